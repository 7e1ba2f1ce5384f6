/** A flow: the share of due dates in a window that were kept. Visits made on time (measures.md 2.5). */
import { windowStart, type Day } from '../../calendar'
import type { CaseType } from '../../records'
import type { DueDatesKeptMeasure } from '../catalogue'
import { DueDates } from '../children/dueDates'
import type { EpisodeIndex } from '../children/episodeIndex'
import type { Context } from '../context'
import type { Remark } from '../figures'
import type { Belonging } from '../groups'
import { dayJudged } from '../months'
import { IN_NUMERATOR, MISSED, NOT_LOOKED_AT } from '../outcomes'
import { bareDetail, noDataMonth, type MeasureResult, type MonthRate, type RowDetail } from '../result'
import { unknownMonth } from './lastAgainstInterval'

/** The window of a month, both days included. */
interface Window {
  readonly from: Day
  readonly to: Day
}

/** The due dates of one category: by month, and by episode for the last window. */
class FlowCounts {
  /** By record of `Cases`: due dates in the last window, and those kept. */
  readonly due: Int32Array
  readonly kept: Int32Array
  /** By month. */
  readonly dueOfMonth: Int32Array
  readonly keptOfMonth: Int32Array

  /** @param windows of the months, the oldest first */
  constructor(context: Context, episodes: EpisodeIndex, caseType: CaseType, windows: readonly Window[]) {
    const { records, visits } = context
    const chains = new DueDates(episodes, visits, records.settings.countChildOnce ? 'once' : 'in each category')
    const count = episodes.record.length
    const first = Math.min(...windows.map(({ from }) => from))
    const last = windows.length - 1
    const { from: lastFrom, to: lastDay } = windows[last]
    const due = new Int32Array(count)
    const kept = new Int32Array(count)
    this.due = due
    this.kept = kept
    this.dueOfMonth = new Int32Array(windows.length)
    this.keptOfMonth = new Int32Array(windows.length)
    // Most due dates are counted by their day, and the days of each window added up at the end: a day may be in several.
    const dueOn = new Int32Array(lastDay - first + 1)
    const keptOn = new Int32Array(lastDay - first + 1)
    const unstable = placementsSince(episodes, windows[0].to)
    for (let place = 0; place < count; place++) {
      if (episodes.caseType[place] !== caseType) continue
      const row = episodes.record[place]
      if (unstable[place] === 0) {
        chains.find(place, first, lastDay)
        const { count: found, days, met } = chains
        for (let index = 0; index < found; index++) {
          const day = days[index]
          dueOn[day - first]++
          keptOn[day - first] += met[index]
          if (day < lastFrom) continue
          due[row]++
          kept[row] += met[index]
        }
      } else {
        // What is known of the placement differs from month to month: the months of one clock are found together.
        for (let month = 0; month < windows.length; ) {
          const clockFrom = month
          while (month < windows.length && chains.isOneClock(place, windows[clockFrom].to, windows[month].to)) month++
          chains.find(place, first, windows[month - 1].to)
          for (let index = 0; index < chains.count; index++) {
            for (let of = clockFrom; of < month; of++) {
              const { from, to } = windows[of]
              if (chains.days[index] < from || chains.days[index] > to) continue
              this.dueOfMonth[of]++
              this.keptOfMonth[of] += chains.met[index]
              if (of < last) continue
              due[row]++
              kept[row] += chains.met[index]
            }
          }
        }
      }
    }
    windows.forEach(({ from, to }, month) => {
      for (let day = from; day <= to; day++) {
        this.dueOfMonth[month] += dueOn[day - first]
        this.keptOfMonth[month] += keptOn[day - first]
      }
    })
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

/** Episodes with a due date: none missed, or some. */
function outcomesOf(due: Int32Array, kept: Int32Array): Uint8Array {
  const outcomes = new Uint8Array(due.length)
  for (let row = 0; row < due.length; row++) outcomes[row] = due[row] === 0 ? NOT_LOOKED_AT : kept[row] < due[row] ? MISSED : IN_NUMERATOR
  return outcomes
}

function sumOf(counts: Int32Array): number {
  let sum = 0
  for (let row = 0; row < counts.length; row++) sum += counts[row]
  return sum
}

/** How many children had a visit due, and of how many none was missed. */
function childrenBehind({ cases, children }: EpisodeIndex, outcomes: Uint8Array): { readonly children: number; readonly noneMissed: number } {
  /** By child: 1 where a visit was due, 2 where one was missed as well. */
  const found = new Uint8Array(children)
  const counts = [0, 0, 0]
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] === NOT_LOOKED_AT) continue
    const child = cases.child[row]
    found[child] = outcomes[row] === MISSED ? 2 : Math.max(1, found[child])
  }
  for (let child = 0; child < children; child++) counts[found[child]]++
  return { children: counts[1] + counts[2], noneMissed: counts[1] }
}

/** Due dates of one category that fell in the window to the as-at date, and those kept. */
export function dueDatesKept(context: Context, measure: DueDatesKeptMeasure, episodes: EpisodeIndex, belonging: Belonging): MeasureResult {
  const { asAt, records, rules, standards } = context
  const { cases } = episodes
  const windowOn = (day: Day): number => standards.of(measure.id, day).window ?? 1
  const windowTo = (day: Day): Window => ({ from: windowStart(day, windowOn(day)), to: day })
  const windows = context.months.map((month) => windowTo(month.asAt))
  const { due, kept, dueOfMonth, keptOfMonth } = new FlowCounts(context, episodes, measure.caseType, windows)
  const outcomes = outcomesOf(due, kept)
  const rate = { numerator: sumOf(kept), denominator: sumOf(due) }
  const remarks: Remark[] = rate.denominator > 0 ? [{ kind: 'children-behind-flow', ...childrenBehind(episodes, outcomes) }] : []
  if (records.visits && !records.visits.found.has('Seen')) remarks.push({ kind: 'seen-column-missing' })
  const unknown = unknownMonth(context, cases, measure.caseType)
  const months = context.months.map((month, index): MonthRate => {
    const noData = unknown(month)
    if (noData !== null) return noDataMonth(noData)
    return { numerator: keptOfMonth[index], denominator: dueOfMonth[index], noData: null }
  })
  const { first, every, longTerm } = rules.ofCaseType(measure.caseType, -1)
  const detail = (row: number): RowDetail => ({ ...bareDetail(records.children[cases.child[row]]), from: cases.start[row] })
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
    ahead: null,
    detail,
    on: (day) => {
      const then = new FlowCounts(context, episodes, measure.caseType, [windowTo(day)])
      return { outcomes: outcomesOf(then.due, then.kept), shares: { numerator: then.kept, denominator: then.due }, detail, noData: unknown(dayJudged(day, asAt)) }
    },
  }
}
