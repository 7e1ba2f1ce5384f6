/**
 * Is the change real? The XmR chart (individuals and moving range, D. J. Wheeler) and its four signals, over complete
 * months with data (measures.md, section 3).
 */
import type { Variation } from '../figures'
import { outsideLimits } from './signals/outsideLimits'
import { sevenInARow } from './signals/sevenInARow'
import { sevenOneSide } from './signals/sevenOneSide'
import { twoOfThree } from './signals/twoOfThree'
import type { Signal } from './signals/signal'

export interface Point {
  readonly month: string
  /** A rate, 0 to 1. */
  readonly value: number
}

/** Limits stand this many mean moving ranges from the mean. */
const LIMIT = 2.66
/** A moving range over this many times their mean is screened out, once. */
const SCREEN = 3.267
/** Fewer points make trial limits. */
const FULL_SERIES = 12

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean and limits; null where there are fewer than two points, which have no moving range. */
export function limitsOf(values: readonly number[]): { readonly mean: number; readonly lower: number; readonly upper: number } | null {
  if (values.length < 2) return null
  const mean = meanOf(values)
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]))
  const screened = ranges.filter((range) => range <= SCREEN * meanOf(ranges))
  const spread = LIMIT * meanOf(screened.length > 0 ? screened : ranges)
  return { mean, lower: mean - spread, upper: mean + spread }
}

/** The chart of a series, oldest point first; null where there are fewer than two points. */
export function variationOf(points: readonly Point[]): Variation | null {
  const values = points.map((point) => point.value)
  const limits = limitsOf(values)
  if (limits === null) return null
  const named = (signal: Variation['signals'][number]['signal'], found: readonly Signal[]): Variation['signals'] =>
    found.map(({ last, direction }) => ({ signal, direction, month: points[last].month }))
  return {
    ...limits,
    points: points.length,
    trial: points.length < FULL_SERIES,
    signals: [
      ...named('outside-limits', outsideLimits(values, limits)),
      ...named('seven-one-side', sevenOneSide(values, limits)),
      ...named('seven-in-a-row', sevenInARow(values)),
      ...named('two-of-three', twoOfThree(values, limits)),
    ],
  }
}
