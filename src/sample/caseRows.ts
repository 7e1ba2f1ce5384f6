/** Rows of `Cases` and `Visits` for the households of the county. */
import { NO_DAY, type Day } from '../calendar'
import type { CaseType } from '../records'
import type { RowSpec } from '../workbook'
import { lastHolding, type HeldEpisode } from './caseload'
import { BLANK_CELL, DatedRows, type CellMaker, type RowCells } from './cells'
import type { Child, Household } from './families'
import { evenDraws, type Draws } from './random'
import type { PlannedVisit, VisitingRules } from './visiting'
import { CASE_TYPE_WORDS, OTHER_VISIT_TYPES, VISIT_TYPES } from './vocabulary'

const TYPE_OF_VISIT: Readonly<Record<CaseType, string>> = { 1: VISIT_TYPES.inNeed, 2: VISIT_TYPES.protection, 3: VISIT_TYPES.inCare }

/** The child was not there, or would not be seen. */
const NOT_SEEN = 0.05
/** Calls and meetings for each visit. */
const OTHER_CONTACTS = 0.1
const RECORDED_IN_TIME = 0.8

/** The last visit at which each child was seen. */
type LastSeen = ReadonlyMap<string, { readonly day: Day; readonly alone: 'Yes' | 'No' | null }>

/** Writes visits down: who was seen, when it was recorded, and the calls and meetings in between. */
export class VisitLog {
  private readonly rows: DatedRows
  private readonly seenLast = new Map<string, { day: Day; alone: 'Yes' | 'No' | null }>()
  private readonly missed: () => number

  constructor(
    private readonly rules: Pick<VisitingRules, 'calendar' | 'logStart' | 'asAt'>,
    private readonly draws: Draws,
    private readonly cell: CellMaker,
  ) {
    this.rows = new DatedRows(rules.logStart - 100, rules.asAt)
    this.missed = evenDraws(draws)
  }

  /** One child at one visit of this type; false where the child was not seen. */
  add(child: Child, day: Day, type: string, workerName: string | null): boolean {
    const { draws } = this
    const seen = this.missed() >= NOT_SEEN
    const alone = child.unborn || !seen ? null : draws.chance(0.72) ? 'Yes' : 'No'
    if (seen && day >= (this.seenLast.get(child.id)?.day ?? NO_DAY)) this.seenLast.set(child.id, { day, alone })
    this.write(child, day, type, seen ? 'Yes' : 'No', alone, workerName)
    return seen
  }

  /** A call or meeting that is no visit to the child. */
  addOther(child: Child, day: Day, workerName: string | null): void {
    if (day <= this.rules.asAt) this.write(child, day, this.draws.weighted(OTHER_VISIT_TYPES), 'Yes', null, workerName)
  }

  private write(child: Child, day: Day, type: string, seen: 'Yes' | 'No', alone: 'Yes' | 'No' | null, workerName: string | null): void {
    const { draws, cell, rules } = this
    const recorded = rules.calendar.add(day, draws.chance(RECORDED_IN_TIME) ? draws.whole(0, 2) : draws.whole(3, 12))
    this.rows.add(day, {
      'Child ID': cell(child.former !== null && day < child.former.until ? child.former.id : child.id),
      'Visit date': cell.date(day),
      'Visit type': cell(type),
      Seen: cell(seen),
      'Seen alone': cell(alone),
      Worker: cell(workerName),
      Recorded: recorded > rules.asAt ? cell.date(rules.asAt) : cell.date(recorded),
    })
  }

  lastSeen(): LastSeen {
    return this.seenLast
  }

  sheetRows(): RowSpec[] {
    return this.rows.rows()
  }
}

/** The visits of a household in the log. A child missed at one is seen on a second call, some days after. */
export function logVisits(household: Household, log: VisitLog, asAt: Day, draws: Draws): void {
  const { children, visits } = household
  visits.forEach((visit, index) => {
    const next: PlannedVisit | undefined = visits[index + 1]
    const workerName = visit.spell?.person.name ?? null
    for (const child of children) {
      const seen = log.add(child, visit.day, TYPE_OF_VISIT[visit.caseType], workerName)
      const again = visit.day + draws.whole(1, 9)
      if (!seen && again <= asAt && (next === undefined || again < next.day)) log.add(child, again, TYPE_OF_VISIT[visit.caseType], workerName)
      if (draws.chance(OTHER_CONTACTS)) log.addOther(child, visit.day + draws.whole(1, 12), workerName)
    }
  })
}

function caseCells(child: Child, held: HeldEpisode, household: Household, cell: CellMaker): RowCells {
  const { episode, team } = held
  const holding = lastHolding(held)
  return {
    'Child ID': cell(child.id),
    'Family ID': cell(household.family),
    'Case type': cell(CASE_TYPE_WORDS[episode.caseType]),
    Start: cell.date(episode.start),
    End: cell.date(episode.end),
    'Placement start': BLANK_CELL,
    'Intended to last to 18': cell(episode.intendedToLast),
    'Visit interval': cell(episode.visitInterval),
    'Last seen': BLANK_CELL,
    'Seen alone': BLANK_CELL,
    Unborn: cell(child.unborn ? 'Yes' : 'No'),
    Age: cell(child.age),
    Worker: cell(holding.spell?.person.name ?? null),
    'Allocated since': cell.date(holding.from),
    Team: cell(team.name),
    'Team manager': cell(team.manager.name),
  }
}

/** A row an episode; where placements have rows of their own, a row each, one beginning on the day on which the one before ends. */
function rowsOfEpisode(child: Child, held: HeldEpisode, household: Household, lastSeen: LastSeen, asAt: Day, cell: CellMaker): RowCells[] {
  const { episode } = held
  const cells = caseCells(child, held, household, cell)
  if (episode.end === NO_DAY || episode.end > asAt) {
    const seen = lastSeen.get(child.id)
    if (seen !== undefined && seen.day >= episode.start) {
      cells['Last seen'] = cell.date(seen.day)
      cells['Seen alone'] = cell(seen.alone)
    }
  }
  if (episode.placements.length === 0) return [cells]
  const newest = episode.placements[episode.placements.length - 1]
  if (episode.rows === 'one') return [{ ...cells, 'Placement start': cell.date(newest) }]
  return episode.placements.map((placement, index) => {
    const own = { Start: cell.date(placement), 'Placement start': cell.date(placement) }
    if (placement === newest) return { ...cells, ...own }
    const moved = { End: cell.date(episode.placements[index + 1]), 'Intended to last to 18': cell('No'), 'Last seen': BLANK_CELL, 'Seen alone': BLANK_CELL }
    return { ...cells, ...own, ...moved }
  })
}

/** Rows of `Cases` for one household. */
export function caseRows(household: Household, lastSeen: LastSeen, asAt: Day, cell: CellMaker): RowSpec[] {
  const rows: RowSpec[] = []
  const { alsoOpen, episodes } = household
  for (const child of household.children) {
    for (const held of episodes) for (const cells of rowsOfEpisode(child, held, household, lastSeen, asAt, cell)) rows.push({ cells })
    if (alsoOpen !== null) {
      const held = episodes[episodes.length - 1]
      const cells = caseCells(child, held, household, cell)
      rows.push({
        cells: {
          ...cells,
          'Case type': cell(CASE_TYPE_WORDS[alsoOpen.caseType]),
          Start: cell.date(alsoOpen.start),
          'Intended to last to 18': BLANK_CELL,
          'Visit interval': BLANK_CELL,
        },
      })
    }
  }
  return rows
}
