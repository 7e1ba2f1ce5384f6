/** What has been agreed on the two sheets of extra support, as the workbook holds it now. */
import { EXTRA_SUPPORT_HEADERS, SUPPORT_WORKERS_WORDS } from '../words'
import type { WorkbookPort } from '../workbook'
import { EXTRA_SUPPORT_TABLE } from './extraSupportSheet'
import { dayAt, linesOf, tableCalled, textAt } from './standingTable'
import { supportKey, type SupportAgreed } from './supportRows'
import { SUPPORT_WORKERS_TABLE } from './supportWorkersSheet'

const { measure, level, name, agreed, mentor, since } = EXTRA_SUPPORT_HEADERS

/** @param everyLevel of all rows, where the table has no column that says it */
async function agreedOn(workbook: WorkbookPort, table: string, everyLevel: string | null, signal: AbortSignal | undefined): Promise<readonly SupportAgreed[]> {
  const source = tableCalled(await workbook.sources(signal), table)
  if (source === undefined) return []
  const lines = await linesOf(workbook, source, [measure, ...(everyLevel === null ? [level] : []), name, agreed, mentor, since], signal)
  const rows = new Map<string, SupportAgreed>()
  const typed = new Set<string>()
  for (const line of lines) {
    const row = { measure: textAt(line, measure), level: everyLevel ?? textAt(line, level), name: textAt(line, name), since: Math.floor(dayAt(line, since, workbook.dateSystem)) }
    const key = supportKey(row)
    if (!rows.has(key)) rows.set(key, row)
    if ([agreed, mentor, since].some((header) => line.has(header))) typed.add(key)
  }
  return [...rows].flatMap(([key, row]) => (typed.has(key) ? [row] : []))
}

/**
 * Rows without a word are not among them; none where the workbook has no such table. Of rows that somebody has pasted a second time the first is the
 * one that a sheet finds by its key: its day is the one that counts.
 */
export async function standingSupport(workbook: WorkbookPort, signal?: AbortSignal): Promise<readonly SupportAgreed[]> {
  return [...(await agreedOn(workbook, EXTRA_SUPPORT_TABLE, null, signal)), ...(await agreedOn(workbook, SUPPORT_WORKERS_TABLE, SUPPORT_WORKERS_WORDS.level, signal))]
}
