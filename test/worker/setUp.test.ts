import { parseIsoDate } from '../../src/calendar'
import { RESULT_GONE, type Calculation } from '../../src/worker'
import { memoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'
import { rowsOf } from '../records/textTables'
import { openCalculation } from './channel'

const OPTIONS = { asAt: parseIsoDate('2019-07-31'), today: parseIsoDate('2019-07-31'), now: parseIsoDate('2019-07-31') + 0.4, version: '0.1.0' }
const SHEETS: readonly MemorySheet[] = [
  { name: 'Cases', table: 'Cases', rows: rowsOf('Child ID | Case type | Start date | Key worker\n1 | CP | 2019-01-01 | Ada Example\n2 | CP | 2019-01-01 | Ada Example') },
  { name: 'Visits', table: 'Visits', rows: rowsOf('Child ID | Visit date | Visit type | Seen\n1 | 2019-07-29 | Phone call | Yes\n2 | 31/02/2019 | | Yes\n2 | 32/02/2019 | | Yes\n2 | 33/02/2019 | | Yes') },
  { name: 'June', rows: rowsOf('Child ID | Vist date | Visit type | Seen\n1 | 2019-06-29 | Home visit | Yes') },
  { name: 'Targets', table: 'Targets', rows: rowsOf('Measure | Target\nseen-cp | =0.9') },
]

let calculation: Calculation
let close: () => void
beforeEach(() => {
  ;({ calculation, close } = openCalculation())
})
afterEach(() => close())

describe('what Set-up asks of the worker', () => {
  test('is gone before the first calculation', async () => {
    await expect(calculation.ask({ about: 'set-up' })).rejects.toMatchObject({ code: RESULT_GONE })
  })

  test('says of each table which sheets are read, and of each field whether it is found, suggested or missing', async () => {
    await calculation.figures(memoryWorkbook(SHEETS), OPTIONS)
    const { tables } = await calculation.ask({ about: 'set-up' })
    const [visits, june] = tables.find(({ table }) => table === 'Visits')?.ranges ?? []
    expect([visits.sheet, visits.use, june.sheet, june.use]).toEqual(['Visits', 'read', 'June', 'lacks-column'])
    expect(june.fields.find(({ field }) => field === 'Visit date')).toEqual({ field: 'Visit date', needed: true, header: null, by: null, suggested: ['Vist date'] })
    expect(june.freeHeaders).toEqual(['Vist date'])
    const cases = tables.find(({ table }) => table === 'Cases')?.ranges[0]
    expect(cases?.fields.filter(({ header }) => header !== null).map(({ header, by }) => [header, by])).toEqual([['Child ID', 'own'], ['Case type', 'own'], ['Start date', 'alias'], ['Key worker', 'alias']])
    expect(tables.find(({ table }) => table === 'Audits')?.ranges).toEqual([])
  })

  test('says which values are in force, and whether somebody typed them', async () => {
    await calculation.figures(memoryWorkbook(SHEETS), OPTIONS)
    const { targets, timescales, questions } = await calculation.ask({ about: 'set-up' })
    expect(targets.map(({ measure, target, isDefault }) => [measure, target, isDefault])).toContainEqual(['seen-cp', 900_000, false])
    expect(targets.map(({ measure, target, isDefault }) => [measure, target, isDefault])).toContainEqual(['seen-cic', 900_000, true])
    expect(timescales).toContainEqual({ subject: 'Child in care, long term', firstVisit: null, thenEvery: '3 months', isDefault: true })
    expect(questions.filter(({ arises }) => arises).map(({ question }) => question)).toEqual(['visit-types'])
  })

  test('says where Settings stands, whatever its sheet is called, and that there is none', async () => {
    await calculation.figures(memoryWorkbook(SHEETS), OPTIONS)
    expect((await calculation.ask({ about: 'set-up' })).settingsSheet).toBeNull()
    await calculation.figures(memoryWorkbook([...SHEETS, { name: 'Settings (Casefile)', table: 'Settings', rows: rowsOf('Setting | Value\nLook ahead (days) | =7') }]), OPTIONS)
    expect((await calculation.ask({ about: 'set-up' })).settingsSheet).toBe('Settings (Casefile)')
  })

  test('tells the issues of one kind in slices', async () => {
    await calculation.figures(memoryWorkbook(SHEETS), OPTIONS)
    const slice = await calculation.ask({ about: 'issues', table: 'Visits', code: 'date-unreadable', from: 1, count: 1 })
    expect([slice.from, slice.of, slice.issues.map(({ sheet, row, value }) => [sheet, row, value])]).toEqual([1, 3, [['Visits', 4, '32/02/2019']]])
  })

  test('weighs a question without a trace: nothing is written, and the last figures stay', async () => {
    await calculation.figures(memoryWorkbook(SHEETS), OPTIONS)
    const weighed = await calculation.weigh(memoryWorkbook(SHEETS), { question: 'visit-types' }, OPTIONS)
    expect(weighed.readings.map(({ figures }) => figures.find(({ measure }) => measure === 'seen-cp')?.numerator)).toEqual([0, 1])
    expect((await calculation.detail('seen-cp', 'rows')).numerator).toEqual([])
  })

  test('weighs with its progress told, and can be stopped', async () => {
    const told: number[] = []
    await calculation.weigh(memoryWorkbook(SHEETS), { question: 'visit-types' }, { ...OPTIONS, progress: (_, done) => told.push(done) })
    expect(told.length).toBeGreaterThan(0)
    const stopping = new AbortController()
    const weighing = calculation.weigh(memoryWorkbook(SHEETS), { question: 'visit-types' }, { ...OPTIONS, signal: stopping.signal })
    stopping.abort()
    await expect(weighing).rejects.toMatchObject({ code: 'cancelled' })
  })
})
