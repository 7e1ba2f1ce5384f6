/** The rows of the report: one a measure of the whole and of each Head of Service. */
import { longDate, type Day } from '../../calendar'
import { SMALL_NUMBERS, type Direction, type MeasureFigure, type Rate } from '../../measures'
import {
  againstRestated,
  cannotBeRestated,
  countText,
  NOT_RECORDED,
  noDataSentence,
  REPORT_DIRECTIONS,
  REPORT_HEADERS,
  REPORT_WORDS,
  ruleShort,
  ruleThen,
  sentence,
  STATUS_WORDS,
  statusText,
  targetThen,
  TEAMS_LEVELS,
} from '../../words'
import type { CountShown, RowSpec, SpecCell } from '../../workbook'
import { counting, numberCell, quoting, textCell } from '../cells'
import type { UnfittedColumn } from '../columnWidth'
import { figureCounts, monthCounts, rateCounts } from '../countsShown'
import { placeName } from '../placeCounts'
import { rateFormat, rateFormatWithSymbol, targetPercent } from '../printedRate'
import type { LayOutContext } from '../stamp'
import { STATUS_LOOK } from '../statusLook'
import { detailSheet, leadingTo } from '../ways'
import type { Part } from './lastTime'
import { headKey, movedBy, worsening, type ReportFigure } from './sections'

const HEADERS = REPORT_HEADERS

