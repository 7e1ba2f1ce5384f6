import type { CellPage, SheetSpec, Source, WorkbookPort } from '../../src/workbook'
import { faultOf, WorkFault } from '../../src/worker'
import { portProxy, servePort, type MessageEnd } from '../../src/threads'
import type { ToMain, ToWorker } from '../../src/worker/messages'
import { memoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'
import { SHEETS } from '../worker/channel'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** The workbook as the other thread sees it: through a real channel, with its copies and transfers. */
function throughChannel(workbook: WorkbookPort): { port: WorkbookPort; asked: string[]; stop: (reason?: unknown) => void } {
  const { port1, port2 } = new MessageChannel()
  const here: MessageEnd = port1
  const there: MessageEnd = port2
  open.push(() => {
    port1.close()
    port2.close()
  })
  const asked: string[] = []
  const proxy = portProxy(workbook.dateSystem, {
    call: (call, request) => there.postMessage({ kind: 'call', job: 1, call, request } satisfies ToMain, { transfer: [] }),
    rows: (call, sheet, rows) => there.postMessage({ kind: 'sheet-rows', job: 1, call, sheet, rows } satisfies ToMain, { transfer: [] }),
  })
  const say = (message: ToWorker, transfer: ArrayBuffer[] = []) => here.postMessage(message, { transfer })
  const server = servePort(workbook, (call, done, of) => say({ kind: 'port-progress', job: 1, call, done, of }))
  here.onmessage = ({ data }: MessageEvent<ToMain>) => {
    if (data.kind === 'sheet-rows') server.takeRows(data.call, data.sheet, data.rows)
    if (data.kind !== 'call') return
    const { call, request } = data
    asked.push(request.do)
    server.answer(call, request).then(
      (answer) => say({ kind: 'answer', job: 1, call, answer }, answer !== null && 'block' in answer ? [answer.block] : []),
      (thrown: unknown) => say({ kind: 'refusal', job: 1, call, fault: faultOf(thrown) }),
    )
  }
  there.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === 'answer') proxy.answered(data.call, data.answer)
    if (data.kind === 'refusal') proxy.refused(data.call, new WorkFault(data.fault, 'reading'))
    if (data.kind === 'port-progress') proxy.progressed(data.call, data.done, data.of)
  }
  return { port: proxy.port, asked, stop: (reason) => server.stop(reason) }
}

async function pagesOf(port: WorkbookPort, source: Source, signal?: AbortSignal): Promise<CellPage[]> {
  const pages: CellPage[] = []
  for await (const page of port.read(source, { columns: [1, 0, 3], firstRow: 2, lastRow: 14, signal })) pages.push({ ...page, texts: [...page.texts] })
  return pages
}

const AWKWARD: readonly MemorySheet[] = [
  { name: 'Visits', table: 'Visits', rows: [['a', 'b', 'c', 'd'], [1, 'x', true, { error: '#N/A' }], [null, null, null, null], ['x', 'y', false, 'z']] },
  { name: 'Plain', firstRow: 2, firstColumn: 3, rows: [['Head'], ['=1+1']] },
]

