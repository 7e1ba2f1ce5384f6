/** A chart: what it draws, and how. */
import type { Following, Sheet } from './sheet'

/** Cells that a series draws; they follow inserted and deleted cells. */
export interface DrawnCells {
  readonly sheet: Sheet
  readonly place: Following
}

export type ChartSetting = string | number | boolean

/** Properties that only hold a value, by the object and the name that Excel gives them: `Axes.ValueAxis.Minimum`. */
export type ChartSettings = Map<string, ChartSetting>

export interface Series {
  name: string
  values: DrawnCells | null
  categories: DrawnCells | null
  readonly settings: ChartSettings
}

export interface Chart {
  /** Stays when the chart is renamed. */
  readonly id: string
  readonly series: Series[]
  readonly settings: ChartSettings
}

export function newSeries(name: string, values: DrawnCells | null): Series {
  return { name, values, categories: null, settings: new Map() }
}
