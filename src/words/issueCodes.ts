/**
 * What can be wrong with a row, by cause. `issueWords.ts` puts a sentence to each; nobody else words one.
 */
export type IssueCode =
  // the table
  | 'column-missing' // a needed column was not found; facts: nearest headers
  | 'range-not-read' // looks like a table, but lacks a column that it needs; facts: the missing column, nearest headers
  | 'seen-column-missing' // a sheet of visits without Seen, where another has it; facts: nearest headers
  | 'range-set-aside' // would serve a table, but the user's saved choice names others for it
  | 'column-claimed-twice' // two columns claim one field; facts: the one used
  | 'table-unused' // the user's saved choice names a table or column that is not there
  // cells
  | 'date-unreadable'
  | 'date-out-of-range' // before 1990 or after 2100
  | 'date-future' // says that something happened on a day that has not come
  | 'needed-blank'
  | 'error-cell'
  | 'grade-off-scale'
  | 'yes-no-unreadable'
  | 'seen-not-recorded'
  | 'number-unreadable'
  | 'priority-unknown'
  | 'outcome-unknown'
  | 'status-unknown'
  | 'rag-unknown'
  | 'case-type-unknown'
  | 'timescale-unreadable'
  | 'several-ids'
  | 'id-leading-zeros' // would match another table's id without its leading zeros
  // rows
  | 'end-before-start'
  | 'duplicate-row'
  | 'duplicate-id'
  | 'audit-twice' // two audits of one child in the window
  | 'moderation-as-second-row'
  | 'moderation-without-grade'
  | 'limiting-domain' // overall grade better than requires improvement though a limiting domain is inadequate
  | 'child-unknown' // in Visits, not in Cases or Contacts
  | 'worker-unknown' // named in a row, missing from Workers; facts: nearest name
  | 'worker-ambiguous' // a name that two people of Workers share
  | 'merged-circular' // Merged records goes round in a circle
  // settings tables
  | 'setting-unreadable'
  | 'setting-unknown'
  | 'target-unreadable'
  | 'target-is-date' // 8/5 typed into Excel became 8 May
  | 'measure-unknown'

/** What was done with the row that an issue is about. */
export type RowOutcome = 'left-out' | 'counted' | 'counted-blank' | 'default-used' | 'measure-stopped'

/** One thing that is wrong, where it is, and whom it concerns. */
export interface Issue {
  readonly code: IssueCode
  /** The product's name for the table: `Visits`. */
  readonly table: string
  /** The sheet of the user's that the row stands in. */
  readonly sheet: string
  /** Sheet row; the header's row where the whole column is meant. */
  readonly row: number
  /** The header as the user wrote it. */
  readonly column: string
  /** Sheet column, 1 is A; 0 where no single cell is meant. */
  readonly columnNumber: number
  /** The value as written. */
  readonly value: string
  readonly outcome: RowOutcome
  /** What the sentence needs besides: nearest names, the default used. */
  readonly facts?: readonly string[]
  /** As shown; blank where the row names none. */
  readonly worker: string
  readonly team: string
}
