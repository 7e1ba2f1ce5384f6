/**
 * What the pane is doing, apart from how it is drawn. It outlives the pane: ribbon and pane share one runtime, so a refresh that
 * was started from the ribbon with the pane closed is there to be seen when the pane opens.
 */
import { FIRST_DAY, LAST_DAY, longDate, NO_DAY, parseIsoDate, type Day } from '../../calendar'
import type { Status } from '../../measures'
import type { RefreshOptions } from '../../refresh'
import { ALREADY_RUNNING, CANCELLED, faultOf, WORKER_LOST, WorkFault, type Calculation, type CalculationReport, type CellToExplain, type FaultStep } from '../../worker'
import type { Explained } from '../../explanation'
import { lastStamp, type RequestedSheet, type Stamp } from '../../sheets'
import type { CopyShown, PaneNews } from '../../words'
import type { OpenWorkbook } from '../../workbook'
import type { Opened, ScreenName } from './screen'

export interface WorkInHand {
  readonly step: FaultStep
  readonly done: number
  /** 0 while it is not known. */
  readonly of: number
  readonly cancelling: boolean
}

export interface PaneState {
  readonly screen: ScreenName
  /** How often another screen was asked for: the focus follows each time, and never a screen that came by itself. */
  readonly turns: number
  /** What stands open in place of the screen, to be gone back from; null where the screen itself shows. */
  readonly opened: Opened | null
  /** As the date field holds it: `2019-07-31`, or blank for the workbook's own extract date. */
  readonly asAt: string
  /** Sheets on request that the next refresh is to write. */
  readonly sheets: readonly RequestedSheet[]
  readonly work: WorkInHand | null
  /** The last refresh that came to its end; stays while another is running. */
  readonly report: CalculationReport | null
  readonly news: PaneNews | null
  /** What the workbook's own sheets said of their last refresh when the pane came to it; null where they said nothing. */
  readonly stamp: Stamp | null
}

/** What a session needs of the world; tests and the page without Excel bring their own. */
export interface SessionParts {
  openWorkbook(): Promise<OpenWorkbook>
  /** Called for the first refresh, not before. */
  startCalculation(): Calculation
  /** Where a new workbook comes before the user, and how. */
  readonly newWorkbooks: NewWorkbooks
  /** Today, and the moment as a day serial with the time of day as its fraction. */
  clock(): { readonly today: Day; readonly now: number }
  readonly version: string
  /** Prints the page as the browser does; absent in Excel, which lets no add-in print. */
  print?(): void
  /** Told of every fault but a cancel, for a log; a fault holds no data. */
  onFault?(fault: WorkFault): void
}

export interface NewWorkbooks {
  readonly how: CopyShown
  show(bytes: Uint8Array): Promise<void>
}

export type WorkOptions = Required<Pick<RefreshOptions, 'progress' | 'signal'>>
/** A piece of work: it tells its steps, stops when it is told to, and returns what there is to say of it. */
export type Run = (options: WorkOptions) => Promise<PaneNews | null>

export interface Session {
  readonly state: () => PaneState
  /** @returns how to stop listening */
  readonly subscribe: (listener: () => void) => () => void
  /** Looks whether the workbook has been refreshed before, and shows its summary then. Reads little, and never rejects. */
  readonly arrive: () => Promise<void>
  readonly show: (screen: ScreenName) => void
  /** Opens a figure, or what a cell says, in place of the summary. */
  readonly open: (opened: Opened) => void
  /** Back from what is open to the screen. */
  readonly back: () => void
  readonly chooseAsAt: (asAt: string) => void
  readonly chooseSheets: (sheets: readonly RequestedSheet[]) => void
  /** Never rejects: how it ended is in the state's news. During another refresh it says so, and the first goes on. */
  readonly refresh: (list?: 'issue') => Promise<void>
  readonly cancel: () => void
  /**
   * Does one piece of work, and no two at once: shows its steps, lets it be cancelled, and tells how it ended. Never rejects.
   * @param run returns what there is to say of it, null for nothing
   * @returns whether it came to its end
   */
  readonly work: (run: Run) => Promise<'done' | 'not-done'>
  /** Does something that takes no time worth showing; says what it returns, or why it could not be done. Never rejects. */
  readonly attempt: (run: () => Promise<PaneNews | null>) => Promise<void>
  /** Works out the figures of the workbook as it is now, and writes nothing; they are the state's report from then on. */
  readonly workOut: (asAt: Day | undefined, work: WorkOptions) => Promise<CalculationReport>
  /** What there is to say of a cell of our sheets; the figures worked out for it are the state's report from then on. */
  readonly explain: (cell: CellToExplain, asAt: Day | undefined, work: WorkOptions) => Promise<Explained>
  /** The workbook before the user, and the calculation (started when first asked for), for a screen that needs more than a refresh. */
  readonly workbook: () => Promise<OpenWorkbook>
  readonly calculation: () => Calculation
  readonly today: () => Day
  readonly newWorkbooks: NewWorkbooks
  /** As at which day, and now, a screen's own work is done; null where the as-at date cannot be read. */
  readonly circumstances: () => Pick<RefreshOptions, 'asAt' | 'today' | 'now' | 'version'> | null
  /** Prints the page; null where nobody but Excel itself can print. */
  readonly print: (() => void) | null
  readonly say: (news: PaneNews) => void
  readonly dismissNews: () => void
}

/** The as-at date chosen: absent for the workbook's own, null where it cannot be read. */
function chosenDay(asAt: string): Day | undefined | null {
  if (asAt === '') return undefined
  const day = parseIsoDate(asAt)
  return day === NO_DAY || day < FIRST_DAY || day > LAST_DAY ? null : day
}

