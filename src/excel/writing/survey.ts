/** What stands in the workbook before a write: which sheets are ours, what the new ones will be called, and whether we may write at all. */
import type { SheetKey, SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { ExcelFault } from '../excelFault'
import type { SheetNameOf } from '../rules/links'
import { freeSheetName } from '../rules/sheetNames'

/** A table of ours, by the ids that it keeps when it is renamed or moved. */
export interface OurTable {
  readonly sheetId: string
  readonly tableId: string
  readonly headers: readonly string[]
}

export interface Place {
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
  const standing = await ourTables(listed, specs)
  const taken = listed.sheets.map(({ name }) => name)
  const places = specs.map((spec): Place => {
    const stands = standing.get(spec) ?? null
    const sheet = listed.sheets.find(({ id }) => id === stands?.sheetId)
    if (stands !== null && sheet !== undefined) {
      if (sheet.isProtected) throw new ExcelFault('sheet-protected', [sheet.name])
      return { spec, sheetName: sheet.name, stands }
    }
    const folded = spec.table.name.toLowerCase()
    const isTaken = [...listed.names, ...listed.tables.map(({ name }) => name)].some((name) => name.toLowerCase() === folded)
    if (isTaken) throw new ExcelFault('table-name-taken', [spec.name, spec.table.name])
    if (listed.isStructureProtected) throw new ExcelFault('structure-protected')
    const sheetName = freeSheetName(spec.name, taken)
    taken.push(sheetName)
    return { spec, sheetName, stands: null }
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
  const candidates = [`casefile_${name}`, `casefile_${name.replace(/^data_/, '')}`]
  const table = tables.find((one) => candidates.includes(one.name) || one.name.toLowerCase() === name)
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

/** Tables are ours by their exact name, and the headers that their typed cells follow. */
async function ourTables({ tables }: Listed, specs: readonly SheetSpec[]): Promise<ReadonlyMap<SheetSpec, OurTable>> {
  const candidates = specs.flatMap((spec) => tables.filter(({ name }) => name === spec.table.name).map((table) => ({ spec, table })))
  if (candidates.length === 0) return new Map()
  const headers = await batch((context) => {
    const columns = candidates.map(({ table }) => context.workbook.tables.getItem(table.id).columns.load('items/name'))
    return () => columns.map(({ items }) => items.map(({ name }) => name))
  })
  const found = new Map<SheetSpec, OurTable>()
  candidates.forEach(({ spec, table }, index) => {
    const present = new Set(headers[index])
    const hasKey = spec.table.columns.every(({ key, header }) => !spec.table.rowKey.includes(key) || present.has(header))
    if (hasKey) found.set(spec, { sheetId: table.sheetId, tableId: table.id, headers: headers[index] })
  })
  return found
}

/** One table of ours; null where the workbook does not hold it. */
export async function findOurTable(spec: SheetSpec): Promise<(OurTable & { readonly sheetName: string }) | null> {
  const listed = await list()
  const table = (await ourTables(listed, [spec])).get(spec)
  const sheet = listed.sheets.find(({ id }) => id === table?.sheetId)
  return table === undefined || sheet === undefined ? null : { ...table, sheetName: sheet.name }
}
