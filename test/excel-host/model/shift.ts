/** How things that stand on a sheet follow when cells are inserted or deleted. */
import { type Area, isEntireColumns, isEntireRows } from './address'

export interface Shift {
  readonly area: Area
  /** Which way the neighbours go. */
  readonly towards: 'Down' | 'Right' | 'Up' | 'Left'
}

/** A stretch of rows or columns after `count` were inserted or taken out at `at`; null where nothing is left. */
function stretched(start: number, length: number, at: number, count: number, inserted: boolean): [number, number] | null {
  if (inserted) {
    if (start >= at) return [start + count, length]
    return start + length > at ? [start, length + count] : [start, length]
  }
  const before = Math.max(0, Math.min(start + length, at) - start)
  const after = Math.max(0, start + length - Math.max(start, at + count))
  if (before + after === 0) return null
  return [start < at ? start : Math.max(at, start - count), before + after]
}

/** Where an area is after a shift; null where all of it was deleted. An area that a shift only grazes stays. */
export function shifted(area: Area, shift: Shift): Area | null {
  const upright = shift.towards === 'Down' || shift.towards === 'Up'
  const inserted = shift.towards === 'Down' || shift.towards === 'Right'
  if (upright) {
    const within = area.column >= shift.area.column && area.column + area.columns <= shift.area.column + shift.area.columns
    if (!within || isEntireColumns(area)) return area
    const rows = stretched(area.row, area.rows, shift.area.row, shift.area.rows, inserted)
    return rows === null ? null : { ...area, row: rows[0], rows: rows[1] }
  }
  const within = area.row >= shift.area.row && area.row + area.rows <= shift.area.row + shift.area.rows
  if (!within || isEntireRows(area)) return area
  const columns = stretched(area.column, area.columns, shift.area.column, shift.area.columns, inserted)
  return columns === null ? null : { ...area, column: columns[0], columns: columns[1] }
}

/** Numbers kept by row or column (heights, widths, hidden rows), after entire rows or columns were shifted. */
export function shiftedKeys<T>(kept: ReadonlyMap<number, T>, at: number, count: number, inserted: boolean): Map<number, T> {
  const next = new Map<number, T>()
  for (const [key, value] of kept) {
    if (key < at) next.set(key, value)
    else if (inserted) next.set(key + count, value)
    else if (key >= at + count) next.set(key - count, value)
  }
  return next
}
