/** When the workbook was last refreshed, by whomever: as its own `Summary` says it. */
import { NO_DAY, parseLongDate, type Day } from '../calendar'
import { stampText } from '../words'
import type { Source, WorkbookPort } from '../workbook'
import { SUMMARY_TABLE } from './summarySheet'

export interface Stamp {
  readonly asAt: Day
  /** A day serial with the time of day as its fraction, to the minute. */
  readonly now: number
  readonly version: string
}

const MARKS = ['\u0001', '\u0002', '\u0003'] as const
/** The stamp's own sentence, read backwards. */
const STAMP = new RegExp(`^${MARKS.reduce((pattern, mark) => pattern.replace(mark, '(.+?)'), stampText(...MARKS).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))}$`)
const MOMENT = /^(.+) at (\d{2}):(\d{2})$/

/** What a stamp says; null for any other text. */
export function readStamp(text: string): Stamp | null {
  const [, asAtText, refreshed, version] = STAMP.exec(text) ?? []
  const [, dayText, hours, minutes] = MOMENT.exec(refreshed ?? '') ?? []
  if (dayText === undefined) return null
  const [asAt, day] = [parseLongDate(asAtText), parseLongDate(dayText)]
  if (asAt === NO_DAY || day === NO_DAY) return null
  return { asAt, now: day + (Number(hours) * 60 + Number(minutes)) / 1440, version }
}

/** The stamp that a sheet of ours shows above its table, among its first ten rows; null where it was not written to its end. */
export function stampOn(sources: readonly Source[], sheet: string): Stamp | null {
  for (const source of sources) {
    if (source.kind !== 'range' || source.sheet !== sheet) continue
    for (const cell of source.top.flatMap(({ cells }) => cells)) {
      const stamp = typeof cell === 'string' ? readStamp(cell) : null
      if (stamp !== null) return stamp
    }
  }
  return null
}

/**
 * The stamp that `Summary` shows above its table, among the first ten rows of its sheet. Lists the workbook's sources and reads
 * no more.
 *
 * @returns null where the workbook has no `Summary` of ours, or one without its stamp: it was not written to its end
 */
export async function lastStamp(workbook: WorkbookPort): Promise<Stamp | null> {
  const sources = await workbook.sources()
  const sheet = sources.find(({ kind, name }) => kind === 'table' && name === SUMMARY_TABLE)?.sheet
  return sheet === undefined ? null : stampOn(sources, sheet)
}
