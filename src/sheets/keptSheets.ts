/** What Casefile keeps in a workbook: its sheets, and which of them hold words that somebody typed. */
import type { SheetKey, SheetSpec, SourceSheetKey, WorkbookPort } from '../workbook'
import { ISSUES_TABLE } from './dataIssuesSheet'
import { ABOUT_TABLE } from './aboutSheet'
import { ACTION_PLAN_TABLE } from './actionPlanSheet'
import { AUDIT_FINDINGS_TABLE } from './auditFindingsSheet'
import { EXTRA_SUPPORT_HEADERS, REPORT_HEADERS, SUMMARY_HEADERS } from '../words'
import { EXTRA_SUPPORT_TABLE } from './extraSupportSheet'
import { HISTORY_COLUMNS, HISTORY_TABLE } from './historySheet'
import { NOTES_KEPT_TABLE } from './notesKeptSheet'
import { columnsSheet, settingsSheets } from './settingsSheets'
import { linesOf, type StandingCell, type StandingLine } from './standingTable'
import { REPORT_TABLE } from './report/reportSheet'
import { SUMMARY_TABLE } from './summarySheet'
import { TREND_TABLE } from './trendSheet'
import { TEAMS_TABLE } from './teamsSheet'
import { TYPED_COLUMNS, VISITS_DUE_TABLE } from './visitsDueSheet'
import { WORKERS_TABLE } from './workersSheet'

type OwnSheetKey = Exclude<SheetKey, SourceSheetKey>

export interface KeptSheet {
  readonly key: OwnSheetKey
  /** The sheet's name in the workbook. */
  readonly sheet: string
  /** Of the table that marks the sheet as ours. */
  readonly table: string
  /** Cells that somebody typed: words in typed columns; in a settings table whatever is not its default. */
  readonly typed: number
}

/** How typed words are told on each of our sheets. */
type TypedRule = { readonly columns: readonly string[] } | { readonly defaults: () => SheetSpec }

function settings(key: OwnSheetKey): TypedRule {
  return { defaults: () => [...settingsSheets(), columnsSheet()].find((sheet) => sheet.key === key) ?? columnsSheet() }
}

const RULES: Readonly<Partial<Record<OwnSheetKey, { readonly table: string; readonly rule: TypedRule }>>> = {
  summary: { table: SUMMARY_TABLE, rule: { columns: [SUMMARY_HEADERS.commentary] } },
  teams: { table: TEAMS_TABLE, rule: { columns: [] } },
  'visits-due': { table: VISITS_DUE_TABLE, rule: { columns: TYPED_COLUMNS.map(({ header }) => header) } },
  'fortnightly-report': { table: REPORT_TABLE, rule: { columns: [REPORT_HEADERS.commentary] } },
  'notes-kept': { table: NOTES_KEPT_TABLE, rule: { columns: TYPED_COLUMNS.map(({ header }) => header) } },
  history: { table: HISTORY_TABLE, rule: { columns: HISTORY_COLUMNS } },
  'data-issues': { table: ISSUES_TABLE, rule: { columns: [] } },
  about: { table: ABOUT_TABLE, rule: { columns: [] } },
  trend: { table: TREND_TABLE, rule: { columns: [] } },
  'audit-findings': { table: AUDIT_FINDINGS_TABLE, rule: { columns: [] } },
  'extra-support': { table: EXTRA_SUPPORT_TABLE, rule: { columns: [EXTRA_SUPPORT_HEADERS.agreed, EXTRA_SUPPORT_HEADERS.mentor, EXTRA_SUPPORT_HEADERS.since] } },
  'action-plan': { table: ACTION_PLAN_TABLE, rule: { columns: [] } },
  workers: { table: WORKERS_TABLE, rule: { columns: [] } },
  settings: { table: 'Settings', rule: settings('settings') },
  targets: { table: 'Targets', rule: settings('targets') },
  timescales: { table: 'Timescales', rule: settings('timescales') },
  holidays: { table: 'Holidays', rule: settings('holidays') },
  columns: { table: 'Columns', rule: settings('columns') },
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

/**
 * Our sheets that a workbook holds, in the order of its tabs, each with how many cells of it somebody typed.
 *
 * A settings table is ours where it is an Excel table of our name with our headers.
 */
export async function keptSheets(workbook: WorkbookPort, signal?: AbortSignal): Promise<readonly KeptSheet[]> {
  const kept: KeptSheet[] = []
  for (const source of await workbook.sources(signal)) {
    if (source.kind !== 'table') continue
    const key = (Object.keys(RULES) as OwnSheetKey[]).find((one) => RULES[one]?.table === source.name)
    const ours = key && RULES[key]
    if (key === undefined || ours === undefined) continue
    const { rule, table } = ours
    const about = { key, sheet: source.sheet, table }
    if ('columns' in rule) {
      const rows = await linesOf(workbook, source, rule.columns, signal)
      kept.push({ ...about, typed: rows.reduce((sum, row) => sum + row.size, 0) })
      continue
    }
    const spec = rule.defaults()
    if (!spec.table.columns.every(({ header }) => source.headers.includes(header))) continue
    kept.push({ ...about, typed: typedCells(await linesOf(workbook, source, source.headers, signal), spec) })
  }
  return kept
}
