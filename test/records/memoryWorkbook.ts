/** Workbooks in memory, built from arrays: the Workbook port for reading, and one that somebody has open, as tests need them. */
import { CellKind, type CellColumn, type CellPage, type CellPlace, type CellValue, type DateSystem, type OpenWorkbook, type ReadOptions, type SelectedCell, type SheetSpec, type Source, type WorkbookPort, type WrittenSheet } from '../../src/workbook'

/** One sheet: a plain range, or an Excel table where `table` names one. */
export interface MemorySheet {
  /** The sheet's name. */
  readonly name: string
  readonly table?: string
  /** The first is the header's (for a table), or the first of the sheet (for a plain range). A missing cell is blank. */
  readonly rows: readonly (readonly CellValue[])[]
  /** Sheet row of `rows[0]`; 1 unless said. */
  readonly firstRow?: number
  /** Sheet column of each row's first cell; 1 unless said. */
  readonly firstColumn?: number
}

export interface MemoryOptions {
  readonly dateSystem?: DateSystem
  /** Rows a page; 3 unless said, so that rows cross pages. */
  readonly pageRows?: number
}

const TOP_ROWS = 10

function headerText(cell: CellValue | undefined): string {
  return cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell)
}

function sourceOf(sheet: MemorySheet, place: number): Source {
  const { name, table, rows, firstRow = 1, firstColumn = 1 } = sheet
  const lastRow = firstRow + rows.length - 1
  if (table === undefined) {
    const top = rows.slice(0, Math.max(0, TOP_ROWS + 1 - firstRow)).map((cells, index) => ({ row: firstRow + index, cells }))
    return { kind: 'range', id: String(place), name, sheet: name, firstColumn, top, lastRow }
  }
  return { kind: 'table', id: String(place), name: table, sheet: name, headerRow: firstRow, firstColumn, headers: rows[0].map(headerText), firstRow: firstRow + 1, lastRow }
}

class Texts {
  readonly list: string[] = []
  private readonly codes = new Map<string, number>()

  code(text: string): number {
    const known = this.codes.get(text)
    if (known !== undefined) return known
    this.codes.set(text, this.list.length)
    this.list.push(text)
    return this.list.length - 1
  }
}

function packed(cells: readonly (CellValue | undefined)[], texts: Texts): CellColumn {
  const kinds = new Uint8Array(cells.length)
  const values = new Float64Array(cells.length)
  cells.forEach((cell, row) => {
    if (cell === null || cell === undefined) return
    if (typeof cell === 'number') {
      kinds[row] = CellKind.number
      values[row] = cell
    } else if (typeof cell === 'string') {
      kinds[row] = CellKind.text
      values[row] = texts.code(cell)
    } else if (typeof cell === 'boolean') {
      kinds[row] = CellKind.boolean
      values[row] = cell ? 1 : 0
    } else {
      kinds[row] = CellKind.error
      values[row] = texts.code(cell.error)
    }
  })
  return { kinds, values }
}

async function* pagesOf(sheet: MemorySheet, { columns, firstRow, lastRow, progress, signal }: ReadOptions, pageRows: number): AsyncGenerator<CellPage> {
  const texts = new Texts()
  const offset = sheet.firstRow ?? 1
  const last = Math.min(lastRow, offset + sheet.rows.length - 1)
  for (let from = firstRow; from <= last; from += pageRows) {
    await Promise.resolve()
    signal?.throwIfAborted()
    const rows = Array.from({ length: Math.min(pageRows, last - from + 1) }, (_, index) => from + index)
    yield {
      rows: Int32Array.from(rows),
      columns: columns.map((column) => packed(rows.map((row) => sheet.rows[row - offset][column]), texts)),
      texts: texts.list,
    }
    progress?.(Math.min(from + pageRows, last + 1) - firstRow, last - firstRow + 1)
  }
}

/** A workbook of these sheets, in the order of its tabs. */
export function memoryWorkbook(sheets: readonly MemorySheet[], { dateSystem = 1900, pageRows = 3 }: MemoryOptions = {}): WorkbookPort {
  const sources = sheets.map(sourceOf)
  return {
    dateSystem,
    sources: () => Promise.resolve(sources),
    read: (source, options) => pagesOf(sheets[Number(source.id)], options, pageRows),
    readSheet: () => Promise.resolve(null),
    writeSheets: () => Promise.reject(new Error('This workbook cannot be written to.')),
  }
}

export interface MemoryOpenWorkbook extends OpenWorkbook {
  /** What was asked to be written, call by call; it does not become part of what is read. */
  readonly writes: (readonly SheetSpec[])[]
  /** The cells that were shown to the user, in turn. */
  readonly shown: CellPlace[]
  /** The user selects a cell. */
  standOn(cell: SelectedCell | null): void
}

/** A workbook that somebody has open: it takes down what is written and shown. */
export function openMemoryWorkbook(sheets: readonly MemorySheet[], options?: MemoryOptions): MemoryOpenWorkbook {
  const writes: (readonly SheetSpec[])[] = []
  const shown: CellPlace[] = []
  let standing: SelectedCell | null = null
  return {
    ...memoryWorkbook(sheets, options),
    writes,
    shown,
    standOn: (cell) => {
      standing = cell
    },
    writeSheets: (specs, { progress } = {}) => {
      writes.push(specs)
      progress?.(specs.length, specs.length)
      return Promise.resolve(specs.map(({ key, name }): WrittenSheet => ({ key, name })))
    },
    select: (place) => {
      if (!sheets.some(({ name }) => name === place.sheet)) return Promise.resolve('gone')
      shown.push(place)
      return Promise.resolve('selected')
    },
    selected: () => Promise.resolve(standing),
    writeRow: () => Promise.reject(new Error('Rows of this workbook cannot be written.')),
    removeSheets: () => Promise.resolve([]),
    watch: () => Promise.resolve(() => Promise.resolve()),
  }
}
