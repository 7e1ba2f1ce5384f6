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
  leftOut: Record<string, number>
  sustained: number
  trend: { month: string; numerator: number; denominator: number; part: boolean }[]
  groups: { headOfService: GroupFigure[]; teamManager: GroupFigure[]; team: GroupFigure[]; worker: GroupFigure[] }
  rows: { numerator: number[]; denominator: number[]; leftOut: Record<string, number[]> }
  unconfirmed: string[]
}

export interface TableJson {
  table: string
  sheet: string
  read: number
  used: number
  leftOut: Record<string, number>
}

export interface FiguresJson {
  asAt: string
  measures: MeasureJson[]
  tables: TableJson[]
}
