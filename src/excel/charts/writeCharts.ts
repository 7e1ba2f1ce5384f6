/**
 * The charts of a sheet of ours in Excel: found by their names, in place where they stand, else added; those that are no
 * longer asked for go. The user's own charts, a copy of ours among them, are left alone.
 *
 * Batches: one that looks, one that adds, one that counts series and some that draw, however many charts there are.
 */
import { CHART_PLACE, type ChartSpec, type SheetSpec } from '../../workbook'
import { batch } from '../batch'
import type { Standing } from '../writing/standing'
import { runSteps, stageOf, type Step } from '../writing/steps'
import { ownChartNames } from './ownCharts'
import { CHART_TYPES, drawnCells, queueFrame, queueSeries } from './queueChart'

/** About what naming one chart and its look takes, and each of its series. */
const FRAME_BYTES = 9000
const SERIES_BYTES = 7000

export async function writeCharts({ table, charts = [] }: SheetSpec, standing: Standing): Promise<void> {
  if (charts.length === 0 && standing.charts.length === 0) return
  const offset = await freeOffset(standing)
  const counts = await addMissing(table.name, charts, standing)
  await runSteps(standing, charts.flatMap((chart, index) => drawSteps(chart, counts[index], standing, offset)), () => () => undefined)
}

/** Puts the charts to the right of the table, behind whatever the user has put there. @returns columns between the table's first and theirs */
async function freeOffset(standing: Standing): Promise<number> {
  return batch((context) => {
    const on = stageOf(context, standing)
    const whole = on.table.getRange().load('columnIndex,columnCount')
    const wanted = whole.getLastColumn().getOffsetRange(0, CHART_PLACE.gap + 1).getResizedRange(0, CHART_PLACE.columns - 1)
    const taken = wanted.getUsedRangeOrNullObject(true).load('address')
    const used = on.sheet.getUsedRange(true).load('columnIndex,columnCount')
    return () => (taken.isNullObject ? whole.columnCount : used.columnIndex + used.columnCount - whole.columnIndex) + CHART_PLACE.gap
  })
}

/** @returns how many series each chart has */
async function addMissing(table: string, charts: readonly ChartSpec[], standing: Standing): Promise<readonly number[]> {
  const { columns } = standing.plan
  const asked = new Set(charts.map(({ name }) => name))
  const names = await batch((context) => {
    const listed = stageOf(context, standing).sheet.charts.load('items/name')
    return () => ownChartNames(listed.items, table)
  })
  await batch((context) => {
    const on = stageOf(context, standing)
    for (const name of names) if (!asked.has(name)) on.sheet.charts.getItem(name).delete()
    for (const chart of charts) {
      if (names.includes(chart.name)) continue
      // of one column of cells Excel makes one series
      on.sheet.charts.add(CHART_TYPES[chart.kind], drawnCells(chart, chart.series[0].column, columns, on), 'Columns').name = chart.name
    }
    return () => undefined
  })
  if (charts.length === 0) return []
  return batch((context) => {
    const { sheet } = stageOf(context, standing)
    const counts = charts.map(({ name }) => sheet.charts.getItem(name).series.load('count'))
    return () => counts.map(({ count }) => count)
  })
}

/** @param count of the series that the chart has: those too many go, those too few come */
function drawSteps(chart: ChartSpec, count: number, { plan }: Standing, offset: number): Step[] {
  const find = (sheet: Excel.Worksheet) => sheet.charts.getItem(chart.name)
  return [
    {
      bytes: FRAME_BYTES + SERIES_BYTES * chart.series.length,
      queue: (on) => {
        const drawn = find(on.sheet)
        for (let extra = count - 1; extra >= chart.series.length; extra--) drawn.series.getItemAt(extra).delete()
        chart.series.forEach((one, index) => {
          const series = index < count ? drawn.series.getItemAt(index) : drawn.series.add()
          queueSeries(series, one, chart, plan.columns, on)
        })
        queueFrame(drawn, chart, on, offset)
      },
    },
  ]
}
