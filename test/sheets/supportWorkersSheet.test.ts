import fc from 'fast-check'
import { parseIsoDate } from '../../src/calendar'
import { supportWorkersSheet } from '../../src/sheets'
import { EXTRA_SUPPORT_WORDS, MEASURE_NAMES, NOT_RECORDED, STATUS_WORDS, SUPPORT_WORKERS_WORDS, WORKERS_WORDS } from '../../src/words'
import { memoryWorkbook } from '../records/memoryWorkbook'
import { CONTEXT, figuresOf, recordsOf } from './fixtures'
import { worked, workedCounty, workedRandom, type Worked } from './readAdded'

const AS_AT = parseIsoDate('2019-07-31')
const sheetOf = ({ figures, records }: Worked, support: Parameters<typeof supportWorkersSheet>[3] = []) => supportWorkersSheet(figures, records, CONTEXT, support)
const rowsOf = (sheet: ReturnType<typeof sheetOf>) => sheet.table.rows.map(({ cells }) => ['measure', 'name', 'team', 'rank', 'count', 'needed', 'rateThen'].map((key) => cells[key].value))

/** Everybody's part of each figure, added up from the rows behind it by the name in each. */
function below(all: Worked): string[] {
  return all.figures.measures.flatMap((figure) => {
    const { target, direction } = figure
    if (target === null) return []
    const parts = new Map<string, { met: number; of: number }>()
    for (const { worker, list } of figure.behind()) {
      if (list !== 'numerator' && list !== 'missed') continue
      const part = parts.get(worker ?? NOT_RECORDED) ?? { met: 0, of: 0 }
      parts.set(worker ?? NOT_RECORDED, { met: part.met + (list === 'numerator' ? 1 : 0), of: part.of + 1 })
    }
    const isBelow = ({ met, of }: { met: number; of: number }) => (direction === 'higher' ? met * 1_000_000 < target * of : met * 1_000_000 > target * of)
    return [...parts].flatMap(([name, part]) => (isBelow(part) ? [`${MEASURE_NAMES[figure.id]}: ${name} ${part.met} of ${part.of}`] : []))
  })
}

/** Against the rows behind the figures, where no two people share a name. */
function readd(all: Worked): void {
  const sheet = sheetOf(all)
  const { shown } = all.records.people
  if (new Set(shown).size < shown.length) return
  expect(sheet.table.rows.map(({ cells }) => `${String(cells.measure.value)}: ${String(cells.name.value)} ${String(cells.count.value)}`).sort()).toEqual(below(all).sort())
  for (const { cells } of sheet.table.rows) expect(String(cells.status.value)).not.toContain(STATUS_WORDS.met.word)
}

describe('who is below target, and nobody else, with the numbers behind their figures', () => {
  test('in the made-up county', async () => readd(await workedCounty(300, 1, 'messy')))

  test('in random workbooks', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), async (seed) => readd(await workedRandom(seed))), { numRuns: 20, seed: 1 })
  })
})

const WORKERS = [
  ['Worker', 'Worker ID', 'Team', 'Start'],
  ['Ada Example', 'W1', 'North', '2018-01-08'],
  ['Bob Sample', 'W2', 'South', '2018-01-08'],
  ['Ada Example', 'W3', 'South', '2018-01-08'],
  ['Cy Tester', 'W4', 'South', '2018-01-08'],
]

/** @param audits of each worker by id: how many inadequate of how many */
const audited = (audits: Readonly<Record<string, readonly [number, number]>>) =>
  worked(
    memoryWorkbook([
      { name: 'Workers', table: 'Workers', rows: WORKERS },
      {
        name: 'Audits',
        table: 'Audits',
        rows: [
          ['Child ID', 'Audit date', 'Worker', 'Overall grade'],
          ['0', '2018-01-08', 'W4', 'Good'],
          ...Object.entries(audits).flatMap(([id, [inadequate, all]]) => Array.from({ length: all }, (_, place) => [`${id} ${place}`, '2019-07-08', id, place < inadequate ? 'Inadequate' : 'Good'])),
        ],
      },
    ]),
    AS_AT,
  )

const AUDITS = MEASURE_NAMES['audits-inadequate']

test('the biggest gain first, those under 5 without an order; people who share a name have their team behind it', async () => {
  const sheet = sheetOf(await audited({ W1: [2, 6], W2: [4, 8], W3: [1, 4], W4: [0, 5] }))
  expect(rowsOf(sheet)).toEqual([
    [AUDITS, 'Bob Sample', 'South', 1, '4 of 8', 4, null],
    [AUDITS, 'Ada Example (North)', 'North', 2, '2 of 6', 2, null],
    [AUDITS, 'Ada Example (South)', 'South', null, '1 of 4', 1, null],
  ])
  expect(sheet.intro.map(({ cells }) => cells[0].value)).toEqual(expect.arrayContaining([WORKERS_WORDS.names, SUPPORT_WORKERS_WORDS.how]))
})

test('what is agreed is typed and follows measure and name; whoever it is for stays, above target too, with the rate then', async () => {
  const all = await audited({ W2: [4, 8], W4: [0, 5] })
  const agreed = (name: string) => ({ measure: AUDITS, level: SUPPORT_WORKERS_WORDS.level, name, since: parseIsoDate('2019-07-20') })
  const sheet = sheetOf(all, [agreed('Cy Tester'), agreed('Nobody Known')])
  expect(rowsOf(sheet)).toEqual([
    [AUDITS, 'Bob Sample', 'South', 1, '4 of 8', 4, null],
    [AUDITS, 'Cy Tester', 'South', null, '0 of 5', 0, 0],
  ])
  expect(sheet.table.columns.filter(({ content }) => content === 'typed').map(({ header }) => header)).toEqual(['Support agreed', 'Mentor', 'Since'])
  expect(sheet.table.rowKey).toEqual(['measure', 'name'])
})

test('nobody below target, or nothing known, is said', async () => {
  const last = (sheet: ReturnType<typeof sheetOf>) => sheet.intro.at(-1)?.cells[0].value
  expect(last(sheetOf(await audited({ W4: [0, 5] })))).toBe(SUPPORT_WORKERS_WORDS.none)
  expect(last(supportWorkersSheet(figuresOf([]), recordsOf(), CONTEXT))).toBe(EXTRA_SUPPORT_WORDS.noData)
})
