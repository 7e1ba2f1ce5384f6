/** The cell that the user has selected, with the row of the table that it stands in. */
import type { CellPlace, CellValue, RangeSource, SelectedCell, Source, TableSource, WorkbookPort } from '../../workbook'
import { cellValue } from '../../xlsx'

export async function selectedCell(workbook: WorkbookPort, place: CellPlace): Promise<SelectedCell> {
  const { sheet, row, column } = place
  const sources = await workbook.sources()
  const headed = sources.find((source): source is TableSource => source.kind === 'table' && source.sheet === sheet && source.headerRow === row && source.firstColumn <= column && column < source.firstColumn + source.headers.length)
  if (headed !== undefined) return { ...place, value: headed.headers[column - headed.firstColumn], table: null }
  const table = sources.find(
    (source): source is TableSource =>
      source.kind === 'table' && source.sheet === sheet && source.firstRow <= row && row <= source.lastRow && source.firstColumn <= column && column < source.firstColumn + source.headers.length,
  )
  if (table === undefined) return { ...place, value: await valueBeside(workbook, sources, place), table: null }
  const cells: Record<string, CellValue> = Object.fromEntries(table.headers.map((header) => [header, null]))
  const columns = table.headers.map((_, index) => index)
  for await (const page of workbook.read(table, { columns, firstRow: row, lastRow: row })) {
    page.rows.forEach((_, index) => table.headers.forEach((header, at) => (cells[header] = cellValue(page.columns[at], index, page.texts))))
  }
  const header = table.headers[column - table.firstColumn]
  return { ...place, value: cells[header], table: { name: table.name, header, row: cells } }
}

/** A cell outside every table. */
async function valueBeside(workbook: WorkbookPort, sources: readonly Source[], { sheet, row, column }: CellPlace): Promise<CellValue> {
  const range = sources.find((source): source is RangeSource => source.kind === 'range' && source.sheet === sheet)
  if (range === undefined || row > range.lastRow || column < range.firstColumn) return null
  for await (const page of workbook.read(range, { columns: [column - range.firstColumn], firstRow: row, lastRow: row })) {
    if (page.rows.length > 0) return cellValue(page.columns[0], 0, page.texts)
  }
  return null
}
