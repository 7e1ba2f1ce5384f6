import fc from 'fast-check'
import { bankHolidays, dayOf, FIRST_DAY, isoDate, LAST_DAY, NO_DAY, parseIsoDate, weekday, workingDays } from '../../src/calendar'
import { daysIn, PUBLISHED } from './publishedBankHolidays'

const usual = workingDays('bank-holidays-off')
const weekdaysOnly = workingDays('weekdays-only')
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const someDays = fc.integer({ min: 0, max: 600 })

describe('a working day is Monday to Friday, less bank holidays, less the workbook’s own holidays', () => {
  test.each([
    ['2019-07-31', true, true, 'a Wednesday'],
    ['2019-08-03', false, false, 'a Saturday'],
    ['2019-08-04', false, false, 'a Sunday'],
    ['2019-08-26', false, true, 'the August bank holiday'],
    ['2019-04-19', false, true, 'Good Friday'],
    ['2019-04-21', false, false, 'Easter Sunday'],
    ['2020-05-04', true, true, 'the first Monday of May 2020, moved'],
    ['2020-05-08', false, true, 'where it was moved to'],
    ['2020-12-26', false, false, 'Boxing Day on a Saturday'],
    ['2020-12-28', false, true, 'its substitute'],
    ['2021-12-24', true, true, 'Christmas Eve is a working day'],
    ['2021-12-27', false, true, 'the substitute for Christmas Day'],
    ['2022-09-19', false, true, 'a bank holiday added that year'],
    ['2020-02-29', false, false, 'a leap day on a Saturday'],
    ['2024-02-29', true, true, 'a leap day on a Thursday'],
    ['1990-01-01', false, true, 'first day that is read, New Year’s Day'],
    ['2100-12-31', true, true, 'last day that is read, a Friday'],
  ])('%s: %p, weekdays only %p (%s)', (date, expected, expectedWeekdays) => {
    expect(usual.isWorkingDay(parseIsoDate(date))).toBe(expected)
    expect(weekdaysOnly.isWorkingDay(parseIsoDate(date))).toBe(expectedWeekdays)
  })

  test('a date of Holidays is no working day; on a weekend, on a bank holiday that is off already, or twice, it changes nothing', () => {
    const closed = parseIsoDate('2019-12-27')
    const dates = [closed, closed, parseIsoDate('2019-12-28'), parseIsoDate('2019-12-26'), NO_DAY]
    const without = workingDays('bank-holidays-off')
    const withHolidays = workingDays('bank-holidays-off', dates)
    const found: string[] = []
    for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
      if (without.isWorkingDay(day) !== withHolidays.isWorkingDay(day)) found.push(isoDate(day))
    }
    expect(found).toEqual(['2019-12-27'])
  })

  test('weekdays only is Monday to Friday and nothing else', () => {
    expect(workingDays('weekdays-only', [parseIsoDate('2019-12-27')]).isWorkingDay(parseIsoDate('2019-12-27'))).toBe(true)
  })

  test('the Holidays may come as any list that can be gone through once', () => {
    const once = new Set([parseIsoDate('2019-12-27')]).values()
    expect(isoDate(workingDays('bank-holidays-off', once).add(parseIsoDate('2019-12-24'), 1))).toBe('2019-12-30')
  })

  test('one workbook’s holidays are not another’s', () => {
    workingDays('bank-holidays-off', [parseIsoDate('2019-07-31')])
    expect(workingDays('bank-holidays-off').isWorkingDay(parseIsoDate('2019-07-31'))).toBe(true)
  })
})

