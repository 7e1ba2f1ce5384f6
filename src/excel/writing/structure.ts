/** The first batch of a sheet: its stamp goes off, filters let go, and rows and columns come to where they are wanted. */
import type { SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { turnEventsOff } from '../events'
import { ExcelFault } from '../excelFault'
import type { IntroPlan } from './introPlan'
import type { Standing } from './standing'
import { stageOf } from './steps'

/** @throws {ExcelFault} `edited-meanwhile` where the table has not become what was planned */
export async function putInShape(spec: SheetSpec, standing: Standing, intro: IntroPlan): Promise<void> {
  const { area, introRow, plan, filters } = standing
  const found = await batch((context) => {
    turnEventsOff(context)
    const { sheet, table } = stageOf(context, standing)
    if (spec.intro.length > 1 && introRow + 1 < area.row) sheet.getCell(introRow + 1, area.column).clear('Contents')
    if (filters.length > 0) table.clearFilters()
    for (const { row, column } of intro.stale) sheet.getCell(row, column).clear()
    // new rows would look like the row above them
    if (intro.insert) sheet.getRangeByIndexes(intro.insert.row, 0, intro.insert.rows, 1).getEntireRow().insert('Down').clear('Formats')
    if (intro.remove) sheet.getRangeByIndexes(intro.remove.row, 0, intro.remove.rows, 1).getEntireRow().delete('Up')
    for (const header of plan.gone) table.columns.getItem(header).delete()
    for (const { at, header } of plan.added) table.columns.add(at, undefined, header)
    const range = table.getRange().load('rowIndex,columnIndex,columnCount')
    const columns = table.columns.load('items/name')
    return () => ({ row: range.rowIndex, column: range.columnIndex, headers: columns.items.map(({ name }) => name) })
  })
  const isAsPlanned =
    found.row === intro.headerRow && found.column === area.column && found.headers.length === plan.columns.length && plan.columns.every(({ header }, at) => found.headers[at] === header)
  if (!isAsPlanned) throw new ExcelFault('edited-meanwhile')
}
