/** Properties of a range that say what its cells hold. */
import type { CellValue } from '../../../../src/workbook'
import {
  type Area,
  areaText,
  type Cell,
  cellCount,
  enter,
  enterNumberFormats,
  type Hyperlink,
  isEntireColumns,
  isEntireRows,
  plainValue,
  quotedSheet,
  setLink,
  shownText,
  valueType,
} from '../../model'
import { flagOf, knownOf } from '../coerce'
import type { Scalar } from '../hostObject'
import type { LiveRange } from '../liveRange'
import type { Session } from '../session'

type Reader = (cell: Cell | undefined, value: CellValue, numberFormat: () => string) => string | number | boolean

/** A matrix of something of every cell; null where the range is unbounded or has more cells than Excel reads. */
function matrix(range: LiveRange, session: Session, read: Reader): (string | number | boolean)[][] | null {
  const { area, sheet } = range
  if (isEntireColumns(area) || isEntireRows(area) || cellCount(area) > session.limits.cellsPerRead) return null
  session.cellsRead += cellCount(area)
  const source = session.workbook.cellSource(sheet)
  const rows: (string | number | boolean)[][] = []
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: (string | number | boolean)[] = []
    const cells = sheet.grid.rows.get(row) ?? []
    for (let column = area.column; column < area.column + area.columns; column++) {
      line.push(read(cells[column], sheet.valueOf(cells[column], source), () => sheet.grid.lookAt(row, column).numberFormat))
    }
    rows.push(line)
  }
  return rows
}

function entered(range: LiveRange, value: unknown, session: Session): void {
  session.cellsWritten += cellCount(range.area)
  enter(session.workbook, range.sheet, range.area, value)
}

const values: Scalar<LiveRange> = { get: (range, session) => matrix(range, session, (_, value) => plainValue(value)), set: entered }
const formulas: Scalar<LiveRange> = {
  get: (range, session) => matrix(range, session, (cell, value) => cell?.formula ?? plainValue(value)),
  set: entered,
}
const numberFormats: Scalar<LiveRange> = {
  get: (range, session) => matrix(range, session, (_, __, numberFormat) => numberFormat()),
  set: (range, value, session) => {
    session.cellsWritten += Array.isArray(value) ? cellCount(range.area) : 0
    enterNumberFormats(range.sheet, range.area, value)
  },
}

/** What all rows (or columns) of a stretch say; null where they differ. */
function agreed<T>(start: number, length: number, read: (index: number) => T): T | null {
  const first = read(start)
  for (let index = start + 1; index < start + length; index++) if (read(index) !== first) return null
  return first
}

function rowHidden(range: LiveRange): boolean | null {
  const { area, sheet } = range
  if (isEntireColumns(area)) return sheet.hiddenRows.size === 0 ? false : null
  return agreed(area.row, area.rows, (row) => sheet.isHidden(row))
}

function columnHidden(range: LiveRange): boolean | null {
  const { area, sheet } = range
  return agreed(area.column, area.columns, (column) => sheet.hiddenColumns.has(column))
}

function setHidden(range: LiveRange, value: unknown, which: 'rows' | 'columns'): void {
  const hide = flagOf(value)
  const { area, sheet } = range
  sheet.requireUnprotected(null, which === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
  const start = which === 'rows' ? area.row : area.column
  for (let index = start; index < start + area[which]; index++) {
    if (which === 'rows' && hide) sheet.hiddenRows.set(index, 'by hand')
    if (which === 'rows' && !hide) sheet.hiddenRows.delete(index)
    if (which === 'columns' && hide) sheet.hiddenColumns.set(index, true)
    if (which === 'columns' && !hide) sheet.hiddenColumns.delete(index)
  }
}

/** The link that all cells have in common, with what the first of them shows. */
function readLink(range: LiveRange, session: Session): Hyperlink | null {
  const { area, sheet } = range
  const link = sheet.grid.at(area.row, area.column)?.link
  if (link === undefined) return null
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) if (sheet.grid.at(row, column)?.link !== link) return null
  }
  const value = sheet.valueOf(sheet.grid.at(area.row, area.column), session.workbook.cellSource(sheet))
  return { ...link, textToDisplay: String(plainValue(value)) }
}

const PARTS_OF_A_LINK = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const

function linkOf(value: unknown): Hyperlink {
  const given = knownOf(value, PARTS_OF_A_LINK, 'a hyperlink')
  const link: Record<string, string> = {}
  for (const name of PARTS_OF_A_LINK) {
    const text = given[name]
    if (typeof text === 'string') link[name] = text
  }
  return link
}

const place = (read: (area: Area) => unknown): Scalar<LiveRange> => ({ get: (range) => read(range.area) })

export const rangeContents: Readonly<Record<string, Scalar<LiveRange>>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
  Text: {
    get: (range, session) =>
      matrix(range, session, (_, value, numberFormat) => shownText(value, numberFormat(), session.workbook.dateSystem)),
  },
  ValueTypes: { get: (range, session) => matrix(range, session, (_, value) => valueType(value)) },
  RowIndex: place((area) => area.row),
  ColumnIndex: place((area) => area.column),
  RowCount: place((area) => area.rows),
  ColumnCount: place((area) => area.columns),
  CellCount: place((area) => (cellCount(area) > 2147483647 ? -1 : cellCount(area))),
  IsEntireRow: place(isEntireRows),
  IsEntireColumn: place(isEntireColumns),
  Address: { get: (range) => `${quotedSheet(range.sheet.name)}!${areaText(range.area)}` },
  AddressLocal: { get: (range) => `${quotedSheet(range.sheet.name)}!${areaText(range.area)}` },
  Hyperlink: {
    get: readLink,
    set: (range, value, session) => setLink(session.workbook, range.sheet, range.area, value === null ? null : linkOf(value)),
  },
  RowHidden: { get: rowHidden, set: (range, value) => setHidden(range, value, 'rows') },
  ColumnHidden: { get: columnHidden, set: (range, value) => setHidden(range, value, 'columns') },
  Hidden: {
    get: (range) => {
      const hidden = [rowHidden(range), columnHidden(range)]
      return hidden.includes(true) ? true : hidden.includes(null) ? null : false
    },
  },
  Style: { get: () => 'Normal' },
}
