/** Reports of a calculation made by hand, for what the pane draws. Everybody in them is made up. */
import { dayOf } from '../../src/calendar'
import type { MeasureId } from '../../src/records'
import type { CalculationReport, MeasureReport } from '../../src/worker'
import { measure } from '../sheets/fixtures'

export const AS_AT = dayOf(2019, 7, 31)

export function measureReport(id: MeasureId, numerator: number, denominator: number, more: Partial<MeasureReport> = {}): MeasureReport {
  return { ...measure(id, numerator, denominator), ...more }
}

export const SIX: readonly MeasureReport[] = [
  measureReport('audits-inadequate', 5, 40, { unconfirmed: ['inadequate-target'] }),
  measureReport('supervision', 78, 100, { unconfirmed: ['supervision-types'] }),
  measureReport('seen-after-contact', 10, 40),
  measureReport('seen-cin', 700, 800, { unconfirmed: ['visit-types'] }),
  measureReport('seen-cp', 141, 163, { unconfirmed: ['visit-types'] }),
  measureReport('seen-cic', 0, 0),
]

export function report(more: Partial<CalculationReport> = {}): CalculationReport {
  return {
    asAt: AS_AT,
    // 1 August 2019, 09:12
    now: AS_AT + 1 + (9 * 60 + 12) / 1440,
    measures: SIX,
    newestVisit: AS_AT - 1,
    extractLooksOld: false,
    readings: [
      { table: 'Cases', sheet: 'Cases', source: 'Cases', read: 963, used: 963, leftOut: {}, columns: {}, missing: [] },
      { table: 'Visits', sheet: 'May extract', source: 'May extract', read: 15_430, used: 15_400, leftOut: { 'needed-unreadable': 30 }, columns: {}, missing: [] },
    ],
    issues: [
      { table: 'Visits', code: 'date-unreadable', count: 1_204, leftOut: 1_204 },
      { table: 'Cases', code: 'worker-unknown', count: 3, leftOut: 0 },
    ],
    written: [
      { key: 'summary', name: 'Summary (Casefile)' },
      { key: 'data-issues', name: 'Data issues' },
    ],
    ...more,
  }
}
