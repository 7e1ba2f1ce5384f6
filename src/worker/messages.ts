/** What the two threads say to each other. The main thread holds the workbook, the worker the figures. */
import type { QuestionConsequences } from '../measures'
import type { MeasureId, QuestionCode } from '../records'
import type { RefreshOptions, RefreshStep } from '../refresh'
import type { DateSystem, RowSpec, SheetSpec, Source, TableSpec, WrittenSheet } from '../workbook'
import type { Fault } from './faults'
import type { PackedPage } from './packing'
import type { CalculationReport, DetailName, MeasureDetails } from './report'
import type { Asked, AskedName, Told } from './setUpReport'

/** One end of a channel: a Worker, a worker's own scope, or a MessagePort. */
export interface MessageEnd {
  postMessage(message: unknown, options: { transfer: ArrayBuffer[] }): void
  onmessage: ((event: MessageEvent) => void) | null
}

/** What each kind of work comes to: `refresh` writes the summary sheets; `figures` and `weigh` read and work out, and write nothing. */
export interface WorkResults {
  readonly refresh: CalculationReport
  readonly figures: CalculationReport
  readonly weigh: QuestionConsequences
}
export type Work = keyof WorkResults

export interface JobOptions extends Pick<RefreshOptions, 'asAt' | 'today' | 'now' | 'version'> {
  /** What to weigh: a question, and a value besides the usual ones. */
  readonly weighed?: { readonly question: QuestionCode; readonly tried?: string }
}

/** A sheet whose rows went before, in messages of their own: one message of all would stop the main thread while it is unpacked. */
export interface SheetWithoutRows extends Omit<SheetSpec, 'table'> {
  readonly table: Omit<TableSpec, 'rows'>
}

/** What the worker asks of the workbook. A read is one reader, asked page by page. */
export type PortRequest =
  | { readonly do: 'sources' }
  | { readonly do: 'read'; readonly reader: number; readonly source: string; readonly columns: readonly number[]; readonly firstRow: number; readonly lastRow: number }
  | { readonly do: 'next-page'; readonly reader: number }
  | { readonly do: 'close-reader'; readonly reader: number }
  | { readonly do: 'read-sheet'; readonly like: SheetSpec }
  | { readonly do: 'write-sheets'; readonly sheets: readonly SheetWithoutRows[] }

/** A page is null when the read is over. */
export interface PortAnswers {
  readonly sources: readonly Source[]
  readonly read: PackedPage | null
  readonly 'next-page': PackedPage | null
  readonly 'close-reader': null
  readonly 'read-sheet': SheetSpec | null
  readonly 'write-sheets': readonly WrittenSheet[]
}
export type PortAnswer = PortAnswers[keyof PortAnswers]

export type ToWorker =
  | { readonly kind: 'start'; readonly job: number; readonly work: Work; readonly dateSystem: DateSystem; readonly options: JobOptions }
  | { readonly kind: 'abort'; readonly job: number }
  | { readonly kind: 'answer'; readonly job: number; readonly call: number; readonly answer: PortAnswer }
  | { readonly kind: 'refusal'; readonly job: number; readonly call: number; readonly fault: Fault }
  | { readonly kind: 'port-progress'; readonly job: number; readonly call: number; readonly done: number; readonly of: number }
  | { readonly kind: 'detail'; readonly question: number; readonly measure: MeasureId; readonly detail: DetailName }
  | { readonly kind: 'ask'; readonly question: number; readonly asked: Asked }

export type ToMain =
  | { readonly kind: 'call'; readonly job: number; readonly call: number; readonly request: PortRequest }
  | { readonly kind: 'sheet-rows'; readonly job: number; readonly call: number; readonly sheet: number; readonly rows: readonly RowSpec[] }
  | { readonly kind: 'progress'; readonly job: number; readonly step: RefreshStep; readonly done: number; readonly of: number }
  | { readonly kind: 'finished'; readonly job: number; readonly result: WorkResults[Work] }
  | { readonly kind: 'failed'; readonly job: number; readonly fault: Fault }
  | { readonly kind: 'detail'; readonly question: number; readonly value: MeasureDetails[DetailName] }
  | { readonly kind: 'told'; readonly question: number; readonly value: Told[AskedName] }
  | { readonly kind: 'no-detail'; readonly question: number; readonly fault: Fault }
