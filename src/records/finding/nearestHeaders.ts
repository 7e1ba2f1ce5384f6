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

interface Likened {
  readonly header: string
  readonly like: number
}

/** The headers that may be read, those most like a field's own header or any of its aliases first. */
function byLikeness(headers: readonly string[], table: TableName, field: string): readonly Likened[] {
  const definition = FIELDS[table].find((candidate) => candidate.header === field)
  if (definition === undefined) return []
  const wanted = [definition.header, ...definition.aliases, ...definition.aliasesWhenNamed].map(foldHeader)
  return headers
    .map((header, position) => ({ header: header.trim(), position, folded: foldHeader(header) }))
    .filter(({ folded }) => folded !== '' && !isSensitiveHeader(folded))
    .map(({ header, position, folded }) => ({ header, position, like: Math.max(...wanted.map((name) => likeness(name, folded))) }))
    .sort((a, b) => b.like - a.like || a.position - b.position)
}

const firstOf = (likened: readonly Likened[]): readonly string[] => likened.slice(0, MOST).map(({ header }) => header)

/** The headers that are like a field's, the most like first; at most three. */
export function nearestHeaders(headers: readonly string[], table: TableName, field: string): readonly string[] {
  return firstOf(byLikeness(headers, table, field).filter(({ like }) => like >= LEAST_LIKE))
}

/** What an issue offers for a column that was not found: the headers like it or, where none is (`When` for a visit's date), the nearest there are. */
export function headersToOffer(headers: readonly string[], table: TableName, field: string): readonly string[] {
  const likened = byLikeness(headers, table, field)
  const alike = likened.filter(({ like }) => like >= LEAST_LIKE)
  return firstOf(alike.length > 0 ? alike : likened)
}
