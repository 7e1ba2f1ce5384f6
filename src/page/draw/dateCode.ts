/** Excel's format codes for dates and times, as they are read in Britain. */
import type { DateSystem } from '../../workbook'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MS_A_DAY = 86_400_000
/** Day 0 of the 1900 system, once its 29 February 1900 that never was lies behind. */
const EPOCH = Date.UTC(1899, 11, 30)
const DAYS_TO_1904 = 1462
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465

const TOKENS = /"[^"]*"|\\.|\[[^\]]*\]|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?|./gi

/** Whether a code shows a number as a day or a time; what stands in quotes or brackets says nothing. */
export function isDateCode(code: string): boolean {
  return /[ymdhs]/i.test(code.split(';')[0].replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|General/gi, ''))
}

/** The day and moment that a serial names, as a UTC date; null where Excel shows none. */
export function momentOf(serial: number, system: DateSystem): Date | null {
  const days = system === 1904 ? serial + DAYS_TO_1904 : serial
  if (!(days >= 0) || days > LAST_SERIAL + 1) return null
  const shifted = days < 60 ? days + 1 : days
  // to the millisecond, so that 23:59:59.9999 is midnight
  return new Date(EPOCH + Math.round(shifted * MS_A_DAY))
}

/** @param code one section of a format code that {@link isDateCode} */
export function dateText(serial: number, code: string, system: DateSystem): string {
  // Excel's own short date is written by the reader's country
  const tokens = (code === 'mm-dd-yy' ? 'dd/mm/yyyy' : code === 'm/d/yy h:mm' ? 'dd/mm/yyyy hh:mm' : code).match(TOKENS) ?? []
  const moment = momentOf(serial, system)
  if (moment === null) return '########'
  const isHalfDay = tokens.some((token) => /^a/i.test(token) && token.length > 1)
  let shown = ''
  tokens.forEach((token, index) => {
    shown += pieceOf(token, { moment, serial, isHalfDay, isMinute: isMinute(tokens, index) })
  })
  return shown
}

/** `m` after hours or before seconds is minutes. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const isField = (token: string) => /^\[?[ymdhs]/i.test(token)
  const before = tokens.slice(0, index).findLast(isField)
  const after = tokens.slice(index + 1).find(isField)
  return (before !== undefined && /^\[?h/i.test(before)) || (after !== undefined && /^\[?s/i.test(after))
}

interface Around {
  readonly moment: Date
  readonly serial: number
  readonly isHalfDay: boolean
  readonly isMinute: boolean
}

const two = (number: number) => String(number).padStart(2, '0')

function pieceOf(token: string, { moment, serial, isHalfDay, isMinute }: Around): string {
  const padded = (number: number) => (token.length > 1 ? two(number) : String(number))
  if (token.startsWith('"')) return token.slice(1, -1)
  if (token.startsWith('\\')) return token.slice(1)
  if (/^\[h/i.test(token)) return String(Math.floor(serial * 24 + 1e-9))
  if (token.startsWith('[')) return ''
  if (/^a(?:m\/p|\/p)/i.test(token)) return moment.getUTCHours() < 12 ? 'AM' : 'PM'
  switch (token[0].toLowerCase()) {
    case 'y':
      return token.length > 2 ? String(moment.getUTCFullYear()) : two(moment.getUTCFullYear() % 100)
    case 'm':
      return isMinute ? padded(moment.getUTCMinutes()) : monthText(moment.getUTCMonth(), token.length)
    case 'd':
      return token.length > 2 ? WEEKDAYS[moment.getUTCDay()].slice(0, token.length === 3 ? 3 : undefined) : padded(moment.getUTCDate())
    case 'h':
      return padded(isHalfDay ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours())
    case 's':
      return padded(moment.getUTCSeconds())
    default:
      return token
  }
}

function monthText(month: number, length: number): string {
  if (length <= 2) return length === 2 ? two(month + 1) : String(month + 1)
  return length === 3 ? MONTHS[month].slice(0, 3) : length === 5 ? MONTHS[month][0] : MONTHS[month]
}

const DAY_FIRST = /^(\d{1,2})[/.\- ](\d{1,2}|[a-z]{3,9})[/.\- ](\d{4})$/i
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

/** The serial of a day as it is typed (`31/7/2019`, `31 July 2019`, `2019-07-31`); null where it is no day that there is. */
export function serialOfDay(text: string, system: DateSystem): number | null {
  const dayFirst = DAY_FIRST.exec(text)
  const yearFirst = YEAR_FIRST.exec(text)
  const [year, month, day] = dayFirst ? [Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1])] : yearFirst ? yearFirst.slice(1).map(Number) : [0, 0, 0]
  const moment = new Date(Date.UTC(year, month - 1, day))
  if (year < 1904 || month < 1 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null
  return (moment.getTime() - EPOCH) / MS_A_DAY - (system === 1904 ? DAYS_TO_1904 : 0)
}

/** 0 for what is no month. */
function monthNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  return 1 + MONTHS.findIndex((name) => name.toLowerCase() === written.toLowerCase() || name.slice(0, 3).toLowerCase() === written.toLowerCase())
}
