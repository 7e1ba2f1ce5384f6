/** Shows a cell to the user, and says which one they look at. */
import type { CellPlace, SelectedCell } from '../../workbook'
import { batch } from '../batch'
import { ExcelFault, officeCode } from '../excelFault'
import { cellValueOf } from '../reading/packPage'

/** @throws {ExcelFault} `sheet-hidden`: whether a sheet is in view is the user's choice, so it is not taken back */
export async function selectCell({ sheet: name, row, column }: CellPlace): Promise<'selected' | 'gone'> {
  const found = await batch((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id,visibility')
    return () => (sheet.isNullObject ? null : { id: sheet.id, isVisible: sheet.visibility === 'Visible' })
  })
  if (found === null) return 'gone'
  if (!found.isVisible) throw new ExcelFault('sheet-hidden', [name])
  await batch((context) => {
    const sheet = context.workbook.worksheets.getItem(found.id)
    sheet.activate()
    sheet.getCell(row - 1, column - 1).select()
    return () => undefined
  })
  return 'selected'
}

/** Nothing that a cell is in is selected: a chart, say. */
const NO_CELL: ReadonlySet<string> = new Set(['InvalidSelection', 'ItemNotFound', 'InvalidReference'])

/** In one batch inside a table, so that header and cells are of one moment; outside, where Excel refuses to name a table, in two. */
export async function selectedCell(): Promise<SelectedCell | null> {
  return (await orNull(batch(queueInTable))) ?? (await orNull(batch(queueAlone)))
}

async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work
  } catch (thrown) {
    if (NO_CELL.has(officeCode(thrown) ?? '')) return null
    throw thrown
  }
}

function queueAlone(context: Excel.RequestContext): () => SelectedCell {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,values')
  const sheet = cell.worksheet.load('name')
  return () => ({ sheet: sheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1, value: cellValueOf(cell.values[0][0]), table: null })
}

function queueInTable(context: Excel.RequestContext): () => SelectedCell {
  const takePlace = queueAlone(context)
  const cell = context.workbook.getActiveCell()
  const table = cell.getTables().getFirst().load('name')
  const columns = table.columns.load('items/name')
  const line = table.getDataBodyRange().getIntersectionOrNullObject(cell.getEntireRow()).load('columnIndex,values')
  return () => {
    const place = takePlace()
    if (line.isNullObject) return place
    const headers = columns.items.map((column) => column.name)
    const row = Object.fromEntries(headers.map((header, at) => [header, cellValueOf(line.values[0][at])]))
    return { ...place, table: { name: table.name, header: headers[place.column - 1 - line.columnIndex], row } }
  }
}
