/** The page's half: asks the thread that holds the workbook. */
import { portProxy, type Fault, type MessageEnd, type PortProxy } from '../../threads'
import type { CellEdit, CellPlace, DateSystem, SelectedCell, TableSource, WorkbookPort } from '../../workbook'
import type { CellBefore, CellToType, DrawnRows, FileAnswers, FileRequest, FromFile, MadeWorkbook, OpenFile, SheetFrame, ToFile, Typed } from './messages'

/** What the thread refused, with the code that names the cause and no word of any cell. */
export class FileFault extends Error implements Fault {
  override readonly name = 'FileFault'
  readonly code: string
  readonly facts: readonly string[]

  constructor({ code, facts }: Fault) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

/** The thread is no more, and the workbook with it. */
export const FILE_LOST = 'file-lost'

export interface FileProxy {
  /** Rejects with the reason where the file is no workbook that can be used; then the one that was open stays open. */
  open(file: Blob): Promise<OpenFile>
  make(what: MadeWorkbook): Promise<OpenFile>
  frame(sheet: string): Promise<SheetFrame | null>
  rows(sheet: string, firstRow: number, lastRow: number): Promise<DrawnRows>
  selected(place: CellPlace): Promise<SelectedCell>
  toType(place: CellPlace): Promise<CellToType | null>
  type(place: CellPlace, before: CellBefore, entry: string): Promise<Typed>
  writeRow(source: TableSource, row: number, cells: readonly CellEdit[]): Promise<Typed>
  removeSheets(tables: readonly string[]): Promise<readonly string[]>
  /** The workbook as a file, and how many changes it holds. */
  bytes(): Promise<FileAnswers['bytes']>
  port(dateSystem: DateSystem): WorkbookPort
  /** Told of each write, whoever asked for it. */
  onChange(changed: (file: OpenFile) => void): void
  /** The thread has stopped: whatever is asked fails with {@link FILE_LOST}. */
  lost(): void
}

interface Question {
  readonly resolve: (answer: FileAnswers[keyof FileAnswers]) => void
  readonly reject: (reason: Error) => void
}

export function fileProxy(end: MessageEnd): FileProxy {
  const questions = new Map<number, Question>()
  let listener: (file: OpenFile) => void = () => undefined
  let ports: PortProxy | null = null
  let lastAsk = 0
  let isLost = false

  const say = (message: ToFile) => end.postMessage(message, { transfer: [] })

  function ask<Kind extends keyof FileAnswers>(request: Extract<FileRequest, { do: Kind }>): Promise<FileAnswers[Kind]> {
    return new Promise((resolve, reject) => {
      if (isLost) {
        reject(new FileFault({ code: FILE_LOST, facts: [] }))
        return
      }
      const number = ++lastAsk
      // a request of one kind is answered with an answer of that kind
      questions.set(number, { resolve: (answer) => resolve(answer as FileAnswers[Kind]), reject })
      say({ kind: 'ask', ask: number, request })
    })
  }

  function port(dateSystem: DateSystem): WorkbookPort {
    const proxy = portProxy(dateSystem, {
      call: (call, request) => {
        ask<'port'>({ do: 'port', call, request }).then(
          (answer) => proxy.answered(call, answer),
          (reason: unknown) => proxy.refused(call, reason instanceof Error ? reason : new FileFault({ code: FILE_LOST, facts: [] })),
        )
      },
      rows: (call, sheet, rows) => say({ kind: 'sheet-rows', call, sheet, rows }),
    })
    ports = proxy
    return proxy.port
  }

  end.onmessage = ({ data }: MessageEvent<FromFile>) => {
    switch (data.kind) {
      case 'answer':
        questions.get(data.ask)?.resolve(data.answer)
        questions.delete(data.ask)
        return
      case 'refusal':
        questions.get(data.ask)?.reject(new FileFault(data.fault))
        questions.delete(data.ask)
        return
      case 'port-progress':
        ports?.progressed(data.call, data.done, data.of)
        return
      case 'changed':
        listener(data.file)
        return
    }
  }

  return {
    open: (file) => ask<'open'>({ do: 'open', file }),
    make: (what) => ask<'make'>({ do: 'make', what }),
    frame: (sheet) => ask<'frame'>({ do: 'frame', sheet }),
    rows: (sheet, firstRow, lastRow) => ask<'rows'>({ do: 'rows', sheet, firstRow, lastRow }),
    selected: (place) => ask<'selected'>({ do: 'selected', place }),
    toType: (place) => ask<'to-type'>({ do: 'to-type', place }),
    type: (place, { was, beside }, entry) => ask<'type'>({ do: 'type', place, before: { was, beside }, entry }),
    writeRow: (source, row, cells) => ask<'write-row'>({ do: 'write-row', source, row, cells }),
    removeSheets: (tables) => ask<'remove-sheets'>({ do: 'remove-sheets', tables }),
    bytes: () => ask<'bytes'>({ do: 'bytes' }),
    port,
    onChange: (changed) => (listener = changed),
    lost: () => {
      isLost = true
      for (const { reject } of questions.values()) reject(new FileFault({ code: FILE_LOST, facts: [] }))
      questions.clear()
    },
  }
}
