/** The twelve calendar months to that of the as-at date, and the days that they are judged as at (measures.md, section 3). */
import { addMonths, firstDayOfMonth, isLastDayOfMonth, isoDate, lastDayOfMonth, type Day } from '../calendar'

export interface Month {
  /** `2019-07` */
  readonly month: string
  /** Its last day; the as-at date for a part month. */
  readonly asAt: Day
  readonly part: boolean
  /** A month before that of the as-at date. */
  readonly past: boolean
}

/** What it takes to say whether the rows can know a day. */
export type DayJudged = Pick<Month, 'asAt' | 'past'>

/** A day judged with what is known at the as-at date: an earlier one is judged as a past month is. */
export function dayJudged(day: Day, asAt: Day): DayJudged {
  return { asAt: day, past: day < asAt }
}

const MONTHS = 12

/** Oldest first. */
export function twelveMonths(asAt: Day): readonly Month[] {
  const thisMonth = firstDayOfMonth(asAt)
  return Array.from({ length: MONTHS }, (_, index): Month => {
    const first = addMonths(thisMonth, index - (MONTHS - 1))
    const past = index < MONTHS - 1
    return { month: isoDate(first).slice(0, 7), asAt: past ? lastDayOfMonth(first) : asAt, part: !past && !isLastDayOfMonth(asAt), past }
  })
}
