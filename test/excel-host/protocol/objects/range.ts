/** Range, and RangeAreas: several ranges at once. */
import {
  areaText,
  clearCells,
  type ClearWhat,
  deleteCells,
  enter,
  HostError,
  insertCells,
  NotPlayed,
  parseAddress,
  plainValue,
  quotedSheet,
  type Sheet,
} from '../../model'
import type { Arguments } from '../arguments'
import { recordOf, wordOf } from '../coerce'
import { describeType, type HostObject } from '../hostObject'
import type { LiveAreas, LiveRange } from '../liveRange'
import type { Session } from '../session'
import { cellsOf, columnsOf, propertiesOf, rowsOf, setProperties } from './cellProperties'
import { rangeFormat } from './format'
import { keepsakesOf } from './keepsakes'
import { rangeContents } from './rangeContents'
import { rangeShapes } from './rangeShape'
import { scopedTables } from './tables'
import { dataValidation } from './validation'
import { worksheet } from './worksheet'

const CLEAR: readonly ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']

function cleared(target: { readonly ranges: readonly LiveRange[] }, given: Arguments, session: Session): void {
  const what = given.isMissing(0) ? 'All' : wordOf(given.raw(0), CLEAR)
  for (const range of target.ranges) clearCells(session.workbook, range.sheet, range.area, what)
}

/** Copies values, formulas and looks (or one of them) from a range of the same shape. */
function copyFrom(range: LiveRange, given: Arguments, session: Session): void {
  const from = given.rangeOrNull(0) ?? rangeAt(range.sheet, given.text(0), session)
  const what = given.isMissing(1) ? 'All' : wordOf(given.raw(1), ['All', 'Formulas', 'Values', 'Formats'])
  if (given.flagOr(2, false) || given.flagOr(3, false)) throw new NotPlayed('Range.CopyFrom() with blanks skipped or transposed')
  const source = session.workbook.cellSource(from.sheet)
  const { row, column, rows, columns } = from.area
  const target = { ...range.area, rows, columns }
  const cells = from.sheet.grid.copyOf({ row, column, rows, columns })
  if (what !== 'Formats') {
    const inputs = cells.map((line) =>
      line.map((cell) => (what !== 'Values' && cell?.formula !== undefined ? cell.formula : plainValue(from.sheet.valueOf(cell, source)))),
    )
    enter(session.workbook, range.sheet, target, inputs)
  }
  if (what === 'Values' || what === 'Formulas') return
  cells.forEach((line, down) =>
    line.forEach((_, across) => {
      const at = { row: target.row + down, column: target.column + across, rows: 1, columns: 1 }
      range.sheet.grid.changeLooks(at, from.sheet.grid.lookAt(row + down, column + across))
    }),
  )
}

function select(target: { readonly ranges: readonly LiveRange[] }, session: Session): void {
  session.workbook.select(
    target.ranges[0].sheet,
    target.ranges.map((one) => one.area),
  )
}

