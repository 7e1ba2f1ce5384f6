/** The code before a word in forms of the Department for Education: `a) Yes`, `c) Child in need plan`. */
const CODE_PREFIX = /^[a-z0-9]\) */

/** A folded text without it. */
export function withoutCode(folded: string): string {
  return folded.replace(CODE_PREFIX, '')
}
