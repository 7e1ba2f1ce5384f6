/**
 * Grafts sheets of ours into a workbook's file. Parts that are not ours go over as they lie in the zip; the styles are
 * appended to; the workbook part, its relationships and the content types are changed by splicing. What stands already
 * keeps its part, its ids and its tab.
 */
import type { Adjustment } from '../../words'
import type { Progress, SheetKey, SheetSpec, WrittenSheet } from '../../workbook'
import { CONTENT_TYPES_PART, decodePart, readRelationships, relationshipKind, relationshipsPartOf, WorkbookRefused, type Deflate, type Package, type ZipEntry } from '../package'
import type { SheetOfFile, TablePart, XlsxReader } from '../read'
import { inSheet } from './address'
import { graftCharts } from './charts/graftCharts'
import { emitSheet } from './emitSheet'
import { isOurs, readExistingSheet, type WorkbookTexts } from './existingSheet'
import { checkSpec } from './holdable'
import { formulaLinkColumns, linksInIntro } from './links'
import { deflated, entryOf, partBytes } from './newEntry'
import { changedContentTypes, changedRelationships, changedWorkbook, CONTENT_TYPE, newRelationships, type NewRelationship, type NewSheet, type PrintTitles } from './packageParts'
import { folderOf, PartNames, RelationshipIds } from './partNumbers'
import { readingTexts } from './readingTexts'
import { restamp, type Restamped } from './restamp'
import type { SharedText } from './sharedTexts'
import type { Expected } from './sheetComparison'
import { freeSheetName } from './sheetNames'
import { SheetNotWritten } from './sheetNotWritten'
import { planInPlace, planNewSheet, type SheetPlan, type WriteContext } from './sheetPlan'
import { stampOf, standsAsAsked } from './standsAsAsked'
import { StyleBook } from './styleBook'
import { declaredUtf8 } from './markup'
import { newTable, tableInPlace } from './tableXml'
import { writeZip } from './zipWriter'

export interface WriteOptions {
  /** In rows. */
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

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

export interface LeftSheet {
  readonly expected: Expected
  /** Null where not even the stamp is another. */
  readonly restamped: Restamped | null
}

interface Place {
  readonly spec: SheetSpec
  readonly sheetName: string
  readonly stands?: { readonly sheet: SheetOfFile; readonly table: TablePart }
}

/**
 * @throws {WorkbookRefused} `signed` or `structure-protected`
 * @throws {SheetNotWritten} where a name is taken, or the user's own cells are in the way
 */
export async function writeSheets(file: XlsxReader, specs: readonly SheetSpec[], deflate: Deflate, options: WriteOptions = {}): Promise<WrittenFile> {
  if (file.workbook.signed) throw new WorkbookRefused('signed')
  if (file.workbook.structureProtected) throw new WorkbookRefused('structure-protected')
  specs.forEach(checkSpec)
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
  const tables = new Set<string>()
  return specs.map((spec) => {
    const folded = spec.table.name.toLowerCase()
    if (tables.has(folded)) throw new RangeError(`two sheets with a table ${spec.table.name}`)
    tables.add(folded)
    for (const sheet of file.sheets) {
      const table = sheet.tables.find((candidate) => isOurs(candidate, spec))
      if (table) return { spec, sheetName: sheet.name, stands: { sheet, table } }
    }
    const isTable = file.sheets.some((sheet) => sheet.tables.some((table) => table.displayName.toLowerCase() === folded || table.name.toLowerCase() === folded))
    if (isTable || file.definedNames.some(({ name }) => name.toLowerCase() === folded)) throw new SheetNotWritten('table-name-taken', spec.name, spec.table.name)
    const sheetName = freeSheetName(spec.name, taken)
    taken.push(sheetName)
    return { spec, sheetName }
  })
}

/** Sheets of ours by their key: those that are being written, else by their table's name. */
export function sheetNames(file: XlsxReader, written: readonly { readonly spec: SheetSpec; readonly sheetName: string }[]): (key: SheetKey) => string | undefined {
  return (key) => {
    const now = written.find(({ spec }) => spec.key === key)
    if (now) return now.sheetName
    const name = key.replaceAll('-', '_')
    return file.sheets.find(({ tables }) => tables.some((table) => table.displayName === `casefile_${name}` || table.displayName.toLowerCase() === name))?.name
  }
}

/** One write in the making: entries that replace others, entries that are new, and what the small parts must come to say. */
class Graft {
  private readonly file: XlsxReader
  private readonly deflate: Deflate
  private readonly from: Package
  private readonly stylesText: string | null
  private readonly styles: StyleBook
  private readonly texts: WorkbookTexts
  private readonly partNames: PartNames
  private readonly relationshipIds: RelationshipIds
  private readonly replaced = new Map<string, ZipEntry>()
  private readonly added: ZipEntry[] = []
  private readonly removed = new Set<string>()
  private readonly contentTypes: (readonly [string, string])[] = []
  private readonly relationships: NewRelationship[] = []
  private readonly relationshipsGone: string[] = []
  private readonly newSheets: NewSheet[] = []
  private readonly printTitles: PrintTitles[] = []
  private nextSheetId: number
  private nextTableId: number
  private changesInPlace = false

