/** By when the next supervision keeps somebody compliant, as the window moves from day to day (measures.md 2.2). */
import { NO_DAY, windowStart, type Day } from '../calendar'

export interface NextSupervision {
  /**
   * The last day on which the next supervision keeps the person compliant: the first day whose window holds too few of those
   * there are. NO_DAY where they are not compliant as it is.
   */
  readonly by: Day
  /** How many more are needed by then: more than one where several leave the window on one day. Where not compliant: how many more would make it so on the as-at date. */
  readonly more: number
}

/**
 * @param days of the supervisions in the window to the as-at date, each once, ascending
 * @param window in months
 * @param needed how many in a window make a person compliant; at least 1
 */
export function nextSupervision(days: readonly Day[], asAt: Day, window: number, needed: number): NextSupervision {
  if (days.length < needed) return { by: NO_DAY, more: needed - days.length }
  // with this one gone too few are left
  const decisive = days[days.length - needed]
  let by = asAt + 1
  while (windowStart(by, window) <= decisive) by++
  const left = days.filter((day) => day >= windowStart(by, window)).length
  return { by, more: needed - left }
}
