/** What a selected cell asks about: which of our sheets it stands on tells how its row is read. */
import { MEASURES_BY_HEADER, MEASURES_BY_NAME, monthOfHeader } from './names'
import type { MeasureId } from '../../records'
import { ABOUT_TABLE, ACTION_PLAN_TABLE, AUDIT_FINDINGS_TABLE, EXTRA_SUPPORT_TABLE, ISSUES_TABLE, REPORT_TABLE, SUMMARY_TABLE, SUPPORT_WORKERS_TABLE, TEAMS_TABLE, TREND_TABLE, WORKERS_TABLE } from '../../sheets'
import { ABOUT_HEADERS, ACTION_COUNTS_EXPLAINED, ACTION_PLAN_HEADERS, AUDIT_FINDINGS_HEADERS, AUDIT_PARTS, countHeader, EXTRA_SUPPORT_HEADERS, ISSUE_HEADERS, REPORT_HEADERS, SUMMARY_HEADERS, SUPPORT_WORKERS_WORDS, TEAMS_HEADERS, TEAMS_LEVELS, TREND_HEADERS, WORKERS_HEADERS } from '../../words'
import type { PartAsked, PartNames } from '../../worker'
import type { CellPlace, CellValue, SelectedCell } from '../../workbook'

/** A part of the whole: as it is said, and as it is asked for. */
export interface Place {
  readonly said: string
  readonly part: PartAsked
}

export type Asks =
  | {
      readonly of: 'figure'
      readonly measure: MeasureId
      /** `2019-07` for a cell of a month. */
      readonly month: string | null
      /** `141 of 163`, as the row of `Summary` has it; null where the row is not of `Summary`. */
      readonly count: string | null
      /** Whose part of the whole the row is; absent for the whole. */
      readonly place?: Place
      /** What a month's cell holds. */
      readonly rate: number | null
    }
  | {
      readonly of: 'issue'
      readonly table: string
      readonly sheet: string
      readonly row: string
      readonly column: string
      readonly problem: string
      readonly outcome: string
      readonly place: CellPlace | null
    }
  | { readonly of: 'fact'; readonly section: string; readonly lines: readonly string[] }
  | { readonly of: 'nothing' }

type Row = Readonly<Record<string, CellValue>>

const NOTHING: Asks = { of: 'nothing' }

function textOf(row: Row, header: string): string {
  const value = row[header] ?? null
  if (value === null) return ''
  return typeof value === 'object' ? value.error : String(value)
}

function figureAsked(row: Row, header: string): Asks {
  const measure = MEASURES_BY_NAME.get(textOf(row, SUMMARY_HEADERS.measure))
  if (measure === undefined) return NOTHING
  const month = monthOfHeader(header)
  const cell = row[header] ?? null
  return { of: 'figure', measure, month, count: textOf(row, SUMMARY_HEADERS.count), rate: month !== null && typeof cell === 'number' ? cell : null }
}

/** A column of `Teams` or `Workers` is a measure's; the row says whose part it is. */
function partAsked(row: Row, header: string, place: Place | null): Asks {
  const measure = MEASURES_BY_HEADER.get(header)
  if (measure === undefined) return NOTHING
  const count = textOf(row, countHeader(measure)).replace(/^\*/, '')
  return { of: 'figure', measure, month: null, count, rate: null, ...(place === null ? {} : { place }) }
}

const LEVELS: readonly (keyof typeof TEAMS_LEVELS & keyof PartNames)[] = ['headOfService', 'teamManager', 'team']
const LEVEL_OF: ReadonlyMap<string, (typeof LEVELS)[number]> = new Map(LEVELS.map((level) => [TEAMS_LEVELS[level], level]))

/** A row of `Teams` stands under the names before it; null for the whole. */
function placeOnTeams(row: Row): Place | null {
  const level = LEVEL_OF.get(textOf(row, TEAMS_HEADERS.level))
  if (level === undefined) return null
  const names = Object.fromEntries(LEVELS.slice(0, LEVELS.indexOf(level) + 1).map((one) => [one, textOf(row, TEAMS_HEADERS[one])]))
  return { said: `${TEAMS_LEVELS[level]} ${names[level]}`, part: { level, names } }
}

function placeOnWorkers(row: Row): Place {
  const worker = textOf(row, WORKERS_HEADERS.worker)
  return { said: worker, part: { level: 'worker', names: { worker, team: textOf(row, WORKERS_HEADERS.team), teamManager: textOf(row, WORKERS_HEADERS.teamManager) } } }
}

/** A team, manager or Head of Service by name alone. */
function placeCalled(level: (typeof LEVELS)[number], name: string): Place {
  return { said: `${TEAMS_LEVELS[level]} ${name}`, part: { level, names: { [level]: name } } }
}

function placeOnExtraSupport(row: Row): Place | null {
  const level = LEVEL_OF.get(textOf(row, EXTRA_SUPPORT_HEADERS.level))
  return level === undefined ? null : placeCalled(level, textOf(row, EXTRA_SUPPORT_HEADERS.name))
}

/** Behind a name that people share stands their team. */
function supportedWorker(row: Row): Place {
  const [name, team] = [textOf(row, EXTRA_SUPPORT_HEADERS.name), textOf(row, WORKERS_HEADERS.team)]
  const shared = name.indexOf(` (${team})`)
  const worker = shared < 0 ? name : name.slice(0, shared)
  return { said: `${SUPPORT_WORKERS_WORDS.level} ${name}`, part: { level: 'worker', names: { worker, team } } }
}

