import fc from 'fast-check'
import {
  addMonths, FIRST_DAY, isLastDayOfMonth, isoDate, LAST_DAY, monthsBefore, NO_DAY, parseIsoDate, partsOf, wholeMonthsBetween, windowStart,
} from '../../src/calendar'

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const someMonths = fc.integer({ min: 0, max: 240 })

/** Months since the year 0, so that two months subtract. */
const monthNumber = (day: number): number => partsOf(day).year * 12 + partsOf(day).month

describe('a due date in months is the same day of the month, or that month’s last day', () => {
  test.each([
    ['2019-01-31', 1, '2019-02-28', 'no 31 February'],
    ['2020-01-31', 1, '2020-02-29', 'a leap year'],
    ['2000-01-30', 1, '2000-02-29', 'a century that is a leap year'],
    ['2100-01-31', 1, '2100-02-28', 'a century that is none'],
    ['2019-02-28', 1, '2019-03-28', 'a month end does not stay one'],
    ['2020-02-29', 1, '2020-03-29', 'nor a leap day'],
    ['2020-02-29', 12, '2021-02-28', 'a leap day a year on'],
    ['2020-02-29', 48, '2024-02-29', 'and four years on'],
    ['2096-02-29', 48, '2100-02-28', 'but not where the century drops it'],
    ['2019-03-31', 1, '2019-04-30', 'a month of 30'],
    ['2019-08-31', 6, '2020-02-29', 'into a leap year’s February'],
    ['2019-11-30', 3, '2020-02-29', '30 November'],
    ['2019-12-15', 1, '2020-01-15', 'over the year’s end'],
    ['2019-12-31', 12, '2020-12-31', 'December to December'],
    ['2019-06-15', 0, '2019-06-15', 'no months'],
    ['2019-01-31', 0, '2019-01-31', 'no months, at a month end'],
    ['2019-03-31', -1, '2019-02-28', 'backwards, by the same rule'],
    ['2019-04-30', -1, '2019-03-30', 'backwards, a month end does not stay one either'],
    ['2019-01-15', -1, '2018-12-15', 'backwards over the year’s end'],
    ['1990-01-01', 1332, '2101-01-01', 'a long span'],
  ])('%s + %i months is %s: %s', (start, months, due) => {
    expect(isoDate(addMonths(parseIsoDate(start), months))).toBe(due)
  })

  test('it falls in the month so many months on, never on a later day of the month, and on an earlier one only at a month end', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const due = addMonths(day, months)
        expect(monthNumber(due) - monthNumber(day)).toBe(months)
        expect(partsOf(due).dayOfMonth).toBeLessThanOrEqual(partsOf(day).dayOfMonth)
        expect(partsOf(due).dayOfMonth === partsOf(day).dayOfMonth || isLastDayOfMonth(due)).toBe(true)
      }),
    )
  })

  test('a later start or a longer timescale is never due earlier', () => {
    fc.assert(
      fc.property(anyDay, someMonths, (day, months) => {
        expect(addMonths(day + 1, months)).toBeGreaterThanOrEqual(addMonths(day, months))
        expect(addMonths(day, months + 1)).toBeGreaterThan(addMonths(day, months))
      }),
    )
  })
})

describe('a window’s months keep a month end a month end', () => {
  test.each([
    ['2019-07-31', 3, '2019-04-30', 'measures.md'],
    ['2019-04-30', 1, '2019-03-31', 'measures.md: 30 April is a month end'],
    ['2019-02-28', 1, '2019-01-31', 'measures.md: so is 28 February 2019'],
    ['2020-02-28', 1, '2020-01-28', 'but not 28 February 2020'],
    ['2020-02-29', 1, '2020-01-31', 'the leap day is'],
    ['2020-02-29', 12, '2019-02-28', 'a leap day a year back'],
    ['2021-02-28', 12, '2020-02-29', 'February to the leap year’s February'],
    ['2100-02-28', 1, '2100-01-31', 'the last day of February 2100'],
    ['2100-02-28', 1200, '2000-02-29', 'a hundred years'],
    ['2019-03-30', 1, '2019-02-28', 'no 30 February, and 30 March is no month end'],
    ['2019-07-30', 1, '2019-06-30', 'the day before a month end'],
    ['2019-06-15', 3, '2019-03-15', 'mid month'],
    ['2019-01-15', 1, '2018-12-15', 'over the year’s end'],
    ['2019-03-31', 3, '2018-12-31', 'over the year’s end, at a month end'],
    ['2019-07-31', 0, '2019-07-31', 'no months'],
    ['1990-01-31', 1, '1989-12-31', 'before the first day that is read'],
  ])('%s − %i months is %s: %s', (asAt, months, expected) => {
    expect(isoDate(monthsBefore(parseIsoDate(asAt), months))).toBe(expected)
  })

  test('a month end goes to a month end, whichever', () => {
    fc.assert(
      fc.property(anyDay.filter(isLastDayOfMonth), someMonths, (day, months) => {
        const before = monthsBefore(day, months)
        expect(isLastDayOfMonth(before)).toBe(true)
        expect(monthNumber(day) - monthNumber(before)).toBe(months)
      }),
    )
  })

  test('month ends step back one at a time or all at once alike', () => {
    fc.assert(
      fc.property(anyDay.filter(isLastDayOfMonth), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (day, some, more) => {
        expect(monthsBefore(monthsBefore(day, some), more)).toBe(monthsBefore(day, some + more))
      }),
    )
  })

  test('any other day goes where a due date in months would, backwards', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => !isLastDayOfMonth(day)),
        someMonths,
        (day, months) => monthsBefore(day, months) === addMonths(day, -months),
      ),
    )
  })
})

