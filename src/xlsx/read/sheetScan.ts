/**
 * The streaming scan of a sheet's bytes: chunks in, packed rows of the wanted columns out.
 *
 *     <sheetData><row r="2"><c r="A2" t="s"><v>17</v></c><c r="B2" s="4"><v>43560</v></c></row> …
 *
 * Nearly every cell is written just so, but for a prefix perhaps (`<x:c …>`) or inline text, and {@link SheetScan.plainCells}
 * reads such cells where they stand, in one pass over their bytes. Whatever differs (no `r`, other attributes, rich text,
 * CDATA, a value that a chunk's border cuts) takes the slower road through {@link SheetScan.tag}, which knows where it is
 * by `place`. Both give the same cells.
 */
import { CellKind, type DateSystem } from '../../workbook'
import { WorkbookRefused } from '../package'
import { LAST_COLUMN, LAST_ROW } from './area'
import { ByteArena } from './byteArena'
import { ByteWindow } from './byteWindow'
import { CellType, cellTypeOf } from './cellTypes'
import { serialOfIso } from './isoDates'
import { parseNumber } from './numbers'
import { PackedRows, SHARED_KIND, type PackedPage } from './packedRows'
import { hasAttribute, hasPrefix, inlineEnd, inlineStart, isOpeningTag, isRow, isWithinCell, valueEnd, valueStart } from './plainShapes'
import { findAttribute, readReference } from './tagAttributes'
import type { TextStore } from './textStore'
import * as xml from './xmlBytes'

export interface ScanWanted {
  /** Sheet columns, 1 is A; each once. A page has them in this order; of `every` it has those from A to the last that holds anything. */
  readonly columns: readonly number[] | 'every'
  readonly firstRow: number
  readonly lastRow: number
  readonly pageRows: number
}

/** Where the scan stands, from the outside in. Text is collected from IN_INLINE_TEXT on. */
const BEFORE = 0
const BETWEEN_ROWS = 1
const SKIPPED_ROW = 2
const IN_ROW = 3
const IN_CELL = 4
const IN_INLINE = 5
const IN_PHONETIC = 6
const IN_INLINE_TEXT = 7
const IN_VALUE = 8
const DONE = 9

// The innermost loop's own names for what it compares with.
const { LESS_THAN, GREATER_THAN, SLASH, QUOTE } = xml
const NUMBER_KIND = CellKind.number
const TEXT_KIND = CellKind.text
const SHARED = SHARED_KIND
const UPPER_A = 0x41
const UPPER_Z = 0x5a
const ZERO = 0x30
const NINE = 0x39
const C = 0x63
const R = 0x72
const S = 0x73
const T = 0x74

export class SheetScan {
  /** The scan needs no more chunks. */
  done = false
  private readonly window = new ByteWindow()
  private at = 0
  private place = BEFORE
  private row = 0
  /** Where the row stands in its page; −1 until a wanted cell of it holds something. */
  private rowIndex = -1
  /** A row without `r`, whose cells have not been seen yet. */
  private rowUnnumbered = false
  private column = 0
  private slot = -1
  /** How long the prefix of the sheet's elements is, with its colon: nearly always 0. */
  private prefix = 0
  private type: CellType = CellType.number
  private readonly collected = new ByteArena()
  /** By sheet column. */
  private readonly slotOf = new Int16Array(LAST_COLUMN + 1).fill(-1)
  private readonly packed: PackedRows
  private readonly wanted: ScanWanted
  private readonly texts: TextStore
  private readonly dateSystem: DateSystem

  constructor(wanted: ScanWanted, texts: TextStore, dateSystem: DateSystem) {
    this.wanted = wanted
    this.texts = texts
    this.dateSystem = dateSystem
    const { columns, pageRows } = wanted
    if (columns === 'every') {
      this.packed = new PackedRows(LAST_COLUMN, pageRows, 'used-slots')
      for (let column = 1; column <= LAST_COLUMN; column++) this.slotOf[column] = column - 1
    } else {
      this.packed = new PackedRows(columns.length, pageRows, 'every-slot')
      columns.forEach((column, slot) => {
        this.slotOf[column] = slot
      })
    }
  }

  /** Scans a chunk; returns the pages that it filled. */
  push(chunk: Uint8Array): readonly PackedPage[] {
    this.window.take(chunk, this.at)
    this.at = this.scan(this.window.bytes, this.window.end)
    return this.packed.takeFinished()
  }

