/** The Workbook port over a workbook that is written down as plain rows: read only. */
import { CellKind, type CellPage, type ReadOptions, type Source, type WorkbookPort } from '../../src/workbook'
import type { CellValue, PlainSheet, PlainWorkbook } from './plain'

const HEADER_ROWS = 10

function sourceOf(sheet: PlainSheet): Source {
  const firstRow = sheet.firstRow ?? 1
  const lastRow = firstRow + sheet.rows.length - 1
  if (sheet.table === undefined) {
    const top = sheet.rows.slice(0, Math.max(0, HEADER_ROWS + 1 - firstRow)).map((cells, index) => ({ row: firstRow + index, cells }))
    return { kind: 'range', id: sheet.name, name: sheet.name, sheet: sheet.name, firstColumn: 1, top, lastRow }
  }
  return {
    kind: 'table',
    id: sheet.name,
    name: sheet.table,
    sheet: sheet.name,
    headerRow: firstRow,
    firstColumn: 1,
    headers: (sheet.rows[0] ?? []).map((cell) => (cell === null ? '' : String(cell))),
    firstRow: firstRow + 1,
    lastRow,
  }
}

function pageOf(sheet: PlainSheet, { columns, firstRow, lastRow }: ReadOptions): CellPage {
  const top = sheet.firstRow ?? 1
  const from = Math.max(firstRow, top)
  const count = Math.max(0, Math.min(lastRow, top + sheet.rows.length - 1) - from + 1)
  const texts: string[] = []
  const textOf = (text: string): number => {
    const known = texts.indexOf(text)
    return known >= 0 ? known : texts.push(text) - 1
  }
  const packed = columns.map((column) => {
    const kinds = new Uint8Array(count)
    const values = new Float64Array(count)
    for (let index = 0; index < count; index++) {
      const cell: CellValue = sheet.rows[from - top + index][column] ?? null
      if (cell === null) continue
      if (typeof cell === 'number') [kinds[index], values[index]] = [CellKind.number, cell]
      else if (typeof cell === 'boolean') [kinds[index], values[index]] = [CellKind.boolean, Number(cell)]
      else if (typeof cell === 'string') [kinds[index], values[index]] = [CellKind.text, textOf(cell)]
      else [kinds[index], values[index]] = [CellKind.error, textOf(cell.error)]
    }
    return { kinds, values }
  })
  return { rows: Int32Array.from({ length: count }, (_, index) => from + index), columns: packed, texts }
}

export function plainPort(workbook: PlainWorkbook): WorkbookPort {
  const readOnly = () => Promise.reject(new Error('A plain workbook is only read.'))
  return {
    dateSystem: 1900,
    sources: () => Promise.resolve(workbook.sheets.map(sourceOf)),
    async *read(source, options) {
      const sheet = workbook.sheets.find((one) => one.name === source.id)
      if (sheet) yield await Promise.resolve(pageOf(sheet, options))
    },
    readSheet: readOnly,
    writeSheets: readOnly,
  }
}
