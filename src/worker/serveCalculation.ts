/** The worker's side: runs the use case for each job, and keeps the last result to answer for its rows. */
import { consequencesOf } from '../measures'
import { readFigures, refresh, type RefreshStep } from '../refresh'
import { CANCELLED, faultOf, RESULT_GONE, type Fault } from './faults'
import type { JobOptions, MessageEnd, ToMain, ToWorker, Work, WorkResults } from './messages'
import { portProxy, type PortProxy } from './portProxy'
import { detailOf, reportOf, type Calculated } from './report'
import { told } from './setUpReport'
import type { WorkbookPort } from '../workbook'

interface Job {
  readonly proxy: PortProxy
  readonly stopping: AbortController
}

function calculated(work: Work, workbook: WorkbookPort, options: JobOptions, progress: (step: RefreshStep, done: number, of: number) => void, signal: AbortSignal): Promise<Calculated> {
  const all = { ...options, progress, signal }
  return work === 'refresh' ? refresh(workbook, all) : readFigures(workbook, all)
}

/** Answers the main thread at the other end until the channel closes. */
export function serveCalculation(end: MessageEnd): void {
  const jobs = new Map<number, Job>()
  let last: Calculated | null = null

  const say = (message: ToMain) => end.postMessage(message, { transfer: [] })

  async function resultOf(work: Work, workbook: WorkbookPort, options: JobOptions, progress: (step: RefreshStep, done: number, of: number) => void, signal: AbortSignal): Promise<WorkResults[Work]> {
    const { asAt, today, now, weighed } = options
    if (weighed !== undefined) return consequencesOf(workbook, weighed.question, { asAt, today, tried: weighed.tried, progress: (done, of) => progress('reading', done, of), signal })
    last = await calculated(work, workbook, options, progress, signal)
    return reportOf(last, now)
  }

  async function start({ job, work, dateSystem, options }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
    const proxy = portProxy(dateSystem, {
      call: (call, request) => say({ kind: 'call', job, call, request }),
      rows: (call, sheet, rows) => say({ kind: 'sheet-rows', job, call, sheet, rows }),
    })
    const stopping = new AbortController()
    jobs.set(job, { proxy, stopping })
    try {
      const result = await resultOf(work, proxy.port, options, (step, done, of) => say({ kind: 'progress', job, step, done, of }), stopping.signal)
      say({ kind: 'finished', job, result })
    } catch (thrown) {
      const fault: Fault = stopping.signal.aborted ? { code: CANCELLED, facts: [] } : faultOf(thrown)
      say({ kind: 'failed', job, fault })
    } finally {
      jobs.delete(job)
    }
  }

  function tell({ question, measure, detail }: Extract<ToWorker, { kind: 'detail' }>): void {
    const figure = last?.figures.measures.find(({ id }) => id === measure)
    if (figure === undefined) {
      say({ kind: 'no-detail', question, fault: { code: RESULT_GONE, facts: [] } })
      return
    }
    try {
      say({ kind: 'detail', question, value: detailOf(figure, detail) })
    } catch (thrown) {
      say({ kind: 'no-detail', question, fault: faultOf(thrown) })
    }
  }

  function tellAsked({ question, asked }: Extract<ToWorker, { kind: 'ask' }>): void {
    if (last === null) {
      say({ kind: 'no-detail', question, fault: { code: RESULT_GONE, facts: [] } })
      return
    }
    try {
      say({ kind: 'told', question, value: told(last.records, asked) })
    } catch (thrown) {
      say({ kind: 'no-detail', question, fault: faultOf(thrown) })
    }
  }

  end.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    switch (data.kind) {
      case 'start':
        void start(data)
        return
      case 'abort':
        jobs.get(data.job)?.stopping.abort()
        return
      case 'answer':
        jobs.get(data.job)?.proxy.answered(data.call, data.answer)
        return
      case 'refusal':
        jobs.get(data.job)?.proxy.refused(data.call, data.fault)
        return
      case 'port-progress':
        jobs.get(data.job)?.proxy.progressed(data.call, data.done, data.of)
        return
      case 'detail':
        tell(data)
        return
      case 'ask':
        tellAsked(data)
        return
    }
  }
}
