/** The workbook part: which sheets there are, which names are defined, how days are counted, what is protected. */
import type { DateSystem } from '../../workbook'
import { readContentTypes, type ContentTypes } from './contentTypes'
import type { Package } from './openPackage'
import { pullXml, type XmlOpen } from './pullXml'
import { readRelationships, relationshipKind, RELATIONSHIP_NAMESPACE, STRICT_RELATIONSHIP_NAMESPACE, type Relationship } from './relationships'
import { decodePart, unescapeExcel } from './xmlText'
import { WorkbookRefused } from './workbookRefused'

export interface WorkbookSheet {
  readonly name: string
  /** The number that the sheet keeps when tabs move. */
  readonly sheetId: number
  readonly relationshipId: string
  /** A chart sheet, a dialogue sheet or an old macro sheet holds no cells that we read. */
  readonly kind: 'worksheet' | 'other'
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  readonly part: string
}

export interface DefinedName {
  readonly name: string
  /** Which sheet it belongs to, counted from 0 in the order of the tabs; absent: the whole workbook's. */
  readonly localSheet?: number
  readonly hidden: boolean
  /** What it stands for, as a formula without `=`. */
  readonly formula: string
}

export interface WorkbookPart {
  /** Usually `xl/workbook.xml`. */
  readonly part: string
  readonly contentTypes: ContentTypes
  readonly relationships: readonly Relationship[]
  readonly dateSystem: DateSystem
  /** In the order of the tabs. */
  readonly sheets: readonly WorkbookSheet[]
  readonly definedNames: readonly DefinedName[]
  /** Absent where the workbook has none. */
  readonly sharedStringsPart?: string
  readonly stylesPart?: string
  /** Sheets may not be added, removed, renamed or moved: such a workbook is read, but not written. */
  readonly structureProtected: boolean
  /** Has a digital signature, which a write would break: such a workbook is read, but not written. */
  readonly signed: boolean
}

/** @throws {WorkbookRefused} `not-a-workbook`, `xlsb`, `strict` or `damaged` */
export async function readWorkbookPart(from: Package): Promise<WorkbookPart> {
  const contentTypes = await readContentTypes(from)
  const ofPackage = await readRelationships(from, '')
  const main = ofPackage.find((relationship) => relationshipKind(relationship) === 'officeDocument' && !relationship.external)
  if (!main) throw new WorkbookRefused('not-a-workbook', 'no main part')
  refuseOtherFormats(contentTypes.of(main.target), main.target)
  const relationships = await readRelationships(from, main.target)
  const found = readMainPart(decodePart(await from.read(main.target)), relationships)
  if (main.type.startsWith('http://purl.oclc.org/') || found.strict) throw new WorkbookRefused('strict')
  const partOfKind = (kind: string) => relationships.find((relationship) => relationshipKind(relationship) === kind && !relationship.external)?.target
  return {
    part: main.target,
    contentTypes,
    relationships,
    dateSystem: found.dateSystem,
    sheets: found.sheets,
    definedNames: found.definedNames,
    sharedStringsPart: partOfKind('sharedStrings'),
    stylesPart: partOfKind('styles'),
    structureProtected: found.structureProtected,
    signed: ofPackage.some((relationship) => relationship.type.includes('/digital-signature/')),
  }
}

function refuseOtherFormats(contentType: string, part: string): void {
  if (contentType.includes('sheet.binary') || part.toLowerCase().endsWith('.bin')) throw new WorkbookRefused('xlsb', contentType)
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/.test(contentType)) throw new WorkbookRefused('not-a-workbook', contentType)
}

interface MainPart {
  strict: boolean
  dateSystem: DateSystem
  structureProtected: boolean
  readonly sheets: WorkbookSheet[]
  readonly definedNames: DefinedName[]
}

function readMainPart(text: string, relationships: readonly Relationship[]): MainPart {
  const found: MainPart = { strict: false, dateSystem: 1900, structureProtected: false, sheets: [], definedNames: [] }
  let name: XmlOpen | undefined
  let formula = ''
  for (const token of pullXml(text)) {
    if (token.kind === 'text') {
      if (name) formula += token.text
    } else if (token.kind === 'close') {
      if (name && token.name === 'definedName') {
        found.definedNames.push(definedName(name, formula))
        name = undefined
      }
    } else if (token.depth === 0) {
      if (token.name !== 'workbook') throw new WorkbookRefused('not-a-workbook', `the main part holds ${token.name}`)
      found.strict = token.namespace.startsWith('http://purl.oclc.org/')
    } else if (token.name === 'workbookPr') {
      if (isOn(token.attributes.get('date1904'))) found.dateSystem = 1904
    } else if (token.name === 'workbookProtection') {
      found.structureProtected = isOn(token.attributes.get('lockStructure'))
    } else if (token.name === 'sheet' && token.depth === 2) {
      found.sheets.push(sheetOf(token, relationships))
    } else if (token.name === 'definedName') {
      name = token
      formula = ''
    }
  }
  return found
}

function sheetOf(token: XmlOpen, relationships: readonly Relationship[]): WorkbookSheet {
  const relationshipId = token.attributes.get(`{${RELATIONSHIP_NAMESPACE}}id`) ?? token.attributes.get(`{${STRICT_RELATIONSHIP_NAMESPACE}}id`) ?? ''
  const relationship = relationships.find((candidate) => candidate.id === relationshipId)
  const name = unescapeExcel(token.attributes.get('name') ?? '')
  if (!relationship) throw new WorkbookRefused('damaged', `the sheet ${name} has no part`)
  const state = token.attributes.get('state')
  return {
    name,
    sheetId: Number(token.attributes.get('sheetId') ?? 0),
    relationshipId,
    kind: relationshipKind(relationship) === 'worksheet' ? 'worksheet' : 'other',
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: relationship.target,
  }
}

function definedName(token: XmlOpen, formula: string): DefinedName {
  const local = token.attributes.get('localSheetId')
  return {
    name: unescapeExcel(token.attributes.get('name') ?? ''),
    ...(local === undefined ? {} : { localSheet: Number(local) }),
    hidden: isOn(token.attributes.get('hidden')),
    formula,
  }
}

/** XML's booleans: `1` or `true`. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
