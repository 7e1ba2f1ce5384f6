/** AutoFilter: of a table, and of a sheet (whose filter a person has put on; here it can only be read and taken off). */
import {
  clearFilters,
  filterCriteria,
  HostError,
  NotPlayed,
  setFilter,
  type Sheet,
  shownCriteria,
  showFilteredRows,
  type Table,
} from '../../model'
import { describeType } from '../hostObject'
import { range } from './range'

export const tableAutoFilter = describeType<Table>({
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (table) => table.showFilterButton },
    IsDataFiltered: { get: (table) => table.isFiltered },
    Criteria: { get: (table) => table.columns.map((column) => shownCriteria(column.filter)) },
  },
  objects: {
    GetRange: (table, _, session) => range(session.range(table.sheet, table.area), session),
    GetRangeOrNullObject: (table, _, session) => (table.showFilterButton ? range(session.range(table.sheet, table.area), session) : null),
  },
  methods: {
    Apply: (table, given, session) => {
      const { sheet, area } = given.rangeOrNull(0) ?? { sheet: table.sheet, area: table.area }
      if (sheet !== table.sheet || area.row !== table.area.row)
        throw new HostError('InvalidArgument', `The range is not that of ${table.name}.`)
      if (!given.isMissing(1)) setFilter(session.workbook, table, given.whole(1), given.isMissing(2) ? null : filterCriteria(given.raw(2)))
    },
    ClearCriteria: (table, _, session) => clearFilters(session.workbook, table),
    ClearColumnCriteria: (table, given, session) => setFilter(session.workbook, table, given.whole(0), null),
    Reapply: (table, _, session) => showFilteredRows(session.workbook, table),
    Remove: (table, _, session) => {
      clearFilters(session.workbook, table)
      table.showFilterButton = false
    },
  },
})

function showAll(sheet: Sheet): void {
  sheet.requireUnprotected(null, 'allowAutoFilter')
  sheet.autoFilter?.criteria.clear()
  for (const [row, why] of [...sheet.hiddenRows]) if (why === 'by filter') sheet.hiddenRows.delete(row)
}

export const sheetAutoFilter = describeType<Sheet>({
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (sheet) => sheet.autoFilter !== null },
    IsDataFiltered: { get: (sheet) => (sheet.autoFilter?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: ({ autoFilter }) =>
        autoFilter === null
          ? null
          : Array.from({ length: autoFilter.area.columns }, (_, column) => autoFilter.criteria.get(column) ?? null),
    },
  },
  objects: {
    GetRangeOrNullObject: (sheet, _, session) =>
      sheet.autoFilter === null ? null : range(session.range(sheet, sheet.autoFilter.area), session),
  },
  methods: {
    Apply: () => {
      throw new NotPlayed('putting a filter on a plain range')
    },
    ClearCriteria: showAll,
    Remove: (sheet) => {
      showAll(sheet)
      sheet.autoFilter = null
    },
  },
})
