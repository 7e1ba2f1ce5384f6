/** Twelve months of rates as points of a small drawing. */
import type { TrendMonth } from '../../measures'

export interface Frame {
  readonly width: number
  readonly height: number
  /** Kept free on every side, so that no point is cut. */
  readonly margin: number
}

export interface TrendPoint {
  readonly x: number
  readonly y: number
  readonly part: boolean
}

export interface TrendDrawing {
  /** Runs of months that follow each other; a month without data parts two runs. */
  readonly runs: readonly (readonly TrendPoint[])[]
  /** The height of the target; null where there is none. */
  readonly target: number | null
  /** Lowest and highest rate drawn, as fractions; null where no month has data. */
  readonly range: { readonly lowest: TrendMonth; readonly highest: TrendMonth; readonly latest: TrendMonth } | null
}

/** Rates differ by at least this much from bottom to top, so that small changes do not look large: 10 percentage points. */
const LEAST_SPAN = 0.1
const MILLION = 1_000_000

function rate({ numerator, denominator }: TrendMonth): number {
  return numerator / denominator
}

function span(rates: readonly number[]): { readonly bottom: number; readonly top: number } {
  const lowest = Math.min(...rates)
  const highest = Math.max(...rates)
  const spare = Math.max(0, LEAST_SPAN - (highest - lowest)) / 2
  return { bottom: lowest - spare, top: highest + spare }
}

/**
 * @param trend oldest first; months stand at equal distances, the last at the right edge
 * @param target in millionths
 */
export function trendDrawing(trend: readonly TrendMonth[], target: number | null, { width, height, margin }: Frame): TrendDrawing {
  const known = trend.filter(({ denominator }) => denominator > 0)
  if (known.length === 0) return { runs: [], target: null, range: null }
  const fraction = target === null ? null : target / MILLION
  const { bottom, top } = span([...known.map(rate), ...(fraction === null ? [] : [fraction])])
  const heightOf = (value: number) => margin + ((top - value) / (top - bottom)) * (height - 2 * margin)
  const step = trend.length > 1 ? (width - 2 * margin) / (trend.length - 1) : 0

  const runs: TrendPoint[][] = []
  let run: TrendPoint[] = []
  trend.forEach((month, index) => {
    if (month.denominator === 0) {
      run = []
      return
    }
    if (run.length === 0) runs.push(run)
    run.push({ x: margin + index * step, y: heightOf(rate(month)), part: month.part })
  })
  const byRate = [...known].sort((a, b) => rate(a) - rate(b))
  return { runs, target: fraction === null ? null : heightOf(fraction), range: { lowest: byRate[0], highest: byRate[byRate.length - 1], latest: known[known.length - 1] } }
}
