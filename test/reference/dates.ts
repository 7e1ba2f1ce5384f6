/**
 * Days, months, bank holidays and working days (measures.md, section 1).
 * A day is an Excel serial of the 1900 system: 1 January 2019 is 43466.
 */
export type Day = number

const unixEpoch = 25569
const millisecondsOfDay = 86_400_000

export function dayOf(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / millisecondsOfDay) + unixEpoch
}

const civilOf = new Map<Day, { year: number; month: number; date: number }>()

export function civil(day: Day): { year: number; month: number; date: number } {
  const known = civilOf.get(day)
  if (known) return known
  const worked = workOutCivil(day)
  civilOf.set(day, worked)
  return worked
}

function workOutCivil(day: Day): { year: number; month: number; date: number } {
  const when = new Date((day - unixEpoch) * millisecondsOfDay)
  return { year: when.getUTCFullYear(), month: when.getUTCMonth() + 1, date: when.getUTCDate() }
}

/** 0 is Sunday, 6 is Saturday; serial 43466, 1 January 2019, was a Tuesday. */
export function weekday(day: Day): number {
  return (((day + 6) % 7) + 7) % 7
}

export function isoDate(day: Day): string {
  return new Date((day - unixEpoch) * millisecondsOfDay).toISOString().slice(0, 10)
}

/** The day that `yyyy-mm-dd` names. */
export function dayOfIso(text: string): Day {
  const [year, month, date] = text.split('-').map(Number)
  return dayOf(year, month, date)
}

export function lastDateOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, lastDateOfMonth(year, month))
}

export function isLastDayOfMonth(day: Day): boolean {
  const { year, month } = civil(day)
  return day === lastDayOfMonth(year, month)
}

/** The year and month that stand `count` months after (before, where negative) the given one. */
export function shiftMonth(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + count
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** `S` + `n` months: the same day of the month, or that month's last day where there is none. */
export function addMonths(start: Day, count: number): Day {
  const { year, month, date } = civil(start)
  const to = shiftMonth(year, month, count)
  return dayOf(to.year, to.month, Math.min(date, lastDateOfMonth(to.year, to.month)))
}

/** `D − k months`: as above, but the last day of a month goes to the last day of the other. */
export function monthsBefore(day: Day, count: number): Day {
  const { year, month, date } = civil(day)
  const to = shiftMonth(year, month, -count)
  const last = lastDateOfMonth(to.year, to.month)
  if (isLastDayOfMonth(day)) return dayOf(to.year, to.month, last)
  return dayOf(to.year, to.month, Math.min(date, last))
}

/** The first day of the window of `months` months that ends on `day`. */
export function windowStart(day: Day, months: number): Day {
  return monthsBefore(day, months) + 1
}

/** Easter Sunday, by the anonymous Gregorian rule. */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return dayOf(year, month, date)
}

function firstMonday(year: number, month: number): Day {
  let day = dayOf(year, month, 1)
  while (weekday(day) !== 1) day++
  return day
}

function lastMonday(year: number, month: number): Day {
  let day = lastDayOfMonth(year, month)
  while (weekday(day) !== 1) day--
  return day
}

function isWeekend(day: Day): boolean {
  return weekday(day) === 0 || weekday(day) === 6
}

/** What was proclaimed against the rule: days that went and days that came, as year, month, date. */
const proclaimedGone: readonly [number, number, number][] = [
  [1995, 5, 1], [2002, 5, 27], [2012, 5, 28], [2020, 5, 4], [2022, 5, 30],
]
const proclaimedCome: readonly [number, number, number][] = [
  [1995, 5, 8], [1999, 12, 31], [2002, 6, 3], [2002, 6, 4], [2011, 4, 29], [2012, 6, 4], [2012, 6, 5],
  [2020, 5, 8], [2022, 6, 2], [2022, 6, 3], [2022, 9, 19], [2023, 5, 8],
]

const holidaysOfYear = new Map<number, ReadonlySet<Day>>()

