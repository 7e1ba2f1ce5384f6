/** Methods of a range that lead to other ranges. */
import { type Area, areaOf, boundingRect, HostError, intersection, MAX_COLUMNS, MAX_ROWS } from '../../model'
import type { Arguments } from '../arguments'
import type { HostObject, TypeDescription } from '../hostObject'
import type { LiveRange } from '../liveRange'
import type { Session } from '../session'
import { rangeAt } from './range'

type Objects = NonNullable<TypeDescription<LiveRange>['objects']>

/** Makes the methods; `make` turns a live range into an object of office.js. */
export function rangeShapes(make: (range: LiveRange, session: Session) => HostObject): Objects {
  const shape = (move: (area: Area, given: Arguments) => Area) => (range: LiveRange, given: Arguments, session: Session) =>
    make(session.range(range.sheet, move(range.area, given)), session)

  /** Another range of the same sheet, given as an object or as an address. */
  const other = (range: LiveRange, given: Arguments, session: Session): Area => {
    const found = given.rangeOrNull(0) ?? rangeAt(range.sheet, given.text(0), session)
    if (found.sheet !== range.sheet) throw new HostError('InvalidArgument', 'The ranges are on different sheets.')
    return found.area
  }

  return {
    GetCell: shape((area, given) => areaOf(area.row + given.whole(0), area.column + given.whole(1), 1, 1)),
    GetRow: shape((area, given) => areaOf(area.row + given.whole(0), area.column, 1, area.columns)),
    GetColumn: shape((area, given) => areaOf(area.row, area.column + given.whole(0), area.rows, 1)),
    GetLastCell: shape((area) => areaOf(area.row + area.rows - 1, area.column + area.columns - 1, 1, 1)),
    GetLastRow: shape((area) => areaOf(area.row + area.rows - 1, area.column, 1, area.columns)),
    GetLastColumn: shape((area) => areaOf(area.row, area.column + area.columns - 1, area.rows, 1)),
    GetEntireRow: shape((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: shape((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetOffsetRange: shape((area, given) => areaOf(area.row + given.whole(0), area.column + given.whole(1), area.rows, area.columns)),
    GetResizedRange: shape((area, given) => areaOf(area.row, area.column, area.rows + given.whole(0), area.columns + given.whole(1))),
    GetAbsoluteResizedRange: shape((area, given) => areaOf(area.row, area.column, given.whole(0), given.whole(1))),
    GetBoundingRect: (range, given, session) =>
      make(session.range(range.sheet, boundingRect(range.area, other(range, given, session))), session),
    GetRowsBelow: shape((area, given) =>
      beside(area.row, area.rows, given.wholeOr(0, 1), (row, rows) => areaOf(row, area.column, rows, area.columns)),
    ),
    GetRowsAbove: shape((area, given) =>
      beside(area.row, area.rows, -given.wholeOr(0, 1), (row, rows) => areaOf(row, area.column, rows, area.columns)),
    ),
    GetColumnsAfter: shape((area, given) =>
      beside(area.column, area.columns, given.wholeOr(0, 1), (column, columns) => areaOf(area.row, column, area.rows, columns)),
    ),
    GetColumnsBefore: shape((area, given) =>
      beside(area.column, area.columns, -given.wholeOr(0, 1), (column, columns) => areaOf(area.row, column, area.rows, columns)),
    ),
    GetIntersection: (range, given, session) => {
      const area = intersection(range.area, other(range, given, session))
      if (area === null) throw new HostError('ItemNotFound', 'The ranges have no cell in common.')
      return make(session.range(range.sheet, area), session)
    },
    GetIntersectionOrNullObject: (range, given, session) => {
      const area = intersection(range.area, other(range, given, session))
      return area === null ? null : make(session.range(range.sheet, area), session)
    },
    GetUsedRange: (range, given, session) => {
      const used = range.sheet.grid.usedArea(range.area, given.flagOr(0, false) ? 'values' : 'formats too')
      const first = { ...range.area, rows: 1, columns: 1 }
      return make(session.range(range.sheet, used ?? first), session)
    },
    GetUsedRangeOrNullObject: (range, given, session) => {
      const used = range.sheet.grid.usedArea(range.area, given.flagOr(0, false) ? 'values' : 'formats too')
      return used === null ? null : make(session.range(range.sheet, used), session)
    },
  }
}

/** Rows (or columns) next to a stretch: after it for a positive count, before it for a negative one. */
function beside(start: number, length: number, count: number, make: (start: number, length: number) => Area): Area {
  if (count === 0) throw new HostError('InvalidArgument', 'None is asked for.')
  return count > 0 ? make(start + length, count) : make(start + count, -count)
}
