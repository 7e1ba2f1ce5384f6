/** The use case that every face shares: read the workbook's tables, work out the figures, write the summary sheets. */
import type { Day } from './calendar'
import { calculate, type Figures } from './measures'
import { loadRecords, sameRecords, type Records } from './records'
import { layOut, settingsSheets } from './sheets'
import type { Progress, WorkbookPort, WrittenSheet } from './workbook'

export type RefreshStep = 'reading' | 'calculating' | 'writing'

export interface RefreshOptions {
  /** The day that the figures describe; absent: the workbook's `Extract date`, else today. */
  readonly asAt?: Day
  readonly today: Day
  /** The moment of the refresh, as a day serial with the time of day as its fraction. */
  readonly now: number
  /** Casefile's own version, as the sheets print it. */
  readonly version: string
  readonly progress?: (step: RefreshStep, done: number, of: number) => void
  readonly signal?: AbortSignal
  /** What was worked out last: where the tables still say the same, its figures stand, and are not worked out again. */
  readonly before?: WorkedOut
}

export interface WorkedOut {
  readonly records: Records
  readonly figures: Figures
}

export interface Refreshed<Written extends WrittenSheet = WrittenSheet> extends WorkedOut {
  readonly written: readonly Written[]
}

/** A workbook that tells more of each sheet that it has written than its name. */
interface WritingPort<Written extends WrittenSheet> extends WorkbookPort {
  writeSheets(...asked: Parameters<WorkbookPort['writeSheets']>): Promise<readonly Written[]>
}

/** Reads and works out, and writes nothing. */
export async function readFigures(workbook: WorkbookPort, options: Pick<RefreshOptions, 'asAt' | 'today' | 'progress' | 'signal' | 'before'>): Promise<WorkedOut> {
  const { asAt, today, progress, signal, before } = options
  const reading: Progress | undefined = progress && ((done, of) => progress('reading', done, of))
  const records = await loadRecords(workbook, { asAt, today, progress: reading, signal })
  signal?.throwIfAborted()
  if (before !== undefined && sameRecords(before.records, records)) return { records: before.records, figures: before.figures }
  progress?.('calculating', 0, 0)
  return { records, figures: calculate(records) }
}

/**
 * Refreshes the summary sheets of a workbook, in place. Settings tables that the workbook does not have yet are written with
 * their defaults; those that it has belong to the user and are left alone.
 *
 * Until the first write everything is as it was: an abort before it leaves the workbook untouched. A workbook without a
 * table for any measure is not written to; the caller tells from `figures.measures`.
 */
export async function refresh<Written extends WrittenSheet>(workbook: WritingPort<Written>, options: RefreshOptions): Promise<Refreshed<Written>> {
  const { now, version, progress, signal } = options
  const { records, figures } = await readFigures(workbook, options)
  if (figures.measures.length === 0) return { records, figures, written: [] }
  const missing = settingsSheets().filter((sheet) => !records.settingsTables.has(sheet.table.name))
  const sheets = [...layOut(figures, records, { now, version }), ...missing]
  signal?.throwIfAborted()
  const writing: Progress | undefined = progress && ((done, of) => progress('writing', done, of))
  const written = await workbook.writeSheets(sheets, { progress: writing, signal })
  return { records, figures, written }
}
