/** Since the last list (measures.md, section 3): what has become of the children on it. */
import type { Day } from '../calendar'
import type { ListRow, Since, SinceCounts } from './list'

const NONE: SinceCounts = { seen: 0, stillOverdue: 0, promisedNotSeen: 0, gone: 0, added: 0 }

/** What one child adds: seen, still overdue, promised and not seen, gone, or new. A child that is due and not yet overdue adds nothing. */
function countsOf({ outcome, listedAsAt, words }: ListRow, asAt: Day): SinceCounts {
  if (listedAsAt === 0) return { ...NONE, added: 1 }
  const waits = outcome.is === 'overdue' || outcome.is === 'never-seen'
  const promised = typeof words.byWhen === 'number' && words.byWhen < asAt
  return {
    seen: outcome.is === 'seen' ? 1 : 0,
    stillOverdue: waits ? 1 : 0,
    promisedNotSeen: promised && (waits || outcome.is === 'due') ? 1 : 0,
    gone: outcome.is === 'gone' || outcome.is === 'moved' ? 1 : 0,
    added: 0,
  }
}

function sum(one: SinceCounts, other: SinceCounts): SinceCounts {
  return {
    seen: one.seen + other.seen,
    stillOverdue: one.stillOverdue + other.stillOverdue,
    promisedNotSeen: one.promisedNotSeen + other.promisedNotSeen,
    gone: one.gone + other.gone,
    added: one.added + other.added,
  }
}

/** @param rows children of the last list as they are now, and those who came since (`listedAsAt` NO_DAY) */
export function sinceLastList(rows: readonly ListRow[], asAt: Day, lastAsAt: Day): Since {
  if (lastAsAt === 0) return { lastAsAt, whole: NONE, teams: new Map() }
  const teams = new Map<string | null, SinceCounts>()
  let whole = NONE
  for (const row of rows) {
    const counts = countsOf(row, asAt)
    whole = sum(whole, counts)
    teams.set(row.team, sum(teams.get(row.team) ?? NONE, counts))
  }
  return { lastAsAt, whole, teams }
}
