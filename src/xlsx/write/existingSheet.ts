/** A sheet of ours as it stands in the workbook: what the user has put into it, and what is around its cells. */
import type { CellValue, ColumnSpec, SheetSpec } from '../../workbook'
import type { Package } from '../package'
import type { Area, SheetOfFile, TablePart, XlsxReader } from '../read'
import type { Origin } from './layout'
import type { ReadLook } from './lookReading'
import { parseMarkup, type Markup } from './markup'
import { formulaOf, valueOf, type ScannedCell } from './scannedCell'
import type { RowBytes } from './rowBytes'
import { scanSheet, type SheetOutline } from './sheetScan'
import type { SharedText } from './sharedTexts'

/** A row of our table, with those of its cells that may hold something of the user's, and those that say which row it is. */
export interface ExistingRow {
  readonly row: number
  /** By the column's place in the table. */
  readonly cells: ReadonlyMap<number, ScannedCell>
}

export interface ExistingSheet {
  readonly sheet: SheetOfFile
  readonly table: TablePart
  readonly outline: SheetOutline
  readonly root: Markup
  readonly origin: Origin
  /** Per column of the table as it stands: the column of the spec with that header. */
  readonly columns: readonly (ColumnSpec | undefined)[]
  readonly headerCells: ReadonlyMap<number, ScannedCell>
  /** Those of the first row of data. */
  readonly firstCells: ReadonlyMap<number, ScannedCell>
  /** Empty where nothing in the table can be the user's. */
  readonly rows: readonly ExistingRow[]
  readonly totals: ReadonlyMap<number, ScannedCell>
  /** Cells outside the table, ours above it among them, in the sheet's order; of rows of the table only where its typed cells are kept. */
  readonly outside: readonly ScannedCell[]
  /** Attributes of the rows of `outside`: heights and the like. */
  readonly rowAttributes: ReadonlyMap<number, string>
  readonly hasFormulas: boolean
  readonly value: (cell: ScannedCell) => CellValue
  readonly look: (cell: ScannedCell) => ReadLook
}

export interface WorkbookTexts {
  readonly sharedText: SharedText
  readonly looks: (cellFormat: number) => ReadLook
}

/** A table of a file, by the name that people see. */
export interface NamedTable {
  readonly name: string
  readonly headers: readonly string[]
  readonly sheet: SheetOfFile
  readonly table: TablePart
}

export function namedTables({ sheets }: XlsxReader): readonly NamedTable[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ name: table.displayName, headers: table.columns, sheet, table })))
}

/** Which cells of the table a caller wants kept: those that the user may have typed, with their row's key; or none. */
export type Keep = 'typed' | 'none'

/** Sees each row of the table on the way; a row is the caller's until the function returns. */
export type OnTableRow = (row: RowBytes) => void

/** Per column of a table as it stands: the column of the spec with that header. */
export function columnsInPlace(table: TablePart, spec: SheetSpec): readonly (ColumnSpec | undefined)[] {
  const byHeader = new Map(spec.table.columns.map((column) => [column.header.toLowerCase(), column]))
  return table.columns.map((header) => byHeader.get(header.toLowerCase()))
}

export async function readExistingSheet(
  from: Package,
  sheet: SheetOfFile,
  table: TablePart,
  spec: SheetSpec,
  texts: WorkbookTexts,
  keep: Keep,
  onTableRow?: OnTableRow,
): Promise<ExistingSheet> {
  const columns = columnsInPlace(table, spec)
  const canBeTyped = columns.map((column) => column === undefined || column.content === 'typed')
  const kept = columns.map((column, index) => canBeTyped[index] || (column !== undefined && spec.table.rowKey.includes(column.key)))
  const wantsRows = keep === 'typed' && canBeTyped.includes(true)
  const { firstRow, lastRow, firstColumn, lastColumn } = table.area
  const first = firstRow + table.headerRowCount
  const last = lastRow - table.totalsRowCount
  const rows: ExistingRow[] = []
  const outside: ScannedCell[] = []
  const rowAttributes = new Map<number, string>()
  const headerCells = new Map<number, ScannedCell>()
  const firstCells = new Map<number, ScannedCell>()
  const totals = new Map<number, ScannedCell>()
  let hasFormulas = false

  const onRow = (found: RowBytes) => {
    const { row } = found
    if (row >= first && row <= last) {
      onTableRow?.(found)
      if (keep === 'none' && row > first) return
    }
    const inRow = new Map<number, ScannedCell>()
    for (const cell of found.cells()) {
      if (!hasFormulas && cell.content.includes('f') && formulaOf(cell) !== undefined) hasFormulas = true
      const index = cell.column - firstColumn
      if (cell.column < firstColumn || cell.column > lastColumn || row < firstRow || row > lastRow) {
        outside.push(cell)
        rowAttributes.set(row, found.attributes())
      } else if (row < first) headerCells.set(index, cell)
      else if (row > last) totals.set(index, cell)
      else {
        if (row === first) firstCells.set(index, cell)
        if (wantsRows && kept[index]) inRow.set(index, cell)
      }
    }
    if (wantsRows && row >= first && row <= last) rows.push({ row, cells: inRow })
  }
  // Whoever wants no cells of the table wants none beside it either.
  const outline = await scanSheet(from.chunks(sheet.part), onRow, (row) => keep === 'typed' || onTableRow !== undefined || row <= first || row > last)

  const value = (cell: ScannedCell) => valueOf(cell, texts.sharedText)
  const look = (cell: ScannedCell) => texts.looks(cell.style)
  return {
    sheet,
    table,
    outline,
    root: parseMarkup(outline.text),
    origin: { row: firstRowOfOurs(outside, table.area, spec, look), column: firstColumn },
    columns,
    headerCells,
    firstCells,
    rows,
    totals,
    outside,
    rowAttributes,
    hasFormulas,
    value,
    look,
  }
}

/** The rows of the table, one by one; none is held. */
export async function eachTableRow(from: Package, { sheet, table }: ExistingSheet, handOver: (row: RowBytes) => void): Promise<void> {
  const { firstRow, lastRow } = table.area
  await scanSheet(from.chunks(sheet.part), handOver, (row) => row >= firstRow + table.headerRowCount && row <= lastRow - table.totalsRowCount)
}

/** Rows that the user put above ours stay theirs: our title, where the sheet has one, says where ours begin. */
function firstRowOfOurs(outside: readonly ScannedCell[], table: Area, spec: SheetSpec, look: (cell: ScannedCell) => ReadLook): number {
  if (spec.intro[0]?.cells[0]?.style !== 'title') return 1
  const title = outside.find((cell) => cell.row < table.firstRow && cell.column === table.firstColumn && look(cell).style === 'title')
  return title?.row ?? 1
}
