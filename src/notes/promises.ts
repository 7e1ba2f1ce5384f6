/** What was promised by a date that has passed, as people typed it beside children on the surgery list: not done, and not seen. */
import type { Day } from '../calendar'
import type { KeptNote, ListRow, TypedWords } from './list'

export interface Promises {
  /** On the list, not done. */
  readonly open: readonly ListRow[]
  /** On the list and marked as done, the child not seen all the same. */
  readonly doneNotSeen: readonly ListRow[]
  /** Of children who are not listed any more, not done. */
  readonly kept: readonly KeptNote[]
  /** On the list, not done, with something under *By when* that is no date. */
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

/** Promised by a day before the as-at date, and not marked as done (sheets.md), whether the child was seen or not. */
export function isPromisedNotDone({ words }: Pick<ListRow, 'words'>, asAt: Day): boolean {
  return isPassed(words, asAt) && !isDone(words)
}

/** Promised by a day before the as-at date, and the child still to be seen (measures.md, section 3), whatever *Done* says. */
export function isPromisedNotSeen({ words, outcome }: Pick<ListRow, 'words' | 'outcome'>, asAt: Day): boolean {
  return isPassed(words, asAt) && (outcome.is === 'overdue' || outcome.is === 'never-seen' || outcome.is === 'due')
}

/** The day for which something was promised; 0 where none is typed. */
export function promisedFor({ words }: Pick<ListRow, 'words'>): Day {
  return typeof words.byWhen === 'number' ? Math.floor(words.byWhen) : 0
}

/** @param kept of children not on the list */
export function promisesOf(rows: readonly ListRow[], kept: readonly KeptNote[], asAt: Day): Promises {
  return {
    open: rows.filter((row) => isPromisedNotDone(row, asAt)),
    doneNotSeen: rows.filter((row) => isPromisedNotSeen(row, asAt) && isDone(row.words)),
    kept: kept.filter((note) => isPromisedNotDone(note, asAt)),
    undated: rows.filter(({ words }) => typeof words.byWhen === 'string' && words.byWhen.trim() !== '' && !isDone(words)),
  }
}
