/** Sections of `About` as rows of its one table. */
import type { CountShown, RowSpec, SpecCell, SpecValue, NumberFormat } from '../workbook'
import { counting, quoting } from './cells'

/** One fact: what it is, the figure or short text, and a sentence about it. */
export interface AboutFact {
  readonly item: string
  readonly value?: SpecValue
  /** For a value that is a number or a date. */
  readonly format?: NumberFormat
  readonly note?: string
  /** The counts that value and note show or rest on. */
  readonly counts?: readonly CountShown[]
  /** Those of the note, where they are others than the value's. */
  readonly noteCounts?: readonly CountShown[]
  /** Which of the two quotes the user's workbook. */
  readonly quotes?: 'value' | 'note'
}

export interface AboutSection {
  readonly section: string
  /** What the section is called where nothing of the user's may be quoted; absent: its name quotes nothing. */
  readonly unquoted?: string
  readonly facts: readonly AboutFact[]
}

function valueCell({ value = null, format, counts, quotes }: AboutFact): SpecCell {
  const cell: SpecCell = { value, format: format ?? (typeof value === 'string' ? 'text' : 'general') }
  if (quotes === 'value') return quoting(cell)
  if (counts) return counting(cell, counts)
  return format === 'integer' ? { ...cell, holds: 'other' } : cell
}

function noteCell({ note, counts = [], noteCounts = counts, quotes }: AboutFact): SpecCell {
  const cell = counting({ value: note ?? null }, noteCounts, null)
  return quotes === 'note' ? quoting(cell) : cell
}

function sectionCell({ section, unquoted }: AboutSection): SpecCell {
  return unquoted === undefined ? { value: section } : quoting({ value: section }, unquoted)
}

function factRow(section: AboutSection, fact: AboutFact): RowSpec {
  return { cells: { section: { ...sectionCell(section), style: 'note' }, item: { value: fact.item }, value: valueCell(fact), note: noteCell(fact) } }
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
  return sections.flatMap((section): RowSpec[] => [
    { style: 'subtotal', cells: { section: sectionCell(section), item: { value: null }, value: { value: null }, note: { value: null } } },
    ...withOwnNames(section.facts).map((fact) => factRow(section, fact)),
  ])
}
