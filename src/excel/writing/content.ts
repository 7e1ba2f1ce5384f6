/** What each cell of a table comes to hold, and which cells look alike; worked out before anything is written. */
import { FORMAT_CODES, type ColumnSpec, type DateSystem, type SheetSpec, type SpecCell, type StyleName } from '../../workbook'
import { nextTask } from '../nextTask'
import { asTyped, entryOf, TEXT_FORMAT, type Entry } from '../rules/entry'
import { linkFormula, locationOf, type SheetNameOf } from '../rules/links'
import { BLANK, formatInTable, styleInTable } from '../rules/place'
import type { Arrangement, FinalRow } from './arrange'
import type { ColumnPlan } from './columnPlan'
import { LikeCells } from './likeCells'
import { keyColumns } from './tableRows'

export interface WrittenCell extends Entry {
  readonly style: StyleName
  /** Leads there by a hyperlink of its own. */
  readonly location: string | null
  readonly isFormula: boolean
}

export interface CellContext {
  readonly dateSystem: DateSystem
  readonly sheetNameOf: SheetNameOf
}

/** @param links how a link is made in this column */
export function writtenCell(cell: SpecCell, format: ColumnSpec['format'], style: StyleName, links: 'hyperlinks' | 'formulas', { dateSystem, sheetNameOf }: CellContext): WrittenCell {
  const entry = entryOf(cell.value, format, dateSystem)
  // Excel would show the address in a cell that is blank
  const location = entry.input === '' ? null : locationOf(cell.link, sheetNameOf)
  if (location === null || links === 'hyperlinks') return { ...entry, style, location, isFormula: false }
  const shown = typeof entry.input === 'string' ? String(cell.value ?? '') : entry.input
  const formula = linkFormula(location, shown)
  if (formula === null) return { ...entry, style, location: null, isFormula: false }
  // in a cell of format @ a formula would be text
  return { input: formula, format: entry.format === TEXT_FORMAT ? FORMAT_CODES.general : entry.format, style, location: null, isFormula: true }
}

/** A run of rows of one column that is written. */
export interface ColumnContent {
  /** The column's place in the table. */
  readonly at: number
  readonly firstRow: number
  /** Null leaves a cell as it is. */
  readonly inputs: readonly (string | number | boolean | null)[]
  readonly formats: readonly string[]
}

export interface TableContent {
  /** For each of our columns that a refresh writes, all rows. */
  readonly computed: readonly ColumnContent[]
  /** Typed cells of rows that are new; of a typed column that is new, the looks of all. */
  readonly typed: readonly ColumnContent[]
  /** By row and column of the sheet. */
  readonly looks: LikeCells<StyleName>
  readonly underlined: LikeCells<'underlined'>
  readonly hyperlinks: readonly { readonly row: number; readonly at: number; readonly location: string; readonly style: StyleName }[]
  /** The rows that are given what they are known by. */
  readonly keyed: ReadonlySet<number>
}

/** What is entered in the key cells of a row that stands; none where that is not known. */
export type KeysEntered = (row: number) => readonly unknown[]

const ROWS_AT_A_TIME = 500

/**
 * Works through the rows, letting other work have its turn.
 *
 * What a row is known by is not written where it stands already: should somebody move the row in that moment, its words still
 * stand beside what they belong to.
 *
 * @param origin where the first cell of the table's body stands on the sheet
 * @param standing absent: whatever stands, all is written
 */
export async function tableContent(
  spec: SheetSpec,
  { columns, added }: ColumnPlan,
  { finals, places }: Arrangement,
  formulaLinks: ReadonlySet<number>,
  origin: { readonly row: number; readonly column: number },
  context: CellContext,
  standing: KeysEntered = () => [],
): Promise<TableContent> {
  const rows = places.findLastIndex((place) => place >= 0) + 1
  const looks = new LikeCells<StyleName>()
  const underlined = new LikeCells<'underlined'>()
  const hyperlinks: { row: number; at: number; location: string; style: StyleName }[] = []
  const computed: Run[] = []
  const typed: Run[] = []
  const keyed = new Set<number>()
  const keyPlaces = keyColumns(columns, spec.table.rowKey)
  const newHeaders = new Set(added.map(({ header }) => header))
  const linksOf = new Map(spec.table.columns.map((column, index) => [column, formulaLinks.has(index) ? ('formulas' as const) : ('hyperlinks' as const)]))
  const writers = columns.flatMap(({ column, header }, at) => (column === null ? [] : [{ column, at, key: keyPlaces.indexOf(at), content: newRun(at, 0), isNewColumn: newHeaders.has(header) }]))
  for (const { column, content } of writers) if (column.content === 'computed') computed.push(content)

  const writeRow = (row: number, final: FinalRow) => {
    const entered = final.standing === 'new' ? [] : standing(row)
    for (const { column, at, key, content, isNewColumn } of writers) {
      const isTyped = column.content === 'typed'
      if (isTyped && final.standing !== 'new' && !isNewColumn) continue
      const cell = final.row.cells[column.key] ?? BLANK
      const style = styleInTable(cell, final.row, column)
      const written = writtenCell(cell, formatInTable(cell, column), style, linksOf.get(column) ?? 'hyperlinks', context)
      const target = isTyped ? typedRun(typed, at, row) : content
      const stands = key >= 0 && key < entered.length && isEntered(written, entered[key])
      if (key >= 0 && !stands) keyed.add(row)
      target.inputs.push((isTyped && final.standing !== 'new') || stands ? null : written.input)
      target.formats.push(written.format)
      looks.add(style, origin.row + row, origin.column + at)
      if (written.isFormula) underlined.add('underlined', origin.row + row, origin.column + at)
      if (written.location !== null) hyperlinks.push({ row, at, location: written.location, style })
    }
  }
  const blank: FinalRow = { row: { cells: {} }, standing: 'listed' }
  for (let row = 0; row < rows; row++) {
    const place = places[row]
    writeRow(row, place < 0 ? blank : finals[place])
    if (row % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await nextTask()
  }
  return { computed, typed, looks, underlined, hyperlinks, keyed }
}

function isEntered({ input }: WrittenCell, entered: unknown): boolean {
  return entered === (typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input)
}

interface Run extends ColumnContent {
  readonly inputs: (string | number | boolean | null)[]
  readonly formats: string[]
}

function newRun(at: number, firstRow: number): Run {
  return { at, firstRow, inputs: [], formats: [] }
}

/** The run of this column that the row goes on, or a new one. */
function typedRun(runs: Run[], at: number, row: number): Run {
  const last = runs.findLast((run) => run.at === at)
  if (last !== undefined && last.firstRow + last.inputs.length === row) return last
  const run = newRun(at, row)
  runs.push(run)
  return run
}

/** A header as it is entered. */
export function headerInput(header: string): string {
  return asTyped(header)
}
