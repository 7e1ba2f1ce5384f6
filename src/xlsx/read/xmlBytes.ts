/**
 * XML as bytes: what both streaming scans (of a sheet, of the shared strings) need to find their way through tags that a
 * chunk's border may cut anywhere. Every function is given bytes that hold a `<` at `end`, one past the last: a search
 * for a tag's parts always stops there, so no loop needs a second test.
 */
import { WorkbookRefused } from '../package'

export const LESS_THAN = 0x3c
export const GREATER_THAN = 0x3e
export const SLASH = 0x2f
export const SPACE = 0x20
export const QUOTE = 0x22
export const APOSTROPHE = 0x27
export const EQUALS = 0x3d
export const COLON = 0x3a
export const EXCLAMATION = 0x21
export const QUESTION = 0x3f
export const AMPERSAND = 0x26
export const CARRIAGE_RETURN = 0x0d
export const HYPHEN = 0x2d
export const BRACKET = 0x5b
export const CLOSE_BRACKET = 0x5d

/** What a search answers when the bytes at hand end too early: the next chunk must come first. */
export const CUT = -1

/** Where a tag's name ends: at white space, `/`, `>` or the end of the bytes. */
export function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from
  let byte = bytes[at]
  while (byte > SPACE && byte !== SLASH && byte !== GREATER_THAN && byte !== LESS_THAN) byte = bytes[++at]
  return at
}

/** Where a name begins without its prefix: `x:row` is `row`. */
export function localStart(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === COLON) return at + 1
  return start
}

/** Whether the name in these bytes is this word. */
export function isWord(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let index = 0; index < word.length; index++) if (bytes[start + index] !== word.charCodeAt(index)) return false
  return true
}

/**
 * Where a tag is over, just after its `>`.
 *
 * @param from anywhere in the tag outside a quoted value
 * @returns {@link CUT} where the bytes end within the tag
 */
export function tagEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (true) {
    const byte = bytes[at]
    if (byte === GREATER_THAN) return at + 1
    if (byte === LESS_THAN) return cutOrDamaged(at, end)
    at++
    if (byte !== QUOTE && byte !== APOSTROPHE) continue
    while (bytes[at] !== byte && bytes[at] !== LESS_THAN) at++
    if (bytes[at] === LESS_THAN) return cutOrDamaged(at, end)
    at++
  }
}

/** {@link CUT} where the bytes are over; a `<` anywhere before that stands where XML allows none. */
export function cutOrDamaged(at: number, end: number): typeof CUT {
  if (at < end) throw new WorkbookRefused('damaged', 'XML: < within a tag')
  return CUT
}

/** Whether a tag that {@link tagEnd} found to end here is an empty element, `<c/>`. */
export function isEmptyTag(bytes: Uint8Array, endOfTag: number): boolean {
  return bytes[endOfTag - 2] === SLASH
}

/**
 * Where a comment, a CDATA section or a processing instruction is over.
 *
 * @param at its `<`
 * @returns {@link CUT} where the bytes end within it
 */
export function specialEnd(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 1] === QUESTION) return findPair(bytes, at + 2, end, QUESTION)
  if (end - at < 4) return CUT
  if (bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN) return findTriple(bytes, at + 4, end, HYPHEN)
  if (bytes[at + 2] === BRACKET) return end - at < 9 ? CUT : findTriple(bytes, at + 9, end, CLOSE_BRACKET)
  throw new WorkbookRefused('damaged', 'a document type in XML')
}

/** Whether the `<!` here opens a CDATA section, whose text runs from 9 bytes on to 3 bytes before its end. */
export function isCharacterData(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 2] === BRACKET
}

function findPair(bytes: Uint8Array, from: number, end: number, byte: number): number {
  for (let at = from; at + 1 < end; at++) if (bytes[at] === byte && bytes[at + 1] === GREATER_THAN) return at + 2
  return CUT
}

function findTriple(bytes: Uint8Array, from: number, end: number, byte: number): number {
  for (let at = from; at + 2 < end; at++) if (bytes[at] === byte && bytes[at + 1] === byte && bytes[at + 2] === GREATER_THAN) return at + 3
  return CUT
}
