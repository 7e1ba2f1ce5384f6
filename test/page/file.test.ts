/** The workbook in its thread, as the page sees it through a real channel. */
import { dayOf } from '../../src/calendar'
import { sampleWorkbook, templateWorkbook } from '../../src/newWorkbooks'
import { fileProxy, type FileProxy } from '../../src/page/file/fileProxy'
import { serveFile, type FileThread } from '../../src/page/file/serveFile'
import { refresh } from '../../src/refresh'
import type { CellToType } from '../../src/page/file/messages'
import { FORMAT_CODES, PALETTE, type CellPlace } from '../../src/workbook'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { shownText } from '../../src/page/draw/shownText'

const AS_AT = dayOf(2019, 7, 31)
const OPTIONS = { asAt: AS_AT, today: AS_AT + 1, now: AS_AT + 1.4, version: '0.1.0' }
const COUNTY = { children: 20, seed: 1, extract: 'clean' } as const

jest.setTimeout(60_000)

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

function thread(): { file: FileProxy; held: FileThread } {
  const { port1, port2 } = new MessageChannel()
  open.push(() => {
    port1.close()
    port2.close()
  })
  const held = serveFile(port2, (what) => (what === 'sample' ? sampleWorkbook(COUNTY) : templateWorkbook()), inflateInNode)
  return { file: fileProxy(port1), held }
}

/** Made once: no test can change it. */
let refreshed: Promise<Blob> | undefined

function refreshedFile(): Promise<Blob> {
  return (refreshed ??= madeAndRefreshed())
}

async function madeAndRefreshed(): Promise<Blob> {
  const workbook = await newWorkbook(sampleWorkbook(COUNTY), inflateInNode, deflateInNode)
  await refresh(workbook, OPTIONS)
  return new Blob([workbook.toBytes().slice()])
}

describe('opening', () => {
  test('lists the tabs of a file in their order', async () => {
    const { file } = thread()
    const { tabs, changes, dateSystem } = await file.open(await refreshedFile())
    expect(tabs.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['Visits', 'Summary', 'About', 'Targets']))
    expect([changes, dateSystem]).toEqual([0, 1900])
  })

  test('makes the sample, the template, and a workbook without a sheet', async () => {
    const { file } = thread()
    expect((await file.make('sample')).tabs.length).toBeGreaterThan(7)
    expect((await file.make('template')).tabs.length).toBeGreaterThan(7)
    expect((await file.make('empty')).tabs).toEqual([])
  })

  test('refuses what is no workbook by its code, and keeps the one that is open', async () => {
    const { file } = thread()
    const { tabs } = await file.make('template')
    await expect(file.open(new Blob(['not a workbook']))).rejects.toMatchObject({ code: 'not-a-workbook' })
    expect(await file.frame(tabs[0].sheet)).not.toBeNull()
  })
})

describe('drawing', () => {
  test('every cell of Summary is drawn as its SheetSpec asks: text, colour, alignment, link', async () => {
    const { file, held } = thread()
    await file.make('sample')
    let asked: Parameters<XlsxWorkbook['writeSheets']>[0] = []
    const workbook = held.workbook()
    await refresh({ ...workbook, dateSystem: 1900, writeSheets: (sheets, options) => ((asked = sheets), workbook.writeSheets(sheets, options)) }, OPTIONS)
    for (const spec of asked) {
      const { rows, drawings } = await file.rows(spec.name, 1, 10_000)
      const header = spec.intro.length === 0 ? 1 : spec.intro.length + 2
      const drawn = new Map(rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]))
      spec.table.columns.forEach((column, index) => expect(drawn.get(header)?.get(index + 1)?.text).toBe(column.header))
      spec.table.rows.forEach((row, at) => {
        spec.table.columns.forEach((column, index) => {
          const cell = row.cells[column.key]
          const found = drawn.get(header + 1 + at)?.get(index + 1)
          const { fill, text } = PALETTE[cell?.style ?? row.style ?? (column.content === 'typed' ? 'typed' : 'plain')]
          if (cell === undefined || cell.value === null || cell.value === '') {
            expect(found?.text ?? '').toBe('')
            return
          }
          expect(found?.text).toBe(shownText(cell.value, FORMAT_CODES[cell.format ?? column.format], 1900).slice(0, 2000))
          expect(drawings[found?.drawing ?? -1]).toMatchObject({ align: column.align === 'centre' ? 'center' : column.align, colour: `#${text}`, ...(fill === undefined ? {} : { fill: `#${fill}` }) })
          expect(found?.link === undefined).toBe(cell.link === undefined)
          expect(found?.typed === true).toBe(fill === PALETTE.typed.fill)
        })
      })
    }
    expect(asked.map(({ key }) => key)).toContain('summary')
  })

  test('a sheet says how wide its columns are, how high its rows, and what stays', async () => {
    const { file } = thread()
    await file.open(await refreshedFile())
    const frame = await file.frame('Summary')
    expect(frame).toMatchObject({ frozenColumns: 1, showsGridLines: false })
    expect(frame?.frozenRows).toBeGreaterThan(2)
    expect(frame?.widths.length).toBe(frame?.lastColumn)
    expect(Math.max(...(frame?.tallHeights ?? []))).toBeGreaterThan(20)
  })

  test('gives a stretch of a long sheet and no more', async () => {
    const { file } = thread()
    await file.make('sample')
    const { rows } = await file.rows('Visits', 65, 128)
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 64 }, (_, index) => index + 65))
  })

  test('a sheet that is gone has no frame and no rows', async () => {
    const { file } = thread()
    await file.make('template')
    expect(await file.frame('Nowhere')).toBeNull()
    expect((await file.rows('Nowhere', 1, 10)).rows).toEqual([])
  })
})

