/**
 * The surgery list as it is passed on: who stands on it, since when, and what people typed beside each child.
 *
 * Nothing here knows how the list is drawn. A row is known by child and category; what is typed follows that, whatever becomes of the row.
 */
import type { Day } from '../calendar'
import type { VisitCategory } from '../measures'
import { foldIdentifier } from '../records'
import type { SpecValue } from '../workbook'

/** What people type beside a child. */
export const TYPED_FIELDS = ['reason', 'action', 'owner', 'byWhen', 'done'] as const
export type TypedField = (typeof TYPED_FIELDS)[number]
/** Null where nothing is typed; a date is its day serial. */
export type TypedWords = Readonly<Record<TypedField, SpecValue>>

export const NO_WORDS: TypedWords = { reason: null, action: null, owner: null, byWhen: null, done: null }

export function hasWords(words: TypedWords): boolean {
  return TYPED_FIELDS.some((field) => words[field] !== null && words[field] !== '')
}

export function sameWords(one: TypedWords, other: TypedWords): boolean {
  return TYPED_FIELDS.every((field) => one[field] === other[field])
}

/** Whom a row is about. */
export interface ListedChild {
  readonly child: string
  readonly category: VisitCategory
  readonly family: string | null
  readonly worker: string | null
  readonly team: string | null
  readonly teamManager: string | null
}

/** A row of the list as it stands in the workbook. */
export interface StandingChild extends ListedChild {
  readonly kind: 'child'
  /** NO_DAY: never seen, or not shown. */
  readonly lastSeen: Day
  readonly due: Day
  /** The as-at date of the last list issued that the child was on; NO_DAY for one that came since. */
  readonly listedAsAt: Day
  /** On how many lists running, that one among them. */
  readonly timesListed: number
  readonly words: TypedWords
}

/** The line at the top of a team; null is *Not recorded*. */
export interface TeamLine {
  readonly kind: 'team'
  readonly team: string | null
}

export type StandingRow = StandingChild | TeamLine

/** What has become of a child on the list. */
export type Outcome =
  | { readonly is: 'never-seen' }
  | { readonly is: 'overdue' }
  | { readonly is: 'due'; readonly by: Day }
  /** Seen since the list was issued, or made known since; `due`: when next. */
  | { readonly is: 'seen'; readonly on: Day; readonly due: Day }
  /** Neither seen nor due within the days looked ahead. */
  | { readonly is: 'not-due'; readonly due: Day }
  | { readonly is: 'moved'; readonly to: VisitCategory }
  | { readonly is: 'gone' }
  /** The workbook has no data any more that could tell. */
  | { readonly is: 'not-known' }

/** A row of the list as it is to be. */
export interface ListRow extends ListedChild {
  readonly kind: 'child'
  readonly lastSeen: Day
  readonly due: Day
  /** Calendar days after the due date; null where it is not overdue. */
  readonly daysOverdue: number | null
  readonly timescale: string
  readonly outcome: Outcome
  readonly listedAsAt: Day
  readonly timesListed: number
  readonly overdueWhenReceived: boolean
  /** Contacts that wait for a visit; 0 for an episode. */
  readonly contacts: number
  /** What is typed beside the child now, or was kept for it. */
  readonly words: TypedWords
}

/** What was typed for a child that is no longer listed. */
export interface KeptNote extends ListedChild {
  /** The as-at date of the last list that the child was on, or joined after it was issued; NO_DAY: of none. */
  readonly listedAsAt: Day
  readonly words: TypedWords
}

export interface SurgeryList {
  readonly rows: readonly (ListRow | TeamLine)[]
  /** `draft`: no list has been issued, and each refresh puts it in order anew. */
  readonly state: 'draft' | 'issued' | 'issued-now'
  /** The as-at date of the list that stands; NO_DAY for a draft. */
  readonly issuedAsAt: Day
  /** What has become of the children of the last list. */
  readonly since: Since
  /** Of children that leave the list while something is typed beside them. */
  readonly leaving: readonly KeptNote[]
  /** Notes whose child is back on the list, with its words. */
  readonly restored: readonly KeptNote[]
}

/** Of the children on the last list issued, what has become of them; by team, and of all (`whole`). */
export interface Since {
  /** NO_DAY: no list has been issued before. */
  readonly lastAsAt: Day
  readonly whole: SinceCounts
  readonly teams: ReadonlyMap<string | null, SinceCounts>
}

export interface SinceCounts {
  readonly seen: number
  readonly stillOverdue: number
  /** Still to be seen, with a date typed under *By when* that has passed. */
  readonly promisedNotSeen: number
  /** Not marked as done, with a date typed under *By when* that has passed. */
  readonly promisedNotDone: number
  readonly gone: number
  /** On the list now and not on the last. */
  readonly added: number
}

/** What a row, and what is typed in it, is known by: one child however its id is written, and the category. */
export const keyOf = ({ child, category }: Pick<ListedChild, 'child' | 'category'>): string => `${category} ${foldIdentifier(child)}`
