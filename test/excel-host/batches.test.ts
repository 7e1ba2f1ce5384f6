import { startExcel, valuesAt } from '.'
import { errorCode } from './errorCode'

const PEOPLE = {
  name: 'People',
  rows: [
    ['Name', 'Age'],
    ['Ann', 41],
    ['Bob', 37],
    ['Cai', 29],
  ],
  tables: [{ name: 'people' }],
}

test('a loaded value is there after sync and not before', async () => {
  const { Excel } = startExcel({ workbook: { sheets: [PEOPLE] } })
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('People').getRange('A2:B3').load('values')
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }))
    await context.sync()
    expect(range.values).toStrictEqual([
      ['Ann', 41],
      ['Bob', 37],
    ])
    expect(() => range.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }))
  })
})

test('errors are those of the test itself, with code and place', async () => {
  const { Excel, OfficeExtension } = startExcel()
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]]
    await context.sync()
  })
  const error: unknown = await failing.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(error).toBeInstanceOf(OfficeExtension.Error)
  expect(error).toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: expect.any(String), statement: expect.stringContaining('getItem') },
  })
})

test('a null object is no error, and so is what hangs on it', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere')
    const range = sheet.getRange('A1')
    range.load('values')
    sheet.delete()
    await context.sync()
    expect(sheet.isNullObject).toBe(true)
    expect(range.isNullObject).toBe(true)
  })
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1'])
})

test.each<[string, (sheets: Excel.WorksheetCollection) => void, string[]]>([
  ['all', (sheets) => sheets.load('items/name'), ['A', 'B', 'C', 'D']],
  ['the first two', (sheets) => sheets.load({ select: 'name', top: 2 }), ['A', 'B']],
  ['all but the first', (sheets) => sheets.load({ select: 'name', skip: 1 }), ['B', 'C', 'D']],
  ['the second', (sheets) => sheets.load({ select: 'name', top: 1, skip: 1 }), ['B']],
  ['as an object', (sheets) => sheets.load({ name: true, $top: 1 }), ['A']],
])('a collection loads %s', async (_, load, names) => {
  const { Excel } = startExcel({ workbook: { sheets: ['A', 'B', 'C', 'D'].map((name) => ({ name })) } })
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    load(worksheets)
    await context.sync()
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(names)
  })
})

test('what hangs on the items is loaded with them', async () => {
  const { Excel } = startExcel({ workbook: { sheets: [PEOPLE, { name: 'Blank' }] } })
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load(
      'items/name, items/tables/items/name, items/tables/items/columns/items/name, items/protection/protected',
    )
    const count = sheets.getCount()
    const { tables } = context.workbook
    tables.load('count')
    await context.sync()
    expect(
      sheets.items.map((sheet) => sheet.tables.items.map((table) => [table.name, table.columns.items.map((column) => column.name)])),
    ).toEqual([[['people', ['Name', 'Age']]], []])
    expect(sheets.items.map((sheet) => sheet.protection.protected)).toEqual([false, false])
    expect([count.value, tables.count]).toEqual([2, 1])
  })
})

test('an item that was loaded can be used in a later batch', async () => {
  const { Excel, host } = startExcel({ workbook: { sheets: [PEOPLE] } })
  await Excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name')
    await context.sync()
    host.user.do((workbook) => workbook.renameSheet(workbook.sheet('People'), 'Folk'))
    const body = tables.items[0].getDataBodyRange().load('address')
    const sheet = tables.items[0].worksheet.load('name')
    await context.sync()
    expect([sheet.name, body.address]).toEqual(['Folk', 'Folk!A2:B4'])
  })
})

test('a range follows its cells from batch to batch', async () => {
  const { Excel, host } = startExcel({ workbook: { sheets: [PEOPLE] } })
  await Excel.run(async (context) => {
    const bob = context.workbook.worksheets.getItem('People').getRange('A3').load('values')
    await context.sync()
    host.colleague.insert('People', '1:2')
    bob.load('address,values')
    await context.sync()
    expect([bob.address, bob.values]).toEqual(['People!A5', [['Bob']]])
    host.colleague.delete('People', '5:5')
    bob.load('values')
    expect(await errorCode(context.sync())).toBe('InvalidReference')
  })
})

test('references end with Excel.run, but for those that the add-in tracks itself', async () => {
  const { Excel, host } = startExcel({ workbook: { sheets: [PEOPLE] } })
  const kept = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('People')
    const range = sheet.getRange('A1')
    context.trackedObjects.add(range)
    sheet.getRange('A2').load('values')
    sheet.getRange('A3').untrack()
    await context.sync()
    return range
  })
  expect({ left: host.referencesLeft, most: host.mostReferences, cleanUps: host.cleanUps }).toEqual({ left: 1, most: 2, cleanUps: 1 })
  kept.untrack()
  await kept.context.sync()
  expect(host.referencesLeft).toBe(0)
})

