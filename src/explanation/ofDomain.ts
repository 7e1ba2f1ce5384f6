/** A domain of `Audit findings`: its own share judged inadequate, and the audits behind it. */
import type { RowBehind } from '../measures'
import { AUDIT_FINDINGS_HEADERS, AUDIT_PARTS, AUDIT_ROWS, domainShare, inadequateRows, rowsOn } from '../words'
import { ratePercent } from '../sheets'
import { measureOf, textIn, type AskedRow, type SheetNow } from './asked'

const [BEST, INADEQUATE] = [1, 4]

/** The sheet rows of some rows of a table, sheet by sheet. */
function bySheet(rows: readonly Pick<RowBehind, 'sheet' | 'row'>[]): readonly string[] {
  const found = new Map<string, number[]>()
  for (const { sheet, row } of rows) found.set(sheet, [...(found.get(sheet) ?? []), row])
  return [...found].map(([sheet, numbers]) => rowsOn(sheet, numbers))
}

/** Nothing for a row that is of no domain, or of one that is not there now. */
export function domainLines(row: AskedRow, now: SheetNow): readonly string[] {
  const [part, header] = [textIn(row, AUDIT_FINDINGS_HEADERS.part), textIn(row, AUDIT_FINDINGS_HEADERS.what)]
  const { audits, readings } = now.records
  const domain = audits?.domains?.find((one) => one.header === header)
  if (part !== AUDIT_PARTS.domains || header === AUDIT_ROWS.overall || audits === null || domain === undefined) return []
  const placeOf = (sheet: string, number: number): string => JSON.stringify([sheet, number])
  const gradeAt = new Map(Array.from(audits.row, (number, place) => [placeOf(readings[audits.reading[place]].sheet, number), domain.grade[place]]))
  const counted = (measureOf(now, 'audits-inadequate')?.behind() ?? []).filter(({ list }) => list !== 're-audit').map((one) => ({ ...one, grade: gradeAt.get(placeOf(one.sheet, one.row)) ?? 0 }))
  const graded = counted.filter(({ grade }) => grade >= BEST && grade <= INADEQUATE)
  const inadequate = graded.filter(({ grade }) => grade === INADEQUATE)
  const rate = { numerator: inadequate.length, denominator: graded.length }
  const percent = rate.denominator === 0 ? '' : ratePercent(rate, { target: null, tolerance: null, direction: 'lower' })
  return [domainShare(header, rate.numerator, rate.denominator, percent), inadequateRows(bySheet(inadequate))]
}
