/** The thread that holds the workbook: opens it, draws stretches of its sheets, writes to it, gives its bytes away. */
import { faultOf, servePort, type MessageEnd, type PortServer } from '../../threads'
import type { CellPlace, SheetSpec, TableSource } from '../../workbook'
import { deflateAnywhere, emptyWorkbook, inflateInBrowser, newWorkbook, XlsxWorkbook, type Inflate, type SheetView } from '../../xlsx'
import { drawRows, isTyped } from '../draw/drawRows'
import { frameOf } from '../draw/frame'
import { entryOf, valueOfEntry } from '../draw/typedEntry'
import { cellAt } from '../draw/places'
import { heldFile, type HeldFile, type HeldPort } from './heldFile'
import type { CellBefore, CellToType, FileAnswers, FileRequest, FromFile, MadeWorkbook, OpenFile, ToFile, Typed } from './messages'
import { selectedCell } from './selectedCell'

export interface FileThread {
  /** The workbook that is open. */
  readonly workbook: () => HeldPort
}

interface Open {
  readonly file: HeldFile
  readonly server: PortServer
}

/**
 * Answers the page at the other end until the channel closes.
 *
 * @param sheetsOf the sheets of a workbook that is made here
 */
export function serveFile(end: MessageEnd, sheetsOf: (what: Exclude<MadeWorkbook, 'empty'>) => readonly SheetSpec[], inflate: Inflate = inflateInBrowser): FileThread {
  let open: Open | null = null

  const say = (message: FromFile, transfer: ArrayBuffer[] = []) => end.postMessage(message, { transfer })

  function current(): Open {
    if (open === null) throw new RangeError('No workbook is open.')
    return open
  }

  function take(workbook: XlsxWorkbook): OpenFile {
    const file = heldFile(workbook, (state) => {
      // a workbook that was closed meanwhile concerns nobody
      if (open?.file === file) say({ kind: 'changed', file: state })
    })
    open = { file, server: servePort(file.port, (call, done, of) => say({ kind: 'port-progress', call, done, of })) }
    return file.state()
  }

  async function make(what: MadeWorkbook): Promise<OpenFile> {
    return take(what === 'empty' ? await emptyWorkbook(inflate) : await newWorkbook(sheetsOf(what), inflate, deflateAnywhere))
  }

  async function viewOf(sheet: string): Promise<SheetView | null> {
    return current().file.view(sheet)
  }

  async function toType(place: CellPlace): Promise<(CellToType & { readonly source: TableSource; readonly code: string }) | null> {
    const { port } = current().file
    const view = await viewOf(place.sheet)
    const source = view && (await tableAround(port, place))
    if (!view || !source) return null
    const isNewRow = place.row > source.lastRow
    const cell = cellAt(view, place.row, place.column)
    const like = isNewRow ? cellAt(view, place.row - 1, place.column) : cell
    if (like === undefined || !isTyped(like.look) || (isNewRow && view.row(place.row).some(({ value }) => value !== null))) return null
    const was = cell?.value ?? null
    const code = like.look.numberFormat
    const lists = view.pickLists.filter(({ area }) => area.firstColumn <= place.column && place.column <= area.lastColumn && area.firstRow <= source.lastRow && source.firstRow <= area.lastRow)
    return { was, beside: isNewRow ? [] : besideOf(view, source, place), entry: entryOf(was, code, port.dateSystem), words: lists.flatMap(({ words }) => words), source, code }
  }

  async function type(place: CellPlace, before: CellBefore, entry: string): Promise<Typed> {
    const { port } = current().file
    const found = await toType(place)
    // a refresh may have put another row there
    if (found === null || JSON.stringify(found.beside) !== JSON.stringify(before.beside)) return 'changed-meanwhile'
    return port.writeRow(found.source, place.row, [{ column: place.column - found.source.firstColumn, was: before.was, value: valueOfEntry(entry, found.code, port.dateSystem) }])
  }

  async function answer(request: FileRequest): Promise<FileAnswers[keyof FileAnswers]> {
    switch (request.do) {
      case 'open':
        return take(await XlsxWorkbook.open(new Uint8Array(await request.file.arrayBuffer()), inflate))
      case 'make':
        return make(request.what)
      case 'frame': {
        const view = await viewOf(request.sheet)
        return view && frameOf(view)
      }
      case 'rows': {
        const view = await viewOf(request.sheet)
        return view ? drawRows(view, request.firstRow, request.lastRow, current().file.port.dateSystem) : { rows: [], drawings: [] }
      }
      case 'selected':
        return selectedCell(current().file.port, request.place)
      case 'to-type': {
        const found = await toType(request.place)
        return found && { was: found.was, beside: found.beside, entry: found.entry, words: found.words }
      }
      case 'type':
        return type(request.place, request.before, request.entry)
      case 'write-row':
        return current().file.port.writeRow(request.source, request.row, request.cells)
      case 'remove-sheets':
        return current().file.port.removeSheets(request.tables)
      case 'bytes':
        // a copy: the bytes go away with the message
        return { bytes: current().file.bytes().slice().buffer, changes: current().file.state().changes }
      case 'port':
        return current().server.answer(request.call, request.request)
    }
  }

  async function reply(ask: number, request: FileRequest): Promise<void> {
    try {
      const given = await answer(request)
      say({ kind: 'answer', ask, answer: given }, transferOf(given))
    } catch (thrown) {
      say({ kind: 'refusal', ask, fault: faultOf(thrown) })
    }
  }

  end.onmessage = ({ data }: MessageEvent<ToFile>) => {
    if (data.kind === 'ask') void reply(data.ask, data.request)
    else open?.server.takeRows(data.call, data.sheet, data.rows)
  }
  return { workbook: () => current().file.port }
}

function transferOf(answer: FileAnswers[keyof FileAnswers]): ArrayBuffer[] {
  if (answer === null || typeof answer !== 'object') return []
  if ('block' in answer) return [answer.block]
  return 'bytes' in answer ? [answer.bytes] : []
}

/** In the first columns of each of our tables stands whose row it is, in texts: child and case type, measure, Head of Service, team. */
const COLUMNS_OF_KEY = 3

/** The texts that begin a row, but for the cell that is typed in: numbers and dates there may be figures, which every refresh changes. */
function besideOf(view: SheetView, { firstColumn, headers }: TableSource, { row, column }: CellPlace): CellBefore['beside'] {
  return Array.from({ length: Math.min(COLUMNS_OF_KEY, headers.length) }, (_, place) => {
    const value = firstColumn + place === column ? null : (cellAt(view, row, firstColumn + place)?.value ?? null)
    return typeof value === 'string' ? value : null
  })
}

/** The table among whose rows a cell stands, or directly below them. */
async function tableAround(port: HeldPort, { sheet, row, column }: CellPlace): Promise<TableSource | undefined> {
  const tables = (await port.sources()).filter((source) => source.kind === 'table')
  return tables.find(
    (table) => table.sheet === sheet && table.firstColumn <= column && column < table.firstColumn + table.headers.length && table.firstRow <= row && row <= table.lastRow + 1,
  )
}
