/** What people do by hand in a table of ours, told to the model at the moment when it is done. */
import fc from 'fast-check'
import { VISITS_DUE_TABLE } from '../../src/sheets'
import { addTableColumn, addTableRows, clearFilters, deleteTableColumn, deleteTableRows, enter, resizeTable, setFilter, setShowTotals, shownText, showFilteredRows, type Area, type Cell, type Workbook } from '../excel-host'
import { columnOf, notesOn, OWN_COLUMN, OWN_NOTE, RENAMED_COLUMN, valueAt, wordAt, WORDED_TABLES, wordedTable, type Worded } from './wordedTables'
import type { WordModel } from './wordModel'

/** As somebody types it; Excel makes of it what it does. */
const ENTRIES = ['word', 'quoted', 'number', 'date', 'moment', 'formula', 'padded', 'lines', 'like-a-number', 'apostrophe', 'error', 'yes', 'blanks', 'long'] as const
type Entry = (typeof ENTRIES)[number]

/** The list as often as all the others. */
const table = fc.oneof(fc.constant(VISITS_DUE_TABLE), fc.constantFrom(...WORDED_TABLES))

const place = { table, row: fc.nat(), column: fc.nat() }

export const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('type' as const), ...place, entry: fc.constantFrom(...ENTRIES) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('clear' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('paste-block' as const), ...place, rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('paste-row-over' as const, 'paste-row-below' as const), ...place, to: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('delete-row' as const, 'insert-row' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('own-column' as const, 'delete-column' as const, 'rename-column' as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('delete-sheet' as const, 'totals' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('note-below' as const, 'note-beside' as const), ...place }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('sort' as const, 'filter' as const, 'unfilter' as const), ...place }) },
)

export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** Does it, where the table stands. */
export function perform(workbook: Workbook, one: Act, model: WordModel): void {
  const worded = wordedTable(workbook, one.table)
  if (worded === null) return
  const { table, typed, rows } = worded
  const at = one.row % rows.length
  const header = typed[one.column % Math.max(1, typed.length)]
  switch (one.does) {
    case 'type':
      if (header !== undefined) enterWord(workbook, worded, rows[at].row, header, inputOf(one.entry, header, model.next()), model)
      break
    case 'clear':
      if (header !== undefined) enterWord(workbook, worded, rows[at].row, header, '', model)
      break
    case 'paste-block':
      pasteBlock(workbook, worded, { row: at, column: one.column, rows: one.rows, columns: one.columns }, model)
      break
    case 'paste-row-over':
    case 'paste-row-below':
      pasteRow(workbook, worded, at, one.does === 'paste-row-over' ? one.to % rows.length : rows.length, model)
      break
    case 'delete-row':
      deleteTableRows(workbook, table, at, 1)
      model.take(rows[at].words)
      break
    case 'insert-row':
      addTableRows(workbook, table, at, null, 1)
      break
    case 'own-column':
      if (!typed.includes(OWN_COLUMN)) addTableColumn(workbook, table, one.column % (table.columns.length + 1), OWN_COLUMN)
      break
    case 'delete-column':
      deleteColumn(workbook, worded, header, model)
      break
    case 'rename-column':
      renameColumn(workbook, worded, header, model)
      break
    case 'delete-sheet':
      model.take([...rows.flatMap(({ words }) => words), ...notesOn(table.sheet)])
      workbook.deleteSheet(table.sheet)
      break
    case 'totals':
      setShowTotals(workbook, table, !table.showTotals)
      break
    case 'note-below':
    case 'note-beside':
      noteOutside(workbook, worded, one, model)
      break
    case 'sort':
      turnUpsideDown(workbook, worded)
      break
    case 'filter':
      hideRowsLike(workbook, worded, at)
      break
    case 'unfilter':
      clearFilters(workbook, table)
  }
}

function inputOf(entry: Entry, header: string, number: number): string | number {
  switch (entry) {
    case 'word':
      return `word ${number}`
    case 'quoted':
      return `'=1+${number}`
    case 'number':
      return 5_000_000 + number
    case 'date':
      return `2019-08-${10 + (number % 20)}`
    case 'formula':
      // a formula that fills a column of one's own is in every row, and no word
      return header === OWN_COLUMN || header === RENAMED_COLUMN ? `word ${number}` : `=SUM(6000000,${number})`
    case 'padded':
      return `  <word> & ${number} `
    case 'lines':
      return `line\nline "${number}"`
    case 'like-a-number':
      return `'00${number}`
    case 'apostrophe':
      return `''tis ${number}`
    case 'moment':
      return 43_000.75 + number
    case 'error':
      return '#N/A'
    case 'yes':
      return 'TRUE'
    case 'blanks':
      return ' '.repeat(1 + (number % 3))
    case 'long':
      return `${'a long word, '.repeat(90)}${number}`
  }
}

