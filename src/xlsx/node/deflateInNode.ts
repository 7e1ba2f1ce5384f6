import { pipeline, Readable } from 'node:stream'
import { createDeflateRaw } from 'node:zlib'
import { DEFLATE_LEVEL } from '../package'

const CHUNK = 256 * 1024

/** Deflates by Node's zlib, on its own threads: the next chunk is made while the last one is deflated. */
export async function* deflateInNode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const deflater = createDeflateRaw({ level: DEFLATE_LEVEL, chunkSize: CHUNK })
  // Whatever goes wrong with the chunks reaches whoever takes what is deflated; so nothing is left to do here.
  pipeline(Readable.from(chunks, { highWaterMark: 1 }), deflater, () => undefined)
  for await (const chunk of deflater) yield chunk as Uint8Array
}
