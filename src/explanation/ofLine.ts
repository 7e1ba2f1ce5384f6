/** A line above a table, or a header of it. */
import { stampText, COLUMN_MEANINGS, columnSays, EXPLAIN_WORDS, isMonthHeader, leadsTo, lineNow, MEASURE_COLUMN_MEANINGS, MONTH_MEANING, rateHeader, SHEET_MEANINGS, SHEET_NAMES } from '../words'
import { STAMP_LINE, type SheetSpec, type SpecCell } from '../workbook'
import type { CellAsked } from './asked'
import { sameValue } from './printed'
import { measureOfColumn } from './rowOf'

/** What a column says; blank for one of the user's own. */
export function meaningOf(key: CellAsked['key'], header: string): string {
  const meanings = COLUMN_MEANINGS[key]
  if (Object.hasOwn(meanings, header)) return meanings[header]
  if (key === 'summary' && isMonthHeader(header)) return MONTH_MEANING
  const measure = key === 'teams' || key === 'workers' ? measureOfColumn(header) : undefined
  if (measure === undefined) return ''
  return header === rateHeader(measure) ? MEASURE_COLUMN_MEANINGS.rate : MEASURE_COLUMN_MEANINGS.count
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().split(/[^a-z]+/).filter((word) => word !== ''))

const FEWEST = 3

/** How much of the shorter of two sentences is in the other, whatever their numbers: 0 nothing, or next to nothing, to 1 every word. */
function likeness(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared < FEWEST ? 0 : shared / Math.min(left.size, right.size)
}

const ALIKE = 0.6

/** The line that would stand in its stead: of those that are not on the sheet the one most like it. */
function insteadOf(text: string, cells: readonly SpecCell[]): string | null {
  const texts = cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  const [best] = texts.map((now) => ({ now, like: likeness(text, now) })).sort((one, other) => other.like - one.like)
  return best !== undefined && best.like >= ALIKE ? best.now : null
}

function purposeOf(cell: SpecCell, place: number, key: CellAsked['key']): readonly string[] {
  if (cell.link?.kind === 'our-sheet' && Object.hasOwn(SHEET_NAMES, cell.link.key)) return [leadsTo(SHEET_NAMES[cell.link.key as keyof typeof SHEET_NAMES])]
  if (place === 0) return [EXPLAIN_WORDS.title, SHEET_MEANINGS[key]]
  return place === STAMP_LINE && cell.style === 'note' && cell.link === undefined && stampStart(cell) ? [EXPLAIN_WORDS.stamp] : []
}

const STAMP_START = stampText('', '', '').split(' ').slice(0, 2).join(' ')
const stampStart = ({ value }: SpecCell): boolean => typeof value === 'string' && value.startsWith(STAMP_START)

export interface OfLine {
  readonly lines: readonly string[]
  readonly agrees: boolean | null
}

/** @param kind `steady`: the line is not worked out, but the same in every workbook */
export function lineLines({ key, value, header }: CellAsked, spec: SheetSpec, kind: 'worked out' | 'steady'): OfLine {
  const cells = spec.intro.flatMap((line, place) => line.cells.map((cell) => ({ cell, place })))
  const same = cells.find(({ cell }) => sameValue(value, cell.value))
  const said = typeof value === 'string' ? [value] : []
  if (same !== undefined) return { lines: [...said, ...purposeOf(same.cell, same.place, key), ...(kind === 'steady' ? [EXPLAIN_WORDS.lineSteady] : [EXPLAIN_WORDS.lineSame])], agrees: true }
  const above = header === '' ? [] : spec.intro.flatMap(({ cells: one }) => one.slice(spec.table.columns.findIndex((column) => column.header === header)).slice(0, 1))
  const now = insteadOf(String(value), [...above, ...cells.map(({ cell }) => cell)].filter((cell) => typeof cell.value === 'string'))
  return { lines: [...said, EXPLAIN_WORDS.changed, now === null ? EXPLAIN_WORDS.lineGone : lineNow(now)], agrees: false }
}

/** A header of a table: what its column says. */
export function headerLines({ key, header }: CellAsked): readonly string[] {
  return [EXPLAIN_WORDS.header, columnSays(header, meaningOf(key, header))]
}
