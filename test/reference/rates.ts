/** A rate against its target, in whole numbers (measures.md, section 3). Targets and tolerances are in millionths. */
import type { MeasureJson } from './plain'
import type { TargetRule } from './settings'

const million = 1_000_000

export type Direction = 'higher' | 'lower'

export function statusOf(numerator: number, denominator: number, direction: Direction, rule: TargetRule): MeasureJson['status'] {
  if (denominator === 0) return 'no-data'
  if (rule.target === null) return 'no-target'
  const tolerance = rule.tolerance ?? 0
  const reached = numerator * million
  if (direction === 'higher') {
    if (reached >= rule.target * denominator) return 'met'
    return reached >= (rule.target - tolerance) * denominator ? 'near' : 'missed'
  }
  if (reached <= rule.target * denominator) return 'met'
  return reached <= (rule.target + tolerance) * denominator ? 'near' : 'missed'
}

/** Higher is better: the fewest more that would meet the target. Lower is better: how many above the number allowed. */
export function neededFor(numerator: number, denominator: number, direction: Direction, rule: TargetRule): number {
  if (denominator === 0 || rule.target === null) return 0
  const wanted = (rule.target * denominator) / million
  return Math.max(0, direction === 'higher' ? Math.ceil(wanted) - numerator : numerator - Math.floor(wanted))
}
