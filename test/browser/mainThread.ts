/** What the threads of the pane's own page have to do at a stretch, by Chromium's trace: in time of the processor, so that it does not matter what else the machine is doing. */
import type { OpenPane } from './openPane'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the thread's own time. */
  readonly tdur?: number
  readonly args: { readonly name?: string; readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] } }
}

const CATEGORIES = ['disabled-by-default-devtools.timeline']

function isTrace(value: unknown): value is { readonly traceEvents: readonly TraceEvent[] } {
  return typeof value === 'object' && value !== null && 'traceEvents' in value && Array.isArray(value.traceEvents)
}

/** Milliseconds of each task, the longest first. */
export interface Threads {
  /** The pane's own. */
  readonly main: readonly number[]
  /** That of the calculation, in its worker. */
  readonly calculation: readonly number[]
}

/** What each thread of the pane's page does while some work goes on. */
export async function threadsDuring({ page, pane }: Pick<OpenPane, 'page' | 'pane'>, work: () => Promise<void>): Promise<Threads> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The page has no browser.')
  await browser.startTracing(page, { categories: CATEGORIES })
  await work()
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'))
  if (!isTrace(trace)) throw new Error('That is no trace of Chromium.')
  const frames = trace.traceEvents.flatMap(({ name, args }) => (name === 'TracingStartedInBrowser' ? (args.data?.frames ?? []) : []))
  const process = frames.find(({ url }) => url === pane.url())?.processId
  const alone = frames.every(({ url, processId }) => url === pane.url() || processId !== process)
  const called = (kind: string) => trace.traceEvents.flatMap(({ name, pid, tid, args }) => (name === 'thread_name' && pid === process && args.name?.startsWith(kind) === true ? [tid] : []))
  const [main, workers] = [called('CrRendererMain'), called('DedicatedWorker')]
  if (process === undefined || main.length !== 1 || !alone) throw new Error('The pane’s page has no process of its own.')
  const tasksOf = (threads: readonly number[]) =>
    trace.traceEvents
      .flatMap(({ name, pid, tid, tdur }) => (name === 'RunTask' && pid === process && threads.includes(tid) && tdur !== undefined ? [tdur / 1000] : []))
      .sort((one, other) => other - one)
  return { main: tasksOf(main), calculation: tasksOf(workers) }
}

/** Milliseconds of each task of the pane's main thread while some work goes on, the longest first. */
export async function tasksDuring(open: Pick<OpenPane, 'page' | 'pane'>, work: () => Promise<void>): Promise<readonly number[]> {
  return (await threadsDuring(open, work)).main
}
