/** The rows of a table of ours as a workbook holds them now, by header. */
import type { Day } from '../calendar'
import { CellKind, ourTable, type CellPage, type CellValue, type DateSystem, type SheetSpec, type Source, type TableSource, type WorkbookPort } from '../workbook'

export type StandingCell = string | number | boolean
/** Blank cells are not among them. */
export type StandingLine = ReadonlyMap<string, StandingCell>

/** Days from the first of the 1900 system to the first of the 1904 system. */
const DAYS_TO_1904 = 1462

/** A cell as the workbook holds it. */
function heldAt(page: CellPage, column: number, place: number): CellValue {
  const { kinds, values } = page.columns[column]
  switch (kinds[place]) {
    case CellKind.number:
      return values[place]
    case CellKind.boolean:
      return values[place] !== 0
    case CellKind.text:
      return page.texts[values[place]]
    case CellKind.error:
      return { error: page.texts[values[place]] }
    default:
      return null
  }
}

/** What a cell says; null for one that is blank, or blank to the eye. */
function saidBy(held: CellValue): StandingCell | null {
  if (held === null) return null
  if (typeof held === 'object') return held.error
  return typeof held === 'string' && held.trim() === '' ? null : held
}

/** The table of ours with this name; undefined where the workbook has none. */
export function tableCalled(sources: readonly Source[], name: string): TableSource | undefined {
  return sources.find((source): source is TableSource => source.kind === 'table' && source.name.toLowerCase() === name.toLowerCase())
}

/** The table of a sheet that goes by either of its names; one that lacks a header of ours is read as far as it goes. */
export function tableOf(sources: readonly Source[], { table }: SheetSpec): TableSource | undefined {
  return ourTable(sources.filter((source) => source.kind === 'table'), table) ?? tableCalled(sources, table.name)
}

/** A row of a table as the workbook holds it: its sheet row, and its cells by header. */
export interface HeldRow {
  readonly row: number
  readonly cells: ReadonlyMap<string, CellValue>
}

/** The rows of some columns of a table, in its order, a page at a time, so that no page holds up whoever else waits; a column that is not there is left out. */
export async function* heldPages(workbook: WorkbookPort, source: TableSource, headers: readonly string[], signal?: AbortSignal): AsyncGenerator<readonly HeldRow[]> {
  const columns = headers.map((header) => source.headers.indexOf(header)).filter((column) => column >= 0)
  if (columns.length === 0 || source.lastRow < source.firstRow) return
  for await (const page of workbook.read(source, { columns, firstRow: source.firstRow, lastRow: source.lastRow, signal })) {
    yield Array.from(page.rows, (row, place) => ({ row, cells: new Map(columns.map((column, index) => [source.headers[column], heldAt(page, index, place)])) }))
  }
}

/** What a row says, without the cells that are blank. */
export function lineOf({ cells }: HeldRow): StandingLine {
  const line = new Map<string, StandingCell>()
  for (const [header, held] of cells) {
    const said = saidBy(held)
    if (said !== null) line.set(header, said)
  }
  return line
}

/** What the rows of some columns of a table say, in its order; a column that is not there is left out. */
export async function linesOf(workbook: WorkbookPort, source: TableSource, headers: readonly string[], signal?: AbortSignal): Promise<readonly StandingLine[]> {
  const lines: StandingLine[] = []
  for await (const rows of heldPages(workbook, source, headers, signal)) for (const row of rows) lines.push(lineOf(row))
  return lines
}

/** A cell as text, blank where there is none; numbers as they are written. */
export function textAt(line: StandingLine, header: string): string {
  const cell = line.get(header)
  return cell === undefined ? '' : String(cell).trim()
}

/** A cell as a day serial of the 1900 system; 0 where it holds no number. */
export function dayAt(line: StandingLine, header: string, dateSystem: DateSystem): number {
  const cell = line.get(header)
  return typeof cell === 'number' ? cell + (dateSystem === 1904 ? DAYS_TO_1904 : 0) : 0
}

/** A day serial of the 1900 system as the workbook counts days. */
export function asCounted(day: Day, dateSystem: DateSystem): number {
  return dateSystem === 1904 ? day - DAYS_TO_1904 : day
}
