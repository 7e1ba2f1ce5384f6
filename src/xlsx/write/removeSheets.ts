/**
 * Takes sheets out of the file: with the parts that nothing else leads to, the names that belong to them, and their places
 * among the tabs. Other sheets stay byte for byte; a formula on one that looked at a sheet that is gone shows `#REF!` once
 * Excel works it out.
 */
import { readRelationships, relationshipKind, relationshipsPartOf, WorkbookRefused, type Package } from '../package'
import type { SheetOfFile, XlsxReader } from '../read'
import { childNamed, innerText, parseMarkup, spliced, startTag, withAttribute, type Markup, type Splice } from './markup'
import { PackageEdit } from './packageEdit'
import { changedRelationships } from './packageParts'
import { sheetMarkup } from './rowMarkup'

export interface Removed {
  readonly bytes: Uint8Array
  /** Names of the sheets that are gone, or cleared. */
  readonly sheets: readonly string[]
}

/**
 * @param tables names of the tables whose sheets go; a sheet that holds any other stays as it is
 * @returns null where there is none of them
 * @throws {WorkbookRefused} `signed` or `structure-protected`
 */
export async function removeSheets(file: XlsxReader, tables: readonly string[]): Promise<Removed | null> {
  const { workbook, sheets } = file
  const named = new Set(tables)
  const chosen = sheets.filter((sheet) => sheet.tables.length > 0 && sheet.tables.every(({ displayName }) => named.has(displayName)))
  if (chosen.length === 0) return null
  if (workbook.signed) throw new WorkbookRefused('signed')
  if (workbook.structureProtected) throw new WorkbookRefused('structure-protected')
  const isLast = sheets.every((sheet) => sheet.state !== 'visible' || chosen.includes(sheet))
  const cleared = isLast ? chosen.findLast(({ state }) => state === 'visible') : undefined
  const going = chosen.filter((sheet) => sheet !== cleared)
  const edit = new PackageEdit(file.package)
  if (cleared) edit.replace(cleared.part, blankSheet(await edit.text(cleared.part)))
  edit.replace(workbook.part, withoutSheets(await edit.text(workbook.part), sheets, going, chosen))
  const goneIds = going.map(({ relationshipId }) => relationshipId)
  const chain = workbook.relationships.find((relationship) => relationshipKind(relationship) === 'calcChain')
  if (chain && (await namesSheet(edit, chain.target, chosen))) goneIds.push(chain.id)
  const relationshipsPart = relationshipsPartOf(workbook.part)
  edit.replace(relationshipsPart, changedRelationships(await edit.text(relationshipsPart), [], goneIds))
  const leadsOn = (source: string, id: string) => source !== cleared?.part && !(source === workbook.part && goneIds.includes(id))
  const kept = await reachable(file.package, leadsOn)
  for (const part of await reachable(file.package, () => true)) if (!kept.has(part)) edit.remove(part)
  return { bytes: await edit.finish(), sheets: chosen.map(({ name }) => name) }
}

/** Every part that a chain of relationships leads to, and the parts that hold those. */
async function reachable(from: Package, leadsOn: (source: string, id: string) => boolean): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const waiting = ['']
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    let hasAny = false
    for (const { id, target, external } of await readRelationships(from, source)) {
      if (!leadsOn(source, id)) continue
      hasAny = true
      const part = from.entry(target)?.name
      if (external || part === undefined || found.has(part)) continue
      found.add(part)
      waiting.push(part)
    }
    const holder = from.entry(relationshipsPartOf(source))?.name
    if (hasAny && holder !== undefined) found.add(holder)
  }
  return found
}

/** The sheet's own start tag with nothing in it. */
function blankSheet(text: string): string {
  const root = parseMarkup(text)
  const { prefix: p } = sheetMarkup(text)
  return `${text.slice(0, root.contentStart)}<${p}sheetData/></${p}worksheet>`
}

/** Whether a chain of calculation knows cells of one of these sheets. */
async function namesSheet(edit: PackageEdit, chain: string, sheets: readonly SheetOfFile[]): Promise<boolean> {
  const ids = new Set(sheets.map(({ sheetId }) => String(sheetId)))
  return parseMarkup(await edit.text(chain)).children.some((cell) => ids.has(cell.attributes.get('i') ?? ''))
}

function withoutSheets(text: string, sheets: readonly SheetOfFile[], going: readonly SheetOfFile[], chosen: readonly SheetOfFile[]): string {
  const root = parseMarkup(text)
  const left = sheets.filter((sheet) => !going.includes(sheet))
  const placeNow = (place: number) => left.indexOf(sheets[place])
  const list = childNamed(root, 'sheets')?.children ?? []
  const splices: Splice[] = list.filter((_, at) => going.includes(sheets[at])).map(cut)
  for (const view of childNamed(root, 'bookViews')?.children ?? []) {
    let tag = startTag(text, view)
    for (const name of ['activeTab', 'firstSheet']) {
      const before = Number(view.attributes.get(name) ?? 0)
      const place = placeNow(before)
      const now = place >= 0 ? place : Math.max(0, left.findIndex(({ state }) => state === 'visible'))
      if (now !== before) tag = withAttribute(tag, name, String(now))
    }
    splices.push({ start: view.start, end: view.contentStart, text: tag })
  }
  const names = childNamed(root, 'definedNames')
  const changed = names?.children.map((name) => changedName(text, name, sheets, chosen, placeNow)) ?? []
  const isNoneLeft = names !== undefined && changed.every((change) => change?.text === '')
  splices.push(...(isNoneLeft ? [cut(names)] : changed.filter((change) => change !== null)))
  return spliced(text, splices)
}

function cut({ start, end }: Markup): Splice {
  return { start, end, text: '' }
}

/** A name of one of the sheets goes with it; one of the workbook that leads there leads nowhere from now on, as Excel has it; null where it stays as it is. */
function changedName(text: string, name: Markup, sheets: readonly SheetOfFile[], chosen: readonly SheetOfFile[], placeNow: (place: number) => number): Splice | null {
  const local = name.attributes.get('localSheetId')
  if (local !== undefined && chosen.includes(sheets[Number(local)])) return cut(name)
  const formula = innerText(text, name)
  const leads = chosen.some((sheet) => leadsTo(formula, sheet))
  if (local === undefined && !leads) return null
  const tag = local === undefined ? startTag(text, name) : withAttribute(startTag(text, name), 'localSheetId', String(placeNow(Number(local))))
  return { start: name.start, end: leads ? name.contentEnd : name.contentStart, text: leads ? `${tag}#REF!` : tag }
}

function leadsTo(formula: string, { name, tables }: SheetOfFile): boolean {
  const quoted = `'${name.replaceAll("'", "''").replaceAll('&', '&amp;')}'!`
  const folded = formula.toLowerCase()
  const bare = new RegExp(`(?:^|[^\\p{L}\\p{N}_.'])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}!`, 'iu')
  return folded.includes(quoted.toLowerCase()) || bare.test(formula) || tables.some(({ displayName }) => folded.includes(`${displayName.toLowerCase()}[`))
}
