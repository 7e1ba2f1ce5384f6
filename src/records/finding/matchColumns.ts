/** Which column of a range holds which field: by the user's saved choice, by our own header, by alias; never by likeness alone (tables.md, section 2). */
import { FIELDS, GRADE_DOMAIN_ENDINGS, GRADE_DOMAINS } from '../aliases'
import { foldHeader } from '../cells/folding'
import type { TableName } from '../records'
import { isSensitiveHeader } from './sensitiveHeader'

/** One column that is read. */
export interface ColumnPlan {
  /** The field's own header; for a grade by domain, the header as the user wrote it. */
  readonly field: string
  /** As the user wrote it. */
  readonly header: string
  /** From the source's first column, 0 is the first. */
  readonly offset: number
  /** Whether it holds grades of one domain of an audit. */
  readonly isDomain: boolean
  /** By the user's saved choice, by our own header, by an alias. */
  readonly by: 'chosen' | 'own' | 'alias'
}

/** Two columns that claim one field: the used one and another. */
export interface TwiceClaimed {
  readonly field: string
  readonly used: string
  readonly other: string
  readonly otherOffset: number
}

export interface ColumnMatch {
  readonly columns: readonly ColumnPlan[]
  /** Needed fields that no column holds. */
  readonly missing: readonly string[]
  readonly twiceClaimed: readonly TwiceClaimed[]
}

/** What the user has chosen for one table in one source: folded header by field. */
export type ChosenColumns = ReadonlyMap<string, string>

/** How a table's folded headers are understood. */
interface HeaderIndex {
  readonly own: ReadonlyMap<string, string>
  readonly aliases: ReadonlyMap<string, string>
  readonly aliasesWhenNamed: ReadonlyMap<string, string>
}

const INDEXES = new Map<TableName, HeaderIndex>()

function indexOf(table: TableName): HeaderIndex {
  let index = INDEXES.get(table)
  if (index === undefined) {
    const entries = (headersOf: (definition: (typeof FIELDS)[TableName][number]) => readonly string[]) =>
      new Map(FIELDS[table].flatMap((definition) => headersOf(definition).map((header): [string, string] => [foldHeader(header), definition.header])))
    index = {
      own: entries((definition) => [definition.header]),
      aliases: entries((definition) => definition.aliases),
      aliasesWhenNamed: entries((definition) => definition.aliasesWhenNamed),
    }
    INDEXES.set(table, index)
  }
  return index
}

const DOMAINS: ReadonlySet<string> = new Set(GRADE_DOMAINS.map(foldHeader))

function isDomain(folded: string, limitingDomains: ReadonlySet<string>): boolean {
  return DOMAINS.has(folded) || limitingDomains.has(folded) || GRADE_DOMAIN_ENDINGS.some((ending) => folded.length > ending.length && folded.endsWith(ending))
}

/** How a table was found: by name its plain aliases count too. */
export type FoundBy = 'name' | 'headers'

interface Claim {
  readonly offset: number
  /** 0 chosen by the user, 1 our own header, 2 an alias. */
  readonly rank: 0 | 1 | 2
}

const CHOSEN = 0
const OWN = 1
const ALIAS = 2
const HOW = ['chosen', 'own', 'alias'] as const

/** Matches the headers of a range, as written and as folded, with the fields of a table. */
export function matchColumns(
  headers: readonly string[],
  folded: readonly string[],
  table: TableName,
  foundBy: FoundBy,
  chosen: ChosenColumns,
  limitingDomains: ReadonlySet<string>,
): ColumnMatch {
  const index = indexOf(table)
  const claims = new Map<string, Claim[]>()
  const claim = (field: string, offset: number, rank: Claim['rank']) => {
    const known = claims.get(field)
    if (known) known.push({ offset, rank })
    else claims.set(field, [{ offset, rank }])
  }
  const taken = new Set<number>()
  for (const [field, header] of chosen) {
    const offset = folded.indexOf(header)
    if (offset < 0 || taken.has(offset) || isSensitiveHeader(header)) continue
    claim(field, offset, CHOSEN)
    taken.add(offset)
  }
  folded.forEach((header, offset) => {
    if (header === '' || taken.has(offset)) return
    const own = index.own.get(header)
    const field = own ?? index.aliases.get(header) ?? (foundBy === 'name' ? index.aliasesWhenNamed.get(header) : undefined)
    if (field === undefined || (own === undefined && index.aliases.get(header) === undefined && isSensitiveHeader(header))) return
    claim(field, offset, own === undefined ? ALIAS : OWN)
    taken.add(offset)
  })

  const columns: ColumnPlan[] = []
  const twiceClaimed: TwiceClaimed[] = []
  const missing: string[] = []
  for (const definition of FIELDS[table]) {
    const own = claims.get(definition.header)
    if (own === undefined) {
      if (definition.needed) missing.push(definition.header)
      continue
    }
    const used = own.reduce((best, next) => (next.rank < best.rank ? next : best))
    columns.push({ field: definition.header, header: headers[used.offset], offset: used.offset, isDomain: false, by: HOW[used.rank] })
    if (used.rank === CHOSEN) continue
    for (const other of own) {
      if (other !== used) twiceClaimed.push({ field: definition.header, used: headers[used.offset], other: headers[other.offset], otherOffset: other.offset })
    }
  }
  if (table === 'Audits') {
    const named = new Set<string>()
    folded.forEach((header, offset) => {
      if (taken.has(offset) || named.has(header) || isSensitiveHeader(header) || !isDomain(header, limitingDomains)) return
      named.add(header)
      columns.push({ field: headers[offset].trim(), header: headers[offset], offset, isDomain: true, by: 'own' })
    })
  }
  return { columns, missing, twiceClaimed }
}
