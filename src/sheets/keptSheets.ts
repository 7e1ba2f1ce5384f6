/** What Casefile keeps in a workbook: its sheets, and which of them hold words that somebody typed. */
import { ourTable, type SheetKey, type SheetSpec, type Source, type SourceSheetKey, type TableSource, type WorkbookPort } from '../workbook'
import { ISSUES_TABLE } from './dataIssuesSheet'
import { ABOUT_TABLE } from './aboutSheet'
import { ACTION_PLAN_TABLE } from './actionPlanSheet'
import { AUDIT_FINDINGS_TABLE } from './auditFindingsSheet'
import type { MeasureId } from '../records'
import {
  ABOUT_HEADERS,
  ACTION_PLAN_HEADERS,
  AUDIT_FINDINGS_HEADERS,
  countHeader,
  EXTRA_SUPPORT_HEADERS,
  HISTORY_HEADERS,
  isMonthHeader,
  ISSUE_HEADERS,
  MEASURE_NAMES,
  NOTES_KEPT_HEADERS,
  rateHeader,
  REPORT_HEADERS,
  SUMMARY_HEADERS,
  TEAMS_HEADERS,
  TREND_HEADERS,
  VISITS_DUE_HEADERS,
  WORKERS_HEADERS,
} from '../words'
import { EXTRA_SUPPORT_TABLE } from './extraSupportSheet'
import { HISTORY_TABLE, historySheet } from './historySheet'
import { NOTES_KEPT_TABLE, notesKeptSheet } from './notesKeptSheet'
import { columnsSheet, settingsSheets } from './settingsSheets'
import { linesOf, type StandingCell, type StandingLine } from './standingTable'
import { REPORT_TABLE } from './report/reportSheet'
import { SUMMARY_TABLE } from './summarySheet'
import { SUPPORT_WORKERS_TABLE } from './supportWorkersSheet'
import { TREND_TABLE } from './trendSheet'
import { TEAMS_TABLE } from './teamsSheet'
import { TYPED_COLUMNS, VISITS_DUE_TABLE } from './visitsDueSheet'
import { WORKERS_TABLE } from './workersSheet'

/** Our sheets, without those that the sample and the template begin with: they are the user's. */
export type OwnSheetKey = Exclude<SheetKey, SourceSheetKey>

export interface KeptSheet {
  readonly key: OwnSheetKey
  /** The sheet's name in the workbook. */
  readonly sheet: string
  /** Of the table that marks the sheet as ours. */
  readonly table: string
  /** Cells that somebody typed: words in typed columns and in columns of the user's own; in a settings table whatever is not its default. */
  readonly typed: number
}

/** What a kept sheet is known by, and how typed words are told on it. */
interface Rules {
  readonly table: string
  readonly rule: TypedRule
  /** Of a sheet whose table is called as a table of the user's own may be: it is ours by its headers as well. */
  readonly spec?: SheetSpec
}

/** How typed words are told on each of our sheets: they stand in every column but those that a refresh writes. */
type TypedRule = { readonly isWritten: (header: string) => boolean } | { readonly defaults: () => SheetSpec }

/** @param headers all of a sheet's; @param typed those that are the user's; @param others a header that the figures of the day add */
function words(headers: Readonly<Record<string, string>>, typed: readonly string[] = [], others: (header: string) => boolean = () => false): TypedRule {
  const written = new Set(Object.values(headers).filter((header) => !typed.includes(header)))
  return { isWritten: (header) => written.has(header) || others(header) }
}

const RATE_HEADERS: ReadonlySet<string> = new Set((Object.keys(MEASURE_NAMES) as MeasureId[]).flatMap((id) => [rateHeader(id), countHeader(id)]))
const AGREED = [EXTRA_SUPPORT_HEADERS.agreed, EXTRA_SUPPORT_HEADERS.mentor, EXTRA_SUPPORT_HEADERS.since]
const TYPED_BESIDE_CHILD = TYPED_COLUMNS.map(({ header }) => header)

function settings(key: OwnSheetKey): Rules {
  const spec = [...settingsSheets(), columnsSheet()].find((sheet) => sheet.key === key) ?? columnsSheet()
  return { table: spec.table.name, rule: { defaults: () => spec }, spec }
}

