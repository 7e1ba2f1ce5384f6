/** The writer is right when what is read back equals what was asked for. */
import fc from 'fast-check'
import type { SheetKey, SheetSpec, SpecCell } from '../../../src/workbook'
import { newWorkbook } from '../../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../../src/xlsx/node'
import { openPackage } from '../../../src/xlsx/package'
import { readSheetDetails } from '../details/sheetDetails'
import { sheetDifference, type Expected } from '../../../src/xlsx/write'
import { FIXTURES } from '../../workbooks'
import { allRows, plainRows } from '../buildPackage'
import { anySheet } from './anySheet'
import { bytesOf, openPlan, partText } from './packages'
import { ABOUT, summary } from './sampleSheets'

const PLAIN = FIXTURES[0].bytes
const NAMES: Partial<Record<SheetKey, string>> = { summary: 'Summary', about: 'About' }

function expected(spec: SheetSpec, sheetName: string, stoodAlready = false): Expected {
  return { spec, sheetName, stoodAlready, formulaLinks: new Set(), sheetNameOf: (key) => NAMES[key] }
}

it('reads back a summary as it was asked for', async () => {
  const workbook = await newWorkbook([summary(), ABOUT], inflateInNode, deflateInNode)
  const read = await workbook.readSheet(summary())
  expect(read && sheetDifference(expected(summary(), 'Summary'), read)).toBeNull()
  expect(read?.table.rows[0].cells.measure).toEqual({ value: 'Audits graded inadequate', style: 'plain', format: 'text', link: { kind: 'our-sheet', key: 'about' } })
  expect(read?.table.rows[0].cells.july).toEqual({ value: 0.12, style: 'missed', format: 'missed-percent1' })
  const about = await workbook.readSheet(ABOUT)
  expect(about && sheetDifference(expected(ABOUT, 'About'), about)).toBeNull()
})

it('finds what differs, wherever it does', async () => {
  const workbook = await newWorkbook([summary(), ABOUT], inflateInNode, deflateInNode)
  const read = await workbook.readSheet(summary())
  if (!read) throw new Error('not read')
  const spec = summary()
  const first = (change: Partial<SpecCell>): SheetSpec => {
    const [row, ...rest] = spec.table.rows
    return { ...spec, table: { ...spec.table, rows: [{ ...row, cells: { ...row.cells, rate: { ...row.cells.rate, ...change } } }, ...rest] } }
  }
  const others: SheetSpec[] = [
    first({ value: 0.13 }),
    first({ style: 'met' }),
    first({ format: 'percent2' }),
    first({ link: { kind: 'our-sheet', key: 'about' } }),
    { ...spec, intro: spec.intro.slice(1) },
    { ...spec, intro: [{ cells: [{ value: 'Another title', style: 'title' }] }, ...spec.intro.slice(1)] },
    { ...spec, view: { ...spec.view, freezeColumns: 2 } },
    { ...spec, print: { ...spec.print, footer: 'Another foot' } },
    { ...spec, print: { ...spec.print, orientation: 'portrait' } },
    { ...spec, table: { ...spec.table, filterButtons: false } },
    { ...spec, table: { ...spec.table, rows: spec.table.rows.slice(1) } },
    { ...spec, table: { ...spec.table, columns: spec.table.columns.map((column) => ({ ...column, width: 9 })) } },
    { ...spec, table: { ...spec.table, columns: spec.table.columns.map((column) => ({ ...column, align: 'centre' as const })) } },
    { ...spec, table: { ...spec.table, columns: spec.table.columns.map((column) => ({ ...column, wrap: true })) } },
    { ...spec, table: { ...spec.table, columns: spec.table.columns.map(({ pickList: _, ...column }) => column) } },
  ]
  for (const other of others) expect(sheetDifference(expected(other, 'Summary'), read)).not.toBeNull()
  expect(sheetDifference(expected(spec, 'Summary (Casefile)'), read)).toContain('name')
})

it('reads back any sheet as it was asked for, in a new workbook, and gives the same bytes when written over itself', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (spec) => {
      const workbook = await newWorkbook([spec, ABOUT], inflateInNode, deflateInNode)
      const read = await workbook.readSheet(spec)
      expect(read && sheetDifference(expected(spec, read.name), read)).toBeNull()
      const first = bytesOf(workbook)
      const written = await workbook.writeSheets([spec, ABOUT])
      expect(Buffer.from(first).equals(workbook.toBytes())).toBe(true)
      expect(written[0].name).toBe(read?.name)
    }),
    { numRuns: 40 },
  )
}, 60_000)

