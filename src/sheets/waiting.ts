/** Those of some rows of the surgery list who wait for a visit. */
import type { ListRow } from '../notes'

export const isOverdue = ({ outcome }: ListRow): boolean => outcome.is === 'overdue' || outcome.is === 'never-seen'

export interface Waiting {
  readonly overdueNow: number
  readonly fallDue: number
  /** A child without a family id is one of its own. */
  readonly households: number
}

export function waitingOf(rows: readonly ListRow[]): Waiting {
  const waiting = rows.filter((row) => isOverdue(row) || row.outcome.is === 'due')
  const overdueNow = waiting.filter(isOverdue).length
  return {
    overdueNow,
    fallDue: waiting.length - overdueNow,
    households: new Set(waiting.map(({ family, child }) => (family === null ? `child ${child}` : `family ${family}`))).size,
  }
}
