/** A snapshot: the share of open episodes whose last event is within its interval. Children seen in timescale (measures.md 2.4). */
import { addMonths, firstDayOfMonth, type Day, type Timescale, type WorkingDays } from '../../calendar'
import type { CaseRecords, CaseType } from '../../records'
import type { LastAgainstIntervalMeasure } from '../catalogue'
import { Found, Snapshot } from '../children/snapshot'
import type { EpisodeIndex } from '../children/episodeIndex'
import type { Context } from '../context'
import type { LookAhead, NoDataReason, Remark } from '../figures'
import type { Belonging } from '../groups'
import { Ahead, LookAheadTally } from '../lookAhead'
import { dayJudged, type DayJudged } from '../months'
import { IN_NUMERATOR, leftOutAs, leftOutCounts, MISSED, rateOf } from '../outcomes'
import { wasRecordedLate } from '../recordedLate'
import { bareDetail, lateness, noDataMonth, type MeasureResult, type MonthRate, type RowDetail } from '../result'

/** In step with {@link Found}. */
const OUTCOME_OF: Readonly<Record<Found, number>> = {
  [Found.inTimescale]: IN_NUMERATOR,
  [Found.overdue]: MISSED,
  [Found.countedElsewhere]: leftOutAs('counted-elsewhere'),
  [Found.unknownThen]: leftOutAs('unknown-then'),
  [Found.notYetDue]: leftOutAs('not-yet-due'),
}
const KINDS_OF_FOUND = 6
/** Over this share unknown, a past month is no data. */
const MUCH_UNKNOWN = 0.1

/** A day less a timescale. */
function lessTimescale(day: Day, { amount, unit }: Timescale, calendar: WorkingDays): Day {
  switch (unit) {
    case 'working-days':
      return calendar.subtract(day, amount)
    case 'days':
      return day - amount
    case 'weeks':
      return day - amount * 7
    case 'months':
      return addMonths(day, -amount)
    case 'hours':
      return day - Math.ceil(amount / 24)
  }
}

/** Why the rows cannot know a past month of a case type: the visit log begins too late, or only open cases are listed. Null where they can. */
export function unknownMonth(context: Context, cases: CaseRecords, caseType: CaseType): (day: DayJudged) => NoDataReason | null {
  const { calendar, rules, asAt } = context
  const firstVisit = context.visits.firstDay
  const intervals = rules.intervalsOf(caseType)
  const anyEnd = cases.end.some((end) => end !== 0 && end <= asAt)
  return ({ asAt: day, past }) => {
    if (!past) return null
    if (!anyEnd) return { because: 'open-cases-only' }
    const first = firstDayOfMonth(day)
    const needed = Math.min(...intervals.map((interval) => lessTimescale(first, interval, calendar)))
    return firstVisit > needed ? { because: 'log-starts-later', table: 'Visits', first: firstVisit } : null
  }
}

function countingOf({ records }: Context): 'once' | 'in each category' {
  return records.settings.countChildOnce ? 'once' : 'in each category'
}

/** All three snapshots of all twelve months, worked out in one walk over the children. */
export class SnapshotMonths {
  /** By month, then case type, then what was found. */
  private readonly counts: Int32Array

  constructor(context: Context, episodes: EpisodeIndex) {
    const { months, visits, asAt } = context
    this.counts = new Int32Array(months.length * 4 * KINDS_OF_FOUND)
    const snapshot = new Snapshot(episodes, visits, asAt, countingOf(context))
    const { counts } = this
    const { starts, start, caseType } = episodes
    let offset = 0
    const count = (place: number, found: Found): void => {
      counts[offset + caseType[place] * KINDS_OF_FOUND + found]++
    }
    const days = Int32Array.from(months, (month) => month.asAt)
    for (let child = 0; child < episodes.children; child++) {
      if (starts[child] === starts[child + 1]) continue
      const firstStart = start[starts[child]]
      const lastEnd = episodes.lastEnd(child)
      for (let month = 0; month < days.length; month++) {
        if (days[month] < firstStart || days[month] >= lastEnd) continue
        offset = month * 4 * KINDS_OF_FOUND
        snapshot.ofChild(child, days[month], count)
      }
    }
  }

