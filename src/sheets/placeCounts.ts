/** The names of the counts of teams, managers and workers, and how they hang together: what the share copy must know to suppress small ones. */
import type { MeasureFigure, StructureRow } from '../measures'
import type { CountSum } from '../workbook'
import { rateCounts, rateSum } from './countsShown'

type Place = Pick<StructureRow, 'headOfService' | 'teamManager' | 'team'>

/** What the counts of one place in the structure are called. */
export function placeName({ id }: Pick<MeasureFigure, 'id'>, { headOfService, teamManager, team }: Place): string {
  return `${id} of ${JSON.stringify([headOfService, ...(teamManager === undefined ? [] : [teamManager]), ...(team === undefined ? [] : [team])])}`
}

/** What those of a team or manager are called, wherever it stands. */
export function groupName({ id }: Pick<MeasureFigure, 'id'>, level: 'team' | 'teamManager' | 'worker', name: string | number | null): string {
  return `${id} of ${level} ${JSON.stringify(name)}`
}

/** The three counts of a rate are the sums of those of its parts. */
export function partSums(total: string, parts: readonly string[]): CountSum[] {
  const named = (name: string) => rateCounts(name, { numerator: 0, denominator: 0 }).map((count) => count.name)
  const members = parts.map(named)
  return named(total).map((name, which) => ({ totals: [name], parts: members.map((names) => names[which]) }))
}

/** Each level of the structure sums to the one above it. */
export function structureSums(figure: MeasureFigure, rows: readonly StructureRow[]): CountSum[] {
  const places = rows.filter(({ figures }) => figures.has(figure.id)).map((place) => ({ place, name: placeName(figure, place) }))
  const namesOf = (isMember: (place: StructureRow) => boolean) => places.flatMap(({ place, name }) => (isMember(place) ? [name] : []))
  const under = (above: StructureRow, level: StructureRow['level']) =>
    namesOf((place) => place.level === level && place.headOfService === above.headOfService && (level === 'teamManager' || place.teamManager === above.teamManager))
  return [
    ...partSums(figure.id, namesOf(({ level }) => level === 'headOfService')),
    ...places.flatMap(({ place, name }) => (place.level === 'team' ? [] : partSums(name, under(place, place.level === 'headOfService' ? 'teamManager' : 'team')))),
    ...places.map(({ name }) => rateSum(name)),
  ]
}

/** A team or manager is the sum of the places where it stands. */
export function groupSums(figure: MeasureFigure, level: 'team' | 'teamManager', name: string | null, rows: readonly StructureRow[]): CountSum[] {
  const total = groupName(figure, level, name)
  const places = rows.filter((place) => place.level === level && place[level] === name && place.figures.has(figure.id))
  return [...partSums(total, places.map((place) => placeName(figure, place))), rateSum(total)]
}
