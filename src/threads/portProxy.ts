/** The half of the thread that does not hold the workbook: a WorkbookPort whose every call is answered by the other. */
import type { DateSystem, Progress, ReadOptions, RowSpec, SheetSpec, Source, WorkbookPort } from '../workbook'
import type { PortAnswer, PortAnswers, PortRequest } from './messages'
import { unpackPage } from './packing'

/** How a call leaves the thread. */
export interface PortSending {
  call(call: number, request: PortRequest): void
  rows(call: number, sheet: number, rows: readonly RowSpec[]): void
}

/** The proxy, and what the other thread's messages do to it. */
export interface PortProxy {
  readonly port: WorkbookPort
  answered(call: number, answer: PortAnswer): void
  /** @param reason what the call rejects with */
  refused(call: number, reason: Error): void
  progressed(call: number, done: number, of: number): void
}

interface OpenCall {
  readonly resolve: (answer: PortAnswer) => void
  readonly reject: (reason: unknown) => void
}

/** Rows of a sheet to a message: few enough to be unpacked in a few milliseconds. */
const ROWS_A_MESSAGE = 500

export function portProxy(dateSystem: DateSystem, sending: PortSending): PortProxy {
  const calls = new Map<number, OpenCall>()
  const watchers = new Map<number, Progress>()
  let lastCall = 0
  let lastReader = 0

  /** One call; it rejects with the signal's reason as soon as that is aborted, whatever the other thread is doing. */
  function ask<Kind extends keyof PortAnswers>(request: Extract<PortRequest, { do: Kind }>, call: number, signal?: AbortSignal): Promise<PortAnswers[Kind]> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason)
        return
      }
      const settle = (act: () => void) => {
        calls.delete(call)
        signal?.removeEventListener('abort', stopped)
        act()
      }
      const stopped = () => settle(() => reject(signal?.reason))
      signal?.addEventListener('abort', stopped)
      calls.set(call, {
        // the other thread answers a request of one kind with an answer of that kind
        resolve: (answer) => settle(() => resolve(answer as PortAnswers[Kind])),
        reject: (reason) => settle(() => reject(reason)),
      })
      sending.call(call, request)
    })
  }

  async function* read(source: Source, { columns, firstRow, lastRow, progress, signal }: ReadOptions): ReturnType<WorkbookPort['read']> & AsyncGenerator {
    const reader = ++lastReader
    const opening = ++lastCall
    if (progress !== undefined) watchers.set(opening, progress)
    const texts: string[] = []
    let isOver = false
    try {
      let page = await ask<'read'>({ do: 'read', reader, source: source.id, columns, firstRow, lastRow }, opening, signal)
      while (page !== null) {
        yield unpackPage(page, texts)
        page = await ask<'next-page'>({ do: 'next-page', reader }, ++lastCall, signal)
      }
      isOver = true
    } finally {
      watchers.delete(opening)
      // left early: the other thread need not keep the read open
      if (!isOver) sending.call(++lastCall, { do: 'close-reader', reader })
    }
  }

  async function writeSheets(sheets: readonly SheetSpec[], { progress, signal }: { progress?: Progress; signal?: AbortSignal } = {}): ReturnType<WorkbookPort['writeSheets']> {
    signal?.throwIfAborted()
    const call = ++lastCall
    if (progress !== undefined) watchers.set(call, progress)
    sheets.forEach(({ table: { rows } }, index) => {
      for (let from = 0; from < rows.length; from += ROWS_A_MESSAGE) sending.rows(call, index, rows.slice(from, from + ROWS_A_MESSAGE))
    })
    const heads = sheets.map(({ table: { rows: _rows, ...table }, ...sheet }) => ({ ...sheet, table }))
    try {
      // no signal here: once writing has begun, the other thread says when and how it ended
      return await ask<'write-sheets'>({ do: 'write-sheets', sheets: heads }, call)
    } finally {
      watchers.delete(call)
    }
  }

  return {
    port: {
      dateSystem,
      sources: (signal) => ask<'sources'>({ do: 'sources' }, ++lastCall, signal),
      read,
      readSheet: (like) => ask<'read-sheet'>({ do: 'read-sheet', like }, ++lastCall),
      writeSheets,
    },
    answered: (call, answer) => calls.get(call)?.resolve(answer),
    refused: (call, reason) => calls.get(call)?.reject(reason),
    progressed: (call, done, of) => watchers.get(call)?.(done, of),
  }
}
