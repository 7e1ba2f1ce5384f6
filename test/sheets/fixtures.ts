/** Figures and records made by hand, so that sheets can be laid out without an engine. Everybody in them is made up. */
import { dayOf, lastDayOfMonth, partsOf, type Day } from '../../src/calendar'
import type { Direction, Figures, JudgedRate, MeasureFigure, Rate, RuleFacts, Status, TrendMonth } from '../../src/measures'
import type { MeasureId, Records, TableName } from '../../src/records'
import type { Issue } from '../../src/words'

export const AS_AT = dayOf(2019, 7, 31)
/** 1 August 2019, 09:12. */
export const CONTEXT = { now: dayOf(2019, 8, 1) + (9 * 60 + 12) / 1440, version: '0.1.0' }

export interface Standard {
  readonly target: number | null
  readonly tolerance: number | null
  readonly direction: Direction
}

const PLAN: Readonly<Record<MeasureId, Standard & { table: TableName; rule: RuleFacts }>> = {
  'audits-inadequate': { target: 85_000, tolerance: 20_000, direction: 'lower', table: 'Audits', rule: { window: 1 } },
  supervision: { target: 800_000, tolerance: 50_000, direction: 'higher', table: 'Workers', rule: { window: 3, supervisionsNeeded: 3, longAbsenceDays: 28 } },
  'seen-after-contact': { target: 800_000, tolerance: 50_000, direction: 'higher', table: 'Contacts', rule: { window: 1, standard: '5 working days', urgent: '1 working day' } },
  'seen-cin': { target: 800_000, tolerance: 50_000, direction: 'higher', table: 'Cases', rule: { window: null, firstVisit: '20 working days', thenEvery: '20 working days' } },
  'seen-cp': { target: 850_000, tolerance: 50_000, direction: 'higher', table: 'Cases', rule: { window: null, firstVisit: '10 working days', thenEvery: '10 working days' } },
  'seen-cic': { target: 900_000, tolerance: 50_000, direction: 'higher', table: 'Cases', rule: { window: null, firstVisit: '1 week', thenEvery: '6 weeks', longTermEvery: '3 months' } },
  'visits-on-time-cin': { target: null, tolerance: null, direction: 'higher', table: 'Cases', rule: { window: 1, firstVisit: '20 working days', thenEvery: '20 working days' } },
  'visits-on-time-cp': { target: null, tolerance: null, direction: 'higher', table: 'Cases', rule: { window: 1, firstVisit: '10 working days', thenEvery: '10 working days' } },
  'visits-on-time-cic': { target: null, tolerance: null, direction: 'higher', table: 'Cases', rule: { window: 1, firstVisit: '1 week', thenEvery: '6 weeks', longTermEvery: '3 months' } },
}

export const MEASURE_IDS = Object.keys(PLAN) as MeasureId[]

/** The status by exact arithmetic in whole numbers of any size. */
export function exactStatus({ numerator, denominator }: Rate, { target, tolerance, direction }: Standard): Status {
  if (denominator === 0) return 'no-data'
  if (target === null) return 'no-target'
  const scaled = BigInt(numerator) * 1_000_000n
  const bound = (millionths: number) => BigInt(millionths) * BigInt(denominator)
  if (direction === 'higher') {
    if (scaled >= bound(target)) return 'met'
    return scaled >= bound(target - (tolerance ?? 0)) ? 'near' : 'missed'
  }
  if (scaled <= bound(target)) return 'met'
  return scaled <= bound(target + (tolerance ?? 0)) ? 'near' : 'missed'
}

/** A rate judged against a standard. */
export function judged(numerator: number, denominator: number, standard: Standard): JudgedRate {
  const status = exactStatus({ numerator, denominator }, standard)
  const wanted = ((standard.target ?? 0) * denominator) / 1_000_000
  const short = standard.direction === 'higher' ? Math.ceil(wanted) - numerator : numerator - Math.floor(wanted)
  return { numerator, denominator, target: standard.target, tolerance: standard.tolerance, status, needed: standard.target === null ? 0 : Math.max(0, short) }
}

/** Twelve months to the as-at date's, oldest first; `rates` pairs of numerator and denominator. */
export function trendOf(rates: readonly (readonly [number, number])[], standard: Standard, asAt: Day): TrendMonth[] {
  const { year, month } = partsOf(asAt)
  return rates.map(([numerator, denominator], index) => {
    const months = year * 12 + month - 1 - (rates.length - 1 - index)
    const end = lastDayOfMonth(dayOf(Math.floor(months / 12), (months % 12) + 1, 1))
    return {
      ...judged(numerator, denominator, standard),
      month: `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`,
      asAt: Math.min(end, asAt),
      part: end > asAt,
      noData: denominator === 0 ? { because: 'log-starts-later', table: 'Visits', first: dayOf(2018, 11, 5) } : null,
    }
  })
}

