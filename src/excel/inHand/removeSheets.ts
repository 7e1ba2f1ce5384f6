/** Takes our sheets out of the workbook again. */
import { batch } from '../batch'
import { asExcelFault, ExcelFault } from '../excelFault'
import { eventsOnAfter, turnEventsOff } from '../events'

interface Listed {
  readonly isReadOnly: boolean
  readonly isStructureProtected: boolean
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isVisible: boolean; readonly tables: readonly { readonly id: string; readonly name: string }[] }[]
}

/** @throws {ExcelFault} `read-only`, `structure-protected` with nothing removed; others with some of the sheets perhaps gone */
export async function removeSheets(tables: readonly string[]): Promise<readonly string[]> {
  const { isReadOnly, isStructureProtected, sheets } = await list()
  const named = new Set(tables)
  const going = sheets.filter((sheet) => sheet.tables.length > 0 && sheet.tables.every(({ name }) => named.has(name)))
  if (going.length === 0) return []
  if (isReadOnly) throw new ExcelFault('read-only')
  if (isStructureProtected) throw new ExcelFault('structure-protected')
  const isLast = sheets.every((sheet) => !sheet.isVisible || going.includes(sheet))
  const stays = isLast ? going.findLast(({ isVisible }) => isVisible) : undefined
  try {
    await eventsOnAfter(() =>
      batch((context) => {
        turnEventsOff(context)
        for (const sheet of going) (sheet === stays ? clearSheet : deleteSheet)(context, sheet)
        return () => undefined
      }),
    )
  } catch (thrown) {
    throw asExcelFault(thrown, 'half-removed', going[0].name)
  }
  return going.map(({ name }) => name)
}

function list(): Promise<Listed> {
  return batch((context) => {
    const { workbook } = context
    workbook.load('readOnly')
    const protection = workbook.protection.load('protected')
    const sheets = workbook.worksheets.load('items/id,items/name,items/visibility')
    const tables = workbook.tables.load('items/id,items/name,items/worksheet/id')
    return () => ({
      isReadOnly: workbook.readOnly,
      isStructureProtected: protection.protected,
      sheets: sheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        isVisible: visibility === 'Visible',
        tables: tables.items.filter(({ worksheet }) => worksheet.id === id).map((table) => ({ id: table.id, name: table.name })),
      })),
    })
  })
}

type ListedSheet = Listed['sheets'][number]

function deleteSheet(context: Excel.RequestContext, { id, isVisible }: ListedSheet): void {
  const sheet = context.workbook.worksheets.getItem(id)
  // Excel refuses to delete what is very hidden
  if (!isVisible) sheet.visibility = 'Hidden'
  sheet.delete()
}

function clearSheet(context: Excel.RequestContext, { id, tables }: ListedSheet): void {
  const sheet = context.workbook.worksheets.getItem(id)
  for (const table of tables) context.workbook.tables.getItem(table.id).delete()
  sheet.getRange().clear()
  sheet.freezePanes.unfreeze()
}