describe('S + n working days is the n-th working day after S', () => {
  test.each([
    ['2019-07-01', 10, '2019-07-15', 'two weeks without a holiday'],
    ['2019-07-01', 1, '2019-07-02', 'the next day'],
    ['2019-07-05', 1, '2019-07-08', 'a Friday: over the weekend'],
    ['2019-07-06', 1, '2019-07-08', 'a Saturday: Monday is day 1'],
    ['2019-07-07', 1, '2019-07-08', 'a Sunday: Monday is day 1'],
    ['2019-07-06', 5, '2019-07-12', 'a Saturday: Friday is day 5'],
    ['2019-07-01', 0, '2019-07-01', 'none'],
    ['2019-07-06', 0, '2019-07-06', 'none from a Saturday: the Saturday itself'],
    ['2019-08-26', 0, '2019-08-26', 'none from a bank holiday: the holiday itself'],
    ['2019-08-26', 1, '2019-08-27', 'a bank holiday: Tuesday is day 1'],
    ['2019-08-23', 1, '2019-08-27', 'over a bank holiday weekend'],
    ['2019-04-18', 1, '2019-04-23', 'over Easter: Maundy Thursday to Tuesday'],
    ['2019-04-19', 1, '2019-04-23', 'from Good Friday'],
    ['2019-04-15', 10, '2019-05-01', 'ten over Easter'],
    ['2019-12-24', 1, '2019-12-27', 'over Christmas in midweek'],
    ['2019-12-24', 5, '2020-01-03', 'over Christmas and New Year'],
    ['2020-12-24', 1, '2020-12-29', 'over Christmas with one substitute'],
    ['2021-12-24', 1, '2021-12-29', 'over Christmas with two substitutes'],
    ['2022-12-23', 1, '2022-12-28', 'over a Christmas on a Sunday'],
    ['2021-12-31', 1, '2022-01-04', 'New Year’s Day on a Saturday'],
    ['2022-12-30', 1, '2023-01-03', 'New Year’s Day on a Sunday'],
    ['1999-12-24', 1, '1999-12-29', 'two substitutes in 1999'],
    ['1999-12-30', 1, '2000-01-04', 'the millennium: Friday added, Monday a substitute'],
    ['1995-04-28', 1, '1995-05-01', 'early May moved: the 1st is worked'],
    ['1995-05-05', 1, '1995-05-09', 'and the 8th is not'],
    ['2002-05-31', 1, '2002-06-05', 'a Monday added and a Tuesday moved'],
    ['2011-04-21', 5, '2011-05-04', 'Easter, a royal wedding and early May together'],
    ['2012-06-01', 1, '2012-06-06', 'a Monday moved and a Tuesday added'],
    ['2020-05-07', 1, '2020-05-11', 'early May on a Friday'],
    ['2022-06-01', 1, '2022-06-06', 'a Thursday moved and a Friday added'],
    ['2022-05-27', 1, '2022-05-30', 'the last Monday of May 2022 is worked'],
    ['2022-09-16', 1, '2022-09-20', 'a Monday added'],
    ['2023-05-05', 1, '2023-05-09', 'the coronation'],
    ['2020-02-28', 1, '2020-03-02', 'a leap day on a Saturday'],
    ['2024-02-28', 1, '2024-02-29', 'a leap day that is worked'],
    ['2023-02-28', 1, '2023-03-01', 'no leap day'],
    ['2000-02-28', 1, '2000-02-29', 'the leap day of a century'],
    ['2100-02-26', 1, '2100-03-01', 'a century without one: Friday 26 February to Monday 1 March'],
    ['2019-01-01', 45, '2019-03-05', 'an assessment’s 45 from New Year’s Day'],
    ['2018-01-01', 2539, '2028-01-19', 'ten years'],
    ['1990-01-01', 1, '1990-01-02', 'from the first day that is read'],
    ['2100-12-31', 1, '2101-01-04', 'from the last: New Year’s Day 2101 is a Saturday, with a substitute'],
    ['2019-07-15', -10, '2019-07-01', 'below 0 goes back'],
  ])('%s + %i is %s: %s', (start, n, due) => {
    expect(isoDate(usual.add(parseIsoDate(start), n))).toBe(due)
  })

  test.each([
    ['2019-04-18', 1, '2019-04-19', 'Good Friday is worked'],
    ['2019-12-24', 5, '2019-12-31', 'Christmas is worked'],
    ['2019-08-23', 1, '2019-08-26', 'a weekend still is not'],
    ['2100-12-31', 1, '2101-01-03', 'past the span'],
  ])('weekdays only: %s + %i is %s, %s', (start, n, due) => {
    expect(isoDate(weekdaysOnly.add(parseIsoDate(start), n))).toBe(due)
  })
})

