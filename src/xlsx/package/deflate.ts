/**
 * Deflating, like inflating, is done by what the machine has: whoever writes a workbook brings it. `deflateInNode`
 * (`../node`) is about five times as fast as `deflateAnywhere`, which needs nothing and is what a browser uses.
 */
import { Deflate as FflateDeflate } from 'fflate'

/**
 * Deflates what comes, a chunk at a time, into a raw deflate stream; whole chunks may wait inside, so none may be
 * written over after it was handed in. The same bytes in the same chunks give the same stream, on every day.
 */
export type Deflate = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

/** Where zlib's time and the size of what it makes are in balance. */
export const DEFLATE_LEVEL = 6

/** In plain JavaScript, by fflate. */
export async function* deflateAnywhere(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const deflater = new FflateDeflate({ level: DEFLATE_LEVEL }, (chunk) => ready.push(chunk))
  const taken = (): Uint8Array[] => {
    const chunks = ready
    ready = []
    return chunks
  }
  for await (const chunk of chunks) {
    deflater.push(chunk)
    yield* taken()
  }
  deflater.push(new Uint8Array(0), true)
  yield* taken()
}
