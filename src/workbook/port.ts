/** The Workbook port: what the product needs of a workbook, whether Excel holds it or a file does. */
import type { CellPage, CellValue, DateSystem } from './cell'
import type { SheetSpec } from './sheetSpec'

/** An Excel table that rows may be read from. */
export interface TableSource {
  readonly kind: 'table'
  /** Names the source in later calls on the same port; nothing else may be read into it. */
  readonly id: string
  /** The table's name. */
  readonly name: string
  readonly sheet: string
  /** Sheet row of the header; 0 where the table shows none (then `headers` are the names that the table keeps). */
  readonly headerRow: number
  /** Sheet column of `headers[0]`, 1 is column A. */
  readonly firstColumn: number
  readonly headers: readonly string[]
  /** First and last sheet row of the data, without header and totals; last < first where there is none. */
  readonly firstRow: number
  readonly lastRow: number
}

/** A sheet that holds cells outside any Excel table: perhaps a plain range with a header somewhere in its first ten rows. */
export interface RangeSource {
  readonly kind: 'range'
  readonly id: string
  /** The sheet's name. */
  readonly name: string
  readonly sheet: string
  /** Sheet column of the first cell of each of `top`, 1 is column A. */
  readonly firstColumn: number
  /** Sheet rows 1 to 10 (those that hold anything), cells inside Excel tables shown as blank. */
  readonly top: readonly { readonly row: number; readonly cells: readonly CellValue[] }[]
  /** The last sheet row that may hold a cell (an upper bound). */
  readonly lastRow: number
}

export type Source = TableSource | RangeSource

/** How far a long piece of work has come; `of` is 0 while it is unknown. */
export type Progress = (done: number, of: number) => void

export interface ReadOptions {
  /** Which columns, counted from the source's `firstColumn` (0 is the first). */
  readonly columns: readonly number[]
  /** First and last sheet row wanted, both included. */
  readonly firstRow: number
  readonly lastRow: number
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

/** What became of one sheet that was asked for. */
export interface WrittenSheet {
  readonly key: string
  /** The name that the sheet has in the workbook: `Summary`, or `Summary (Casefile)` where the user has a `Summary` of their own. */
  readonly name: string
  /** Rows that are no longer listed and stay at the table's end for the words that somebody typed into them; absent: none. */
  readonly rowsKept?: number
}

export interface WorkbookPort {
  readonly dateSystem: DateSystem
  /** Every table and plain range, in the order of the workbook's tabs; hidden sheets too, our own written sheets too (see {@link TableSource.name}). */
  sources(signal?: AbortSignal): Promise<readonly Source[]>
  /** Chosen columns of one source, page by page. Rejects with the signal's reason when aborted. */
  read(source: Source, options: ReadOptions): AsyncIterable<CellPage>
  /** One of our sheets, read back from the workbook as a SheetSpec; null where there is none. Takes the spec that it should equal, for what a sheet cannot say of itself (column keys). */
  readSheet(like: SheetSpec): Promise<SheetSpec | null>
  /** Writes the sheets in place, or adds them; all or, at a failure, as the adapter's own promise says (files: none). */
  writeSheets(sheets: readonly SheetSpec[], options?: { progress?: Progress; signal?: AbortSignal }): Promise<readonly WrittenSheet[]>
}
