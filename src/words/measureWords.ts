/**
 * Measures in words: their printed names, statuses, rules, and what is said beside a figure.
 *
 * Facts come as plain values (numbers counted, timescales as printed, days through the caller's printer); the types
 * below say their shape, so that this room needs to know no other.
 */

/** The measures by id. */
export type MeasureName =
  | 'audits-inadequate'
  | 'supervision'
  | 'seen-after-contact'
  | 'seen-cin'
  | 'seen-cp'
  | 'seen-cic'
  | 'visits-on-time-cin'
  | 'visits-on-time-cp'
  | 'visits-on-time-cic'

/** The printed names: shown on every sheet, and read in the `Measure` column of `Targets` as well as the ids. */
export const MEASURE_NAMES: Readonly<Record<MeasureName, string>> = {
  'audits-inadequate': 'Audits judged inadequate',
  supervision: 'Supervisions in the last 3 months',
  'seen-after-contact': 'Children seen after contact',
  'seen-cin': 'Children in need seen',
  'seen-cp': 'Children on a child protection plan seen',
  'seen-cic': 'Children in care seen',
  'visits-on-time-cin': 'Visits on time: children in need',
  'visits-on-time-cp': 'Visits on time: children on a child protection plan',
  'visits-on-time-cic': 'Visits on time: children in care',
}

export type StatusName = 'met' | 'near' | 'missed' | 'no-data' | 'no-target'

/** A status by symbol and word, so that no colour stands alone. */
export const STATUS_WORDS: Readonly<Record<StatusName, { readonly symbol: string; readonly word: string }>> = {
  met: { symbol: '✔', word: 'Met' },
  near: { symbol: '◆', word: 'Near' },
  missed: { symbol: '✖', word: 'Missed' },
  'no-data': { symbol: '–', word: 'No data' },
  'no-target': { symbol: '', word: 'No target' },
}

/** `✔ Met`, `– No data`, `No target`. */
export function statusText(status: StatusName): string {
  const { symbol, word } = STATUS_WORDS[status]
  return symbol === '' ? word : `${symbol} ${word}`
}

/** A whole number with commas between its thousands: `2,300`. */
export function wholeNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 child`, `2,300 children`. */
export function counted(count: number, one: string, many: string): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`
}

/** `141 of 163`. */
export function outOf(part: number, whole: number): string {
  return `${wholeNumber(part)} of ${wholeNumber(whole)}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `2019-07` as `Jul 2019`. */
export function monthText(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

/** `2019-07` as `Jul 19`, for a narrow column. */
export function monthShort(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(2, 4)}`
}

/** Parts of a measure's rule in force; timescales as printed (`20 working days`). */
export interface RuleParts {
  /** Months; null for a snapshot. */
  readonly window: number | null
  readonly firstVisit?: string
  readonly thenEvery?: string
  readonly longTermEvery?: string
  readonly standard?: string
  readonly urgent?: string
  readonly supervisionsNeeded?: number
  readonly longAbsenceDays?: number
  /** Grades written as numbers run from 1, inadequate, to 4, outstanding. */
  readonly numbersReversed?: true
  /** A contact with neither `Visit required` nor an outcome calls for no visit. */
  readonly undecidedNeedNone?: true
}

/** `the month to the as-at date`, `the 3 months to the as-at date`. */
function windowText(window: number | null): string {
  return window === null || window === 1 ? 'the month to the as-at date' : `the ${window} months to the as-at date`
}

function lastMonths(window: number | null): string {
  return window === null || window === 1 ? 'the last month' : `the last ${window} months`
}

const CHILDREN: Readonly<Record<string, string>> = {
  cin: 'children in need',
  cp: 'children on a child protection plan',
  cic: 'children in care',
}

function childrenOf(measure: MeasureName): string {
  return CHILDREN[measure.slice(measure.lastIndexOf('-') + 1)]
}

