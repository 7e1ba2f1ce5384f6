/** Who is counted: the rows behind a figure, each with its dates and the sum. Days are printed by the caller. */
import { counted, LEFT_OUT_WORDS, listed, monthText, outOf, wholeNumber } from './measureWords'

export const COUNTED_WORDS = {
  title: 'Who is counted',
  met: 'Counted and met',
  missed: 'Counted and missed',
  leftOut: 'Left out, and why',
  fetching: 'Fetching the rows',
  nobody: 'No row is in this list.',
  keys: 'Arrow keys move through the rows; Enter or a click goes to the row in the workbook.',
  notAvailable: 'The rows could not be fetched. The figure and the workbook are as they were. Refresh, then open this figure again.',
  /** Where fewer are better, the rate is of these. */
  inRate: 'Counted, and what the rate is of',
  notInRate: 'Counted, but not what the rate is of',
} as const

/** @param month `2019-05`, where the rows are those of a month of the trend; null: of the figure itself */
export function countedTitle(month: string | null): string {
  return month === null ? COUNTED_WORDS.title : `${COUNTED_WORDS.title}, ${monthText(month)}`
}

/** `Counted and met: 141`. */
export function listTitle(title: string, rows: number): string {
  return `${title}: ${wholeNumber(rows)}`
}

/** What the sum of one row needs. Days are serials, 0 where there is none. */
export interface RowFacts {
  readonly list: string
  readonly from: number
  readonly due: number
  readonly done: number
  readonly timescale: string
  readonly late: number | null
  readonly lateUnit: 'days' | 'working days'
  readonly overdueWhenReceived: boolean
  readonly recordedLate: boolean
  readonly grade: number
  readonly dates: readonly number[]
  readonly outcome: string | null
  readonly share: { readonly numerator: number; readonly denominator: number } | null
}

type PrintDay = (day: number) => string

const GRADES = ['no grade', 'outstanding', 'good', 'requires improvement', 'inadequate', 'a grade that is not on the scale'] as const

function units(count: number, unit: RowFacts['lateUnit']): string {
  return counted(count, unit === 'days' ? 'day' : 'working day', unit)
}

/** `: 2 working days late`, against the day on which it was done. */
function lateText({ late, lateUnit }: RowFacts): string {
  if (late === null) return ''
  if (late === 0) return ': on the due date'
  return late > 0 ? `: ${units(late, lateUnit)} late` : `: ${units(-late, lateUnit)} early`
}

/** The same for something not done yet, judged on the as-at date. */
function overdueText({ late, lateUnit }: RowFacts): string {
  if (late === null) return ''
  if (late === 0) return ': due on the as-at date'
  return late > 0 ? `: ${units(late, lateUnit)} overdue` : `: ${units(-late, lateUnit)} to go`
}

/** From an event to the day it called for something: a contact, and the child seen. */
function eventSum(row: RowFacts, printDay: PrintDay): string {
  const outcome = row.outcome === null ? '' : ` (${row.outcome})`
  const start = `contact ${printDay(row.from)}${outcome}`
  if (row.due === 0) return start
  const ends = row.done === 0 ? `not seen${overdueText(row)}` : `seen ${printDay(row.done)}${lateText(row)}`
  return `${start}, ${row.timescale}, due ${printDay(row.due)}, ${ends}`
}

/** From the last visit, or the start of the clock, to the next that is due. */
function snapshotSum(row: RowFacts, printDay: PrintDay): string {
  if (row.due === 0) return ''
  const start = row.done === 0 ? `never seen, clock from ${printDay(row.from)}` : `seen ${printDay(row.done)}`
  const received = row.overdueWhenReceived ? '; overdue already when this worker received it' : ''
  return `${start}, ${row.timescale}, next due ${printDay(row.due)}${overdueText(row)}${received}`
}

function supervisionSum({ dates, list }: RowFacts, printDay: PrintDay): string {
  if (dates.length === 0) return list === 'numerator' || list === 'missed' ? 'no supervision in the period' : ''
  return `${counted(dates.length, 'supervision', 'supervisions')} in the period: ${listed(dates.map(printDay))}`
}

/** How a measure reaches its figure, as far as one row's sum goes. */
export type RowKind = 'audit' | 'supervision' | 'contact' | 'child' | 'visits'

const KIND_OF: Readonly<Record<string, RowKind>> = {
  'audits-inadequate': 'audit',
  supervision: 'supervision',
  'seen-after-contact': 'contact',
  'seen-cin': 'child',
  'seen-cp': 'child',
  'seen-cic': 'child',
  'visits-on-time-cin': 'visits',
  'visits-on-time-cp': 'visits',
  'visits-on-time-cic': 'visits',
}

function sumOf(measure: string, row: RowFacts, printDay: PrintDay): string {
  switch (KIND_OF[measure]) {
    case 'audit':
      return row.from === 0 ? '' : `audited ${printDay(row.from)}: ${GRADES[row.grade] ?? GRADES[5]}`
    case 'supervision':
      return supervisionSum(row, printDay)
    case 'contact':
      return eventSum(row, printDay)
    case 'child':
      return snapshotSum(row, printDay)
    case 'visits':
      return `${row.share === null ? '' : `${outOf(row.share.numerator, row.share.denominator)} visits due in the period made on time; `}case started ${printDay(row.from)}`
  }
}

function isReason(list: string): list is keyof typeof LEFT_OUT_WORDS {
  return Object.hasOwn(LEFT_OUT_WORDS, list)
}

/** Each reason said of one row; the words beside a count are plural. */
const ONE_LEFT_OUT: Readonly<Partial<Record<keyof typeof LEFT_OUT_WORDS, string>>> = {
  're-audit': 're-audit',
  'not-case-holding': 'not a case-holding social worker',
  'short-break': 'short break',
}

/**
 * One row in words: why it is left out, its dates and the sum.
 * `Contact 1 March 2019, 10 working days, due 15 March 2019, seen 19 March 2019: 2 working days late.`
 */
export function rowSum(measure: string, row: RowFacts, printDay: PrintDay): string {
  const why = isReason(row.list) ? (ONE_LEFT_OUT[row.list] ?? LEFT_OUT_WORDS[row.list]) : ''
  const recorded = row.recordedLate ? 'recorded over 2 working days after the visit' : ''
  const said = [why, sumOf(measure, row, printDay), recorded].filter((part) => part !== '').join('; ')
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** Where a row stands: `Cases, row 12`. */
export function rowPlace(sheet: string, row: number): string {
  return `${sheet}, row ${row}`
}

/** Beside a row: whose it is. */
export function rowOwner(worker: string | null, team: string | null): string {
  return [worker ?? 'Worker not recorded', team ?? 'Team not recorded'].join(', ')
}

/** A figure that counts visits, over rows that are cases. */
export function sharesNote(numerator: number, denominator: number): string {
  return `The figure counts visits, ${outOf(numerator, denominator)}; each row below is a case, with the visits of its own. A case is met where none of its visits was missed.`
}
