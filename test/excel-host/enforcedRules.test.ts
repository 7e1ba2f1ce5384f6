import { type DescribedWorkbook, type HostOptions, startExcel, valueAt } from '.'
import { errorCode } from './errorCode'

type Work = (context: Excel.RequestContext) => void

/** Runs some work and syncs; gives the error's code or `none`. */
async function outcome(
  work: Work,
  options: HostOptions & { workbook?: DescribedWorkbook } = {},
): Promise<{ code: string; host: ReturnType<typeof startExcel>['host'] }> {
  const { Excel, host } = startExcel(options)
  const code = await errorCode(
    Excel.run(async (context) => {
      work(context)
      await context.sync()
    }),
  )
  return { code, host }
}

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1')
const at =
  (address: string, values: unknown): Work =>
  (context) => {
    Object.assign(first(context).getRange(address), { values })
  }

describe('the shape of what is written is the shape of the range', () => {
  test.each<[string, string, unknown, string]>([
    [
      'fits',
      'A1:B2',
      [
        [1, 2],
        [3, 4],
      ],
      'none',
    ],
    ['a row too few', 'A1:B2', [[1, 2]], 'InvalidArgument'],
    [
      'a column too many',
      'A1:B2',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      'InvalidArgument',
    ],
    ['ragged', 'A1:B2', [[1, 2], [3]], 'InvalidArgument'],
    ['flat', 'A1:B1', [1, 2], 'InvalidArgument'],
    ['one value for all cells', 'A1:B2', 7, 'none'],
    ['null for the whole', 'A1:B2', null, 'InvalidArgument'],
    ['entire columns', 'A:B', 7, 'InvalidArgument'],
    ['more rows than 1,500 cells, checked before any is written', 'A1:B1000', Array.from({ length: 999 }, () => [1, 2]), 'InvalidArgument'],
  ])('%s', async (_, address, values, code) => {
    const { code: found, host } = await outcome(at(address, values))
    expect(found).toBe(code)
    expect(valueAt(host.workbook, 'Sheet1', 'A1') === null).toBe(code !== 'none')
  })
})

describe('the names of sheets', () => {
  test.each<[string, string, string]>([
    ['plain', 'Visits due', 'none'],
    ['31 characters', 'x'.repeat(31), 'none'],
    ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
    ['nothing', '', 'InvalidArgument'],
    ...['[', ']', ':', '*', '?', '/', '\\'].map((sign): [string, string, string] => [`with ${sign}`, `a${sign}b`, 'InvalidArgument']),
    ['an apostrophe inside', "Ann's", 'none'],
    ['an apostrophe first', "'Ann", 'InvalidArgument'],
    ['an apostrophe last', "Ann'", 'InvalidArgument'],
    ['taken, but for capitals', 'SHEET1', 'ItemAlreadyExists'],
  ])('%s', async (_, name, code) => {
    const added = await outcome((context) => context.workbook.worksheets.add(name))
    const renamed = await outcome((context) => {
      context.workbook.worksheets.add('Other').name = name
    })
    expect([added.code, renamed.code]).toEqual([code, code])
  })

  test('a sheet may change the capitals of its own name', async () => {
    const { code } = await outcome((context) => {
      first(context).name = 'SHEET1'
    })
    expect(code).toBe('none')
  })
})

describe('one sheet stays in view', () => {
  test.each<[string, Work, string]>([
    ['hiding the last one', (context) => (first(context).visibility = 'Hidden'), 'InvalidOperation'],
    ['deleting the last one', (context) => first(context).delete(), 'InvalidOperation'],
    ['deleting one of two', (context) => (context.workbook.worksheets.add('Other'), first(context).delete()), 'none'],
    [
      'deleting a hidden one',
      (context) => (
        (context.workbook.worksheets.add('Other').visibility = 'Hidden'),
        context.workbook.worksheets.getItem('Other').delete()
      ),
      'none',
    ],
    [
      'deleting a very hidden one',
      (context) => (
        (context.workbook.worksheets.add('Other').visibility = 'VeryHidden'),
        context.workbook.worksheets.getItem('Other').delete()
      ),
      'InvalidOperation',
    ],
    [
      'activating a hidden one',
      (context) => (
        (context.workbook.worksheets.add('Other').visibility = 'Hidden'),
        context.workbook.worksheets.getItem('Other').activate()
      ),
      'InvalidOperation',
    ],
  ])('%s', async (_, work, code) => {
    expect((await outcome(work)).code).toBe(code)
  })
})

