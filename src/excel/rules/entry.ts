/**
 * What is handed to Excel so that a cell comes to hold exactly a value. Excel reads text that it is given as if somebody had
 * typed it, dates the American way: `1/4` would become 4 January, `00123` a number, `=A1` a formula.
 */
import { cutText, FORMAT_CODES, type DateSystem, type NumberFormat, type SpecValue } from '../../workbook'

const DAYS_BETWEEN_SYSTEMS = 1462
export const TEXT_FORMAT = FORMAT_CODES.text
const GENERAL = FORMAT_CODES.general

const BEGINS_LIKE_WORDS = /^[\p{L}\p{So}]/u
const BEGINS_LIKE_A_DATE = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,/-]*\d/i
const LOGICAL = /^(?:true|false)\s*$/i

/** Whether Excel might take a text for something else. When in doubt, it might. */
export function mightBeReadAsSomethingElse(text: string): boolean {
  return text !== '' && (!BEGINS_LIKE_WORDS.test(text) || BEGINS_LIKE_A_DATE.test(text) || LOGICAL.test(text))
}

export function isDateFormat(format: NumberFormat): boolean {
  return format === 'date' || format === 'datetime'
}

export function toWorkbookSerial(serial: number, dateSystem: DateSystem): number {
  return dateSystem === 1904 ? serial - DAYS_BETWEEN_SYSTEMS : serial
}

export function fromWorkbookSerial(serial: number, dateSystem: DateSystem): number {
  return dateSystem === 1904 ? serial + DAYS_BETWEEN_SYSTEMS : serial
}

export interface Entry {
  readonly input: string | number | boolean
  /** Excel's format code, to be set before the input. */
  readonly format: string
}

/** A first apostrophe is Excel's own mark for "this is text", and swallowed. */
export function asTyped(text: string): string {
  return text.startsWith("'") ? `'${text}` : text
}

export function entryOf(value: SpecValue, format: NumberFormat, dateSystem: DateSystem): Entry {
  const code = FORMAT_CODES[format]
  if (value === null || value === '') return { input: '', format: code }
  if (typeof value === 'string') {
    const text = cutText(value)
    return { input: asTyped(text), format: mightBeReadAsSomethingElse(text) ? TEXT_FORMAT : code }
  }
  const input = typeof value === 'number' && isDateFormat(format) ? toWorkbookSerial(value, dateSystem) : value
  // in a cell of format @ it would become text
  return { input, format: code === TEXT_FORMAT ? GENERAL : code }
}
