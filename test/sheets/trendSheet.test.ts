import { dayOf } from '../../src/calendar'
import type { MeasureFigure, Variation } from '../../src/measures'
import { trendSheet } from '../../src/sheets'
import { percentScale } from '../../src/sheets/percentScale'
import type { SheetSpec } from '../../src/workbook'
import { CONTEXT, figuresOf, measure, recordsOf, trendOf, type Standard } from './fixtures'

const STANDARD: Standard = { target: 800_000, tolerance: 50_000, direction: 'higher' }
const MID_JULY = dayOf(2019, 7, 17)
const VARIATION: Variation = { mean: 0.76, lower: -0.02, upper: 1.3, points: 11, trial: true, signals: [] }

const trendOn = (asAt: number, ...measures: MeasureFigure[]): SheetSpec => trendSheet(figuresOf(measures, { asAt }), recordsOf(), CONTEXT)

/** Children in need: no data in the first month, 70 of 100 since, and 9 of 10 in the month that is not over. */
const need = (more: Partial<MeasureFigure> = {}) => {
  const rates = [[0, 0], ...Array.from({ length: 9 }, () => [70, 100]), [82, 100], [9, 10]] as [number, number][]
  return measure('seen-cin', 9, 10, { trend: trendOf(rates, STANDARD, MID_JULY), variation: VARIATION, ...more }, MID_JULY)
}

const sheet = trendOn(MID_JULY, need(), measure('visits-on-time-cp', 5, 6, { trend: trendOf(Array.from({ length: 12 }, () => [5, 6] as [number, number]), { ...STANDARD, target: null, tolerance: null }, MID_JULY) }, MID_JULY))
const cells = sheet.table.rows.map((row) => row.cells)

it('has a row for each of a measure’s twelve months, oldest first', () => {
  expect(cells.slice(0, 12).map(({ month }) => month.value)).toEqual(['Aug 18', 'Sep 18', 'Oct 18', 'Nov 18', 'Dec 18', 'Jan 19', 'Feb 19', 'Mar 19', 'Apr 19', 'May 19', 'Jun 19', 'Jul 19 (part)'])
  expect([...new Set(cells.map(({ measure: name }) => name.value))]).toEqual(['Children in need seen', 'Visits on time: children on a child protection plan'])
  expect(cells).toHaveLength(24)
})

it('shows each month’s rate in its colour with its symbol, out of how many, and the target of the day', () => {
  expect(cells[1]).toMatchObject({ rate: { value: 0.7, style: 'missed', format: 'missed-percent1' }, count: { value: '70 of 100' }, target: { value: 0.8 } })
  expect(cells[10]).toMatchObject({ rate: { value: 0.82, style: 'met', format: 'met-percent1' } })
  expect(cells[12]).toMatchObject({ rate: { value: 5 / 6, style: 'plain' }, target: { value: null } })
})

it('leaves a month without data blank, so that the chart has a gap, and says why', () => {
  expect(cells[0]).toMatchObject({ rate: { value: null, style: 'no-data' }, count: { value: '– No data' } })
  expect(String(cells[0].reading.value).split('\n')[1]).toBe('The first dated row of Visits is of 5 November 2018, too late to know this.')
})

it('keeps the month that is not over apart, out of mean and limits', () => {
  expect(cells[11]).toMatchObject({ part: { value: 0.9, style: 'met' }, mean: { value: null }, lower: { value: null }, upper: { value: null } })
  expect(cells[11].rate).toBeUndefined()
  expect(cells[10].part).toBeUndefined()
})

it('shows mean and limits as a rate can have them', () => {
  expect(cells[10]).toMatchObject({ mean: { value: 0.76 }, lower: { value: 0 }, upper: { value: 1 } })
  expect(cells[12]).toMatchObject({ mean: { value: null } })
})

