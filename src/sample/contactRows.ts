/** Rows of `Contacts`, and the first visits that follow them: those that led to a case, and the many that did not. */
import { dueDate, NO_DAY, weekday, type Day, type Timescale } from '../calendar'
import type { RowSpec } from '../workbook'
import type { VisitLog } from './caseRows'
import { DatedRows, type CellMaker, type RowCells } from './cells'
import { someoneInPost, type County, type Spell, type Team } from './county'
import type { Child, Household } from './families'
import { evenDraws, type Draws } from './random'
import { CONTACT_LOG_ODDS, MEAN_DAYS_LATE_AFTER_CONTACT, probability } from './rates'
import { inTimeLogOdds, type VisitingRules } from './visiting'
import { OUTCOME_OPEN_CASE, OUTCOMES_WITH_VISIT, OUTCOMES_WITHOUT_VISIT, VISIT_TYPES } from './vocabulary'

/** Contacts a month that lead to no case, for each open child. */
const OTHER_CONTACTS_A_MONTH = 0.2
const MONTH = 30.4
const CALLS_FOR_VISIT = 0.33
const ABOUT_OPEN_CHILD = 0.12
const URGENT = 0.15
/** Of children not seen in time, those never seen. */
const NEVER_SEEN = 0.12
const AT_WEEKEND = 0.07
const STANDARD: Timescale = { amount: 5, unit: 'working-days' }
const AT_ONCE: Timescale = { amount: 1, unit: 'working-days' }

interface Response {
  readonly priority: 'Urgent' | 'Standard'
  /** NO_DAY: not visited by the as-at date. */
  readonly visit: Day
}

class ContactBook {
  private readonly rows: DatedRows
  private readonly inTime: () => number
  private made = 0

  constructor(
    private readonly rules: VisitingRules,
    private readonly log: VisitLog,
    private readonly draws: Draws,
    private readonly cell: CellMaker,
  ) {
    this.rows = new DatedRows(rules.logStart, rules.asAt)
    this.inTime = evenDraws(draws)
  }

  /** Contacts come on working days, a few at weekends. */
  private arrival(day: Day): Day {
    return weekday(day) > 4 && !this.draws.chance(AT_WEEKEND * 3) ? Math.max(this.rules.logStart, day - 2) : day
  }

  private respond(team: Team, spell: Spell | null, day: Day): Response {
    const { draws, rules } = this
    const urgent = draws.chance(URGENT)
    const timescale = urgent ? AT_ONCE : STANDARD
    const due = dueDate(day, timescale, 'day-after-is-day-1', rules.calendar)
    const priority = urgent ? 'Urgent' : 'Standard'
    const odds = inTimeLogOdds(CONTACT_LOG_ODDS, team, spell, day, rules.asAt)
    if (this.inTime() < probability(odds)) return { priority, visit: rules.calendar.add(day, draws.whole(0, timescale.amount)) }
    const visit = draws.chance(NEVER_SEEN) ? NO_DAY : rules.calendar.add(due, 1 + Math.floor(draws.exponential(MEAN_DAYS_LATE_AFTER_CONTACT)))
    return { priority, visit }
  }

  /** A contact about some children that calls for a visit, and the visit. */
  visited(children: readonly Child[], about: Day, team: Team): void {
    const { draws, rules, cell } = this
    const day = this.arrival(about)
    const spell = someoneInPost(team, day, draws)
    const { priority, visit } = this.respond(team, spell, day)
    const workerName = spell?.person.name ?? null
    const outcome = draws.weighted(OUTCOMES_WITH_VISIT)
    for (const child of children) {
      let seen: Day = NO_DAY
      if (visit !== NO_DAY && visit <= rules.asAt && this.log.add(child, visit, VISIT_TYPES.initial, workerName)) seen = visit
      this.write(child.id, day, {
        Priority: cell(priority),
        Outcome: cell(outcome),
        'Visit required': cell(draws.chance(0.8) ? 'Yes' : null),
        'First seen': cell.date(draws.chance(0.6) ? seen : NO_DAY),
        Worker: cell(workerName),
        Team: cell(team.name),
      })
    }
  }

