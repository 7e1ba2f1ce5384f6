/**
 * What is said beside a figure: each remark as a sentence (on `About`) and in a few words (beside the figure on `Summary`).
 * Sources: measures 2.1 to 2.5 (*beside it*), 3 (*small numbers*, interval, change that is real).
 */
import { counted, listed, monthText, outOf, wholeNumber } from './measureWords'

/** The remarks that a measure may carry. */
export type RemarkFacts =
  | { readonly kind: 'over-15-per-cent-left-out'; readonly leftOut: number; readonly of: number }
  | { readonly kind: 'everyone-counted' } // no role and no case-holding column
  | { readonly kind: 'seen-column-missing' } // every visit counts as seen
  | { readonly kind: 'last-seen-only' } // rests on Last seen: there is no visit log
  | { readonly kind: 'hours-as-days'; readonly count: number }
  | { readonly kind: 'started-in-window'; readonly met: number; readonly of: number }
  | { readonly kind: 'audits-completed'; readonly done: number; readonly of: number }
  | { readonly kind: 'random-share'; readonly random: number; readonly of: number }
  | {
      readonly kind: 'own-auditor'
      readonly ownInadequate: number
      readonly own: number
      readonly independentInadequate: number
      readonly independent: number
    }
  | { readonly kind: 're-audits'; readonly count: number }
  | { readonly kind: 'supervisions-close-together'; readonly workers: number } // two within 7 days
  | { readonly kind: 'children-behind-flow'; readonly children: number; readonly noneMissed: number }
  | { readonly kind: 'no-visit-required-by-outcome'; readonly outcomes: readonly { readonly outcome: string; readonly count: number }[] }

/** What a remark is about, in the column that names each fact on `About`. */
export const REMARK_LABELS: Readonly<Record<RemarkFacts['kind'], string>> = {
  'over-15-per-cent-left-out': 'Many left out',
  'everyone-counted': 'Who is counted',
  'seen-column-missing': 'Seen or not',
  'last-seen-only': 'Date last seen',
  'hours-as-days': 'Hours',
  'started-in-window': 'New starters',
  'audits-completed': 'Audits completed',
  'random-share': 'Drawn at random',
  'own-auditor': 'Who audited',
  're-audits': 'Re-audits',
  'supervisions-close-together': 'Close together',
  'children-behind-flow': 'Children behind the visits',
  'no-visit-required-by-outcome': 'Outcomes that called for no visit',
}

/** A remark as a sentence. */
export function remarkSentence(remark: RemarkFacts): string {
  switch (remark.kind) {
    case 'over-15-per-cent-left-out':
      return `${outOf(remark.leftOut, remark.of)} are left out: over 15%, so the rate speaks for only part of the group.`
    case 'everyone-counted':
      return 'Workers has neither a role nor a case-holding column, so everyone in it is counted as a case-holding social worker.'
    case 'seen-column-missing':
      return 'Visits does not say whether the child was seen, so every visit counts as one at which the child was seen.'
    case 'last-seen-only':
      return 'There is no log of visits: this rests on the date last seen, which does not say what kind of visit it was.'
    case 'hours-as-days':
      return `${counted(remark.count, 'timescale', 'timescales')} in hours ${remark.count === 1 ? 'was' : 'were'} counted in whole days, because a date carries no time of day.`
    case 'started-in-window':
      return `Started during the period, and left out: ${outOf(remark.met, remark.of)} had as many supervisions as whole months in post.`
    case 'audits-completed':
      return `${outOf(remark.done, remark.of)} audits allocated and due by the as-at date have been graded.`
    case 'random-share':
      return `${outOf(remark.random, remark.of)} audits were of cases drawn at random.`
    case 'own-auditor':
      return `Audited by the case’s own worker, manager or supervisor: ${outOf(remark.ownInadequate, remark.own)} inadequate. Audited independently: ${outOf(remark.independentInadequate, remark.independent)} inadequate.`
    case 're-audits':
      return `${counted(remark.count, 're-audit is', 're-audits are')} not among these.`
    case 'supervisions-close-together':
      return `${counted(remark.workers, 'worker', 'workers')} had two supervisions within 7 days of each other; both count.`
    case 'children-behind-flow':
      return `${counted(remark.children, 'child', 'children')} had a visit due in the period; ${wholeNumber(remark.noneMissed)} had none missed.`
    case 'no-visit-required-by-outcome':
      return `Contacts that called for no visit, by outcome: ${listed(remark.outcomes.map(({ outcome, count }) => `${outcome === '' ? 'no outcome' : outcome} (${wholeNumber(count)})`))}.`
  }
}