describe('the selected cell', () => {
  test('comes with the row of its table, by header', async () => {
    const { file } = thread()
    await file.open(await refreshedFile())
    const frame = await file.frame('Summary')
    const selected = await file.selected({ sheet: 'Summary', row: (frame?.frozenRows ?? 0) + 1, column: 1 })
    expect(selected.table).toMatchObject({ name: 'casefile_summary', header: 'Measure' })
    expect(Object.keys(selected.table?.row ?? {})).toContain('Commentary')
  })

  test('above a table has none', async () => {
    const { file } = thread()
    await file.open(await refreshedFile())
    expect(await file.selected({ sheet: 'Summary', row: 1, column: 1 })).toMatchObject({ sheet: 'Summary', row: 1, column: 1, value: expect.stringContaining('Improvement plan measures as at'), table: null })
  })

  test('on a header is its words, and beside everything blank', async () => {
    const { file } = thread()
    await file.open(await refreshedFile())
    const header = (await file.frame('Summary'))?.frozenRows ?? 0
    expect(await file.selected({ sheet: 'Summary', row: header, column: 2 })).toMatchObject({ value: 'Target', table: null })
    expect(await file.selected({ sheet: 'Summary', row: header + 200, column: 60 })).toMatchObject({ value: null, table: null })
  })
})

/** What stands in a cell as somebody begins to type. */
async function begun(file: FileProxy, place: CellPlace): Promise<CellToType> {
  const found = await file.toType(place)
  if (found === null) throw new Error('Nothing may be typed there.')
  return found
}

