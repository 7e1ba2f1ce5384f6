/** What a share copy is made of: every sheet of figures as the workbook's tables have it now, with what was typed on it. */
import { listOf, readFigures, type RefreshOptions, type WorkedOut } from './refresh'
import { withTypedNotes } from './share'
import { isReported, layOut, REQUESTED_SHEETS, standingSurgery } from './sheets'
import type { SheetSpec, WorkbookPort } from './workbook'

/** One sheet that may be shared. */
export interface ShareableSheet {
  readonly sheet: SheetSpec
  /** Typed cells that stand in a row which the sheet no longer has: they are not in it. */
  readonly unplaced: number
}

export interface Shareable extends WorkedOut {
  /** In the order of their tabs, those on request among them; none where the workbook has no table for any measure. */
  readonly sheets: readonly ShareableSheet[]
}

/** Reads and works out, and writes nothing. A list of visits due comes as a refresh would write it now. */
export async function readShareable(workbook: WorkbookPort, options: Omit<RefreshOptions, 'issue' | 'sheets'>): Promise<Shareable> {
  const { now, version, signal } = options
  const { records, figures } = await readFigures(workbook, options)
  if (figures.measures.length === 0) return { records, figures, sheets: [] }
  const standing = await standingSurgery(workbook, signal)
  const list = listOf(records, figures, standing, 'as-it-runs')
  const report = isReported(standing, await workbook.sources(signal)) ? standing : null
  const sheets: ShareableSheet[] = []
  for (const sheet of layOut(figures, records, { now, version }, { list, report, more: REQUESTED_SHEETS })) {
    signal?.throwIfAborted()
    const canBeTyped = sheet.table.columns.some(({ content }) => content === 'typed')
    sheets.push(canBeTyped ? withTypedNotes(sheet, await workbook.readSheet(sheet)) : { sheet, unplaced: 0 })
  }
  return { records, figures, sheets }
}
