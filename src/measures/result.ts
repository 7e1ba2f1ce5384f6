/** What a kind of measure works out; `assemble` makes a figure of it. */
import type { Day } from '../calendar'
import type { RecordTable } from '../records'
import type { LookAhead, NoDataReason, Rate, Remark, RowBehind, RuleFacts } from './figures'
import type { Belonging } from './groups'

/** A month's rate, or why it has none. */
export interface MonthRate extends Rate {
  readonly noData: NoDataReason | null
}

export function noDataMonth(noData: NoDataReason): MonthRate {
  return { numerator: 0, denominator: 0, noData }
}

/** What the measure itself knows of one row behind its figure. */
export type RowDetail = Omit<RowBehind, 'sheet' | 'row' | 'list' | 'worker' | 'team' | 'share'>

/** A row of which there is nothing to say but whose it is. */
export function bareDetail(subject: string): RowDetail {
  return {
    subject,
    from: 0,
    due: 0,
    done: 0,
    timescale: '',
    late: null,
    lateUnit: 'days',
    overdueWhenReceived: false,
    recordedLate: false,
    grade: 0,
    dates: [],
    outcome: null,
  }
}

/** What became of the records of the measure's own table, judged on one day. */
export interface Judged {
  /** A byte a record: see `outcomes`. */
  readonly outcomes: Uint8Array
  /** What each record adds to the figure; absent: one each. */
  readonly shares: { readonly numerator: Int32Array; readonly denominator: Int32Array } | null
  readonly detail: (record: number) => RowDetail
}

/** What became of them, judged on an earlier day as a past month is: with what is known now. */
export interface JudgedEarlier extends Judged {
  /** Why the rows cannot know that day; null where they can. */
  readonly noData: NoDataReason | null
}

export interface MeasureResult extends Judged {
  readonly rate: Rate
  readonly table: RecordTable
  readonly belonging: Belonging
  /** In step with the context's months. */
  readonly months: readonly MonthRate[]
  readonly remarks: readonly Remark[]
  readonly rule: RuleFacts
  readonly lookAhead: LookAhead | null
  /** How each record of the table will stand on the day looked ahead to (`Ahead`), and whose it is; null where the measure does not look ahead. */
  readonly ahead: { readonly standing: Uint8Array; readonly child: Int32Array } | null
  /** The same on the as-at date or a day before it; worked out when asked for. */
  readonly on: (day: Day) => JudgedEarlier
}

/** Days late (above 0) or early (below 0), in working days where the timescale is in them. */
export interface Lateness {
  readonly late: number | null
  readonly lateUnit: 'days' | 'working days'
}

/** How many days after its due date something was done, by the calendar that the timescale runs on. */
export function lateness(due: Day, done: Day, inWorkingDays: boolean, workingDaysBetween: (from: Day, to: Day) => number): Lateness {
  return inWorkingDays ? { late: workingDaysBetween(due, done), lateUnit: 'working days' } : { late: done - due, lateUnit: 'days' }
}
