/** Sections of `About` as rows of its one table. */
import type { RowSpec, SpecCell, SpecValue, NumberFormat } from '../workbook'

/** One fact: what it is, the figure or short text, and a sentence about it. */
export interface AboutFact {
  readonly item: string
  readonly value?: SpecValue
  /** For a value that is a number or a date. */
  readonly format?: NumberFormat
  readonly note?: string
}

export interface AboutSection {
  readonly section: string
  readonly facts: readonly AboutFact[]
}

function factRow(section: string, fact: AboutFact): RowSpec {
  const value: SpecCell = { value: fact.value ?? null, format: fact.format ?? (typeof fact.value === 'string' ? 'text' : 'general') }
  return { cells: { section: { value: section, style: 'note' }, item: { value: fact.item }, value, note: { value: fact.note ?? null } } }
}

/** Items of one section under names of their own: a second of a name gets its number. */
function withOwnNames(facts: readonly AboutFact[]): AboutFact[] {
  const seen = new Map<string, number>()
  return facts.map((fact) => {
    const times = (seen.get(fact.item) ?? 0) + 1
    seen.set(fact.item, times)
    return times === 1 ? fact : { ...fact, item: `${fact.item} (${times})` }
  })
}

/** Each section as a line of its own name, then its facts. */
export function rowsOfSections(sections: readonly AboutSection[]): RowSpec[] {
  return sections.flatMap(({ section, facts }): RowSpec[] => [
    { style: 'subtotal', cells: { section: { value: section }, item: { value: null }, value: { value: null }, note: { value: null } } },
    ...withOwnNames(facts).map((fact) => factRow(section, fact)),
  ])
}
