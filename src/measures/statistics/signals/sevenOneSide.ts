import { longRuns, sideOf, type Limits, type Signal } from './signal'

/** Seven points in succession on one side of the mean; a point on the mean ends the run. */
export function sevenOneSide(values: readonly number[], { mean }: Limits): readonly Signal[] {
  return longRuns(
    values.map((value) => sideOf(value, mean)),
    7,
  )
}