export const REPORT_COLUMNS: readonly UnfittedColumn[] = [
  { key: 'headOfService', header: HEADERS.headOfService, widths: { least: 14, most: 18 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'measure', header: HEADERS.measure, widths: { least: 22, most: 26 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'last', header: HEADERS.last, widths: { least: 8, most: 10 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'lastCount', header: HEADERS.lastCount, widths: { least: 10, most: 16 }, format: 'text', align: 'right', content: 'computed' },
  { key: 'restated', header: HEADERS.restated, widths: { least: 9, most: 10 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'restatedCount', header: HEADERS.restatedCount, widths: { least: 10, most: 16 }, format: 'text', align: 'right', content: 'computed' },
  { key: 'now', header: HEADERS.now, widths: { least: 8, most: 10 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'nowCount', header: HEADERS.nowCount, widths: { least: 10, most: 16 }, format: 'text', align: 'right', content: 'computed' },
  { key: 'status', header: HEADERS.status, widths: { least: 10, most: 10 }, format: 'text', align: 'centre', content: 'computed' },
  { key: 'change', header: HEADERS.change, widths: { least: 8, most: 8 }, format: 'points1', align: 'right', content: 'computed' },
  { key: 'direction', header: HEADERS.direction, widths: { least: 10, most: 10 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'ahead', header: HEADERS.ahead, widths: { least: 10, most: 12 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'toSee', header: HEADERS.toSee, widths: { least: 6, most: 8 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'note', header: HEADERS.note, widths: { least: 40, most: 40 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'commentary', header: HEADERS.commentary, widths: { least: 32, most: 32 }, format: 'text', align: 'left', wrap: true, content: 'typed' },
]

/** The name of a part as its rows have it. */
export function partCell(part: Part): SpecCell {
  if (part.of === 'whole') return textCell(TEAMS_LEVELS.whole, 'subtotal')
  return part.name === null ? textCell(NOT_RECORDED, 'subtotal') : { ...textCell(part.name, 'subtotal'), holds: 'worker' }
}

/** What the counts of a measure that is not worked out any more are called by. */
const idOf = ({ figure, name }: ReportFigure): string => figure?.id ?? name

const partName = (part: Part): string => (part.of === 'whole' ? 'whole' : JSON.stringify(headKey(part.name)))

/** What the counts of last time are called. */
export function lastName(row: ReportFigure, part: Part): string {
  return `${idOf(row)} reported last time of ${partName(part)}`
}

export function againName(row: ReportFigure, part: Part): string {
  return `${idOf(row)} of last time, worked out again, of ${partName(part)}`
}

export function aheadName({ id }: Pick<MeasureFigure, 'id'>, part: Part): string {
  return `${id} looked ahead to of ${partName(part)}`
}

function lastCounts(row: ReportFigure, part: Part): CountShown[] {
  return row.last === null ? [] : rateCounts(lastName(row, part), row.last)
}

/** A month-end worked out again is that month, as `Summary` shows it. */
function againCounts(row: ReportFigure, part: Part, rate: Rate, day: Day): CountShown[] {
  const month = part.of === 'whole' ? row.figure?.trend.find(({ asAt, noData }) => asAt === day && noData === null) : undefined
  return row.figure !== null && month !== undefined ? monthCounts(row.figure, month) : rateCounts(againName(row, part), rate)
}

function nowCounts({ figure, now }: ReportFigure, part: Part): CountShown[] {
  if (figure === null || now === null) return []
  return part.of === 'whole' ? figureCounts(figure) : rateCounts(placeName(figure, { headOfService: part.name }), now)
}

function countCell({ numerator, denominator }: Rate, counts: readonly CountShown[]): SpecCell {
  return counting(textCell(countText(numerator, denominator, denominator < SMALL_NUMBERS ? 'few' : 'enough')), counts)
}

const rateOf = ({ numerator, denominator }: Rate): number => numerator / denominator

function lastCells(row: ReportFigure, part: Part, direction: Direction): Record<string, SpecCell> {
  const { last, again } = row
  if (last === null) return {}
  const against = { target: last.target, tolerance: null, direction }
  const counts = lastCounts(row, part)
  const cells = { last: counting(numberCell(rateOf(last), rateFormat(last, against)), counts), lastCount: countCell(last, counts) }
  if (again?.is !== 'restated') return cells
  const more = againCounts(row, part, again.rate, last.asAt)
  return { ...cells, restated: counting(numberCell(rateOf(again.rate), rateFormat(again.rate, against)), more), restatedCount: countCell(again.rate, more) }
}

function nowCells(row: ReportFigure, part: Part, direction: Direction, context: LayOutContext): Record<string, SpecCell> {
  const { now } = row
  if (now === null) return { now: { ...textCell(STATUS_WORDS['no-data'].symbol, STATUS_LOOK['no-data']), format: 'text' }, status: textCell(statusText('no-data'), STATUS_LOOK['no-data']) }
  const look = STATUS_LOOK[now.status]
  const counts = nowCounts(row, part)
  return {
    now: counting(numberCell(rateOf(now), rateFormat(now, { ...now, direction }), look), counts),
    nowCount: row.figure === null ? countCell(now, counts) : leadingTo(detailSheet(row.figure.id, context), countCell(now, counts), context),
    status: now.status === 'no-target' ? textCell(statusText(now.status), look) : counting(textCell(statusText(now.status), look), counts),
  }
}

function changeCells(row: ReportFigure, part: Part): Record<string, SpecCell> {
  const { now, last } = row
  const worse = worsening(row)
  if (worse === null || now === null || last === null) return {}
  const counts = [...lastCounts(row, part), ...nowCounts(row, part)]
  const direction = worse > 0 ? REPORT_DIRECTIONS.worse : worse < 0 ? REPORT_DIRECTIONS.better : REPORT_DIRECTIONS.same
  return { change: counting(numberCell(movedBy(last, now) * 100), counts), direction: counting(textCell(direction), counts) }
}

function aheadCells({ figure, ahead }: ReportFigure, part: Part): Record<string, SpecCell> {
  if (figure === null || ahead === null) return {}
  const { rate, mustBeSeen } = ahead
  const counts = rateCounts(aheadName(figure, part), rate)
  return {
    ahead: counting(numberCell(rateOf(rate), rateFormatWithSymbol(rate, { ...rate, direction: figure.direction }), STATUS_LOOK[rate.status]), counts),
    toSee: counting(numberCell(rate.target === null ? null : mustBeSeen), counts),
  }
}

/** `+2.0`, `-2.0`, as the column of the change has them. */
function points(from: Rate, to: Rate): string {
  const moved = movedBy(from, to) * 100
  return `${moved < 0 ? '-' : moved > 0 ? '+' : ''}${Math.abs(moved).toFixed(1)}`
}

/** Whether any figures were issued before. */
export type Before = 'reported before' | 'the first'

/** What the rows of the figures do not say by themselves, without what quotes `History`, whose cells are the user's, or rests on counts. */
function notesOf({ figure, now, last, again }: ReportFigure, part: Part, before: Before): string[] {
  if (figure === null) return [REPORT_WORDS.notWorkedOut]
  const notes: string[] = []
  if (now === null) notes.push(part.of === 'whole' && figure.noData !== null ? noDataSentence(figure.noData, longDate) : REPORT_WORDS.nobodyNow)
  if (last === null) return before === 'reported before' ? [...notes, REPORT_WORDS.notReported] : notes
  if (last.target !== null && last.target !== (now ?? figure).target) notes.push(targetThen(targetPercent(last.target)))
  if (again?.is === 'nobody') notes.push(REPORT_WORDS.nobodyThen)
  if (again?.is === 'not-known') notes.push(cannotBeRestated(noDataSentence(again.why, longDate)))
  return notes
}

/** The rule of last time, where it was another. */
function otherRule({ figure, last }: ReportFigure): string | null {
  if (figure === null || last === null || last.rule === '' || last.rule === sentence(ruleShort(figure.id, figure.rule))) return null
  return last.rule
}

function noteCell(row: ReportFigure, part: Part, before: Before): SpecCell {
  const { now, last, again } = row
  const notes = notesOf(row, part, before)
  const instead = notes.length === 0 ? null : notes.join(' ')
  const rule = otherRule(row)
  const said = [...notes, ...(rule === null ? [] : [ruleThen(rule)])]
  const cell = (text: readonly string[]): SpecCell => (rule === null ? textCell(text.join(' ')) : quoting(textCell(text.join(' ')), instead))
  if (again?.is !== 'restated' || now === null || last === null) return cell(said)
  return counting(cell([againstRestated(points(again.rate, now)), ...said]), [...againCounts(row, part, again.rate, last.asAt), ...nowCounts(row, part)], instead)
}

export function reportRow(row: ReportFigure, part: Part, before: Before, context: LayOutContext): RowSpec {
  const direction = row.figure?.direction ?? 'higher'
  return {
    cells: {
      headOfService: partCell(part),
      measure: row.figure === null ? quoting(textCell(row.name)) : textCell(row.name),
      ...lastCells(row, part, direction),
      ...nowCells(row, part, direction, context),
      ...changeCells(row, part),
      ...aheadCells(row, part),
      note: noteCell(row, part, before),
    },
  }
}
