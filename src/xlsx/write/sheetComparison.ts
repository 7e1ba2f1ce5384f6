/**
 * Whether a sheet that was read back equals what was asked for. The writer is right when it does.
 *
 * What counts as equal, and why:
 * - Every cell has the style and format that it came to have: its own, its row's, its column's.
 * - An empty text is a blank cell, and minus nought is nought: a sheet knows no difference.
 * - A text over 32,767 characters is its beginning and an ellipsis.
 * - A link is where it leads; one that leads to a sheet of ours that the workbook does not hold is none.
 * - Among formula links, one on a blank cell or on a text that no formula can hold is none.
 * - A drop-down that Excel cannot list is none. Widths count in hundredths of a character, up to 255.
 * - A cell for typing is compared by what it holds: its look is the user's.
 * - Of a column that the user added to our table, the words in its cells are all that is compared.
 * - Charts are compared whatever their order; where they stand is the writer's business.
 * - Where printed pages begin is not read back.
 * - On a sheet that stood already, widths and the way the paper lies are the user's.
 */
import { type ChartSpec, type ColumnSpec, cutText, type Link, type RowSpec, type SheetSpec, type SpecCell, type SpecValue } from '../../workbook'
import { widthInCharacters, widthInFile } from './columnWidths'
import { formatInTable, styleInTable } from './layout'
import { linkFormula, locationOf, type SheetNameOf } from './links'
import { isUsersColumn } from './mergeTyped'
import { pickListFormula } from './sheetFurniture'

export interface Expected {
  /** What the sheet should hold. */
  readonly spec: SheetSpec
  readonly sheetName: string
  readonly stoodAlready: boolean
  /** Columns whose links are formulas. */
  readonly formulaLinks: ReadonlySet<number>
  readonly sheetNameOf: SheetNameOf
}

/** Where two sheets first differ, apart from their rows; null where they do not. */
export function frameDifference(expected: Expected, found: SheetSpec): string | null {
  const { spec, sheetName, stoodAlready } = expected
  const pairs: (readonly [string, unknown, unknown])[] = [
    ['name', sheetName, found.name],
    ['key', spec.key, found.key],
    ['table name', spec.table.name, found.table.name],
    ['row key', spec.table.rowKey.join(' '), found.table.rowKey.join(' ')],
    ['filter buttons', spec.table.filterButtons, found.table.filterButtons],
    ['frozen header', spec.view.freezeHeader, found.view.freezeHeader],
    ['frozen columns', spec.view.freezeColumns, found.view.freezeColumns],
    ['footer', spec.print.footer, found.print.footer],
    ['number of columns', spec.table.columns.length, found.table.columns.length],
    ['number of lines', spec.intro.length, found.intro.length],
  ]
  if (!stoodAlready) pairs.push(['orientation', spec.print.orientation, found.print.orientation])
  for (const [what, asked, read] of pairs) if (asked !== read) return `${what}: ${String(asked)} is ${String(read)}`
  return columnsDifference(expected, found) ?? introDifference(expected, found) ?? chartsDifference(spec, found)
}

function chartsDifference(spec: SheetSpec, found: SheetSpec): string | null {
  const [asked, read] = [spec, found].map(({ charts = [] }) => charts.map(chartShape).sort())
  const at = Array.from({ length: Math.max(asked.length, read.length) }, (_, index) => index).find((index) => asked[index] !== read[index])
  return at === undefined ? null : `chart: ${asked[at] ?? 'none'} is ${read[at] ?? 'none'}`
}

function chartShape({ name, kind, title, rows, across, up, series, reading }: ChartSpec): string {
  return JSON.stringify([name, kind, title, rows.first, rows.count, across.column, across.title, up.title, up.unit, up.least, up.most, up.step, series.map(({ column, look }) => [column, look]), reading])
}

