/**
 * What planned visits would give (measures.md, section 3, *Look ahead*): the rate at the next surgery if they are made by then, each
 * in time where it still can be, and nobody else is seen. A visit sees the child, so that it counts for every row of the child. It
 * brings a row into the numerator, or into both, and never into the denominator alone: no planned visit lowers a rate.
 */
import { foldIdentifier, type MeasureId } from '../records'
import type { Context } from './context'
import type { PlannedRate, Rate, Scope } from './figures'
import { Ahead } from './lookAhead'
import { IN_NUMERATOR, MISSED } from './outcomes'
import type { MeasureResult } from './result'
import { judge } from './targets'

/** A rate that is counted up. */
class Count implements Rate {
  numerator = 0
  denominator = 0

  add(inTime: boolean): void {
    this.denominator++
    if (inTime) this.numerator++
  }
}

/** Whether a record belongs to a scope, and the team's code where the scope is one. */
function within({ records }: Context, { belonging }: MeasureResult, scope: Scope): { readonly has: (row: number) => boolean; readonly team: number | null } {
  if (scope.level === 'whole') return { has: () => true, team: null }
  const [codes, names] = {
    headOfService: [belonging.headOfService, records.headsOfService] as const,
    teamManager: [belonging.manager, records.managers] as const,
    team: [belonging.team, records.teams] as const,
  }[scope.level]
  const code = scope.name === null ? -1 : names.shown.indexOf(scope.name)
  const isUnknown = scope.name !== null && code < 0
  return { has: (row) => !isUnknown && codes[row] === code, team: scope.level === 'team' && code >= 0 ? code : null }
}

export function plannedRate(context: Context, measure: MeasureId, result: MeasureResult, { scope, children }: { readonly scope: Scope; readonly children: ReadonlySet<string> }): PlannedRate | null {
  const { ahead, outcomes } = result
  if (ahead === null) return null
  const { standing, child } = ahead
  const { records, standards, asAt } = context
  const isPlanned = records.children.map((id) => children.has(foldIdentifier(id)))
  const { has, team } = within(context, result, scope)
  const [now, unseen, planned] = [new Count(), new Count(), new Count()]
  let counting = 0
  for (let row = 0; row < standing.length; row++) {
    if (!has(row)) continue
    if (outcomes[row] === IN_NUMERATOR || outcomes[row] === MISSED) now.add(outcomes[row] === IN_NUMERATOR)
    const then = standing[row]
    if (then === 0) continue
    const changes = isPlanned[child[row]] && (then === Ahead.missedUnlessSeen || then === Ahead.inTimeIfSeen)
    if (changes) counting++
    if (then !== Ahead.inTimeIfSeen) unseen.add(then === Ahead.inTime)
    if (then !== Ahead.inTimeIfSeen || changes) planned.add(then === Ahead.inTime || changes)
  }
  const day = asAt + records.settings.lookAheadDays
  const on = (when: number) => (team === null ? standards.of(measure, when) : standards.ofTeam(measure, team, when))
  return { asAt: day, now: judge(now, on(asAt)), unseen: judge(unseen, on(day)), planned: judge(planned, on(day)), counting }
}
