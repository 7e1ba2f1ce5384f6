/** What two threads say to each other about a workbook that one of them holds. */
import type { SheetSpec, Source, TableSpec, WrittenSheet } from '../workbook'
import type { PackedPage } from './packing'

/** One end of a channel: a Worker, a worker's own scope, or a MessagePort. */
export interface MessageEnd {
  postMessage(message: unknown, options: { transfer: ArrayBuffer[] }): void
  onmessage: ((event: MessageEvent) => void) | null
}

/** A sheet whose rows went before, in messages of their own: one message of all would stop the thread that unpacks it. */
export interface SheetWithoutRows extends Omit<SheetSpec, 'table'> {
  readonly table: Omit<TableSpec, 'rows'>
}

/** What is asked of the workbook. A read is one reader, asked page by page. */
export type PortRequest =
  | { readonly do: 'sources' }
  | { readonly do: 'read'; readonly reader: number; readonly source: string; readonly columns: readonly number[]; readonly firstRow: number; readonly lastRow: number }
  | { readonly do: 'next-page'; readonly reader: number }
  | { readonly do: 'close-reader'; readonly reader: number }
  | { readonly do: 'read-sheet'; readonly like: SheetSpec }
  | { readonly do: 'write-sheets'; readonly sheets: readonly SheetWithoutRows[] }

/** A page is null when the read is over. */
export interface PortAnswers {
  readonly sources: readonly Source[]
  readonly read: PackedPage | null
  readonly 'next-page': PackedPage | null
  readonly 'close-reader': null
  readonly 'read-sheet': SheetSpec | null
  readonly 'write-sheets': readonly WrittenSheet[]
}
export type PortAnswer = PortAnswers[keyof PortAnswers]
