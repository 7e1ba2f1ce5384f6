/** Which row of `Targets` rules on a day (measures.md, section 3). */
import type { Day } from '../calendar'
/**
 * Of the rows of one measure and one team (or the whole): the one with the latest From not after the day, of equals the
 * lower row; before the first From, the first, of equals the lower. A blank From has always been in force. Null without rows.
 */
export function targetInForce<Row extends { readonly from: Day }>(rows: readonly Row[], day: Day): Row | null {
  let ruling: Row | null = null
  let first: Row | null = null
  for (const row of rows) {
    if (first === null || row.from <= first.from) first = row
    if (row.from <= day && (ruling === null || row.from >= ruling.from)) ruling = row
  }
  return ruling ?? first
}
