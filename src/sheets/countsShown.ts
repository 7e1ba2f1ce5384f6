/** The counts that cells show, by name, and how they hang together: what the share copy must know to suppress small ones. */
import type { Figures, LeftOutReason, MeasureFigure, Rate, Remark, TrendMonth } from '../measures'
import type { MeasureId, Records, RowLeftOutReason, TableReading } from '../records'
import type { Issue } from '../words'
import type { CountShown, CountSum } from '../workbook'

const counted = (name: string): string => `${name}: counted`
const rest = (name: string): string => `${name}: not counted`

/** A rate shows three: how many of the group count, how many do not, and the group. */
export function rateCounts(name: string, { numerator, denominator }: Rate, group = name): CountShown[] {
  return [
    { name: group, count: denominator },
    { name: counted(name), count: numerator },
    { name: rest(name), count: denominator - numerator },
  ]
}

export function rateSum(name: string, group = name): CountSum {
  return { totals: [group], parts: [counted(name), rest(name)] }
}

export function figureCounts(figure: MeasureFigure): CountShown[] {
  return rateCounts(figure.id, figure)
}

/** A month's rate under its name; the month of the as-at date is the figure itself. */
function monthName(figure: MeasureFigure, month: TrendMonth): string {
  const isFigure = month === figure.trend.at(-1) && month.numerator === figure.numerator && month.denominator === figure.denominator
  return isFigure ? figure.id : `${figure.id} ${month.month}`
}

export function monthCounts(figure: MeasureFigure, month: TrendMonth): CountShown[] {
  return month.noData === null ? rateCounts(monthName(figure, month), month) : []
}

/** Of all months that are shown: mean, limits and signals rest on them. */
export function allMonthsCounts(figure: MeasureFigure): CountShown[] {
  return figure.trend.flatMap((month) => monthCounts(figure, month))
}

/** Of the last complete months: *sustained* rests on three of them, the change on two. */
export function lastCompleteMonthsCounts(figure: MeasureFigure, months: 2 | 3): CountShown[] {
  const complete = figure.trend.filter(({ part }) => !part)
  return complete.slice(-months).flatMap((month) => monthCounts(figure, month))
}

function leftOutName(id: MeasureId, reason: LeftOutReason): string {
  return `${id} left out: ${reason}`
}

export function leftOutCount(figure: MeasureFigure, reason: LeftOutReason): CountShown {
  return { name: leftOutName(figure.id, reason), count: figure.leftOut[reason] ?? 0 }
}

const remarkName = (figure: MeasureFigure, { kind }: Remark): string => `${figure.id} ${kind}`

/** The name of a group that a remark is of: the figure's own where they are as many. */
function groupOfRemark(figure: MeasureFigure, remark: Remark, of: number): string {
  return of === figure.denominator ? figure.id : remarkName(figure, remark)
}

function outcomeName(figure: MeasureFigure, place: number): string {
  return `${figure.id} outcome ${place + 1}`
}

export function remarkCounts(figure: MeasureFigure, remark: Remark): CountShown[] {
  const name = remarkName(figure, remark)
  switch (remark.kind) {
    case 'over-15-per-cent-left-out':
      return [
        { name, count: remark.leftOut },
        { name: `${name}, of`, count: remark.of },
      ]
    case 'started-in-window':
      return rateCounts(name, { numerator: remark.met, denominator: remark.of }, leftOutName(figure.id, 'started-in-window'))
    case 'audits-completed':
      return rateCounts(name, { numerator: remark.done, denominator: remark.of })
    case 'random-share':
      return rateCounts(name, { numerator: remark.random, denominator: remark.of }, groupOfRemark(figure, remark, remark.of))
    case 'own-auditor':
      return [
        ...rateCounts(`${name}, own`, { numerator: remark.ownInadequate, denominator: remark.own }),
        ...rateCounts(`${name}, independent`, { numerator: remark.independentInadequate, denominator: remark.independent }),
      ]
    case 're-audits':
      return [{ name: leftOutName(figure.id, 're-audit'), count: remark.count }]
    case 'supervisions-close-together':
      return [{ name, count: remark.workers }]
    case 'children-behind-flow':
      return rateCounts(name, { numerator: remark.noneMissed, denominator: remark.children })
    case 'no-visit-required-by-outcome':
      return remark.outcomes.map(({ count }, place) => ({ name: outcomeName(figure, place), count }))
    case 'hours-as-days':
      return [{ name, count: remark.count }]
    case 'everyone-counted':
    case 'seen-column-missing':
    case 'last-seen-only':
      return []
  }
}

