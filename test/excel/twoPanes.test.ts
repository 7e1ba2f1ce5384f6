/** Two people have one workbook open, each with a pane and an office.js of their own, and both refresh at once. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { ExcelFault, openExcelWorkbook } from '../../src/excel'
import type { OpenWorkbook } from '../../src/workbook'
import { ExcelHost, loadOfficeJs, type OfficeJs, valueAt, valuesAt, type Workbook, workbookOf } from '../excel-host'
import { ABOUT, MEASURES, summary } from '../xlsx/write/sampleSheets'
import { NEXT, SOURCE, WORDS, WORKBOOK, wordsIn } from './refreshedOnce'

/** Whose office.js the globals are: the add-in finds its own, as each pane does in a page of its own. */
const pane = new AsyncLocalStorage<OfficeJs>()

beforeAll(() => {
  for (const name of ['Excel', 'Office', 'OfficeExtension'] as const) {
    Object.defineProperty(globalThis, name, { configurable: true, get: () => pane.getStore()?.[name] })
  }
})

afterAll(() => {
  for (const name of ['Excel', 'Office', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name)
})

interface Pane {
  readonly host: ExcelHost
  readonly office: OfficeJs
  readonly within: <Result>(work: (port: OpenWorkbook) => Promise<Result>) => Promise<Result>
}

async function openedBy(workbook: Workbook): Promise<Pane> {
  const host = new ExcelHost(workbook)
  const office = loadOfficeJs(host)
  const port = await pane.run(office, openExcelWorkbook)
  return { host, office, within: (work) => pane.run(office, () => work(port)) }
}

const refreshed = (one: Pane, sheets = [NEXT, ABOUT]): Promise<unknown> => one.within((port) => port.writeSheets(sheets).then(() => null, (error: unknown) => error))

/** Refuses what was thrown, unless it is nothing or told in a sentence. */
function expectToldOrDone(...thrown: unknown[]): void {
  for (const one of thrown) if (one !== null) expect(one).toBeInstanceOf(ExcelFault)
}

interface Meeting {
  readonly mine: Pane
  readonly theirs: Pane
  readonly workbook: Workbook
}

/** One begins; the other begins once so many of the first one's batches are done. */
async function bothRefresh({ mine, theirs }: Meeting, after: number): Promise<void> {
  let second: Promise<unknown> = Promise.resolve(new Error('the second never began'))
  mine.host.after(mine.host.batches.length + after, () => {
    second = refreshed(theirs)
  })
  const first = await refreshed(mine)
  expectToldOrDone(first, await second)
  expect(mine.host.unusedPlans).toBe(0)
  for (const { host } of [mine, theirs]) await host.eventsDelivered()
}

async function meeting(prepare?: (mine: Pane) => Promise<unknown>): Promise<Meeting> {
  const workbook = workbookOf(WORKBOOK)
  const mine = await openedBy(workbook)
  await prepare?.(mine)
  return { mine, theirs: await openedBy(workbook), workbook }
}

/** Every second batch of a refresh over such a workbook: the second pane begins after it. All are played at the same time, since each waits for pauses. */
async function moments(prepare?: (mine: Pane) => Promise<unknown>): Promise<number[]> {
  const { mine } = await meeting(prepare)
  const before = mine.host.batches.length
  await refreshed(mine)
  return Array.from({ length: Math.ceil((mine.host.batches.length - before) / 2) }, (_, index) => 1 + 2 * index)
}

async function typedIn(mine: Pane): Promise<void> {
  await refreshed(mine, [summary(), ABOUT])
  mine.host.user.type('Summary', 'I7', 'Re-audit in May')
  mine.host.user.type('Summary', 'I9', 'Going well')
}

it('over sheets that were typed in: every word stays by its row, a stamp is true, and one more refresh by either puts all right', async () => {
  await Promise.all(
    (await moments(typedIn)).map(async (moment) => {
      const both = await meeting(typedIn)
      const { mine, theirs, workbook } = both
      await bothRefresh(both, moment)
      expect([moment, await theirs.within((port) => wordsIn(port))]).toEqual([moment, WORDS])
      const first = (await mine.within((port) => port.readSheet(NEXT)))?.table.rows[0].cells.measure.value
      if (String(valueAt(workbook, 'Summary', 'A2')).includes('31 August 2019')) expect([moment, first]).toEqual([moment, MEASURES[2].cells.measure.value])
      expect(await refreshed(theirs)).toBeNull()
      expect(valueAt(workbook, 'Summary', 'A2')).toContain('31 August 2019')
      expect((await mine.within((port) => port.readSheet(NEXT)))?.table.rows).toHaveLength(4)
      expect(await mine.within((port) => wordsIn(port))).toEqual(WORDS)
      expect(valuesAt(workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
      expect([...mine.host.notPlayed, ...theirs.host.notPlayed]).toEqual([])
    }),
  )
}, 60_000)

it('over a workbook without our sheets: one set of sheets, whole', async () => {
  await Promise.all(
    (await moments()).map(async (moment) => {
      const both = await meeting()
      await bothRefresh(both, moment)
      expect(await refreshed(both.theirs)).toBeNull()
      expect([moment, both.workbook.sheets.map(({ name }) => name).sort()]).toEqual([moment, ['About', 'Summary', 'Visits']])
      expect((await both.mine.within((port) => port.readSheet(NEXT)))?.table.rows).toHaveLength(3)
      expect(valuesAt(both.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
      expect([...both.mine.host.notPlayed, ...both.theirs.host.notPlayed]).toEqual([])
    }),
  )
}, 60_000)

it('to each, what the other’s add-in writes comes from elsewhere, and what its own writes does not', async () => {
  const { mine, theirs } = await meeting()
  const heard: string[] = []
  for (const [who, { office }] of Object.entries({ mine, theirs })) {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ source, triggerSource }) => {
        heard.push(`${who}: ${source}, ${triggerSource}`)
        return Promise.resolve()
      })
      await context.sync()
    })
  }
  await mine.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Visits').getRange('A3').values = [['C3']]
    await context.sync()
  })
  for (const { host } of [mine, theirs]) await host.eventsDelivered()
  expect(heard.sort()).toEqual(['mine: Local, ThisLocalAddin', 'theirs: Remote, Unknown'])
})
