/**
 * A list that stands, each child and each team on it once: somebody may have pasted rows a second time, and a child that counted twice would make a
 * figure wrong. The first of several rows is the child's, with the words in it, since that is the row that a sheet finds by its key; since when
 * the child is listed is what the row says that was last on a list. What is typed in the others stays with them, on the sheet.
 */
import { keyOf, type StandingChild, type StandingRow } from './list'

/** Of two rows of one child. */
function joined(first: StandingChild, other: StandingChild): StandingChild {
  return other.listedAsAt > first.listedAsAt ? { ...other, child: first.child, words: first.words } : first
}

export function eachOnce(standing: readonly StandingRow[]): StandingRow[] {
  const once = new Map<string, StandingRow>()
  for (const row of standing) {
    const key = row.kind === 'team' ? `team ${JSON.stringify(row.team)}` : `child ${keyOf(row)}`
    const first = once.get(key)
    if (first === undefined) once.set(key, row)
    else if (first.kind === 'child' && row.kind === 'child') once.set(key, joined(first, row))
  }
  return [...once.values()]
}
