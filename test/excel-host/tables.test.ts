import { areaText, startExcel, valueAt, valuesAt } from '.'
import { errorCode } from './errorCode'
import { ANN, BOB, CAI, HEAD, NONE, PEOPLE, withTable, type Work } from './peopleTable'

test('the parts of a table', async () => {
  const { Excel } = startExcel({ workbook: PEOPLE })
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('PEOPLE')
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem('Age').getDataBodyRange(),
      table.rows.getItemAt(1).getRange(),
    ]
    parts.forEach((part) => part.load('address'))
    table.load('name,style,showTotals,showFilterButton,worksheet/name')
    const none = context.workbook.tables.getItemOrNullObject('nobody')
    const column = table.columns.getItemOrNullObject('Wage')
    await context.sync()
    expect(parts.map((part) => part.address)).toEqual(['People!A1:C4', 'People!A1:C1', 'People!A2:C4', 'People!B2:B4', 'People!A3:C3'])
    expect([table.name, table.showTotals, table.showFilterButton, table.worksheet.name]).toEqual(['people', false, true, 'People'])
    expect([none.isNullObject, column.isNullObject]).toEqual([true, true])
    table.getTotalRowRange().load('address')
    expect(await errorCode(context.sync())).toBe('ItemNotFound')
  })
})

describe('a new table', () => {
  const cells = {
    sheets: [
      {
        name: 'S',
        rows: [
          ['Name', null, 'Name', 7],
          ['Ann', 1, 2, 3],
        ],
      },
      { name: 'Other' },
    ],
  }
  test('takes its columns from its header row: text, no blanks, none twice', async () => {
    const { Excel, host } = startExcel({ workbook: cells })
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add('S!A1:D2', true)
      table.name = 'fresh'
      table.columns.load('items/name')
      await context.sync()
      expect(table.columns.items.map((column) => column.name)).toEqual(['Name', 'Column2', 'Name2', '7'])
    })
    expect(valuesAt(host.workbook, 'S', 'A1:D1')).toEqual([['Name', 'Column2', 'Name2', '7']])
  })

  test('without headers it gets a row of them, and the cells move down', async () => {
    const { Excel, host } = startExcel({ workbook: cells })
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').tables.add('A1:D2', false)
      await context.sync()
    })
    expect(valuesAt(host.workbook, 'S', 'A1:D3')).toEqual([
      ['Column1', 'Column2', 'Column3', 'Column4'],
      ['Name', null, 'Name', 7],
      ['Ann', 1, 2, 3],
    ])
  })

  test('of a header row alone has one blank row, which the first rows fill', async () => {
    const { Excel, host } = startExcel({ workbook: cells })
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Other').tables.add('A1:B1', true)
      table.getHeaderRowRange().values = [['X', 'Y']]
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ])
      table.getRange().load('address')
      await context.sync()
    })
    expect(valuesAt(host.workbook, 'Other', 'A1:B4')).toEqual([
      ['X', 'Y'],
      [1, 2],
      [3, 4],
      [null, null],
    ])
  })

  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    ['over another table', (context) => context.workbook.tables.add('People!B3:E9', true), 'MergedRangeConflict'],
    ['named like another', (context) => (context.workbook.tables.add('People!F1:G2', true).name = 'People'), 'InvalidArgument'],
    ['named like a cell', (context) => (context.workbook.tables.add('People!F1:G2', true).name = 'AB12'), 'InvalidArgument'],
    ['named with a blank', (context) => (context.workbook.tables.add('People!F1:G2', true).name = 'my table'), 'InvalidArgument'],
    ['with a style that Excel has', (context) => (context.workbook.tables.add('People!F1:G2', true).style = 'TableStyleLight1'), 'none'],
    ['with a style that it has not', (context) => (context.workbook.tables.add('People!F1:G2', true).style = 'Pretty'), 'InvalidArgument'],
  ])('%s', async (_, work, code) => {
    expect((await withTable((__, context) => work(context))).code).toBe(code)
  })
})