function enterWord(workbook: Workbook, { table }: Worded, row: number, header: string, input: string | number, model: WordModel): void {
  const before = wordAt(workbook, table, row, header)
  enter(workbook, table.sheet, { row, column: columnOf(table, header), rows: 1, columns: 1 }, input)
  model.take(before)
  model.put(wordAt(workbook, table, row, header))
}

/** A note of one's own on the sheet, below the table or at its right. */
function noteOutside(workbook: Workbook, { table }: Worded, { does, row, column }: Act, model: WordModel): void {
  const { sheet, area } = table
  const at = does === 'note-below' ? { row: area.row + area.rows + (row % 3), column: area.column + (column % area.columns) } : { row: area.row + (row % area.rows), column: area.column + area.columns + (column % 3) }
  if (!sheet.grid.isBlank({ ...at, rows: 1, columns: 1 }) || workbook.tablesOn(sheet, { ...at, rows: 1, columns: 1 }).length > 0) return
  const note = `${OWN_NOTE} ${model.next()}`
  sheet.grid.ensure(at.row, at.column).value = note
  model.put([note])
}

/** Words over as many typed cells as stand side by side there. */
function pasteBlock(workbook: Workbook, worded: Worded, block: Area, model: WordModel): void {
  const { typed, rows } = worded
  for (const { row } of rows.slice(block.row, block.row + block.rows)) {
    for (const header of typed.slice(block.column % Math.max(1, typed.length)).slice(0, block.columns)) enterWord(workbook, worded, row, header, `pasted ${model.next()}`, model)
  }
}

const cloned = (cells: readonly (readonly (Cell | undefined)[])[]): (Cell | undefined)[][] => cells.map((line) => line.map((cell) => cell && { ...cell }))

/** A whole row over another, or below the last, where the table grows by it. */
function pasteRow(workbook: Workbook, { table, rows }: Worded, from: number, to: number, model: WordModel): void {
  const { sheet, bodyArea } = table
  const lineAt = (at: number): Area => ({ ...bodyArea, row: bodyArea.row + at, rows: 1 })
  if (to === rows.length) {
    if (table.showTotals || !sheet.grid.isBlank(lineAt(to)) || workbook.tablesOn(sheet, lineAt(to)).length > 0) return
    resizeTable(workbook, table, { ...table.area, rows: table.area.rows + 1 })
  } else model.take(rows[to].words)
  sheet.grid.put(lineAt(to), cloned(sheet.grid.copyOf(lineAt(from))))
  model.put(rows[from].words)
  showFilteredRows(workbook, table)
}

function deleteColumn(workbook: Workbook, { table, rows }: Worded, header: string | undefined, model: WordModel): void {
  if (header === undefined) return
  for (const { row } of rows) model.take(wordAt(workbook, table, row, header))
  deleteTableColumn(workbook, table, table.columns.findIndex(({ name }) => name === header))
}

/** A column that goes by another name is the user's own. */
function renameColumn(workbook: Workbook, { table, typed, rows }: Worded, header: string | undefined, model: WordModel): void {
  // a formula in a column of one's own is no word
  const hasFormula = header !== undefined && rows.some(({ row }) => table.sheet.grid.at(row, columnOf(table, header))?.formula !== undefined)
  if (header === undefined || typed.includes(RENAMED_COLUMN) || hasFormula) return
  for (const { row } of rows) model.take(wordAt(workbook, table, row, header))
  enter(workbook, table.sheet, { row: table.area.row, column: columnOf(table, header), rows: 1, columns: 1 }, RENAMED_COLUMN)
  for (const { row } of rows) model.put(wordAt(workbook, table, row, RENAMED_COLUMN))
}

function turnUpsideDown(workbook: Workbook, { table }: Worded): void {
  const { sheet, bodyArea } = table
  sheet.grid.put(bodyArea, sheet.grid.copyOf(bodyArea).reverse())
  showFilteredRows(workbook, table)
}

/** Rows that begin as this one does are out of sight. */
function hideRowsLike(workbook: Workbook, { table, rows }: Worded, at: number): void {
  const shown = rows.map(({ row }) => shownText(valueAt(workbook, table, row, table.area.column), table.sheet.grid.lookAt(row, table.area.column).numberFormat, workbook.dateSystem))
  setFilter(workbook, table, 0, { filterOn: 'Values', values: [...new Set(shown)].filter((text) => text !== shown[at]) })
}
