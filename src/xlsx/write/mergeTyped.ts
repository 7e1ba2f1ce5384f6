/**
 * What the user typed into our table, carried over into what is about to be written.
 *
 * Typed cells, and columns that the user added to our table, follow their row by its key, as they are written in the
 * file: with their own formats, rich text and formulas. A row that leaves while it holds typed words stays at the end of
 * the table with its key and those words, and nothing else, until somebody clears them.
 */
import { type CellValue, type ColumnSpec, cutText, type DateSystem, type NumberFormat, type RowSpec, type SheetSpec, type SpecCell, type SpecValue } from '../../workbook'
import type { ExistingRow, ExistingSheet } from './existingSheet'
import { layoutOf } from './layout'
import { isDateFormat, fromWorkbookSerial, toWorkbookSerial } from './sheetDates'
import { formulaOf, sharesFormula, withoutFormula, type ScannedCell } from './scannedCell'

export interface MergedTable {
  /** What the sheet holds afterwards: the spec's own columns, then the user's; the spec's own rows, then those that stay for their words. */
  readonly spec: SheetSpec
  /** Per column of `spec`: its place in the table as it stands; undefined for a new one. */
  readonly columnBefore: readonly (number | undefined)[]
  /** Cells that are written as they stand in the file, by row and column of `spec`. */
  readonly asWritten: ReadonlyMap<number, ReadonlyMap<number, CarriedCell>>
  /** Rows of `spec` that are no longer listed. */
  readonly rowsKept: readonly number[]
}

export interface CarriedCell {
  readonly cell: ScannedCell
  /** Where it stood, for its hyperlink. */
  readonly fromRow: number
  readonly fromColumn: number
}

export function mergeTyped(spec: SheetSpec, existing: ExistingSheet, dateSystem: DateSystem): MergedTable {
  const users = existing.columns.flatMap((column, index) => (column === undefined && !isLeftOverFromUs(existing, index) ? [index] : []))
  const placeBefore = new Map(existing.columns.flatMap((column, index) => (column ? [[column.key, index] as const] : [])))
  const columns: ColumnSpec[] = [...spec.table.columns, ...users.map((index) => userColumn(existing.table.columns[index]))]
  const columnBefore = [...spec.table.columns.map((column) => placeBefore.get(column.key)), ...users]
  const typed = columns.flatMap((column, index) => (column.content === 'typed' && columnBefore[index] !== undefined ? [index] : []))
  if (typed.length === 0) return { spec, columnBefore, asWritten: new Map(), rowsKept: [] }

  const layout = layoutOf(spec, existing.origin)
  const keys = columns.flatMap((column, index) => (spec.table.rowKey.includes(column.key) ? [index] : []))
  const waiting = new Map<string, ExistingRow[]>()
  for (const row of existing.rows) {
    const key = keyText(keys.map((index) => valueBefore(existing, row, columnBefore[index])))
    const same = waiting.get(key)
    if (same) same.push(row)
    else waiting.set(key, [row])
  }

  const released = new Map<string, RowSpec[]>()
  for (const row of spec.table.released ?? []) {
    const key = keyText(keys.map((index) => keyValue(row.cells[columns[index].key], columns[index], dateSystem)))
    const same = released.get(key)
    if (same) same.push(row)
    else released.set(key, [row])
  }
  const rows: RowSpec[] = []
  const asWritten = new Map<number, ReadonlyMap<number, CarriedCell>>()
  const rowsKept: number[] = []
  const carry = (row: ExistingRow, cells: Record<string, SpecCell>) => {
    const carried = new Map<number, CarriedCell>()
    for (const index of typed) {
      const column = columns[index]
      const cell = row.cells.get(columnBefore[index] ?? -1)
      const value = cell ? existing.value(cell) : null
      const format = (cell && existing.look(cell).format) ?? column.format
      cells[column.key] = { ...cells[column.key], value: specValue(value, format, dateSystem) }
      if (cell && (value !== null || formulaOf(cell) !== undefined)) {
        carried.set(index, { cell: movable(cell, layout.firstRow + rows.length, layout.firstColumn + index), fromRow: cell.row, fromColumn: cell.column })
      }
    }
    asWritten.set(rows.length, carried)
  }

  for (const wanted of spec.table.rows) {
    const key = keyText(keys.map((index) => keyValue(wanted.cells[columns[index].key], columns[index], dateSystem)))
    const before = waiting.get(key)?.shift()
    const cells = { ...wanted.cells }
    if (before) carry(before, cells)
    rows.push({ ...wanted, cells })
  }
  for (const row of existing.rows) {
    const key = keyText(keys.map((index) => valueBefore(existing, row, columnBefore[index])))
    const left = waiting.get(key)
    if (left?.[0] !== row) continue
    left.shift()
    if (!holdsWords(existing, row, typed, columns, columnBefore) || released.get(key)?.some((one) => mayLeave(one, existing, row, typed, columns, columnBefore, dateSystem))) continue
    const cells: Record<string, SpecCell> = {}
    for (const index of keys) {
      cells[columns[index].key] = { value: specValue(valueBefore(existing, row, columnBefore[index]), columns[index].format, dateSystem) }
    }
    carry(row, cells)
    rowsKept.push(rows.length)
    rows.push({ style: 'note', cells })
  }
  return { spec: { ...spec, table: { ...spec.table, columns, rows } }, columnBefore, asWritten, rowsKept }
}

