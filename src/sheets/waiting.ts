/** Those of some rows of the surgery list who wait for a visit. */
import type { Day } from '../calendar'
import type { ListRow } from '../notes'

export const isOverdue = ({ outcome }: ListRow): boolean => outcome.is === 'overdue' || outcome.is === 'never-seen'

export interface Waiting {
  readonly overdueNow: number
  /** Not overdue, and due by the last day looked ahead to: those too who were seen since the list was issued and fall due again by then. */
  readonly fallDue: number
  /** A child without a family id is one of its own. */
  readonly households: number
}

const fallsDue = ({ outcome }: ListRow, until: Day): boolean => outcome.is === 'due' || (outcome.is === 'seen' && outcome.due !== 0 && outcome.due <= until)

/** @param until the last day looked ahead to */
export function waitingOf(rows: readonly ListRow[], until: Day): Waiting {
  const waiting = rows.filter((row) => isOverdue(row) || fallsDue(row, until))
  const overdueNow = waiting.filter(isOverdue).length
  return {
    overdueNow,
    fallDue: waiting.length - overdueNow,
    households: new Set(waiting.map(({ family, child }) => (family === null ? `child ${child}` : `family ${family}`))).size,
  }
}
