/** An Excel table: a rectangle of a sheet with a header row, perhaps totals, names for its columns and a filter. */
import type { Area } from './address'
import type { FilterCriteria } from './filter'
import type { Sheet } from './sheet'

export interface TableColumn {
  readonly id: number
  name: string
  filter: FilterCriteria | null
}

export interface SortField {
  readonly key: number
  readonly ascending?: boolean
}

export class Table {
  showHeaders = true
  showTotals = false
  style = 'TableStyleMedium2'
  highlightFirstColumn = false
  highlightLastColumn = false
  showBandedRows = true
  showBandedColumns = false
  showFilterButton = true
  columns: TableColumn[] = []
  sort: { fields: readonly SortField[]; matchCase: boolean } | null = null
  private nextColumn = 1

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    /** The whole table, with header and totals. */
    public area: Area,
  ) {}

  addColumn(name: string, at: number = this.columns.length): TableColumn {
    const column: TableColumn = { id: this.nextColumn++, name, filter: null }
    this.columns.splice(at, 0, column)
    return column
  }

  /** Null where the table shows no header row. */
  get headerArea(): Area | null {
    return this.showHeaders ? { ...this.area, rows: 1 } : null
  }

  /** Null where it shows no totals. */
  get totalsArea(): Area | null {
    return this.showTotals ? { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 } : null
  }

  /** The rows between header and totals; always at least one. */
  get bodyArea(): Area {
    const above = this.showHeaders ? 1 : 0
    const below = this.showTotals ? 1 : 0
    return { ...this.area, row: this.area.row + above, rows: this.area.rows - above - below }
  }

  get isFiltered(): boolean {
    return this.columns.some((column) => column.filter !== null)
  }
}
