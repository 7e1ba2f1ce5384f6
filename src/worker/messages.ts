/** What the two threads say to each other. The worker holds the figures; the workbook, on the page without Excel alone. */
import type { QuestionConsequences } from '../measures'
import type { MeasureId, QuestionCode } from '../records'
import type { RefreshOptions, RefreshStep } from '../refresh'
import type { Fault, PortAnswer, PortRequest } from '../threads'
import type { DateSystem, RowSpec } from '../workbook'
import type { CalculationReport, DetailName, MeasureDetails } from './report'
import type { Asked, AskedName, Told } from './told'
import type { OfferedSheet } from './sharing'
import type { CellAsked, Explained } from '../explanation'

/** What each kind of work comes to: `refresh` writes the summary sheets; all others read and work out, and write nothing. */
export interface WorkResults {
  readonly refresh: CalculationReport
  readonly figures: CalculationReport
  readonly weigh: QuestionConsequences
  /** The sheets that could be shared; what they hold stays with the worker. */
  readonly share: readonly OfferedSheet[]
  /** What there is to say of a cell, with the figures that were worked out for it. */
  readonly explain: { readonly report: CalculationReport; readonly explained: Explained }
}

/** A cell of our sheets, and when and by which version its sheet was written, as far as it says so. */
export interface CellToExplain {
  readonly asked: CellAsked
  readonly written: Pick<RefreshOptions, 'now' | 'version'> | null
}
export type Work = keyof WorkResults

export interface JobOptions extends Pick<RefreshOptions, 'asAt' | 'today' | 'now' | 'version' | 'sheets' | 'issue'> {
  /** What to weigh: a question, and a value besides the usual ones. */
  readonly weighed?: { readonly question: QuestionCode; readonly tried?: string }
  readonly cell?: CellToExplain
}

export type ToWorker =
  | { readonly kind: 'start'; readonly job: number; readonly work: Work; readonly dateSystem: DateSystem; readonly options: JobOptions }
  | { readonly kind: 'abort'; readonly job: number }
  | { readonly kind: 'answer'; readonly job: number; readonly call: number; readonly answer: PortAnswer }
  | { readonly kind: 'refusal'; readonly job: number; readonly call: number; readonly fault: Fault }
  | { readonly kind: 'port-progress'; readonly job: number; readonly call: number; readonly done: number; readonly of: number }
  | { readonly kind: 'detail'; readonly question: number; readonly measure: MeasureId; readonly detail: DetailName; /** Of the rows behind a month of the trend: `2019-05`. */ readonly month?: string }
  | { readonly kind: 'ask'; readonly question: number; readonly asked: Asked }

export type ToMain =
  | { readonly kind: 'call'; readonly job: number; readonly call: number; readonly request: PortRequest }
  | { readonly kind: 'sheet-rows'; readonly job: number; readonly call: number; readonly sheet: number; readonly rows: readonly RowSpec[] }
  | { readonly kind: 'progress'; readonly job: number; readonly step: RefreshStep; readonly done: number; readonly of: number }
  | { readonly kind: 'finished'; readonly job: number; readonly result: WorkResults[Work] }
  | { readonly kind: 'failed'; readonly job: number; readonly fault: Fault }
  /** Some of the rows behind a figure, before the answer itself: one message of all would stop the main thread while it is unpacked. */
  | { readonly kind: 'detail-rows'; readonly question: number; readonly rows: MeasureDetails['behind'] }
  | { readonly kind: 'detail'; readonly question: number; readonly value: MeasureDetails[DetailName] }
  | { readonly kind: 'told'; readonly question: number; readonly value: Told[AskedName] }
  | { readonly kind: 'no-detail'; readonly question: number; readonly fault: Fault }
