/** A sheet of ours that is new, and its going where it could not be finished. */
import type { SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { TEXT_FORMAT } from '../rules/entry'
import { headerRowOf } from '../rules/place'
import { headerInput } from './content'
import { setForAll } from './steps'
import type { OurTable, Place } from './survey'

/** At the end of the tabs, with nothing but a header, a blank row, and the name by which it is ours. */
export function addSheet(spec: SheetSpec, sheetName: string): Promise<OurTable> {
  const { name, columns, filterButtons } = spec.table
  return batch((context) => {
    const sheet = context.workbook.worksheets.add(sheetName).load('id')
    const header = sheet.getRangeByIndexes(headerRowOf(spec, 0), 0, 1, columns.length)
    setForAll(header, { numberFormat: TEXT_FORMAT })
    header.values = [columns.map((column) => headerInput(column.header))]
    const table = sheet.tables.add(header.getResizedRange(1, 0), true).load('id')
    table.name = name
    table.showFilterButton = filterButtons
    const found = table.columns.load('items/name')
    return () => ({ sheetId: sheet.id, tableId: table.id, headers: found.items.map((column) => column.name) })
  })
}

/**
 * Takes back a sheet that was added a moment ago and not finished, so that it is not mistaken for the user's next time. What
 * cannot be taken back now (the connection is gone) stays without a stamp, and is written whole by the next refresh.
 */
export async function removeUnfinished({ spec, sheetName }: Place): Promise<void> {
  try {
    const isOurs = await batch((context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName)
      const used = sheet.getUsedRangeOrNullObject(true).load('values')
      const tables = sheet.tables.load('items/name')
      return () => {
        if (sheet.isNullObject) return false
        const hasOurTable = tables.items.some(({ name }) => name === spec.table.name)
        return hasOurTable || used.isNullObject || holdsHeadersAlone(used.values, spec)
      }
    })
    if (!isOurs) return
    await batch((context) => {
      context.workbook.worksheets.getItem(sheetName).delete()
      return () => undefined
    })
  } catch {
    // the first fault is what the user is told of
  }
}

function holdsHeadersAlone(values: readonly (readonly unknown[])[], { table }: SheetSpec): boolean {
  const headers = new Set<unknown>(['', ...table.columns.map(({ header }) => header)])
  return values.every((line) => line.every((value) => headers.has(value)))
}
