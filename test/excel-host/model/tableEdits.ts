/** What can be done to a table: make it, grow it, add and delete rows and columns, turn it back into cells. */
import { type Area, areaOf, areaText, intersection } from './address'
import { enter, nameColumnsByHeaders, tellChanged } from './contents'
import { HostError, NotPlayed } from './hostError'
import { findName, requireName } from './names'
import type { Sheet } from './sheet'
import { moveTables, requireWholeTables, shiftCells } from './structure'
import { Table } from './table'
import { showFilteredRows } from './tableView'
import type { Workbook } from './workbook'

function requireFree(workbook: Workbook, sheet: Sheet, area: Area, own: Table | null): void {
  const other = workbook.tablesOn(sheet, area).find((table) => table !== own)
  if (other !== undefined) throw new HostError('MergedRangeConflict', `The table ${other.name} is in the way.`)
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  requireName(name)
  const taken = workbook.findTable(name)
  if ((taken !== null && taken !== table) || findName(workbook, null, name) !== null)
    throw new HostError('InvalidArgument', `There is a table or name ${name} already.`)
  table.name = name
}

/** Makes a table of an area. Without headers, a row of them is put above the data, which moves down. */
export function addTable(workbook: Workbook, sheet: Sheet, given: Area, hasHeaders: boolean): Table {
  sheet.requireUnprotected(null, null)
  if (!hasHeaders) {
    requireFree(workbook, sheet, given, null)
    shiftCells(sheet, { area: { ...given, rows: 1 }, towards: 'Down' })
  }
  const grows = !hasHeaders || given.rows === 1
  const area = grows ? areaOf(given.row, given.column, given.rows + 1, given.columns) : given
  requireFree(workbook, sheet, area, null)
  let number = workbook.tables.length + 1
  while (workbook.findTable(`Table${number}`) !== null) number++
  const table = new Table(workbook.newId(), `Table${number}`, sheet, area)
  for (let column = 0; column < area.columns; column++) table.addColumn('')
  workbook.tables.push(table)
  nameColumnsByHeaders(workbook, sheet, { ...area, rows: 1 })
  workbook.emit('table added', { sheet, table })
  return table
}

/** Gives a table another area with the same header row; cells that leave it stay on the sheet. */
export function resizeTable(workbook: Workbook, table: Table, area: Area): void {
  table.sheet.requireUnprotected(null, null)
  if (table.showTotals) throw new NotPlayed('the resizing of a table with a totals row')
  const sameHeader = area.row === table.area.row && intersection(area, table.area) !== null
  if (!sameHeader || area.rows < 2)
    throw new HostError('InvalidArgument', `${areaText(area)} does not keep the header row of ${table.name}.`)
  requireFree(workbook, table.sheet, area, table)
  const before = new Map(table.columns.map((column, index) => [table.area.column + index, column]))
  table.columns = []
  for (let column = area.column; column < area.column + area.columns; column++) {
    const kept = before.get(column)
    if (kept === undefined) table.addColumn('')
    else table.columns.push(kept)
  }
  table.area = area
  nameColumnsByHeaders(workbook, table.sheet, { ...area, rows: 1 })
  showFilteredRows(workbook, table)
}

/** Adds rows before `index` (null: at the end) and enters values. A table with nothing but its one blank row fills that first. */
export function addTableRows(
  workbook: Workbook,
  table: Table,
  index: number | null,
  values: readonly unknown[] | null,
  count: number,
): void {
  const { sheet } = table
  sheet.requireUnprotected(null, null)
  const body = table.bodyArea
  const at = index ?? body.rows
  if (!Number.isInteger(at) || at < 0 || at > body.rows) throw new HostError('InvalidArgument', `There is no place ${at} for a row.`)
  const fillsBlankRow = body.rows === 1 && sheet.grid.isBlank(body)
  const more = fillsBlankRow ? count - 1 : count
  if (more > 0) {
    const place = fillsBlankRow ? body.row + 1 : body.row + at
    const area = areaOf(place, body.column, more, body.columns)
    requireWholeTables(workbook, sheet, { area, towards: 'Down' }, table)
    shiftCells(sheet, { area, towards: 'Down' })
    moveTables(workbook, sheet, { area, towards: 'Down' }, table)
    table.area = { ...table.area, rows: table.area.rows + more }
    if (place === table.headerArea?.row || place === body.row) likeTheNextRow(table, area)
  }
  const filled = areaOf(fillsBlankRow ? body.row : body.row + at, body.column, count, body.columns)
  if (values !== null) enter(workbook, sheet, filled, values)
  tellChanged(workbook, sheet, filled, 'RowInserted')
}

/** New first rows look like the row that was first before, not like the header. */
function likeTheNextRow(table: Table, area: Area): void {
  const { grid } = table.sheet
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const look = grid.at(area.row + area.rows, column)?.look
      if (look === undefined) delete grid.ensure(row, column).look
      else grid.ensure(row, column).look = look
    }
  }
}

