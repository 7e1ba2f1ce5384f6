/** Children as the tables name them: who is in `Visits` and nowhere else, and whose id would match another table's without its leading zeros (tables.md, section 4). */
import type { SettledTable } from '../reading/settledTable'

/** Marks every child that a table names in a row whose id could be read, also where the row is left out. */
function markKnown(settled: SettledTable, known: Uint8Array): void {
  const { stage } = settled.staged
  const children = stage.column('Child ID')
  if (children === undefined) return
  for (let index = 0; index < stage.count; index++) if (children[index] >= 0) known[children[index]] = 1
}

/** One issue for each child in `Visits` that neither `Cases` nor `Contacts` knows; none where the workbook has neither. */
export function reportUnknownChildren(visits: SettledTable, knowing: readonly SettledTable[]): void {
  if (knowing.length === 0) return
  const { shown } = visits.context.books.children
  const known = new Uint8Array(shown.length)
  for (const settled of knowing) markKnown(settled, known)
  const children = visits.staged.stage.column('Child ID')
  if (children === undefined) return
  const counts = new Map<number, { readonly index: number; count: number }>()
  const { used } = visits
  for (let row = 0; row < used.length; row++) {
    const index = used[row]
    const child = children[index]
    if (known[child] === 1) continue
    const seen = counts.get(child)
    if (seen) seen.count++
    else counts.set(child, { index, count: 1 })
  }
  counts.forEach(({ index, count }, child) => visits.addIssue(index, 'Child ID', 'child-unknown', shown[child], 'counted', [String(count)]))
}

/** Children whose ids are one without leading zeros, by child code; only groups of several. */
function likeButForZeros(folded: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const strip = (id: string) => id.replace(/^0+(?=.)/, '')
  const stripped = new Set(folded.filter((id) => id.startsWith('0')).map(strip))
  if (stripped.size === 0) return new Map()
  const groups = new Map<string, number[]>()
  folded.forEach((id, child) => {
    const key = strip(id)
    if (!stripped.has(key)) return
    const group = groups.get(key)
    if (group) group.push(child)
    else groups.set(key, [child])
  })
  const byChild = new Map<number, readonly number[]>()
  for (const group of groups.values()) if (group.length > 1) for (const child of group) byChild.set(child, group)
  return byChild
}

/** One issue a table for each id with leading zeros that no other table has, while another table has it without (or with fewer). */
export function reportLeadingZeros(tables: readonly SettledTable[]): void {
  if (tables.length === 0) return
  const { shown, folded } = tables[0].context.books.children
  const groups = likeButForZeros(folded)
  if (groups.size === 0) return
  const first = tables.map((settled) => {
    const rows = new Map<number, number>()
    const children = settled.staged.stage.column('Child ID')
    if (children) for (const index of settled.used) if (groups.has(children[index]) && !rows.has(children[index])) rows.set(children[index], index)
    return rows
  })
  tables.forEach((settled, place) => {
    const others = first.filter((_, other) => other !== place)
    for (const [child, index] of first[place]) {
      if (!folded[child].startsWith('0') || others.some((rows) => rows.has(child))) continue
      const match = groups.get(child)?.find((other) => other !== child && others.some((rows) => rows.has(other)))
      if (match !== undefined) settled.addIssue(index, 'Child ID', 'id-leading-zeros', shown[child], 'counted', [shown[match]])
    }
  })
}
