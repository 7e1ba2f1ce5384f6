import * as xml from './xmlBytes'

/** Where an attribute's value stands in the bytes. */
export interface AttributeSpan {
  readonly start: number
  readonly end: number
}

/**
 * The value of an attribute without a prefix, in a tag that is known to be whole; null where the tag has none.
 *
 * @param from where the tag's name ends
 * @param after where the tag ends
 */
export function findAttribute(bytes: Uint8Array, from: number, after: number, name: string): AttributeSpan | null {
  let at = from
  while (at < after) {
    while (bytes[at] <= xml.SPACE) at++
    const nameFrom = at
    while (bytes[at] !== xml.EQUALS && bytes[at] > xml.SPACE && at < after) at++
    const nameTo = at
    while (bytes[at] <= xml.SPACE || bytes[at] === xml.EQUALS) at++
    const quote = bytes[at]
    if (at >= after || (quote !== xml.QUOTE && quote !== xml.APOSTROPHE)) return null
    const start = ++at
    while (bytes[at] !== quote) at++
    if (xml.isWord(bytes, nameFrom, nameTo, name)) return { start, end: at }
    at++
  }
  return null
}

/**
 * The column and row of a cell reference: `AB12` is column 28, row 12. Null where it is none.
 */
export function readReference(bytes: Uint8Array, start: number, end: number): { readonly column: number; readonly row: number } | null {
  let at = start
  let column = 0
  for (let letter = bytes[at] & 0xdf; at < end && letter >= 0x41 && letter <= 0x5a; letter = bytes[++at] & 0xdf) column = column * 26 + letter - 0x40
  let row = 0
  for (; at < end && bytes[at] >= 0x30 && bytes[at] <= 0x39; at++) row = row * 10 + bytes[at] - 0x30
  return at === end && column > 0 ? { column, row } : null
}
