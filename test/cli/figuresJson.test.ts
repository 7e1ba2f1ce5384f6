import { dayOf, NO_DAY } from '../../src/calendar'
import { figuresJson, type FiguresToPrint, type MeasureToPrint, type RecordsToPrint } from '../../src/cli/figuresJson'

const judged = { target: 850_000, tolerance: 50_000, status: 'met', needed: 0 } as const

const seenOnPlan: MeasureToPrint = {
  ...judged,
  id: 'seen-cp',
  direction: 'higher',
  numerator: 141,
  denominator: 163,
  leftOut: { 'not-yet-due': 4, 'counted-elsewhere': 2, 'unknown-then': 0 },
  sustained: { met: 2, firstMonthEnd: dayOf(2019, 10, 31), monthsWithoutData: 0 },
  trend: [
    { ...judged, numerator: 120, denominator: 160, month: '2018-08', asAt: dayOf(2018, 8, 31), part: false, noData: null },
    { ...judged, numerator: 141, denominator: 163, month: '2019-07', asAt: dayOf(2019, 7, 15), part: true, noData: null },
  ],
  groups: {
    headOfService: [{ ...judged, name: 'A. Sandpiper', numerator: 141, denominator: 163, smallNumbers: false }],
    teamManager: [],
    team: [],
    worker: [
      { ...judged, name: 'B. Hornbeam', numerator: 140, denominator: 160, smallNumbers: false },
      { ...judged, name: null, numerator: 1, denominator: 3, smallNumbers: true },
    ],
    caseType: [{ ...judged, name: 'On a child protection plan', numerator: 141, denominator: 163, smallNumbers: false }],
  },
  unconfirmed: ['visit-types'],
  rows: () => ({ numerator: [12, 14], denominator: [12, 13, 14], leftOut: { 'not-yet-due': [20], 'unknown-then': [] } }),
}

const onTime: MeasureToPrint = {
  ...seenOnPlan,
  id: 'visits-on-time-cp',
  target: null,
  tolerance: null,
  status: 'no-data',
  numerator: 0,
  denominator: 0,
  sustained: { met: 0, firstMonthEnd: NO_DAY, monthsWithoutData: 3 },
}

const figures: FiguresToPrint = { asAt: dayOf(2019, 7, 15), measures: [seenOnPlan, onTime] }
const records: RecordsToPrint = {
  readings: [
    {
      table: 'Visits', sheet: 'Visits 2019', source: 'tblVisits', read: 900, used: 880,
      leftOut: { 'needed-unreadable': 20, duplicate: 0 }, columns: { 'Child ID': 'Person ID' }, missing: [],
    },
  ],
  issues: [
    {
      code: 'date-unreadable', table: 'Visits', sheet: 'Visits 2019', row: 17, column: 'Visit date', columnNumber: 2, value: '31/02/2019', outcome: 'left-out',
      worker: '', team: '',
    },
  ],
}

describe('the JSON of the figures', () => {
  const json = figuresJson(figures, records, 'left-out')
  const [measure] = json.measures

  test('says as at which day', () => {
    expect(json.asAt).toBe('2019-07-15')
  })

  test('has the members of the contract, in its order, and no others', () => {
    expect(Object.keys(json)).toEqual(['asAt', 'measures', 'tables', 'issues'])
    expect(Object.keys(measure)).toEqual([
      'id', 'direction', 'target', 'tolerance', 'numerator', 'denominator', 'rate', 'status', 'needed', 'leftOut', 'sustained', 'trend', 'groups', 'unconfirmed',
    ])
  })

  test('gives targets and tolerances as fractions, and the rate unrounded', () => {
    expect(measure).toMatchObject({ target: 0.85, tolerance: 0.05, numerator: 141, denominator: 163, rate: 0.8650306748466258, status: 'met', needed: 0 })
  })

  test('counts the months that met the target', () => {
    expect(measure.sustained).toBe(2)
  })

  test('names what was left out, and no reason that left out nobody', () => {
    expect(measure.leftOut).toEqual({ 'not-yet-due': 4, 'counted-elsewhere': 2 })
  })

  test('marks the part month of the trend', () => {
    expect(measure.trend).toEqual([
      { month: '2018-08', numerator: 120, denominator: 160, part: false },
      { month: '2019-07', numerator: 141, denominator: 163, part: true },
    ])
  })

  test('groups by Head of Service, manager, team and worker, those without a name last as Not recorded', () => {
    expect(measure.groups).toEqual({
      headOfService: [{ name: 'A. Sandpiper', numerator: 141, denominator: 163 }],
      teamManager: [],
      team: [],
      worker: [
        { name: 'B. Hornbeam', numerator: 140, denominator: 160 },
        { name: 'Not recorded', numerator: 1, denominator: 3 },
      ],
    })
  })

  test('has no rate where nobody is counted, and no target where there is none', () => {
    expect(json.measures[1]).toMatchObject({ target: null, tolerance: null, rate: null, status: 'no-data', sustained: 0 })
  })

  test('lists the rows only when asked for, without empty lists of those left out', () => {
    expect(measure).not.toHaveProperty('rows')
    expect(figuresJson(figures, records, 'listed').measures[0].rows).toEqual({
      numerator: [12, 14], denominator: [12, 13, 14], leftOut: { 'not-yet-due': [20] },
    })
  })

  test('gives each table as it was read', () => {
    expect(json.tables).toEqual([{ table: 'Visits', sheet: 'Visits 2019', read: 900, used: 880, leftOut: { 'needed-unreadable': 20 } }])
  })

  test('gives each issue with its sentence', () => {
    expect(json.issues).toEqual([
      { table: 'Visits', row: 17, column: 'Visit date', value: '31/02/2019', code: 'date-unreadable', problem: '31/02/2019 is not a date.' },
    ])
  })
})
