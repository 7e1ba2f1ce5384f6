import { daysInMonth, packedDate, serialOf } from './gregorian'

/**
 * A whole day, in no time zone: the serial of a date in Excel's 1900 system, where 25569 is 1 January 1970. The same as Excel's from 1 March 1900 on
 * (Excel has a 29 February 1900 that never was). Two days subtract to calendar days.
 */
export type Day = number

/** No date: a blank cell, an open episode's end. Functions that turn a day into a day turn no date into no date. */
export const NO_DAY: Day = 0

/** 1 January 1990: dates before it are not read. */
export const FIRST_DAY: Day = serialOf(1990, 1, 1)

/** 31 December 2100: dates after it are not read. */
export const LAST_DAY: Day = serialOf(2100, 12, 31)

/**
 * The day of a date of the Gregorian calendar: `dayOf(2019, 7, 31)` is 43677. The date is taken as a real one (`parseIsoDate` checks).
 *
 * @param month 1 January to 12 December
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return serialOf(year, month, dayOfMonth)
}

/** Year, month (1 to 12) and day of month of a day. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const packed = packedDate(day)
  return { year: packed >> 9, month: (packed >> 5) & 15, dayOfMonth: packed & 31 }
}

/** Day of the week: 0 Monday to 6 Sunday. */
export function weekday(day: Day): number {
  // serial 2 was a Monday; the weeks added keep serials below it from going below 0
  return (day + 5 + 7 * 100_000) % 7
}

/** The first day of the month in which a day falls. */
export function firstDayOfMonth(day: Day): Day {
  return day === NO_DAY ? NO_DAY : day - (packedDate(day) & 31) + 1
}

/** The last day of the month in which a day falls. */
export function lastDayOfMonth(day: Day): Day {
  if (day === NO_DAY) return NO_DAY
  const packed = packedDate(day)
  return day - (packed & 31) + daysInMonth(packed >> 9, (packed >> 5) & 15)
}

/** Whether a day is the last of its own month; no date is not. */
export function isLastDayOfMonth(day: Day): boolean {
  return day !== NO_DAY && lastDayOfMonth(day) === day
}
