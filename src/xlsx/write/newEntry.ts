/** A part of our own as a zip entry. Fed piece by piece, so that a sheet of some hundred thousand rows is never held whole as text. */
import { Deflate } from 'fflate'
import { crc32 } from '../package/crc32'
import type { ZipEntry } from '../package/zipDirectory'

const LEVEL = 6
/** Characters handed on at a time; fflate is slower with less. */
const PIECE = 1024 * 1024

export class EntryBuilder {
  private readonly name: string
  private readonly chunks: Uint8Array[] = []
  private readonly deflate = new Deflate({ level: LEVEL }, (chunk) => this.chunks.push(chunk))
  private readonly encoder = new TextEncoder()
  private waiting = ''
  private crc = 0
  private size = 0

  constructor(name: string) {
    this.name = name
  }

  add(text: string): void {
    this.waiting += text
    if (this.waiting.length >= PIECE) this.push(false)
  }

  finish(): ZipEntry {
    this.push(true)
    const compressed = new Uint8Array(this.chunks.reduce((length, chunk) => length + chunk.length, 0))
    let at = 0
    for (const chunk of this.chunks) {
      compressed.set(chunk, at)
      at += chunk.length
    }
    return { name: this.name, method: 8, crc32: this.crc, size: this.size, compressed }
  }

  private push(final: boolean): void {
    const bytes = this.encoder.encode(this.waiting)
    this.waiting = ''
    this.crc = crc32(bytes, this.crc)
    this.size += bytes.length
    this.deflate.push(bytes, final)
  }
}

export function entryOf(name: string, text: string): ZipEntry {
  const builder = new EntryBuilder(name)
  builder.add(text)
  return builder.finish()
}
