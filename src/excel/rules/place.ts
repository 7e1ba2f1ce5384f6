/** Where a sheet's lines and table stand, and the looks that its cells come to have. Rows and columns count from 0 here, as in Office.js. */
import type { ColumnSpec, NumberFormat, RowSpec, SheetSpec, SpecCell, StyleName } from '../../workbook'

/** A rectangle of cells on one sheet. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Where the header stands: under the lines, with a row left free between. */
export function headerRowOf(spec: SheetSpec, firstIntroRow: number): number {
  return firstIntroRow + (spec.intro.length === 0 ? 0 : spec.intro.length + 1)
}

export const BLANK: SpecCell = { value: null }

/** A cell's own style, else its row's; cells for typing are tinted, so that it shows where one may. */
export function styleInTable(cell: SpecCell, row: RowSpec, column: ColumnSpec): StyleName {
  return cell.style ?? row.style ?? (column.content === 'typed' ? 'typed' : 'plain')
}

export function formatInTable(cell: SpecCell, column: ColumnSpec): NumberFormat {
  return cell.format ?? column.format
}

const LETTERS: string[] = []

/** @example columnLetters(26) // 'AA' */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??= column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26))
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

/** `A1:C7`; a single cell stays one address. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column)
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`
}
