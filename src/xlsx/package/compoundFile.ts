/**
 * OLE compound files: what Excel writes for a workbook with a password, and what `.xls` files are. Both begin with the
 * same eight bytes; the names in the directory tell them apart.
 */
import type { RefusalCode } from '../../words'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const DIRECTORY_ENTRY_BYTES = 128
/** Sectors of the directory that are looked at; the names in question stand in the first few. */
const MOST_SECTORS = 256

export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** Why a compound file is refused: `encrypted` (a workbook with a password), `xls`, or `not-a-workbook` (a Word file, a message …). */
export function refusalOfCompoundFile(bytes: Uint8Array): RefusalCode {
  const names = directoryNames(bytes)
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted'
  if (names.has('Workbook') || names.has('Book')) return 'xls'
  return 'not-a-workbook'
}

function directoryNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512
  const startOf = (sector: number) => (sector + 1) * sectorBytes
  const names = new Set<string>()
  let sector = view.getUint32(48, true)
  for (let seen = 0; seen < MOST_SECTORS && startOf(sector) + sectorBytes <= bytes.length; seen++) {
    for (let entry = startOf(sector); entry < startOf(sector) + sectorBytes; entry += DIRECTORY_ENTRY_BYTES) {
      const nameBytes = Math.min(view.getUint16(entry + 64, true), 64)
      if (nameBytes > 2) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + nameBytes - 2)))
    }
    sector = sectorAfter(view, sector, sectorBytes, startOf)
  }
  return names
}

/** The allocation table names each sector's successor; its own sectors stand in the header, which holds 109 of them. */
function sectorAfter(view: DataView, sector: number, sectorBytes: number, startOf: (sector: number) => number): number {
  const perSector = sectorBytes / 4
  const tableIndex = Math.floor(sector / perSector)
  if (tableIndex >= 109) return 0xffffffff
  const at = startOf(view.getUint32(76 + 4 * tableIndex, true)) + 4 * (sector % perSector)
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : 0xffffffff
}
