/** The words of our own sheets: names, titles, headers, and the short lines above each table. Days and times come as printed. */
import type { IssueCode } from './issueCodes'
import { counted, sentence, wholeNumber } from './measureWords'
import { ISSUE_KINDS } from './paneWords'

/** The sheets' names; one that the user has already gets another from whoever writes it. */
export const SHEET_NAMES = {
  summary: 'Summary',
  teams: 'Teams',
  'visits-due': 'Visits due',
  'fortnightly-report': 'Fortnightly report',
  'data-issues': 'Data issues',
  about: 'About',
  trend: 'Trend',
  'audit-findings': 'Audit findings',
  'extra-support': 'Extra support',
  'support-workers': 'Extra support, workers',
  workers: 'Workers',
  'action-plan': 'Action plan',
  history: 'Figures issued',
  'notes-kept': 'Notes kept',
  settings: 'Settings',
  targets: 'Targets',
  timescales: 'Timescales',
  holidays: 'Holidays',
  columns: 'Columns',
} as const

/** First line of each sheet; the day as printed (`31 July 2019`). */
export const SHEET_TITLES = {
  summary: (asAt: string) => `Improvement plan measures as at ${asAt}`,
  teams: (asAt: string) => `Teams as at ${asAt}`,
  'visits-due': (asAt: string) => `Visits due as at ${asAt}`,
  'fortnightly-report': (asAt: string) => `Report as at ${asAt}, by Head of Service`,
  'data-issues': (asAt: string) => `Data issues as at ${asAt}`,
  trend: (asAt: string) => `Twelve months of each measure to ${asAt}`,
  'audit-findings': (asAt: string) => `What audits found, as at ${asAt}`,
  'extra-support': (asAt: string) => `Where extra support would gain most, as at ${asAt}`,
  'support-workers': (asAt: string) => `Workers whom extra support would help most, as at ${asAt}`,
  workers: (asAt: string) => `Workers as at ${asAt}`,
  'action-plan': (asAt: string) => `Improvement actions as at ${asAt}`,
  history: () => 'History: the figures as they were issued',
  'notes-kept': () => 'Notes kept: what was typed for children no longer listed',
  about: (asAt: string) => `How the figures as at ${asAt} were worked out`,
  settings: () => 'Settings: the rules in force',
  targets: () => 'Targets: what each measure is held against',
  timescales: () => 'Timescales: how soon, and how often, children are to be seen',
  holidays: () => 'Holidays: other days on which nobody works',
  columns: () => 'Columns: which of your tables and columns feeds what',
} as const

/** The stamp: as at when, refreshed when and by which version. A sheet without it was not written to its end. */
export function stampText(asAt: string, refreshed: string, version: string): string {
  return `As at ${asAt}. Refreshed on ${refreshed} by Casefile ${version}.`
}

/** At the foot of each printed page. */
export function footerText(sheet: string, asAt: string): string {
  return `Casefile: ${sheet}, as at ${asAt}`
}

export function settingsFooter(sheet: string): string {
  return `Casefile: ${sheet}`
}

export const SUMMARY_HEADERS = {
  measure: 'Measure',
  target: 'Target',
  rate: 'Rate',
  count: 'How many',
  status: 'Status',
  needed: 'Needed',
  change: 'Change on last month, points',
  note: 'Rule and notes',
  sustained: 'Last 3 met',
  commentary: 'Commentary',
} as const

/** Header of the month of the as-at date, while it is not over. */
export function partMonthHeader(month: string): string {
  return `${month} (part)`
}

/** Whether a column is headed by a month, whole or in part. */
export function isMonthHeader(header: string): boolean {
  const month = /^[A-Z][a-z]{2} \d{2}(?= \(part\)$|$)/.exec(header)?.[0]
  return month !== undefined && (header === month || header === partMonthHeader(month))
}

export const ISSUE_HEADERS = {
  table: 'Table',
  sheet: 'Sheet',
  row: 'Row',
  column: 'Column',
  value: 'Value',
  problem: 'Problem',
  outcome: 'What was done',
  worker: 'Worker',
  team: 'Team',
  cell: 'Cell',
} as const

export const ABOUT_HEADERS = { section: 'Section', item: 'Item', value: 'Value', note: 'Note' } as const

/** Links from sheet to sheet. */
export const LINK_WORDS = {
  summary: 'Go to Summary',
  teams: 'Go to Teams',
  'data-issues': 'Go to Data issues',
  about: 'How this was worked out',
  'visits-due': 'Go to Visits due',
  'fortnightly-report': 'Go to the report',
  history: 'Go to Figures issued',
} as const

/** How old the extract is, by its newest visit. */
export function newestVisitText(newestVisit: string): string {
  return `The newest visit is dated ${newestVisit}.`
}

/** An extract that looks old. */
export function oldExtractText(newestVisit: string, asAt: string): string {
  return `The newest visit is dated ${newestVisit}, more than 2 working days before ${asAt}: an old extract makes children look overdue.`
}

/** The questions not yet answered, with the readings used meanwhile. */
export function notConfirmedLine(readings: readonly string[]): string {
  return `Not confirmed: ${readings.join('; ')}.`
}

