/** The `Supervisions` table: which records count is by status and type (measures.md 2.2). */
import type { SupervisionRecords } from '../records'
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'
import { reportWorkers } from './workerChecks'

export interface SettledSupervisions {
  readonly settled: SettledTable
  records(places: readonly number[]): SupervisionRecords
}

/** Settles the table, and judges each record's status and type. */
export function settleSupervisions(staged: StagedTable, context: LoadContext): SettledSupervisions {
  const { stage } = staged
  const { rules } = context
  const settled = settle(staged, context, { subject: [], ownDate: 'Supervision date' })
  const statuses = staged.words('Status').written
  const judged = statuses.map((status) => rules.supervisionStatus(status))
  const typeCounts = staged.words('Type').written.map((type) => rules.supervisionTypeCounts(type))
  const status = stage.column('Status')
  const wasHeld = (index: number) => status === undefined || status[index] < 0 || judged[status[index]].holds

  settled.reportFuture('Supervision date', wasHeld)
  settled.take('Status').forEach((word, index) => {
    if (word >= 0 && !judged[word].known) settled.addIssue(settled.used[index], 'Status', 'status-unknown', statuses[word], 'counted')
  })
  reportWorkers(settled)
  const types = settled.take('Type')
  return {
    settled,
    records: (places) => ({
      ...settled.base(places),
      worker: settled.take('Worker'),
      day: settled.takeDays('Supervision date'),
      supervisor: settled.take('Supervisor'),
      type: staged.words('Type').grouped(types),
      counts: Uint8Array.from(settled.used, (from, index) => (wasHeld(from) && (types[index] < 0 || typeCounts[types[index]]) ? 1 : 0)),
    }),
  }
}
