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

/** Rows without a word are not among them; none where the workbook has no such table. */
export async function standingSupport(workbook: WorkbookPort, signal?: AbortSignal): Promise<readonly SupportAgreed[]> {
  const source = tableCalled(await workbook.sources(signal), EXTRA_SUPPORT_TABLE)
  if (source === undefined) return []
  const lines = await linesOf(workbook, source, [measure, level, name, agreed, mentor, since], signal)
  return lines
    .filter((line) => [agreed, mentor, since].some((header) => line.has(header)))
    .map((line) => ({ measure: textAt(line, measure), level: textAt(line, level), name: textAt(line, name), since: Math.floor(dayAt(line, since, workbook.dateSystem)) }))
}
