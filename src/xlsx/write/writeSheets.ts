/**
 * Grafts sheets of ours into a workbook's file. Parts that are not ours go over as they lie in the zip; the styles are
 * appended to; the workbook part, its relationships and the content types are changed by splicing. What stands already
 * keeps its part, its ids and its tab.
 */
import type { Adjustment } from '../../words'
import { called, checkSpecs, freeSheetName, freeTableName, isNamedAsOurs, ourTable, renamedKeys, type SheetKey, type SheetSpec, type WrittenSheet } from '../../workbook'
import { WorkbookRefused, type Deflate } from '../package'
import type { XlsxReader } from '../read'
import { namedTables } from './existingSheet'
import { readingTexts } from './readingTexts'
import type { SharedText } from './sharedTexts'
import type { Expected } from './sheetComparison'
import { Graft, type LeftSheet, type Place, type WriteOptions } from './graft'
import { SheetNotWritten } from './sheetNotWritten'
import type { SheetPlan, WriteContext } from './sheetPlan'

export interface WrittenFileSheet extends WrittenSheet {
  /** What the file could not hold as asked, and rows kept for what somebody typed. */
  readonly adjustments: readonly Adjustment[]
}

export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sheets: readonly WrittenFileSheet[]
  /** What each of the sheets that were written should hold now. */
  readonly expected: readonly Expected[]
  /** Sheets that were as asked for already, and stay as they were. */
  readonly left: readonly LeftSheet[]
  /** Names of the entries that went over as they were. */
  readonly untouched: readonly string[]
  /** The shared strings, which no write touches. */
  readonly sharedText: SharedText
}

/**
 * @throws {WorkbookRefused} `signed` or `structure-protected`
 * @throws {SheetNotWritten} where a name is taken, or the user's own cells are in the way
 */
export async function writeSheets(file: XlsxReader, specs: readonly SheetSpec[], deflate: Deflate, options: WriteOptions = {}): Promise<WrittenFile> {
  if (file.workbook.signed) throw new WorkbookRefused('signed')
  if (file.workbook.structureProtected) throw new WorkbookRefused('structure-protected')
  checkSpecs(specs)
  const places = placesOf(file, specs)
  const context: WriteContext = { dateSystem: file.dateSystem, sheetNameOf: sheetNames(file, places) }
  const texts = await readingTexts(file, places.some(({ stands }) => stands) ? 'with-texts' : 'without-texts')
  const graft = await Graft.into(file, texts, deflate)
  const plans: SheetPlan[] = []
  const left: LeftSheet[] = []
  for (const place of places) {
    options.signal?.throwIfAborted()
    const stands = await graft.leave(place, context)
    if (stands) left.push(stands)
    else plans.push(await graft.plan(place, context))
  }
  const rows = plans.reduce((sum, { spec }) => sum + spec.table.rows.length, 0)
  let before = 0
  for (const plan of plans) {
    const done = before
    await graft.add(plan, { signal: options.signal, progress: (row) => options.progress?.(done + row, rows) })
    before += plan.spec.table.rows.length
  }
  const { bytes, untouched } = await graft.finish()
  options.signal?.throwIfAborted()
  return {
    bytes,
    sheets: places.map(({ spec: { key }, sheetName: name }) => {
      const adjustments = plans.find((plan) => plan.sheetName === name)?.adjustments ?? []
      const rowsKept = adjustments.filter(({ kind }) => kind === 'row-kept').length
      return { key, name, adjustments, ...(rowsKept === 0 ? {} : { rowsKept }) }
    }),
    left,
    expected: plans.map(({ spec, sheetName, existing, formulaLinks, sheetNameOf }) => ({ spec, sheetName, stoodAlready: existing !== undefined, formulaLinks, sheetNameOf })),
    untouched,
    sharedText: texts.sharedText,
  }
}

/** Which sheets stand already, and what the others will be called. */
function placesOf(file: XlsxReader, specs: readonly SheetSpec[]): Place[] {
  const taken = file.sheets.map((sheet) => sheet.name)
  const tables = namedTables(file)
  const names = [...tables.flatMap(({ name, table }) => [name, table.name]), ...file.definedNames.map(({ name }) => name)]
  return specs.map((spec) => {
    const stands = ourTable(tables, spec.table)
    if (stands) return { spec: called(spec, stands.name), sheetName: stands.sheet.name, stands }
    const named = tables.filter((table) => isNamedAsOurs(table.name, spec.table))
    const name = freeTableName(spec.table, named, names)
    const [renamed] = renamedKeys(spec.table, named)
    if (name === null && renamed !== undefined) throw new SheetNotWritten('key-column-renamed', spec.name, renamed)
    if (name === null) throw new SheetNotWritten('table-name-taken', spec.name, spec.table.name)
    const sheetName = freeSheetName(spec.name, taken)
    taken.push(sheetName)
    return { spec: called(spec, name), sheetName }
  })
}

/** Sheets of ours by their key: those that are being written, else by their table's name. */
export function sheetNames(file: XlsxReader, written: readonly { readonly spec: SheetSpec; readonly sheetName: string }[]): (key: SheetKey) => string | undefined {
  return (key) => {
    const now = written.find(({ spec }) => spec.key === key)
    if (now) return now.sheetName
    const name = key.replaceAll('-', '_')
    const holding = (isNamed: (table: string) => boolean) => file.sheets.find(({ tables }) => tables.some(({ displayName }) => isNamed(displayName)))?.name
    return holding((table) => table === `casefile_${name}`) ?? holding((table) => table.toLowerCase() === name)
  }
}
