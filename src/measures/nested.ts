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

interface Sum {
  numerator: number
  denominator: number
}

/** What is kept under a code, made where there is nothing yet. */
function under<Kept>(code: number, kept: Map<number, Kept>, make: () => Kept): Kept {
  const known = kept.get(code)
  if (known !== undefined) return known
  const made = make()
  kept.set(code, made)
  return made
}

const noTeams = () => new Map<number, Sum>()
const noManagers = () => new Map<number, Map<number, Sum>>()
const nothing = (): Sum => ({ numerator: 0, denominator: 0 })

/** What the rows in the denominator add up to, by Head of Service, then team manager, then team. */
function sumsOf(result: MeasureResult): ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<number, Sum>>> {
  const { headOfService, manager, team }: Belonging = result.belonging
  const heads = new Map<number, Map<number, Map<number, Sum>>>()
  eachCounted(result, (row, above, below) => {
    const sum = under(team[row], under(manager[row], under(headOfService[row], heads, noManagers), noTeams), nothing)
    sum.numerator += above
    sum.denominator += below
  })
  return heads
}

/** The places that have anybody, in no order. A team is judged by its own target, all else by that of the whole. */
export function nestedGroups(measure: MeasureId, result: MeasureResult, standards: Standards, asAt: Day): readonly NestedGroup[] {
  const whole = standards.of(measure, asAt)
  const groups: NestedGroup[] = []
  const add = (level: StructureLevel, place: Pick<NestedGroup, 'headOfService' | 'teamManager' | 'team'>, sums: readonly Sum[]): void => {
    const rate = nothing()
    for (const { numerator, denominator } of sums) {
      rate.numerator += numerator
      rate.denominator += denominator
    }
    if (rate.denominator === 0) return
    const standard = place.team === null || place.team < 0 ? whole : standards.ofTeam(measure, place.team, asAt)
    groups.push({ level, ...place, ...judge(rate, standard), smallNumbers: rate.denominator < SMALL_NUMBERS })
  }
  for (const [headOfService, managers] of sumsOf(result)) {
    add('headOfService', { headOfService, teamManager: null, team: null }, [...managers.values()].flatMap((teams) => [...teams.values()]))
    for (const [teamManager, teams] of managers) {
      add('teamManager', { headOfService, teamManager, team: null }, [...teams.values()])
      for (const [team, sum] of teams) add('team', { headOfService, teamManager, team }, [sum])
    }
  }
  return groups
}

/** The figure of each person, by code (two people may share a name); -1 is *Not recorded*. */
export function figuresByPerson(measure: MeasureId, result: MeasureResult, standards: Standards, asAt: Day): ReadonlyMap<number, JudgedRate> {
  const rates = new Map<number, Sum>()
  eachCounted(result, (row, above, below) => {
    const person = result.belonging.worker[row]
    const rate = under(person, rates, nothing)
    rate.numerator += above
    rate.denominator += below
  })
  const whole = standards.of(measure, asAt)
  return new Map([...rates].filter(([, { denominator }]) => denominator > 0).map(([person, rate]) => [person, judge(rate, whole)]))
}
