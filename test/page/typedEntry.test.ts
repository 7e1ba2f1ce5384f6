/** What is typed, and what the cell holds then. */
import fc from 'fast-check'
import { FORMAT_CODES, type SpecValue } from '../../src/workbook'
import { entryOf, valueOfEntry } from '../../src/page/draw/typedEntry'

const { general, text, date, percent1, integer } = FORMAT_CODES

it.each<[string, string, string, SpecValue]>([
  ['words', 'Visit booked', general, 'Visit booked'],
  ['words that begin like a formula stay words', '=SUM(A1)', general, '=SUM(A1)'],
  ['nothing', '  ', general, null],
  ['a number', '12', integer, 12],
  ['a number with thousands', '1,200', integer, 1200],
  ['leading noughts in a column of text are an id', '0012', text, '0012'],
  ['a percentage', '85%', percent1, 0.85],
  ['a number in a column of percentages, as Excel takes it', '85', percent1, 0.85],
  ['a percentage that dividing would dirty', '14.3%', percent1, 0.143],
  ['words in a column of percentages', 'none', percent1, 'none'],
  ['a day', '31/7/2019', date, 43_677],
  ['a day in words', '31 July 2019', date, 43_677],
  ['a day, the year first', '2019-07-31', date, 43_677],
  ['a day that there never was stays what was typed', '31/02/2019', date, '31/02/2019'],
  ['a day the American way is no day', '07/31/2019', date, '07/31/2019'],
  ['a number in a column of dates stays what was typed', '12', date, '12'],
])('%s', (_, entry, code, value) => {
  expect(valueOfEntry(entry, code, 1900)).toBe(value)
})

it('a cell left as it is offered holds what it held', () => {
  const cells = fc.oneof(
    fc.tuple(fc.integer({ min: 1500, max: 60_000 }), fc.constant(date)),
    fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constant(integer)),
    fc.tuple(fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000), fc.constant(percent1)),
    fc.tuple(fc.string().filter((string) => string.trim() !== ''), fc.constant(text)),
  )
  fc.assert(fc.property(cells, fc.constantFrom(1900 as const, 1904 as const), ([value, code], system) => {
    expect(valueOfEntry(entryOf(value, code, system), code, system)).toBe(value)
  }))
})
