/**
 * What a cell holds of people: told by who lays a sheet out, for whoever decides what may leave the workbook. No writer
 * looks at it, and a sheet read back does not say it.
 */

/**
 * Of a column, or of a cell that differs from its column:
 * - `child-id`: the id of one child, and nothing else.
 * - `worker`: the name of one person who works there (social worker, auditor, manager), and nothing else.
 * - `source-text`: text that quotes, or may quote, cells, headers or sheets of the user's; an id or a name may be in it.
 * - `signpost`: the words of a link, senseless without it.
 * - `other`: none of these, and, where it is a number, no count of children, workers or rows, and nothing worked out from one.
 *
 * Text that is not marked is taken for the product's own words, and names of teams. A number that is neither marked `other` nor
 * a date, and names no counts, is taken for one that must not be shown where small counts are suppressed.
 */
export type Holds = 'child-id' | 'worker' | 'source-text' | 'signpost' | 'other'

/** A number of children, workers, or rows about them. */
export interface CountShown {
  /** The same count has the same name on every sheet. */
  readonly name: string
  readonly count: number
}

/** Counts that come to the same: the sum of the ones is the sum of the others. By name. */
export interface CountSum {
  readonly totals: readonly string[]
  readonly parts: readonly string[]
}
