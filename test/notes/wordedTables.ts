/** The tables that people type in, as they stand in the stand-in's workbook: read from its cells, with nothing of the product's between. */
import { EXTRA_SUPPORT_TABLE, NOTES_KEPT_TABLE, REPORT_TABLE, SUMMARY_TABLE, VISITS_DUE_TABLE } from '../../src/sheets'
import { EXTRA_SUPPORT_HEADERS, REPORT_HEADERS, SUMMARY_HEADERS, VISITS_DUE_HEADERS } from '../../src/words'
import type { CellValue } from '../../src/workbook'
import type { Sheet, Table, Workbook } from '../excel-host'

const { child, category, reason, action, owner, byWhen, done } = VISITS_DUE_HEADERS

/** A table by what its rows are known by, and what is typed in it. Words of the list and those in `Notes kept` are beside the same children. */
const WORDED = [
  { table: VISITS_DUE_TABLE, beside: 'child', known: [child, category], typed: [reason, action, owner, byWhen, done] },
  { table: NOTES_KEPT_TABLE, beside: 'child', known: [child, category], typed: [reason, action, owner, byWhen, done] },
  { table: SUMMARY_TABLE, beside: 'measure', known: [SUMMARY_HEADERS.measure], typed: [SUMMARY_HEADERS.commentary] },
  { table: REPORT_TABLE, beside: 'report', known: [REPORT_HEADERS.headOfService, REPORT_HEADERS.measure], typed: [REPORT_HEADERS.commentary] },
  {
    table: EXTRA_SUPPORT_TABLE,
    beside: 'support',
    known: [EXTRA_SUPPORT_HEADERS.measure, EXTRA_SUPPORT_HEADERS.level, EXTRA_SUPPORT_HEADERS.name],
    typed: [EXTRA_SUPPORT_HEADERS.agreed, EXTRA_SUPPORT_HEADERS.mentor, EXTRA_SUPPORT_HEADERS.since],
  },
] as const

export const WORDED_TABLES: readonly string[] = WORDED.map(({ table }) => table)

/** A column that somebody puts into a table of ours. */
export const OWN_COLUMN = 'My own'
/** What somebody has called a column that was ours. */
export const RENAMED_COLUMN = 'Another name'

/** What a note begins with that somebody puts on a sheet of ours outside its table. */
export const OWN_NOTE = 'Note to ourselves'

export function notesOn(sheet: Sheet): readonly string[] {
  const notes: string[] = []
  for (const cells of sheet.grid.rows.values()) {
    for (const { value } of cells.filter((cell) => cell !== undefined)) if (typeof value === 'string' && value.startsWith(OWN_NOTE)) notes.push(value)
  }
  return notes
}

/** A row that words may be typed in. */
export interface WordedRow {
  /** Its sheet row, from 0. */
  readonly row: number
  /** What is typed, each with what it stands beside and its column. */
  readonly words: readonly string[]
}

export interface Worded {
  readonly table: Table
  /** Headers of the columns that are the user's, in the table's order. */
  readonly typed: readonly string[]
  readonly rows: readonly WordedRow[]
}

/** Sheet column, from 0. */
export function columnOf({ area, columns }: Table, header: string): number {
  return area.column + columns.findIndex(({ name }) => name === header)
}

export function valueAt(workbook: Workbook, { sheet }: Table, row: number, column: number): CellValue {
  return sheet.valueOf(sheet.grid.at(row, column), workbook.cellSource(sheet))
}

/** What is typed in one cell, as the model knows it; none where the cell is blank. */
export function wordAt(workbook: Workbook, table: Table, row: number, header: string): readonly string[] {
  const value = valueAt(workbook, table, row, columnOf(table, header))
  const about = WORDED.find((one) => one.table === table.name)
  if (value === null || about === undefined) return []
  const known = about.known.map((one) => valueAt(workbook, table, row, columnOf(table, one)) ?? '')
  // an error that is kept elsewhere is its sign
  return [`${about.beside} ${known.join(', ')}: ${header}: ${JSON.stringify(typeof value === 'object' ? value.error : value)}`]
}

/** A table of ours; null where it does not stand. */
export function wordedTable(workbook: Workbook, name: string): Worded | null {
  const table = workbook.findTable(name)
  const about = WORDED.find((one) => one.table === name)
  if (table === null || about === undefined) return null
  const users = new Set<string>([...about.typed, OWN_COLUMN, RENAMED_COLUMN])
  const typed = table.columns.flatMap((column) => (users.has(column.name) ? [column.name] : []))
  const { row: first, rows } = table.bodyArea
  return { table, typed, rows: Array.from({ length: rows }, (_, at) => ({ row: first + at, words: typed.flatMap((header) => wordAt(workbook, table, first + at, header)) })) }
}

/** Every word in the workbook, with how many cells say it. */
export function wordsIn(workbook: Workbook): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const inTables = WORDED_TABLES.flatMap((name) => wordedTable(workbook, name)?.rows.flatMap(({ words }) => words) ?? [])
  for (const word of [...inTables, ...workbook.sheets.flatMap(notesOn)]) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}
