/**
 * Cell readers: what one cell comes to, as a whole number. A reader is asked once for each distinct text of a column, so
 * it may take its time over texts; numbers come one by one.
 */
import { CellKind } from '../../workbook'
import type { IssueCode } from '../../words'

/** What a reader answers besides values, which are 0 or more. */
export const Cell = {
  /** Counts as blank: `-`, `n/a`. */
  blank: -1,
  unreadable: -3,
  outOfRange: -4,
  severalIds: -5,
} as const

/** Reads the cells of one column that are neither empty nor errors. */
export interface CellReader {
  /** What is wrong with a cell that this reader answers *unreadable*. */
  readonly unreadable: IssueCode
  /** A text that is not blank. */
  text(text: string): number
  number(value: number): number
  truth(value: boolean): number
}

/** A value as a person would see it in the cell. */
export function writtenValue(kind: number, value: number, texts: readonly string[]): string {
  switch (kind) {
    case CellKind.text:
    case CellKind.error:
      return texts[value]
    case CellKind.boolean:
      return value === 0 ? 'FALSE' : 'TRUE'
    case CellKind.number:
      return String(value)
    default:
      return ''
  }
}
