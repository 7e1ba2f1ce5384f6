/**
 * The questions: defaults that change a figure so much that somebody must own them (measures.md, **[Q]**). Each is asked once,
 * and until it is answered the figures that rest on it say *not confirmed* with the reading used.
 */
import type { RuleParts } from './measureWords'

export type QuestionName = 'inadequate-target' | 'visit-types' | 'contact-calls-for-visit' | 'supervision-types' | 'grade-numbers'

export interface QuestionWords {
  /** The question itself. */
  readonly question: string
  /** Why the answer matters. */
  readonly matters: string
}

export const QUESTION_WORDS: Readonly<Record<QuestionName, QuestionWords>> = {
  'inadequate-target': {
    question: 'Which target for audits judged inadequate is meant?',
    matters: 'Full stop and oblique are neighbours on a keyboard, and each other target of the plan is one number. Of 24 audits, 8.5% allows 2; 8% or 5% allows 1.',
  },
  'visit-types': {
    question: 'Which types of visit count?',
    matters: 'A type that wrongly counts makes children look seen; one that wrongly does not makes them look overdue.',
  },
  'contact-calls-for-visit': {
    question: 'Does a contact with neither Visit required nor an outcome call for a visit?',
    matters: 'If it does not, it leaves the group, and the rate rises or falls with it.',
  },
  'supervision-types': {
    question: 'Does a supervision count whose type is not known?',
    matters: 'If it does not, fewer workers reach the number needed.',
  },
  'grade-numbers': {
    question: 'Do grades written as 1 to 4 run from 1, outstanding, to 4, inadequate?',
    matters: 'Some scales run the other way: then the best audits would be counted as inadequate.',
  },
}

/** What of a measure's rule the readings of its questions depend on. */
export type QuestionRule = Pick<RuleParts, 'numbersReversed' | 'undecidedNeedNone'>

/** The reading used until a question is answered; the target as printed (`8.5%`), the rule in force of the measure that asks. */
export function questionReading(question: QuestionName, target: string, rule: QuestionRule): string {
  switch (question) {
    case 'inadequate-target':
      return `the plan prints the target as 8/5%; it is read as ${target}`
    case 'visit-types':
      return 'every type of visit counts but those that Settings lists'
    case 'contact-calls-for-visit':
      return `a contact with neither Visit required nor an outcome calls for ${rule.undecidedNeedNone ? 'no' : 'a'} visit`
    case 'supervision-types':
      return 'a supervision whose type is not known counts'
    case 'grade-numbers':
      return rule.numbersReversed ? 'grades written as numbers run from 1, inadequate, to 4, outstanding' : 'grades written as numbers run from 1, outstanding, to 4, inadequate'
  }
}

/** The same in a few words, for the narrow column beside the figure. */
export function questionReadingShort(question: QuestionName, target: string, rule: QuestionRule): string {
  switch (question) {
    case 'inadequate-target':
      return `8/5% read as ${target}`
    case 'visit-types':
      return 'visit types as in Settings'
    case 'contact-calls-for-visit':
      return `a contact without outcome calls for ${rule.undecidedNeedNone ? 'no' : 'a'} visit`
    case 'supervision-types':
      return 'unknown supervision types count'
    case 'grade-numbers':
      return rule.numbersReversed ? 'grade 4 is best, 1 worst' : 'grade 1 is best, 4 worst'
  }
}

/** Beside a figure: the readings that nobody has confirmed. */
export function notConfirmedShort(readings: readonly string[]): string {
  return `Not confirmed: ${readings.join(', ')}`
}
