/**
 * The shared strings: every text of the workbook once, which cells name by number.
 *
 *     <sst><si><t>Home visit</t></si>
 *          <si><r><t>In </t></r><r><rPr><b/></rPr><t>bold</t></r><rPh sb="0" eb="1"><t>(how to say it)</t></rPh></si></sst>
 *
 * Kept as bytes; a read decodes only those that its own columns name.
 */
import { WorkbookRefused, type Package } from '../package'
import { ByteArena } from './byteArena'
import { ByteWindow } from './byteWindow'
import { asUtf8 } from './utf8Chunks'
import * as xml from './xmlBytes'

export interface SharedStrings {
  readonly count: number
  /** UTF-8; Excel's `_xHHHH_` still stands in it. */
  readonly bytes: Uint8Array
  /** String n is `bytes` from `ends[n - 1]` (0 for the first) to `ends[n]`. */
  readonly ends: Int32Array
}

export const NO_SHARED_STRINGS: SharedStrings = { count: 0, bytes: new Uint8Array(0), ends: new Int32Array(0) }

/** @throws {WorkbookRefused} `damaged`, or `too-large` over a gigabyte of text */
export async function readSharedStrings(from: Package, part: string, signal?: AbortSignal): Promise<SharedStrings> {
  const scan = new SharedStringsScan()
  for await (const chunk of asUtf8(from.chunks(part))) {
    signal?.throwIfAborted()
    scan.push(chunk)
  }
  return scan.finish()
}

/** Where the scan stands, from the outside in. */
const OUTSIDE = 0
const IN_STRING = 1
const IN_PHONETIC = 2
const IN_TEXT = 3

class SharedStringsScan {
  private readonly window = new ByteWindow()
  private at = 0
  private place = OUTSIDE
  private readonly arena = new ByteArena(64 * 1024)
  private ends = new Int32Array(4096)
  private count = 0

  push(chunk: Uint8Array): void {
    this.window.take(chunk, this.at)
    this.at = this.scan(this.window.bytes, this.window.end)
  }

  finish(): SharedStrings {
    if (this.place !== OUTSIDE) throw new WorkbookRefused('damaged', 'the shared strings are cut short')
    return { count: this.count, bytes: this.arena.bytes, ends: this.ends }
  }

  /** Scans what it can; returns where it has come to. */
  private scan(bytes: Uint8Array, end: number): number {
    let at = 0
    while (true) {
      const text = at
      while (bytes[at] !== xml.LESS_THAN) at++
      if (this.place === IN_TEXT && at > text) {
        if (at === end) return text
        this.arena.appendXml(bytes, text, at)
      }
      if (at >= end) return end
      const next = this.tag(bytes, at, end)
      if (next === xml.CUT) return at
      at = next
    }
  }

  /** Takes the tag that begins here; returns where it ends. */
  private tag(bytes: Uint8Array, at: number, end: number): number {
    const byte = bytes[at + 1]
    if (byte === xml.EXCLAMATION || byte === xml.QUESTION) {
      const after = xml.specialEnd(bytes, at, end)
      if (after !== xml.CUT && this.place === IN_TEXT && byte === xml.EXCLAMATION && xml.isCharacterData(bytes, at)) this.arena.append(bytes, at + 9, after - 3)
      return after
    }
    const closing = byte === xml.SLASH
    const nameFrom = closing ? at + 2 : at + 1
    const nameTo = xml.nameEnd(bytes, nameFrom)
    const after = xml.tagEnd(bytes, nameTo, end)
    if (after === xml.CUT) return xml.CUT
    const local = xml.localStart(bytes, nameFrom, nameTo)
    if (closing) this.close(bytes, local, nameTo)
    else this.open(bytes, local, nameTo, xml.isEmptyTag(bytes, after))
    return after
  }

  private open(bytes: Uint8Array, from: number, to: number, empty: boolean): void {
    if (this.place === OUTSIDE) {
      if (!xml.isWord(bytes, from, to, 'si')) return
      if (empty) this.endString()
      else this.place = IN_STRING
    } else if (this.place === IN_STRING && !empty) {
      if (xml.isWord(bytes, from, to, 't')) this.place = IN_TEXT
      else if (xml.isWord(bytes, from, to, 'rPh')) this.place = IN_PHONETIC
    }
  }

  private close(bytes: Uint8Array, from: number, to: number): void {
    if (this.place === IN_TEXT) {
      if (xml.isWord(bytes, from, to, 't')) this.place = IN_STRING
    } else if (this.place === IN_PHONETIC) {
      if (xml.isWord(bytes, from, to, 'rPh')) this.place = IN_STRING
    } else if (this.place === IN_STRING && xml.isWord(bytes, from, to, 'si')) {
      this.place = OUTSIDE
      this.endString()
    }
  }

  private endString(): void {
    if (this.count === this.ends.length) {
      const larger = new Int32Array(this.count * 2)
      larger.set(this.ends)
      this.ends = larger
    }
    this.ends[this.count++] = this.arena.length
  }
}
