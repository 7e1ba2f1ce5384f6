/**
 * The workbook that somebody has open before them: in Excel, or on the page without it. The pane asks it for more than a refresh
 * does: to show a cell, to say which cell is looked at, to type for the user where the user has said so, to tidy up.
 */
import type { CellValue } from './cell'
import type { TableSource, WorkbookPort } from './port'
import type { SpecValue } from './sheetSpec'

/** A cell of a sheet, both counted from 1. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** The cell that the user has selected (of several the active one), and what stands beside it. */
export interface SelectedCell extends CellPlace {
  /** What it holds. */
  readonly value: CellValue
  /** The Excel table that the cell stands in, among its rows of data; null elsewhere, also on the headers. */
  readonly table: {
    readonly name: string
    /** The header of the cell's column. */
    readonly header: string
    /** The cells of its row, by header. */
    readonly row: Readonly<Record<string, CellValue>>
  } | null
}

/** A cell of one row: what it held when it was read, and what it is to hold. */
export interface CellEdit {
  /** Counted from the source's `firstColumn` (0 is the first). */
  readonly column: number
  readonly was: CellValue
  /** The same as `was` only guards the row: nothing is written there. Text is written as text, whatever it begins with; a date as the workbook counts days. The cell keeps its look. */
  readonly value: SpecValue
}

export interface OpenWorkbook extends WorkbookPort {
  /** Brings the sheet to the front and selects the cell; `gone` where the workbook has no such sheet. A hidden sheet stays hidden, which is an error with its words. */
  select(place: CellPlace): Promise<'selected' | 'gone'>
  selected(): Promise<SelectedCell | null>
  /**
   * Writes cells of one row of a table if all of them still hold what was read, else none: `changed-meanwhile`; the same where
   * the table has moved sideways, lost the row or has other headers. A row directly below the table's last is a new one, and must
   * be blank (`was` null): the table grows by it, with the looks of the row above. The source need not be listed anew in between.
   */
  writeRow(source: TableSource, row: number, cells: readonly CellEdit[]): Promise<'written' | 'changed-meanwhile'>
  /** Removes the sheets that hold these tables, and nothing else; a workbook keeps its last visible sheet, cleared. A sheet on which another table stands stays as it is. Returns the names of the sheets removed or cleared. */
  removeSheets(tables: readonly string[]): Promise<readonly string[]>
  /** Tells the sheet of each edit that is not our own, whoever made it. Returns how to stop. */
  watch(changed: (sheet: string) => void): Promise<() => Promise<void>>
}
