/** Reads a written file back, from its bytes, before anybody relies on it. */
import type { Inflate, Package } from '../package'
import { openWorkbookFile, type XlsxReader } from '../read'
import { Glance } from './glance'
import { openSheet } from './readBack'
import { frameDifference, rowDifference } from './sheetComparison'
import { isSameButForStamp } from './restamp'
import { SheetNotWritten } from './sheetNotWritten'
import { standsAsAsked } from './standsAsAsked'
import { readingTexts } from './readingTexts'
import { type WrittenFile } from './writeSheets'

/**
 * @param before the file that was written into
 * @returns the written file, opened
 * @throws {SheetNotWritten} `does-not-read-back`, where a sheet is not what was asked for or another part is not what it was
 * @throws {WorkbookRefused} where it does not open at all
 */
export async function verifyWritten(before: Package, written: WrittenFile, inflate: Inflate): Promise<XlsxReader> {
  const file = await openWorkbookFile(written.bytes, inflate)
  for (const name of written.untouched) verifyUntouched(name, before, file.package)
  const texts = await readingTexts(file, written.sharedText)
  for (const { expected, restamped } of written.left) {
    const isAsItWas = restamped === null || (await isSameButForStamp(before, file.package, restamped))
    if (!isAsItWas || (await standsAsAsked(file, expected, texts, 'the-stamp')) === null) throw new SheetNotWritten('does-not-read-back', expected.sheetName, 'more than its stamp has changed')
  }
  for (const expected of written.expected) {
    const wrong = (what: string): never => {
      throw new SheetNotWritten('does-not-read-back', expected.sheetName, what)
    }
    let glance: Glance | undefined
    const reading = await openSheet(file, expected.spec, texts, expected.sheetNameOf, (table) => {
      glance = new Glance(expected, table, texts, file.dateSystem, 'as-asked')
      return glance.onRow
    })
    if (!reading) return wrong('no such sheet')
    const frame = frameDifference(expected, reading.frame)
    if (frame !== null) wrong(frame)
    if (glance?.isSatisfied(reading.existing.root)) continue
    let count = 0
    await reading.eachRow((row) => {
      const difference = rowDifference(expected, count++, row)
      if (difference !== null) wrong(difference)
    })
    const { rows } = expected.spec.table
    if (count !== rows.length && !(count === 0 && rows.length === 1)) wrong(`${count} rows instead of ${rows.length}`)
  }
  return file
}

function verifyUntouched(name: string, before: Package, after: Package): void {
  const was = before.entry(name)
  const is = after.entry(name)
  const isSame = was && is && was.method === is.method && was.crc32 === is.crc32 && was.size === is.size && sameBytes(was.compressed, is.compressed)
  if (!isSame) throw new SheetNotWritten('does-not-read-back', name, 'a part that is not ours has changed')
}

/** By 16 bytes at a time: a part may hold a hundred megabytes. */
function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  const [left, right] = [one, other].map(({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength))
  const last = one.length & ~15
  for (let at = 0; at < last; at += 16) {
    const first = (left.getInt32(at, true) ^ right.getInt32(at, true)) | (left.getInt32(at + 4, true) ^ right.getInt32(at + 4, true))
    if ((first | (left.getInt32(at + 8, true) ^ right.getInt32(at + 8, true)) | (left.getInt32(at + 12, true) ^ right.getInt32(at + 12, true))) !== 0) return false
  }
  for (let at = last; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}
