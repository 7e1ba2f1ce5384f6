/** What a write makes of a workbook's file: parts that take the place of others, new ones, and what the small parts come to say. */
import type { Progress, SheetSpec } from '../../workbook'
import { CONTENT_TYPES_PART, decodePart, readRelationships, relationshipKind, relationshipsPartOf, type Deflate, type Package, type ZipEntry } from '../package'
import type { SheetOfFile, TablePart, XlsxReader } from '../read'
import { inSheet } from './address'
import { graftCharts, type ChartParts } from './charts/graftCharts'
import { emitSheet } from './emitSheet'
import { readExistingSheet, type WorkbookTexts } from './existingSheet'
import { formulaLinkColumns, linksInIntro } from './links'
import { deflated, entryOf, partBytes } from './newEntry'
import { changedContentTypes, changedRelationships, changedWorkbook, CONTENT_TYPE, newRelationships, type NewRelationship, type NewSheet, type PrintTitles } from './packageParts'
import { folderOf, PartNames, RelationshipIds } from './partNumbers'
import { restamp, type Restamped } from './restamp'
import type { Expected } from './sheetComparison'
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

export interface LeftSheet {
  readonly expected: Expected
  /** Null where not even the stamp is another. */
  readonly restamped: Restamped | null
}

export interface Place {
  readonly spec: SheetSpec
  readonly sheetName: string
  readonly stands?: { readonly sheet: SheetOfFile; readonly table: TablePart }
}

/** One write in the making: entries that replace others, entries that are new, and what the small parts must come to say. */
export class Graft {
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
  async leave(place: Place, context: WriteContext): Promise<LeftSheet | null> {
    const { spec, sheetName, stands } = place
    if (!stands) return null
    const expected: Expected = { spec, sheetName, stoodAlready: true, formulaLinks: formulaLinkColumns(spec, linksInIntro(spec)), sheetNameOf: context.sheetNameOf }
    const reading = await standsAsAsked(this.file, expected, this.texts, 'whatever-stamp')
    if (reading === null || ((spec.charts ?? []).length > 0 && !(await this.chartsStand(await this.plan(place, context))))) return null
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

  /** Whether each part of a sheet's charts is, byte for byte, what would be written now: they make way for what stands beside them. */
  private async chartsStand(plan: SheetPlan): Promise<boolean> {
    const { parts, removed, drawing } = await this.chartParts(plan, new RelationshipIds([]))
    return drawing === undefined && removed.length === 0 && parts.every(({ part, text }) => this.isAsItLies(part, partBytes(text)))
  }

  private chartParts(plan: SheetPlan, ids: RelationshipIds): Promise<ChartParts> {
    return graftCharts(this.from, this.partNames, plan, folderOf(this.file.workbook.part), ids)
  }

  /** @returns how the sheet comes to lead to its drawing, where it does not yet */
  private async addCharts(plan: SheetPlan, ids: RelationshipIds): Promise<readonly NewRelationship[]> {
    const { parts, removed, drawing } = await this.chartParts(plan, ids)
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
    if (before && !this.isAsItLies(part, now)) this.replaced.set(before.name, deflated(before.name, now))
  }

  private isAsItLies(part: string, { crc32, bytes }: ReturnType<typeof partBytes>): boolean {
    const before = this.from.entry(part)
    return before !== undefined && before.crc32 === crc32 && before.size === bytes.length
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
