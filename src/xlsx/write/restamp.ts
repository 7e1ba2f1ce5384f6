/** A sheet that stays as it is, byte for byte, but for the one cell that holds its stamp. */
import { crc32, type Deflate, type Package, type ZipEntry } from '../package'
import { cellAddress } from './address'
import type { ExistingSheet } from './existingSheet'
import { textElement } from './markupText'
import { entryOfPieces } from './newEntry'
import { STAMP_LINE } from '../../workbook'

/** What takes the place of some bytes of a part. */
export interface Restamped {
  readonly part: string
  readonly start: number
  /** Where the bytes that go end, and where those that come in their place do. */
  readonly endBefore: number
  readonly endAfter: number
}

/** The stamp is one of the first cells of the sheet. */
const LOOKED_THROUGH = 64 * 1024

/** @returns null where the cell is not found as Excel and we write it */
export async function restamp(from: Package, existing: ExistingSheet, stamp: string, deflate: Deflate): Promise<{ readonly entry: ZipEntry; readonly restamped: Restamped } | null> {
  const { sheet, origin, outline } = existing
  const found = await stampCell(from.chunks(sheet.part), cellAddress(origin.row + STAMP_LINE, origin.column), outline.prefix)
  if (found === null) return null
  const { prefix: p } = outline
  const { start, end, address, style } = found
  const cell = new TextEncoder().encode(`<${p}c ${address}${style} t="inlineStr"><${p}is>${textElement(stamp, p)}</${p}is></${p}c>`)
  const entry = await entryOfPieces(sheet.part, replaced(from.chunks(sheet.part), start, end, cell), deflate)
  return { entry, restamped: { part: sheet.part, start, endBefore: end, endAfter: start + cell.length } }
}

interface StampCell {
  readonly start: number
  readonly end: number
  readonly address: string
  readonly style: string
}

/** Each byte as a character, so that places in the text are places in the part. */
async function stampCell(chunks: AsyncIterable<Uint8Array>, address: string, prefix: string): Promise<StampCell | null> {
  let head = ''
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += 4096) head += String.fromCharCode(...chunk.subarray(at, at + 4096))
    if (head.length >= LOOKED_THROUGH) break
  }
  const rows = head.indexOf(`<${prefix}sheetData`)
  const found = new RegExp(`<${prefix}c (r="${address}")([^>]*[^>/])?>((?!<${prefix}f[ >]|</?${prefix}c[ >]).)*</${prefix}c>`, 's').exec(head.slice(rows))
  if (rows < 0 || found === null) return null
  const start = rows + found.index
  return { start, end: start + found[0].length, address: found[1], style: /\ss="\d+"/.exec(found[2] ?? '')?.[0] ?? '' }
}

async function* replaced(chunks: AsyncIterable<Uint8Array>, start: number, end: number, instead: Uint8Array): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of chunks) {
    const after = at + chunk.length
    if (at <= start && start < after) {
      yield chunk.slice(0, start - at)
      yield instead
    } else if (after <= start) yield chunk.slice()
    if (after > end) yield chunk.slice(Math.max(0, end - at))
    at = after
  }
}

/** Whether a part holds the same bytes before and after, but for the stamp. */
export async function isSameButForStamp(before: Package, after: Package, { part, start, endBefore, endAfter }: Restamped): Promise<boolean> {
  const [was, is] = [await around(before.chunks(part), start, endBefore), await around(after.chunks(part), start, endAfter)]
  return was.size === is.size && was.crc32 === is.crc32
}

async function around(chunks: AsyncIterable<Uint8Array>, start: number, end: number): Promise<{ readonly size: number; readonly crc32: number }> {
  let [at, size, crc] = [0, 0, 0]
  for await (const chunk of chunks) {
    for (const part of [chunk.subarray(0, Math.max(0, start - at)), chunk.subarray(Math.max(0, end - at))]) {
      crc = crc32(part, crc)
      size += part.length
    }
    at += chunk.length
  }
  return { size, crc32: crc }
}
