import { startExcel } from '.'
import { errorCode } from './errorCode'
import { ANN, BOB, CAI, HEAD, PEOPLE, withTable } from './peopleTable'

describe('a filter', () => {
  test('hides rows, can be read, cleared and, without the nulls that Excel gives, set again', async () => {
    const { Excel, host } = startExcel({ workbook: PEOPLE })
    const hidden = (): boolean[] => [1, 2, 3].map((row) => host.workbook.sheet('People').isHidden(row))
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('people')
      table.columns.getItem('Team').filter.applyValuesFilter(['A'])
      table.autoFilter.load('criteria,isDataFiltered,enabled')
      table.getRange().getRow(2).load('rowHidden')
      await context.sync()
      expect(hidden()).toEqual([false, true, false])
      expect([table.autoFilter.isDataFiltered, table.autoFilter.enabled]).toEqual([true, true])
      const { criteria } = table.autoFilter
      expect(criteria).toEqual([null, null, expect.objectContaining({ filterOn: 'Values', values: ['A'], criterion1: null })])
      table.clearFilters()
      await context.sync()
      expect(hidden()).toEqual([false, false, false])
      table.autoFilter.apply(table.getRange(), 2, criteria[2])
      expect(await errorCode(context.sync())).toBe('InvalidArgument')
      const filterOn = criteria[2].filterOn
      table.autoFilter.apply(table.getRange(), 2, { filterOn, values: criteria[2].values })
      await context.sync()
      expect(hidden()).toEqual([false, true, false])
    })
  })

  test.each<[string, Partial<Excel.FilterCriteria>, boolean[]]>([
    ['above a number', { criterion1: '>36' }, [false, false, true]],
    ['between two', { criterion1: '>=37', criterion2: '<41', operator: 'And' }, [true, false, true]],
    ['either of two', { criterion1: '=41', criterion2: '=29', operator: 'Or' }, [false, true, false]],
    ['other than', { criterion1: '<>37' }, [false, true, false]],
  ])('%s', async (_, criteria, hidden) => {
    const { host } = await withTable((table) => table.columns.getItem('Age').filter.apply({ filterOn: 'Custom', ...criteria }))
    expect([1, 2, 3].map((row) => host.workbook.sheet('People').isHidden(row))).toEqual(hidden)
  })

  test('spoils what is written over it: the first row goes into every row in view', async () => {
    const written = (table: Excel.Table): unknown =>
      (table.getDataBodyRange().values = [
        ['a', 1, 'A'],
        ['b', 2, 'B'],
        ['c', 3, 'A'],
      ])
    const spoilt = await withTable((table) => (table.columns.getItem('Team').filter.applyValuesFilter(['A']), written(table)))
    expect(spoilt.all().slice(1, 4)).toEqual([['a', 1, 'A'], BOB, ['a', 1, 'A']])
    const right = await withTable(
      (table) => (table.columns.getItem('Team').filter.applyValuesFilter(['A']), table.clearFilters(), written(table)),
    )
    expect(right.all().slice(1, 4)).toEqual([
      ['a', 1, 'A'],
      ['b', 2, 'B'],
      ['c', 3, 'A'],
    ])
  })

  test('keeps rows from being deleted, with no error', async () => {
    const { code, all } = await withTable(
      (table) => (table.columns.getItem('Team').filter.applyValuesFilter(['A']), table.getDataBodyRange().getRow(0).delete('Up')),
    )
    expect([code, all().slice(1, 4)]).toEqual(['none', [ANN, BOB, CAI]])
  })

  test('on colours is refused as not played', async () => {
    const { host } = await withTable((table) => table.columns.getItem('Age').filter.apply({ filterOn: 'CellColor', color: 'red' }))
    expect(host.notPlayed).toEqual([expect.stringContaining('CellColor')])
  })
})

test('a sort carries whole cells along: looks, links, formulas', async () => {
  const { host, all } = await withTable((table, context) => {
    const sheet = context.workbook.worksheets.getItem('People')
    sheet.getRange('A3').format.fill.color = '#B3261E'
    sheet.getRange('A3').hyperlink = { documentReference: 'People!A1' }
    table.sort.apply([{ key: 1, ascending: true }])
  })
  expect(all().slice(0, 4)).toEqual([HEAD, CAI, BOB, ANN])
  await withTable((table) =>
    table.sort.apply([
      { key: 2, ascending: false },
      { key: 0, ascending: false },
    ]),
  ).then((second) => expect(second.all().slice(1, 4)).toEqual([BOB, CAI, ANN]))
  expect(host.workbook.sheet('People').grid.at(2, 0)).toMatchObject({
    value: 'Bob',
    link: { documentReference: 'People!A1' },
    look: { fillColor: '#B3261E' },
  })
})

test('blanks sort last whichever way, numbers before text', async () => {
  const mixed = {
    sheets: [
      {
        name: 'People',
        rows: [
          ['Name', 'Age', 'Team'],
          [null, 1, 'x'],
          ['b', 2, 'x'],
          [3, 3, 'x'],
          ['A', 4, 'x'],
        ],
        tables: [{ name: 'people' }],
      },
    ],
  }
  const up = await withTable((table) => table.sort.apply([{ key: 0, ascending: true }]), mixed)
  const down = await withTable((table) => table.sort.apply([{ key: 0, ascending: false }]), mixed)
  const names = (rows: unknown[][]): unknown[] => rows.slice(1, 5).map((row) => row[0])
  expect([names(up.all()), names(down.all())]).toEqual([
    [3, 'A', 'b', null],
    ['b', 'A', 3, null],
  ])
})
