/** What the port costs on the stand-in: batches and bytes, which are what Excel for the web limits. */
import type { CellValue, ReadOptions, Source, WorkbookPort } from '../../src/workbook'
import type { BatchRecord, DescribedSheet, ExcelHost } from '../excel-host'

/** Excel for the web refuses over 5 MB; a page of ours is far below. */
export const MEGABYTE = 1_000_000

/** The largest request or answer. */
export const largest = (batches: readonly BatchRecord[]) => Math.max(...batches.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))
export const responseBytes = (batches: readonly BatchRecord[]) => batches.reduce((sum, batch) => sum + batch.responseBytes, 0)

/** A table from A1 on, as somebody's extract has it: needed columns between others that nobody asks for. */
function sheetOf(name: string, headers: readonly string[], rows: number, cells: (row: number) => readonly CellValue[]): DescribedSheet {
  const address = `A1:${String.fromCharCode(64 + headers.length)}${rows + 1}`
  return { name, rows: [headers, ...Array.from({ length: rows }, (_, row) => cells(row))], tables: [{ name, address }] }
}

const CASE_TYPES = ['Child protection plan', 'Child in need', 'Looked after']
const teamOf = (child: number) => `Team ${child % 100}`
const childId = (child: number) => String(100_000 + child).padStart(8, '0')

/** Every fifty-first visit has a date that is none, so that there are issues to write. */
export function county(children: number, visits: number): DescribedSheet[] {
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
export function counting(port: WorkbookPort, host: ExcelHost): { port: WorkbookPort; jsonBytes: () => number } {
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
