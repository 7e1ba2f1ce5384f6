/**
 * The made-up county's organisation: Heads of Service, team managers, teams, and the people in them over time.
 *
 * Some teams and some workers do better than others, and every team has spells in which it does worse: that is what
 * makes late visits cluster. Effects are on the log-odds of doing a thing in time (0: as the county does).
 */
import { NO_DAY, type Day } from '../calendar'
import { nameMaker } from './names'
import { evenDraws, type Draws } from './random'
import { PLACES, SOCIAL_WORKER_ROLES } from './vocabulary'

export type TeamKind = 'assessment' | 'safeguarding' | 'in-care' | 'disability'

export interface Person {
  readonly id: string
  readonly name: string
  /** Log-odds added where this person is to do a thing in time. */
  readonly effect: number
}

/** One row of `Workers`: a person in one team from a day to a day. */
export interface Spell {
  readonly person: Person
  readonly role: string
  readonly team: Team
  /** NO_DAY: the row does not say (there all along). */
  readonly start: Day
  /** NO_DAY: still in post. May lie after the as-at date: a known leaving date. */
  readonly end: Day
  readonly awayFrom: Day
  readonly awayTo: Day
  readonly caseHolding: 'Yes' | 'No'
  readonly agency: 'Yes' | 'No'
  /** 1 is full time. */
  readonly fullTimeEquivalent: number
}

export interface Team {
  readonly name: string
  readonly kind: TeamKind
  readonly manager: Person
  readonly headOfService: Person
  readonly effect: number
  /** Spells in which the team does worse. */
  readonly hardTimes: readonly { readonly from: Day; readonly to: Day }[]
  /** Social workers who hold cases, past, present and named for later. */
  readonly socialWorkers: Spell[]
}

export interface County {
  readonly teams: readonly Team[]
  readonly teamsOf: Readonly<Record<TeamKind, readonly Team[]>>
  /** Every row of `Workers`. */
  readonly workforce: readonly Spell[]
  /** Who audits beside the managers. */
  readonly auditors: readonly Person[]
}

/** Children to a team; with {@link SOCIAL_WORKERS_A_TEAM} it gives caseloads of about 11, more in safeguarding teams. */
const CHILDREN_A_TEAM = 80
const SOCIAL_WORKERS_A_TEAM = 7
/** One team of each ten, in order; the first three make a county too small for ten whole. */
const KINDS: readonly TeamKind[] = [
  'assessment', 'safeguarding', 'in-care', 'safeguarding', 'assessment', 'safeguarding', 'disability', 'assessment', 'in-care', 'safeguarding',
]
const KIND_WORDS: Readonly<Record<TeamKind, string>> = {
  assessment: 'Assessment',
  safeguarding: 'Safeguarding',
  'in-care': 'Children in Care',
  disability: 'Disabled Children',
}

/** How far the best and the worst stand from the middle, in log-odds. */
const TEAM_SPREAD = 0.7
const WORKER_SPREAD = 0.9
const HARD_TIME_EFFECT = -1.1

/** Places from worst to best, evenly spread, one for each of so many. */
function spread(draws: Draws, howMany: number, reach: number): number[] {
  return draws.shuffled(Array.from({ length: howMany }, (_, place) => reach * ((2 * (place + 0.5)) / howMany - 1)))
}

/** A hard time of two to four months about once a year; `phase` (0 to 1) says where in its year a team is when the log begins. */
function hardTimes(draws: Draws, phase: number, from: Day, asAt: Day): { from: Day; to: Day }[] {
  const found: { from: Day; to: Day }[] = []
  const year = draws.whole(330, 460)
  for (let day = from - Math.round(phase * year); day <= asAt; day += year) found.push({ from: day, to: day + draws.whole(60, 120) })
  return found
}

/** The team's log-odds of doing a thing in time on a day. */
export function teamEffect(team: Pick<Team, 'effect' | 'hardTimes'>, day: Day): number {
  for (const spell of team.hardTimes) if (spell.from <= day && day <= spell.to) return team.effect + HARD_TIME_EFFECT
  return team.effect
}

/** In post on the day; the last day counts. */
export function inPost(spell: Spell, day: Day): boolean {
  return spell.start <= day && (spell.end === NO_DAY || spell.end >= day)
}

