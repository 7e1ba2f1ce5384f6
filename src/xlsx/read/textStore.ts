import { unescapeExcel } from '../package'
import { ByteArena } from './byteArena'
import { AMPERSAND, CARRIAGE_RETURN } from './xmlBytes'

/**
 * The distinct texts of one read. A text is looked up by its bytes, so that a cell whose text was seen before costs no
 * string; only a new one is decoded.
 */
export class TextStore {
  /** By code. */
  readonly texts: string[] = []
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  private readonly stored = new ByteArena(64 * 1024)
  private readonly unescaped = new ByteArena()
  /** Open addressing: an entry's number plus one, or 0. */
  private slots = new Int32Array(4096)
  private hashes = new Int32Array(2048)
  /** Entry n's bytes are `stored` from `ends[n - 1]` to `ends[n]`. */
  private ends = new Int32Array(2048)
  private codes = new Int32Array(2048)
  private count = 0

  /** The code of a text, given as XML text: with `&amp;` and its like, and Excel's `_xHHHH_`. */
  codeOfXml(bytes: Uint8Array, start: number, end: number): number {
    for (let at = start; at < end; at++) {
      const byte = bytes[at]
      if (byte !== AMPERSAND && byte !== CARRIAGE_RETURN) continue
      this.unescaped.clear()
      this.unescaped.appendXml(bytes, start, end)
      return this.codeOf(this.unescaped.bytes, 0, this.unescaped.length)
    }
    return this.codeOf(bytes, start, end)
  }

  /** The code of a text, given as UTF-8; Excel's `_xHHHH_` still stands in it. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193)
    hash ^= hash >>> 15
    let mask = this.slots.length - 1
    let slot = hash & mask
    for (let entry = this.slots[slot]; entry !== 0; slot = (slot + 1) & mask, entry = this.slots[slot]) {
      if (this.hashes[entry - 1] === hash && this.holds(entry - 1, bytes, start, end)) return this.codes[entry - 1]
    }
    const code = this.codeOfNew(bytes, start, end)
    // Finding that code may have stored the unescaped spelling, and moved everything.
    if (this.count * 2 >= this.slots.length) this.grow()
    mask = this.slots.length - 1
    slot = hash & mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.stored.append(bytes, start, end)
    this.hashes[this.count] = hash
    this.ends[this.count] = this.stored.length
    this.codes[this.count] = code
    this.slots[slot] = ++this.count
    return code
  }

  private codeOfNew(bytes: Uint8Array, start: number, end: number): number {
    const spelled = this.decoder.decode(bytes.subarray(start, end))
    const text = unescapeExcel(spelled)
    if (text !== spelled && !text.includes('_x')) {
      // One text, one code, whichever way it is spelled; half a surrogate pair has no other spelling.
      const plain = new TextEncoder().encode(text)
      if (this.decoder.decode(plain) === text) return this.codeOf(plain, 0, plain.length)
    }
    return this.texts.push(text) - 1
  }

  private holds(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = entry === 0 ? 0 : this.ends[entry - 1]
    if (this.ends[entry] - from !== end - start) return false
    const stored = this.stored.bytes
    for (let at = start, other = from; at < end; at++, other++) if (bytes[at] !== stored[other]) return false
    return true
  }

  private grow(): void {
    const size = this.slots.length * 2
    this.slots = new Int32Array(size)
    this.hashes = enlarged(this.hashes, size / 2)
    this.ends = enlarged(this.ends, size / 2)
    this.codes = enlarged(this.codes, size / 2)
    for (let entry = 0; entry < this.count; entry++) {
      let slot = this.hashes[entry] & (size - 1)
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      this.slots[slot] = entry + 1
    }
  }
}

function enlarged(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(from)
  return larger
}
