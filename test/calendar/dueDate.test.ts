import fc from 'fast-check'
import type { CountingRule, Timescale, TimescaleUnit } from '../../src/calendar'
import { dayOf, dueDate, FIRST_DAY, isoDate, LAST_DAY, NO_DAY, parseIsoDate, workingDays } from '../../src/calendar'

const calendar = workingDays('bank-holidays-off')
const after: CountingRule = 'day-after-is-day-1'
const itself: CountingRule = 'day-itself-is-day-1'

describe('due dates under both counting rules', () => {
  test.each<[string, number, TimescaleUnit, string, string, string]>([
    ['2019-07-01', 10, 'working-days', '2019-07-15', '2019-07-12', 'a working day: one working day earlier'],
    ['2019-07-01', 6, 'working-days', '2019-07-09', '2019-07-08', 'earlier by a working day, not over a weekend'],
    ['2019-07-01', 5, 'working-days', '2019-07-08', '2019-07-05', 'earlier over the weekend'],
    ['2019-07-01', 1, 'working-days', '2019-07-02', '2019-07-01', 'day 1 is the day itself'],
    ['2019-07-06', 5, 'working-days', '2019-07-12', '2019-07-12', 'a Saturday is no day 1: unchanged'],
    ['2019-07-07', 1, 'working-days', '2019-07-08', '2019-07-08', 'nor a Sunday'],
    ['2019-08-26', 1, 'working-days', '2019-08-27', '2019-08-27', 'nor a bank holiday'],
    ['2019-04-18', 1, 'working-days', '2019-04-23', '2019-04-18', 'Maundy Thursday'],
    ['2019-04-18', 2, 'working-days', '2019-04-24', '2019-04-23', 'over Easter'],
    ['2021-12-24', 2, 'working-days', '2021-12-30', '2021-12-29', 'over two substitutes'],
    ['2019-07-01', 0, 'working-days', '2019-07-01', '2019-07-01', 'none: never before the start'],
    ['2019-07-06', 0, 'working-days', '2019-07-06', '2019-07-06', 'none from a Saturday'],
    ['2019-07-01', 42, 'days', '2019-08-12', '2019-08-11', 'calendar days'],
    ['2019-07-01', 1, 'days', '2019-07-02', '2019-07-01', 'one day'],
    ['2019-07-01', 0, 'days', '2019-07-01', '2019-07-01', 'no days: never before the start'],
    ['2020-02-28', 2, 'days', '2020-03-01', '2020-02-29', 'over a leap day'],
    ['2019-12-24', 2, 'days', '2019-12-26', '2019-12-25', 'calendar days fall due on holidays too'],
    ['2019-07-01', 1, 'weeks', '2019-07-08', '2019-07-07', 'a week: Monday to Sunday'],
    ['2019-07-01', 6, 'weeks', '2019-08-12', '2019-08-11', 'six weeks are 42 days'],
    ['2019-07-01', 0, 'weeks', '2019-07-01', '2019-07-01', 'no weeks'],
    ['2019-01-31', 1, 'months', '2019-02-28', '2019-02-27', 'the month’s last day, then a day earlier'],
    ['2020-01-31', 1, 'months', '2020-02-29', '2020-02-28', 'in a leap year'],
    ['2019-02-28', 1, 'months', '2019-03-28', '2019-03-27', 'a month end does not stay one'],
    ['2020-02-29', 12, 'months', '2021-02-28', '2021-02-27', 'a year from a leap day'],
    ['2000-02-29', 1200, 'months', '2100-02-28', '2100-02-27', 'a hundred years'],
    ['2019-01-01', 1, 'months', '2019-02-01', '2019-01-31', 'a calendar month'],
    ['2019-07-01', 0, 'months', '2019-07-01', '2019-07-01', 'no months'],
    ['2019-07-05', 24, 'hours', '2019-07-06', '2019-07-06', 'a day, weekend or not; unchanged by the rule'],
    ['2019-07-05', 72, 'hours', '2019-07-08', '2019-07-08', 'three days'],
    ['2019-07-05', 1, 'hours', '2019-07-06', '2019-07-06', 'rounded up'],
    ['2019-07-05', 25, 'hours', '2019-07-07', '2019-07-07', 'rounded up'],
    ['2019-07-05', 0, 'hours', '2019-07-05', '2019-07-05', 'no hours'],
    ['1990-01-01', 1, 'working-days', '1990-01-02', '1990-01-02', 'first day that is read, a bank holiday'],
    ['2100-12-31', 1, 'working-days', '2101-01-04', '2100-12-31', 'last day that is read'],
    ['2100-12-31', 2, 'months', '2101-02-28', '2101-02-27', 'past the span'],
  ])('%s + %i %s: the day after is day 1 → %s; the day itself is → %s (%s)', (start, amount, unit, expectedAfter, expectedItself) => {
    const day = parseIsoDate(start)
    expect(isoDate(dueDate(day, { amount, unit }, after, calendar))).toBe(expectedAfter)
    expect(isoDate(dueDate(day, { amount, unit }, itself, calendar))).toBe(expectedItself)
  })

  test('weekdays only: a bank holiday and a date of Holidays are working days', () => {
    const weekdaysOnly = workingDays('weekdays-only', [dayOf(2019, 12, 27)])
    const five = { amount: 5, unit: 'working-days' } as const
    expect(isoDate(dueDate(dayOf(2019, 12, 25), five, itself, weekdaysOnly))).toBe('2019-12-31')
    expect(isoDate(dueDate(dayOf(2019, 12, 25), five, after, weekdaysOnly))).toBe('2020-01-01')
  })

  test('without a start there is no due date', () => {
    for (const unit of ['working-days', 'days', 'weeks', 'months', 'hours'] as const) {
      expect(dueDate(NO_DAY, { amount: 10, unit }, after, calendar)).toBe(NO_DAY)
      expect(dueDate(NO_DAY, { amount: 10, unit }, itself, calendar)).toBe(NO_DAY)
    }
  })
})

