import { readDate, readModeration, readTarget, readTimescale, readTolerance } from './cells'
import { addMonths, addWorkingDays, bankHolidays, dayOf, dayOfIso, dueDate, isoDate, monthsBefore, windowStart, type CountingRules } from './dates'

const plain: CountingRules = { dayOne: 'after', workingDays: 'not bank holidays', holidays: new Set() }
const itself: CountingRules = { ...plain, dayOne: 'itself' }

describe('days and months', () => {
  test.each([
    ['2019-07-31', 3, '2019-04-30', 'the last day of a month goes to the last day'],
    ['2019-04-30', 1, '2019-03-31', 'also where that is a longer month'],
    ['2019-02-28', 1, '2019-01-31', 'and in February'],
    ['2020-02-28', 1, '2020-01-28', 'but not where February has a 29th'],
    ['2019-03-30', 1, '2019-02-28', 'the last day of February where there is no 30th'],
    ['2019-07-15', 3, '2019-04-15', 'the same day of the month'],
  ])('%s less %i months is %s: %s', (day, count, before) => {
    expect(isoDate(monthsBefore(dayOfIso(day), count))).toBe(before)
  })

  test('with 31 July and three months the window runs from 1 May', () => {
    expect(isoDate(windowStart(dayOfIso('2019-07-31'), 3))).toBe('2019-05-01')
  })

  test.each([
    ['2019-01-31', 1, '2019-02-28'], ['2020-01-31', 1, '2020-02-29'], ['2020-02-29', 12, '2021-02-28'], ['2019-11-30', 3, '2020-02-29'],
    ['2019-04-30', 1, '2019-05-30'],
  ])('%s and %i months is %s', (day, count, after) => {
    expect(isoDate(addMonths(dayOfIso(day), count))).toBe(after)
  })

  test('serials are those of the 1900 system', () => {
    expect(dayOf(2019, 1, 1)).toBe(43466)
  })
})

describe('bank holidays, as published', () => {
  test.each([
    [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'], [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'], [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'], [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'], [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'], [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ])('%i', (year, days) => {
    expect([...bankHolidays(year)].sort((a, b) => a - b).map((day) => isoDate(day).slice(5)).join(' ')).toBe(days)
  })
})

describe('due dates', () => {
  test.each([
    ['2019-07-05', 1, '2019-07-08', 'a Friday: Monday'],
    ['2019-07-06', 1, '2019-07-08', 'a Saturday: the first working day after it is day 1'],
    ['2019-04-18', 1, '2019-04-23', 'the day before Good Friday: the Tuesday after Easter'],
    ['2019-12-24', 3, '2019-12-31', 'Christmas Day, Boxing Day and a weekend do not count'],
    ['2019-07-10', 0, '2019-07-10', 'none is the day itself'],
  ])('%s and %i working days is %s: %s', (day, count, due) => {
    expect(isoDate(addWorkingDays(dayOfIso(day), count, plain))).toBe(due)
  })

  test.each([
    ['2019-07-01', '10 working days', '2019-07-15', '2019-07-12'],
    ['2019-07-06', '1 working day', '2019-07-08', '2019-07-08'],
    ['2019-07-01', '1wd', '2019-07-02', '2019-07-01'],
    ['2019-07-01', '42d', '2019-08-12', '2019-08-11'],
    ['2019-07-01', '6 weeks', '2019-08-12', '2019-08-11'],
    ['2019-01-31', '1 month', '2019-02-28', '2019-02-27'],
    ['2019-07-01', '24 hours', '2019-07-02', '2019-07-02'],
    ['2019-07-01', '72h', '2019-07-04', '2019-07-04'],
  ])('from %s, %s is %s, and %s where the day itself is day 1', (day, text, after, on) => {
    const timescale = readTimescale(text)
    if (timescale.state !== 'read') throw new Error(text)
    expect(isoDate(dueDate(dayOfIso(day), timescale.value, plain))).toBe(after)
    expect(isoDate(dueDate(dayOfIso(day), timescale.value, itself))).toBe(on)
  })

  test('bank holidays count as working days where only weekends do not, and the workbook has holidays of its own', () => {
    const thursday = dayOfIso('2019-04-18')
    expect(isoDate(addWorkingDays(thursday, 1, { ...plain, workingDays: 'weekdays only' }))).toBe('2019-04-19')
    expect(isoDate(addWorkingDays(thursday, 1, { ...plain, holidays: new Set([dayOfIso('2019-04-23')]) }))).toBe('2019-04-24')
  })
})

describe('cells', () => {
  test.each([
    '05/04/2019', '5/4/19', '5-4-2019', '05.04.2019', '5 Apr 2019', '5-Apr-19', '5th April 2019', 'Fri 05/04/2019', '2019-04-05',
    '2019-04-05T10:00:00Z', '43560', '05/04/2019 10:00', 43560, 43560.25,
  ])('%s is 5 April 2019', (cell) => {
    expect(readDate(cell)).toMatchObject({ state: 'read', value: { day: dayOfIso('2019-04-05') } })
  })

  test.each(['04/13/2019', '31/02/2019', '31/12/1989', '01/01/2101', 'soon'])('%s is no date', (cell) => {
    expect(readDate(cell)).toEqual({ state: 'unreadable' })
  })

  test.each([[85, 850_000], [8.5, 85_000], [0.85, 850_000], [1, 1_000_000], [1 / 3, 333_333]])('a target of %d is %i millionths', (cell, millionths) => {
    expect(readTarget(cell)).toEqual({ state: 'read', value: millionths })
  })

  test('a tolerance of 1 is one point, and 8/5 typed into Excel is no target', () => {
    expect(readTolerance(1)).toEqual({ state: 'read', value: 10_000 })
    expect(readTarget(dayOf(2019, 5, 8))).toEqual({ state: 'unreadable' })
  })

  test.each([
    ['agreed', 'stands'], ['Upheld by panel', 'stands'], ['No change', 'stands'], ['not moderated', 'nothing'], ['Pending', 'nothing'],
    ['awaiting panel', 'nothing'], ['not agreed', 'off the scale'], ['disagreed', 'off the scale'], ['RI', 'grade'], ['-', 'nothing'],
  ])('a moderated cell of %s says: %s', (cell, says) => {
    expect(readModeration(cell).says).toBe(says)
  })

  test('a bare number is no timescale', () => {
    expect(readTimescale(42)).toEqual({ state: 'unreadable' })
    expect(readTimescale('42')).toEqual({ state: 'unreadable' })
    expect(readTimescale('fortnightly')).toEqual({ state: 'read', value: { count: 2, unit: 'weeks' } })
  })
})
