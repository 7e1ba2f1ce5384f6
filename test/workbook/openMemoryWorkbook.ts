/** A workbook in memory that is open before somebody: its cells can be typed into, its sheets written and removed, its edits watched. */
import type { CellPlace, CellValue, OpenWorkbook, SheetSpec, SpecValue } from '../../src/workbook'
import { memoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'

export interface OpenMemoryWorkbook extends OpenWorkbook {
  /** The rows of a sheet as they are now, header first. */
  rows(sheet: string): readonly (readonly CellValue[])[]
  readonly sheets: () => readonly string[]
  readonly selections: readonly CellPlace[]
  /** Somebody types into a cell: sheet row and column, counted from 1. */
  typeInto(place: CellPlace, value: CellValue): void
  /** Called just before a row is written, as a colleague might come first. */
  beforeWriting: () => void
  readonly watchers: () => number
}

interface Sheet extends MemorySheet {
  readonly rows: CellValue[][]
}

const cellOf = (value: SpecValue): CellValue => value

function sheetOf({ name, table }: SheetSpec): Sheet {
  const rows = table.rows.map(({ cells }) => table.columns.map(({ key }) => cellOf(cells[key]?.value ?? null)))
  return { name, table: table.name, rows: [table.columns.map(({ header }) => header), ...rows] }
}

export function openMemoryWorkbook(first: readonly MemorySheet[]): OpenMemoryWorkbook {
  let sheets: Sheet[] = first.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }))
  const selections: CellPlace[] = []
  const watchers = new Set<(sheet: string) => void>()
  const now = () => memoryWorkbook(sheets)
  const named = (name: string) => sheets.find((sheet) => sheet.name === name)
  const place = (sheet: Sheet, row: number) => row - (sheet.firstRow ?? 1)

  const workbook: OpenMemoryWorkbook = {
    dateSystem: 1900,
    sources: () => now().sources(),
    read: (source, options) => now().read(source, options),
    readSheet: () => Promise.resolve(null),
    writeSheets: (specs) => {
      for (const spec of specs) {
        const written = sheetOf(spec)
        const at = sheets.findIndex(({ table }) => table === spec.table.name)
        if (at < 0) sheets = [...sheets, written]
        else sheets[at] = { ...written, name: sheets[at].name }
      }
      return Promise.resolve(specs.map(({ key, name }) => ({ key, name })))
    },
    select: (at) => {
      if (named(at.sheet) === undefined) return Promise.resolve('gone')
      selections.push(at)
      return Promise.resolve('selected')
    },
    selected: () => Promise.resolve(null),
    writeRow: (source, row, cells) => {
      workbook.beforeWriting()
      const sheet = named(source.sheet)
      if (sheet === undefined) return Promise.reject(new Error('There is no such sheet.'))
      const held = sheet.rows[place(sheet, row)] ?? []
      if (cells.some(({ column, was }) => (held[column] ?? null) !== was)) return Promise.resolve('changed-meanwhile')
      const written = sheet.rows[0].map((_, column) => held[column] ?? null)
      for (const { column, value } of cells) written[column] = cellOf(value)
      sheet.rows[place(sheet, row)] = written
      return Promise.resolve('written')
    },
    removeSheets: (tables) => {
      const gone = sheets.filter(({ table }) => table !== undefined && tables.includes(table))
      sheets = sheets.filter((sheet) => !gone.includes(sheet))
      return Promise.resolve(gone.map(({ name }) => name))
    },
    watch: (changed) => {
      watchers.add(changed)
      return Promise.resolve(async () => {
        watchers.delete(changed)
        await Promise.resolve()
      })
    },
    rows: (sheet) => named(sheet)?.rows ?? [],
    sheets: () => sheets.map(({ name }) => name),
    selections,
    typeInto: (at, value) => {
      const sheet = named(at.sheet)
      if (sheet === undefined) throw new Error('There is no such sheet.')
      sheet.rows[place(sheet, at.row)][at.column - 1] = value
      for (const changed of watchers) changed(at.sheet)
    },
    beforeWriting: () => undefined,
    watchers: () => watchers.size,
  }
  return workbook
}
