/** Where a sheet's lines and table stand, and how each of its cells looks, before any of it is XML. */
import type { ColumnSpec, NumberFormat, RowSpec, SheetSpec, SpecCell, StyleName } from '../../workbook'
import type { Area } from '../read'
import type { Look } from './look'

/** Sheet rows and columns, 1 is row 1 and column A. */
export interface Layout {
  readonly firstIntroRow: number
  readonly headerRow: number
  readonly firstRow: number
  /** A table cannot be without a row, so one without data has a blank one. */
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** Where ours begins: A1, unless the user put rows above it or columns before it. */
export interface Origin {
  readonly row: number
  readonly column: number
}

export const TOP_LEFT: Origin = { row: 1, column: 1 }

/** Lines from the origin down, a row left free, the table. */
export function layoutOf(spec: SheetSpec, origin: Origin): Layout {
  const headerRow = origin.row + (spec.intro.length === 0 ? 0 : spec.intro.length + 1)
  return {
    firstIntroRow: origin.row,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + Math.max(1, spec.table.rows.length),
    firstColumn: origin.column,
    lastColumn: origin.column + spec.table.columns.length - 1,
  }
}

export function tableArea({ headerRow, lastRow, firstColumn, lastColumn }: Layout): Area {
  return { firstRow: headerRow, lastRow, firstColumn, lastColumn }
}

/** The table's rows, from 0, before which a page is to begin; null where pages are as full as they can be. */
export function pageStarts({ table, print }: SheetSpec): number[] | null {
  const { breakAtChangeOf: key } = print
  if (key === undefined) return null
  return table.rows.flatMap(({ cells }, row) => (row > 0 && (cells[key]?.value ?? null) !== (table.rows[row - 1].cells[key]?.value ?? null) ? [row] : []))
}

export const BLANK: SpecCell = { value: null }

/** A cell's own style, else its row's; cells for typing are tinted, so that it shows where one may. */
export function styleInTable(cell: SpecCell, row: RowSpec, column: ColumnSpec): StyleName {
  return cell.style ?? row.style ?? (column.content === 'typed' ? 'typed' : 'plain')
}

export function formatInTable(cell: SpecCell, column: ColumnSpec): NumberFormat {
  return cell.format ?? column.format
}

/** What Excel would take for a formula, were it typed, begins so. */
const BEGINS_A_FORMULA = new Set('=+-@\t\r')

export function isGuarded({ value }: SpecCell): boolean {
  return typeof value === 'string' && BEGINS_A_FORMULA.has(value.charAt(0))
}

export function lookInTable(cell: SpecCell, row: RowSpec, column: ColumnSpec, linked: boolean): Look {
  return {
    style: styleInTable(cell, row, column),
    format: formatInTable(cell, column),
    align: column.align,
    wrap: column.wrap === true,
    place: 'table',
    linked,
    guarded: isGuarded(cell),
  }
}

export function lookOfHeading(column: ColumnSpec): Look {
  return { style: 'heading', format: 'general', align: column.align, wrap: true, place: 'heading', linked: false, guarded: false }
}

export function lookInIntro(cell: SpecCell, linked: boolean): Look {
  return { style: cell.style ?? 'plain', format: cell.format ?? 'general', align: 'left', wrap: false, place: 'intro', linked, guarded: isGuarded(cell) }
}
