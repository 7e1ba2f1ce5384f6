/**
 * Writing zip files. Untouched entries go over with the compressed bytes, checksum and sizes that they came with; only
 * their headers are made anew, since those hold places in the old file. Every time is 1 January 1980, the zip format's
 * first, so that the same parts give the same bytes on every day.
 */
import type { ZipEntry } from '../package/zipDirectory'

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const LOCAL_HEADER_BYTES = 30
const DIRECTORY_ENTRY_BYTES = 46
const END_BYTES = 22
/** Deflate and folders: what the format calls version 2.0. */
const VERSION = 20
const NAMES_ARE_UTF8 = 0x0800
const FIRST_DAY = 0x0021
const MOST_ENTRIES = 0xfffe
const MOST_BYTES = 0xfffffffe

/** The zip file of these entries, in their order. @throws {RangeError} where it would not fit the format's 32-bit places (4 GB). */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name))
  let total = END_BYTES
  entries.forEach((entry, index) => {
    total += LOCAL_HEADER_BYTES + DIRECTORY_ENTRY_BYTES + 2 * names[index].length + entry.compressed.length
    if (entry.size > MOST_BYTES) throw new RangeError(`${entry.name} is too large for a zip file.`)
  })
  if (entries.length > MOST_ENTRIES || total > MOST_BYTES) throw new RangeError('The workbook is too large for a zip file.')

  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  let at = 0
  entries.forEach((entry, index) => {
    offsets.push(at)
    view.setUint32(at, LOCAL_HEADER, true)
    writeCommonFields(view, at + 4, entry, names[index])
    at += LOCAL_HEADER_BYTES
    bytes.set(names[index], at)
    at += names[index].length
    bytes.set(entry.compressed, at)
    at += entry.compressed.length
  })

  const directory = at
  entries.forEach((entry, index) => {
    view.setUint32(at, DIRECTORY_ENTRY, true)
    view.setUint16(at + 4, VERSION, true)
    writeCommonFields(view, at + 6, entry, names[index])
    view.setUint32(at + 42, offsets[index], true)
    bytes.set(names[index], at + DIRECTORY_ENTRY_BYTES)
    at += DIRECTORY_ENTRY_BYTES + names[index].length
  })

  view.setUint32(at, END_OF_DIRECTORY, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return bytes
}

/** The 26 bytes, from the version needed to the length of the extra field, that both kinds of header share. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  const isAscii = name.every((byte) => byte < 0x80)
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, isAscii ? 0 : NAMES_ARE_UTF8, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint16(at + 6, 0, true)
  view.setUint16(at + 8, FIRST_DAY, true)
  view.setUint32(at + 10, entry.crc32, true)
  view.setUint32(at + 14, entry.compressed.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, name.length, true)
  view.setUint16(at + 24, 0, true)
}