  /** How many children of a case type were found to be so in a month. */
  of(month: number, caseType: CaseType, found: Found): number {
    return this.counts[(month * 4 + caseType) * KINDS_OF_FOUND + found]
  }
}

/** The snapshot of the as-at date, and of the next surgery if nobody else were seen: what was found, by record of `Cases`; 0 where a row rules nothing. */
export class SnapshotToday {
  readonly now: Uint8Array
  readonly then: Uint8Array

  constructor(context: Context, episodes: EpisodeIndex) {
    const { records, visits, asAt } = context
    const snapshot = new Snapshot(episodes, visits, asAt, countingOf(context))
    const sinkInto = (found: Uint8Array) => (place: number, what: Found) => {
      found[episodes.record[place]] = what
    }
    this.now = new Uint8Array(episodes.record.length)
    this.then = new Uint8Array(episodes.record.length)
    const now = sinkInto(this.now)
    const then = sinkInto(this.then)
    const thenDay = asAt + records.settings.lookAheadDays
    for (let child = 0; child < episodes.children; child++) {
      if (episodes.lastEnd(child) <= asAt) continue
      snapshot.ofChild(child, asAt, now)
      // The children are those of the as-at date: nothing later is known; only the day on which they are judged differs.
      snapshot.ofChild(child, thenDay, then)
    }
  }
}

const AHEAD_OF: Readonly<Record<Found, Ahead>> = {
  [Found.inTimescale]: Ahead.inTime,
  [Found.overdue]: Ahead.missedUnlessSeen,
  [Found.countedElsewhere]: 0,
  [Found.unknownThen]: Ahead.inTimeIfSeen,
  [Found.notYetDue]: Ahead.inTimeIfSeen,
}

/** How each record will stand at the next surgery if nobody else is seen. */
function aheadOf({ cases }: EpisodeIndex, caseType: CaseType, { then }: SnapshotToday): Uint8Array {
  const ahead = new Uint8Array(then.length)
  for (let row = 0; row < then.length; row++) if (then[row] !== 0 && cases.caseType[row] === caseType) ahead[row] = AHEAD_OF[then[row] as Found]
  return ahead
}

function lookAheadOf(context: Context, measure: LastAgainstIntervalMeasure, { cases }: EpisodeIndex, belonging: Belonging, { today, ahead }: { readonly today: SnapshotToday; readonly ahead: Uint8Array }): LookAhead {
  const tally = new LookAheadTally(context, measure.id, context.asAt + context.records.settings.lookAheadDays)
  for (let row = 0; row < cases.count; row++) {
    if (cases.caseType[row] !== measure.caseType || (today.now[row] === 0 && today.then[row] === 0)) continue
    const [team, head] = [belonging.team[row], belonging.headOfService[row]]
    tally.addToRate(team, head, ahead[row] as Ahead)
    if (today.now[row] === Found.overdue) tally.addOverdue(team, head, cases.child[row], cases.family[row])
    else if (today.then[row] === Found.overdue) tally.addFallingDue(team, head, cases.child[row], cases.family[row])
  }
  return tally.figure()
}

function remarksOf({ records }: Context): readonly Remark[] {
  if (records.visits === null || records.visits.count === 0) return [{ kind: 'last-seen-only' }]
  return records.visits.found.has('Seen') ? [] : [{ kind: 'seen-column-missing' }]
}

/** What is known of one row of `Cases`, judged on a day. */
function detailOf(context: Context, episodes: EpisodeIndex, row: number, day: Day): RowDetail {
  const { records, asAt, visits, calendar } = context
  const { cases } = episodes
  const child = cases.child[row]
  const snapshot = new Snapshot(episodes, visits, asAt, countingOf(context))
  let detail = bareDetail(records.children[child])
  snapshot.ofChild(child, day, (place, found, judged) => {
    if (episodes.record[place] !== row || found === Found.countedElsewhere) return
    const { due, rule, lastSeen } = judged
    const allocated = cases.allocatedSince[row]
    detail = {
      ...detail,
      from: lastSeen === 0 ? judged.clockStart : lastSeen,
      due,
      done: lastSeen,
      timescale: rule.text,
      ...lateness(due, day, rule.inWorkingDays, (a, b) => calendar.between(a, b)),
      overdueWhenReceived: found === Found.overdue && allocated > due && allocated <= day,
      recordedLate: wasRecordedLate(context, child, lastSeen),
    }
  })
  return detail
}

