/** Columns worked out row by row: plain loops, since a table may have a million rows. */

type Column = Int8Array | Uint8Array | Int16Array | Int32Array

/** Picks the values of some rows. */
export function picked<Kind extends Column>(into: Kind, from: ArrayLike<number>, rows: Int32Array): Kind {
  for (let row = 0; row < into.length; row++) into[row] = from[rows[row]]
  return into
}
