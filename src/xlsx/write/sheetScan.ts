/**
 * A sheet's XML, cell by cell, with each cell as it is written. Rows come one after the other, so that a sheet of some
 * hundred thousand rows is never held whole; what stands around the rows is returned as one text.
 */
import { decoderFor, encodingOf, unescapeExcel, unescapeXml, WorkbookRefused } from '../package'
import type { CellValue } from '../../workbook'
import { columnNumber } from '../read'
import { declaredUtf8 } from './markup'

export interface ScannedCell {
  readonly row: number
  readonly column: number
  /** Everything in its start tag but the name and `r`: ` s="3" t="s"`. */
  readonly attributes: string
  /** What stands between its tags, as written. */
  readonly content: string
  /** Its place in the styles part's cell formats. */
  readonly style: number
}

export interface ScannedRow {
  readonly row: number
  /** Everything in its start tag but the name and `r`. */
  readonly attributes: string
  readonly cells: readonly ScannedCell[]
}

export interface SheetOutline {
  /** The sheet without its rows: `sheetData` is an empty element. */
  readonly text: string
  /** The prefix that its elements are written with (`x:`), or empty. */
  readonly prefix: string
}

const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData(\s[^>]*)?(\/?)>/

/**
 * @param isWanted whether anybody wants to know of a row; the cells of others are passed over
 * @throws {WorkbookRefused} `damaged` where the sheet has no end
 */
export async function scanSheet(chunks: AsyncIterable<Uint8Array>, onRow: (row: ScannedRow) => void, isWanted: (row: number) => boolean): Promise<SheetOutline> {
  let decoder: TextDecoder | undefined
  let waiting = ''
  let head: string | undefined
  let rows: RowScanner | undefined
  let tail: string | undefined
  const take = (text: string) => {
    waiting += text
    if (tail !== undefined) {
      tail += waiting
      waiting = ''
    } else if (head === undefined) {
      const found = SHEET_DATA.exec(waiting)
      if (!found) return
      head = `${waiting.slice(0, found.index)}<${found[1]}sheetData/>`
      rows = new RowScanner(found[1], onRow, isWanted)
      waiting = waiting.slice(found.index + found[0].length)
      if (found[3] === '/' || found[2]?.endsWith('/')) tail = ''
      take('')
    } else if (rows) {
      const end = waiting.indexOf(`</${rows.prefix}sheetData>`)
      const used = rows.scan(end < 0 ? waiting : waiting.slice(0, end))
      if (end < 0) waiting = waiting.slice(used)
      else {
        tail = waiting.slice(end + rows.prefix.length + 12)
        waiting = ''
      }
    }
  }
  for await (const chunk of chunks) {
    decoder ??= decoderFor(encodingOf(chunk))
    take(decoder.decode(chunk, { stream: true }))
  }
  take(decoder?.decode() ?? '')
  if (head === undefined && waiting !== '') return { text: declaredUtf8(waiting), prefix: /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(waiting)?.[1] ?? '' }
  if (head === undefined || tail === undefined || !rows) throw new WorkbookRefused('damaged', 'a sheet without an end')
  return { text: declaredUtf8(head + tail), prefix: rows.prefix }
}

