/** Blank everywhere: nothing, spaces, `-`, `–`, `n/a`, and error cells, which are an issue too (tables.md, section 2). */
import { tidy } from './folding'

const ONLY_DASHES = /^[-‐‑‒–—―−]+$/
const NOT_APPLICABLE = /^n ?\/ ?a$/i
const ERROR_WORDS = /^#(n\/a|ref!|div\/0!|value!|name\?|num!|null!|spill!|calc!|getting_data|field!|blocked!|connect!|busy!|unknown!)$/i

/** Of a text that begins so the first character says already that it is neither blank nor an error. */
const FILLED_AT_ONCE = /^[A-MO-Za-mo-z0-9]/

/** Whether the first character shows that a text is neither blank nor an error: true of most cells, and quick; false says nothing. */
export function isPlainlyFilled(text: string): boolean {
  return FILLED_AT_ONCE.test(text)
}

/** Whether a text stands for a blank cell. */
export function isBlankText(text: string): boolean {
  const tidied = tidy(text)
  return tidied === '' || ONLY_DASHES.test(tidied) || NOT_APPLICABLE.test(tidied)
}

/** Whether a text is an error cell's, pasted as text: `#N/A`. */
export function isErrorText(text: string): boolean {
  return ERROR_WORDS.test(text.trim())
}
