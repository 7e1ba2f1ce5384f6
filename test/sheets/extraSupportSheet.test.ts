import type { GroupFigure } from '../../src/measures'
import { extraSupport } from '../../src/measures'
import type { MeasureId } from '../../src/records'
import { extraSupportSheet } from '../../src/sheets'
import { EXTRA_SUPPORT_WORDS, MEASURE_NAMES } from '../../src/words'
import { CONTEXT, figuresOf, judged, measure, recordsOf } from './fixtures'
import { workedCounty } from './readAdded'

const group = (name: string | null, numerator: number, denominator: number): GroupFigure => ({
  name,
  ...judged(numerator, denominator, { target: 850_000, tolerance: 50_000, direction: 'higher' }),
  smallNumbers: denominator < 10,
})

function sheetOf(teams: readonly GroupFigure[], managers: readonly GroupFigure[] = []) {
  const figure = measure('seen-cp', 100, 163, { groups: { headOfService: [], teamManager: managers, team: teams, worker: [group('Ada Example', 1, 10)], caseType: [] } })
  return extraSupportSheet(figuresOf([figure], { extraSupport: extraSupport([figure]) }), recordsOf(), CONTEXT)
}

const rowsOf = (sheet: ReturnType<typeof sheetOf>) => sheet.table.rows.map(({ cells }) => ['level', 'name', 'rank', 'count', 'status', 'needed'].map((key) => cells[key].value))

test('teams, then managers, the biggest gain first; groups under 5 follow without an order; who meets the target is not there', () => {
  expect(rowsOf(sheetOf([group('East', 1, 4), group('North', 80, 100), group('South', 10, 40), group('West', 9, 10)], [group('P Finch', 5, 10)]))).toEqual([
    ['Team', 'South', 1, '10 of 40', '✖ Missed', 24],
    ['Team', 'North', 2, '80 of 100', '◆ Near', 5],
    ['Team', 'East', null, '1 of 4', '✖ Missed', 3],
    ['Team manager', 'P Finch', 1, '5 of 10', '✖ Missed', 4],
  ])
})

test('no worker is named', () => {
  expect(JSON.stringify(sheetOf([group('North', 1, 10)]))).not.toContain('Ada Example')
})

test('what is agreed is typed, and follows measure, level and name; Since is a date', () => {
  const { table } = sheetOf([group('North', 1, 10)])
  expect(table.columns.filter(({ content }) => content === 'typed').map(({ header, format }) => [header, format])).toEqual([['Support agreed', 'text'], ['Mentor', 'text'], ['Since', 'date']])
  expect(table.rowKey).toEqual(['measure', 'level', 'name'])
  expect(table.rows[0].cells.measure.value).toBe(MEASURE_NAMES['seen-cp'])
})

test('where nobody is below target, it says so', () => {
  const { intro, table } = sheetOf([group('North', 10, 10)])
  expect(table.rows).toEqual([])
  expect(intro.at(-1)?.cells[0].value).toBe(EXTRA_SUPPORT_WORDS.none)
})

test('where no figure has data, it does not say that nobody is below target', () => {
  const { intro } = extraSupportSheet(figuresOf([measure('seen-cp', 0, 0)]), recordsOf(), CONTEXT)
  expect(intro.at(-1)?.cells[0].value).toBe(EXTRA_SUPPORT_WORDS.noData)
})

const agreedFor = (name: string, since = 0, id: MeasureId = 'seen-cp') => ({ measure: MEASURE_NAMES[id], level: 'Team', name, since })

test('whoever something has been agreed for stays listed, after those below target, without an order', () => {
  const teams = [group('North', 10, 10), group('South', 10, 40), group('West', 9, 10)]
  const figure = measure('seen-cp', 100, 163, { groups: { headOfService: [], teamManager: [], team: teams, worker: [], caseType: [] } })
  const figures = figuresOf([figure], { extraSupport: extraSupport([figure]) })
  expect(rowsOf(extraSupportSheet(figures, recordsOf(), CONTEXT, [agreedFor('West'), agreedFor('South'), agreedFor('Gone')]))).toEqual([
    ['Team', 'South', 1, '10 of 40', '✖ Missed', 24],
    ['Team', 'West', null, '9 of 10', '✔ Met', 0],
  ])
})

test('the rate then is that of the team as at Since; blank without a day, and for one that has not come', async () => {
  const { figures, records } = await workedCounty(300, 7, 'clean')
  const figure = figures.measures.find(({ id }) => id === 'seen-cin')
  const [first, second, third] = figure?.groups.team.filter(({ denominator }) => denominator > 0) ?? []
  const month = figures.asAt - 31
  const sheet = extraSupportSheet(figures, records, CONTEXT, [agreedFor(first.name ?? '', month, 'seen-cin'), agreedFor(second.name ?? '', 0, 'seen-cin'), agreedFor(third.name ?? '', figures.asAt + 1, 'seen-cin')])
  const then = (name: string | null) => sheet.table.rows.find(({ cells }) => cells.measure.value === MEASURE_NAMES['seen-cin'] && cells.level.value === 'Team' && cells.name.value === name)?.cells.rateThen.value
  // worked out afresh, as at that day
  const { figures: earlier } = await workedCounty(300, 7, 'clean', month)
  const group = earlier.measures.find(({ id }) => id === 'seen-cin')?.groups.team.find(({ name }) => name === first.name)
  expect(group?.denominator).toBeGreaterThan(0)
  expect(then(first.name)).toBe((group?.numerator ?? 0) / (group?.denominator ?? 1))
  expect([then(second.name), then(third.name)]).toEqual([null, null])
})

test('in the made-up county each row is that of the group, and every group below target is there once', async () => {
  const { figures, records } = await workedCounty(300, 7, 'clean')
  const rows = extraSupportSheet(figures, records, CONTEXT).table.rows.map(({ cells }) => [cells.measure.value, cells.level.value, cells.name.value, cells.count.value].join('|'))
  const below = figures.measures.flatMap(({ id, groups }) =>
    ([['Team', groups.team], ['Team manager', groups.teamManager]] as const).flatMap(([level, list]) =>
      list.filter(({ status }) => status === 'near' || status === 'missed').map(({ name, numerator, denominator }) => [MEASURE_NAMES[id], level, name ?? 'Not recorded', `${numerator} of ${denominator}`].join('|')),
    ),
  )
  expect(below.length).toBeGreaterThan(10)
  expect([...rows].sort()).toEqual([...below].sort())
})
