/** Look ahead (measures.md, section 3): what would be true at the next surgery if nobody else were seen by then. */
import type { Day } from '../calendar'
import type { MeasureId } from '../records'
import type { Context } from './context'
import type { LookAhead } from './figures'
import { judge, neededFor } from './targets'

/** What there is of one team, or of all. */
class Tally {
  numerator = 0
  denominator = 0
  overdueNow = 0
  fallDue = 0
  /** A family's code, or one below 0 for a child without a family. */
  readonly households = new Set<number>()
}

export class LookAheadTally {
  private readonly whole = new Tally()
  /** By team code and 1; 0 is *Not recorded*. */
  private readonly teams: (Tally | undefined)[]

  constructor(
    private readonly context: Context,
    private readonly measure: MeasureId,
    private readonly then: Day,
  ) {
    this.teams = new Array<Tally | undefined>(context.records.teams.shown.length + 1).fill(undefined)
  }

  private ofTeam(team: number): Tally {
    return (this.teams[team + 1] ??= new Tally())
  }

  /** One more in the group then, in time or not. */
  addToRate(team: number, inTime: boolean): void {
    const own = this.ofTeam(team)
    own.denominator++
    this.whole.denominator++
    if (!inTime) return
    own.numerator++
    this.whole.numerator++
  }

  /** A child overdue now. `family` is -1 where it is not known: the child is a household of its own. */
  addOverdue(team: number, child: number, family: number): void {
    const own = this.ofTeam(team)
    own.overdueNow++
    this.whole.overdueNow++
    this.addHousehold(own, child, family)
  }

  /** A child who falls due by then. */
  addFallingDue(team: number, child: number, family: number): void {
    const own = this.ofTeam(team)
    own.fallDue++
    this.whole.fallDue++
    this.addHousehold(own, child, family)
  }

  private addHousehold(own: Tally, child: number, family: number): void {
    const household = family >= 0 ? family : -1 - child
    own.households.add(household)
    this.whole.households.add(household)
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
        households: tally.households.size,
      }
    }
    const teams = this.teams.flatMap((tally, index) => (tally ? [{ team: index === 0 ? null : records.teams.shown[index - 1], ...figureOf(tally, index - 1) }] : []))
    teams.sort((a, b) => b.mustBeSeen - a.mustBeSeen || ((a.team ?? '\uffff') < (b.team ?? '\uffff') ? -1 : 1))
    return { asAt: this.then, ...figureOf(this.whole, -1), teams }
  }
}