describe('S − n working days is the n-th working day before S', () => {
  test.each([
    ['2019-07-15', 10, '2019-07-01', 'two weeks without a holiday'],
    ['2019-07-08', 1, '2019-07-05', 'a Monday: back over the weekend'],
    ['2019-07-07', 1, '2019-07-05', 'a Sunday: Friday is the first before'],
    ['2019-07-06', 1, '2019-07-05', 'a Saturday'],
    ['2019-07-06', 0, '2019-07-06', 'none from a Saturday'],
    ['2019-08-26', 1, '2019-08-23', 'a bank holiday'],
    ['2019-08-27', 1, '2019-08-23', 'back over a bank holiday'],
    ['2019-04-23', 1, '2019-04-18', 'back over Easter'],
    ['2021-12-29', 1, '2021-12-24', 'back over two substitutes'],
    ['2000-01-04', 1, '1999-12-30', 'back over the millennium'],
    ['1990-01-01', 1, '1989-12-29', 'back past the first day that is read'],
    ['2019-07-01', -10, '2019-07-15', 'below 0 goes on'],
  ])('%s − %i is %s: %s', (start, n, before) => {
    expect(isoDate(usual.subtract(parseIsoDate(start), n))).toBe(before)
  })
})

describe('working days between are those after the one, up to and including the other', () => {
  test.each([
    ['2019-07-01', '2019-07-15', 10, 'two weeks'],
    ['2019-07-01', '2019-07-01', 0, 'the same day'],
    ['2019-07-05', '2019-07-07', 0, 'due on Friday, seen on Sunday: no working day late'],
    ['2019-07-05', '2019-07-08', 1, 'due on Friday, seen on Monday: one late'],
    ['2019-07-06', '2019-07-08', 1, 'from a Saturday'],
    ['2019-04-18', '2019-04-22', 0, 'all of Easter'],
    ['2019-04-18', '2019-04-23', 1, 'the day after'],
    ['2019-12-24', '2020-01-02', 4, 'Christmas and New Year'],
    ['2019-07-15', '2019-07-01', -10, 'two weeks early'],
    ['2019-07-08', '2019-07-05', -1, 'due on Monday, seen on Friday: one early'],
    ['2019-07-08', '2019-07-06', -1, 'due on Monday, seen on Saturday: Monday alone was left'],
    ['2019-07-07', '2019-07-06', 0, 'within a weekend, backwards'],
    ['2018-12-31', '2019-12-31', 253, 'a year: 261 weekdays less 8'],
  ])('%s to %s: %i, %s', (from, to, expected) => {
    expect(usual.between(parseIsoDate(from), parseIsoDate(to))).toBe(expected)
  })

  test('a year of weekdays only has its bank holidays too', () => {
    expect(weekdaysOnly.between(dayOf(2018, 12, 31), dayOf(2019, 12, 31))).toBe(261)
  })
})

describe('counting day by day with the published holidays gives the same', () => {
  const published = new Set(PUBLISHED.flatMap(([year, dates]) => daysIn(year, dates)))
  const closed = parseIsoDate('2024-12-27')
  const isWorked = (day: number): boolean => weekday(day) <= 4 && !published.has(day) && day !== closed
  const calendar = workingDays('bank-holidays-off', [closed])

  test('2018 to 2028, for every day forwards, backwards and between', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(2019, 6, 1), max: dayOf(2027, 6, 1) }), fc.integer({ min: 0, max: 300 }), (start, n) => {
        let after = start
        for (let left = n; left > 0; ) if (isWorked(++after)) left -= 1
        let before = start
        for (let left = n; left > 0; ) if (isWorked(--before)) left -= 1
        expect(calendar.isWorkingDay(start)).toBe(isWorked(start))
        expect(calendar.add(start, n)).toBe(after)
        expect(calendar.subtract(start, n)).toBe(before)
        let worked = 0
        for (let day = start + 1; day <= start + n; day++) if (isWorked(day)) worked += 1
        expect(calendar.between(start, start + n)).toBe(worked)
        expect(calendar.between(start + n, start) + worked).toBe(0)
      }),
    )
  })
})