/** The bank holidays of England and Wales of one year. */
export function bankHolidays(year: number): ReadonlySet<Day> {
  const known = holidaysOfYear.get(year)
  if (known) return known
  const days = new Set<Day>()
  const newYear = dayOf(year, 1, 1)
  const christmas = dayOf(year, 12, 25)
  const boxing = dayOf(year, 12, 26)
  for (const day of [newYear, christmas, boxing]) if (!isWeekend(day)) days.add(day)
  // A substitute weekday: the next one that is not a holiday already.
  for (const day of [newYear, christmas, boxing]) {
    if (!isWeekend(day)) continue
    let substitute = day + 1
    while (isWeekend(substitute) || days.has(substitute)) substitute++
    days.add(substitute)
  }
  days.add(easterSunday(year) - 2)
  days.add(easterSunday(year) + 1)
  days.add(firstMonday(year, 5))
  days.add(lastMonday(year, 5))
  days.add(lastMonday(year, 8))
  for (const [goneYear, month, date] of proclaimedGone) if (goneYear === year) days.delete(dayOf(goneYear, month, date))
  for (const [comeYear, month, date] of proclaimedCome) if (comeYear === year) days.add(dayOf(comeYear, month, date))
  holidaysOfYear.set(year, days)
  return days
}

const weekdayThatIsNoBankHoliday = new Map<Day, boolean>()

function isOrdinaryWeekday(day: Day): boolean {
  const known = weekdayThatIsNoBankHoliday.get(day)
  if (known !== undefined) return known
  const answer = !isWeekend(day) && !bankHolidays(civil(day).year).has(day)
  weekdayThatIsNoBankHoliday.set(day, answer)
  return answer
}

/** How days are counted in one workbook: its counting rule, its working-day rule and its own holidays. */
export interface CountingRules {
  /** `after`: the day after is day 1; `itself`: the day itself is day 1. */
  dayOne: 'after' | 'itself'
  workingDays: 'not bank holidays' | 'weekdays only'
  holidays: ReadonlySet<Day>
}

export function isWorkingDay(day: Day, rules: CountingRules): boolean {
  if (rules.workingDays === 'weekdays only') return !isWeekend(day)
  return isOrdinaryWeekday(day) && !rules.holidays.has(day)
}

/** The `count`-th working day after `start`; `start` itself does not count; 0 is `start`. */
export function addWorkingDays(start: Day, count: number, rules: CountingRules): Day {
  let day = start
  for (let found = 0; found < count; ) {
    day++
    if (isWorkingDay(day, rules)) found++
  }
  return day
}

/** The `count`-th working day before `end`. */
export function subtractWorkingDays(end: Day, count: number, rules: CountingRules): Day {
  let day = end
  for (let found = 0; found < count; ) {
    day--
    if (isWorkingDay(day, rules)) found++
  }
  return day
}

export interface Timescale {
  count: number
  unit: 'working days' | 'days' | 'weeks' | 'months' | 'hours'
}

/** The due date of a timescale that starts on `start`, by whole days (hours are rounded up to days). */
export function dueDate(start: Day, timescale: Timescale, rules: CountingRules): Day {
  const earlier = rules.dayOne === 'itself' ? 1 : 0
  const { count, unit } = timescale
  if (unit === 'hours') return start + Math.ceil(count / 24)
  if (count === 0) return start
  if (unit === 'days') return start + count - earlier
  if (unit === 'weeks') return start + 7 * count - earlier
  if (unit === 'months') return addMonths(start, count) - earlier
  return addWorkingDays(start, isWorkingDay(start, rules) ? count - earlier : count, rules)
}

/** `day` less a timescale. */
export function dayLess(day: Day, timescale: Timescale, rules: CountingRules): Day {
  const { count, unit } = timescale
  if (unit === 'hours') return day - Math.ceil(count / 24)
  if (unit === 'days') return day - count
  if (unit === 'weeks') return day - 7 * count
  if (unit === 'months') return monthsBefore(day, count)
  return subtractWorkingDays(day, count, rules)
}
