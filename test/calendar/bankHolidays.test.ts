import { bankHolidays, dayOf, isoDate, parseIsoDate, partsOf, weekday } from '../../src/calendar'
import { daysIn, PUBLISHED } from './publishedBankHolidays'

const printed = (year: number): string[] => bankHolidays(year).map(isoDate)
const everyYear = Array.from({ length: 111 }, (_, at) => 1990 + at)

describe('the bank holidays as published', () => {
  test.each(PUBLISHED)('%i: %s (%s)', (year, dates) => {
    expect(printed(year)).toEqual(daysIn(year, dates).map(isoDate))
  })
})

describe('the years with a proclamation, and others that are awkward', () => {
  test.each([
    [1990, '01/01 13/04 16/04 07/05 28/05 27/08 25/12 26/12', 'first year of the span'],
    [1993, '01/01 09/04 12/04 03/05 31/05 30/08 27/12 28/12', 'Christmas Day on a Saturday'],
    [1995, '02/01 14/04 17/04 08/05 29/05 28/08 25/12 26/12', 'early May moved from the 1st'],
    [1998, '01/01 10/04 13/04 04/05 25/05 31/08 25/12 28/12', 'Boxing Day on a Saturday'],
    [1999, '01/01 02/04 05/04 03/05 31/05 30/08 27/12 28/12 31/12', 'the millennium’s eve added, after two substitutes'],
    [2000, '03/01 21/04 24/04 01/05 29/05 28/08 25/12 26/12', 'New Year’s Day on a Saturday: 31 December is the year before’s'],
    [2002, '01/01 29/03 01/04 06/05 03/06 04/06 26/08 25/12 26/12', 'spring moved to 4 June, 3 June added'],
    [2008, '01/01 21/03 24/03 05/05 26/05 25/08 25/12 26/12', 'the earliest Easter of a lifetime, 23 March'],
    [2011, '03/01 22/04 25/04 29/04 02/05 30/05 29/08 26/12 27/12', 'a royal wedding four days after Easter Monday'],
    [2012, '02/01 06/04 09/04 07/05 04/06 05/06 27/08 25/12 26/12', 'spring moved to 4 June, 5 June added'],
    [2016, '01/01 25/03 28/03 02/05 30/05 29/08 26/12 27/12', 'Christmas Day on a Sunday'],
    [2038, '01/01 23/04 26/04 03/05 31/05 30/08 27/12 28/12', 'the latest Easter there can be, 25 April'],
    [2049, '01/01 16/04 19/04 03/05 31/05 30/08 27/12 28/12', 'a full moon that the church’s table moves: Easter 18 April'],
    [2076, '01/01 17/04 20/04 04/05 25/05 31/08 25/12 28/12', 'another such: Easter 19 April'],
    [2100, '01/01 26/03 29/03 03/05 31/05 30/08 27/12 28/12', 'last year of the span, a century without a leap day'],
  ])('%i: %s (%s)', (year, dates) => {
    expect(printed(year)).toEqual(daysIn(year, dates).map(isoDate))
  })

  test.each([
    ['1995-05-01', 'moved to 8 May'],
    ['2002-05-27', 'moved to 4 June'],
    ['2012-05-28', 'moved to 4 June'],
    ['2020-05-04', 'moved to 8 May'],
    ['2022-05-30', 'moved to 2 June'],
    ['2020-12-26', 'a Saturday: its substitute is the holiday'],
    ['2021-12-25', 'a Saturday: its substitute is the holiday'],
    ['2022-01-01', 'a Saturday: its substitute is the holiday'],
    ['2019-12-31', 'added in 1999 alone'],
    ['2019-04-21', 'Easter Sunday is no bank holiday'],
  ])('%s is none: %s', (date) => {
    const day = parseIsoDate(date)
    expect(bankHolidays(partsOf(day).year)).not.toContain(day)
  })
})

describe('in every year of the span', () => {
  test.each([
    ['are weekdays', (year: number) => bankHolidays(year).every((day) => weekday(day) <= 4)],
    ['fall in their own year', (year: number) => bankHolidays(year).every((day) => partsOf(day).year === year)],
    ['ascend, no two on one day', (year: number) => bankHolidays(year).every((day, at, all) => at === 0 || all[at - 1] < day)],
    ['are eight, or more only where one was added', (year: number) => {
      const added: Record<number, number> = { 1999: 1, 2002: 1, 2011: 1, 2012: 1, 2022: 2, 2023: 1 }
      return bankHolidays(year).length === 8 + (added[year] ?? 0)
    }],
    ['hold a Friday and the Monday after it from 20 March to 26 April', (year: number) =>
      bankHolidays(year).some(
        (day, at, all) => weekday(day) === 4 && day >= dayOf(year, 3, 20) && day <= dayOf(year, 4, 23) && all[at + 1] === day + 3,
      )],
  ])('the holidays %s', (_, holds) => {
    expect(everyYear.filter((year) => !holds(year))).toEqual([])
  })
})

test('the list is the caller’s own: changing it changes no later answer', () => {
  bankHolidays(2019).length = 0
  expect(bankHolidays(2019)).toHaveLength(8)
})
