/** Writing what cells hold: values, formulas, number formats, links; and clearing. */
import type { CellValue } from '../../../src/workbook'
import { type Area, areaText, cellCount, contains, intersection, isEntireColumns, isEntireRows, without } from './address'
import type { Cell, Hyperlink } from './grid'
import { HostError } from './hostError'
import type { Sheet } from './sheet'
import { readEntry } from './typedEntry'
import type { Workbook } from './workbook'

const MAX_LINKS = 65530

/** One input for every cell of an area, or one for all. */
export type Inputs =
  { readonly kind: 'each'; readonly rows: readonly (readonly unknown[])[] } | { readonly kind: 'all'; readonly input: unknown }

/** Checks that an input has the shape of the area: a matrix of its rows and columns, or a single value. */
export function inputsFor(area: Area, input: unknown): Inputs {
  if (!Array.isArray(input)) {
    if (input === null || typeof input === 'object') throw new HostError('InvalidArgument', 'A range takes a matrix or a single value.')
    return { kind: 'all', input }
  }
  const rows: unknown[] = input
  const fits = rows.length === area.rows && rows.every((line) => Array.isArray(line) && line.length === area.columns)
  if (!fits) throw new HostError('InvalidArgument', `The input has not the shape of ${areaText(area)} (${area.rows} by ${area.columns}).`)
  return { kind: 'each', rows: rows.map((line): readonly unknown[] => (Array.isArray(line) ? line : [])) }
}

function eachInput(area: Area, inputs: Inputs, write: (row: number, column: number, input: unknown) => void): void {
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const input = inputs.kind === 'all' ? inputs.input : inputs.rows[row][column]
      if (input !== null) write(area.row + row, area.column + column, input)
    }
  }
}

/** Excel's word for what a cell holds. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty'
  if (typeof value === 'object') return 'Error'
  if (typeof value === 'number') return 'Double'
  return typeof value === 'boolean' ? 'Boolean' : 'String'
}

/** What `values` says of a cell: blank is the empty text, an error its sign. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return ''
  return typeof value === 'object' ? value.error : value
}

function writeCell(workbook: Workbook, sheet: Sheet, row: number, column: number, input: unknown): void {
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean')
    throw new HostError('InvalidArgument', 'A cell takes text, a number or a logical value.')
  if (typeof input === 'number' && !Number.isFinite(input)) throw new HostError('InvalidArgument', 'A cell takes finite numbers.')
  if (input === '' && sheet.grid.at(row, column) === undefined) return
  const cell = sheet.grid.ensure(row, column)
  delete cell.formula
  delete cell.given
  const { numberFormat } = sheet.grid.lookAt(row, column)
  if (typeof input !== 'string') {
    cell.value = numberFormat === '@' ? String(input).toUpperCase() : input
    return
  }
  const entry = readEntry(input, { numberFormat, dateSystem: workbook.dateSystem, year: workbook.thisYear })
  cell.value = entry.value
  if (entry.formula !== undefined) {
    cell.formula = entry.formula
    sheet.valueOf(cell, workbook.cellSource(sheet))
  }
  if (entry.numberFormat !== undefined) sheet.grid.changeLooks({ row, column, rows: 1, columns: 1 }, { numberFormat: entry.numberFormat })
}

/** Enters values or formulas; text is read as typed, numbers become text in cells of format `@`. Header cells of tables name their columns. */
export function enter(workbook: Workbook, sheet: Sheet, area: Area, input: unknown): void {
  if (isEntireColumns(area) || isEntireRows(area)) throw new HostError('InvalidArgument', 'Entire rows and columns take no values.')
  const inputs = inputsFor(area, input)
  sheet.requireUnprotected(area, null)
  const single = cellCount(area) === 1
  const before = single ? cellState(workbook, sheet, area.row, area.column) : null
  const reached = inputsReaching(sheet, area, inputs)
  eachInput(area, reached, (row, column, value) => writeCell(workbook, sheet, row, column, value))
  nameColumnsByHeaders(workbook, sheet, area)
  const after = single ? cellState(workbook, sheet, area.row, area.column) : null
  const details =
    before === null || after === null
      ? {}
      : { valueBefore: before.value, valueTypeBefore: before.type, valueAfter: after.value, valueTypeAfter: after.type }
  tellChanged(workbook, sheet, area, 'RangeEdited', details)
}

/**
 * Where a filter hides some of several rows, Excel for Windows is reported to put the first row of what is written into
 * every row in view, and nothing into the hidden ones. Who writes over a filter finds out here.
 */
function inputsReaching(sheet: Sheet, area: Area, inputs: Inputs): Inputs {
  const hidden = Array.from({ length: area.rows }, (_, row) => sheet.hiddenRows.get(area.row + row) === 'by filter')
  if (area.rows === 1 || !hidden.includes(true)) return inputs
  const nothing = Array.from({ length: area.columns }, () => null)
  const first = inputs.kind === 'each' ? inputs.rows[0] : Array.from({ length: area.columns }, () => inputs.input)
  return { kind: 'each', rows: hidden.map((isHidden) => (isHidden ? nothing : first)) }
}

