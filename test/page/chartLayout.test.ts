/** Charts on the page: what the sheet's cells say, drawn where the chart stands. */
import { chartLayout } from '../../src/page/draw/chartLayout'
import { frameOf } from '../../src/page/draw/frame'
import type { SheetChart } from '../../src/page/file/messages'
import { geometryOf } from '../../src/page/model/geometry'
import { newWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { charted, GRADES, NEED } from '../xlsx/write/chartedSheet'

async function chartsOnPage() {
  const workbook = await newWorkbook([charted([NEED, GRADES])], inflateInNode)
  return frameOf(await workbook.view(workbook.sheets[0]))
}

it('takes each chart from the sheet: its place, its words, and what its cells hold', async () => {
  const { charts } = await chartsOnPage()
  expect(charts[0]).toEqual({
    firstRow: 5,
    lastRow: 16,
    firstColumn: 9,
    lastColumn: 17,
    kind: 'line',
    title: 'Children in need',
    up: NEED.up,
    across: { title: 'Month', words: ['Apr 2019', 'May 2019', 'Jun 2019', 'Jul 2019 (part)'] },
    series: [
      { name: 'Rate', look: 'rate', values: [0.7, null, 0.78, null] },
      { name: 'Target', look: 'target', values: [0.8, 0.8, 0.8, 0.8] },
      { name: 'Upper limit', look: 'limit', values: [0.95, 0.95, 0.95, null] },
      { name: 'Part month', look: 'part', values: [null, null, null, 0.9] },
    ],
  })
  expect(charts[1]).toMatchObject({ kind: 'stacked-column', series: [{ look: 'good' }, { look: 'worst' }] })
})

it('makes room on the page for a chart beside the table and below its last row', async () => {
  const frame = await chartsOnPage()
  const geometry = geometryOf(frame)
  expect(geometry.columns).toBeGreaterThan(17)
  expect(geometryOf({ ...frame, charts: [{ ...frame.charts[0], lastRow: 500 }] }).rows).toBe(501)
})

const CHART: SheetChart = {
  firstRow: 1,
  lastRow: 12,
  firstColumn: 5,
  lastColumn: 13,
  kind: 'line',
  title: 'Seen',
  up: { title: 'Rate', unit: 'percent', least: 0.5, most: 1, step: 0.1 },
  across: { title: 'Month', words: ['Jan', 'Feb', 'Mar', 'Apr', 'May'] },
  series: [
    { name: 'Rate', look: 'rate', values: [0.5, 1, null, 0.75, 0.75] },
    { name: 'Part month', look: 'part', values: [null, null, null, null, 0.6] },
    { name: 'Target', look: 'target', values: [0.8, 0.8, 0.8, 0.8, 0.8] },
  ],
}

describe('a line', () => {
  const { plot, series, ticks } = chartLayout(CHART, 600, 300)

  it('ends at a gap and begins anew after it', () => {
    expect(series[0].lines.map(({ length }) => length)).toEqual([2, 2])
    expect(series[0].marks).toHaveLength(4)
    expect(series[2].lines.map(({ length }) => length)).toEqual([5])
  })

  it('lies on its scale, the least at the foot and the most at the head', () => {
    expect(series[0].marks.slice(0, 2).map(({ y }) => y)).toEqual([plot.bottom, plot.top])
    expect(ticks.map(({ text }) => text)).toEqual(['50%', '60%', '70%', '80%', '90%', '100%'])
  })

  it('has a part month that stands alone, joined to nothing', () => {
    expect(series[1].lines).toEqual([])
    expect(series[1].marks).toHaveLength(1)
  })
})

it('stacks columns, each on those before it', () => {
  const stacked: SheetChart = { ...CHART, kind: 'stacked-column', up: { title: 'Audits', unit: 'count', least: 0, most: 10, step: 5 }, across: { title: 'Month', words: ['Jan'] }, series: [{ name: 'Good', look: 'good', values: [4] }, { name: 'Poor', look: 'poor', values: [6] }] }
  const { plot, series, ticks } = chartLayout(stacked, 600, 300)
  const [[good], [poor]] = series.map(({ bars }) => bars)
  expect(good.y + good.height).toBeCloseTo(plot.bottom)
  expect(poor.y + poor.height).toBeCloseTo(good.y)
  expect(poor.y).toBeCloseTo(plot.top)
  expect(ticks.map(({ text }) => text)).toEqual(['0', '5', '10'])
})
