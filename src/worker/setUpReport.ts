/** What Set-up shows of the last calculation: plain data, fetched when somebody opens the screen. Issues come in slices. */
import { printTimescale, type Day } from '../calendar'
import {
  DATA_TABLES,
  matchingOf,
  QUESTIONS,
  TARGET_DEFAULTS,
  targetInForce,
  TIMESCALE_DEFAULTS,
  type DataTable,
  type MeasureId,
  type QuestionCode,
  type RangeMatching,
  type Records,
  type TimescaleSubject,
} from '../records'
import { questionArises } from '../measures'
import type { Issue, IssueCode } from '../words'
import { issueCounts, type IssueCount } from './report'

/** A measure's target as it stands on the as-at date. */
export interface TargetInForce {
  readonly measure: MeasureId
  /** Millionths. */
  readonly target: number
  readonly tolerance: number
  readonly direction: 'higher' | 'lower'
  readonly isDefault: boolean
}

/** The general rule of one subject; a part that means nothing for it is null. */
export interface TimescaleInForce {
  readonly subject: TimescaleSubject
  readonly firstVisit: string | null
  readonly thenEvery: string | null
  readonly isDefault: boolean
}

export interface SetUpReport {
  readonly asAt: Day
  /** Each of our tables of data, whether any range of the workbook is one or not. */
  readonly tables: readonly { readonly table: DataTable; readonly ranges: readonly RangeMatching[] }[]
  readonly questions: readonly { readonly question: QuestionCode; readonly confirmed: boolean; readonly arises: boolean }[]
  readonly targets: readonly TargetInForce[]
  readonly timescales: readonly TimescaleInForce[]
  readonly settings: Records['settings']['shown']
  readonly refreshOnChange: boolean
  /** Where `Settings` stands; null where the workbook has none. */
  readonly settingsSheet: string | null
  /** Issues by table and kind, most first. */
  readonly issues: readonly IssueCount[]
  /** Sheets whose rows or rules the figures rest on. */
  readonly sourceSheets: readonly string[]
}

/** Some issues of one kind in one table, in the order found. */
export interface IssueSlice {
  readonly from: number
  readonly of: number
  readonly issues: readonly Issue[]
}

function targetOf(measure: MeasureId, { targets, asAt }: Records): TargetInForce[] {
  const defaults = TARGET_DEFAULTS[measure]
  if (defaults.target === null || defaults.tolerance === null) return []
  const row = targetInForce(targets.filter((one) => one.measure === measure && one.team < 0), asAt)
  const target = row?.target ?? defaults.target
  const tolerance = row?.tolerance ?? defaults.tolerance
  const direction = row?.direction ?? defaults.direction
  return [{ measure, target, tolerance, direction, isDefault: target === defaults.target && tolerance === defaults.tolerance && direction === defaults.direction }]
}

function timescaleOf(subject: TimescaleSubject, { timescales }: Records): TimescaleInForce {
  const defaults = TIMESCALE_DEFAULTS[subject]
  const part = (name: 'firstVisit' | 'thenEvery') => {
    if (!defaults.columns.includes(name)) return null
    const typed = timescales.findLast((row) => row.subject === subject && row.team < 0 && row[name] !== undefined)?.[name]
    return printTimescale(typed ?? defaults[name])
  }
  const [firstVisit, thenEvery] = [part('firstVisit'), part('thenEvery')]
  const isDefault = (firstVisit ?? printTimescale(defaults.firstVisit)) === printTimescale(defaults.firstVisit) && (thenEvery ?? printTimescale(defaults.thenEvery)) === printTimescale(defaults.thenEvery)
  return { subject, firstVisit, thenEvery, isDefault }
}

export function setUpReport(records: Records): SetUpReport {
  const matchings = records.ranges.map(matchingOf)
  return {
    asAt: records.asAt,
    tables: DATA_TABLES.map((table) => ({ table, ranges: matchings.filter((matching) => matching.table === table) })),
    questions: QUESTIONS.map((question) => ({ question, confirmed: records.confirmed.has(question), arises: questionArises(records, question) })),
    targets: (Object.keys(TARGET_DEFAULTS) as MeasureId[]).flatMap((measure) => targetOf(measure, records)),
    timescales: (Object.keys(TIMESCALE_DEFAULTS) as TimescaleSubject[]).map((subject) => timescaleOf(subject, records)),
    settings: records.settings.shown,
    refreshOnChange: records.settings.refreshOnChange,
    settingsSheet: records.settingsSheets.find(({ table }) => table === 'Settings')?.sheet ?? null,
    issues: issueCounts(records.issues),
    sourceSheets: [...new Set([...records.readings.map(({ sheet }) => sheet), ...records.settingsSheets.map(({ sheet }) => sheet)])],
  }
}

export function issueSlice(records: Records, { table, code, from, count }: { readonly table: string; readonly code: IssueCode; readonly from: number; readonly count: number }): IssueSlice {
  const own = records.issues.filter((issue) => issue.table === table && issue.code === code)
  return { from, of: own.length, issues: own.slice(from, from + count) }
}
