import { startExcel } from '.'
import { errorCode } from './errorCode'

const WORKBOOK = { sheets: [{ name: 'Figures', rows: [['Month', 'Rate'], ['Jan', 0.8], ['Feb', 0.9]], keepsakes: [{ kind: 'chart' as const, name: 'Mine', address: 'D2:F9' }] }] }

test('a chart of one column has one series; more are added, and draw the cells that they are given', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Figures')
    const chart = sheet.charts.add('LineMarkers', sheet.getRange('B2:B3'), 'Columns')
    chart.name = 'Ours'
    chart.title.text = 'Seen'
    chart.setPosition(sheet.getRange('H2'), sheet.getRange('K9'))
    const series = chart.series.add('Target')
    series.setValues(sheet.getRange('B2:B3'))
    series.setXAxisValues(sheet.getRange('A2:A3'))
    sheet.getRange('1:1').insert('Down')
    const [values, categories] = (['Values', 'Categories'] as const).map((dimension) => series.getDimensionDataSourceString(dimension))
    sheet.charts.load('items/name')
    chart.series.load('items/name')
    await context.sync()
    expect(sheet.charts.items.map(({ name }) => name)).toEqual(['Mine', 'Ours'])
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Series1', 'Target'])
    expect([values.value, categories.value]).toEqual(['Figures!$B$3:$B$4', 'Figures!$A$3:$A$4'])
    chart.series.getItemAt(0).delete()
    sheet.charts.getItem('Mine').delete()
    await context.sync()
  })
  const [ours] = host.workbook.sheet('Figures').keepsakes
  expect(ours).toMatchObject({ name: 'Ours', area: { row: 2, column: 7, rows: 8, columns: 4 } })
  expect(ours.chart?.series.map(({ name }) => name)).toEqual(['Target'])
})

test('what Excel refuses is refused, and what is not played is said', async () => {
  const { Excel, host } = startExcel({ workbook: WORKBOOK })
  const on = (work: (sheet: Excel.Worksheet) => void) =>
    errorCode(
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem('Figures'))
        await context.sync()
      }),
    )
  const add = (sheet: Excel.Worksheet) => sheet.charts.add('Line', sheet.getRange('B2:B3'))
  expect(await on((sheet) => (add(sheet).series.getItemAt(0).markerSize = 90))).toBe('InvalidArgument')
  expect(await on((sheet) => sheet.charts.getItem('None').delete())).toBe('ItemNotFound')
  expect(await on((sheet) => add(sheet).series.getItemAt(4).delete())).toBe('InvalidArgument')
  expect(host.notPlayed).toEqual([])
  expect(await on((sheet) => sheet.charts.add('Line', sheet.getRange('A1:B3')))).toBe('NotImplemented')
  expect(await on((sheet) => (sheet.charts.getItem('Mine').title.text = 'x'))).toBe('NotImplemented')
  expect(host.notPlayed).toHaveLength(2)
})