/** What is wrong with the data, in one line: how many issues, in which tables, and how many left a row out. */
export function issuesLine(issues: number, tables: readonly { readonly table: string; readonly issues: number }[], leftOut: number): string {
  const where = tables.map(({ table, issues: count }) => `${table} ${wholeNumber(count)}`).join(', ')
  return `${counted(issues, 'issue', 'issues')} with the data (${where}); ${wholeNumber(leftOut)} of them left a row out.`
}

/** Where their numbers must not be shown. */
export const ISSUES_NOT_COUNTED = 'Issues with the data were found. Their numbers are left out here.'

export const NO_ISSUES = 'No issues with the data were found.'

/** Above the list of issues. */
export function issuesListed(issues: number, leftOut: number): string {
  return `${counted(issues, 'issue', 'issues')}; ${wholeNumber(leftOut)} of them left a row out of the figures. Each cell can be reached by the link at the right.`
}

/** What is wrong, by its kind alone: `Dates that cannot be read.` */
export function issueKindSentence(code: IssueCode): string {
  return sentence(ISSUE_KINDS[code])
}

/** Where a sheet cannot hold every issue. */
export function issuesCutOff(shown: number, all: number): string {
  return `A sheet cannot hold them all: the first ${wholeNumber(shown)} of ${wholeNumber(all)} are listed. Put these right and refresh to see the rest.`
}

/** A counting rule that is not the default: it holds for every figure. */
export function ruleInForce(setting: string, value: string): string {
  return `${setting} in force: ${value}.`
}

/** Sections and items of `About`. */
export const ABOUT_WORDS = {
  report: 'This report',
  asAt: 'As-at date',
  refreshed: 'When it was refreshed stands at the top of each sheet.',
  version: 'Casefile version',
  newestVisit: 'Newest visit',
  newestVisitNone: 'No visit was found.',
  asAtNote: 'The day that every figure describes.',
  figure: 'Figure',
  target: 'Target',
  rule: 'Rule',
  leftOut: 'Left out',
  leftOutNote: 'Not in the group that the rate is of.',
  notConfirmed: 'Not confirmed',
  confirmed: 'Confirmed',
  doesNotArise: 'Does not arise',
  interval: 'Sample',
  smallNumbers: 'Small numbers',
  neededInARow: 'In a row',
  sustained: 'Sustained',
  variation: 'Variation',
  signal: 'Signal',
  monthsNoData: 'Months without data',
  tables: 'Tables read',
  rowsRead: 'Rows read',
  rowsUsed: 'Rows used',
  rowsLeftOut: 'Rows left out',
  columnsRead: 'Column read',
  columnMissing: 'Column not found',
  columnMissingNote: 'It is needed: the figures that rest on it have no data.',
  noTables: 'No table was found.',
  settings: 'Settings',
  targets: 'Targets',
  timescales: 'Timescales',
  questions: 'Questions',
  holidays: 'Holidays',
  holidaysItem: 'Dates in Holidays',
  isDefault: 'Default',
  isTyped: 'Typed in this workbook',
  noTarget: 'No target',
} as const

/** `8.5% or less`, `80.0% or more`. */
export function targetText(target: string, direction: 'higher' | 'lower'): string {
  return `${target} or ${direction === 'higher' ? 'more' : 'less'}`
}

/** How far from a target still counts as near. */
export function toleranceText(points: string): string {
  return `Near: within ${points} points of it.`
}

/** The part of *sustained* that a figure of months alone does not say. */
export function sustainedText(met: number, firstMonthEnd: string): string {
  const said = `The target was met in ${met} of the last 3 complete months.`
  return met === 3 || firstMonthEnd === '' ? said : `${said} The first month-end at which 3 of 3 could be reached is ${firstMonthEnd}.`
}

/** The same in few words, beside a figure that was not met in all three. */
export function sustainedFrom(firstMonthEnd: string): string {
  return `3 of 3 by ${firstMonthEnd} at best`
}

/** From the first to the last of what stands together; one alone by itself. */
export function span(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`
}

/** A standard of one team. */
export function forTeam(item: string, team: string): string {
  return `${item}, team ${team}`
}

/** A range that was read, by the product's name for its table and its place among that table's ranges. */
export function readFromRange(table: string, place: number): string {
  return `Rows of ${table}${place === 1 ? '' : `, range ${place}`}`
}

/** From when a row of `Targets` rules. */
export function fromDay(day: string): string {
  return day === '' ? 'From the start.' : `From ${day}.`
}

/** First visit and interval of a timescale, as printed; empty where one means nothing. */
export function timescaleText(firstVisit: string, thenEvery: string): string {
  if (thenEvery === '') return firstVisit === '' ? '' : `Within ${firstVisit}`
  return firstVisit === '' ? `Every ${thenEvery}` : `First visit within ${firstVisit}, then every ${thenEvery}`
}

/** The section of a range that was read: the product's name for the table, then where it stands. */
export function readFrom(table: string, sheet: string, source: string): string {
  return sheet === source ? `Rows of ${table}: sheet ${sheet}` : `Rows of ${table}: sheet ${sheet}, table ${source}`
}
