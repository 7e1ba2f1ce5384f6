/** The Workbook port on the workbook that is open in Excel, and what the pane asks of it besides. */
import type { CellEdit, CellPage, CellPlace, DateSystem, OpenWorkbook, ReadOptions, SelectedCell, SheetSpec, Source, TableSource, WrittenSheet } from '../workbook'
import { batch } from './batch'
import { asExcelFault, ExcelFault } from './excelFault'
import { removeSheets } from './inHand/removeSheets'
import { selectCell, selectedCell } from './inHand/selectCell'
import { watchSheets } from './inHand/watchSheets'
import { writeRow } from './inHand/writeRow'
import { readPages } from './reading/readPages'
import { findSources, type FoundSource } from './reading/sources'
import { readSheet } from './readingBack/readSheet'
import { RemoteEdits } from './writing/remoteEdits'
import { writeSheets, type WriteOptions } from './writing/writeSheets'

/** Excel 2021 has 1.14; before 1.13 a table cannot be resized, and users' references to it would break. */
const FLOOR = '1.13'
/** What 1 January 2000 is where days are counted from 1904. */
const MILLENNIUM_FROM_1904 = 35_064

/** @throws {ExcelFault} `excel-too-old`, `cell-editing`, `not-connected` … */
export async function openExcelWorkbook(): Promise<OpenWorkbook> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) throw new ExcelFault('excel-too-old')
  return withFaults(async () => {
    const serial = await batch((context) => {
      const millennium = context.workbook.functions.date(2000, 1, 1).load('value')
      return () => millennium.value
    })
    return new ExcelWorkbook(serial === MILLENNIUM_FROM_1904 ? 1904 : 1900)
  })
}

async function withFaults<Result>(work: () => Promise<Result>, subject?: string): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    throw asExcelFault(thrown, thrown instanceof ExcelFault ? thrown.left : 'untouched', subject)
  }
}

class ExcelWorkbook implements OpenWorkbook {
  readonly dateSystem: DateSystem
  private readonly found = new Map<string, FoundSource>()
  /** Of sheets that were met, by the id that they keep. */
  private readonly sheetNames = new Map<string, string>()
  private readonly edits = new RemoteEdits()

  constructor(dateSystem: DateSystem) {
    this.dateSystem = dateSystem
  }

  async sources(signal?: AbortSignal): Promise<readonly Source[]> {
    const found = await withFaults(() => findSources(signal))
    for (const one of found) {
      this.found.set(one.source.id, one)
      this.sheetNames.set(one.sheetId, one.source.sheet)
    }
    return found.map(({ source }) => source)
  }

  async *read(source: Source, options: ReadOptions): AsyncGenerator<CellPage> {
    const found = this.listed(source)
    try {
      yield* readPages(found, source, options)
    } catch (thrown) {
      throw asExcelFault(thrown, 'untouched', source.name)
    }
  }

  readSheet(like: SheetSpec): Promise<SheetSpec | null> {
    return withFaults(() => readSheet(like, this.dateSystem))
  }

  /**
   * Each sheet in place where it stands already, else at the end. A sheet that others are typing in waits until they pause, five
   * seconds at most. Before the first write everything is looked at, and whatever
   * forbids the writing is told; after it, what the fault says was left half-written is written whole by the next refresh.
   *
   * @throws {ExcelFault}
   */
  writeSheets(sheets: readonly SheetSpec[], options: WriteOptions = {}): Promise<readonly WrittenSheet[]> {
    return withFaults(() => writeSheets(sheets, this.dateSystem, this.edits, options))
  }
  /** @throws {ExcelFault} `sheet-hidden` for a sheet that somebody has hidden */
  select(place: CellPlace): Promise<'selected' | 'gone'> {
    return withFaults(() => selectCell(place))
  }

  selected(): Promise<SelectedCell | null> {
    return withFaults(selectedCell)
  }

  /**
   * Compares in one batch and writes in the next, which reads the row once more just before: Excel has no compare-and-swap.
   * Words that somebody typed between the two are put back, and the answer is `changed-meanwhile`. A new row goes below the
   * last as the table then stands, and takes on the formats of the row above it.
   *
   * @throws {ExcelFault} `sheet-protected`, `read-only`, `sheet-gone`, `cells-in-the-way` below a table that is to grow …
   */
  async writeRow(source: TableSource, row: number, cells: readonly CellEdit[]): Promise<'written' | 'changed-meanwhile'> {
    const { sheetId, tableId } = this.listed(source)
    if (tableId === null) throw new RangeError(`${source.id} is no table.`)
    return withFaults(() => writeRow(source, { sheetId, tableId }, row, cells), source.sheet)
  }

  /** @throws {ExcelFault} `structure-protected`, `read-only` … */
  removeSheets(tables: readonly string[]): Promise<readonly string[]> {
    return withFaults(() => removeSheets(tables))
  }

  /** By the name that the sheet had when the sources were last listed. Costs nothing between two edits, and asks Excel nothing at one. What others do while our own sheets are being written is not told. */
  watch(changed: (sheet: string) => void): Promise<() => Promise<void>> {
    return withFaults(() => watchSheets(this.sheetNames, this.edits, changed))
  }

  private listed(source: Source): FoundSource {
    const found = this.found.get(source.id)
    if (found === undefined) throw new RangeError(`This workbook did not list a source ${source.id}.`)
    return found
  }
}