export function isAway(spell: Spell, day: Day): boolean {
  return spell.awayFrom !== NO_DAY && spell.awayFrom <= day && (spell.awayTo === NO_DAY || spell.awayTo >= day)
}

/** Somebody of the team who could take a case on that day; null in a day without anyone. Away only where nobody else is there. */
export function someoneInPost(team: Team, day: Day, draws: Draws): Spell | null {
  const there = team.socialWorkers.filter((spell) => inPost(spell, day))
  const present = there.filter((spell) => !isAway(spell, day))
  if (present.length > 0) return draws.pick(present)
  return there.length > 0 ? draws.pick(there) : null
}

type PersonMaker = (effect: number) => Person

function personMaker(): PersonMaker {
  const nextName = nameMaker()
  let made = 0
  return (effect) => {
    made += 1
    return { id: `W${String(made).padStart(5, '0')}`, name: nextName(), effect }
  }
}

interface Post {
  readonly team: Team
  /** Another team, from which a worker may have moved. */
  readonly elsewhere: Team
  readonly effect: number
}

/** Absences: about one in eight of those in post has been away or is, two thirds of them for four weeks or more. */
function absence(draws: Draws, start: Day, lastDay: Day): Pick<Spell, 'awayFrom' | 'awayTo'> {
  const none = { awayFrom: NO_DAY, awayTo: NO_DAY }
  if (!draws.chance(0.13)) return none
  const awayFrom = lastDay - draws.whole(5, 240)
  if (awayFrom <= start) return none
  const awayTo = awayFrom + (draws.chance(0.65) ? draws.whole(35, 200) : draws.whole(5, 20))
  return { awayFrom, awayTo: awayTo > lastDay && draws.chance(0.5) ? NO_DAY : awayTo }
}

/** Everyone who has held one post since the log began, newest first. */
function holdersOfPost(post: Post, logStart: Day, asAt: Day, makePerson: PersonMaker, draws: Draws): Spell[] {
  const holders: Spell[] = []
  let end: Day = NO_DAY
  let start = asAt - 5 - Math.round(draws.exponential(900))
  const fate = draws.unit()
  if (fate < 0.04) start = asAt + draws.whole(3, 40) // named, not yet started
  else if (fate < 0.07) end = asAt + draws.whole(3, 60) // notice given
  for (;;) {
    const person = makePerson(post.effect + (draws.unit() - 0.5) * 0.4)
    const agency = draws.chance(0.16) ? 'Yes' : 'No'
    const spell: Spell = {
      person,
      team: post.team,
      role: draws.weighted(SOCIAL_WORKER_ROLES),
      start,
      end,
      ...absence(draws, start, end === NO_DAY ? asAt : Math.min(end, asAt)),
      caseHolding: 'Yes',
      agency,
      fullTimeEquivalent: draws.chance(0.8) ? 1 : draws.pick([0.5, 0.6, 0.8]),
    }
    const served = Math.min(end === NO_DAY ? asAt : end, asAt) - start
    const earlier = served > 150 ? earlierRow(spell, post, draws) : null
    if (earlier === null) holders.push(spell)
    else {
      holders.push({ ...spell, start: earlier.next, awayFrom: NO_DAY, awayTo: NO_DAY, agency: 'No' }, earlier.row)
    }
    if (start <= logStart) return holders
    end = start - draws.whole(1, 35)
    start = end - 60 - Math.round(draws.exponential(600))
  }
}

/** A move of team, or from agency to permanent: the same person has an earlier row that the later one adjoins. */
function earlierRow(spell: Spell, post: Post, draws: Draws): { row: Spell; next: Day } | null {
  const fate = draws.unit()
  if (fate >= 0.08) return null
  const next = spell.start + draws.whole(40, 110)
  const moved = fate < 0.04
  const row: Spell = { ...spell, team: moved ? post.elsewhere : spell.team, end: next - 1, awayFrom: NO_DAY, awayTo: NO_DAY, agency: moved ? 'No' : 'Yes' }
  return { row, next }
}

type TeamLuck = Pick<Team, 'kind' | 'effect' | 'hardTimes'>

/**
 * How each team does, and when it has its hard times. Both are spread evenly among the teams of one kind, and the kind as a whole is
 * put back to the middle at the as-at date: which teams do worse depends on the seed, how the county does as little as can be.
 */
