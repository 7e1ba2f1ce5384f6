/** Cells by their place. */
import type { SheetView, ViewedCell } from '../../xlsx'

export function cellAt(view: SheetView, row: number, column: number): ViewedCell | undefined {
  return view.row(row).find((cell) => cell.column === column)
}

/** @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** @example placeOfAddress('AB7') // row 7, column 28 */
export function placeOfAddress(address: string): { readonly row: number; readonly column: number } {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(address) ?? ['', 'A', '1']
  return { row: Number(row), column: [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) }
}