const ROW_NUMBER = /\sr\s*=\s*["'](\d+)["']/
const CELL_ADDRESS = /\sr\s*=\s*["']([A-Za-z]{1,3})\d*["']/
const STYLE = /\ss\s*=\s*["'](\d+)["']/

class RowScanner {
  readonly prefix: string
  private readonly onRow: (row: ScannedRow) => void
  private readonly isWanted: (row: number) => boolean
  private readonly opening: RegExp
  private readonly closing: string
  private readonly cell: RegExp
  private lastRow = 0

  constructor(prefix: string, onRow: (row: ScannedRow) => void, isWanted: (row: number) => boolean) {
    this.prefix = prefix
    this.onRow = onRow
    this.isWanted = isWanted
    const p = prefix.replace(/[.-]/g, '\\$&')
    this.opening = new RegExp(`<${p}row(\\s[^>]*?)?(/?)>`, 'g')
    this.closing = `</${prefix}row>`
    this.cell = new RegExp(`<${p}c(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${p}c\\s*>)`, 'g')
  }

  /** Scans the whole rows of a text; returns how much of it was used. */
  scan(text: string): number {
    let used = 0
    this.opening.lastIndex = 0
    for (let found = this.opening.exec(text); found; found = this.opening.exec(text)) {
      const start = found.index + found[0].length
      const end = found[2] === '/' ? start : text.indexOf(this.closing, start)
      if (end < 0) break
      this.row(found[1] ?? '', text.slice(start, end))
      used = found[2] === '/' ? start : end + this.closing.length
      this.opening.lastIndex = used
    }
    return used
  }

  private row(attributes: string, content: string): void {
    const number = ROW_NUMBER.exec(attributes)
    const row = number ? Number(number[1]) : this.lastRow + 1
    this.lastRow = row
    if (!this.isWanted(row)) return
    const cells: ScannedCell[] = []
    let column = 0
    for (const found of content.matchAll(this.cell)) {
      const written = found[1] ?? ''
      const address = CELL_ADDRESS.exec(written)
      column = address ? columnNumber(address[1]) : column + 1
      cells.push({
        row,
        column,
        attributes: address ? written.replace(address[0], '') : written,
        content: found[2] ?? '',
        style: Number(STYLE.exec(written)?.[1] ?? 0),
      })
    }
    this.onRow({ row, attributes: number ? attributes.replace(number[0], '') : attributes, cells })
  }
}

const TYPE = /\st\s*=\s*["'](\w+)["']/
const FORMULA = /<(?:[\w.-]+:)?f(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?f\s*>)/
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?v\s*>/
const PHONETIC = /<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh\s*>/g
const TEXT = /<(?:[\w.-]+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?t\s*>/g

/** The cell's formula without `=`, '' for one that follows another's (shared); undefined where it has none. */
export function formulaOf(cell: ScannedCell): string | undefined {
  const found = FORMULA.exec(cell.content)
  return found ? unescapeXml(found[1] ?? '') : undefined
}

/** What the cell shows: its value, or that of its formula when it was last calculated. */
export function valueOf(cell: ScannedCell, sharedText: (index: number) => string | null): CellValue {
  const type = TYPE.exec(cell.attributes)?.[1] ?? 'n'
  if (type === 'inlineStr') {
    let text = ''
    const content = cell.content.includes('rPh') ? cell.content.replace(PHONETIC, '') : cell.content
    for (const run of content.matchAll(TEXT)) text += run[1]
    return excelText(text)
  }
  const written = VALUE.exec(cell.content)?.[1]
  if (written === undefined) return null
  if (type === 's') return sharedText(Number(written))
  if (type === 'b') return written.trim() === '1' || written.trim() === 'true'
  if (type === 'e') return { error: unescapeXml(written) }
  if (type === 'str' || type === 'd') return excelText(written)
  const number = Number(written)
  return written.trim() === '' || Number.isNaN(number) ? null : number
}

function excelText(written: string): string {
  return unescapeExcel(unescapeXml(written.replace(/\r\n?/g, '\n')))
}

/** The cell with what it shows, and without the formula that worked it out. */
export function withoutFormula(cell: ScannedCell): ScannedCell {
  return { ...cell, attributes: cell.attributes.replace(/\scm\s*=\s*["']\d+["']/, ''), content: cell.content.replace(FORMULA, '') }
}

/** Whether its formula is shared with other cells, or fills several: then it cannot stand elsewhere by itself. */
export function sharesFormula(cell: ScannedCell): boolean {
  return /<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["'](?:shared|array|dataTable)["']/.test(cell.content)
}

/** The cell as XML at some place. */
export function cellMarkup(cell: ScannedCell, address: string, prefix: string): string {
  const start = `<${prefix}c r="${address}"${cell.attributes.trimEnd()}`
  return cell.content === '' ? `${start}/>` : `${start}>${cell.content}</${prefix}c>`
}