describe('typing', () => {
  async function commentary(file: FileProxy): Promise<{ sheet: string; row: number; column: number }> {
    const frame = await file.frame('Summary')
    return { sheet: 'Summary', row: (frame?.frozenRows ?? 0) + 1, column: frame?.lastColumn ?? 0 }
  }

  test('is offered in typed cells alone', async () => {
    const { file } = thread()
    await file.open(await refreshedFile())
    const place = await commentary(file)
    expect(await file.toType(place)).toEqual({ was: null, beside: ['Audits judged inadequate', null, null], entry: '', words: [] })
    expect(await file.toType({ ...place, column: 1 })).toBeNull()
    expect(await file.toType({ ...place, row: 1 })).toBeNull()
  })

  test('a Commentary is in the file that is saved, and every other cell as it was', async () => {
    const { file } = thread()
    const before = await refreshedFile()
    await file.open(before)
    const place = await commentary(file)
    expect(await file.type(place, await begun(file, place), 'Two visits are booked')).toBe('written')
    const { bytes, changes } = await file.bytes()
    expect(changes).toBe(1)
    const [was, is] = await Promise.all([before.arrayBuffer(), bytes].map(async (held) => XlsxWorkbook.open(new Uint8Array(await held), inflateInNode)))
    const rows = async (workbook: XlsxWorkbook) => {
      const view = await workbook.view(workbook.sheets.find(({ name }) => name === 'Summary') ?? workbook.sheets[0])
      return Array.from({ length: view.lastRow }, (_, index) => view.row(index + 1).map(({ value }) => value))
    }
    const [old, now] = [await rows(was), await rows(is)]
    expect(now[place.row - 1].at(-1)).toBe('Two visits are booked')
    now[place.row - 1][now[place.row - 1].length - 1] = null
    expect(now).toEqual(old)
  })

  test('over what somebody has changed meanwhile is not written', async () => {
    const { file } = thread()
    await file.open(await refreshedFile())
    const place = await commentary(file)
    expect(await file.type(place, { ...(await begun(file, place)), was: 'what stood there once' }, 'new words')).toBe('changed-meanwhile')
    expect((await file.bytes()).changes).toBe(0)
  })

  test('beside a row that has gone elsewhere meanwhile is not written: the words would stand beside another', async () => {
    const { file } = thread()
    await file.open(await refreshedFile())
    const place = await commentary(file)
    const next = { ...place, row: place.row + 1 }
    expect(await file.type(next, await begun(file, place), 'Of the audits')).toBe('changed-meanwhile')
    expect((await file.bytes()).changes).toBe(0)
    expect(await file.type(next, await begun(file, next), 'Of the supervisions')).toBe('written')
  })

  test('offers the words of a drop-down, and takes a date as a date', async () => {
    const { file } = thread()
    await file.make('sample')
    const frame = await file.frame('Settings')
    const rows = (await file.rows('Settings', 1, frame?.lastRow ?? 0)).rows
    const extract = rows.find(({ cells }) => cells[0]?.text === 'Extract date')
    const place = { sheet: 'Settings', row: extract?.row ?? 0, column: 2 }
    const found = await file.toType(place)
    expect(found).toMatchObject({ was: AS_AT, entry: '31/07/2019' })
    expect((await file.toType({ ...place, column: 3 }))?.words).toEqual(['Yes', 'No'])
    expect(await file.type(place, await begun(file, place), '30/06/2019')).toBe('written')
    expect((await file.toType(place))?.was).toBe(dayOf(2019, 6, 30))
  })
})

describe('writing', () => {
  test('two writes at once are both in the workbook: none begins before the last has ended', async () => {
    const { file, held } = thread()
    await file.open(await refreshedFile())
    const frame = await file.frame('Summary')
    const place = { sheet: 'Summary', row: (frame?.frozenRows ?? 0) + 1, column: frame?.lastColumn ?? 0 }
    const before = await begun(file, place)
    await Promise.all([refresh(held.workbook(), OPTIONS), file.type(place, before, 'Typed meanwhile')])
    expect((await file.toType(place))?.was).toBe('Typed meanwhile')
  })

  test('everybody is told of each write, with the tabs as they are then', async () => {
    const { file, held } = thread()
    await file.make('sample')
    const told: { changes: number; tabs: readonly { sheet: string }[] }[] = []
    file.onChange((state) => told.push(state))
    await refresh(held.workbook(), OPTIONS)
    await file.frame('Summary')
    expect(told.map(({ changes }) => changes)).toEqual([1])
    expect(told[0].tabs.map(({ sheet }) => sheet)).toContain('Summary')
  })

  test('the pane reads and removes through the port', async () => {
    const { file, held } = thread()
    await file.make('sample')
    await refresh(held.workbook(), OPTIONS)
    const port = file.port(1900)
    const visits = (await port.sources()).find(({ name }) => name === 'Visits')
    if (visits === undefined) throw new Error('The sample has visits.')
    let read = 0
    for await (const page of port.read(visits, { columns: [0, 1], firstRow: 1, lastRow: 1_000_000 })) read += page.rows.length
    expect(read).toBeGreaterThan(100)
    expect(await file.removeSheets(['casefile_summary'])).toEqual(['Summary'])
    expect(await file.frame('Summary')).toBeNull()
  })
})

test('when the thread is lost, what was asked and what is asked later fails by its name', async () => {
  const { file } = thread()
  const asked = file.make('sample')
  file.lost()
  await expect(asked).rejects.toMatchObject({ code: 'file-lost' })
  await expect(file.frame('Visits')).rejects.toMatchObject({ code: 'file-lost' })
})