  /** The last page. */
  finish(): readonly PackedPage[] {
    if (this.place !== DONE) throw new WorkbookRefused('damaged', 'a sheet is cut short')
    this.packed.endPage()
    return this.packed.takeFinished()
  }

  /** Scans what it can; returns where it has come to. */
  private scan(bytes: Uint8Array, end: number): number {
    let at = 0
    while (this.place !== DONE) {
      const text = at
      while (bytes[at] !== LESS_THAN) at++
      if (at > text && this.place >= IN_INLINE_TEXT) {
        if (at === end) return text
        this.collected.appendXml(bytes, text, at)
      }
      if (this.place === IN_ROW) {
        at = this.plainCells(bytes, at, end)
        if (bytes[at] !== LESS_THAN) continue
      }
      if (at >= end) return end
      if (this.place === SKIPPED_ROW && isOpeningTag(bytes[at + 1])) at++
      else {
        const next = this.place === BETWEEN_ROWS ? this.plainRow(bytes, at, end) : this.tag(bytes, at, end)
        if (next === xml.CUT) return at
        at = next
      }
    }
    return end
  }

  /** Takes a row's opening tag where it is written `<row r="2" …>`, else leaves it to {@link tag}. */
  private plainRow(bytes: Uint8Array, at: number, end: number): number {
    const name = at + 1 + this.prefix
    if (name + 7 >= end || !isRow(bytes, name) || !hasPrefix(bytes, name, this.prefix) || !hasAttribute(bytes, name + 3, R)) return this.tag(bytes, at, end)
    let next = name + 7
    let row = 0
    while (bytes[next] >= ZERO && bytes[next] <= NINE) row = row * 10 + bytes[next++] - ZERO
    const digits = next - name - 7
    if (digits === 0 || digits > 7 || bytes[next] !== QUOTE || row <= this.row || row > LAST_ROW) return this.tag(bytes, at, end)
    next = xml.tagEnd(bytes, next + 1, end)
    if (next === xml.CUT) return xml.CUT
    this.startRow(row)
    this.rowUnnumbered = false
    if (xml.isEmptyTag(bytes, next)) this.leaveRow()
    return next
  }

  /**
   * Takes cells as long as they are written `<c r="A2" s="4" t="s"><v>17</v></c>`, and passes over those that are not
   * wanted; returns where it met something else, which is {@link tag}'s to take, or where the row ended.
   */
  private plainCells(bytes: Uint8Array, from: number, end: number): number {
    const { slotOf, packed, rowUnnumbered, prefix } = this
    const { kinds, values, pageRows } = packed
    let at = from
    while (at + prefix + 5 < end) {
      const closing = bytes[at + 1] === SLASH
      const name = at + (closing ? 2 : 1) + prefix
      if (!hasPrefix(bytes, name, prefix)) return at
      let next = name + 1
      if (!closing && bytes[name] === C) {
        if (rowUnnumbered || !hasAttribute(bytes, next, R)) return at
        next += 4
        let byte = bytes[next]
        let column = 0
        while (byte >= UPPER_A && byte <= UPPER_Z) {
          column = column * 26 + byte - UPPER_A + 1
          byte = bytes[++next]
        }
        while (byte >= ZERO && byte <= NINE) byte = bytes[++next]
        if (byte !== QUOTE || column === 0 || column > LAST_COLUMN) return at
        const slot = slotOf[column]
        if (slot >= 0) {
          next++
          if (hasAttribute(bytes, next, S)) {
            next += 4
            while (bytes[next] >= ZERO && bytes[next] <= NINE) next++
            next++
          }
          let type: CellType = CellType.number
          if (hasAttribute(bytes, next, T)) {
            const typeStart = next + 4
            next = typeStart
            while (bytes[next] > QUOTE) next++
            type = cellTypeOf(bytes, typeStart, next++)
          }
          next = type === CellType.inline ? inlineStart(bytes, next, end, prefix) : valueStart(bytes, next, end, prefix)
          if (next < 0) return at
          const start = next
          let kind: number = NUMBER_KIND
          let value = 0
          if (type === CellType.number || type === CellType.shared) {
            byte = bytes[next]
            while (byte >= ZERO && byte <= NINE) {
              value = value * 10 + byte - ZERO
              byte = bytes[++next]
            }
            if (type === CellType.shared) kind = SHARED
            if (byte !== LESS_THAN || next - start > 15) {
              while (bytes[next] !== LESS_THAN) next++
              value = type === CellType.shared ? Number.NaN : parseNumber(bytes, start, next)
            }
            if (next === start || Number.isNaN(value)) return at
          } else if (type === CellType.text || type === CellType.inline) {
            while (bytes[next] !== LESS_THAN) next++
            if (next === start) return at
            kind = TEXT_KIND
          } else return at
          const textEnd = next
          next = type === CellType.inline ? inlineEnd(bytes, next, end, prefix) : valueEnd(bytes, next, end, prefix)
          if (next < 0) return at
          if (kind === TEXT_KIND) value = this.texts.codeOfXml(bytes, start, textEnd)
          if (this.rowIndex < 0) this.rowIndex = packed.begin(this.row)
          const cell = slot * pageRows + this.rowIndex
          kinds[cell] = kind
          values[cell] = value
          if (kind === SHARED) packed.hasShared = true
          const cellEnd = next + prefix + 3
          if (cellEnd < end && bytes[next] === LESS_THAN && bytes[next + 1] === SLASH && bytes[cellEnd - 1] === C && bytes[cellEnd] === GREATER_THAN) next = cellEnd + 1
        }
        this.column = column
      } else if (closing && isRow(bytes, name) && bytes[name + 3] === GREATER_THAN) {
        this.leaveRow()
        return name + 4
      } else if (!isWithinCell(bytes, name)) return at
      at = next
      while (bytes[at] !== LESS_THAN) at++
    }
    return at
  }

