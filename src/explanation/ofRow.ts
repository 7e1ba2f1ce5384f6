/** What stands behind a row, sheet by sheet, beyond its cells as they are and as they would be. */
import { longDate } from '../calendar'
import { ACTION_PLAN_HEADERS, EXPLAIN_WORDS, EXTRA_SUPPORT_HEADERS, ISSUE_HEADERS, issueLines, monthRate, NOT_RECORDED, outOf, REPORT_HEADERS, REPORT_LINES, REPORT_LINES_EXPLAINED, SUMMARY_HEADERS, supportThen, TEAMS_LEVELS } from '../words'
import { ratePercent } from '../sheets'
import type { CellPlace } from '../workbook'
import { measureOf, textIn, type AskedRow, type CellAsked, type SheetNow } from './asked'
import { keptChild, listedChild, teamLineOf, teamLineSays } from './ofChild'
import { domainLines } from './ofDomain'
import { issuedRow, reportedLastTime } from './ofIssued'
import { settingsLines } from './ofSettings'
import { heldAs, rateText } from './printed'
import { figureOfRow } from './rowOf'

export interface OfRow {
  readonly lines: readonly string[]
  readonly place: CellPlace | null
  /** Whether what the row tells of comes out the same now; null where that is for its cells to say. */
  readonly agrees: boolean | null
}

const NOTHING: OfRow = { lines: [], place: null, agrees: null }
const said = (lines: readonly string[]): OfRow => ({ ...NOTHING, lines })

/** `B17`: the column's number; 0 where it is no address. */
function columnOf(address: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function issueRow(row: AskedRow): OfRow {
  const [table, sheet, column, problem, outcome] = [ISSUE_HEADERS.table, ISSUE_HEADERS.sheet, ISSUE_HEADERS.column, ISSUE_HEADERS.problem, ISSUE_HEADERS.outcome].map((header) => textIn(row, header))
  const number = row[ISSUE_HEADERS.row]
  const place = typeof number === 'number' && number > 0 && sheet !== '' ? { sheet, row: number, column: Math.max(1, columnOf(textIn(row, ISSUE_HEADERS.cell))) } : null
  return { lines: issueLines({ table, sheet, row: textIn(row, ISSUE_HEADERS.row), column, problem, outcome }), place, agrees: null }
}

function actionRow(row: AskedRow): OfRow {
  if (textIn(row, ACTION_PLAN_HEADERS.action) === '') return NOTHING
  return said([ACTION_PLAN_HEADERS.standing, ACTION_PLAN_HEADERS.rag].map((about) => `${about}: ${textIn(row, about)}`))
}

/** The two months that a change is between. */
function changeRow(cell: CellAsked, now: SheetNow): OfRow {
  const of = figureOfRow(cell)
  const figure = of === null ? undefined : measureOf(now, of.measure)
  if (cell.header !== SUMMARY_HEADERS.change || figure === undefined) return NOTHING
  const months = figure.trend.filter(({ part, denominator }) => !part && denominator > 0).slice(-2).reverse()
  return said(months.map((month) => monthRate(month.month, outOf(month.numerator, month.denominator), ratePercent(month, { ...month, direction: figure.direction }))))
}

const LAST_TIME: ReadonlySet<string> = new Set([REPORT_HEADERS.last, REPORT_HEADERS.lastCount, REPORT_HEADERS.restated, REPORT_HEADERS.restatedCount, REPORT_HEADERS.change, REPORT_HEADERS.direction])

function reportLineOf(row: AskedRow): keyof typeof REPORT_LINES | null {
  const name = textIn(row, REPORT_HEADERS.measure)
  return (Object.keys(REPORT_LINES) as (keyof typeof REPORT_LINES)[]).find((line) => REPORT_LINES[line] === name) ?? null
}

/** Whether a row of the report is one of the two that say what was promised and what falls due. */
export function isReportLine(row: AskedRow): boolean {
  return reportLineOf(row) !== null
}

function reportRow({ row, header }: CellAsked, now: SheetNow): OfRow {
  const own = reportLineOf(row)
  if (own !== null) return said([REPORT_LINES_EXPLAINED[own]])
  return LAST_TIME.has(header) ? said(reportedLastTime(row, now)) : NOTHING
}

const SUPPORT_LEVELS = ['teamManager', 'team'] as const

/** The figure of the day on which support began. */
function supportRow(cell: CellAsked, now: SheetNow): OfRow {
  const { row, header } = cell
  const of = figureOfRow(cell)
  const figure = of === null ? undefined : measureOf(now, of.measure)
  const since = heldAs(row[EXTRA_SUPPORT_HEADERS.since] ?? null, 'date', now.dateSystem)
  const level = SUPPORT_LEVELS.find((one) => TEAMS_LEVELS[one] === textIn(row, EXTRA_SUPPORT_HEADERS.level))
  if (header !== EXTRA_SUPPORT_HEADERS.rateThen || figure === undefined || level === undefined || typeof since !== 'number' || since <= 0 || since > now.figures.asAt) return NOTHING
  const [then, another] = figure.earlier(Math.floor(since)).groups[level].filter(({ name }) => (name ?? NOT_RECORDED) === textIn(row, EXTRA_SUPPORT_HEADERS.name))
  return then === undefined || another !== undefined || then.denominator === 0 ? NOTHING : said([supportThen(longDate(Math.floor(since)), rateText(then))])
}

function listedRow(row: AskedRow, now: SheetNow): OfRow {
  const line = teamLineOf(row)
  return line === null ? { ...listedChild(row, now), agrees: null } : said([teamLineSays(line)])
}

function issuedOfRow(row: AskedRow, now: SheetNow): OfRow {
  const { lines, agrees } = issuedRow(row, now)
  return { lines: [...lines, EXPLAIN_WORDS.historyStays], place: null, agrees }
}

/** What stands behind a row; of sheets whose cells say all that there is, nothing. */
export function ofRow(cell: CellAsked, now: SheetNow): OfRow {
  const { key, row } = cell
  switch (key) {
    case 'visits-due':
      return listedRow(row, now)
    case 'notes-kept':
      return { ...keptChild(row, now), agrees: null }
    case 'data-issues':
      return issueRow(row)
    case 'action-plan':
      return actionRow(row)
    case 'summary':
      return changeRow(cell, now)
    case 'fortnightly-report':
      return reportRow(cell, now)
    case 'audit-findings':
      return said(domainLines(row, now))
    case 'extra-support':
      return supportRow(cell, now)
    case 'history':
      return issuedOfRow(row, now)
    case 'settings':
    case 'targets':
    case 'timescales':
    case 'holidays':
    case 'columns':
      return said([...settingsLines(key, row, now), EXPLAIN_WORDS.chosenByYou])
    case 'teams':
    case 'workers':
    case 'trend':
    case 'about':
    case 'support-workers':
      return NOTHING
  }
}
