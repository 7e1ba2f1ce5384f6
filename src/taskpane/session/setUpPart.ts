/**
 * What the screen Set-up does, apart from how it is drawn: it looks at what the last calculation rests on, weighs answers, types for
 * the user into the settings tables, jumps to cells, and tidies up. It says how each ended through the session's news.
 */
import { longDate, type Day } from '../../calendar'
import type { QuestionConsequences } from '../../measures'
import { ANSWERING_SETTING } from '../../measures'
import { settingRow, targetRow, typeRow, type MeasureId, type QuestionCode, type TypedRow, type TypedTable } from '../../records'
import { clearOldNotes, columnsSheet, keptSheets, NotesHalfCleared, oldNotes, settingsSheets, sheetsOfTheUser, type KeptSheet, type OldNotes } from '../../sheets'
import type { SetUpNews } from '../../words'
import type { CellPlace, SheetSpec } from '../../workbook'
import { faultOf, RESULT_GONE, WorkFault, type IssueSlice, type SetUpReport } from '../../worker'
import type { IssueCode } from '../../words'
import type { Session, WorkOptions } from './session'

/** Our sheets, and by name those of the user. */
export interface Kept {
  readonly ours: readonly KeptSheet[]
  readonly theirs: readonly string[]
}

export interface SetUpState {
  /** Null until the workbook was read in this pane. */
  readonly report: SetUpReport | null
  readonly weighed: Readonly<Partial<Record<QuestionCode, QuestionConsequences>>>
  /** What is kept, once somebody has looked. */
  readonly kept: Kept | null
  /** Whether something was typed that no refresh has used yet. */
  readonly isStale: boolean
}

export interface SetUpPart {
  readonly state: () => SetUpState
  readonly subscribe: (listener: () => void) => () => void
  /** Fetches what the last calculation rests on. */
  readonly look: () => Promise<void>
  /** Reads the workbook and works out the figures, without writing. */
  readonly read: () => Promise<void>
  readonly weigh: (question: QuestionCode, tried?: string) => Promise<void>
  /** Confirms a question with a value, as it is to be typed; of the target in millionths. */
  readonly answer: (question: QuestionCode, value: string) => Promise<void>
  readonly type: (row: TypedRow) => Promise<void>
  /** Types over a measure's target or tolerance that is in force, in millionths. */
  readonly typeTarget: (measure: MeasureId, cells: { readonly target?: number; readonly tolerance?: number; readonly confirmed?: 'Yes' }) => Promise<void>
  readonly issues: (table: string, code: IssueCode, from: number, count: number) => Promise<IssueSlice | null>
  readonly select: (place: CellPlace) => Promise<void>
  readonly lookAtKept: () => Promise<void>
  readonly remove: (sheets: readonly KeptSheet[], stay: readonly KeptSheet[]) => Promise<void>
  readonly today: () => Day
  /** What `Notes kept` holds from before a day: `none` where there is no such sheet; null where it could not be read, which has been said. */
  readonly findOld: (before: Day) => Promise<OldNotes | 'none' | null>
  /** Clears the rows that were shown, as far as they still are what was shown. */
  readonly clearOld: (shown: OldNotes) => Promise<void>
}

const START: SetUpState = { report: null, weighed: {}, kept: null, isStale: false }

function sheetToWrite(table: TypedTable): SheetSpec {
  return settingsSheets().find((sheet) => sheet.table.name === table) ?? columnsSheet()
}

