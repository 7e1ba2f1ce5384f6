import { dayOf } from '../../src/calendar'
import { readFigures, refresh, type RefreshStep } from '../../src/refresh'
import type { WorkbookPort } from '../../src/workbook'
import { CANCELLED, type Calculation, WorkFault } from '../../src/worker'
import { reportOf } from '../../src/worker/report'
import { memoryWorkbook } from '../records/memoryWorkbook'
import { openCalculation, OPTIONS, SHEETS, writableWorkbook, type WritableWorkbook } from './channel'

let calculation: Calculation
let close: () => void
beforeEach(() => {
  ;({ calculation, close } = openCalculation())
})
afterEach(() => close())

async function faultOf(work: Promise<unknown>): Promise<WorkFault> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof WorkFault)) throw new Error('No fault came.')
  return thrown
}

/** A workbook that stops at a given call until it is let go. */
function heldWorkbook(at: 'sources' | 'writeSheets'): { workbook: WorkbookPort; reached: Promise<void>; release: () => void; signals: (AbortSignal | undefined)[] } {
  const plain = writableWorkbook()
  const signals: (AbortSignal | undefined)[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  let arrived = () => {}
  const reached = new Promise<void>((resolve) => (arrived = resolve))
  return {
    workbook: {
      ...plain,
      sources: async (signal) => {
        if (at === 'sources') {
          signals.push(signal)
          arrived()
          await held
        }
        return plain.sources(signal)
      },
      writeSheets: async (sheets, options) => {
        if (at === 'writeSheets') {
          signals.push(options?.signal)
          arrived()
          await held
          options?.signal?.throwIfAborted()
        }
        return plain.writeSheets(sheets, options)
      },
    },
    reached,
    release: () => release(),
    signals,
  }
}

describe('a refresh in the worker', () => {
  test('writes the very sheets that a refresh on one thread writes', async () => {
    const [here, there] = [writableWorkbook(), writableWorkbook()]
    await refresh(here, OPTIONS)
    await calculation.refresh(there, OPTIONS)
    expect(there.writes).toEqual(here.writes)
    expect(there.writes[0].length).toBeGreaterThan(2)
  })

  test('reports the figures of the one-thread refresh, as plain data', async () => {
    const report = await calculation.refresh(writableWorkbook(), OPTIONS)
    expect(report).toEqual(reportOf(await refresh(writableWorkbook(), OPTIONS), OPTIONS.now))
    expect(report.measures.find(({ id }) => id === 'seen-cp')).toMatchObject({ numerator: 8, denominator: 12 })
    expect(report.issues).toContainEqual({ table: 'Visits', code: 'date-unreadable', count: 1, leftOut: 1 })
  })

  test('tells how far it has come, step by step', async () => {
    const told: [RefreshStep, number, number][] = []
    await calculation.refresh(writableWorkbook(), { ...OPTIONS, progress: (step, done, of) => told.push([step, done, of]) })
    expect([...new Set(told.map(([step]) => step))]).toEqual(['reading', 'calculating', 'writing'])
    const reading = told.filter(([step]) => step === 'reading')
    expect(reading[reading.length - 1]).toEqual(['reading', 25, 25])
  })

  describe('again', () => {
    /** The steps of a refresh, each once. */
    async function stepsOf(workbook: WritableWorkbook, options = OPTIONS): Promise<RefreshStep[]> {
      const told = new Set<RefreshStep>()
      await calculation.refresh(workbook, { ...options, progress: (step) => told.add(step) })
      return [...told]
    }
    const seenLater = SHEETS.map((sheet) => (sheet.name === 'Visits' ? { ...sheet, rows: sheet.rows.map((row) => (row[1] === dayOf(2019, 5, 31) ? [row[0], dayOf(2019, 7, 26), ...row.slice(2)] : row)) } : sheet))

    test('works out nothing where the tables say the same, and writes the same sheets with their new moment', async () => {
      await calculation.refresh(writableWorkbook(), OPTIONS)
      const [again, alone] = [writableWorkbook(), writableWorkbook()]
      const later = { ...OPTIONS, now: OPTIONS.now + 0.1 }
      expect(await stepsOf(again, later)).toEqual(['reading', 'writing'])
      await refresh(alone, later)
      expect(again.writes).toEqual(alone.writes)
      expect((await calculation.detail('seen-cp', 'behind')).length).toBeGreaterThan(0)
    })

    test.each([
      ['a visit is dated otherwise', seenLater, OPTIONS],
      ['the next day has come', SHEETS, { ...OPTIONS, today: OPTIONS.today + 1 }],
      ['another as-at date is asked for', SHEETS, { ...OPTIONS, asAt: OPTIONS.asAt - 1 }],
    ])('works all out where %s', async (_, sheets, options) => {
      const workbook = writableWorkbook(sheets)
      await calculation.refresh(writableWorkbook(), OPTIONS)
      expect(await stepsOf(workbook, options)).toEqual(['reading', 'calculating', 'writing'])
      const alone = writableWorkbook(sheets)
      await refresh(alone, options)
      expect(workbook.writes).toEqual(alone.writes)
    })
  })

  test('writes nothing where the workbook holds no table for any measure', async () => {
    const workbook = writableWorkbook([{ name: 'Shopping', rows: [['Milk', 2]] }])
    const report = await calculation.refresh(workbook, OPTIONS)
    expect(report.measures).toEqual([])
    expect(report.written).toEqual([])
    expect(workbook.writes).toEqual([])
  })

  test('figures alone write nothing, even to a workbook that could not be written to', async () => {
    const report = await calculation.figures(memoryWorkbook(SHEETS), OPTIONS)
    expect(report.measures).toEqual(reportOf(await readFigures(memoryWorkbook(SHEETS), OPTIONS), OPTIONS.now).measures)
    expect(report.written).toEqual([])
  })

  test('twice in a row gives the same report twice', async () => {
    const first = await calculation.refresh(writableWorkbook(), OPTIONS)
    expect(await calculation.refresh(writableWorkbook(), OPTIONS)).toEqual(first)
  })
})

describe('the rows behind a figure', () => {
  test.each(['rows', 'behind', 'groups', 'lookAhead'] as const)('%s are what the figure itself says', async (detail) => {
    await calculation.refresh(writableWorkbook(), OPTIONS)
    const { figures } = await readFigures(memoryWorkbook(SHEETS), OPTIONS)
    const figure = figures.measures.find(({ id }) => id === 'seen-cp')
    const said = detail === 'rows' || detail === 'behind' ? figure?.[detail]() : figure?.[detail]
    expect(await calculation.detail('seen-cp', detail)).toEqual(said)
  })

  test('before any refresh there are none to ask for', async () => {
    expect(await faultOf(calculation.detail('seen-cp', 'rows'))).toMatchObject({ code: 'result-gone' })
  })

  test('stay those of the last refresh that finished when a later one is cancelled', async () => {
    await calculation.refresh(writableWorkbook(), OPTIONS)
    const before = await calculation.detail('seen-cp', 'rows')
    const stopping = new AbortController()
    const { workbook, reached, release } = heldWorkbook('sources')
    const work = calculation.refresh(workbook, { ...OPTIONS, signal: stopping.signal })
    await reached
    stopping.abort()
    release()
    await faultOf(work)
    expect(await calculation.detail('seen-cp', 'rows')).toEqual(before)
  })
})

describe('stopping', () => {
  test('before the first write takes effect at once, though the workbook is still busy, and writes nothing', async () => {
    const { workbook, reached, release, signals } = heldWorkbook('sources')
    const stopping = new AbortController()
    const work = calculation.refresh(workbook, { ...OPTIONS, signal: stopping.signal })
    await reached
    stopping.abort()
    expect(await faultOf(work)).toMatchObject({ code: CANCELLED, step: 'reading' })
    expect(signals[0]?.aborted).toBe(true)
    release()
    // the next refresh is not disturbed by what is left of the first
    const next = writableWorkbook()
    await calculation.refresh(next, OPTIONS)
    expect(next.writes).toHaveLength(1)
  })

  test('between working out and writing writes nothing', async () => {
    const workbook = writableWorkbook()
    const stopping = new AbortController()
    const work = calculation.refresh(workbook, { ...OPTIONS, signal: stopping.signal, progress: (step) => step === 'calculating' && stopping.abort() })
    expect(await faultOf(work)).toMatchObject({ code: CANCELLED, step: 'calculating' })
    await calculation.figures(memoryWorkbook(SHEETS), OPTIONS)
    expect(workbook.writes).toEqual([])
  })

  test('during the writing waits for the workbook to end the sheet in hand, and says that writing had begun', async () => {
    const { workbook, reached, release, signals } = heldWorkbook('writeSheets')
    const stopping = new AbortController()
    const work = calculation.refresh(workbook, { ...OPTIONS, signal: stopping.signal })
    await reached
    stopping.abort()
    expect(signals[0]?.aborted).toBe(true)
    const first = await Promise.race([faultOf(work), new Promise((resolve) => setTimeout(() => resolve('still writing'), 30))])
    expect(first).toBe('still writing')
    release()
    expect(await faultOf(work)).toMatchObject({ code: CANCELLED, step: 'writing' })
  })

  test('before the start asks the workbook nothing', async () => {
    const { workbook, signals } = heldWorkbook('sources')
    expect(await faultOf(calculation.refresh(workbook, { ...OPTIONS, signal: AbortSignal.abort() }))).toMatchObject({ code: CANCELLED, step: 'starting' })
    expect(signals).toEqual([])
  })
})

describe('when something fails', () => {
  test('the fault says at which step, with the workbook’s own code', async () => {
    const failing: WorkbookPort = { ...writableWorkbook(), writeSheets: () => Promise.reject(Object.assign(new Error('m'), { code: 'sheet-protected', facts: ['Summary'] })) }
    expect(await faultOf(calculation.refresh(failing, OPTIONS))).toMatchObject({ code: 'sheet-protected', facts: ['Summary'], step: 'writing' })
  })

  test('the next refresh puts all right', async () => {
    const failing: WorkbookPort = { ...writableWorkbook(), sources: () => Promise.reject(new Error('m')) }
    expect(await faultOf(calculation.refresh(failing, OPTIONS))).toMatchObject({ code: 'unexpected', step: 'reading' })
    const workbook = writableWorkbook()
    await calculation.refresh(workbook, OPTIONS)
    expect(workbook.writes).toHaveLength(1)
  })

  test('a second refresh during the first is refused, and the first goes on', async () => {
    const { workbook, reached, release } = heldWorkbook('sources')
    const first = calculation.refresh(workbook, OPTIONS)
    await reached
    expect(await faultOf(calculation.refresh(writableWorkbook(), OPTIONS))).toMatchObject({ code: 'already-running' })
    release()
    expect((await first).measures.length).toBeGreaterThan(0)
  })

  test('a worker that is lost fails what is under way and what is asked later', async () => {
    const { workbook, reached, release } = heldWorkbook('sources')
    const work = calculation.refresh(workbook, OPTIONS)
    await reached
    calculation.lost()
    expect(await faultOf(work)).toMatchObject({ code: 'worker-lost', step: 'reading' })
    expect(await faultOf(calculation.refresh(workbook, OPTIONS))).toMatchObject({ code: 'worker-lost', step: 'starting' })
    expect(await faultOf(calculation.detail('seen-cp', 'rows'))).toMatchObject({ code: 'worker-lost' })
    release()
  })
})
