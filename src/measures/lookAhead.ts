/** Look ahead (measures.md, section 3): what would be true at the next surgery if nobody else were seen by then. */
import type { Day } from '../calendar'
import type { MeasureId } from '../records'
import type { Context } from './context'
import type { LookAhead } from './figures'
import { judge, neededFor } from './targets'

interface Tally {
  numerator: number
  denominator: number
  overdueNow: number
  fallDue: number
  /** A family's code, or one below 0 for a child without a family. */
  readonly households: Set<number>
}

const emptyTally = (): Tally => ({ numerator: 0, denominator: 0, overdueNow: 0, fallDue: 0, households: new Set() })

export class LookAheadTally {
  private readonly whole = emptyTally()
  private readonly teams = new Map<number, Tally>()

  constructor(
    private readonly context: Context,
    private readonly measure: MeasureId,
    private readonly then: Day,
  ) {}

  /** One more in the group then, in time or not. */
  addToRate(team: number, inTime: boolean): void {
    this.each(team, (tally) => {
      tally.denominator++
      if (inTime) tally.numerator++
    })
  }

  /** A child overdue now. `family` is -1 where it is not known: the child is a household of its own. */
  addOverdue(team: number, child: number, family: number): void {
    this.each(team, (tally) => {
      tally.overdueNow++
      tally.households.add(family >= 0 ? family : -1 - child)
    })
  }

  /** A child who falls due by then. */
  addFallingDue(team: number, child: number, family: number): void {
    this.each(team, (tally) => {
      tally.fallDue++
      tally.households.add(family >= 0 ? family : -1 - child)
    })
  }

  private each(team: number, add: (tally: Tally) => void): void {
    let own = this.teams.get(team)
    if (!own) this.teams.set(team, (own = emptyTally()))
    add(this.whole)
    add(own)
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
    const teams = [...this.teams].map(([team, tally]) => ({ team: team < 0 ? null : records.teams.shown[team], ...figureOf(tally, team) }))
    teams.sort((a, b) => b.mustBeSeen - a.mustBeSeen || ((a.team ?? '\uffff') < (b.team ?? '\uffff') ? -1 : 1))
    return { asAt: this.then, ...figureOf(this.whole, -1), teams }
  }
}
