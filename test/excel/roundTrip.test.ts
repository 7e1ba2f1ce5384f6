/** The writer is right when what is read back from Excel equals what was asked for. */
import fc from 'fast-check'
import { formulaLinkColumns, MOST_HYPERLINKS } from '../../src/excel/rules/links'
import type { SheetKey, SheetSpec } from '../../src/workbook'
import { sheetDifference, type Expected } from '../../src/xlsx/write'
import { anySheet } from '../xlsx/write/anySheet'
import { ABOUT, summary } from '../xlsx/write/sampleSheets'
import { openExcel } from './openExcel'
import { asExcelHolds } from './whatExcelHolds'

const NAMES: Partial<Record<SheetKey, string>> = { summary: 'Summary', about: 'About' }

function expected(spec: SheetSpec, sheetName: string, stoodAlready = false): Expected {
  return { spec: asExcelHolds(spec), sheetName, stoodAlready, formulaLinks: formulaLinkColumns(spec), sheetNameOf: (key) => NAMES[key] }
}

it('reads back a summary as it was asked for', async () => {
  const { port, host } = await openExcel()
  await port.writeSheets([summary(), ABOUT])
  const read = await port.readSheet(summary())
  expect(read && sheetDifference(expected(summary(), 'Summary'), read)).toBeNull()
  expect(read?.table.rows[0].cells.measure).toEqual({ value: 'Audits graded inadequate', style: 'plain', format: 'text', link: { kind: 'our-sheet', key: 'about' } })
  expect(read?.table.rows[0].cells.july).toEqual({ value: 0.12, style: 'missed', format: 'missed-percent1' })
  const about = await port.readSheet(ABOUT)
  expect(about && sheetDifference(expected(ABOUT, 'About'), about)).toBeNull()
  expect(host.notPlayed).toEqual([])
})

it('reads back any sheet as it was asked for, and the same when it is written over itself', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (spec) => {
      const { port, host } = await openExcel()
      await port.writeSheets([spec, ABOUT])
      const read = await port.readSheet(spec)
      expect(read && sheetDifference(expected(spec, read.name), read)).toBeNull()
      await port.writeSheets([spec, ABOUT])
      expect(await port.readSheet(spec)).toEqual(read)
      expect(host.notPlayed).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 120_000)

it('reads back any sheet that takes the place of any other, with the words typed into it', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, anySheet, async (one, other) => {
      const { port, host } = await openExcel()
      await port.writeSheets([one, ABOUT])
      const [{ name }] = await port.writeSheets([other])
      const read = await port.readSheet(other)
      // what is typed in the first is kept, so the second is compared without it
      const computed = (spec: SheetSpec): SheetSpec => ({ ...spec, table: { ...spec.table, columns: spec.table.columns.filter((column) => column.content === 'computed') } })
      const rows = read?.table.rows.slice(0, other.table.rows.length) ?? []
      const found = read && computed({ ...read, table: { ...read.table, rows } })
      const holdsNoComputed = other.table.columns.every((column) => column.content === 'typed' || other.table.rowKey.includes(column.key))
      if (!holdsNoComputed) expect(found && sheetDifference(expected(computed(other), name, true), found)).toBeNull()
      await port.writeSheets([other])
      // two rows of one key in a table with nothing else of ours are the same row: which of them is which, nobody can tell
      const keys = other.table.rows.map(({ cells }) => JSON.stringify(other.table.rowKey.map((key) => cells[key]?.value ?? '')))
      const isTold = !holdsNoComputed || new Set(keys).size === keys.length
      if (isTold) expect(await port.readSheet(other)).toEqual(read)
      expect(host.notPlayed).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 120_000)

it('leads by a formula of its own constants where a sheet would have many links', async () => {
  const link = { kind: 'cell', sheet: "O'Brien \"team\"", cell: 'B7' } as const
  const spec: SheetSpec = {
    ...ABOUT,
    table: { ...ABOUT.table, rows: Array.from({ length: MOST_HYPERLINKS + 1 }, (_, index) => ({ cells: { item: { value: index === 0 ? '=issue "0"' : `issue ${index}`, link }, value: { value: index } } })) },
  }
  const { port, host } = await openExcel()
  await port.writeSheets([spec])
  const cell = host.workbook.sheet('About').grid.at(1, 0)
  expect(cell?.formula).toBe('=HYPERLINK("#\'O\'\'Brien ""team""\'!B7","=issue ""0""")')
  const read = await port.readSheet(spec)
  expect(read?.table.rows[MOST_HYPERLINKS].cells.item).toEqual({ value: `issue ${MOST_HYPERLINKS}`, style: 'plain', format: 'text', link })
  expect(read && sheetDifference({ ...expected(spec, 'About'), spec: { ...spec, table: { ...spec.table, rows: spec.table.rows.slice(1) } } }, { ...read, table: { ...read.table, rows: read.table.rows.slice(1) } })).toBeNull()
  expect(host.notPlayed).toEqual([])
})