describe('rows', () => {
  const above = {
    sheets: [{ name: 'People', rows: [HEAD, ANN, BOB, CAI, ['below', null, null]], tables: [{ name: 'people', address: 'A1:C4' }] }],
  }
  test.each<[string, Work, unknown[][]]>([
    [
      'are added at the end, what is below moves down',
      (table) => table.rows.add(undefined, [['Dot', 5, 'C']]),
      [HEAD, ANN, BOB, CAI, ['Dot', 5, 'C'], ['below', null, null]],
    ],
    [
      'are added before one',
      (table) => table.rows.add(0, [['Dot', 5, 'C']]),
      [HEAD, ['Dot', 5, 'C'], ANN, BOB, CAI, ['below', null, null]],
    ],
    ['are deleted', (table) => table.rows.getItemAt(1).delete(), [HEAD, ANN, CAI, ['below', null, null], NONE, NONE]],
    ['are deleted several at once', (table) => table.rows.deleteRowsAt(0, 2), [HEAD, CAI, ['below', null, null], NONE, NONE, NONE]],
    ['are deleted but for one blank', (table) => table.rows.deleteRowsAt(0, 3), [HEAD, NONE, ['below', null, null], NONE, NONE, NONE]],
    [
      'go with their cells',
      (table) => table.getDataBodyRange().getRow(0).getResizedRange(1, 0).delete('Up'),
      [HEAD, CAI, ['below', null, null], NONE, NONE, NONE],
    ],
    ['go all, but for one blank', (table) => table.getDataBodyRange().delete('Up'), [HEAD, NONE, ['below', null, null], NONE, NONE, NONE]],
    [
      'go with the sheet rows',
      (table) => table.getRange().getRow(2).getEntireRow().delete('Up'),
      [HEAD, ANN, CAI, ['below', null, null], NONE, NONE],
    ],
  ])('%s', async (_, work, left) => {
    const { code, all, host } = await withTable(work, above)
    expect([code, all()]).toEqual(['none', left])
    expect(areaText(host.workbook.table('people').area)).toBe(`A1:C${left.findIndex((row) => row[0] === 'below')}`)
  })

  test.each<[string, Work, string]>([
    ['of the wrong width', (table) => table.rows.add(undefined, [['Dot', 5]]), 'InvalidArgument'],
    ['beyond the end', (table) => table.rows.add(9, [['Dot', 5, 'C']]), 'InvalidArgument'],
    ['that are not there', (table) => table.rows.deleteRowsAt(2, 2), 'InvalidArgument'],
    ['among them the header', (table) => table.getHeaderRowRange().getEntireRow().delete('Up'), 'InsertDeleteConflict'],
    [
      'cut through the table',
      (_, context) => context.workbook.worksheets.getItem('People').getRange('A3:B3').insert('Down'),
      'InsertDeleteConflict',
    ],
  ])('%s are refused', async (_, work, code) => {
    const { code: found, all } = await withTable(work)
    expect([found, all()]).toEqual([code, [HEAD, ANN, BOB, CAI, NONE, NONE]])
  })
})

describe('resizing', () => {
  test('keeps the columns that stay, their ids and the cells that leave', async () => {
    const { Excel, host } = startExcel({ workbook: PEOPLE })
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('people')
      const before = table.columns.load('items/id,items/name')
      await context.sync()
      const ids = before.items.map((column) => column.id)
      table.resize('B1:D3')
      const after = table.columns.load('items/id,items/name')
      await context.sync()
      expect(after.items.map((column) => [column.id, column.name])).toEqual([
        [ids[1], 'Age'],
        [ids[2], 'Team'],
        [expect.any(Number), 'Column3'],
      ])
    })
    expect(valuesAt(host.workbook, 'People', 'A1:D4')).toEqual([
      [...HEAD, 'Column3'],
      [...ANN, null],
      [...BOB, null],
      [...CAI, null],
    ])
  })

  test.each([
    ['with another header row', 'A2:C5', 'InvalidArgument'],
    ['apart from the table', 'F1:G4', 'InvalidArgument'],
    ['to a header row alone', 'A1:C1', 'InvalidArgument'],
    ['longer', 'A1:C9', 'none'],
  ])('%s', async (_, address, code) => {
    expect((await withTable((table) => table.resize(address))).code).toBe(code)
  })
})

describe('columns', () => {
  test('a header that is written renames its column', async () => {
    const { host } = await withTable((table) => (table.columns.getItem('Age').getHeaderRowRange().values = [['Years']]))
    expect(host.workbook.table('people').columns.map((column) => column.name)).toEqual(['Name', 'Years', 'Team'])
  })

  test('are added and deleted', async () => {
    const { all, host } = await withTable((table) => {
      table.columns.add(1, [['Born'], [1], [2], [3]])
      table.columns.getItem('Team').delete()
    })
    expect(all().slice(0, 4)).toEqual([
      ['Name', 'Born', 'Age'],
      ['Ann', 1, 41],
      ['Bob', 2, 37],
      ['Cai', 3, 29],
    ])
    expect(host.workbook.table('people').columns.map((column) => column.name)).toEqual(['Name', 'Born', 'Age'])
  })
})

test('totals come below and go again', async () => {
  const shown = await withTable((table) => (table.showTotals = true))
  expect(shown.all()[4]).toEqual(['Total', null, null])
  const hidden = await withTable((table) => ((table.showTotals = true), (table.showTotals = false)))
  expect(hidden.all()[4]).toEqual(NONE)
  const resized = await withTable((table) => ((table.showTotals = true), table.resize('A1:C9')))
  expect(resized.code).toBe('NotImplemented')
})

test('a table becomes cells again, or goes with them', async () => {
  const converted = await withTable((table) => table.convertToRange())
  expect([converted.host.workbook.tables, converted.all().slice(0, 2)]).toEqual([[], [HEAD, ANN]])
  const deleted = await withTable((table) => table.delete())
  expect([deleted.host.workbook.tables, valueAt(deleted.host.workbook, 'People', 'A1')]).toEqual([[], null])
})

test('the tables that a range touches', async () => {
  const { Excel } = startExcel({ workbook: PEOPLE })
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('People')
    const touched = ['C4:D9', 'A1:C4', 'E1'].map((address) => [
      sheet.getRange(address).getTables(false).load('items/name'),
      sheet.getRange(address).getTables(true).load('items/name'),
    ])
    await context.sync()
    expect(touched.map((pair) => pair.map(({ items }) => items.length))).toEqual([
      [1, 0],
      [1, 1],
      [0, 0],
    ])
  })
})
