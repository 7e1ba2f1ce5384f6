/** Workbooks as lines of text: a table a key, its rows as lines with bars between the cells. */
import { NO_DAY, isoDate, parseIsoDate } from '../../src/calendar'
import { loadRecords, type Records } from '../../src/records'
import type { CellValue, DateSystem } from '../../src/workbook'
import type { Issue, IssueCode } from '../../src/words'
import { memoryWorkbook, type MemorySheet } from './memoryWorkbook'

export type Rows = readonly (readonly CellValue[])[]

/** A line with bars as cells: blank is blank, `=12.5` a number, `=TRUE` a boolean, `=#N/A` an error; anything else a text. */
export function cellOf(written: string): CellValue {
  const text = written.trim()
  if (text === '') return null
  if (!text.startsWith('=')) return text
  const value = text.slice(1)
  if (value === 'TRUE' || value === 'FALSE') return value === 'TRUE'
  return value.startsWith('#') ? { error: value } : Number(value)
}

/** Lines of text as rows of cells. */
export function rowsOf(text: string): Rows {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map(cellOf))
}

export interface LoadTexts {
  readonly asAt?: string
  readonly today?: string
  readonly dateSystem?: DateSystem
}

/** Reads sheets; as at 31 July 2019, and today is that day, unless said. */
export function loadSheets(sheets: readonly MemorySheet[], { asAt = '2019-07-31', today = '2019-07-31', dateSystem }: LoadTexts = {}): Promise<Records> {
  return loadRecords(memoryWorkbook(sheets, { dateSystem }), { asAt: asAt === '' ? undefined : parseIsoDate(asAt), today: parseIsoDate(today) })
}

/** Reads Excel tables of these names, each on a sheet of its own name. */
export function loadTables(tables: Readonly<Record<string, string | Rows>>, options: LoadTexts = {}): Promise<Records> {
  return loadSheets(
    Object.entries(tables).map(([name, rows]) => ({ name, table: name.replaceAll(' ', '_'), rows: typeof rows === 'string' ? rowsOf(rows) : rows })),
    options,
  )
}

/** `31/07/2019` days as `2019-07-31`, none as an empty text. */
export function dates(days: ArrayLike<number> | undefined): readonly string[] {
  return Array.from(days ?? [], (day) => (day === NO_DAY ? '' : isoDate(day)))
}

/** Issues of one code. */
export function issuesOf(records: Records, code: IssueCode): readonly Issue[] {
  return records.issues.filter((issue) => issue.code === code)
}

/** Every issue as `code row column value outcome`. */
export function issueLines(records: Records): readonly string[] {
  return records.issues.map(({ code, row, column, value, outcome }) => [code, row, column, value, outcome].join(' | '))
}
