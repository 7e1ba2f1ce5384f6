import { startExcel, valueAt } from '.'
import { errorCode } from './errorCode'

test('sheets are added at the end, moved, renamed, hidden, deleted', async () => {
  const { Excel, host } = startExcel({ workbook: { sheets: [{ name: 'A' }, { name: 'B' }] } })
  const names = (): string[] => host.workbook.sheets.map((sheet) => `${sheet.name} ${sheet.visibility}`)
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    const added = worksheets.add('C')
    added.position = 0
    worksheets.getItem('B').visibility = 'Hidden'
    await context.sync()
    expect(names()).toEqual(['C Visible', 'A Visible', 'B Hidden'])
    added.name = 'D'
    worksheets.getItem('A').delete()
    const last = worksheets.getLast(true).load('name')
    const next = added.getNextOrNullObject(true)
    await context.sync()
    expect(names()).toEqual(['D Visible', 'B Hidden'])
    expect([last.name, next.isNullObject]).toEqual(['D', true])
  })
})

test('how a sheet is seen and printed', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.showGridlines = false
    sheet.tabColor = '#12355B'
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'))
    sheet.getRange('A:A').format.columnWidth = 120
    sheet.getRange('3:4').rowHidden = true
    const { pageLayout } = sheet
    pageLayout.orientation = 'Landscape'
    pageLayout.paperSize = 'A4'
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
    pageLayout.setPrintTitleRows('$1:$4')
    pageLayout.headersFooters.defaultForAllPages.leftFooter = 'As at 31 July'
    pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N'
    await context.sync()
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address')
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address')
    pageLayout.load('orientation,paperSize,zoom,headersFooters/defaultForAllPages/leftFooter')
    sheet.load('showGridlines,tabColor')
    const rows = ['3:4', '2:4'].map((address) => sheet.getRange(address).load('rowHidden'))
    const width = sheet.getRange('A1').load('format/columnWidth')
    await context.sync()
    expect([frozen.address, titles.address]).toEqual(['Sheet1!A1:B4', 'Sheet1!1:4'])
    expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual([
      'Landscape',
      'A4',
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
    ])
    expect(pageLayout.headersFooters.defaultForAllPages.leftFooter).toBe('As at 31 July')
    expect([sheet.showGridlines, sheet.tabColor, width.format.columnWidth]).toEqual([false, '#12355B', 120])
    expect(rows.map((row) => row.rowHidden)).toEqual([true, null])
  })
  expect(host.workbook.sheet('Sheet1').pageLayout.headers.DefaultForAllPages.rightFooter).toBe('Page &P of &N')
})

test('links stand on cells with the text that they show', async () => {
  const { Excel, host } = startExcel()
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1')
    cell.hyperlink = { documentReference: "'Visits due'!A1", screenTip: 'To the list', textToDisplay: 'Visits' }
    cell.load('hyperlink,values')
    await context.sync()
    expect(cell.hyperlink).toEqual({ documentReference: "'Visits due'!A1", screenTip: 'To the list', textToDisplay: 'Visits' })
    expect(cell.values).toEqual([['Visits']])
    cell.clear('Hyperlinks')
    cell.load('hyperlink')
    await context.sync()
    expect(cell.hyperlink).toBeNull()
  })
  expect(valueAt(host.workbook, 'Sheet1', 'A1')).toBe('Visits')
})

test('data validation is set, read and cleared in part', async () => {
  const { Excel } = startExcel()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    const list = sheet.getRange('A2:A9').dataValidation
    list.rule = { list: { inCellDropDown: true, source: 'Nobody in,Moved' } }
    list.errorAlert = { message: '', showAlert: false, style: 'Information', title: '' }
    sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D5') } }
    sheet.getRange('A4').dataValidation.clear()
    const read = ['A2:A3', 'A2:A4', 'A4', 'B2'].map((address) => sheet.getRange(address).dataValidation.load('type,rule,errorAlert'))
    await context.sync()
    expect(read.map((one) => one.type)).toEqual(['List', 'Inconsistent', 'None', 'List'])
    expect(read[0].rule.list).toEqual({ inCellDropDown: true, source: 'Nobody in,Moved' })
    expect(read[0].errorAlert.showAlert).toBe(false)
    expect(read[3].rule.list?.source).toBe('=Sheet1!$D$1:$D$5')
  })
})

describe('names', () => {
  test('lead to ranges and follow them', async () => {
    const { Excel, host } = startExcel({ workbook: { sheets: [{ name: 'S', rows: [[1], [2]] }] } })
    await Excel.run(async (context) => {
      const { names } = context.workbook
      names.add('figures', context.workbook.worksheets.getItem('S').getRange('A1:A2'), 'for the report')
      names.add('rate', '=0.85')
      await context.sync()
      host.user.insert('S', '1:3')
      const range = names.getItem('figures').getRange().load('address,values')
      const items = names.load('items/name,items/formula,items/type,items/comment')
      const nobody = names.getItemOrNullObject('nobody')
      await context.sync()
      expect([range.address, range.values]).toEqual(['S!A4:A5', [[1], [2]]])
      expect(items.items.map(({ name, formula, type }) => [name, formula, type])).toEqual([
        ['figures', '=S!$A$4:$A$5', 'Range'],
        ['rate', '=0.85', 'String'],
      ])
      expect(nobody.isNullObject).toBe(true)
      names.getItem('rate').delete()
      names.add('A1', '=1')
      expect(await errorCode(context.sync())).toBe('InvalidArgument')
    })
    expect(host.workbook.names.map((item) => item.name)).toEqual(['figures'])
  })
})

test('application, runtime, settings and the workbook', async () => {
  const { Excel, host } = startExcel({ workbook: { sheets: [], calculationMode: 'Manual', name: 'Logs.xlsx' } })
  host.workbook.readOnly = true
  await Excel.run(async (context) => {
    const { application, workbook } = context
    application.load('calculationMode')
    application.suspendScreenUpdatingUntilNextSync()
    workbook.load('name,readOnly,protection/protected')
    workbook.settings.add('asAt', '2019-07-31')
    const setting = workbook.settings.getItemOrNullObject('asAt').load('value')
    const missing = workbook.settings.getItemOrNullObject('nothing')
    context.runtime.load('enableEvents')
    await context.sync()
    expect([
      application.calculationMode,
      workbook.name,
      workbook.readOnly,
      workbook.protection.protected,
      context.runtime.enableEvents,
    ]).toEqual(['Manual', 'Logs.xlsx', true, false, true])
    expect([setting.value, missing.isNullObject]).toEqual(['2019-07-31', true])
    application.calculationMode = 'Automatic'
    workbook.settings.getItem('asAt').delete()
    await context.sync()
  })
  expect([host.workbook.calculationMode, host.workbook.settings.size]).toEqual(['Automatic', 0])
})
