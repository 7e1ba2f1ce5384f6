/**
 * Visits to a child over time. Each visit sets the next due date, as the rules of the product have it; whether the next
 * one is made in time depends on the worker, the team and the month.
 */
import { addMonths, dueDate, NO_DAY, weekday, type Day, type Timescale, type WorkingDays } from '../calendar'
import { CaseType } from '../records'
import { holderOn, type HeldEpisode } from './caseload'
import { isAway, teamEffect, type Spell, type Team } from './county'
import type { Draws } from './random'
import { GAIN_A_MONTH, MEAN_DAYS_LATE, NOBODY_THERE, probability, VISIT_LOG_ODDS } from './rates'

/** A visit to the household: each child of it may have been seen or not. */
export interface PlannedVisit {
  readonly day: Day
  readonly caseType: CaseType
  /** Who went; null: nobody known. */
  readonly spell: Spell | null
  readonly team: Team
}

export interface VisitingRules {
  readonly calendar: WorkingDays
  readonly logStart: Day
  readonly asAt: Day
  readonly draws: Draws
  /** Decides which visits are late, evenly within each category. */
  readonly even: Readonly<Record<CaseType, () => number>>
}

const workingDays = (amount: number): Timescale => ({ amount, unit: 'working-days' })
const FIRST_VISIT: Readonly<Record<CaseType, Timescale>> = { 1: workingDays(20), 2: workingDays(10), 3: { amount: 1, unit: 'weeks' } }
const THEN_EVERY: Readonly<Record<CaseType, Timescale>> = { 1: workingDays(20), 2: workingDays(10), 3: { amount: 6, unit: 'weeks' } }
const LONG_TERM_EVERY: Timescale = { amount: 3, unit: 'months' }
const OWN_INTERVAL: Timescale = { amount: 4, unit: 'weeks' }
/** Days in a month, for a slope. */
const MONTH = 30.4

/** A stretch under one rule: an episode, or one placement of it. */
interface Stretch {
  readonly held: HeldEpisode
  readonly from: Day
  /** NO_DAY: goes on. */
  readonly to: Day
  /** The clock starts anew here, rather than going on. */
  readonly fresh: boolean
  readonly first: Timescale
  every(from: Day): Timescale
}

/** Odds of being in time, for a team and worker on a day: better towards the as-at date. */
export function inTimeLogOdds(base: number, team: Team, spell: Spell | null, day: Day, asAt: Day): number {
  const worker = spell === null || isAway(spell, day) ? NOBODY_THERE : spell.person.effect
  return base + teamEffect(team, day) + worker - (GAIN_A_MONTH * (asAt - day)) / MONTH
}

function stretchesOf(held: HeldEpisode, before: Stretch | null, alsoOnPlan: boolean): Stretch[] {
  const { episode } = held
  const { caseType, start, end } = episode
  const adjoins = before !== null && !episode.fromContact && start - before.to <= 3
  const steppedUp = before === null || caseType > before.held.episode.caseType
  if (caseType !== CaseType.inCare) {
    return [{ held, from: start, to: end, fresh: !adjoins || steppedUp, first: FIRST_VISIT[caseType], every: () => THEN_EVERY[caseType] }]
  }
  const own = episode.visitInterval === null ? null : OWN_INTERVAL
  return episode.placements.map((placement, index) => {
    const isLast = index === episode.placements.length - 1
    const settledFrom = addMonths(placement, 12)
    const every = (from: Day): Timescale => {
      if (alsoOnPlan) return THEN_EVERY[CaseType.protection]
      if (own !== null) return own
      return isLast && episode.intendedToLast === 'Yes' && from >= settledFrom ? LONG_TERM_EVERY : THEN_EVERY[caseType]
    }
    return { held, from: placement, to: isLast ? end : episode.placements[index + 1], fresh: true, first: own ?? FIRST_VISIT[caseType], every }
  })
}

/** Back to a weekday, not before the day given. */
function weekdayBefore(day: Day, notBefore: Day): Day {
  const over = weekday(day) - 4
  return over > 0 && day - over >= notBefore ? day - over : day
}
function weekdayAfter(day: Day): Day {
  return weekday(day) > 4 ? day + 7 - weekday(day) : day
}

/** The day of the next visit, for a due date that runs from a day. */
function nextVisit(stretch: Stretch, base: Day, due: Day, rules: VisitingRules): Day {
  const { draws, asAt } = rules
  const { team, episode } = stretch.held
  const odds = inTimeLogOdds(VISIT_LOG_ODDS[episode.caseType], team, holderOn(stretch.held, due), due, asAt)
  if (rules.even[episode.caseType]() < probability(odds)) {
    const early = Math.floor((due - base) * 0.5 * draws.unit() ** 2)
    return weekdayBefore(due - early, base + 1)
  }
  return weekdayAfter(due + 1 + Math.floor(draws.exponential(MEAN_DAYS_LATE[episode.caseType])))
}

/** Every visit at which the children of one household on one plan were to be seen, from the log's start to the as-at date, in order. */
export function visitsTo(episodes: readonly HeldEpisode[], alsoOnPlan: boolean, rules: VisitingRules): PlannedVisit[] {
  const { logStart, asAt, calendar, draws } = rules
  const visits: PlannedVisit[] = []
  const after = (from: Day, timescale: Timescale): Day => dueDate(from, timescale, 'day-after-is-day-1', calendar)
  let before: Stretch | null = null
  let last: Day = NO_DAY
  let due: Day = NO_DAY

  for (const held of episodes) {
    for (const stretch of stretchesOf(held, before, alsoOnPlan)) {
      before = stretch
      const stop = stretch.to === NO_DAY ? asAt : Math.min(stretch.to, asAt)
      if (stop < logStart) continue
      if (stretch.from < logStart) {
        // somewhere in the middle of an interval when the log begins
        const interval = after(logStart, stretch.every(logStart)) - logStart
        last = logStart - draws.whole(0, interval)
        due = Math.max(after(last, stretch.every(last)), logStart + 1)
      } else if (stretch.fresh || due === NO_DAY) {
        last = NO_DAY
        due = after(stretch.from, stretch.first)
      } else if (last !== NO_DAY) {
        due = Math.max(after(last, stretch.every(last)), stretch.from)
      }
      for (;;) {
        const base = Math.max(last === NO_DAY ? stretch.from : last, logStart - 1)
        const day = Math.max(nextVisit(stretch, base, due, rules), base + (last === NO_DAY ? 0 : 1), stretch.from)
        if (day > stop) break
        visits.push({ day, caseType: held.episode.caseType, spell: holderOn(held, day), team: held.team })
        last = day
        due = after(day, stretch.every(day))
      }
    }
  }
  return visits
}
