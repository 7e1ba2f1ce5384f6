/** The use case that every face shares: read the workbook's tables, work out the figures, write the summary sheets. */
import type { Day } from './calendar'
import { calculate, type Figures } from './measures'
import { issuedList, refreshedList, type ListFacts, type SurgeryList } from './notes'
import { loadRecords, sameRecords, type Records } from './records'
import { clearRestored, figuresToIssue, historySheet, isReported, keepLeaving, layOut, settingsSheets, standingOnRequest, standingSupport, standingSurgery, type RequestedSheet, type StandingSurgery } from './sheets'
import type { Progress, Source, WorkbookPort, WrittenSheet } from './workbook'

export type RefreshStep = 'reading' | 'calculating' | 'writing'

export interface RefreshOptions {
  /** The day that the figures describe; absent: the workbook's `Extract date`, else today. */
  readonly asAt?: Day
  readonly today: Day
  /** The moment of the refresh, as a day serial with the time of day as its fraction. */
  readonly now: number
  /** Casefile's own version, as the sheets print it. */
  readonly version: string
  /** Issues the next surgery list: it is put in order, and the figures go into `History`. */
  readonly issue?: boolean
  /** Sheets on request, besides those that stand in the workbook already. */
  readonly sheets?: readonly RequestedSheet[]
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
  /** Null where the workbook has no data that a list could be drawn up from. */
  readonly list: SurgeryList | null
  readonly written: readonly Written[]
}

/** A list was to be issued, and the workbook has no data that it could be drawn up from. Thrown before anything is written. */
export class ListNotPossible extends Error {
  override readonly name = 'ListNotPossible'
  readonly code = 'list-not-possible'
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

/** The same workbook, whose tables are listed once: nothing of ours changes them before the first write. */
export function listedOnce(workbook: WorkbookPort): WorkbookPort {
  let listed: Promise<readonly Source[]> | undefined
  return {
    dateSystem: workbook.dateSystem,
    sources: (signal) => (listed ??= workbook.sources(signal)),
    read: (source, options) => workbook.read(source, options),
    readSheet: (like) => workbook.readSheet(like),
    writeSheets: (sheets, options) => workbook.writeSheets(sheets, options),
  }
}

/** The list as it is to stand, from the one that stands: issued anew, or as it runs. Null where the workbook has no data for one. */
export function listOf({ asAt, settings }: Records, figures: Figures, standing: StandingSurgery, which: 'issued' | 'as-it-runs'): SurgeryList | null {
  const visits = figures.visitStates()
  if (visits.judged.size === 0) return null
  const facts: ListFacts = { asAt, lookAheadDays: settings.lookAheadDays, visits, standing: standing.list, kept: standing.kept }
  return which === 'issued' ? issuedList(facts) : refreshedList(facts)
}

/**
 * Refreshes the sheets of a workbook, in place. Settings tables that the workbook does not have yet are written with
 * their defaults; those that it has belong to the user and are left alone.
 *
 * Until the first write everything is as it was: an abort before it leaves the workbook untouched. A workbook without a
 * table for any measure is not written to; the caller tells from `figures.measures`.
 *
 * @throws {ListNotPossible}
 *
 * What is typed for children who leave the list is written to `Notes kept` first, and only then leaves `Visits due`; what
 * comes back from there is beside its child before it leaves `Notes kept`.
 */
export async function refresh<Written extends WrittenSheet>(workbook: WritingPort<Written>, options: RefreshOptions): Promise<Refreshed<Written>> {
  const { now, version, issue = false, sheets: asked = [], progress, signal } = options
  const reading = listedOnce(workbook)
  const { records, figures } = await readFigures(reading, options)
  if (figures.measures.length === 0) return { records, figures, list: null, written: [] }
  const standing = await standingSurgery(reading, signal)
  const sources = await reading.sources(signal)
  const more = [...asked, ...standingOnRequest(sources)]
  const report = isReported(standing, sources) ? standing : null
  const support = await standingSupport(reading, signal)
  const drawnUp = listOf(records, figures, standing, issue ? 'issued' : 'as-it-runs')
  if (issue && drawnUp === null) throw new ListNotPossible()
  signal?.throwIfAborted()
  const list = drawnUp && (await keepLeaving(workbook, drawnUp, standing))
  const missing = settingsSheets().filter((sheet) => !records.settingsTables.has(sheet.table.name))
  const history = issue && list !== null ? [historySheet([...standing.issued, ...figuresToIssue(figures, Math.floor(now))])] : []
  const sheets = [...layOut(figures, records, { now, version }, { list, report, more, support }), ...history, ...missing]
  const writing: Progress | undefined = progress && ((done, of) => progress('writing', done, of))
  const written = await workbook.writeSheets(sheets, { progress: writing, signal })
  if (list !== null && list.restored.length > 0) await clearRestored(workbook, list.restored)
  return { records, figures, list, written }
}
