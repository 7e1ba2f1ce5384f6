/**
 * Lists of words, as settings hold them: `refer*; section 47; NFA`. A word ending in `*` stands for its beginnings, words
 * of several parts match whole, and case, spaces and punctuation are folded (tables.md, section 1).
 */
import { foldName, foldWords, lettersOf } from './folding'

interface Phrase {
  readonly entry: string
  /** The same word as people join or part it: `e mail` and `email`. */
  readonly words: readonly string[]
  /** Without spaces, for values that must be equal as a whole. */
  readonly whole: string
  readonly begins: boolean
}

const WITHIN_WORDS = /(?<=[\p{L}\p{N}])[-.'/](?=[\p{L}\p{N}])/gu
const LETTER_THEN_NUMBER = /(?<= |^)(\p{L}) (?=\p{N})/gu

/** `e-mail` is `e mail` and `email`; `S 47` is `s 47` and `s47`. */
function spellings(text: string): readonly string[] {
  const parted = foldWords(text)
  const joined = foldWords(foldName(text).replace(WITHIN_WORDS, ''))
  const numbered = parted.replace(LETTER_THEN_NUMBER, '$1')
  return Array.from(new Set([parted, joined, numbered]))
}

function phraseOf(written: string): Phrase | null {
  const entry = written.trim()
  const begins = entry.endsWith('*')
  const words = spellings(begins ? entry.slice(0, -1) : entry).filter((word) => word !== '')
  return words.length === 0 ? null : { entry, words, whole: lettersOf(foldName(entry)), begins }
}

/** A list of words to look for in a text, or to compare a text with. */
export class WordList {
  private readonly phrases: readonly Phrase[]

  constructor(entries: readonly string[]) {
    this.phrases = entries.map(phraseOf).filter((phrase) => phrase !== null)
  }

  /** Reads a setting: entries parted by semicolons, or by commas or new lines where there is no semicolon. */
  static parse(list: string): WordList {
    return new WordList(list.split(list.includes(';') ? ';' : /[,\n]/))
  }

  get entries(): readonly string[] {
    return this.phrases.map((phrase) => phrase.entry)
  }

  /** Whether any entry stands in the text, as whole words (or as their beginning where it ends in `*`). */
  isIn(text: string): boolean {
    const padded = spellings(text).map((spelling) => ` ${spelling} `)
    return this.phrases.some(({ words, begins }) => words.some((word) => padded.some((spelling) => spelling.includes(begins ? ` ${word}` : ` ${word} `))))
  }

  /** Whether the whole text is an entry (or begins with one that ends in `*`). */
  is(text: string): boolean {
    const folded = lettersOf(foldName(text))
    return this.phrases.some(({ whole, begins }) => (begins ? folded.startsWith(whole) : folded === whole))
  }

  /** The entries that are, or are not, among those of another list. */
  parted(other: WordList): { readonly among: WordList; readonly rest: WordList } {
    const among = this.phrases.filter((phrase) => other.holds(phrase))
    const rest = this.phrases.filter((phrase) => !other.holds(phrase))
    return { among: new WordList(among.map((phrase) => phrase.entry)), rest: new WordList(rest.map((phrase) => phrase.entry)) }
  }

  private holds(phrase: Phrase): boolean {
    return this.phrases.some((own) => own.whole === phrase.whole)
  }
}
