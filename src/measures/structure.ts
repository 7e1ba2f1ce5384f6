/** Every measure's figures by place in the structure, in one list: each Head of Service, their team managers, their teams. */
import type { MeasureId, NameList, Records } from '../records'
import type { MeasureFigure, NestedGroup, StructureLevel } from './figures'
import { NameOrder } from './groups'

/** One place in the structure. Names as shown; null is *Not recorded*. */
export interface StructureRow {
  readonly level: StructureLevel
  readonly headOfService: string | null
  /** Absent of a Head of Service. */
  readonly teamManager?: string | null
  /** Of a team alone. */
  readonly team?: string | null
  /** Of the measures that count anybody there. */
  readonly figures: ReadonlyMap<MeasureId, NestedGroup>
}

interface Found {
  readonly place: NestedGroup
  readonly figures: Map<MeasureId, NestedGroup>
}

/** Where a code of a list stands: before all others for the row above them, *Not recorded* after them. */
export function ranksOf(names: NameList, order: NameOrder): (code: number | null) => number {
  const ranks = new Map(order.of(names).map((code, rank) => [code, rank]))
  return (code) => (code === null ? -1 : (ranks.get(code) ?? names.shown.length))
}

/**
 * The places where any of the measures counts somebody, each Head of Service before their team managers and each of these before
 * their teams, by folded name, *Not recorded* last. The rows of each level sum to the whole of every measure.
 */
export function structureOf(measures: readonly MeasureFigure[], records: Pick<Records, 'headsOfService' | 'managers' | 'teams'>): readonly StructureRow[] {
  const { headsOfService, managers, teams } = records
  const found = new Map<string, Found>()
  for (const measure of measures) {
    for (const place of measure.nested()) {
      const key = `${place.headOfService} ${place.teamManager} ${place.team}`
      const known = found.get(key) ?? { place, figures: new Map<MeasureId, NestedGroup>() }
      found.set(key, known)
      known.figures.set(measure.id, place)
    }
  }
  const order = new NameOrder()
  const [ofHead, ofManager, ofTeam] = [headsOfService, managers, teams].map((names) => ranksOf(names, order))
  const shown = (names: NameList, code: number): string | null => (code < 0 ? null : names.shown[code])
  return [...found.values()]
    .sort(
      ({ place: a }, { place: b }) =>
        ofHead(a.headOfService) - ofHead(b.headOfService) || ofManager(a.teamManager) - ofManager(b.teamManager) || ofTeam(a.team) - ofTeam(b.team),
    )
    .map(({ place: { level, headOfService, teamManager, team }, figures }) => ({
      level,
      headOfService: shown(headsOfService, headOfService),
      ...(teamManager === null ? {} : { teamManager: shown(managers, teamManager) }),
      ...(team === null ? {} : { team: shown(teams, team) }),
      figures,
    }))
}
