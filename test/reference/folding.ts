/** How texts are made alike before they are compared. */

/** Remembers what a text was folded to, up to some thousands of texts. */
function remembered<T>(fold: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > 20_000) known.clear()
    const folded = fold(text)
    known.set(text, folded)
    return folded
  }
}

/** The words of a text: case, spaces and punctuation folded away. */
export const words: (text: string) => readonly string[] = remembered((text) => {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return folded === '' ? [] : folded.split(' ')
})

/** A whole value, folded: its words with one space between them. */
export const wholeValue: (text: string) => string = remembered((text) => words(text).join(' '))

/** A header, a table's or a sheet's name: bracketed hints dropped, then nothing but letters and digits. */
export const headerKey: (text: string) => string = remembered((text) => words(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')).join(''))

/** A name of a person, a team or a service: case, spaces, quotes and Unicode forms folded. */
export const nameKey: (text: string) => string = remembered((text) =>
  text.normalize('NFKC').toLowerCase().replace(/[‘’‛ʼ`´]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim(),
)

/** An identifier: no spaces, case folded, and `1234.0` the same as `1234`; leading zeros are kept. */
export const identifierKey: (text: string) => string = remembered((text) => {
  const bare = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  return /^\d+\.0+$/.test(bare) ? bare.slice(0, bare.indexOf('.')) : bare
})

/**
 * Whether one entry of a list of words stands in a text: its words one after another, whole; an entry that ends
 * in `*` stands for the beginnings of its last word.
 */
export function hasEntry(textWords: readonly string[], entry: string): boolean {
  const beginning = entry.trim().endsWith('*')
  const wanted = words(entry)
  if (wanted.length === 0) return false
  for (let at = 0; at + wanted.length <= textWords.length; at++) {
    let alike = true
    for (let i = 0; i < wanted.length; i++) {
      const word = textWords[at + i]
      const last = i === wanted.length - 1
      if (beginning && last ? !word.startsWith(wanted[i]) : word !== wanted[i]) alike = false
    }
    if (alike) return true
  }
  return false
}

export function hasAnyEntry(textWords: readonly string[], entries: readonly string[]): boolean {
  return entries.some((entry) => hasEntry(textWords, entry))
}

/** Whether a whole value, folded, is one of a list. */
export function isOneOf(text: string, entries: readonly string[]): boolean {
  const value = wholeValue(text)
  return entries.some((entry) => {
    const wanted = wholeValue(entry)
    return entry.trim().endsWith('*') ? value.startsWith(wanted) : value === wanted
  })
}

/** By code point, not by UTF-16 unit. */
export function compareByCodePoint(left: string, right: string): number {
  const a = Array.from(left)
  const b = Array.from(right)
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = (a[i].codePointAt(0) ?? 0) - (b[i].codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
