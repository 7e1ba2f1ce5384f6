/** The `Merged records` table: old ids that stand for kept ones. Chains are followed, of two rows for one id the lower rules; a circle is an issue, and its ids stay as they are. */
import type { LoadContext } from '../reading/loadContext'
import type { StagedTable } from '../reading/readTable'
import { settle } from '../reading/settle'
import type { SettledTable } from '../reading/settledTable'

/** Settles the table, and tells the context which child stands for which. */
export function mergeRecords(staged: StagedTable, context: LoadContext): SettledTable {
  const settled = settle(staged, context, { subject: [] })
  const old = settled.take('Old ID')
  const kept = settled.take('Kept ID')
  const { shown } = context.books.children
  const next = new Int32Array(shown.length).fill(-1)
  old.forEach((child, index) => {
    const earlier = next[child]
    next[child] = kept[index]
    if (earlier >= 0 && earlier !== kept[index]) settled.addIssue(settled.used[index], 'Old ID', 'duplicate-id', shown[child], 'counted', [shown[kept[index]]])
  })
  const { ends, circular } = followed(next)
  const reported = new Set<number>()
  old.forEach((child, index) => {
    if (circular[child] === 0 || reported.has(child)) return
    reported.add(child)
    settled.addIssue(settled.used[index], 'Old ID', 'merged-circular', shown[child], 'counted-blank', [shown[kept[index]]])
  })
  context.mergeChildren(ends)
  return settled
}

/** Where each chain ends. Ids of a circle end in themselves; those that lead into one end at its first id on the way. */
function followed(next: Int32Array): { readonly ends: Int32Array; readonly circular: Uint8Array } {
  const ends = new Int32Array(next.length)
  const circular = new Uint8Array(next.length)
  for (let start = 0; start < next.length; start++) {
    const met = new Set<number>()
    let at = start
    while (next[at] >= 0 && !met.has(at)) {
      met.add(at)
      at = next[at]
    }
    if (next[at] < 0) {
      ends[start] = at
      continue
    }
    // `at` is on the circle; `start` is where it is met again
    const circle = new Set<number>([at])
    for (let round = next[at]; round !== at; round = next[round]) circle.add(round)
    for (const child of circle) circular[child] = 1
    ends[start] = circle.has(start) ? start : at
  }
  return { ends, circular }
}
