/**
 * One row of a sheet's XML, found and changed where it stands. Rows and cells may come without their number (`r`): then each
 * is one further than the one before.
 */
import { cellAddress } from './address'
import { cellMarkup, type ScannedCell } from './scannedCell'

export interface FoundRow {
  /** Of its `<`; of the place where it would stand, for a row that is not written. */
  readonly start: number
  readonly end: number
  /** ` spans="1:4" ht="30"`: its start tag without its name and number. */
  readonly attributes: string
  readonly cells: readonly ScannedCell[]
}

export interface SheetMarkup {
  readonly text: string
  /** What its elements are written with (`x:`), or empty. */
  readonly prefix: string
}

/** @example sheetMarkup('<x:worksheet xmlns:x="…"><x:sheetData/></x:worksheet>').prefix // 'x:' */
export function sheetMarkup(text: string): SheetMarkup {
  return { text, prefix: /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(text)?.[1] ?? '' }
}

const COMMENT = '<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>'
const ATTRIBUTES = '((?:\\s+[^\\s=>]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'))*)\\s*'

/** An element with its attributes and, between its tags, its content. */
function elements(name: string): RegExp {
  return new RegExp(`${COMMENT}|<${name}${ATTRIBUTES}(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g')
}

function numberOf(attributes: string): number {
  return Number(/\sr\s*=\s*["'][A-Za-z]*(\d+)["']/.exec(attributes)?.[1] ?? 0)
}

function withoutNumber(attributes: string): string {
  return attributes.replace(/\sr\s*=\s*["'][^"']*["']/, '')
}

/** The row with this number; where the sheet has none, the place where it belongs. Null for a sheet without rows of any kind. */
export function findRow({ text, prefix }: SheetMarkup, row: number): FoundRow | null {
  const data = new RegExp(`<${prefix}sheetData(?:\\s[^>]*)?(/)?>`).exec(text)
  if (!data || data[1] === '/') return null
  const end = text.indexOf(`</${prefix}sheetData`, data.index)
  if (end < 0) return null
  const pattern = elements(`${prefix}row`)
  pattern.lastIndex = data.index + data[0].length
  let number = 0
  for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
    if (found[1] === undefined) continue
    number = numberOf(found[1]) || number + 1
    if (number === row) return { start: found.index, end: found.index + found[0].length, attributes: withoutNumber(found[1]), cells: cellsOf(found[2] ?? '', row, prefix) }
    if (number > row) return { start: found.index, end: found.index, attributes: '', cells: [] }
  }
  return { start: end, end, attributes: '', cells: [] }
}

function cellsOf(content: string, row: number, prefix: string): ScannedCell[] {
  const cells: ScannedCell[] = []
  let column = 0
  for (const [, attributes, inside] of content.matchAll(elements(`${prefix}c`))) {
    if (attributes === undefined) continue
    const letters = /\sr\s*=\s*["']([A-Za-z]+)\d*["']/.exec(attributes)?.[1]
    column = letters === undefined ? column + 1 : columnOf(letters)
    cells.push({ row, column, attributes: withoutNumber(attributes), content: inside ?? '', style: Number(/\ss\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? 0) })
  }
  return cells
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The sheet with that row holding these cells. */
export function withRow({ text, prefix }: SheetMarkup, row: number, found: FoundRow | null, cells: readonly ScannedCell[]): string {
  const inside = [...cells].sort((one, other) => one.column - other.column).map((cell) => cellMarkup(cell, cellAddress(row, cell.column), prefix))
  const attributes = (found?.attributes ?? '').replace(/\sspans\s*=\s*["'][^"']*["']/, '').trimEnd()
  const markup = `<${prefix}row r="${row}"${attributes}>${inside.join('')}</${prefix}row>`
  if (found) return text.slice(0, found.start) + markup + text.slice(found.end)
  return text.replace(new RegExp(`<${prefix}sheetData((?:\\s[^>]*?)?)\\s*/>`), (_, given: string) => `<${prefix}sheetData${given}>${markup}</${prefix}sheetData>`)
}
