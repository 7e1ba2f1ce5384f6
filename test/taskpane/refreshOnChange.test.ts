import { QUIET, refreshOnChange } from '../../src/taskpane/session/refreshOnChange'
import { NO_NEW_WORKBOOKS } from './standingSession'
import { createSession, type Session } from '../../src/taskpane/session/session'
import { parseIsoDate } from '../../src/calendar'
import { rowsOf } from '../records/textTables'
import { openMemoryWorkbook, type OpenMemoryWorkbook } from '../workbook/openMemoryWorkbook'
import { openCalculation } from '../worker/channel'

const DAY = parseIsoDate('2019-07-31')
const VISITS = 'Child ID | Visit date\n1 | 2019-07-01'
const CASES = 'Child ID | Case type | Start\n1 | CP | 2019-01-01'

/** A timer that a test moves by hand. */
function handTimer() {
  let isTyping = false
  const waits = new Set<{ readonly call: () => void; readonly milliseconds: number }>()
  return {
    after: (milliseconds: number, call: () => void) => {
      const wait = { call, milliseconds }
      waits.add(wait)
      return () => void waits.delete(wait)
    },
    isTyping: () => isTyping,
    type: (now: 'begins' | 'ends') => (isTyping = now === 'begins'),
    waiting: () => [...waits].map(({ milliseconds }) => milliseconds),
    pass: () => {
      for (const wait of [...waits]) {
        waits.delete(wait)
        wait.call()
      }
    },
  }
}

interface Stage {
  readonly workbook: OpenMemoryWorkbook
  readonly session: Session
  readonly timer: ReturnType<typeof handTimer>
  readonly end: () => void
}

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

async function opened(choice: 'Yes' | 'No'): Promise<Stage> {
  const workbook = openMemoryWorkbook([
    { name: 'Visits', table: 'Visits', rows: rowsOf(VISITS) },
    { name: 'Cases', table: 'Cases', rows: rowsOf(CASES) },
    { name: 'Notes', rows: rowsOf('Colour | Shape\nred | round') },
    { name: 'Settings', table: 'Settings', rows: rowsOf(`Setting | Value\nRefresh when a table changes | ${choice}`) },
  ])
  const { calculation, close } = openCalculation()
  const session = createSession({ openWorkbook: () => Promise.resolve(workbook), startCalculation: () => calculation, newWorkbooks: NO_NEW_WORKBOOKS, clock: () => ({ today: DAY, now: DAY }), version: '0.1.0' })
  const timer = handTimer()
  const end = refreshOnChange(session, timer)
  ends.push(end, close)
  return { workbook, session, timer, end }
}

const refreshed = async ({ session }: Stage) => {
  const before = session.state().report
  await session.refresh()
  await until(() => session.state().report !== before)
}
const type = ({ workbook }: Stage, sheet: string) => workbook.typeInto({ sheet, row: 2, column: 1 }, '2')

describe('refreshing when a table changes', () => {
  test('is off by default: nobody watches', async () => {
    const stage = await opened('No')
    await refreshed(stage)
    await stage.session.calculation().ask({ about: 'set-up' })
    expect(stage.workbook.watchers()).toBe(0)
  })

  test('begins with the first refresh, where Settings says so', async () => {
    const stage = await opened('Yes')
    expect(stage.workbook.watchers()).toBe(0)
    await refreshed(stage)
    await until(() => stage.workbook.watchers() === 1)
  })

  test('waits for 5 seconds of quiet after the last change, then refreshes once', async () => {
    const stage = await opened('Yes')
    await refreshed(stage)
    await until(() => stage.workbook.watchers() === 1)
    const before = stage.session.state().report
    type(stage, 'Visits')
    type(stage, 'Cases')
    type(stage, 'Settings')
    expect([stage.timer.waiting(), stage.session.state().work]).toEqual([[QUIET], null])
    stage.timer.pass()
    await until(() => stage.session.state().report !== before)
    expect(stage.timer.waiting()).toEqual([])
  })

  test('passes over sheets that no figure rests on', async () => {
    const stage = await opened('Yes')
    await refreshed(stage)
    await until(() => stage.workbook.watchers() === 1)
    type(stage, 'Notes')
    workbookSheets(stage).filter((sheet) => sheet === 'Summary').forEach((sheet) => type(stage, sheet))
    expect(stage.timer.waiting()).toEqual([])
  })

  test('tries again, without a word, while somebody types in a cell', async () => {
    const stage = await opened('Yes')
    await refreshed(stage)
    await until(() => stage.workbook.watchers() === 1)
    type(stage, 'Visits')
    const { sources } = stage.workbook
    stage.workbook.sources = () => Promise.reject(Object.assign(new Error('typing'), { code: 'InvalidOperationInCellEditMode' }))
    stage.timer.pass()
    await until(() => stage.timer.waiting().length === 1)
    expect(stage.session.state().news).toBeNull()
    stage.workbook.sources = sources
    const before = stage.session.state().report
    stage.timer.pass()
    await until(() => stage.session.state().report !== before)
  })

  test('waits while somebody types into a field of the page', async () => {
    const stage = await opened('Yes')
    await refreshed(stage)
    await until(() => stage.workbook.watchers() === 1)
    type(stage, 'Visits')
    const before = stage.session.state().report
    stage.timer.type('begins')
    stage.timer.pass()
    expect([stage.timer.waiting(), stage.session.state().work]).toEqual([[QUIET], null])
    stage.timer.type('ends')
    stage.timer.pass()
    await until(() => stage.session.state().report !== before)
  })

  test('waits for a question that is being weighed, without a word', async () => {
    const stage = await opened('Yes')
    await refreshed(stage)
    await until(() => stage.workbook.watchers() === 1)
    type(stage, 'Visits')
    const weighing = stage.session.calculation().weigh(stage.workbook, { question: 'visit-types' }, { today: DAY, now: DAY, version: '0.1.0' })
    stage.timer.pass()
    await until(() => stage.timer.waiting().length === 1)
    expect(stage.session.state().news).toBeNull()
    await weighing
  })

  test('ends once Settings says No', async () => {
    const stage = await opened('Yes')
    await refreshed(stage)
    await until(() => stage.workbook.watchers() === 1)
    stage.workbook.typeInto({ sheet: 'Settings', row: 2, column: 2 }, 'No')
    stage.timer.pass()
    await until(() => stage.workbook.watchers() === 0)
  })
})

function workbookSheets({ workbook }: Stage): readonly string[] {
  return workbook.sheets()
}