/** When visits are due; without timescales (a figure that could not be worked out) only that they are. */
function visitRhythm(measure: MeasureName, { firstVisit, thenEvery, longTermEvery }: RuleParts): string {
  if (firstVisit === undefined || thenEvery === undefined) return 'within the timescales in force'
  const start = measure.endsWith('cic') ? 'the start of each placement' : 'the start'
  const longTerm = longTermEvery === undefined ? '' : `, or every ${longTermEvery} once the placement has lasted a year and is intended to last to 18`
  return `a first visit within ${firstVisit} of ${start}, then one every ${thenEvery}${longTerm}`
}

function rhythmShort({ firstVisit, thenEvery, longTermEvery }: RuleParts): string {
  if (firstVisit === undefined || thenEvery === undefined) return 'within the timescales in force'
  return `first visit ${firstVisit}, then every ${thenEvery}${longTermEvery === undefined ? '' : `, long term every ${longTermEvery}`}`
}

function contactTimescale({ standard, urgent }: RuleParts): string {
  return standard === undefined || urgent === undefined ? 'within the timescales in force' : `within ${standard} of the contact, or ${urgent} where it is urgent`
}

function contactTimescaleShort({ standard, urgent }: RuleParts): string {
  return standard === undefined || urgent === undefined ? 'within the timescales in force' : `${standard}, urgent ${urgent}`
}

/** `3 or more supervisions`; without the number (a figure that could not be worked out) only that there is one. */
function supervisionsText({ supervisionsNeeded }: RuleParts): string {
  return supervisionsNeeded === undefined ? 'the supervisions needed' : `${supervisionsNeeded} or more supervisions`
}

function longAbsenceText({ longAbsenceDays }: RuleParts): string {
  return longAbsenceDays === undefined ? 'for long' : `for ${longAbsenceDays} days or more of it`
}

