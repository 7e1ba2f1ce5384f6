/** The sheet that a director reads from the back of a room: a row a measure, each beside its target, with twelve months of rates. */
import { isLastDayOfMonth, partsOf, type Day } from '../calendar'
import type { Figures, MeasureFigure, TrendMonth } from '../measures'
import type { Records } from '../records'
import { MEASURE_NAMES, monthShort, outOf, partMonthHeader, ruleShort, sentence, STATUS_WORDS, statusText, SUMMARY_HEADERS } from '../words'
import type { RowSpec, SheetSpec, SpecCell } from '../workbook'
import { counting, numberCell, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums, figureCounts, lastCompleteMonthsCounts, monthCounts } from './countsShown'
import { notesBeside } from './noteBeside'
import { rateFormat, rateFormatWithSymbol, targetFormat } from './printedRate'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { STATUS_LOOK } from './statusLook'
import { summaryIntro } from './summaryIntro'
import { detailSheet, leadingTo } from './ways'

const MONTHS_SHOWN = 12

/** A month column: its key stays, its header rolls forward with the as-at date. */
interface MonthColumn {
  readonly key: string
  /** `2019-07` */
  readonly month: string
  readonly header: string
}

/** The twelve calendar months to that of the as-at date, oldest first; the last is a part month unless the as-at date ends it. */
function monthColumns(asAt: Day): readonly MonthColumn[] {
  const { year, month } = partsOf(asAt)
  return Array.from({ length: MONTHS_SHOWN }, (_, index) => {
    const months = year * 12 + month - 1 - (MONTHS_SHOWN - 1 - index)
    const name = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
    const isPart = index === MONTHS_SHOWN - 1 && !isLastDayOfMonth(asAt)
    return {
      key: `month${String(index + 1).padStart(2, '0')}`,
      month: name,
      header: isPart ? partMonthHeader(monthShort(name)) : monthShort(name),
    }
  })
}

/** Narrow, so that the page can be read from a distance: on paper the whole table is scaled to one page's width. */
function columnsBeforeMonths(): UnfittedColumn[] {
  return [
    { key: 'measure', header: SUMMARY_HEADERS.measure, widths: { least: 16, most: 17 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
    { key: 'target', header: SUMMARY_HEADERS.target, widths: { least: 6, most: 10 }, format: 'percent1', align: 'right', content: 'computed', holds: 'other' },
    { key: 'rate', header: SUMMARY_HEADERS.rate, widths: { least: 6, most: 10 }, format: 'percent1', align: 'right', content: 'computed' },
    { key: 'count', header: SUMMARY_HEADERS.count, widths: { least: 8, most: 18 }, format: 'text', align: 'right', content: 'computed' },
    { key: 'status', header: SUMMARY_HEADERS.status, widths: { least: 8, most: 9 }, format: 'text', align: 'centre', content: 'computed' },
    { key: 'needed', header: SUMMARY_HEADERS.needed, widths: { least: 6, most: 10 }, format: 'integer', align: 'right', content: 'computed' },
    { key: 'change', header: SUMMARY_HEADERS.change, widths: { least: 6, most: 10 }, format: 'points1', align: 'right', content: 'computed' },
    { key: 'note', header: SUMMARY_HEADERS.note, widths: { least: 36, most: 36 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  ]
}

function columnsAfterMonths(): UnfittedColumn[] {
  return [
    { key: 'sustained', header: SUMMARY_HEADERS.sustained, widths: { least: 5, most: 7 }, format: 'text', align: 'centre', content: 'computed' },
    { key: 'commentary', header: SUMMARY_HEADERS.commentary, widths: { least: 24, most: 24 }, format: 'text', align: 'left', wrap: true, content: 'typed' },
  ]
}

function monthCell(month: TrendMonth | undefined, figure: MeasureFigure): SpecCell {
  if (month === undefined || month.status === 'no-data') return { ...textCell(STATUS_WORDS['no-data'].symbol, STATUS_LOOK['no-data']), format: 'text' }
  const { target, tolerance } = month
  const { direction } = figure
  return counting(numberCell(month.numerator / month.denominator, rateFormatWithSymbol(month, { target, tolerance, direction }), STATUS_LOOK[month.status]), monthCounts(figure, month))
}

/** The rule in force, and on a line of its own what else must be known of the figure. */
function noteCell(figure: MeasureFigure): SpecCell {
  const rule = sentence(ruleShort(figure.id, figure.rule))
  const notes = notesBeside(figure)
  const under = (said: typeof notes) => (said.length === 0 ? rule : `${rule}\n${said.map(({ text }) => text).join(' ')}`)
  return counting(
    textCell(under(notes)),
    notes.flatMap(({ counts }) => counts),
    under(notes.filter(({ counts }) => counts.length === 0)),
  )
}

function rowOf(figure: MeasureFigure, months: readonly MonthColumn[], context: LayOutContext): RowSpec {
  const { target, status, sustained } = figure
  const isJudged = status !== 'no-data' && status !== 'no-target'
  const look = STATUS_LOOK[status]
  const byMonth = new Map(figure.trend.map((month) => [month.month, month]))
  const counts = status === 'no-data' ? [] : figureCounts(figure)
  const cells: Record<string, SpecCell> = {
    measure: textCell(MEASURE_NAMES[figure.id], 'subtotal'),
    target: target === null ? numberCell(null) : numberCell(target / 1_000_000, targetFormat(target)),
    rate: status === 'no-data' ? numberCell(null, undefined, look) : counting(numberCell(figure.numerator / figure.denominator, rateFormat(figure, figure), look), counts),
    count: figure.denominator === 0 ? numberCell(null) : leadingTo(detailSheet(figure.id, context), counting(textCell(outOf(figure.numerator, figure.denominator)), counts), context),
    status: status === 'no-target' ? textCell(statusText(status), look) : counting(textCell(statusText(status), look), counts),
    needed: counting(numberCell(isJudged ? figure.needed : null), counts),
    change: counting(numberCell(figure.changeOnLastMonth === null ? null : figure.changeOnLastMonth * 100), lastCompleteMonthsCounts(figure, 2)),
    note: noteCell(figure),
    sustained: target === null ? numberCell(null) : counting(textCell(outOf(sustained.met, 3)), lastCompleteMonthsCounts(figure, 3)),
  }
  for (const { key, month } of months) cells[key] = monthCell(byMonth.get(month), figure)
  return { cells }
}

/** The table that marks a workbook as one of ours. */
export const SUMMARY_TABLE = 'casefile_summary'

/**
 * `Summary`: table `casefile_summary`, a row a measure in the plan's order. Rates are numbers; where one decimal would flatter,
 * more are shown. `Commentary` belongs to whoever types it, and follows the measure's name.
 */
export function summarySheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const months = monthColumns(figures.asAt)
  const rows = figures.measures.map((figure) => rowOf(figure, months, context))
  const columns: UnfittedColumn[] = [
    ...columnsBeforeMonths(),
    ...months.map(({ key, header }): UnfittedColumn => ({ key, header, widths: { least: 7, most: 7 }, tight: true, format: 'percent1', align: 'centre', content: 'computed' })),
    ...columnsAfterMonths(),
  ]
  return {
    key: 'summary',
    name: nameOf('summary', context),
    intro: summaryIntro(figures, records, context),
    table: { name: SUMMARY_TABLE, columns: fitted(columns, rows, 'plain-header'), rowKey: ['measure'], rows, filterButtons: false },
    view: { freezeHeader: true, freezeColumns: 1 },
    print: printOf('summary', figures.asAt, context),
    sums: countSums(figures, records),
  }
}