describe('a window is every day after D − w months', () => {
  test.each([
    ['2019-07-31', 3, '2019-05-01', 'measures.md: 1 May to 31 July'],
    ['2019-07-31', 1, '2019-07-01', 'a month end: the calendar month'],
    ['2019-02-28', 1, '2019-02-01', 'February'],
    ['2020-02-29', 1, '2020-02-01', 'February of a leap year'],
    ['2020-02-28', 1, '2020-01-29', 'the day before its last'],
    ['2019-07-15', 1, '2019-06-16', 'mid month'],
    ['2019-03-30', 1, '2019-03-01', 'February has no 30th: the window is as long as the month'],
    ['2019-04-30', 12, '2018-05-01', 'a year'],
  ])('as at %s, a window of %i starts on %s: %s', (asAt, months, start) => {
    expect(isoDate(windowStart(parseIsoDate(asAt), months))).toBe(start)
  })

  test('windows of one month at the twelve month ends cover each day of the year once', () => {
    const year = [...Array(12).keys()].map((back) => monthsBefore(parseIsoDate('2020-12-31'), back))
    expect(year.reduce((days, end) => days + end - windowStart(end, 1) + 1, 0)).toBe(366)
    for (let at = 1; at < year.length; at++) expect(windowStart(year[at - 1], 1)).toBe(year[at] + 1)
  })
})

describe('whole months between two days', () => {
  test.each([
    ['2019-05-01', '2019-07-31', 2, 'a day short of three'],
    ['2019-05-01', '2019-08-01', 3, 'three to the day'],
    ['2019-01-31', '2019-02-28', 1, 'the month’s last day completes it'],
    ['2020-01-31', '2020-02-28', 0, 'in a leap year one more is needed'],
    ['2020-01-31', '2020-02-29', 1, 'the leap day'],
    ['2020-02-29', '2021-02-28', 12, 'a year from a leap day'],
    ['2019-12-31', '2020-01-30', 0, 'over the year’s end, a day short'],
    ['2019-07-31', '2019-07-31', 0, 'the same day'],
    ['2019-08-01', '2019-05-01', -3, 'the other way round'],
    ['2019-08-01', '2019-07-31', 0, 'a day the other way round'],
    ['1990-01-01', '2100-12-31', 1331, 'the whole span'],
  ])('%s to %s: %i, %s', (from, to, expected) => {
    expect(wholeMonthsBetween(parseIsoDate(from), parseIsoDate(to))).toBe(expected)
  })

  test('is the most that can be added without passing the later day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 5000 }), (from, days) => {
        const months = wholeMonthsBetween(from, from + days)
        expect(addMonths(from, months)).toBeLessThanOrEqual(from + days)
        expect(addMonths(from, months + 1)).toBeGreaterThan(from + days)
        expect(wholeMonthsBetween(from + days, from) + months).toBe(0)
      }),
    )
  })
})

test('no date stays no date', () => {
  expect(addMonths(NO_DAY, 3)).toBe(NO_DAY)
  expect(monthsBefore(NO_DAY, 3)).toBe(NO_DAY)
  expect(windowStart(NO_DAY, 3)).toBe(NO_DAY)
  expect(wholeMonthsBetween(NO_DAY, LAST_DAY)).toBe(0)
  expect(wholeMonthsBetween(FIRST_DAY, NO_DAY)).toBe(0)
})
