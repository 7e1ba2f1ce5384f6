/** What every adapter of the Workbook port promises: run on files and on Excel alike. */
import type { CellValue, DateSystem, OpenWorkbook, SheetKey, SheetSpec, Source, SpecValue, TableSource, WorkbookPort } from '../../src/workbook'
import { sheetDifference } from '../../src/xlsx/write'
import { plainRows } from '../xlsx/buildPackage'
import { charted, GRADES, NEED, PLAN } from '../xlsx/write/chartedSheet'
import { ABOUT, MEASURES, summary } from '../xlsx/write/sampleSheets'

/** A workbook as the contract describes it, the same for every adapter. */
export interface ContractWorkbook {
  readonly dateSystem?: DateSystem
  readonly sheets: readonly {
    readonly name: string
    /** From A1 on. */
    readonly rows: readonly (readonly CellValue[])[]
    readonly table?: { readonly name: string; readonly address: string }
    readonly hidden?: true
  }[]
}

/** A workbook that is open through an adapter, with what both adapters do beyond a refresh. */
export interface OpenedWorkbook {
  readonly port: () => WorkbookPort & Pick<OpenWorkbook, 'writeRow' | 'removeSheets'>
  /** Somebody types a text into one cell. */
  type(sheet: string, cell: string, text: string): Promise<void>
  /** What one cell holds. */
  value(sheet: string, cell: string): Promise<CellValue>
}

export interface Adapter {
  open(workbook: ContractWorkbook): Promise<OpenedWorkbook>
  /** The spec as the adapter can hold it; its own short list says what differs. */
  holds(spec: SheetSpec): SheetSpec
  formulaLinks(spec: SheetSpec): ReadonlySet<number>
}

const VISITS: ContractWorkbook['sheets'][number] = {
  name: 'Visits',
  rows: [
    ['Child ID', 'Visit date', 'Seen', 'Note'],
    ['00123', 43_677, true, 'At home'],
    ['C2', 43_678.5, false, null],
    [null, null, null, null],
    ['C4', { error: '#N/A' }, null, '=not a formula'],
  ],
  table: { name: 'Visits', address: 'A1:D5' },
}
const NOTES: ContractWorkbook['sheets'][number] = { name: 'My notes', hidden: true, rows: [['Kept by Ada'], [], [null, 'Child', 'Seen'], [null, 'C1', 'Yes']] }
const BOTH: ContractWorkbook = { sheets: [VISITS, NOTES] }

const NAMES: Partial<Record<SheetKey, string>> = { summary: 'Summary', about: 'About' }

async function rowsOf(port: WorkbookPort, source: Source | undefined, columns: readonly number[], firstRow: number, lastRow: number) {
  if (source === undefined) throw new Error('no such source')
  const rows = await plainRows(port.read(source, { columns, firstRow, lastRow }))
  // rows that are blank in every column asked for may be missing
  return rows.filter(([, ...cells]) => cells.some((cell) => cell !== null))
}

