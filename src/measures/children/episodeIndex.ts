/**
 * Each child's episodes in order, and which earlier one each adjoins (measures.md, sections 1 and 2.4).
 *
 * A *place* is a position in that order: by child, then start, then row. Everything here is known at the as-at date: an end
 * that has not come yet is none.
 */
import { addMonths, type Day } from '../../calendar'
import { CaseType, type CaseRecords, type Records } from '../../records'
import type { DueRule, DueRules } from '../dueRule'

/** Spans adjoin over a gap of this many days: a weekend. */
const ADJOINING_DAYS = 3
/** A placement has lasted a year after this many months (regulation 28). */
const PLACEMENT_YEAR = 12

/** Codes of case types, 0 among them. */
const CASE_TYPES = 4

/** A day that never comes. */
const NEVER = 0x7fffffff

export class EpisodeIndex {
  readonly cases: CaseRecords
  readonly children: number
  /** Where each child's places begin; one more entry than there are children. */
  readonly starts: Int32Array
  /** Record of `Cases` at each place. */
  readonly record: Int32Array
  readonly child: Int32Array
  readonly start: Int32Array
  /** 0: open. */
  readonly end: Int32Array
  readonly caseType: Uint8Array
  /** 0: none. Only in care. */
  readonly placementStart: Int32Array
  readonly lastSeen: Int32Array
  /** The place that this one adjoins, -1: none. */
  readonly prior: Int32Array
  /** The day from which a visit sets the long-term interval. */
  readonly longTermFrom: Int32Array
  /** The distinct rules in force, and which of them each place goes by: first visit, then every, then every once long term. */
  private readonly rules: DueRule[] = []
  private readonly firstRule: Uint16Array
  private readonly everyRule: Uint16Array
  private readonly longTermRule: Uint16Array

  constructor(records: Pick<Records, 'children' | 'teams' | 'visitIntervals'>, cases: CaseRecords, team: Int32Array, rules: DueRules, asAt: Day) {
    this.cases = cases
    this.children = records.children.length
    const { count } = cases
    this.starts = new Int32Array(this.children + 1)
    for (let index = 0; index < count; index++) this.starts[cases.child[index] + 1]++
    for (let child = 0; child < this.children; child++) this.starts[child + 1] += this.starts[child]
    this.record = new Int32Array(count)
    const next = this.starts.slice(0, this.children)
    for (let index = 0; index < count; index++) this.record[next[cases.child[index]]++] = index
    this.sort()

    const { record } = this
    const inOrder = (column: Int32Array): Int32Array => {
      const ordered = new Int32Array(count)
      for (let place = 0; place < count; place++) ordered[place] = column[record[place]]
      return ordered
    }
    this.child = inOrder(cases.child)
    this.start = inOrder(cases.start)
    this.end = inOrder(cases.end)
    this.caseType = new Uint8Array(count)
    this.placementStart = inOrder(cases.placementStart)
    this.lastSeen = inOrder(cases.lastSeen)
    this.longTermFrom = new Int32Array(count).fill(NEVER)
    const { end, caseType, placementStart, longTermFrom } = this
    for (let place = 0; place < count; place++) {
      const index = record[place]
      if (end[place] > asAt) end[place] = 0
      caseType[place] = cases.caseType[index]
      if (caseType[place] !== CaseType.inCare || placementStart[place] > asAt) placementStart[place] = 0
      else if (placementStart[place] !== 0 && cases.longTerm[index] === 1) longTermFrom[place] = addMonths(placementStart[place], PLACEMENT_YEAR)
    }
    this.firstRule = new Uint16Array(count)
    this.everyRule = new Uint16Array(count)
    this.longTermRule = new Uint16Array(count)
    this.setRules(records, team, rules)
    this.prior = new Int32Array(count).fill(-1)
    for (let place = 0; place < count; place++) this.prior[place] = this.adjoined(place)
  }

