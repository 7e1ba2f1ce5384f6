/** Reads sheets made for a file as plain rows, by the product's own headers. */
import type { SheetSpec, SpecValue } from '../../src/workbook'

export type Row = Readonly<Record<string, SpecValue>>

/** Rows of every sheet of one table, however many sheets it has; a blank cell is null. */
export function rowsOf(sheets: readonly SheetSpec[], key: string): Row[] {
  return sheets
    .filter((sheet) => sheet.key === key || sheet.key.startsWith(`${key}-`))
    .flatMap(({ table }) => table.rows.map(({ cells }) => Object.fromEntries(table.columns.map((column) => [column.key, cells[column.key]?.value ?? null]))))
}

export function sheetOf(sheets: readonly SheetSpec[], key: string): SheetSpec {
  const found = sheets.find((sheet) => sheet.key === key)
  if (found === undefined) throw new Error(`no sheet ${key}`)
  return found
}

export function distinct(rows: readonly Row[], header: string): Set<SpecValue> {
  return new Set(rows.map((row) => row[header]))
}

export function grouped(rows: readonly Row[], header: string): Map<SpecValue, Row[]> {
  const groups = new Map<SpecValue, Row[]>()
  for (const row of rows) groups.set(row[header], [...(groups.get(row[header]) ?? []), row])
  return groups
}

/** A date cell's day; 0 where the cell holds none. */
export function day(row: Row, header: string): number {
  const value = row[header]
  return typeof value === 'number' ? value : 0
}
