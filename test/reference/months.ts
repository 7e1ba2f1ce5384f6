/** The twelve months to the month of `D`, and what the rows cannot know of a past one (measures.md, section 3, Trend). */
import { civil, dayLess, dayOf, isLastDayOfMonth, lastDayOfMonth, shiftMonth, windowStart, type CountingRules, type Day, type Timescale } from './dates'

export interface Month {
  name: string
  firstDay: Day
  /** The day judged: the month's last, or `D` in the month of `D`. */
  day: Day
  /** The month of `D`, unless `D` is its last day. */
  part: boolean
  /** A month before the month of `D`. */
  past: boolean
}

export function twelveMonths(asAt: Day): Month[] {
  const { year, month } = civil(asAt)
  const months: Month[] = []
  for (let back = 11; back >= 0; back--) {
    const at = shiftMonth(year, month, -back)
    months.push({
      name: `${at.year}-${String(at.month).padStart(2, '0')}`,
      firstDay: dayOf(at.year, at.month, 1),
      day: back === 0 ? asAt : lastDayOfMonth(at.year, at.month),
      part: back === 0 && !isLastDayOfMonth(asAt),
      past: back > 0,
    })
  }
  return months
}

/** Whether a log has its first dated row after the first month of the window that ends on a day. */
export function logBeginsTooLate(firstDated: Day | null, day: Day, windowMonths: number): boolean {
  if (firstDated === null) return true
  const { year, month } = civil(windowStart(day, windowMonths))
  return firstDated > lastDayOfMonth(year, month)
}

/** Whether the visit log begins later than a month's first day less the longest of some timescales. */
export function visitsBeginTooLate(firstVisit: Day | null, month: Month, timescales: readonly Timescale[], counting: CountingRules): boolean {
  if (firstVisit === null) return true
  const earliest = Math.min(...timescales.map((timescale) => dayLess(month.firstDay, timescale, counting)))
  return firstVisit > earliest
}
