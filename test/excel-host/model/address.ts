/** A1 addresses and rectangles of cells. Rows and columns count from 0 here, as in office.js. */
import { HostError } from './hostError'

export const MAX_ROWS = 1048576
export const MAX_COLUMNS = 16384

/** A rectangle of cells on one sheet. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** An address as written: perhaps with a sheet, perhaps several areas with commas between. */
export interface Address {
  /** The sheet's name without quotes; absent where the address names none. */
  readonly sheet?: string
  readonly areas: readonly Area[]
}

export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

export function cellCount(area: Area): number {
  return area.rows * area.columns
}

export function isEntireColumns(area: Area): boolean {
  return area.rows === MAX_ROWS
}

export function isEntireRows(area: Area): boolean {
  return area.columns === MAX_COLUMNS
}

export function sameArea(one: Area, other: Area): boolean {
  return one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
}

/** An area that must lie on the sheet; Excel answers InvalidArgument otherwise. */
export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  const whole = [row, column, rows, columns].every(Number.isInteger)
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
    throw new HostError('InvalidArgument', `No cells at row ${row}, column ${column}, ${rows} by ${columns}.`)
  }
  return { row, column, rows, columns }
}

export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row)
  const column = Math.max(one.column, other.column)
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner)
  return common !== null && sameArea(common, inner)
}

export function boundingRect(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row)
  const column = Math.min(one.column, other.column)
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  }
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole)
  if (common === null) return [area]
  const left: Area[] = []
  const add = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) left.push({ row, column, rows, columns })
  }
  const below = common.row + common.rows
  const right = common.column + common.columns
  add(area.row, area.column, common.row - area.row, area.columns)
  add(below, area.column, area.row + area.rows - below, area.columns)
  add(common.row, area.column, common.rows, common.column - area.column)
  add(common.row, right, common.rows, area.column + area.columns - right)
  return left
}

/** `A1`, `B2:C9`, `3:4` or `C:C`; with dollar signs where `absolute` is asked for. */
export function areaText(area: Area, style: 'relative' | 'absolute' = 'relative'): string {
  const mark = style === 'absolute' ? '$' : ''
  const first = area.row + 1
  const last = area.row + area.rows
  if (isEntireRows(area)) return `${mark}${first}:${mark}${last}`
  const from = columnLetters(area.column)
  const to = columnLetters(area.column + area.columns - 1)
  if (isEntireColumns(area)) return `${mark}${from}:${mark}${to}`
  const start = `${mark}${from}${mark}${first}`
  return cellCount(area) === 1 ? start : `${start}:${mark}${to}${mark}${last}`
}

/** A sheet's name as it stands in an address: in quotes unless it is plain. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/

function corner(text: string): { row?: number; column?: number } | null {
  const match = CORNER.exec(text)
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null
  const column = match[1] === undefined ? undefined : columnNumber(match[1])
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }
}

function areaFrom(text: string): Area | null {
  const [from, to, ...more] = text.trim().split(':')
  const start = corner(from)
  const end = to === undefined ? start : corner(to)
  if (start === null || end === null || more.length > 0) return null
  const sameKind = (start.row === undefined) === (end.row === undefined) && (start.column === undefined) === (end.column === undefined)
  const single = to === undefined && (start.row === undefined || start.column === undefined)
  if (!sameKind || single) return null
  const rows = [start.row ?? 0, end.row ?? MAX_ROWS - 1]
  const columns = [start.column ?? 0, end.column ?? MAX_COLUMNS - 1]
  const row = Math.min(...rows)
  const column = Math.min(...columns)
  const tooFar = row < 0 || Math.max(...rows) >= MAX_ROWS || Math.max(...columns) >= MAX_COLUMNS
  return tooFar ? null : { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 }
}

/** Splits the sheet off: `'Team A'!B2` gives `Team A` and `B2`. */
function splitSheet(text: string): { sheet?: string; cells: string } {
  const bang = text.lastIndexOf('!')
  if (bang < 0) return { cells: text }
  const name = text.slice(0, bang).trim()
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name
  return { sheet, cells: text.slice(bang + 1) }
}

/** Reads an address; null where it is none (a name, or nonsense). */
export function parseAddress(text: string): Address | null {
  const { sheet, cells } = splitSheet(text.trim().replace(/^=/, ''))
  const areas: Area[] = []
  for (const part of cells.split(',')) {
    const inner = splitSheet(part)
    const area = areaFrom(inner.cells)
    if (area === null) return null
    areas.push(area)
  }
  return sheet === undefined ? { areas } : { sheet, areas }
}
