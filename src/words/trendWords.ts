/** The words of `Trend`: a table of measures by month, and a chart for each with the sentence that reads it. */
import type { StatusName } from './measureWords'
import { counted, monthText } from './measureWords'

export const TREND_HEADERS = {
  measure: 'Measure',
  month: 'Month',
  rate: 'Rate',
  part: 'Part month',
  count: 'How many',
  target: 'Target',
  mean: 'Mean',
  lower: 'Lower limit',
  upper: 'Upper limit',
  reading: 'What it shows',
} as const

export const TREND_WORDS = {
  how: 'Each chart stands to the right of its rows: the rate by month, its target, its mean, and the limits between which a month would lie by chance alone.',
  part: 'The month that is not over stands apart, as a diamond; it counts for neither mean nor limits. A month without data is a gap, and its row says why.',
  noMeasures: 'No table was found from which a measure could be worked out, so there is nothing to show.',
  across: 'Month',
  up: 'Rate',
} as const

export function trendChartTitle(measure: string): string {
  return `${measure}, by month`
}

/** What the sentence beside a chart needs: rates and targets as printed, months as `2019-07`. */
export interface ChartSentenceFacts {
  readonly measure: string
  /** The last complete month with data; null where there is none. */
  readonly last: { readonly month: string; readonly rate: string; readonly outOf: string; readonly status: StatusName; readonly target: string | null } | null
  /** Complete months with data. */
  readonly months: number
  /** How many signs there are that a change is real, and the last point of the latest; null where the months are too few to tell. */
  readonly signals: { readonly count: number; readonly latest: string | null; readonly trial: boolean } | null
}

/** One sentence that reads a measure's chart. */
export function chartSentence({ measure, last, months, signals }: ChartSentenceFacts): string {
  if (last === null) return `${measure}: no complete month has data, so there is no line to read.`
  return `${measure}: ${last.rate} in ${monthText(last.month)} (${last.outOf}), ${againstTarget(last.status, last.target)}; ${changePhrase(signals)} over ${counted(months, 'month', 'months')} with data.`
}

function againstTarget(status: StatusName, target: string | null): string {
  if (target === null) return 'with no target'
  if (status === 'met') return `which met the target of ${target}`
  return status === 'near' ? `near the target of ${target} without meeting it` : `which missed the target of ${target}`
}

function changePhrase(signals: ChartSentenceFacts['signals']): string {
  if (signals === null) return 'too little to tell whether it changes'
  const limits = signals.trial ? ', by trial limits,' : ''
  if (signals.latest === null) return `no sign${limits} of a real change`
  return `${counted(signals.count, 'sign', 'signs')}${limits} of a real change, the latest in ${monthText(signals.latest)},`
}
