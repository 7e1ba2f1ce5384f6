/** What of a workbook may be read as rows: Excel tables, and sheets with cells outside any. */
import { CellKind, type CellColumn, type CellPage, type CellValue, type RangeSource, type TableSource } from '../../workbook'
import { LAST_ROW } from './area'
import { readRows, type RowsWanted, type SheetsOf } from './readRows'
import type { TablePart } from './tablePart'

/** A sheet that holds cells. */
export interface ReadableSheet {
  readonly name: string
  readonly part: string
  readonly tables: readonly TablePart[]
}

/** How many rows at the top of a sheet are looked at for a header. */
const TOP_ROWS = 10

export function tableSource(sheet: ReadableSheet, table: TablePart): TableSource {
  const { area, headerRowCount, totalsRowCount } = table
  return {
    kind: 'table',
    id: `table ${table.part}`,
    name: table.displayName,
    sheet: sheet.name,
    headerRow: headerRowCount === 0 ? 0 : area.firstRow,
    firstColumn: area.firstColumn,
    headers: table.columns,
    firstRow: area.firstRow + headerRowCount,
    lastRow: area.lastRow - totalsRowCount,
  }
}

/** The sheet as a plain range, or null where its first ten rows hold nothing outside its tables. */
export async function rangeSource(from: SheetsOf, sheet: ReadableSheet, signal?: AbortSignal): Promise<RangeSource | null> {
  const rows: { row: number; cells: CellValue[] }[] = []
  let firstColumn = Infinity
  const wanted: RowsWanted = { columns: 'every', firstRow: 1, lastRow: TOP_ROWS, pageRows: TOP_ROWS, without: sheet.tables.map((table) => table.area), signal }
  for await (const page of readRows(from, sheet.part, wanted)) {
    page.rows.forEach((row, index) => {
      const cells = page.columns.map((column) => cellValue(column, index, page.texts))
      const first = cells.findIndex((cell) => cell !== null)
      if (first < 0) return
      firstColumn = Math.min(firstColumn, first + 1)
      const last = cells.findLastIndex((cell) => cell !== null)
      rows.push({ row, cells: cells.slice(0, last + 1) })
    })
  }
  if (rows.length === 0) return null
  return {
    kind: 'range',
    id: `range ${sheet.part}`,
    name: sheet.name,
    sheet: sheet.name,
    firstColumn,
    top: rows.map(({ row, cells }) => ({ row, cells: cells.slice(firstColumn - 1) })),
    lastRow: LAST_ROW,
  }
}

/** One cell of a packed column by itself. */
export function cellValue(column: CellColumn, index: number, texts: CellPage['texts']): CellValue {
  const value = column.values[index]
  switch (column.kinds[index]) {
    case CellKind.number:
      return value
    case CellKind.text:
      return texts[value]
    case CellKind.boolean:
      return value === 1
    case CellKind.error:
      return { error: texts[value] }
    default:
      return null
  }
}
