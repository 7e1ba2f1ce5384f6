/** What has been agreed on `Extra support`, as the workbook holds it now. */
import type { Day } from '../calendar'
import { EXTRA_SUPPORT_HEADERS } from '../words'
import type { WorkbookPort } from '../workbook'
import { EXTRA_SUPPORT_TABLE } from './extraSupportSheet'
import { dayAt, linesOf, tableCalled, textAt } from './standingTable'

/** One team or manager, in one measure, for which something has been typed. */
export interface SupportAgreed {
  /** As they are printed. */
  readonly measure: string
  readonly level: string
  readonly name: string
  /** Since when; 0 where no day is typed. */
  readonly since: Day
}

const { measure, level, name, agreed, mentor, since } = EXTRA_SUPPORT_HEADERS

/**
 * Rows without a word are not among them; none where the workbook has no such table. Of rows that somebody has pasted a second time the first is the
 * one that a sheet finds by its key: its day is the one that counts.
 */
export async function standingSupport(workbook: WorkbookPort, signal?: AbortSignal): Promise<readonly SupportAgreed[]> {
  const source = tableCalled(await workbook.sources(signal), EXTRA_SUPPORT_TABLE)
  if (source === undefined) return []
  const lines = await linesOf(workbook, source, [measure, level, name, agreed, mentor, since], signal)
  const rows = new Map<string, SupportAgreed>()
  const typed = new Set<string>()
  for (const line of lines) {
    const row = { measure: textAt(line, measure), level: textAt(line, level), name: textAt(line, name), since: Math.floor(dayAt(line, since, workbook.dateSystem)) }
    const key = JSON.stringify([row.measure, row.level, row.name])
    if (!rows.has(key)) rows.set(key, row)
    if ([agreed, mentor, since].some((header) => line.has(header))) typed.add(key)
  }
  return [...rows].flatMap(([key, row]) => (typed.has(key) ? [row] : []))
}
