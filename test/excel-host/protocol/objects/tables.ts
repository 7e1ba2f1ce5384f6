/** Table, and the collections that tables are found in. */
import {
  addTable,
  areaOf,
  clearFilters,
  contains,
  convertToRange,
  deleteTable,
  HostError,
  intersection,
  NotPlayed,
  parseAddress,
  renameTable,
  resizeTable,
  type Sheet,
  setShowTotals,
  type Table,
} from '../../model'
import type { Arguments } from '../arguments'
import { flagOf, textOf } from '../coerce'
import { EVENT_TYPES, eventMethods, WORKBOOK_TARGET } from '../events'
import { describeType, type HostObject, type Scalar } from '../hostObject'
import type { LiveRange } from '../liveRange'
import type { Session } from '../session'
import { tableAutoFilter } from './autoFilter'
import { range, rangeAt } from './range'
import { tableColumns } from './tableColumns'
import { tableRows } from './tableRows'
import { tableSort } from './tableSort'
import { worksheet } from './worksheet'

type Flag = 'highlightFirstColumn' | 'highlightLastColumn' | 'showBandedRows' | 'showBandedColumns' | 'showFilterButton'

function flag(name: Flag): Scalar<Table> {
  return {
    get: (target) => target[name],
    set: (target, value) => {
      target.sheet.requireUnprotected(null, null)
      target[name] = flagOf(value)
    },
  }
}

export const table: (target: Table, session: Session) => HostObject = describeType<Table>({
  name: 'Table',
  identity: (target) => ({ Id: target.id }),
  scalars: {
    Id: { get: (target) => target.id },
    Name: { get: (target) => target.name, set: (target, value, session) => renameTable(session.workbook, target, textOf(value)) },
    ShowHeaders: {
      get: (target) => target.showHeaders,
      set: (target, value) => {
        if (flagOf(value) !== target.showHeaders) throw new NotPlayed('hiding the header row of a table')
      },
    },
    ShowTotals: {
      get: (target) => target.showTotals,
      set: (target, value, session) => setShowTotals(session.workbook, target, flagOf(value)),
    },
    Style: {
      get: (target) => target.style,
      set: (target, value) => {
        target.sheet.requireUnprotected(null, null)
        if (!/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(textOf(value)))
          throw new HostError('InvalidArgument', `${textOf(value)} is no table style.`)
        target.style = textOf(value)
      },
    },
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    LegacyId: { get: (target, session) => String(session.workbook.tables.indexOf(target) + 1) },
  },
  links: {
    Columns: (target, session) => tableColumns(target, session),
    Rows: (target, session) => tableRows(target, session),
    Sort: (target, session) => tableSort(target, session),
    AutoFilter: (target, session) => tableAutoFilter(target, session),
    Worksheet: (target, session) => worksheet(target.sheet, session),
  },
  objects: {
    GetRange: (target, _, session) => range(session.range(target.sheet, target.area), session),
    GetDataBodyRange: (target, _, session) => range(session.range(target.sheet, target.bodyArea), session),
    GetHeaderRowRange: (target, _, session) => {
      if (target.headerArea === null) throw new HostError('InvalidOperation', `${target.name} shows no header row.`)
      return range(session.range(target.sheet, target.headerArea), session)
    },
    GetTotalRowRange: (target, _, session) => {
      if (target.totalsArea === null) throw new HostError('ItemNotFound', `${target.name} shows no totals.`)
      return range(session.range(target.sheet, target.totalsArea), session)
    },
    ConvertToRange: (target, _, session) => range(session.range(target.sheet, convertToRange(session.workbook, target)), session),
  },
  methods: {
    Delete: (target, _, session) => deleteTable(session.workbook, target),
    Resize: (target, given, session) =>
      resizeTable(session.workbook, target, (given.rangeOrNull(0) ?? rangeAt(target.sheet, given.text(0), session)).area),
    ClearFilters: (target, _, session) => clearFilters(session.workbook, target),
    ...eventMethods<Table>(
      { DataChanged: EVENT_TYPES.TableDataChanged, SelectionChanged: EVENT_TYPES.TableSelectionChanged },
      (target) => target.id,
    ),
  },
})

function tableOf(candidates: readonly Table[], key: string | number): Table | null {
  const wanted = String(key).toLowerCase()
  return candidates.find((one) => one.id.toLowerCase() === wanted || one.name.toLowerCase() === wanted) ?? null
}

/** The range that a new table is to stand on: an object, or an address (of the active sheet unless it says otherwise). */
function placeFor(given: Arguments, sheet: Sheet | null, session: Session): LiveRange {
  const object = given.rangeOrNull(0)
  if (object !== null) return object
  const address = given.text(0)
  const named = parseAddress(address)?.sheet
  const on = named === undefined ? (sheet ?? session.workbook.activeSheet) : session.workbook.sheet(named)
  return rangeAt(on, address, session)
}

const COLLECTION_EVENTS = { Added: EVENT_TYPES.TableAdded, Deleted: EVENT_TYPES.TableDeleted, DataChanged: EVENT_TYPES.TableDataChanged }

/** The tables of one sheet, or (null) of the workbook. */
export const tables = describeType<{ readonly sheet: Sheet | null }>({
  name: 'TableCollection',
  scalars: { Count: { get: ({ sheet }, session) => tablesOf(sheet, session).length } },
  items: ({ sheet }, session) => tablesOf(sheet, session).map((one) => table(one, session)),
  item: ({ sheet }, key, session) => {
    const found = tableOf(tablesOf(sheet, session), key)
    return found === null ? null : table(found, session)
  },
  objects: {
    Add: ({ sheet }, given, session) => {
      const place = placeFor(given, sheet, session)
      if (sheet !== null && place.sheet !== sheet) throw new HostError('InvalidArgument', 'The range is on another sheet.')
      const { row, column, rows, columns } = place.area
      return table(addTable(session.workbook, place.sheet, areaOf(row, column, rows, columns), given.flagOr(1, false)), session)
    },
  },
  methods: eventMethods(COLLECTION_EVENTS, ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET),
})

function tablesOf(sheet: Sheet | null, session: Session): Table[] {
  return session.workbook.tables.filter((one) => sheet === null || one.sheet === sheet)
}

/** The tables that a range touches, or has whole. */
export const scopedTables = describeType<{ readonly range: LiveRange; readonly fully: boolean }>({
  name: 'TableScopedCollection',
  items: (target, session) => scoped(target, session).map((one) => table(one, session)),
  item: (target, key, session) => {
    const found = tableOf(scoped(target, session), key)
    return found === null ? null : table(found, session)
  },
  objects: {
    GetFirst: (target, _, session) => {
      const [first] = scoped(target, session)
      if (first === undefined) throw new HostError('ItemNotFound', 'There is no table.')
      return table(first, session)
    },
  },
})

function scoped({ range: { sheet, area }, fully }: { readonly range: LiveRange; readonly fully: boolean }, session: Session): Table[] {
  return session.workbook.tables.filter(
    (one) => one.sheet === sheet && (fully ? contains(area, one.area) : intersection(area, one.area) !== null),
  )
}
