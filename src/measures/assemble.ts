/** From what a kind of measure worked out to the figure that is shown: status, trend, groups, rows. */
import { addMonths, lastDayOfMonth, type Day } from '../calendar'
import type { QuestionCode } from '../records'
import type { Measure } from './catalogue'
import type { Context } from './context'
import type { EarlierFigure, LeftOutReason, MeasureFigure, NoDataReason, RowBehind, TrendMonth } from './figures'
import { GroupTally, SMALL_NUMBERS } from './groups'
import { eachCounted, figuresByPerson, nestedGroups } from './nested'
import { leftOutCounts, listOf } from './outcomes'
import { plannedRate } from './plannedVisits'
import { noDataMonth, type Judged, type MeasureResult, type MonthRate } from './result'
import { variationOf } from './statistics/variation'
import { wilsonInterval } from './statistics/wilson'
import { judge, neededInARow } from './targets'

/** Months in a row that a target must be met to be sustained. */
const SUSTAINED = 3

const NO_GROUPS: MeasureFigure['groups'] = { headOfService: [], teamManager: [], team: [], worker: [], caseType: [] }

function questionsOf(context: Context, measure: Measure): readonly QuestionCode[] {
  const { confirmed, gradesFromNumbers } = context.records
  return measure.questions.filter((question) => !confirmed.has(question) && (question !== 'grade-numbers' || gradesFromNumbers))
}

function trendOf(context: Context, measure: Measure, months: readonly MonthRate[]): readonly TrendMonth[] {
  return context.months.map(({ month, asAt, part }, index) => {
    const { noData, ...rate } = months[index]
    return { month, asAt, part, ...judge(rate, context.standards.of(measure.id, asAt)), noData: noData ?? (rate.denominator === 0 ? { because: 'nobody' } : null) }
  })
}

/** *Sustained*, and the first month-end at which three of three could be reached. */
function sustainedOf(complete: readonly TrendMonth[], hasTarget: boolean): MeasureFigure['sustained'] {
  const latest = complete.slice(-SUSTAINED)
  let run = 0
  for (let index = latest.length - 1; index >= 0 && latest[index].status === 'met'; index--) run++
  return {
    met: hasTarget ? latest.filter((month) => month.status === 'met').length : 0,
    firstMonthEnd: hasTarget ? lastDayOfMonth(addMonths(latest[latest.length - 1].asAt, SUSTAINED - run)) : 0,
    monthsWithoutData: latest.filter((month) => month.status === 'no-data').length,
  }
}

function changeOf(complete: readonly TrendMonth[]): number | null {
  const [before, last] = complete.slice(-2)
  if (before.denominator === 0 || last.denominator === 0) return null
  return last.numerator / last.denominator - before.numerator / before.denominator
}

/** What every figure has, whether there is data or not. */
function shared(context: Context, measure: Measure, months: readonly MonthRate[]) {
  const standard = context.standards.of(measure.id, context.asAt)
  const trend = trendOf(context, measure, months)
  const complete = trend.filter((month) => !month.part)
  const points = complete.filter((month) => month.denominator > 0).map((month) => ({ month: month.month, value: month.numerator / month.denominator }))
  return {
    id: measure.id,
    table: measure.table,
    direction: standard.direction,
    window: standard.window,
    trend,
    changeOnLastMonth: changeOf(complete),
    sustained: sustainedOf(complete, standard.target !== null),
    variation: variationOf(points),
    unconfirmed: questionsOf(context, measure),
  }
}

/** A measure whose fact no table of the workbook could hold. */
export function withoutData(context: Context, measure: Measure, noData: NoDataReason): MeasureFigure {
  const standard = context.standards.of(measure.id, context.asAt)
  return {
    ...shared(
      context,
      measure,
      context.months.map(() => noDataMonth(noData)),
    ),
    ...judge({ numerator: 0, denominator: 0 }, standard),
    noData,
    leftOut: {},
    interval: null,
    smallNumbers: false,
    neededInARow: null,
    groups: NO_GROUPS,
    lookAhead: null,
    planned: () => null,
    rule: { window: standard.window },
    remarks: [],
    rows: () => ({ numerator: [], denominator: [], leftOut: {} }),
    behind: () => [],
    earlier: (day) => earlierWithoutData(context, measure, day, noData),
    nested: () => [],
    byPerson: () => new Map(),
  }
}

