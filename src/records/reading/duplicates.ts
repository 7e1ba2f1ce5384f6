/** Finds rows that are equal in every column read, as parsed, by hashing their whole numbers. */

/**
 * For each row the first row before it that equals it, -1 where there is none. Rows not marked are not compared.
 *
 * @param columns one number a row each
 * @param compared 1 for rows to compare
 */
export function firstEqualRows(columns: readonly Int32Array[], count: number, compared: Uint8Array): Int32Array {
  const firstEqual = new Int32Array(count).fill(-1)
  let slots = 16
  while (slots < count * 2) slots *= 2
  const mask = slots - 1
  /** By slot: row + 1 (0 where free), then its hash beside it, so that one look into memory serves both. */
  const table = new Int32Array(slots * 2)
  const hashes = hashesOf(columns, count)
  for (let row = 0; row < count; row++) {
    if (compared[row] !== 1) continue
    const hash = hashes[row]
    let slot = hash & mask
    for (let held = table[slot * 2]; held !== 0; held = table[slot * 2]) {
      if (table[slot * 2 + 1] === hash && isEqual(columns, row, held - 1)) {
        firstEqual[row] = held - 1
        break
      }
      slot = (slot + 1) & mask
    }
    if (firstEqual[row] >= 0) continue
    table[slot * 2] = row + 1
    table[slot * 2 + 1] = hash
  }
  return firstEqual
}

function hashesOf(columns: readonly Int32Array[], count: number): Int32Array {
  const hashes = new Int32Array(count)
  for (const column of columns) {
    for (let row = 0; row < count; row++) {
      const mixed = Math.imul(hashes[row] ^ column[row], 0x9e3779b1)
      hashes[row] = mixed ^ (mixed >>> 15)
    }
  }
  return hashes
}

function isEqual(columns: readonly Int32Array[], row: number, other: number): boolean {
  for (const column of columns) if (column[row] !== column[other]) return false
  return true
}
