import { type DescribedWorkbook, startExcel } from '.'

const WORKBOOK: DescribedWorkbook = {
  sheets: [
    {
      name: 'People',
      rows: [
        ['Name', 'Age'],
        ['Ann', 41],
        ['Bob', 37],
      ],
      tables: [{ name: 'people' }],
    },
    { name: 'Other' },
  ],
}

type Heard = Record<string, unknown>[]

/** Adds a handler that notes what it is told; gives the notes. */
async function listening(
  excel: typeof Excel,
  add: (context: Excel.RequestContext, handler: (args: object) => Promise<void>) => void,
): Promise<Heard> {
  const heard: Heard = []
  await excel.run(async (context) => {
    add(context, (args) => {
      heard.push(Object.fromEntries(Object.entries(args).filter(([, value]) => typeof value !== 'function')))
      return Promise.resolve()
    })
    await context.sync()
  })
  return heard
}

test('a changed sheet tells who changed what', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  const heard = await listening(Excel, (context, handler) => {
    const sheet = context.workbook.worksheets.getItem('People').load('id')
    sheet.onChanged.add(handler)
  })
  const worksheetId = host.workbook.sheet('People').id
  host.user.type('People', 'B2', 42)
  host.colleague.type('People', 'A2:A3', [['Cai'], ['Dot']])
  host.user.insert('People', '3:3')
  host.user.type('Other', 'A1', 'not this sheet')
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('People').getRange('D1').values = [['mine']]
    await context.sync()
  })
  await host.eventsDelivered()
  expect(heard).toEqual([
    expect.objectContaining({
      worksheetId,
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: 41, valueAfter: 42, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    }),
    expect.objectContaining({ address: 'A2:A3', changeType: 'RangeEdited', source: 'Remote' }),
    expect.objectContaining({
      address: '3:3',
      changeType: 'RowInserted',
      source: 'Local',
      changeDirectionState: { deleteShiftDirection: undefined, insertShiftDirection: 'Down' },
    }),
    expect.objectContaining({ address: 'D1', source: 'Local', triggerSource: 'ThisLocalAddin' }),
  ])
})

test('the range of an event can be read', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  const values: unknown[] = []
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (args) => {
      await Excel.run(async (inner) => {
        const range = args.getRange(inner).load('values,address')
        await inner.sync()
        values.push([range.address, range.values])
      })
    })
    await context.sync()
  })
  host.colleague.type('People', 'A2', 'Cai')
  await host.eventsDelivered()
  await host.eventsDelivered()
  expect(values).toEqual([['People!A2', [['Cai']]]])
})

test('nothing is told after a handler is taken off', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  let heard = 0
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(() => {
      heard++
      return Promise.resolve()
    })
    await context.sync()
    return added
  })
  host.user.type('Other', 'A1', 1)
  await host.eventsDelivered()
  await Excel.run(handler.context, async (context) => {
    handler.remove()
    await context.sync()
  })
  host.user.type('Other', 'A1', 2)
  await host.eventsDelivered()
  expect(heard).toBe(1)
})

test('with events off this add-in is told of nothing', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  const heard = await listening(Excel, (context, handler) => context.workbook.worksheets.onChanged.add(handler))
  const write = (on: boolean, value: number): Promise<void> =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = on
      context.workbook.worksheets.getItem('Other').getRange('A1').values = [[value]]
      await context.sync()
    })
  await write(false, 1)
  await write(true, 2)
  await host.eventsDelivered()
  expect(heard).toEqual([expect.objectContaining({ details: expect.objectContaining({ valueAfter: 2 }) })])
})

test('sheets that come, go and are turned to', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  const note =
    (what: string, heard: string[]) =>
    (args: { readonly worksheetId: string; readonly source?: unknown }): Promise<void> => {
      heard.push(`${what} ${host.workbook.findSheet(args.worksheetId)?.name ?? 'gone'} ${String(args.source ?? '')}`.trim())
      return Promise.resolve()
    }
  const heard: string[] = []
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.onAdded.add(note('added', heard))
    worksheets.onDeleted.add(note('deleted', heard))
    worksheets.onActivated.add(note('activated', heard))
    worksheets.onDeactivated.add(note('deactivated', heard))
    await context.sync()
  })
  host.colleague.do((workbook) => workbook.addSheet('New'))
  host.user.do((workbook) => workbook.activate(workbook.sheet('Other')))
  await host.eventsDelivered()
  host.user.do((workbook) => workbook.deleteSheet(workbook.sheet('New')))
  await host.eventsDelivered()
  expect(heard).toEqual(['added New Remote', 'deactivated People', 'activated Other', 'deleted gone Local'])
})

test('tables: changed, added, deleted, selected', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  const changed = await listening(Excel, (context, handler) => {
    const table = context.workbook.tables.getItem('people').load('id')
    table.onChanged.add(handler)
    table.onSelectionChanged.add(handler)
  })
  const other = await listening(Excel, (context, handler) => {
    context.workbook.tables.onAdded.add(handler)
    context.workbook.tables.onDeleted.add(handler)
    context.workbook.tables.onChanged.add(handler)
  })
  const tableId = host.workbook.table('people').id
  host.colleague.type('People', 'B3:C3', [[38, 'outside']])
  host.user.select('People', 'B2:F2')
  host.user.select('People', 'F9')
  await Excel.run(async (context) => {
    const table = context.workbook.tables.add('Other!A1:B2', true)
    await context.sync()
    table.delete()
    await context.sync()
  })
  await host.eventsDelivered()
  expect(changed).toEqual([
    expect.objectContaining({ tableId, address: 'B3', source: 'Remote', changeType: 'RangeEdited' }),
    expect.objectContaining({ tableId, address: 'B2', isInsideTable: true }),
    expect.objectContaining({ tableId, address: '', isInsideTable: false }),
  ])
  expect(other.map(({ type }) => type)).toEqual(['TableChanged', 'TableAdded', 'TableDeleted'])
})

test('the selection', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  const ofSheet = await listening(Excel, (context, handler) => context.workbook.worksheets.onSelectionChanged.add(handler))
  let ofWorkbook = 0
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      ofWorkbook++
      return Promise.resolve()
    })
    await context.sync()
  })
  host.user.select('Other', 'B2:C3')
  await host.eventsDelivered()
  expect(ofSheet).toEqual([expect.objectContaining({ address: 'B2:C3', worksheetId: host.workbook.sheet('Other').id })])
  expect(ofWorkbook).toBe(1)
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address')
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name')
    await context.sync()
    expect([selected.address, sheet.name]).toEqual(['Other!B2:C3', 'Other'])
  })
})