function luckOfTeams(draws: Draws, howMany: number, logStart: Day, asAt: Day): TeamLuck[] {
  const kinds = Array.from({ length: howMany }, (_, index) => KINDS[index % KINDS.length])
  const byKind = new Map<TeamKind, TeamLuck[]>()
  for (const kind of new Set(kinds)) {
    const phase = evenDraws(draws)
    const effects = spread(draws, kinds.filter((other) => other === kind).length, TEAM_SPREAD)
    const luck = effects.map((effect) => ({ kind, effect, hardTimes: hardTimes(draws, phase(), logStart, asAt) }))
    const mean = luck.reduce((sum, team) => sum + teamEffect(team, asAt), 0) / luck.length
    byKind.set(kind, luck.map((team) => ({ ...team, effect: team.effect - mean })))
  }
  return kinds.flatMap((kind) => byKind.get(kind)?.pop() ?? [])
}

function otherRow(person: Person, role: string, team: Team, start: Day): Spell {
  return {
    person, role, team, start,
    end: NO_DAY, awayFrom: NO_DAY, awayTo: NO_DAY,
    caseHolding: 'No', agency: 'No', fullTimeEquivalent: 1,
  }
}

function teamNamer(): (kind: TeamKind) => string {
  const made: Record<TeamKind, number> = { assessment: 0, safeguarding: 0, 'in-care': 0, disability: 0 }
  return (kind) => {
    const turn = made[kind]
    made[kind] += 1
    const again = Math.floor(turn / PLACES.length)
    return `${PLACES[turn % PLACES.length]} ${KIND_WORDS[kind]}${again === 0 ? '' : ` ${again + 1}`}`
  }
}

/** The county for about so many children, with its people from `logStart` to shortly after `asAt`. */
export function makeCounty(children: number, logStart: Day, asAt: Day, draws: Draws): County {
  const howMany = Math.max(3, Math.round(children / CHILDREN_A_TEAM))
  const makePerson = personMaker()
  const nameTeam = teamNamer()
  const heads = Array.from({ length: Math.min(8, Math.ceil(howMany / 4)) }, () => makePerson(0))
  const luck = luckOfTeams(draws, howMany, logStart, asAt)
  const teams: Team[] = []
  const workforce: Spell[] = []

  let manager = makePerson(0)
  for (let index = 0; index < howMany; index += 1) {
    const headOfService = heads[Math.floor((index * heads.length) / howMany)]
    const previous = teams.at(-1)
    const shares = previous !== undefined && previous.headOfService === headOfService && draws.chance(0.2)
    if (!shares) manager = makePerson(0)
    const team: Team = { ...luck[index], name: nameTeam(luck[index].kind), manager, headOfService, socialWorkers: [] }
    teams.push(team)
    if (previous?.headOfService !== headOfService) workforce.push(otherRow(headOfService, 'Head of Service', team, asAt - draws.whole(900, 3000)))
    if (!shares) workforce.push(otherRow(manager, 'Team manager', team, asAt - draws.whole(700, 2500)))
  }

  for (const [index, team] of teams.entries()) {
    const elsewhere = teams[(index + 1) % teams.length]
    for (const effect of spread(draws, SOCIAL_WORKERS_A_TEAM, WORKER_SPREAD)) {
      for (const spell of holdersOfPost({ team, elsewhere, effect }, logStart, asAt, makePerson, draws)) {
        workforce.push(spell)
        spell.team.socialWorkers.push(spell)
      }
    }
    workforce.push(otherRow(makePerson(0), 'Family support worker', team, NO_DAY))
    if (team.kind === 'in-care') workforce.push(otherRow(makePerson(0), 'Personal adviser', team, asAt - draws.whole(100, 900)))
  }

  const auditors = Array.from({ length: Math.max(2, Math.ceil(howMany / 8)) }, () => makePerson(0))
  for (const auditor of auditors) workforce.push(otherRow(auditor, 'Quality assurance officer', teams[0], asAt - draws.whole(600, 2000)))

  const ofKind = (kind: TeamKind): Team[] => {
    const found = teams.filter((team) => team.kind === kind)
    return found.length > 0 ? found : teams
  }
  const teamsOf = { assessment: ofKind('assessment'), safeguarding: ofKind('safeguarding'), 'in-care': ofKind('in-care'), disability: ofKind('disability') }
  return { teams, teamsOf, workforce, auditors }
}
