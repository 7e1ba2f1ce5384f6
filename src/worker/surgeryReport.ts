/** What the surgery needs of the last calculation beside the list itself: Heads of Service, how the teams stand, and what planned visits would give. */
import { NO_DAY, type Day } from '../calendar'
import { VISIT_MEASURES, type Direction, type Figures, type GroupFigure, type MeasureFigure, type PlannedRate, type Scope, type VisitCategory } from '../measures'
import { foldIdentifier } from '../records'

/** A row of the list, by what it is known by. */
export interface Listed {
  readonly child: string
  readonly category: VisitCategory
}

/** How the teams stand in one category of visits. */
export interface CategoryFigures {
  readonly category: VisitCategory
  readonly direction: Direction
  readonly teams: readonly GroupFigure[]
}

export interface SurgeryFigures {
  readonly asAt: Day
  /** The day that planned visits are judged on; NO_DAY where nothing looks ahead. */
  readonly until: Day
  /** In step with the rows asked about; null: not recorded, or not among the children any more. */
  readonly headsOfService: readonly (string | null)[]
  readonly categories: readonly CategoryFigures[]
}

/** What planned visits would give in one category. */
export interface PlannedVisits {
  readonly category: VisitCategory
  readonly direction: Direction
  readonly rate: PlannedRate
}

const CATEGORIES = Object.keys(VISIT_MEASURES) as VisitCategory[]

function visitFigures({ measures }: Figures): readonly { readonly category: VisitCategory; readonly figure: MeasureFigure }[] {
  return CATEGORIES.flatMap((category) => {
    const figure = measures.find(({ id }) => id === VISIT_MEASURES[category])
    return figure === undefined ? [] : [{ category, figure }]
  })
}

const keyOf = ({ child, category }: Listed): string => `${category} ${foldIdentifier(child)}`

export function surgeryFigures(figures: Figures, listed: readonly Listed[]): SurgeryFigures {
  const heads = new Map(figures.visitStates().states.map((state) => [keyOf(state), state.headOfService]))
  return {
    asAt: figures.asAt,
    until: Math.max(NO_DAY, ...figures.measures.map(({ lookAhead }) => lookAhead?.asAt ?? NO_DAY)),
    headsOfService: listed.map((row) => heads.get(keyOf(row)) ?? null),
    categories: visitFigures(figures).map(({ category, figure: { direction, groups } }) => ({ category, direction, teams: groups.team })),
  }
}

/** By category; those that the workbook cannot judge, and those without anybody of the scope, are not among them. */
export function plannedVisits(figures: Figures, scope: Scope, children: readonly string[]): readonly PlannedVisits[] {
  const folded = new Set(children.map(foldIdentifier))
  return visitFigures(figures).flatMap(({ category, figure }) => {
    const rate = figure.planned(scope, folded)
    return rate === null || rate.now.denominator + rate.planned.denominator === 0 ? [] : [{ category, direction: figure.direction, rate }]
  })
}
