/** Rows of `Audits`: a sample of open cases each month, graded by domain, some moderated, the inadequate ones looked at again. */
import { addMonths, NO_DAY, type Day, type WorkingDays } from '../calendar'
import type { RowSpec } from '../workbook'
import { holderOn, type HeldEpisode } from './caseload'
import { DatedRows, type CellMaker, type RowCells } from './cells'
import { teamEffect, type County, type Person, type Team } from './county'
import type { Household } from './families'
import { evenDraws, type Draws } from './random'
import { INADEQUATE_FALL_A_MONTH, INADEQUATE_SHARE } from './rates'
import { AUDIT_ACTIONS, AUDIT_DOMAINS, CASE_TYPE_WORDS, GRADE_WORDS } from './vocabulary'

/** Audits a month for each open child. */
const AUDITS_A_MONTH = 0.05
const MONTHS = 18
const MODERATED = 0.4
/** Of those moderated. */
const MOVED_DOWN = 0.18
const MOVED_UP = 0.07
/** Of audits allocated, those that nobody has done. */
const NOT_DONE = 0.05
/** Tries to find a child whose case was open on the day. */
const TRIES = 40

type Graded = 1 | 2 | 3 | 4

interface Chosen {
  readonly childId: string
  readonly held: HeldEpisode
}

export interface AuditFacts {
  readonly children: number
  readonly county: County
  readonly households: readonly Household[]
  readonly asAt: Day
  readonly calendar: WorkingDays
}

/** Goes round the children in a shuffled order, so that nobody is audited again for a long time. */
function chooser(households: readonly Household[], draws: Draws): (day: Day) => Chosen | null {
  const order = draws.shuffled(households)
  let next = 0
  return (day) => {
    for (let tried = 0; tried < Math.min(TRIES, order.length); tried += 1) {
      const household = order[next]
      next = (next + 1) % order.length
      const held = household.episodes.find(({ episode }) => episode.start <= day && (episode.end === NO_DAY || episode.end > day))
      if (held !== undefined) return { childId: draws.pick(household.children).id, held }
    }
    return null
  }
}

const clampGrade = (grade: number): Graded => Math.min(4, Math.max(1, grade)) as Graded

class AuditBook {
  private readonly rows: DatedRows
  private readonly even: () => number
  private made = 0

  constructor(
    private readonly facts: AuditFacts,
    logStart: Day,
    private readonly draws: Draws,
    private readonly cell: CellMaker,
  ) {
    this.rows = new DatedRows(logStart, facts.asAt)
    this.even = evenDraws(draws)
  }

  /** Where the audits of one month draw from: the worst of the spread is inadequate. */
  private finalGrade(team: Team, day: Day): Graded {
    const monthsAgo = (this.facts.asAt - day) / 30.4
    const inadequate = (INADEQUATE_SHARE + INADEQUATE_FALL_A_MONTH * Math.max(0, monthsAgo - 0.5)) * Math.exp(-0.6 * teamEffect(team, day) - 0.09)
    const drawn = this.even()
    if (drawn < inadequate) return 4
    const rest = (drawn - inadequate) / (1 - inadequate)
    return rest < 0.56 ? 3 : rest < 0.95 ? 2 : 1
  }

  private auditor(team: Team): Person {
    const { draws, facts } = this
    if (draws.chance(0.12)) return team.manager
    return draws.chance(0.5) ? draws.pick(facts.county.auditors) : draws.pick(facts.county.teams).manager
  }

  /** A domain is mostly graded as the whole is. Risk is inadequate only where the whole is. */
  private domainGrades(overall: Graded): RowCells {
    const cells: RowCells = {}
    for (const domain of AUDIT_DOMAINS) {
      const step = this.draws.weighted([[0, 70], [1, 15], [-1, 15]])
      const grade = clampGrade(overall + step)
      cells[domain] = this.cell(GRADE_WORDS[domain === 'Risk' && overall < 4 ? Math.min(grade, 3) : grade])
    }
    return cells
  }

