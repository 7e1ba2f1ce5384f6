/** Which figure a row of our sheets is of, and whose part of it. */
import type { MeasureId } from '../records'
import { countHeader, AUDIT_FINDINGS_HEADERS, AUDIT_PARTS, AUDIT_ROWS, EXTRA_SUPPORT_HEADERS, HISTORY_GROUPS, HISTORY_HEADERS, MEASURE_NAMES, monthShort, partMonthHeader, rateHeader, REPORT_HEADERS, SETTINGS_HEADERS, ABOUT_HEADERS, SUMMARY_HEADERS, TEAMS_HEADERS, TEAMS_LEVELS, TREND_HEADERS, WORKERS_HEADERS } from '../words'
import { textIn, type AskedRow, type CellAsked } from './asked'

export interface FigureOfRow {
  readonly measure: MeasureId
  /** `2019-07` for a cell of a month; null for the figure itself. */
  readonly month: string | null
  /** Whose part it is, as it is said: `Team North 1`; blank for the whole. */
  readonly whose: string
}

const IDS = Object.keys(MEASURE_NAMES) as MeasureId[]
const BY_NAME: ReadonlyMap<string, MeasureId> = new Map(IDS.map((id) => [MEASURE_NAMES[id], id]))
/** A column of `Teams` or `Workers` is a measure's, by either of its headers. */
const BY_HEADER: ReadonlyMap<string, MeasureId> = new Map(IDS.flatMap((id) => [[rateHeader(id), id], [countHeader(id), id]]))
/** Of `Workers`, about supervisions. */
const SUPERVISED: ReadonlySet<string> = new Set([WORKERS_HEADERS.supervisions, WORKERS_HEADERS.by, WORKERS_HEADERS.more, WORKERS_HEADERS.days, WORKERS_HEADERS.note])
const LEVELS = ['headOfService', 'teamManager', 'team'] as const

/** The measure whose own column it is. */
export function measureOfColumn(header: string): MeasureId | undefined {
  return BY_HEADER.get(header)
}

/** By its printed name, or by its id, as `Targets` may have it. */
export function measureCalled(name: string): MeasureId | undefined {
  return BY_NAME.get(name) ?? IDS.find((id) => id === name)
}

/** `Jul 19 (part)` as `2019-07`; null for a header that is no month's. */
export function monthOfHeader(header: string): string | null {
  for (let month = 1; month <= 12; month++) {
    const two = String(month).padStart(2, '0')
    const name = monthShort(`2000-${two}`).slice(0, -2)
    if (!header.startsWith(name)) continue
    const written = `20${header.slice(name.length, name.length + 2)}-${two}`
    if (header === monthShort(written) || header === partMonthHeader(monthShort(written))) return written
  }
  return null
}

function figure(measure: MeasureId | undefined, whose = '', month: string | null = null): FigureOfRow | null {
  return measure === undefined ? null : { measure, whose, month }
}

/** The innermost name of a row of `Teams`, with its level. */
export function whoseOnTeams(row: AskedRow): string {
  const level = LEVELS.find((one) => TEAMS_LEVELS[one] === textIn(row, TEAMS_HEADERS.level))
  return level === undefined ? textIn(row, TEAMS_HEADERS.level) : `${TEAMS_LEVELS[level]} ${textIn(row, TEAMS_HEADERS[level])}`
}

/** A row of `Audit findings` is of the audits' own figure where it is of a month or of the overall grade; every other is of a figure of its own. */
function ofAudits(row: AskedRow): FigureOfRow | null {
  const [part, what] = [textIn(row, AUDIT_FINDINGS_HEADERS.part), textIn(row, AUDIT_FINDINGS_HEADERS.what)]
  if (part === AUDIT_PARTS.domains) return what === AUDIT_ROWS.overall ? figure('audits-inadequate') : null
  const month = part === AUDIT_PARTS.months ? monthOfHeader(what) : null
  return month === null ? null : figure('audits-inadequate', '', month)
}

function ofIssued(row: AskedRow): FigureOfRow | null {
  const [group, name] = [textIn(row, HISTORY_HEADERS.group), textIn(row, HISTORY_HEADERS.name)]
  return figure(measureCalled(textIn(row, HISTORY_HEADERS.measure)), group === HISTORY_GROUPS.whole ? '' : `${group} ${name}`.trim())
}

function ofReport(row: AskedRow): FigureOfRow | null {
  const head = textIn(row, REPORT_HEADERS.headOfService)
  return figure(measureCalled(textIn(row, REPORT_HEADERS.measure)), head === TEAMS_LEVELS.whole ? '' : `${TEAMS_LEVELS.headOfService} ${head}`)
}

/** Null for a row that is of no measure. */
export function figureOfRow({ key, header, row }: CellAsked): FigureOfRow | null {
  switch (key) {
    case 'summary':
      return figure(measureCalled(textIn(row, SUMMARY_HEADERS.measure)), '', monthOfHeader(header))
    case 'teams':
      return figure(measureOfColumn(header), whoseOnTeams(row))
    case 'workers':
      return figure(SUPERVISED.has(header) ? 'supervision' : measureOfColumn(header), textIn(row, WORKERS_HEADERS.worker))
    case 'extra-support':
      return figure(measureCalled(textIn(row, EXTRA_SUPPORT_HEADERS.measure)), `${textIn(row, EXTRA_SUPPORT_HEADERS.level)} ${textIn(row, EXTRA_SUPPORT_HEADERS.name)}`)
    case 'support-workers':
      return figure(measureCalled(textIn(row, EXTRA_SUPPORT_HEADERS.measure)), textIn(row, EXTRA_SUPPORT_HEADERS.name))
    case 'fortnightly-report':
      return ofReport(row)
    case 'trend':
      return figure(measureCalled(textIn(row, TREND_HEADERS.measure)), '', monthOfHeader(textIn(row, TREND_HEADERS.month)))
    case 'audit-findings':
      return ofAudits(row)
    case 'about':
      return figure(measureCalled(textIn(row, ABOUT_HEADERS.section)))
    case 'history':
      return ofIssued(row)
    case 'targets':
      return figure(measureCalled(textIn(row, SETTINGS_HEADERS.targets.measure)))
    case 'visits-due':
    case 'notes-kept':
    case 'data-issues':
    case 'action-plan':
    case 'settings':
    case 'timescales':
    case 'holidays':
    case 'columns':
      return null
  }
}
