/** What of the open workbook may be read as rows: Excel tables, and sheets with cells outside any. */
import type { RangeSource, Source, TableSource } from '../../workbook'
import { batch } from '../batch'
import { ExcelFault, isTooMuchAtOnce } from '../excelFault'
import type { Area } from '../rules/place'
import { cellValueOf, type Values } from './packPage'

/** How many rows at the top of a sheet are looked at for a header. */
const TOP_ROWS = 10
/** Of some twenty columns each, their first rows are far from the limit of one answer. */
const SHEETS_AT_A_TIME = 25

/** A source, and what reading it takes. */
export interface FoundSource {
  readonly source: Source
  readonly sheetId: string
  /** Null for a plain range. */
  readonly tableId: string | null
  /** The sheet's Excel tables, which are blank in its plain range. */
  readonly tables: readonly Area[]
}

interface TableFound {
  readonly id: string
  readonly name: string
  readonly hasHeader: boolean
  readonly hasTotals: boolean
  readonly sheetId: string
}

interface SheetFound {
  readonly id: string
  readonly name: string
  readonly tables: readonly TableFound[]
}

/** In the order of the tabs; on a sheet its tables first, from the top down. */
export async function findSources(signal: AbortSignal | undefined): Promise<readonly FoundSource[]> {
  signal?.throwIfAborted()
  const sheets = await listSheets()
  const found: FoundSource[] = []
  for (let from = 0; from < sheets.length; from += SHEETS_AT_A_TIME) {
    signal?.throwIfAborted()
    found.push(...(await describeSheets(sheets.slice(from, from + SHEETS_AT_A_TIME))))
  }
  signal?.throwIfAborted()
  return found
}

function listSheets(): Promise<readonly SheetFound[]> {
  return batch((context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name')
    const tables = context.workbook.tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id')
    return () => {
      const all = tables.items.map(({ id, name, showHeaders, showTotals, worksheet }) => ({ id, name, hasHeader: showHeaders, hasTotals: showTotals, sheetId: worksheet.id }))
      return sheets.items.map(({ id, name }) => ({ id, name, tables: all.filter(({ sheetId }) => sheetId === id) }))
    }
  })
}

/** In one batch, or, where the first rows are too much for one, in halves. */
async function describeSheets(sheets: readonly SheetFound[]): Promise<readonly FoundSource[]> {
  try {
    return await batch((context) => {
      const takes = sheets.map((sheet) => queueSheet(context, sheet))
      return () => takes.flatMap((take) => take())
    })
  } catch (thrown) {
    if (sheets.length === 1 || !isTooMuchAtOnce(thrown)) throw thrown
    const half = sheets.length >> 1
    return [...(await describeSheets(sheets.slice(0, half))), ...(await describeSheets(sheets.slice(half)))]
  }
}

function queueSheet(context: Excel.RequestContext, { id, name, tables }: SheetFound): () => FoundSource[] {
  const sheet = context.workbook.worksheets.getItem(id)
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount')
  const top = sheet.getRange(`1:${TOP_ROWS}`).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values')
  const parts = tables.map((found) => {
    const table = context.workbook.tables.getItem(found.id)
    return { found, area: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'), columns: table.columns.load('items/name') }
  })
  return () => {
    const areas = parts.map(({ area }): Area => ({ row: area.rowIndex, column: area.columnIndex, rows: area.rowCount, columns: area.columnCount }))
    const found = parts.map(({ found, columns }, index) => ({ source: tableSource(found, name, areas[index], columns.items.map((column) => column.name)), tableId: found.id }))
    found.sort(({ source: one }, { source: other }) => one.firstRow - other.firstRow || one.firstColumn - other.firstColumn)
    const range = top.isNullObject || used.isNullObject ? null : rangeSource(id, name, top, used.rowIndex + used.rowCount, areas)
    return [...found, ...(range === null ? [] : [{ source: range, tableId: null }])].map((one) => ({ ...one, sheetId: id, tables: areas }))
  }
}

function tableSource({ id, name, hasHeader, hasTotals }: TableFound, sheet: string, area: Area, headers: readonly string[]): TableSource {
  return {
    kind: 'table',
    id: `table ${id}`,
    name,
    sheet,
    headerRow: hasHeader ? area.row + 1 : 0,
    firstColumn: area.column + 1,
    headers,
    firstRow: area.row + 1 + (hasHeader ? 1 : 0),
    lastRow: area.row + area.rows - (hasTotals ? 1 : 0),
  }
}

/** The sheet as a plain range, or null where its first ten rows hold nothing outside its tables. */
function rangeSource(id: string, name: string, top: Excel.Range, lastRow: number, tables: readonly Area[]): RangeSource | null {
  const values: Values | null = top.values
  if (values === null) throw new ExcelFault('too-much-data', [name])
  const rows = values.map((line, index) => {
    const row = top.rowIndex + index
    const hidden = tables.filter((area) => row >= area.row && row < area.row + area.rows)
    return line.map((value, at) => {
      const column = top.columnIndex + at
      return hidden.some((area) => column >= area.column && column < area.column + area.columns) ? null : cellValueOf(value)
    })
  })
  const first = Math.min(...rows.map((cells) => cells.findIndex((cell) => cell !== null)).filter((at) => at >= 0))
  if (!Number.isFinite(first)) return null
  return {
    kind: 'range',
    id: `range ${id}`,
    name,
    sheet: name,
    firstColumn: top.columnIndex + first + 1,
    top: rows.flatMap((cells, index) => {
      const last = cells.findLastIndex((cell) => cell !== null)
      return last < 0 ? [] : [{ row: top.rowIndex + index + 1, cells: cells.slice(first, last + 1) }]
    }),
    lastRow,
  }
}
