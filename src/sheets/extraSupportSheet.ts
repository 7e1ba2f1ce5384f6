/** What the improvement board decides from: teams and managers below target, those first who would gain most, and what has been agreed for them. */
import { LAST_DAY, type Day } from '../calendar'
import { structureOf, type EarlierFigure, type ExtraSupport, type Figures, type GroupFigure, type MeasureFigure, type StructureRow } from '../measures'
import type { Records } from '../records'
import { EXTRA_SUPPORT_HEADERS, EXTRA_SUPPORT_WORDS, MEASURE_NAMES, NOT_RECORDED, outOf, statusText, TEAMS_LEVELS } from '../words'
import type { CountSum, RowSpec, SheetSpec, SpecCell } from '../workbook'
import { counting, line, numberCell, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums, rateCounts } from './countsShown'
import { groupName, groupSums, structureSums } from './placeCounts'
import { rateFormat, targetFormat } from './printedRate'
import { nameOf, printOf, type LayOutContext } from './stamp'
import type { SupportAgreed } from './standingSupport'
import { STATUS_LOOK } from './statusLook'
import { topLines } from './topLines'
import { detailSheet, leadingTo } from './ways'

export const EXTRA_SUPPORT_TABLE = 'casefile_extra_support'

/** The levels that stand here: workers are never named unasked. */
type Level = 'team' | 'teamManager'

const HEADERS = EXTRA_SUPPORT_HEADERS

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'measure', header: HEADERS.measure, widths: { least: 20, most: 36 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'level', header: HEADERS.level, widths: { least: 14, most: 16 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'name', header: HEADERS.name, widths: { least: 16, most: 28 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'rank', header: HEADERS.rank, widths: { least: 6, most: 8 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'rate', header: HEADERS.rate, widths: { least: 8, most: 10 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'count', header: HEADERS.count, widths: { least: 9, most: 16 }, format: 'text', align: 'right', content: 'computed' },
  { key: 'target', header: HEADERS.target, widths: { least: 8, most: 10 }, format: 'percent1', align: 'right', content: 'computed', holds: 'other' },
  { key: 'status', header: HEADERS.status, widths: { least: 9, most: 10 }, format: 'text', align: 'centre', content: 'computed' },
  { key: 'needed', header: HEADERS.needed, widths: { least: 8, most: 10 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'agreed', header: HEADERS.agreed, widths: { least: 32, most: 32 }, format: 'text', align: 'left', wrap: true, content: 'typed' },
  { key: 'mentor', header: HEADERS.mentor, widths: { least: 16, most: 16 }, format: 'text', align: 'left', wrap: true, content: 'typed', holds: 'worker' },
  { key: 'since', header: HEADERS.since, widths: { least: 12, most: 12 }, format: 'date', align: 'right', content: 'typed' },
  { key: 'rateThen', header: HEADERS.rateThen, widths: { least: 9, most: 10 }, format: 'percent1', align: 'right', content: 'computed' },
]

function nameCell(level: Level, name: string | null): SpecCell {
  const cell = textCell(name ?? NOT_RECORDED)
  return level === 'teamManager' ? { ...cell, holds: 'worker' } : cell
}

/** The rates of days on which support began, each worked out once. */
class RatesThen {
  private readonly known = new Map<string, EarlierFigure>()

  /** @param asAt a day after it has not come yet */
  constructor(private readonly asAt: Day) {}

  /** Blank where no day is typed that has come, and where the rows of now cannot know that day. */
  cell(figure: MeasureFigure, level: Level, name: string | null, since: Day): SpecCell {
    if (since <= 0 || since > Math.min(this.asAt, LAST_DAY)) return numberCell(null)
    const key = `${figure.id} ${since}`
    const then = this.known.get(key) ?? figure.earlier(since)
    this.known.set(key, then)
    const group = then.groups[level].find((one) => one.name === name)
    if (group === undefined || group.denominator === 0) return numberCell(null)
    const counts = rateCounts(`${groupName(figure, level, name)} as at ${since}`, group)
    return counting(numberCell(group.numerator / group.denominator, rateFormat(group, { ...group, direction: figure.direction })), counts)
  }
}

/** What a row is known by, as it is printed. */
const keyOf = (measure: string, level: string, name: string): string => JSON.stringify([measure, level, name])

/** What has been agreed, by the rows' keys. */
type Agreed = ReadonlyMap<string, SupportAgreed>

function keyOfGroup(figure: MeasureFigure, level: Level, name: string | null): string {
  return keyOf(MEASURE_NAMES[figure.id], TEAMS_LEVELS[level], name ?? NOT_RECORDED)
}

/** What a row needs besides its group. */
interface Beside {
  readonly agreed: Agreed
  readonly rates: RatesThen
  readonly context: LayOutContext
}

function rowOf(figure: MeasureFigure, level: Level, group: GroupFigure, rank: number | null, { agreed, rates, context }: Beside): RowSpec {
  const counts = rateCounts(groupName(figure, level, group.name), group)
  const look = STATUS_LOOK[group.status]
  return {
    cells: {
      measure: textCell(MEASURE_NAMES[figure.id]),
      level: textCell(TEAMS_LEVELS[level]),
      name: nameCell(level, group.name),
      rank: counting(numberCell(rank), counts),
      rate: counting(numberCell(group.numerator / group.denominator, rateFormat(group, { ...group, direction: figure.direction }), look), counts),
      count: leadingTo(detailSheet(figure.id, context), counting(textCell(outOf(group.numerator, group.denominator)), counts), context),
      target: group.target === null ? numberCell(null) : numberCell(group.target / 1_000_000, targetFormat(group.target)),
      status: counting(textCell(statusText(group.status), look), counts),
      needed: counting(numberCell(group.needed), counts),
      rateThen: rates.cell(figure, level, group.name, agreed.get(keyOfGroup(figure, level, group.name))?.since ?? 0),
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
    if (figure === undefined || level === 'worker') return []
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
  const agreed: Agreed = new Map(support.map((one) => [keyOf(one.measure, one.level, one.name), one]))
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
