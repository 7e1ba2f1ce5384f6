import { fitted, type UnfittedColumn } from '../../src/sheets/columnWidth'
import type { NumberFormat, SpecCell } from '../../src/workbook'

/** The width of a column that holds these cells, between 5 and 20. */
function widthOf(cells: readonly SpecCell[], column: Partial<UnfittedColumn> = {}, header: 'filter-buttons' | 'plain-header' = 'plain-header'): number {
  const columns: UnfittedColumn[] = [{ key: 'one', header: 'One', widths: { least: 5, most: 20 }, format: 'text', align: 'left', content: 'computed', ...column }]
  return fitted(columns, cells.map((cell) => ({ cells: { one: cell } })), header)[0].width
}

const MARGIN = 0.5

test.each([
  ['the longest text', [{ value: 'a' }, { value: 'seven77' }], 7 + MARGIN],
  ['the longest of a text’s lines', [{ value: 'abc\nseven77\nab' }], 7 + MARGIN],
  ['no less than its least', [{ value: 'a' }], 5],
  ['no more than its most', [{ value: 'x'.repeat(300) }], 20],
  ['nothing but the header', [], 5],
  ['blank cells', [{ value: null }], 5],
])('a column is as wide as %s', (_, cells, width) => {
  expect(widthOf(cells)).toBe(width)
})

test.each<[NumberFormat, number, string]>([
  ['percent1', 0.865, '86.5%'],
  ['percent1', 1, '100.0%'],
  ['percent4', 0.849997, '84.9997%'],
  ['met-percent1', 1, '✔ 100.0%'],
  ['missed-percent6', 0.84999997, '✖ 84.999997%'],
  ['integer', 1_234_567, '1,234,567'],
  ['integer', -1000, '-1,000'],
  ['date', 43_677, '31 Jul 2019'],
  ['datetime', 43_677.5, '31 Jul 2019 12:00'],
  ['points1', -12.34, '-12.3'],
  ['decimal2', -0.111, '-0.11'],
  ['general', 1234, '1234'],
])('a number is never cut off, however narrow the column was to be: %s', (format, value, shown) => {
  expect(widthOf([{ value }], { format, widths: { least: 3, most: 4 } })).toBe(shown.length + MARGIN)
  expect(widthOf([{ value, format }], { widths: { least: 3, most: 4 } })).toBe(shown.length + MARGIN)
})

test('a header breaks between its words, and has room for its button', () => {
  expect(widthOf([], { header: 'Change on last month' })).toBe('Change'.length + MARGIN)
  expect(widthOf([], { header: 'Change on last month' }, 'filter-buttons')).toBe('Change'.length + 3 + MARGIN)
})

test('a tight column has room for its numbers and no more', () => {
  expect(widthOf([{ value: 0.865 }], { format: 'met-percent1', widths: { least: 3, most: 7 }, tight: true })).toBe('✔ 86.5%'.length)
  expect(widthOf([{ value: 1 }], { format: 'met-percent1', widths: { least: 3, most: 7 }, tight: true })).toBe('✔ 100.0%'.length)
})
