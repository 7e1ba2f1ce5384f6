/** Rows of `Audit findings`: each part begins with the sentence that reads it, then counts audits by grade. */
import { auditsOf, gradedOf, type GradeCounts, type Rate } from '../measures'
import { AUDIT_PARTS, PART_NOT_COUNTED } from '../words'
import type { CountShown, CountSum, RowSpec, SpecCell } from '../workbook'
import { counting, numberCell, quoting, textCell } from './cells'
import { rateFormat, type JudgedAgainst } from './printedRate'

export type AuditPart = keyof typeof AUDIT_PARTS

/** The columns that count audits, the best grade first. */
export const GRADE_KEYS = ['outstanding', 'good', 'requiresImprovement', 'inadequate'] as const satisfies readonly (keyof GradeCounts)[]

const ALL_KEYS = [...GRADE_KEYS, 'notGraded'] as const satisfies readonly (keyof GradeCounts)[]

/** A row that counts audits. */
export interface GradeRow {
  readonly what: SpecCell
  /** Of its counts, for whoever suppresses small ones. */
  readonly name: string
  readonly grades: GradeCounts
  /** What its share judged inadequate is held against; absent: nothing. */
  readonly against?: JudgedAgainst
  /** Its share of those of its part that are known. */
  readonly share?: Rate
}

/** One part of the sheet. */
export interface PartRows {
  readonly rows: readonly RowSpec[]
  readonly sums: readonly CountSum[]
}

const NO_TARGET: JudgedAgainst = { target: null, tolerance: null, direction: 'lower' }

export function gradeName(name: string, key: keyof GradeCounts): string {
  return `${name}: ${key}`
}

/** The names of the counts of those graded. */
export function gradedNames(name: string): readonly string[] {
  return GRADE_KEYS.map((key) => gradeName(name, key))
}

/** Every count that a row shows. */
export function countsOf({ name, grades }: Pick<GradeRow, 'name' | 'grades'>): readonly CountShown[] {
  return [{ name, count: auditsOf(grades) }, ...ALL_KEYS.map((key) => ({ name: gradeName(name, key), count: grades[key] }))]
}

/** The name of a part, which stands in each of its rows. */
export function partCell(part: AuditPart): SpecCell {
  return textCell(AUDIT_PARTS[part], 'note')
}

/** The first row of a part: a sentence that runs over the blank cells at its right. */
export function readingRow(part: AuditPart, reading: string, counts: readonly CountShown[], quotes?: 'quotes'): RowSpec {
  const cell = counting({ ...textCell(reading), format: 'text' }, counts, PART_NOT_COUNTED)
  return { style: 'subtotal', cells: { part: textCell(AUDIT_PARTS[part]), what: quotes ? quoting(cell, PART_NOT_COUNTED) : cell } }
}

export function gradeRow(part: AuditPart, row: GradeRow, rest: readonly GradeRow[]): RowSpec {
  const { what, name, grades, against = NO_TARGET, share } = row
  const [all, ...byGrade] = countsOf(row)
  const graded = gradedOf(grades)
  const rate = { numerator: grades.inadequate, denominator: graded }
  const cells: Record<string, SpecCell> = { part: partCell(part), what, audits: counting(numberCell(all.count), [all]) }
  byGrade.forEach((count, index) => (cells[ALL_KEYS[index]] = counting(numberCell(count.count), [count])))
  const gradedCounts = byGrade.filter((count) => count.name !== gradeName(name, 'notGraded'))
  cells.inadequateShare = graded === 0 ? numberCell(null) : counting(numberCell(rate.numerator / graded, rateFormat(rate, against)), gradedCounts)
  if (share !== undefined && share.denominator > 0) cells.share = counting(numberCell(share.numerator / share.denominator, 'percent1'), rest.map((other) => countsOf(other)[0]))
  return { cells }
}

/** A part of rows that count audits, with the sentence that reads them. */
export function gradePart(part: AuditPart, reading: string, rows: readonly GradeRow[], quotes?: 'quotes'): PartRows {
  return {
    rows: [readingRow(part, reading, rows.flatMap(countsOf), quotes), ...rows.map((row) => gradeRow(part, row, rows))],
    sums: rows.map(({ name }) => ({ totals: [name], parts: ALL_KEYS.map((key) => gradeName(name, key)) })),
  }
}
