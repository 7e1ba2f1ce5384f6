import { longRuns, sideOf, type Signal } from './signal'

/** Seven points in succession each above the one before, or each below it: six rises or six falls. */
export function sevenInARow(values: readonly number[]): readonly Signal[] {
  const steps = values.slice(1).map((value, index) => sideOf(value, values[index]))
  return longRuns(steps, 6).map(({ last, direction }) => ({ last: last + 1, direction }))
}
