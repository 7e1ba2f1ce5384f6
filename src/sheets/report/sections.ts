/** What the report says of the whole and of each Head of Service: every measure as it was reported, as it is now, and as the same day comes out now. */
import type { EarlierFigure, Figures, JudgedRate, LookAheadPart, MeasureFigure, Rate, StructureRow } from '../../measures'
import { foldName, type MeasureId } from '../../records'
import { HISTORY_GROUPS, MEASURE_NAMES, NOT_RECORDED } from '../../words'
import type { IssuedFigure } from '../historySheet'
import { againOf, type Again } from './again'
import { issuedKey, type LastTime, type Part } from './lastTime'

/** One measure of one part. */
export interface ReportFigure {
  /** As printed; of a figure that is not worked out any more as it was reported. */
  readonly name: string
  /** Null where the measure is not worked out now. */
  readonly figure: MeasureFigure | null
  /** Null where nobody is counted. */
  readonly now: JudgedRate | null
  /** Null where it was not reported. */
  readonly last: IssuedFigure | null
  /** Null where nothing was reported, or the measure is not worked out now. */
  readonly again: Again | null
  readonly ahead: LookAheadPart | null
}

export interface Section {
  readonly part: Part
  /** What got worse first; those that cannot be compared last. */
  readonly figures: readonly ReportFigure[]
}

/** Of a Head of Service however the name is spelt. */
export function headKey(name: string | null): string {
  return foldName(name ?? NOT_RECORDED)
}

/** By how much a rate has moved, as a fraction: 0 where they are equal, and nowhere else. */
export function movedBy(from: Rate, to: Rate): number {
  return (to.numerator * from.denominator - from.numerator * to.denominator) / (from.denominator * to.denominator)
}

/** Above 0 where the figure got worse, by its own direction; null where it cannot be compared. */
export function worsening({ figure, now, last }: ReportFigure): number | null {
  if (figure === null || now === null || last === null) return null
  return figure.direction === 'higher' ? movedBy(now, last) : movedBy(last, now)
}

function worstFirst(figures: readonly ReportFigure[]): ReportFigure[] {
  return [...figures].sort((one, other) => (worsening(other) ?? -Infinity) - (worsening(one) ?? -Infinity) || 0)
}

/** The names of Heads of Service in the order of `Teams`, then those who are known from elsewhere alone, *Not recorded* last. */
function headsOf(places: readonly StructureRow[], last: LastTime | null, more: readonly (string | null)[]): (string | null)[] {
  const reported = last === null ? [] : last.figures.filter(({ group }) => foldName(group) === foldName(HISTORY_GROUPS.headOfService)).map(({ name }) => name)
  const known = new Map<string, string | null>()
  for (const { level, headOfService } of places) if (level === 'headOfService') known.set(headKey(headOfService), headOfService)
  const others = [...reported, ...more].filter((name) => !known.has(headKey(name)))
  for (const name of others.sort((a, b) => (headKey(a) < headKey(b) ? -1 : 1))) if (!known.has(headKey(name))) known.set(headKey(name), name)
  const notRecorded = headKey(null)
  return [...[...known].flatMap(([key, name]) => (key === notRecorded ? [] : [name])), ...(known.has(notRecorded) ? [null] : [])]
}

/** The report's parts; each earlier figure is worked out once. */
export class Sections {
  private readonly earlier: ReadonlyMap<MeasureId, EarlierFigure>
  private readonly reported: ReadonlyMap<string, IssuedFigure>
  private readonly places: ReadonlyMap<string, StructureRow>

  /** @param more Heads of Service of whom there is something to say besides their figures */
  constructor(
    private readonly figures: Figures,
    private readonly structure: readonly StructureRow[],
    private readonly last: LastTime | null,
    private readonly more: readonly (string | null)[],
  ) {
    this.earlier = new Map(last === null ? [] : figures.measures.map((figure) => [figure.id, figure.earlier(last.asAt)]))
    this.reported = new Map(last?.figures.map((figure) => [issuedKey(figure), figure]))
    this.places = new Map(structure.flatMap((place) => (place.level === 'headOfService' ? [[headKey(place.headOfService), place]] : [])))
  }

  all(): readonly Section[] {
    const parts: readonly Part[] = [{ of: 'whole' }, ...headsOf(this.structure, this.last, this.more).map((name): Part => ({ of: 'head', name }))]
    return parts.map((part) => ({ part, figures: worstFirst(this.figuresOf(part)) }))
  }

  /** Every measure of the whole; of a Head of Service those that count or counted anybody of theirs. */
  private figuresOf(part: Part): ReportFigure[] {
    const worked = this.figures.measures.map((figure) => this.figureOf(figure, part)).filter(({ now, last }) => part.of === 'whole' || now !== null || last !== null)
    const known = new Set(this.figures.measures.map(({ id }) => foldName(MEASURE_NAMES[id])))
    const [group, name] = issuedAs(part)
    const others = [...this.reported.values()].filter((figure) => !known.has(foldName(figure.measure)) && issuedKey(figure) === issuedKey({ measure: figure.measure, group, name }))
    return [...worked, ...others.map((last): ReportFigure => ({ name: last.measure, figure: null, now: null, last, again: null, ahead: null }))]
  }

  private figureOf(figure: MeasureFigure, part: Part): ReportFigure {
    const [group, name] = issuedAs(part)
    const last = this.reported.get(issuedKey({ measure: MEASURE_NAMES[figure.id], group, name })) ?? null
    const earlier = this.earlier.get(figure.id)
    const rate = part.of === 'whole' ? figure : this.places.get(headKey(part.name))?.figures.get(figure.id)
    const ahead = part.of === 'whole' ? figure.lookAhead : figure.lookAhead?.headsOfService.find(({ headOfService }) => headKey(headOfService) === headKey(part.name))
    return {
      name: MEASURE_NAMES[figure.id],
      figure,
      now: rate === undefined || rate.denominator === 0 ? null : rate,
      last,
      again: last === null || earlier === undefined ? null : againOf(last, earlier),
      ahead: ahead === undefined || ahead === null || ahead.rate.denominator === 0 ? null : ahead,
    }
  }
}

/** Group and name under which a part's figures are issued. */
function issuedAs(part: Part): readonly [string, string] {
  return part.of === 'whole' ? [HISTORY_GROUPS.whole, ''] : [HISTORY_GROUPS.headOfService, part.name ?? NOT_RECORDED]
}
