/** Finds rows that are equal in every column read, as parsed, by hashing their whole numbers. */

/** How many rows share a group of hashes on the average: so few that looking through them is quicker than a table of all. */
const ROWS_A_GROUP = 16

/**
 * For each row the first row before it that equals it, -1 where there is none. Rows not marked are not compared.
 *
 * Rows are put together by the first bits of their hashes, in their order; within a group those that equal none before them
 * move to its beginning, and each row is held against these alone.
 *
 * @param columns one number a row each
 * @param compared 1 for rows to compare
 */
export function firstEqualRows(columns: readonly Int32Array[], count: number, compared: Uint8Array): Int32Array {
  const firstEqual = new Int32Array(count).fill(-1)
  const hashes = hashesOf(columns, count)
  let bits = 1
  while (ROWS_A_GROUP << bits < count) bits++
  const shift = 32 - bits
  const starts = new Int32Array((1 << bits) + 1)
  for (let row = 0; row < count; row++) starts[(hashes[row] >>> shift) + 1] += compared[row]
  for (let group = 0; group < 1 << bits; group++) starts[group + 1] += starts[group]
  const next = starts.slice()
  const rows = new Int32Array(starts[1 << bits])
  const hashOf = new Int32Array(rows.length)
  for (let row = 0; row < count; row++) {
    if (compared[row] !== 1) continue
    const slot = next[hashes[row] >>> shift]++
    rows[slot] = row
    hashOf[slot] = hashes[row]
  }
  for (let group = 0; group < 1 << bits; group++) {
    const first = starts[group]
    let end = first
    for (let slot = first; slot < starts[group + 1]; slot++) {
      const row = rows[slot]
      const hash = hashOf[slot]
      let other = first
      while (other < end && (hashOf[other] !== hash || !isEqual(columns, row, rows[other]))) other++
      if (other < end) firstEqual[row] = rows[other]
      else {
        rows[end] = row
        hashOf[end++] = hash
      }
    }
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
