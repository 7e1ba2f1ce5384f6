/**
 * A page of cells as one block of bytes, so that it crosses between threads by a transfer instead of a copy of many objects.
 *
 * The block holds the numbers of every column, then the sheet rows, then the kinds of every column: widest first, so that each
 * stands at an address that its width divides. The page's own arrays are copied into it and stay the port's: a port may hand out
 * views of a store that it keeps.
 */
import type { CellColumn, CellPage } from '../workbook'

export interface PackedPage {
  readonly block: ArrayBuffer
  readonly rows: number
  readonly columns: number
  /** The distinct texts that no earlier page of the same read has brought. */
  readonly newTexts: readonly string[]
}

const NUMBER_BYTES = Float64Array.BYTES_PER_ELEMENT
const ROW_BYTES = Int32Array.BYTES_PER_ELEMENT

/** @param textsSent how many of the read's distinct texts have gone before */
export function packPage(page: CellPage, textsSent: number): PackedPage {
  const rows = page.rows.length
  const columns = page.columns.length
  const rowsAt = columns * rows * NUMBER_BYTES
  const kindsAt = rowsAt + rows * ROW_BYTES
  const block = new ArrayBuffer(kindsAt + columns * rows)
  new Int32Array(block, rowsAt, rows).set(page.rows)
  page.columns.forEach(({ kinds, values }, index) => {
    new Float64Array(block, index * rows * NUMBER_BYTES, rows).set(values)
    new Uint8Array(block, kindsAt + index * rows, rows).set(kinds)
  })
  return { block, rows, columns, newTexts: page.texts.slice(textsSent) }
}

/** @param texts the read's distinct texts so far; the page's new ones are added to it */
export function unpackPage({ block, rows, columns, newTexts }: PackedPage, texts: string[]): CellPage {
  for (const text of newTexts) texts.push(text)
  const rowsAt = columns * rows * NUMBER_BYTES
  const kindsAt = rowsAt + rows * ROW_BYTES
  const column = (index: number): CellColumn => ({
    kinds: new Uint8Array(block, kindsAt + index * rows, rows),
    values: new Float64Array(block, index * rows * NUMBER_BYTES, rows),
  })
  return { rows: new Int32Array(block, rowsAt, rows), columns: Array.from({ length: columns }, (_, index) => column(index)), texts }
}
