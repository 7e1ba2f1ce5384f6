/** One small sheet whole, with all that a reader of it sees, as plain data: what a written sheet is checked against. */
import type { CellValue, DateSystem } from '../../../src/workbook'
import {
  decodePart,
  isOn,
  pullXml,
  readRelationships,
  readWorkbookPart,
  relationshipKind,
  RELATIONSHIP_NAMESPACE,
  unescapeExcel,
  WorkbookRefused,
  type Package,
  type XmlOpen,
} from '../../../src/xlsx/package'
import { LAST_COLUMN } from '../../../src/xlsx/read/area'
import { readCellLooks, type CellLook } from '../../../src/xlsx/read/cellLooks'
import { serialOfIso } from '../../../src/xlsx/read/isoDates'
import { NO_SHARED_STRINGS, readSharedStrings, type SharedStrings } from '../../../src/xlsx/read/sharedStrings'
import { readTablePart, type TablePart } from '../../../src/xlsx/read/tablePart'

export interface CellDetails {
  readonly value: CellValue
  /** Without `=`; a cell of a shared formula that is not its first has ''. */
  readonly formula?: string
  readonly look: CellLook
}

export interface SheetDetails {
  /** By address: `B2`. Cells without value, formula and style are missing. */
  readonly cells: ReadonlyMap<string, CellDetails>
  /** By the address that the file gives, which may be an area: a place in the workbook (`Summary!A1`), or an address outside. */
  readonly links: ReadonlyMap<string, string>
  /** In characters, by sheet column; only those that are set. */
  readonly columnWidths: ReadonlyMap<number, number>
  /** How many rows and columns stay when the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly showsGridLines: boolean
  /** The attributes of `<pageSetup>`: `orientation`, `paperSize`, `fitToWidth` … */
  readonly pageSetup: ReadonlyMap<string, string>
  readonly fitsToPage: boolean
  /** With Excel's own codes: `&P` is the page's number. */
  readonly footer: string
  readonly validations: readonly { readonly area: string; readonly type: string; readonly formula: string; readonly showsError: boolean }[]
  readonly tables: readonly TablePart[]
}

/** @throws {WorkbookRefused} `damaged`, or `too-large` for a part over `MOST_WHOLE_BYTES` */
export async function readSheetDetails(from: Package, sheetPart: string): Promise<SheetDetails> {
  const workbook = await readWorkbookPart(from)
  const shared = workbook.sharedStringsPart === undefined ? NO_SHARED_STRINGS : await readSharedStrings(from, workbook.sharedStringsPart)
  const looks = await readCellLooks(from, workbook.stylesPart)
  const relationships = await readRelationships(from, sheetPart)
  const sheet = new SheetCollector((id) => relationships.find((relationship) => relationship.id === id)?.target ?? '')
  for (const token of pullXml(decodePart(await from.read(sheetPart)))) {
    if (token.kind === 'open') sheet.open(token)
    else if (token.kind === 'text') sheet.text += token.text
    else sheet.close(token.name)
  }
  const cells = new Map<string, CellDetails>()
  for (const cell of sheet.cells) {
    const value = valueOf(cell, shared, workbook.dateSystem)
    if (value === null && cell.formula === undefined && cell.style === 0) continue
    cells.set(cell.address, { value, ...(cell.formula === undefined ? {} : { formula: cell.formula }), look: looks(cell.style) })
  }
  const tables: TablePart[] = []
  for (const relationship of relationships) if (relationshipKind(relationship) === 'table') tables.push(await readTablePart(from, relationship.target))
  const { links, columnWidths, frozen, showsGridLines, pageSetup, fitsToPage, footer, validations } = sheet
  return { cells, links, columnWidths, frozen, showsGridLines, pageSetup, fitsToPage, footer, validations, tables }
}

/** A cell as the file has it. */
interface WrittenCell {
  readonly address: string
  readonly type: string
  readonly style: number
  /** Of `<v>`, or of the inline text. */
  text: string
  formula?: string
}

/** Takes a sheet's elements as they come. */
class SheetCollector {
  /** The text since the last tag that may hold some. */
  text = ''
  readonly cells: WrittenCell[] = []
  readonly links = new Map<string, string>()
  readonly columnWidths = new Map<number, number>()
  readonly validations: { area: string; type: string; formula: string; showsError: boolean }[] = []
  frozen = { rows: 0, columns: 0 }
  showsGridLines = true
  pageSetup: ReadonlyMap<string, string> = new Map()
  fitsToPage = false
  footer = ''
  private phonetic = false

  constructor(private readonly targetOf: (relationshipId: string) => string) {}

  open(token: XmlOpen): void {
    const attribute = (name: string) => token.attributes.get(name)
    if (TEXT_ELEMENTS.has(token.name)) this.text = ''
    switch (token.name) {
      case 'c':
        this.cells.push({ address: attribute('r') ?? '', type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), text: '' })
        break
      case 'rPh':
        this.phonetic = true
        break
      case 'sheetView':
        this.showsGridLines = isOn(attribute('showGridLines') ?? '1')
        break
      case 'pane':
        if (attribute('state')?.startsWith('frozen')) this.frozen = { rows: Number(attribute('ySplit') ?? 0), columns: Number(attribute('xSplit') ?? 0) }
        break
      case 'col':
        if (attribute('width') !== undefined) {
          const last = Math.min(Number(attribute('max')), LAST_COLUMN)
          for (let column = Number(attribute('min')); column <= last; column++) this.columnWidths.set(column, Number(attribute('width')))
        }
        break
      case 'hyperlink':
        this.links.set(attribute('ref') ?? '', attribute('location') ?? this.targetOf(token.attributes.get(`{${RELATIONSHIP_NAMESPACE}}id`) ?? ''))
        break
      case 'pageSetUpPr':
        this.fitsToPage = isOn(attribute('fitToPage'))
        break
      case 'pageSetup':
        this.pageSetup = token.attributes
        break
      case 'dataValidation':
        this.validations.push({ area: attribute('sqref') ?? '', type: attribute('type') ?? 'none', formula: '', showsError: isOn(attribute('showErrorMessage')) })
        break
    }
  }

  close(name: string): void {
    const cell = this.cells.at(-1)
    const validation = this.validations.at(-1)
    if (name === 'v' && cell) cell.text = this.text
    else if (name === 't' && cell && !this.phonetic) cell.text += this.text
    else if (name === 'f' && cell) cell.formula = this.text
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'formula1' && validation) validation.formula = this.text
    else if (name === 'oddFooter') this.footer = this.text
  }
}

const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['v', 't', 'f', 'formula1', 'oddFooter'])

function valueOf(cell: WrittenCell, shared: SharedStrings, dateSystem: DateSystem): CellValue {
  const { text, type } = cell
  if (text === '') return null
  if (type === 's') return sharedText(shared, Number(text))
  if (type === 'b') return isOn(text)
  if (type === 'e') return { error: text }
  if (type === 'd') return serialOfIso(text, dateSystem) ?? text
  return type === 'n' ? Number(text) : unescapeExcel(text)
}

function sharedText(shared: SharedStrings, number: number): string | null {
  if (!(number < shared.count)) throw new WorkbookRefused('damaged', `there is no shared string ${number}`)
  const start = number === 0 ? 0 : shared.ends[number - 1]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(shared.bytes.subarray(start, shared.ends[number]))
  return text === '' ? null : unescapeExcel(text)
}
