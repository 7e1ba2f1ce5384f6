/** Where rows and columns of a sheet lie, in pixels from its top left corner. */
import type { SheetFrame } from '../file/messages'

export const ROW_HEIGHT = 20
/** Shown blank beyond what the sheet holds, to type in and for the eye. */
const SPARE_ROWS = 30
const SPARE_COLUMNS = 6
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

export interface Geometry {
  readonly rows: number
  readonly columns: number
  readonly height: number
  readonly width: number
  top(row: number): number
  rowHeight(row: number): number
  /** The row at a height; the first or last where it lies outside. */
  rowAt(y: number): number
  left(column: number): number
  columnWidth(column: number): number
  columnAt(x: number): number
}

export function geometryOf({ lastRow, lastColumn, widths, otherWidth, tallRows, tallHeights, charts }: SheetFrame): Geometry {
  const rows = Math.min(LAST_ROW, Math.max(lastRow + SPARE_ROWS, ...charts.map((chart) => chart.lastRow + 1)))
  const columns = Math.min(LAST_COLUMN, Math.max(lastColumn + SPARE_COLUMNS, ...charts.map((chart) => chart.lastColumn + 1)))
  /** How much higher than usual the first so many of the tall rows are. */
  const extra = new Float64Array(tallRows.length + 1)
  tallHeights.forEach((height, index) => (extra[index + 1] = extra[index] + height - ROW_HEIGHT))
  const lefts = new Float64Array(columns + 1)
  for (let column = 1; column <= columns; column++) lefts[column] = lefts[column - 1] + (widths[column - 1] ?? otherWidth)

  const tallBefore = (row: number) => firstFrom(tallRows.length, (index) => tallRows[index] >= row)
  const top = (row: number) => (row - 1) * ROW_HEIGHT + extra[tallBefore(row)]
  return {
    rows,
    columns,
    height: top(rows + 1),
    width: lefts[columns],
    top,
    rowHeight: (row) => top(row + 1) - top(row),
    rowAt: (y) => Math.max(1, firstFrom(rows - 1, (index) => top(index + 2) > y) + 1),
    left: (column) => lefts[Math.min(column, columns + 1) - 1],
    columnWidth: (column) => lefts[column] - lefts[column - 1],
    columnAt: (x) => Math.max(1, firstFrom(columns - 1, (index) => lefts[index + 1] > x) + 1),
  }
}

/** The first of so many that something holds for, and so for all that follow it; their number where it holds for none. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
