/** Inserting and deleting cells, and what becomes of tables, names and references that stand there. */
import { type Area, areaText, contains, intersection, isEntireColumns, isEntireRows, MAX_COLUMNS, MAX_ROWS } from './address'
import { clearContent, nameColumnsByHeaders, tellChanged } from './contents'
import { HostError } from './hostError'
import type { Sheet } from './sheet'
import { type Shift, shifted } from './shift'
import type { Table } from './table'
import type { Workbook } from './workbook'

/** The cells that a shift moves: from its area to the end of its rows or columns. */
function band({ area, towards }: Shift): Area {
  return towards === 'Down' || towards === 'Up' ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column }
}

/** Moves cells and all that follows them, with no regard to tables. */
export function shiftCells(sheet: Sheet, shift: Shift): void {
  const { area, towards } = shift
  if (towards === 'Down' || towards === 'Right') sheet.grid.insert(area, towards)
  else sheet.grid.delete(area, towards)
  sheet.followShift(shift)
}

/** Excel never cuts a table in two: a shift that would move only some of its columns (or rows) is refused. */
export function requireWholeTables(workbook: Workbook, sheet: Sheet, shift: Shift, except: Table | null = null): void {
  const moving = band(shift)
  const upright = shift.towards === 'Down' || shift.towards === 'Up'
  for (const table of workbook.tablesOn(sheet, moving)) {
    if (table === except) continue
    const whole = upright
      ? table.area.column >= moving.column && table.area.column + table.area.columns <= moving.column + moving.columns
      : table.area.row >= moving.row && table.area.row + table.area.rows <= moving.row + moving.rows
    if (!whole) throw new HostError('InsertDeleteConflict', `The table ${table.name} would be cut in two.`)
  }
}

/** Lets the tables of a sheet follow a shift, but for one that its own edit has dealt with. */
export function moveTables(workbook: Workbook, sheet: Sheet, shift: Shift, except: Table | null = null): void {
  for (const table of [...workbook.tables]) {
    if (table.sheet !== sheet || table === except) continue
    const area = shifted(table.area, shift)
    if (area === null) {
      workbook.tables.splice(workbook.tables.indexOf(table), 1)
      workbook.emit('table deleted', { sheet, table }, { tableName: table.name })
      continue
    }
    if (area.columns > table.area.columns)
      for (let count = table.area.columns; count < area.columns; count++) table.addColumn('', shift.area.column - table.area.column)
    if (area.columns < table.area.columns)
      table.columns.splice(Math.max(0, shift.area.column - table.area.column), table.area.columns - area.columns)
    table.area = area
    if (table.columns.some((column) => column.name === '')) nameColumnsByHeaders(workbook, sheet, area)
  }
}

function option(area: Area, verb: 'Insert' | 'Delete'): string | null {
  if (isEntireRows(area)) return `allow${verb}Rows`
  return isEntireColumns(area) ? `allow${verb}Columns` : null
}

function changeTypeOf(area: Area, verb: 'Inserted' | 'Deleted'): string {
  if (isEntireRows(area)) return `Row${verb}`
  return isEntireColumns(area) ? `Column${verb}` : `Cell${verb}`
}

const SHIFT_WORDS = { Down: 'ShiftCellDown', Right: 'ShiftCellRight', Up: 'ShiftCellUp', Left: 'ShiftCellLeft' } as const

export function insertCells(workbook: Workbook, sheet: Sheet, area: Area, towards: 'Down' | 'Right'): void {
  sheet.requireUnprotected(null, option(area, 'Insert'))
  const shift: Shift = { area, towards }
  requireWholeTables(workbook, sheet, shift)
  shiftCells(sheet, shift)
  moveTables(workbook, sheet, shift)
  tellChanged(workbook, sheet, area, changeTypeOf(area, 'Inserted'), { shiftDirection: SHIFT_WORDS[towards] })
}

/**
 * Deletes cells. A table that loses its whole body keeps one blank row. Of a filtered table nothing is deleted unless entire
 * rows are, and no error tells of it: so it is reported for Excel for Windows.
 */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, towards: 'Up' | 'Left'): void {
  sheet.requireUnprotected(null, option(area, 'Delete'))
  requireWholeTables(workbook, sheet, { area, towards })
  const tables = towards === 'Up' ? workbook.tablesOn(sheet, area).filter((table) => !contains(area, table.area)) : []
  for (const table of tables) requireHeaderStays(table, area)
  if (!isEntireRows(area) && tables.some((table) => table.isFiltered)) return
  const emptied = tables.some((table) => intersection(area, table.bodyArea)?.rows === table.bodyArea.rows)
  if (emptied) sheet.grid.each({ ...area, rows: 1 }, clearContent)
  const gone = emptied ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area
  if (gone.rows > 0) {
    shiftCells(sheet, { area: gone, towards })
    moveTables(workbook, sheet, { area: gone, towards })
  }
  const change = { address: areaText(area), changeType: changeTypeOf(area, 'Deleted'), shiftDirection: SHIFT_WORDS[towards] }
  workbook.emit('sheet changed', { sheet }, change)
}

/** A header row goes only with its whole table. */
function requireHeaderStays(table: Table, area: Area): void {
  const header = table.headerArea
  const goes = header !== null && intersection(header, area) !== null
  if (goes) throw new HostError('InsertDeleteConflict', `The table ${table.name} needs its header.`)
}
