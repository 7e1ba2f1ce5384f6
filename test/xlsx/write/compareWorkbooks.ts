/**
 * What a write has done to the parts that are not ours: nothing, but for four small ones that must learn of new sheets,
 * and those only by additions. Compares what the parts mean, not how their bytes fall.
 */
import { openWorkbookFile, type XlsxReader } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'
import { CONTENT_TYPES_PART, decodePart, relationshipsPartOf } from '../../../src/xlsx/package'
import { childNamed, outerText, parseMarkup, startTag, type Markup } from '../../../src/xlsx/write/markup'

/** @param ours parts that the write was asked to change or to add */
export async function compareWorkbooks(before: Uint8Array, after: Uint8Array, ours: (part: string) => boolean): Promise<string[]> {
  const was = await openWorkbookFile(before, inflateInNode)
  const is = await openWorkbookFile(after, inflateInNode)
  const { part, stylesPart } = was.workbook
  const additive = new Map<string, (one: Text, other: Text) => string[]>([
    [CONTENT_TYPES_PART, childrenStay],
    [relationshipsPartOf(part), childrenStay],
    [part, workbookStays],
    [stylesPart ?? '', stylesStay],
  ])
  const differences: string[] = []
  for (const entry of was.package.entries) {
    if (ours(entry.name)) continue
    const now = is.package.entry(entry.name)
    const compare = additive.get(entry.name)
    if (!now) differences.push(`${entry.name} is gone`)
    else if (compare) {
      const [one, other] = [await textOf(was, entry.name), await textOf(is, entry.name)]
      differences.push(...compare(one, other).map((difference) => `${entry.name}: ${difference}`))
    } else if (!Buffer.from(entry.compressed).equals(now.compressed) || entry.crc32 !== now.crc32 || entry.size !== now.size || entry.method !== now.method) {
      differences.push(`${entry.name} has other bytes`)
    }
  }
  const order = is.package.entries.map((entry) => entry.name).filter((name) => was.package.entry(name))
  if (order.join() !== was.package.entries.map((entry) => entry.name).filter((name) => is.package.entry(name)).join()) differences.push('the parts stand in another order')
  for (const entry of is.package.entries) if (!was.package.entry(entry.name) && !ours(entry.name)) differences.push(`${entry.name} is new`)
  return [...differences, ...sheetsStay(was, is)]
}

interface Text {
  readonly text: string
  readonly root: Markup
}

async function textOf(file: XlsxReader, part: string): Promise<Text> {
  const text = decodePart(await file.package.read(part))
  return { text, root: parseMarkup(text) }
}

function childrenStay(one: Text, other: Text): string[] {
  return missing(one.root.children.map((child) => outerText(one.text, child)), other.root.children.map((child) => outerText(other.text, child)))
}

function missing(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((text) => !after.includes(text)).map((text) => `lost ${text}`)
}

/** Every element stays, in its order; `sheets` and `definedNames` only grow; a calculation may be asked for. */
function workbookStays(one: Text, other: Text): string[] {
  const differences: string[] = []
  const grown = new Set(['sheets', 'definedNames'])
  for (const child of one.root.children) {
    const now = childNamed(other.root, child.name)
    if (!now) differences.push(`lost ${child.name}`)
    else if (grown.has(child.name)) differences.push(...childrenStay({ ...one, root: child }, { ...other, root: now }))
    else if (outerText(one.text, child) !== outerText(other.text, now).replace(' fullCalcOnLoad="1"', '')) differences.push(`changed ${child.name}`)
  }
  const names = (root: Markup) => root.children.map((child) => child.name)
  const kept = names(other.root).filter((name) => names(one.root).includes(name))
  if (kept.join() !== names(one.root).join()) differences.push('its elements stand in another order')
  return differences
}

/** In the styles, a thing's number is its place: each list begins with what it was. */
function stylesStay(one: Text, other: Text): string[] {
  const differences: string[] = []
  for (const list of one.root.children) {
    const now = childNamed(other.root, list.name)
    if (!now) {
      differences.push(`lost ${list.name}`)
      continue
    }
    list.children.forEach((child, index) => {
      if (now.children[index] === undefined || outerText(one.text, child) !== outerText(other.text, now.children[index])) differences.push(`${list.name} ${index} changed`)
    })
    const count = now.attributes.get('count')
    if (count !== undefined && Number(count) !== now.children.length) differences.push(`${list.name} counts ${count} of ${now.children.length}`)
    if (now.children.length === list.children.length && startTag(one.text, list) !== startTag(other.text, now)) differences.push(`${list.name} changed`)
  }
  return differences
}

function sheetsStay(was: XlsxReader, is: XlsxReader): string[] {
  const differences: string[] = []
  was.sheets.forEach((sheet, index) => {
    const now = is.sheets[index]
    const same = now && now.name === sheet.name && now.sheetId === sheet.sheetId && now.relationshipId === sheet.relationshipId && now.part === sheet.part && now.state === sheet.state
    if (!same) differences.push(`the sheet ${sheet.name} is not what it was`)
  })
  const unique = (what: string, values: readonly (string | number)[]) => {
    if (new Set(values).size !== values.length) differences.push(`two of one ${what}: ${values.join()}`)
  }
  const tables = is.sheets.flatMap((sheet) => sheet.tables)
  unique('sheet name', is.sheets.map((sheet) => sheet.name.toLowerCase()))
  unique('sheet id', is.sheets.map((sheet) => sheet.sheetId))
  unique('relationship id', is.workbook.relationships.map((relationship) => relationship.id))
  unique('table id', tables.map((table) => table.id))
  unique('name', [...tables.map((table) => table.displayName.toLowerCase()), ...is.definedNames.filter((name) => name.localSheet === undefined).map((name) => name.name.toLowerCase())])
  return differences
}
