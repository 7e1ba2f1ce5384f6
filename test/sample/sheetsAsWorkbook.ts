/** Sheets that were made for a file, read as a workbook without a file between: each a table with its intro lines above it. */
import { CellKind, type CellColumn, type CellPage, type SheetSpec, type Source, type SpecValue, type WorkbookPort } from '../../src/workbook'

class Texts {
  readonly all: string[] = []
  private readonly codes = new Map<string, number>()

  code(text: string): number {
    let code = this.codes.get(text)
    if (code === undefined) {
      code = this.all.length
      this.all.push(text)
      this.codes.set(text, code)
    }
    return code
  }
}

function put(value: SpecValue, column: CellColumn, row: number, texts: Texts): void {
  if (typeof value === 'number') {
    column.kinds[row] = CellKind.number
    column.values[row] = value
  } else if (typeof value === 'boolean') {
    column.kinds[row] = CellKind.boolean
    column.values[row] = value ? 1 : 0
  } else if (typeof value === 'string') {
    column.kinds[row] = CellKind.text
    column.values[row] = texts.code(value)
  }
}

const headerRowOf = (sheet: SheetSpec): number => sheet.intro.length + 1

export function sheetsAsWorkbook(sheets: readonly SheetSpec[]): WorkbookPort {
  const sources = sheets.map((sheet): Source => ({
    kind: 'table',
    id: sheet.key,
    name: sheet.table.name,
    sheet: sheet.name,
    headerRow: headerRowOf(sheet),
    firstColumn: 1,
    headers: sheet.table.columns.map(({ header }) => header),
    firstRow: headerRowOf(sheet) + 1,
    lastRow: headerRowOf(sheet) + sheet.table.rows.length,
  }))
  const bySource = new Map(sources.map((source, index) => [source.id, sheets[index]]))

  return {
    dateSystem: 1900,
    sources: () => Promise.resolve(sources),
    async *read(source, { columns, firstRow, lastRow }): AsyncGenerator<CellPage> {
      const sheet = bySource.get(source.id)
      if (sheet === undefined) throw new Error(`no source ${source.id}`)
      const above = headerRowOf(sheet)
      const wanted = sheet.table.rows.slice(firstRow - above - 1, lastRow - above)
      const texts = new Texts()
      const packed = columns.map(() => ({ kinds: new Uint8Array(wanted.length), values: new Float64Array(wanted.length) }))
      wanted.forEach((row, index) => columns.forEach((column, at) => put(row.cells[sheet.table.columns[column].key]?.value ?? null, packed[at], index, texts)))
      yield { rows: Int32Array.from(wanted, (_, index) => firstRow + index), columns: packed, texts: texts.all }
    },
    readSheet: () => Promise.resolve(null),
    writeSheets: () => Promise.reject(new Error('read only')),
  }
}
