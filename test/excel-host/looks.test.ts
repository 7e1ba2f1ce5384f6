import { lookAt, startExcel, valueAt } from '.'
import { errorCode } from './errorCode'
import { onSheet } from './onSheet'

describe('looks', () => {
  test('are set, read, and null where cells differ', async () => {
    const { Excel } = startExcel()
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      const range = sheet.getRange('A1:B2')
      range.format.fill.color = '#12355b'
      range.format.font.color = 'white'
      range.format.font.bold = true
      sheet.getRange('B2').format.font.bold = false
      range.format.horizontalAlignment = 'Center'
      range.format.wrapText = true
      range.format.borders.getItem('EdgeBottom').style = 'Continuous'
      range.load('format/fill/color,format/font/color,format/font/bold,format/horizontalAlignment,format/wrapText')
      const border = range.format.borders.getItem('EdgeBottom').load('style')
      const wider = sheet.getRange('A1:C3').load('format/fill/color')
      await context.sync()
      const { fill, font, horizontalAlignment, wrapText } = range.format
      expect([fill.color, font.color, font.bold, horizontalAlignment, wrapText, border.style]).toEqual([
        '#12355B',
        '#FFFFFF',
        null,
        'Center',
        true,
        'Continuous',
      ])
      expect(wider.format.fill.color).toBeNull()
    })
  })

  test('of many areas at once', async () => {
    const { host } = await onSheet((sheet) => {
      const areas = sheet.getRanges('A1:A3,C2,E5:F6')
      areas.format.fill.color = '#CDEBD5'
      areas.format.font.italic = true
    })
    expect(['A3', 'C2', 'F6', 'B2'].map((address) => lookAt(host.workbook, 'Sheet1', address).fillColor)).toEqual([
      '#CDEBD5',
      '#CDEBD5',
      '#CDEBD5',
      '',
    ])
  })

  test('of entire columns and rows hold for cells that come later', async () => {
    const { host } = await onSheet((sheet) => {
      Object.assign(sheet.getRange('B:B'), { numberFormat: '@' })
      sheet.getRange('3:3').format.font.bold = true
      sheet.getRange('B9').values = [['00123']]
      sheet.getRange('B3').values = [['1/4']]
    })
    expect([valueAt(host.workbook, 'Sheet1', 'B9'), valueAt(host.workbook, 'Sheet1', 'B3')]).toEqual(['00123', '1/4'])
    expect(lookAt(host.workbook, 'Sheet1', 'B3')).toMatchObject({ bold: true, numberFormat: '@' })
  })

  test('null leaves a number format, the empty text takes it back', async () => {
    const { host } = await onSheet((sheet) => {
      sheet.getRange('A1:C1').numberFormat = [['0.0%', '0', '0.00']]
      sheet.getRange('A1:C1').numberFormat = [[null, '', '@']]
    })
    expect(['A1', 'B1', 'C1'].map((address) => lookAt(host.workbook, 'Sheet1', address).numberFormat)).toEqual(['0.0%', 'General', '@'])
  })

  test('of each cell are read and set in one go', async () => {
    const { Excel, host } = startExcel()
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1')
      range.setCellProperties([[{ format: { fill: { color: '#F4B740' } } }, { format: { font: { bold: true } } }]])
      const read = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } })
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } })
      await context.sync()
      expect(read.value).toEqual([
        [
          { address: 'Sheet1!A1', format: { fill: { color: '#F4B740' }, font: { bold: false } } },
          { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
        ],
      ])
      expect(columns.value).toEqual([
        { columnHidden: false, format: { columnWidth: 48 } },
        { columnHidden: false, format: { columnWidth: 48 } },
      ])
    })
    expect(lookAt(host.workbook, 'Sheet1', 'A1').fillColor).toBe('#F4B740')
  })

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['a colour that is none', (sheet) => (sheet.getRange('A1').format.fill.color = 'reddish')],
    ['an alignment that is none', (sheet) => Object.assign(sheet.getRange('A1').format, { horizontalAlignment: 'Middle' })],
    ['a width below zero', (sheet) => (sheet.getRange('A1').format.columnWidth = -1)],
  ])('%s is refused', async (_, work) => {
    expect(await errorCode(onSheet(work))).toBe('InvalidArgument')
  })
})

test('text shows what number formats make of values', async () => {
  const rows: [number | string | boolean | null, string, string][] = [
    [0.865, '0.0%', '86.5%'],
    [0.85, '"✔ "0.0%', '✔ 85.0%'],
    [46113, 'd mmm yyyy', '1 Apr 2026'],
    [46113.4375, 'd mmm yyyy hh:mm', '1 Apr 2026 10:30'],
    [46113, 'dddd', 'Wednesday'],
    [-2.14, '+0.0;-0.0;0.0', '-2.1'],
    [0, '+0.0;-0.0;0.0', '0.0'],
    [1234567, '#,##0', '1,234,567'],
    [0.1 + 0.2, 'General', '0.3'],
    [12345678901234, 'General', '1.23457E+13'],
    [123, '@', '123'],
    [true, 'General', 'TRUE'],
    ['words', '0.00', 'words'],
    [null, '0.00', ''],
  ]
  const { Excel } = startExcel({
    workbook: { sheets: [{ name: 'S', rows: rows.map(([value, numberFormat]) => [value === null ? null : { value, numberFormat }]) }] },
  })
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('S').getRange(`A1:A${rows.length}`).load('text,valueTypes')
    await context.sync()
    expect(range.text.map(([text]) => text)).toEqual(rows.map(([, , text]) => text))
    expect(range.valueTypes.flat()).toEqual([...Array.from({ length: 11 }, () => 'Double'), 'Boolean', 'String', 'Empty'])
  })
})
