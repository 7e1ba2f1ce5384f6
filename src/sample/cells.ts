/** Rows of source sheets, made cheaply: one cell object for every distinct value, however many rows hold it. */
import { NO_DAY, type Day } from '../calendar'
import type { RowSpec, SpecCell, SpecValue } from '../workbook'

export type RowCells = Record<string, SpecCell>

export interface CellMaker {
  /** The cell of a value. */
  (value: SpecValue): SpecCell
  /** The cell of a date; blank for NO_DAY. */
  date(day: Day): SpecCell
}

export const BLANK_CELL: SpecCell = { value: null }

export function cellMaker(): CellMaker {
  const made = new Map<SpecValue, SpecCell>([[null, BLANK_CELL]])
  const cell = (value: SpecValue): SpecCell => {
    let found = made.get(value)
    if (found === undefined) {
      found = { value }
      made.set(value, found)
    }
    return found
  }
  return Object.assign(cell, { date: (day: Day) => (day === NO_DAY ? BLANK_CELL : cell(day)) })
}

/** Rows that are added in any order and stand by date, those of one day in the order added. Days outside the span stand at its ends. */
export class DatedRows {
  private readonly days: RowSpec[][]

  constructor(
    private readonly from: Day,
    private readonly to: Day,
  ) {
    this.days = Array.from({ length: to - from + 1 }, () => [])
  }

  add(day: Day, cells: RowCells): void {
    this.days[Math.min(Math.max(day, this.from), this.to) - this.from].push({ cells })
  }

  rows(): RowSpec[] {
    return this.days.flat()
  }
}