/** Deletes rows of the body; the last one is only blanked. */
export function deleteTableRows(workbook: Workbook, table: Table, index: number, count: number): void {
  const { sheet } = table
  sheet.requireUnprotected(null, null)
  const body = table.bodyArea
  if (!Number.isInteger(index) || !Number.isInteger(count) || index < 0 || count < 1 || index + count > body.rows) {
    throw new HostError('InvalidArgument', `The table ${table.name} has no ${count} rows at ${index}.`)
  }
  const all = count === body.rows
  if (all) enter(workbook, sheet, { ...body, rows: 1 }, '')
  const gone = all ? count - 1 : count
  if (gone === 0) return
  const area = { ...body, row: body.row + (all ? 1 : index), rows: gone }
  requireWholeTables(workbook, sheet, { area, towards: 'Up' }, table)
  shiftCells(sheet, { area, towards: 'Up' })
  moveTables(workbook, sheet, { area, towards: 'Up' }, table)
  table.area = { ...table.area, rows: table.area.rows - gone }
  workbook.emit('sheet changed', { sheet }, { address: areaText(area), changeType: 'RowDeleted' })
  workbook.emit('table changed', { sheet, table }, { address: areaText(area), changeType: 'RowDeleted' })
}

export function addTableColumn(workbook: Workbook, table: Table, index: number | null, name: string | null): number {
  const { sheet } = table
  sheet.requireUnprotected(null, null)
  const at = index ?? table.columns.length
  if (!Number.isInteger(at) || at < 0 || at > table.columns.length)
    throw new HostError('InvalidArgument', `There is no place ${at} for a column.`)
  const area = areaOf(table.area.row, table.area.column + at, table.area.rows, 1)
  requireWholeTables(workbook, sheet, { area, towards: 'Right' }, table)
  shiftCells(sheet, { area, towards: 'Right' })
  moveTables(workbook, sheet, { area, towards: 'Right' }, table)
  table.area = { ...table.area, columns: table.area.columns + 1 }
  table.addColumn('', at)
  if (name !== null) sheet.grid.ensure(area.row, area.column).value = name
  nameColumnsByHeaders(workbook, sheet, { ...area, rows: 1 })
  tellChanged(workbook, sheet, area, 'ColumnInserted')
  return at
}

export function deleteTableColumn(workbook: Workbook, table: Table, index: number): void {
  table.sheet.requireUnprotected(null, null)
  if (table.columns.length === 1) throw new HostError('InvalidOperation', 'A table keeps one column.')
  const area = { ...table.area, column: table.area.column + index, columns: 1 }
  requireWholeTables(workbook, table.sheet, { area, towards: 'Left' }, table)
  shiftCells(table.sheet, { area, towards: 'Left' })
  moveTables(workbook, table.sheet, { area, towards: 'Left' }, table)
  table.columns.splice(index, 1)
  table.area = { ...table.area, columns: table.area.columns - 1 }
  workbook.emit('table changed', { sheet: table.sheet, table }, { address: areaText(area), changeType: 'ColumnDeleted' })
}

function forget(workbook: Workbook, table: Table): void {
  for (const column of table.columns) column.filter = null
  showFilteredRows(workbook, table)
  workbook.tables.splice(workbook.tables.indexOf(table), 1)
  workbook.emit('table deleted', { sheet: table.sheet, table }, { tableName: table.name })
}

/** Takes the table away and leaves its cells. */
export function convertToRange(workbook: Workbook, table: Table): Area {
  table.sheet.requireUnprotected(null, null)
  forget(workbook, table)
  return table.area
}

/** Deletes the table with its cells; what is below moves up. */
export function deleteTable(workbook: Workbook, table: Table): void {
  const { sheet, area } = table
  sheet.requireUnprotected(null, null)
  requireWholeTables(workbook, sheet, { area, towards: 'Up' }, table)
  forget(workbook, table)
  shiftCells(sheet, { area, towards: 'Up' })
  moveTables(workbook, sheet, { area, towards: 'Up' })
}

/** Shows or hides the totals row: cells are put in or taken out below the body. */
export function setShowTotals(workbook: Workbook, table: Table, show: boolean): void {
  if (table.showTotals === show) return
  const { sheet } = table
  sheet.requireUnprotected(null, null)
  const totals = table.totalsArea ?? { ...table.area, row: table.area.row + table.area.rows, rows: 1 }
  const shift = { area: totals, towards: show ? 'Down' : 'Up' } as const
  requireWholeTables(workbook, sheet, shift, table)
  shiftCells(sheet, shift)
  moveTables(workbook, sheet, shift, table)
  table.showTotals = show
  table.area = { ...table.area, rows: table.area.rows + (show ? 1 : -1) }
  if (show) sheet.grid.ensure(totals.row, totals.column).value = 'Total'
}
