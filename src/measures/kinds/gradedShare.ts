/** The share of graded rows that carry one grade: audits judged inadequate (measures.md 2.1). */
import { lastDayOfMonth, windowStart, type Day } from '../../calendar'
import type { AuditRecords } from '../../records'
import { allocatedAudits } from '../audits/allocated'
import type { GradedShareMeasure } from '../catalogue'
import { firstDayOf, type Context } from '../context'
import type { NoDataReason, Rate, Remark } from '../figures'
import { belongingOf } from '../groups'
import { dayJudged, type DayJudged } from '../months'
import { IN_NUMERATOR, leftOutAs, MISSED, NOT_LOOKED_AT } from '../outcomes'
import { bareDetail, noDataMonth, type MeasureResult, type MonthRate, type RowDetail } from '../result'

const OFF_SCALE = 5
const AS_RE_AUDIT = leftOutAs('re-audit')
const AS_NO_GRADE = leftOutAs('no-grade')
const AS_OFF_SCALE = leftOutAs('grade-off-scale')

/** What becomes of an audit dated in the window. */
function outcomeOf(audits: AuditRecords, row: number, counted: number): number {
  if (audits.reAudit[row] === 1) return AS_RE_AUDIT
  const grade = audits.final[row]
  if (grade === 0) return AS_NO_GRADE
  if (grade === OFF_SCALE) return AS_OFF_SCALE
  return grade === counted ? IN_NUMERATOR : MISSED
}

function rateOf(audits: AuditRecords, counted: number, from: Day, to: Day, outcomes?: Uint8Array): Rate {
  let numerator = 0
  let denominator = 0
  for (let row = 0; row < audits.count; row++) {
    const day = audits.day[row]
    if (day < from || day > to) continue
    const outcome = outcomeOf(audits, row, counted)
    if (outcomes) outcomes[row] = outcome
    if (outcome === IN_NUMERATOR) numerator++
    if (outcome === IN_NUMERATOR || outcome === MISSED) denominator++
  }
  return { numerator, denominator }
}

function remarksOf(context: Context, audits: AuditRecords, outcomes: Uint8Array, from: Day): readonly Remark[] {
  const { asAt, workersInForce } = context
  const remarks: Remark[] = []
  let random = 0
  let typed = 0
  let reAudits = 0
  const own: { numerator: number; denominator: number } = { numerator: 0, denominator: 0 }
  const independent: { numerator: number; denominator: number } = { numerator: 0, denominator: 0 }
  const supervisors = supervisorsOf(context)
  for (let row = 0; row < audits.count; row++) {
    const outcome = outcomes[row]
    if (outcome === AS_RE_AUDIT) reAudits++
    if (outcome !== IN_NUMERATOR && outcome !== MISSED) continue
    if (audits.random[row] >= 0) typed++
    if (audits.random[row] === 1) random++
    const auditor = audits.auditor[row]
    const worker = audits.worker[row]
    if (auditor < 0 || worker < 0) continue
    const team = workersInForce.team(audits.team[row], worker)
    const manager = workersInForce.manager(audits.manager[row], worker, team)
    const name = context.records.people.folded[auditor]
    const isOwn = auditor === worker || (manager >= 0 && context.records.managers.folded[manager] === name) || supervisors.get(worker)?.has(auditor) === true
    const side = isOwn ? own : independent
    side.denominator++
    if (outcome === IN_NUMERATOR) side.numerator++
  }
  const { graded, open } = allocatedAudits(audits, from, asAt)
  const allocated = graded.length + open
  if (allocated > 0) remarks.push({ kind: 'audits-completed', done: graded.length, of: allocated })
  if (typed > 0) remarks.push({ kind: 'random-share', random, of: typed })
  if (own.denominator > 0) {
    remarks.push({
      kind: 'own-auditor',
      ownInadequate: own.numerator,
      own: own.denominator,
      independentInadequate: independent.numerator,
      independent: independent.denominator,
    })
  }
  if (reAudits > 0) remarks.push({ kind: 're-audits', count: reAudits })
  return remarks
}

/** Who has supervised each worker. */
function supervisorsOf({ records: { supervisions } }: Context): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>()
  if (supervisions === null) return found
  for (let row = 0; row < supervisions.count; row++) {
    const worker = supervisions.worker[row]
    const supervisor = supervisions.supervisor[row]
    if (supervisor < 0 || supervisions.counts[row] === 0) continue
    const known = found.get(worker)
    if (known) known.add(supervisor)
    else found.set(worker, new Set([supervisor]))
  }
  return found
}

/** Audits judged inadequate, of those graded in the window. */
export function gradedShare(context: Context, measure: GradedShareMeasure, audits: AuditRecords): MeasureResult {
  const { asAt, standards, records } = context
  const windowOn = (day: Day): number => standards.of(measure.id, day).window ?? 1
  const outcomes = new Uint8Array(audits.count).fill(NOT_LOOKED_AT)
  const from = windowStart(asAt, windowOn(asAt))
  const rate = rateOf(audits, measure.counted, from, asAt, outcomes)
  const firstDay = firstDayOf(audits.day)
  const unknown = ({ asAt: day, past }: DayJudged): NoDataReason | null =>
    past && firstDay > lastDayOfMonth(windowStart(day, windowOn(day))) ? { because: 'log-starts-later', table: 'Audits', first: firstDay } : null
  const months = context.months.map((month): MonthRate => {
    const noData = unknown(month)
    if (noData !== null) return noDataMonth(noData)
    return { ...rateOf(audits, measure.counted, windowStart(month.asAt, windowOn(month.asAt)), month.asAt), noData: null }
  })
  const detail = (row: number): RowDetail => ({
    ...bareDetail(audits.child[row] < 0 ? '' : records.children[audits.child[row]]),
    from: audits.day[row],
    done: audits.day[row],
    grade: audits.final[row],
  })
  return {
    rate,
    outcomes,
    shares: null,
    table: audits,
    belonging: belongingOf(audits, context.workersInForce),
    months,
    remarks: remarksOf(context, audits, outcomes, from),
    rule: { window: windowOn(asAt), ...(records.settings.gradeNumbers === 'one-is-inadequate' ? { numbersReversed: true } : {}) },
    lookAhead: null,
    ahead: null,
    detail,
    on: (day) => {
      const then = new Uint8Array(audits.count)
      rateOf(audits, measure.counted, windowStart(day, windowOn(day)), day, then)
      return { outcomes: then, shares: null, detail, noData: unknown(dayJudged(day, asAt)) }
    },
  }
}