/** Whether a past day has too many children of whom only a later visit is known. */
function isMostlyUnknown(unknownThen: number, known: number): boolean {
  return unknownThen > MUCH_UNKNOWN * (unknownThen + known)
}

/** What became of the rows of one category, judged on a day of the past. */
function outcomesOn(context: Context, episodes: EpisodeIndex, caseType: CaseType, day: Day): Uint8Array {
  const snapshot = new Snapshot(episodes, context.visits, context.asAt, countingOf(context))
  const outcomes = new Uint8Array(episodes.cases.count)
  for (let child = 0; child < episodes.children; child++) {
    if (episodes.lastEnd(child) <= day) continue
    snapshot.ofChild(child, day, (place, found) => {
      if (episodes.caseType[place] === caseType) outcomes[episodes.record[place]] = OUTCOME_OF[found]
    })
  }
  return outcomes
}

/** What became of the rows of one category on the as-at date. */
function outcomesToday(cases: CaseRecords, caseType: CaseType, { now }: SnapshotToday): Uint8Array {
  const outcomes = new Uint8Array(cases.count)
  for (let row = 0; row < cases.count; row++) if (now[row] !== 0 && cases.caseType[row] === caseType) outcomes[row] = OUTCOME_OF[now[row] as Found]
  return outcomes
}

/** Children of one category who are seen in timescale on the as-at date. */
export function lastAgainstInterval(
  context: Context,
  measure: LastAgainstIntervalMeasure,
  episodes: EpisodeIndex,
  belonging: Belonging,
  today: SnapshotToday,
  snapshotMonths: SnapshotMonths,
): MeasureResult {
  const { asAt, rules } = context
  const { cases } = episodes
  const outcomes = outcomesToday(cases, measure.caseType, today)
  const unknown = unknownMonth(context, cases, measure.caseType)
  const months = context.months.map((month, index): MonthRate => {
    const noData = unknown(month)
    if (noData !== null) return noDataMonth(noData)
    const met = snapshotMonths.of(index, measure.caseType, Found.inTimescale)
    const overdue = snapshotMonths.of(index, measure.caseType, Found.overdue)
    const unknownThen = snapshotMonths.of(index, measure.caseType, Found.unknownThen)
    const notYetDue = snapshotMonths.of(index, measure.caseType, Found.notYetDue)
    if (month.past && isMostlyUnknown(unknownThen, met + overdue + notYetDue)) return noDataMonth({ because: 'mostly-unknown' })
    return { numerator: met, denominator: met + overdue, noData: null }
  })
  const { first, every, longTerm } = rules.ofCaseType(measure.caseType, -1)
  const ahead = aheadOf(episodes, measure.caseType, today)
  return {
    rate: rateOf(outcomes),
    outcomes,
    shares: null,
    table: cases,
    belonging,
    months,
    remarks: remarksOf(context),
    rule: { window: null, firstVisit: first.text, thenEvery: every.text, longTermEvery: longTerm?.text },
    lookAhead: lookAheadOf(context, measure, episodes, belonging, { today, ahead }),
    ahead: { standing: ahead, child: cases.child },
    detail: (row) => detailOf(context, episodes, row, asAt),
    on: (day) => {
      const then = outcomesOn(context, episodes, measure.caseType, day)
      const counts = leftOutCounts(then)
      const known = (counts['not-yet-due'] ?? 0) + rateOf(then).denominator
      const isUnknown = day < asAt && isMostlyUnknown(counts['unknown-then'] ?? 0, known)
      const noData = unknown(dayJudged(day, asAt)) ?? (isUnknown ? { because: 'mostly-unknown' as const } : null)
      return { outcomes: then, shares: null, detail: (row) => detailOf(context, episodes, row, day), noData }
    },
  }
}

