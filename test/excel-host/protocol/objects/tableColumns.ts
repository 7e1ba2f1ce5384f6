/** The columns of a table, and the filter of each. */
import {
  addTableColumn,
  type Area,
  deleteTableColumn,
  enter,
  type FilterCriteria,
  filterCriteria,
  HostError,
  plainValue,
  setFilter,
  shownCriteria,
  type Table,
  type TableColumn,
} from '../../model'
import type { Arguments } from '../arguments'
import { textOf } from '../coerce'
import { describeType, type HostObject } from '../hostObject'
import type { Session } from '../session'
import { range } from './range'

interface Column {
  readonly table: Table
  readonly column: TableColumn
}

function indexOf({ table, column }: Column): number {
  const index = table.columns.indexOf(column)
  if (index < 0) throw new HostError('InvalidReference', `The column ${column.name} is gone.`)
  return index
}

/** The column's part of an area of its table. */
function partOf(target: Column, area: Area): Area {
  return { ...area, column: area.column + indexOf(target), columns: 1 }
}

function apply(target: Column, criteria: FilterCriteria | null, session: Session): null {
  setFilter(session.workbook, target.table, indexOf(target), criteria)
  return null
}

function custom(given: Arguments): FilterCriteria {
  const second = given.textOr(1, null)
  return {
    filterOn: 'Custom',
    criterion1: given.text(0),
    operator: given.textOr(2, 'And'),
    ...(second === null ? {} : { criterion2: second }),
  }
}

const columnFilter = describeType<Column>({
  name: 'Filter',
  scalars: { Criteria: { get: ({ column }) => shownCriteria(column.filter) } },
  methods: {
    Apply: (target, given, session) => apply(target, filterCriteria(given.raw(0)), session),
    ApplyValuesFilter: (target, given, session) => apply(target, filterCriteria({ filterOn: 'Values', values: given.raw(0) }), session),
    ApplyCustomFilter: (target, given, session) => apply(target, custom(given), session),
    Clear: (target, _, session) => apply(target, null, session),
  },
})

const tableColumn: (target: Column, session: Session) => HostObject = describeType<Column>({
  name: 'TableColumn',
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (target, value, session) => {
        const header = target.table.headerArea
        if (header !== null) enter(session.workbook, target.table.sheet, partOf(target, header), `'${textOf(value)}`)
      },
    },
    Values: {
      get: (target, session) => {
        const { sheet, area } = target.table
        const source = session.workbook.cellSource(sheet)
        const place = partOf(target, area)
        session.cellsRead += place.rows
        return Array.from({ length: place.rows }, (_, row) => [
          plainValue(sheet.valueOf(sheet.grid.at(place.row + row, place.column), source)),
        ])
      },
      set: (target, value, session) => enter(session.workbook, target.table.sheet, partOf(target, target.table.area), value),
    },
  },
  links: { Filter: (target, session) => columnFilter(target, session) },
  objects: {
    GetRange: (target, _, session) => range(session.range(target.table.sheet, partOf(target, target.table.area)), session),
    GetDataBodyRange: (target, _, session) => range(session.range(target.table.sheet, partOf(target, target.table.bodyArea)), session),
    GetHeaderRowRange: (target, _, session) => {
      const header = target.table.headerArea
      if (header === null) throw new HostError('InvalidOperation', `${target.table.name} shows no header row.`)
      return range(session.range(target.table.sheet, partOf(target, header)), session)
    },
    GetTotalRowRange: (target, _, session) => {
      const totals = target.table.totalsArea
      if (totals === null) throw new HostError('ItemNotFound', `${target.table.name} shows no totals.`)
      return range(session.range(target.table.sheet, partOf(target, totals)), session)
    },
  },
  methods: { Delete: (target, _, session) => deleteTableColumn(session.workbook, target.table, indexOf(target)) },
})

function find(table: Table, key: string | number): TableColumn | null {
  if (typeof key === 'number') return table.columns.find((column) => column.id === key) ?? null
  const named = table.columns.find((column) => column.name.toLowerCase() === key.toLowerCase())
  return named ?? table.columns.find((column) => String(column.id) === key) ?? null
}

export const tableColumns = describeType<Table>({
  name: 'TableColumnCollection',
  scalars: { Count: { get: (table) => table.columns.length } },
  items: (table, session) => table.columns.map((column) => tableColumn({ table, column }, session)),
  item: (table, key, session) => {
    const column = find(table, key)
    return column === null ? null : tableColumn({ table, column }, session)
  },
  objects: {
    Add: (table, given, session) => {
      const index = given.wholeOr(0, null)
      const at = addTableColumn(session.workbook, table, index === -1 ? null : index, given.textOr(2, null))
      const added = { table, column: table.columns[at] }
      if (!given.isMissing(1)) enter(session.workbook, table.sheet, partOf(added, table.area), given.raw(1))
      return tableColumn(added, session)
    },
  },
})
