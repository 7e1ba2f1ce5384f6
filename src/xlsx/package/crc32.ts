/** The zip format's checksum (CRC-32, polynomial EDB88320), four bytes a step. */
const TABLES = makeTables()

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
    first[byte] = remainder
  }
  const tables = [first]
  for (let level = 1; level < 4; level++) {
    const before = tables[level - 1]
    tables.push(before.map((remainder) => first[remainder & 0xff] ^ (remainder >>> 8)))
  }
  return tables
}

/**
 * The checksum of some bytes, as an unsigned 32-bit number.
 *
 * @param soFar the checksum of the bytes before these, where they come in pieces
 *
 * @example crc32(new TextEncoder().encode('123456789')) // 0xcbf43926
 */
export function crc32(bytes: Uint8Array, soFar = 0): number {
  const [first, second, third, fourth] = TABLES
  let crc = ~soFar
  let at = 0
  const fours = bytes.length - 3
  for (; at < fours; at += 4) {
    crc ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)
    crc = fourth[crc & 0xff] ^ third[(crc >>> 8) & 0xff] ^ second[(crc >>> 16) & 0xff] ^ first[crc >>> 24]
  }
  for (; at < bytes.length; at++) crc = first[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8)
  return ~crc >>> 0
}