export const range: (target: LiveRange, session: Session) => HostObject = describeType<LiveRange>({
  name: 'Range',
  tracked: true,
  ranges: (target) => [target],
  scalars: rangeContents,
  links: {
    Format: (target, session) => rangeFormat(target, session),
    Worksheet: (target, session) => worksheet(target.sheet, session),
    DataValidation: (target, session) => dataValidation(target, session),
    ConditionalFormats: (target, session) => keepsakesOf({ sheet: target.sheet, kind: 'conditionalFormat', area: target.area }, session),
  },
  objects: {
    ...rangeShapes((target, session) => range(target, session)),
    GetTables: (target, given, session) => scopedTables({ range: target, fully: given.flagOr(0, false) }, session),
    Insert: (target, given, session) => {
      const { area, sheet } = target
      insertCells(session.workbook, sheet, area, wordOf(given.raw(0), ['Down', 'Right']))
      return range(session.range(sheet, area), session)
    },
  },
  methods: {
    Clear: cleared,
    Delete: (target, given, session) => deleteCells(session.workbook, target.sheet, target.area, wordOf(given.raw(0), ['Up', 'Left'])),
    Select: (target, _, session) => select(target, session),
    CopyFrom: copyFrom,
    Calculate: () => null,
    GetCellProperties: (target, given, session) => {
      const options = given.record(0)
      return cellsOf(target).map((line) =>
        propertiesOf(
          line.map((area) => range(session.range(target.sheet, area), session)),
          options,
        ),
      )
    },
    GetColumnProperties: (target, given, session) =>
      propertiesOf(
        columnsOf(target).map((area) => range(session.range(target.sheet, area), session)),
        given.record(0),
      ),
    GetRowProperties: (target, given, session) =>
      propertiesOf(
        rowsOf(target).map((area) => range(session.range(target.sheet, area), session)),
        given.record(0),
      ),
    SetCellProperties: (target, given, session) => {
      const lines: unknown = given.raw(0)
      const cells = cellsOf(target)
      const fits =
        Array.isArray(lines) &&
        lines.length === cells.length &&
        lines.every((line) => Array.isArray(line) && line.length === target.area.columns)
      if (!fits) throw new HostError('InvalidArgument', 'The properties have not the shape of the range.')
      const rows: unknown[][] = lines
      cells.forEach((line, row) =>
        line.forEach((area, column) => setProperties(range(session.range(target.sheet, area), session), recordOf(rows[row][column] ?? {}))),
      )
    },
    _ValidateArraySize: (target, given) => {
      if (given.whole(0) === target.area.rows && given.whole(1) === target.area.columns) return null
      throw new HostError('InvalidArgument', `The input has not the shape of ${target.address}.`)
    },
  },
})

const rangeCollection = describeType<LiveAreas>({
  name: 'RangeCollection',
  items: (target, session) => target.ranges.map((one) => range(one, session)),
})

export const rangeAreas: (target: LiveAreas, session: Session) => HostObject = describeType<LiveAreas>({
  name: 'RangeAreas',
  tracked: true,
  ranges: (target) => target.ranges,
  scalars: {
    Address: { get: (target) => target.ranges.map((one) => one.address).join(',') },
    AddressLocal: { get: (target) => target.ranges.map((one) => one.address).join(',') },
    AreaCount: { get: (target) => target.ranges.length },
    CellCount: { get: (target) => target.ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0) },
  },
  links: {
    Areas: (target, session) => rangeCollection(target, session),
    Format: (target, session) => rangeFormat(target, session),
    Worksheet: (target, session) => worksheet(target.sheet, session),
    DataValidation: (target, session) => dataValidation(target, session),
  },
  methods: { Clear: cleared, Calculate: () => null },
})

/** Longest address list that Excel takes. */
const MAX_ADDRESS = 8192

/** The ranges that an address names on a sheet; names of the workbook count, too. InvalidArgument for anything else. */
export function rangesAt(sheet: Sheet, address: string, session: Session): LiveRange[] {
  if (address.length > MAX_ADDRESS) throw new HostError('InvalidArgument', `An address list of ${address.length} characters is too long.`)
  const parsed = parseAddress(address)
  if (parsed === null) {
    const named = session.workbook.names.find((item) => item.name.toLowerCase() === address.toLowerCase())?.target
    if (named?.place.area === null || named === undefined || named === null)
      throw new HostError('InvalidArgument', `${address} is no address.`)
    return [session.range(named.sheet, named.place.area)]
  }
  const on = parsed.sheet === undefined ? sheet : session.workbook.findSheet(parsed.sheet)
  if (on === null || on !== sheet) throw new HostError('InvalidArgument', `${address} is not on ${sheet.name}.`)
  return parsed.areas.map((area) => session.range(on, area))
}

/** The one range of an address; a list of several is refused. */
export function rangeAt(sheet: Sheet, address: string, session: Session): LiveRange {
  const [first, ...more] = rangesAt(sheet, address, session)
  if (more.length > 0) throw new HostError('InvalidArgument', `${address} is more than one range.`)
  return first
}

/** `Sheet1!$A$1:$B$2`, for formulas that lead to a range. */
export function absoluteAddress(target: LiveRange): string {
  return `${quotedSheet(target.sheet.name)}!${areaText(target.area, 'absolute')}`
}
