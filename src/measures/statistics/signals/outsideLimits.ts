import { sideOf, type Limits, type Signal } from './signal'

/** A point above the upper or below the lower limit. */
export function outsideLimits(values: readonly number[], limits: Limits): readonly Signal[] {
  return values.flatMap((value, last): Signal[] =>
    sideOf(value, limits.upper) > 0 ? [{ last, direction: 'up' }] : sideOf(value, limits.lower) < 0 ? [{ last, direction: 'down' }] : [],
  )
}
