/** The Workbook port on a file that is held as bytes. */
import type { CellEdit, CellPage, DateSystem, OpenWorkbook, ReadOptions, SheetSpec, Source, TableSource, WorkbookPort } from '../../workbook'
import { deflateAnywhere, type Deflate, type Inflate } from '../package'
import { openWorkbookFile, type SheetOfFile, type XlsxReader } from '../read'
import { viewSheet, type SheetView, type ViewOptions } from '../view'
import { emptyPackage } from './emptyPackage'
import { readBack } from './readBack'
import { removeSheets } from './removeSheets'
import { verifyWritten } from './verifyWritten'
import { writeRow } from './writeRow'
import { readingTexts } from './readingTexts'
import type { WriteOptions } from './graft'
import { sheetNames, writeSheets, type WrittenFileSheet } from './writeSheets'

/**
 * An .xlsx or .xlsm file. Sheets are written into the bytes that it holds: all of them, or, at any failure, none. What is
 * read afterwards is the new state. Nothing is saved anywhere until somebody takes {@link toBytes}.
 */
export class XlsxWorkbook implements WorkbookPort, Pick<OpenWorkbook, 'writeRow' | 'removeSheets'> {
  private readonly inflate: Inflate
  private readonly deflate: Deflate
  private bytes: Uint8Array
  private file: XlsxReader

  /** @throws {WorkbookRefused} with the reason */
  static async open(bytes: Uint8Array, inflate: Inflate, deflate: Deflate = deflateAnywhere): Promise<XlsxWorkbook> {
    return new XlsxWorkbook(bytes, await openWorkbookFile(bytes, inflate), inflate, deflate)
  }

  private constructor(bytes: Uint8Array, file: XlsxReader, inflate: Inflate, deflate: Deflate) {
    this.bytes = bytes
    this.file = file
    this.inflate = inflate
    this.deflate = deflate
  }

  get dateSystem(): DateSystem {
    return this.file.dateSystem
  }

  /** A table keeps its id while it stands. */
  sources(signal?: AbortSignal): Promise<readonly Source[]> {
    return this.file.sources(signal)
  }

  read(source: Source, options: ReadOptions): AsyncIterable<CellPage> {
    return this.file.read(source, options)
  }

  async readSheet(like: SheetSpec): Promise<SheetSpec | null> {
    return readBack(this.file, like, await readingTexts(this.file, 'with-texts'), sheetNames(this.file, []))
  }

  /**
   * Each sheet in place where it stands already, else at the end. The result is read back and compared before it takes
   * the place of what was there.
   *
   * @throws {WorkbookRefused} `signed` or `structure-protected`
   * @throws {SheetNotWritten} where a name is taken, the user's own cells are in the way, or the result does not read back
   */
  async writeSheets(sheets: readonly SheetSpec[], options: WriteOptions = {}): Promise<readonly WrittenFileSheet[]> {
    const written = await writeSheets(this.file, sheets, this.deflate, options)
    const file = await verifyWritten(this.file.package, written, this.inflate)
    options.signal?.throwIfAborted()
    this.file = file
    this.bytes = written.bytes
    return written.sheets
  }

  /**
   * @throws {WorkbookRefused} `signed`
   * @throws {SheetNotWritten} `cells-in-the-way`, `totals-in-the-way` where something stands below a table that is to grow
   */
  async writeRow(source: TableSource, row: number, cells: readonly CellEdit[]): Promise<'written' | 'changed-meanwhile'> {
    const written = await writeRow(this.file, source, row, cells)
    if (written === 'changed-meanwhile') return written
    await this.become(written)
    return 'written'
  }

  /** @throws {WorkbookRefused} `signed` or `structure-protected` */
  async removeSheets(tables: readonly string[]): Promise<readonly string[]> {
    const removed = await removeSheets(this.file, tables)
    if (removed === null) return []
    await this.become(removed.bytes)
    return removed.sheets
  }

  /** The new bytes take the old ones' place once they open. */
  private async become(bytes: Uint8Array): Promise<void> {
    this.file = await openWorkbookFile(bytes, this.inflate)
    this.bytes = bytes
  }

  /** In the order of the tabs. */
  get sheets(): readonly SheetOfFile[] {
    return this.file.sheets
  }

  /** A sheet as somebody sees it who looks at the workbook. @param sheet one of {@link sheets}, since the last write */
  view(sheet: SheetOfFile, options?: ViewOptions): Promise<SheetView> {
    return viewSheet(this.file, sheet, options)
  }

  /** Differs from what it was as soon as a sheet has been written to. */
  stateOf(sheet: SheetOfFile): string {
    const { crc32 = 0, size = 0 } = this.file.package.entry(sheet.part) ?? {}
    return `${sheet.part} ${crc32} ${size}`
  }

  toBytes(): Uint8Array {
    return this.bytes
  }
}

/** A workbook without a sheet: what the page shows before anything is opened. It cannot be saved as it is, since no program opens such a file. */
export function emptyWorkbook(inflate: Inflate, deflate: Deflate = deflateAnywhere): Promise<XlsxWorkbook> {
  return XlsxWorkbook.open(emptyPackage(), inflate, deflate)
}

/** A workbook of nothing but these sheets, in their order; the first is the one that it opens on. */
export async function newWorkbook(sheets: readonly SheetSpec[], inflate: Inflate, deflate: Deflate = deflateAnywhere): Promise<XlsxWorkbook> {
  if (sheets.length === 0) throw new RangeError('A workbook has a sheet.')
  const workbook = await XlsxWorkbook.open(emptyPackage(), inflate, deflate)
  await workbook.writeSheets(sheets)
  return workbook
}