  static async into(file: XlsxReader, texts: WorkbookTexts, deflate: Deflate): Promise<Graft> {
    return new Graft(file, await stylesOf(file), texts, deflate)
  }

  private constructor(file: XlsxReader, styles: string | null, texts: WorkbookTexts, deflate: Deflate) {
    this.file = file
    this.deflate = deflate
    this.from = file.package
    this.stylesText = styles
    this.styles = new StyleBook(styles)
    this.texts = texts
    this.partNames = new PartNames(file.package)
    this.relationshipIds = new RelationshipIds(file.workbook.relationships)
    this.nextSheetId = 1 + Math.max(0, ...file.sheets.map((sheet) => sheet.sheetId))
    this.nextTableId = 1 + Math.max(0, ...file.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id)))
  }

  async plan({ spec, sheetName, stands }: Place, context: WriteContext): Promise<SheetPlan> {
    if (!stands) return planNewSheet(spec, sheetName, this.file.sheets.length === 0 && this.newSheets.length === 0, context)
    return planInPlace(spec, await readExistingSheet(this.from, stands.sheet, stands.table, spec, this.texts, 'typed'), context)
  }

  /** A sheet that stands as it is asked for, but for its stamp, gets the stamp and nothing else. @returns null where it is to be written */
  async leave({ spec, sheetName, stands }: Place, { sheetNameOf }: WriteContext): Promise<LeftSheet | null> {
    if (!stands) return null
    const expected: Expected = { spec, sheetName, stoodAlready: true, formulaLinks: formulaLinkColumns(spec, linksInIntro(spec)), sheetNameOf }
    const reading = await standsAsAsked(this.file, expected, this.texts, 'whatever-stamp')
    if (reading === null) return null
    const stamp = stampOf(spec)
    const isStamped = stampOf(reading.frame) === stamp
    const stamped = isStamped || stamp === null ? null : await restamp(this.from, reading.existing, stamp, this.deflate)
    if (!isStamped && stamped === null) return null
    // Somebody's formulas may look at the stamp.
    if (stamped !== null && this.replaceBy(stamped.entry)) this.changesInPlace = true
    this.printTitles.push({ sheetIndex: this.file.sheets.indexOf(stands.sheet), rows: titleRows(sheetName, stands.table.area.firstRow) })
    return { expected, restamped: stamped?.restamped ?? null }
  }

  async add(plan: SheetPlan, options: WriteOptions): Promise<void> {
    const rows = titleRows(plan.sheetName, plan.layout.headerRow)
    if (plan.existing) {
      const { sheet, table, hasFormulas } = plan.existing
      const drawing = await this.addCharts(plan, new RelationshipIds(await readRelationships(this.from, sheet.part)))
      const isChanged = this.replaceBy(await emitSheet(sheet.part, plan, { ...options, styles: this.styles, deflate: this.deflate, newParts: { drawing: drawing[0]?.id } }))
      this.replace(table.part, tableInPlace(await textOf(this.from, table.part), plan))
      const holder = relationshipsPartOf(sheet.part)
      if (drawing.length > 0) this.replace(holder, changedRelationships(await textOf(this.from, holder), drawing, []))
      if (isChanged) this.changesInPlace = true
      // Its calculation chain names cells that may hold no formula any more, which Excel takes for damage.
      if (isChanged && hasFormulas) this.dropCalculationChain()
      this.printTitles.push({ sheetIndex: this.file.sheets.indexOf(sheet), rows })
      return
    }
    const folder = folderOf(this.file.workbook.part)
    const sheetPart = this.partNames.next(`${folder}worksheets/sheet`)
    const tablePart = this.partNames.next(`${folder}tables/table`)
    const relationshipId = this.relationshipIds.next()
    const ids = new RelationshipIds([])
    const table: NewRelationship = { id: ids.next(), kind: 'table', target: `../${tablePart.slice(folder.length)}` }
    const drawing = await this.addCharts(plan, ids)
    this.added.push(await emitSheet(sheetPart, plan, { ...options, styles: this.styles, deflate: this.deflate, newParts: { table: table.id, drawing: drawing[0]?.id } }))
    this.added.push(entryOf(relationshipsPartOf(sheetPart), newRelationships([table, ...drawing])))
    this.added.push(entryOf(tablePart, newTable(plan, this.nextTableId++)))
    this.contentTypes.push([sheetPart, CONTENT_TYPE.worksheet], [tablePart, CONTENT_TYPE.table])
    this.relationships.push({ id: relationshipId, kind: 'worksheet', target: sheetPart.slice(folder.length) })
    this.printTitles.push({ sheetIndex: this.file.sheets.length + this.newSheets.length, rows })
    this.newSheets.push({ name: plan.sheetName, sheetId: this.nextSheetId++, relationshipId })
  }

  /** @returns how the sheet comes to lead to its drawing, where it does not yet */
  private async addCharts(plan: SheetPlan, ids: RelationshipIds): Promise<readonly NewRelationship[]> {
    const { parts, removed, drawing } = await graftCharts(this.from, this.partNames, plan, folderOf(this.file.workbook.part), ids)
    for (const { part, text, contentType } of parts) {
      if (this.from.entry(part)) this.replace(part, text)
      else this.added.push(entryOf(part, text))
      if (contentType !== undefined) this.contentTypes.push([part, contentType])
    }
    for (const part of removed) this.removed.add(this.from.entry(part)?.name ?? part)
    return drawing ? [drawing] : []
  }

  async finish(): Promise<{ bytes: Uint8Array<ArrayBuffer>; untouched: readonly string[] }> {
    this.putStyles()
    const { part } = this.file.workbook
    const relationshipsPart = relationshipsPartOf(part)
    const text = (name: string) => textOf(this.from, name)
    const change = { sheets: this.newSheets, printTitles: this.printTitles, recalculate: this.changesInPlace }
    this.replace(part, changedWorkbook(await text(part), change))
    this.replace(relationshipsPart, changedRelationships(await text(relationshipsPart), this.relationships, this.relationshipsGone))
    const types = { added: this.contentTypes, removed: [...this.removed] }
    this.replace(CONTENT_TYPES_PART, changedContentTypes(await text(CONTENT_TYPES_PART), types))
    const kept = this.from.entries.filter((entry) => !this.removed.has(entry.name))
    const entries = [...kept.map((entry) => this.replaced.get(entry.name) ?? entry), ...this.added]
    return { bytes: writeZip(entries), untouched: kept.filter((entry) => !this.replaced.has(entry.name)).map((entry) => entry.name) }
  }

  private putStyles(): void {
    const present = this.file.workbook.stylesPart
    const text = this.styles.text()
    if (this.stylesText !== null && present !== undefined) {
      this.replace(present, text)
      return
    }
    const folder = folderOf(this.file.workbook.part)
    const part = this.partNames.nextUnnumbered(`${folder}styles`)
    this.added.push(entryOf(part, text))
    this.contentTypes.push([part, CONTENT_TYPE.styles])
    this.relationships.push({ id: this.relationshipIds.next(), kind: 'styles', target: part.slice(folder.length) })
  }

  /** A part that says the same as before stays as it lies in the zip. */
  private replace(part: string, text: string): void {
    const now = partBytes(text)
    const before = this.from.entry(part)
    if (before && (before.crc32 !== now.crc32 || before.size !== now.bytes.length)) this.replaced.set(before.name, deflated(before.name, now))
  }

  /** Whether the part is another now. */
  private replaceBy(entry: ZipEntry): boolean {
    const before = this.from.entry(entry.name)
    if (!before || (before.crc32 === entry.crc32 && before.size === entry.size)) return false
    this.replaced.set(before.name, { ...entry, name: before.name })
    return true
  }

  private dropCalculationChain(): void {
    const chain = this.file.workbook.relationships.find((relationship) => relationshipKind(relationship) === 'calcChain')
    const entry = chain && this.from.entry(chain.target)
    if (!chain || !entry || this.removed.has(entry.name)) return
    this.removed.add(entry.name)
    this.relationshipsGone.push(chain.id)
  }
}

/** Rows that each printed page begins with. */
function titleRows(sheetName: string, headerRow: number): string {
  return inSheet(sheetName, `$${headerRow}:$${headerRow}`)
}

async function textOf(from: Package, part: string): Promise<string> {
  return declaredUtf8(decodePart(await from.read(part)))
}

async function stylesOf({ package: from, workbook }: XlsxReader): Promise<string | null> {
  const part = workbook.stylesPart
  return part !== undefined && from.entry(part) ? textOf(from, part) : null
}
