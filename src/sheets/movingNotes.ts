/** Words on the move between `Visits due` and `Notes kept`: they are in the one place before they leave the other. */
import { keyOf, sameWords, type KeptNote, type SurgeryList } from '../notes'
import type { WorkbookPort } from '../workbook'
import { notesKeptSheet } from './notesKeptSheet'
import { standingSurgery, type StandingSurgery } from './standingSurgery'

const sameNote = (one: Note, other: Note): boolean => sameWords(one.words, other.words) && keyOf(one) === keyOf(other)
type Note = Pick<KeptNote, 'child' | 'category' | 'words'>

/** What is typed for children who leave goes to `Notes kept` and is read back: only what is found there may leave the list, in the list that is returned. */
export async function keepLeaving(workbook: WorkbookPort, list: SurgeryList, { kept }: StandingSurgery): Promise<SurgeryList> {
  if (list.leaving.length === 0) return list
  // an issue that did not come to its end may have put them there already
  const missing = list.leaving.filter((note) => !kept.some((one) => sameNote(one, note)))
  if (missing.length > 0) await workbook.writeSheets([notesKeptSheet([...kept, ...missing])])
  const now = (await standingSurgery(workbook)).kept
  return { ...list, leaving: list.leaving.filter((note) => now.some((one) => sameNote(one, note))) }
}

/** Notes that stand beside their child again leave `Notes kept`. */
export async function clearRestored(workbook: WorkbookPort, restored: readonly KeptNote[]): Promise<void> {
  const { list, kept } = await standingSurgery(workbook)
  const beside = list.filter((row) => row.kind === 'child')
  const cleared = restored.filter((note) => beside.some((row) => sameNote(row, note)))
  await workbook.writeSheets([notesKeptSheet(kept.filter((note) => !cleared.some((one) => sameNote(one, note))), cleared)])
}
