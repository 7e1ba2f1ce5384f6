/** What is asked about: a cell of one of our sheets as it stands, and what the workbook comes to now. */
import type { Figures, MeasureFigure } from '../measures'
import type { SurgeryList } from '../notes'
import type { MeasureId, Records } from '../records'
import { keyOfTable, type IssuedFigure, type OwnSheetKey } from '../sheets'
import type { CellPlace, CellValue, DateSystem, SelectedCell, SheetSpec, Source, TableSource } from '../workbook'

export type AskedRow = Readonly<Record<string, CellValue>>

/** A cell of one of our sheets: of a row of its table, a header of it, or in a line above it. */
export interface CellAsked {
  readonly key: OwnSheetKey
  /** The sheet's name in the workbook. */
  readonly sheet: string
  readonly part: 'row' | 'header' | 'line'
  /** Of the column that it stands in, or above; blank above none. */
  readonly header: string
  /** The cells of its row by header; none of a header or a line. */
  readonly row: AskedRow
  readonly value: CellValue
}

/** A sheet of ours as a refresh would write it now, and what it would rest on. */
export interface SheetNow extends Pick<LaidOutNow, 'figures' | 'records' | 'list' | 'issued'> {
  /** Undefined where a refresh would not write it; of a sheet that belongs to the user the sheet as it is first written. */
  readonly spec: SheetSpec | undefined
  readonly dateSystem: DateSystem
}

interface LaidOutNow {
  readonly figures: Figures
  readonly records: Records
  readonly list: SurgeryList | null
  /** As `Figures issued` has them. */
  readonly issued: readonly IssuedFigure[]
}

/** What there is to say of a cell. */
export interface Explained {
  readonly title: string
  readonly lines: readonly string[]
  /** Whether the sheet has what comes out now; null where there is nothing to hold it against. */
  readonly agrees: boolean | null
  /** Where to look in the workbook: the row behind it, or the cell that an issue is about. */
  readonly place: CellPlace | null
  /** The figure that it is of, and of which month (`2019-07`) where it is of one. */
  readonly figure: { readonly measure: MeasureId; readonly month: string | null } | null
}

/**
 * What a selected cell asks about; null for a cell that is not ours, or is blank and outside the table.
 *
 * @param sources those of the workbook that it stands in
 */
export function cellAsked(sources: readonly Source[], selected: SelectedCell): CellAsked | null {
  const { sheet, row, column, value, table } = selected
  const ours = sources.find((source): source is TableSource => source.kind === 'table' && source.sheet === sheet && keyOfTable(source) !== undefined && (table === null || source.name === table.name))
  const key = ours && keyOfTable(ours)
  if (ours === undefined || key === undefined) return null
  if (table !== null) return { key, sheet, part: 'row', header: table.header, row: table.row, value }
  const header = ours.headers[column - ours.firstColumn] ?? ''
  if (value === null || value === '' || row > ours.headerRow) return null
  if (row === ours.headerRow) return header === '' ? null : { key, sheet, part: 'header', header, row: {}, value }
  return { key, sheet, part: 'line', header, row: {}, value }
}

/** The figure of a measure, as at the day of the sheet; undefined where the workbook has no data for it. */
export function measureOf({ figures }: Pick<SheetNow, 'figures'>, id: MeasureId): MeasureFigure | undefined {
  return figures.measures.find((figure) => figure.id === id)
}

/** A cell of a row as text, as it is written; blank where there is none. */
export function textIn(row: AskedRow, header: string): string {
  const value = row[header] ?? null
  if (value === null) return ''
  return typeof value === 'object' ? value.error : String(value)
}
