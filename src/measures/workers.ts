/** Every measure's figures by worker, and their supervisions: what is shown only when somebody asks for it. */
import type { Day } from '../calendar'
import type { MeasureId, Records } from '../records'
import type { Figures, JudgedRate, LeftOutReason, MeasureFigure } from './figures'
import { NameOrder } from './groups'
import { nextSupervision, type NextSupervision } from './nextSupervision'
import { ranksOf } from './structure'
import { WorkersInForce } from './workersInForce'

/** What is known of one person's supervisions in the window. */
export interface Supervised {
  /** Why the person is left out of the figure; null where they are in it. */
  readonly leftOut: LeftOutReason | null
  readonly days: readonly Day[]
  /** Null of a person who is left out. */
  readonly next: NextSupervision | null
}

export interface WorkerRow {
  /** Code of the person, -1 *Not recorded*: two people may share a name. */
  readonly person: number
  /** As shown; null is *Not recorded*. */
  readonly name: string | null
  /** Of their row of `Workers` in force on the as-at date; null where there is none, or it says nothing. */
  readonly team: string | null
  readonly teamManager: string | null
  readonly figures: ReadonlyMap<MeasureId, JudgedRate>
  /** Null where the workbook tells nothing of it. */
  readonly supervised: Supervised | null
}

/** Left out of supervision, and with no figure elsewhere: nothing to show of them. */
const WITHOUT_FIGURE: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>(['not-case-holding', 'left', 'not-started'])

/** Supervisions by person: each has one row of `Workers` behind the figure. */
function supervisedOf(supervision: MeasureFigure | undefined, { workers, readings, settings, asAt }: Records): ReadonlyMap<number, Supervised> {
  const found = new Map<number, Supervised>()
  if (supervision === undefined || workers === null) return found
  const persons = new Map<string, number>()
  for (let index = 0; index < workers.count; index++) persons.set(`${workers.row[index]} ${readings[workers.reading[index]].sheet}`, workers.person[index])
  for (const { sheet, row, list, dates } of supervision.behind()) {
    const person = persons.get(`${row} ${sheet}`)
    if (person === undefined) continue
    const leftOut = list === 'numerator' || list === 'missed' ? null : list
    const next = leftOut === null ? nextSupervision(dates, asAt, supervision.window ?? 3, settings.supervisionsNeeded) : null
    found.set(person, { leftOut, days: dates, next })
  }
  return found
}

/**
 * The people whom any figure counts, and those left out of supervision for having started or been away, by team and name, *Not
 * recorded* last.
 *
 * @returns as well, how many people of `Workers` have no figure and are not among them
 */
export function workersOf({ measures }: Figures, records: Records): { readonly rows: readonly WorkerRow[]; readonly others: number } {
  const supervised = supervisedOf(measures.find(({ id }) => id === 'supervision'), records)
  const figures = new Map<number, Map<MeasureId, JudgedRate>>()
  for (const measure of measures) {
    for (const [person, rate] of measure.byPerson()) {
      const known = figures.get(person) ?? new Map<MeasureId, JudgedRate>()
      figures.set(person, known.set(measure.id, rate))
    }
  }
  for (const [person, { leftOut }] of supervised) if (!figures.has(person) && !(leftOut !== null && WITHOUT_FIGURE.has(leftOut))) figures.set(person, new Map())
  const { people, teams, managers } = records
  const inForce = new WorkersInForce(records, records.asAt)
  const order = new NameOrder()
  const [ofTeam, ofPerson] = [ranksOf(teams, order), ranksOf(people, order)]
  const placed = [...figures].map(([person, ofMeasures]) => {
    const team = inForce.team(-1, person)
    return { person, ofMeasures, team, manager: inForce.manager(-1, person, team) }
  })
  const isNobody = (person: number): number => (person < 0 ? 1 : 0)
  placed.sort((a, b) => isNobody(a.person) - isNobody(b.person) || ofTeam(a.team) - ofTeam(b.team) || ofPerson(a.person) - ofPerson(b.person) || a.person - b.person)
  return {
    rows: placed.map(({ person, ofMeasures, team, manager }) => ({
      person,
      name: person < 0 ? null : people.shown[person],
      team: team < 0 ? null : teams.shown[team],
      teamManager: manager < 0 ? null : managers.shown[manager],
      figures: ofMeasures,
      supervised: supervised.get(person) ?? null,
    })),
    others: [...supervised.keys()].filter((person) => !figures.has(person)).length,
  }
}