describe('a workbook seen from the other thread', () => {
  test.each([
    ['a small county', SHEETS, 3],
    ['a page a row, so that each text arrives in a page of its own', SHEETS, 1],
    ['one page that holds everything', SHEETS, 1000],
    ['errors, truth values, blanks and texts that look like formulas', AWKWARD, 2],
  ])('has the same sources and the same pages: %s', async (_, sheets, pageRows) => {
    const workbook = memoryWorkbook(sheets, { pageRows })
    const { port } = throughChannel(workbook)
    const sources = await port.sources()
    expect(sources).toEqual(await workbook.sources())
    for (const source of sources) expect(await pagesOf(port, source)).toEqual(await pagesOf(workbook, source))
  })

  test('two reads at once do not mix', async () => {
    const workbook = memoryWorkbook(SHEETS, { pageRows: 2 })
    const { port } = throughChannel(workbook)
    const sources = await port.sources()
    const together = await Promise.all(sources.map((source) => pagesOf(port, source)))
    expect(together).toEqual(await Promise.all(sources.map((source) => pagesOf(workbook, source))))
  })

  test('tells how far a read has come', async () => {
    const { port } = throughChannel(memoryWorkbook(SHEETS, { pageRows: 4 }))
    const [cases] = await port.sources()
    const told: [number, number][] = []
    for await (const page of port.read(cases, { columns: [0], firstRow: 2, lastRow: 13, progress: (done, of) => told.push([done, of]) })) expect(page.rows.length).toBe(4)
    expect(told[told.length - 1]).toEqual([12, 12])
  })

  test('a read that is left half-way is closed at the workbook', async () => {
    const { port, asked } = throughChannel(memoryWorkbook(SHEETS))
    const [cases] = await port.sources()
    for await (const page of port.read(cases, { columns: [0], firstRow: 2, lastRow: 13 })) if (page.rows.length > 0) break
    await port.sources()
    expect(asked).toContain('close-reader')
  })

  test('a read rejects with the signal’s own reason when it is aborted between pages', async () => {
    const { port } = throughChannel(memoryWorkbook(SHEETS))
    const [cases] = await port.sources()
    const stopping = new AbortController()
    const pages = port.read(cases, { columns: [0], firstRow: 2, lastRow: 13, signal: stopping.signal })[Symbol.asyncIterator]()
    await pages.next()
    const reason = new Error('enough')
    stopping.abort(reason)
    await expect(pages.next()).rejects.toBe(reason)
  })

  test('sheets arrive whole, however many rows they have and in their order', async () => {
    const written: (readonly SheetSpec[])[] = []
    const workbook: WorkbookPort = {
      ...memoryWorkbook(SHEETS),
      writeSheets: (sheets) => {
        written.push(sheets)
        return Promise.resolve(sheets.map(({ key, name }) => ({ key, name: `${name} (Casefile)` })))
      },
    }
    const { port } = throughChannel(workbook)
    const sheet = (key: 'summary' | 'about' | 'targets', rows: number): SheetSpec => ({
      key,
      name: key,
      intro: [{ cells: [{ value: key, style: 'title' }] }],
      table: { name: `casefile_${key}`, columns: [], rowKey: [], rows: Array.from({ length: rows }, (_, row) => ({ cells: { row: { value: row } } })), filterButtons: false },
      view: { freezeHeader: true, freezeColumns: 1 },
      print: { orientation: 'landscape', footer: key },
    })
    const sheets = [sheet('summary', 3), sheet('about', 1201), sheet('targets', 0)]
    expect(await port.writeSheets(sheets)).toEqual([
      { key: 'summary', name: 'summary (Casefile)' },
      { key: 'about', name: 'about (Casefile)' },
      { key: 'targets', name: 'targets (Casefile)' },
    ])
    expect(written).toEqual([sheets])
  })

  test('what the workbook refuses arrives with its code and its facts, and without its message', async () => {
    const refused = Object.assign(new Error('Cell B7 holds a name'), { code: 'sheet-protected', facts: ['Summary'] })
    const { port } = throughChannel({ ...memoryWorkbook(SHEETS), sources: () => Promise.reject(refused) })
    const thrown: unknown = await port.sources().catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(WorkFault)
    expect(thrown).toMatchObject({ code: 'sheet-protected', facts: ['Summary'] })
    expect(JSON.stringify([String(thrown), thrown])).not.toContain('holds a name')
  })

  test('a read that fails after its second page gives two pages and then its fault', async () => {
    const workbook = memoryWorkbook(SHEETS)
    const failing: WorkbookPort = {
      ...workbook,
      read: async function* (source, options) {
        let pages = 0
        for await (const page of workbook.read(source, options)) {
          if (pages === 2) throw Object.assign(new Error('lost'), { code: 'GeneralException' })
          pages += 1
          yield page
        }
      },
    }
    const { port } = throughChannel(failing)
    const [cases] = await port.sources()
    const got: CellPage[] = []
    const reading = (async () => {
      for await (const page of port.read(cases, { columns: [0], firstRow: 2, lastRow: 13 })) got.push(page)
    })()
    await expect(reading).rejects.toMatchObject({ code: 'GeneralException' })
    expect(got).toHaveLength(2)
  })

  test('after a stop nothing reaches the workbook', async () => {
    let writes = 0
    const workbook: WorkbookPort = {
      ...memoryWorkbook(SHEETS),
      writeSheets: () => {
        writes += 1
        return Promise.resolve([])
      },
    }
    const { port, stop } = throughChannel(workbook)
    stop()
    await expect(port.writeSheets([])).rejects.toMatchObject({ code: 'cancelled' })
    expect(writes).toBe(0)
  })
})

describe('what may be told of an error', () => {
  test.each([
    ['an abort, whoever made it', new DOMException('stop', 'AbortError'), { code: 'cancelled', facts: [] }],
    ['a code with facts', Object.assign(new Error('m'), { code: 'sheet-gone', facts: ['Summary'] }), { code: 'sheet-gone', facts: ['Summary'] }],
    ['Office’s own code', Object.assign(new Error('m'), { code: 'InvalidOperationInCellEditMode' }), { code: 'InvalidOperationInCellEditMode', facts: [] }],
    ['a code that is a sentence, which could hold anything', Object.assign(new Error('m'), { code: 'Row 7: Ada' }), { code: 'unexpected', facts: ['Error'] }],
    ['a fact that is no text', Object.assign(new Error('m'), { code: 'x', facts: ['a', { cell: 1 }] }), { code: 'x', facts: ['a'] }],
    ['a mistake of ours', new TypeError('undefined is not Ada Example'), { code: 'unexpected', facts: ['TypeError'] }],
    ['something that is no error', 'Ada Example', { code: 'unexpected', facts: [] }],
    ['nothing', undefined, { code: 'unexpected', facts: [] }],
  ])('%s', (_, thrown, fault) => {
    expect(faultOf(thrown)).toEqual(fault)
  })
})