describe('a protected sheet', () => {
  const locked = (protectedBy: Record<string, boolean>): DescribedWorkbook => ({
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['Name', 'Age'],
          ['Ann', 41],
        ],
        tables: [{ name: 'people' }],
        protected: protectedBy,
      },
    ],
  })
  test.each<[string, Record<string, boolean>, Work, string]>([
    ['refuses values', {}, at('A2', [['Bob']]), 'AccessDenied'],
    ['lets itself be read', {}, (context) => first(context).getRange('A1:B2').load('values,format/fill/color'), 'none'],
    ['refuses formats', {}, (context) => (first(context).getRange('A1').format.fill.color = 'red'), 'AccessDenied'],
    ['refuses formats to number formats', {}, (context) => (first(context).getRange('A1').numberFormat = [['0']]), 'AccessDenied'],
    [
      'lets formats through where that is allowed',
      { allowFormatCells: true },
      (context) => (first(context).getRange('A1').format.fill.color = 'red'),
      'none',
    ],
    [
      'refuses column widths',
      { allowFormatCells: true },
      (context) => (first(context).getRange('A:A').format.columnWidth = 90),
      'AccessDenied',
    ],
    ['refuses to clear', {}, (context) => first(context).getRange('A2').clear('Contents'), 'AccessDenied'],
    ['refuses to insert rows', {}, (context) => first(context).getRange('5:5').insert('Down'), 'AccessDenied'],
    ['lets rows in where that is allowed', { allowInsertRows: true }, (context) => first(context).getRange('5:5').insert('Down'), 'none'],
    ['refuses to delete rows', {}, (context) => first(context).getRange('5:5').delete('Up'), 'AccessDenied'],
    ['refuses to resize a table', {}, (context) => context.workbook.tables.getItem('people').resize('A1:B9'), 'AccessDenied'],
    [
      'refuses rows for a table',
      {},
      (context) => context.workbook.tables.getItem('people').rows.add(undefined, [['Bob', 3]]),
      'AccessDenied',
    ],
    ['refuses a new table', {}, (context) => first(context).tables.add('F1:G2', true), 'AccessDenied'],
    [
      'refuses a filter',
      {},
      (context) => context.workbook.tables.getItem('people').columns.getItem('Name').filter.applyValuesFilter(['Ann']),
      'AccessDenied',
    ],
    [
      'refuses data validation',
      {},
      (context) => (first(context).getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
      'AccessDenied',
    ],
    ['gives way once unprotected', {}, (context) => (first(context).protection.unprotect(), at('A2', [['Bob']])(context)), 'none'],
  ])('%s', async (_, protectedBy, work, code) => {
    expect((await outcome(work, { workbook: locked(protectedBy) })).code).toBe(code)
  })

  test('lets unlocked cells be written', async () => {
    const { Excel, host } = startExcel()
    const code = await errorCode(
      Excel.run(async (context) => {
        const sheet = first(context)
        sheet.getRange('B2').format.protection.locked = false
        sheet.protection.protect()
        sheet.getRange('B2').values = [['typed']]
        await context.sync()
      }),
    )
    expect([code, valueAt(host.workbook, 'Sheet1', 'B2')]).toEqual(['none', 'typed'])
  })

  test('keeps its password', async () => {
    const { Excel } = startExcel()
    await Excel.run(async (context) => {
      first(context).protection.protect({}, 'secret')
      await context.sync()
      first(context).protection.unprotect('wrong')
      expect(await errorCode(context.sync())).toBe('BadPassword')
      first(context).protection.unprotect('secret')
      expect(await errorCode(context.sync())).toBe('none')
    })
  })
})

describe('a workbook whose structure is protected', () => {
  test.each<[string, Work, string]>([
    ['refuses a new sheet', (context) => context.workbook.worksheets.add('Other'), 'AccessDenied'],
    ['refuses to delete one', (context) => context.workbook.worksheets.getItem('Other').delete(), 'AccessDenied'],
    ['refuses another name', (context) => (first(context).name = 'New'), 'AccessDenied'],
    ['refuses another place', (context) => (first(context).position = 1), 'AccessDenied'],
    ['refuses to hide one', (context) => (first(context).visibility = 'Hidden'), 'AccessDenied'],
    ['lets cells be written', at('A1', [[1]]), 'none'],
  ])('%s', async (_, work, code) => {
    const { Excel, host } = startExcel({ workbook: { sheets: [{ name: 'Sheet1' }, { name: 'Other' }] } })
    host.workbook.protection = {}
    const found = await errorCode(
      Excel.run(async (context) => {
        work(context)
        await context.sync()
      }),
    )
    expect(found).toBe(code)
  })
})

