/** The lines above `Action plan`: how the plan stands, and what of it is not known or not there. */
import type { ActionPlan, NoDataReason } from '../measures'
import type { ActionRecords, Records, RowLeftOutReason } from '../records'
import { actionColumnsMissing, ACTIONS_NOT_READ, actionPlanReading, actionRowsLeftOut, actionsNotRead, issueSentence } from '../words'
import type { SpecCell } from '../workbook'
import { quoting, textCell } from './cells'
import { ratePercent } from './printedRate'

const TABLE = 'Actions'

/** The plan in a sentence or two. */
export function planReading({ counts }: ActionPlan, { found }: ActionRecords, until: string): string {
  const { numerator, denominator } = counts.byTarget
  const rate = denominator === 0 ? '' : ratePercent(counts.byTarget, { target: null, tolerance: null, direction: 'higher' })
  return actionPlanReading({ ...counts, byTarget: found.has('Completed') ? { part: numerator, whole: denominator, rate } : null }, until)
}

/** Why there is no action to show. */
export function noPlan({ actions, readings }: Records): NoDataReason {
  if (actions !== null) return { because: 'table-empty', table: TABLE }
  const columns = [...new Set(readings.flatMap(({ table, missing }) => (table === TABLE ? missing : [])))]
  return columns.length === 0 ? { because: 'table-missing', table: TABLE } : { because: 'column-missing', table: TABLE, columns }
}

/** Columns without which some of the sheet is blank. */
export function columnsLacking({ found }: ActionRecords): SpecCell[] {
  const missing = (['Completed', 'RAG'] as const).filter((column) => !found.has(column))
  return missing.length === 0 ? [] : [textCell(actionColumnsMissing(missing), 'warning')]
}

/** Sheets of actions that were not read, and rows that are not among the actions. */
export function actionsLeftOut({ issues, readings }: Records): SpecCell[] {
  const unread = issues.filter(({ table, code }) => table === TABLE && (code === 'column-missing' || code === 'range-not-read'))
  const counts = new Map<RowLeftOutReason, number>()
  for (const { table, missing, leftOut } of readings) {
    if (table !== TABLE || missing.length > 0) continue
    for (const [reason, rows] of Object.entries(leftOut)) counts.set(reason as RowLeftOutReason, (counts.get(reason as RowLeftOutReason) ?? 0) + rows)
  }
  const rows = [...counts].map(([reason, count]) => ({ reason, count }))
  return [
    ...unread.map((issue) => quoting(textCell(actionsNotRead(issue.sheet, issueSentence(issue)), 'warning'), ACTIONS_NOT_READ)),
    ...(rows.length === 0 ? [] : [textCell(actionRowsLeftOut(rows), 'warning')]),
  ]
}
