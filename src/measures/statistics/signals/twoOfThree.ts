import { sideOf, type Limits, type Signal } from './signal'

/** Two of three successive points beyond two thirds of the way from the mean to a limit, on one side. */
export function twoOfThree(values: readonly number[], { mean, upper, lower }: Limits): readonly Signal[] {
  const high = mean + ((upper - mean) * 2) / 3
  const low = mean - ((mean - lower) * 2) / 3
  const found: Signal[] = []
  for (let last = 2; last < values.length; last++) {
    const three = values.slice(last - 2, last + 1)
    const above = three.filter((value) => sideOf(value, high) > 0).length
    const below = three.filter((value) => sideOf(value, low) < 0).length
    if (above >= 2 && sideOf(values[last], high) > 0) found.push({ last, direction: 'up' })
    if (below >= 2 && sideOf(values[last], low) < 0) found.push({ last, direction: 'down' })
  }
  return found
}
