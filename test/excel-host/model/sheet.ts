/** One worksheet: its cells and everything else that belongs to it. */
import type { CellValue, DateSystem } from '../../../src/workbook'
import { type Area, intersection, MAX_COLUMNS, MAX_ROWS } from './address'
import { calculated, type CellSource } from './calculate'
import type { Chart } from './chart'
import { type Cell, Grid } from './grid'
import { HostError } from './hostError'
import { newPageLayout, type PageLayout } from './pageLayout'
import { type Shift, shifted, shiftedKeys } from './shift'
import { Validations } from './validation'

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** What a protected sheet still allows, by Excel's own names (`allowFormatCells` …); what is missing is not allowed. */
export type ProtectionOptions = Readonly<Record<string, boolean>>

/** A thing that stands on a sheet: a chart; a comment or a conditional format, which are only kept. */
export interface Keepsake {
  readonly kind: 'chart' | 'comment' | 'conditionalFormat'
  name: string
  /** Where it stands; follows inserted and deleted cells. */
  area: Area
  /** What a chart draws; the user's own may be without. */
  chart?: Chart
}

/** A rectangle that follows inserted and deleted cells; `area` null: its cells were all deleted. */
export interface Following {
  area: Area | null
}

export const ALL_CELLS: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }
export const STANDARD_COLUMN_WIDTH = 48
export const STANDARD_ROW_HEIGHT = 15

export class Sheet {
  visibility: Visibility = 'Visible'
  tabColour = ''
  showGridlines = true
  showHeadings = true
  standardWidth = 8.43
  protection: { readonly options: ProtectionOptions; readonly password?: string } | null = null
  readonly grid = new Grid()
  readonly validations = new Validations()
  readonly pageLayout: PageLayout = newPageLayout()
  columnWidths = new Map<number, number>()
  rowHeights = new Map<number, number>()
  /** Rows before which a printed page begins by hand. */
  pageBreaks = new Map<number, true>()
  hiddenRows = new Map<number, 'by hand' | 'by filter'>()
  hiddenColumns = new Map<number, true>()
  /** How many rows and columns stay in view; null: panes are not frozen. */
  frozen: { readonly rows: number; readonly columns: number } | null = null
  /** A filter outside any table: its area and, by column, its criteria as Excel's API gives them. */
  autoFilter: { area: Area; criteria: Map<number, unknown> } | null = null
  keepsakes: Keepsake[] = []
  /** An upper bound of the cells that have a hyperlink. */
  linksAtMost = 0
  deleted = false
  private readonly following = new Set<Following>()

  constructor(
    readonly id: string,
    public name: string,
    readonly dateSystem: DateSystem,
  ) {}

  follow(following: Following): void {
    this.following.add(following)
  }

  letGo(following: Following): void {
    this.following.delete(following)
  }

  /** Rejects with AccessDenied what a protected sheet does not allow. `means` names the allowing option, if there is one. */
  requireUnprotected(area: Area | null, means: string | null): void {
    if (this.protection === null || (means !== null && this.protection.options[means] === true)) return
    if (area !== null && means === null && [...this.grid.looksIn(area)].every((look) => !look.locked)) return
    throw new HostError('AccessDenied', `The sheet ${this.name} is protected.`)
  }

  valueOf(cell: Cell | undefined, source: CellSource): CellValue {
    if (cell?.formula === undefined || cell.given === true) return cell?.value ?? null
    return calculated(cell.formula, source)
  }

  isHidden(row: number): boolean {
    return this.hiddenRows.has(row)
  }

  widthOf(column: number): number {
    return this.columnWidths.get(column) ?? STANDARD_COLUMN_WIDTH
  }

  heightOf(row: number): number {
    return this.rowHeights.get(row) ?? STANDARD_ROW_HEIGHT
  }

  keepsakesIn(kind: Keepsake['kind'], area: Area): Keepsake[] {
    return this.keepsakes.filter((keepsake) => keepsake.kind === kind && intersection(keepsake.area, area) !== null)
  }

  /** Moves everything but the cells and the tables after a shift: widths, hidden rows, validation, print titles, references. */
  followShift(shift: Shift): void {
    const { area, towards } = shift
    const inserted = towards === 'Down' || towards === 'Right'
    if (area.columns === MAX_COLUMNS && (towards === 'Down' || towards === 'Up')) {
      this.pageBreaks = shiftedKeys(this.pageBreaks, area.row, area.rows, inserted)
      this.rowHeights = shiftedKeys(this.rowHeights, area.row, area.rows, inserted)
      this.hiddenRows = shiftedKeys(this.hiddenRows, area.row, area.rows, inserted)
    }
    if (area.rows === MAX_ROWS && (towards === 'Right' || towards === 'Left')) {
      this.columnWidths = shiftedKeys(this.columnWidths, area.column, area.columns, inserted)
      this.hiddenColumns = shiftedKeys(this.hiddenColumns, area.column, area.columns, inserted)
    }
    this.validations.follow(shift)
    for (const keepsake of this.keepsakes) keepsake.area = shifted(keepsake.area, shift) ?? keepsake.area
    this.pageLayout.titleRows = this.pageLayout.titleRows && shifted(this.pageLayout.titleRows, shift)
    this.pageLayout.titleColumns = this.pageLayout.titleColumns && shifted(this.pageLayout.titleColumns, shift)
    for (const following of this.following) following.area = following.area && shifted(following.area, shift)
  }
}