function cellState(workbook: Workbook, sheet: Sheet, row: number, column: number): { value: string | number | boolean; type: string } {
  const value = sheet.valueOf(sheet.grid.at(row, column), workbook.cellSource(sheet))
  return { value: plainValue(value), type: valueType(value) }
}

/** Tells of changed cells: the sheet's listeners, and those of each table that has some of them. */
export function tellChanged(workbook: Workbook, sheet: Sheet, area: Area, changeType: string, details: Record<string, unknown> = {}): void {
  workbook.emit('sheet changed', { sheet }, { address: areaText(area), changeType, ...details })
  for (const table of workbook.tablesOn(sheet, area)) {
    const common = intersection(table.area, area)
    if (common !== null) workbook.emit('table changed', { sheet, table }, { address: areaText(common), changeType, ...details })
  }
}

/** A table's columns are called what stands in its header row; blank and double headers are made unique. */
export function nameColumnsByHeaders(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (const table of workbook.tablesOn(sheet, area)) {
    const header = table.headerArea
    if (header === null || intersection(header, area) === null) continue
    const taken = new Set<string>()
    table.columns.forEach((column, index) => {
      const cell = sheet.grid.ensure(header.row, header.column + index)
      const held = cell.value === null ? '' : String(plainValue(cell.value))
      let name = held === '' ? `Column${index + 1}` : held
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${held === '' ? 'Column' : held}${number}`
      taken.add(name.toLowerCase())
      column.name = name
      cell.value = name
      delete cell.formula
    })
  }
}

export function enterNumberFormats(sheet: Sheet, area: Area, input: unknown): void {
  const inputs = inputsFor(area, input)
  sheet.requireUnprotected(area, 'allowFormatCells')
  const format = (value: unknown): string => {
    if (typeof value !== 'string') throw new HostError('InvalidArgument', 'A number format is text.')
    return value === '' ? 'General' : value
  }
  if (inputs.kind === 'all') {
    sheet.grid.changeLooks(area, { numberFormat: format(inputs.input) })
    return
  }
  if (isEntireColumns(area) || isEntireRows(area)) throw new HostError('InvalidArgument', 'Entire rows and columns take one number format.')
  eachInput(area, inputs, (row, column, value) =>
    sheet.grid.changeLooks({ row, column, rows: 1, columns: 1 }, { numberFormat: format(value) }),
  )
}

/** Sets or takes off (null) the link of every cell; the text to display is entered as typed. */
export function setLink(workbook: Workbook, sheet: Sheet, area: Area, link: Hyperlink | null): void {
  sheet.requireUnprotected(area, 'allowInsertHyperlinks')
  if (link !== null) requireRoomForLinks(sheet, cellCount(area))
  if (link?.textToDisplay !== undefined) enter(workbook, sheet, area, link.textToDisplay)
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.grid.ensure(row, column)
      if (link === null) delete cell.link
      else {
        cell.link = link
        if (cell.value === null && cell.formula === undefined) cell.value = link.address ?? link.documentReference ?? null
      }
    }
  }
  if (link !== null) sheet.grid.changeLooks(area, { fontColor: '#0563C1', underline: 'Single' })
}

function requireRoomForLinks(sheet: Sheet, more: number): void {
  if (sheet.linksAtMost + more > MAX_LINKS) {
    sheet.linksAtMost = 0
    for (const cells of sheet.grid.rows.values()) cells.forEach((cell) => (sheet.linksAtMost += cell.link === undefined ? 0 : 1))
  }
  if (sheet.linksAtMost + more > MAX_LINKS) throw new HostError('InvalidOperation', `A sheet holds ${MAX_LINKS} hyperlinks.`)
  sheet.linksAtMost += more
}

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks'

/** Clears an area. Formats take conditional formats with them; everything, also comments, validation and links. */
export function clearCells(workbook: Workbook, sheet: Sheet, area: Area, what: ClearWhat): void {
  sheet.requireUnprotected(area, what === 'Formats' ? 'allowFormatCells' : null)
  const contents = what === 'All' || what === 'Contents'
  const formats = what === 'All' || what === 'Formats'
  if (contents) sheet.grid.each(area, clearContent)
  if (what !== 'Contents' && what !== 'Formats') sheet.grid.each(area, (cell) => delete cell.link)
  if (formats) {
    sheet.grid.clearLooks(area)
    dropKeepsakes(sheet, area, 'conditionalFormat')
  }
  if (what === 'All') {
    sheet.validations.set(area, null)
    dropKeepsakes(sheet, area, 'comment')
  }
  if (!contents) return
  nameColumnsByHeaders(workbook, sheet, area)
  tellChanged(workbook, sheet, area, 'RangeEdited')
}

export function clearContent(cell: Cell): void {
  cell.value = null
  delete cell.formula
  delete cell.given
}

function dropKeepsakes(sheet: Sheet, area: Area, kind: 'conditionalFormat' | 'comment'): void {
  sheet.keepsakes = sheet.keepsakes.flatMap((keepsake) => {
    if (keepsake.kind !== kind) return [keepsake]
    if (contains(area, keepsake.area)) return []
    const rest = without(keepsake.area, area)
    return rest.length === 1 ? [{ ...keepsake, area: rest[0] }] : [keepsake]
  })
}
