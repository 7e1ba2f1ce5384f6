/** What it takes to tell what a sheet's cells say and mean: the workbook's shared strings, and its looks. */
import type { XlsxReader } from '../read'
import { readCellLooks } from '../read/cellLooks'
import type { WorkbookTexts } from './existingSheet'
import { readLook, type ReadLook } from './lookReading'
import { sharedTexts, type SharedText } from './sharedTexts'

/** Sheets that we have just made hold no shared strings; those that Excel has saved since do. */
export type TextsWanted = 'with-texts' | 'without-texts'

/** What it takes to read a sheet of ours. @param wanted the shared strings, where they are known already */
export async function readingTexts({ package: from, workbook }: XlsxReader, wanted: TextsWanted | SharedText): Promise<WorkbookTexts> {
  const styles = workbook.stylesPart !== undefined && from.entry(workbook.stylesPart) ? workbook.stylesPart : undefined
  const cellLooks = await readCellLooks(from, styles)
  const looks = new Map<number, ReadLook>()
  const lookOf = (cellFormat: number) => {
    const look = looks.get(cellFormat) ?? readLook(cellLooks(cellFormat))
    looks.set(cellFormat, look)
    return look
  }
  const sharedText = typeof wanted === 'function' ? wanted : wanted === 'with-texts' ? await sharedTexts(from, workbook) : () => null
  return { sharedText, looks: lookOf }
}
