/**
 * Cells as a workbook holds them, before anybody has said what they mean.
 *
 * A column of a million cells is three arrays, not a million objects: one byte that says what kind of
 * cell it is, one number, and a dictionary of the distinct texts that the whole read shares.
 */

/** What a cell holds. The numbers are stored in {@link CellColumn.kinds}. */
export const CellKind = {
  blank: 0,
  number: 1,
  text: 2,
  boolean: 3,
  error: 4,
} as const
export type CellKind = (typeof CellKind)[keyof typeof CellKind]

/** An error cell, by Excel's own spelling: `#N/A`, `#REF!`, `#DIV/0!` … */
export interface CellErrorValue {
  readonly error: string
}

/** One cell by itself. Dates are serial numbers in the workbook's own date system. */
export type CellValue = null | number | string | boolean | CellErrorValue

/** One column of cells, packed. `kinds` and `values` have one entry a row. */
export interface CellColumn {
  /** A {@link CellKind} a row. */
  readonly kinds: Uint8Array
  /** The number; for text and errors the index into the read's `texts`; for booleans 0 or 1; 0 for blank. */
  readonly values: Float64Array
}

/** Some rows of the columns that were asked for, in sheet order. Rows blank in every column asked for may be missing. */
export interface CellPage {
  /** Sheet row numbers (1 is the first row of the sheet), ascending. */
  readonly rows: Int32Array
  /** In the order asked for. */
  readonly columns: readonly CellColumn[]
  /** The distinct texts of this read so far, and perhaps of other reads of the workbook, which then share the list. Only grows: a later page holds the same texts at the same indexes. */
  readonly texts: readonly string[]
}

/** Excel's two ways of counting days: from 1900 (nearly every workbook) or from 1904 (some made on a Mac). */
export type DateSystem = 1900 | 1904
