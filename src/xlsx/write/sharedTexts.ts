/** The workbook's shared strings by number; a workbook without any knows none. */
import { unescapeExcel, type Package, type WorkbookPart } from '../package'
import { NO_SHARED_STRINGS, readSharedStrings } from '../read/sharedStrings'

export type SharedText = (index: number) => string | null

export async function sharedTexts(from: Package, workbook: WorkbookPart): Promise<SharedText> {
  const part = workbook.sharedStringsPart
  const { count, bytes, ends } = part === undefined ? NO_SHARED_STRINGS : await readSharedStrings(from, part)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (index) => (index >= 0 && index < count ? unescapeExcel(decoder.decode(bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]))) : null)
}
