import fc from 'fast-check'
import {
  dayOf, FIRST_DAY, firstDayOfMonth, isLastDayOfMonth, isoDate, LAST_DAY, lastDayOfMonth, longDate, NO_DAY, parseIsoDate, partsOf, weekday,
} from '../../src/calendar'

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })

describe('a day is the serial that Excel gives the date', () => {
  test.each([
    [1900, 3, 1, 61, 'the first day after the 29 February 1900 that only Excel knows'],
    [1970, 1, 1, 25569, 'the contract'],
    [1990, 1, 1, 32874, 'first day that is read'],
    [1999, 12, 31, 36525, 'the eve of a century'],
    [2000, 1, 1, 36526, 'a Saturday, and a bank holiday two days later'],
    [2000, 2, 28, 36584, 'a century that is a leap year'],
    [2000, 2, 29, 36585, 'its leap day'],
    [2000, 3, 1, 36586, 'the day after'],
    [2019, 7, 31, 43677, 'an ordinary month end'],
    [2020, 2, 29, 43890, 'a leap day'],
    [2020, 12, 31, 44196, 'day 366'],
    [2100, 2, 28, 73109, 'a century that is no leap year'],
    [2100, 3, 1, 73110, 'so the next day is 1 March'],
    [2100, 12, 31, 73415, 'last day that is read'],
    [9999, 12, 31, 2958465, 'where Excel ends'],
  ])('%i-%i-%i is %i: %s', (year, month, dayOfMonth, day) => {
    expect(dayOf(year, month, dayOfMonth)).toBe(day)
    expect(partsOf(day)).toEqual({ year, month, dayOfMonth })
  })

  test('the span that is read runs from 1 January 1990 to 31 December 2100', () => {
    expect(isoDate(FIRST_DAY)).toBe('1990-01-01')
    expect(isoDate(LAST_DAY)).toBe('2100-12-31')
  })

  test('every day from 1900 to 2200 is what the language’s own calendar says', () => {
    let wrong = 0
    for (let day = 2; day <= dayOf(2200, 12, 31); day++) {
      const date = new Date((day - 25569) * 86400000)
      const { year, month, dayOfMonth } = partsOf(day)
      const same =
        year === date.getUTCFullYear() && month === date.getUTCMonth() + 1 && dayOfMonth === date.getUTCDate() &&
        dayOf(year, month, dayOfMonth) === day && weekday(day) === (date.getUTCDay() + 6) % 7
      if (!same) wrong += 1
    }
    expect(wrong).toBe(0)
  })

  test('and so is any date of the years 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -693593, max: 2958465 }), (day) => {
        const date = new Date((day - 25569) * 86400000)
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
        expect(partsOf(day)).toEqual(parts)
        expect(dayOf(parts.year, parts.month, parts.dayOfMonth)).toBe(day)
        expect(weekday(day)).toBe((date.getUTCDay() + 6) % 7)
      }),
    )
  })
})

describe('the week begins on Monday', () => {
  test.each([
    ['2019-07-29', 0, 'Monday'],
    ['2019-07-30', 1, 'Tuesday'],
    ['2019-07-31', 2, 'Wednesday'],
    ['2019-08-01', 3, 'Thursday'],
    ['2019-08-02', 4, 'Friday'],
    ['2019-08-03', 5, 'Saturday'],
    ['2019-08-04', 6, 'Sunday'],
    ['1990-01-01', 0, 'first day that is read, a Monday'],
    ['2100-12-31', 4, 'last day that is read, a Friday'],
  ])('%s is %i: %s', (text, expected) => {
    expect(weekday(parseIsoDate(text))).toBe(expected)
  })
})

describe('first and last day of a month', () => {
  test.each([
    ['2019-02-14', '2019-02-01', '2019-02-28', 'an ordinary February'],
    ['2020-02-14', '2020-02-01', '2020-02-29', 'a leap year'],
    ['2000-02-29', '2000-02-01', '2000-02-29', 'a century divisible by 400'],
    ['2100-02-28', '2100-02-01', '2100-02-28', 'a century that is not'],
    ['2019-04-30', '2019-04-01', '2019-04-30', 'a month of 30'],
    ['2019-12-01', '2019-12-01', '2019-12-31', 'December'],
    ['1990-01-01', '1990-01-01', '1990-01-31', 'first day that is read'],
    ['2100-12-31', '2100-12-01', '2100-12-31', 'last day that is read'],
  ])('of %s are %s and %s: %s', (text, first, last) => {
    expect(isoDate(firstDayOfMonth(parseIsoDate(text)))).toBe(first)
    expect(isoDate(lastDayOfMonth(parseIsoDate(text)))).toBe(last)
  })

  test('28 February is the last day of its month in 2019, not in 2020', () => {
    expect(isLastDayOfMonth(dayOf(2019, 2, 28))).toBe(true)
    expect(isLastDayOfMonth(dayOf(2020, 2, 28))).toBe(false)
    expect(isLastDayOfMonth(dayOf(2020, 2, 29))).toBe(true)
  })

  test('a day is the last of its month just where the next day is the first of one', () => {
    fc.assert(fc.property(anyDay, (day) => isLastDayOfMonth(day) === (partsOf(day + 1).dayOfMonth === 1)))
  })

  test('no date has neither', () => {
    expect(firstDayOfMonth(NO_DAY)).toBe(NO_DAY)
    expect(lastDayOfMonth(NO_DAY)).toBe(NO_DAY)
    expect(isLastDayOfMonth(NO_DAY)).toBe(false)
  })
})

describe('dates as text', () => {
  test.each([
    ['2019-07-31', '31 July 2019'],
    ['2020-02-29', '29 February 2020'],
    ['1990-01-01', '1 January 1990'],
    ['2100-12-31', '31 December 2100'],
  ])('%s is printed %s', (iso, long) => {
    expect(longDate(parseIsoDate(iso))).toBe(long)
  })

  test('no date prints nothing', () => {
    expect(isoDate(NO_DAY)).toBe('')
    expect(longDate(NO_DAY)).toBe('')
  })

  test('a printed day is read back', () => {
    fc.assert(fc.property(anyDay, (day) => parseIsoDate(isoDate(day)) === day))
  })

  test.each([
    ['2019-02-29', 'no leap year'],
    ['2100-02-29', 'a century that is no leap year'],
    ['2019-04-31', 'April has 30 days'],
    ['2019-13-01', 'no such month'],
    ['2019-00-10', 'no month'],
    ['2019-01-00', 'no day'],
    ['2019-7-31', 'not two digits'],
    ['31/07/2019', 'another form'],
    ['2019-07-31T00:00', 'a time of day'],
    [' 2019-07-31', 'a space'],
    ['2019-07-31\n', 'a line end'],
    ['20190731', 'no hyphens'],
    ['1899-12-31', 'before serials begin'],
    ['', 'nothing'],
  ])('%p is not a date: %s', (text) => {
    expect(parseIsoDate(text)).toBe(NO_DAY)
  })

  test('a real date outside the span that is read is still a day, for the caller to judge', () => {
    expect(parseIsoDate('1989-12-31')).toBe(FIRST_DAY - 1)
    expect(parseIsoDate('2101-01-01')).toBe(LAST_DAY + 1)
  })
})
