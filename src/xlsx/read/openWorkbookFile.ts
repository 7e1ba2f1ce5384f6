import type { CellPage, DateSystem, ReadOptions, Source, WorkbookPort } from '../../workbook'
import {
  openPackage,
  readRelationships,
  readWorkbookPart,
  relationshipKind,
  type DefinedName,
  type Inflate,
  type Package,
  type WorkbookPart,
  type WorkbookSheet,
} from '../package'
import { ReadTexts } from './packedRows'
import { readRows, type SheetsOf } from './readRows'
import { NO_SHARED_STRINGS, readSharedStrings, type SharedStrings } from './sharedStrings'
import { rangeSource, tableSource, type ReadableSheet } from './sources'
import { readTablePart, type TablePart } from './tablePart'

/** A sheet as the workbook lists it, with the Excel tables that stand on it. */
export interface SheetOfFile extends WorkbookSheet {
  /** From the top down, then from the left. */
  readonly tables: readonly TablePart[]
}

/** A workbook's file, opened for reading: the reading half of the port, and what a writer must know. */
export interface XlsxReader extends Pick<WorkbookPort, 'dateSystem' | 'sources' | 'read'> {
  readonly package: Package
  readonly workbook: WorkbookPart
  /** In the order of the tabs. */
  readonly sheets: readonly SheetOfFile[]
  readonly definedNames: readonly DefinedName[]
  /** Sheet columns (1 is A) of a sheet as it stands, cells of its tables and beside them alike. */
  cells(sheet: SheetOfFile, options: ReadOptions & { readonly pageRows: number }): AsyncIterable<CellPage>
}

/** A page of some columns is a few megabytes. */
const PAGE_ROWS = 65_536

/**
 * Opens an .xlsx or .xlsm file that is held as bytes.
 *
 * @throws {WorkbookRefused} with the reason, before any sheet is read
 */
export async function openWorkbookFile(bytes: Uint8Array, inflate: Inflate): Promise<XlsxReader> {
  const opened = openPackage(bytes, inflate)
  const workbook = await readWorkbookPart(opened)
  const sheets: SheetOfFile[] = []
  for (const sheet of workbook.sheets) sheets.push({ ...sheet, tables: sheet.kind === 'worksheet' ? await tablesOf(opened, sheet.part) : [] })
  return new FileReader(opened, workbook, sheets)
}

async function tablesOf(from: Package, sheetPart: string): Promise<readonly TablePart[]> {
  const tables: TablePart[] = []
  for (const relationship of await readRelationships(from, sheetPart)) {
    if (relationshipKind(relationship) === 'table' && !relationship.external) tables.push(await readTablePart(from, relationship.target))
  }
  return tables.sort((one, other) => one.area.firstRow - other.area.firstRow || one.area.firstColumn - other.area.firstColumn)
}

class FileReader implements XlsxReader, SheetsOf {
  readonly package: Package
  readonly workbook: WorkbookPart
  readonly sheets: readonly SheetOfFile[]
  readonly definedNames: readonly DefinedName[]
  readonly dateSystem: DateSystem
  private readonly found = new Map<string, ReadableSheet>()
  private listed: readonly Source[] | undefined
  private shared: SharedStrings | undefined
  /** Of all reads of sources: tables name the same children and people. */
  private readonly texts = new ReadTexts()

  constructor(opened: Package, workbook: WorkbookPart, sheets: readonly SheetOfFile[]) {
    this.package = opened
    this.workbook = workbook
    this.sheets = sheets
    this.definedNames = workbook.definedNames
    this.dateSystem = workbook.dateSystem
  }

  async sources(signal?: AbortSignal): Promise<readonly Source[]> {
    signal?.throwIfAborted()
    if (this.listed) return this.listed
    const sources: Source[] = []
    for (const sheet of this.sheets) {
      if (sheet.kind !== 'worksheet') continue
      for (const table of sheet.tables) this.list(sources, sheet, tableSource(sheet, table))
      const range = await rangeSource(this, sheet, signal)
      if (range) this.list(sources, sheet, range)
    }
    this.listed = sources
    return sources
  }

  async *read(source: Source, options: ReadOptions): AsyncGenerator<CellPage> {
    // listed before a write of ours, perhaps, and standing still
    if (!this.found.has(source.id)) await this.sources(options.signal)
    const sheet = this.found.get(source.id)
    if (!sheet) throw new RangeError(`This workbook did not list a source ${source.id}.`)
    const wanted = {
      ...options,
      columns: options.columns.map((column) => source.firstColumn + column),
      pageRows: PAGE_ROWS,
      without: source.kind === 'range' ? sheet.tables.map((table) => table.area) : [],
    }
    yield* readRows(this, sheet.part, wanted, this.texts)
  }

  cells(sheet: SheetOfFile, options: ReadOptions & { readonly pageRows: number }): AsyncIterable<CellPage> {
    return readRows(this, sheet.part, { ...options, without: [] })
  }

  async sharedStrings(signal?: AbortSignal): Promise<SharedStrings> {
    const part = this.workbook.sharedStringsPart
    this.shared ??= part === undefined ? NO_SHARED_STRINGS : await readSharedStrings(this.package, part, signal)
    return this.shared
  }

  private list(sources: Source[], sheet: ReadableSheet, source: Source): void {
    this.found.set(source.id, sheet)
    sources.push(source)
  }
}
