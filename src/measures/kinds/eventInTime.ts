/** The share of events followed by another in time, by the window in which that fell due: seen following contact (measures.md 2.3). */
import { firstDayOfMonth, lastDayOfMonth, windowStart, type Day } from '../../calendar'
import type { ContactRecords } from '../../records'
import type { EventInTimeMeasure } from '../catalogue'
import { ContactVisits } from '../contactVisits'
import { firstDayOf, type Context } from '../context'
import type { NoDataReason, Rate, Remark } from '../figures'
import { belongingOf, type Belonging } from '../groups'
import { Ahead, LookAheadTally } from '../lookAhead'
import { dayJudged, type DayJudged } from '../months'
import { IN_NUMERATOR, leftOutAs, MISSED } from '../outcomes'
import { wasRecordedLate } from '../recordedLate'
import { bareDetail, lateness, noDataMonth, type MeasureResult, type MonthRate, type RowDetail } from '../result'

const AS_NOT_REQUIRED = leftOutAs('no-visit-required')
const AS_NOT_YET_DUE = leftOutAs('not-yet-due')
/** A past month is unknown where the visit log begins later than its first day less this many working days. */
const LOG_BEFORE_MONTH = 5

function rateOf(visits: ContactVisits, from: Day, to: Day): Rate {
  let numerator = 0
  let denominator = 0
  for (let row = 0; row < visits.due.length; row++) {
    if (visits.ruling[row] === 0 || visits.due[row] < from || visits.due[row] > to) continue
    denominator++
    numerator += visits.inTime[row]
  }
  return { numerator, denominator }
}

/** Of the contacts by a day; those after it are not known on it. */
function outcomesOf(contacts: ContactRecords, visits: ContactVisits, from: Day, asAt: Day): Uint8Array {
  const outcomes = new Uint8Array(contacts.count)
  for (let row = 0; row < contacts.count; row++) {
    if (contacts.day[row] > asAt) continue
    if (contacts.callsForVisit[row] === 0) {
      if (contacts.day[row] >= from) outcomes[row] = AS_NOT_REQUIRED
    } else if (visits.ruling[row] === 1) {
      const due = visits.due[row]
      if (due > asAt) outcomes[row] = AS_NOT_YET_DUE
      else if (due >= from) outcomes[row] = visits.inTime[row] === 1 ? IN_NUMERATOR : MISSED
    }
  }
  return outcomes
}

function remarksOf(context: Context, contacts: ContactRecords, visits: ContactVisits, outcomes: Uint8Array): readonly Remark[] {
  const remarks: Remark[] = []
  if (context.records.visits && !context.records.visits.found.has('Seen')) remarks.push({ kind: 'seen-column-missing' })
  let hoursAsDays = 0
  const notRequired = new Map<number, number>()
  for (let row = 0; row < contacts.count; row++) {
    if (outcomes[row] === IN_NUMERATOR || outcomes[row] === MISSED) hoursAsDays += visits.hoursAsDays[row]
    if (outcomes[row] === AS_NOT_REQUIRED) notRequired.set(contacts.outcome[row], (notRequired.get(contacts.outcome[row]) ?? 0) + 1)
  }
  if (hoursAsDays > 0) remarks.push({ kind: 'hours-as-days', count: hoursAsDays })
  if (notRequired.size > 0) {
    const outcomesByCount = [...notRequired].map(([outcome, count]) => ({ outcome: outcome < 0 ? '' : context.records.outcomes[outcome], count }))
    outcomesByCount.sort((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1))
    remarks.push({ kind: 'no-visit-required-by-outcome', outcomes: outcomesByCount })
  }
  return remarks
}

/** How each contact will stand at the next surgery if nobody else is seen. */
function aheadOf(visits: ContactVisits, asAt: Day, from: Day, then: Day): Uint8Array {
  return Uint8Array.from(visits.ruling, (ruling, row) => {
    const due = visits.due[row]
    if (ruling === 0 || due < from || due > then) return 0
    if (visits.inTime[row] === 1) return Ahead.inTime
    return visits.seen[row] === 0 && due >= asAt ? Ahead.missedUnlessSeen : Ahead.missed
  })
}

