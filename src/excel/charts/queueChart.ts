/** What one chart of ours is made to be, queued in one batch. */
import { CHART_TEXT, chartHeight, chartWidth, SCALE_CODES, type ChartSeries, type ChartSpec } from '../../workbook'
import type { TableColumn } from '../writing/tableRows'
import type { Stage } from '../writing/steps'
import { putSeriesLook } from './looks'

/** What kinds of charts are called in Excel: a line chart has marks, which each series may be without. */
export const CHART_TYPES = { line: 'LineMarkers', 'stacked-column': 'ColumnStacked' } as const satisfies Record<ChartSpec['kind'], string>

/** The cells of a column that a chart draws. */
export function drawnCells({ rows }: ChartSpec, key: string, columns: readonly TableColumn[], on: Stage): Excel.Range {
  return on.cells(rows.first, placeOf(columns, key), rows.count, 1)
}

/** Title, axes, legend and place. @param offset how many columns to the right of the table's first it stands */
export function queueFrame(chart: Excel.Chart, spec: ChartSpec, on: Stage, offset: number): void {
  const { title, across, up, rows, kind } = spec
  chart.chartType = CHART_TYPES[kind]
  chart.displayBlanksAs = 'NotPlotted'
  chart.plotVisibleOnly = false
  putTitle(chart.title, title, CHART_TEXT.title, 'bold')
  chart.legend.visible = true
  chart.legend.position = 'Right'
  putFont(chart.legend.format.font, CHART_TEXT.axis)
  const { categoryAxis, valueAxis } = chart.axes
  putTitle(categoryAxis.title, across.title, CHART_TEXT.axis, 'plain')
  putFont(categoryAxis.format.font, CHART_TEXT.axis)
  categoryAxis.categoryType = 'TextAxis'
  categoryAxis.tickLabelPosition = 'Low'
  putTitle(valueAxis.title, up.title, CHART_TEXT.axis, 'plain')
  putFont(valueAxis.format.font, CHART_TEXT.axis)
  valueAxis.minimum = up.least
  valueAxis.maximum = up.most
  valueAxis.majorUnit = up.step
  valueAxis.numberFormat = SCALE_CODES[up.unit]
  valueAxis.majorGridlines.visible = true
  valueAxis.majorGridlines.format.line.color = `#${CHART_TEXT.grid}`
  const first = on.cells(rows.first, 0, 1, 1).getOffsetRange(0, offset)
  chart.setPosition(first, first.getOffsetRange(chartHeight(spec) - 1, chartWidth(spec) - 1))
}

export function queueSeries(series: Excel.ChartSeries, { column, look }: ChartSeries, spec: ChartSpec, columns: readonly TableColumn[], on: Stage): void {
  series.name = columns[placeOf(columns, column)].column?.header ?? ''
  series.setValues(drawnCells(spec, column, columns, on))
  series.setXAxisValues(drawnCells(spec, spec.across.column, columns, on))
  putSeriesLook(series, look)
  if (spec.kind !== 'stacked-column') return
  series.gapWidth = 60
  series.overlap = 100
}

function placeOf(columns: readonly TableColumn[], key: string): number {
  return columns.findIndex(({ column }) => column?.key === key)
}

interface TextLook {
  readonly colour: string
  readonly size: number
}

function putTitle(title: Excel.ChartTitle | Excel.ChartAxisTitle, text: string, look: TextLook, weight: 'bold' | 'plain'): void {
  title.visible = true
  title.text = text
  putFont(title.format.font, look)
  title.format.font.bold = weight === 'bold'
}

function putFont(font: Excel.ChartFont, { colour, size }: TextLook): void {
  font.color = `#${colour}`
  font.size = size
}
