/** The main thread's side: asks the worker for a calculation, serves it the workbook, and tells how it ended. */
import type { QuestionConsequences, RowBehind } from '../measures'
import type { MeasureId, QuestionCode } from '../records'
import type { RefreshOptions } from '../refresh'
import type { WorkbookPort } from '../workbook'
import { servePort, type MessageEnd, type PortServer } from '../threads'
import { ALREADY_RUNNING, CANCELLED, faultOf, WORKER_LOST, WorkFault, type Fault, type FaultStep } from './faults'
import type { CellToExplain, JobOptions, ToMain, ToWorker, Work, WorkResults } from './messages'
import type { CalculationReport, DetailName, MeasureDetails } from './report'
import type { Asked, AskedName, Told } from './told'
import type { OfferedSheet } from './sharing'

export interface Calculation {
  /**
   * Reads, works out, and writes the summary sheets. Rejects with a {@link WorkFault}, whose `step` says whether anything may have
   * been written: `cancelled` where the signal was aborted, `already-running` during another.
   *
   * An abort before the first write takes effect at once, whatever the worker is doing: nothing is written after it. During the
   * writing the port ends the sheet in hand, and the promise settles when it has.
   */
  refresh(workbook: WorkbookPort, options: RefreshOptions): Promise<CalculationReport>
  /** Reads and works out, and writes nothing. */
  figures(workbook: WorkbookPort, options: RefreshOptions): Promise<CalculationReport>
  /** What each answer to a question would change, in figures; a further value may be tried. Writes nothing. */
  weigh(workbook: WorkbookPort, weighed: { readonly question: QuestionCode; readonly tried?: string }, options: RefreshOptions): Promise<QuestionConsequences>
  /** What a cell of our sheets says, why, and what it would be now. Writes nothing. */
  explain(workbook: WorkbookPort, cell: CellToExplain, options: RefreshOptions): Promise<WorkResults['explain']>
  /** Reads and works out which sheets could be shared, and writes nothing. What a copy of some would hold is then asked for. */
  share(workbook: WorkbookPort, options: RefreshOptions): Promise<readonly OfferedSheet[]>
  /** What Set-up shows, a slice of the issues, or what the surgery needs, of the last calculation that finished; `result-gone` where there is none. */
  ask<Name extends AskedName>(asked: Extract<Asked, { about: Name }>): Promise<Told[Name]>
  /**
   * A measure's rows, groups or look ahead, of the last calculation that finished; `result-gone` where there is none.
   *
   * @param month of the rows behind: those of a month of the trend (`2019-05`)
   */
  detail<Name extends DetailName>(measure: MeasureId, detail: Name, month?: string): Promise<MeasureDetails[Name]>
  /** The worker is no more: whatever is under way fails with `worker-lost`, and so does what is asked later. */
  lost(): void
}

interface Job {
  readonly id: number
  readonly server: PortServer
  step: FaultStep
  readonly progress: RefreshOptions['progress']
  settle(outcome: { readonly result: WorkResults[Work] } | { readonly fault: Fault }): void
}

interface Question {
  /** Rows behind a figure that have come so far. */
  readonly rows: RowBehind[]
  readonly resolve: (value: MeasureDetails[DetailName] | Told[AskedName]) => void
  readonly reject: (fault: WorkFault) => void
}

const LOST: Fault = { code: WORKER_LOST, facts: [] }

/** Where the worker holds the workbook, it alone knows whether writing has begun: it says how a stop ended. */
const HELD_BY_WORKER: PortServer = {
  writing: true,
  takeRows: () => undefined,
  answer: () => Promise.reject(new RangeError('The worker holds the workbook.')),
  stop: () => undefined,
}

