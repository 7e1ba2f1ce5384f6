/**
 * The measures, as data: each is one of a few kinds with its parameters. A new measure of a kind is a row here
 * (or, later, of the `Measures` table), not code.
 */
import { CaseType, type MeasureId, type QuestionCode, type TableName } from '../records'

interface MeasureBase {
  readonly id: MeasureId
  /** The measure's own table: its rows are the ones behind the figure. */
  readonly table: TableName
  readonly questions: readonly QuestionCode[]
}

/** The share of graded rows in a window whose grade is `worst`. */
export interface GradedShareMeasure extends MeasureBase {
  readonly kind: 'graded-share'
  readonly counted: number
}

/** The share of people with enough events in a window. */
export interface CountInWindowMeasure extends MeasureBase {
  readonly kind: 'count-in-window'
}

/** The share of events followed by another within a timescale, by the window in which that fell due. */
export interface EventInTimeMeasure extends MeasureBase {
  readonly kind: 'event-in-time'
}

/** A snapshot: the share of open episodes whose last event is within its interval. */
export interface LastAgainstIntervalMeasure extends MeasureBase {
  readonly kind: 'last-against-interval'
  readonly caseType: CaseType
}

/** A flow: the share of due dates in a window that were kept, each event setting the next. */
export interface DueDatesKeptMeasure extends MeasureBase {
  readonly kind: 'due-dates-kept'
  readonly caseType: CaseType
}

export type Measure = GradedShareMeasure | CountInWindowMeasure | EventInTimeMeasure | LastAgainstIntervalMeasure | DueDatesKeptMeasure

const INADEQUATE = 4

/** The six targets of the Accelerated Improvement Plan, then visits on time as a flow, in the order in which they are shown. */
export const MEASURES: readonly Measure[] = [
  { id: 'audits-inadequate', kind: 'graded-share', table: 'Audits', counted: INADEQUATE, questions: ['inadequate-target', 'grade-numbers'] },
  { id: 'supervision', kind: 'count-in-window', table: 'Workers', questions: ['supervision-types'] },
  { id: 'seen-after-contact', kind: 'event-in-time', table: 'Contacts', questions: ['visit-types', 'contact-calls-for-visit'] },
  { id: 'seen-cin', kind: 'last-against-interval', table: 'Cases', caseType: CaseType.inNeed, questions: ['visit-types'] },
  { id: 'seen-cp', kind: 'last-against-interval', table: 'Cases', caseType: CaseType.protection, questions: ['visit-types'] },
  { id: 'seen-cic', kind: 'last-against-interval', table: 'Cases', caseType: CaseType.inCare, questions: ['visit-types'] },
  { id: 'visits-on-time-cin', kind: 'due-dates-kept', table: 'Cases', caseType: CaseType.inNeed, questions: ['visit-types'] },
  { id: 'visits-on-time-cp', kind: 'due-dates-kept', table: 'Cases', caseType: CaseType.protection, questions: ['visit-types'] },
  { id: 'visits-on-time-cic', kind: 'due-dates-kept', table: 'Cases', caseType: CaseType.inCare, questions: ['visit-types'] },
]
