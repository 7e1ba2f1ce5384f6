/**
 * The Gregorian calendar by integer arithmetic: no `Date`, no time zone, and nothing allocated, because a workbook of a million visits asks millions
 * of times. Inside this room only; the others use `day.ts` and `months.ts`. Good for every year from 1 to 9999.
 */

/** The day before 1 January of year 1, as a serial: 25569, less the 719,163 days from there to 1 January 1970. */
const BEFORE_YEAR_ONE = 25569 - 719163

/** Days of the year before each month, January first, then the year's length: an ordinary year from 0, a leap year from 13. */
const DAYS_BEFORE_MONTH = Int16Array.of(
  0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365,
  0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366,
)

function isLeapYear(year: number): boolean {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Serial of 1 January. `| 0` takes the whole part and `>> 2` a whole quarter, as nothing here is below 0. */
function firstDayOfYear(year: number): number {
  const before = year - 1
  const centuries = (before / 100) | 0
  return BEFORE_YEAR_ONE + 1 + 365 * before + (before >> 2) - centuries + (centuries >> 2)
}

/** Days in a month, 1 January to 12 December. */
export function daysInMonth(year: number, month: number): number {
  const at = (isLeapYear(year) ? 13 : 0) + month
  return DAYS_BEFORE_MONTH[at] - DAYS_BEFORE_MONTH[at - 1]
}

/** Serial of a date; the month is 1 to 12. */
export function serialOf(year: number, month: number, dayOfMonth: number): number {
  return firstDayOfYear(year) + DAYS_BEFORE_MONTH[(isLeapYear(year) ? 13 : 0) + month - 1] + dayOfMonth - 1
}

/**
 * Year, month and day of month of a serial in one number, so that no object is made: year × 512 + month × 32 + day of month.
 * `packed >> 9` is the year, `(packed >> 5) & 15` the month, `packed & 31` the day of month.
 */
export function packedDate(day: number): number {
  // 400 years are 146,097 days: the estimate is the year itself, or the one before or after
  let year = (((day - BEFORE_YEAR_ONE - 1) * 400) / 146097 + 1) | 0
  let dayOfYear = day - firstDayOfYear(year)
  if (dayOfYear < 0) {
    year -= 1
    dayOfYear = day - firstDayOfYear(year)
  } else if (dayOfYear >= 365) {
    const length = isLeapYear(year) ? 366 : 365
    if (dayOfYear >= length) {
      year += 1
      dayOfYear -= length
    }
  }
  const leap = isLeapYear(year) ? 13 : 0
  // no month has 32 days: the 32s gone by give the month, or the one before it
  let month = (dayOfYear >> 5) + 1
  if (dayOfYear >= DAYS_BEFORE_MONTH[leap + month]) month += 1
  return year * 512 + month * 32 + dayOfYear - DAYS_BEFORE_MONTH[leap + month - 1] + 1
}
