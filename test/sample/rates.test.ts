import { dayOf } from '../../src/calendar'
import { calculate, type Figures } from '../../src/measures'
import { loadRecords, type Records } from '../../src/records'
import { sampleSheets, STATED_RATES } from '../../src/sample'
import { sheetsAsWorkbook } from './sheetsAsWorkbook'

const asAt = dayOf(2019, 7, 31)
const today = dayOf(2019, 8, 5)

jest.setTimeout(60_000)

async function worked(extract: 'clean' | 'messy'): Promise<{ records: Records; figures: Figures }> {
  const records = await loadRecords(sheetsAsWorkbook(sampleSheets({ children: 800, seed: 1, asAt, extract })), { asAt, today })
  return { records, figures: calculate(records) }
}

const stated = Object.entries(STATED_RATES)

describe.each(['clean', 'messy'] as const)('the %s sample of 800 children, seed 1, as at 31 July 2019', (extract) => {
  let records: Records
  let figures: Figures
  beforeAll(async () => {
    ;({ records, figures } = await worked(extract))
  })

  test('has every measure', () => {
    expect(figures.measures.map(({ id }) => id)).toEqual([
      'audits-inadequate', 'supervision', 'seen-after-contact', 'seen-cin', 'seen-cp', 'seen-cic', 'visits-on-time-cin', 'visits-on-time-cp', 'visits-on-time-cic',
    ])
  })

  // what cannot be read is not counted: a messy extract shows somewhat less
  const points = extract === 'clean' ? 3 : 6
  test.each(stated)(`%s is within ${points} points of %d`, (id, rate) => {
    const measure = figures.measures.find((one) => one.id === id)
    expect(measure?.denominator).toBeGreaterThan(30)
    expect(Math.abs(100 * ((measure?.numerator ?? 0) / (measure?.denominator ?? 1) - rate))).toBeLessThanOrEqual(points)
  })

  test('has twelve months of trend for each of the six, none of them without data', () => {
    for (const { id, trend } of figures.measures.filter((one) => one.target !== null)) {
      expect([id, trend.map(({ noData }) => noData)]).toEqual([id, Array.from({ length: 12 }, () => null)])
    }
  })

  test('is the newest of extracts', () => {
    expect(figures.extractLooksOld).toBe(false)
  })

  test('finds every table and every needed column', () => {
    const tables = new Set(records.readings.map(({ table }) => table))
    expect([...tables].sort()).toEqual(['Actions', 'Audits', 'Cases', 'Contacts', 'Merged records', 'Supervisions', 'Visits', 'Workers'])
    expect(records.readings.flatMap(({ missing }) => missing)).toEqual([])
  })

  test('drops no row without counting it', () => {
    for (const { read, used, leftOut } of records.readings) expect(used + Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBe(read)
  })
})

test('the clean sample has nothing wrong with it, and leaves out nothing but audits that nobody has done yet', async () => {
  const { records } = await worked('clean')
  expect(records.issues).toEqual([])
  expect(records.readings.filter(({ table }) => table !== 'Audits').flatMap(({ leftOut }) => Object.entries(leftOut))).toEqual([])
  expect(Object.keys(records.readings.find(({ table }) => table === 'Audits')?.leftOut ?? {})).toEqual(['needed-blank'])
})

test('the messy sample has something of everything wrong with it', async () => {
  const { records } = await worked('messy')
  const codes = new Set(records.issues.map(({ code }) => code))
  for (const code of [
    'date-unreadable', 'date-future', 'needed-blank', 'error-cell', 'grade-off-scale', 'yes-no-unreadable', 'seen-not-recorded', 'priority-unknown',
    'outcome-unknown', 'status-unknown', 'case-type-unknown', 'several-ids', 'duplicate-row', 'worker-unknown', 'limiting-domain',
  ] as const) {
    expect(codes).toContain(code)
  }
})
