/**
 * What people type is kept, whatever the sequence of typing, clearing, pasting, sorting, filtering, rows and columns put in and deleted, visits, cases opened
 * and closed, refreshes and issues is run against a model that knows nothing but which word was typed beside which child, or beside which
 * row of another sheet. After each step every word stands beside its child on the list, or in `Notes kept` under it, and every commentary, and all
 * that has been agreed, beside its row; and no other word stands anywhere. Where somebody asks for what is older than a day to be cleared, the words
 * of rows of `Notes kept` that old, and unchanged since they were shown, may go, and no other.
 *
 * The workbook goes between Excel and files. In Excel somebody or something may come between any two batches of a refresh or an issue: a colleague
 * does any of these things, the user cancels, a batch fails. The one window in which a word can be lost is pinned in test/excel/nothingHarmed.test.ts.
 */
import fc from 'fast-check'
import { dayOf, type Day } from '../../src/calendar'
import { ExcelFault } from '../../src/excel'
import { clearOldNotes, listOnSheet, NotesHalfCleared, notesKeptSheet, oldNotes, typeBesideChild, VISITS_DUE_TABLE } from '../../src/sheets'
import { LIST_CATEGORIES, VISITS_DUE_HEADERS } from '../../src/words'
import type { DateSystem, SheetSpec } from '../../src/workbook'
import type { Refreshed, RefreshOptions } from '../../src/refresh'
import { SheetNotWritten } from '../../src/xlsx'
import { enter, type Workbook } from '../excel-host'
import { act, perform } from './acts'
import { explains, isWindow, meanwhile, plan, whileClearing, type Meanwhile, type Planned } from './meanwhile'
import { NOTES, oldRows, stoodBefore } from './oldRows'
import type { Desk } from './openSurgeries'
import { SOURCES, WITH_CONTACTS } from './sources'
import { columnOf, notesOn, valueAt, wordAt, wordedTable, wordsIn } from './wordedTables'
import { WordModel } from './wordModel'

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('act' as const), act }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pane' as const), child: fc.nat(), field: fc.constantFrom('reason' as const, 'action' as const), clears: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('visit' as const, 'close' as const), child: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'contact' as const, 'cross' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('refresh' as const, 'issue' as const), days: fc.nat({ max: 20 }), meanwhile: fc.array(meanwhile, { minLength: 1, maxLength: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('clear-old' as const), days: fc.integer({ min: -1, max: 30 }), between: fc.option(act), meanwhile: fc.array(whileClearing, { minLength: 1, maxLength: 2 }) }) },
)

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** What the workbook begins with: cases and visits, contacts and Heads of Service as well, or cases and what earlier lists have left in `Notes kept`. */
const BEGINNINGS = ['cases', 'contacts', 'notes-kept'] as const
type Beginning = (typeof BEGINNINGS)[number]

/** Days from the first of the 1900 system to the first of the 1904 system. */
const DAYS_TO_1904 = 1462

/** Whether a refresh wrote nothing because of a note of the user's, or of their row of totals, on the sheet that it names. */
function isInTheWay(thrown: unknown, workbook: Workbook): boolean {
  if (!(thrown instanceof ExcelFault || thrown instanceof SheetNotWritten)) return false
  const sheet = workbook.sheets.find(({ name }) => name === thrown.facts[0])
  if (sheet === undefined) return false
  if (thrown.code === 'totals-in-the-way') return workbook.tablesOn(sheet).some(({ showTotals }) => showTotals)
  return thrown.code === 'cells-in-the-way' && notesOn(sheet).length > 0
}

/** One sequence of steps. */
class Sequence {
  private readonly model = new WordModel()
  private asAt = dayOf(2019, 7, 31)
  private opened = 0

  constructor(private readonly desk: Desk) {}

  async begin(beginning: Beginning): Promise<void> {
    const { desk, model } = this
    await desk.surgeries.at(this.asAt)
    if (beginning !== 'notes-kept') return
    await desk.port.writeSheets([notesKeptSheet(NOTES)])
    for (const [word, copies] of wordsIn(await desk.look())) model.put(new Array<string>(copies).fill(word))
  }

