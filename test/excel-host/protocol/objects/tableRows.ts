/** The rows of a table. */
import { addTableRows, type Area, deleteTableRows, enter, HostError, plainValue, type Table } from '../../model'
import { describeType, type HostObject } from '../hostObject'
import type { Session } from '../session'
import { range } from './range'

interface Row {
  readonly table: Table
  readonly index: number
}

function areaOfRow({ table, index }: Row): Area {
  const body = table.bodyArea
  if (index < 0 || index >= body.rows) throw new HostError('InvalidArgument', `${table.name} has no row ${index}.`)
  return { ...body, row: body.row + index, rows: 1 }
}

const tableRow: (target: Row, session: Session) => HostObject = describeType<Row>({
  name: 'TableRow',
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, session) => {
        const { sheet } = target.table
        const area = areaOfRow(target)
        const source = session.workbook.cellSource(sheet)
        session.cellsRead += area.columns
        return [
          Array.from({ length: area.columns }, (_, column) =>
            plainValue(sheet.valueOf(sheet.grid.at(area.row, area.column + column), source)),
          ),
        ]
      },
      set: (target, value, session) => {
        session.cellsWritten += target.table.area.columns
        enter(session.workbook, target.table.sheet, areaOfRow(target), value)
      },
    },
  },
  objects: { GetRange: (target, _, session) => range(session.range(target.table.sheet, areaOfRow(target)), session) },
  methods: { Delete: ({ table, index }, _, session) => deleteTableRows(session.workbook, table, index, 1) },
})

/** Values for new rows: a matrix, one row, or one value for a table of one column. */
function rowsFrom(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [[value]]
  const lines: unknown[] = value
  return lines.some((line) => Array.isArray(line)) ? lines : [lines]
}

export const tableRows = describeType<Table>({
  name: 'TableRowCollection',
  scalars: { Count: { get: (table) => table.bodyArea.rows } },
  items: (table, session) => Array.from({ length: table.bodyArea.rows }, (_, index) => tableRow({ table, index }, session)),
  objects: {
    Add: (table, given, session) => {
      const index = given.wholeOr(0, null)
      const values = given.isMissing(1) ? null : rowsFrom(given.raw(1))
      session.cellsWritten += (values?.length ?? 0) * table.columns.length
      addTableRows(session.workbook, table, index === -1 ? null : index, values, values?.length ?? 1)
      return tableRow({ table, index: index === null || index === -1 ? table.bodyArea.rows - 1 : index }, session)
    },
  },
  methods: { DeleteRowsAt: (table, given, session) => deleteTableRows(session.workbook, table, given.whole(0), given.wholeOr(1, 1)) },
})