export function createSetUp(session: Session): SetUpPart {
  let state = START
  const listeners = new Set<() => void>()

  function change(part: Partial<SetUpState>): void {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const say = (about: SetUpNews) => session.say({ news: 'set-up', about })

  /** Does one thing; a fault is said in words and is nobody else's. */
  async function attempt<Value>(act: () => Promise<Value>): Promise<Value | null> {
    try {
      return await act()
    } catch (thrown) {
      const { code, facts, left } = thrown instanceof WorkFault ? thrown : faultOf(thrown)
      if (code === RESULT_GONE) change({ report: null })
      else session.say({ news: 'fault', code, facts, left, step: 'starting' })
      return null
    }
  }

  /** A piece of work on the calculation, shown and cancelled as every other is; nothing where the as-at date cannot be read, or where it did not come to its end. */
  async function working<Value>(act: (options: NonNullable<ReturnType<Session['circumstances']>> & WorkOptions) => Promise<Value>): Promise<Value | null> {
    const circumstances = session.circumstances()
    if (circumstances === null) {
      session.say({ news: 'as-at-unreadable' })
      return null
    }
    let value: Value | null = null
    await session.work(async (options) => {
      value = await act({ ...circumstances, ...options })
      return null
    })
    return value
  }

  async function look(): Promise<void> {
    const report = await attempt(() => session.calculation().ask({ about: 'set-up' }))
    if (report !== null) change({ report })
  }

  /** Types a row, writing its table first where the workbook has none. */
  async function typed(row: TypedRow): Promise<SetUpNews> {
    const workbook = await session.workbook()
    const first = await typeRow(workbook, row)
    if (first.outcome !== 'no-table') return newsOf(first)
    const spec = sheetToWrite(row.table)
    await workbook.writeSheets([spec])
    const second = await typeRow(workbook, row)
    return second.outcome === 'no-table' ? { set: 'not-written', sheet: spec.name } : newsOf(second)
  }

  async function type(row: TypedRow): Promise<void> {
    const news = await attempt(() => typed(row))
    if (news === null) return
    if (news.set === 'typed') change({ isStale: true })
    say(news)
  }

  async function typeTarget(measure: MeasureId, cells: Parameters<SetUpPart['typeTarget']>[1]): Promise<void> {
    const workbook = await attempt(() => session.workbook())
    const on = state.report?.asAt
    if (workbook === null || on === undefined) return
    return type(targetRow(measure, cells, { on, dateSystem: workbook.dateSystem }))
  }

  async function answer(question: QuestionCode, value: string): Promise<void> {
    if (question !== 'inadequate-target') return type(settingRow(ANSWERING_SETTING[question], { value, confirmed: 'Yes' }))
    return typeTarget('audits-inadequate', { target: Number(value), confirmed: 'Yes' })
  }

  async function lookAtKept(): Promise<void> {
    const kept = await attempt(async (): Promise<Kept> => {
      const workbook = await session.workbook()
      return { ours: await keptSheets(workbook), theirs: await sheetsOfTheUser(workbook) }
    })
    if (kept !== null) change({ kept })
  }

  async function remove(sheets: readonly KeptSheet[], stay: readonly KeptSheet[]): Promise<void> {
    const removed = await attempt(async () => (await session.workbook()).removeSheets(sheets.map(({ table }) => table)))
    if (removed === null) return
    say({ set: 'removed', sheets: removed, stayed: stay.map(({ sheet }) => sheet) })
    await lookAtKept()
  }

  async function clearOld(shown: OldNotes): Promise<void> {
    await session.work(async ({ progress, signal }) => {
      progress('reading', 0, 0)
      const { before } = shown
      const cleared = await clearOldNotes(await session.workbook(), shown, signal).catch((thrown: unknown) => {
        throw clearingFault(thrown)
      })
      return { news: 'set-up', about: { set: 'cleared', before: longDate(before), ...cleared } }
    })
    if (state.kept !== null) await lookAtKept()
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look: async () => {
      // what was typed before this calculation is in it, and answers are weighed anew
      change({ isStale: false, weighed: {} })
      await look()
    },
    read: async () => {
      const done = await working(async (options) => session.calculation().figures(await session.workbook(), options))
      if (done !== null) await look()
    },
    weigh: async (question, tried) => {
      const consequences = await working(async (options) => session.calculation().weigh(await session.workbook(), { question, tried }, options))
      if (consequences !== null) change({ weighed: { ...state.weighed, [question]: consequences } })
    },
    answer,
    type,
    typeTarget,
    issues: (table, code, from, count) => attempt(() => session.calculation().ask({ about: 'issues', table, code, from, count })),
    select: async (place) => {
      const outcome = await attempt(async () => (await session.workbook()).select(place))
      if (outcome === 'gone') say({ set: 'sheet-gone', sheet: place.sheet })
    },
    lookAtKept,
    remove,
    today: session.today,
    findOld: (before) => attempt(async () => (await oldNotes(await session.workbook(), before)) ?? 'none'),
    clearOld,
  }
}

/** What is told of clearing that broke off: from the first write on, rows may have gone. */
function clearingFault(thrown: unknown): WorkFault {
  const fault = thrown instanceof NotesHalfCleared ? faultOf(thrown.cause) : faultOf(thrown)
  const mayHaveGone = thrown instanceof NotesHalfCleared || fault.left === 'half-written'
  return new WorkFault(mayHaveGone ? { ...fault, left: 'half-cleared' } : fault, 'reading')
}

function newsOf(outcome: Exclude<Awaited<ReturnType<typeof typeRow>>, { outcome: 'no-table' }>): SetUpNews {
  const { outcome: set, ...facts } = outcome
  // each outcome is told under its own name, with its own facts
  return { set, ...facts } as SetUpNews
}
