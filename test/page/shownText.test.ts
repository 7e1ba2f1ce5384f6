/** What a cell shows under its format, as Excel shows it in Britain. */
import { FORMAT_CODES, type CellValue } from '../../src/workbook'
import { shownText } from '../../src/page/draw/shownText'

const JULY_31 = 43_677

it.each<[string, CellValue, string, string]>([
  ['a blank', null, 'General', ''],
  ['text', 'A. Example', 'General', 'A. Example'],
  ['text in a column of numbers', 'none', '0.0%', 'none'],
  ['text that looks like a formula', '=1+1', '@', '=1+1'],
  ['truth', true, 'General', 'TRUE'],
  ['an error', { error: '#N/A' }, '0.0%', '#N/A'],
  ['a whole number', 1234, 'General', '1234'],
  ['a fraction without the dust of binary', 0.1 + 0.2, 'General', '0.3'],
  ['an id that is a number', 100_000_012, 'General', '100000012'],
  ['thousands', 1_234_567, FORMAT_CODES.integer, '1,234,567'],
  ['a negative number', -3, FORMAT_CODES.integer, '-3'],
  ['a rate', 0.865_03, FORMAT_CODES.percent1, '86.5%'],
  ['a rate of nothing', 0, FORMAT_CODES.percent1, '0.0%'],
  ['a rate of all', 1, FORMAT_CODES.percent1, '100.0%'],
  ['a rate that one decimal would flatter', 0.8496, FORMAT_CODES['near-percent2'], '◆ 84.96%'],
  ['a met target', 0.85, FORMAT_CODES['met-percent1'], '✔ 85.0%'],
  ['a missed target', 0.2, FORMAT_CODES['missed-percent1'], '✖ 20.0%'],
  ['points up', 2.14, FORMAT_CODES.points1, '+2.1'],
  ['points down', -2.14, FORMAT_CODES.points1, '-2.1'],
  ['two decimals', 0.8149, FORMAT_CODES.decimal2, '0.81'],
  ['no change', 0, FORMAT_CODES.points1, '0.0'],
  ['a date', JULY_31, FORMAT_CODES.date, '31 Jul 2019'],
  ['a date and time', JULY_31 + 0.4, FORMAT_CODES.datetime, '31 Jul 2019 09:36'],
  ['a time that binary puts just before the minute', JULY_31 + 0.999_999_999, FORMAT_CODES.datetime, '1 Aug 2019 00:00'],
  ['Excel’s own short date, which in Britain begins with the day', JULY_31, 'mm-dd-yy', '31/07/2019'],
  ['months and minutes by what stands beside them', JULY_31 + 0.5, 'dd/mm/yyyy hh:mm:ss', '31/07/2019 12:00:00'],
  ['half days', JULY_31 + 0.75, 'h:mm AM/PM', '6:00 PM'],
  ['hours beyond a day', 1.5, '[h]:mm', '36:00'],
  ['a weekday and a whole month', JULY_31, 'dddd d mmmm yyyy', 'Wednesday 31 July 2019'],
  ['a language before a date', JULY_31, '[$-809]d mmm yyyy', '31 Jul 2019'],
  ['money', 12.5, '"£"#,##0.00', '£12.50'],
  ['an accountant’s minus', -12, '#,##0 ;(#,##0)', '(12)'],
  ['a colour', -12, '0;[Red]-0', '-12'],
  ['nothing shown for nought', 0, '0;-0;', ''],
  ['leading noughts', 7, '000', '007'],
  ['decimals that may be missing', 1.5, '0.##', '1.5'],
  ['a date before there were any', -1, FORMAT_CODES.date, '########'],
])('%s', (_, value, code, shown) => {
  expect(shownText(value, code, 1900)).toBe(shown)
})

it('counts days from 1904 where the workbook does', () => {
  expect(shownText(JULY_31 - 1462, FORMAT_CODES.date, 1904)).toBe('31 Jul 2019')
})

it('has a text for each of our own formats', () => {
  for (const code of Object.values(FORMAT_CODES)) expect(shownText(0.5, code, 1900)).not.toBe('')
})
