/** A table's sort. Only by value: sorting by colour or icon is not played. */
import { HostError, NotPlayed, type SortField, sortTable, type Table } from '../../model'
import { knownOf, wholeOf } from '../coerce'
import { describeType } from '../hostObject'

function fieldOf(value: unknown): SortField {
  const field = knownOf(value, ['key', 'sortOn', 'ascending'], 'sorting')
  if (field.sortOn !== undefined && field.sortOn !== null && field.sortOn !== 'Value')
    throw new NotPlayed(`sorting on ${String(field.sortOn)}`)
  return { key: wholeOf(field.key), ascending: field.ascending !== false }
}

export const tableSort = describeType<Table>({
  name: 'TableSort',
  scalars: {
    Fields: { get: (table) => table.sort?.fields ?? [] },
    MatchCase: { get: (table) => table.sort?.matchCase ?? false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: (table, given, session) => {
      const fields: unknown = given.raw(0)
      if (!given.isMissing(2)) throw new NotPlayed('a method of sorting')
      if (!Array.isArray(fields) || fields.length === 0) throw new HostError('InvalidArgument', 'A sort needs fields.')
      sortTable(session.workbook, table, fields.map(fieldOf), given.flagOr(1, false))
    },
    Reapply: (table, _, session) => {
      if (table.sort !== null) sortTable(session.workbook, table, table.sort.fields, table.sort.matchCase)
    },
    Clear: (table) => {
      table.sort = null
    },
  },
})
