/** One sheet of a share copy: its cells and columns as they may leave the workbook. */
import { shareCopyLine, SUPPRESSED } from '../words'
import type { ColumnSpec, Holds, IntroLine, NumberFormat, RowSpec, SheetKey, SheetSpec, SpecCell, StyleName } from '../workbook'
import type { ShareOptions } from './options'
import type { People } from './people'
import { isLeftOut } from './suppression'

/** What every sheet of one copy is made with. */
export interface SharingContext {
  readonly options: ShareOptions
  /** The sheets of the copy. */
  readonly keys: ReadonlySet<SheetKey>
  readonly people: People
  /** Counts that must not be shown; null where every count is. */
  readonly hidden: ReadonlySet<string> | null
}

/** A sheet of the copy, and what became of its cells. */
export interface SharedSheet {
  readonly sheet: SheetSpec
  readonly suppressed: number
  readonly typedNotes: number
  readonly quotes: number
}

const DATES: ReadonlySet<NumberFormat> = new Set<NumberFormat>(['date', 'datetime'])
/** Looks that say what a figure was judged to be. */
const JUDGING: ReadonlySet<StyleName | undefined> = new Set<StyleName | undefined>(['met', 'near', 'missed'])

class Sharing {
  suppressed = 0
  typedNotes = 0
  quotes = 0
  private readonly context: SharingContext

  constructor(context: SharingContext) {
    this.context = context
  }

  cell(cell: SpecCell, column?: ColumnSpec): SpecCell {
    const holds = cell.holds ?? column?.holds
    if (column?.content === 'typed' && cell.value !== null && cell.value !== '') this.typedNotes += 1
    if (this.isSuppressed(cell, holds, column)) return this.withoutCounts(cell)
    const { value, style, format } = cell
    const link = this.link(cell)
    const bare: SpecCell = { value, ...(style && { style }), ...(format && { format }), ...(link && { link }) }
    switch (holds) {
      case 'child-id':
        return { ...bare, value: this.context.people.children.shared(value) }
      case 'worker':
        return { ...bare, value: this.context.people.workers.shared(value) }
      case 'source-text':
        return this.quoting(cell, bare)
      case 'signpost':
        return link === undefined ? { value: null } : bare
      case 'other':
      case undefined:
        return bare
    }
  }

  private isSuppressed(cell: SpecCell, holds: Holds | undefined, column: ColumnSpec | undefined): boolean {
    const { hidden } = this.context
    if (hidden === null || cell.value === null) return false
    if (cell.counts !== undefined) return isLeftOut(cell, hidden)
    return holds === undefined && typeof cell.value === 'number' && !DATES.has(cell.format ?? column?.format ?? 'general')
  }

  /** Neither number nor what it was judged to be: the look and the symbol in the format would tell. */
  private withoutCounts({ instead, style }: SpecCell): SpecCell {
    this.suppressed += 1
    if (instead !== undefined) return { value: instead, ...(style && !JUDGING.has(style) && { style }) }
    return { value: SUPPRESSED, style: 'no-data', format: 'text' }
  }

  private quoting({ value, instead = null }: SpecCell, bare: SpecCell): SpecCell {
    const { childIds, workers } = this.context.options
    // a quoting sentence may hold counts of which nothing is said, such as those at the top of a team's list
    if (childIds === 'as-they-are' && workers === 'as-they-are' && this.context.hidden === null) {
      if (value !== null) this.quotes += 1
      return bare
    }
    return value === null ? bare : { ...bare, value: instead }
  }

  private link({ link }: SpecCell): SpecCell['link'] {
    return link?.kind === 'our-sheet' && this.context.keys.has(link.key) ? link : undefined
  }
}

/** Whether a column may be in the copy at all. */
function stays({ content, holds }: ColumnSpec, { childIds, workers, typedNotes }: ShareOptions): boolean {
  if (content === 'typed' && typedNotes === 'left-out') return false
  if (holds === 'child-id') return childIds !== 'dropped'
  if (holds === 'worker') return workers !== 'dropped'
  return true
}

function isEmptied({ key, holds }: ColumnSpec, rows: readonly RowSpec[]): boolean {
  return holds === 'source-text' && rows.every(({ cells }) => (cells[key]?.value ?? null) === null)
}

/** A drop-down of names would tell them. */
function sharedColumn({ holds, pickList, ...column }: ColumnSpec, { workers, childIds }: ShareOptions): ColumnSpec {
  const tells = (holds === 'worker' && workers !== 'as-they-are') || (holds === 'child-id' && childIds !== 'as-they-are') || holds === 'source-text'
  return pickList === undefined || tells ? column : { ...column, pickList }
}

function sharedRow({ cells, style }: RowSpec, columns: readonly ColumnSpec[], sharing: Sharing): RowSpec {
  const shared: Record<string, SpecCell> = {}
  for (const column of columns) {
    const cell = cells[column.key]
    if (cell !== undefined) shared[column.key] = sharing.cell(cell, column)
  }
  return style === undefined ? { cells: shared } : { cells: shared, style }
}

const OWN_TABLE = /^casefile_(?!shared_)/

/** Whether a sheet may be in a share copy: the product's own sheets of figures, neither source tables nor settings. */
export function isShareable({ table }: SheetSpec): boolean {
  return OWN_TABLE.test(table.name)
}

export const SHARED_TABLE_PREFIX = 'casefile_shared_'

export function sharedSheet(sheet: SheetSpec, context: SharingContext): SharedSheet {
  const { options } = context
  const sharing = new Sharing(context)
  const { table, view, intro, key, name, print } = sheet
  const asked = table.columns.filter((column) => stays(column, options))
  const rows = table.rows.map((row) => sharedRow(row, asked, sharing))
  const lines = intro.map(({ cells }): IntroLine => ({ cells: cells.map((cell) => sharing.cell(cell)) }))
  const columns = asked.filter((column) => !isEmptied(column, rows))
  const { suppressed, typedNotes, quotes } = sharing
  const left = new Set(columns.map((column) => column.key))
  const said = shareCopyLine({ typedLeftOut: options.typedNotes === 'left-out' && table.columns.some(({ content }) => content === 'typed'), suppressed: suppressed > 0 })
  return {
    suppressed,
    typedNotes,
    quotes,
    sheet: {
      key,
      name,
      intro: [...lines, { cells: [{ value: said, style: 'note' }] }],
      table: {
        name: table.name.replace(OWN_TABLE, SHARED_TABLE_PREFIX),
        columns: columns.map((column) => sharedColumn(column, options)),
        rowKey: table.rowKey.filter((part) => left.has(part)),
        rows: rows.map(({ cells, ...row }) => ({ ...row, cells: Object.fromEntries(Object.entries(cells).filter(([column]) => left.has(column))) })),
        filterButtons: table.filterButtons,
      },
      view: { ...view, freezeColumns: table.columns.slice(0, view.freezeColumns).filter((column) => left.has(column.key)).length },
      print,
    },
  }
}
