/** What goes in and what comes out, as plain values. Nothing here is shared with the product. */

/** One cell: nothing, a number (dates are serials of the 1900 system), text, yes or no, or an error such as `#N/A`. */
export type CellValue = null | number | string | boolean | { readonly error: string }

export interface PlainSheet {
  name: string
  rows: CellValue[][]
  /** The sheet row number of `rows[0]`; 1 where not said. */
  firstRow?: number
  /** The name of an Excel table that covers the whole of `rows`, its header first. */
  table?: string
}

export interface PlainWorkbook {
  sheets: PlainSheet[]
}

export interface GroupFigure {
  name: string
  numerator: number
  denominator: number
}

export interface MeasureJson {
  id: string
  direction: 'higher' | 'lower'
  target: number | null
  tolerance: number | null
  numerator: number
  denominator: number
  rate: number | null
  status: 'met' | 'near' | 'missed' | 'no-data' | 'no-target'
  needed: number
  leftOut: Readonly<Record<string, number>>
  sustained: number
  trend: readonly { month: string; numerator: number; denominator: number; part: boolean }[]
  groups: { headOfService: readonly GroupFigure[]; teamManager: readonly GroupFigure[]; team: readonly GroupFigure[]; worker: readonly GroupFigure[] }
  rows: { numerator: readonly number[]; denominator: readonly number[]; leftOut: Readonly<Record<string, readonly number[]>> }
  unconfirmed: readonly string[]
}

export interface TableJson {
  table: string
  sheet: string
  read: number
  used: number
  leftOut: Readonly<Record<string, number>>
}

export interface FiguresJson {
  asAt: string
  measures: readonly MeasureJson[]
  tables: readonly TableJson[]
}

/** What another implementation says of the same workbook; its lists of rows may be missing. */
export interface OtherFigures {
  readonly asAt: string
  readonly measures: readonly (Omit<MeasureJson, 'rows'> & { readonly rows?: MeasureJson['rows'] })[]
  readonly tables: readonly TableJson[]
}
