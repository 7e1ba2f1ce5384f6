/** Look ahead (measures.md, section 3): what would be true at the next surgery if nobody else were seen by then. */
import type { Day } from '../calendar'
import type { MeasureId } from '../records'
import type { Context } from './context'
import type { LookAhead } from './figures'
import { judge, neededFor } from './targets'

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

/** What there is of one team, or of all. */
class Tally {
  numerator = 0
  denominator = 0
  overdueNow = 0
  fallDue = 0
  households = 0
}

/** Tells the distinct households, of all and of each team. Nearly every one is of one team alone, which an array remembers. */
class Households {
  /** By family, then by child without one: the first team that the household was met in, 2 more than its code; 0 while it was not met. */
  private readonly firstTeam: Int32Array
  /** A household and another team of it, as one number. */
  private readonly ofOtherTeams = new Set<number>()

  constructor(
    private readonly families: number,
    children: number,
    private readonly teams: number,
  ) {
    this.firstTeam = new Int32Array(families + children)
  }

  /** Counts the household of a child in where it is new. `family` is -1 where it is not known: the child is a household of its own. */
  add(child: number, family: number, team: number, own: Tally, whole: Tally): void {
    const household = family >= 0 ? family : this.families + child
    const first = this.firstTeam[household] - 2
    if (first === team) return
    if (first === -2) {
      this.firstTeam[household] = team + 2
      whole.households++
    } else {
      const known = this.ofOtherTeams.size
      if (this.ofOtherTeams.add(household * (this.teams + 1) + team + 1).size === known) return
    }
    own.households++
  }
}

export class LookAheadTally {
  private readonly whole = new Tally()
  /** By team code and 1; 0 is *Not recorded*. */
  private readonly teams: (Tally | undefined)[]
  private readonly households: Households

  constructor(
    private readonly context: Context,
    private readonly measure: MeasureId,
    private readonly then: Day,
  ) {
    const { teams, families, children } = context.records
    this.teams = new Array<Tally | undefined>(teams.shown.length + 1).fill(undefined)
    this.households = new Households(families.length, children.length, teams.shown.length)
  }

  private ofTeam(team: number): Tally {
    return (this.teams[team + 1] ??= new Tally())
  }

  /** A record's part in the rate then. */
  addToRate(team: number, ahead: Ahead): void {
    if (ahead === 0 || ahead === Ahead.inTimeIfSeen) return
    const own = this.ofTeam(team)
    own.denominator++
    this.whole.denominator++
    if (ahead !== Ahead.inTime) return
    own.numerator++
    this.whole.numerator++
  }

  /** A child overdue now. */
  addOverdue(team: number, child: number, family: number): void {
    const own = this.ofTeam(team)
    own.overdueNow++
    this.whole.overdueNow++
    this.households.add(child, family, team, own, this.whole)
  }

  /** A child who falls due by then. */
  addFallingDue(team: number, child: number, family: number): void {
    const own = this.ofTeam(team)
    own.fallDue++
    this.whole.fallDue++
    this.households.add(child, family, team, own, this.whole)
  }

  figure(): LookAhead {
    const { standards, records } = this.context
    const figureOf = (tally: Tally, team: number) => {
      const standard = team >= 0 ? standards.ofTeam(this.measure, team, this.then) : standards.of(this.measure, this.then)
      return {
        rate: judge(tally, standard),
        overdueNow: tally.overdueNow,
        fallDue: tally.fallDue,
        mustBeSeen: neededFor(tally, standard),
        households: tally.households,
      }
    }
    const teams = this.teams.flatMap((tally, index) => (tally ? [{ team: index === 0 ? null : records.teams.shown[index - 1], ...figureOf(tally, index - 1) }] : []))
    teams.sort((a, b) => b.mustBeSeen - a.mustBeSeen || ((a.team ?? '\uffff') < (b.team ?? '\uffff') ? -1 : 1))
    return { asAt: this.then, ...figureOf(this.whole, -1), teams }
  }
}