describe('sizes', () => {
  test('a request over the limit does nothing', async () => {
    const { code, host } = await outcome(
      at(
        'A1:A200',
        Array.from({ length: 200 }, () => ['x'.repeat(30000)]),
      ),
    )
    expect(code).toBe('RequestPayloadSizeLimitExceeded')
    expect(host.batches[0].requestBytes).toBeGreaterThan(5 * 1024 * 1024)
    expect(valueAt(host.workbook, 'Sheet1', 'A1')).toBeNull()
  })

  test('a response over the limit is lost, what the batch did is done', async () => {
    const rows = Array.from({ length: 200 }, () => ['x'.repeat(30000)])
    const { code, host } = await outcome(
      (context) => {
        at('C1', [['done']])(context)
        first(context).getRange('A1:A200').load('values')
      },
      { workbook: { sheets: [{ name: 'Sheet1', rows }] } },
    )
    expect(code).toBe('ResponsePayloadSizeLimitExceeded')
    expect(valueAt(host.workbook, 'Sheet1', 'C1')).toBe('done')
  })

  test.each([
    ['more cells than Excel reads', 'A1:E1000001'],
    ['entire columns', 'A:B'],
    ['entire rows', '1:2'],
  ])('%s: what each cell says is null, with no error', async (_, address) => {
    const { Excel } = startExcel()
    await Excel.run(async (context) => {
      const range = first(context).getRange(address).load('values,formulas,text,numberFormat,rowCount')
      await context.sync()
      expect([range.values, range.formulas, range.text, range.numberFormat]).toEqual([null, null, null, null])
      expect(range.rowCount).toBeGreaterThan(1)
    })
  })

  test('a read of as many cells as the limit is whole, one more is null', async () => {
    const { Excel } = startExcel({ limits: { cellsPerRead: 100 } })
    await Excel.run(async (context) => {
      const whole = first(context).getRange('A1:J10').load('values')
      const more = first(context).getRange('A1:A101').load('values')
      await context.sync()
      expect(whole.values).toHaveLength(10)
      expect(more.values).toBeNull()
    })
  })

  test('a cell holds 32,767 characters', async () => {
    expect((await outcome(at('A1', [['x'.repeat(32767)]]))).code).toBe('none')
    expect((await outcome(at('A1', [['x'.repeat(32768)]]))).code).toBe('InvalidArgument')
  })

  test('an address list has 8,192 characters', async () => {
    const list = (count: number): string => Array.from({ length: count }, (_, row) => `A${row + 1000}`).join(',')
    const fill =
      (count: number): Work =>
      (context) =>
        (first(context).getRanges(list(count)).format.fill.color = 'red')
    expect((await outcome(fill(1365))).code).toBe('none')
    expect((await outcome(fill(1366))).code).toBe('InvalidArgument')
  })

  test('a list of data validation has 255 characters', async () => {
    const rule =
      (length: number): Work =>
      (context) =>
        (first(context).getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(length) } })
    expect((await outcome(rule(255))).code).toBe('none')
    expect((await outcome(rule(256))).code).toBe('InvalidArgument')
  })

  test('a sheet has 65,530 hyperlinks', async () => {
    const links =
      (address: string): Work =>
      (context) =>
        (first(context).getRange(address).hyperlink = { documentReference: 'Sheet1!A1' })
    expect((await outcome(links('A1:A65530'))).code).toBe('none')
    expect((await outcome(links('A1:A65531'))).code).toBe('InvalidOperation')
  })
})

describe('addresses', () => {
  test.each<[string, string]>([
    ['nonsense', 'InvalidArgument'],
    ['A0', 'InvalidArgument'],
    ['XFE1', 'InvalidArgument'],
    ['A1048577', 'InvalidArgument'],
    ['A1,B2', 'InvalidArgument'],
    ['Nowhere!A1', 'InvalidArgument'],
    ['$A$1:$B$2', 'none'],
    ["'Sheet1'!A1", 'none'],
    ['xfd1048576', 'none'],
  ])('%s', async (address, code) => {
    expect((await outcome((context) => first(context).getRange(address).load('address'))).code).toBe(code)
  })

  test('a range that leaves the sheet is refused', async () => {
    expect((await outcome((context) => first(context).getRange('A1').getOffsetRange(-1, 0).load('address'))).code).toBe('InvalidArgument')
    expect((await outcome((context) => first(context).getRangeByIndexes(0, 16383, 1, 2).load('address'))).code).toBe('InvalidArgument')
  })
})
