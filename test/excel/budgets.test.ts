/** What the port costs, measured on the stand-in: batches and bytes, which are what Excel for the web limits. */
import { dayOf } from '../../src/calendar'
import { refresh } from '../../src/refresh'
import type { CellValue, ReadOptions, Source, WorkbookPort } from '../../src/workbook'
import type { BatchRecord, DescribedSheet, ExcelHost } from '../excel-host'
import { openExcel } from './openExcel'

const MEGABYTE = 1_000_000
const TODAY = dayOf(2019, 8, 1)

const largest = (batches: readonly BatchRecord[]) => Math.max(...batches.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))
const responseBytes = (batches: readonly BatchRecord[]) => batches.reduce((sum, batch) => sum + batch.responseBytes, 0)

/** A table from A1 on, as somebody's extract has it: needed columns between others that nobody asks for. */
function sheetOf(name: string, headers: readonly string[], rows: number, cells: (row: number) => readonly CellValue[]): DescribedSheet {
  return { name, rows: [headers, ...Array.from({ length: rows }, (_, row) => cells(row))], tables: [{ name }] }
}

const CASE_TYPES = ['Child protection plan', 'Child in need', 'Looked after']
const teamOf = (child: number) => `Team ${child % 100}`
const childId = (child: number) => String(100_000 + child).padStart(8, '0')

/** Every fifty-first visit has a date that is none, so that there are issues to write. */
function county(children: number, visits: number): DescribedSheet[] {
  return [
    sheetOf('Cases', ['Child ID', 'Surname', 'Case type', 'Start date', 'Worker', 'Team', 'Team manager', 'Head of service', 'Notes'], children, (row) => [
      childId(row), `Example ${row}`, CASE_TYPES[row % 3], 43_000 + (row % 500), `Worker ${row % 1500}`, teamOf(row), `Manager ${row % 50}`, `Head ${row % 8}`, 'Not read by anybody, and rather long',
    ]),
    sheetOf('Visits', ['Visit ID', 'Child ID', 'Surname', 'Visit date', 'Recorded date', 'Seen', 'Visit type', 'Visited by', 'Notes'], visits, (row) => {
      const child = (row * 7919) % children
      const day = 43_180 + (row % 490)
      return [`V${row}`, childId(child), `Example ${child}`, row % 51 === 0 ? '31/02/2019' : day, day + 1.5, row % 9 === 0 ? 'No' : 'Yes', 'Statutory visit', `Worker ${row % 1500}`, 'Not read by anybody, and rather long']
    }),
    sheetOf('Audits', ['Audit ID', 'Child ID', 'Audit date', 'Overall grade', 'Team'], 400, (row) => [row, childId(row), 43_400 + (row % 250), ['Good', 'Requires improvement', 'Inadequate'][row % 3], teamOf(row)]),
  ]
}

/** The port, and how long the JSON is of what it was asked to read: what Excel says of blank cells included. */
function counting(port: WorkbookPort, host: ExcelHost): { port: WorkbookPort; jsonBytes: () => number } {
  let bytes = 0
  const count = (source: Source, { columns, firstRow, lastRow }: ReadOptions) => {
    const { grid } = host.workbook.sheet(source.sheet)
    for (let row = firstRow; row <= lastRow; row++) {
      const cells = columns.map((column) => grid.at(row - 1, source.firstColumn - 1 + column)?.value ?? '')
      bytes += Buffer.byteLength(JSON.stringify(cells)) + 1
    }
  }
  return {
    jsonBytes: () => bytes,
    port: {
      dateSystem: port.dateSystem,
      sources: (signal) => port.sources(signal),
      read: (source, options) => {
        count(source, options)
        return port.read(source, options)
      },
      readSheet: (like) => port.readSheet(like),
      writeSheets: (sheets, options) => port.writeSheets(sheets, options),
    },
  }
}

describe('a county of 8,000 children and 100,000 visits', () => {
  const workbook = { sheets: county(8000, 100_000) }

  it('is refreshed, and refreshed again, in at most 60 batches, none over 1.2 MB', async () => {
    const { port: plain, host } = await openExcel({ workbook })
    for (const times of [1, 2]) {
      host.batches.splice(0)
      const { port, jsonBytes } = counting(plain, host)
      await refresh(port, { asAt: dayOf(2019, 7, 31), today: TODAY, now: TODAY + times / 24, version: '0.1.0' })
      const reading = host.batches.filter(({ cellsWritten, writes }) => cellsWritten === 0 && !writes)
      console.log(times, host.batches.length, largest(host.batches), responseBytes(reading) / jsonBytes(), host.batches.filter((b) => b.writes).length)
      expect(host.batches.length).toBeLessThanOrEqual(60)
      expect(largest(host.batches)).toBeLessThanOrEqual(1.2 * MEGABYTE)
      expect(responseBytes(reading)).toBeLessThanOrEqual(1.2 * jsonBytes())
    }
    expect(host.notPlayed).toEqual([])
    expect(host.batches.every(({ error }) => error === null)).toBe(true)
  }, 300_000)
})

it('reads a million visits without an error, in pages of at most 1.2 MB', async () => {
  const { port, host } = await openExcel({ workbook: { sheets: county(8000, 1_000_000).slice(1, 2) } })
  const [source] = await port.sources()
  host.batches.splice(0)
  const counted = counting(port, host)
  let rows = 0
  for await (const page of counted.port.read(source, { columns: [0, 1, 3, 4, 5, 6, 7], firstRow: 2, lastRow: 1_000_001 })) rows += page.rows.length
  expect(rows).toBe(1_000_000)
  expect(host.batches.filter(({ error }) => error !== null)).toEqual([])
  console.log(host.batches.length, largest(host.batches), responseBytes(host.batches) / counted.jsonBytes())
  expect(largest(host.batches)).toBeLessThanOrEqual(1.2 * MEGABYTE)
  expect(responseBytes(host.batches)).toBeLessThanOrEqual(1.2 * counted.jsonBytes())
}, 300_000)