  /** Takes the tag that begins here, whatever it is; returns where it ends. */
  private tag(bytes: Uint8Array, at: number, end: number): number {
    const byte = bytes[at + 1]
    if (byte === xml.EXCLAMATION || byte === xml.QUESTION) {
      const after = xml.specialEnd(bytes, at, end)
      if (after !== xml.CUT && this.place >= IN_INLINE_TEXT && byte === xml.EXCLAMATION && xml.isCharacterData(bytes, at)) this.collected.append(bytes, at + 9, after - 3)
      return after
    }
    const closing = byte === xml.SLASH
    const nameFrom = closing ? at + 2 : at + 1
    const nameTo = xml.nameEnd(bytes, nameFrom)
    const after = xml.tagEnd(bytes, nameTo, end)
    if (after === xml.CUT) return xml.CUT
    const local = xml.localStart(bytes, nameFrom, nameTo)
    if (this.place === BEFORE) this.prefix = local - nameFrom
    if (closing) this.close(bytes, local, nameTo)
    else this.open(bytes, local, nameTo, after)
    return after
  }

  private open(bytes: Uint8Array, from: number, to: number, after: number): void {
    const empty = xml.isEmptyTag(bytes, after)
    switch (this.place) {
      case BEFORE:
        if (xml.isWord(bytes, from, to, 'sheetData')) this.enter(empty ? DONE : BETWEEN_ROWS)
        break
      case BETWEEN_ROWS:
        if (xml.isWord(bytes, from, to, 'row')) this.openRow(bytes, to, after, empty)
        break
      case IN_ROW:
        if (xml.isWord(bytes, from, to, 'c')) this.openCell(bytes, to, after, empty)
        break
      case IN_CELL:
        if (empty) break
        this.collected.clear()
        if (xml.isWord(bytes, from, to, 'v')) this.place = IN_VALUE
        else if (xml.isWord(bytes, from, to, 'is')) this.place = IN_INLINE
        break
      case IN_INLINE:
        if (empty) break
        if (xml.isWord(bytes, from, to, 't')) this.place = IN_INLINE_TEXT
        else if (xml.isWord(bytes, from, to, 'rPh')) this.place = IN_PHONETIC
        break
    }
  }

  private close(bytes: Uint8Array, from: number, to: number): void {
    switch (this.place) {
      case BETWEEN_ROWS:
        if (xml.isWord(bytes, from, to, 'sheetData')) this.enter(DONE)
        break
      case SKIPPED_ROW:
      case IN_ROW:
        if (xml.isWord(bytes, from, to, 'row')) this.leaveRow()
        break
      case IN_CELL:
        if (xml.isWord(bytes, from, to, 'c')) this.place = IN_ROW
        break
      case IN_VALUE:
        if (xml.isWord(bytes, from, to, 'v')) {
          this.place = IN_CELL
          this.keepValue()
        }
        break
      case IN_INLINE:
        if (xml.isWord(bytes, from, to, 'is')) {
          this.place = IN_CELL
          this.keepText(CellKind.text)
        }
        break
      case IN_INLINE_TEXT:
        if (xml.isWord(bytes, from, to, 't')) this.place = IN_INLINE
        break
      case IN_PHONETIC:
        if (xml.isWord(bytes, from, to, 'rPh')) this.place = IN_INLINE
        break
    }
  }