  /** Finds the rules of every place: those of its own visit interval where it has one, else of its case type and team. */
  private setRules(records: Pick<Records, 'teams' | 'visitIntervals'>, team: Int32Array, rules: DueRules): void {
    const { cases, record, caseType, firstRule, everyRule, longTermRule } = this
    const overrides = records.visitIntervals.map((timescale) => this.codeOf(rules.of(timescale)))
    /** By team (0: not recorded) and case type. */
    const general = new Array<{ readonly first: number; readonly every: number; readonly longTerm: number } | undefined>((records.teams.shown.length + 1) * CASE_TYPES).fill(undefined)
    for (let place = 0; place < record.length; place++) {
      const index = record[place]
      const interval = cases.visitInterval[index]
      if (interval >= 0) {
        firstRule[place] = everyRule[place] = longTermRule[place] = overrides[interval]
        continue
      }
      const key = (team[index] + 1) * CASE_TYPES + caseType[place]
      let found = general[key]
      if (!found) {
        const { first, every, longTerm } = rules.ofCaseType(caseType[place] as CaseType, team[index])
        general[key] = found = { first: this.codeOf(first), every: this.codeOf(every), longTerm: this.codeOf(longTerm ?? every) }
      }
      firstRule[place] = found.first
      everyRule[place] = found.every
      longTermRule[place] = found.longTerm
    }
  }

  /** By start, then row, within each child. */
  private sort(): void {
    const { record, starts, cases } = this
    for (let child = 0; child < this.children; child++) {
      // Few a child, and often in order already: a stable insertion.
      for (let slot = starts[child] + 1; slot < starts[child + 1]; slot++) {
        const index = record[slot]
        let hole = slot
        while (hole > starts[child] && cases.start[record[hole - 1]] > cases.start[index]) {
          record[hole] = record[hole - 1]
          hole--
        }
        record[hole] = index
      }
    }
  }

  /** The latest earlier episode of the child that this one adjoins; of equal starts, the lower row. */
  private adjoined(place: number): number {
    const start = this.start[place]
    for (let earlier = place - 1; earlier >= this.starts[this.child[place]]; earlier--) {
      const end = this.end[earlier]
      if (this.start[earlier] < start && end !== 0 && start <= end + ADJOINING_DAYS) return earlier
    }
    return -1
  }

  /** The day by which every episode of a child has ended; a day that never comes where one has not, 0 where there is none. */
  lastEnd(child: number): Day {
    let last = 0
    for (let place = this.starts[child]; place < this.starts[child + 1]; place++) {
      if (this.end[place] === 0) return NEVER
      if (this.end[place] > last) last = this.end[place]
    }
    return last
  }

  private codeOf(rule: DueRule): number {
    const known = this.rules.indexOf(rule)
    return known >= 0 ? known : this.rules.push(rule) - 1
  }

  /** The rule of the first visit, which runs from the start of the clock. */
  firstVisit(place: number): DueRule {
    return this.rules[this.firstRule[place]]
  }

  /** The rule of the interval that runs from a visit (or a missed due date) on a day. */
  intervalFrom(place: number, day: Day): DueRule {
    return this.rules[day >= this.longTermFrom[place] ? this.longTermRule[place] : this.everyRule[place]]
  }

  /** The rule of the interval after a visit while it is not, or not yet, the long-term one. */
  every(place: number): DueRule {
    return this.rules[this.everyRule[place]]
  }

  /** The rule of the interval after a visit from {@link longTermFrom} on. */
  everyLongTerm(place: number): DueRule {
    return this.rules[this.longTermRule[place]]
  }

  /** A due date that no visit or miss of a place on or before a day can set a later one than. */
  latestDueFrom(place: number, day: Day): Day {
    return Math.max(this.rules[this.everyRule[place]].due(day), this.rules[this.longTermRule[place]].due(day))
  }

  /**
   * Whether a place's own due date on a day exists (measures.md 2.5): where it is open on it, it must rule its category and,
   * where a child is counted once, no category that comes first may be open; on its last day nothing else may be open in its
   * place.
   */
  isInForceOn(place: number, day: Day, countOnce: 'once' | 'in each category'): boolean {
    const child = this.child[place]
    const caseType = this.caseType[place]
    const end = this.end[place]
    if (this.start[place] > day || (end !== 0 && end < day)) return false
    const isLastDay = end === day
    for (let other = this.starts[child]; other < this.starts[child + 1] && this.start[other] <= day; other++) {
      if (other === place) continue
      const otherEnd = this.end[other]
      const sameCategory = this.caseType[other] === caseType
      if (otherEnd === 0 || otherEnd > day) {
        if (isLastDay) {
          // On the day of a change of category the due dates are those of the new one.
          if (sameCategory || countOnce === 'once' || this.start[other] === day) return false
        } else if (sameCategory ? other > place : countOnce === 'once' && this.caseType[other] > caseType) return false
      } else if (isLastDay && otherEnd === day && sameCategory && other > place) return false
    }
    return true
  }
}
