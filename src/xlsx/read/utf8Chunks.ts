import { decoderFor, encodingOf } from '../package'

/** Enough for an XML declaration. */
const DECLARATION_BYTES = 200

/** A part's chunks as UTF-8, whatever encoding it is in; nearly every part is UTF-8 and passes as it is. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start = new Uint8Array(0)
  let transcode: ((chunk: Uint8Array) => Uint8Array) | null | undefined
  for await (const chunk of chunks) {
    if (transcode === undefined) {
      start = joined(start, chunk)
      if (start.length < DECLARATION_BYTES) continue
      transcode = transcoderFor(start)
      yield transcode ? transcode(start) : start
    } else yield transcode ? transcode(chunk) : chunk
  }
  if (transcode !== undefined || start.length === 0) return
  transcode = transcoderFor(start)
  yield transcode ? transcode(start) : start
}

function transcoderFor(start: Uint8Array): ((chunk: Uint8Array) => Uint8Array) | null {
  const encoding = encodingOf(start)
  if (encoding === 'utf-8' || encoding === 'utf8') return null
  const decoder = decoderFor(encoding)
  const encoder = new TextEncoder()
  return (chunk) => encoder.encode(decoder.decode(chunk, { stream: true }))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