/** One measure's figure: a rate, and whatever else a test is about. */
export function measure(id: MeasureId, numerator: number, denominator: number, more: Partial<MeasureFigure> = {}, asAt: Day = AS_AT): MeasureFigure {
  const { table, rule, ...plan } = PLAN[id]
  const standard: Standard = {
    target: more.target === undefined ? plan.target : more.target,
    tolerance: more.tolerance === undefined ? plan.tolerance : more.tolerance,
    direction: more.direction ?? plan.direction,
  }
  const rate = judged(numerator, denominator, standard)
  const steady = Array.from({ length: 12 }, (): readonly [number, number] => [numerator, denominator])
  return {
    ...rate,
    id,
    table,
    direction: standard.direction,
    window: rule.window,
    noData: denominator === 0 ? { because: 'nobody' } : null,
    leftOut: {},
    trend: trendOf(steady, standard, asAt),
    changeOnLastMonth: 0,
    sustained: { met: rate.status === 'met' ? 3 : 0, firstMonthEnd: standard.target === null ? 0 : dayOf(2019, 10, 31), monthsWithoutData: 0 },
    variation: null,
    interval: null,
    smallNumbers: id !== 'audits-inadequate' && denominator > 0 && denominator < 10,
    neededInARow: null,
    groups: { headOfService: [], teamManager: [], team: [], worker: [], caseType: [] },
    lookAhead: null,
    planned: () => null,
    unconfirmed: [],
    rule,
    remarks: [],
    rows: () => ({ numerator: [], denominator: [], leftOut: {} }),
    behind: () => [],
    nested: () => [],
    byPerson: () => new Map(),
    earlier: () => ({ ...rate, noData: null, groups: more.groups ?? { headOfService: [], teamManager: [], team: [], worker: [], caseType: [] } }),
    ...more,
  }
}

export function figuresOf(measures: readonly MeasureFigure[], more: Partial<Figures> = {}): Figures {
  const asAt = more.asAt ?? AS_AT
  return { asAt, today: asAt + 1, measures, extraSupport: [], newestVisit: asAt - 1, extractLooksOld: false, visitStates: () => ({ states: [], judged: new Set() }), ...more }
}

/** Records without a row: what sheets show of them is settings, readings and issues. */
export function recordsOf(more: Partial<Records> = {}): Records {
  const names = { shown: [], folded: [] }
  return {
    asAt: AS_AT,
    today: AS_AT + 1,
    settings: {
      extractDate: 0,
      countingRule: 'day-after-is-day-1',
      workingDayRule: 'bank-holidays-off',
      countChildOnce: true,
      supervisionsNeeded: 3,
      longAbsenceDays: 28,
      lookAheadDays: 14,
      contactsWithoutOutcome: 'call-for-visit',
      gradeNumbers: 'one-is-outstanding',
      reportPeriod: 'fortnightly',
      refreshOnChange: false,
      shown: [
        { setting: 'Counting rule', value: 'The day after is day 1', isDefault: true, confirmed: false },
        { setting: 'Long absence (days)', value: '28', isDefault: true, confirmed: false },
      ],
    },
    settingsTables: new Set(),
    settingsSheets: [],
    holidays: [],
    targets: [],
    timescales: [],
    confirmed: new Set(),
    gradesFromNumbers: false,
    children: [],
    families: [],
    people: names,
    teams: names,
    managers: names,
    headsOfService: names,
    outcomes: [],
    visitTypes: [],
    supervisionTypes: [],
    ranges: [],
    visitIntervals: [],
    audits: null,
    workers: null,
    supervisions: null,
    contacts: null,
    cases: null,
    visits: null,
    actions: null,
    readings: [],
    issues: [],
    ...more,
  }
}

export function issue(more: Partial<Issue> = {}): Issue {
  return {
    code: 'date-unreadable',
    table: 'Visits',
    sheet: 'Visits',
    row: 17,
    column: 'Visit date',
    columnNumber: 2,
    value: '31/02/2019',
    outcome: 'left-out',
    worker: 'Ada Example',
    team: 'North 1',
    ...more,
  }
}