it('reads back any sheet that takes the place of any other, with the words typed into it', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, anySheet, async (one, other) => {
      const workbook = await openPlan(PLAIN, [one, ABOUT])
      const [{ name }] = await workbook.writeSheets([other])
      const read = await workbook.readSheet(other)
      // What is typed in the first is kept, so the second is compared without it.
      const computed = (spec: SheetSpec): SheetSpec => ({ ...spec, table: { ...spec.table, columns: spec.table.columns.filter((column) => column.content === 'computed') } })
      const rows = read?.table.rows.slice(0, other.table.rows.length) ?? []
      const found = read && computed({ ...read, table: { ...read.table, rows } })
      expect(found && sheetDifference(expected(computed(other), name, true), found)).toBeNull()
      const again = bytesOf(workbook)
      await workbook.writeSheets([other])
      expect(Buffer.from(again).equals(workbook.toBytes())).toBe(true)
    }),
    { numRuns: 40 },
  )
}, 60_000)

it('looks to another reader as it should', async () => {
  const workbook = await newWorkbook([summary(), ABOUT], inflateInNode, deflateInNode)
  const sheet = await readSheetDetails(openPackage(workbook.toBytes(), inflateInNode), 'xl/worksheets/sheet1.xml')
  expect(sheet.cells.get('C7')).toEqual({
    value: 0.12,
    look: { numberFormat: '0.0%', fill: 'B3261E', font: { bold: false, italic: false, size: 11, colour: 'FFFFFF' }, horizontal: 'right', wrap: false },
  })
  expect(sheet.cells.get('G8')?.look).toMatchObject({ numberFormat: '"✔ "0.0%', fill: 'CDEBD5' })
  expect(sheet.cells.get('A1')?.look.font).toEqual({ bold: true, italic: false, size: 16, colour: '12355B' })
  expect(sheet.cells.get('A6')?.look).toMatchObject({ fill: '12355B', font: { bold: true, colour: 'FFFFFF' }, wrap: true })
  expect(sheet.cells.get('A8')?.look.wrap).toBe(true)
  expect([...sheet.links]).toEqual(['A3', 'A7', 'A8', 'A9', 'A10'].map((cell) => [cell, "'About'!A1"]))
  expect(sheet.frozen).toEqual({ rows: 6, columns: 1 })
  expect(Object.fromEntries(sheet.pageSetup)).toEqual({ paperSize: '9', orientation: 'landscape', fitToHeight: '0' })
  expect(sheet.fitsToPage).toBe(true)
  expect(sheet.footer).toBe('&LCasefile: Summary && more, as at 31 July 2019&RPage &P of &N')
  expect(sheet.validations).toEqual([{ area: 'I7:I10', type: 'list', formula: '"On track,Said ""no"",Ask <again> & again"', showsError: false }])
  expect(sheet.tables.map(({ displayName, area, hasFilterButtons }) => [displayName, area, hasFilterButtons])).toEqual([
    ['casefile_summary', { firstRow: 6, lastRow: 10, firstColumn: 1, lastColumn: 9 }, true],
  ])
  expect(sheet.columnWidths.get(1)).toBeCloseTo(30.71, 2)
})

it('gives its rows to whoever reads the sheet as a source', async () => {
  const workbook = await newWorkbook([summary(), ABOUT], inflateInNode, deflateInNode)
  const source = (await workbook.sources()).find(({ name }) => name === 'casefile_summary')
  if (source?.kind !== 'table') throw new Error('no such table')
  expect(source.headers).toEqual(['Measure', 'Target', 'Rate', 'Status', 'Change on last month (points)', 'Jun 2019', 'Jul 2019', 'From', 'Commentary'])
  const rows = await plainRows(workbook.read(source, { ...allRows(9), firstRow: source.firstRow, lastRow: source.lastRow }))
  expect(rows[1]).toEqual([8, 'Children subject of a child protection plan seen within timescale', 0.85, 0.8650306748466258, '✔ Met', 0.021, null, 0.8650306748466258, 43_677, null])
})

it('uses a formula of its own constants where a sheet would have more than 65,530 links', async () => {
  const link = { kind: 'cell', sheet: "O'Brien \"team\"", cell: 'B7' } as const
  const spec: SheetSpec = {
    ...ABOUT,
    intro: [{ cells: [{ value: 'Data issues', style: 'title', link: { kind: 'our-sheet', key: 'about' } }] }],
    table: {
      ...ABOUT.table,
      rows: Array.from({ length: 66_000 }, (_, index) => ({
        cells: { item: { value: index === 0 ? '=issue "0"' : `issue ${index}`, link }, value: { value: index === 0 ? null : index, ...(index < 3 ? { link } : {}) } },
      })),
    },
  }
  const workbook = await newWorkbook([spec], inflateInNode, deflateInNode)
  const sheet = await partText(bytesOf(workbook), 'xl/worksheets/sheet1.xml')
  expect(sheet.match(/<hyperlink /g)?.length).toBe(4)
  expect(sheet).toContain('<f>HYPERLINK(&quot;#\'O\'\'Brien &quot;&quot;team&quot;&quot;\'!B7&quot;,&quot;=issue &quot;&quot;0&quot;&quot;&quot;)</f><v>=issue &quot;0&quot;</v>')
  const read = await workbook.readSheet(spec)
  expect(read?.table.rows.length).toBe(66_000)
  expect(read?.table.rows[65_999].cells.item).toEqual({ value: 'issue 65999', style: 'plain', format: 'text', link })
}, 60_000)
