/**
 * The charts of a sheet of ours, read back from Excel as ChartSpecs. Office.js does not tell a chart's alternative text, nor, before
 * ExcelApi 1.16, what fills a column; before 1.15 it does not tell either which cells a series draws. Fills, and there the cells, are
 * taken to be those that were asked for.
 */
import type { ChartSpec, SheetSpec } from '../../workbook'
import { batch } from '../batch'
import type { Standing } from '../writing/standing'
import { stageOf } from '../writing/steps'
import { loadLineLook } from './looks'
import { CHART_TYPES } from './queueChart'

const TELLS_SOURCES = '1.15'
const NOT_OURS = ''

/** In two batches; in none where there are no charts of ours. @param like what they should equal */
export async function readCharts(like: SheetSpec, standing: Standing): Promise<readonly ChartSpec[]> {
  const { charts: names } = standing
  if (names.length === 0) return []
  const counts = await batch((context) => {
    const { sheet } = stageOf(context, standing)
    const charts = names.map((name) => ({ chart: sheet.charts.getItem(name).load('chartType'), series: sheet.charts.getItem(name).series.load('count') }))
    return () => charts.map(({ chart, series }) => ({ kind: chart.chartType === CHART_TYPES['stacked-column'] ? ('stacked-column' as const) : ('line' as const), count: series.count }))
  })
  return batch((context) => {
    const { sheet } = stageOf(context, standing)
    const takes = names.map((name, index) => queueReading(sheet.charts.getItem(name), name, counts[index], like, standing))
    return () => takes.map((take) => take())
  })
}

function queueReading(chart: Excel.Chart, name: string, { kind, count }: { kind: ChartSpec['kind']; count: number }, like: SheetSpec, { area, plan }: Standing): () => ChartSpec {
  const tells = Office.context.requirements.isSetSupported('ExcelApi', TELLS_SOURCES)
  const asked = like.charts?.find((one) => one.name === name)
  const title = chart.title.load('text')
  const across = chart.axes.categoryAxis.title.load('text')
  const up = chart.axes.valueAxis.load('minimum,maximum,majorUnit,numberFormat')
  const upTitle = chart.axes.valueAxis.title.load('text')
  const series = Array.from({ length: count }, (_, index) => {
    const one = chart.series.getItemAt(index).load('name')
    const [values, categories] = tells ? [one.getDimensionDataSourceString('Values'), one.getDimensionDataSourceString('Categories')] : []
    const fills = asked?.series[index]?.look
    return { one, look: kind === 'line' ? loadLineLook(one) : () => fills, values, categories }
  })
  return () => {
    const keyAt = (column: number | undefined) => (column === undefined ? undefined : plan.columns[column - area.column]?.column?.key) ?? NOT_OURS
    const drawn = series.map(({ one, look, values, categories }) => {
      const key = plan.columns.find(({ header }) => header === one.name)?.column?.key ?? NOT_OURS
      const [cells, words] = [cellsOf(values?.value), cellsOf(categories?.value)]
      return { cells, words, column: !tells || keyAt(cells?.column) === key ? key : NOT_OURS, look: look() }
    })
    const [first] = drawn
    const isWhole = first?.cells !== undefined && drawn.every(({ cells }) => cells?.row === first.cells?.row && cells?.rows === first.cells?.rows)
    const rows = isWhole && first.cells ? { first: first.cells.row - area.row - 1, count: first.cells.rows } : { first: 0, count: 0 }
    return {
      name,
      kind,
      title: title.text,
      rows: tells ? rows : (asked?.rows ?? rows),
      across: { column: tells ? keyAt(first?.words?.column) : (asked?.across.column ?? NOT_OURS), title: across.text },
      up: { title: upTitle.text, unit: up.numberFormat.includes('%') ? 'percent' : 'count', least: Number(up.minimum), most: Number(up.maximum), step: Number(up.majorUnit) },
      series: drawn.flatMap(({ column, look }) => (look === undefined ? [] : [{ column, look }])),
      reading: '',
    }
  }
}

interface Cells {
  readonly row: number
  readonly column: number
  readonly rows: number
}

/** Of `Trend!$C$8:$C$19`, counted from 0; undefined for anything else. */
function cellsOf(source: string | undefined): Cells | undefined {
  const found = /!\$?([A-Z]{1,3})\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?$/.exec(source ?? '')
  if (found === null) return undefined
  const row = Number(found[2]) - 1
  return { row, column: [...found[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, rows: Number(found[3] ?? found[2]) - row }
}

/** Whether the charts that stand are those that are asked for, but for what Excel does not tell. */
export async function areDrawn(spec: SheetSpec, standing: Standing): Promise<boolean> {
  const read = await readCharts(spec, standing)
  return spelled(read) === spelled(spec.charts ?? [])
}

function spelled(charts: readonly ChartSpec[]): string {
  const shapes = charts.map(({ name, kind, title, rows, across, up, series }) =>
    JSON.stringify([name, kind, title, rows.first, rows.count, across.column, across.title, up.title, up.unit, up.least, up.most, up.step, series.map(({ column, look }) => [column, look])]),
  )
  return shapes.sort().join('\n')
}
