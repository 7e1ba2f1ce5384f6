/**
 * Types for the user into one of the settings tables: finds the row that a word belongs to, reads it, and writes the cells
 * if they still hold what was read. The tables stay ordinary ones, that the user may type into as well.
 */
import { CellKind, type CellEdit, type CellValue, type OpenWorkbook, type SpecValue, type TableSource } from '../../workbook'
import { findRanges, findSavedColumns, readableSources } from '../finding/findRanges'
import type { RangePlan } from '../finding/rangePlan'
import { IssueLog } from '../reading/issueLog'
import { readSettingsRows, type SettingsRow } from '../settings/settingsRows'
import { SETTINGS_TABLES } from '../finding/savedChoices'

/** The tables that may be typed into. */
export type TypedTable = 'Settings' | 'Targets' | 'Timescales' | 'Columns'

/** What is to be typed, and into which row. */
export interface TypedRow {
  readonly table: TypedTable
  /** Which of the table's rows is meant; null for a new one. */
  readonly pick: (rows: readonly SettingsRow[]) => SettingsRow | null
  /** Cells that only a new row gets, by field: what it is about. */
  readonly about: Readonly<Record<string, SpecValue>>
  /** Cells to write, by field. */
  readonly cells: Readonly<Record<string, SpecValue>>
}

export type TypedOutcome =
  | { readonly outcome: 'typed'; readonly sheet: string; readonly row: number }
  /** The workbook has no such table. */
  | { readonly outcome: 'no-table' }
  /** It stands in a sheet as a plain range, which is the user's to type into. */
  | { readonly outcome: 'plain-range'; readonly sheet: string }
  /** It lacks the column of a cell to write. */
  | { readonly outcome: 'no-column'; readonly sheet: string; readonly column: string }
  /** Somebody typed into the row meanwhile; nothing was written. */
  | { readonly outcome: 'changed-meanwhile'; readonly sheet: string; readonly row: number }

async function planOf(workbook: OpenWorkbook, table: TypedTable): Promise<RangePlan | null> {
  const sources = readableSources(await workbook.sources())
  const plans = table === 'Columns' ? findSavedColumns(sources) : findRanges(SETTINGS_TABLES, [], { sources, choices: [], limitingDomains: new Set() }).filter((plan) => plan.table === table)
  const whole = plans.filter(({ missing }) => missing.length === 0)
  return whole.find(({ source }) => source.kind === 'table') ?? whole[0] ?? null
}

function valueOf(kind: number, value: number, texts: readonly string[]): CellValue {
  switch (kind) {
    case CellKind.number:
      return value
    case CellKind.text:
      return texts[value]
    case CellKind.boolean:
      return value !== 0
    case CellKind.error:
      return { error: texts[value] }
    default:
      return null
  }
}

/** The cells of one row as they are, by column; blank where the row holds nothing. */
async function cellsOf(workbook: OpenWorkbook, source: TableSource, row: number): Promise<readonly CellValue[]> {
  const columns = source.headers.map((_, column) => column)
  for await (const page of workbook.read(source, { columns, firstRow: row, lastRow: row })) {
    const place = page.rows.indexOf(row)
    if (place >= 0) return page.columns.map(({ kinds, values }) => valueOf(kinds[place], values[place], page.texts))
  }
  return columns.map(() => null)
}

/** The row to write: the one picked, else a last row that is blank, else the one below the table. */
function rowToWrite(source: TableSource, rows: readonly SettingsRow[], picked: SettingsRow | null): number {
  if (picked !== null) return picked.row
  const lastFilled = rows.reduce((last, { row }) => Math.max(last, row), source.firstRow - 1)
  return Math.max(source.firstRow, Math.min(lastFilled, source.lastRow) + 1)
}

/** Types one row; whatever the outcome but `typed`, nothing was written. */
export async function typeRow(workbook: OpenWorkbook, { table, pick, about, cells }: TypedRow): Promise<TypedOutcome> {
  const plan = await planOf(workbook, table)
  if (plan === null) return { outcome: 'no-table' }
  const { source } = plan
  const { sheet } = source
  if (source.kind === 'range') return { outcome: 'plain-range', sheet }
  const rows = await readSettingsRows(workbook, [plan], new IssueLog())
  const picked = pick(rows)
  const row = rowToWrite(source, rows, picked)
  const isNew = row > source.lastRow
  const held = isNew ? source.headers.map(() => null) : await cellsOf(workbook, source, row)
  const edits: CellEdit[] = []
  for (const [field, value] of Object.entries(picked === null ? { ...about, ...cells } : cells)) {
    const column = plan.columns.find((candidate) => candidate.field === field)
    if (column === undefined) return { outcome: 'no-column', sheet, column: field }
    edits.push({ column: column.offset, was: held[column.offset], value })
  }
  // guards what the row is about: that it is still this row
  for (const field of picked === null ? [] : Object.keys(about)) {
    const column = plan.columns.find((candidate) => candidate.field === field)
    const was = column === undefined ? null : held[column.offset]
    if (column !== undefined && (was === null || typeof was !== 'object')) edits.push({ column: column.offset, was, value: was })
  }
  const outcome = await workbook.writeRow(source, row, edits)
  return outcome === 'written' ? { outcome: 'typed', sheet, row } : { outcome: 'changed-meanwhile', sheet, row }
}
