/** The sheets of a share copy, and what can be told from them. */
import type { SheetKey, SheetSpec, SpecCell } from '../workbook'
import type { ShareOptions } from './options'
import { People, type PeopleTold } from './people'
import { isShareable, sharedSheet, type SharedSheet } from './sharedSheet'
import { hiddenCounts } from './suppression'

/** What stays of one sheet. */
export interface SharedSheetPreview {
  readonly key: SheetKey
  readonly name: string
  readonly rows: number
  /** Headers of the columns that stay, and of those that do not. */
  readonly columns: readonly string[]
  readonly droppedColumns: readonly string[]
  /** Cells left out, or worded anew, for a small count. */
  readonly suppressed: number
  /** Cells in somebody's own words, which may name anybody. */
  readonly typedNotes: number
  /** Cells that may quote the workbook, ids and names among what they quote. */
  readonly quotes: number
}

export interface SharePreview {
  readonly children: PeopleTold
  readonly workers: PeopleTold
  readonly sheets: readonly SharedSheetPreview[]
}

function cellsOf({ intro, table }: SheetSpec): readonly SpecCell[] {
  return [...intro.flatMap(({ cells }) => cells), ...table.rows.flatMap(({ cells }) => Object.values(cells))]
}

function prepared(sheets: readonly SheetSpec[], options: ShareOptions): { readonly shared: readonly SharedSheet[]; readonly people: People } {
  const other = sheets.find((sheet) => !isShareable(sheet))
  if (other !== undefined) throw new RangeError(`The sheet ${other.key} is no sheet of figures.`)
  const people = new People(options.childIds, options.workers)
  const hidden = options.smallCounts === 'shown' ? null : hiddenCounts(sheets.flatMap(cellsOf), sheets.flatMap(({ sums = [] }) => sums))
  const context = { options, keys: new Set(sheets.map(({ key }) => key)), people, hidden }
  return { shared: sheets.map((sheet) => sharedSheet(sheet, context)), people }
}

/**
 * The sheets of a new workbook that may leave: of the sheets given only what the options let stay, in their order.
 *
 * Ids and names become running numbers, the same on every sheet, or go; unless both stay as they are, text that may quote the
 * workbook goes too. Links lead to sheets of the copy alone. Tables are called `casefile_shared_…`, so that no refresh takes a
 * sheet of the copy for its own.
 *
 * @throws {RangeError} for a source table or a settings sheet: none can be shared
 */
export function shareCopy(sheets: readonly SheetSpec[], options: ShareOptions): readonly SheetSpec[] {
  return prepared(sheets, options).shared.map(({ sheet }) => sheet)
}

/** How many children and workers could be told from such a copy, and what stays on each sheet. */
export function previewShare(sheets: readonly SheetSpec[], options: ShareOptions): SharePreview {
  const { shared, people } = prepared(sheets, options)
  return {
    children: people.children.told,
    workers: people.workers.told,
    sheets: shared.map(({ sheet: { key, name, table }, suppressed, typedNotes, quotes }, place) => {
      const columns = table.columns.map(({ header }) => header)
      const droppedColumns = sheets[place].table.columns.flatMap(({ header }) => (columns.includes(header) ? [] : [header]))
      return { key, name, rows: table.rows.length, columns, droppedColumns, suppressed, typedNotes, quotes }
    }),
  }
}