function sentenceStart(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`
}

/** A phrase as a sentence: a capital first, a full stop last. */
export function sentence(phrase: string): string {
  return `${sentenceStart(phrase)}.`
}

/** The rule of a measure in a sentence or two, as printed on `About`. Source: measures 2.1 to 2.5. */
export function ruleSentence(measure: MeasureName, rule: RuleParts): string {
  switch (measure) {
    case 'audits-inadequate':
      return `Of the audits dated in ${windowText(rule.window)} with a final grade on the scale, the share graded inadequate. The moderated grade is final where there is one, otherwise the auditor’s grade is.${rule.numbersReversed ? ' Grades written as numbers run from 1, inadequate, to 4, outstanding.' : ''}`
    case 'supervision':
      return `Of the case-holding social workers in post on the as-at date and throughout ${windowText(rule.window)}, the share with ${supervisionsText(rule)} in that time. Supervisions on one day count once. Those away ${longAbsenceText(rule)} are left out.`
    case 'seen-after-contact':
      return `Of the contacts that call for a visit and fell due in ${windowText(rule.window)}, the share where the child was seen by the due date: ${contactTimescale(rule)}. Not seen by then is a miss, whether the child was seen later or never.${rule.undecidedNeedNone ? ' A contact with neither Visit required nor an outcome calls for no visit.' : ''}`
    case 'seen-cin':
    case 'seen-cp':
    case 'seen-cic':
      return `Of the ${childrenOf(measure)} on the as-at date, the share seen in time: ${visitRhythm(measure, rule)}. A child never seen whose first visit is overdue counts as not seen in time.`
    case 'visits-on-time-cin':
    case 'visits-on-time-cp':
    case 'visits-on-time-cic':
      return `Of the visits to ${childrenOf(measure)} that fell due in ${windowText(rule.window)}, the share made by their due date: ${visitRhythm(measure, rule)}.`
  }
}

/** The rule in a few words, for a narrow column. */
export function ruleShort(measure: MeasureName, rule: RuleParts): string {
  switch (measure) {
    case 'audits-inadequate':
      return `Final grade inadequate, audits of ${lastMonths(rule.window)}`
    case 'supervision':
      return sentenceStart(`${supervisionsText(rule)} in ${lastMonths(rule.window)}`)
    case 'seen-after-contact':
      return `Due in ${lastMonths(rule.window)}: ${contactTimescaleShort(rule)}`
    case 'seen-cin':
    case 'seen-cp':
    case 'seen-cic':
      return sentenceStart(rhythmShort(rule))
    case 'visits-on-time-cin':
    case 'visits-on-time-cp':
    case 'visits-on-time-cic':
      return `Due in ${lastMonths(rule.window)}: ${rhythmShort(rule)}`
  }
}

/** What *needed* counts, where there is any: how many more, or how many too many. */
export function neededText(direction: 'higher' | 'lower', needed: number): string {
  const count = wholeNumber(needed)
  return direction === 'higher' ? `${count} more would meet the target` : `${count} above the number that the target allows`
}

/** Flow measures: how many in a row from here on would meet the target. */
export function neededInARowText(count: number): string {
  return `${counted(count, 'visit', 'visits')} on time in a row from here on would meet the target.`
}

/** Why a figure or a month is *no data*. Days are printed by the caller. */
export type NoDataFacts =
  | { readonly because: 'nobody' }
  | { readonly because: 'table-missing'; readonly table: string }
  | { readonly because: 'table-empty'; readonly table: string }
  | { readonly because: 'column-missing'; readonly table: string; readonly columns: readonly string[] }
  | { readonly because: 'log-starts-later'; readonly table: string; readonly first: number }
  | { readonly because: 'open-cases-only' }
  | { readonly because: 'mostly-unknown' }

/**
 * The sentence for *no data*, naming what is missing.
 *
 * @param printDay puts a day serial in words, `5 March 2019`
 */
export function noDataSentence(reason: NoDataFacts, printDay: (day: number) => string): string {
  switch (reason.because) {
    case 'nobody':
      return 'Nobody belongs to the group, so there is no rate.'
    case 'table-missing':
      return `No ${reason.table} table was found.`
    case 'table-empty':
      return `The ${reason.table} table has no rows that could be used.`
    case 'column-missing':
      return reason.columns.length === 1
        ? `The column ${reason.columns[0]} of ${reason.table} was not found.`
        : `The columns ${listed(reason.columns)} of ${reason.table} were not found.`
    case 'log-starts-later':
      return `The first dated row of ${reason.table} is of ${printDay(reason.first)}, too late to know this.`
    case 'open-cases-only':
      return 'No row of Cases has an end date: a list of open cases alone cannot say who was open then.'
    case 'mostly-unknown':
      return 'More than a tenth of the children have only a last visit that came later, so this cannot be known.'
  }
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
}

/** Why a row of the group is left out of a figure, as said after the count: `4 not yet due`. */
export const LEFT_OUT_WORDS = {
  're-audit': 're-audits',
  'no-grade': 'without a grade',
  'grade-off-scale': 'with a grade that is not on the scale',
  'not-case-holding': 'not case-holding social workers',
  left: 'left before the as-at date',
  'not-started': 'not yet started',
  'started-in-window': 'started during the period',
  'long-absence': 'away for long',
  'no-visit-required': 'called for no visit',
  'not-yet-due': 'not yet due',
  'short-break': 'short breaks',
  'counted-elsewhere': 'counted under another category',
  'unknown-then': 'seen later, unknown at the time',
} as const

/** Why a row of a table was not used at all, as said after the count: `20 with a needed cell blank`. */
export const ROW_LEFT_OUT_WORDS = {
  'needed-blank': 'with a needed cell blank',
  'needed-unreadable': 'with a needed cell that could not be read',
  'case-type-other': 'of another case type',
  'not-this-list': 'that this list does not stand for',
  'several-ids': 'with several ids in one cell',
  duplicate: 'exact duplicates',
  'after-as-at': 'dated after the as-at date',
} as const
