import fc from 'fast-check'
import { parseIsoDate } from '../../src/calendar'
import { summarySheet, teamsSheet } from '../../src/sheets'
import { FORMAT_CODES } from '../../src/workbook'
import { MEASURE_NAMES, NOT_RECORDED } from '../../src/words'
import { memoryWorkbook } from '../records/memoryWorkbook'
import { CONTEXT, figuresOf, measure, MEASURE_IDS, recordsOf } from './fixtures'
import { added, behindAdded, judgedOf, rowsRead, worked, workedCounty, workedRandom, type ReadRow, type Worked } from './readAdded'

const teamsOf = ({ figures, records }: Worked) => teamsSheet(figures, records, CONTEXT)
const ofLevel = (rows: readonly ReadRow[], level: string) => rows.filter(({ names }) => names.Level === level)

/** Every number of `Teams` against the rows behind the figures, and against `Summary`. */
function readd(all: Worked): void {
  const rows = rowsRead(teamsOf(all))
  const summary = new Map(summarySheet(all.figures, all.records, CONTEXT).table.rows.map(({ cells }) => [cells.measure.value, cells.count.value]))
  for (const figure of judgedOf(all)) {
    const behind = figure.behind()
    const whole = `${figure.numerator}/${figure.denominator}`
    if (figure.denominator > 0) expect(String(summary.get(MEASURE_NAMES[figure.id])).replaceAll(',', '')).toBe(whole.replace('/', ' of '))
    for (const level of ['Whole', 'Head of Service', 'Team manager', 'Team']) expect([figure.id, level, added(ofLevel(rows, level), figure)]).toEqual([figure.id, level, whole])
    expect(behindAdded(behind)).toBe(whole)

    const teams = new Set(behind.map(({ team }) => team))
    for (const team of teams) {
      const named = team ?? NOT_RECORDED
      expect([named, added(ofLevel(rows, 'Team').filter(({ names }) => names.Team === named), figure)]).toEqual([named, behindAdded(behind.filter((row) => row.team === team))])
    }
    for (const [level, header] of [['headOfService', 'Head of Service'], ['teamManager', 'Team manager']] as const) {
      for (const { name, numerator, denominator } of figure.groups[level]) {
        const own = ofLevel(rows, header).filter(({ names }) => names[header] === (name ?? NOT_RECORDED))
        expect([name, added(own, figure)]).toEqual([name, `${numerator}/${denominator}`])
      }
    }
    for (const head of ofLevel(rows, 'Head of Service')) {
      const under = rows.filter(({ names }) => names['Head of Service'] === head.names['Head of Service'])
      expect(added(ofLevel(under, 'Team manager'), figure)).toBe(added([head], figure))
      for (const manager of ofLevel(under, 'Team manager')) {
        expect(added(ofLevel(under, 'Team').filter(({ names }) => names['Team manager'] === manager.names['Team manager']), figure)).toBe(added([manager], figure))
      }
    }
  }
  for (const { counted } of rows) for (const { part, whole, rate } of counted.values()) expect(rate).toBe(part / whole)
  const places = rows.map(({ names }) => JSON.stringify(names))
  expect(new Set(places).size).toBe(places.length)
}

describe('every number is that of the rows behind it, and each level sums to Summary', () => {
  test.each([
    [3, 1, 'clean'],
    [300, 7, 'clean'],
    [300, 1, 'messy'],
  ] as const)('in the made-up county of %d children', async (children, seed, extract) => {
    readd(await workedCounty(children, seed, extract))
  })

  test('in random workbooks', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), async (seed) => readd(await workedRandom(seed))), { numRuns: 150 })
  })
})

const VISITS = { name: 'Visits', table: 'Visits', rows: [['Child ID', 'Visit date'], ['1', '2019-07-30']] }

function cases(rows: readonly (string | null)[][]) {
  return { name: 'Cases', table: 'Cases', rows: [['Child ID', 'Case type', 'Start', 'Team', 'Team manager'], ...rows.map(([child, ...where]) => [child, 'CIN', '2018-01-08', ...where])] }
}

const WORKERS = {
  name: 'Workers',
  table: 'Workers',
  rows: [
    ['Worker', 'Team', 'Team manager', 'Head of service', 'Start'],
    ['Ada Example', 'North', 'P Finch', 'Q Heron', '2018-01-08'],
    ['Bob Sample', 'South', 'R Stork', 'Q Heron', '2018-01-08'],
  ],
}

async function placesOf(...tables: Parameters<typeof memoryWorkbook>[0]) {
  const sheet = teamsOf(await worked(memoryWorkbook(tables), parseIsoDate('2019-07-31')))
  return rowsRead(sheet).map(({ names, counted }) => [...['Level', 'Head of Service', 'Team manager', 'Team'].map((header) => names[header] ?? ''), [...counted].map(([, { part, whole }]) => `${part}/${whole}`).join()].join(' | '))
}

