import { createGunzip } from 'node:zlib'
import { gzipHead, gzipTail, type DeflatedPart } from '../package'

const CHUNK = 1024 * 1024

/** Inflates by Node's zlib, on its own threads: the next chunk is inflated while the last one is scanned. */
export async function* inflateInNode(part: DeflatedPart): AsyncIterable<Uint8Array> {
  const inflater = createGunzip({ chunkSize: CHUNK })
  inflater.write(gzipHead())
  inflater.write(part.compressed)
  inflater.end(gzipTail(part))
  for await (const chunk of inflater) yield chunk as Uint8Array
}
