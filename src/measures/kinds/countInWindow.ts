/** The share of people with enough events in a window: supervision (measures.md 2.2). */
import { lastDayOfMonth, wholeMonthsBetween, windowStart, type Day } from '../../calendar'
import type { SupervisionRecords, WorkerRecords } from '../../records'
import type { CountInWindowMeasure } from '../catalogue'
import { firstDayOf, type Context } from '../context'
import type { NoDataReason, Remark } from '../figures'
import { belongingOf } from '../groups'
import { dayJudged, type DayJudged } from '../months'
import { IN_NUMERATOR, leftOutAs, MISSED } from '../outcomes'
import { bareDetail, noDataMonth, type MeasureResult, type MonthRate, type RowDetail } from '../result'
import { PeopleInPost } from '../peopleInPost'
import { SupervisionDays } from '../supervisionDays'

const AS_NOT_CASE_HOLDING = leftOutAs('not-case-holding')
const AS_LEFT = leftOutAs('left')
const AS_NOT_STARTED = leftOutAs('not-started')
const AS_STARTED = leftOutAs('started-in-window')
const AS_ABSENT = leftOutAs('long-absence')

/** Over this share left out, it is said beside the rate. */
const MUCH_LEFT_OUT = 0.15
/** Two sessions within this many days are flagged. */
const CLOSE_TOGETHER = 7

/** Everyone in `Workers`, judged on one day: the person's row, and the byte that says what became of them. */
type PersonSink = (person: number, row: number, outcome: number, from: Day, inPostSince: Day) => void

function judgePeople(context: Context, people: PeopleInPost, days: SupervisionDays, day: Day, window: number, sink: PersonSink): void {
  const { supervisionsNeeded, longAbsenceDays } = context.records.settings
  const { workers } = people
  const from = windowStart(day, window)
  for (let slot = 0; slot < people.count; slot++) {
    const person = people.person[slot]
    const row = people.row[people.ruling(slot, day)]
    if (workers.caseHolding[row] === 0) {
      sink(person, row, AS_NOT_CASE_HOLDING, from, 0)
      continue
    }
    const since = people.inPostSince(slot, day)
    if (since === null) sink(person, row, people.hasEnded(slot, day) ? AS_LEFT : AS_NOT_STARTED, from, 0)
    else if (since > from) sink(person, row, AS_STARTED, from, since)
    else if (people.daysAway(slot, from, day) >= longAbsenceDays) sink(person, row, AS_ABSENT, from, since)
    else sink(person, row, days.count(person, from, day) >= supervisionsNeeded ? IN_NUMERATOR : MISSED, from, since)
  }
}

/** Case-holding social workers who had enough supervisions in the window. */
export function countInWindow(context: Context, measure: CountInWindowMeasure, workers: WorkerRecords, supervisions: SupervisionRecords): MeasureResult {
  const { asAt, standards, records } = context
  const windowOn = (day: Day): number => standards.of(measure.id, day).window ?? 3
  const people = new PeopleInPost(workers, records.people.shown.length, asAt)
  const days = new SupervisionDays(supervisions, records.people.shown.length)
  const outcomes = new Uint8Array(workers.count)
  let numerator = 0
  let denominator = 0
  let closeTogether = 0
  let leftOut = 0
  let started = 0
  let startedMet = 0
  judgePeople(context, people, days, asAt, windowOn(asAt), (person, row, outcome, from, since) => {
    outcomes[row] = outcome
    if (outcome === AS_STARTED || outcome === AS_ABSENT) leftOut++
    if (outcome === AS_STARTED) {
      started++
      if (days.count(person, since, asAt) >= wholeMonthsBetween(since, asAt)) startedMet++
    }
    if (outcome !== IN_NUMERATOR && outcome !== MISSED) return
    denominator++
    if (outcome === IN_NUMERATOR) numerator++
    if (days.anyWithin(person, from, asAt, CLOSE_TOGETHER)) closeTogether++
  })
  const remarks: Remark[] = []
  if (leftOut > MUCH_LEFT_OUT * (leftOut + denominator)) remarks.push({ kind: 'over-15-per-cent-left-out', leftOut, of: leftOut + denominator })
  if (!workers.found.has('Case-holding social worker') && !workers.found.has('Role')) remarks.push({ kind: 'everyone-counted' })
  if (started > 0) remarks.push({ kind: 'started-in-window', met: startedMet, of: started })
  if (closeTogether > 0) remarks.push({ kind: 'supervisions-close-together', workers: closeTogether })

  const firstDay = firstDayOf(supervisions.day)
  const unknown = ({ asAt: day, past }: DayJudged): NoDataReason | null =>
    past && firstDay > lastDayOfMonth(windowStart(day, windowOn(day))) ? { because: 'log-starts-later', table: 'Supervisions', first: firstDay } : null
  const months = context.months.map((month): MonthRate => {
    const noData = unknown(month)
    if (noData !== null) return noDataMonth(noData)
    const window = windowOn(month.asAt)
    let met = 0
    let all = 0
    judgePeople(context, people, days, month.asAt, window, (_person, _row, outcome) => {
      if (outcome === IN_NUMERATOR) met++
      if (outcome === IN_NUMERATOR || outcome === MISSED) all++
    })
    return { numerator: met, denominator: all, noData: null }
  })
  const window = windowOn(asAt)
  const detailOn = (day: Day) => (row: number): RowDetail => {
    const from = windowStart(day, windowOn(day))
    return { ...bareDetail(records.people.shown[workers.person[row]]), from, dates: days.between(workers.person[row], from, day) }
  }
  return {
    rate: { numerator, denominator },
    outcomes,
    shares: null,
    table: workers,
    belonging: belongingOf({ ...workers, worker: workers.person }, context.workersInForce),
    months,
    remarks,
    rule: { window, supervisionsNeeded: records.settings.supervisionsNeeded, longAbsenceDays: records.settings.longAbsenceDays },
    lookAhead: null,
    ahead: null,
    detail: detailOn(asAt),
    on: (day) => {
      const then = new Uint8Array(workers.count)
      judgePeople(context, people, days, day, windowOn(day), (_person, row, outcome) => {
        then[row] = outcome
      })
      return { outcomes: then, shares: null, detail: detailOn(day), noData: unknown(dayJudged(day, asAt)) }
    },
  }
}
