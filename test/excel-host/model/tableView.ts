/** Filtering and sorting a table. */
import type { CellValue } from '../../../src/workbook'
import { areaText } from './address'
import { type FilterCriteria, passes } from './filter'
import { HostError } from './hostError'
import { shownText } from './shownText'
import type { SortField, Table } from './table'
import type { Workbook } from './workbook'

/** Hides the rows that the criteria do not let through, and shows the others again. */
export function showFilteredRows(workbook: Workbook, table: Table): void {
  const { sheet, bodyArea: body } = table
  const source = workbook.cellSource(sheet)
  for (let row = body.row; row < body.row + body.rows; row++) {
    const kept = table.columns.every((column, index) => {
      if (column.filter === null) return true
      const at = body.column + index
      const value = sheet.valueOf(sheet.grid.at(row, at), source)
      return passes(column.filter, value, shownText(value, sheet.grid.lookAt(row, at).numberFormat, workbook.dateSystem))
    })
    if (!kept && !sheet.hiddenRows.has(row)) sheet.hiddenRows.set(row, 'by filter')
    if (kept && sheet.hiddenRows.get(row) === 'by filter') sheet.hiddenRows.delete(row)
  }
}

export function setFilter(workbook: Workbook, table: Table, column: number, criteria: FilterCriteria | null): void {
  table.sheet.requireUnprotected(null, 'allowAutoFilter')
  if (table.columns[column] === undefined) throw new HostError('InvalidArgument', `The table ${table.name} has no column ${column}.`)
  table.columns[column].filter = criteria
  showFilteredRows(workbook, table)
}

export function clearFilters(workbook: Workbook, table: Table): void {
  table.sheet.requireUnprotected(null, 'allowAutoFilter')
  for (const column of table.columns) column.filter = null
  showFilteredRows(workbook, table)
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2, object: 3 }

/** Excel's order: numbers, text, logical values, errors; blanks last whichever way. */
function compared(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const ranks = RANKS[typeof one] - RANKS[typeof other]
  let order = ranks
  if (ranks === 0 && typeof one === 'number' && typeof other === 'number') order = one - other
  if (ranks === 0 && typeof one === 'string' && typeof other === 'string')
    order = one.toLowerCase() < other.toLowerCase() ? -1 : one.toLowerCase() > other.toLowerCase() ? 1 : 0
  return ascending ? order : -order
}

/** Sorts the body; whole cells move, with their look and their links. */
export function sortTable(workbook: Workbook, table: Table, fields: readonly SortField[], matchCase: boolean): void {
  const { sheet, bodyArea: body } = table
  sheet.requireUnprotected(body, 'allowSort')
  for (const field of fields)
    if (table.columns[field.key] === undefined)
      throw new HostError('InvalidArgument', `The table ${table.name} has no column ${field.key}.`)
  const source = workbook.cellSource(sheet)
  const lines = sheet.grid.copyOf(body).map((cells) => ({ cells, keys: fields.map((field) => sheet.valueOf(cells[field.key], source)) }))
  lines.sort((one, other) => {
    for (const [index, field] of fields.entries()) {
      const order = compared(one.keys[index], other.keys[index], field.ascending !== false)
      if (order !== 0) return order
    }
    return 0
  })
  sheet.grid.put(
    body,
    lines.map((line) => line.cells),
  )
  table.sort = { fields, matchCase }
  showFilteredRows(workbook, table)
  workbook.emit('sheet changed', { sheet }, { address: areaText(body), changeType: 'RangeEdited' })
}
