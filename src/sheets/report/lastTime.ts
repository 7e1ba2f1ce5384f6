/** Which figures issued are those of last time, and what each was. */
import { monthsBefore, type Day } from '../../calendar'
import { foldName, type ReportPeriod } from '../../records'
import { HISTORY_GROUPS } from '../../words'
import type { IssuedFigure } from '../historySheet'

const DAYS: Readonly<Partial<Record<ReportPeriod, number>>> = { weekly: 7, fortnightly: 14 }
const MONTHS: Readonly<Partial<Record<ReportPeriod, number>>> = { monthly: 1, quarterly: 3 }

/** One period before a day. */
export function periodBefore(day: Day, period: ReportPeriod): Day {
  return monthsBefore(day - (DAYS[period] ?? 0), MONTHS[period] ?? 0)
}

/** Whether an issue is more than two periods before a day: what changed since is not the change of one period. */
export function isLongAgo(issue: Day, asAt: Day, period: ReportPeriod): boolean {
  return issue < periodBefore(periodBefore(asAt, period), period)
}

/** The whole, or one Head of Service by name; null is *Not recorded*. */
export type Part = { readonly of: 'whole' } | { readonly of: 'head'; readonly name: string | null }

/** The figures of one issue: each measure of the whole and by Head of Service, as it was reported. */
export interface LastTime {
  readonly asAt: Day
  /** Of the whole and of Heads of Service; of two for one thing the one issued last, of equals the lower row. */
  readonly figures: readonly IssuedFigure[]
  /** Rows of that day that hold no rate. */
  readonly unread: number
}

const isRate = ({ numerator, denominator }: IssuedFigure): boolean => Number.isInteger(numerator) && Number.isInteger(denominator) && numerator >= 0 && numerator <= denominator && denominator > 0

const folded = (text: string): string => foldName(text)

const isShown = ({ group }: IssuedFigure): boolean => folded(group) === folded(HISTORY_GROUPS.whole) || folded(group) === folded(HISTORY_GROUPS.headOfService)

/** What a figure issued is of, however its names are spelt. */
export function issuedKey({ measure, group, name }: Pick<IssuedFigure, 'measure' | 'group' | 'name'>): string {
  return JSON.stringify([measure, group, name].map(folded))
}

/**
 * The issue before the as-at date whose own as-at date is nearest to one period before it; of two equally near the later. Lists are
 * issued a day early or late: one day more or less must not make it the issue before.
 *
 * @returns null where none was issued before
 */
export function lastTime(issued: readonly IssuedFigure[], asAt: Day, period: ReportPeriod): LastTime | null {
  const before = periodBefore(asAt, period)
  const shown = issued.filter(isShown).map((figure) => ({ ...figure, asAt: Math.floor(figure.asAt) }))
  const days = [...new Set(shown.filter((figure) => isRate(figure) && figure.asAt < asAt).map((figure) => figure.asAt))]
  if (days.length === 0) return null
  const chosen = days.reduce((best, day) => (Math.abs(day - before) < Math.abs(best - before) || (Math.abs(day - before) === Math.abs(best - before) && day > best) ? day : best))
  const figures = new Map<string, IssuedFigure>()
  let unread = 0
  for (const figure of shown) {
    if (figure.asAt !== chosen) continue
    if (!isRate(figure)) {
      unread += 1
      continue
    }
    const known = figures.get(issuedKey(figure))
    if (known === undefined || known.issuedOn <= figure.issuedOn) figures.set(issuedKey(figure), figure)
  }
  return { asAt: chosen, figures: [...figures.values()], unread }
}
