/**
 * Whether a source still is where it was listed, and holds what earlier pages took from it. Somebody else may sort it, or put rows
 * and columns in or take them out, between two batches; rows would then be read twice or not at all, and a figure be wrong without
 * a word.
 */
import type { RangeSource, ReadOptions, Source, TableSource } from '../../workbook'
import type { Query } from '../batch'
import { cellValueOf, type Values } from './packPage'
import type { FoundSource } from './sources'

/** How many rows of all pages so far are looked at again with the last one, and how many of each page can be among them. */
const MOST_LANDMARKS = 24
const LANDMARKS_A_PAGE = 5

/** Columns that stand side by side, read as one range. */
export interface ColumnRun {
  readonly first: number
  readonly count: number
}

/** Whether all is as it was. */
type Question = Query<boolean>

interface Landmark {
  readonly row: number
  readonly cells: Values
}

/** Rows of the pages that were read, spread over all of them: a sort moves some of them. */
export class Landmarks {
  private readonly noted: Landmark[] = []

  constructor(
    private readonly sheetId: string,
    private readonly runs: readonly ColumnRun[],
  ) {}

  /** @param row of the sheet, from 0, of the first line; @param pages the values of each run */
  note(row: number, pages: readonly Values[]): void {
    const count = pages[0].length
    const lines = Array.from({ length: LANDMARKS_A_PAGE }, (_, index) => Math.round((index * (count - 1)) / (LANDMARKS_A_PAGE - 1)))
    for (const line of new Set(lines)) this.noted.push({ row: row + line, cells: pages.map((values) => values[line]) })
  }

  readonly hold: Question = (context) => {
    const sheet = context.workbook.worksheets.getItem(this.sheetId)
    const step = Math.max(1, Math.ceil(this.noted.length / MOST_LANDMARKS))
    const asked = this.noted
      .filter((_, index) => index % step === 0)
      .map(({ row, cells }) => ({ cells, ranges: this.runs.map(({ first, count }) => sheet.getRangeByIndexes(row, first, 1, count).load('values')) }))
    return () => asked.every(({ cells, ranges }) => ranges.every(({ values: [line] }, run) => line.every((value, index) => value === cells[run][index])))
  }
}

/** Whether the source, where it is read to its end, stands as it was listed: its place, its last row, and the headers of the columns that are read. */
export function standsAsListed({ sheetId, tableId }: FoundSource, source: Source, options: ReadOptions): Question {
  if (options.lastRow < source.lastRow) return () => () => true
  return source.kind === 'table' && tableId !== null ? tableStands(tableId, source, options) : (context) => rangeStands(context, sheetId, source, options)
}

function tableStands(tableId: string, source: TableSource, { columns }: ReadOptions): Question {
  return (context) => {
    const table = context.workbook.tables.getItem(tableId)
    const body = table.getDataBodyRange().load('rowIndex,columnIndex,rowCount')
    const names = table.columns.load('items/name')
    return () => {
      const isThere = body.rowIndex + 1 === source.firstRow && body.columnIndex + 1 === source.firstColumn && body.rowIndex + body.rowCount === source.lastRow
      return isThere && columns.every((column) => names.items[column]?.name === source.headers[column])
    }
  }
}

/** A plain range has no place of its own: the rows above those that are read must say what they said. */
function rangeStands(context: Excel.RequestContext, sheetId: string, source: Source, { columns, firstRow }: ReadOptions): () => boolean {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount')
  const above = rowsAbove(source, firstRow).map(({ row, cells }) => ({ cells, range: sheet.getRangeByIndexes(row - 1, source.firstColumn - 1, 1, cells.length).load('values') }))
  return () => {
    const isAsLong = !used.isNullObject && used.rowIndex + used.rowCount === source.lastRow
    return isAsLong && above.every(({ cells, range: { values: [line] } }) => columns.every((column) => (cells[column] ?? null) === null || isSame(cells[column], line[column])))
  }
}

function rowsAbove(source: Source, firstRow: number): RangeSource['top'] {
  return source.kind === 'range' ? source.top.filter(({ row }) => row < firstRow) : []
}

function isSame(listed: unknown, value: unknown): boolean {
  return JSON.stringify(listed) === JSON.stringify(cellValueOf(value))
}
