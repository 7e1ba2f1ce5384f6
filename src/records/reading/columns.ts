/** Columns worked out row by row: plain loops, each a small function that all tables share, since a table may have a million rows. */
import type { Day } from '../../calendar'
import { dayOfMoment, minuteOfMoment } from '../cells/moments'

type Column = Int8Array | Uint8Array | Int16Array | Int32Array

/** Picks the values of some rows. */
export function picked<Kind extends Column>(into: Kind, from: ArrayLike<number>, rows: Int32Array): Kind {
  for (let row = 0; row < into.length; row++) into[row] = from[rows[row]]
  return into
}

/** The days of some rows' moments, NO_DAY where blank. */
export function pickedDays(moments: Int32Array, rows: Int32Array): Int32Array {
  const days = new Int32Array(rows.length)
  for (let row = 0; row < rows.length; row++) days[row] = dayOfMoment(moments[rows[row]])
  return days
}

/** The minutes of some rows' moments, -1 where there is no time of day. */
export function pickedMinutes(moments: Int32Array, rows: Int32Array): Int16Array {
  const minutes = new Int16Array(rows.length)
  for (let row = 0; row < rows.length; row++) minutes[row] = minuteOfMoment(moments[rows[row]])
  return minutes
}

/** What is known of each row's code: `ofCode` by code, `ofBlank` where there is none. */
export function knownOfCodes(codes: Int32Array, ofCode: Uint8Array, ofBlank: number): Uint8Array {
  const known = new Uint8Array(codes.length)
  for (let row = 0; row < codes.length; row++) known[row] = codes[row] < 0 ? ofBlank : ofCode[codes[row]]
  return known
}

/** The rows, of so many, that hold a value. */
export function rowsHolding(value: number, column: Int32Array | Uint8Array, count: number): readonly number[] {
  const first = column.subarray(0, count).indexOf(value)
  if (first < 0) return []
  const rows: number[] = []
  for (let row = first; row < count; row++) if (column[row] === value) rows.push(row)
  return rows
}

/** The rows not marked, of which each mark is a number other than 0. */
export function rowsUnmarked(marks: Uint8Array): Int32Array {
  const rows = new Int32Array(marks.length)
  let count = 0
  for (let row = 0; row < marks.length; row++) if (marks[row] === 0) rows[count++] = row
  return rows.subarray(0, count)
}

/** The places among some rows of those whose moment lies after a day. */
export function placesAfter(day: Day, moments: Int32Array, rows: Int32Array): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < rows.length; place++) if (dayOfMoment(moments[rows[place]]) > day) places.push(place)
  return places
}

/** How many rows of each of some parts bear each mark: by part, then by mark. */
export function tallied(part: Uint16Array, mark: Uint8Array, parts: number, marks: number): readonly (readonly number[])[] {
  const counts = new Uint32Array(parts * marks)
  for (let row = 0; row < mark.length; row++) counts[part[row] * marks + mark[row]]++
  return Array.from({ length: parts }, (_, index) => Array.from(counts.subarray(index * marks, (index + 1) * marks)))
}