describe('the structure is that of the rows', () => {
  test('each Head of Service stands before their team managers, each of these before their teams, Not recorded last', async () => {
    expect(await placesOf(WORKERS, VISITS, cases([['1', 'South', null], ['2', 'North', null], ['3', null, null]]))).toEqual([
      'Whole |  |  |  | 1/3',
      'Head of Service | Q Heron |  |  | 1/2',
      'Team manager | Q Heron | P Finch |  | 0/1',
      'Team | Q Heron | P Finch | North | 0/1',
      'Team manager | Q Heron | R Stork |  | 1/1',
      'Team | Q Heron | R Stork | South | 1/1',
      'Head of Service | Not recorded |  |  | 0/1',
      'Team manager | Not recorded | Not recorded |  | 0/1',
      'Team | Not recorded | Not recorded | Not recorded | 0/1',
    ])
  })

  test('a team whose rows name two managers stands under both, each child under one', async () => {
    expect((await placesOf(WORKERS, VISITS, cases([['1', 'North', null], ['2', 'North', 'R Stork'], ['3', 'North', 'R Stork']]))).filter((row) => row.startsWith('Team'))).toEqual([
      'Team manager | Q Heron | P Finch |  | 1/1',
      'Team | Q Heron | P Finch | North | 1/1',
      'Team manager | Q Heron | R Stork |  | 0/2',
      'Team | Q Heron | R Stork | North | 0/2',
    ])
  })
})

describe('a rate stands with its colour and its symbol', () => {
  const TARGETS = { name: 'Targets', table: 'Targets', rows: [['Measure', 'Team', 'Target'], ['seen-cin', 'NORTH', '50%']] }

  async function sheetOf(...more: Parameters<typeof memoryWorkbook>[0]) {
    const children = ['1', '2'].map((child) => [child, 'North', 'P Finch'])
    return teamsOf(await worked(memoryWorkbook([VISITS, cases([...children, ['3', 'South', 'P Finch']]), ...more]), parseIsoDate('2019-07-31')))
  }

  test('as a number whose format shows the symbol', async () => {
    const { table } = await sheetOf()
    const column = table.columns.find(({ header }) => header === MEASURE_NAMES['seen-cin'])?.key ?? ''
    const cell = table.rows.find(({ cells }) => cells.team?.value === 'North')?.cells[column]
    expect([cell?.value, cell?.style, FORMAT_CODES[cell?.format ?? 'general']]).toEqual([0.5, 'missed', '"✖ "0.0%'])
  })

  test('judged by the team’s own target where it has one, which is said', async () => {
    const { table, intro } = await sheetOf(TARGETS)
    const column = table.columns.find(({ header }) => header === MEASURE_NAMES['seen-cin'])?.key ?? ''
    expect(table.rows.map(({ cells }) => [cells.level.value, cells.team?.value ?? '', cells[column].style])).toEqual([
      ['Whole', '', 'missed'],
      ['Head of Service', '', 'missed'],
      ['Team manager', '', 'missed'],
      ['Team', 'North', 'met'],
      ['Team', 'South', 'missed'],
    ])
    expect(intro.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain('Judged by a target of its own, as Targets has it: North.')
  })

  test('the target of the whole stands above each rate', async () => {
    const { table, intro } = await sheetOf()
    const place = table.columns.findIndex(({ header }) => header === MEASURE_NAMES['seen-cin'])
    expect(intro.at(-1)?.cells[place].value).toBe('80% or more')
  })
})

test('columns stand whether there is data for them or not, and no data is grey with its symbol', () => {
  const without = teamsSheet(figuresOf([measure('seen-cp', 0, 0)]), recordsOf(), CONTEXT)
  const all = teamsSheet(figuresOf(MEASURE_IDS.map((id) => measure(id, 90, 100))), recordsOf(), CONTEXT)
  expect(without.table.columns.map(({ header }) => header)).toEqual(all.table.columns.map(({ header }) => header))
  expect(without.table.rows).toHaveLength(1)
  const { level, ...rates } = without.table.rows[0].cells
  expect(level.value).toBe('Whole')
  expect(Object.values(rates)).toHaveLength(6)
  for (const cell of Object.values(rates)) expect([cell.value, cell.style]).toEqual(['–', 'no-data'])
})

test('measures without a target are named as left to Summary', () => {
  const { intro } = teamsSheet(figuresOf(MEASURE_IDS.map((id) => measure(id, 90, 100))), recordsOf(), CONTEXT)
  const said = intro.flatMap(({ cells }) => cells.map(({ value }) => String(value))).join('\n')
  for (const id of MEASURE_IDS.filter((one) => one.startsWith('visits-on-time'))) expect(said).toContain(MEASURE_NAMES[id])
})
