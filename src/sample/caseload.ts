/** Who holds a case over time: cases pass on when a worker leaves, and now and then in between. */
import { NO_DAY, type Day } from '../calendar'
import { CaseType } from '../records'
import type { Episode } from './careers'
import { inPost, someoneInPost, type County, type Spell, type Team } from './county'
import type { Draws } from './random'

/** From this day on the case was with this worker; null: with nobody. */
export interface Holding {
  readonly from: Day
  readonly spell: Spell | null
}

export interface HeldEpisode {
  readonly episode: Episode
  readonly team: Team
  /** In order of time; the first from the episode's start. */
  readonly holdings: readonly Holding[]
}

/** The teams that a family would come to, one of each kind. */
export interface FamilyTeams {
  readonly assessment: Team
  readonly safeguarding: Team
  readonly inCare: Team
  readonly disability: Team
  readonly hasDisability: boolean
}

const MEAN_DAYS_BETWEEN_REALLOCATIONS = 800
const DAYS_UNALLOCATED = 12
const DAYS_WITH_ASSESSMENT = 60

export function familyTeams(county: County, draws: Draws): FamilyTeams {
  return {
    assessment: draws.pick(county.teamsOf.assessment),
    safeguarding: draws.pick(county.teamsOf.safeguarding),
    inCare: draws.pick(county.teamsOf['in-care']),
    disability: draws.pick(county.teamsOf.disability),
    hasDisability: draws.chance(0.1),
  }
}

function teamFor(episode: Episode, teams: FamilyTeams, asAt: Day, draws: Draws): Team {
  if (episode.caseType === CaseType.inCare) return draws.chance(0.78) ? teams.inCare : teams.safeguarding
  if (episode.caseType === CaseType.protection) return teams.safeguarding
  if (teams.hasDisability) return teams.disability
  const isNew = episode.fromContact && asAt - episode.start < DAYS_WITH_ASSESSMENT
  return isNew && draws.chance(0.6) ? teams.assessment : teams.safeguarding
}

/** The workers who held an episode, as far as the log goes back. */
export function hold(episode: Episode, teams: FamilyTeams, logStart: Day, asAt: Day, draws: Draws): HeldEpisode {
  const team = teamFor(episode, teams, asAt, draws)
  const last = episode.end === NO_DAY ? asAt : Math.min(episode.end, asAt)
  let day = Math.max(episode.start, logStart)
  let spell = someoneInPost(team, day, draws)
  const holdings: Holding[] = [{ from: episode.start, spell }]
  for (;;) {
    const leaves = spell === null ? day + DAYS_UNALLOCATED : spell.end === NO_DAY ? Infinity : spell.end + 1
    day = Math.min(leaves, day + 20 + Math.round(draws.exponential(MEAN_DAYS_BETWEEN_REALLOCATIONS)))
    if (day > last) return { episode, team, holdings }
    const next = someoneInPost(team, day, draws)
    if (next !== spell) holdings.push({ from: day, spell: next })
    spell = next
  }
}

/** The worker on a day; a worker who had not started or had left by then does not count. */
export function holderOn(held: HeldEpisode, day: Day): Spell | null {
  let spell = held.holdings[0].spell
  for (const holding of held.holdings) if (holding.from <= day) spell = holding.spell
  return spell !== null && inPost(spell, day) ? spell : null
}

export function lastHolding(held: HeldEpisode): Holding {
  return held.holdings[held.holdings.length - 1]
}
