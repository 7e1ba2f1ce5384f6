import type { Day } from './day'
import { dayOf, weekday } from './day'
import { easterSunday } from './easter'
import { PROCLAIMED_HOLIDAYS } from './proclaimedHolidays'

const SATURDAY = 5

/** The first Monday on or after a day. */
function mondayFrom(day: Day): Day {
  return day + ((7 - weekday(day)) % 7)
}

/** The last Monday on or before a day. */
function mondayTo(day: Day): Day {
  return day - weekday(day)
}

function isWeekend(day: Day): boolean {
  return weekday(day) >= SATURDAY
}

function newYearsDay(year: number): Day {
  const day = dayOf(year, 1, 1)
  return isWeekend(day) ? mondayFrom(day) : day
}

/** Christmas Day and Boxing Day stand two days apart from their substitutes: 25 → 27, 26 → 28 December, whichever of them falls on the weekend. */
function christmasHoliday(day: Day): Day {
  return isWeekend(day) ? day + 2 : day
}

/**
 * Bank holidays of England and Wales in a year, ascending: New Year's Day, Good Friday, Easter Monday, first and last Monday of May, last Monday of
 * August, Christmas Day, Boxing Day; a substitute weekday where one falls on a weekend (Banking and Financial Dealings Act 1971, common law and yearly
 * proclamation); and what was proclaimed for that year alone. None is a Saturday or Sunday.
 *
 * Built in for 1990 to 2100. A year outside is given by the rule alone, so that working days run on past the span's ends.
 */
export function bankHolidays(year: number): Day[] {
  const proclaimed = PROCLAIMED_HOLIDAYS.get(year)
  const easter = easterSunday(year)
  const holidays = [
    newYearsDay(year),
    easter - 2,
    easter + 1,
    proclaimed?.earlyMay ?? mondayFrom(dayOf(year, 5, 1)),
    proclaimed?.spring ?? mondayTo(dayOf(year, 5, 31)),
    mondayTo(dayOf(year, 8, 31)),
    christmasHoliday(dayOf(year, 12, 25)),
    christmasHoliday(dayOf(year, 12, 26)),
    ...(proclaimed?.added ?? []),
  ]
  return holidays.sort((one, other) => one - other)
}
