/** What the main thread of the pane's own page has to do at a stretch, by Chromium's trace: in time of the processor, so that it does not matter what else the machine is doing. */
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

/** Milliseconds of each task of the pane's main thread while some work goes on, the longest first. */
export async function tasksDuring({ page, pane }: Pick<OpenPane, 'page' | 'pane'>, work: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The page has no browser.')
  await browser.startTracing(page, { categories: CATEGORIES })
  await work()
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'))
  if (!isTrace(trace)) throw new Error('That is no trace of Chromium.')
  const frames = trace.traceEvents.flatMap(({ name, args }) => (name === 'TracingStartedInBrowser' ? (args.data?.frames ?? []) : []))
  const process = frames.find(({ url }) => url === pane.url())?.processId
  const alone = frames.every(({ url, processId }) => url === pane.url() || processId !== process)
  const thread = trace.traceEvents.find(({ name, pid, args }) => name === 'thread_name' && pid === process && args.name === 'CrRendererMain')?.tid
  if (process === undefined || thread === undefined || !alone) throw new Error('The pane’s page has no process of its own.')
  return trace.traceEvents
    .flatMap(({ name, pid, tid, tdur }) => (name === 'RunTask' && pid === process && tid === thread && tdur !== undefined ? [tdur / 1000] : []))
    .sort((one, other) => other - one)
}
