/** One cell of a sheet as it is written, and what that comes to. */
import { unescapeExcel, unescapeXml } from '../package'
import type { CellValue } from '../../workbook'

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
