/** Parts of our own as zip entries. A sheet comes piece by piece, so that one of some hundred thousand rows is never held whole as text. */
import { deflateSync } from 'fflate'
import { crc32, DEFLATE_LEVEL, type Deflate, type ZipEntry } from '../package'

/** A part with the bytes that it says, before they are deflated. */
export interface PartBytes {
  readonly bytes: Uint8Array
  readonly crc32: number
}

export function partBytes(text: string): PartBytes {
  const bytes = new TextEncoder().encode(text)
  return { bytes, crc32: crc32(bytes) }
}

/** A small part, deflated at once. */
export function entryOf(name: string, text: string): ZipEntry {
  return deflated(name, partBytes(text))
}

export function deflated(name: string, { bytes, crc32 }: PartBytes): ZipEntry {
  return { name, method: 8, crc32, size: bytes.length, compressed: deflateSync(bytes, { level: DEFLATE_LEVEL }) }
}

/** A large part, deflated as its pieces come. */
export async function entryOfPieces(name: string, pieces: AsyncIterable<Uint8Array>, deflate: Deflate): Promise<ZipEntry> {
  let crc = 0
  let size = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      crc = crc32(piece, crc)
      size += piece.length
      yield piece
    }
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of deflate(counted())) chunks.push(chunk)
  return { name, method: 8, crc32: crc, size, compressed: joined(chunks) }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
