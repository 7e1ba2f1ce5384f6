import { lookAt, startExcel, valueAt, valuesAt } from '.'
import { errorCode } from './errorCode'
import { onSheet } from './onSheet'

describe('inserting and deleting moves what stands there', () => {
  test('values, looks, heights, validation, print titles and things that are only kept', async () => {
    const { Excel, host } = startExcel({
      workbook: {
        sheets: [{ name: 'S', rows: [['top'], ['middle'], ['end']], keepsakes: [{ kind: 'chart', name: 'Chart 1', address: 'C2:F9' }] }],
      },
    })
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S')
      sheet.getRange('A2').format.fill.color = 'red'
      sheet.getRange('2:2').format.rowHeight = 30
      sheet.getRange('A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
      sheet.pageLayout.setPrintTitleRows('2:2')
      sheet.getRange('2:3').insert('Down')
      sheet.getRange('1:1').delete('Up')
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address')
      await context.sync()
      expect(titles.address).toBe('S!3:3')
    })
    const sheet = host.workbook.sheet('S')
    expect(valuesAt(host.workbook, 'S', 'A1:A4')).toEqual([[null], [null], ['middle'], ['end']])
    expect([lookAt(host.workbook, 'S', 'A3').fillColor, sheet.heightOf(2), sheet.heightOf(1)]).toEqual(['#FF0000', 30, 15])
    expect(sheet.validations.entries.map((entry) => entry.area.row)).toEqual([3])
    expect(sheet.keepsakes).toEqual([{ kind: 'chart', name: 'Chart 1', area: { row: 2, column: 2, rows: 8, columns: 4 } }])
  })

  test('only the cells beside, where not entire rows are meant', async () => {
    const { host } = await onSheet((sheet) => {
      sheet.getRange('A1:C3').values = [
        ['a1', 'b1', 'c1'],
        ['a2', 'b2', 'c2'],
        ['a3', 'b3', 'c3'],
      ]
      sheet.getRange('A2:B2').insert('Down')
      sheet.getRange('B1').delete('Left')
    })
    expect(valuesAt(host.workbook, 'Sheet1', 'A1:C4')).toEqual([
      ['a1', 'c1', null],
      [null, null, 'c2'],
      ['a2', 'b2', 'c3'],
      ['a3', 'b3', null],
    ])
  })

  test('nothing is pushed off the sheet', async () => {
    const pushed = onSheet((sheet) => {
      sheet.getRange('A1048576').values = [['last']]
      sheet.getRange('1:1').insert('Down')
    })
    expect(await errorCode(pushed)).toBe('NonBlankCellOffSheet')
  })
})

describe('clearing', () => {
  const kept = { kind: 'conditionalFormat', name: 'red', address: 'A1:A9' } as const
  test.each<[Excel.ClearApplyTo | 'All' | 'Contents' | 'Formats', (string | null)[], number]>([
    ['Contents', [null, '#FF0000'], 1],
    ['Formats', ['x', ''], 0],
    ['All', [null, ''], 0],
  ])('%s', async (what, left, formats) => {
    const { Excel, host } = startExcel({
      workbook: { sheets: [{ name: 'S', rows: [['x']], keepsakes: [kept, { kind: 'chart', name: 'c', address: 'A1' }] }] },
    })
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('S').getRange('A1:A9')
      range.format.fill.color = 'red'
      await context.sync()
      range.clear(what as Excel.ClearApplyTo)
      const count = range.conditionalFormats.getCount()
      const charts = context.workbook.worksheets.getItem('S').charts.load('count')
      await context.sync()
      expect([count.value, charts.count]).toEqual([formats, 1])
    })
    expect([valueAt(host.workbook, 'S', 'A1'), lookAt(host.workbook, 'S', 'A1').fillColor]).toEqual(left)
  })
})

test('one range is copied onto another', async () => {
  const { host } = await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[1, 2]]
    sheet.getRange('A1').format.font.bold = true
    sheet.getRange('D4').copyFrom(sheet.getRange('A1:B1'))
  })
  expect(valuesAt(host.workbook, 'Sheet1', 'D4:E4')).toEqual([[1, 2]])
  expect(lookAt(host.workbook, 'Sheet1', 'D4').bold).toBe(true)
})
