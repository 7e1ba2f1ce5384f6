import fc from 'fast-check'
import { parseIsoDate } from '../../src/calendar'
import { workersSheet } from '../../src/sheets'
import { NOT_RECORDED, WORKERS_HEADERS, WORKERS_WORDS } from '../../src/words'
import { memoryWorkbook } from '../records/memoryWorkbook'
import { CONTEXT, figuresOf, recordsOf } from './fixtures'
import { added, behindAdded, judgedOf, rowsRead, worked, workedCounty, workedRandom, type Worked } from './readAdded'

const workersOf = ({ figures, records }: Worked) => workersSheet(figures, records, CONTEXT)

/** Every number of `Workers` against the rows behind the figures. */
function readd(all: Worked): void {
  const sheet = workersOf(all)
  const rows = rowsRead(sheet)
  for (const figure of judgedOf(all)) {
    const behind = figure.behind()
    expect([figure.id, added(rows, figure)]).toEqual([figure.id, `${figure.numerator}/${figure.denominator}`])
    for (const worker of new Set(behind.map((row) => row.worker))) {
      const own = rows.filter(({ names }) => names.Worker === (worker ?? NOT_RECORDED))
      expect([worker, added(own, figure)]).toEqual([worker, behindAdded(behind.filter((row) => row.worker === worker))])
    }
    if (figure.id !== 'supervision') continue
    for (const { subject, list, dates } of behind) {
      const cells = sheet.table.rows.filter((row) => row.cells.worker.value === subject).map((row) => row.cells)
      // of two people with one name either may be meant
      if (list === 'numerator' || list === 'missed') expect(cells.map(({ supervisions }) => supervisions?.value)).toContain(dates.length)
    }
  }
  for (const { counted } of rows) for (const { part, whole, rate } of counted.values()) expect(rate).toBe(part / whole)
}

describe('every number is that of the rows behind it, and the rows sum to the whole', () => {
  test.each([
    [3, 1, 'clean'],
    [300, 7, 'clean'],
    [300, 1, 'messy'],
  ] as const)('in the made-up county of %d children', async (children, seed, extract) => {
    readd(await workedCounty(children, seed, extract))
  })

  test('in random workbooks', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), async (seed) => readd(await workedRandom(seed))), { numRuns: 100 })
  })
})

async function supervised(...rows: (string | null)[][]) {
  const dates = ['2019-05-10', '2019-06-12', '2019-07-15']
  const sheet = workersOf(
    await worked(
      memoryWorkbook([
        { name: 'Workers', table: 'Workers', rows: [['Worker', 'Team', 'Team manager', 'Role', 'Start', 'End'], ...rows] },
        { name: 'Supervisions', table: 'Supervisions', rows: [['Worker', 'Supervision date'], ['Old', '2018-01-08'], ...dates.map((date) => ['Ada Example', date]), ['Bob Sample', dates[0]], ['Cy Starter', dates[2]]] },
      ]),
      parseIsoDate('2019-07-31'),
    ),
  )
  return { sheet, rows: sheet.table.rows.map(({ cells }) => ['worker', 'team', 'supervisions', 'by', 'more', 'days', 'note'].map((key) => cells[key]?.value ?? null)) }
}

const SW = 'Social worker'

test('supervisions: how many, on which days, by when the next, or how many more', async () => {
  const { rows } = await supervised(['Ada Example', 'North', 'P Finch', SW, '2018-01-08', null], ['Bob Sample', 'North', 'P Finch', SW, '2018-01-08', null])
  expect(rows).toEqual([
    ['Ada Example', 'North', 3, parseIsoDate('2019-08-10'), 1, '10 May, 12 June, 15 July', null],
    ['Bob Sample', 'North', 1, null, 2, '10 May', null],
  ])
})

test('who started in the window stands with the reason; who has no figure is counted, not listed', async () => {
  const { rows, sheet } = await supervised(['Cy Starter', 'North', null, SW, '2019-06-03', null], ['Di Gone', 'North', null, SW, '2018-01-08', '2019-06-28'], ['Ed Clerk', 'North', null, 'Administrator', '2018-01-08', null])
  expect(rows).toEqual([['Cy Starter', 'North', 1, null, null, '15 July', 'Started during the period.']])
  expect(sheet.intro.flatMap(({ cells }) => cells.map(({ value }) => String(value))).join('\n')).toContain('Not listed: 2 people of Workers')
})

test('people stand by team, then by name', async () => {
  const { rows } = await supervised(['Ada Example', 'South', null, SW, null, null], ['Bob Sample', 'North', null, SW, null, null], ['Cy Starter', null, null, SW, null, null], ['Al Able', 'North', null, SW, null, null])
  expect(rows.map(([worker, team]) => [worker, team])).toEqual([['Al Able', 'North'], ['Bob Sample', 'North'], ['Ada Example', 'South'], ['Cy Starter', NOT_RECORDED]])
})

test('the sheet says that it names people, also when it names none', () => {
  const { intro, table } = workersSheet(figuresOf([]), recordsOf(), CONTEXT)
  expect(intro.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(WORKERS_WORDS.names)
  expect(table.rows).toEqual([])
  expect(table.columns.map(({ header }) => header)).toEqual(expect.arrayContaining(Object.values(WORKERS_HEADERS)))
})
