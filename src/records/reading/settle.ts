/**
 * Decides, row by row, what is used and why the rest is left out (tables.md, section 4). Rows read = rows used + rows left out
 * by reason; of several reasons the first applies.
 */
import type { Day } from '../../calendar'
import { FIELDS } from '../aliases'
import { Cell } from '../cells/cellReader'
import { foldName } from '../cells/folding'
import { dayOfMoment } from '../cells/moments'
import type { RowLeftOutReason } from '../records'
import { rowsHolding } from './columns'
import { comparable } from './comparable'
import { equalRows, type EqualRows } from './duplicates'
import type { LoadContext } from './loadContext'
import type { StagedTable } from './readTable'
import { reasonNumber, SettledTable, type RowRules } from './settledTable'
import type { Trouble } from './tableStage'

function reasonOfTrouble({ code, field }: Trouble, needed: ReadonlySet<string>): RowLeftOutReason | null {
  if (code === 'several-ids') return needed.has(field) || field === 'Child ID' ? 'several-ids' : null
  if (!needed.has(field)) return null
  if (code === 'error-cell') return 'needed-blank'
  return code === 'case-type-unknown' ? 'case-type-other' : 'needed-unreadable'
}

/** 1 for each row to compare with others: it is not left out yet, and names its subject. */
function rowsCompared({ stage }: StagedTable, reasons: Uint8Array, subject: readonly string[]): Uint8Array {
  const compared = new Uint8Array(stage.count)
  // where every row names its subject, its number among the sheet's rows stands for it
  const subjects = subject.length === 0 ? [stage.rows] : subject.map((field) => stage.column(field)).filter((column) => column !== undefined)
  for (const column of subjects) for (let row = 0; row < compared.length; row++) if (column[row] >= 0 && reasons[row] === 0) compared[row] = 1
  return compared
}

function leaveOutDuplicates(staged: StagedTable, reasons: Uint8Array, rules: RowRules, context: LoadContext): EqualRows {
  const { stage } = staged
  const columns = stage.fields.map((field) => comparable(staged, field, context.rules.gradeNumbers))
  const equal = equalRows(columns, stage.count, rowsCompared(staged, reasons, rules.subject))
  const duplicate = reasonNumber('duplicate')
  for (const row of equal.rows) reasons[row] = duplicate
  return equal
}

function leaveOutAfterAsAt(staged: StagedTable, reasons: Uint8Array, field: string, asAt: Day): void {
  const { stage } = staged
  const moments = stage.column(field)
  const after = reasonNumber('after-as-at')
  if (moments === undefined) return
  for (let index = 0; index < stage.count; index++) if (reasons[index] === 0 && dayOfMoment(moments[index]) > asAt) reasons[index] = after
}

/** Decides on every row of a table, and reports what could not be read. */
export function settle(staged: StagedTable, context: LoadContext, rules: RowRules): SettledTable {
  const { stage, table } = staged
  const needed = new Set(FIELDS[table].filter((definition) => definition.needed).map((definition) => definition.header))
  const reasons = new Uint8Array(stage.count)
  const leaveOut = (index: number, reason: RowLeftOutReason) => {
    const number = reasonNumber(reason)
    if (reasons[index] === 0 || number < reasons[index]) reasons[index] = number
  }
  for (const trouble of stage.troubles) {
    const reason = reasonOfTrouble(trouble, needed)
    if (reason !== null) leaveOut(trouble.index, reason)
  }
  const blanks: { readonly index: number; readonly field: string }[] = []
  for (const field of needed) {
    const column = stage.column(field)
    if (column === undefined) continue
    for (const index of rowsHolding(Cell.blank, column, stage.count)) {
      leaveOut(index, 'needed-blank')
      if (!rules.mayBeBlank?.(index)) blanks.push({ index, field })
    }
  }
  const equal = leaveOutDuplicates(staged, reasons, rules, context)
  if (rules.ownDate !== undefined) leaveOutAfterAsAt(staged, reasons, rules.ownDate, context.asAt)

  const settled = new SettledTable(staged, context, reasons, rules)
  for (const { index, field } of blanks) settled.addIssue(index, field, 'needed-blank', '', 'left-out')
  equal.rows.forEach((index, place) => settled.addIssue(index, '', 'duplicate-row', '', 'left-out', [settled.rowName(equal.firsts[place], index)]))
  reportTroubles(settled)
  return settled
}

/** What could not be read: an issue a cell, but one a case type that is none of the three. */
function reportTroubles(settled: SettledTable): void {
  const others = new Map<string, { readonly trouble: Trouble; count: number }>()
  for (const trouble of settled.staged.stage.troubles) {
    if (trouble.code !== 'case-type-unknown') {
      if (OWN_OUTCOME.has(trouble.field) && trouble.code === 'grade-off-scale') continue
      settled.addIssue(trouble.index, trouble.field, trouble.code, trouble.value, settled.outcomeOf(trouble.index, 'counted-blank'))
      continue
    }
    const folded = foldName(trouble.value)
    const known = others.get(folded)
    if (known) known.count++
    else others.set(folded, { trouble, count: 1 })
  }
  for (const { trouble, count } of others.values()) {
    settled.addIssue(trouble.index, trouble.field, trouble.code, trouble.value, settled.outcomeOf(trouble.index, 'counted-blank'), [String(count)])
  }
}

/** Grades off the scale in these columns may leave the audit out of the figure: `auditRecords` reports them. */
const OWN_OUTCOME: ReadonlySet<string> = new Set(['Overall grade', 'Moderated grade'])
