/**
 * What the pane is doing, apart from how it is drawn. It outlives the pane: ribbon and pane share one runtime, so a refresh that
 * was started from the ribbon with the pane closed is there to be seen when the pane opens.
 */
import { FIRST_DAY, LAST_DAY, longDate, NO_DAY, parseIsoDate, type Day } from '../../calendar'
import type { Status } from '../../measures'
import type { RefreshStep } from '../../refresh'
import { ALREADY_RUNNING, CANCELLED, faultOf, WORKER_LOST, WorkFault, type Calculation, type CalculationReport, type FaultStep } from '../../worker'
import type { PaneNews, UnbuiltCommand } from '../../words'
import type { WorkbookPort } from '../../workbook'

export interface WorkInHand {
  readonly step: FaultStep
  readonly done: number
  /** 0 while it is not known. */
  readonly of: number
  readonly cancelling: boolean
}

export interface PaneState {
  /** As the date field holds it: `2019-07-31`, or blank for the workbook's own extract date. */
  readonly asAt: string
  readonly work: WorkInHand | null
  /** The last refresh that came to its end; stays while another is running. */
  readonly report: CalculationReport | null
  readonly news: PaneNews | null
}

/** What a session needs of the world; tests and the page without Excel bring their own. */
export interface SessionParts {
  openWorkbook(): Promise<WorkbookPort>
  /** Called for the first refresh, not before. */
  startCalculation(): Calculation
  /** Today, and the moment as a day serial with the time of day as its fraction. */
  clock(): { readonly today: Day; readonly now: number }
  readonly version: string
  /** Told of every fault but a cancel, for a log; a fault holds no data. */
  onFault?(fault: WorkFault): void
}

export interface Session {
  readonly state: () => PaneState
  /** @returns how to stop listening */
  readonly subscribe: (listener: () => void) => () => void
  readonly chooseAsAt: (asAt: string) => void
  /** Never rejects: how it ended is in the state's news. During another refresh it says so, and the first goes on. */
  readonly refresh: () => Promise<void>
  readonly cancel: () => void
  readonly sayNotBuilt: (command: UnbuiltCommand) => void
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
  return { news: 'refreshed', asAt: longDate(asAt), sheets: written.map(({ name }) => name), statuses }
}

function asFault(thrown: unknown): WorkFault {
  return thrown instanceof WorkFault ? thrown : new WorkFault(faultOf(thrown), 'starting')
}

export function createSession({ openWorkbook, startCalculation, clock, version, onFault }: SessionParts): Session {
  let state: PaneState = { asAt: '', work: null, report: null, news: null }
  let calculation: Calculation | null = null
  let stopping: AbortController | null = null
  const listeners = new Set<() => void>()

  function change(part: Partial<PaneState>): void {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  function progressed(step: RefreshStep, done: number, of: number): void {
    if (state.work !== null) change({ work: { ...state.work, step, done, of } })
  }

  async function calculate(asAt: Day | undefined, signal: AbortSignal): Promise<void> {
    const workbook = await openWorkbook()
    calculation ??= startCalculation()
    const report = await calculation.refresh(workbook, { asAt, ...clock(), version, progress: progressed, signal })
    change({ report, news: endNews(report) })
  }

  async function refresh(): Promise<void> {
    if (state.work !== null) {
      change({ news: { news: 'fault', code: ALREADY_RUNNING, facts: [], step: 'starting' } })
      return
    }
    const asAt = chosenDay(state.asAt)
    if (asAt === null) {
      change({ news: { news: 'as-at-unreadable' } })
      return
    }
    stopping = new AbortController()
    change({ work: { step: 'starting', done: 0, of: 0, cancelling: false }, news: null })
    try {
      await calculate(asAt, stopping.signal)
    } catch (thrown) {
      const fault = asFault(thrown)
      if (fault.code !== CANCELLED) onFault?.(fault)
      // a worker that was lost is not asked again: the next refresh starts another
      if (fault.code === WORKER_LOST) calculation = null
      change({ news: { news: 'fault', code: fault.code, facts: fault.facts, step: fault.step } })
    } finally {
      stopping = null
      change({ work: null })
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    chooseAsAt: (asAt) => change({ asAt }),
    refresh,
    cancel: () => {
      if (state.work === null || stopping === null) return
      change({ work: { ...state.work, cancelling: true } })
      stopping.abort()
    },
    sayNotBuilt: (command) => change({ news: { news: 'not-built', command } }),
    dismissNews: () => change({ news: null }),
  }
}
