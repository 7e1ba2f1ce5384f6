/** What the table of a sheet of ours is called in a workbook, where the user's own tables and names come first. */
import type { SheetSpec, TableSpec } from './sheetSpec'

/** A table as it stands in a workbook. */
interface StandingTable {
  readonly name: string
  readonly headers: readonly string[]
}

/** The names that a table may go by, the one that it would rather have first. */
function namesOf({ name, nameIfTaken }: TableSpec): readonly string[] {
  return nameIfTaken === undefined ? [name] : [name, nameIfTaken]
}

/** Whether a table may be the one that a spec means, by its exact name alone. */
export function isNamedAsOurs(name: string, spec: TableSpec): boolean {
  return namesOf(spec).includes(name)
}

/** The table that a spec means: one of its names, exactly, and the headers that its typed cells follow; undefined where there is none. */
export function ourTable<Table extends StandingTable>(tables: readonly Table[], spec: TableSpec): Table | undefined {
  const needed = spec.columns.filter(({ key }) => spec.rowKey.includes(key))
  const candidates = namesOf(spec).flatMap((name) => tables.filter((table) => table.name === name))
  return candidates.find(({ headers }) => needed.every(({ header }) => headers.includes(header)))
}

/** Whether a table has most of our headers: it is ours, also where somebody has renamed the others. */
function isOurs({ headers }: StandingTable, { columns }: TableSpec): boolean {
  return columns.filter(({ header }) => headers.includes(header)).length * 2 >= columns.length
}

/**
 * The headers that the rows of a table of ours are known by and that it has no more, since somebody has renamed them; none where no such table stands.
 *
 * @param tables those called by one of its names
 */
export function renamedKeys(spec: TableSpec, tables: readonly StandingTable[]): readonly string[] {
  const ours = tables.find((table) => isOurs(table, spec))
  return ours === undefined ? [] : spec.columns.filter(({ key, header }) => spec.rowKey.includes(key) && !ours.headers.includes(header)).map(({ header }) => header)
}

/** A sheet with its table called as it is in a workbook. */
export function called(spec: SheetSpec, name: string): SheetSpec {
  return spec.table.name === name ? spec : { ...spec, table: { ...spec.table, name } }
}

/**
 * What a table of ours that does not stand yet is to be called; null where the user has all of its names. The second name is for a workbook in which
 * the first is somebody else's: a table that has most of our headers is ours with some of them renamed, and another beside it would hide its rows.
 *
 * @param tables those called by one of its names, with their headers
 * @param taken every name of a table or a cell in the workbook
 */
export function freeTableName(spec: TableSpec, tables: readonly StandingTable[], taken: readonly string[]): string | null {
  const isFree = (name: string): boolean => taken.every((one) => one.toLowerCase() !== name.toLowerCase())
  const isRenamed = tables.some((table) => isOurs(table, spec))
  return namesOf(spec).find((name, at) => isFree(name) && (at === 0 || !isRenamed)) ?? null
}
