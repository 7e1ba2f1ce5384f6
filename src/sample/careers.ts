/**
 * Careers of made-up children: the episodes that follow one another, from child in need to a plan, into care and back,
 * with re-opened cases and moves of placement. A career is made backwards, from the episode that is open (or closed last).
 */
import { NO_DAY, type Day } from '../calendar'
import { CaseType } from '../records'
import type { Draws } from './random'

export interface Episode {
  readonly caseType: CaseType
  readonly start: Day
  /** NO_DAY: open. May lie after the as-at date: a known leaving date. */
  readonly end: Day
  /** In care: the start of each placement, the first one that of the episode. */
  readonly placements: readonly Day[]
  readonly intendedToLast: 'Yes' | 'No' | null
  /** Whether each placement has a row of its own, as some systems extract it, or the newest alone stands on one row. */
  readonly rows: 'one' | 'one-a-placement'
  /** This child's own interval, as typed: `4 weeks`. */
  readonly visitInterval: string | null
  /** Begun without an adjoining one before it: a contact led to it. */
  readonly fromContact: boolean
}

/** Of children open at the as-at date. */
const SHARE_OPEN: readonly (readonly [caseType: CaseType, share: number])[] = [
  [CaseType.inNeed, 52],
  [CaseType.protection, 19],
  [CaseType.inCare, 29],
]
const SHARE_CLOSED: readonly (readonly [caseType: CaseType, share: number])[] = [
  [CaseType.inNeed, 76],
  [CaseType.protection, 12],
  [CaseType.inCare, 12],
]
/** Days that an episode lasts, on average. */
const MEAN_DAYS: Readonly<Record<CaseType, number>> = { 1: 210, 2: 260, 3: 850 }
const EPISODES_AT_MOST = 4
/** Days of an average placement. */
const PLACEMENT_MEAN = 420

/** What came before an episode: an adjoining one of some category, one that ended a while before, or a contact. */
type Before = { readonly adjoining: CaseType } | 'reopened' | 'contact'
const BEFORE: Readonly<Record<CaseType, readonly (readonly [before: Before, weight: number])[]>> = {
  1: [['contact', 64], ['reopened', 14], [{ adjoining: CaseType.protection }, 17], [{ adjoining: CaseType.inCare }, 5]],
  2: [['contact', 20], [{ adjoining: CaseType.inNeed }, 75], [{ adjoining: CaseType.inCare }, 5]],
  3: [['contact', 30], [{ adjoining: CaseType.inNeed }, 30], [{ adjoining: CaseType.protection }, 40]],
}

function placements(start: Day, lastDay: Day, draws: Draws): Day[] {
  const starts = [start]
  let day = start + 7 + Math.round(draws.exponential(PLACEMENT_MEAN))
  while (day < lastDay - 3) {
    starts.push(day)
    day += 7 + Math.round(draws.exponential(PLACEMENT_MEAN))
  }
  return starts
}

function makeEpisode(caseType: CaseType, start: Day, end: Day, asAt: Day, fromContact: boolean, draws: Draws): Episode {
  const plain = { caseType, start, end, fromContact, placements: [], intendedToLast: null, rows: 'one', visitInterval: null } as const
  if (caseType !== CaseType.inCare) return plain
  const starts = placements(start, end === NO_DAY ? asAt : Math.min(end, asAt), draws)
  const settled = asAt - starts[starts.length - 1] > 250
  return {
    ...plain,
    placements: starts,
    intendedToLast: settled && draws.chance(0.65) ? 'Yes' : 'No',
    rows: starts.length > 1 && draws.chance(0.25) ? 'one-a-placement' : 'one',
    visitInterval: draws.chance(0.03) ? '4 weeks' : null,
  }
}

/** The day on which the episode before ended, for one that adjoins it: mostly the day itself or the day before, some over a weekend. */
function adjoiningEnd(start: Day, draws: Draws): Day {
  return start - draws.weighted([[0, 60], [1, 34], [3, 6]])
}

/** Days that an episode had lasted: for the one that is open now, how long it has been open. */
function lengthOf(caseType: CaseType, draws: Draws): number {
  return 8 + Math.round(draws.exponential(MEAN_DAYS[caseType]))
}

/** The chain of episodes that leads to a last one of this category with this end (NO_DAY: open), oldest first. */
function chainTo(caseType: CaseType, end: Day, asAt: Day, draws: Draws): Episode[] {
  const chain: Episode[] = []
  let kind = caseType
  let stop = end
  let start = end === NO_DAY || end > asAt ? asAt - 1 - Math.round(draws.exponential(MEAN_DAYS[kind])) : end - lengthOf(kind, draws)
  for (;;) {
    const before = chain.length + 1 < EPISODES_AT_MOST ? draws.weighted(BEFORE[kind]) : 'contact'
    chain.push(makeEpisode(kind, start, stop, asAt, typeof before === 'string', draws))
    if (before === 'contact') return chain.reverse()
    if (before === 'reopened') {
      kind = draws.chance(0.8) ? CaseType.inNeed : CaseType.protection
      stop = start - draws.whole(60, 480)
    } else {
      kind = before.adjoining
      stop = adjoiningEnd(start, draws)
    }
    start = stop - lengthOf(kind, draws)
  }
}

/** A child whose case is open at the as-at date; one in two hundred has a known leaving date. */
export function openCareer(asAt: Day, draws: Draws): Episode[] {
  const end = draws.chance(0.005) ? asAt + draws.whole(2, 60) : NO_DAY
  return chainTo(draws.weighted(SHARE_OPEN), end, asAt, draws)
}

/** A child whose case closed between the two days. */
export function closedCareer(from: Day, asAt: Day, draws: Draws): Episode[] {
  return chainTo(draws.weighted(SHARE_CLOSED), draws.whole(from, asAt - 1), asAt, draws)
}

/** A child not yet born: one short episode in need or on a plan. */
export function unbornCareer(asAt: Day, draws: Draws): Episode[] {
  const caseType = draws.chance(0.6) ? CaseType.inNeed : CaseType.protection
  return [makeEpisode(caseType, asAt - draws.whole(5, 120), NO_DAY, asAt, true, draws)]
}
