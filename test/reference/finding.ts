/** Which range of the workbook is which table, and which column is which field (tables.md, section 2). */
import { headerKey } from './folding'
import { readText } from './cells'
import type { CellValue, PlainSheet, PlainWorkbook } from './plain'
import { aliases, dataTables, ruleTables, type TableSchema } from './schema'

export interface FoundRange {
  schema: TableSchema
  sheet: string
  /** By header of our own: the index of the column. */
  columns: Map<string, number>
  /** The rows under the header that hold anything at all, with their sheet row numbers. */
  rows: { sheetRow: number; cells: CellValue[] }[]
}

/** The columns of one header row, by our own headers. Our own header wins over an alias; else the left one. */
function columnsOf(headerRow: readonly CellValue[], schema: TableSchema): Map<string, number> {
  const keys = headerRow.map((cell) => {
    const text = readText(cell)
    return text === null ? '' : headerKey(text)
  })
  const columns = new Map<string, number>()
  for (const field of schema.fields) {
    const own = keys.indexOf(headerKey(field.header))
    if (own >= 0) {
      columns.set(field.header, own)
      continue
    }
    const called = (aliases[field.header] ?? []).map(headerKey)
    const alias = keys.findIndex((key) => key !== '' && called.includes(key))
    if (alias >= 0) columns.set(field.header, alias)
  }
  return columns
}

/** The row that holds most of a table's columns, among the first ten of the sheet (of a table: its first row). */
function headerRowOf(sheet: PlainSheet, schema: TableSchema): { index: number; columns: Map<string, number> } | null {
  const candidates = sheet.table !== undefined ? 1 : Math.max(0, 10 - ((sheet.firstRow ?? 1) - 1))
  let best: { index: number; columns: Map<string, number> } | null = null
  for (let index = 0; index < Math.min(candidates, sheet.rows.length); index++) {
    const columns = columnsOf(sheet.rows[index], schema)
    if (columns.size > (best?.columns.size ?? 0)) best = { index, columns }
  }
  return best
}

function byName(sheet: PlainSheet, schemas: readonly TableSchema[]): TableSchema | null {
  for (const name of [sheet.table, sheet.name]) {
    if (name === undefined) continue
    const found = schemas.find((schema) => headerKey(schema.name) === headerKey(name))
    if (found) return found
  }
  return null
}

/** By headers: all the needed columns and three known ones (two, where the table has only two); the most known columns win. */
function byHeaders(sheet: PlainSheet): TableSchema | null {
  let best: { schema: TableSchema; known: number } | null = null
  for (const schema of dataTables) {
    const header = headerRowOf(sheet, schema)
    if (!header) continue
    const complete = schema.fields.every((field) => !field.needed || header.columns.has(field.header))
    const known = header.columns.size
    if (complete && known >= Math.min(3, schema.fields.length) && known > (best?.known ?? 0)) best = { schema, known }
  }
  return best?.schema ?? null
}

/** Every range that serves a table, in the order of the sheets. */
export function findRanges(workbook: PlainWorkbook): FoundRange[] {
  const ranges: FoundRange[] = []
  for (const sheet of workbook.sheets) {
    const schema = byName(sheet, [...dataTables, ...ruleTables]) ?? byHeaders(sheet)
    if (!schema) continue
    const header = headerRowOf(sheet, schema)
    if (!header) continue
    const rows: FoundRange['rows'] = []
    for (let index = header.index + 1; index < sheet.rows.length; index++) {
      const cells = sheet.rows[index]
      if (cells.every((cell) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === ''))) continue
      rows.push({ sheetRow: (sheet.firstRow ?? 1) + index, cells })
    }
    ranges.push({ schema, sheet: sheet.name, columns: header.columns, rows })
  }
  return ranges
}
