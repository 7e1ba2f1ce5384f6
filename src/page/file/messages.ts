/** What the page says to the thread that holds the workbook, and what comes back. Cells cross as they are drawn, a few hundred at a time. */
import type { Fault, PortAnswer, PortRequest } from '../../threads'
import type { CellEdit, CellPlace, CellValue, ChartLook, ChartSpec, DateSystem, RowSpec, SelectedCell, TableSource } from '../../workbook'

/** What the page can open without a file. */
export type MadeWorkbook = 'sample' | 'template' | 'empty'

export interface Tab {
  readonly sheet: string
  /** A sheet of charts alone is not drawn. */
  readonly kind: 'cells' | 'other'
  readonly isHidden: boolean
  /** Another text as soon as the sheet has another content. */
  readonly content: string
}

export interface OpenFile {
  readonly dateSystem: DateSystem
  /** In the order of the workbook. */
  readonly tabs: readonly Tab[]
  /** Counts the changes since it was opened. */
  readonly changes: number
}

/** What a sheet is, around its cells. Sizes are in CSS pixels. */
export interface SheetFrame {
  readonly lastRow: number
  readonly lastColumn: number
  /** By column, the first is A; columns after the last are as wide as `otherWidth`. */
  readonly widths: readonly number[]
  readonly otherWidth: number
  /** Rows that are not as high as the others, ascending, and how high each is. */
  readonly tallRows: Int32Array
  readonly tallHeights: Float64Array
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly showsGridLines: boolean
  readonly charts: readonly SheetChart[]
}

/** A chart, with the cells that it covers and what those that it draws hold. */
export interface SheetChart extends Pick<ChartSpec, 'kind' | 'title' | 'up'> {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
  readonly across: { readonly title: string; readonly words: readonly string[] }
  readonly series: readonly { readonly name: string; readonly look: ChartLook; /** Null is a gap. */ readonly values: readonly (number | null)[] }[]
}

/** How a cell is drawn; what is missing is as the page draws any cell. Colours are `#rrggbb`. */
export interface CellDrawing {
  readonly fill?: string
  readonly colour?: string
  readonly bold?: true
  readonly italic?: true
  /** In CSS pixels. */
  readonly size?: number
  readonly align: 'left' | 'right' | 'center'
  readonly wrap?: true
}

export interface DrawnCell {
  readonly column: number
  readonly text: string
  /** Its place in the answer's drawings. */
  readonly drawing: number
  readonly link?: { readonly sheet: string; readonly cell: string }
  /** One may type in it. */
  readonly typed?: true
}

export interface DrawnRow {
  readonly row: number
  readonly cells: readonly DrawnCell[]
}

export interface DrawnRows {
  readonly rows: readonly DrawnRow[]
  readonly drawings: readonly CellDrawing[]
}

/** What stood where somebody began to type: the cell, and the texts that begin its row, which tell whose row it is. */
export interface CellBefore {
  readonly was: CellValue
  readonly beside: readonly (string | null)[]
}

/** A cell that somebody begins to change. */
export interface CellToType extends CellBefore {
  /** As it is offered for changing. */
  readonly entry: string
  /** Words on offer; others may be typed. */
  readonly words: readonly string[]
}

export type Typed = 'written' | 'changed-meanwhile'

export type FileRequest =
  | { readonly do: 'open'; readonly file: Blob }
  | { readonly do: 'make'; readonly what: MadeWorkbook }
  | { readonly do: 'frame'; readonly sheet: string }
  | { readonly do: 'rows'; readonly sheet: string; readonly firstRow: number; readonly lastRow: number }
  | { readonly do: 'selected'; readonly place: CellPlace }
  | { readonly do: 'to-type'; readonly place: CellPlace }
  | { readonly do: 'type'; readonly place: CellPlace; readonly before: CellBefore; readonly entry: string }
  | { readonly do: 'write-row'; readonly source: TableSource; readonly row: number; readonly cells: readonly CellEdit[] }
  | { readonly do: 'remove-sheets'; readonly tables: readonly string[] }
  | { readonly do: 'bytes' }
  | { readonly do: 'port'; readonly call: number; readonly request: PortRequest }

export interface FileAnswers {
  readonly open: OpenFile
  readonly make: OpenFile
  /** Null where the workbook has no such sheet any more. */
  readonly frame: SheetFrame | null
  readonly rows: DrawnRows
  readonly selected: SelectedCell
  /** Null where nothing may be typed there. */
  readonly 'to-type': CellToType | null
  readonly type: Typed
  readonly 'write-row': Typed
  readonly 'remove-sheets': readonly string[]
  readonly bytes: { readonly bytes: ArrayBuffer; readonly changes: number }
  readonly port: PortAnswer
}

export type ToFile =
  | { readonly kind: 'ask'; readonly ask: number; readonly request: FileRequest }
  | { readonly kind: 'sheet-rows'; readonly call: number; readonly sheet: number; readonly rows: readonly RowSpec[] }

export type FromFile =
  | { readonly kind: 'answer'; readonly ask: number; readonly answer: FileAnswers[keyof FileAnswers] }
  | { readonly kind: 'refusal'; readonly ask: number; readonly fault: Fault }
  | { readonly kind: 'port-progress'; readonly call: number; readonly done: number; readonly of: number }
  | { readonly kind: 'changed'; readonly file: OpenFile }
