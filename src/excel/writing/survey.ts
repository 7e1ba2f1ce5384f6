/** What stands in the workbook before a write: which sheets are ours, what the new ones will be called, and whether we may write at all. */
import { called, freeSheetName, freeTableName, isNamedAsOurs, ourTable, renamedKeys, type SheetKey, type SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { ExcelFault } from '../excelFault'
import type { SheetNameOf } from '../rules/links'

/** A table of ours, by the ids that it keeps when it is renamed or moved. */
export interface OurTable {
  readonly name: string
  readonly sheetId: string
  readonly tableId: string
  readonly headers: readonly string[]
}

export interface Place {
  /** Its table is called as it is in this workbook. */
  readonly spec: SheetSpec
  readonly sheetName: string
  /** Null for a sheet that is to be added. */
  readonly stands: OurTable | null
}

export interface Survey {
  readonly places: readonly Place[]
  readonly sheetNameOf: SheetNameOf
}

interface Listed {
  readonly isReadOnly: boolean
  readonly isStructureProtected: boolean
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isProtected: boolean }[]
  readonly tables: readonly { readonly id: string; readonly name: string; readonly sheetId: string }[]
  readonly names: readonly string[]
}

/**
 * Reads, and changes nothing.
 *
 * @throws {ExcelFault} where the workbook or a sheet of ours cannot be written, or a name that we need is taken
 */
export async function survey(specs: readonly SheetSpec[]): Promise<Survey> {
  const listed = await list()
  if (listed.isReadOnly) throw new ExcelFault('read-only')
  const candidates = await candidateTables(listed, specs)
  const taken = listed.sheets.map(({ name }) => name)
  const places = specs.map((spec): Place => {
    const stands = ourTable(candidates, spec.table) ?? null
    const sheet = listed.sheets.find(({ id }) => id === stands?.sheetId)
    if (stands !== null && sheet !== undefined) {
      if (sheet.isProtected) throw new ExcelFault('sheet-protected', [sheet.name])
      return { spec: called(spec, stands.name), sheetName: sheet.name, stands }
    }
    const named = candidates.filter(({ name }) => isNamedAsOurs(name, spec.table))
    const name = freeTableName(spec.table, named, [...listed.names, ...listed.tables.map((table) => table.name)])
    const [renamed] = renamedKeys(spec.table, named)
    if (name === null && renamed !== undefined) throw new ExcelFault('key-column-renamed', [spec.name, renamed])
    if (name === null) throw new ExcelFault('table-name-taken', [spec.name, spec.table.name])
    if (listed.isStructureProtected) throw new ExcelFault('structure-protected')
    const sheetName = freeSheetName(spec.name, taken)
    taken.push(sheetName)
    return { spec: called(spec, name), sheetName, stands: null }
  })
  return { places, sheetNameOf: (key) => places.find(({ spec }) => spec.key === key)?.sheetName ?? nameByTable(listed, key) }
}

/** The sheets of ours that links may lead to, where nothing is to be written. */
export async function sheetNamesNow(): Promise<SheetNameOf> {
  const listed = await list()
  return (key) => nameByTable(listed, key)
}

/** By the name that the sheet's table has. */
function nameByTable({ tables, sheets }: Listed, key: SheetKey): string | undefined {
  const name = key.replaceAll('-', '_')
  const marked = [`casefile_${name}`, `casefile_${name.replace(/^data_/, '')}`]
  const table = tables.find((one) => marked.includes(one.name)) ?? tables.find((one) => one.name.toLowerCase() === name)
  return sheets.find(({ id }) => id === table?.sheetId)?.name
}

function list(): Promise<Listed> {
  return batch((context) => {
    const { workbook } = context
    workbook.load('readOnly')
    const protection = workbook.protection.load('protected')
    const sheets = workbook.worksheets.load('items/id,items/name,items/protection/protected')
    const tables = workbook.tables.load('items/id,items/name,items/worksheet/id')
    const names = workbook.names.load('items/name')
    return () => ({
      isReadOnly: workbook.readOnly,
      isStructureProtected: protection.protected,
      sheets: sheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, isProtected: sheet.protection.protected })),
      tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
      names: names.items.map(({ name }) => name),
    })
  })
}

/** The tables that are called as ours may be, with their headers. */
async function candidateTables({ tables }: Listed, specs: readonly SheetSpec[]): Promise<readonly OurTable[]> {
  const candidates = tables.filter(({ name }) => specs.some(({ table }) => isNamedAsOurs(name, table)))
  if (candidates.length === 0) return []
  return batch((context) => {
    const columns = candidates.map(({ id }) => context.workbook.tables.getItem(id).columns.load('items/name'))
    return () => candidates.map(({ id, name, sheetId }, index) => ({ name, sheetId, tableId: id, headers: columns[index].items.map((column) => column.name) }))
  })
}

/** One table of ours; null where the workbook does not hold it. */
export async function findOurTable(spec: SheetSpec): Promise<(OurTable & { readonly sheetName: string }) | null> {
  const listed = await list()
  const table = ourTable(await candidateTables(listed, [spec]), spec.table)
  const sheet = listed.sheets.find(({ id }) => id === table?.sheetId)
  return table === undefined || sheet === undefined ? null : { ...table, sheetName: sheet.name }
}
