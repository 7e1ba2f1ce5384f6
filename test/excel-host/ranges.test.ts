import { startExcel } from '.'

describe('ranges lead to ranges', () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['cell', (range) => range.getCell(1, 1), 'C4'],
    ['row', (range) => range.getRow(2), 'B5:D5'],
    ['column', (range) => range.getColumn(0), 'B3:B6'],
    ['last cell', (range) => range.getLastCell(), 'D6'],
    ['last row', (range) => range.getLastRow(), 'B6:D6'],
    ['last column', (range) => range.getLastColumn(), 'D3:D6'],
    ['entire rows', (range) => range.getEntireRow(), '3:6'],
    ['entire columns', (range) => range.getEntireColumn(), 'B:D'],
    ['offset', (range) => range.getOffsetRange(-1, 2), 'D2:F5'],
    ['resized', (range) => range.getResizedRange(1, -1), 'B3:C7'],
    ['resized to', (range) => range.getAbsoluteResizedRange(1, 2), 'B3:C3'],
    ['bounding', (range) => range.getBoundingRect('A1'), 'A1:D6'],
    ['rows below', (range) => range.getRowsBelow(2), 'B7:D8'],
    ['rows above', (range) => range.getRowsAbove(), 'B2:D2'],
    ['columns after', (range) => range.getColumnsAfter(1), 'E3:E6'],
    ['columns before', (range) => range.getColumnsBefore(1), 'A3:A6'],
  ])('%s', async (_, lead, address) => {
    const { Excel } = startExcel()
    await Excel.run(async (context) => {
      const found = lead(context.workbook.worksheets.getItem('Sheet1').getRange('B3:D6')).load('address')
      await context.sync()
      expect(found.address).toBe(`Sheet1!${address}`)
    })
  })

  test('what two ranges have in common, or nothing', async () => {
    const { Excel } = startExcel()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      const common = sheet.getRange('A1:C3').getIntersectionOrNullObject(sheet.getRange('B2:D9')).load('address')
      const nothing = sheet.getRange('A1').getIntersectionOrNullObject(sheet.getRange('B2'))
      await context.sync()
      expect([common.address, nothing.isNullObject]).toEqual(['Sheet1!B2:C3', true])
    })
  })

  test('the used range: of values, and of formats too', async () => {
    const { Excel } = startExcel({ workbook: { sheets: [{ name: 'S', at: 'B2', rows: [[1, null, 2]] }, { name: 'Blank' }] } })
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('S')
      sheet.getRange('F9').format.fill.color = 'red'
      const values = sheet.getUsedRangeOrNullObject(true).load('address')
      const all = sheet.getUsedRange().load('address')
      const nothing = context.workbook.worksheets.getItem('Blank').getUsedRangeOrNullObject()
      await context.sync()
      expect([values.address, all.address, nothing.isNullObject]).toEqual(['S!B2:D2', 'S!B2:F9', true])
    })
  })
})