test('an object lives on in a second run that is given it', async () => {
  const { Excel } = startExcel({ workbook: { sheets: [PEOPLE] } })
  const range = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem('People').getRange('A2')
    found.track()
    await context.sync()
    return found
  })
  const values = await Excel.run(range, async (context) => {
    range.load('values')
    await context.sync()
    range.untrack()
    return range.values
  })
  expect(values).toEqual([['Ann']])
})

test('what a batch did before its failing action stays done', async () => {
  const { Excel, host } = startExcel()
  const failing = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1').values = [['done']]
    sheet.getRange('A2').values = [[1, 2]]
    sheet.getRange('A3').values = [['never']]
    await context.sync()
  })
  expect(await errorCode(failing)).toBe('InvalidArgument')
  expect(valuesAt(host.workbook, 'Sheet1', 'A1:A3')).toEqual([['done'], [null], [null]])
})

test('properties are set in bulk with set()', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getActiveWorksheet()
      .getRange('A1:B1')
      .set({ values: [['x', 'y']], format: { wrapText: true, font: { bold: true } } })
    await context.sync()
  })
  expect(host.workbook.sheet('Sheet1').grid.lookAt(0, 1)).toMatchObject({ wrapText: true, bold: true })
})

test('loading a property that nobody knows is ignored; a member that is not played is refused by name', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name,noSuchThing')
    await context.sync()
    expect(sheet.name).toBe('Sheet1')
  })
  expect(host.notPlayed).toEqual([])
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').flashFill()
    await context.sync()
  })
  expect(await errorCode(failing)).toBe('NotImplemented')
  expect(host.notPlayed).toEqual([expect.stringContaining('Range.FlashFill()')])
})

test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  ['a method', (sheet) => sheet.getRange('A1').flashFill(), 'Range.FlashFill()'],
  ['a method that gives an object', (sheet) => sheet.getRange('A1').getSpecialCells('Blanks').load('address'), 'Range.GetSpecialCells()'],
  ['a property that is set', (sheet) => (sheet.getRange('A1').format.useStandardHeight = true), 'RangeFormat.UseStandardHeight'],
  ['a property that is an object', (sheet) => sheet.shapes.load('items/name'), 'Worksheet.Shapes'],
  ['a kind of event', (sheet) => sheet.onFormatChanged.add(() => Promise.resolve()), 'FormatChanged'],
  ['an option of protecting', (sheet) => sheet.protection.protect({ selectionMode: 'None' }), 'protecting a sheet with selectionMode'],
  ['a part of a link', (sheet) => sheet.getRange('A1').set({ hyperlink: Object.assign({ address: 'https://example.org' }, { frame: 'x' }) }), 'a hyperlink with frame'],
  ['a method of sorting', (sheet) => sheet.tables.add('A1:B3', true).sort.apply([{ key: 0 }], false, 'StrokeCount'), 'a method of sorting'],
  ['a way of sorting', (sheet) => sheet.tables.add('A1:B3', true).sort.apply([{ key: 0, sortOn: 'CellColor' }]), 'sorting on CellColor'],
])('%s: what is not played is refused by name', async (_, ask, named) => {
  const { Excel, host } = startExcel()
  const failing = Excel.run(async (context) => {
    ask(context.workbook.worksheets.getActiveWorksheet())
    await context.sync()
  })
  expect(await errorCode(failing)).toBe('NotImplemented')
  expect(host.notPlayed).toEqual([expect.stringContaining(named)])
})

test('batches run one after the other, in the order in which they were sent', async () => {
  const { Excel, host } = startExcel()
  host.delay(1, 30)
  const write = (value: number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]]
      await context.sync()
    })
  await Promise.all([write(1), write(2), write(3)])
  expect(valuesAt(host.workbook, 'Sheet1', 'A1')).toEqual([[3]])
  expect(host.batches).toHaveLength(3)
})

test('batches are counted with their bytes and cells', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2')
    range.values = [
      [1, 2, 3],
      ['é', '€', '😀'],
    ]
    range.load('values,text')
    await context.sync()
    expect(range.text[1]).toEqual(['é', '€', '😀'])
  })
  const [batch] = host.batches
  expect(batch).toMatchObject({ number: 1, writes: true, cellsWritten: 6, cellsRead: 12, error: null })
  expect(batch.names.has('Values')).toBe(true)
  expect(batch.requestBytes).toBeGreaterThan(300)
  expect(batch.responseBytes).toBeGreaterThan(100)
})

test('each host is a world of its own', async () => {
  const one = startExcel()
  const other = startExcel()
  await one.Excel.run(async (context) => {
    context.workbook.worksheets.add('Only here')
    await context.sync()
  })
  expect(one.host.workbook.sheets).toHaveLength(2)
  expect(other.host.workbook.sheets).toHaveLength(1)
  expect(Reflect.ownKeys(Function)).not.toContain('registerNamespace')
})
