import type { CellColumn, CellPage, DateSystem, ReadOptions } from '../../workbook'
import type { Package } from '../package'
import { blankAreas } from './blankAreas'
import { LAST_COLUMN, type Area } from './area'
import { ReadTexts, type PackedPage } from './packedRows'
import type { SharedStrings } from './sharedStrings'
import { SheetScan } from './sheetScan'
import { asUtf8 } from './utf8Chunks'

/** What every read of one workbook shares. */
export interface SheetsOf {
  readonly package: Package
  readonly dateSystem: DateSystem
  /** Reads the shared strings when they are first asked for. */
  sharedStrings(signal?: AbortSignal): Promise<SharedStrings>
}

export interface RowsWanted extends Omit<ReadOptions, 'columns'> {
  /** Sheet columns, 1 is A; one may be named twice. Of `every`, those from A to the last that holds anything in the page. */
  readonly columns: readonly number[] | 'every'
  readonly pageRows: number
  /** Cells in these are shown as blank. */
  readonly without: readonly Area[]
}

/** Chosen columns of a sheet part, page by page. Progress is in bytes of the sheet. */
export async function* readRows(from: SheetsOf, part: string, wanted: RowsWanted, texts = new ReadTexts()): AsyncGenerator<CellPage> {
  const { progress, signal } = wanted
  signal?.throwIfAborted()
  const columns = wanted.columns === 'every' ? 'every' : [...new Set(wanted.columns)].map(withinSheet)
  const scan = new SheetScan({ ...wanted, columns }, texts.store, from.dateSystem)
  const finish = async (page: PackedPage): Promise<CellPage> => {
    if (page.hasShared) texts.sharedTexts(await from.sharedStrings(signal)).name(page)
    blankAreas(page, columns, wanted.without)
    return { rows: page.rows, columns: inOrder(page, columns, wanted.columns), texts: texts.store.texts }
  }
  const bytes = from.package.entry(part)?.size ?? 0
  let done = 0
  for await (const chunk of asUtf8(from.package.chunks(part))) {
    signal?.throwIfAborted()
    for (const page of scan.push(chunk)) yield await finish(page)
    done += chunk.length
    progress?.(done, bytes)
    if (scan.done) break
  }
  for (const page of scan.finish()) yield await finish(page)
  progress?.(bytes, bytes)
}

/** The columns in the order asked for, which may name one twice. */
function inOrder(page: PackedPage, scanned: readonly number[] | 'every', asked: readonly number[] | 'every'): readonly CellColumn[] {
  return scanned === 'every' || asked === 'every' ? page.columns : asked.map((column) => page.columns[scanned.indexOf(column)])
}

function withinSheet(column: number): number {
  if (!Number.isInteger(column) || column < 1 || column > LAST_COLUMN) throw new RangeError(`No sheet has a column ${column}.`)
  return column
}
