/** How far the cells of a row reach: words that begin at the left run on over blank cells beside them, as in Excel. */
import type { CellDrawing } from '../file/messages'
import type { CellToDraw } from '../model/rowCache'

export interface Span {
  readonly cell: CellToDraw
  readonly lastColumn: number
}

const LEFT: CellDrawing = { align: 'left' }

/**
 * @param cells of a row, from the left
 * @param selected the selected column, which is drawn also where the cell is blank; 0 for none
 * @param columns how many columns the sheet shows
 */
export function spans(cells: readonly CellToDraw[], selected: number, columns: number): readonly Span[] {
  const hasSelected = selected === 0 || cells.some(({ column }) => column === selected)
  const all = hasSelected ? cells : [...cells, { column: selected, text: '', drawing: LEFT }].sort((one, other) => one.column - other.column)
  return all.map((cell, index) => {
    const { drawing, text, column } = cell
    const runsOn = text !== '' && drawing.align === 'left' && drawing.wrap !== true && drawing.fill === undefined
    const next = all[index + 1]?.column ?? columns + 1
    return { cell, lastColumn: runsOn ? next - 1 : column }
  })
}
