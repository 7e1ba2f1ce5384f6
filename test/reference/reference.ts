/**
 * The figures of one workbook, worked out the slow way from the words of the design alone. The product's engine is
 * held against this over many small workbooks; neither has seen the other.
 */
import { isoDate, type Day } from './dates'
import type { Judgement } from './judgement'
import { readWorkbook, type Measure, type WorkbookRead } from './measures'
import { twelveMonths } from './months'
import type { FiguresJson, MeasureJson, PlainWorkbook } from './plain'
import { neededFor, statusOf } from './rates'
import type { Row } from './reading'

function sheetRows(rows: readonly Row[]): number[] {
  return [...rows].sort((a, b) => a.order - b.order).map((row) => row.sheetRow)
}

export function referenceFigures(workbook: PlainWorkbook, options: { asAt?: string; today: string }): FiguresJson {
  return figuresOfRead(readWorkbook(workbook, options))
}

export function figuresOfRead(read: WorkbookRead): FiguresJson {
  return {
    asAt: isoDate(read.asAt),
    measures: read.measures.map((measure) => figuresOf(measure, read)),
    tables: [...read.tables.values()].flatMap((table) => table.figures),
  }
}

function figuresOf(measure: Measure, { asAt, ruleOn: ruleFor, groups, settings: { confirmed } }: WorkbookRead): MeasureJson {
  const ruleOn = (day: Day) => ruleFor(measure.id, day)
  const nothing: Judgement = { counted: [], leftOut: [] }
  const met = (judgement: Judgement) => judgement.counted.filter((counted) => counted.met)

  const trend: MeasureJson['trend'][number][] = []
  let completeMonthsMet: boolean[] = []
  for (const month of twelveMonths(asAt)) {
    const rule = ruleOn(month.day)
    const known = measure.hasFacts && !(month.past && measure.unknowable(month, rule.window))
    const judgement = known ? measure.judge(month.day, rule.window) : nothing
    const [numerator, denominator] = [met(judgement).length, judgement.counted.length]
    trend.push({ month: month.name, numerator, denominator, part: month.part })
    if (!month.part) completeMonthsMet.push(statusOf(numerator, denominator, measure.direction, rule) === 'met')
  }
  completeMonthsMet = completeMonthsMet.slice(-3)

  const rule = ruleOn(asAt)
  const judgement = measure.hasFacts ? measure.judge(asAt, rule.window) : nothing
  const [numerator, denominator] = [met(judgement).length, judgement.counted.length]
  const listed = (measure.hasFacts && measure.listed?.(asAt, rule.window)) || {
    numerator: met(judgement).map((counted) => counted.row),
    denominator: judgement.counted.map((counted) => counted.row),
  }
  const leftOut: Record<string, number> = {}
  const leftOutRows: Record<string, number[]> = {}
  for (const reason of new Set(judgement.leftOut.map((left) => left.reason))) {
    const rows = judgement.leftOut.filter((left) => left.reason === reason).map((left) => left.row)
    leftOut[reason] = rows.length
    leftOutRows[reason] = sheetRows(rows)
  }
  return {
    id: measure.id,
    direction: measure.direction,
    target: rule.target === null ? null : rule.target / 1_000_000,
    tolerance: rule.tolerance === null ? null : rule.tolerance / 1_000_000,
    numerator,
    denominator,
    rate: denominator === 0 ? null : numerator / denominator,
    status: statusOf(numerator, denominator, measure.direction, rule),
    needed: neededFor(numerator, denominator, measure.direction, rule),
    leftOut,
    sustained: completeMonthsMet.filter(Boolean).length,
    trend,
    groups: groups.breakdown(judgement.counted),
    rows: { numerator: sheetRows(listed.numerator), denominator: sheetRows(listed.denominator), leftOut: leftOutRows },
    unconfirmed: measure.questions.filter((question) => !confirmed.has(question) && !(question === 'inadequate-target' && rule.confirmed)),
  }
}
