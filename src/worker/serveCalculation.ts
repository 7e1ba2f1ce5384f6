/** The worker's side: runs the use case for each job, and keeps the last result to answer for its rows. */
import { explain } from '../explaining'
import { consequencesOf } from '../measures'
import { readFigures, refresh, type RefreshOptions, type RefreshStep } from '../refresh'
import { readShareable, type Shareable } from '../sharing'
import { portProxy, type MessageEnd, type PortProxy } from '../threads'
import { CANCELLED, faultOf, RESULT_GONE, WorkFault, type Fault } from './faults'
import type { JobOptions, ToMain, ToWorker, Work, WorkResults } from './messages'
import { detailOf, reportOf, type Calculated, type MeasureDetails } from './report'
import { copyOf, offerOf, previewOf } from './sharing'
import { told, type Asked, type AskedName, type Told } from './told'
import type { WorkbookPort } from '../workbook'

/** As many rows as are unpacked in a few milliseconds. */
const ROWS_A_MESSAGE = 500

interface Job {
  readonly proxy: PortProxy
  readonly stopping: AbortController
}

function calculated(work: Work, workbook: WorkbookPort, options: JobOptions & Pick<RefreshOptions, 'before'>, progress: (step: RefreshStep, done: number, of: number) => void, signal: AbortSignal): Promise<Calculated> {
  const all = { ...options, progress, signal }
  return work === 'refresh' ? refresh(workbook, all) : readFigures(workbook, all)
}

/** A workbook that this thread holds. Nothing else gives the main thread a hearing, so before the first write what it has said by then is heard. */
function hearingBeforeWrites(workbook: WorkbookPort): WorkbookPort {
  return {
    dateSystem: workbook.dateSystem,
    sources: (signal) => workbook.sources(signal),
    read: (source, options) => workbook.read(source, options),
    readSheet: (like) => workbook.readSheet(like),
    writeSheets: async (sheets, options) => {
      options?.progress?.(0, 0)
      await new Promise((resolve) => setTimeout(resolve))
      options?.signal?.throwIfAborted()
      return workbook.writeSheets(sheets, options)
    },
  }
}

/**
 * Answers the main thread at the other end until the channel closes.
 *
 * @param held the workbook of a job that begins, where this thread holds it; absent: the main thread serves it
 */
export function serveCalculation(end: MessageEnd, held?: () => WorkbookPort): void {
  const jobs = new Map<number, Job>()
  let last: Calculated | null = null
  let shareable: Shareable | null = null

  const say = (message: ToMain) => end.postMessage(message, { transfer: [] })

  async function resultOf(work: Work, workbook: WorkbookPort, options: JobOptions, progress: (step: RefreshStep, done: number, of: number) => void, signal: AbortSignal): Promise<WorkResults[Work]> {
    const { asAt, today, now, weighed, cell } = options
    if (weighed !== undefined) return consequencesOf(workbook, weighed.question, { asAt, today, tried: weighed.tried, progress: (done, of) => progress('reading', done, of), signal })
    if (cell !== undefined) {
      const { explained, ...worked } = await explain(workbook, cell.asked, { ...options, ...cell.written, before: last ?? undefined, progress, signal })
      last = worked
      return { report: reportOf(worked, now), explained }
    }
    if (work === 'share') {
      last = shareable = await readShareable(workbook, { ...options, before: last ?? undefined, progress, signal })
      return offerOf(shareable)
    }
    last = await calculated(work, workbook, { ...options, before: last ?? undefined }, progress, signal)
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
      const result = await resultOf(work, held === undefined ? proxy.port : hearingBeforeWrites(held()), options, (step, done, of) => say({ kind: 'progress', job, step, done, of }), stopping.signal)
      say({ kind: 'finished', job, result })
    } catch (thrown) {
      const fault: Fault = stopping.signal.aborted ? { code: CANCELLED, facts: [] } : faultOf(thrown)
      say({ kind: 'failed', job, fault })
    } finally {
      jobs.delete(job)
    }
  }

  function tellRows(question: number, rows: MeasureDetails['behind']): void {
    for (let from = 0; from < rows.length; from += ROWS_A_MESSAGE) say({ kind: 'detail-rows', question, rows: rows.slice(from, from + ROWS_A_MESSAGE) })
    say({ kind: 'detail', question, value: [] })
  }

  function tell({ question, measure, detail, month }: Extract<ToWorker, { kind: 'detail' }>): void {
    const figure = last?.figures.measures.find(({ id }) => id === measure)
    if (figure === undefined) {
      say({ kind: 'no-detail', question, fault: { code: RESULT_GONE, facts: [] } })
      return
    }
    try {
      if (detail === 'behind') tellRows(question, figure.behind(month))
      else say({ kind: 'detail', question, value: detailOf(figure, detail) })
    } catch (thrown) {
      say({ kind: 'no-detail', question, fault: faultOf(thrown) })
    }
  }

  function answerTo(asked: Asked, result: Calculated): Promise<Told[AskedName]> | Told[AskedName] | null {
    if (asked.about !== 'share-preview' && asked.about !== 'share-copy') return told(result, asked)
    if (shareable === null) return null
    return asked.about === 'share-preview' ? previewOf(shareable, asked) : copyOf(shareable, asked)
  }

  async function tellAsked({ question, asked }: Extract<ToWorker, { kind: 'ask' }>): Promise<void> {
    const gone = () => say({ kind: 'no-detail', question, fault: { code: RESULT_GONE, facts: [] } })
    if (last === null) {
      gone()
      return
    }
    try {
      const value = await answerTo(asked, last)
      if (value === null) gone()
      else say({ kind: 'told', question, value })
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
        jobs.get(data.job)?.proxy.refused(data.call, new WorkFault(data.fault, 'reading'))
        return
      case 'port-progress':
        jobs.get(data.job)?.proxy.progressed(data.call, data.done, data.of)
        return
      case 'detail':
        tell(data)
        return
      case 'ask':
        void tellAsked(data)
        return
    }
  }
}
