/**
 * The shapes in which nearly every row and cell is written: what of them stands at a place in the bytes. Each function
 * looks only there and a few bytes on, and knows nothing of what came before; `prefix` is the length of the prefix that
 * the sheet's elements have, with its colon.
 */
import * as xml from './xmlBytes'

const { LESS_THAN, GREATER_THAN, SLASH, QUOTE, SPACE, EQUALS, COLON, QUESTION } = xml
const C = 0x63
const F = 0x66
const I = 0x69
const O = 0x6f
const R = 0x72
const S = 0x73
const T = 0x74
const V = 0x76
const W = 0x77

/** Whether `v>`, `t>`, `f>`, `is>` or `c>` stands here (or a space for the `>`): what is left of a cell that was taken or is not wanted. */
export function isWithinCell(bytes: Uint8Array, name: number): boolean {
  const letter = bytes[name]
  if (letter !== C && letter !== V && letter !== T && letter !== F && letter !== I) return false
  const after = letter === I && bytes[name + 1] === S ? bytes[name + 2] : bytes[name + 1]
  return after === GREATER_THAN || after === SPACE
}

/** Whether ` r="` stands here, or another attribute of one letter. */
export function hasAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  return bytes[at] === SPACE && bytes[at + 1] === letter && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE
}

/**
 * Where a cell's value begins, given the `>` of its tag and then `<v>`, or a formula before that; −1 where anything else stands
 * there or the bytes end first. What stands beyond the end may be of an earlier chunk, so nothing there counts.
 */
export function valueStart(bytes: Uint8Array, at: number, end: number, prefix: number): number {
  if (bytes[at] !== GREATER_THAN) return -1
  let tag = at + 1
  if (tag + prefix + 1 < end && bytes[tag] === LESS_THAN && bytes[tag + prefix + 1] === F) {
    tag++
    while (bytes[tag] !== LESS_THAN) tag++
    if (tag + prefix + 3 < end && bytes[tag + 1] === SLASH && bytes[tag + prefix + 2] === F && bytes[tag + prefix + 3] === GREATER_THAN) tag += prefix + 4
  }
  const name = tag + prefix + 1
  return name + 2 <= end && bytes[tag] === LESS_THAN && bytes[name] === V && bytes[name + 1] === GREATER_THAN && hasPrefix(bytes, name, prefix) ? name + 2 : -1
}

/** Where a value's `</v>` ends, or −1. */
export function valueEnd(bytes: Uint8Array, at: number, end: number, prefix: number): number {
  const name = at + prefix + 2
  return name + 1 < end && bytes[at + 1] === SLASH && bytes[name] === V && bytes[name + 1] === GREATER_THAN ? name + 2 : -1
}

/** Where the text of `><is><t>` begins, with or without attributes of the `t`; −1 where anything else stands there or the bytes end first. */
export function inlineStart(bytes: Uint8Array, at: number, end: number, prefix: number): number {
  const outer = at + prefix + 2
  const inner = outer + prefix + 4
  if (inner + 1 >= end || bytes[at] !== GREATER_THAN || bytes[at + 1] !== LESS_THAN || bytes[outer] !== I || bytes[outer + 1] !== S) return -1
  if (bytes[outer + 2] !== GREATER_THAN || bytes[outer + 3] !== LESS_THAN || bytes[inner] !== T || !hasPrefix(bytes, outer, prefix) || !hasPrefix(bytes, inner, prefix)) return -1
  const after = bytes[inner + 1] === GREATER_THAN || bytes[inner + 1] === SPACE ? xml.tagEnd(bytes, inner + 1, end) : xml.CUT
  return after === xml.CUT || xml.isEmptyTag(bytes, after) ? -1 : after
}

/** Where its `</t></is>` ends, or −1. */
export function inlineEnd(bytes: Uint8Array, at: number, end: number, prefix: number): number {
  const inner = at + prefix + 2
  const outer = inner + prefix + 4
  if (outer + 2 >= end || bytes[at + 1] !== SLASH || bytes[inner] !== T || bytes[inner + 1] !== GREATER_THAN) return -1
  return bytes[inner + 2] === LESS_THAN && bytes[inner + 3] === SLASH && bytes[outer] === I && bytes[outer + 1] === S && bytes[outer + 2] === GREATER_THAN ? outer + 3 : -1
}

/** Whether the name here has a prefix of this many bytes before it, colon and all, and is that of an element (`!` and `?` begin none). */
export function hasPrefix(bytes: Uint8Array, name: number, prefix: number): boolean {
  return prefix === 0 || (bytes[name - 1] === COLON && bytes[name - prefix] > QUESTION)
}

/** Whether `row` stands here. */
export function isRow(bytes: Uint8Array, name: number): boolean {
  return bytes[name] === R && bytes[name + 1] === O && bytes[name + 2] === W
}

/** Whether a `<` with this byte after it opens an element. The end of the bytes at hand does not count. */
export function isOpeningTag(byte: number): boolean {
  return byte !== xml.SLASH && byte !== xml.EXCLAMATION && byte !== xml.QUESTION && byte !== xml.LESS_THAN
}
