/**
 * How the made-up county does. {@link STATED_RATES} are the figures that the sample is made to show at its as-at date,
 * worked out by the product's own rules; the numbers below them were tuned to give those.
 */
import type { CaseType, MeasureId } from '../records'

/** About these rates at the as-at date, whatever the seed; the test holds seed 1 to within three points. */
export const STATED_RATES: Readonly<Partial<Record<MeasureId, number>>> = {
  'audits-inadequate': 0.1,
  supervision: 0.75,
  'seen-after-contact': 0.55,
  'seen-cin': 0.75,
  'seen-cp': 0.8,
  'seen-cic': 0.9,
}

/** Log-odds that a visit is made in time at the as-at date by a worker and a team in the middle of the field. */
export const VISIT_LOG_ODDS: Readonly<Record<CaseType, number>> = { 1: 0.6, 2: 1.18, 3: 1.5 }
/** Days late, on average, of a visit that is late. */
export const MEAN_DAYS_LATE: Readonly<Record<CaseType, number>> = { 1: 26, 2: 14, 3: 20 }
export const CONTACT_LOG_ODDS = 0.34
export const MEAN_DAYS_LATE_AFTER_CONTACT = 7
/** The county gets better: log-odds added a month, up to the as-at date. */
export const GAIN_A_MONTH = 0.045
/** A worker who is away, or a case without one. */
export const NOBODY_THERE = -1

export const SUPERVISION_LOG_ODDS = 1.55

/** Of audits in the last month; the share falls by this much a month. */
export const INADEQUATE_SHARE = 0.1
export const INADEQUATE_FALL_A_MONTH = 0.006

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