function endNews({ asAt, measures, written }: CalculationReport): PaneNews {
  if (measures.length === 0) return { news: 'no-measures' }
  const statuses: Partial<Record<Status, number>> = {}
  for (const { status } of measures) statuses[status] = (statuses[status] ?? 0) + 1
  const kept = written.flatMap(({ name, rowsKept = 0 }) => (rowsKept === 0 ? [] : [{ sheet: name, rows: rowsKept }]))
  return { news: 'refreshed', asAt: longDate(asAt), sheets: written.map(({ name }) => name), statuses, kept }
}

function asFault(thrown: unknown, step: FaultStep): WorkFault {
  return thrown instanceof WorkFault ? thrown : new WorkFault(faultOf(thrown), step)
}

export function createSession({ openWorkbook, startCalculation, newWorkbooks, clock, version, print, onFault }: SessionParts): Session {
  let state: PaneState = { screen: 'start', turns: 0, opened: null, asAt: '', sheets: [], work: null, report: null, news: null, stamp: null }
  let calculation: Calculation | null = null
  let stopping: AbortController | null = null
  const listeners = new Set<() => void>()

  function change(part: Partial<PaneState>): void {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  function turn(to: Pick<PaneState, 'opened'> & Partial<Pick<PaneState, 'screen'>>): void {
    change({ ...to, turns: state.turns + 1 })
  }

  async function arrive(): Promise<void> {
    try {
      const stamp = await lastStamp(await openWorkbook())
      if (stamp === null) return
      change({ stamp })
      if (state.turns === 0 && state.work === null) change({ screen: 'summary' })
    } catch {
      // whatever stands in the way is told to whoever asks for something
    }
  }

  const stepInHand = (): FaultStep => state.work?.step ?? 'starting'

  const progress: WorkOptions['progress'] = (step, done, of) => {
    if (state.work !== null) change({ work: { ...state.work, step, done, of } })
  }

  function theCalculation(): Calculation {
    calculation ??= startCalculation()
    return calculation
  }

  async function work(run: Run): Promise<'done' | 'not-done'> {
    if (state.work !== null) {
      change({ news: { news: 'fault', code: ALREADY_RUNNING, facts: [], step: 'starting' } })
      return 'not-done'
    }
    stopping = new AbortController()
    change({ work: { step: 'starting', done: 0, of: 0, cancelling: false }, news: null })
    try {
      change({ news: await run({ progress, signal: stopping.signal }) })
      return 'done'
    } catch (thrown) {
      const fault = asFault(thrown, stepInHand())
      if (fault.code !== CANCELLED) onFault?.(fault)
      // a worker that was lost is not asked again: the next refresh starts another
      if (fault.code === WORKER_LOST) calculation = null
      change({ news: { news: 'fault', code: fault.code, facts: fault.facts, left: fault.left, step: fault.step } })
      return 'not-done'
    } finally {
      stopping = null
      change({ work: null })
    }
  }

  async function attempt(run: () => Promise<PaneNews | null>): Promise<void> {
    try {
      const news = await run()
      if (news !== null) change({ news })
    } catch (thrown) {
      const fault = asFault(thrown, 'starting')
      onFault?.(fault)
      change({ news: { news: 'fault', code: fault.code, facts: fault.facts, left: fault.left, step: fault.step } })
    }
  }

  async function refreshIn(options: WorkOptions, asAt: Day | undefined, list: 'issue' | undefined): Promise<PaneNews> {
    const workbook = await openWorkbook()
    const report = await theCalculation().refresh(workbook, { asAt, ...clock(), version, sheets: state.sheets, issue: list === 'issue', ...options })
    // from now on they stand in the workbook, and are renewed without being asked for
    change({ report, sheets: [] })
    return endNews(report)
  }

  async function workOut(asAt: Day | undefined, options: WorkOptions): Promise<CalculationReport> {
    const workbook = await openWorkbook()
    const report = await theCalculation().figures(workbook, { asAt, ...clock(), version, ...options })
    change({ report })
    return report
  }

  async function explain(cell: CellToExplain, asAt: Day | undefined, options: WorkOptions): Promise<Explained> {
    const workbook = await openWorkbook()
    const { report, explained } = await theCalculation().explain(workbook, cell, { asAt, ...clock(), version, ...options })
    change({ report })
    return explained
  }

  async function refresh(list?: 'issue'): Promise<void> {
    const asAt = chosenDay(state.asAt)
    if (asAt === null && state.work === null) {
      change({ news: { news: 'as-at-unreadable' } })
      return
    }
    await work((options) => refreshIn(options, asAt ?? undefined, list))
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    arrive,
    show: (screen) => turn({ screen, opened: null }),
    open: (opened) => turn({ screen: 'summary', opened }),
    back: () => turn({ opened: null }),
    chooseAsAt: (asAt) => change({ asAt }),
    chooseSheets: (sheets) => change({ sheets }),
    refresh,
    work,
    attempt,
    workOut,
    explain,
    cancel: () => {
      if (state.work === null || stopping === null) return
      change({ work: { ...state.work, cancelling: true } })
      stopping.abort()
    },
    workbook: openWorkbook,
    newWorkbooks,
    today: () => clock().today,
    calculation: theCalculation,
    circumstances: () => {
      const asAt = chosenDay(state.asAt)
      return asAt === null ? null : { asAt, ...clock(), version }
    },
    print: print ?? null,
    say: (news) => change({ news }),
    dismissNews: () => change({ news: null }),
  }
}
