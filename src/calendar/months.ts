import type { Day } from './day'
import { NO_DAY } from './day'
import { daysInMonth, packedDate, serialOf } from './gregorian'

/** Which day of the target month a day becomes. */
type MonthEnd = 'is-a-day-like-others' | 'stays-month-end'

function moveMonths(day: Day, months: number, monthEnd: MonthEnd): Day {
  if (day === NO_DAY) return NO_DAY
  const packed = packedDate(day)
  const dayOfMonth = packed & 31
  const fromYear = packed >> 9
  const fromMonth = (packed >> 5) & 15
  const monthsSinceYearZero = fromYear * 12 + fromMonth - 1 + months
  const year = (monthsSinceYearZero / 12) | 0
  const month = monthsSinceYearZero - year * 12 + 1
  const last = daysInMonth(year, month)
  const staysLast = monthEnd === 'stays-month-end' && dayOfMonth === daysInMonth(fromYear, fromMonth)
  return serialOf(year, month, staysLast || dayOfMonth > last ? last : dayOfMonth)
}

/**
 * `S` + `n` months, as due dates are set: the same day of the month `n` months later, or that month's last day where there is none. 31 January + 1 is
 * 28 or 29 February; 28 February + 1 is 28 March.
 *
 * @param months whole months; below 0 goes back, by the same rule
 */
export function addMonths(day: Day, months: number): Day {
  return moveMonths(day, months, 'is-a-day-like-others')
}

/**
 * `D` − `k` months, as windows are set: the same day of the month `k` months earlier, or that month's last day where there is none; where `D` is the
 * last day of its own month, the last day. 31 July − 3 is 30 April; 30 April − 1 is 31 March; 28 February 2019 − 1 is 31 January.
 *
 * @param months whole months, `k`
 */
export function monthsBefore(day: Day, months: number): Day {
  return moveMonths(day, -months, 'stays-month-end')
}

/**
 * First day of the window of so many months that ends on the as-at date: every day after `D` − `w` months, up to and including `D`. As at 31 July, a
 * window of 3 months starts on 1 May.
 */
export function windowStart(asAt: Day, months: number): Day {
  return asAt === NO_DAY ? NO_DAY : monthsBefore(asAt, months) + 1
}

/**
 * Whole months from one day to another: the most that can be added to `from` (`addMonths`) without passing `to`. 31 January to 28 February 2019 is 1;
 * 1 May to 31 July is 2. Below 0 where `to` is the earlier; 0 where either is no date.
 */
export function wholeMonthsBetween(from: Day, to: Day): number {
  if (from === NO_DAY || to === NO_DAY) return 0
  if (to < from) return 0 - wholeMonthsBetween(to, from)
  const start = packedDate(from)
  const end = packedDate(to)
  const months = ((end >> 9) - (start >> 9)) * 12 + ((end >> 5) & 15) - ((start >> 5) & 15)
  return addMonths(from, months) > to ? months - 1 : months
}
