/** The three lines at the top of each team on the surgery list: its rates, since the last list, look ahead. */
import { longDate, type Day } from '../calendar'
import { VISIT_MEASURES, type Direction, type Figures, type GroupFigure, type MeasureFigure, type VisitCategory } from '../measures'
import { keyOf, NOTHING_SINCE, type ListRow, type SinceCounts, type SurgeryList } from '../notes'
import { foldIdentifier, type MeasureId } from '../records'
import { aheadText, ifRecordedText, NO_LIST_BEFORE, sinceText, teamRatesText, VISITED_NOT_RECORDED, type TeamLineName } from '../words'
import { ratePercent } from './printedRate'
import { isOverdue, waitingOf } from './waiting'

const CATEGORIES = Object.keys(VISIT_MEASURES) as VisitCategory[]

/** Marked as visited and not recorded, however it is spelt. */
function isNotRecorded({ words }: ListRow): boolean {
  return typeof words.reason === 'string' && words.reason.trim().toLowerCase() === VISITED_NOT_RECORDED.toLowerCase()
}

/** How a team stands in one category. */
export interface TeamRate {
  readonly category: VisitCategory
  readonly direction: Direction
  readonly group: GroupFigure
}

/** What the first line at the top of a team says. */
export function teamRatesLine(rates: readonly TeamRate[]): string {
  const judged = rates.filter(({ group }) => group.denominator > 0)
  return teamRatesText(judged.map(({ category, direction, group }) => ({ category, numerator: group.numerator, denominator: group.denominator, rate: ratePercent(group, { ...group, direction }) })))
}

export class TeamLines {
  private readonly figureOf: ReadonlyMap<MeasureId, MeasureFigure>
  private readonly rowsOf = new Map<string | null, ListRow[]>()
  private readonly groups = new Map<VisitCategory, ReadonlyMap<string | null, GroupFigure>>()
  private readonly mustBeSeenIn = new Map<string | null, number>()
  /** Children never seen whose first visit is not due yet: they are in no rate. */
  private readonly notJudged: ReadonlySet<string>

  constructor(
    figures: Figures,
    private readonly list: SurgeryList,
    private readonly until: Day,
  ) {
    this.figureOf = new Map(figures.measures.map((figure) => [figure.id, figure]))
    this.notJudged = new Set(figures.visitStates().states.flatMap((state) => (state.standing === 'not-yet-due' ? [keyOf(state)] : [])))
    for (const row of list.rows) {
      if (row.kind === 'team') continue
      const own = this.rowsOf.get(row.team)
      if (own) own.push(row)
      else this.rowsOf.set(row.team, [row])
    }
    for (const category of CATEGORIES) {
      const figure = this.figureOf.get(VISIT_MEASURES[category])
      this.groups.set(category, new Map(figure?.groups.team.map((group) => [group.name, group])))
      for (const { team, mustBeSeen } of figure?.lookAhead?.teams ?? []) this.mustBeSeenIn.set(team, (this.mustBeSeenIn.get(team) ?? 0) + mustBeSeen)
    }
  }

  /** The lines of one team (null: not recorded), each with what it says. */
  of(team: string | null): readonly { readonly line: TeamLineName; readonly text: string }[] {
    return [
      { line: 'rates', text: this.rates(team) },
      { line: 'since', text: this.since(this.list.since.teams.get(team) ?? NOTHING_SINCE) },
      { line: 'ahead', text: this.ahead(this.rowsOf.get(team) ?? [], this.mustBeSeenIn.get(team) ?? 0, team) },
    ]
  }

  /** The same of the whole list, for the lines above the table. */
  ofWhole(): { readonly since: string; readonly ahead: string } {
    const rows = [...this.rowsOf.values()].flat()
    const must = CATEGORIES.reduce((sum, category) => sum + (this.figureOf.get(VISIT_MEASURES[category])?.lookAhead?.mustBeSeen ?? 0), 0)
    return { since: this.since(this.list.since.whole), ahead: aheadText(longDate(this.until), { ...waitingOf(rows, this.until), mustBeSeen: must }) }
  }

  private groupOf(category: VisitCategory, team: string | null): { readonly figure: MeasureFigure; readonly group: GroupFigure } | null {
    const figure = this.figureOf.get(VISIT_MEASURES[category])
    const group = this.groups.get(category)?.get(team)
    return figure && group && group.denominator > 0 ? { figure, group } : null
  }

  private rates(team: string | null): string {
    return teamRatesLine(
      CATEGORIES.flatMap((category) => {
        const found = this.groupOf(category, team)
        return found === null ? [] : [{ category, direction: found.figure.direction, group: found.group }]
      }),
    )
  }

  private since(counts: SinceCounts): string {
    const { lastAsAt } = this.list.since
    return lastAsAt === 0 ? NO_LIST_BEFORE : sinceText(longDate(lastAsAt), counts)
  }

  /** With what recording would give, where somebody has marked a child so. */
  private ahead(rows: readonly ListRow[], mustBeSeen: number, team: string | null): string {
    const said = aheadText(longDate(this.until), { ...waitingOf(rows, this.until), mustBeSeen })
    const marked = rows.filter((row) => isNotRecorded(row) && (isOverdue(row) || row.outcome.is === 'due'))
    if (marked.length === 0) return said
    const children = new Set(marked.map(({ child }) => foldIdentifier(child)))
    const rates = CATEGORIES.flatMap((category) => (category === 'contact' ? [] : this.ifRecorded(category, team, rows.filter((row) => row.category === category && children.has(foldIdentifier(row.child))))))
    return `${said} ${ifRecordedText(children.size, rates, marked.some(({ category }) => category === 'contact') ? 'contacts too' : 'no contact')}`
  }

  /** The rate of a team if the visits to these children were recorded: overdue they come in time, not judged yet they come into the group, in time. None where it would be as it is. */
  private ifRecorded(category: VisitCategory, team: string | null, visited: readonly ListRow[]): { readonly category: VisitCategory; readonly rate: string }[] {
    const figure = this.figureOf.get(VISIT_MEASURES[category])
    const overdue = visited.filter(isOverdue).length
    const notJudged = visited.filter((row) => row.outcome.is === 'due' && this.notJudged.has(keyOf(row))).length
    if (figure === undefined || overdue + notJudged === 0) return []
    const { numerator, denominator, target, tolerance } = this.groups.get(category)?.get(team) ?? { ...figure, numerator: 0, denominator: 0 }
    const recorded = { numerator: numerator + overdue + notJudged, denominator: denominator + notJudged }
    return [{ category, rate: ratePercent(recorded, { target, tolerance, direction: figure.direction }) }]
  }
}
