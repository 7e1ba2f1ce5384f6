/** What became of each row of a measure's own table, one byte a row. */
import type { LeftOutReason, Rate } from './figures'

/** Not in the group and not left out: a row that the measure does not look at. */
export const NOT_LOOKED_AT = 0
export const IN_NUMERATOR = 1
export const MISSED = 2

const REASONS: readonly LeftOutReason[] = [
  're-audit',
  'no-grade',
  'grade-off-scale',
  'not-case-holding',
  'left',
  'not-started',
  'started-in-window',
  'long-absence',
  'no-visit-required',
  'counted-elsewhere',
  'unknown-then',
  'not-yet-due',
]
const FIRST_REASON = 3

/** The byte for a row left out. */
export function leftOutAs(reason: LeftOutReason): number {
  return FIRST_REASON + REASONS.indexOf(reason)
}

/** The list that a row's byte puts it in; null where it is in none. */
export function listOf(outcome: number): 'numerator' | 'missed' | LeftOutReason | null {
  if (outcome === NOT_LOOKED_AT) return null
  if (outcome === IN_NUMERATOR) return 'numerator'
  return outcome === MISSED ? 'missed' : REASONS[outcome - FIRST_REASON]
}

/** How many rows were left out, by reason; reasons without any are absent. */
export function leftOutCounts(outcomes: Uint8Array): Partial<Record<LeftOutReason, number>> {
  const counts = new Int32Array(FIRST_REASON + REASONS.length)
  for (let row = 0; row < outcomes.length; row++) counts[outcomes[row]]++
  const found: Partial<Record<LeftOutReason, number>> = {}
  REASONS.forEach((reason, index) => {
    if (counts[FIRST_REASON + index] > 0) found[reason] = counts[FIRST_REASON + index]
  })
  return found
}

/** The rate of rows that count one each. */
export function rateOf(outcomes: Uint8Array): Rate {
  let numerator = 0
  let missed = 0
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] === IN_NUMERATOR) numerator++
    else if (outcomes[row] === MISSED) missed++
  }
  return { numerator, denominator: numerator + missed }
}
