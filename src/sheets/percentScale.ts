/** The scale of a chart of rates. */

/** Fractions, 0 to 1. */
export interface PercentScale {
  readonly least: number
  readonly most: number
  readonly step: number
}

/** In whole per cents, which add up without a remainder. */
const STEPS = [
  { upTo: 30, step: 5 },
  { upTo: 60, step: 10 },
  { upTo: 100, step: 20 },
] as const
const LEAST_SPAN = 20

/** A scale of round per cents that holds all values that are to be drawn, with room to tell them apart; never below none or above all. */
export function percentScale(values: readonly number[]): PercentScale {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => Math.min(100, Math.max(0, value * 100)))
  const { step } = STEPS.find(({ upTo }) => high - low <= upTo) ?? STEPS[2]
  let least = Math.floor(low / step + 1e-9) * step
  let most = Math.ceil(high / step - 1e-9) * step
  while (most - least < LEAST_SPAN) {
    if (most + step <= 100) most += step
    else least -= step
  }
  return { least: least / 100, most: most / 100, step: step / 100 }
}
