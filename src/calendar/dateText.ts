import type { Day } from './day'
import { NO_DAY, partsOf } from './day'
import { daysInMonth, serialOf } from './gregorian'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day as `2019-07-31`; no date is an empty text. */
export function isoDate(day: Day): string {
  if (day === NO_DAY) return ''
  const { year, month, dayOfMonth } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/**
 * The day that `2019-07-31` names; no date (`NO_DAY`) where the text is anything but a real date in just that form, or one before 1900, which has no
 * serial. Whether the day lies between `FIRST_DAY` and `LAST_DAY` is for the caller to judge.
 */
export function parseIsoDate(text: string): Day {
  const found = ISO_DATE.exec(text)
  if (found === null) return NO_DAY
  const year = Number(found[1])
  const month = Number(found[2])
  const dayOfMonth = Number(found[3])
  if (year < 1900 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return NO_DAY
  return serialOf(year, month, dayOfMonth)
}

/** A day as people write it: `31 July 2019`; no date is an empty text. */
export function longDate(day: Day): string {
  if (day === NO_DAY) return ''
  const { year, month, dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

/** A day of a year that goes without saying: `12 July`; no date is an empty text. */
export function dayAndMonth(day: Day): string {
  if (day === NO_DAY) return ''
  const { month, dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${MONTHS[month - 1]}`
}

const LONG_DATE = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/

/** The day that {@link longDate} wrote so; no date (`NO_DAY`) for any other text. */
export function parseLongDate(text: string): Day {
  const found = LONG_DATE.exec(text)
  const month = MONTHS.indexOf(found?.[2] ?? '') + 1
  if (found === null || month === 0) return NO_DAY
  const [dayOfMonth, year] = [Number(found[1]), Number(found[3])]
  if (year < 1900 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return NO_DAY
  return serialOf(year, month, dayOfMonth)
}
