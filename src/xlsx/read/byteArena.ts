import { WorkbookRefused } from '../package'
import { AMPERSAND, CARRIAGE_RETURN } from './xmlBytes'

const SEMICOLON = 0x3b
const HASH = 0x23
const LINE_FEED = 0x0a
const LONGEST_REFERENCE = 16
const MOST_BYTES = 2 ** 30

/** Bytes of UTF-8 text, one after the other, in one array that grows. */
export class ByteArena {
  bytes: Uint8Array
  length = 0

  constructor(room = 1024) {
    this.bytes = new Uint8Array(room)
  }

  clear(): void {
    this.length = 0
  }

  /** Appends bytes as they are. */
  append(from: Uint8Array, start: number, end: number): void {
    const count = end - start
    this.makeRoom(count)
    if (count < 32) for (let index = 0; index < count; index++) this.bytes[this.length + index] = from[start + index]
    else this.bytes.set(from.subarray(start, end), this.length)
    this.length += count
  }

  /** Appends XML text as what it means: `&amp;` and its like replaced, line breaks made one line feed. */
  appendXml(from: Uint8Array, start: number, end: number): void {
    let plain = start
    for (let at = start; at < end; at++) {
      const byte = from[at]
      if (byte === CARRIAGE_RETURN) {
        this.append(from, plain, at)
        if (from[at + 1] !== LINE_FEED || at + 1 === end) this.appendCodePoint(LINE_FEED)
        plain = at + 1
      } else if (byte === AMPERSAND) {
        const reference = readReference(from, at, end)
        if (!reference) continue
        this.append(from, plain, at)
        this.appendCodePoint(reference.codePoint)
        plain = reference.end
        at = reference.end - 1
      }
    }
    this.append(from, plain, end)
  }

  private appendCodePoint(codePoint: number): void {
    if (codePoint < 0x80) {
      this.makeRoom(1)
      this.bytes[this.length++] = codePoint
      return
    }
    const encoded = new TextEncoder().encode(String.fromCodePoint(codePoint))
    this.append(encoded, 0, encoded.length)
  }

  private makeRoom(count: number): void {
    const needed = this.length + count
    if (needed <= this.bytes.length) return
    if (needed > MOST_BYTES) throw new WorkbookRefused('too-large', 'over a gigabyte of text')
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }
}

const NAMED: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 }

/** The character reference that begins here, or null where it is none of XML's own: then it stays as it is written. */
function readReference(bytes: Uint8Array, start: number, end: number): { readonly codePoint: number; readonly end: number } | null {
  const last = Math.min(end, start + LONGEST_REFERENCE)
  let at = start + 1
  while (at < last && bytes[at] !== SEMICOLON) at++
  if (at >= last) return null
  const name = String.fromCharCode(...bytes.subarray(start + 1, at))
  const codePoint = bytes[start + 1] === HASH ? numericReference(name) : NAMED[name]
  return codePoint === undefined ? null : { codePoint, end: at + 1 }
}

function numericReference(name: string): number | undefined {
  const digits = /^#(?:(\d+)|[xX]([0-9a-fA-F]+))$/.exec(name)
  if (!digits) return undefined
  const codePoint = digits[1] === undefined ? Number.parseInt(digits[2], 16) : Number(digits[1])
  return codePoint <= 0x10ffff ? codePoint : undefined
}
