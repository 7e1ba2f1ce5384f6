/**
 * ChartSpec: a native chart as data. It draws columns of its sheet's table over rows that stand one under the other, and
 * stands beside those rows, to the right of the table, so that nothing of the user's is covered and a page shows both.
 */

/** What a series of a chart means; the palette says how it is drawn. Every look differs from the others in greyscale, too. */
export type ChartLook =
  | 'rate'
  /** The month that is not over: a point of its own, drawn apart from the line. */
  | 'part'
  | 'target'
  | 'mean'
  | 'limit'
  /** Parts of a stack, the best first: darker is worse. */
  | 'best'
  | 'good'
  | 'poor'
  | 'worst'

export interface ChartSeries {
  /** Key of the table's column that it draws; the column's header is its name. A blank cell is a gap. */
  readonly column: string
  readonly look: ChartLook
}

export interface ChartSpec {
  /** Unique in the workbook and always the same, so that a refresh finds it again: the table's name, `_`, and what it shows. */
  readonly name: string
  readonly kind: 'line' | 'stacked-column'
  readonly title: string
  /** The table's rows that it draws, from 0. */
  readonly rows: { readonly first: number; readonly count: number }
  /** How many rows of the sheet it is high, from the first that it draws; absent: as many as it draws, and at least twelve. */
  readonly high?: number
  /** How many columns of the sheet it is wide; absent: nine. A wide table beside it leaves less. */
  readonly wide?: number
  /** What stands along the bottom: the column's words, and the axis's title. */
  readonly across: { readonly column: string; readonly title: string }
  /** The scale at the left: fractions as per cent, or whole numbers. */
  readonly up: { readonly title: string; readonly unit: 'percent' | 'count'; readonly least: number; readonly most: number; readonly step: number }
  readonly series: readonly ChartSeries[]
  /** One sentence that reads the chart. It stands in a cell as well: where the adapter can, it is the alternative text. */
  readonly reading: string
}

/** Where every chart stands: so many of the sheet's columns after the table, and at the most so many of them wide. */
export const CHART_PLACE = { gap: 1, columns: 9 } as const

const LEAST_ROWS = 12

/** How many rows of the sheet a chart is high. */
export function chartHeight({ rows, high }: ChartSpec): number {
  return high ?? Math.max(rows.count, LEAST_ROWS)
}

/** How many columns of the sheet a chart is wide. */
export function chartWidth({ wide }: ChartSpec): number {
  return Math.min(wide ?? CHART_PLACE.columns, CHART_PLACE.columns)
}
