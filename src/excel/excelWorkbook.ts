/** The Workbook port on the workbook that is open in Excel. */
import type { CellPage, DateSystem, ReadOptions, SheetSpec, Source, WorkbookPort, WrittenSheet } from '../workbook'
import { batch } from './batch'
import { asExcelFault, ExcelFault } from './excelFault'
import { readPages } from './reading/readPages'
import { findSources, type FoundSource } from './reading/sources'
import { readSheet } from './readingBack/readSheet'
import { writeSheets, type WriteOptions } from './writing/writeSheets'

/** Excel 2021 has 1.14; before 1.13 a table cannot be resized, and users' references to it would break. */
const FLOOR = '1.13'
/** What 1 January 2000 is where days are counted from 1904. */
const MILLENNIUM_FROM_1904 = 35_064

/** @throws {ExcelFault} `excel-too-old`, `cell-editing`, `not-connected` … */
export async function openExcelWorkbook(): Promise<WorkbookPort> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) throw new ExcelFault('excel-too-old')
  return withFaults(async () => {
    const serial = await batch((context) => {
      const millennium = context.workbook.functions.date(2000, 1, 1).load('value')
      return () => millennium.value
    })
    return new ExcelWorkbook(serial === MILLENNIUM_FROM_1904 ? 1904 : 1900)
  })
}

async function withFaults<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    throw asExcelFault(thrown, thrown instanceof ExcelFault ? thrown.left : 'untouched')
  }
}

class ExcelWorkbook implements WorkbookPort {
  readonly dateSystem: DateSystem
  private readonly found = new Map<string, FoundSource>()

  constructor(dateSystem: DateSystem) {
    this.dateSystem = dateSystem
  }

  async sources(signal?: AbortSignal): Promise<readonly Source[]> {
    const found = await withFaults(() => findSources(signal))
    for (const one of found) this.found.set(one.source.id, one)
    return found.map(({ source }) => source)
  }

  async *read(source: Source, options: ReadOptions): AsyncGenerator<CellPage> {
    const found = this.found.get(source.id)
    if (found === undefined) throw new RangeError(`This workbook did not list a source ${source.id}.`)
    try {
      yield* readPages(found, options)
    } catch (thrown) {
      throw asExcelFault(thrown, 'untouched', source.name)
    }
  }

  readSheet(like: SheetSpec): Promise<SheetSpec | null> {
    return withFaults(() => readSheet(like, this.dateSystem))
  }

  /**
   * Each sheet in place where it stands already, else at the end. Before the first write everything is looked at, and whatever
   * forbids the writing is told; after it, what the fault says was left half-written is written whole by the next refresh.
   *
   * @throws {ExcelFault}
   */
  writeSheets(sheets: readonly SheetSpec[], options: WriteOptions = {}): Promise<readonly WrittenSheet[]> {
    return withFaults(() => writeSheets(sheets, this.dateSystem, options))
  }
}
