/** What was promised by a date that has passed and is not done, as people typed it beside children on the surgery list. */
import type { Day } from '../../calendar'
import type { KeptNote, ListRow, TypedWords } from '../../notes'

export interface Promises {
  /** On the list. */
  readonly open: readonly ListRow[]
  /** Of children who are not listed any more. */
  readonly kept: readonly KeptNote[]
  /** On the list, with something under *By when* that is no date. */
  readonly undated: readonly ListRow[]
}

/** A tick taken off, or a plain no, is not done either. */
const NOT_DONE: ReadonlySet<string> = new Set(['', 'no', 'n', 'not yet', 'not done', 'false'])

function isDone({ done }: TypedWords): boolean {
  return !NOT_DONE.has(String(done ?? '').trim().toLowerCase())
}

function isPassed({ byWhen }: TypedWords, asAt: Day): boolean {
  return typeof byWhen === 'number' && byWhen < asAt
}

/** The day for which something was promised; 0 where none is typed. */
export function promisedFor({ words }: Pick<ListRow, 'words'>): Day {
  return typeof words.byWhen === 'number' ? Math.floor(words.byWhen) : 0
}

/** @param kept of children not on the list */
export function promisesOf(rows: readonly ListRow[], kept: readonly KeptNote[], asAt: Day): Promises {
  return {
    open: rows.filter(({ words }) => isPassed(words, asAt) && !isDone(words)),
    kept: kept.filter(({ words }) => isPassed(words, asAt) && !isDone(words)),
    undated: rows.filter(({ words }) => typeof words.byWhen === 'string' && words.byWhen.trim() !== '' && !isDone(words)),
  }
}
