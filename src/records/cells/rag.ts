/** The RAG status of an improvement action as people write it: a colour, its letter, a word for done or for not started. */
import { Rag } from '../records'
import { withoutCode } from './codePrefix'
import { foldName, foldWords, lettersOf } from './folding'

const list = (rag: Rag, words: readonly string[]) => words.map((word): [string, Rag] => [word, rag])

/** By the letters of the whole cell. */
const WORDS: ReadonlyMap<string, Rag> = new Map([
  ...list(Rag.red, ['red', 'r']),
  ...list(Rag.amber, ['amber', 'a']),
  ...list(Rag.green, ['green', 'g']),
  ...list(Rag.done, ['blue', 'b', 'complete', 'completed', 'done', 'achieved', 'delivered', 'implemented', 'finished']),
  ...list(Rag.notStarted, ['notstarted', 'notyetstarted', 'nonestarted', 'yettostart', 'tostart', 'none']),
])

const SYMBOLS: ReadonlyMap<string, Rag> = new Map([...list(Rag.red, ['🔴', '🟥']), ...list(Rag.amber, ['🟠', '🟧']), ...list(Rag.green, ['🟢', '🟩']), ...list(Rag.done, ['🔵', '🟦'])])

/** `Red - slipping`, `Amber (two weeks late)`. */
const COLOUR_FIRST = /^(red|amber|green|blue) *[-–—:;,([](.*)$/

/** A colour before a remark that names no other status. */
function colourBefore(folded: string): Rag | undefined {
  const [, colour, remark] = COLOUR_FIRST.exec(folded) ?? []
  if (colour === undefined) return undefined
  const namesAnother = foldWords(remark).split(' ').some((word) => word.length > 1 && WORDS.has(word) && word !== colour)
  return namesAnother ? undefined : WORDS.get(colour)
}

/** What a filled cell says; {@link Rag.unknown} where nobody could be sure. */
export function ragOf(text: string): Rag {
  const folded = withoutCode(foldName(text))
  return WORDS.get(lettersOf(folded)) ?? SYMBOLS.get(folded) ?? colourBefore(folded) ?? Rag.unknown
}
