import { NO_NEW_WORKBOOKS } from './standingSession'
import { dayOf } from '../../src/calendar'
import { createSession, type PaneState, type Session } from '../../src/taskpane/session/session'
import type { OpenWorkbook } from '../../src/workbook'
import { OPTIONS, openCalculation, SHEETS, writableWorkbook, type WritableWorkbook } from '../worker/channel'

const closings: (() => void)[] = []
afterEach(() => {
  for (const close of closings.splice(0)) close()
})

interface Opened {
  readonly session: Session
  readonly states: PaneState[]
  readonly faults: string[]
  readonly started: () => number
}

function open(openWorkbook: () => Promise<OpenWorkbook>): Opened {
  const states: PaneState[] = []
  const faults: string[] = []
  let started = 0
  const session = createSession({
    openWorkbook,
    startCalculation: () => {
      started += 1
      const { calculation, close } = openCalculation()
      closings.push(close)
      return calculation
    },
    newWorkbooks: NO_NEW_WORKBOOKS,
    clock: () => ({ today: OPTIONS.today, now: OPTIONS.now }),
    version: OPTIONS.version,
    onFault: (fault) => faults.push(fault.message),
  })
  session.subscribe(() => states.push(session.state()))
  return { session, states, faults, started: () => started }
}

function asAtOf(workbook: WritableWorkbook): string {
  return JSON.stringify(workbook.writes[0].find(({ key }) => key === 'summary')?.intro[0].cells[0].value)
}

describe('a refresh', () => {
  test('shows its work, then its report, and says what was written', async () => {
    const workbook = writableWorkbook()
    const { session, states } = open(() => Promise.resolve(workbook))
    await session.refresh()
    expect([...new Set(states.flatMap(({ work }) => (work === null ? [] : [work.step])))]).toEqual(['starting', 'reading', 'calculating', 'writing'])
    expect(session.state()).toMatchObject({ work: null, news: { news: 'refreshed', asAt: '1 August 2019' } })
    expect(session.state().report?.measures.length).toBeGreaterThan(0)
  })

  test('writes the sheets asked for, once: from then on they stand in the workbook, and are renewed unasked', async () => {
    const workbook = writableWorkbook()
    const { session } = open(() => Promise.resolve(workbook))
    session.chooseSheets(['extra-support'])
    await session.refresh()
    expect(session.state()).toMatchObject({ sheets: [], news: { news: 'refreshed' } })
    expect(workbook.writes[0].map(({ key }) => key)).toContain('extra-support')
    expect(workbook.writes[0].map(({ key }) => key)).not.toContain('workers')
  })

  test('that fails leaves what was asked for to the next', async () => {
    const workbook = writableWorkbook()
    const { session } = open(() => Promise.resolve({ ...workbook, sources: () => Promise.reject(new Error('gone')) }))
    session.chooseSheets(['trend'])
    await session.refresh()
    expect(session.state()).toMatchObject({ sheets: ['trend'], news: { news: 'fault' } })
  })

  test('takes the as-at date chosen', async () => {
    const workbook = writableWorkbook()
    const { session } = open(() => Promise.resolve(workbook))
    session.chooseAsAt('2019-07-15')
    await session.refresh()
    expect(session.state().report?.asAt).toBe(dayOf(2019, 7, 15))
    expect(asAtOf(workbook)).toContain('15 July 2019')
  })

  test.each([['0019-07-31'], ['1989-12-31'], ['2101-01-01'], ['nonsense']])('does not begin with the as-at date %s', async (asAt) => {
    const workbook = writableWorkbook()
    const { session, started } = open(() => Promise.resolve(workbook))
    session.chooseAsAt(asAt)
    await session.refresh()
    expect(session.state().news).toEqual({ news: 'as-at-unreadable' })
    expect(workbook.writes).toEqual([])
    expect(started()).toBe(0)
  })

  test('starts the worker at the first refresh, and once', async () => {
    const { session, started } = open(() => Promise.resolve(writableWorkbook()))
    expect(started()).toBe(0)
    await session.refresh()
    await session.refresh()
    expect(started()).toBe(1)
  })

  test('a second during the first is told so, and the first goes on', async () => {
    const workbook = writableWorkbook()
    const { session } = open(() => Promise.resolve(workbook))
    const first = session.refresh()
    await session.refresh()
    expect(session.state().news).toMatchObject({ news: 'fault', code: 'already-running' })
    await first
    expect(session.state().news).toMatchObject({ news: 'refreshed' })
    expect(workbook.writes).toHaveLength(1)
  })

  test('of a workbook without any table says so', async () => {
    const { session } = open(() => Promise.resolve(writableWorkbook([{ name: 'Shopping', rows: [['Milk']] }])))
    await session.refresh()
    expect(session.state().news).toEqual({ news: 'no-measures' })
  })
})

describe('when it does not come to its end', () => {
  test('a cancel leaves the workbook and the last report as they were, and is no fault', async () => {
    const workbook = writableWorkbook()
    const { session, faults } = open(() => Promise.resolve(workbook))
    await session.refresh()
    const before = session.state().report
    const second = session.refresh()
    session.cancel()
    expect(session.state().work?.cancelling).toBe(true)
    await second
    expect(session.state()).toMatchObject({ work: null, news: { news: 'fault', code: 'cancelled' } })
    expect(session.state().report).toBe(before)
    expect(workbook.writes).toHaveLength(1)
    expect(faults).toEqual([])
  })

  test('a workbook that cannot be opened gives its reason, and the next refresh works', async () => {
    let isEditing = true
    const { session, faults } = open(() => (isEditing ? Promise.reject(Object.assign(new Error('m'), { code: 'InvalidOperationInCellEditMode' })) : Promise.resolve(writableWorkbook())))
    await session.refresh()
    expect(session.state()).toMatchObject({ work: null, news: { news: 'fault', code: 'InvalidOperationInCellEditMode', step: 'starting' } })
    expect(faults).toEqual(['InvalidOperationInCellEditMode while starting'])
    isEditing = false
    await session.refresh()
    expect(session.state().news).toMatchObject({ news: 'refreshed' })
  })

  test('a write that fails says that it was during the writing', async () => {
    const { session } = open(() => Promise.resolve({ ...writableWorkbook(SHEETS), writeSheets: () => Promise.reject(Object.assign(new Error('m'), { code: 'sheet-protected', facts: ['Summary'] })) }))
    await session.refresh()
    expect(session.state().news).toEqual({ news: 'fault', code: 'sheet-protected', facts: ['Summary'], step: 'writing' })
  })

  test('after a lost worker the next refresh starts another', async () => {
    let lose = () => {}
    let started = 0
    const session = createSession({
      openWorkbook: () => Promise.resolve(writableWorkbook()),
      startCalculation: () => {
        started += 1
        const { calculation, close } = openCalculation()
        closings.push(close)
        lose = () => calculation.lost()
        return calculation
      },
      newWorkbooks: NO_NEW_WORKBOOKS,
    clock: () => ({ today: OPTIONS.today, now: OPTIONS.now }),
      version: OPTIONS.version,
    })
    const stop = session.subscribe(() => session.state().work?.step === 'reading' && started === 1 && lose())
    await session.refresh()
    stop()
    expect(session.state().news).toMatchObject({ news: 'fault', code: 'worker-lost' })
    await session.refresh()
    expect(session.state().news).toMatchObject({ news: 'refreshed' })
    expect(started).toBe(2)
  })
})
