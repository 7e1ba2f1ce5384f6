/** Those of some rows of the surgery list who wait for a visit. */
import type { Day } from '../calendar'
import type { ListRow } from '../notes'

export const isOverdue = ({ outcome }: ListRow): boolean => outcome.is === 'overdue' || outcome.is === 'never-seen'

export interface Waiting {
  readonly overdueNow: number
  /** Not overdue, and due by the last day looked ahead to: those too who were seen since the list was issued and fall due again by then. */
  readonly fallDue: number
  readonly households: number
}

const fallsDue = ({ outcome }: ListRow, until: Day): boolean => outcome.is === 'due' || (outcome.is === 'seen' && outcome.due !== 0 && outcome.due <= until)

/** A child without a family id is a household of its own. */
function householdsOf(rows: readonly ListRow[]): number {
  const families = new Set<string>()
  const children = new Set<string>()
  for (const { family, child } of rows) {
    if (family === null) children.add(child)
    else families.add(family)
  }
  return families.size + children.size
}

/** @param until the last day looked ahead to */
export function waitingOf(rows: readonly ListRow[], until: Day): Waiting {
  const waiting = rows.filter((row) => isOverdue(row) || fallsDue(row, until))
  const overdueNow = waiting.filter(isOverdue).length
  return {
    overdueNow,
    fallDue: waiting.length - overdueNow,
    households: householdsOf(waiting),
  }
}
