/** The order of a list that is issued: a team at a time, a household together, never seen before overdue before due. */
import type { ListRow, TeamLine } from './list'

/** Code points above this take two units of a string. */
const LAST_OF_ONE_UNIT = 0xffff

const folded = (name: string): string => name.normalize('NFKC').toLowerCase()

/** By code point of the folded name, so that it is the same everywhere; *Not recorded* last. */
function byName(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  const a = folded(one)
  const b = folded(other)
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [ofA, ofB] = [a.codePointAt(at) ?? 0, b.codePointAt(at) ?? 0]
    if (ofA !== ofB) return ofA - ofB
    if (ofA > LAST_OF_ONE_UNIT) at++
  }
  return a.length - b.length
}

const RANK: Readonly<Record<ListRow['outcome']['is'], number>> = { 'never-seen': 0, overdue: 1, due: 2, 'not-due': 3, seen: 3, moved: 3, gone: 3, 'not-known': 4 }

/** Which of two children is seen to first. */
function urgency(one: ListRow, other: ListRow): number {
  return (
    RANK[one.outcome.is] - RANK[other.outcome.is] ||
    (other.daysOverdue ?? 0) - (one.daysOverdue ?? 0) ||
    one.due - other.due ||
    byName(one.child, other.child) ||
    byName(one.category, other.category)
  )
}

/** A household within a team stands where its most pressing child does. A child without a family id is a household of its own, its own rows together. */
function inHouseholds(rows: readonly ListRow[]): ListRow[] {
  const households = new Map<string, ListRow[]>()
  for (const row of [...rows].sort(urgency)) {
    const household = row.family === null ? `child ${row.child}` : `family ${row.family}`
    const own = households.get(household)
    if (own) own.push(row)
    else households.set(household, [row])
  }
  return [...households.values()].flat()
}

/** A line for each team, and its children under it. */
export function inOrder(rows: readonly ListRow[]): (ListRow | TeamLine)[] {
  const teams = new Map<string | null, ListRow[]>()
  for (const row of rows) {
    const own = teams.get(row.team)
    if (own) own.push(row)
    else teams.set(row.team, [row])
  }
  const names = [...teams.keys()].sort(byName)
  return names.flatMap((team) => [{ kind: 'team' as const, team }, ...inHouseholds(teams.get(team) ?? [])])
}
