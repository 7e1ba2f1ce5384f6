/** `Trend`: twelve months of each measure, a row a month, with a chart of each that shows target, mean and limits, and a sentence that reads it. */
import { longDate } from '../calendar'
import type { Figures, MeasureFigure, TrendMonth } from '../measures'
import type { Records } from '../records'
import {
  MEASURE_NAMES,
  monthShort,
  monthSignals,
  noDataSentence,
  outOf,
  partMonthHeader,
  statusText,
  TREND_HEADERS,
  TREND_WORDS,
  trendChartTitle,
  chartSentence,
} from '../words'
import type { ChartSpec, RowSpec, SheetSpec, SpecCell } from '../workbook'
import { counting, line, linkCell, numberCell, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { allMonthsCounts, countSums, monthCounts } from './countsShown'
import { percentScale } from './percentScale'
import { rateFormatWithSymbol, ratePercent, targetFormat, targetPercent } from './printedRate'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { STATUS_LOOK } from './statusLook'
import { topLines } from './topLines'

export const TREND_TABLE = 'casefile_trend'

const MILLION = 1_000_000

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'measure', header: TREND_HEADERS.measure, widths: { least: 26, most: 26 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'month', header: TREND_HEADERS.month, widths: { least: 8, most: 14 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'rate', header: TREND_HEADERS.rate, widths: { least: 8, most: 12 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'part', header: TREND_HEADERS.part, widths: { least: 8, most: 12 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'count', header: TREND_HEADERS.count, widths: { least: 8, most: 18 }, format: 'text', align: 'right', content: 'computed' },
  { key: 'target', header: TREND_HEADERS.target, widths: { least: 6, most: 10 }, format: 'percent1', align: 'right', content: 'computed', holds: 'other' },
  { key: 'mean', header: TREND_HEADERS.mean, widths: { least: 6, most: 8 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'lower', header: TREND_HEADERS.lower, widths: { least: 6, most: 8 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'upper', header: TREND_HEADERS.upper, widths: { least: 6, most: 8 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'reading', header: TREND_HEADERS.reading, widths: { least: 40, most: 40 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
]

/** `Trend`: table `casefile_trend`. Every measure has its twelve months, one under the other, oldest first; a chart stands beside them where one month has data. */
export function trendSheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const rows = figures.measures.flatMap(monthRows)
  const charts = figures.measures.flatMap((figure, index) => chartOf(figure, index * figure.trend.length))
  return {
    key: 'trend',
    name: nameOf('trend', context),
    intro: [
      ...topLines('trend', figures, context, ['summary', 'about', 'data-issues']),
      ...(figures.measures.length === 0 ? [line(textCell(TREND_WORDS.noMeasures, 'note'))] : [line(textCell(TREND_WORDS.how, 'note')), line(textCell(TREND_WORDS.part, 'note'))]),
    ],
    table: { name: TREND_TABLE, columns: fitted(COLUMNS, rows, 'plain-header'), rowKey: ['measure', 'month'], rows, filterButtons: false },
    ...(charts.length > 0 && { charts }),
    view: { freezeHeader: true, freezeColumns: 0 },
    print: { ...printOf('trend', figures.asAt, context), breakAtChangeOf: 'measure' },
    sums: countSums(figures, records),
  }
}

function monthRows(figure: MeasureFigure): RowSpec[] {
  return figure.trend.map((month, index) => ({ cells: monthCells(figure, month, index === 0 ? [readingOf(figure)] : []) }))
}

/** @param said what the row says besides of its month */
function monthCells(figure: MeasureFigure, month: TrendMonth, said: readonly string[]): Readonly<Record<string, SpecCell>> {
  const { variation, direction } = figure
  const { target, tolerance, part, status } = month
  const hasData = status !== 'no-data'
  const counts = monthCounts(figure, month)
  const monthName = part ? partMonthHeader(monthShort(month.month)) : monthShort(month.month)
  const rate = hasData
    ? counting(numberCell(month.numerator / month.denominator, rateFormatWithSymbol(month, { target, tolerance, direction }), STATUS_LOOK[status]), counts)
    : numberCell(null, undefined, STATUS_LOOK['no-data'])
  const limit = (value: number | undefined) => (value === undefined || part ? numberCell(null) : counting(numberCell(Math.min(1, Math.max(0, value))), allMonthsCounts(figure)))
  return {
    measure: textCell(MEASURE_NAMES[figure.id], said.length > 0 ? 'subtotal' : 'note'),
    // the way back stands here, since LibreOffice wraps no link, and the name is long
    month: said.length > 0 ? linkCell(monthName, 'summary') : textCell(monthName),
    ...(part ? { part: rate } : { rate }),
    count: hasData ? counting(textCell(outOf(month.numerator, month.denominator)), counts) : textCell(statusText('no-data'), STATUS_LOOK['no-data']),
    target: target === null ? numberCell(null) : numberCell(target / MILLION, targetFormat(target)),
    mean: limit(variation?.mean),
    lower: limit(variation?.lower),
    upper: limit(variation?.upper),
    reading: counting(textCell([...said, ...monthNotes(figure, month)].join('\n')), said.length > 0 || variation !== null ? allMonthsCounts(figure) : [], noDataNote(month) || undefined),
  }
}

/** Why a month has no data, and what its point is the last of. */
function monthNotes({ variation }: MeasureFigure, month: TrendMonth): string[] {
  const signals = (variation?.signals ?? []).filter((signal) => signal.month === month.month)
  return [noDataNote(month), signals.length === 0 ? '' : monthSignals(signals)].filter((note) => note !== '')
}

function noDataNote({ noData }: TrendMonth): string {
  return noData === null ? '' : noDataSentence(noData, longDate)
}

function readingOf(figure: MeasureFigure): string {
  const complete = figure.trend.filter(({ part, status }) => !part && status !== 'no-data')
  const last = complete.at(-1)
  const { variation, direction } = figure
  const months = variation?.signals.map(({ month }) => month) ?? []
  return chartSentence({
    measure: MEASURE_NAMES[figure.id],
    last:
      last === undefined
        ? null
        : {
            month: last.month,
            rate: ratePercent(last, { ...last, direction }),
            outOf: outOf(last.numerator, last.denominator),
            status: last.status,
            target: last.target === null ? null : targetPercent(last.target),
          },
    months: complete.length,
    signals: variation && { count: months.length, latest: months.sort().at(-1) ?? null, trial: variation.trial },
  })
}

/** None for a measure without a month of data: an empty frame would say nothing. */
function chartOf(figure: MeasureFigure, first: number): ChartSpec[] {
  const { trend, variation } = figure
  const known = trend.filter(({ status }) => status !== 'no-data')
  if (known.length === 0) return []
  const hasTarget = trend.some(({ target }) => target !== null)
  const drawn = [...known.map(({ numerator, denominator }) => numerator / denominator), ...trend.flatMap(({ target }) => (target === null ? [] : [target / MILLION])), ...(variation ? [variation.lower, variation.upper] : [])]
  return [
    {
      name: `${TREND_TABLE}_${figure.id}`,
      kind: 'line',
      title: trendChartTitle(MEASURE_NAMES[figure.id]),
      rows: { first, count: trend.length },
      // its frame ends above the end of the page
      high: trend.length - 1,
      across: { column: 'month', title: TREND_WORDS.across },
      up: { title: TREND_WORDS.up, unit: 'percent', ...percentScale(drawn) },
      series: [
        ...(hasTarget ? [{ column: 'target', look: 'target' as const }] : []),
        ...(variation ? [{ column: 'mean', look: 'mean' as const }, { column: 'lower', look: 'limit' as const }, { column: 'upper', look: 'limit' as const }] : []),
        { column: 'rate', look: 'rate' },
        ...(trend.some(({ part }) => part) ? [{ column: 'part', look: 'part' as const }] : []),
      ],
      reading: readingOf(figure),
    },
  ]
}
