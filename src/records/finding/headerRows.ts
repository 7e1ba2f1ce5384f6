/** Where a source's headers stand: given for an Excel table, somewhere in the first ten rows of a plain range. */
import type { CellValue, Source } from '../../workbook'
import { FIELDS } from '../aliases'
import type { TableName } from '../records'
import { matchColumns, type ChosenColumns, type FoundBy } from './matchColumns'
import type { RangePlan } from './rangePlan'

interface HeaderRow {
  /** 0 where an Excel table shows none. */
  readonly row: number
  readonly headers: readonly string[]
}

function headerText(cell: CellValue): string {
  if (cell === null || typeof cell === 'object') return ''
  return String(cell)
}

/** The rows that may hold a source's headers. */
export function headerRowsOf(source: Source): readonly HeaderRow[] {
  if (source.kind === 'table') return [{ row: source.headerRow, headers: source.headers }]
  return source.top
    .map(({ row, cells }) => ({ row, headers: cells.map(headerText) }))
    .filter(({ headers }) => headers.some((header) => header.trim() !== ''))
}

function filled(headers: readonly string[]): number {
  return headers.filter((header) => header.trim() !== '').length
}

/** A source read as one table, by the row that matches most of its fields (else the fullest row); null where it holds no row at all. */
export function planFor(
  source: Source,
  table: TableName,
  foundBy: FoundBy,
  chosen: ChosenColumns,
  limitingDomains: ReadonlySet<string>,
): RangePlan | null {
  let best: RangePlan | null = null
  for (const { row, headers } of headerRowsOf(source)) {
    const match = matchColumns(headers, table, foundBy, chosen, limitingDomains)
    const isBetter =
      best === null ||
      match.columns.length > best.columns.length ||
      (match.columns.length === 0 && best.columns.length === 0 && filled(headers) > filled(best.headers))
    if (!isBetter) continue
    const firstRow = source.kind === 'table' ? source.firstRow : row + 1
    best = { ...match, table, source, headerRow: row, headers, firstRow, lastRow: source.lastRow }
  }
  return best
}

const LEAST_KNOWN = 3

/** All the needed columns and at least three known ones; two, where it has only two columns. */
export function qualifiesByHeaders(plan: RangePlan): boolean {
  if (plan.missing.length > 0) return false
  const hasOnlyTwo = filled(plan.headers) === 2 || FIELDS[plan.table].length === 2
  return plan.columns.length >= (hasOnlyTwo ? 2 : LEAST_KNOWN)
}
