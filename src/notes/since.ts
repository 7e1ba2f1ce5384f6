/** Since the last list (measures.md, section 3): what has become of the children on it. */
import type { Day } from '../calendar'
import type { ListRow, Since, SinceCounts } from './list'
import { isPromisedNotDone, isPromisedNotSeen } from './promises'

export const NOTHING_SINCE: SinceCounts = { seen: 0, stillOverdue: 0, promisedNotSeen: 0, promisedNotDone: 0, gone: 0, added: 0 }

/** What one child adds: seen, still overdue, gone, or new, and whether something was promised and is not seen, or not done. A child that is due and not yet overdue adds nothing of the first four. */
function countsOf(row: ListRow, asAt: Day): SinceCounts {
  const { outcome, listedAsAt } = row
  if (listedAsAt === 0) return { ...NOTHING_SINCE, added: 1 }
  return {
    seen: outcome.is === 'seen' ? 1 : 0,
    stillOverdue: outcome.is === 'overdue' || outcome.is === 'never-seen' ? 1 : 0,
    promisedNotSeen: isPromisedNotSeen(row, asAt) ? 1 : 0,
    promisedNotDone: isPromisedNotDone(row, asAt) ? 1 : 0,
    gone: outcome.is === 'gone' || outcome.is === 'moved' ? 1 : 0,
    added: 0,
  }
}

function sum(one: SinceCounts, other: SinceCounts): SinceCounts {
  return {
    seen: one.seen + other.seen,
    stillOverdue: one.stillOverdue + other.stillOverdue,
    promisedNotSeen: one.promisedNotSeen + other.promisedNotSeen,
    promisedNotDone: one.promisedNotDone + other.promisedNotDone,
    gone: one.gone + other.gone,
    added: one.added + other.added,
  }
}

/** @param rows children of the last list as they are now, and those who came since (`listedAsAt` NO_DAY) */
export function sinceLastList(rows: readonly ListRow[], asAt: Day, lastAsAt: Day): Since {
  if (lastAsAt === 0) return { lastAsAt, whole: NOTHING_SINCE, teams: new Map() }
  const teams = new Map<string | null, SinceCounts>()
  let whole = NOTHING_SINCE
  for (const row of rows) {
    const counts = countsOf(row, asAt)
    whole = sum(whole, counts)
    teams.set(row.team, sum(teams.get(row.team) ?? NOTHING_SINCE, counts))
  }
  return { lastAsAt, whole, teams }
}
