/**
 * SheetSpec: a sheet as data. Who lays a sheet out knows no writer, who writes it knows no measure.
 *
 * One growing table a sheet; everything else stands above it in short rows. Styles say what a cell means,
 * never which colour it has: the one palette is {@link ./palette}.
 */
import type { ChartSpec } from './chartSpec'
import type { CountShown, CountSum, Holds } from './holds'

export type SheetKey = FigureSheetKey | 'history' | 'notes-kept' | 'settings' | 'targets' | 'timescales' | 'holidays' | 'columns' | SourceSheetKey
/** The sheets of figures. */
export type FigureSheetKey =
  | 'summary'
  | 'teams'
  | 'visits-due'
  | 'fortnightly-report'
  | 'data-issues'
  | 'about'
  | 'trend'
  | 'audit-findings'
  | 'extra-support'
  | 'support-workers'
  | 'workers'
  | 'action-plan'
/** Sheets of the template and of the sample: source tables that the user fills. */
export type SourceSheetKey = `source-${string}`

/** What a cell means. */
export type StyleName =
  | 'plain'
  | 'title'
  | 'note'
  | 'warning'
  | 'heading'
  | 'subtotal'
  | 'met'
  | 'near'
  | 'missed'
  | 'no-data'
  | 'typed'

/** How a number or date is shown. Excel's own format codes live with the writers' palette, in one place. */
export type NumberFormat =
  | 'general'
  | 'text'
  | 'integer'
  /** Two decimals: 0.814 is shown 0.81. */
  | 'decimal2'
  | 'date'
  | 'datetime'
  /** A rate as a number: 0.85 is shown 85.0%. */
  | 'percent1'
  /** More decimals, where one would print a missed target as met. */
  | 'percent2'
  | 'percent3'
  | 'percent4'
  | 'percent6'
  /** Percentage points, as points and not as a fraction, with their sign: 2.1 is shown +2.1. */
  | 'points1'
  /** Shows the status symbol before the rate. */
  | 'met-percent1'
  | 'near-percent1'
  | 'missed-percent1'
  /** The symbol, and more decimals, where one would flatter. */
  | 'near-percent2'
  | 'near-percent3'
  | 'near-percent4'
  | 'near-percent6'
  | 'missed-percent2'
  | 'missed-percent3'
  | 'missed-percent4'
  | 'missed-percent6'

/** A place to jump to inside the workbook. */
export type Link =
  | { readonly kind: 'our-sheet'; readonly key: SheetKey }
  | { readonly kind: 'cell'; readonly sheet: string; /** A1 style, no dollar signs */ readonly cell: string }

/** Text is written as text, whatever it begins with; a date is its day serial (1900 system) in a column or cell of a date format. */
export type SpecValue = string | number | boolean | null

export interface SpecCell {
  readonly value: SpecValue
  readonly style?: StyleName
  /** Overrides the column's. */
  readonly format?: NumberFormat
  readonly link?: Link
  /** Overrides the column's. */
  readonly holds?: Holds
  /** The counts that the cell shows, or that went into what it shows: `141 of 163` names 141, 163 and 22. */
  readonly counts?: readonly CountShown[]
  /** What the cell says where its counts or what it quotes must not be shown; it holds neither. */
  readonly instead?: SpecValue
}

/** Which line above a table, from 0, says as at when the sheet was refreshed, where it has one. It is the last that is written. */
export const STAMP_LINE = 1

/** A short row above the table: one cell, or a label with values beside it. */
export interface IntroLine {
  readonly cells: readonly SpecCell[]
}

export interface ColumnSpec<Key extends string = string> {
  readonly key: Key
  /** Unique in the table. */
  readonly header: string
  /** In characters of the workbook's normal font. */
  readonly width: number
  readonly format: NumberFormat
  readonly align: 'left' | 'right' | 'centre'
  readonly wrap?: boolean
  /** A computed cell is written by every refresh; a typed cell belongs to the user and is never written by one. */
  readonly content: 'computed' | 'typed'
  readonly holds?: Holds
  /** Offers these words in a drop-down; others may be typed. */
  readonly pickList?: readonly string[]
}

export interface RowSpec {
  /** By column key; a column that is missing is blank. */
  readonly cells: Readonly<Record<string, SpecCell>>
  /** For the whole row where a cell has no style of its own. */
  readonly style?: StyleName
}

export interface TableSpec {
  /** `casefile_summary` …: unique in the workbook, and the mark that the sheet is ours. */
  readonly name: string
  /** What it is called where something of the user's has that name; absent: nothing is written then. */
  readonly nameIfTaken?: string
  readonly columns: readonly ColumnSpec[]
  /** What a typed cell follows from one refresh to the next. */
  readonly rowKey: readonly string[]
  readonly rows: readonly RowSpec[]
  /**
   * Rows that are no longer listed and may leave although something is typed in them, since just that is kept elsewhere: their key and
   * the words. One that holds anything else by now stays.
   */
  readonly released?: readonly RowSpec[]
  readonly filterButtons: boolean
}

export interface SheetSpec {
  readonly key: SheetKey
  readonly name: string
  readonly intro: readonly IntroLine[]
  readonly table: TableSpec
  /** Absent: none. */
  readonly charts?: readonly ChartSpec[]
  readonly view: { /** Table header row is always among them. */ readonly freezeHeader: boolean; readonly freezeColumns: number }
  readonly print: {
    readonly orientation: 'landscape' | 'portrait'
    /** Shown at the left of each page's foot; page x of y stands at its right. */
    readonly footer: string
    /** Printed, a page begins where the table's column of this key has another value than the row above; absent: wherever a page is full. */
    readonly breakAtChangeOf?: string
  }
  /** How the counts of its cells hang together: what a reader could work out. */
  readonly sums?: readonly CountSum[]
}
