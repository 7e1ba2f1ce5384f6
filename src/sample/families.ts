/** Families: brothers and sisters who mostly share a worker, a plan and the visits, and some who go their own way. */
import { NO_DAY, type Day } from '../calendar'
import { CaseType } from '../records'
import { closedCareer, openCareer, unbornCareer, type Episode } from './careers'
import { familyTeams, hold, type HeldEpisode } from './caseload'
import type { County } from './county'
import type { Draws } from './random'
import { visitsTo, type PlannedVisit, type VisitingRules } from './visiting'

export interface Child {
  readonly id: string
  readonly unborn: boolean
  /** Years; -1 unborn. */
  readonly age: number
  /** The id under which the child stood before two records were merged. */
  readonly former: { readonly id: string; readonly until: Day } | null
}

/** Children of one family under one plan: the same episodes, the same workers, the same visits. */
export interface Household {
  readonly family: string
  readonly children: readonly Child[]
  /** Oldest first. */
  readonly episodes: readonly HeldEpisode[]
  readonly visits: readonly PlannedVisit[]
  /** A second episode that was never closed when the last one began: children are counted under the later step. */
  readonly alsoOpen: { readonly caseType: CaseType; readonly start: Day } | null
}

const SIZES: readonly (readonly [children: number, weight: number])[] = [[1, 55], [2, 26], [3, 13], [4, 6]]
const SHARED_PLAN = 0.75
const UNBORN_SHARE = 0.015
const MERGED_SHARE = 0.01
/** Closed cases in the log for each open one. */
export const CLOSED_FOR_EACH_OPEN = 0.9

/** Gives child ids that nobody shares: rising, with gaps. */
export function childIds(draws: Draws): () => string {
  let last = 100000
  return () => {
    last += draws.whole(1, 9)
    return String(last)
  }
}

function alsoOpen(episode: Episode, draws: Draws): Household['alsoOpen'] {
  if (episode.end !== NO_DAY) return null
  if (episode.caseType === CaseType.protection && draws.chance(0.06)) return { caseType: CaseType.inNeed, start: episode.start - draws.whole(20, 120) }
  if (episode.caseType === CaseType.inCare && draws.chance(0.02)) return { caseType: CaseType.protection, start: episode.start - draws.whole(20, 200) }
  return null
}

interface FamilyMaker {
  readonly county: County
  readonly draws: Draws
  readonly rules: VisitingRules
  readonly nextId: () => string
}

function household(maker: FamilyMaker, family: string, teams: ReturnType<typeof familyTeams>, career: Episode[], children: Child[]): Household {
  const { draws, rules } = maker
  const episodes = career.map((episode) => hold(episode, teams, rules.logStart, rules.asAt, draws))
  const second = alsoOpen(career[career.length - 1], draws)
  const visits = visitsTo(episodes, second?.caseType === CaseType.protection, rules)
  return { family, children, episodes, visits, alsoOpen: second }
}

interface Families {
  readonly howManyChildren: number
  /** What their family ids begin with. */
  readonly prefix: string
  /** Of families, those that expect a child. */
  readonly unbornShare: number
  career(): Episode[]
}

/** Families until there are so many children. */
function familiesOf({ howManyChildren, prefix, unbornShare, career }: Families, maker: FamilyMaker): Household[] {
  const { draws, county, nextId, rules } = maker
  const made: Household[] = []
  const child = (): Child => {
    const former = draws.chance(MERGED_SHARE) ? { id: nextId(), until: draws.whole(rules.logStart + 30, rules.asAt - 30) } : null
    return { id: nextId(), unborn: false, age: draws.whole(0, 17), former }
  }
  let count = 0
  for (let number = 1; count < howManyChildren; number += 1) {
    const family = `${prefix}${String(number).padStart(5, '0')}`
    const teams = familyTeams(county, draws)
    const size = Math.min(draws.weighted(SIZES), howManyChildren - count)
    count += size
    if (draws.chance(unbornShare)) {
      made.push(household(maker, family, teams, unbornCareer(rules.asAt, draws), [{ id: nextId(), unborn: true, age: -1, former: null }]))
      if (size === 1) continue
    }
    const own = made.at(-1)?.family === family ? size - 1 : size
    const together = [child()]
    const apart: Child[] = []
    for (let sibling = 1; sibling < own; sibling += 1) (draws.chance(SHARED_PLAN) ? together : apart).push(child())
    made.push(household(maker, family, teams, career(), together))
    for (const sibling of apart) made.push(household(maker, family, teams, career(), [sibling]))
  }
  return made
}

/** Every household: so many children open at the as-at date, and those whose cases closed since the log began. */
export function makeHouseholds(children: number, county: County, rules: VisitingRules, nextId: () => string): Household[] {
  const { draws, logStart, asAt } = rules
  const maker = { county, draws, rules, nextId }
  const open: Families = { howManyChildren: children, prefix: 'F', unbornShare: UNBORN_SHARE, career: () => openCareer(asAt, draws) }
  const closed: Families = {
    howManyChildren: Math.round(children * CLOSED_FOR_EACH_OPEN), prefix: 'G', unbornShare: 0, career: () => closedCareer(logStart, asAt, draws),
  }
  return [...familiesOf(open, maker), ...familiesOf(closed, maker)]
}
