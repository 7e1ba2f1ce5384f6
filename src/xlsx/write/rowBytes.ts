/**
 * One row of a sheet as it lies in the file's bytes: where each cell begins and ends, which style it has, and of which
 * kind it is. Nothing is made of the bytes until somebody asks for it.
 */
import { textElement } from './markupText'
import type { ScannedCell } from './scannedCell'

/** What a cell says that it holds, as far as a glance can tell. */
export const CellType = { number: 0, inlineText: 1, other: 2, sharedText: 3 } as const

const INLINE_OPENING = Uint8Array.from('<is><t>', (character) => character.charCodeAt(0))
const INLINE_ENDING = Uint8Array.from('</t></is>', (character) => character.charCodeAt(0))
const FORMULA_OPENING = Uint8Array.from('<f', (character) => character.charCodeAt(0))
const VALUE_OPENING = Uint8Array.from('<v>', (character) => character.charCodeAt(0))
const VALUE_ENDING = Uint8Array.from('</v>', (character) => character.charCodeAt(0))
/** Characters below 128 that may stand for others: `&` in XML, `_` in Excel's own way, `<`, and a carriage return. */
const MAY_MEAN_ANOTHER = Uint8Array.from({ length: 128 }, (_, code) => (code < 0x20 || '&<_'.includes(String.fromCharCode(code)) ? 1 : 0))
const ZERO = 0x30
/** A whole number of so many digits is exact. */
const EXACT_DIGITS = 15

export class RowBytes {
  /** Its number in the sheet. */
  row = 0
  /** How many cells it has; they are counted from 0. */
  count = 0
  private bytes: Uint8Array = new Uint8Array(0)
  private attributesStart = 0
  private attributesEnd = 0
  private numberStart = 0
  private numberEnd = 0
  private places = new Int32Array(64 * PLACES)
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /** A row without cells so far. Places are where in the bytes something begins and ends; a number that is not written has the same for both. */
  begin(bytes: Uint8Array, row: number, attributes: { readonly start: number; readonly end: number; readonly numberStart: number; readonly numberEnd: number }): void {
    this.bytes = bytes
    this.row = row
    this.count = 0
    this.attributesStart = attributes.start
    this.attributesEnd = attributes.end
    this.numberStart = attributes.numberStart
    this.numberEnd = attributes.numberEnd
  }

  add(column: number, style: number, type: number, start: number, addressStart: number, addressEnd: number, end: number, contentStart: number, contentEnd: number): void {
    const at = this.count * PLACES
    if (at + PLACES > this.places.length) {
      const larger = new Int32Array(this.places.length * 2)
      larger.set(this.places)
      this.places = larger
    }
    const { places } = this
    places[at] = column
    places[at + 1] = style
    places[at + 2] = type
    places[at + 3] = start
    places[at + 4] = addressStart
    places[at + 5] = addressEnd
    places[at + 6] = end
    places[at + 7] = contentStart
    places[at + 8] = contentEnd
    this.count++
  }

  column(index: number): number {
    return this.places[index * PLACES]
  }

  style(index: number): number {
    return this.places[index * PLACES + 1]
  }

  /** Everything in its start tag but the name and `r`. */
  attributes(): string {
    return this.without(this.attributesStart, this.numberStart, this.numberEnd, this.attributesEnd)
  }

  cell(index: number): ScannedCell {
    const { places } = this
    const at = index * PLACES
    return {
      row: this.row,
      column: places[at],
      attributes: this.without(places[at + 3], places[at + 4], places[at + 5], places[at + 6]),
      content: this.decode(places[at + 7], places[at + 8]),
      style: places[at + 1],
    }
  }

  cells(): ScannedCell[] {
    return Array.from({ length: this.count }, (_, index) => this.cell(index))
  }

  /** Whether nothing stands between the cell's tags. */
  isEmpty(index: number): boolean {
    const at = index * PLACES
    return this.places[at + 7] === this.places[at + 8]
  }

  /** Whether a formula stands first between its tags, as Excel and we write it. */
  hasFormula(index: number): boolean {
    return this.says(FORMULA_OPENING, this.places[index * PLACES + 7])
  }

  /** Whether the cell holds this number and nothing else, written in the plainest way; false says only that it takes a closer look. */
  isPlainNumber(index: number, value: number): boolean {
    const at = index * PLACES
    const start = this.places[at + 7] + VALUE_OPENING.length
    const end = this.places[at + 8] - VALUE_ENDING.length
    if (this.places[at + 2] !== CellType.number || end <= start || !this.says(VALUE_OPENING, start - VALUE_OPENING.length) || !this.says(VALUE_ENDING, end)) return false
    const { bytes } = this
    let whole = 0
    for (let place = start; place < end; place++) {
      const digit = bytes[place] - ZERO
      if (digit < 0 || digit > 9 || end - start > EXACT_DIGITS) return Number(this.decode(start, end)) === value
      whole = whole * 10 + digit
    }
    return whole === value
  }

  /** Whether the cell holds this text and nothing else, written as we write it; false says only that it takes a closer look. */
  isText(index: number, text: string): boolean {
    return this.isPlainText(index, text) || (this.places[index * PLACES + 2] === CellType.inlineText && this.content(index) === `<is>${textElement(text, '')}</is>`)
  }

  /** Which of the shared strings the cell holds, and nothing else; -1 where it holds none. */
  sharedText(index: number): number {
    if (this.places[index * PLACES + 2] !== CellType.sharedText) return -1
    const found = /^<v>(\d+)<\/v>$/.exec(this.content(index))
    return found ? Number(found[1]) : -1
  }

  /** Nearly all texts are ASCII in which each character stands for itself: told without making a text of the bytes. */
  private isPlainText(index: number, text: string): boolean {
    const at = index * PLACES
    const start = this.places[at + 7] + INLINE_OPENING.length
    const end = this.places[at + 8] - INLINE_ENDING.length
    if (this.places[at + 2] !== CellType.inlineText || end - start !== text.length) return false
    if (!this.says(INLINE_OPENING, start - INLINE_OPENING.length) || !this.says(INLINE_ENDING, end)) return false
    const { bytes } = this
    for (let place = start, character = 0; place < end; place++, character++) {
      const code = bytes[place]
      if (code !== text.charCodeAt(character) || code > 127 || MAY_MEAN_ANOTHER[code] === 1) return false
    }
    return true
  }

  private content(index: number): string {
    return this.decode(this.places[index * PLACES + 7], this.places[index * PLACES + 8])
  }

  private says(expected: Uint8Array, start: number): boolean {
    for (let at = 0; at < expected.length; at++) if (this.bytes[start + at] !== expected[at]) return false
    return true
  }

  private without(start: number, cutStart: number, cutEnd: number, end: number): string {
    return cutStart === cutEnd ? this.decode(start, end) : this.decode(start, cutStart) + this.decode(cutEnd, end)
  }

  private decode(start: number, end: number): string {
    return start === end ? '' : this.decoder.decode(this.bytes.subarray(start, end))
  }
}

/** Numbers kept of each cell: column, style, type; then where its attributes, its address and its content begin and end. */
const PLACES = 9
