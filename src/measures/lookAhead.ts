/** Look ahead (measures.md, section 3): what would be true at the next surgery if nobody else were seen by then. */
import type { Day } from '../calendar'
import type { MeasureId, NameList } from '../records'
import type { Context } from './context'
import type { LookAhead, LookAheadPart } from './figures'
import { judge, neededFor, type Standard } from './targets'

/** How a record will stand in the rate of the day looked ahead to, if nobody else is seen by then; 0: it has no part in it, seen or not. */
export const Ahead = {
  inTime: 1,
  /** Missed already: a visit comes too late for it. */
  missed: 2,
  /** In the group, and in time only if the child is seen. */
  missedUnlessSeen: 3,
  /** Not to be judged by then, but in the group and in time if the child is seen. */
  inTimeIfSeen: 4,
} as const
export type Ahead = (typeof Ahead)[keyof typeof Ahead] | 0

/** What there is of one group, or of all. */
class Tally {
  numerator = 0
  denominator = 0
  overdueNow = 0
  fallDue = 0
  households = 0
}

/** The groups of one level: a tally a code, -1 being *Not recorded*, and the distinct households of each. Nearly every household is of one group alone, which an array remembers. */
class Level {
  /** By code and 1; 0 is *Not recorded*. */
  private readonly tallies: (Tally | undefined)[]
  /** By household: the first group that it was met in, 2 more than its code; 0 while it was not met. */
  private readonly firstGroup: Int32Array
  /** A household and another group of it, as one number. */
  private readonly ofOtherGroups = new Set<number>()

  constructor(
    private readonly codes: number,
    households: number,
  ) {
    this.tallies = new Array<Tally | undefined>(codes + 1).fill(undefined)
    this.firstGroup = new Int32Array(households)
  }

  of(code: number): Tally {
    return (this.tallies[code + 1] ??= new Tally())
  }

  /** The group's tally, with the household counted in where it is new to it. */
  withHousehold(code: number, household: number): Tally {
    const own = this.of(code)
    const first = this.firstGroup[household] - 2
    if (first === code) return own
    if (first === -2) this.firstGroup[household] = code + 2
    else {
      const known = this.ofOtherGroups.size
      if (this.ofOtherGroups.add(household * (this.codes + 1) + code + 1).size === known) return own
    }
    own.households++
    return own
  }

  /** Calls with each group that has anything. */
  map<Part>(made: (tally: Tally, code: number) => Part): Part[] {
    return this.tallies.flatMap((tally, index) => (tally ? [made(tally, index - 1)] : []))
  }
}

/** The group that everybody is in. */
const ALL = 0

const partOf = (tally: Tally, standard: Standard): LookAheadPart => ({
  rate: judge(tally, standard),
  overdueNow: tally.overdueNow,
  fallDue: tally.fallDue,
  mustBeSeen: neededFor(tally, standard),
  households: tally.households,
})

/** Those first who have the most to see; *Not recorded* last of equals. */
function mostFirst<Part extends LookAheadPart>(parts: Part[], nameOf: (part: Part) => string | null): Part[] {
  return parts.sort((a, b) => b.mustBeSeen - a.mustBeSeen || ((nameOf(a) ?? '\uffff') < (nameOf(b) ?? '\uffff') ? -1 : 1))
}

/** Adds up what is told of each child; teams and Heads of Service by code, -1 not recorded. */
export class LookAheadTally {
  private readonly families: number
  private readonly whole: Level
  private readonly teams: Level
  private readonly heads: Level

  constructor(
    private readonly context: Context,
    private readonly measure: MeasureId,
    private readonly then: Day,
  ) {
    const { teams, headsOfService, families, children } = context.records
    const households = families.length + children.length
    this.families = families.length
    this.whole = new Level(1, households)
    this.teams = new Level(teams.shown.length, households)
    this.heads = new Level(headsOfService.shown.length, households)
  }

  /** A record's part in the rate then. */
  addToRate(team: number, head: number, ahead: Ahead): void {
    if (ahead === 0 || ahead === Ahead.inTimeIfSeen) return
    for (const tally of [this.whole.of(ALL), this.teams.of(team), this.heads.of(head)]) {
      tally.denominator++
      if (ahead === Ahead.inTime) tally.numerator++
    }
  }

  /** A child overdue now. `family` is -1 where it is not known: the child is a household of its own. */
  addOverdue(team: number, head: number, child: number, family: number): void {
    for (const tally of this.withHousehold(team, head, child, family)) tally.overdueNow++
  }

  /** A child who falls due by then. */
  addFallingDue(team: number, head: number, child: number, family: number): void {
    for (const tally of this.withHousehold(team, head, child, family)) tally.fallDue++
  }

  private withHousehold(team: number, head: number, child: number, family: number): readonly Tally[] {
    const household = family >= 0 ? family : this.families + child
    return [this.whole.withHousehold(ALL, household), this.teams.withHousehold(team, household), this.heads.withHousehold(head, household)]
  }

  figure(): LookAhead {
    const { standards, records } = this.context
    const { measure, then } = this
    const whole = standards.of(measure, then)
    const named = (names: NameList, code: number): string | null => (code < 0 ? null : names.shown[code])
    const teams = this.teams.map((tally, code) => ({ team: named(records.teams, code), ...partOf(tally, code < 0 ? whole : standards.ofTeam(measure, code, then)) }))
    const heads = this.heads.map((tally, code) => ({ headOfService: named(records.headsOfService, code), ...partOf(tally, whole) }))
    return {
      asAt: then,
      ...partOf(this.whole.of(ALL), whole),
      teams: mostFirst(teams, ({ team }) => team),
      headsOfService: mostFirst(heads, ({ headOfService }) => headOfService),
    }
  }
}
