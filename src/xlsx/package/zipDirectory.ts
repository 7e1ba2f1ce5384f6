/**
 * The directory at the end of a zip file, read by ourselves: the writer copies untouched entries byte for byte, which
 * needs their compressed bytes, and a hostile file must be seen before anything of it is inflated.
 *
 * Zip64's wide numbers are read where a file has them (some libraries always write them); a file over 4 GB is not.
 */
import { WorkbookRefused } from './workbookRefused'

/** One file in the zip. */
export interface ZipEntry {
  /** As the directory spells it: `xl/workbook.xml`. */
  readonly name: string
  /** 0 is stored, 8 is deflated; there is no other in a workbook. */
  readonly method: 0 | 8
  readonly crc32: number
  /** Bytes when inflated. */
  readonly size: number
  /** A view of the bytes in the file, for copying as they are. */
  readonly compressed: Uint8Array
}

const END_OF_DIRECTORY = 0x06054b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_END_OF_DIRECTORY = 0x06064b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const LONGEST_COMMENT = 0xffff
const ENCRYPTED_FLAG = 1
const ZIP64_EXTRA = 0x0001
const WIDE = 0xffffffff
/** Excel's own workbooks have some hundred parts; pictures can make thousands. */
const MOST_ENTRIES = 65_536

/**
 * Every file in the zip, in the directory's order, folders left out.
 *
 * @throws {WorkbookRefused} `not-a-workbook` where this is no zip file, `damaged` where the directory does not hold
 *   together, `encrypted` for the zip format's own passwords, `zip-bomb` where entries share their bytes.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory.count > MOST_ENTRIES) throw new WorkbookRefused('zip-bomb', `${directory.count} entries`)
  const entries: ZipEntry[] = []
  const spans: [number, number][] = []
  let at = directory.offset
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new WorkbookRefused('damaged', `zip directory entry ${index}`)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw new WorkbookRefused('damaged', `zip directory entry ${index} is cut short`)
    // Some old libraries write Windows' own slash.
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    const wide = readWideNumbers(view, at, at + 46 + nameLength, extraLength)
    const method = view.getUint16(at + 10, true)
    if (!name.endsWith('/')) {
      if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new WorkbookRefused('encrypted', name)
      if (method !== 0 && method !== 8) throw new WorkbookRefused('damaged', `${name}: compression method ${method}`)
      const start = dataStart(view, wide.offset, name)
      const end = start + wide.compressedSize
      if (end > bytes.length) throw new WorkbookRefused('damaged', `${name} is cut short`)
      if (method === 0 && wide.compressedSize !== wide.size) throw new WorkbookRefused('damaged', `${name}: stored with two sizes`)
      spans.push([wide.offset, end])
      entries.push({ name, method, crc32: view.getUint32(at + 16, true), size: wide.size, compressed: bytes.subarray(start, end) })
    }
    at = next
  }
  refuseSharedBytes(spans)
  return entries
}

function findDirectory(view: DataView): { readonly offset: number; readonly count: number } {
  const last = view.byteLength - 22
  const first = Math.max(0, last - LONGEST_COMMENT)
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue
    const count = view.getUint16(at + 10, true)
    const offset = view.getUint32(at + 16, true)
    if ((count === 0xffff || offset === WIDE) && at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR) return findWideDirectory(view, at - 20)
    return { offset, count }
  }
  const startsAsZip = view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER
  throw new WorkbookRefused(startsAsZip ? 'damaged' : 'not-a-workbook', 'no zip directory')
}

function findWideDirectory(view: DataView, locator: number): { readonly offset: number; readonly count: number } {
  const at = wideNumber(view, locator + 8)
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END_OF_DIRECTORY) throw new WorkbookRefused('damaged', 'zip64 directory')
  return { offset: wideNumber(view, at + 48), count: wideNumber(view, at + 32) }
}

/** Sizes and offset of an entry; where one does not fit 32 bits it stands in the zip64 extra field, in this order. */
function readWideNumbers(view: DataView, entry: number, extra: number, extraLength: number) {
  const numbers = { size: view.getUint32(entry + 24, true), compressedSize: view.getUint32(entry + 20, true), offset: view.getUint32(entry + 42, true) }
  if (numbers.size !== WIDE && numbers.compressedSize !== WIDE && numbers.offset !== WIDE) return numbers
  for (let at = extra; at + 4 <= extra + extraLength; ) {
    const length = view.getUint16(at + 2, true)
    const end = Math.min(at + 4 + length, extra + extraLength)
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      let field = at + 4
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (numbers[key] !== WIDE) continue
        if (field + 8 > end) throw new WorkbookRefused('damaged', 'zip64 extra field')
        numbers[key] = wideNumber(view, field)
        field += 8
      }
    }
    at += 4 + length
  }
  return numbers
}

function wideNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

/** Where an entry's bytes begin: after its local header, whose extra field may differ from the directory's. */
function dataStart(view: DataView, header: number, name: string): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) throw new WorkbookRefused('damaged', `${name}: no local header`)
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
}

/** Entries that overlap are how a small file is made to unpack to a huge one. */
function refuseSharedBytes(spans: [number, number][]): void {
  spans.sort((one, other) => one[0] - other[0])
  for (let index = 1; index < spans.length; index++) {
    if (spans[index][0] < spans[index - 1][1]) throw new WorkbookRefused('zip-bomb', 'entries overlap')
  }
}
