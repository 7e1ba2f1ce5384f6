/** Finds rows that are equal in every column read, as parsed, by hashing their whole numbers. */

/** Places for each row on the average: so many that nearly every row of a table without duplicates has one of its own. */
const PLACES_A_ROW = 16
/** How many rows share a group of hashes on the average: so few that looking through them is quicker than a table of all. */
const ROWS_A_GROUP = 16

/** Rows that equal an earlier one, ascending, and for each the first that it equals. */
export interface EqualRows {
  readonly rows: Int32Array
  readonly firsts: Int32Array
}

/**
 * Finds the rows that equal an earlier one. Rows not marked are not compared.
 *
 * @param columns one number a row each
 * @param compared 1 for rows to compare
 */
export function equalRows(columns: readonly Int32Array[], count: number, compared: Uint8Array): EqualRows {
  const hashes = hashesOf(columns, count)
  const alike = rowsAlike(hashes, compared)
  const first = firstEquals(columns, hashes, alike)
  const rows = alike.filter((_, place) => first[place] >= 0)
  return { rows, firsts: first.filter((row) => row >= 0) }
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

/** The least number of bits that count so many things. */
function bitsFor(things: number): number {
  let bits = 1
  while (bits < 31 && 1 << bits < things) bits++
  return bits
}

/** The marked rows that may equal another, ascending: those whose hash shares its place with another's. All others are told from every row by this alone. */
function rowsAlike(hashes: Int32Array, compared: Uint8Array): Int32Array {
  const shift = 32 - bitsFor(Math.max(64, hashes.length * PLACES_A_ROW))
  // a bit a place
  const words = 1 << (32 - shift - 5)
  const taken = new Int32Array(words)
  const shared = new Int32Array(words)
  for (let row = 0; row < hashes.length; row++) {
    if (compared[row] !== 1) continue
    const place = hashes[row] >>> shift
    const bit = 1 << (place & 31)
    const word = place >>> 5
    if ((taken[word] & bit) === 0) taken[word] |= bit
    else shared[word] |= bit
  }
  const alike = new Int32Array(hashes.length)
  let found = 0
  for (let row = 0; row < hashes.length; row++) {
    const place = hashes[row] >>> shift
    if (compared[row] === 1 && (shared[place >>> 5] & (1 << (place & 31))) !== 0) alike[found++] = row
  }
  return alike.slice(0, found)
}

/**
 * For each of some rows the first of them that it equals, -1 where that is itself.
 *
 * Rows are put together by the first bits of their hashes, in their order; within a group those that equal none before them
 * move to its beginning, and each row is held against these alone.
 */
function firstEquals(columns: readonly Int32Array[], hashes: Int32Array, rows: Int32Array): Int32Array {
  const first = new Int32Array(rows.length).fill(-1)
  const bits = bitsFor(rows.length / ROWS_A_GROUP)
  const shift = 32 - bits
  const starts = new Int32Array((1 << bits) + 1)
  for (const row of rows) starts[(hashes[row] >>> shift) + 1]++
  for (let group = 0; group < 1 << bits; group++) starts[group + 1] += starts[group]
  const next = starts.slice()
  /** Of the rows, by group. */
  const places = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place++) places[next[hashes[rows[place]] >>> shift]++] = place
  for (let group = 0; group < 1 << bits; group++) {
    const from = starts[group]
    let end = from
    for (let slot = from; slot < starts[group + 1]; slot++) {
      const row = rows[places[slot]]
      let other = from
      while (other < end && !isEqual(columns, hashes, row, rows[places[other]])) other++
      if (other < end) first[places[slot]] = rows[places[other]]
      else places[end++] = places[slot]
    }
  }
  return first
}

function isEqual(columns: readonly Int32Array[], hashes: Int32Array, row: number, other: number): boolean {
  if (hashes[row] !== hashes[other]) return false
  for (const column of columns) if (column[row] !== column[other]) return false
  return true
}
