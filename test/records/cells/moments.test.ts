import fc from 'fast-check'
import { dayOf, FIRST_DAY, isoDate, LAST_DAY, partsOf } from '../../../src/calendar'
import { Cell } from '../../../src/records/cells/cellReader'
import { dayOfMoment, WrittenDates, minuteOfMoment, MomentReader, momentOf, momentOfSerial, momentOfText } from '../../../src/records/cells/moments'

/** `2019-04-05 10:35`, `2019-04-05` for a date alone, or why it is none. */
function shown(moment: number): string {
  if (moment === Cell.unreadable) return 'unreadable'
  if (moment === Cell.outOfRange) return 'out of range'
  const minute = minuteOfMoment(moment)
  const time = minute < 0 ? '' : ` ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return isoDate(dayOfMoment(moment)) + time
}

describe('dates as England writes them', () => {
  test.each([
    ['05/04/2019', '2019-04-05'],
    ['5/4/19', '2019-04-05'],
    ['5-4-2019', '2019-04-05'],
    ['05.04.2019', '2019-04-05'],
    ['5 Apr 2019', '2019-04-05'],
    ['5-Apr-19', '2019-04-05'],
    ['5th April 2019', '2019-04-05'],
    ['1st of May 2019', '2019-05-01'],
    ['22nd Sept 2019', '2019-09-22'],
    ['Fri 05/04/2019', '2019-04-05'],
    ['Wednesday, 3rd July 2019', '2019-07-03'],
    ['2019-04-05', '2019-04-05'],
    ['2019/04/05', '2019-04-05'],
    ['2019-04-05T10:00:00Z', '2019-04-05 10:00'],
    ['2019-04-05T23:30:00.000+01:00', '2019-04-05 23:30'],
    ['2019-04-05 10:00:00', '2019-04-05 10:00'],
    ['05/04/2019 10:35', '2019-04-05 10:35'],
    ['05/04/2019, 9:05', '2019-04-05 09:05'],
    ['05/04/2019 9.05am', '2019-04-05 09:05'],
    ['05/04/2019 12:15 am', '2019-04-05 00:15'],
    ['05/04/2019 12:15 pm', '2019-04-05 12:15'],
    ['05/04/2019 4 pm', '2019-04-05 16:00'],
    ['5 Apr 2019 at 10:35', '2019-04-05 10:35'],
    ['05/04/2019 00:00', '2019-04-05'],
    ['05/04/2019 00:00:00', '2019-04-05'],
    ['05/04/2019 00:00:30', '2019-04-05 00:00'],
    ['43560', '2019-04-05'],
    ['43560.5', '2019-04-05 12:00'],
    ['\u00A005/04/2019\u00A0', '2019-04-05'],
    ['29/02/2020', '2020-02-29'],
    ['01/01/49', '2049-01-01'],
    ['01/01/50', 'out of range'],
    ['31/12/99', '1999-12-31'],
    ['01/01/1990', '1990-01-01'],
    ['31/12/1989', 'out of range'],
    ['31/12/2100', '2100-12-31'],
    ['01/01/2101', 'out of range'],
    ['2019', 'out of range'],
  ])('%j is %s', (text, expected) => {
    expect(shown(momentOfText(text, 0))).toBe(expected)
  })

  test.each([
    ['04/13/2019', 'the day comes first: there is no thirteenth month'],
    ['31/02/2019', 'no such day'],
    ['29/02/2019', 'no leap year'],
    ['00/04/2019', 'no such day'],
    ['April 5, 2019', 'the month does not come first'],
    ['5/4', 'no year'],
    ['5 Aprl 2019', 'no such month'],
    ['5/4/201', 'three figures are no year'],
    ['5/4-2019', 'two separators'],
    ['05/04/2019 25:00', 'no such hour'],
    ['05/04/2019 10:75', 'no such minute'],
    ['05/04/2019 10', 'a number is no time'],
    ['05/04/2019?', 'something else behind it'],
    ['tomorrow', ''],
    ['w/c 5/4/2019', ''],
    ['10:35', 'a time alone'],
  ])('%j is no date: %s', (text) => {
    expect(shown(momentOfText(text, 0))).toBe('unreadable')
  })
})

describe('serials', () => {
  test.each([
    [43560, '2019-04-05'],
    [43560.4166666667, '2019-04-05 10:00'],
    [43560 + 1439 / 1440, '2019-04-05 23:59'],
    [43560.9999999, '2019-04-05 23:59'],
    [32874, '1990-01-01'],
    [32873.9, 'out of range'],
    [0, 'out of range'],
    [-5, 'out of range'],
    [73415, '2100-12-31'],
    [73415.5, '2100-12-31 12:00'],
    [73416, 'out of range'],
    [20190405, 'out of range'],
  ])('%s is %s', (serial, expected) => {
    expect(shown(momentOfSerial(serial))).toBe(expected)
  })

  test('those of the 1904 system are 1462 days behind, as numbers and as text', () => {
    const reader = new MomentReader(1904, new WrittenDates(LAST_DAY))
    expect(shown(reader.number(43560 - 1462))).toBe('2019-04-05')
    expect(shown(reader.text(String(43560 - 1462)))).toBe('2019-04-05')
    expect(shown(reader.text('05/04/2019'))).toBe('2019-04-05')
  })

  test('a truth value is no date', () => {
    expect(new MomentReader(1900, new WrittenDates(LAST_DAY)).truth()).toBe(Cell.unreadable)
  })
})

test('every day and minute comes back as it was written', () => {
  const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 1439 }), (day, minute) => {
      const { year, month, dayOfMonth } = partsOf(day)
      const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
      const moment = momentOf(day, minute)
      expect(momentOfText(`${dayOfMonth}/${month}/${year} ${time}`, 0)).toBe(moment)
      expect(momentOfText(`${isoDate(day)}T${time.padStart(5, '0')}:00Z`, 0)).toBe(moment)
      expect(momentOfSerial(day + minute / 1440)).toBe(moment)
      expect([dayOfMoment(moment), minuteOfMoment(moment)]).toEqual([dayOf(year, month, dayOfMonth), minute])
    }),
  )
})

test('a day is shown as it was written, else as a date of England', () => {
  const dates = new WrittenDates(43560)
  const reader = new MomentReader(1900, dates)
  expect(dates.written(reader.text('5 Apr 2030'))).toBe('5 Apr 2030')
  expect(dates.written(reader.text('6 Apr 2030 10:00'))).toBe('6 Apr 2030 10:00')
  expect(dates.written(reader.number(43560))).toBe('05/04/2019')
})
