/** Where the parts of a chart lie, in pixels from its top left corner, before any of it is drawn. */
import { CHART_LOOKS, CHART_TEXT, type SeriesLook } from '../../workbook'
import type { SheetChart } from '../file/messages'

export const PIXELS_A_POINT = 4 / 3
const TITLE = 34
const LEFT = 62
const LEGEND = 118
const RIGHT = 8
const BELOW = 62
const LEGEND_LINE = 20

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Label extends Point {
  readonly text: string
}

export interface DrawnSeries {
  readonly name: string
  readonly look: SeriesLook
  /** Points that are joined, a line each: a gap begins another. */
  readonly lines: readonly (readonly Point[])[]
  readonly marks: readonly Point[]
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
  /** Where the legend names it. */
  readonly legend: Point
}

export interface ChartLayout {
  /** Where the lines and columns are drawn. */
  readonly plot: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  readonly title: Label
  readonly acrossTitle: Label
  readonly upTitle: Label
  readonly ticks: readonly Label[]
  readonly words: readonly Label[]
  readonly series: readonly DrawnSeries[]
}

export function chartLayout({ title, up, across, series, kind }: SheetChart, width: number, height: number): ChartLayout {
  const plot = { left: LEFT, top: TITLE, right: Math.max(LEFT + 1, width - LEGEND - RIGHT), bottom: Math.max(TITLE + 1, height - BELOW) }
  const slot = (plot.right - plot.left) / Math.max(1, across.words.length)
  const xOf = (index: number) => plot.left + slot * (index + 0.5)
  const yOf = (value: number) => plot.bottom - ((value - up.least) / (up.most - up.least)) * (plot.bottom - plot.top)
  const stacked = across.words.map(() => 0)
  return {
    plot,
    title: { x: width / 2, y: 22, text: title },
    acrossTitle: { x: (plot.left + plot.right) / 2, y: height - 8, text: across.title },
    upTitle: { x: 16, y: (plot.top + plot.bottom) / 2, text: up.title },
    ticks: ticksOf(up).map((value) => ({ x: plot.left - 6, y: yOf(value), text: up.unit === 'percent' ? `${Math.round(value * 100)}%` : String(value) })),
    words: across.words.map((text, index) => ({ x: xOf(index), y: plot.bottom + CHART_TEXT.axis.size + 4, text })),
    series: series.map(({ name, look, values }, index) => {
      const points = values.map((value, at) => (value === null ? null : { x: xOf(at), y: yOf(value) }))
      const isColumn = kind === 'stacked-column'
      const drawn = CHART_LOOKS[look]
      return {
        name,
        look: drawn,
        lines: isColumn || drawn.line === undefined ? [] : runsOf(points),
        marks: drawn.mark === undefined ? [] : points.filter((point) => point !== null),
        bars: isColumn ? values.flatMap((value, at) => barOf(value, at, stacked, xOf(at), slot, yOf)) : [],
        legend: { x: plot.right + 14, y: (plot.top + plot.bottom) / 2 + (index - (series.length - 1) / 2) * LEGEND_LINE },
      }
    }),
  }
}

function ticksOf({ least, most, step }: SheetChart['up']): number[] {
  const count = step > 0 ? Math.round((most - least) / step) : 0
  return Array.from({ length: count + 1 }, (_, index) => least + index * step)
}

function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point === null) runs.push([])
    else runs[runs.length - 1].push(point)
  }
  return runs.filter(({ length }) => length > 1)
}

/** @param stacked how high each stack is by now */
function barOf(value: number | null, at: number, stacked: number[], middle: number, slot: number, yOf: (value: number) => number): DrawnSeries['bars'] {
  if (value === null) return []
  const [from, to] = [yOf(stacked[at]), yOf(stacked[at] + value)]
  stacked[at] += value
  return [{ x: middle - slot * 0.31, y: to, width: slot * 0.62, height: from - to }]
}
