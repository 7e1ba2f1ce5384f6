/** What a workbook can hold of a SheetSpec. */
import type { SheetSpec, SpecCell } from '../../workbook'

const LONGEST_TEXT = 32_767
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const LONGEST_HEADER = 255
const LONGEST_NAME = 255
const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u
const LIKE_AN_ADDRESS = /^(?:[A-Za-z]{1,3}[0-9]{1,7}|[RrCc]|[Rr][0-9]*[Cc][0-9]*)$/

/**
 * Judges what no sheet could hold, which is a mistake in our own sheets and no matter of the user's workbook.
 *
 * @throws {RangeError} naming the sheet and what is wrong
 */
export function checkSpec(spec: SheetSpec): void {
  const { name, columns, rows, rowKey } = spec.table
  const wrong = (what: string): never => {
    throw new RangeError(`${spec.name}: ${what}`)
  }
  if (!TABLE_NAME.test(name) || LIKE_AN_ADDRESS.test(name) || name.length > LONGEST_NAME) wrong(`${name} is no name for a table`)
  if (columns.length === 0 || columns.length > LAST_COLUMN) wrong(`${columns.length} columns`)
  if (spec.intro.length + rows.length + 2 > LAST_ROW) wrong(`${rows.length} rows`)
  const keys = new Set<string>()
  const headers = new Set<string>()
  for (const { key, header } of columns) {
    if (keys.has(key) || headers.has(header.toLowerCase())) wrong(`two columns ${key}, ${header}`)
    if (header.trim() === '' || header.length > LONGEST_HEADER) wrong(`the header ${header}`)
    keys.add(key)
    headers.add(header.toLowerCase())
  }
  for (const key of rowKey) if (!keys.has(key)) wrong(`no column ${key} for the row's key`)
  for (const line of spec.intro) for (const cell of line.cells) checkNumber(cell, wrong)
  for (const { cells } of rows) for (const key of keys) if (cells[key]) checkNumber(cells[key], wrong)
}

function checkNumber({ value }: SpecCell, wrong: (what: string) => never): void {
  if (typeof value === 'number' && !Number.isFinite(value)) wrong(`${value} in a cell`)
}

/** Whether a text is cut, and to what: 32,766 characters and an ellipsis, never half a character that takes two units. */
export function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const end = LONGEST_TEXT - 1
  return `${text.slice(0, /[\ud800-\udbff]/.test(text[end - 1]) ? end - 1 : end)}…`
}
