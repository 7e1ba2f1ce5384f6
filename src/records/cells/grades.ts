/** Grades of an audit on Ofsted's four-point scale (tables.md, section 2). */
import type { GradeNumbers } from '../records'
import { Cell, type CellReader } from './cellReader'
import { withoutCode } from './codePrefix'
import { foldName } from './folding'
import { WordList } from './wordList'

/** A grade written as a bare number 1 to 4 is this much above the grade: some scales run the other way, so that it is a question. */
export const FROM_NUMBER = 16
/** Of the moderator's cell: not a grade, and the auditor's stands. */
export const AUDITORS_STANDS = 8

const OUTSTANDING = 1
const GOOD = 2
const REQUIRES_IMPROVEMENT = 3
const INADEQUATE = 4

const WORDS: ReadonlyMap<string, number> = new Map([
  ...['outstanding', 'o'].map((word): [string, number] => [word, OUTSTANDING]),
  ...['good', 'g'].map((word): [string, number] => [word, GOOD]),
  ...['requiresimprovement', 'requiresimprovementtobegood', 'ri', 'r'].map((word): [string, number] => [word, REQUIRES_IMPROVEMENT]),
  ...['inadequate', 'inad', 'i'].map((word): [string, number] => [word, INADEQUATE]),
  ...['1', '2', '3', '4'].map((word): [string, number] => [word, Number(word) + FROM_NUMBER]),
])

/** Case, spaces and full stops folded. */
function gradeOf(text: string): number {
  const folded = foldName(text)
  const joined = (written: string) => written.replace(/[ .]/g, '')
  if (/^[1-4]\.0+$/.test(folded)) return Number(folded[0]) + FROM_NUMBER
  return WORDS.get(joined(folded)) ?? WORDS.get(joined(withoutCode(folded))) ?? Cell.unreadable
}

/** The grade that a cell's code stands for, 1 outstanding to 4 inadequate; a bare number runs the way that the settings say. */
export function gradeOfCode(code: number, numbers: GradeNumbers): number {
  if (code < FROM_NUMBER) return code
  return numbers === 'one-is-inadequate' ? OUTSTANDING + INADEQUATE - (code - FROM_NUMBER) : code - FROM_NUMBER
}

/** 1 outstanding to 4 inadequate, {@link FROM_NUMBER} more where a bare number was read; anything else is off the scale. */
export const gradeReader: CellReader = {
  unreadable: 'grade-off-scale',
  text: gradeOf,
  number: (value) => (Number.isInteger(value) && value >= OUTSTANDING && value <= INADEQUATE ? value + FROM_NUMBER : Cell.unreadable),
  truth: () => Cell.unreadable,
}

const AGREED = new WordList(['agreed', 'upheld', 'confirmed', 'no change'])
const NEGATED = /\bnot (?:\w+ )?(?:agreed|upheld|confirmed)\b/
const WAITING = new WordList(['not moderated', 'pending', 'awaiting'])

/** The moderator's grade (measures.md 2.1). Where the cell is no grade: *agreed* lets the auditor's stand, *pending* is blank, anything else (*not agreed* too) is off the scale. */
export const moderatedGradeReader: CellReader = {
  ...gradeReader,
  text: (text) => {
    const grade = gradeOf(text)
    if (grade !== Cell.unreadable) return grade
    if (AGREED.isIn(text) && !NEGATED.test(foldName(text))) return AUDITORS_STANDS
    return WAITING.isIn(text) ? Cell.blank : Cell.unreadable
  },
}
