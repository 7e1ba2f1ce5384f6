import { formulaAt, lookAt, startExcel, valueAt } from '.'
import { errorCode } from './errorCode'

/** Serials of the 1900 system. */
const FIRST_OF_APRIL_2026 = 46113
const FOURTH_OF_JANUARY_2026 = 46026

async function written(input: string | number | boolean | null, numberFormat = 'General', before: string | null = null) {
  const { Excel, host } = startExcel()
  if (before !== null) host.user.type('Sheet1', 'A1', before)
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1')
    cell.numberFormat = [[numberFormat]]
    cell.values = [[input]]
    await context.sync()
  })
  return {
    value: valueAt(host.workbook, 'Sheet1', 'A1'),
    numberFormat: lookAt(host.workbook, 'Sheet1', 'A1').numberFormat,
    formula: formulaAt(host.workbook, 'Sheet1', 'A1'),
  }
}

describe('text written to a General cell is read as if it were typed, the US way', () => {
  test.each<[string, string, string | number | boolean | object | null, string]>([
    ['an id loses its leading zeros', '00123', 123, 'General'],
    ['a fraction is a date: month first', '1/4', FOURTH_OF_JANUARY_2026, 'd-mmm'],
    ['a British date is another day', '04/01/2026', FIRST_OF_APRIL_2026, 'm/d/yyyy'],
    ['a British date beyond the twelfth stays text', '31/12/2025', '31/12/2025', 'General'],
    ['a date as standards write it', '2026-04-01', FIRST_OF_APRIL_2026, 'm/d/yyyy'],
    ['a named month', '1 Apr 2026', FIRST_OF_APRIL_2026, 'd-mmm-yy'],
    ['a month and a year', 'Apr 2026', FIRST_OF_APRIL_2026, 'mmm-yy'],
    ['a day that never was', '2026-02-30', '2026-02-30', 'General'],
    ['a team that sounds like a date', 'May 1', 46143, 'd-mmm'],
    ['a name that begins like a month', 'Marley', 'Marley', 'General'],
    ['a time', '10:30', 0.4375, 'h:mm'],
    ['a percentage', '85%', 0.85, '0%'],
    ['a percentage with decimals', '86.5%', 0.865, '0.00%'],
    ['thousands', '1,234', 1234, '#,##0'],
    ['a long number', '1E5', 100000, '0.00E+00'],
    ['an id with an E', '12E3', 12000, '0.00E+00'],
    ['brackets mean less', '(5)', -5, 'General'],
    ['a number with blanks around', ' 12 ', 12, 'General'],
    ['a mixed fraction', '1 1/2', 1.5, '# ?/?'],
    ['a word of logic', 'true', true, 'General'],
    ['an error sign', '#N/A', { error: '#N/A' }, 'General'],
    ['plain words', 'Seen at home', 'Seen at home', 'General'],
    ['words with blanks', '  home ', '  home ', 'General'],
    ['a version stays text', '1.2.3', '1.2.3', 'General'],
    ['a leading apostrophe means text', "'00123", '00123', 'General'],
    ['an apostrophe before an equals sign', "'=A1", '=A1', 'General'],
  ])('%s: %s', async (_, input, value, numberFormat) => {
    expect(await written(input)).toEqual({ value, numberFormat, formula: null })
  })
})

test.each(['00123', '1/4', '85%', '=1+1', 'TRUE', '+1', '-x', '@a', '2026-04-01'])(
  'a cell of format @ keeps %s as it is',
  async (input) => {
    expect(await written(input, '@')).toEqual({ value: input, numberFormat: '@', formula: null })
  },
)

test('a cell with a format of its own keeps it', async () => {
  expect(await written('2026-04-01', 'd mmm yyyy')).toMatchObject({ value: FIRST_OF_APRIL_2026, numberFormat: 'd mmm yyyy' })
  expect(await written('85%', '0.0%')).toMatchObject({ value: 0.85, numberFormat: '0.0%' })
})

test('numbers and logical values are as they are, dates are only numbers', async () => {
  expect(await written(46113)).toMatchObject({ value: 46113, numberFormat: 'General' })
  expect(await written(false)).toMatchObject({ value: false })
})

test('a number written to a cell of format @ is text', async () => {
  expect(await written(123, '@')).toMatchObject({ value: '123' })
  expect(await written(true, '@')).toMatchObject({ value: 'TRUE' })
})

test('null leaves a cell, the empty text clears it', async () => {
  expect(await written(null, 'General', 'before')).toMatchObject({ value: 'before' })
  expect(await written('', 'General', 'before')).toMatchObject({ value: null })
})

test('an equals sign makes a formula', async () => {
  expect(await written('=HYPERLINK("#Sheet1!A1","Go")')).toMatchObject({ value: 'Go', formula: '=HYPERLINK("#Sheet1!A1","Go")' })
})

test.each(['=cmd|x!A0', '=NOW()', '-x', '+a', '@SUM'])(
  'what Excel would calculate and the stand-in cannot is refused: %s',
  async (input) => {
    const { Excel, host } = startExcel()
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[input]]
      await context.sync()
    })
    expect(await errorCode(failing)).toBe('NotImplemented')
    expect(host.notPlayed).toEqual([expect.stringContaining('formula')])
  },
)

test('formulas are read back as formulas, other cells as values', async () => {
  const { Excel } = startExcel({ workbook: { sheets: [{ name: 'S', rows: [[2, 3, { value: 7, formula: '=FANCY(A1)' }]] }] } })
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S')
    sheet.getRange('D1:E1').formulas = [['=SUM(A1:B1)', '=A1']]
    const all = sheet.getRange('A1:E1').load('formulas,values')
    await context.sync()
    expect(all.formulas).toEqual([[2, 3, '=FANCY(A1)', '=SUM(A1:B1)', '=A1']])
    expect(all.values).toEqual([[2, 3, 7, 5, 2]])
    sheet.getRange('A1').values = [[10]]
    all.load('values')
    await context.sync()
    expect(all.values).toEqual([[10, 3, 7, 13, 10]])
  })
})

test('the 1904 date system can be told by what DATE gives', async () => {
  const serials = await Promise.all(
    ([1900, 1904] as const).map(async (dateSystem) => {
      const { Excel } = startExcel({ workbook: { sheets: [], dateSystem } })
      return Excel.run(async (context) => {
        const result = context.workbook.functions.date(2000, 1, 1).load('value')
        await context.sync()
        return result.value
      })
    }),
  )
  expect(serials).toEqual([36526, 35064])
})
