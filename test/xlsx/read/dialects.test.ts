import fc from 'fast-check'
import { openWorkbookFile } from '../../../src/xlsx'
import type { CellValue } from '../../../src/workbook'
import { allRows, buildWorkbook, inflateInPieces, MAIN, plainRows, workbookParts, zip } from '../buildPackage'

/** One sheet, written in every way that XML and the format allow, is one sheet. */

type Grid = (CellValue | undefined)[][]

interface Dialect {
  prefix: string
  references: boolean
  texts: 'shared' | 'inline' | 'formula' | 'cdata'
  styles: boolean
  formulas: boolean
  spacing: boolean
  escape: 'names' | 'numbers'
}

const text = fc.oneof(
  fc.stringMatching(/^[A-Za-z ]{1,12}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom('<&>', '"', "'", ']]', '_x0041_', '_x', 'a\nb', 'é', '😀', '<c r="A1"><v>1</v></c>'),
)
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 43000, max: 44000, noNaN: true }),
  text,
  text,
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
)
const grid: fc.Arbitrary<Grid> = fc.array(fc.array(fc.option(value, { nil: undefined }), { maxLength: 5 }), { maxLength: 12 })
const dialect: fc.Arbitrary<Dialect> = fc.record({
  prefix: fc.constantFrom('', 'x:', 'v:', 'c:'),
  references: fc.boolean(),
  texts: fc.constantFrom('shared', 'inline', 'formula', 'cdata'),
  styles: fc.boolean(),
  formulas: fc.boolean(),
  spacing: fc.boolean(),
  escape: fc.constantFrom('names', 'numbers'),
})

function escapeXml(plain: string, how: Dialect['escape']): string {
  const excel = plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\r\ufffe\uffff]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`)
  if (how === 'numbers') return excel.replace(/[<>&"']|[^\x20-\x7e\n]/gu, (letter) => `&#${letter.codePointAt(0)};`)
  return excel.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function write(cells: Grid, how: Dialect): Uint8Array {
  const { prefix: p } = how
  const space = how.spacing ? '\n   ' : ''
  const shared: string[] = []
  const textCell = (plain: string, head: string) => {
    const escaped = escapeXml(plain, how.escape)
    if (how.texts === 'inline') return `<${p}c${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped}</${p}t></${p}is></${p}c>`
    if (how.texts === 'formula') return `<${p}c${head} t="str"><${p}f>A1&amp;B1</${p}f><${p}v>${escaped}</${p}v></${p}c>`
    if (how.texts === 'cdata' && !/[\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|]]>|_x/.test(plain)) return `<${p}c${head} t="str"><${p}v><![CDATA[${plain}]]></${p}v></${p}c>`
    shared.push(`<si><t xml:space="preserve">${escaped}</t></si>`)
    return `<${p}c${head} t="s"><${p}v>${shared.length - 1}</${p}v></${p}c>`
  }
  const rows = cells.map((row, rowIndex) => {
    const written = row.map((cell, column) => {
      if (cell === undefined && how.references) return ''
      const head = (how.references ? ` r="${'ABCDE'[column]}${rowIndex + 1}"` : '') + (how.styles ? ` s="${column}"` : '')
      const formula = how.formulas ? `<${p}f>1+1</${p}f>` : ''
      if (cell === undefined || cell === null) return `<${p}c${head}/>`
      if (typeof cell === 'number') return `<${p}c${head}>${formula}<${p}v>${cell}</${p}v></${p}c>`
      if (typeof cell === 'boolean') return `<${p}c${head} t="b">${formula}<${p}v>${cell ? 1 : 0}</${p}v></${p}c>`
      if (typeof cell === 'string') return textCell(cell, head)
      return `<${p}c${head} t="e">${formula}<${p}v>${cell.error}</${p}v></${p}c>`
    })
    return `<${p}row${how.references ? ` r="${rowIndex + 1}"` : ''}>${space}${written.join(space)}${space}</${p}row>`
  })
  const declaration = p === '' ? 'xmlns' : `xmlns:${p.slice(0, -1)}`
  const data = `<?xml version="1.0"?><${p}worksheet ${declaration}="${MAIN}"><${p}sheetData>${space}${rows.join(space)}</${p}sheetData></${p}worksheet>`
  return buildWorkbook({ sheets: [{ name: 'Data', data }], sharedStrings: shared.join('') })
}

/** What should come back: rows that hold something, an empty text or −0 as a cell shows it. */
function expected(cells: Grid) {
  return cells
    .map((row, index) => [index + 1, ...Array.from({ length: 5 }, (_, column) => row[column] ?? null)] as const)
    .filter(([, ...row]) => row.some((cell) => cell !== null))
}

test('any cells come back from any dialect, wherever chunks are cut', async () => {
  await fc.assert(
    fc.asyncProperty(grid, dialect, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }), async (cells, how, sizes) => {
      const reader = await openWorkbookFile(write(cells, how), inflateInPieces(...sizes))
      const sources = await reader.sources()
      const wanted = expected(cells)
      if (sources.length === 0) expect(wanted.filter(([row]) => row <= 10)).toEqual([])
      else {
        const firstColumn = sources[0].firstColumn
        const rows = await plainRows(reader.read(sources[0], { ...allRows(0), columns: [0, 1, 2, 3, 4].map((column) => column + 1 - firstColumn) }))
        expect(rows).toEqual(wanted.map((row) => row.map((cell) => (Object.is(cell, -0) ? 0 : cell))))
      }
    }),
    { numRuns: 250, seed: 2019 },
  )
})

test('rows that are all alike come back, though what an earlier chunk left lies where the next one is cut', async () => {
  const row = (number: number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c><c r="B${number}" t="str"><v>text</v></c></row>`
  const numbers = Array.from({ length: 60 }, (_, index) => 100 + index)
  const bytes = buildWorkbook({ sheets: [{ name: 'Data', data: `<row r="1"><c r="A1"><v>1</v></c></row>${numbers.map(row).join('')}` }] })
  const length = row(100).length
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: length, max: 3 * length }), { minLength: 2, maxLength: 6 }), async (sizes) => {
      const reader = await openWorkbookFile(bytes, inflateInPieces(...sizes))
      expect(await plainRows(reader.read((await reader.sources())[0], { ...allRows(2), firstRow: 2 }))).toEqual(numbers.map((number) => [number, number, 'text']))
    }),
    { numRuns: 100, seed: 2019 },
  )
})

test('a workbook whose parts have other names and other addresses is the same workbook', async () => {
  const usual = workbookParts({ sheets: [{ name: 'Data', data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], sharedStrings: '<si><t>a</t></si>' })
  const moved = {
    '[Content_Types].xml': usual['[Content_Types].xml'],
    '_rels/.rels': String(usual['_rels/.rels']).replace('xl/workbook.xml', '/Book/Main%20part.xml'),
    'book/main part.xml': usual['xl/workbook.xml'],
    'book/_rels/main part.xml.rels': String(usual['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', '../Sheets/./one.XML').replace('"sharedStrings.xml"', '"/texts.xml"'),
    'sheets/one.xml': usual['xl/worksheets/sheet1.xml'],
    'texts.xml': usual['xl/sharedStrings.xml'],
  }
  const reader = await openWorkbookFile(zip(moved), inflateInPieces(10))
  expect(await plainRows(reader.read((await reader.sources())[0], allRows(1)))).toEqual([[1, 'a']])
})