/** A formula that looks at other cells by their address stays true only where it stands. */
function movable(cell: ScannedCell, row: number, column: number): ScannedCell {
  const formula = formulaOf(cell)
  if (formula === undefined) return cell
  const moves = cell.row !== row || cell.column !== column
  return sharesFormula(cell) || (moves && looksAtAddresses(formula)) ? withoutFormula(cell) : cell
}

const USERS = "user's "

/** The user's own column of our table; what it is called there is its key as well. */
function userColumn(header: string): ColumnSpec {
  return { key: USERS + header, header, width: 16, format: 'general', align: 'left', content: 'typed' }
}

/** Whether a column of what a sheet holds is one that the user added to our table. */
export function isUsersColumn({ key }: ColumnSpec): boolean {
  return key.startsWith(USERS)
}

/**
 * A column that an earlier refresh wrote and this one does not: a month that has passed. It goes only if it stands
 * among ours, has our heading, and holds nothing but rates in our own colours; any other column is the user's.
 */
function isLeftOverFromUs(existing: ExistingSheet, index: number): boolean {
  const lastOfOurs = existing.columns.findLastIndex((column) => column !== undefined)
  const heading = existing.headerCells.get(index)
  if (index > lastOfOurs || !heading || existing.look(heading).style !== 'heading') return false
  return existing.rows.every(({ cells }) => {
    const cell = cells.get(index)
    const value = cell ? existing.value(cell) : null
    if (!cell || (value === null && formulaOf(cell) === undefined)) return true
    const { style, format } = existing.look(cell)
    return typeof value === 'number' && formulaOf(cell) === undefined && style !== undefined && style !== 'typed' && format?.includes('percent') === true
  })
}

/** Constants alone: a formula that Excel filled down a column of the user's is in every row. */
function holdsWords(existing: ExistingSheet, row: ExistingRow, typed: readonly number[], columns: readonly ColumnSpec[], columnBefore: readonly (number | undefined)[]): boolean {
  return typed.some((index) => {
    const cell = row.cells.get(columnBefore[index] ?? -1)
    if (!cell || existing.value(cell) === null) return false
    return formulaOf(cell) === undefined || !isUsersColumn(columns[index])
  })
}

/** Whether a row holds just what is kept elsewhere, and no column of the user's own. */
function mayLeave(
  released: RowSpec,
  existing: ExistingSheet,
  row: ExistingRow,
  typed: readonly number[],
  columns: readonly ColumnSpec[],
  columnBefore: readonly (number | undefined)[],
  dateSystem: DateSystem,
): boolean {
  return typed.every((index) => {
    const cell = row.cells.get(columnBefore[index] ?? -1)
    const value = cell ? existing.value(cell) : null
    if (value === null) return true
    if (isUsersColumn(columns[index]) || (cell && formulaOf(cell) !== undefined)) return false
    const kept = keyValue(released.cells[columns[index].key], columns[index], dateSystem)
    // an error is kept by its spelling
    const standing = typeof value === 'object' ? value.error : value
    return typeof kept === 'string' ? cutText(kept) === standing : kept === standing
  })
}

function valueBefore(existing: ExistingSheet, row: ExistingRow, column: number | undefined): CellValue {
  const cell = row.cells.get(column ?? -1)
  return cell ? existing.value(cell) : null
}

function keyValue(cell: SpecCell | undefined, column: ColumnSpec, dateSystem: DateSystem): CellValue {
  if (!cell) return null
  return typeof cell.value === 'number' && isDateFormat(cell.format ?? column.format) ? toWorkbookSerial(cell.value, dateSystem) : cell.value
}

function keyText(values: readonly CellValue[]): string {
  return JSON.stringify(values.map((value) => (value === null ? '' : typeof value === 'object' ? value.error : cutText(String(value)).trim())))
}

/** An error that stands in a typed cell is kept there as it is; for whoever reads the spec it is its spelling. */
export function specValue(value: CellValue, format: NumberFormat, dateSystem: DateSystem): SpecValue {
  if (typeof value === 'number' && isDateFormat(format)) return fromWorkbookSerial(value, dateSystem)
  return typeof value === 'object' && value !== null ? value.error : value
}

/** `B7` or `$B:$B`, but not `casefile_summary[[#This Row],[Rate]]`. */
function looksAtAddresses(formula: string): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '').replace(/\[[^[\]]*(?:\[[^\]]*\][^[\]]*)*\]/g, '')
  return /(?<![\w.])\$?[A-Z]{1,3}(?:\$?\d+|:\$?[A-Z]{1,3})(?![\w(])/i.test(plain)
}
