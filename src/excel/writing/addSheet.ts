/** A sheet of ours that is new, and its going where it could not be finished. */
import type { SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { turnEventsOff } from '../events'
import { TEXT_FORMAT } from '../rules/entry'
import { headerRowOf } from '../rules/place'
import { headerInput } from './content'
import { setForAll } from './steps'
import type { OurTable, Place } from './survey'

/** At the end of the tabs, with nothing but a header, a blank row, and the name by which it is ours. */
export function addSheet(spec: SheetSpec, sheetName: string): Promise<OurTable> {
  const { name, columns, filterButtons } = spec.table
  return batch((context) => {
    turnEventsOff(context)
    const sheet = context.workbook.worksheets.add(sheetName).load('id')
    const header = sheet.getRangeByIndexes(headerRowOf(spec, 0), 0, 1, columns.length)
    setForAll(header, { numberFormat: TEXT_FORMAT })
    header.values = [columns.map((column) => headerInput(column.header))]
    const table = sheet.tables.add(header.getResizedRange(1, 0), true).load('id')
    table.name = name
    table.showFilterButton = filterButtons
    const found = table.columns.load('items/name')
    return () => ({ name, sheetId: sheet.id, tableId: table.id, headers: found.items.map((column) => column.name) })
  })
}

/**
 * Takes back a sheet that was added a moment ago and not finished, so that it is not mistaken for the user's next time. What
 * somebody has typed into it already keeps it, and so does whatever else it holds where it is not certain that we added it:
 * another refresh may have. What stays, or cannot be taken back now (the connection is gone), has no stamp, and the next
 * refresh writes it whole.
 *
 * @param added the sheet that was added; null where Excel did not say
 */
export async function removeUnfinished({ spec, sheetName }: Place, added: OurTable | null): Promise<void> {
  try {
    const isOurs = await batch((context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(added?.sheetId ?? sheetName)
      const used = sheet.getUsedRangeOrNullObject(true).load('values')
      return () => !sheet.isNullObject && (used.isNullObject || (added === null ? holdsHeadersAlone : holdsNoWords)(used.values, spec))
    })
    if (!isOurs) return
    await batch((context) => {
      context.workbook.worksheets.getItem(added?.sheetId ?? sheetName).delete()
      return () => undefined
    })
  } catch {
    // the first fault is what the user is told of
  }
}

type Values = readonly (readonly unknown[])[]

function holdsHeadersAlone(values: Values, { table }: SheetSpec): boolean {
  const headers = new Set<unknown>(['', ...table.columns.map(({ header }) => header)])
  return values.every((line) => line.every((value) => headers.has(value)))
}

/** Nothing in a typed column but what we put there, and nothing beside the table. */
function holdsNoWords(values: Values, { table, intro }: SheetSpec): boolean {
  const width = Math.max(table.columns.length, ...intro.map(({ cells }) => cells.length))
  return values.every((line) =>
    line.every((value, at) => {
      const column = table.columns[at]
      if (value === '' || (column === undefined ? at < width : column.content === 'computed')) return true
      return column !== undefined && (value === column.header || table.rows.some(({ cells }) => cells[column.key]?.value === value) || intro.some(({ cells }) => cells[at]?.value === value))
    }),
  )
}
