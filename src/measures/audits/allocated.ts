/** How many audits have been done of those that were allocated and due (measures.md 2.1, *beside it*). */
import { NO_DAY, type Day } from '../../calendar'
import type { AuditRecords } from '../../records'

/** Audits allocated by the as-at date that fell due in a window. */
export interface AllocatedAudits {
  /** Records with a date and a grade of whatever kind. */
  readonly graded: readonly number[]
  /** How many have no grade yet, or were never done. */
  readonly open: number
}

function isAllocatedAndDue(allocated: Day, due: Day, from: Day, asAt: Day): boolean {
  return allocated !== NO_DAY && allocated <= asAt && due !== NO_DAY && due >= from && due <= asAt
}

/** The audits allocated by the as-at date that fell due from a day to then. */
export function allocatedAudits(audits: AuditRecords, from: Day, asAt: Day): AllocatedAudits {
  const { allocated, due, final, notDone } = audits
  const graded: number[] = []
  let open = 0
  for (let row = 0; row < audits.count; row++) {
    if (!isAllocatedAndDue(allocated[row], due[row], from, asAt)) continue
    if (final[row] === 0) open++
    else graded.push(row)
  }
  if (notDone) for (let index = 0; index < notDone.row.length; index++) if (isAllocatedAndDue(notDone.allocated[index], notDone.due[index], from, asAt)) open++
  return { graded, open }
}
