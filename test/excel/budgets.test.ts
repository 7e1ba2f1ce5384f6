/** What the port costs, measured on the stand-in: batches and bytes, which are what Excel for the web limits. */
import { dayOf } from '../../src/calendar'
import { sampleSheets } from '../../src/sample'
import { refresh } from '../../src/refresh'
import type { CellValue, ReadOptions, SheetSpec, Source, WorkbookPort } from '../../src/workbook'
import type { BatchRecord, DescribedCell, DescribedSheet, ExcelHost } from '../excel-host'
import { openExcel } from './openExcel'

const MEGABYTE = 1_000_000
const TODAY = dayOf(2019, 8, 1)

const largest = (batches: readonly BatchRecord[]) => Math.max(...batches.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))
const responseBytes = (batches: readonly BatchRecord[]) => batches.reduce((sum, batch) => sum + batch.responseBytes, 0)

/** A sheet of the sample as it would stand in Excel: from A1, as one table. */
function asStanding({ name, table }: SheetSpec): DescribedSheet {
  const cellOf = (value: CellValue): CellValue | DescribedCell => value
  const rows = [table.columns.map(({ header }) => header), ...table.rows.map(({ cells }) => table.columns.map(({ key }) => cellOf(cells[key]?.value ?? null)))]
  return { name, rows, tables: [{ name: table.name }] }
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
  const sheets = sampleSheets({ asAt: dayOf(2019, 7, 31), children: 8000, seed: 1, mess: 'messy' })
  const workbook = { sheets: sheets.map(asStanding) }

  it('is refreshed, and refreshed again, in at most 60 batches, none over 1.2 MB', async () => {
    const { port: plain, host } = await openExcel({ workbook })
    const visits = sheets.find(({ name }) => name === 'Visits')?.table.rows.length ?? 0
    expect(visits).toBeGreaterThan(95_000)
    for (const times of [1, 2]) {
      host.batches.splice(0)
      const { port, jsonBytes } = counting(plain, host)
      await refresh(port, { asAt: dayOf(2019, 7, 31), today: TODAY, now: TODAY + times / 24, version: '0.1.0' })
      const reading = host.batches.filter(({ cellsWritten, writes }) => cellsWritten === 0 && !writes)
      console.log(times, visits, host.batches.length, largest(host.batches), responseBytes(reading) / jsonBytes(), host.batches.filter((b) => b.writes).length)
      expect(host.batches.length).toBeLessThanOrEqual(60)
      expect(largest(host.batches)).toBeLessThanOrEqual(1.2 * MEGABYTE)
      expect(responseBytes(reading)).toBeLessThanOrEqual(1.2 * jsonBytes())
    }
    expect(host.notPlayed).toEqual([])
    expect(host.batches.every(({ error }) => error === null)).toBe(true)
  }, 300_000)
})
