/** *Explain this figure*, the use case: reads the workbook as it is now, works out the one sheet that is asked about, and writes nothing. */
import { explainCell, type CellAsked, type Explained, type SheetNow } from './explanation'
import { listedOnce, listOf, readFigures, type RefreshOptions, type WorkedOut } from './refresh'
import { columnsSheet, historySheet, isReported, layOutOne, notesKeptSheet, settingsSheets, standingOnRequest, standingSupport, standingSurgery, type OwnSheetKey } from './sheets'
import type { SheetSpec, WorkbookPort } from './workbook'

/** The moment and the version by which the sheet was written are those that its lines are held against. */
export type ExplainOptions = Omit<RefreshOptions, 'issue' | 'sheets'>

/** A sheet whose cells are the user's, as it is first written; undefined for one of figures. */
function steadySheet(key: OwnSheetKey): SheetSpec | undefined {
  return [...settingsSheets(), columnsSheet(), historySheet([]), notesKeptSheet([])].find((sheet) => sheet.key === key)
}

/** A sheet of ours as a refresh would write it now. */
export async function readSheetNow(workbook: WorkbookPort, key: OwnSheetKey, options: ExplainOptions): Promise<SheetNow> {
  const { now, version, signal } = options
  const reading = listedOnce(workbook)
  const { records, figures } = await readFigures(reading, options)
  const standing = await standingSurgery(reading, signal)
  const sources = await reading.sources(signal)
  const support = await standingSupport(reading, signal)
  signal?.throwIfAborted()
  const list = listOf(records, figures, standing, 'as-it-runs')
  const report = isReported(standing, sources) ? standing : null
  const spec = steadySheet(key) ?? (figures.measures.length === 0 ? undefined : layOutOne(key, figures, records, { now, version }, { list, report, more: standingOnRequest(sources), support }))
  return { figures, records, list, issued: standing.issued, spec, dateSystem: workbook.dateSystem }
}

/** What there is to say of a cell, and what was worked out for it. */
export async function explain(workbook: WorkbookPort, cell: CellAsked, options: ExplainOptions): Promise<WorkedOut & { readonly explained: Explained }> {
  const now = await readSheetNow(workbook, cell.key, options)
  return { records: now.records, figures: now.figures, explained: explainCell(cell, now) }
}
