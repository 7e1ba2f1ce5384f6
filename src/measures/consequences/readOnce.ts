/** A workbook whose every read is kept, so that it can be loaded under one setting after another and is asked once. */
import type { CellPage, ReadOptions, Source, WorkbookPort } from '../../workbook'

/** @param workbook one whose pages are its reader's to keep */
export function readOnce(workbook: WorkbookPort): WorkbookPort {
  const reads = new Map<string, CellPage[]>()
  let sources: Promise<readonly Source[]> | null = null

  async function* read(source: Source, options: ReadOptions): AsyncGenerator<CellPage> {
    const key = [source.id, options.firstRow, options.lastRow, ...options.columns].join(' ')
    const kept = reads.get(key)
    if (kept !== undefined) {
      options.signal?.throwIfAborted()
      yield* kept
      options.progress?.(1, 1)
      return
    }
    const pages: CellPage[] = []
    for await (const page of workbook.read(source, options)) {
      pages.push(page)
      yield page
    }
    reads.set(key, pages)
  }

  return { ...workbook, dateSystem: workbook.dateSystem, sources: (signal) => (sources ??= workbook.sources(signal)), read }
}