/** @param holder which thread has the workbook. Where the worker has, the one that a job is given stands for it, and an abort settles when the worker has noticed it. */
export function calculationAt(end: MessageEnd, holder: 'main' | 'worker' = 'main'): Calculation {
  /** Settled jobs stay until the worker has done with them, so that their calls are refused. */
  const servers = new Map<number, PortServer>()
  const questions = new Map<number, Question>()
  let current: Job | null = null
  let lastJob = 0
  let lastQuestion = 0
  let isLost = false

  const say = (message: ToWorker, transfer: ArrayBuffer[] = []) => end.postMessage(message, { transfer })

  async function answerCall({ job, call, request }: Extract<ToMain, { kind: 'call' }>): Promise<void> {
    const server = servers.get(job)
    if (server === undefined) return
    if (request.do === 'write-sheets' && current?.id === job) {
      current.step = 'writing'
      current.progress?.('writing', 0, 0)
    }
    try {
      const answer = await server.answer(call, request)
      const isPage = answer !== null && 'block' in answer
      say({ kind: 'answer', job, call, answer }, isPage ? [answer.block] : [])
    } catch (thrown) {
      say({ kind: 'refusal', job, call, fault: faultOf(thrown) })
    }
  }

  /** The workbook that a worker holds is a file, which is written whole or not at all. */
  const stepOf = ({ step }: Job): FaultStep => (holder === 'worker' && step === 'writing' ? 'calculating' : step)

  function run<Kind extends Work>(work: Kind, workbook: WorkbookPort, { asAt, today, now, version, sheets, issue, progress, signal }: RefreshOptions, about: Pick<JobOptions, 'weighed' | 'cell'> = {}): Promise<WorkResults[Kind]> {
    if (isLost) return Promise.reject(new WorkFault(LOST, 'starting'))
    if (current !== null) return Promise.reject(new WorkFault({ code: ALREADY_RUNNING, facts: [] }, 'starting'))
    if (signal?.aborted === true) return Promise.reject(new WorkFault({ code: CANCELLED, facts: [] }, 'starting'))
    return new Promise((resolve, reject) => {
      const id = ++lastJob
      const server = holder === 'worker' ? HELD_BY_WORKER : servePort(workbook, (call, done, of) => say({ kind: 'port-progress', job: id, call, done, of }))
      const stop = () => {
        const isWriting = server.writing
        server.stop(signal?.reason)
        say({ kind: 'abort', job: id })
        if (!isWriting) job.settle({ fault: { code: CANCELLED, facts: [] } })
      }
      const job: Job = {
        id,
        server,
        step: 'reading',
        progress,
        settle: (outcome) => {
          if (current !== job) return
          current = null
          signal?.removeEventListener('abort', stop)
          // the worker ends a job of one kind with its result
          if ('result' in outcome) resolve(outcome.result as WorkResults[Kind])
          else reject(new WorkFault(outcome.fault, stepOf(job)))
        },
      }
      current = job
      servers.set(id, server)
      signal?.addEventListener('abort', stop)
      const asked = { ...(sheets === undefined ? {} : { sheets }), ...(issue === undefined ? {} : { issue }), ...about }
      say({ kind: 'start', job: id, work, dateSystem: workbook.dateSystem, options: { asAt, today, now, version, ...asked } })
    })
  }

  /** Asks about the last result. The worker answers with what was asked for. */
  function question<Value extends MeasureDetails[DetailName] | Told[AskedName]>(message: (question: number) => ToWorker): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (isLost) {
        reject(new WorkFault(LOST, 'starting'))
        return
      }
      const number = ++lastQuestion
      questions.set(number, { rows: [], resolve: (value) => resolve(value as Value), reject })
      say(message(number))
    })
  }

  end.onmessage = ({ data }: MessageEvent<ToMain>) => {
    switch (data.kind) {
      case 'call':
        void answerCall(data)
        return
      case 'sheet-rows':
        servers.get(data.job)?.takeRows(data.call, data.sheet, data.rows)
        return
      case 'progress':
        if (current?.id !== data.job) return
        current.step = data.step
        current.progress?.(data.step, data.done, data.of)
        return
      case 'finished':
      case 'failed':
        servers.delete(data.job)
        if (current?.id === data.job) current.settle(data)
        return
      case 'detail-rows':
        questions.get(data.question)?.rows.push(...data.rows)
        return
      case 'detail':
      case 'told': {
        const asked = questions.get(data.question)
        asked?.resolve(asked.rows.length > 0 ? asked.rows : data.value)
        questions.delete(data.question)
        return
      }
      case 'no-detail':
        questions.get(data.question)?.reject(new WorkFault(data.fault, 'calculating'))
        questions.delete(data.question)
        return
    }
  }

  return {
    refresh: (workbook, options) => run('refresh', workbook, options),
    figures: (workbook, options) => run('figures', workbook, options),
    share: (workbook, options) => run('share', workbook, options),
    weigh: (workbook, weighed, options) => run('weigh', workbook, options, { weighed }),
    explain: (workbook, cell, options) => run('explain', workbook, options, { cell }),
    detail: (measure, detail, month) => question((number) => ({ kind: 'detail', question: number, measure, detail, month })),
    ask: (asked) => question((number) => ({ kind: 'ask', question: number, asked })),
    lost: () => {
      isLost = true
      current?.server.stop(undefined)
      current?.settle({ fault: LOST })
      for (const { reject } of questions.values()) reject(new WorkFault(LOST, 'calculating'))
      questions.clear()
    },
  }
}
