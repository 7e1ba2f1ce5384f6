/** Frozen panes: rows at the top, columns at the left, or both. */
import { type Area, areaOf, HostError, MAX_COLUMNS, MAX_ROWS, type Sheet } from '../../model'
import { describeType } from '../hostObject'
import { range, rangeAt } from './range'

function location({ frozen }: Sheet): Area | null {
  if (frozen === null) return null
  const rows = frozen.rows === 0 ? MAX_ROWS : frozen.rows
  const columns = frozen.columns === 0 ? MAX_COLUMNS : frozen.columns
  return areaOf(0, 0, rows, columns)
}

export const freezePanes = describeType<Sheet>({
  name: 'WorksheetFreezePanes',
  objects: {
    GetLocation: (sheet, _, session) => {
      const area = location(sheet)
      if (area === null) throw new HostError('ItemNotFound', 'Nothing is frozen.')
      return range(session.range(sheet, area), session)
    },
    GetLocationOrNullObject: (sheet, _, session) => {
      const area = location(sheet)
      return area === null ? null : range(session.range(sheet, area), session)
    },
  },
  methods: {
    FreezeAt: (sheet, given, session) => {
      const { area } = given.rangeOrNull(0) ?? rangeAt(sheet, given.text(0), session)
      const rows = area.row + area.rows
      const columns = area.column + area.columns
      sheet.frozen = { rows: rows === MAX_ROWS ? 0 : rows, columns: columns === MAX_COLUMNS ? 0 : columns }
    },
    FreezeRows: (sheet, given) => {
      sheet.frozen = { rows: given.wholeOr(0, 1), columns: 0 }
    },
    FreezeColumns: (sheet, given) => {
      sheet.frozen = { rows: 0, columns: given.wholeOr(0, 1) }
    },
    Unfreeze: (sheet) => {
      sheet.frozen = null
    },
  },
})
