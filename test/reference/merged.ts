/** `Merged records`: the identifier by which a child is known now (tables.md, section 2). */
import { readIdentifier } from './cells'
import type { TableRead } from './reading'

export function mergedIdentifiers(table: TableRead): (identifier: string) => string {
  const keptOf = new Map<string, string>()
  for (const row of table.rows) {
    const old = readIdentifier(row.cell('Old ID'))
    const kept = readIdentifier(row.cell('Kept ID'))
    if (old !== null && kept !== null && old !== kept) keptOf.set(old, kept)
  }
  return (identifier) => {
    const passed = new Set<string>()
    let now = identifier
    for (let next = keptOf.get(now); next !== undefined && !passed.has(next); next = keptOf.get(now)) {
      passed.add(now)
      now = next
    }
    return now
  }
}
