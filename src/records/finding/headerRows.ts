/** Where a source's headers stand: given for an Excel table, somewhere in the first ten rows of a plain range. */
import type { CellValue, Source } from '../../workbook'
import { FIELDS } from '../aliases'
import { foldHeader } from '../cells/folding'
import type { TableName } from '../records'
import { matchColumns, type ChosenColumns, type FoundBy } from './matchColumns'
import type { RangePlan } from './rangePlan'

interface HeaderRow {
  /** 0 where an Excel table shows none. */
  readonly row: number
  readonly headers: readonly string[]
  readonly folded: readonly string[]
}

function headerText(cell: CellValue): string {
  if (cell === null || typeof cell === 'object') return ''
  return String(cell)
}

/** A source is asked about each table in turn: its headers are folded once. */
const KNOWN = new WeakMap<Source, readonly HeaderRow[]>()

/** The rows that may hold a source's headers. */
function headerRowsOf(source: Source): readonly HeaderRow[] {
  let rows = KNOWN.get(source)
  if (rows === undefined) {
    const written = source.kind === 'table' ? [{ row: source.headerRow, headers: source.headers }] : source.top.map(({ row, cells }) => ({ row, headers: cells.map(headerText) }))
    rows = written
      .filter(({ headers }) => source.kind === 'table' || headers.some((header) => header.trim() !== ''))
      .map(({ row, headers }) => ({ row, headers, folded: headers.map(foldHeader) }))
    KNOWN.set(source, rows)
  }
  return rows
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
  for (const { row, headers, folded } of headerRowsOf(source)) {
    const match = matchColumns(headers, folded, table, foundBy, chosen, limitingDomains)
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
