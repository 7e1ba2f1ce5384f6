/** The `Actions` table: the improvement plan, an action a row, as it stood on the as-at date. */
import { columnOf } from '../finding/rangePlan'
import { ragOf } from '../cells/rag'
import { Rag, type ActionRecords } from '../records'
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'

export interface SettledActions {
  readonly settled: SettledTable
  records(places: readonly number[]): ActionRecords
}

/** The RAG of each row; one that is not known is an issue. */
function ragsOf(settled: SettledTable): Uint8Array {
  const { staged, used, context } = settled
  const { stage } = staged
  const { written } = staged.words('RAG')
  const judged = written.map(ragOf)
  const hasRag = stage.plans.map((plan) => columnOf(plan, 'RAG') !== undefined)
  const completed = settled.takeDays('Completed')
  return Uint8Array.from(settled.take('RAG'), (word, row) => {
    if (!hasRag[stage.plan[used[row]]]) return Rag.unknown
    if (word < 0) return Rag.notStarted
    if (judged[word] === Rag.unknown) settled.addIssue(used[row], 'RAG', 'rag-unknown', written[word], 'counted')
    // done by now, and not by then
    const isDoneLater = judged[word] === Rag.done && completed[row] > context.asAt && !context.hasNotCome(completed[row])
    return isDoneLater ? Rag.unknown : judged[word]
  })
}

/** Settles the table, and reads how each action stands. */
export function settleActions(staged: StagedTable, context: LoadContext): SettledActions {
  const leads = staged.stage.column('Lead officer')
  const settled = settle(staged, context, { subject: ['Action'], person: (index) => leads?.[index] ?? -1 })
  const rag = ragsOf(settled)
  const completed = settled.takeDaysKnown('Completed')
  const texts = (field: string) => staged.words(field).written
  return {
    settled,
    records: (places) => ({
      ...settled.base(places),
      action: settled.take('Action'),
      actionTexts: texts('Action'),
      workstream: staged.words('Workstream').grouped(settled.take('Workstream')),
      workstreams: staged.words('Workstream').groups,
      commitment: settled.take('Commitment'),
      commitmentTexts: texts('Commitment'),
      recommendation: settled.take('Recommendation'),
      recommendationTexts: texts('Recommendation'),
      leadOfficer: settled.take('Lead officer'),
      target: settled.takeDays('Target date'),
      completed,
      rag,
      ragWritten: settled.take('RAG'),
      ragTexts: texts('RAG'),
      update: settled.take('Status update'),
      updateTexts: texts('Status update'),
    }),
  }
}
