/** The port's contract on files. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { CellValue } from '../../src/workbook'
import { openWorkbookFile, XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { buildWorkbook, plainRows, tableXml } from '../xlsx/buildPackage'
import { describeContract, type ContractWorkbook } from './contract'

const letters = (column: number) => String.fromCharCode(64 + column)

function cellXml(address: string, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'object') return `<c r="${address}" t="e"><v>${value.error}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
}

function fileOf({ sheets, dateSystem }: ContractWorkbook): Uint8Array {
  return buildWorkbook({
    properties: dateSystem === 1904 ? 'date1904="1"' : undefined,
    sheets: sheets.map(({ name, rows, table, hidden }) => ({
      name,
      state: hidden && 'hidden',
      data: rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(`${letters(column + 1)}${row + 1}`, cell)).join('')}</row>`).join(''),
      tables: table && [tableXml(table.name, table.address, rows[0].map(String).filter((header) => header !== 'null'))],
    })),
  })
}

async function partOf(bytes: Uint8Array, sheet: string): Promise<string> {
  const found = (await openWorkbookFile(bytes, inflateInNode)).sheets.find(({ name }) => name === sheet)
  if (found === undefined) throw new Error(`no sheet ${sheet}`)
  return found.part
}

/** The sheet's part with a text in one cell, as Excel might have saved it. */
function typed(markup: string, cell: string, text: string): string {
  const row = /\d+/.exec(cell)?.[0] ?? ''
  const style = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`).exec(markup)
  const written = `<c r="${cell}"${style?.[1] ?? ''} t="inlineStr"><is><t>${text}</t></is></c>`
  if (style) return markup.replace(style[0], written)
  if (markup.includes(`<row r="${row}"`)) return markup.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`), `$1${written}$2`)
  return markup.replace('</sheetData>', `<row r="${row}">${written}</row></sheetData>`)
}

describeContract('files', {
  open: async (described) => {
    let workbook = await XlsxWorkbook.open(fileOf(described), inflateInNode, deflateInNode)
    return {
      port: () => workbook,
      type: async (sheet, cell, text) => {
        const parts = unzipSync(workbook.toBytes())
        const part = await partOf(workbook.toBytes(), sheet)
        parts[part] = strToU8(typed(strFromU8(parts[part]), cell, text))
        workbook = await XlsxWorkbook.open(zipSync(parts), inflateInNode, deflateInNode)
      },
      value: async (sheet, cell) => {
        const [, column, row] = /^([A-Z])(\d+)$/.exec(cell) ?? []
        const at = { columns: [column.charCodeAt(0) - 64], firstRow: Number(row), lastRow: Number(row) }
        const everything = { kind: 'range', id: `range ${await partOf(workbook.toBytes(), sheet)}`, name: sheet, sheet, firstColumn: 0, top: [], lastRow: 0 } as const
        const sources = await workbook.sources()
        const source = sources.find((one) => one.sheet === sheet && one.kind === 'table' && one.firstRow <= at.firstRow + 1 && at.firstRow <= one.lastRow) ?? everything
        // a sheet that holds nothing has no source
        if (!sources.some(({ id }) => id === source.id)) return null
        const [found] = await plainRows(workbook.read({ ...source, firstColumn: 0 }, at))
        return found?.[1] ?? null
      },
    }
  },
  holds: (spec) => spec,
  formulaLinks: () => new Set(),
})
