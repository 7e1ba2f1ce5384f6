/** Workbooks to be refreshed as files, and what stands in them beside our sheets, as the reference reads it. */
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { sampleWorkbook } from '../../src/newWorkbooks'
import type { CellValue, PlainSheet, PlainWorkbook } from '../reference/plain'
import { randomWorkbook } from '../reference/randomWorkbook'
import { MAIN, workbookParts, zip } from '../xlsx/buildPackage'
import type { HeldSheet } from './writtenFile'

/** The made-up county, as a file. */
export function county(children: number, seed: number, extract: 'clean' | 'messy'): Promise<XlsxWorkbook> {
  return newWorkbook(sampleWorkbook({ children, seed, extract }), inflateInNode)
}

/** An awkward small workbook, as a file. */
export async function awkward(seed: number): Promise<{ readonly workbook: XlsxWorkbook; readonly asAt: string; readonly today: string }> {
  const { workbook, asAt, today } = randomWorkbook(seed)
  return { workbook: await XlsxWorkbook.open(fileOf(workbook), inflateInNode), asAt, today }
}

const escaped = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const letters = (column: number): string => (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

function cellOf(value: CellValue, address: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`
  if (typeof value === 'string') return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  return `<c r="${address}" t="e"><v>${value.error}</v></c>`
}

function tableOf({ rows, table = '', firstRow = 1 }: PlainSheet, number: number): string {
  const [headers] = rows
  const columns = headers.map((header, index) => `<tableColumn id="${index + 1}" name="${escaped(String(header))}"/>`)
  const area = `A${firstRow}:${letters(headers.length)}${firstRow + Math.max(1, rows.length - 1)}`
  return `<?xml version="1.0"?><table xmlns="${MAIN}" id="${number}" name="${escaped(table)}" displayName="${escaped(table)}" ref="${area}"><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`
}

function fileOf({ sheets }: PlainWorkbook): Uint8Array {
  let tables = 0
  return zip(
    workbookParts({
      sheets: sheets.map((sheet) => ({
        name: escaped(sheet.name),
        data: sheet.rows.map((cells, index) => `<row r="${index + (sheet.firstRow ?? 1)}">${cells.map((value, column) => cellOf(value, `${letters(column + 1)}${index + (sheet.firstRow ?? 1)}`)).join('')}</row>`).join(''),
        ...(sheet.table === undefined ? {} : { tables: [tableOf(sheet, ++tables)] }),
      })),
    }),
  )
}

/** The cells of a sheet, of its table alone where it has one, as the reference takes them. */
function plainSheet({ name, rows, tables }: HeldSheet): PlainSheet {
  const [table] = tables
  const firstRow = table?.firstRow ?? Math.min(...rows.keys(), 1_048_576)
  const lastRow = table?.lastRow ?? Math.max(...rows.keys(), 0)
  const firstColumn = table?.firstColumn ?? 1
  const lastColumn = table?.lastColumn ?? Math.max(0, ...[...rows.values()].flatMap((cells) => [...cells.keys()]))
  const wide = Math.max(0, lastColumn - firstColumn + 1)
  const plain = Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, row) =>
    Array.from({ length: wide }, (__, column): CellValue => rows.get(firstRow + row)?.get(firstColumn + column)?.value ?? null),
  )
  return { name, rows: plain, ...(plain.length === 0 ? {} : { firstRow }), ...(table === undefined ? {} : { table: table.name }) }
}

/** What stands on the sheets that the workbook had before we wrote to it: the user's own. */
export function usersOwn(sheets: readonly HeldSheet[], names: ReadonlySet<string>): PlainWorkbook {
  return { sheets: sheets.filter(({ name }) => names.has(name)).map(plainSheet) }
}

