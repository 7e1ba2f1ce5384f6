/** The lines above the table: where each goes, what of the older lines goes, and how far the table moves. */
import type { SheetSpec } from '../../workbook'
import { ExcelFault } from '../excelFault'
import { cellAddress, headerRowOf } from '../rules/place'
import type { AboveCell, Standing } from './standing'

export interface IntroPlan {
  /** Where the table's header then stands. */
  readonly headerRow: number
  /** Entire rows put in, or taken out, above the table: the table and all beside it move along. */
  readonly insert: { readonly row: number; readonly rows: number } | null
  readonly remove: { readonly row: number; readonly rows: number } | null
  /** Cells of older lines of ours that no line needs any more. */
  readonly stale: readonly { readonly row: number; readonly column: number }[]
}

/** @throws {ExcelFault} `cells-in-the-way` where a line needs a cell that the user has filled */
export function planIntro(spec: SheetSpec, sheetName: string, { area, above, introRow }: Standing): IntroPlan {
  const lines = new Set<string>()
  spec.intro.forEach(({ cells }, line) => cells.forEach((_, index) => lines.add(cellAddress(introRow + line, area.column + index))))
  const header = area.row
  const wanted = headerRowOf(spec, introRow)
  const gone = wanted >= header ? null : { row: wanted === introRow ? introRow : wanted - 1, rows: header - wanted }
  const isIn = ({ row }: AboveCell, rows: { row: number; rows: number } | null) => rows !== null && row >= rows.row && row < rows.row + rows.rows
  // rows in which the user has put something stay, though blank of ours
  const remove = gone !== null && above.some((cell) => isIn(cell, gone) && !cell.isBlank && !cell.isOurs) ? null : gone
  const stale: { row: number; column: number }[] = []
  for (const cell of above) {
    const isLine = lines.has(cellAddress(cell.row, cell.column))
    if (isLine && !cell.isBlank && !cell.isOurs && cell.column > area.column) throw new ExcelFault('cells-in-the-way', [sheetName, cellAddress(cell.row, cell.column)])
    if (!isLine && cell.isOurs && cell.row >= introRow && cell.column >= area.column && !isIn(cell, remove)) stale.push(cell)
  }
  const insert = wanted > header ? { row: Math.max(introRow, header - 1), rows: wanted - header } : null
  return { headerRow: remove === null && wanted < header ? header : wanted, insert, remove, stale }
}
