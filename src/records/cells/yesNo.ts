/** Yes and no (tables.md, section 2). `c) Unknown` and blank are not recorded. */
import { Cell, type CellReader } from './cellReader'
import { withoutCode } from './codePrefix'
import { foldName } from './folding'

const NO = 0
const YES = 1

const WORDS: ReadonlyMap<string, number> = new Map([
  ...['yes', 'y', 'true', '1', '1.0', '✓', '✔', '☑', '√'].map((word): [string, number] => [word, YES]),
  ...['no', 'n', 'false', '0', '0.0', '✗', '✘', '☒', '✕', '✖'].map((word): [string, number] => [word, NO]),
  ...['unknown', 'not known', 'not recorded', 'not stated'].map((word): [string, number] => [word, Cell.blank]),
])

/** 1 yes, 0 no, blank for *unknown*, else unreadable. */
export function yesNoOf(text: string): number {
  const folded = foldName(text)
  return WORDS.get(folded) ?? WORDS.get(withoutCode(folded)) ?? Cell.unreadable
}

export const yesNoReader: CellReader = {
  unreadable: 'yes-no-unreadable',
  text: yesNoOf,
  number: (value) => (value === 1 ? YES : value === 0 ? NO : Cell.unreadable),
  truth: (value) => (value ? YES : NO),
}
