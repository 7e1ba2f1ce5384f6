/** The `Columns` table: the user's own matching of tables and columns, which comes before any rule. */
import { FIELDS } from '../aliases'
import { foldHeader } from '../cells/folding'
import type { TableName } from '../records'
import type { SettingsRow } from '../settings/settingsRows'

/** Tables of data that rows are read from, in the order of `tables.md`. */
export const DATA_TABLES = ['Audits', 'Workers', 'Supervisions', 'Contacts', 'Cases', 'Visits', 'Merged records', 'Actions'] as const satisfies readonly TableName[]
export type DataTable = (typeof DATA_TABLES)[number]
/** Tables of the product's that no figure reads yet, or that it writes: a source of such a name is nothing else. */
export const OTHER_TABLES = ['Referrals', 'Assessments', 'Conferences', 'Reviews', 'Missing episodes', 'Strategy discussions', 'Health checks', 'History', 'Measures', 'Notes kept']

/** Tables of settings. */
export const SETTINGS_TABLES = ['Settings', 'Targets', 'Timescales', 'Holidays'] as const satisfies readonly TableName[]

export type ReadTable = (typeof DATA_TABLES)[number] | (typeof SETTINGS_TABLES)[number]

const READ_TABLES: readonly ReadTable[] = [...DATA_TABLES, ...SETTINGS_TABLES]

/** One row of `Columns`, understood. */
export interface SavedChoice {
  /** The product's table; null where a field alone is named that several tables have. */
  readonly table: ReadTable | null
  /** The field; null where the row says which source a table is read from. */
  readonly field: string | null
  /** Folded name of the user's table or sheet; empty for any. */
  readonly source: string
  /** Folded header of the user's column; empty where the row names a source only. */
  readonly column: string
  readonly row: SettingsRow
}

function tableNamed(text: string): ReadTable | undefined {
  const folded = foldHeader(text)
  return READ_TABLES.find((table) => foldHeader(table) === folded)
}

function fieldNamed(table: ReadTable, text: string): string | undefined {
  const folded = foldHeader(text)
  return FIELDS[table].find((definition) => foldHeader(definition.header) === folded)?.header
}

/** What one row of `Columns` means; null where its `Field` is neither a table nor a field of ours. */
export function savedChoiceOf(row: SettingsRow): SavedChoice | null {
  const written = row.text('Field')
  const source = foldHeader(row.text('Table'))
  const column = foldHeader(row.text('Column'))
  const table = tableNamed(written)
  if (table !== undefined && column === '') return { table, field: null, source, column, row }
  const colon = written.indexOf(':')
  if (colon > 0) {
    const qualified = tableNamed(written.slice(0, colon))
    const field = qualified && fieldNamed(qualified, written.slice(colon + 1))
    return qualified && field ? { table: qualified, field, source, column, row } : null
  }
  const holders = READ_TABLES.filter((candidate) => fieldNamed(candidate, written) !== undefined)
  const field = holders.length > 0 ? fieldNamed(holders[0], written) : undefined
  return field === undefined ? null : { table: holders.length === 1 ? holders[0] : null, field, source, column, row }
}