const RULES: Readonly<Record<OwnSheetKey, Rules>> = {
  summary: { table: SUMMARY_TABLE, rule: words(SUMMARY_HEADERS, [SUMMARY_HEADERS.commentary], isMonthHeader) },
  teams: { table: TEAMS_TABLE, rule: words(TEAMS_HEADERS, [], (header) => RATE_HEADERS.has(header)) },
  'visits-due': { table: VISITS_DUE_TABLE, rule: words(VISITS_DUE_HEADERS, TYPED_BESIDE_CHILD) },
  'fortnightly-report': { table: REPORT_TABLE, rule: words(REPORT_HEADERS, [REPORT_HEADERS.commentary]) },
  'notes-kept': { table: NOTES_KEPT_TABLE, rule: words(NOTES_KEPT_HEADERS, TYPED_BESIDE_CHILD), spec: notesKeptSheet([]) },
  history: { table: HISTORY_TABLE, rule: words(HISTORY_HEADERS), spec: historySheet([]) },
  'data-issues': { table: ISSUES_TABLE, rule: words(ISSUE_HEADERS) },
  about: { table: ABOUT_TABLE, rule: words(ABOUT_HEADERS) },
  trend: { table: TREND_TABLE, rule: words(TREND_HEADERS) },
  'audit-findings': { table: AUDIT_FINDINGS_TABLE, rule: words(AUDIT_FINDINGS_HEADERS) },
  'extra-support': { table: EXTRA_SUPPORT_TABLE, rule: words(EXTRA_SUPPORT_HEADERS, AGREED) },
  'support-workers': { table: SUPPORT_WORKERS_TABLE, rule: words({ ...EXTRA_SUPPORT_HEADERS, ...WORKERS_HEADERS }, AGREED) },
  'action-plan': { table: ACTION_PLAN_TABLE, rule: words(ACTION_PLAN_HEADERS) },
  workers: { table: WORKERS_TABLE, rule: words(WORKERS_HEADERS, [], (header) => RATE_HEADERS.has(header)) },
  settings: settings('settings'),
  targets: settings('targets'),
  timescales: settings('timescales'),
  holidays: settings('holidays'),
  columns: settings('columns'),
}

/** The rows that a settings table was first written with, by header. */
function defaultRows({ table }: SheetSpec): readonly StandingLine[] {
  return table.rows.map(({ cells }) => {
    const row = new Map<string, StandingCell>()
    for (const { key, header } of table.columns) {
      const value = cells[key]?.value ?? null
      if (value !== null) row.set(header, value)
    }
    return row
  })
}

/** Cells that are not as they were first written, whatever the order of the rows now. */
function typedCells(rows: readonly StandingLine[], spec: SheetSpec): number {
  const key = spec.table.columns[0].header
  const defaults = new Map(defaultRows(spec).map((row) => [row.get(key), row]))
  let typed = 0
  for (const row of rows) {
    const first = defaults.get(row.get(key))
    for (const header of new Set([...row.keys(), ...(first?.keys() ?? [])])) if (row.get(header) !== first?.get(header)) typed += 1
  }
  return typed
}

function isKept(source: TableSource, { table, rule, spec }: Rules): boolean {
  if (spec === undefined) return source.name === table
  return ourTable([source], spec.table) !== undefined && ('isWritten' in rule || spec.table.columns.every(({ header }) => source.headers.includes(header)))
}

/** Which of our sheets a table marks; undefined for a table or range of the user's. */
export function keyOfTable(source: Source): OwnSheetKey | undefined {
  if (source.kind !== 'table') return undefined
  return (Object.keys(RULES) as OwnSheetKey[]).find((key) => isKept(source, RULES[key]))
}

/**
 * Our sheets that a workbook holds, in the order of its tabs, each with how many cells of it somebody typed.
 *
 * Tables of settings and of figures issued are ours where they are Excel tables of one of our names with our headers.
 */
export async function keptSheets(workbook: WorkbookPort, signal?: AbortSignal): Promise<readonly KeptSheet[]> {
  const kept: KeptSheet[] = []
  for (const source of await workbook.sources(signal)) {
    const key = keyOfTable(source)
    if (source.kind !== 'table' || key === undefined) continue
    const { rule } = RULES[key]
    const about = { key, sheet: source.sheet, table: source.name }
    if ('isWritten' in rule) {
      const rows = await linesOf(workbook, source, source.headers.filter((header) => !rule.isWritten(header)), signal)
      kept.push({ ...about, typed: rows.reduce((sum, row) => sum + row.size, 0) })
      continue
    }
    kept.push({ ...about, typed: typedCells(await linesOf(workbook, source, source.headers, signal), rule.defaults()) })
  }
  return kept
}

/** Whether a sheet of ours holds what no refresh could make again: words that were typed, or figures as they were issued. */
export function isIrreplaceable({ key, typed }: Pick<KeptSheet, 'key' | 'typed'>): boolean {
  return typed > 0 || key === 'history'
}

/** The sheets that hold none of our tables, in the order of the tabs: they are the user's, also where they came with the sample or the template. */
export async function sheetsOfTheUser(workbook: WorkbookPort, signal?: AbortSignal): Promise<readonly string[]> {
  const sources = await workbook.sources(signal)
  const ours = new Set(sources.flatMap((source) => (keyOfTable(source) === undefined ? [] : [source.sheet])))
  return [...new Set(sources.map(({ sheet }) => sheet))].filter((sheet) => !ours.has(sheet))
}