  private enter(place: number): void {
    this.place = place
    this.done = place === DONE
  }

  private openRow(bytes: Uint8Array, from: number, after: number, empty: boolean): void {
    const number = findAttribute(bytes, from, after, 'r')
    const row = number === null ? this.row + 1 : parseNumber(bytes, number.start, number.end)
    if (!(row > this.row && row <= LAST_ROW && Number.isInteger(row))) throw new WorkbookRefused('damaged', `row ${row} after row ${this.row}`)
    this.startRow(row)
    this.rowUnnumbered = number === null
    // A row without a number may yet turn out, by its first cell, to stand further down.
    if (this.rowUnnumbered && this.place === SKIPPED_ROW) this.place = IN_ROW
    if (empty) this.leaveRow()
  }

  private leaveRow(): void {
    if (this.place !== DONE) this.place = BETWEEN_ROWS
  }

  private startRow(row: number): void {
    this.row = row
    this.rowIndex = -1
    this.column = 0
    if (row > this.wanted.lastRow) this.enter(DONE)
    else this.place = row < this.wanted.firstRow ? SKIPPED_ROW : IN_ROW
  }

  private openCell(bytes: Uint8Array, from: number, after: number, empty: boolean): void {
    const reference = findAttribute(bytes, from, after, 'r')
    const address = reference === null ? null : readReference(bytes, reference.start, reference.end)
    if (this.rowUnnumbered) {
      this.rowUnnumbered = false
      this.startRow(address !== null && address.row > this.row ? address.row : this.row)
      if (this.place !== IN_ROW) return
    }
    this.column = address === null ? this.column + 1 : address.column
    if (this.column > LAST_COLUMN) throw new WorkbookRefused('damaged', `a cell in column ${this.column}`)
    this.slot = this.slotOf[this.column]
    if (this.slot < 0 || empty) return
    const type = findAttribute(bytes, from, after, 't')
    this.type = type === null ? CellType.number : cellTypeOf(bytes, type.start, type.end)
    this.place = IN_CELL
  }

  /** Keeps what was collected of a `<v>`, by the cell's type. */
  private keepValue(): void {
    const { bytes, length } = this.collected
    if (length === 0) return
    switch (this.type) {
      case CellType.number:
        this.keepNumber(CellKind.number, parseNumber(bytes, 0, length))
        break
      case CellType.shared:
        this.keepNumber(SHARED_KIND, parseNumber(bytes, 0, length))
        break
      case CellType.boolean:
        this.keepNumber(CellKind.boolean, xml.isWord(bytes, 0, length, '1') || xml.isWord(bytes, 0, length, 'true') ? 1 : 0)
        break
      case CellType.date:
        this.keepNumber(CellKind.number, serialOfIso(new TextDecoder().decode(bytes.subarray(0, length)), this.dateSystem) ?? Number.NaN)
        break
      case CellType.error:
        this.keepText(CellKind.error)
        break
      case CellType.text:
      case CellType.inline:
        this.keepText(CellKind.text)
    }
  }

  /** Keeps a number; what the file gives as one but is none is kept as the text that stands there. */
  private keepNumber(kind: number, value: number): void {
    if (Number.isNaN(value)) {
      if (kind === SHARED_KIND) throw new WorkbookRefused('damaged', 'a shared string without a number')
      this.keepText(CellKind.text)
      return
    }
    if (kind === SHARED_KIND) this.packed.hasShared = true
    this.keep(kind, value)
  }

  private keepText(kind: number): void {
    if (this.collected.length > 0) this.keep(kind, this.texts.codeOf(this.collected.bytes, 0, this.collected.length))
  }

  private keep(kind: number, value: number): void {
    if (this.rowIndex < 0) this.rowIndex = this.packed.begin(this.row)
    const cell = this.slot * this.packed.pageRows + this.rowIndex
    this.packed.kinds[cell] = kind
    this.packed.values[cell] = value
  }
}
