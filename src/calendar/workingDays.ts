import { bankHolidays } from './bankHolidays'
import type { Day } from './day'
import { dayOf, NO_DAY, partsOf, weekday } from './day'

/**
 * `bank-holidays-off`: Monday to Friday, less the bank holidays of England and Wales and the workbook's own holidays. `weekdays-only`: Monday to Friday
 * and nothing else, as some case systems have it.
 */
export type WorkingDayRule = 'bank-holidays-off' | 'weekdays-only'

/**
 * Working days, to be asked millions of times: each question about 1985 to 2110 is a look-up. Days outside are answered as rightly by stepping, no
 * further than 31 December 9999, where Excel's dates end. Days and numbers of days are whole.
 */
export interface WorkingDays {
  /** Whether people are at work that day; no date is no working day. */
  isWorkingDay(day: Day): boolean
  /**
   * The `n`-th working day after a day, which itself does not count, working day or not; `n` = 0 is the day itself; below 0 goes back (`subtract`).
   * No date stays no date.
   */
  add(day: Day, n: number): Day
  /** The `n`-th working day before a day, which itself does not count; `n` = 0 is the day itself. No date stays no date. */
  subtract(day: Day, n: number): Day
  /**
   * Working days after `from`, up to and including `to`: from a due date to a visit, the working days late. Below 0 where `to` is the earlier: as many
   * the other way round, early. 0 where either is no date.
   */
  between(from: Day, to: Day): number
}

const FIRST_TABLED_YEAR = 1985
const LAST_TABLED_YEAR = 2110
const FIRST_TABLED = dayOf(FIRST_TABLED_YEAR, 1, 1)
const LAST_TABLED = dayOf(LAST_TABLED_YEAR, 12, 31)
const TABLED = LAST_TABLED - FIRST_TABLED + 1
const LAST_OF_EXCEL = dayOf(9999, 12, 31)
const FRIDAY = 4

/** The days of the tables under the rule alone: 1 for a working day, 0 for another. */
function daysOfRule(rule: WorkingDayRule): Uint8Array {
  const working = new Uint8Array(TABLED)
  for (let at = 0; at < TABLED; at++) working[at] = weekday(FIRST_TABLED + at) <= FRIDAY ? 1 : 0
  if (rule === 'bank-holidays-off') {
    for (let year = FIRST_TABLED_YEAR; year <= LAST_TABLED_YEAR; year++) {
      for (const holiday of bankHolidays(year)) working[holiday - FIRST_TABLED] = 0
    }
  }
  return working
}

/** Made once for each rule. */
const DAYS_OF_RULE = new Map<WorkingDayRule, Uint8Array>()

/** The days of the tables: 1 for a working day, 0 for another. */
function tabledDays(rule: WorkingDayRule, extraHolidays: ReadonlySet<Day>): Uint8Array {
  let known = DAYS_OF_RULE.get(rule)
  if (!known) DAYS_OF_RULE.set(rule, (known = daysOfRule(rule)))
  const working = known.slice()
  for (const holiday of extraHolidays) {
    if (holiday >= FIRST_TABLED && holiday <= LAST_TABLED) working[holiday - FIRST_TABLED] = 0
  }
  return working
}

/** Answers for a day outside the tables; one year's bank holidays are kept, as days are asked in a row. */
function untabledTest(rule: WorkingDayRule, extraHolidays: ReadonlySet<Day>): (day: Day) => boolean {
  let firstKnown = 1
  let lastKnown = 0
  let knownHolidays: readonly Day[] = []
  const isBankHoliday = (day: Day): boolean => {
    if (day < firstKnown || day > lastKnown) {
      const { year } = partsOf(day)
      firstKnown = dayOf(year, 1, 1)
      lastKnown = dayOf(year, 12, 31)
      knownHolidays = bankHolidays(year)
    }
    return knownHolidays.includes(day)
  }
  return (day) => day > NO_DAY && weekday(day) <= FRIDAY && (rule === 'weekdays-only' || !(extraHolidays.has(day) || isBankHoliday(day)))
}

/**
 * The working days of a workbook.
 *
 * @param rule the `Working-day rule` of its `Settings`
 * @param extraHolidays the dates of its `Holidays` table, in any order; weekends and repeats among them change nothing, nor do bank holidays that
 * are off already
 */
export function workingDays(rule: WorkingDayRule, extraHolidays: Iterable<Day> = []): WorkingDays {
  const holidays = new Set(rule === 'weekdays-only' ? [] : extraHolidays)
  if (holidays.size > 0) return tabledWorkingDays(rule, holidays)
  let known = WITHOUT_EXTRA.get(rule)
  if (!known) WITHOUT_EXTRA.set(rule, (known = tabledWorkingDays(rule, holidays)))
  return known
}

/** Most workbooks have no holidays of their own: their calendar is made once. */
const WITHOUT_EXTRA = new Map<WorkingDayRule, WorkingDays>()

function tabledWorkingDays(rule: WorkingDayRule, holidays: ReadonlySet<Day>): WorkingDays {
  const tabled = tabledDays(rule, holidays)
  const isUntabledWorkingDay = untabledTest(rule, holidays)

  // the number of working days from the first of the tables to each day, and the day on which each number is reached
  const numberOn = new Int32Array(TABLED)
  const dayOfNumber = new Int32Array(TABLED + 1)
  let lastNumber = 0
  for (let at = 0; at < TABLED; at++) {
    if (tabled[at] === 1) {
      lastNumber += 1
      dayOfNumber[lastNumber] = FIRST_TABLED + at
    }
    numberOn[at] = lastNumber
  }

  /** Number of the latest working day on or before a day, the first of the tables being 1. */
  const numberOf = (day: Day): number => {
    if (day >= FIRST_TABLED && day <= LAST_TABLED) return numberOn[day - FIRST_TABLED]
    if (day < FIRST_TABLED) {
      let number = 0
      for (let step = FIRST_TABLED - 1; step > day && step > NO_DAY; step--) if (isUntabledWorkingDay(step)) number -= 1
      return number
    }
    let number = lastNumber
    for (let step = LAST_TABLED + 1; step <= day && step <= LAST_OF_EXCEL; step++) if (isUntabledWorkingDay(step)) number += 1
    return number
  }

  /** The working day of a number; where Excel's dates begin or end before it, the first or last of them. */
  const dayNumbered = (number: number): Day => {
    if (number >= 1 && number <= lastNumber) return dayOfNumber[number]
    if (number < 1) {
      let day = FIRST_TABLED
      for (let reached = 1; reached > number && day > NO_DAY + 1; ) if (isUntabledWorkingDay(--day)) reached -= 1
      return day
    }
    let day = LAST_TABLED
    for (let reached = lastNumber; reached < number && day < LAST_OF_EXCEL; ) if (isUntabledWorkingDay(++day)) reached += 1
    return day
  }

  const after = (day: Day, n: number): Day => dayNumbered(numberOf(day) + n)
  const before = (day: Day, n: number): Day => dayNumbered(numberOf(day - 1) + 1 - n)
  const add = (day: Day, n: number): Day => {
    if (day === NO_DAY) return NO_DAY
    if (n > 0) return after(day, n)
    return n < 0 ? before(day, -n) : day
  }

  return {
    isWorkingDay: (day) => (day >= FIRST_TABLED && day <= LAST_TABLED ? tabled[day - FIRST_TABLED] === 1 : isUntabledWorkingDay(day)),
    add,
    subtract: (day, n) => add(day, -n),
    between: (from, to) => (from === NO_DAY || to === NO_DAY ? 0 : numberOf(to) - numberOf(from)),
  }
}
