/** Where the keys move the selected cell. */
import type { Geometry } from './geometry'

export interface Cell {
  readonly row: number
  readonly column: number
}

/** @param page rows to a page; null for a key that moves nothing */
export function moved({ row, column }: Cell, key: string, isWithControl: boolean, { rows, columns }: Pick<Geometry, 'rows' | 'columns'>, last: Cell, page: number): Cell | null {
  const to = (nextRow: number, nextColumn: number): Cell => ({ row: Math.min(rows, Math.max(1, nextRow)), column: Math.min(columns, Math.max(1, nextColumn)) })
  switch (key) {
    case 'ArrowUp':
      return isWithControl ? to(1, column) : to(row - 1, column)
    case 'ArrowDown':
      return isWithControl ? to(Math.max(1, last.row), column) : to(row + 1, column)
    case 'ArrowLeft':
      return isWithControl ? to(row, 1) : to(row, column - 1)
    case 'ArrowRight':
      return isWithControl ? to(row, Math.max(1, last.column)) : to(row, column + 1)
    case 'Home':
      return isWithControl ? to(1, 1) : to(row, 1)
    case 'End':
      return isWithControl ? to(Math.max(1, last.row), Math.max(1, last.column)) : to(row, Math.max(1, last.column))
    case 'PageUp':
      return to(row - page, column)
    case 'PageDown':
      return to(row + page, column)
    default:
      return null
  }
}
