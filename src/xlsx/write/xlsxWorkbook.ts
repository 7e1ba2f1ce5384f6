/** The Workbook port on a file that is held as bytes. */
import type { CellPage, DateSystem, ReadOptions, SheetSpec, Source, WorkbookPort } from '../../workbook'
import { deflateAnywhere, type Deflate, type Inflate } from '../package'
import { openWorkbookFile, type XlsxReader } from '../read'
import { emptyPackage } from './emptyPackage'
import { readBack } from './readBack'
import { verifyWritten } from './verifyWritten'
import { readingTexts, sheetNames, writeSheets, type WriteOptions, type WrittenFileSheet } from './writeSheets'

/**
 * An .xlsx or .xlsm file. Sheets are written into the bytes that it holds: all of them, or, at any failure, none. Nothing
 * is saved anywhere until somebody takes {@link toBytes}.
 */
export class XlsxWorkbook implements WorkbookPort {
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

  /** Ids hold until the next write. */
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

  toBytes(): Uint8Array {
    return this.bytes
  }
}

/** A workbook of nothing but these sheets, in their order; the first is the one that it opens on. */
export async function newWorkbook(sheets: readonly SheetSpec[], inflate: Inflate, deflate: Deflate = deflateAnywhere): Promise<XlsxWorkbook> {
  if (sheets.length === 0) throw new RangeError('A workbook has a sheet.')
  const workbook = await XlsxWorkbook.open(emptyPackage(), inflate, deflate)
  await workbook.writeSheets(sheets)
  return workbook
}