/** A row of the sheets of extra support is of one measure. */
function supportAsked(row: Row, place: Place | null): Asks {
  const measure = MEASURES_BY_NAME.get(textOf(row, EXTRA_SUPPORT_HEADERS.measure))
  if (measure === undefined) return NOTHING
  return { of: 'figure', measure, month: null, count: textOf(row, EXTRA_SUPPORT_HEADERS.count), rate: null, ...(place === null ? {} : { place }) }
}

/** A row of `Trend` is one month of a measure. */
function trendAsked(row: Row): Asks {
  const measure = MEASURES_BY_NAME.get(textOf(row, TREND_HEADERS.measure))
  const month = monthOfHeader(textOf(row, TREND_HEADERS.month))
  return measure === undefined || month === null ? NOTHING : monthAsked(measure, month, row[TREND_HEADERS.rate] ?? row[TREND_HEADERS.part])
}

/** A row of `Audit findings` is of the audits' measure: of one month of it among the months, else of the whole. */
function auditsAsked(row: Row): Asks {
  const month = textOf(row, AUDIT_FINDINGS_HEADERS.part) === AUDIT_PARTS.months ? monthOfHeader(textOf(row, AUDIT_FINDINGS_HEADERS.what)) : null
  if (month === null) return { of: 'figure', measure: 'audits-inadequate', month, count: null, rate: null }
  return monthAsked('audits-inadequate', month, row[AUDIT_FINDINGS_HEADERS.inadequateShare])
}

/** A row of `Action plan` counts the actions of a workstream, and its cell says which; or it is one action, and says how that stands. */
function actionsAsked(row: Row, header: string): Asks {
  const action = textOf(row, ACTION_PLAN_HEADERS.action)
  const said = (about: string) => `${about}: ${textOf(row, about)}`
  if (action !== '') return { of: 'fact', section: action, lines: [said(ACTION_PLAN_HEADERS.standing), said(ACTION_PLAN_HEADERS.rag)] }
  const rule = ACTION_COUNTS_EXPLAINED[header]
  return rule === undefined || textOf(row, header) === '' ? NOTHING : { of: 'fact', section: textOf(row, ACTION_PLAN_HEADERS.workstream), lines: [said(header), rule] }
}

function monthAsked(measure: MeasureId, month: string, rate: CellValue | undefined): Asks {
  return { of: 'figure', measure, month, count: null, rate: typeof rate === 'number' ? rate : null }
}

/** A row of the report is of one measure, as it is now; the rows of what was promised and what falls due are of none. */
function reportAsked(row: Row): Asks {
  const measure = MEASURES_BY_NAME.get(textOf(row, REPORT_HEADERS.measure))
  if (measure === undefined) return NOTHING
  const head = textOf(row, REPORT_HEADERS.headOfService)
  const count = textOf(row, REPORT_HEADERS.nowCount).replace(/^\*/, '')
  return { of: 'figure', measure, month: null, count, rate: null, ...(head === TEAMS_LEVELS.whole ? {} : { place: placeCalled('headOfService', head) }) }
}

/** `B17`: the column's number; 0 where it is no address. */
function columnOf(address: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function issueAsked(row: Row): Asks {
  const sheet = textOf(row, ISSUE_HEADERS.sheet)
  const number = row[ISSUE_HEADERS.row]
  const place = typeof number === 'number' && number > 0 && sheet !== '' ? { sheet, row: number, column: Math.max(1, columnOf(textOf(row, ISSUE_HEADERS.cell))) } : null
  const problem = textOf(row, ISSUE_HEADERS.problem)
  if (problem === '') return NOTHING
  return {
    of: 'issue',
    table: textOf(row, ISSUE_HEADERS.table),
    sheet,
    row: textOf(row, ISSUE_HEADERS.row),
    column: textOf(row, ISSUE_HEADERS.column),
    problem,
    outcome: textOf(row, ISSUE_HEADERS.outcome),
    place,
  }
}

/** A section of `About` is a measure's, and leads to its figure, or says what its row says: a rule, or a table's counts. */
function factAsked(row: Row): Asks {
  const section = textOf(row, ABOUT_HEADERS.section)
  if (section === '') return NOTHING
  const measure = MEASURES_BY_NAME.get(section)
  if (measure !== undefined) return { of: 'figure', measure, month: null, count: null, rate: null }
  const [item, value, note] = [ABOUT_HEADERS.item, ABOUT_HEADERS.value, ABOUT_HEADERS.note].map((header) => textOf(row, header))
  const fact = [item, value].filter((part) => part !== '').join(': ')
  return { of: 'fact', section, lines: [fact, note].filter((part) => part !== '') }
}

/** @param cell as the workbook says it; null where nothing is selected */
export function asksOf(cell: SelectedCell | null): Asks {
  const table = cell?.table ?? null
  if (table === null) return NOTHING
  const { name, row, header } = table
  if (name === SUMMARY_TABLE) return figureAsked(row, header)
  if (name === ISSUES_TABLE) return issueAsked(row)
  if (name === TEAMS_TABLE) return partAsked(row, header, placeOnTeams(row))
  if (name === WORKERS_TABLE) return partAsked(row, header, placeOnWorkers(row))
  if (name === EXTRA_SUPPORT_TABLE) return supportAsked(row, placeOnExtraSupport(row))
  if (name === SUPPORT_WORKERS_TABLE) return supportAsked(row, supportedWorker(row))
  if (name === REPORT_TABLE) return reportAsked(row)
  if (name === TREND_TABLE) return trendAsked(row)
  if (name === AUDIT_FINDINGS_TABLE) return auditsAsked(row)
  if (name === ACTION_PLAN_TABLE) return actionsAsked(row, header)
  return name === ABOUT_TABLE ? factAsked(row) : NOTHING
}
