/** Source tables as sheets: the blank ones of the template, the filled ones of the sample. */
import type { ColumnSpec, IntroLine, RowSpec, SheetSpec, SourceSheetKey } from '../workbook'
import { SOURCE_SHEET_WORDS } from '../words'
import { columnSpec, SOURCE_TABLES, type SourceTable } from './sourceTables'

/** The rows of one table that one sheet can hold. */
export interface TablePart {
  readonly table: SourceTable
  /** 1, and on where a sheet cannot hold all the rows. */
  readonly part: number
  readonly rows: readonly RowSpec[]
}

/** Excel has 1,048,576 rows a sheet. */
const ROWS_A_SHEET = 1_000_000

/** One part for a table; more where a sheet cannot hold its rows. */
export function tableParts(table: SourceTable, rows: readonly RowSpec[]): TablePart[] {
  const parts = Math.max(1, Math.ceil(rows.length / ROWS_A_SHEET))
  return Array.from({ length: parts }, (_, index) => ({
    table,
    part: index + 1,
    rows: rows.slice(index * ROWS_A_SHEET, (index + 1) * ROWS_A_SHEET),
  }))
}

export interface SheetParts {
  readonly key: SourceSheetKey
  readonly name: string
  readonly table: string
  readonly columns: readonly ColumnSpec[]
  readonly rows: readonly RowSpec[]
  readonly intro: readonly IntroLine[]
  readonly footer: string
}

/** A sheet of the user's own: one table with filter buttons, every cell theirs. */
export function sourceSheet(parts: SheetParts): SheetSpec {
  const { key, name, intro, columns, rows, footer } = parts
  return {
    key,
    name,
    intro,
    // a table needs a row to stand on
    table: { name: parts.table, columns, rowKey: [columns[0].key], rows: rows.length > 0 ? rows : [{ cells: {} }], filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 1 },
    print: { orientation: 'landscape', footer },
  }
}

/** Title and note above a table. */
export function introOf(title: string, note: string): IntroLine[] {
  return [{ cells: [{ value: title, style: 'title' }] }, { cells: [{ value: note, style: 'note' }] }]
}

/** The blank workbook's source tables, with the product's own headers, date formats and pick-lists, and one blank row each to type in. */
export function templateSheets(): SheetSpec[] {
  return SOURCE_TABLES.map((table) =>
    sourceSheet({
      key: table.key,
      name: table.name,
      table: table.name.replaceAll(' ', '_'),
      columns: table.columns.map((column) => columnSpec(column)),
      rows: [],
      intro: [],
      footer: SOURCE_SHEET_WORDS.templateFooter,
    }),
  )
}