export function describeContract(name: string, adapter: Adapter): void {
  const open = async (workbook: ContractWorkbook = BOTH) => adapter.open(workbook)
  const find = async (port: WorkbookPort, wanted: string) => (await port.sources()).find((source) => source.name === wanted)
  const difference = async (port: WorkbookPort, spec: SheetSpec, sheetName: string, stoodAlready = false) => {
    const read = await port.readSheet(spec)
    if (read === null) return 'no such sheet'
    return sheetDifference({ spec: adapter.holds(spec), sheetName, stoodAlready, formulaLinks: adapter.formulaLinks(spec), sheetNameOf: (key) => NAMES[key] }, read)
  }
  const commentaries = async (port: WorkbookPort, like: SheetSpec = summary()) =>
    (await port.readSheet(like))?.table.rows.map(({ cells }) => [cells.measure.value, cells.commentary.value])

  const table = async (port: WorkbookPort, wanted: string): Promise<TableSource> => {
    const source = await find(port, wanted)
    if (source?.kind !== 'table') throw new Error('no such table')
    return source
  }
  const edit = (column: number, was: CellValue, value: SpecValue) => ({ column, was, value })
  const visits = async (port: WorkbookPort, lastRow = 9) => rowsOf(port, await find(port, 'Visits'), [0, 1, 2, 3], 2, lastRow)

  describe(`${name}: reading`, () => {
    it('lists tables and plain ranges in the order of the tabs, hidden sheets too', async () => {
      const sources = await (await open()).port().sources()
      expect(sources).toMatchObject([
        { kind: 'table', name: 'Visits', sheet: 'Visits', headerRow: 1, firstColumn: 1, headers: ['Child ID', 'Visit date', 'Seen', 'Note'], firstRow: 2, lastRow: 5 },
        { kind: 'range', name: 'My notes', sheet: 'My notes', firstColumn: 1 },
      ])
      expect(sources[1].kind === 'range' && sources[1].top).toEqual([
        { row: 1, cells: ['Kept by Ada'] },
        { row: 3, cells: [null, 'Child', 'Seen'] },
        { row: 4, cells: [null, 'C1', 'Yes'] },
      ])
      expect(sources[1].lastRow).toBeGreaterThanOrEqual(4)
    })

    it('gives cells as they are, with their sheet rows', async () => {
      const port = (await open()).port()
      expect(await rowsOf(port, await find(port, 'Visits'), [0, 1, 2, 3], 2, 5)).toEqual([
        [2, '00123', 43_677, true, 'At home'],
        [3, 'C2', 43_678.5, false, null],
        [5, 'C4', { error: '#N/A' }, null, '=not a formula'],
      ])
    })

    it('gives chosen columns in the order asked for, of chosen rows', async () => {
      const port = (await open()).port()
      expect(await rowsOf(port, await find(port, 'Visits'), [3, 0], 2, 3)).toEqual([
        [2, 'At home', '00123'],
        [3, null, 'C2'],
      ])
    })

    it('takes the cells of tables out of a plain range on the same sheet', async () => {
      const sheet = { ...VISITS, rows: [...VISITS.rows.map((row) => [...row, null]), [], [null, 'outside', null]], table: { name: 'Visits', address: 'A1:D5' } }
      const port = (await open({ sheets: [sheet] })).port()
      const range = (await port.sources()).find(({ kind }) => kind === 'range')
      expect(range).toMatchObject({ firstColumn: 2, top: [{ row: 7, cells: ['outside'] }] })
      expect(await rowsOf(port, range, [0, 1], 1, 7)).toEqual([[7, 'outside', null]])
    })

    it('says which way days are counted', async () => {
      expect((await open()).port().dateSystem).toBe(1900)
      expect((await open({ ...BOTH, dateSystem: 1904 })).port().dateSystem).toBe(1904)
    })

    it('rejects with the reason of an abort', async () => {
      const port = (await open()).port()
      const source = await find(port, 'Visits')
      const reason = new Error('stopped')
      const signal = AbortSignal.abort(reason)
      await expect(port.sources(signal)).rejects.toBe(reason)
      if (source === undefined) throw new Error('no such source')
      await expect(plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 5, signal }))).rejects.toBe(reason)
      await expect(port.writeSheets([summary()], { signal })).rejects.toBe(reason)
      expect(await port.readSheet(summary())).toBeNull()
    })

    it('tells how far it is, up to the end', async () => {
      const port = (await open()).port()
      const source = await find(port, 'Visits')
      if (source === undefined) throw new Error('no such source')
      const told: number[][] = []
      await plainRows(port.read(source, { columns: [0], firstRow: 2, lastRow: 5, progress: (done, of) => told.push([done, of]) }))
      const [done, of] = told.at(-1) ?? [0, 1]
      expect(done).toBe(of)
    })
  })

  describe(`${name}: writing`, () => {
    it('reads back what it wrote', async () => {
      const { port } = await open()
      expect(await port().writeSheets([summary(), ABOUT])).toMatchObject([{ key: 'summary', name: 'Summary' }, { key: 'about', name: 'About' }])
      expect(await difference(port(), summary(), 'Summary')).toBeNull()
      expect(await difference(port(), ABOUT, 'About')).toBeNull()
    })

    it('counts the dates that it writes as the workbook does', async () => {
      const { port } = await open({ ...BOTH, dateSystem: 1904 })
      await port().writeSheets([summary(), ABOUT])
      expect(await difference(port(), summary(), 'Summary')).toBeNull()
    })

    it('writes in place: a second write changes cells and adds no sheet', async () => {
      const { port, value } = await open()
      await port().writeSheets([summary(), ABOUT])
      const next = summary({ asAt: '31 August 2019', rows: [MEASURES[1], MEASURES[0], ...MEASURES.slice(2)] })
      expect(await port().writeSheets([next, ABOUT])).toMatchObject([{ name: 'Summary' }, { name: 'About' }])
      expect(await difference(port(), next, 'Summary', true)).toBeNull()
      expect(await value('Summary', 'A2')).toContain('31 August 2019')
      expect(new Set((await port().sources()).map(({ sheet }) => sheet))).toEqual(new Set(['Visits', 'My notes', 'Summary', 'About']))
    })

    it('moves the table when the lines above it become more or fewer', async () => {
      const { port } = await open()
      await port().writeSheets([summary(), ABOUT])
      const fewer = { ...summary(), intro: summary().intro.slice(0, 2) }
      const more = { ...summary(), intro: [...summary().intro, ...summary().intro.slice(2)] }
      for (const spec of [fewer, more]) {
        await port().writeSheets([spec, ABOUT])
        expect(await difference(port(), spec, 'Summary', true)).toBeNull()
      }
    })

    it('keeps what is typed with its row, whatever the new order', async () => {
      const { port, type } = await open()
      await port().writeSheets([summary(), ABOUT])
      await type('Summary', 'I7', 'Re-audit in May')
      const [audits, protection, need] = MEASURES
      const next = summary({ rows: [need, protection, audits] })
      await port().writeSheets([next, ABOUT])
      expect(await commentaries(port())).toEqual([need, protection, audits].map(({ cells }) => [cells.measure.value, cells === audits.cells ? 'Re-audit in May' : null]))
    })

    it('keeps a row that leaves with words in it at the end, says so, and takes it back when it returns', async () => {
      const { port, type } = await open()
      await port().writeSheets([summary(), ABOUT])
      await type('Summary', 'I7', 'Re-audit in May')
      const written = await port().writeSheets([summary({ rows: MEASURES.slice(1) }), ABOUT])
      expect(written.map(({ name, rowsKept = 0 }) => [name, rowsKept])).toEqual([
        ['Summary', 1],
        ['About', 0],
      ])
      const kept = await port().readSheet(summary())
      expect(kept?.table.rows).toHaveLength(4)
      expect(kept?.table.rows[3].cells).toMatchObject({ measure: { value: 'Audits graded inadequate', style: 'note' }, rate: { value: null }, commentary: { value: 'Re-audit in May' } })
      await port().writeSheets([summary(), ABOUT])
      expect((await commentaries(port()))?.[0]).toEqual(['Audits graded inadequate', 'Re-audit in May'])
    })

    it('lets a row without words go', async () => {
      const { port } = await open()
      await port().writeSheets([summary(), ABOUT])
      const next = summary({ rows: MEASURES.slice(1) })
      await port().writeSheets([next, ABOUT])
      expect(await difference(port(), next, 'Summary', true)).toBeNull()
    })

    it('lets the months roll on', async () => {
      const { port, type } = await open()
      await port().writeSheets([summary(), ABOUT])
      await type('Summary', 'I8', 'On track')
      const next = summary({ months: ['Jul 2019', 'Aug 2019'] })
      await port().writeSheets([next, ABOUT])
      expect((await port().readSheet(next))?.table.columns.map(({ header }) => header)).toEqual(next.table.columns.map(({ header }) => header))
      expect((await commentaries(port(), next))?.[1]).toEqual([MEASURES[1].cells.measure.value, 'On track'])
    })

    it('never writes over what stands in a sheet for filling in', async () => {
      const typed = { ...ABOUT, key: 'settings' as const, name: 'Settings', intro: [], table: { ...ABOUT.table, name: 'Settings', columns: ABOUT.table.columns.map((column) => ({ ...column, content: 'typed' as const })), rows: [{ cells: { item: { value: 'Limit' }, value: { value: 'one' } } }] } }
      const { port, type, value } = await open()
      await port().writeSheets([typed])
      await type('Settings', 'B2', 'seven')
      await port().writeSheets([typed])
      expect(await value('Settings', 'B2')).toBe('seven')
    })

    it("leaves the user's own Summary alone, and finds its own again", async () => {
      const { port, value } = await open({ sheets: [VISITS, { name: 'SUMMARY', rows: [['mine']] }] })
      expect((await port().writeSheets([summary(), ABOUT]))[0].name).toBe('Summary (Casefile)')
      expect((await port().writeSheets([summary(), ABOUT]))[0].name).toBe('Summary (Casefile)')
      expect(await value('SUMMARY', 'A1')).toBe('mine')
    })

    it('writes nothing where the user has a table of our name', async () => {
      const { port, value } = await open({ sheets: [{ ...VISITS, table: { name: 'casefile_summary', address: 'A1:D5' } }] })
      await expect(port().writeSheets([ABOUT, summary()])).rejects.toThrow('table-name-taken')
      expect(await port().readSheet(ABOUT)).toBeNull()
      expect(await value('Visits', 'A1')).toBe('Child ID')
    })

    it('writes nothing where cells of the user’s stand below a table that must grow', async () => {
      const { port, type, value } = await open()
      await port().writeSheets([summary({ rows: MEASURES.slice(0, 2) }), ABOUT])
      await type('Summary', 'C10', 'mine')
      const before = await port().readSheet(summary())
      await expect(port().writeSheets([ABOUT, summary()])).rejects.toThrow('cells-in-the-way')
      expect(await port().readSheet(summary())).toEqual(before)
      expect(await value('Summary', 'C10')).toBe('mine')
    })

    it('leaves every cell of the source tables as it was', async () => {
      const { port } = await open()
      const before = await rowsOf(port(), await find(port(), 'Visits'), [0, 1, 2, 3], 1, 5)
      await port().writeSheets([summary(), ABOUT])
      await port().writeSheets([summary({ rows: MEASURES.slice(2) }), ABOUT])
      expect(await rowsOf(port(), await find(port(), 'Visits'), [0, 1, 2, 3], 1, 5)).toEqual(before)
    })

    it('writes text as text, whatever it begins with', async () => {
      const texts = ['=1+1', '+44 20', '-', '@SUM(A1)', '00123', '1/4', 'Mar 2019', 'TRUE', "'quoted", ' leading', '12:30', '50%', '1e5']
      const spec: SheetSpec = { ...ABOUT, table: { ...ABOUT.table, rows: texts.map((text, index) => ({ cells: { item: { value: `row ${index}` }, value: { value: text } } })) } }
      const { port } = await open()
      await port().writeSheets([spec])
      expect((await port().readSheet(spec))?.table.rows.map(({ cells }) => cells.value.value)).toEqual(texts)
    })
  })

  describe(`${name}: charts`, () => {
    const trend = (charts = [NEED, PLAN, GRADES], more: Parameters<typeof charted>[1] = {}) => ({ ...charted(charts, more), name: 'Trend' })

    it('reads back the charts that it drew: their cells, axes and looks', async () => {
      const { port } = await open()
      await port().writeSheets([trend()])
      expect(await difference(port(), trend(), 'Trend')).toBeNull()
      expect((await port().readSheet(trend()))?.charts).toHaveLength(3)
    })

    it('changes them in place as their rows move, lets those go that are not asked for, and adds what is new', async () => {
      const { port } = await open()
      await port().writeSheets([trend([NEED, GRADES])])
      const next = trend([{ ...PLAN, title: 'On a plan' }, { ...GRADES, rows: { first: 0, count: 3 }, series: [...GRADES.series, { column: 'limit', look: 'poor' }] }], { lines: 3 })
      await port().writeSheets([next])
      expect(await difference(port(), next, 'Trend', true)).toBeNull()
      const fewer = trend([{ ...GRADES, series: GRADES.series.slice(0, 1) }])
      await port().writeSheets([fewer])
      expect(await difference(port(), fewer, 'Trend', true)).toBeNull()
      await port().writeSheets([trend([])])
      expect((await port().readSheet(trend([])))?.charts).toBeUndefined()
    })

    it('draws them again where they are all that differs', async () => {
      const { port } = await open()
      await port().writeSheets([trend([NEED])])
      const next = trend([{ ...NEED, up: { ...NEED.up, least: 0 } }])
      await port().writeSheets([next])
      expect(await difference(port(), next, 'Trend', true)).toBeNull()
    })

    it('leaves what the user has typed beside the table', async () => {
      const { port, type, value } = await open()
      await port().writeSheets([trend()])
      await type('Trend', 'L6', 'mine')
      await port().writeSheets([trend([NEED])])
      expect(await difference(port(), trend([NEED]), 'Trend', true)).toBeNull()
      expect(await value('Trend', 'L6')).toBe('mine')
    })
  })

  describe(`${name}: one row`, () => {
    const AS_IT_WAS = [
      [2, '00123', 43_677, true, 'At home'],
      [3, 'C2', 43_678.5, false, null],
      [5, 'C4', { error: '#N/A' }, null, '=not a formula'],
    ]

    it('changes the cells that are given, and no other', async () => {
      const { port } = await open()
      expect(await port().writeRow(await table(port(), 'Visits'), 3, [edit(3, null, 'Nobody in'), edit(0, 'C2', 'C2'), edit(1, 43_678.5, 43_679)])).toBe('written')
      expect(await visits(port())).toEqual([AS_IT_WAS[0], [3, 'C2', 43_679, false, 'Nobody in'], AS_IT_WAS[2]])
      expect(await port().writeRow(await table(port(), 'Visits'), 3, [edit(3, 'Nobody in', null), edit(2, false, true)])).toBe('written')
      expect(await visits(port())).toEqual([AS_IT_WAS[0], [3, 'C2', 43_679, true, null], AS_IT_WAS[2]])
    })

    it('takes the same source again and again, as a form does that saves row after row', async () => {
      const { port } = await open()
      const source = await table(port(), 'Visits')
      for (const row of [2, 3, 6, 7]) expect(await port().writeRow(source, row, [edit(3, row === 2 ? 'At home' : null, `row ${row}`)])).toBe('written')
      expect(await visits(port())).toMatchObject([[2, '00123', 43_677, true, 'row 2'], [3, 'C2', 43_678.5, false, 'row 3'], AS_IT_WAS[2], [6, null, null, null, 'row 6'], [7, null, null, null, 'row 7']])
    })

    it('writes text as text, whatever it begins with, and numbers as numbers', async () => {
      const { port } = await open()
      const source = await table(port(), 'Visits')
      let was: CellValue = 'At home'
      for (const value of ['=1+1', '00123', '1/4', 'TRUE', "'quoted", ' leading', '50%', 7, false, '1e5'] as const) {
        expect(await port().writeRow(source, 2, [edit(3, was, value)])).toBe('written')
        expect((await visits(port()))[0][4]).toBe(value)
        was = value
      }
    })

    it('writes none of the cells where one holds something else by now', async () => {
      const { port, type } = await open()
      await type('Visits', 'D2', 'Moved')
      expect(await port().writeRow(await table(port(), 'Visits'), 2, [edit(2, true, false), edit(3, 'At home', 'Seen')])).toBe('changed-meanwhile')
      expect(await port().writeRow(await table(port(), 'Visits'), 2, [edit(2, true, false), edit(3, 'At home', 'At home')])).toBe('changed-meanwhile')
      expect((await visits(port()))[0]).toEqual([2, '00123', 43_677, true, 'Moved'])
    })

    it('grows the table by a row directly below its last', async () => {
      const { port } = await open()
      expect(await port().writeRow(await table(port(), 'Visits'), 6, [edit(0, null, 'C5'), edit(1, null, 43_700), edit(3, null, '=new')])).toBe('written')
      expect(await table(port(), 'Visits')).toMatchObject({ firstRow: 2, lastRow: 6, headers: ['Child ID', 'Visit date', 'Seen', 'Note'] })
      expect(await visits(port())).toEqual([...AS_IT_WAS, [6, 'C5', 43_700, null, '=new']])
    })

    it('does not grow over cells of the user’s', async () => {
      const { port, type } = await open()
      await type('Visits', 'C6', 'mine')
      await expect(port().writeRow(await table(port(), 'Visits'), 6, [edit(0, null, 'C5')])).rejects.toThrow('cells-in-the-way')
      expect(await visits(port(), 5)).toEqual(AS_IT_WAS)
      expect(await table(port(), 'Visits')).toMatchObject({ lastRow: 5 })
    })

    it.each([1, 7])('knows no row %p of the table', async (row) => {
      const { port } = await open()
      expect(await port().writeRow(await table(port(), 'Visits'), row, [edit(3, null, 'x')])).toBe('changed-meanwhile')
      expect(await visits(port())).toEqual(AS_IT_WAS)
    })

    it('types into a sheet of ours, where the next refresh keeps it', async () => {
      const { port } = await open()
      await port().writeSheets([summary(), ABOUT])
      const measure = String(MEASURES[1].cells.measure.value)
      expect(await port().writeRow(await table(port(), 'casefile_summary'), 8, [edit(0, measure, measure), edit(8, null, 'On track')])).toBe('written')
      expect((await commentaries(port()))?.[1]).toEqual([measure, 'On track'])
      await port().writeSheets([summary({ rows: [...MEASURES].reverse() }), ABOUT])
      expect(new Map((await commentaries(port()))?.map(([measure, word]) => [measure, word])).get(measure)).toBe('On track')
    })
  })

  describe(`${name}: removing sheets of ours`, () => {
    it('removes the sheets that hold these tables, and nothing else', async () => {
      const { port } = await open()
      const before = await visits(port())
      await port().writeSheets([summary(), ABOUT])
      expect(await port().removeSheets(['casefile_summary', 'casefile_teams'])).toEqual(['Summary'])
      expect(new Set((await port().sources()).map(({ sheet }) => sheet))).toEqual(new Set(['Visits', 'My notes', 'About']))
      expect(await port().readSheet(summary())).toBeNull()
      expect(await difference(port(), { ...ABOUT, intro: [] }, 'About')).not.toBe('no such sheet')
      expect(await visits(port())).toEqual(before)
      expect(await port().removeSheets(['casefile_summary'])).toEqual([])
    })

    it('writes them anew as if they had never been there', async () => {
      const { port } = await open()
      await port().writeSheets([summary(), ABOUT])
      expect(await port().removeSheets([ABOUT.table.name, 'casefile_summary'])).toEqual(['Summary', 'About'])
      expect((await port().sources()).map(({ sheet }) => sheet)).toEqual(['Visits', 'My notes'])
      await port().writeSheets([summary(), ABOUT])
      expect(await difference(port(), summary(), 'Summary')).toBeNull()
    })

    it('keeps the last sheet in view, cleared', async () => {
      const { port, value } = await open()
      await port().writeSheets([summary(), ABOUT])
      expect(await port().removeSheets(['Visits', 'casefile_summary', ABOUT.table.name])).toEqual(['Visits', 'Summary', 'About'])
      expect((await port().sources()).map(({ sheet }) => sheet)).toEqual(['My notes'])
      expect(await value('About', 'A1')).toBeNull()
      await port().writeSheets([summary()])
      expect(await difference(port(), summary(), 'Summary')).not.toBe('no such sheet')
    })
  })
}