/** If nobody else were seen by the next surgery. */
function lookAheadOf(context: Context, measure: EventInTimeMeasure, contacts: ContactRecords, visits: ContactVisits, belonging: Belonging): Pick<MeasureResult, 'lookAhead' | 'ahead'> {
  const { asAt, records, standards } = context
  const then = asAt + records.settings.lookAheadDays
  const from = windowStart(then, standards.of(measure.id, then).window ?? 1)
  const ahead = aheadOf(visits, asAt, from, then)
  const tally = new LookAheadTally(context, measure.id, then)
  for (let row = 0; row < contacts.count; row++) {
    if (visits.ruling[row] === 0) continue
    const due = visits.due[row]
    const [team, head, child] = [belonging.team[row], belonging.headOfService[row], contacts.child[row]]
    tally.addToRate(team, head, ahead[row] as Ahead)
    if (visits.seen[row] !== 0 || due > then) continue
    if (due < asAt) tally.addOverdue(team, head, child, -1)
    else tally.addFallingDue(team, head, child, -1)
  }
  return { lookAhead: tally.figure(), ahead: { standing: ahead, child: contacts.child } }
}

/** What is known of one contact; one not seen yet is late by the day judged. */
function detailOf(context: Context, contacts: ContactRecords, visits: ContactVisits, row: number, day: Day): RowDetail {
  const { records, calendar } = context
  const bare = { ...bareDetail(records.children[contacts.child[row]]), from: contacts.day[row], outcome: contacts.outcome[row] < 0 ? null : records.outcomes[contacts.outcome[row]] }
  if (contacts.callsForVisit[row] === 0) return bare
  const rule = visits.rule[row]
  const due = visits.due[row]
  const done = visits.seen[row]
  return {
    ...bare,
    due,
    done,
    timescale: rule.text,
    ...lateness(due, done === 0 ? day : done, rule.inWorkingDays, (a, b) => calendar.between(a, b)),
    recordedLate: wasRecordedLate(context, contacts.child[row], done),
  }
}

/** Children seen in time, of the contacts whose visit fell due in the window. */
export function eventInTime(context: Context, measure: EventInTimeMeasure, contacts: ContactRecords): MeasureResult {
  const { asAt, standards, records, calendar, rules } = context
  const belonging = belongingOf(contacts, context.workersInForce)
  const visits = new ContactVisits(context, contacts, belonging.team)
  const windowOn = (day: Day): number => standards.of(measure.id, day).window ?? 1
  const from = windowStart(asAt, windowOn(asAt))
  const outcomes = outcomesOf(contacts, visits, from, asAt)
  const firstContact = firstDayOf(contacts.day)
  const firstVisit = context.visits.firstDay
  const unknown = ({ asAt: day, past }: DayJudged): NoDataReason | null => {
    if (past && firstContact > lastDayOfMonth(windowStart(day, windowOn(day)))) return { because: 'log-starts-later', table: 'Contacts', first: firstContact }
    if (past && firstVisit > calendar.subtract(firstDayOfMonth(day), LOG_BEFORE_MONTH)) return { because: 'log-starts-later', table: 'Visits', first: firstVisit }
    return null
  }
  const months = context.months.map((month): MonthRate => {
    const noData = unknown(month)
    if (noData !== null) return noDataMonth(noData)
    return { ...rateOf(visits, windowStart(month.asAt, windowOn(month.asAt)), month.asAt), noData: null }
  })
  return {
    rate: rateOf(visits, from, asAt),
    outcomes,
    shares: null,
    table: contacts,
    belonging,
    months,
    remarks: remarksOf(context, contacts, visits, outcomes),
    rule: {
      window: windowOn(asAt),
      standard: rules.first('Contact', -1).text,
      urgent: rules.first('Urgent contact', -1).text,
      ...(records.settings.contactsWithoutOutcome === 'need-no-visit' ? { undecidedNeedNone: true } : {}),
    },
    ...lookAheadOf(context, measure, contacts, visits, belonging),
    detail: (row) => detailOf(context, contacts, visits, row, asAt),
    on: (day) => ({
      outcomes: outcomesOf(contacts, visits, windowStart(day, windowOn(day)), day),
      shares: null,
      detail: (row) => detailOf(context, contacts, visits, row, day),
      noData: unknown(dayJudged(day, asAt)),
    }),
  }
}
