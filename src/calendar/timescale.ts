import type { Day } from './day'
import { NO_DAY } from './day'
import { addMonths } from './months'
import type { WorkingDays } from './workingDays'

/** What a timescale counts in; a week is 7 days. */
export type TimescaleUnit = 'working-days' | 'days' | 'weeks' | 'months' | 'hours'

/** A length of time within which something is to be done: 10 working days, 6 weeks. The amount is whole, 0 or more. */
export interface Timescale {
  readonly amount: number
  readonly unit: TimescaleUnit
}

/** How days are counted: by default the day after the start is day 1; as an option the start itself is. */
export type CountingRule = 'day-after-is-day-1' | 'day-itself-is-day-1'

const HOURS_IN_A_DAY = 24

const UNITS: ReadonlyMap<string, TimescaleUnit> = new Map<string, TimescaleUnit>([
  ...['working day', 'working days', 'working-day', 'working-days', 'wd', 'wds'].map((word): [string, TimescaleUnit] => [word, 'working-days']),
  ...['day', 'days', 'calendar day', 'calendar days', 'd'].map((word): [string, TimescaleUnit] => [word, 'days']),
  ...['week', 'weeks', 'wk', 'wks', 'w'].map((word): [string, TimescaleUnit] => [word, 'weeks']),
  ...['month', 'months', 'mth', 'mths', 'm'].map((word): [string, TimescaleUnit] => [word, 'months']),
  ...['hour', 'hours', 'hr', 'hrs', 'h'].map((word): [string, TimescaleUnit] => [word, 'hours']),
])

const SINGLE_WORDS: ReadonlyMap<string, Timescale> = new Map<string, Timescale>([
  ['weekly', { amount: 1, unit: 'weeks' }],
  ['fortnightly', { amount: 2, unit: 'weeks' }],
  ['monthly', { amount: 1, unit: 'months' }],
])

const PRINTED: Readonly<Record<TimescaleUnit, string>> = {
  'working-days': 'working day',
  days: 'day',
  weeks: 'week',
  months: 'month',
  hours: 'hour',
}

/** A whole number of up to four digits, then what it counts: a longer number is a slip of the keyboard, or a date's serial. */
const AMOUNT_AND_UNIT = /^([0-9]{1,4}) ?([a-z][a-z -]*)$/

/**
 * Reads a timescale as people type it, in any case and spacing, singular or plural: `10 working days`, `42 days`, `6 weeks`, `3 months`, `24 hours`, the
 * short forms `10wd`, `42d`, `6w`, `3m`, `24h`, and `weekly`, `fortnightly`, `monthly`.
 *
 * @returns null for anything else: a bare number (of what?), a fraction, a negative, a unit that is none of these
 */
export function parseTimescale(text: string): Timescale | null {
  const folded = text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  const single = SINGLE_WORDS.get(folded)
  if (single !== undefined) return single
  const found = AMOUNT_AND_UNIT.exec(folded)
  if (found === null) return null
  const unit = UNITS.get(found[2])
  return unit === undefined ? null : { amount: Number(found[1]), unit }
}

/** A timescale as it is printed: `10 working days`, `1 week`. `parseTimescale` reads it back. */
export function printTimescale(timescale: Timescale): string {
  return `${timescale.amount} ${PRINTED[timescale.unit]}${timescale.amount === 1 ? '' : 's'}`
}

/** Whether a timescale is in clock hours, which count by time of day where both ends carry one. */
export function isHours(timescale: Timescale): boolean {
  return timescale.unit === 'hours'
}

/**
 * The last day on which a thing is still within its timescale. Hours here are whole days, rounded up (24 hours 1 day, 72 hours 3): where both ends carry
 * a time of day, the caller counts clock hours instead. Where the start itself is day 1, the due date is one day earlier for days, weeks and months, and
 * one working day earlier for working days where the start is a working day; hours are unchanged. Never before the start; no start, no due date.
 */
export function dueDate(start: Day, timescale: Timescale, rule: CountingRule, calendar: WorkingDays): Day {
  if (start === NO_DAY) return NO_DAY
  const amount = timescale.amount
  const earlier = rule === 'day-itself-is-day-1' && amount > 0 ? 1 : 0
  switch (timescale.unit) {
    case 'working-days':
      return calendar.add(start, earlier === 1 && calendar.isWorkingDay(start) ? amount - 1 : amount)
    case 'days':
      return start + amount - earlier
    case 'weeks':
      return start + amount * 7 - earlier
    case 'months':
      return addMonths(start, amount) - earlier
    case 'hours':
      return start + Math.ceil(amount / HOURS_IN_A_DAY)
  }
}
