/** Folding: what makes two spellings one. Nothing here knows what the words mean. */

const SINGLE_QUOTES = /[‘’‚‛′`´ʼ]/g
const DOUBLE_QUOTES = /[“”„‟″]/g
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const SPACES = /\s+/g
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu
const HINTS = /\([^()]*\)+|\[[^[\]]*\]+/g

/** Words of plain ASCII with single spaces between them: as most cells are. */
const TIDY_ALREADY = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** One Unicode form, straight quotes, single spaces, none at the ends. The case stays. */
export function tidy(text: string): string {
  if (TIDY_ALREADY.test(text)) return text
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim()
}

/** A name as somebody wrote it, for showing: quotes, accents and Unicode forms stay; single spaces, none at the ends. */
export function asSpelt(text: string): string {
  if (TIDY_ALREADY.test(text)) return text
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/** Names are one where they are equal after folding case, spaces, quotes and Unicode forms (measures.md, section 3). */
export function foldName(text: string): string {
  return tidy(tidy(text).toLowerCase())
}

/** Only the letters and digits of a text that is folded already. */
export function lettersOf(folded: string): string {
  return folded.replace(NOT_LETTERS, '').normalize('NFKC')
}

/** A header or a table's name, without case, spaces, punctuation, quotes, bracketed hints and units. */
export function foldHeader(header: string): string {
  const folded = foldName(header)
  return lettersOf(folded.replace(HINTS, ' ')) || lettersOf(folded)
}

/** The words of a text, single spaces between them; punctuation parts words. */
export function foldWords(text: string): string {
  return foldName(text).replace(NOT_LETTERS, ' ').normalize('NFKC').trim()
}
