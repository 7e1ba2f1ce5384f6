import { isCompoundFile, refusalOfCompoundFile } from './compoundFile'
import { crc32 } from './crc32'
import type { Inflate } from './inflate'
import { foldPartName } from './partNames'
import { WorkbookRefused } from './workbookRefused'
import { readZipDirectory, type ZipEntry } from './zipDirectory'

/** A workbook's file, opened: its parts by name. Names are those of the zip entries; lookups do not mind case or a leading slash. */
export interface Package {
  /** In the order of the zip's directory. */
  readonly entries: readonly ZipEntry[]
  /** How many bytes the file has. */
  readonly fileBytes: number
  /** The entry of a part, or undefined where there is none. */
  entry(part: string): ZipEntry | undefined
  /**
   * A whole part, inflated. For small parts: a sheet may be hundreds of megabytes.
   *
   * @throws {WorkbookRefused} `damaged` where the part is missing or does not inflate, `too-large` over `MOST_WHOLE_BYTES`
   */
  read(part: string): Promise<Uint8Array>
  /** A part's bytes as they are inflated. Each chunk is the caller's until the next is asked for. Throws as `read` does. */
  chunks(part: string): AsyncIterable<Uint8Array>
}

/** The largest part that `read` gives in one piece. */
export const MOST_WHOLE_BYTES = 256 * 2 ** 20
/** A sheet that fills all of Excel's rows with ten columns is half a gigabyte. */
const MOST_PART_BYTES = 4 * 2 ** 30
/** Sheets of repetitive rows pack up to 100 to 1; deflate itself ends at 1,032 to 1, which is what bombs use. */
const MOST_RATIO = 300
/** Below this much, no ratio does harm. */
const HARMLESS_BYTES = 32 * 2 ** 20

/**
 * Opens the file's directory; inflates nothing yet.
 *
 * @throws {WorkbookRefused} `encrypted`, `xls`, `not-a-workbook`, `zip-bomb` or `damaged`
 */
export function openPackage(bytes: Uint8Array, inflate: Inflate): Package {
  if (isCompoundFile(bytes)) throw new WorkbookRefused(refusalOfCompoundFile(bytes))
  const entries = readZipDirectory(bytes)
  refuseBomb(entries, bytes.length)
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const name = foldPartName(entry.name)
    if (byName.has(name)) throw new WorkbookRefused('damaged', `two parts are called ${entry.name}`)
    byName.set(name, entry)
  }
  const entryOf = (part: string) => byName.get(foldPartName(part))
  const chunks = (part: string) => inflateEntry(part, entryOf(part), inflate)
  return { entries, fileBytes: bytes.length, entry: entryOf, chunks, read: (part) => readWhole(part, entryOf(part), chunks(part)) }
}

function refuseBomb(entries: readonly ZipEntry[], fileBytes: number): void {
  let total = 0
  for (const entry of entries) {
    total += entry.size
    if (entry.size > MOST_PART_BYTES) throw new WorkbookRefused('zip-bomb', `${entry.name}: ${entry.size} bytes`)
  }
  if (total > HARMLESS_BYTES && total > fileBytes * MOST_RATIO) throw new WorkbookRefused('zip-bomb', `${total} bytes out of ${fileBytes}`)
}

async function* inflateEntry(part: string, entry: ZipEntry | undefined, inflate: Inflate): AsyncGenerator<Uint8Array> {
  if (!entry) throw new WorkbookRefused('damaged', `no part ${part}`)
  if (entry.method === 0) {
    if (crc32(entry.compressed) !== entry.crc32) throw new WorkbookRefused('damaged', `${entry.name}: checksum`)
    yield entry.compressed
    return
  }
  const chunks = inflate(entry)[Symbol.asyncIterator]()
  let inflated = 0
  let finished = false
  try {
    while (true) {
      const next = await chunks.next().catch((cause: unknown) => {
        finished = true
        throw new WorkbookRefused('damaged', `${entry.name} does not inflate`, { cause })
      })
      finished = next.done === true
      if (finished) break
      inflated += next.value.length
      // The directory's size was judged above, so no more than that may come.
      if (inflated > entry.size) throw new WorkbookRefused('zip-bomb', `${entry.name} inflates to more than ${entry.size} bytes`)
      yield next.value
    }
  } finally {
    if (!finished) await chunks.return?.()
  }
  if (inflated !== entry.size) throw new WorkbookRefused('damaged', `${entry.name}: ${inflated} of ${entry.size} bytes`)
}

async function readWhole(part: string, entry: ZipEntry | undefined, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (!entry) throw new WorkbookRefused('damaged', `no part ${part}`)
  if (entry.size > MOST_WHOLE_BYTES) throw new WorkbookRefused('too-large', `${part}: ${entry.size} bytes`)
  const whole = new Uint8Array(entry.size)
  let at = 0
  for await (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
