/** From a sheet's bytes to its rows, one after the other. */
import { CellType, RowBytes } from './rowBytes'

const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e
const SLASH = 0x2f
const EXCLAMATION = 0x21
const QUESTION = 0x3f
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const SPACE = 0x20
const ZERO = 0x30
const LETTER_BEFORE_A = 0x40
const [LOWER_R, LOWER_S, LOWER_T, LOWER_N] = [0x72, 0x73, 0x74, 0x6e]
const INLINE = Uint8Array.from('inlineStr', (character) => character.charCodeAt(0))

/** What a start tag says, as far as rows and cells need it; -1 where it ends after the bytes at hand. */
interface Tag {
  /** After its `>`. */
  end: number
  attributesEnd: number
  isEmpty: boolean
  /** `r` with the white space before it. */
  referenceStart: number
  referenceEnd: number
  /** The letters of `r` as a column, its digits as a row; 0 where there are none. */
  column: number
  row: number
  style: number
  type: number
}

export class RowScanner {
  /** Whether the end of the rows has been met. */
  isOver = false
  private readonly onRow: (row: RowBytes) => void
  private readonly isWanted: (row: number) => boolean
  private readonly rowName: Uint8Array
  private readonly cellName: Uint8Array
  private readonly found = new RowBytes()
  private readonly tag: Tag = { end: 0, attributesEnd: 0, isEmpty: false, referenceStart: 0, referenceEnd: 0, column: 0, row: 0, style: 0, type: 0 }
  private bytes: Uint8Array = new Uint8Array(0)
  private end = 0
  private lastRow = 0

  /** @param isWanted whether anybody wants to know of a row; the cells of others are passed over */
  constructor(prefix: string, onRow: (row: RowBytes) => void, isWanted: (row: number) => boolean) {
    this.onRow = onRow
    this.isWanted = isWanted
    this.rowName = new TextEncoder().encode(`${prefix}row`)
    this.cellName = new TextEncoder().encode(`${prefix}c`)
  }

  /**
   * Scans the whole rows among some bytes.
   *
   * @returns the place up to which they are done with: of the first row that is not whole, or after `</sheetData>`
   */
  scan(bytes: Uint8Array, start: number, end: number): number {
    this.bytes = bytes
    this.end = end
    let at = start
    while (!this.isOver) {
      const open = this.next(LESS_THAN, at)
      if (open < 0) return end
      const after = this.element(open)
      if (after < 0) return open
      at = after
    }
    return at
  }

  /** What begins between rows; returns the place after it, -1 where it is not whole. */
  private element(open: number): number {
    const next = this.bytes[open + 1]
    if (open + 1 >= this.end) return -1
    if (next === SLASH) {
      const close = this.next(GREATER_THAN, open)
      if (close < 0) return -1
      this.isOver = true
      return close + 1
    }
    if (next === EXCLAMATION || next === QUESTION) return this.afterAside(open)
    if (!this.readTag(open, this.rowName)) return this.tag.end
    return this.row(open)
  }

  private row(open: number): number {
    const { tag } = this
    const { end, isEmpty, attributesEnd, referenceStart, referenceEnd } = tag
    const row = tag.row === 0 ? this.lastRow + 1 : tag.row
    const isWanted = this.isWanted(row)
    const after = isEmpty ? end : isWanted ? this.cells(end, row, { start: open + 1 + this.rowName.length, end: attributesEnd, numberStart: referenceStart, numberEnd: referenceEnd }) : this.pastRow(end)
    if (after < 0) return -1
    this.lastRow = row
    if (isWanted && isEmpty) this.found.begin(this.bytes, row, { start: open + 1 + this.rowName.length, end: attributesEnd, numberStart: referenceStart, numberEnd: referenceEnd })
    if (isWanted) this.onRow(this.found)
    return after
  }

  private cells(start: number, row: number, attributes: Parameters<RowBytes['begin']>[2]): number {
    const { bytes, tag, found } = this
    found.begin(bytes, row, attributes)
    let column = 0
    let at = start
    while (true) {
      const open = this.next(LESS_THAN, at)
      if (open < 0 || open + 1 >= this.end) return -1
      const next = bytes[open + 1]
      if (next === SLASH) return this.next(GREATER_THAN, open) + 1 || -1
      if (next === EXCLAMATION || next === QUESTION) at = this.afterAside(open)
      else if (!this.readTag(open, this.cellName)) at = tag.end
      else {
        column = tag.column === 0 ? column + 1 : tag.column
        const { style, type, referenceStart, referenceEnd, attributesEnd, end: contentStart } = tag
        const contentEnd = tag.isEmpty ? contentStart : this.endOf(this.cellName, contentStart)
        if (contentEnd < 0) return -1
        found.add(column, style, type, open + 1 + this.cellName.length, referenceStart, referenceEnd, attributesEnd, contentStart, contentEnd)
        at = tag.isEmpty ? contentStart : this.next(GREATER_THAN, contentEnd) + 1 || -1
      }
      if (at < 0) return -1
    }
  }

