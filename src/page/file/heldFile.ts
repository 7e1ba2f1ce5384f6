/** The workbook that the page has open, in the thread that holds it: one write at a time, and everybody told of each. */
import type { CellEdit, OpenWorkbook, TableSource, WorkbookPort } from '../../workbook'
import type { SheetView, XlsxWorkbook } from '../../xlsx'
import type { OpenFile, Tab } from './messages'

/** The workbook as the pane and the calculation write to it. */
export type HeldPort = WorkbookPort & Pick<OpenWorkbook, 'writeRow' | 'removeSheets'>

export interface HeldFile {
  readonly port: HeldPort
  /** Without the sheet, null. A view is made when it is first asked for, and kept as long as the sheet stands as it is. */
  view(sheet: string): Promise<SheetView | null>
  state(): OpenFile
  bytes(): Uint8Array
}

/** @param changed told after each write that went well */
export function heldFile(workbook: XlsxWorkbook, changed: (file: OpenFile) => void): HeldFile {
  const views = new Map<string, Promise<SheetView>>()
  let changes = 0
  let lastWrite: Promise<unknown> = Promise.resolve()

  const state = (): OpenFile => ({
    dateSystem: workbook.dateSystem,
    tabs: workbook.sheets.map((sheet): Tab => ({
      sheet: sheet.name,
      kind: sheet.kind === 'worksheet' ? 'cells' : 'other',
      isHidden: sheet.state !== 'visible',
      content: `${sheet.sheetId} ${workbook.stateOf(sheet)}`,
    })),
    changes,
  })

  /** A write begins from what the workbook holds at that moment, so none may begin before the last has ended. @param hasWritten whether it changed anything */
  function writing<Result>(write: () => Promise<Result>, hasWritten: (result: Result) => boolean): Promise<Result> {
    const turn = lastWrite.then(write)
    lastWrite = turn.catch(() => undefined)
    return turn.then((result) => {
      if (!hasWritten(result)) return result
      changes += 1
      const kept = new Set(workbook.sheets.map((sheet) => workbook.stateOf(sheet)))
      for (const key of views.keys()) if (!kept.has(key)) views.delete(key)
      changed(state())
      return result
    })
  }

  /** Sources are known by name and place to whoever asks; a write makes the workbook list them anew. */
  async function listed(id: string): Promise<void> {
    const sources = await workbook.sources()
    if (!sources.some((source) => source.id === id)) throw new RangeError('A source that the workbook does not hold.')
  }

  async function* read(...[source, options]: Parameters<WorkbookPort['read']>): ReturnType<WorkbookPort['read']> & AsyncGenerator {
    await listed(source.id)
    yield* workbook.read(source, options)
  }

  return {
    port: {
      get dateSystem() {
        return workbook.dateSystem
      },
      sources: (signal) => workbook.sources(signal),
      read,
      readSheet: (like) => workbook.readSheet(like),
      writeSheets: (sheets, options) => writing(() => workbook.writeSheets(sheets, options), ({ length }) => length > 0),
      writeRow: (source: TableSource, row: number, cells: readonly CellEdit[]) => writing(() => workbook.writeRow(source, row, cells), (outcome) => outcome === 'written'),
      removeSheets: (tables) => writing(() => workbook.removeSheets(tables), ({ length }) => length > 0),
    },
    view: (name) => {
      const sheet = workbook.sheets.find((candidate) => candidate.name === name && candidate.kind === 'worksheet')
      if (!sheet) return Promise.resolve(null)
      const key = workbook.stateOf(sheet)
      const view = views.get(key) ?? workbook.view(sheet)
      views.set(key, view)
      view.catch(() => views.delete(key))
      return view
    },
    state,
    bytes: () => workbook.toBytes(),
  }
}
