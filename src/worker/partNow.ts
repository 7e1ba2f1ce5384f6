/** The part of a figure that a row of our sheets is of, as it is worked out now. */
import { structureOf, workersOf, type Rate } from '../measures'
import type { MeasureId } from '../records'
import { NOT_RECORDED } from '../words'
import type { Calculated } from './report'

/** Whose part it is, by the names that the row has, as printed; each that is given must be so. */
export interface PartNames {
  readonly headOfService?: string
  readonly teamManager?: string
  readonly team?: string
  readonly worker?: string
}

/** A team, manager or Head of Service wherever it stands, or where it stands under the others; a worker, of whom the team and manager may be told besides. */
export interface PartAsked {
  readonly level: keyof PartNames
  readonly names: PartNames
}

/** Null rate: nobody of theirs is counted now. Not told: more than one bears these names. */
export type PartNow = { readonly told: true; readonly rate: Rate | null } | { readonly told: false }

const printed = (name: string | null | undefined): string | undefined => (name === undefined ? undefined : (name ?? NOT_RECORDED))

function ofOne(rates: readonly (Rate | undefined)[]): PartNow {
  if (rates.length > 1) return { told: false }
  const [rate] = rates
  return { told: true, rate: rate === undefined || rate.denominator === 0 ? null : { numerator: rate.numerator, denominator: rate.denominator } }
}

export function partNow({ figures, records }: Calculated, measure: MeasureId, { level, names }: PartAsked): PartNow {
  const figure = figures.measures.find(({ id }) => id === measure)
  if (figure === undefined) return { told: true, rate: null }
  const isAsked = (found: { readonly [Level in keyof PartNames]: string | null | undefined }) => (Object.keys(names) as (keyof PartNames)[]).every((key) => printed(found[key]) === names[key])
  if (level === 'worker') {
    const { rows } = workersOf(figures, records)
    return ofOne(rows.filter(({ name, team, teamManager }) => isAsked({ worker: name, team, teamManager, headOfService: undefined })).map((worker) => worker.figures.get(measure)))
  }
  if (Object.keys(names).length === 1) return ofOne(figure.groups[level].filter(({ name }) => printed(name) === names[level]))
  const places = structureOf(figures.measures, records).filter((place) => place.level === level && isAsked({ ...place, worker: undefined }))
  return ofOne(places.map((place) => place.figures.get(measure)))
}