  async take(one: Step): Promise<void> {
    const { desk, model } = this
    switch (one.do) {
      case 'act':
        await desk.byHand((workbook) => perform(workbook, one.act, model))
        break
      case 'pane':
        await this.typeInPane(one)
        break
      case 'visit':
      case 'close':
        await this.record(one)
        break
      case 'open':
        this.opened += 1
        await desk.surgeries.add('Cases', [this.opened % 3 === 0 ? this.opened : `0${this.opened}`, null, 'Child in need', this.counted(this.asAt - 60), null, 'A. Alder', this.opened % 2 === 0 ? 'North' : 'South'])
        break
      case 'contact':
        await this.contact()
        break
      case 'cross':
        await desk.crossOver()
        break
      case 'refresh':
      case 'issue':
        this.asAt += one.days
        await this.refresh(one.do === 'issue', one.meanwhile)
        break
      case 'clear-old':
        await this.clearOld(one)
    }
    model.expectIn(wordsIn(await desk.look()), 'meanwhile' in one && isWindow(one.meanwhile) ? 'but for the window' : 'all')
    expect(desk.excel?.host.notPlayed ?? []).toEqual([])
  }

  private async typeInPane({ child, field, clears }: Extract<Step, { do: 'pane' }>): Promise<void> {
    const { desk, model } = this
    const { port } = desk
    const shown = (await listOnSheet(port))?.children ?? []
    if (shown.length === 0) return
    const { child: id, category, words } = shown[child % shown.length]
    const wordsAt = async (): Promise<ReadonlyMap<number, readonly string[]>> => {
      const workbook = await desk.look()
      const { table, rows } = wordedTable(workbook, VISITS_DUE_TABLE) ?? { table: null, rows: [] }
      return new Map(table === null ? [] : rows.map(({ row }) => [row + 1, wordAt(workbook, table, row, VISITS_DUE_HEADERS[field])]))
    }
    const before = await wordsAt()
    const outcome = await typeBesideChild(port, { child: id, category, fields: { [field]: { was: words[field], value: clears ? null : `=word ${model.next()}` } } })
    if (outcome.outcome !== 'typed') return
    model.take(before.get(outcome.row) ?? [])
    model.put((await wordsAt()).get(outcome.row) ?? [])
  }

  /** Somebody gets in touch, also about a child that is known, where contacts are recorded. */
  private async contact(): Promise<void> {
    const { surgeries, port } = this.desk
    if (!(await port.sources()).some(({ name }) => name === 'Contacts')) return
    this.opened += 1
    await surgeries.add('Contacts', [['C1', 'K1', `K${this.opened}`][this.opened % 3], this.counted(this.asAt - 3), this.opened % 2 === 0 ? 'Urgent' : 'Routine', 'Yes', 'B. Birch', 'South'])
  }

  /** A day as the workbook counts it. */
  private counted(day: Day): number {
    return this.desk.port.dateSystem === 1904 ? day - DAYS_TO_1904 : day
  }

  /** A visit to a child on the list, or the end of its case. */
  private async record({ do: what, child }: Extract<Step, { do: 'visit' | 'close' }>): Promise<void> {
    const { desk, asAt } = this
    const shown = (await listOnSheet(desk.port))?.children ?? []
    if (shown.length === 0) return
    const id = shown[child % shown.length].child
    if (what === 'visit') return desk.surgeries.add('Visits', [id, this.counted(asAt), 'Yes'])
    await desk.byHand((workbook) => {
      const table = workbook.table('Cases')
      const { row: first, rows } = table.bodyArea
      for (let row = first; row < first + rows; row++) {
        if (String(valueAt(workbook, table, row, columnOf(table, 'Child ID'))) === id) enter(workbook, table.sheet, { row, column: columnOf(table, 'End'), rows: 1, columns: 1 }, this.counted(asAt))
      }
    })
  }

  /** Disturbed or not, a refresh or an issue comes to its end or says why not. */
  private async refresh(issue: boolean, disturbing: readonly Meanwhile[]): Promise<void> {
    const { desk, asAt } = this
    const ended = await this.disturbed(disturbing, (disturbance) => desk.surgeries.at(asAt, issue, ['extra-support'], disturbance))
    // a row that a colleague deletes once it is written is theirs to delete
    if (ended !== null && ended.planned.every(({ hasCome }) => hasCome?.is !== 'act')) await this.expectListed(ended.result, asAt)
  }

