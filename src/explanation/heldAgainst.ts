/** A row of a sheet of figures held against the same row as a refresh would write it now: the cell that is asked about, and the rest. */
import { statusText, STATUS_WORDS, cellDiffers, cellHolds, cellSame, EXPLAIN_WORDS, restChanged, statusNow, type StatusName } from '../words'
import type { CellValue, ColumnSpec, DateSystem, NumberFormat, RowSpec, SheetSpec, SpecCell } from '../workbook'
import type { AskedRow } from './asked'
import { heldAs, isDate, printed, printedApart, sameValue } from './printed'

/** The same row now: none, or of several alike it cannot be told which. */
export type RowNow = { readonly is: 'here'; readonly row: RowSpec } | { readonly is: 'gone' } | { readonly is: 'several' }

export interface Held {
  readonly lines: readonly string[]
  /** Null where it cannot be told. */
  readonly agrees: boolean | null
}

const BLANK: SpecCell = { value: null }
const cellIn = ({ cells }: RowSpec, { key }: ColumnSpec): SpecCell => (Object.hasOwn(cells, key) ? cells[key] : BLANK)
const formatOf = (cell: SpecCell, column: ColumnSpec): NumberFormat => cell.format ?? column.format

function differs(row: AskedRow, now: RowSpec, column: ColumnSpec, dateSystem: DateSystem): boolean {
  const cell = cellIn(now, column)
  return !sameValue(heldAs(row[column.header] ?? null, formatOf(cell, column), dateSystem), cell.value)
}

const isOurs = ({ content }: ColumnSpec): boolean => content === 'computed'

/** The row of now that has the key of a row on the sheet (`rowKey`); of several, the one that is the same in every cell of ours. */
export function rowNow({ table }: SheetSpec, row: AskedRow, dateSystem: DateSystem): RowNow {
  const keys = table.columns.filter(({ key }) => table.rowKey.includes(key))
  const alike = table.rows.filter((now) => keys.every((column) => !differs(row, now, column, dateSystem)))
  if (alike.length === 0) return { is: 'gone' }
  if (alike.length === 1) return { is: 'here', row: alike[0] }
  const same = alike.find((now) => table.columns.every((column) => !isOurs(column) || !differs(row, now, column, dateSystem)))
  return same === undefined ? { is: 'several' } : { is: 'here', row: same }
}

/** The rate that a cell shows by colour and symbol as well: how it stands by the target of now. */
function statusLines({ value, style }: SpecCell): readonly string[] {
  return typeof value === 'number' && style !== undefined && Object.hasOwn(STATUS_WORDS, style) ? [statusNow(statusText(style as StatusName))] : []
}

/** How one cell compares; a cell of the user's own is not held against anything. */
function cellLines(what: string, onSheet: CellValue, cell: SpecCell, format: NumberFormat): readonly string[] {
  if (sameValue(onSheet, cell.value)) return [cellSame(what, printed(onSheet, format)), ...statusLines(cell)]
  const [was, is] = printedApart(onSheet, cell.value, format)
  return [cellDiffers(what, was, is), ...statusLines(cell)]
}

function restLines(row: AskedRow, now: RowSpec, others: readonly ColumnSpec[], dateSystem: DateSystem): readonly string[] {
  const changed = others.filter((column) => differs(row, now, column, dateSystem))
  if (changed.length === 0) return []
  return [
    restChanged(
      changed.map((column) => {
        const cell = cellIn(now, column)
        const format = formatOf(cell, column)
        const [onSheet, is] = printedApart(heldAs(row[column.header] ?? null, format, dateSystem), cell.value, format)
        return { header: column.header, onSheet, now: is }
      }),
    ),
  ]
}

/** How a cell is printed where there is no such row now: by its column. */
function alone(row: AskedRow, column: ColumnSpec, dateSystem: DateSystem): string {
  const format = isDate(column.format) && typeof row[column.header] !== 'number' ? 'text' : column.format
  return printed(heldAs(row[column.header] ?? null, format, dateSystem), format)
}

/**
 * Says what a cell of a row has, what it would be now, and what else of its row has changed.
 *
 * @param what what the cell is called: `Team North 1, How many`
 */
export function heldAgainst(spec: SheetSpec, row: AskedRow, header: string, what: string, dateSystem: DateSystem): Held {
  const column = spec.table.columns.find((one) => one.header === header)
  if (column === undefined) return { lines: [], agrees: null }
  const now = rowNow(spec, row, dateSystem)
  if (now.is === 'gone') return { lines: [EXPLAIN_WORDS.changed, cellHolds(what, alone(row, column, dateSystem)), EXPLAIN_WORDS.rowGone], agrees: false }
  if (now.is === 'several') return { lines: [cellHolds(what, alone(row, column, dateSystem)), EXPLAIN_WORDS.sameNames], agrees: null }
  const others = spec.table.columns.filter((one) => isOurs(one) && one !== column)
  const rest = restLines(row, now.row, others, dateSystem)
  const isTyped = !isOurs(column)
  const cell = cellIn(now.row, column)
  const format = formatOf(cell, column)
  const own = isTyped ? [cellHolds(what, alone(row, column, dateSystem))] : cellLines(what, heldAs(row[header] ?? null, format, dateSystem), cell, format)
  const agrees = rest.length === 0 && (isTyped || !differs(row, now.row, column, dateSystem))
  return { lines: [...(agrees ? [] : [EXPLAIN_WORDS.changed]), ...own, ...(rest.length > 0 ? rest : [isTyped ? EXPLAIN_WORDS.wholeRow : EXPLAIN_WORDS.rest])], agrees }
}
