/** Widths that fit what a column holds, in characters of the workbook's normal font. */
import type { ColumnSpec, NumberFormat, RowSpec, SpecCell } from '../workbook'

/** Room beside the text, besides the margins that every cell has. */
const MARGIN = 0.5
/** A status symbol with the space after it. */
const SYMBOL = 2
/** Room that a filter button takes of its header. */
const FILTER_BUTTON = 3

/** How many characters a whole number takes, with commas between its thousands. */
function wholeNumberLength(value: number): number {
  const digits = Math.round(Math.abs(value)).toFixed(0).length
  return digits + Math.floor((digits - 1) / 3) + (value < 0 ? 1 : 0)
}

/** How many characters a number takes in a format. */
function printedNumberLength(value: number, format: NumberFormat): number {
  if (format === 'date') return '31 Mar 2019'.length
  if (format === 'datetime') return '31 Mar 2019 09:12'.length
  if (format === 'decimal2') return value.toFixed(2).length
  if (format === 'points1') return `+${Math.abs(value).toFixed(1)}`.length
  if (format === 'integer') return wholeNumberLength(value)
  const percent = /percent(\d)$/.exec(format)
  if (percent) return (format.startsWith('percent') ? 0 : SYMBOL) + `${(value * 100).toFixed(Number(percent[1]))}%`.length
  return String(value).length
}

/** How many characters a cell takes: of a text with several lines, the longest. */
export function printedLength(cell: SpecCell, format: NumberFormat): number {
  const { value } = cell
  if (value === null) return 0
  if (typeof value === 'number') return printedNumberLength(value, cell.format ?? format)
  if (typeof value === 'boolean') return 5
  if (!value.includes('\n')) return value.length
  return Math.max(...value.split('\n').map((part) => part.length))
}

/** Narrowest and widest that a column may be. */
export interface WidthRange {
  readonly least: number
  readonly most: number
}

/** A column before its width is known. */
export type UnfittedColumn = Omit<ColumnSpec, 'width'> & {
  readonly widths: WidthRange
  /** Numbers fill the column: what a full stop and a space are narrower than a digit is all the room that is left. */
  readonly tight?: true
}

/**
 * Columns as wide as their longest cell, within each column's own range. A header may break between words, so its longest
 * word counts. A number is never cut off: where the range is too narrow for one, it gives way.
 */
export function fitted(columns: readonly UnfittedColumn[], rows: readonly RowSpec[], filterButtons: 'filter-buttons' | 'plain-header'): ColumnSpec[] {
  return columns.map(({ widths, tight, ...column }) => {
    const margin = tight === true ? 0 : MARGIN
    let text = 0
    let number = 0
    for (const row of rows) {
      const cell = row.cells[column.key]
      if (cell === undefined || cell.value === null) continue
      const length = printedLength(cell, column.format)
      if (typeof cell.value === 'number') number = Math.max(number, length)
      else text = Math.max(text, length)
    }
    const header = Math.max(...column.header.split(' ').map((word) => word.length)) + (filterButtons === 'filter-buttons' ? FILTER_BUTTON : 0)
    const wanted = Math.max(text, number, header) + margin
    return { ...column, width: Math.max(Math.min(Math.max(wanted, widths.least), widths.most), number === 0 ? 0 : number + margin) }
  })
}
