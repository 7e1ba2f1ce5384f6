/** What is read from Excel, and how little is asked of it. */
import type { CellValue, Source, WorkbookPort } from '../../src/workbook'
import { allRows, plainRows } from '../xlsx/buildPackage'
import type { DescribedSheet, ExcelHost } from '../excel-host'
import { openExcel } from './openExcel'

const WIDE: DescribedSheet = {
  name: 'Visits',
  rows: [['Child ID', 'Note', 'Visit date', 'Seen'], ...Array.from({ length: 30 }, (_, row): CellValue[] => [`C${row}`, 'long '.repeat(50), 43_600 + row, 'Yes'])],
  tables: [{ name: 'Visits' }],
}

async function onlySource(port: WorkbookPort): Promise<Source> {
  const [source] = await port.sources()
  return source
}

it('asks for the columns that are wanted and no others', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: [WIDE] } })
  const source = await onlySource(port)
  host.batches.splice(0)
  expect(await plainRows(port.read(source, { columns: [3, 0, 2], firstRow: 2, lastRow: 4 }))).toEqual([
    [2, 'Yes', 'C0', 43_600],
    [3, 'Yes', 'C1', 43_601],
    [4, 'Yes', 'C2', 43_602],
  ])
  expect(host.batches.map(({ cellsRead }) => cellsRead)).toEqual([9])
})

it('reads nothing where no column or no row is asked for', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: [WIDE] } })
  const source = await onlySource(port)
  host.batches.splice(0)
  expect(await plainRows(port.read(source, { columns: [], firstRow: 2, lastRow: 4 }))).toEqual([])
  expect(await plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 1 }))).toEqual([])
  expect(host.batches).toEqual([])
})

it.each(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'] as const)('asks again by halves where Excel answers %s', async (code) => {
  const { port, host } = await openExcel({ workbook: { sheets: [WIDE] } })
  const source = await onlySource(port)
  host.batches.splice(0)
  host.fail(() => true, code, { times: 2 })
  expect(await plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 31 }))).toHaveLength(30)
  expect(host.batches.map(({ cellsRead, error }) => [cellsRead, error])).toEqual([
    [0, code],
    [0, code],
    [8, null],
    // and five of the first page once more, to see that they are where they were
    [22 + 5, null],
  ])
})

it('gives up where a single row is too much', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: [WIDE] } })
  const source = await onlySource(port)
  host.fail(() => true, 'ResponsePayloadSizeLimitExceeded', { times: 10 })
  await expect(plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 31 }))).rejects.toMatchObject({ code: 'too-much-data', facts: ['Visits'] })
})

it('takes it for a refusal where Excel leaves the values out without a word', async () => {
  const { port } = await openExcel({ workbook: { sheets: [WIDE] }, limits: { cellsPerRead: 45 } })
  const source = await onlySource(port)
  expect(await plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 31 }))).toHaveLength(30)
  await expect(plainRows(port.read(source, { columns: [0, 1], firstRow: 2, lastRow: 31 }))).rejects.toMatchObject({ code: 'too-much-data' })
})

it.each<[string, string, CellValue]>([
  ['an error', '#N/A', { error: '#N/A' }],
  ['a reference that is gone', '#REF!', { error: '#REF!' }],
  ['a new kind of error', '#SPILL!', { error: '#SPILL!' }],
  ['a text that begins alike', '#N/A yet', '#N/A yet'],
  ['a number sign', '#3', '#3'],
])('takes %s as what it is', async (_, held, expected) => {
  const { port } = await openExcel({ workbook: { sheets: [{ name: 'A', rows: [['Head'], [held]] }] } })
  expect(await plainRows(port.read(await onlySource(port), { columns: [0], firstRow: 2, lastRow: 2 }))).toEqual([[2, expected]])
})

it('finds filtered, hidden and headerless things where they stand', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: [WIDE, { name: 'Blank' }, { name: 'Notes', at: 'C3', rows: [['x', null], [null, 'y']], visibility: 'VeryHidden' }] } })
  host.workbook.sheet('Visits').hiddenRows.set(3, 'by filter')
  host.workbook.sheet('Visits').columnWidths.set(0, 0)
  const sources = await port.sources()
  expect(sources.map(({ kind, name }) => [kind, name])).toEqual([['table', 'Visits'], ['range', 'Notes']])
  expect(sources[1]).toMatchObject({ firstColumn: 3, top: [{ row: 3, cells: ['x'] }, { row: 4, cells: [null, 'y'] }], lastRow: 4 })
  expect(await plainRows(port.read(sources[0], { columns: [0], firstRow: 3, lastRow: 5 }))).toHaveLength(3)
})

