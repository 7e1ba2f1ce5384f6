/** A flow: the share of due dates in a window that were kept. Visits made on time (measures.md 2.5). */
import { windowStart, type Day } from '../../calendar'
import type { CaseType } from '../../records'
import type { DueDatesKeptMeasure } from '../catalogue'
import { DueDates } from '../children/dueDates'
import type { EpisodeIndex } from '../children/episodeIndex'
import type { Context } from '../context'
import type { Remark } from '../figures'
import type { Belonging } from '../groups'
import { IN_NUMERATOR, MISSED } from '../outcomes'
import { bareDetail, noDataMonth, type MeasureResult, type MonthRate } from '../result'
import { unknownMonth } from './lastAgainstInterval'

/** The windows of the months, and which of them each day is in: a bit a month, as a window may be of several months and a part month overlaps the one before it. */
class Windows {
  readonly first: Day
  private readonly monthsOf: Uint16Array

  constructor(readonly spans: readonly { readonly from: Day; readonly to: Day }[]) {
    this.first = Math.min(...spans.map((span) => span.from))
    this.monthsOf = new Uint16Array(Math.max(...spans.map((span) => span.to)) - this.first + 1)
    spans.forEach(({ from, to }, month) => {
      for (let day = from; day <= to; day++) this.monthsOf[day - this.first] |= 1 << month
    })
  }

  /** A bit a month: the lowest is the oldest. */
  of(day: Day): number {
    return this.monthsOf[day - this.first]
  }
}

/** The due dates of one category: by month, and by episode for the window that ends on the as-at date. */
class FlowCounts {
  /** By record of `Cases`: due dates in the last window, and those kept. */
  readonly due: Int32Array
  readonly kept: Int32Array
  /** By month. */
  readonly dueOfMonth: Int32Array
  readonly keptOfMonth: Int32Array
  private readonly last: number

  constructor(context: Context, episodes: EpisodeIndex, caseType: CaseType, windows: Windows) {
    const { asAt, records, visits } = context
    const chains = new DueDates(episodes, visits, records.settings.countChildOnce ? 'once' : 'in each category')
    const count = episodes.record.length
    const { spans } = windows
    this.last = spans.length - 1
    this.due = new Int32Array(count)
    this.kept = new Int32Array(count)
    this.dueOfMonth = new Int32Array(spans.length)
    this.keptOfMonth = new Int32Array(spans.length)
    const unstable = placementsSince(episodes, spans[0].to)
    for (let place = 0; place < count; place++) {
      if (episodes.caseType[place] !== caseType) continue
      const row = episodes.record[place]
      if (unstable[place] === 0) {
        chains.find(place, windows.first, asAt)
        const { count: found, days, met } = chains
        for (let index = 0; index < found; index++) {
          for (let months = windows.of(days[index]); months !== 0; months &= months - 1) this.add(31 - Math.clz32(months & -months), row, met[index])
        }
      } else {
        // What is known of the placement differs from month to month: the months of one clock are found together.
        for (let month = 0; month < spans.length; ) {
          const from = month
          while (month < spans.length && chains.isOneClock(place, spans[from].to, spans[month].to)) month++
          chains.find(place, windows.first, spans[month - 1].to)
          for (let index = 0; index < chains.count; index++) {
            for (let of = from; of < month; of++) {
              const { from: first, to } = spans[of]
              if (chains.days[index] >= first && chains.days[index] <= to) this.add(of, row, chains.met[index])
            }
          }
        }
      }
    }
  }

  private add(month: number, row: number, met: number): void {
    this.dueOfMonth[month]++
    this.keptOfMonth[month] += met
    if (month === this.last) {
      this.due[row]++
      this.kept[row] += met
    }
  }
}

/** 1 for the places whose clock rests on a placement that started after a day. */
function placementsSince(episodes: EpisodeIndex, day: Day): Uint8Array {
  const since = new Uint8Array(episodes.record.length)
  for (let place = 0; place < since.length; place++) {
    const prior = episodes.prior[place]
    if (episodes.placementStart[place] > day || (prior >= 0 && since[prior] === 1)) since[place] = 1
  }
  return since
}

/** Due dates of one category that fell in the window to the as-at date, and those kept. */
export function dueDatesKept(context: Context, measure: DueDatesKeptMeasure, episodes: EpisodeIndex, belonging: Belonging): MeasureResult {
  const { asAt, records, rules, standards } = context
  const { cases } = episodes
  const windowOn = (day: Day): number => standards.of(measure.id, day).window ?? 1
  const windows = new Windows(context.months.map((month) => ({ from: windowStart(month.asAt, windowOn(month.asAt)), to: month.asAt })))
  const { due, kept, dueOfMonth, keptOfMonth } = new FlowCounts(context, episodes, measure.caseType, windows)
  const outcomes = new Uint8Array(cases.count)
  const rate = { numerator: 0, denominator: 0 }
  /** By child: 1 where a visit was due, 2 where one was missed as well. */
  const children = new Uint8Array(episodes.children)
  for (let row = 0; row < cases.count; row++) {
    if (due[row] === 0) continue
    const missed = kept[row] < due[row]
    outcomes[row] = missed ? MISSED : IN_NUMERATOR
    rate.numerator += kept[row]
    rate.denominator += due[row]
    children[cases.child[row]] = missed ? 2 : Math.max(1, children[cases.child[row]])
  }
  const remarks: Remark[] = []
  if (rate.denominator > 0) {
    let all = 0
    let noneMissed = 0
    for (const found of children) {
      if (found > 0) all++
      if (found === 1) noneMissed++
    }
    remarks.push({ kind: 'children-behind-flow', children: all, noneMissed })
  }
  if (records.visits && !records.visits.found.has('Seen')) remarks.push({ kind: 'seen-column-missing' })
  const unknown = unknownMonth(context, cases, measure.caseType)
  const months = context.months.map((month, index): MonthRate => {
    const noData = unknown(month)
    if (noData !== null) return noDataMonth(noData)
    return { numerator: keptOfMonth[index], denominator: dueOfMonth[index], noData: null }
  })
  const { first, every, longTerm } = rules.ofCaseType(measure.caseType, -1)
  return {
    rate,
    outcomes,
    shares: { numerator: kept, denominator: due },
    table: cases,
    belonging,
    months,
    remarks,
    rule: { window: windowOn(asAt), firstVisit: first.text, thenEvery: every.text, longTermEvery: longTerm?.text },
    lookAhead: null,
    detail: (row) => ({ ...bareDetail(records.children[cases.child[row]]), from: cases.start[row] }),
  }
}
