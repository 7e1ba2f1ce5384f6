import { lookAt, startExcel, valuesAt } from '.'

/** The whole path of writing a summary sheet into a workbook that has other things in it, and of reading it back. */
test('a sheet with a table is written, read back and rewritten in place', async () => {
  const { Excel, host } = startExcel({
    workbook: {
      sheets: [
        {
          name: 'Visits',
          rows: [
            ['Child', 'Date'],
            ['C1', 46113],
          ],
          tables: [{ name: 'visits' }],
        },
      ],
    },
  })
  const rows = Array.from({ length: 300 }, (_, row) => [`=C${row}`, 0.5 + row / 1000, row % 3 === 0 ? '✔ Met' : '✖ Missed', ''])

  const write = (count: number): Promise<void> =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { workbook } = context
      const found = workbook.tables.getItemOrNullObject('casefile_summary')
      const own = found.worksheet.load('id')
      await context.sync()
      context.runtime.enableEvents = false
      try {
        const sheet = found.isNullObject ? workbook.worksheets.add('Summary') : own
        if (found.isNullObject) {
          sheet.getRange('A4:D4').values = [['Child', 'Rate', 'Status', 'Reason']]
          const table = sheet.tables.add('A4:D5', true)
          table.name = 'casefile_summary'
          table.style = 'TableStyleLight1'
        }
        sheet.getRange('A1:A2').values = [['Summary'], ['As at 31 July']]
        const table = workbook.tables.getItem('casefile_summary')
        table.resize(sheet.getRangeByIndexes(3, 0, count + 1, 4))
        const body = sheet.getRangeByIndexes(4, 0, count, 4)
        body.numberFormat = rows.slice(0, count).map(() => ['@', '0.0%', 'General', '@'])
        body.values = rows.slice(0, count).map(([child, rate, status]) => [child, rate, status, null])
        const met = rows.slice(0, count).flatMap((row, index) => (row[2] === '✔ Met' ? [`C${index + 5}`] : []))
        sheet.getRanges(met.join(',')).format.fill.color = '#CDEBD5'
        sheet.getRange('D5:D400').dataValidation.rule = { list: { inCellDropDown: true, source: 'Nobody in,Moved' } }
        sheet.freezePanes.freezeAt(sheet.getRange('A1:A4'))
        sheet.pageLayout.orientation = 'Landscape'
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 }
        sheet.pageLayout.setPrintTitleRows('$4:$4')
        await context.sync()
      } finally {
        context.runtime.enableEvents = true
        await context.sync()
      }
    })

  await write(100)
  host.user.type('Summary', 'D7', 'Moved')
  host.before(
    (batch) => batch.names.has('Resize'),
    () => host.colleague.do((workbook) => workbook.renameSheet(workbook.sheet('Summary'), 'Our summary')),
  )
  await write(300)

  const table = host.workbook.table('casefile_summary')
  expect([host.workbook.sheets.map((sheet) => sheet.name), table.area.rows, table.sheet.name]).toEqual([
    ['Visits', 'Our summary'],
    301,
    'Our summary',
  ])
  expect(valuesAt(host.workbook, 'Our summary', 'A4:D7')).toEqual([
    ['Child', 'Rate', 'Status', 'Reason'],
    ['=C0', 0.5, '✔ Met', null],
    ['=C1', 0.501, '✖ Missed', null],
    ['=C2', 0.502, '✖ Missed', 'Moved'],
  ])
  expect(lookAt(host.workbook, 'Our summary', 'C5').fillColor).toBe('#CDEBD5')
  expect(host.workbook.activeSheet.name).toBe('Visits')
  expect({ left: host.referencesLeft, notPlayed: host.notPlayed, unused: host.unusedPlans, batches: host.batches.length }).toEqual({
    left: 0,
    notPlayed: [],
    unused: 0,
    batches: 6,
  })
})
