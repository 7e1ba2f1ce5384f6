import { createGunzip, gunzipSync } from 'node:zlib'
import { gzipHead, gzipTail, type DeflatedPart } from '../package'

const CHUNK = 1024 * 1024
/** Bytes, inflated, up to which a thread and its buffers take longer than inflating. */
const SMALL = 128 * 1024

/** Null where the part is not what the zip file promises: how, is found on the way to the end. */
function inflatedAtOnce(part: DeflatedPart): Uint8Array | null {
  try {
    return gunzipSync(Buffer.concat([gzipHead(), part.compressed, gzipTail(part)]), { maxOutputLength: SMALL })
  } catch {
    return null
  }
}

/** Inflates by Node's zlib: small parts at once, others on its own threads, where the next chunk is inflated while the last one is scanned. */
export async function* inflateInNode(part: DeflatedPart): AsyncIterable<Uint8Array> {
  const whole = part.size <= SMALL ? inflatedAtOnce(part) : null
  if (whole !== null) {
    yield whole
    return
  }
  const inflater = createGunzip({ chunkSize: CHUNK })
  inflater.write(gzipHead())
  inflater.write(part.compressed)
  inflater.end(gzipTail(part))
  for await (const chunk of inflater) yield chunk as Uint8Array
}
