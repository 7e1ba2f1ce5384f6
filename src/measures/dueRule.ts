/** Timescales in force, ready to be run from a day: which one rules whom, and the due date it gives. */
import { dueDate, isHours, printTimescale, type CountingRule, type Timescale, type WorkingDays } from '../calendar'
import type { Day } from '../calendar'
import { CaseType, TIMESCALE_DEFAULTS, type Records, type TimescaleSubject } from '../records'

/** Due dates are remembered for starts of some eleven years before the as-at date and one after it; others are worked out anew. */
const REMEMBERED_BEFORE = 4000
const REMEMBERED = 4400

/** One timescale under the counting and working-day rules in force. Due dates are remembered, since the same days come up again and again. */
export class DueRule {
  private readonly known = new Int32Array(REMEMBERED)
  private readonly firstKnown: Day
  /** As printed: `20 working days`. */
  readonly text: string
  readonly inHours: boolean
  readonly inWorkingDays: boolean

  constructor(
    readonly timescale: Timescale,
    private readonly countingRule: CountingRule,
    private readonly calendar: WorkingDays,
    asAt: Day,
  ) {
    this.firstKnown = asAt - REMEMBERED_BEFORE
    this.text = printTimescale(timescale)
    this.inHours = isHours(timescale)
    this.inWorkingDays = timescale.unit === 'working-days'
  }

  /** The due date of a timescale that runs from `start`; hours are whole days, rounded up. */
  due(start: Day): Day {
    const index = start - this.firstKnown
    if (index < 0 || index >= this.known.length) return dueDate(start, this.timescale, this.countingRule, this.calendar)
    const known = this.known[index]
    if (known !== 0) return known
    return (this.known[index] = dueDate(start, this.timescale, this.countingRule, this.calendar))
  }
}

const SUBJECT_OF: Readonly<Record<CaseType, TimescaleSubject>> = {
  [CaseType.inNeed]: 'Child in need',
  [CaseType.protection]: 'Child protection plan',
  [CaseType.inCare]: 'Child in care',
}

/** Finds the due rule of any subject and team: the team's row of `Timescales`, else the general row, else the default; of several rows the lowest. */
export class DueRules {
  private readonly rules = new Map<string, DueRule>()
  private readonly found = new Map<string, DueRule>()

  constructor(
    private readonly records: Pick<Records, 'timescales' | 'settings' | 'visitIntervals' | 'asAt'>,
    private readonly calendar: WorkingDays,
  ) {}

  /** One rule for each distinct timescale. */
  of(timescale: Timescale): DueRule {
    const key = `${timescale.amount} ${timescale.unit}`
    let rule = this.rules.get(key)
    if (!rule) this.rules.set(key, (rule = new DueRule(timescale, this.records.settings.countingRule, this.calendar, this.records.asAt)))
    return rule
  }

  /** The timescale of the first visit, counted from the start of the clock. */
  first(subject: TimescaleSubject, team: number): DueRule {
    return this.find('firstVisit', subject, team)
  }

  /** The interval after each visit. */
  every(subject: TimescaleSubject, team: number): DueRule {
    return this.find('thenEvery', subject, team)
  }

  private find(part: 'firstVisit' | 'thenEvery', subject: TimescaleSubject, team: number): DueRule {
    const key = `${part} ${subject} ${team}`
    let rule = this.found.get(key)
    if (!rule) this.found.set(key, (rule = this.of(this.timescaleOf(part, subject, team))))
    return rule
  }

  private timescaleOf(part: 'firstVisit' | 'thenEvery', subject: TimescaleSubject, team: number): Timescale {
    const lowest = (wanted: number): Timescale | undefined =>
      this.records.timescales.findLast((row) => row.subject === subject && row.team === wanted && row[part])?.[part]
    return (team >= 0 ? lowest(team) : undefined) ?? lowest(-1) ?? TIMESCALE_DEFAULTS[subject][part]
  }

  /** The rules of a case type for a team. */
  ofCaseType(caseType: CaseType, team: number): { readonly first: DueRule; readonly every: DueRule; readonly longTerm: DueRule | null } {
    const subject = SUBJECT_OF[caseType]
    return {
      first: this.first(subject, team),
      every: this.every(subject, team),
      longTerm: caseType === CaseType.inCare ? this.every('Child in care, long term', team) : null,
    }
  }

  /** Every interval that `Timescales` has in force for a case type, for any team. */
  intervalsOf(caseType: CaseType): readonly Timescale[] {
    const subjects: TimescaleSubject[] = caseType === CaseType.inCare ? ['Child in care', 'Child in care, long term'] : [SUBJECT_OF[caseType]]
    const teams = new Set(this.records.timescales.map((row) => row.team))
    return subjects.flatMap((subject) => [-1, ...teams].map((team) => this.every(subject, team).timescale))
  }
}
