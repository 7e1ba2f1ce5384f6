/** The sheets that are written when somebody asks for them, and renewed by every refresh from then on. */
import type { Figures } from '../measures'
import type { Records } from '../records'
import { ON_REQUEST_NAMES, type OnRequestName } from '../words'
import type { SheetSpec, Source } from '../workbook'
import { ACTION_PLAN_TABLE, actionPlanSheet } from './actionPlanSheet'
import { AUDIT_FINDINGS_TABLE, auditFindingsSheet } from './auditFindingsSheet'
import { EXTRA_SUPPORT_TABLE, extraSupportSheet } from './extraSupportSheet'
import type { LayOutContext } from './stamp'
import type { SupportAgreed } from './supportRows'
import { SUPPORT_WORKERS_TABLE, supportWorkersSheet } from './supportWorkersSheet'
import { TREND_TABLE, trendSheet } from './trendSheet'
import { WORKERS_TABLE, workersSheet } from './workersSheet'

interface OnRequest {
  readonly table: string
  readonly layOut: (figures: Figures, records: Records, context: LayOutContext, support: readonly SupportAgreed[]) => SheetSpec
}

const ON_REQUEST: Readonly<Record<OnRequestName, OnRequest>> = {
  trend: { table: TREND_TABLE, layOut: trendSheet },
  'audit-findings': { table: AUDIT_FINDINGS_TABLE, layOut: auditFindingsSheet },
  'extra-support': { table: EXTRA_SUPPORT_TABLE, layOut: extraSupportSheet },
  'support-workers': { table: SUPPORT_WORKERS_TABLE, layOut: supportWorkersSheet },
  'action-plan': { table: ACTION_PLAN_TABLE, layOut: actionPlanSheet },
  workers: { table: WORKERS_TABLE, layOut: workersSheet },
}

/** A sheet that is written when somebody asks for it. */
export type RequestedSheet = OnRequestName

/** In the order of their tabs. */
export const REQUESTED_SHEETS: readonly RequestedSheet[] = ON_REQUEST_NAMES

export function isRequestedSheet(word: string): word is RequestedSheet {
  return Object.hasOwn(ON_REQUEST, word)
}

/** Those that stand in a workbook already, since somebody asked. */
export function standingOnRequest(sources: readonly Source[]): readonly RequestedSheet[] {
  const tables = new Set(sources.flatMap(({ kind, name }) => (kind === 'table' ? [name] : [])))
  return REQUESTED_SHEETS.filter((key) => tables.has(ON_REQUEST[key].table))
}

/** @param support what has been agreed on `Extra support` */
export function requestedSheet(key: RequestedSheet, figures: Figures, records: Records, context: LayOutContext, support: readonly SupportAgreed[]): SheetSpec {
  return ON_REQUEST[key].layOut(figures, records, context, support)
}