function remarkSums(figure: MeasureFigure, remark: Remark): CountSum[] {
  const name = remarkName(figure, remark)
  switch (remark.kind) {
    case 'over-15-per-cent-left-out':
      return [
        { totals: [name], parts: leftOutReasons(figure).map((reason) => leftOutName(figure.id, reason)) },
        { totals: [`${name}, of`], parts: [name, figure.id] },
      ]
    case 'started-in-window':
      return [rateSum(name, leftOutName(figure.id, 'started-in-window'))]
    case 'random-share':
      return [rateSum(name, groupOfRemark(figure, remark, remark.of))]
    case 'audits-completed':
    case 'children-behind-flow':
      return [rateSum(name)]
    case 'own-auditor': {
      const [own, independent] = [`${name}, own`, `${name}, independent`]
      const whole = remark.own + remark.independent === figure.denominator
      return [
        rateSum(own),
        rateSum(independent),
        ...(whole
          ? [
              { totals: [figure.id], parts: [own, independent] },
              { totals: [counted(figure.id)], parts: [counted(own), counted(independent)] },
            ]
          : []),
      ]
    }
    case 'no-visit-required-by-outcome':
      return [{ totals: [leftOutName(figure.id, 'no-visit-required')], parts: remark.outcomes.map((_, place) => outcomeName(figure, place)) }]
    case 're-audits':
    case 'supervisions-close-together':
    case 'hours-as-days':
    case 'everyone-counted':
    case 'seen-column-missing':
    case 'last-seen-only':
      return []
  }
}

function leftOutReasons(figure: MeasureFigure): LeftOutReason[] {
  return Object.keys(figure.leftOut) as LeftOutReason[]
}

/** The counts of one range that was read; `place` is the range's among the readings. */
export function rangeCounts(reading: TableReading, place: number): { readonly read: CountShown; readonly used: CountShown; leftOut(reason: RowLeftOutReason): CountShown } {
  return {
    read: { name: `range ${place} read`, count: reading.read },
    used: { name: `range ${place} used`, count: reading.used },
    leftOut: (reason) => ({ name: `range ${place} left out: ${reason}`, count: reading.leftOut[reason] ?? 0 }),
  }
}

function rangeSum(reading: TableReading, place: number): CountSum {
  const counts = rangeCounts(reading, place)
  return { totals: [counts.read.name], parts: [counts.used.name, ...(Object.keys(reading.leftOut) as RowLeftOutReason[]).map((reason) => counts.leftOut(reason).name)] }
}

const ALL_ISSUES = 'issues'
const LEAVING_OUT = 'issues that leave a row out'
const issuesOf = (table: string): string => `issues of ${table}`

/** What the lines about issues count: all, by table, and those that left a row out. */
export function issueCounts(issues: readonly Issue[]): CountShown[] {
  const byTable = new Map<string, number>()
  for (const { table } of issues) byTable.set(table, (byTable.get(table) ?? 0) + 1)
  const leavingOut = issues.reduce((sum, { outcome }) => sum + (outcome === 'left-out' ? 1 : 0), 0)
  return [
    { name: ALL_ISSUES, count: issues.length },
    { name: LEAVING_OUT, count: leavingOut },
    { name: rest(ALL_ISSUES), count: issues.length - leavingOut },
    ...[...byTable].map(([table, count]) => ({ name: issuesOf(table), count })),
  ]
}

/** Rows used of a table that come to just a measure's group and those left out of it: by arithmetic, so that no tie is missed. */
function groupSums(figures: Figures, { readings }: Records): CountSum[] {
  return figures.measures.flatMap((figure): CountSum[] => {
    const ranges = readings.flatMap((reading, place) => (reading.table === figure.table ? [rangeCounts(reading, place).used] : []))
    const members = [{ name: figure.id as string, count: figure.denominator }, ...leftOutReasons(figure).map((reason) => leftOutCount(figure, reason))]
    const sum = (counts: readonly CountShown[]) => counts.reduce((total, { count }) => total + count, 0)
    return ranges.length > 0 && sum(ranges) === sum(members) ? [{ totals: ranges.map(({ name }) => name), parts: members.map(({ name }) => name) }] : []
  })
}

/** Every sum that a reader of our sheets could do. */
export function countSums(figures: Figures, records: Records): CountSum[] {
  const rates = figures.measures.flatMap((figure) => [figure.id, ...figure.trend.map((month) => monthName(figure, month))])
  const tables = [...new Set(records.issues.map(({ table }) => table))]
  return [
    ...[...new Set(rates)].map((name) => rateSum(name)),
    ...figures.measures.flatMap((figure) => figure.remarks.flatMap((remark) => remarkSums(figure, remark))),
    ...groupSums(figures, records),
    ...records.readings.map(rangeSum),
    { totals: [ALL_ISSUES], parts: tables.map(issuesOf) },
    { totals: [ALL_ISSUES], parts: [LEAVING_OUT, rest(ALL_ISSUES)] },
  ]
}