function earlierWithoutData(context: Context, measure: Measure, day: Day, noData: NoDataReason): EarlierFigure {
  return { ...judge({ numerator: 0, denominator: 0 }, context.standards.of(measure.id, day)), noData, groups: NO_GROUPS }
}

function earlier(context: Context, measure: Measure, result: MeasureResult, day: Day): EarlierFigure {
  const { outcomes, shares, noData } = result.on(day)
  if (noData !== null) return earlierWithoutData(context, measure, day, noData)
  const rate = { numerator: 0, denominator: 0 }
  eachCounted({ outcomes, shares }, (_row, above, below) => {
    rate.numerator += above
    rate.denominator += below
  })
  const groups = new GroupTally(context.records, result.belonging, outcomes, shares).figures(measure.id, context.standards, context.nameOrder, day)
  return { ...judge(rate, context.standards.of(measure.id, day)), noData: rate.denominator === 0 ? { because: 'nobody' } : null, groups }
}

function groupsOf(context: Context, measure: Measure, { outcomes, shares, belonging }: MeasureResult): MeasureFigure['groups'] {
  return new GroupTally(context.records, belonging, outcomes, shares).figures(measure.id, context.standards, context.nameOrder, context.asAt)
}

function rowsOf({ outcomes, table }: MeasureResult): ReturnType<MeasureFigure['rows']> {
  const numerator: number[] = []
  const denominator: number[] = []
  const leftOut: Partial<Record<LeftOutReason, number[]>> = {}
  for (let row = 0; row < outcomes.length; row++) {
    const list = listOf(outcomes[row])
    if (list === null) continue
    const sheetRow = table.row[row]
    if (list === 'numerator') numerator.push(sheetRow)
    if (list === 'numerator' || list === 'missed') denominator.push(sheetRow)
    else (leftOut[list] ??= []).push(sheetRow)
  }
  return { numerator, denominator, leftOut }
}

function behind(context: Context, { table, belonging }: MeasureResult, { outcomes, shares, detail }: Judged): readonly RowBehind[] {
  const { people, teams } = context.records
  const rows: RowBehind[] = []
  for (let row = 0; row < outcomes.length; row++) {
    const list = listOf(outcomes[row])
    if (list === null) continue
    rows.push({
      ...detail(row),
      sheet: context.sheetOf(table, row),
      row: table.row[row],
      list,
      worker: belonging.worker[row] < 0 ? null : people.shown[belonging.worker[row]],
      team: belonging.team[row] < 0 ? null : teams.shown[belonging.team[row]],
      share: shares === null ? null : { numerator: shares.numerator[row], denominator: shares.denominator[row] },
    })
  }
  return rows
}

function behindMonth(context: Context, result: MeasureResult, name: string): readonly RowBehind[] {
  const index = context.months.findIndex(({ month }) => month === name)
  if (index < 0 || result.months[index].noData !== null) return []
  return behind(context, result, result.on(context.months[index].asAt))
}

/** The figure of a measure that has data. */
export function assemble(context: Context, measure: Measure, result: MeasureResult): MeasureFigure {
  const standard = context.standards.of(measure.id, context.asAt)
  const { rate } = result
  const isSample = measure.kind === 'graded-share'
  const isFlow = measure.kind === 'event-in-time' || measure.kind === 'due-dates-kept'
  return {
    ...shared(context, measure, result.months),
    ...judge(rate, standard),
    noData: rate.denominator === 0 ? { because: 'nobody' } : null,
    leftOut: leftOutCounts(result.outcomes),
    interval: isSample ? wilsonInterval(rate) : null,
    smallNumbers: !isSample && rate.denominator > 0 && rate.denominator < SMALL_NUMBERS,
    neededInARow: isFlow ? neededInARow(rate, standard) : null,
    groups: groupsOf(context, measure, result),
    lookAhead: result.lookAhead,
    planned: (scope, children) => plannedRate(context, measure.id, result, { scope, children }),
    rule: result.rule,
    remarks: result.remarks,
    rows: () => rowsOf(result),
    behind: (month) => (month === undefined ? behind(context, result, result) : behindMonth(context, result, month)),
    earlier: (day) => earlier(context, measure, result, day),
    nested: () => nestedGroups(measure.id, result, context.standards, context.asAt),
    byPerson: () => figuresByPerson(measure.id, result, context.standards, context.asAt),
  }
}