  /** Past a row that nobody wants. */
  private pastRow(start: number): number {
    const close = this.endOf(this.rowName, start)
    return close < 0 ? -1 : this.next(GREATER_THAN, close) + 1 || -1
  }

  /** The `</` of an element's end tag, whose `>` is at hand too; -1 where they are not. */
  private endOf(name: Uint8Array, start: number): number {
    const { bytes, end } = this
    for (let at = start; at < end; at++) {
      if (bytes[at] !== LESS_THAN || bytes[at + 1] !== SLASH) continue
      let matched = 0
      while (matched < name.length && bytes[at + 2 + matched] === name[matched]) matched++
      const after = bytes[at + 2 + matched]
      if (matched === name.length && (after === GREATER_THAN || after <= SPACE)) return this.next(GREATER_THAN, at) < 0 ? -1 : at
    }
    return -1
  }

  private next(byte: number, start: number): number {
    const { bytes, end } = this
    for (let at = start; at < end; at++) if (bytes[at] === byte) return at
    return -1
  }

  /** Past a comment or an instruction. */
  private afterAside(open: number): number {
    const { bytes, end } = this
    const isComment = bytes[open + 1] === EXCLAMATION
    for (let at = open + 2; at < end; at++) {
      if (bytes[at] !== GREATER_THAN) continue
      if (isComment ? at >= open + 6 && bytes[at - 1] === HYPHEN && bytes[at - 2] === HYPHEN : bytes[at - 1] === QUESTION) return at + 1
    }
    return -1
  }

  /** Reads a start tag into `tag`; says whether it is one of that name. */
  private readTag(open: number, name: Uint8Array): boolean {
    const { bytes, end, tag } = this
    tag.end = -1
    tag.column = tag.row = tag.style = tag.referenceStart = tag.referenceEnd = 0
    tag.type = CellType.number
    tag.isEmpty = false
    let at = open + 1
    let matched = 0
    while (matched < name.length && bytes[at + matched] === name[matched]) matched++
    const following = bytes[at + matched]
    const isNamed = matched === name.length && (following <= SPACE || following === GREATER_THAN || following === SLASH)
    while (at < end && bytes[at] > SPACE && bytes[at] !== GREATER_THAN && bytes[at] !== SLASH) at++
    while (at < end) {
      const byte = bytes[at]
      if (byte === GREATER_THAN) {
        tag.attributesEnd = tag.isEmpty ? at - 1 : at
        tag.end = at + 1
        return isNamed
      }
      if (byte <= SPACE || byte === SLASH) {
        tag.isEmpty = byte === SLASH
        at++
        continue
      }
      tag.isEmpty = false
      at = this.attribute(at)
      if (at < 0) return false
    }
    return false
  }

  /** One attribute; returns the place after it, -1 where it is not whole. */
  private attribute(start: number): number {
    const { bytes, end, tag } = this
    let at = start
    while (at < end && bytes[at] > SPACE && bytes[at] !== EQUALS) at++
    const nameLength = at - start
    while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++
    const quote = bytes[at]
    const valueStart = at + 1
    at = valueStart
    while (at < end && bytes[at] !== quote) at++
    if (at >= end) return -1
    if (nameLength !== 1) return at + 1
    const name = bytes[start]
    if (name === LOWER_R) {
      tag.referenceStart = start - 1
      tag.referenceEnd = at + 1
      for (let place = valueStart; place < at; place++) {
        const byte = bytes[place]
        if (byte > LETTER_BEFORE_A) tag.column = tag.column * 26 + (byte & 0x1f)
        else tag.row = tag.row * 10 + byte - ZERO
      }
    } else if (name === LOWER_S) {
      for (let place = valueStart; place < at; place++) tag.style = tag.style * 10 + bytes[place] - ZERO
    } else if (name === LOWER_T) {
      tag.type = this.typeNamed(valueStart, at)
    }
    return at + 1
  }

  /** What the value of `t` says. */
  private typeNamed(start: number, end: number): number {
    const { bytes } = this
    if (end - start === 1) return bytes[start] === LOWER_S ? CellType.sharedText : bytes[start] === LOWER_N ? CellType.number : CellType.other
    if (end - start !== INLINE.length) return CellType.other
    for (let at = 0; at < INLINE.length; at++) if (bytes[start + at] !== INLINE[at]) return CellType.other
    return CellType.inlineText
  }
}
