/** Where a chart of ours stands on its sheet, and which cells it draws. Rows and columns of the sheet, 1 is row 1 and column A. */
import { CHART_PLACE, chartHeight, chartWidth, type ChartSpec } from '../../../workbook'
import type { Area } from '../../read'
import { columnLetters, inSheet } from '../address'
import type { SheetPlan } from '../sheetPlan'

/** Beside the rows that it draws, to the right of the table; behind whatever the user has put there. */
export function chartArea(chart: ChartSpec, plan: SheetPlan): Area {
  const firstColumn = firstFreeColumn(plan)
  const firstRow = plan.layout.firstRow + chart.rows.first
  return { firstRow, lastRow: firstRow + chartHeight(chart) - 1, firstColumn, lastColumn: firstColumn + chartWidth(chart) - 1 }
}

/** The columns after the table, where the user has nothing in them; else those after the last cell of the user's. */
function firstFreeColumn({ layout, users }: SheetPlan): number {
  const wanted = layout.lastColumn + CHART_PLACE.gap + 1
  const beside = [...users.cells].flatMap(([row, cells]) => (row < layout.headerRow ? [] : cells.map(({ column }) => column))).filter((column) => column >= wanted)
  const isTaken = beside.some((column) => column < wanted + CHART_PLACE.columns)
  return isTaken ? Math.max(...beside) + CHART_PLACE.gap + 1 : wanted
}

/** The cells of one column over the rows that a chart draws, as its formulas have them. @param column of the table, from 0 */
export function drawnCells({ rows }: ChartSpec, column: number, { layout, sheetName }: SheetPlan): string {
  const letters = columnLetters(layout.firstColumn + column)
  const first = layout.firstRow + rows.first
  return inSheet(sheetName, `$${letters}$${first}:$${letters}$${first + rows.count - 1}`)
}

export function headerCell(column: number, { layout, sheetName }: SheetPlan): string {
  return inSheet(sheetName, `$${columnLetters(layout.firstColumn + column)}$${layout.headerRow}`)
}
