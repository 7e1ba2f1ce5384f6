/** The cell that the user has selected, with the row of the table that it stands in. */
import { CellKind, type CellPage, type CellPlace, type CellValue, type SelectedCell, type TableSource, type WorkbookPort } from '../../workbook'

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
    page.rows.forEach((_, index) => table.headers.forEach((header, at) => (cells[header] = valueIn(page, at, index))))
  }
  return { ...place, table: { name: table.name, header: table.headers[column - table.firstColumn], row: cells } }
}

function valueIn({ columns, texts }: CellPage, column: number, index: number): CellValue {
  const value = columns[column].values[index]
  switch (columns[column].kinds[index]) {
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