/** A remark in a few words, for a narrow column. */
export function remarkShort(remark: RemarkFacts): string {
  switch (remark.kind) {
    case 'over-15-per-cent-left-out':
      return `${outOf(remark.leftOut, remark.of)} left out`
    case 'everyone-counted':
      return 'Everyone in Workers counted'
    case 'seen-column-missing':
      return 'Every visit taken as seen'
    case 'last-seen-only':
      return 'From date last seen, no visit log'
    case 'hours-as-days':
      return `${wholeNumber(remark.count)} in whole days, not hours`
    case 'started-in-window':
      return `New starters: ${outOf(remark.met, remark.of)}`
    case 'audits-completed':
      return `${outOf(remark.done, remark.of)} due audits graded`
    case 'random-share':
      return `${outOf(remark.random, remark.of)} at random`
    case 'own-auditor':
      return `Own auditor ${outOf(remark.ownInadequate, remark.own)}, independent ${outOf(remark.independentInadequate, remark.independent)}`
    case 're-audits':
      return counted(remark.count, 're-audit apart', 're-audits apart')
    case 'supervisions-close-together':
      return `${counted(remark.workers, 'worker', 'workers')} with two within 7 days`
    case 'children-behind-flow':
      return `${counted(remark.children, 'child', 'children')}, ${wholeNumber(remark.noneMissed)} with none missed`
    case 'no-visit-required-by-outcome':
      return counted(remark.outcomes.length, 'outcome', 'outcomes')
  }
}

/** Beside a figure of fewer than 10. */
export const SMALL_NUMBERS = { short: 'Small numbers', sentence: 'Small numbers: fewer than 10 in the group, so one alone moves the rate a lot.' } as const

/** The sample's range, with both ends as printed (`2.3%`). */
export function intervalShort(lower: string, upper: string): string {
  return `Sample: ${lower} to ${upper}`
}

export function intervalSentence(lower: string, upper: string): string {
  return `Audits are a sample: the rate among all cases is likely (95%) to lie between ${lower} and ${upper}.`
}

/** The months behind *sustained* that have no data. */
export function monthsWithoutDataText(months: number): string {
  return `${counted(months, 'month', 'months')} without data ${months === 1 ? 'breaks' : 'break'} the run`
}

/** The part of the variation chart that is told in words; mean and limits as printed. */
export interface VariationFacts {
  readonly mean: string
  readonly lower: string
  readonly upper: string
  readonly points: number
  /** Fewer than 12 points. */
  readonly trial: boolean
}

export function variationSentence({ mean, lower, upper, points, trial }: VariationFacts): string {
  const over = `over ${counted(points, 'complete month', 'complete months')} with data`
  return `Mean ${mean} ${over}; from chance alone a month would lie between ${lower} and ${upper}.${trial ? ' Trial limits: fewer than 12 months.' : ''}`
}

export type SignalName = 'outside-limits' | 'seven-one-side' | 'seven-in-a-row' | 'two-of-three'

/** A signal that a change is real, with the month (`2019-07`) of its last point. */
export function signalSentence(signal: SignalName, direction: 'up' | 'down', month: string): string {
  const up = direction === 'up'
  const last = monthText(month)
  switch (signal) {
    case 'outside-limits':
      return `${last} is ${up ? 'above the upper' : 'below the lower'} limit: unlikely to be chance.`
    case 'seven-one-side':
      return `7 months ${up ? 'above' : 'below'} the mean, up to ${last}: unlikely to be chance.`
    case 'seven-in-a-row':
      return `7 months ${up ? 'rising' : 'falling'}, up to ${last}: unlikely to be chance.`
    case 'two-of-three':
      return `2 of 3 months close to the ${up ? 'upper' : 'lower'} limit, up to ${last}: unlikely to be chance.`
  }
}

const SIGNAL_WORDS: Readonly<Record<SignalName, Readonly<Record<'up' | 'down', string>>>> = {
  'outside-limits': { up: 'above the upper limit', down: 'below the lower limit' },
  'seven-one-side': { up: '7 months above the mean', down: '7 months below the mean' },
  'seven-in-a-row': { up: '7 months rising', down: '7 months falling' },
  'two-of-three': { up: '2 of 3 close to the upper limit', down: '2 of 3 close to the lower limit' },
}

/** The signals whose last point is one month, in a row of that month: short, so that twelve such rows fit a page. @param signals one at the least */
export function monthSignals(signals: readonly { readonly signal: SignalName; readonly direction: 'up' | 'down' }[]): string {
  return `Unlikely to be chance: ${listed(signals.map(({ signal, direction }) => SIGNAL_WORDS[signal][direction]))}.`
}

export const NO_SIGNAL = 'No sign of a real change: the months differ as chance alone would have them differ.'