describe('whatever the timescale', () => {
  const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
  const anyTimescale: fc.Arbitrary<Timescale> = fc.record({
    amount: fc.integer({ min: 0, max: 120 }),
    unit: fc.constantFrom<TimescaleUnit>('working-days', 'days', 'weeks', 'months', 'hours'),
  })
  const anyRule = fc.constantFrom(after, itself)

  test('nothing is due before its start', () => {
    fc.assert(fc.property(anyDay, anyTimescale, anyRule, (start, timescale, rule) => dueDate(start, timescale, rule, calendar) >= start))
  })

  test('a longer one is never due earlier, nor a later start under the usual counting rule', () => {
    fc.assert(
      fc.property(anyDay, anyTimescale, anyRule, (start, timescale, rule) => {
        const due = dueDate(start, timescale, rule, calendar)
        expect(dueDate(start, { ...timescale, amount: timescale.amount + 1 }, rule, calendar)).toBeGreaterThanOrEqual(due)
        expect(dueDate(start + 1, timescale, after, calendar)).toBeGreaterThanOrEqual(dueDate(start, timescale, after, calendar))
      }),
    )
  })

  test('counting the day itself takes off one day, or one working day from a working day, or nothing', () => {
    fc.assert(
      fc.property(anyDay, anyTimescale.filter(({ amount }) => amount > 0), (start, timescale) => {
        const usual = dueDate(start, timescale, after, calendar)
        const earlier = dueDate(start, timescale, itself, calendar)
        if (timescale.unit === 'hours') expect(earlier).toBe(usual)
        else if (timescale.unit !== 'working-days') expect(earlier).toBe(usual - 1)
        else if (calendar.isWorkingDay(start)) expect(earlier).toBe(calendar.subtract(usual, 1))
        else expect(earlier).toBe(usual)
      }),
    )
  })
})
