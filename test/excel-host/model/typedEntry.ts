/**
 * What Excel makes of text that is entered into a cell, typed or written by the API.
 *
 * Excel on the web reads dates and numbers in the US style here, whatever the user's region. Only a cell of format `@`
 * keeps the text as it is. A cell that has a number format of its own keeps that format.
 */
import type { CellValue, DateSystem } from '../../../src/workbook'
import { HostError } from './hostError'
import { type CivilDate, isRealDate, serialOf } from './serial'

export interface Entry {
  readonly value: CellValue
  /** With the equals sign; the value is then what somebody calculates. */
  readonly formula?: string
  /** The number format that a General cell takes on. */
  readonly numberFormat?: string
}

export interface EntryRules {
  readonly numberFormat: string
  readonly dateSystem: DateSystem
  /** The year that a date without a year is given. */
  readonly year: number
}

const MAX_TEXT = 32767
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!']
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

function monthNamed(text: string): number | null {
  const index = text.length < 3 ? -1 : MONTHS.findIndex((month) => month === text.toLowerCase() || month.slice(0, 3) === text.toLowerCase())
  return index < 0 ? null : index + 1
}

/** Two digits of a year: 00 to 29 are in this century, 30 to 99 in the last. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year
}

function dateParts(text: string, thisYear: number): { date: CivilDate; format: string } | null {
  let match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (match !== null) return { date: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }, format: 'm/d/yyyy' }
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text)
  if (match !== null) return { date: { year: fullYear(match[3]), month: Number(match[1]), day: Number(match[2]) }, format: 'm/d/yyyy' }
  match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (match !== null) return { date: { year: thisYear, month: Number(match[1]), day: Number(match[2]) }, format: 'd-mmm' }
  match = /^(\d{1,2})[-/ ]([A-Za-z]+)[-/ ,]+(\d{4}|\d{2})$/.exec(text)
  if (match !== null) return namedDate(match[3], match[2], match[1], 'd-mmm-yy')
  match = /^([A-Za-z]+)[-/ ](\d{1,2}),? +(\d{4})$/.exec(text)
  if (match !== null) return namedDate(match[3], match[1], match[2], 'd-mmm-yy')
  match = /^(\d{1,2})[-/ ]?([A-Za-z]+)$/.exec(text)
  if (match !== null) return namedDate(String(thisYear), match[2], match[1], 'd-mmm')
  match = /^([A-Za-z]+)[-/ ](\d{4})$/.exec(text)
  if (match !== null) return namedDate(match[2], match[1], '1', 'mmm-yy')
  match = /^([A-Za-z]+)[-/ ](\d{1,2})$/.exec(text)
  if (match !== null)
    return Number(match[2]) <= 31 ? namedDate(String(thisYear), match[1], match[2], 'd-mmm') : namedDate(match[2], match[1], '1', 'mmm-yy')
  return null
}

function namedDate(year: string, month: string, day: string, format: string): { date: CivilDate; format: string } | null {
  const number = monthNamed(month)
  return number === null ? null : { date: { year: fullYear(year), month: number, day: Number(day) }, format }
}

/** A fraction of a day, and its format; null where the text is no time. */
function timeParts(text: string): { fraction: number; format: string } | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?: ?([ap])m?)?$/i.exec(text)
  if (match === null) return null
  const half = match[4]?.toLowerCase()
  const hours = Number(match[1])
  const minutes = Number(match[2])
  const seconds = Number(match[3] ?? 0)
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours < 1 || hours > 12))) return null
  const clock = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
  const format = half === undefined ? (match[3] === undefined ? 'h:mm' : 'h:mm:ss') : 'h:mm AM/PM'
  return { fraction: (clock * 3600 + minutes * 60 + seconds) / 86400, format }
}

function dateEntry(text: string, rules: EntryRules): Entry | null {
  const [, dateText, timeText] = /^(.*?)(?: +(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m?)?))?$/i.exec(text) ?? []
  const time = timeParts(text)
  if (time !== null) return { value: time.fraction, numberFormat: time.format }
  const found = dateText === undefined ? null : dateParts(dateText, rules.year)
  if (found === null || !isRealDate(found.date) || found.date.year < rules.dateSystem || found.date.year > 9999) return null
  const serial = serialOf(found.date, rules.dateSystem)
  const clock = timeText === undefined ? null : timeParts(timeText)
  if (timeText !== undefined && clock === null) return null
  return clock === null ? { value: serial, numberFormat: found.format } : { value: serial + clock.fraction, numberFormat: 'm/d/yyyy h:mm' }
}

function numberEntry(text: string): Entry | null {
  const bracketed = /^\((.+)\)$/.exec(text)
  const body = bracketed === null ? text : bracketed[1]
  const fraction = bracketed === null ? /^([-+]?)(?:(\d+) )(\d+)\/(\d+)$/.exec(body) : null
  if (fraction !== null && Number(fraction[4]) > 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4])
    return { value: fraction[1] === '-' ? -size : size, numberFormat: '# ?/?' }
  }
  const match = /^([-+]?)([$]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([-+]?\d{1,3}))?(%?)$/.exec(body)
  if (match === null || (match[3] === '' && (match[4] ?? '.') === '.')) return null
  const [, sign, currency, whole, decimals, exponent, percent] = match
  if (bracketed !== null && sign !== '') return null
  const size = Number(`${whole.replace(/,/g, '')}${decimals ?? ''}e${exponent ?? 0}`) / (percent === '%' ? 100 : 1)
  if (!Number.isFinite(size)) return null
  const value = sign === '-' || bracketed !== null ? -size : size
  const places = decimals !== undefined && decimals.length > 1
  if (percent === '%') return { value, numberFormat: places ? '0.00%' : '0%' }
  if (currency === '$') return { value, numberFormat: places ? '$#,##0.00' : '$#,##0' }
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' }
  if (whole.includes(',')) return { value, numberFormat: places ? '#,##0.00' : '#,##0' }
  return { value: value === 0 ? 0 : value }
}

/** Text that begins with letters and is neither a month nor TRUE or FALSE: nothing else need be tried. */
function isPlainWords(text: string): boolean {
  const letters = /^[A-Za-z]+/.exec(text)
  return letters !== null && monthNamed(letters[0]) === null && !/^(true|false)$/i.test(text)
}

/** Reads text as Excel does when it is entered into a cell; `''` is a cleared cell. */
export function readEntry(text: string, rules: EntryRules): Entry {
  if (text.length > MAX_TEXT) throw new HostError('InvalidArgument', `A cell holds ${MAX_TEXT} characters, not ${text.length}.`)
  if (text === '') return { value: null }
  if (text.startsWith("'")) return { value: text.slice(1) }
  if (rules.numberFormat === '@') return { value: text }
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text }
  const trimmed = text.trim()
  if (isPlainWords(trimmed)) return { value: text }
  const logical = trimmed.toUpperCase()
  if (logical === 'TRUE' || logical === 'FALSE') return { value: logical === 'TRUE' }
  if (ERRORS.includes(logical)) return { value: { error: logical } }
  const found = numberEntry(trimmed) ?? dateEntry(trimmed, rules)
  if (found !== null) {
    const { numberFormat, ...entry } = found
    return rules.numberFormat === 'General' && numberFormat !== undefined ? found : entry
  }
  if (/^[+\-@]./.test(text)) return { value: null, formula: `=${text.startsWith('+') ? text.slice(1) : text}` }
  return { value: text }
}