it('sees no plain range where the first ten rows hold nothing outside a table', async () => {
  const { port } = await openExcel({ workbook: { sheets: [{ name: 'Deep', at: 'A11', rows: [['x']] }] } })
  expect(await port.sources()).toEqual([])
})

it('reads on when the sheet is renamed between two pages, and says so when it is deleted', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: [WIDE, { name: 'Other' }] } })
  const source = await onlySource(port)
  host.workbook.renameSheet(host.workbook.sheet('Visits'), 'Old')
  expect(await plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 3 }))).toHaveLength(2)
  host.workbook.deleteSheet(host.workbook.sheet('Old'))
  await expect(plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 3 }))).rejects.toMatchObject({ code: 'sheet-gone', facts: ['Visits'], left: 'untouched' })
})

it('stops between two pages when it is told to', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: [WIDE] } })
  const source = await onlySource(port)
  const stop = new AbortController()
  host.after((batch) => batch.names.has('Values') || batch.number > 0, () => stop.abort())
  await expect(plainRows(port.read(source, { ...allRows(1), signal: stop.signal }))).rejects.toMatchObject({ name: 'AbortError' })
})

it('asks as often for many sheets as for few: by twenty-fives', async () => {
  const sheets = (count: number) => ({ sheets: Array.from({ length: count }, (_, index) => ({ name: `Sheet ${index}`, rows: [['x']] })) })
  const batches = async (count: number) => {
    const { port, host } = await openExcel({ workbook: sheets(count) })
    host.batches.splice(0)
    expect(await port.sources()).toHaveLength(count)
    return host.batches.length
  }
  expect([await batches(3), await batches(25), await batches(60)]).toEqual([2, 2, 4])
})

describe('somebody changes a source while it is read', () => {
  const LONG: DescribedSheet = {
    name: 'Visits',
    rows: [['Child ID', 'Note', 'Visit date'], ...Array.from({ length: 20_000 }, (_, row): CellValue[] => [`C${(row * 7919) % 20_000}`, 'long '.repeat(5), 43_600 + (row % 365)])],
  }
  const WANTED = { columns: [0, 2], firstRow: 2, lastRow: 20_001 }

  const CHANGES: readonly (readonly [string, (host: ExcelHost) => void])[] = [
    ['sorts it', ({ colleague }) => colleague.do((workbook) => {
      const area = { row: 1, column: 0, rows: 20_000, columns: 3 }
      const { grid } = workbook.sheet('Visits')
      const dateOf = (line: readonly ({ value?: unknown } | undefined)[]) => Number(line[2]?.value)
      grid.put(area, [...grid.copyOf(area)].sort((one, other) => dateOf(one) - dateOf(other)))
    })],
    ['puts in a row', ({ colleague }) => colleague.insert('Visits', '9000:9000')],
    ['takes out a row', ({ colleague }) => colleague.delete('Visits', '5:5')],
    ['puts in a column', ({ colleague }) => colleague.insert('Visits', 'A:A')],
  ]

  it.each(CHANGES.flatMap(([what, change]) => (['table', 'range'] as const).map((kind) => [what, kind, change] as const)))('%s, a %s, before any of its pages: it is told, and the next reading is whole', async (_, kind, change) => {
    const workbook = { sheets: [{ ...LONG, ...(kind === 'table' ? { tables: [{ name: 'Visits' }] } : {}) }] }
    const { port: counted, host: counting } = await openExcel({ workbook })
    const listed = await onlySource(counted)
    counting.batches.splice(0)
    await plainRows(counted.read(listed, WANTED))
    expect(counting.batches.length).toBeGreaterThan(1)
    for (let page = 1; page <= counting.batches.length; page++) {
      const { port, host } = await openExcel({ workbook })
      const source = await onlySource(port)
      host.before(host.batches.length + page, () => change(host))
      const thrown: unknown = await plainRows(port.read(source, WANTED)).then(() => null, (error: unknown) => error)
      // all of it read from the sorted rows is whole, too
      if (thrown === null) expect([page, change]).toEqual([1, CHANGES[0][1]])
      else expect([page, thrown]).toEqual([page, expect.objectContaining({ code: 'edited-meanwhile', left: 'untouched' })])
      const anew = await onlySource(port)
      const headers = anew.kind === 'table' ? anew.headers : (anew.top[0]?.cells ?? [])
      const rows = await plainRows(port.read(anew, { columns: [headers.indexOf('Child ID')], firstRow: 2, lastRow: anew.lastRow }))
      expect(new Set(rows.map(([, child]) => child)).size).toBeGreaterThanOrEqual(19_999)
      expect(host.notPlayed).toEqual([])
    }
  }, 120_000)
})
