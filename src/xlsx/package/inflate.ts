/**
 * Inflating is the one thing that Node and a browser do differently, so whoever opens a workbook brings it:
 * `inflateInNode` (`../node`), `inflateInBrowser`, or `inflateAnywhere`, which needs nothing and is the slowest.
 */
import { Inflate as FflateInflate } from 'fflate'
import { crc32 } from './crc32'

/** A compressed part as it lies in the zip file. */
export interface DeflatedPart {
  /** A raw deflate stream. */
  readonly compressed: Uint8Array
  /** What the zip file says of the inflated bytes. */
  readonly crc32: number
  readonly size: number
}

/**
 * Inflates a part, a chunk at a time, without holding the whole. Throws where the data is cut short, is not deflate, or
 * does not have the checksum and size that the zip file gives. Left early, it stops the work.
 */
export type Inflate = (part: DeflatedPart) => AsyncIterable<Uint8Array>

const FEED = 64 * 1024

/** In plain JavaScript, by fflate. */
export async function* inflateAnywhere(part: DeflatedPart): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = []
  let ended = false
  let crc = 0
  let size = 0
  const inflater = new FflateInflate((chunk, final) => {
    ready.push(chunk)
    if (final) ended = true
  })
  for (let at = 0; at < part.compressed.length && !ended; at += FEED) {
    inflater.push(part.compressed.subarray(at, at + FEED), at + FEED >= part.compressed.length)
    const chunks = ready
    ready = []
    for (const chunk of chunks) {
      crc = crc32(chunk, crc)
      size += chunk.length
      yield chunk
    }
  }
  if (!ended || crc !== part.crc32 || size !== part.size) throw new Error('The inflated bytes are not those that the zip file promises.')
}

/** By the browser's own `DecompressionStream` (Node has it too). */
export async function* inflateInBrowser(part: DeflatedPart): AsyncIterable<Uint8Array> {
  const reader = gzipOf(part).pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function gzipOf(part: DeflatedPart): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = -1
  return new ReadableStream({
    pull(controller) {
      if (at < 0) {
        controller.enqueue(gzipHead())
        at = 0
      } else if (at < part.compressed.length) {
        controller.enqueue(part.compressed.slice(at, at + FEED))
        at += FEED
      } else {
        controller.enqueue(gzipTail(part))
        controller.close()
      }
    },
  })
}

/**
 * What stands before a raw deflate stream to make it a gzip file. Gzip inflaters check the size and the checksum
 * themselves, in native code and away from the main thread, and browsers have had gzip longer than raw deflate.
 */
export function gzipHead(): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)
}

/** What stands after it: the checksum, and the size modulo 2^32. */
export function gzipTail(part: DeflatedPart): Uint8Array<ArrayBuffer> {
  const tail = new DataView(new ArrayBuffer(8))
  tail.setUint32(0, part.crc32, true)
  tail.setUint32(4, part.size >>> 0, true)
  return new Uint8Array(tail.buffer)
}
