/** What the two sheets of extra support have in common: the figure that a row is about, and what has been agreed beside it. */
import { LAST_DAY, type Day } from '../calendar'
import type { EarlierFigure, GroupLevel, JudgedRate, MeasureFigure } from '../measures'
import { EXTRA_SUPPORT_HEADERS, MEASURE_NAMES, outOf, statusText } from '../words'
import type { SpecCell } from '../workbook'
import { counting, numberCell, textCell } from './cells'
import type { UnfittedColumn } from './columnWidth'
import { rateCounts } from './countsShown'
import { rateFormat, targetFormat } from './printedRate'
import type { LayOutContext } from './stamp'
import { STATUS_LOOK } from './statusLook'
import { detailSheet, leadingTo } from './ways'

const HEADERS = EXTRA_SUPPORT_HEADERS

/** Whom something has been agreed for, in one measure, as it is printed. */
export interface SupportKey {
  readonly measure: string
  readonly level: string
  readonly name: string
}

export interface SupportAgreed extends SupportKey {
  /** Since when; 0 where no day is typed. */
  readonly since: Day
}

/** What a row is known by. */
export function supportKey({ measure, level, name }: SupportKey): string {
  return JSON.stringify([measure, level, name])
}

/** What has been agreed, by the rows' keys. */
export type Agreed = ReadonlyMap<string, SupportAgreed>

export function agreedByKey(support: readonly SupportAgreed[]): Agreed {
  return new Map(support.map((one) => [supportKey(one), one]))
}

/** The first column of both. */
export const SUPPORT_MEASURE: UnfittedColumn = { key: 'measure', header: HEADERS.measure, widths: { least: 20, most: 36 }, format: 'text', align: 'left', wrap: true, content: 'computed' }

/** The columns behind those that say whom a row is about. */
export const SUPPORT_COLUMNS: readonly UnfittedColumn[] = [
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

/** The rates of days on which support began, each worked out once. */
export class RatesThen {
  private readonly known = new Map<string, EarlierFigure>()

  /** @param asAt a day after it has not come yet */
  constructor(private readonly asAt: Day) {}

  /**
   * Blank where no day is typed that has come, where the rows of now cannot know that day, and of people who share a name.
   *
   * @param counts what the counts of this part of the figure are called
   */
  cell(figure: MeasureFigure, level: GroupLevel, name: string | null, counts: string, since: Day): SpecCell {
    if (since <= 0 || since > Math.min(this.asAt, LAST_DAY)) return numberCell(null)
    const key = `${figure.id} ${since}`
    const then = this.known.get(key) ?? figure.earlier(since)
    this.known.set(key, then)
    const [group, another] = then.groups[level].filter((one) => one.name === name)
    if (group === undefined || another !== undefined || group.denominator === 0) return numberCell(null)
    return counting(numberCell(group.numerator / group.denominator, rateFormat(group, { ...group, direction: figure.direction })), rateCounts(`${counts} as at ${since}`, group))
  }
}

/**
 * The cells that say how far one part of a figure is from its target.
 *
 * @param counts what its counts are called
 * @param rank its place by gain; null of one that stands without an order
 */
export function supportCells(figure: MeasureFigure, part: JudgedRate, counts: string, rank: number | null, context: LayOutContext): Record<string, SpecCell> {
  const shown = rateCounts(counts, part)
  const look = STATUS_LOOK[part.status]
  return {
    measure: textCell(MEASURE_NAMES[figure.id]),
    rank: counting(numberCell(rank), shown),
    rate: counting(numberCell(part.numerator / part.denominator, rateFormat(part, { ...part, direction: figure.direction }), look), shown),
    count: leadingTo(detailSheet(figure.id, context), counting(textCell(outOf(part.numerator, part.denominator)), shown), context),
    target: part.target === null ? numberCell(null) : numberCell(part.target / 1_000_000, targetFormat(part.target)),
    status: counting(textCell(statusText(part.status), look), shown),
    needed: counting(numberCell(part.needed), shown),
  }
}
