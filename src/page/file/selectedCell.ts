/** The cell that the user has selected, with the row of the table that it stands in. */
import type { CellPlace, CellValue, SelectedCell, TableSource, WorkbookPort } from '../../workbook'
import { cellValue } from '../../xlsx'

export async function selectedCell(workbook: WorkbookPort, place: CellPlace): Promise<SelectedCell> {
  const { sheet, row, column } = place
  const sources = await workbook.sources()
  const table = sources.find(
    (source): source is TableSource =>
      source.kind === 'table' && source.sheet === sheet && source.firstRow <= row && row <= source.lastRow && source.firstColumn <= column && column < source.firstColumn + source.headers.length,
  )
  if (table === undefined) return { ...place, table: null }
  const cells: Record<string, CellValue> = Object.fromEntries(table.headers.map((header) => [header, null]))
  const columns = table.headers.map((_, index) => index)
  for await (const page of workbook.read(table, { columns, firstRow: row, lastRow: row })) {
    page.rows.forEach((_, index) => table.headers.forEach((header, at) => (cells[header] = cellValue(page.columns[at], index, page.texts))))
  }
  return { ...place, table: { name: table.name, header: table.headers[column - table.firstColumn], row: cells } }
}
