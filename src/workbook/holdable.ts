/** What an Excel workbook can hold, be it open or a file. */
import type { ColumnSpec, SheetSpec, SpecCell } from './sheetSpec'

const LONGEST_TEXT = 32_767
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const LONGEST_HEADER = 255
const LONGEST_NAME = 255
const LONGEST_PICK_LIST = 255
const LONGEST_FOOTER = 255
const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u
const LIKE_AN_ADDRESS = /^(?:[A-Za-z]{1,3}[0-9]{1,7}|[RrCc]|[Rr][0-9]*[Cc][0-9]*)$/

/**
 * Judges what no sheet could hold, which is a mistake in our own sheets and no matter of the user's workbook.
 *
 * @throws {RangeError} naming the sheet and what is wrong
 */
export function checkSpecs(specs: readonly SheetSpec[]): void {
  const tables = new Set<string>()
  for (const spec of specs) {
    checkSpec(spec)
    const folded = spec.table.name.toLowerCase()
    if (tables.has(folded)) throw new RangeError(`two sheets with a table ${spec.table.name}`)
    tables.add(folded)
  }
}

function checkSpec(spec: SheetSpec): void {
  const { name, columns, rows, rowKey } = spec.table
  const wrong = (what: string): never => {
    throw new RangeError(`${spec.name}: ${what}`)
  }
  if (!TABLE_NAME.test(name) || LIKE_AN_ADDRESS.test(name) || name.length > LONGEST_NAME) wrong(`${name} is no name for a table`)
  if (columns.length === 0 || columns.length > LAST_COLUMN) wrong(`${columns.length} columns`)
  if (spec.intro.length + rows.length + 2 > LAST_ROW) wrong(`${rows.length} rows`)
  if (`&L${footerCode(spec)}&R${PAGE_NUMBERS}`.length > LONGEST_FOOTER) wrong(`the footer is longer than ${LONGEST_FOOTER} characters`)
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
  for (const row of rows) for (const key in row.cells) checkNumber(row.cells[key], wrong)
}

function checkNumber({ value }: SpecCell, wrong: (what: string) => never): void {
  if (typeof value === 'number' && !Number.isFinite(value)) wrong(`${value} in a cell`)
}

/** The text that a cell can hold: 32,766 characters and an ellipsis, never half a character that takes two units. */
export function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const end = LONGEST_TEXT - 1
  return `${text.slice(0, /[\ud800-\udbff]/.test(text[end - 1]) ? end - 1 : end)}…`
}

/** The words of a column's drop-down as Excel lists them; null where there are none, or no drop-down can hold them. */
export function pickListSource({ pickList = [] }: Pick<ColumnSpec, 'pickList'>): string | null {
  const list = pickList.join(',')
  const fits = list.length <= LONGEST_PICK_LIST && pickList.every((word) => word !== '' && word === word.trim() && !/[,\u0000-\u001f]|_x[0-9a-fA-F]{4}_/.test(word))
  return fits && pickList.length > 0 ? list : null
}

export const PAGE_NUMBERS = 'Page &P of &N'

/** What a sheet says of itself at the left of a page's foot, in Excel's code. */
export function footerCode({ print }: Pick<SheetSpec, 'print'>): string {
  return print.footer.replaceAll('&', '&&')
}

/** The text of such a code. */
export function footerOfCode(code: string): string {
  return code.replaceAll('&&', '&')
}
