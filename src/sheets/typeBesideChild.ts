/**
 * Types for the user beside a child on `Visits due`, into the very row that holds the child now: the row is looked for by child and case
 * type each time, and both are read again in the batch that writes. Where somebody else has typed into one of the cells since the user
 * saw it, nothing is written.
 */
import { keyOf, type TypedField } from '../notes'
import type { VisitCategory } from '../measures'
import { VISITS_DUE_HEADERS } from '../words'
import type { CellEdit, DateSystem, OpenWorkbook, SpecValue, TableSource, WorkbookPort } from '../workbook'
import { asCounted, heldPages, lineOf, tableCalled, textAt, type HeldRow } from './standingTable'
import { CATEGORY_OF, typedWords, VISITS_DUE_TABLE, TYPED_COLUMNS } from './visitsDueSheet'

/** A workbook whose rows can be typed in. */
type TypedInWorkbook = WorkbookPort & Pick<OpenWorkbook, 'writeRow'>

/** What is to be typed. */
export interface TypedBeside {
  readonly child: string
  readonly category: VisitCategory
  /** By field: what the user saw there, and what it is to be; a date is its day serial. */
  readonly fields: Readonly<Partial<Record<TypedField, { readonly was: SpecValue; readonly value: SpecValue }>>>
}

export type TypedBesideOutcome =
  | { readonly outcome: 'typed'; readonly sheet: string; readonly row: number }
  /** The workbook has no `Visits due`. */
  | { readonly outcome: 'no-list' }
  /** Somebody has taken out the column. */
  | { readonly outcome: 'no-column'; readonly sheet: string; readonly column: string }
  /** No row holds the child any more. */
  | { readonly outcome: 'row-gone'; readonly sheet: string }
  /** Somebody else typed there since: what stands there now, by field. */
  | { readonly outcome: 'typed-meanwhile'; readonly sheet: string; readonly row: number; readonly now: Readonly<Partial<Record<TypedField, SpecValue>>> }
  /** The rows move faster than they can be found. */
  | { readonly outcome: 'unsettled'; readonly sheet: string }

/** How often a row that was moved between looking and writing is looked for anew. */
const TRIES = 3
const KEYS = [VISITS_DUE_HEADERS.child, VISITS_DUE_HEADERS.category]
const HEADER_OF = new Map(TYPED_COLUMNS.map(({ key, header }) => [key, header]))

function isChild(held: HeldRow, { child, category }: TypedBeside): boolean {
  const line = lineOf(held)
  const found = CATEGORY_OF.get(textAt(line, VISITS_DUE_HEADERS.category))
  return found !== undefined && keyOf({ child: textAt(line, VISITS_DUE_HEADERS.child), category: found }) === keyOf({ child, category })
}

/** The row that holds the child now; undefined where none does. */
async function rowOf(workbook: TypedInWorkbook, source: TableSource, headers: readonly string[], typed: TypedBeside): Promise<HeldRow | undefined> {
  for await (const rows of heldPages(workbook, source, [...KEYS, ...headers])) {
    const found = rows.find((row) => isChild(row, typed))
    if (found !== undefined) return found
  }
  return undefined
}

/** A cell that only guards its row, or one to be written. An Excel error cannot be asked for, so it is never guarded by. */
function editOf(source: TableSource, { cells }: HeldRow, header: string, value?: SpecValue): CellEdit[] {
  const was = cells.get(header) ?? null
  if (value === undefined && was !== null && typeof was === 'object') return []
  return [{ column: source.headers.indexOf(header), was, value: value === undefined ? (was as SpecValue) : value }]
}

function asWritten(field: TypedField, value: SpecValue, dateSystem: DateSystem): SpecValue {
  return field === 'byWhen' && typeof value === 'number' ? asCounted(value, dateSystem) : value
}

async function attempt(workbook: TypedInWorkbook, typed: TypedBeside): Promise<TypedBesideOutcome> {
  const source = tableCalled(await workbook.sources(), VISITS_DUE_TABLE)
  if (source === undefined) return { outcome: 'no-list' }
  const { sheet } = source
  const fields = Object.entries(typed.fields) as [TypedField, { readonly was: SpecValue; readonly value: SpecValue }][]
  const headers = fields.map(([field]) => HEADER_OF.get(field) ?? '')
  const lacking = [...KEYS, ...headers].find((header) => !source.headers.includes(header))
  if (lacking !== undefined) return { outcome: 'no-column', sheet, column: lacking }
  const held = await rowOf(workbook, source, headers, typed)
  if (held === undefined) return { outcome: 'row-gone', sheet }
  const { row } = held
  const words = typedWords(lineOf(held), workbook.dateSystem)
  const others = fields.filter(([field, { was, value }]) => words[field] !== was && words[field] !== value)
  if (others.length > 0) return { outcome: 'typed-meanwhile', sheet, row, now: Object.fromEntries(others.map(([field]) => [field, words[field]])) }
  const edits = [
    ...KEYS.flatMap((header) => editOf(source, held, header)),
    ...fields.flatMap(([field, { value }], index) => editOf(source, held, headers[index], asWritten(field, value, workbook.dateSystem))),
  ]
  return (await workbook.writeRow(source, row, edits)) === 'written' ? { outcome: 'typed', sheet, row } : { outcome: 'unsettled', sheet }
}

/**
 * Types beside one child; whatever the outcome but `typed`, nothing was written.
 *
 * What the port throws (`sheet-protected`, `read-only`, `cell-editing` …) is thrown.
 */
export async function typeBesideChild(workbook: TypedInWorkbook, typed: TypedBeside): Promise<TypedBesideOutcome> {
  let outcome = await attempt(workbook, typed)
  for (let tried = 1; tried < TRIES && outcome.outcome === 'unsettled'; tried++) outcome = await attempt(workbook, typed)
  return outcome
}
