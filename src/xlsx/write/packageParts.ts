/** Small parts of the package that know of every sheet: changed by splicing, at known places. */
import { appendInside, childNamed, insertInOrder, parseMarkup, spliced, startTag, withAttribute, boundPrefix, type Markup, type Splice } from './markup'
import { attributeText, plainText } from './markupText'
import { foldPartName, RELATIONSHIP_NAMESPACE } from '../package'

export const CONTENT_TYPE = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const

export interface ContentTypeChange {
  /** Part name and content type. */
  readonly added: readonly (readonly [part: string, contentType: string])[]
  readonly removed: readonly string[]
}

export function changedContentTypes(text: string, { added, removed }: ContentTypeChange): string {
  const root = parseMarkup(text)
  const p = root.prefix
  const gone = new Set(removed.map(foldPartName))
  const splices: Splice[] = []
  for (const child of root.children) {
    if (child.name === 'Override' && gone.has(foldPartName(child.attributes.get('PartName') ?? ''))) splices.push({ start: child.start, end: child.end, text: '' })
  }
  const hasRelationships = root.children.some((child) => child.name === 'Default' && child.attributes.get('Extension')?.toLowerCase() === 'rels')
  const rels = hasRelationships || added.length === 0 ? '' : `<${p}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
  const overrides = added.map(([part, contentType]) => `<${p}Override PartName="/${attributeText(part)}" ContentType="${contentType}"/>`).join('')
  if (rels + overrides !== '') splices.push(appendInside(text, root, rels + overrides))
  return spliced(text, splices)
}

export interface NewRelationship {
  readonly id: string
  /** The last word of its type. */
  readonly kind: 'worksheet' | 'table' | 'styles' | 'drawing' | 'chart'
  readonly target: string
}

function relationshipMarkup({ id, kind, target }: NewRelationship, prefix: string): string {
  return `<${prefix}Relationship Id="${id}" Type="${RELATIONSHIP_NAMESPACE}/${kind}" Target="${attributeText(target)}"/>`
}

export function changedRelationships(text: string, added: readonly NewRelationship[], removedIds: readonly string[]): string {
  const root = parseMarkup(text)
  const splices: Splice[] = root.children
    .filter((child) => removedIds.includes(child.attributes.get('Id') ?? ''))
    .map((child) => ({ start: child.start, end: child.end, text: '' }))
  if (added.length > 0) splices.push(appendInside(text, root, added.map((relationship) => relationshipMarkup(relationship, root.prefix)).join('')))
  return spliced(text, splices)
}

export function newRelationships(added: readonly NewRelationship[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${added.map((relationship) => relationshipMarkup(relationship, '')).join('')}</Relationships>`
  )
}

const WORKBOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr',
  'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
]

export interface NewSheet {
  readonly name: string
  readonly sheetId: number
  readonly relationshipId: string
}

/** Rows that are repeated at the top of each printed page of a sheet. */
export interface PrintTitles {
  /** The sheet's place among the tabs, from 0. */
  readonly sheetIndex: number
  /** `'Summary'!$7:$7` */
  readonly rows: string
}

export interface WorkbookChange {
  readonly sheets: readonly NewSheet[]
  readonly printTitles: readonly PrintTitles[]
  /** Whether formulas that look at changed sheets may show old results, so that Excel must work all out when it opens the file. */
  readonly recalculate: boolean
}

export function changedWorkbook(text: string, change: WorkbookChange): string {
  const root = parseMarkup(text)
  return spliced(text, [...sheetsSplice(text, root, change.sheets), ...printTitlesSplices(text, root, change.printTitles), ...recalculation(text, root, change.recalculate)])
}

function sheetsSplice(text: string, root: Markup, added: readonly NewSheet[]): Splice[] {
  if (added.length === 0) return []
  const sheets = childNamed(root, 'sheets')
  const prefix = boundPrefix(text, root, RELATIONSHIP_NAMESPACE)
  const markup = added.map(({ name, sheetId, relationshipId }) => {
    const id = prefix ? `${prefix}id="${relationshipId}"` : `xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${relationshipId}"`
    return `<${root.prefix}sheet name="${attributeText(name)}" sheetId="${sheetId}" ${id}/>`
  })
  if (sheets) return [appendInside(text, sheets, markup.join(''))]
  return [insertInOrder(text, root, WORKBOOK_ORDER, 'sheets', `<${root.prefix}sheets>${markup.join('')}</${root.prefix}sheets>`)]
}

const PRINT_TITLES = '_xlnm.Print_Titles'

function printTitlesSplices(text: string, root: Markup, wanted: readonly PrintTitles[]): Splice[] {
  const names = childNamed(root, 'definedNames')
  const p = root.prefix
  const splices: Splice[] = []
  const added: { place: number; markup: string }[] = []
  for (const { sheetIndex, rows } of wanted) {
    const present = names?.children.find((name) => name.attributes.get('name') === PRINT_TITLES && name.attributes.get('localSheetId') === String(sheetIndex))
    if (present) {
      // Columns that the user has repeated at the left stay.
      const columns = /^((?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Za-z]+:\$?[A-Za-z]+),/.exec(text.slice(present.contentStart, present.contentEnd))?.[1]
      const formula = columns === undefined ? plainText(rows) : `${columns},${plainText(rows)}`
      splices.push({ start: present.contentStart, end: present.contentEnd, text: formula })
    } else {
      const markup = `<${p}definedName name="${PRINT_TITLES}" localSheetId="${sheetIndex}">${plainText(rows)}</${p}definedName>`
      const next = names?.children.find((name) => comesAfter(name, sheetIndex))
      added.push({ place: next ? next.start : -1, markup })
    }
  }
  for (const { place, markup } of added) if (place >= 0) splices.push({ start: place, end: place, text: markup })
  const last = added.flatMap(({ place, markup }) => (place < 0 ? [markup] : [])).join('')
  if (last === '') return splices
  if (names) splices.push(appendInside(text, names, last))
  else splices.push(insertInOrder(text, root, WORKBOOK_ORDER, 'definedNames', `<${p}definedNames>${last}</${p}definedNames>`))
  return splices
}

/** Excel lists names by the alphabet, and one name's sheets in the order of the tabs. */
function comesAfter(name: Markup, sheetIndex: number): boolean {
  const called = (name.attributes.get('name') ?? '').toLowerCase()
  const titles = PRINT_TITLES.toLowerCase()
  return called > titles || (called === titles && Number(name.attributes.get('localSheetId') ?? -1) > sheetIndex)
}

function recalculation(text: string, root: Markup, recalculate: boolean): Splice[] {
  if (!recalculate) return []
  const calculation = childNamed(root, 'calcPr')
  if (!calculation) return [insertInOrder(text, root, WORKBOOK_ORDER, 'calcPr', `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)]
  // Whoever calculates by hand does so because it takes long, and knows that figures wait for it.
  if (calculation.attributes.get('calcMode') === 'manual') return []
  return [{ start: calculation.start, end: calculation.contentStart, text: withAttribute(startTag(text, calculation), 'fullCalcOnLoad', '1') }]
}
