import fc from 'fast-check'
import type { Timescale, TimescaleUnit } from '../../src/calendar'
import { isHours, parseTimescale, printTimescale } from '../../src/calendar'

describe('a timescale is read as people type it', () => {
  test.each<[string, number, TimescaleUnit, string]>([
    ['10 working days', 10, 'working-days', 'the long form'],
    ['1 working day', 1, 'working-days', 'singular'],
    ['10 working day', 10, 'working-days', 'the s forgotten'],
    ['1 working days', 1, 'working-days', 'an s too many'],
    ['10wd', 10, 'working-days', 'the short form'],
    ['10 wd', 10, 'working-days', 'with a space'],
    ['10 WD', 10, 'working-days', 'capitals'],
    ['10 Working Days', 10, 'working-days', 'title case'],
    ['  10   working\u00a0days ', 10, 'working-days', 'spaces before, between and after, one of them not breaking'],
    ['10 working-days', 10, 'working-days', 'a hyphen'],
    ['10\nworking days', 10, 'working-days', 'a line break in the cell'],
    ['42 days', 42, 'days', 'the long form'],
    ['42 calendar days', 42, 'days', 'said outright'],
    ['42d', 42, 'days', 'the short form'],
    ['1 day', 1, 'days', 'singular'],
    ['6 weeks', 6, 'weeks', 'the long form'],
    ['6w', 6, 'weeks', 'the short form'],
    ['1 week', 1, 'weeks', 'singular'],
    ['3 months', 3, 'months', 'the long form'],
    ['3m', 3, 'months', 'the short form: months, not minutes'],
    ['12 MONTHS', 12, 'months', 'capitals'],
    ['24 hours', 24, 'hours', 'the long form'],
    ['24h', 24, 'hours', 'the short form'],
    ['72 hrs', 72, 'hours', 'another short form'],
    ['weekly', 1, 'weeks', 'a word'],
    ['Fortnightly', 2, 'weeks', 'a word with a capital'],
    [' monthly ', 1, 'months', 'a word with spaces'],
    ['0 days', 0, 'days', 'none: due on the day itself'],
    ['010 days', 10, 'days', 'a leading zero'],
    ['１０ days', 10, 'days', 'full-width digits'],
    ['9999 days', 9999, 'days', 'the longest'],
  ])('%p is %i %s: %s', (text, amount, unit) => {
    expect(parseTimescale(text)).toEqual({ amount, unit })
  })

  test.each([
    ['', 'nothing'],
    ['   ', 'nothing but spaces'],
    ['10', 'a bare number: of what?'],
    ['0', 'a bare nought'],
    ['often', 'tables.md: a timescale of often'],
    ['days', 'no number'],
    ['working days', 'no number'],
    ['-10 days', 'a negative'],
    ['−10 days', 'a negative with a true minus'],
    ['+10 days', 'a sign'],
    ['2.5 days', 'a fraction'],
    ['2,5 days', 'a fraction with a comma'],
    ['½ day', 'a fraction as one character'],
    ['1/2 day', 'a fraction written out'],
    ['10 school days', 'days that the calendar does not know'],
    ['20 school days', 'days that the calendar does not know'],
    ['10 workdays', 'a word that is none of these'],
    ['10 years', 'a unit that is none of these'],
    ['30 minutes', 'a unit that is none of these'],
    ['ten days', 'a number in words'],
    ['5-10 days', 'a range'],
    ['10 days.', 'a full stop'],
    ['within 10 days', 'a sentence'],
    ['10 days from referral', 'a sentence'],
    ['6 weeks 2 days', 'two at once'],
    ['1e3 days', 'an exponent'],
    ['10000 days', 'longer than any calendar here'],
    ['43677 days', 'a date’s serial'],
    ['1,000 hours', 'a thousands comma'],
    ['w', 'no number'],
    ['constructor', 'a word that every object knows'],
    ['10 constructor', 'and as a unit'],
    ['daily', 'a word that is none of the three'],
    ['bi-weekly', 'twice a week or every two?'],
  ])('%p is none: %s', (text) => {
    expect(parseTimescale(text)).toBeNull()
  })
})

describe('a timescale is printed in full', () => {
  test.each<[number, TimescaleUnit, string]>([
    [10, 'working-days', '10 working days'],
    [1, 'working-days', '1 working day'],
    [0, 'days', '0 days'],
    [1, 'days', '1 day'],
    [1, 'weeks', '1 week'],
    [6, 'weeks', '6 weeks'],
    [1, 'months', '1 month'],
    [24, 'hours', '24 hours'],
    [1, 'hours', '1 hour'],
  ])('%i %s is %p', (amount, unit, expected) => {
    expect(printTimescale({ amount, unit })).toBe(expected)
  })

  test('what is printed is read back', () => {
    const anyTimescale: fc.Arbitrary<Timescale> = fc.record({
      amount: fc.integer({ min: 0, max: 9999 }),
      unit: fc.constantFrom<TimescaleUnit>('working-days', 'days', 'weeks', 'months', 'hours'),
    })
    fc.assert(
      fc.property(anyTimescale, (timescale) => {
        expect(parseTimescale(printTimescale(timescale))).toEqual(timescale)
        expect(parseTimescale(printTimescale(timescale).toUpperCase())).toEqual(timescale)
      }),
    )
  })

  test('no text makes the reader stumble, and what it reads is whole and not negative', () => {
    const likely = fc.string({ unit: fc.constantFrom('1', '0', ' ', 'w', 'd', 'day', 's', 'h', 'm', '-', '.', 'weekly') })
    fc.assert(
      fc.property(fc.oneof(fc.string(), likely), (text) => {
        const read = parseTimescale(text)
        expect(read === null || (Number.isInteger(read.amount) && read.amount >= 0)).toBe(true)
      }),
    )
  })
})

test('only hours are hours', () => {
  expect(isHours({ amount: 24, unit: 'hours' })).toBe(true)
  expect(isHours({ amount: 24, unit: 'days' })).toBe(false)
  expect(isHours({ amount: 1, unit: 'working-days' })).toBe(false)
})
