/** Likeness of headers: only ever a suggestion that the user confirms (tables.md, section 2). */
import { FIELDS } from '../aliases'
import { foldHeader } from '../cells/folding'
import type { TableName } from '../records'
import { isSensitiveHeader } from './sensitiveHeader'

const MOST = 3
const LEAST_LIKE = 0.4

function pairsOf(folded: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const padded = `^${folded}$`
  for (let index = 0; index + 1 < padded.length; index++) {
    const pair = padded.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** From 0 to 1: twice the pairs of letters in common over all pairs. */
function likeness(left: string, right: string): number {
  const ofLeft = pairsOf(left)
  const ofRight = pairsOf(right)
  let common = 0
  for (const [pair, count] of ofLeft) common += Math.min(count, ofRight.get(pair) ?? 0)
  return (2 * common) / (left.length + right.length + 2)
}

/** The headers (those that may be read) most like a field's own header or any of its aliases, the most like first; at most three. */
export function nearestHeaders(headers: readonly string[], table: TableName, field: string): readonly string[] {
  const definition = FIELDS[table].find((candidate) => candidate.header === field)
  if (definition === undefined) return []
  const wanted = [definition.header, ...definition.aliases, ...definition.aliasesWhenNamed].map(foldHeader)
  return headers
    .map((header, position) => ({ header: header.trim(), position, folded: foldHeader(header) }))
    .filter(({ folded }) => folded !== '' && !isSensitiveHeader(folded))
    .map(({ header, position, folded }) => ({ header, position, like: Math.max(...wanted.map((name) => likeness(name, folded))) }))
    .filter(({ like }) => like >= LEAST_LIKE)
    .sort((a, b) => b.like - a.like || a.position - b.position)
    .slice(0, MOST)
    .map(({ header }) => header)
}
