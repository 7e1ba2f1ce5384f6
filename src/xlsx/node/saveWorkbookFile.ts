import { randomUUID } from 'node:crypto'
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { WorkbookRefused } from '../package'
import { openWorkbookFile } from '../read'
import type { XlsxWorkbook } from '../write'
import { inflateInNode } from './inflateInNode'

/**
 * Saves a workbook to a file, over the one that may stand there: written beside it under another name, read back from
 * the disk, and only then renamed over it. At any failure the file that stood there is as it was, and nothing else stays.
 *
 * @param path where to; the folder must be there
 * @throws {WorkbookRefused} `damaged` where the disk does not give back what was written
 */
export async function saveWorkbookFile(workbook: XlsxWorkbook, path: string): Promise<void> {
  const bytes = workbook.toBytes()
  // A link to a file stays a link.
  const target = await realpath(path).catch(() => path)
  // Of one name with the target but for its end, so that whoever finds it after a power cut knows what it belongs to.
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    const mode = await stat(target).then(({ mode }) => mode & 0o777, () => 0o666)
    const file = await open(beside, 'wx', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const saved = await readFile(beside)
    if (!saved.equals(bytes)) throw new WorkbookRefused('damaged', `${basename(target)}: the disk holds other bytes than were written`)
    await openWorkbookFile(saved, inflateInNode)
    await rename(beside, target)
  } catch (cause) {
    await rm(beside, { force: true })
    throw cause
  }
}
