/** What the improvement board decides from: teams and managers below target, those first who would gain most, and what has been agreed for them. */
import { structureOf, type ExtraSupport, type Figures, type GroupFigure, type MeasureFigure, type StructureRow } from '../measures'
import type { Records } from '../records'
import { EXTRA_SUPPORT_HEADERS, EXTRA_SUPPORT_WORDS, MEASURE_NAMES, NOT_RECORDED, TEAMS_LEVELS } from '../words'
import type { CountSum, RowSpec, SheetSpec, SpecCell } from '../workbook'
import { line, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums } from './countsShown'
import { groupName, groupSums, structureSums } from './placeCounts'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { agreedByKey, RatesThen, SUPPORT_COLUMNS, SUPPORT_MEASURE, supportCells, supportKey, type Agreed, type SupportAgreed } from './supportRows'
import { topLines } from './topLines'

export const EXTRA_SUPPORT_TABLE = 'casefile_extra_support'

/** The levels that stand here: workers are never named unasked. */
type Level = 'team' | 'teamManager'

const HEADERS = EXTRA_SUPPORT_HEADERS

const COLUMNS: readonly UnfittedColumn[] = [
  SUPPORT_MEASURE,
  { key: 'level', header: HEADERS.level, widths: { least: 14, most: 16 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'name', header: HEADERS.name, widths: { least: 16, most: 28 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  ...SUPPORT_COLUMNS,
]

function nameCell(level: Level, name: string | null): SpecCell {
  const cell = textCell(name ?? NOT_RECORDED)
  return level === 'teamManager' ? { ...cell, holds: 'worker' } : cell
}

function keyOfGroup(figure: MeasureFigure, level: Level, name: string | null): string {
  return supportKey({ measure: MEASURE_NAMES[figure.id], level: TEAMS_LEVELS[level], name: name ?? NOT_RECORDED })
}

/** What a row needs besides its group. */
interface Beside {
  readonly agreed: Agreed
  readonly rates: RatesThen
  readonly context: LayOutContext
}

function rowOf(figure: MeasureFigure, level: Level, group: GroupFigure, rank: number | null, { agreed, rates, context }: Beside): RowSpec {
  const counts = groupName(figure, level, group.name)
  return {
    cells: {
      ...supportCells(figure, group, counts, rank, context),
      level: textCell(TEAMS_LEVELS[level]),
      name: nameCell(level, group.name),
      rateThen: rates.cell(figure, level, group.name, counts, agreed.get(keyOfGroup(figure, level, group.name))?.since ?? 0),
    },
  }
}

/** A list of `figures.extraSupport` with its measure, of the levels that stand here. */
interface Listed {
  readonly figure: MeasureFigure
  readonly level: Level
  readonly ranked: readonly GroupFigure[]
  readonly small: readonly GroupFigure[]
  /** Not below target (any more), and there for what has been agreed for them. */
  readonly supported: readonly GroupFigure[]
}

function listsOf({ measures, extraSupport }: Figures, agreed: Agreed): readonly Listed[] {
  return extraSupport.flatMap(({ measure, level, ranked, small }: ExtraSupport): Listed[] => {
    const figure = measures.find(({ id }) => id === measure)
    if (figure === undefined) return []
    const listed = new Set([...ranked, ...small].map(({ name }) => name))
    const supported = figure.groups[level].filter(({ name, denominator }) => !listed.has(name) && denominator > 0 && agreed.has(keyOfGroup(figure, level, name)))
    return [{ figure, level, ranked, small, supported }]
  })
}

function rowsOf({ figure, level, ranked, small, supported }: Listed, beside: Beside): RowSpec[] {
  const row = (group: GroupFigure, rank: number | null) => rowOf(figure, level, group, rank, beside)
  return [...ranked.map((group, place) => row(group, place + 1)), ...[...small, ...supported].map((group) => row(group, null))]
}

function sumsOf(lists: readonly Listed[], places: readonly StructureRow[]): CountSum[] {
  const figures = [...new Set(lists.map(({ figure }) => figure))]
  return [
    ...figures.flatMap((figure) => structureSums(figure, places)),
    ...lists.flatMap(({ figure, level, ranked, small, supported }) => [...ranked, ...small, ...supported].flatMap(({ name }) => groupSums(figure, level, name, places))),
  ]
}

/**
 * `Extra support`: table `casefile_extra_support`, a row a team or manager below target in a measure, the biggest gain first; groups
 * under 5 without an order, and those for whom something has been agreed whatever their rate. *Support agreed*, *Mentor* and
 * *Since* belong to whoever types them, and follow measure and name; *Rate then* is the rate as at *Since*.
 */
export function extraSupportSheet(figures: Figures, records: Records, context: LayOutContext, support: readonly SupportAgreed[] = []): SheetSpec {
  const agreed = agreedByKey(support)
  const lists = listsOf(figures, agreed)
  const beside = { agreed, rates: new RatesThen(figures.asAt), context }
  const rows = lists.flatMap((listed) => rowsOf(listed, beside))
  const isKnown = figures.measures.some(({ target, denominator }) => target !== null && denominator > 0)
  const nobody = isKnown ? EXTRA_SUPPORT_WORDS.none : EXTRA_SUPPORT_WORDS.noData
  const isNobody = lists.every(({ ranked, small }) => ranked.length + small.length === 0)
  const said = [EXTRA_SUPPORT_WORDS.how, EXTRA_SUPPORT_WORDS.kept, ...(isNobody ? [nobody] : [])]
  return {
    key: 'extra-support',
    name: nameOf('extra-support', context),
    intro: [...topLines('extra-support', figures, context, ['summary', 'teams']), ...said.map((text) => line(textCell(text, 'note')))],
    table: { name: EXTRA_SUPPORT_TABLE, columns: fitted(COLUMNS, rows, 'filter-buttons'), rowKey: ['measure', 'level', 'name'], rows, filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 3 },
    print: printOf('extra-support', figures.asAt, context),
    sums: [...countSums(figures, records), ...sumsOf(lists, structureOf(figures.measures, records))],
  }
}