describe.each([
  ['bank holidays off', usual],
  ['weekdays only', weekdaysOnly],
  ['with holidays of its own', workingDays('bank-holidays-off', [dayOf(2019, 12, 27), dayOf(2019, 12, 30), dayOf(2050, 6, 1)])],
])('%s', (_, calendar) => {
  const workingDay = anyDay.filter((day) => calendar.isWorkingDay(day))

  test('from a working day, back and on again comes home', () => {
    fc.assert(
      fc.property(workingDay, someDays, (day, n) => {
        expect(calendar.subtract(calendar.add(day, n), n)).toBe(day)
        expect(calendar.add(calendar.subtract(day, n), n)).toBe(day)
      }),
    )
  })

  test('a day so many working days on is so many working days away, and is a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (day, n) => {
        expect(calendar.between(day, calendar.add(day, n))).toBe(n)
        expect(calendar.isWorkingDay(calendar.add(day, n))).toBe(true)
        expect(calendar.isWorkingDay(calendar.subtract(day, n))).toBe(true)
      }),
    )
  })

  test('a later start or a longer count never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, someDays, (day, n) => {
        expect(calendar.add(day + 1, n)).toBeGreaterThanOrEqual(calendar.add(day, n))
        expect(calendar.add(day, n + 1)).toBeGreaterThan(calendar.add(day, n))
        expect(calendar.subtract(day, n + 1)).toBeLessThan(calendar.subtract(day, n))
      }),
    )
  })

  test('parts add up: some, then more, is both at once', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), someDays, (day, some, more) => {
        expect(calendar.add(calendar.add(day, some), more)).toBe(calendar.add(day, some + more))
      }),
    )
  })

  test('between is additive, and turns its sign when turned round', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (one, two, three) => {
        expect(calendar.between(one, two) + calendar.between(two, three)).toBe(calendar.between(one, three))
        expect(calendar.between(one, two) + calendar.between(two, one)).toBe(0)
      }),
    )
  })
})

describe('days far outside the span are answered as rightly', () => {
  const closed = dayOf(2150, 6, 3) // a Wednesday
  const calendar = workingDays('bank-holidays-off', [closed])

  test.each([
    ['1984-12-31', '1985-01-02', 1, 'over the tables’ first day, New Year’s Day'],
    ['1984-12-28', '1984-12-31', 1, 'just before them'],
    ['2110-12-31', '2111-01-02', 1, 'over their last day and New Year’s Day, a Thursday'],
    ['2150-06-02', '2150-06-04', 1, 'over a date of Holidays'],
    ['1901-05-03', '2199-12-31', 75520, 'three centuries'],
  ])('%s to %s: %i, %s', (from, to, expected) => {
    const start = parseIsoDate(from)
    const end = parseIsoDate(to)
    expect(calendar.between(start, end)).toBe(expected)
    if (calendar.isWorkingDay(end)) expect(calendar.add(start, expected)).toBe(end)
    if (calendar.isWorkingDay(start)) expect(calendar.subtract(end + 1, expected + 1)).toBe(start)
  })

  test.each(['bank-holidays-off', 'weekdays-only'] as const)('stepping day by day over the edges of the tables gives the same: %s', (rule) => {
    const calendar = workingDays(rule, [closed])
    const isWorked = (day: number, holidays: readonly number[]): boolean =>
      weekday(day) <= 4 && (rule === 'weekdays-only' || (day !== closed && !holidays.includes(day)))
    for (const edge of [dayOf(1985, 1, 1), dayOf(2110, 12, 31), dayOf(2150, 6, 3)]) {
      const year = Number(isoDate(edge).slice(0, 4))
      const holidays = [year - 1, year, year + 1].flatMap((near) => bankHolidays(near))
      for (let start = edge - 15; start <= edge + 15; start++) {
        expect(calendar.isWorkingDay(start)).toBe(isWorked(start, holidays))
        let day = start
        for (let n = 1; n <= 12; n++) {
          do day += 1
          while (!isWorked(day, holidays))
          expect(calendar.add(start, n)).toBe(day)
          expect(calendar.between(start, day)).toBe(n)
          if (calendar.isWorkingDay(start)) expect(calendar.subtract(day, n)).toBe(start)
        }
      }
    }
  })

  test('a count that no calendar can hold ends where Excel’s dates end; what is no number adds nothing', () => {
    expect(isoDate(usual.add(parseIsoDate('2019-07-31'), 1e12))).toBe('9999-12-31')
    expect(usual.subtract(parseIsoDate('2019-07-31'), 1e12)).toBe(1)
    expect(isoDate(usual.add(parseIsoDate('2019-07-31'), NaN))).toBe('2019-07-31')
  })

  test('no date is no working day, stays no date, and is no working days from anything', () => {
    expect(usual.isWorkingDay(NO_DAY)).toBe(false)
    expect(weekdaysOnly.isWorkingDay(NO_DAY)).toBe(false)
    expect(usual.add(NO_DAY, 10)).toBe(NO_DAY)
    expect(usual.subtract(NO_DAY, 10)).toBe(NO_DAY)
    expect(usual.between(NO_DAY, LAST_DAY)).toBe(0)
    expect(usual.between(LAST_DAY, NO_DAY)).toBe(0)
  })
})
