/**
 * The half of the thread that holds the workbook: it takes the other's calls for one job, asks the real port, and answers. It is also the gate: once a job is stopped, no call of it reaches the workbook any more.
 */
import type { CellPage, RowSpec, SheetSpec, Source, WorkbookPort } from '../workbook'
import type { PortAnswer, PortRequest, SheetWithoutRows } from './messages'
import { packPage, type PackedPage } from './packing'

export interface PortServer {
  /** Whether sheets are being written, or have been: from then on a stop is the port's own affair. */
  readonly writing: boolean
  /** Rows of a sheet that the call will write. */
  takeRows(call: number, sheet: number, rows: readonly RowSpec[]): void
  answer(call: number, request: PortRequest): Promise<PortAnswer>
  /** Ends what is under way at the workbook and refuses everything after. */
  stop(reason: unknown): void
}

interface OpenRead {
  readonly pages: AsyncIterator<CellPage>
  /** The next page, fetched while the other thread still works on the one before. */
  ahead: Promise<IteratorResult<CellPage>>
  textsSent: number
}

const quietly = () => undefined

function withRows({ table, ...sheet }: SheetWithoutRows, rows: readonly RowSpec[]): SheetSpec {
  return { ...sheet, table: { ...table, rows } }
}

/** @param progress how far the port has come in a call: pages read, sheets written */
export function servePort(port: WorkbookPort, progress: (call: number, done: number, of: number) => void): PortServer {
  const stopping = new AbortController()
  const { signal } = stopping
  const sources = new Map<string, Source>()
  const readers = new Map<number, OpenRead>()
  const rowsOfCalls = new Map<number, RowSpec[][]>()
  let writing = false

  function fetchAhead(pages: AsyncIterator<CellPage>): Promise<IteratorResult<CellPage>> {
    const ahead = pages.next()
    // a failure is told when the page is asked for; until then it is nobody's
    ahead.catch(quietly)
    return ahead
  }

  async function nextPage(reader: number): Promise<PackedPage | null> {
    const open = readers.get(reader)
    if (open === undefined) return null
    const { done, value } = await open.ahead
    if (done === true) {
      readers.delete(reader)
      return null
    }
    const packed = packPage(value, open.textsSent)
    open.textsSent += packed.newTexts.length
    open.ahead = fetchAhead(open.pages)
    return packed
  }

  function openReader(call: number, request: Extract<PortRequest, { do: 'read' }>): Promise<PackedPage | null> {
    const source = sources.get(request.source)
    if (source === undefined) throw new RangeError('A source that was never listed.')
    const { reader, columns, firstRow, lastRow } = request
    const pages = port.read(source, { columns, firstRow, lastRow, signal, progress: (done, of) => progress(call, done, of) })[Symbol.asyncIterator]()
    readers.set(reader, { pages, ahead: fetchAhead(pages), textsSent: 0 })
    return nextPage(reader)
  }

  function closeReader(reader: number): null {
    readers.get(reader)?.pages.return?.().catch(quietly)
    readers.delete(reader)
    return null
  }

  async function listSources(): Promise<readonly Source[]> {
    const listed = await port.sources(signal)
    for (const source of listed) sources.set(source.id, source)
    return listed
  }

  function writeSheets(call: number, heads: readonly SheetWithoutRows[]): ReturnType<WorkbookPort['writeSheets']> {
    const rows = rowsOfCalls.get(call) ?? []
    rowsOfCalls.delete(call)
    writing = true
    return port.writeSheets(heads.map((head, index) => withRows(head, rows[index] ?? [])), { signal, progress: (done, of) => progress(call, done, of) })
  }

  return {
    get writing() {
      return writing
    },
    takeRows: (call, sheet, rows) => {
      const sheets = rowsOfCalls.get(call) ?? []
      const kept = (sheets[sheet] ??= [])
      for (const row of rows) kept.push(row)
      rowsOfCalls.set(call, sheets)
    },
    answer: async (call, request) => {
      signal.throwIfAborted()
      switch (request.do) {
        case 'sources':
          return listSources()
        case 'read':
          return openReader(call, request)
        case 'next-page':
          return nextPage(request.reader)
        case 'close-reader':
          return closeReader(request.reader)
        case 'read-sheet':
          return port.readSheet(request.like)
        case 'write-sheets':
          return writeSheets(call, request.sheets)
      }
    },
    stop: (reason) => {
      stopping.abort(reason)
      if (writing) return
      for (const reader of [...readers.keys()]) closeReader(reader)
    },
  }
}
