/** Builds small workbooks out of hand-written XML, so that a test shows the very bytes that it is about. */
import { inflateSync, strToU8, zipSync } from 'fflate'
import type { CellPage, CellValue, ReadOptions } from '../../src/workbook'
import { CellKind } from '../../src/workbook'
import type { Inflate } from '../../src/xlsx'

export type Parts = Record<string, string | Uint8Array>

const SCHEMAS = 'http://schemas.openxmlformats.org'
export const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`
export const RELATIONSHIPS = `${SCHEMAS}/officeDocument/2006/relationships`
export const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export interface SheetMarkup {
  name: string
  /** What stands in `<sheetData>`; or the whole part, where it begins with `<?xml` or a byte order mark. */
  data: string | Uint8Array
  /** Whole table parts. */
  tables?: string[]
  state?: string
}

export interface WorkbookMarkup {
  sheets: SheetMarkup[]
  /** What stands in `<sst>`. */
  sharedStrings?: string
  /** Attributes of `<workbookPr>`. */
  properties?: string
  /** Stands after `<sheets>`. */
  afterSheets?: string
}

/** The parts of a workbook as Excel would name them; a test changes what it is about. */
export function workbookParts(markup: WorkbookMarkup): Parts {
  const parts: Parts = {
    '[Content_Types].xml': contentTypes(MAIN_TYPE),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  }
  const ofWorkbook: [string, string, string][] = []
  let tableCount = 0
  const sheets = markup.sheets.map((sheet, index) => {
    const number = index + 1
    ofWorkbook.push([`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`])
    parts[`xl/worksheets/sheet${number}.xml`] = typeof sheet.data === 'string' && !/^\ufeff?<\?xml/.test(sheet.data) ? sheetXml(sheet.data) : sheet.data
    const tables = (sheet.tables ?? []).map((table): [string, string, string] => {
      parts[`xl/tables/table${++tableCount}.xml`] = table
      return [`rId${tableCount}`, 'table', `../tables/table${tableCount}.xml`]
    })
    if (tables.length > 0) parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(tables)
    return `<sheet name="${sheet.name}" sheetId="${number}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${number}"/>`
  })
  if (markup.sharedStrings !== undefined) {
    ofWorkbook.push(['rId900', 'sharedStrings', 'sharedStrings.xml'])
    parts['xl/sharedStrings.xml'] = `<?xml version="1.0"?><sst xmlns="${MAIN}">${markup.sharedStrings}</sst>`
  }
  parts['xl/workbook.xml'] =
    `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr ${markup.properties ?? ''}/>` +
    `<sheets>${sheets.join('')}</sheets>${markup.afterSheets ?? ''}</workbook>`
  parts['xl/_rels/workbook.xml.rels'] = relationships(ofWorkbook)
  return parts
}

export function sheetXml(data: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${data}</sheetData></worksheet>`
}

export function contentTypes(mainType: string, mainPart = '/xl/workbook.xml'): string {
  return (
    `<?xml version="1.0"?><Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="${mainPart}" ContentType="${mainType}"/></Types>`
  )
}

/** A relationships part; types by their last word. */
export function relationships(rows: [id: string, kind: string, target: string][]): string {
  const each = rows.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`)
  return `<?xml version="1.0"?><Relationships xmlns="${SCHEMAS}/package/2006/relationships">${each.join('')}</Relationships>`
}

export function tableXml(name: string, ref: string, columns: string[], attributes = ''): string {
  const each = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${column}"/>`)
  return (
    `<?xml version="1.0"?><table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${ref}" ${attributes}>` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${each.join('')}</tableColumns></table>`
  )
}

export function zip(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), { level: 1 })
}

export function buildWorkbook(markup: WorkbookMarkup): Uint8Array {
  return zip(workbookParts(markup))
}

/** A workbook of one sheet, `Data`, with this in its `<sheetData>`. */
export function oneSheet(data: string | Uint8Array, more: Omit<WorkbookMarkup, 'sheets'> = {}): Uint8Array {
  return buildWorkbook({ sheets: [{ name: 'Data', data }], ...more })
}

/** Inflates as the real ones do, and hands the bytes on in pieces of these sizes, again and again. */
export function inflateInPieces(...sizes: number[]): Inflate {
  return async function* ({ compressed }) {
    const whole = inflateSync(compressed)
    for (let at = 0, piece = 0; at < whole.length; at += sizes[piece++ % sizes.length]) yield whole.slice(at, at + sizes[piece % sizes.length])
  }
}

/** The cells of some pages as plain rows, each with its row number first. */
export async function plainRows(pages: AsyncIterable<CellPage>): Promise<(readonly [row: number, ...CellValue[]])[]> {
  const rows: (readonly [number, ...CellValue[]])[] = []
  for await (const { rows: numbers, columns, texts } of pages) {
    numbers.forEach((row, index) => {
      const cells = columns.map(({ kinds, values }): CellValue => {
        const value = values[index]
        if (kinds[index] === CellKind.number) return value
        if (kinds[index] === CellKind.text) return texts[value]
        if (kinds[index] === CellKind.boolean) return value === 1
        return kinds[index] === CellKind.error ? { error: texts[value] } : null
      })
      rows.push([row, ...cells])
    })
  }
  return rows
}

/** Every row of a sheet. */
export function allRows(columns: number): ReadOptions {
  return { columns: Array.from({ length: columns }, (_, index) => index), firstRow: 1, lastRow: 1_048_576 }
}
