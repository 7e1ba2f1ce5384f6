/** What earlier refreshes and people have left in a workbook for the next list: the list that stands, notes kept, figures issued. */
import type { KeptNote, StandingRow } from '../notes'
import type { TableSource, WorkbookPort } from '../workbook'
import { HISTORY_COLUMNS, historySheet, issuedFigures, type IssuedFigure } from './historySheet'
import { keptNotes, NOTES_KEPT_COLUMNS, notesKeptSheet } from './notesKeptSheet'
import { linesOf, tableCalled, tableOf, type StandingLine } from './standingTable'
import { STANDING_LIST_HEADERS, standingList, VISITS_DUE_TABLE } from './visitsDueSheet'

export interface StandingSurgery {
  /** In the order of the sheet; none where there is no list. */
  readonly list: readonly StandingRow[]
  readonly kept: readonly KeptNote[]
  readonly issued: readonly IssuedFigure[]
}

/** Reads the three tables, as far as the workbook has them. */
export async function standingSurgery(workbook: WorkbookPort, signal?: AbortSignal): Promise<StandingSurgery> {
  const sources = await workbook.sources(signal)
  const linesIn = async (source: TableSource | undefined, headers: readonly string[]): Promise<readonly StandingLine[]> =>
    source === undefined ? [] : linesOf(workbook, source, headers, signal)
  return {
    list: standingList(await linesIn(tableCalled(sources, VISITS_DUE_TABLE), STANDING_LIST_HEADERS), workbook.dateSystem),
    kept: keptNotes(await linesIn(tableOf(sources, notesKeptSheet([])), NOTES_KEPT_COLUMNS), workbook.dateSystem),
    issued: issuedFigures(await linesIn(tableOf(sources, historySheet([])), HISTORY_COLUMNS), workbook.dateSystem),
  }
}