  /** A contact that calls for no visit. */
  closed(children: readonly Child[], about: Day, team: Team, outcome: string): void {
    const { cell, draws } = this
    const day = this.arrival(about)
    const workerName = someoneInPost(team, day, draws)?.person.name ?? null
    for (const child of children) {
      this.write(child.id, day, {
        Priority: cell('Standard'),
        Outcome: cell(outcome),
        'Visit required': cell(draws.chance(0.8) ? 'No' : null),
        'First seen': cell(null),
        Worker: cell(workerName),
        Team: cell(team.name),
      })
    }
  }

  private write(id: string, day: Day, cells: RowCells): void {
    this.made += 1
    const { cell, rules } = this
    const decided = rules.calendar.add(day, this.draws.weighted([[0, 35], [1, 50], [2, 10], [4, 5]]))
    this.rows.add(day, {
      'Contact ID': cell(`C${String(this.made).padStart(6, '0')}`),
      'Child ID': cell(id),
      'Contact date': cell.date(day),
      'Decision date': cell.date(decided > rules.asAt ? NO_DAY : decided),
      ...cells,
    })
  }

  sheetRows(): RowSpec[] {
    return this.rows.rows()
  }
}

/** A contact before anybody has dealt with it. */
interface Received {
  readonly day: Day
  readonly children: readonly Child[]
  /** Null: it calls for a visit. */
  readonly closedAs: string | null
}

/** The contacts that led to the cases of the county. */
function contactsBehindCases(households: readonly Household[], logStart: Day, draws: Draws): Received[] {
  return households.flatMap(({ children, episodes }) =>
    episodes.flatMap(({ episode }) => {
      const day = episode.start - draws.whole(1, 20)
      return episode.fromContact && day >= logStart ? [{ day, children, closedAs: null }] : []
    }),
  )
}

/** A contact that leads to no case, or is about a child who has one. */
function otherContact(households: readonly Household[], rules: VisitingRules, nextId: () => string, draws: Draws): Received {
  const day = draws.whole(rules.logStart, rules.asAt)
  if (draws.chance(ABOUT_OPEN_CHILD)) return { day, children: draws.pick(households).children.slice(0, 1), closedAs: OUTCOME_OPEN_CASE }
  const children = Array.from({ length: draws.chance(0.2) ? 2 : 1 }, () => ({ id: nextId(), unborn: false, age: draws.whole(0, 17), former: null }))
  return { day, children, closedAs: draws.chance(CALLS_FOR_VISIT) ? null : draws.weighted(OUTCOMES_WITHOUT_VISIT) }
}

export interface ContactFacts {
  /** Open cases at the as-at date. */
  readonly children: number
  readonly county: County
  readonly households: readonly Household[]
  readonly rules: VisitingRules
  readonly nextId: () => string
}

/** Rows of `Contacts` in order of date; the visits that follow go into the log. */
export function contactRows({ children, county, households, rules, nextId }: ContactFacts, log: VisitLog, draws: Draws, cell: CellMaker): RowSpec[] {
  const { logStart, asAt } = rules
  const others = Math.round(children * OTHER_CONTACTS_A_MONTH * ((asAt - logStart) / MONTH))
  const received = [
    ...contactsBehindCases(households, logStart, draws),
    ...Array.from({ length: others }, () => otherContact(households, rules, nextId, draws)),
  ]
  // dealt with as they come, so that every month has its even share of late visits
  received.sort((one, other) => one.day - other.day)
  const book = new ContactBook(rules, log, draws, cell)
  for (const { day, children: about, closedAs } of received) {
    const team = draws.pick(county.teamsOf.assessment)
    if (closedAs === null) book.visited(about, day, team)
    else book.closed(about, day, team, closedAs)
  }
  return book.sheetRows()
}
