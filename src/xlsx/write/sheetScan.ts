/**
 * A sheet's XML, row by row, with each cell as it is written. Rows come one after the other, so that a sheet of some
 * hundred thousand rows is never held whole; what stands around the rows is returned as one text.
 */
import { WorkbookRefused } from '../package'
import { asUtf8 } from '../read/utf8Chunks'
import { declaredUtf8 } from './markup'
import type { RowBytes } from './rowBytes'
import { RowScanner } from './rowScanner'

export interface SheetOutline {
  /** The sheet without its rows: `sheetData` is an empty element. */
  readonly text: string
  /** The prefix that its elements are written with (`x:`), or empty. */
  readonly prefix: string
}

const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData(\s[^>]*)?(\/?)>/

/**
 * @param onRow a row is the caller's until the function returns
 * @param isWanted whether anybody wants to know of a row; the cells of others are passed over
 * @throws {WorkbookRefused} `damaged` where the sheet has no end
 */
export async function scanSheet(chunks: AsyncIterable<Uint8Array>, onRow: (row: RowBytes) => void, isWanted: (row: number) => boolean): Promise<SheetOutline> {
  const around = new Around(onRow, isWanted)
  for await (const chunk of asUtf8(chunks)) around.take(chunk)
  return around.outline()
}

/** What was not used of the bytes so far, and what of a sheet is not its rows. */
class Around {
  private readonly onRow: (row: RowBytes) => void
  private readonly isWanted: (row: number) => boolean
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  private window = new Uint8Array(64 * 1024)
  private end = 0
  private head: string | undefined
  private prefix = ''
  private rows: RowScanner | undefined
  private tail = ''

  constructor(onRow: (row: RowBytes) => void, isWanted: (row: number) => boolean) {
    this.onRow = onRow
    this.isWanted = isWanted
  }

  take(chunk: Uint8Array): void {
    if (this.rowsAreOver()) {
      this.tail += this.decoder.decode(chunk, { stream: true })
      return
    }
    this.keep(chunk)
    let used = 0
    if (!this.rows) used = this.takeHead()
    if (this.rows) used = this.rows.scan(this.window, used, this.end)
    if (this.rowsAreOver()) {
      this.tail = this.decoder.decode(this.window.subarray(used, this.end), { stream: true })
      used = this.end
    }
    this.window.copyWithin(0, used, this.end)
    this.end -= used
  }

  outline(): SheetOutline {
    if (this.head === undefined && this.end > 0) {
      const text = withoutMark(this.decoder.decode(this.window.subarray(0, this.end)))
      return { text: declaredUtf8(text), prefix: /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(text)?.[1] ?? '' }
    }
    if (this.head === undefined || !this.rowsAreOver()) throw new WorkbookRefused('damaged', 'a sheet without an end')
    return { text: declaredUtf8(this.head + this.tail + this.decoder.decode()), prefix: this.prefix }
  }

  private rowsAreOver(): boolean {
    return this.rows?.isOver === true
  }

  private keep(chunk: Uint8Array): void {
    const needed = this.end + chunk.length
    if (needed > this.window.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.window.length))
      larger.set(this.window.subarray(0, this.end))
      this.window = larger
    }
    this.window.set(chunk, this.end)
    this.end = needed
  }

  /** Looks for the rows; returns the place at which they begin. */
  private takeHead(): number {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.window.subarray(0, this.end))
    const found = SHEET_DATA.exec(text)
    if (!found) return 0
    this.prefix = found[1]
    this.head = `${withoutMark(text.slice(0, found.index))}<${this.prefix}sheetData/>`
    this.rows = new RowScanner(this.prefix, this.onRow, this.isWanted)
    this.rows.isOver = found[3] === '/' || found[2]?.endsWith('/') === true
    return new TextEncoder().encode(text.slice(0, found.index + found[0].length)).length
  }
}

/** Without the byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
