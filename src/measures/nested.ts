/**
 * A figure by place in the structure: a team within its team manager within its Head of Service, as the rows themselves stand.
 * A team whose rows name two managers stands under both, each row under one, so that every level sums to the whole.
 */
import type { Day } from '../calendar'
import type { MeasureId } from '../records'
import type { JudgedRate, NestedGroup, StructureLevel } from './figures'
import { SMALL_NUMBERS, type Belonging } from './groups'
import { IN_NUMERATOR, MISSED } from './outcomes'
import type { MeasureResult } from './result'
import { judge, type Standards } from './targets'

/** Calls with each row in the denominator, and what it adds to either part of the rate. */
export function eachCounted({ outcomes, shares }: Pick<MeasureResult, 'outcomes' | 'shares'>, sink: (row: number, above: number, below: number) => void): void {
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] !== IN_NUMERATOR && outcomes[row] !== MISSED) continue
    if (shares === null) sink(row, outcomes[row] === IN_NUMERATOR ? 1 : 0, 1)
    else sink(row, shares.numerator[row], shares.denominator[row])
  }
}

interface Place {
  readonly level: StructureLevel
  readonly headOfService: number
  readonly teamManager: number | null
  readonly team: number | null
  numerator: number
  denominator: number
}

/** The places that a row stands in, from the Head of Service down. */
function placesOf({ headOfService: heads, manager: managers, team: teams }: Belonging, row: number): Omit<Place, 'numerator' | 'denominator'>[] {
  const [headOfService, teamManager, team] = [heads[row], managers[row], teams[row]]
  return [
    { level: 'headOfService', headOfService, teamManager: null, team: null },
    { level: 'teamManager', headOfService, teamManager, team: null },
    { level: 'team', headOfService, teamManager, team },
  ]
}

/** The places that have anybody, in no order. A team is judged by its own target, all else by that of the whole. */
export function nestedGroups(measure: MeasureId, result: MeasureResult, standards: Standards, asAt: Day): readonly NestedGroup[] {
  const places = new Map<string, Place>()
  eachCounted(result, (row, above, below) => {
    for (const place of placesOf(result.belonging, row)) {
      const key = `${place.headOfService} ${place.teamManager} ${place.team}`
      const known = places.get(key) ?? { ...place, numerator: 0, denominator: 0 }
      places.set(key, known)
      known.numerator += above
      known.denominator += below
    }
  })
  const whole = standards.of(measure, asAt)
  return [...places.values()]
    .filter(({ denominator }) => denominator > 0)
    .map(({ level, headOfService, teamManager, team, ...rate }) => ({
      level,
      headOfService,
      teamManager,
      team,
      ...judge(rate, team === null || team < 0 ? whole : standards.ofTeam(measure, team, asAt)),
      smallNumbers: rate.denominator < SMALL_NUMBERS,
    }))
}

/** The figure of each person, by code (two people may share a name); -1 is *Not recorded*. */
export function figuresByPerson(measure: MeasureId, result: MeasureResult, standards: Standards, asAt: Day): ReadonlyMap<number, JudgedRate> {
  const rates = new Map<number, { numerator: number; denominator: number }>()
  eachCounted(result, (row, above, below) => {
    const person = result.belonging.worker[row]
    const rate = rates.get(person) ?? { numerator: 0, denominator: 0 }
    rates.set(person, rate)
    rate.numerator += above
    rate.denominator += below
  })
  const whole = standards.of(measure, asAt)
  return new Map([...rates].filter(([, { denominator }]) => denominator > 0).map(([person, rate]) => [person, judge(rate, whole)]))
}
