/** Writes of a sheet that stands as it is wanted what little differs, and its stamp. */
import { STAMP_LINE, type SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { turnEventsOff, turnEventsOn } from '../events'
import { ExcelFault } from '../excelFault'
import { holdsFor } from './arrange'
import type { CellContext } from './content'
import type { Differing } from './fewDifferences'
import { stampSteps } from './introSteps'
import type { Standing } from './standing'
import { stageOf } from './steps'
import { canHoldWords, queueRows, type RowState } from './tableRows'
import { WordsHeld } from './wordsHeld'

/**
 * Where a cell is written, the stamp goes off first; it goes on with the last batch.
 *
 * @returns null; or, where somebody has moved rows since, the rows as they were when the cells were written: then the sheet has no stamp, and is to be written whole
 * @throws {ExcelFault} `edited-meanwhile` where the table stands elsewhere
 */
export async function writeDiffering(spec: SheetSpec, standing: Standing, { arrangement, cells }: Differing, context: CellContext): Promise<readonly RowState[] | null> {
  const { area, introRow, plan } = standing
  const found = await batch((excel) => {
    if (cells.length > 0) turnEventsOff(excel)
    const on = stageOf(excel, standing)
    const range = on.table.getRange().load('rowIndex,columnIndex,rowCount')
    const rows = canHoldWords(plan.columns) ? queueRows(on.table, plan.columns, spec.table.rowKey, new WordsHeld(spec, context.dateSystem)) : () => null
    if (cells.length > 0) on.sheet.getCell(introRow + STAMP_LINE, area.column).clear('Contents')
    for (const { row, at, input } of cells) on.cells(row, at, 1, 1).values = [[input]]
    return () => ({ isThere: range.rowIndex === area.row && range.columnIndex === area.column, isAsLong: range.rowCount === area.rows, rows: rows() })
  })
  if (!found.isThere) throw new ExcelFault('edited-meanwhile')
  if (found.rows !== null && !holdsFor(arrangement, found.rows)) return found.rows
  if (found.rows === null && !found.isAsLong) throw new ExcelFault('edited-meanwhile')
  await batch((excel) => {
    turnEventsOff(excel)
    const on = stageOf(excel, standing)
    for (const { queue } of stampSteps(spec, { row: introRow, column: area.column }, context)) queue(on)
    turnEventsOn(excel)
    return () => undefined
  })
  return null
}
