/** Charts of ours in Excel: what is drawn, how little is asked of Excel for it, and that the user's own are left alone. */
import { areaText, type ExcelHost, valueAt } from '../excel-host'
import { charted, GRADES, lineChart, NEED, PLAN } from '../xlsx/write/chartedSheet'
import { openExcel } from './openExcel'

const TREND = { ...charted([NEED, PLAN, GRADES]), name: 'Trend' }
const chartsOn = (host: ExcelHost) => host.workbook.sheet('Trend').keepsakes.filter(({ kind }) => kind === 'chart')
const names = (host: ExcelHost) => chartsOn(host).map(({ name }) => name)
const drawn = (host: ExcelHost, name: string) => {
  const found = chartsOn(host).find((one) => one.name === name)
  if (found?.chart === undefined) throw new Error(`no chart ${name}`)
  return { ...found, chart: found.chart }
}

async function withTrend(options: Parameters<typeof openExcel>[0] = {}) {
  const opened = await openExcel(options)
  await opened.port.writeSheets([TREND])
  return opened
}

it('draws each column of the table over its rows, beside them, in looks that differ in greyscale', async () => {
  const { host } = await withTrend()
  const { area, chart } = drawn(host, NEED.name)
  expect(areaText(area)).toBe('I5:Q16')
  expect(chart.series.map(({ name, values, categories }) => [name, values?.place.area && areaText(values.place.area), categories?.place.area && areaText(categories.place.area)])).toEqual([
    ['Rate', 'C5:C8', 'B5:B8'],
    ['Target', 'E5:E8', 'B5:B8'],
    ['Upper limit', 'F5:F8', 'B5:B8'],
    ['Part month', 'D5:D8', 'B5:B8'],
  ])
  const looks = chart.series.map(({ settings }) => [settings.get('Series.Format.Line.LineStyle'), settings.get('Series.MarkerStyle')])
  expect(looks).toEqual([['Continuous', 'Circle'], ['Dash', 'None'], ['RoundDot', 'None'], ['None', 'Diamond']])
  expect(Object.fromEntries(chart.settings)).toMatchObject({
    ChartType: 'LineMarkers',
    DisplayBlanksAs: 'NotPlotted',
    'Title.Text': 'Children in need',
    'Axes.CategoryAxis.Title.Text': 'Month',
    'Axes.ValueAxis.Title.Text': 'Seen in time',
    'Axes.ValueAxis.Minimum': 0.5,
    'Axes.ValueAxis.Maximum': 1,
    'Axes.ValueAxis.NumberFormat': '0%',
  })
  expect(drawn(host, GRADES.name).chart.settings.get('ChartType')).toBe('ColumnStacked')
  expect(host.notPlayed).toEqual([])
})

it('is as high as it is asked to be', async () => {
  const { port, host } = await openExcel()
  await port.writeSheets([{ ...charted([{ ...NEED, high: 20 }]), name: 'Trend' }])
  expect(areaText(drawn(host, NEED.name).area)).toBe('I5:Q24')
})

it('draws no more at the next refresh than has changed', async () => {
  const { port, host } = await withTrend()
  const before = drawn(host, NEED.name).chart.settings
  before.set('Axes.ValueAxis.Title.Format.Font.Size', 18)
  host.batches.splice(0)
  await port.writeSheets([{ ...TREND, intro: [TREND.intro[0], { cells: [{ value: 'As at 15 July 2019, later.', style: 'note' }] }] }])
  expect(host.batches.some(({ names: asked }) => asked.has('SetValues'))).toBe(false)
  expect(drawn(host, NEED.name).chart.settings.get('Axes.ValueAxis.Title.Format.Font.Size')).toBe(18)
})

it('draws a chart again that somebody has deleted or changed', async () => {
  const { port, host } = await withTrend()
  const sheet = host.workbook.sheet('Trend')
  sheet.keepsakes = sheet.keepsakes.filter(({ name }) => name !== NEED.name)
  drawn(host, PLAN.name).chart.series.splice(1, 2)
  await port.writeSheets([TREND])
  expect(new Set(names(host))).toEqual(new Set([NEED.name, PLAN.name, GRADES.name]))
  expect(drawn(host, PLAN.name).chart.series.map(({ name }) => name)).toEqual(['Rate', 'Target', 'Upper limit', 'Part month'])
})

it("leaves the user's own charts, and copies of ours, as they are", async () => {
  const { port, host } = await withTrend()
  const sheet = host.workbook.sheet('Trend')
  const copy = { ...drawn(host, NEED.name), chart: { id: '{Chart 99}', series: [], settings: new Map([['Title.Text', 'My copy']]) } }
  sheet.keepsakes.push({ kind: 'chart', name: 'Chart 1', area: { row: 40, column: 0, rows: 5, columns: 5 } }, copy)
  await port.writeSheets([{ ...TREND, charts: [{ ...NEED, title: 'Need' }] }])
  expect(names(host)).toEqual([NEED.name, 'Chart 1', NEED.name])
  expect(drawn(host, NEED.name).chart.settings.get('Title.Text')).toBe('Need')
  expect(copy.chart.settings.get('Title.Text')).toBe('My copy')
})

it('makes way for what the user has put to the right of the table', async () => {
  const { port, host } = await withTrend()
  host.user.type('Trend', 'T6', 'far')
  await port.writeSheets([{ ...TREND, charts: [{ ...NEED, title: 'Need' }] }])
  expect(areaText(drawn(host, NEED.name).area)).toBe('I5:Q16')
  host.user.type('Trend', 'J6', 'mine')
  await port.writeSheets([TREND])
  expect(areaText(drawn(host, NEED.name).area)).toBe('V5:AD16')
})

it('shows a stamp only once its charts are drawn, and draws them at the next refresh', async () => {
  const { port, host } = await withTrend()
  host.fail(({ names: asked }) => asked.has('SetValues'), 'GeneralException')
  const next = { ...TREND, charts: [{ ...NEED, title: 'Need' }] }
  await expect(port.writeSheets([next])).rejects.toMatchObject({ left: 'half-written' })
  expect(valueAt(host.workbook, 'Trend', 'A2')).toBeNull()
  await port.writeSheets([next])
  expect(valueAt(host.workbook, 'Trend', 'A2')).toBe('As at 15 July 2019.')
  expect(drawn(host, NEED.name).chart.settings.get('Title.Text')).toBe('Need')
})

it('asks Excel for nine charts in as many batches as for two, one more for their size', async () => {
  const batches = async (count: number) => {
    const { port, host } = await openExcel()
    await port.writeSheets([{ ...TREND, charts: Array.from({ length: count }, (_, index) => lineChart(`chart-${index}`, `Chart ${index}`, 4 * (index % 2))) }])
    return host.batches.length
  }
  expect((await batches(9)) - (await batches(2))).toBeLessThanOrEqual(1)
})

it('draws in the oldest Excel that it knows, where what is drawn is taken to be what was asked for', async () => {
  const { port, host } = await withTrend({ excelApi: '1.13' })
  expect((await port.readSheet(TREND))?.charts?.map(({ name, rows }) => [name, rows])).toEqual([NEED, PLAN, GRADES].map(({ name, rows }) => [name, rows]))
  expect(host.notPlayed).toEqual([])
})