it('reads each chart in one sentence, by the last complete month', () => {
  expect(String(cells[0].reading.value).split('\n')[0]).toBe('Children in need seen: 82.0% in Jun 2019 (82 of 100), which met the target of 80%; no sign, by trial limits, of a real change over 10 months with data.')
  expect(cells[12].reading.value).toBe('Visits on time: children on a child protection plan: 83.3% in Jun 2019 (5 of 6), with no target; too little to tell whether it changes over 11 months with data.')
  expect(sheet.charts?.map(({ reading }) => reading)).toEqual([String(cells[0].reading.value).split('\n')[0], cells[12].reading.value])
})

it('puts each sign of a real change beside its month', () => {
  const signals: Variation['signals'] = [
    { signal: 'seven-one-side', direction: 'down', month: '2019-03' },
    { signal: 'outside-limits', direction: 'up', month: '2018-12' },
    { signal: 'two-of-three', direction: 'up', month: '2018-12' },
  ]
  const rows = trendOn(MID_JULY, need({ variation: { ...VARIATION, signals } })).table.rows
  expect(rows[7].cells.reading.value).toBe('Unlikely to be chance: 7 months below the mean.')
  expect(rows[4].cells.reading.value).toBe('Unlikely to be chance: above the upper limit and 2 of 3 close to the upper limit.')
  expect(rows[0].cells.reading.value).toContain('3 signs, by trial limits, of a real change, the latest in Mar 2019, over 10 months')
})

it('draws for each measure rate, target, mean, limits and part month beside its rows', () => {
  const [first, second] = sheet.charts ?? []
  expect(first).toMatchObject({ name: 'casefile_trend_seen-cin', kind: 'line', title: 'Children in need seen, by month', rows: { first: 0, count: 12 }, up: { unit: 'percent', least: 0, most: 1 } })
  expect(first.series.map(({ column, look }) => [column, look])).toEqual([['target', 'target'], ['mean', 'mean'], ['lower', 'limit'], ['upper', 'limit'], ['rate', 'rate'], ['part', 'part']])
  expect(second).toMatchObject({ rows: { first: 12, count: 12 } })
  expect(second.series.map(({ column }) => column)).toEqual(['rate', 'part'])
})

it('draws nothing for a measure without a month of data, and says so', () => {
  const none = measure('seen-cic', 0, 0)
  const { charts, table } = trendOn(dayOf(2019, 7, 31), none)
  expect(charts).toBeUndefined()
  expect(table.rows[0].cells.reading.value).toContain('no complete month has data')
})

it('says that there is nothing to show where there is no measure', () => {
  const { table, intro } = trendOn(MID_JULY)
  expect(table.rows).toEqual([])
  expect(intro.at(-1)?.cells[0].value).toContain('nothing to show')
})

it('has no part month where the as-at date ends its month', () => {
  const whole = trendOn(dayOf(2019, 7, 31), measure('seen-cin', 8, 10))
  expect(whole.charts?.[0].series.map(({ column }) => column)).toEqual(['target', 'rate'])
  expect(whole.table.rows[11].cells).toMatchObject({ month: { value: 'Jul 19' }, rate: { value: 0.8 } })
})

describe('the scale', () => {
  it.each([
    [[0.75, 0.9], { least: 0.75, most: 0.95, step: 0.05 }],
    [[0.02, 0.11], { least: 0, most: 0.2, step: 0.05 }],
    [[0.81, 0.81], { least: 0.8, most: 1, step: 0.05 }],
    [[0.4, 0.88], { least: 0.4, most: 0.9, step: 0.1 }],
    [[0.1, 0.9], { least: 0, most: 1, step: 0.2 }],
    [[1], { least: 0.8, most: 1, step: 0.05 }],
    [[0], { least: 0, most: 0.2, step: 0.05 }],
    [[-0.2, 1.4], { least: 0, most: 1, step: 0.2 }],
  ])('of %p holds all of them in round per cents', (values, scale) => {
    expect(percentScale(values)).toEqual(scale)
  })
})