  private moderation(final: Graded, day: Day, auditor: Person): { overall: Graded; cells: RowCells } {
    const { draws, cell, facts } = this
    const moderated = day + draws.whole(4, 20)
    if (!draws.chance(MODERATED)) return { overall: final, cells: {} }
    const moderator = draws.pick(facts.county.auditors.filter((person) => person !== auditor))
    if (moderated > facts.asAt) return { overall: final, cells: { Moderator: cell(moderator.name) } }
    const drawn = draws.unit()
    // the auditor's grade stands one step from the moderator's where the moderator moved it
    const moved = drawn < MOVED_DOWN ? -1 : drawn < MOVED_DOWN + MOVED_UP ? 1 : 0
    const cells = { Moderator: cell(moderator.name), 'Moderated grade': cell(GRADE_WORDS[final]), 'Moderation date': cell.date(moderated) }
    return { overall: clampGrade(final + moved), cells }
  }

  /** One audit of a child on a day; an inadequate one is looked at again two to three months later. */
  add(chosen: Chosen, day: Day, allocated: Day, reAuditOf: string | null): void {
    const { draws, cell, facts } = this
    const { held } = chosen
    const { team } = held
    const auditor = this.auditor(team)
    const final = reAuditOf === null ? this.finalGrade(team, day) : draws.weighted<Graded>([[2, 30], [3, 60], [4, 10]])
    const { overall, cells } = this.moderation(final, day, auditor)
    const actions = final >= 3 ? draws.pick(AUDIT_ACTIONS) : null
    const plan = this.plan(chosen, allocated, auditor, draws.weighted([['Random', 70], ['Targeted', 18], ['Themed', 12]]))
    this.rows.add(day, {
      ...plan,
      'Audit date': cell.date(day),
      Worker: cell(holderOn(held, day)?.person.name ?? null),
      ...this.domainGrades(overall),
      'Overall grade': cell(GRADE_WORDS[overall]),
      ...cells,
      'Re-audit of': cell(reAuditOf),
      Actions: cell(actions),
      'Action due': actions === null ? cell(null) : cell.date(day + 28),
    })
    const id = plan['Audit ID'].value
    const again = day + draws.whole(55, 95)
    if (reAuditOf === null && final === 4 && again <= facts.asAt && typeof id === 'string') this.add(chosen, again, again - 14, id)
  }

  /** An audit that was allocated and never done: no date, no grade. */
  addNotDone(chosen: Chosen, allocated: Day): void {
    const { draws } = this
    this.rows.add(allocated + 28, this.plan(chosen, allocated, this.auditor(chosen.held.team), draws.weighted([['Random', 70], ['Targeted', 30]])))
  }

  /** What stands in the row as soon as the audit is allocated. */
  private plan({ childId, held }: Chosen, allocated: Day, auditor: Person, type: string): RowCells {
    const { cell } = this
    const { team } = held
    this.made += 1
    return {
      'Audit ID': cell(`A${String(this.made).padStart(5, '0')}`),
      'Audit type': cell(type),
      'Allocated on': cell.date(allocated),
      Due: cell.date(allocated + 28),
      'Child ID': cell(childId),
      'Case type': cell(CASE_TYPE_WORDS[held.episode.caseType]),
      'Head of service': cell(team.headOfService.name),
      'Team manager': cell(team.manager.name),
      Team: cell(team.name),
      Worker: cell(holderOn(held, allocated)?.person.name ?? null),
      Auditor: cell(auditor.name),
    }
  }

  sheetRows(): RowSpec[] {
    return this.rows.rows()
  }
}

/** Rows of `Audits` in order of date. */
export function auditRows(facts: AuditFacts, logStart: Day, draws: Draws, cell: CellMaker): RowSpec[] {
  const book = new AuditBook(facts, logStart, draws, cell)
  const choose = chooser(facts.households, draws)
  const aMonth = Math.max(1, Math.round(facts.children * AUDITS_A_MONTH))
  for (let month = MONTHS; month >= 1; month -= 1) {
    const from = addMonths(facts.asAt, -month) + 1
    const to = addMonths(facts.asAt, 1 - month)
    for (let number = 0; number < aMonth; number += 1) {
      const day = facts.calendar.subtract(draws.whole(from, to) + 1, 1)
      const chosen = choose(day)
      if (chosen === null) continue
      const allocated = Math.max(day, from) - draws.whole(5, 40)
      book.add(chosen, Math.max(day, from), allocated, null)
      const notDone = draws.chance(NOT_DONE) ? choose(allocated) : null
      if (notDone !== null) book.addNotDone(notDone, allocated)
    }
  }
  return book.sheetRows()
}