  /** Shown, looked at while somebody may type, and cleared. */
  private async clearOld({ days, between, meanwhile: disturbing }: Extract<Step, { do: 'clear-old' }>): Promise<void> {
    const { desk, model } = this
    const before = this.asAt - days
    const old = oldRows(await desk.look(), before)
    const shown = await oldNotes(desk.port, before)
    if (between !== null) await desk.byHand((workbook) => perform(workbook, between, model))
    const asShown = stoodBefore(oldRows(await desk.look(), before), old)
    if (shown === null) return
    model.mayGo(asShown.flatMap(({ words }) => words))
    const ended = await this.disturbed(disturbing, ({ signal }) => clearOldNotes(desk.port, shown, signal))
    if (ended === null || ended.planned.some(({ hasCome }) => hasCome !== null && hasCome.is !== 'nothing')) return
    expect(stoodBefore(oldRows(await desk.look(), before), asShown).filter(({ stays }) => !stays)).toEqual([])
  }

  /** @returns null where it did not come to its end, and what came about says why */
  private async disturbed<Result>(disturbing: readonly Meanwhile[], work: (disturbance: Required<Pick<RefreshOptions, 'signal' | 'progress'>>) => Promise<Result>): Promise<{ readonly result: Result; readonly planned: readonly Planned[] } | null> {
    const { desk, model } = this
    const stop = new AbortController()
    const { excel } = desk
    const planned = excel === null ? [] : disturbing.map((one) => plan(excel.host, one, model, () => stop.abort()))
    let steps = 0
    const progress = (): void => {
      steps += 1
      if (excel === null && disturbing.some(({ what, batch }) => what.is === 'cancel' && steps === batch + 1)) stop.abort()
    }
    model.isRefreshing = true
    try {
      return { result: await work({ signal: stop.signal, progress }), planned }
    } catch (caught) {
      const thrown = caught instanceof NotesHalfCleared ? caught.cause : caught
      const isCancelled = thrown === stop.signal.reason
      const isExplained = thrown instanceof ExcelFault && planned.some(({ hasCome }) => hasCome !== null && explains(hasCome, thrown.code))
      if (!isCancelled && !isExplained && !isInTheWay(thrown, await desk.look())) throw thrown
      return null
    } finally {
      for (const one of planned) one.over()
      model.isRefreshing = false
    }
  }

  /** Whoever is on the list is there once, and has a row of the sheet, also where somebody had deleted it. */
  private async expectListed({ list }: Refreshed, asAt: Day): Promise<void> {
    const workbook = await this.desk.look()
    const table = workbook.table(VISITS_DUE_TABLE)
    const { row: first, rows } = table.bodyArea
    const standing = Array.from({ length: rows }, (_, at) => [VISITS_DUE_HEADERS.child, VISITS_DUE_HEADERS.category].map((header) => valueAt(workbook, table, first + at, columnOf(table, header))).join(', '))
    const listed = (list?.rows ?? []).flatMap((row) => (row.kind === 'child' ? [`${row.child}, ${LIST_CATEGORIES[row.category]}`] : []))
    expect(listed).toHaveLength(new Set(listed).size)
    expect([asAt, listed.filter((key) => !standing.includes(key))]).toEqual([asAt, []])
  }
}

/** Which sequences are drawn: the same ones each time, or those of a number of one's own: `SURGERIES=7 npm run test:large`. */
const SEED = Number(process.env.SURGERIES ?? 1)

/** @param open with the workbook as a file, or in Excel */
export function describeTypedWords(adapter: string, open: (dateSystem: DateSystem, sources: readonly SheetSpec[]) => Promise<Desk>, numRuns: number): void {
  it(`any sequence of surgeries that begins on ${adapter} keeps every word with its child`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16, size: 'max' }), fc.constantFrom(1900 as const, 1904 as const), fc.constantFrom(...BEGINNINGS), async (steps, dateSystem, beginning) => {
        const sequence = new Sequence(await open(dateSystem, beginning === 'contacts' ? WITH_CONTACTS : SOURCES))
        await sequence.begin(beginning)
        for (const one of steps) await sequence.take(one)
      }),
      { numRuns, seed: SEED, endOnFailure: true },
    )
  }, 300_000)
}
