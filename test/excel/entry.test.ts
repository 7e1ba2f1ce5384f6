/** What is handed to Excel so that a cell holds just that. */
import { entryOf, mightBeReadAsSomethingElse } from '../../src/excel/rules/entry'

it.each<[string, boolean, string]>([
  ['00123', true, 'leading noughts would go'],
  ['1/4', true, '4 January, in American'],
  ['12:30', true, 'a time'],
  ['50%', true, 'a number'],
  ['1e5', true, 'a number'],
  ['(12)', true, 'minus twelve, to an accountant'],
  ['£5', true, 'money'],
  ['=A1', true, 'a formula'],
  ['+44 20', true, 'a formula'],
  ['-', true, 'the beginning of one'],
  ['@SUM(A1)', true, 'a formula'],
  ['TRUE', true, 'a logical value'],
  ['false ', true, 'a logical value'],
  ['Mar 2019', true, 'a date'],
  ['may-5', true, 'a date'],
  ['Sept 3', true, 'a date'],
  ["'quoted", true, 'the apostrophe would go'],
  [' leading', true, 'not known'],
  ['', false, 'blank'],
  ['Martin', false, 'a name that begins like a month'],
  ['May', false, 'a name'],
  ['Example 12', false, 'words'],
  ['✔ Met', false, 'a symbol and a word'],
  ['12 of 14', true, 'not sure'],
])('%j: %s, %s', (text, expected) => {
  expect(mightBeReadAsSomethingElse(text)).toBe(expected)
})

it.each([
  ['text of a column of text', 'Ada', 'text', 1900, { input: 'Ada', format: '@' }],
  ['words in a column of dates', 'none', 'date', 1900, { input: 'none', format: 'd mmm yyyy' }],
  ['text like a date in a column of dates', '1/4', 'date', 1900, { input: '1/4', format: '@' }],
  ['a date', 43_677, 'date', 1900, { input: 43_677, format: 'd mmm yyyy' }],
  ['a date where days are counted from 1904', 43_677, 'date', 1904, { input: 42_215, format: 'd mmm yyyy' }],
  ['a number that is none, where days are counted from 1904', 43_677, 'integer', 1904, { input: 43_677, format: '#,##0' }],
  ['a number in a column of text', 5, 'text', 1900, { input: 5, format: 'General' }],
  ['an apostrophe', "'x", 'text', 1900, { input: "''x", format: '@' }],
  ['nothing', null, 'percent1', 1900, { input: '', format: '0.0%' }],
  ['a text too long', 'x'.repeat(40_000), 'text', 1900, { input: `${'x'.repeat(32_766)}…`, format: '@' }],
] as const)('%s', (_, value, format, dateSystem, expected) => {
  expect(entryOf(value, format, dateSystem)).toEqual(expected)
})
