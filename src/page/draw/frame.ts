/** What a sheet is around its cells, in pixels. */
import type { CellValue } from '../../workbook'
import type { SheetView, ViewedChart } from '../../xlsx'
import type { SheetChart, SheetFrame } from '../file/messages'

const PIXELS_A_CHARACTER = 7
const CELL_MARGIN = 5
const PIXELS_A_POINT = 4 / 3
/** Where a sheet says nothing. */
const USUAL_CHARACTERS = 8.43

function pixelsWide(characters: number): number {
  return characters === 0 ? 0 : Math.round(characters * PIXELS_A_CHARACTER) + CELL_MARGIN
}

export function frameOf(view: SheetView): SheetFrame {
  const otherWidth = pixelsWide(USUAL_CHARACTERS)
  const widths = new Array<number>(view.lastColumn).fill(otherWidth)
  for (const { firstColumn, lastColumn, width } of view.widths) {
    for (let column = firstColumn; column <= Math.min(lastColumn, view.lastColumn); column++) widths[column - 1] = pixelsWide(width)
  }
  const tall = [...view.heights]
  return {
    lastRow: view.lastRow,
    lastColumn: view.lastColumn,
    widths,
    otherWidth,
    tallRows: Int32Array.from(tall, ([row]) => row),
    tallHeights: Float64Array.from(tall, ([, height]) => Math.round(height * PIXELS_A_POINT)),
    frozenRows: view.frozen.rows,
    frozenColumns: view.frozen.columns,
    showsGridLines: view.showsGridLines,
    charts: view.charts.map(chartOf),
  }
}

function chartOf({ area, kind, title, up, across, series }: ViewedChart): SheetChart {
  return {
    ...area,
    kind,
    title,
    up,
    across: { title: across.title, words: across.words.map(wordOf) },
    series: series.map(({ name, look, values }) => ({ name: wordOf(name), look, values: values.map((value) => (typeof value === 'number' ? value : null)) })),
  }
}

function wordOf(value: CellValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.error : String(value)
}
