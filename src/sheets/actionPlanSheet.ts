/** What the improvement board goes through: each workstream's actions by RAG and against their target dates, then every action, overdue first. */
import { longDate, NO_DAY } from '../calendar'
import { actionPlan, type ActionCounts, type ActionPlan, type ActionStanding, type Figures, type PlannedAction, type Workstream } from '../measures'
import { Rag, type ActionRecords, type Records } from '../records'
import { ACTION_PLAN_HEADERS, ACTION_PLAN_WORDS, actionPlanRule, noDataSentence, NOT_RECORDED, outOf, RAG_TEXTS, someWorkstream, STANDING_TEXTS } from '../words'
import type { RowSpec, SheetSpec, SpecCell, StyleName } from '../workbook'
import { actionsLeftOut, columnsLacking, noPlan, planReading } from './actionPlanLines'
import { line, numberCell, quoting, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums } from './countsShown'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { topLines } from './topLines'

export const ACTION_PLAN_TABLE = 'casefile_action_plan'

const HEADERS = ACTION_PLAN_HEADERS

/** Columns that count actions: of nobody, so that none is too small to be shown. */
const count = (key: keyof typeof HEADERS, least: number): UnfittedColumn => ({ key, header: HEADERS[key], widths: { least, most: 9 }, format: 'integer', align: 'right', content: 'computed', holds: 'other' })

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'workstream', header: HEADERS.workstream, widths: { least: 14, most: 20 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  count('actions', 7),
  count('done', 5),
  { key: 'byTarget', header: HEADERS.byTarget, widths: { least: 9, most: 12 }, format: 'text', align: 'right', content: 'computed', holds: 'other' },
  count('overdue', 7),
  count('dueSoon', 5),
  count('red', 5),
  count('amber', 6),
  count('green', 6),
  count('notStarted', 7),
  count('ragUnknown', 7),
  { key: 'action', header: HEADERS.action, widths: { least: 28, most: 34 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'leadOfficer', header: HEADERS.leadOfficer, widths: { least: 11, most: 16 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'target', header: HEADERS.target, widths: { least: 11.5, most: 12 }, format: 'date', align: 'left', content: 'computed' },
  { key: 'rag', header: HEADERS.rag, widths: { least: 11, most: 13 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'standing', header: HEADERS.standing, widths: { least: 14, most: 15 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'daysOverdue', header: HEADERS.daysOverdue, widths: { least: 7.5, most: 9 }, format: 'integer', align: 'right', content: 'computed', holds: 'other' },
  { key: 'completed', header: HEADERS.completed, widths: { least: 11.5, most: 12 }, format: 'date', align: 'left', content: 'computed' },
  { key: 'commitment', header: HEADERS.commitment, widths: { least: 12.5, most: 20 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'recommendation', header: HEADERS.recommendation, widths: { least: 17, most: 18 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'update', header: HEADERS.update, widths: { least: 24, most: 34 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
]

const RAG_CELLS: Readonly<Record<Rag, SpecCell>> = {
  [Rag.red]: textCell(RAG_TEXTS.red, 'missed'),
  [Rag.amber]: textCell(RAG_TEXTS.amber, 'near'),
  [Rag.green]: textCell(RAG_TEXTS.green, 'met'),
  [Rag.done]: textCell(RAG_TEXTS.done),
  [Rag.notStarted]: textCell(RAG_TEXTS.notStarted, 'no-data'),
  [Rag.unknown]: textCell(RAG_TEXTS.unknown, 'no-data'),
}

const STANDING_LOOKS: Readonly<Record<ActionStanding, StyleName>> = {
  overdue: 'missed',
  'due-soon': 'near',
  'due-later': 'plain',
  'done-in-time': 'met',
  'done-late': 'plain',
  'done-undated': 'plain',
}

/** A text of the user's own. */
const quoted = (text: string | null): SpecCell => quoting(textCell(text ?? ''))

function ragCell({ rag, ragWritten }: PlannedAction): SpecCell {
  if (rag !== Rag.unknown || ragWritten === null) return RAG_CELLS[rag]
  return quoting(textCell(ragWritten, 'no-data'), RAG_TEXTS.unknown)
}

function workstreamCell({ name }: Workstream, place: number): SpecCell {
  return name === null ? textCell(NOT_RECORDED) : quoting(textCell(name), someWorkstream(place))
}

/** @param found the columns that the table has: without its column a count is blank, since nobody knows it */
function countCells(counts: ActionCounts, { found }: ActionRecords): Record<string, SpecCell> {
  const { byTarget } = counts
  const byRag = (key: 'red' | 'amber' | 'green' | 'notStarted') => numberCell(found.has('RAG') ? counts[key] : null)
  return {
    actions: numberCell(counts.actions),
    done: numberCell(counts.done),
    byTarget: textCell(found.has('Completed') ? outOf(byTarget.numerator, byTarget.denominator) : ''),
    overdue: numberCell(counts.overdue),
    dueSoon: numberCell(counts.dueSoon),
    red: byRag('red'),
    amber: byRag('amber'),
    green: byRag('green'),
    notStarted: byRag('notStarted'),
    ragUnknown: numberCell(counts.ragUnknown),
  }
}

function actionRow(action: PlannedAction, workstream: SpecCell): RowSpec {
  const { standing, completed, daysOverdue } = action
  return {
    cells: {
      workstream,
      action: quoted(action.action),
      leadOfficer: textCell(action.leadOfficer ?? ''),
      target: numberCell(action.target),
      rag: ragCell(action),
      standing: textCell(STANDING_TEXTS[standing], STANDING_LOOKS[standing]),
      daysOverdue: numberCell(standing === 'overdue' ? daysOverdue : null),
      completed: numberCell(completed === NO_DAY ? null : completed),
      commitment: quoted(action.commitment),
      recommendation: quoted(action.recommendation),
      update: quoted(action.update),
    },
  }
}

/** The counts of all and of each workstream, then the actions of each. */
function rowsOf({ counts, workstreams }: ActionPlan, actions: ActionRecords): RowSpec[] {
  return [
    { style: 'subtotal', cells: { workstream: textCell(ACTION_PLAN_WORDS.all), ...countCells(counts, actions) } },
    ...workstreams.map((workstream, place): RowSpec => ({ cells: { workstream: workstreamCell(workstream, place), ...countCells(workstream.counts, actions) } })),
    ...workstreams.flatMap((workstream, place) => workstream.actions.map((action) => actionRow(action, workstreamCell(workstream, place)))),
  ]
}

/**
 * `Action plan`: table `casefile_action_plan`. First the counts of all workstreams and of each, where *Action* is blank; then a row an
 * action, by workstream in the order of `Actions`: the most overdue first, then by RAG, those done last, then by target date.
 */
export function actionPlanSheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const { asAt, actions, settings } = records
  const plan = actionPlan(records)
  const isKnown = plan !== null && actions !== null && actions.count > 0
  const rows = isKnown ? rowsOf(plan, actions) : []
  const until = longDate(asAt + settings.lookAheadDays)
  const said = isKnown
    ? [textCell(planReading(plan, actions, until), 'note'), textCell(actionPlanRule(longDate(asAt), until), 'note'), textCell(ACTION_PLAN_WORDS.rag, 'note'), ...columnsLacking(actions)]
    : [textCell(noDataSentence(noPlan(records), longDate), 'note')]
  return {
    key: 'action-plan',
    name: nameOf('action-plan', context),
    intro: [...topLines('action-plan', figures, context, ['summary', 'data-issues']), ...[...said, ...actionsLeftOut(records)].map(line)],
    table: { name: ACTION_PLAN_TABLE, columns: fitted(COLUMNS, rows, 'plain-header'), rowKey: ['workstream', 'action', 'target'], rows, filterButtons: false },
    view: { freezeHeader: true, freezeColumns: 1 },
    print: printOf('action-plan', asAt, context),
    sums: countSums(figures, records),
  }
}