function columnsDifference({ spec, stoodAlready }: Expected, found: SheetSpec): string | null {
  const shape = (column: ColumnSpec) => {
    if (isUsersColumn(column)) return JSON.stringify([column.key, column.header])
    const words = pickListFormula(column) === null ? [] : column.pickList
    const width = stoodAlready ? 0 : widthInCharacters(widthInFile(column.width))
    const wraps = column.wrap === true && !(stoodAlready && column.content === 'typed')
    return JSON.stringify([column.key, column.header, width, column.format, column.align, wraps, column.content, words])
  }
  for (let index = 0; index < spec.table.columns.length; index++) {
    const [asked, read] = [shape(spec.table.columns[index]), shape(found.table.columns[index])]
    if (asked !== read) return `column: ${asked} is ${read}`
  }
  return null
}

function introDifference({ spec, sheetNameOf }: Expected, found: SheetSpec): string | null {
  for (let row = 0; row < spec.intro.length; row++) {
    const asked = spec.intro[row].cells
    const read = found.intro[row].cells
    for (let index = 0; index < Math.max(asked.length, read.length); index++) {
      const shape = (cell: SpecCell | undefined) => {
        const leads = location(cell?.link, sheetNameOf)
        if (!cell || (held(cell.value) === null && cell.style === undefined && leads === null)) return 'blank'
        return cellShape(cell.value, cell.style ?? 'plain', cell.format ?? 'general', leads)
      }
      if (shape(asked[index]) !== shape(read[index])) return `line ${row + 1}, cell ${index + 1}: ${shape(asked[index])} is ${shape(read[index])}`
    }
  }
  return null
}

/** Where a row first differs; null where it does not. @param index from 0 */
export function rowDifference({ spec, stoodAlready, formulaLinks, sheetNameOf }: Expected, index: number, found: RowSpec): string | null {
  const asked = spec.table.rows[index]
  if (!asked) return `row ${index + 1} was not asked for`
  for (let at = 0; at < spec.table.columns.length; at++) {
    const column = spec.table.columns[at]
    const wanted = asked.cells[column.key] ?? BLANK
    const read = found.cells[column.key] ?? BLANK
    if (stoodAlready && column.content === 'typed') {
      if (held(wanted.value) !== held(read.value)) return difference(index, column, String(wanted.value), String(read.value))
      continue
    }
    let leads = location(wanted.link, sheetNameOf)
    if (leads !== null && formulaLinks.has(at) && (held(wanted.value) === null || linkFormula(leads, wanted.value ?? '') === null)) leads = null
    const style = styleInTable(wanted, asked, column)
    const format = formatInTable(wanted, column)
    const readStyle = styleInTable(read, found, column)
    const readFormat = formatInTable(read, column)
    const readLeads = location(read.link, sheetNameOf)
    if (style !== readStyle || format !== readFormat || leads !== readLeads || held(wanted.value) !== held(read.value)) {
      return difference(index, column, cellShape(wanted.value, style, format, leads), cellShape(read.value, readStyle, readFormat, readLeads))
    }
  }
  return null
}

/** Where two whole sheets first differ; null where they do not. */
export function sheetDifference(expected: Expected, found: SheetSpec): string | null {
  const frame = frameDifference(expected, found)
  if (frame !== null) return frame
  const { rows } = expected.spec.table
  // A table cannot be without a row, so one that is blank throughout stands for none.
  const isBlank = rows.length === 1 && found.table.rows.length === 0 && Object.values(rows[0].cells).every((cell) => held(cell.value) === null)
  if (rows.length !== found.table.rows.length && !isBlank) return `number of rows: ${rows.length} is ${found.table.rows.length}`
  for (let index = 0; index < found.table.rows.length; index++) {
    const row = rowDifference(expected, index, found.table.rows[index])
    if (row !== null) return row
  }
  return null
}

const BLANK: SpecCell = { value: null }

function difference(index: number, column: ColumnSpec, asked: string, read: string): string {
  return `row ${index + 1}, ${column.header}: ${asked} is ${read}`
}

/** What a cell can hold of a value. */
function held(value: SpecValue): SpecValue {
  if (value === '') return null
  if (typeof value === 'string') return cutText(value)
  return value
}

function cellShape(value: SpecValue, style: string, format: string, leads: string | null): string {
  return JSON.stringify([held(value), style, format, leads])
}

function location(link: Link | undefined, sheetNameOf: SheetNameOf): string | null {
  return link ? locationOf(link, sheetNameOf) : null
}
