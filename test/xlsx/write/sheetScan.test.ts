/** Rows and cells as they are written, whatever the pieces in which a sheet comes. */
import { scanSheet } from '../../../src/xlsx/write/sheetScan'

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length)
}

/** The rows of some sheet data, and what stands around them. */
async function scanned(sheet: string, length = 1 << 20, isWanted: (row: number) => boolean = () => true) {
  const rows: string[] = []
  const outline = await scanSheet(
    pieces(new TextEncoder().encode(sheet), length),
    (row) => rows.push([row.row, row.attributes(), ...row.cells().map(({ column, attributes, content, style }) => `${column}[${attributes}|${style}]${content}`)].join(' ')),
    isWanted,
  )
  return { rows, outline }
}

const sheet = (data: string, p = '') => `<${p}worksheet><${p}sheetData>${data}</${p}sheetData><${p}pageMargins left="1"/></${p}worksheet>`

describe('cells', () => {
  it.each([
    ['<row r="3" ht="15"><c r="B3" s="7" t="n"><v>5</v></c></row>', ['3  ht="15" 2[ s="7" t="n"|7]<v>5</v>'], 'one'],
    ["<row\tr='3'><c t='b' r='AB3'\n><v>1</v></c\n></row >", ["3  28[ t='b'\n|0]<v>1</v>"], 'other quotes and white space'],
    ['<row r="3"><c s="1"/><c r="D3"/><c/></row>', ['3  1[ s="1"|1] 4[|0] 5[|0]'], 'empty ones, and places that follow from the one before'],
    ['<row><c/></row><row r="7"/><row><c/></row>', ['1  1[|0]', '7 ', '8  1[|0]'], 'rows without a number'],
    ['<row r="1"><c r="A1" x="a>b" t="str"><f>A2&lt;3</f><v>é > ü</v></c></row>', ['1  1[ x="a>b" t="str"|0]<f>A2&lt;3</f><v>é > ü</v>'], 'a > where XML allows it'],
    ['<!-- <row r="9"> --><row r="1"><!-- <c r="B1"/> --><c r="A1"/><ext><x/></ext></row><?row r="9"?>', ['1  1[|0]'], 'comments, instructions and extensions'],
    ['<row r="1"><c r="A1"><is><t>a</t></is></c><cc r="B1"/></row><rows r="2"/>', ['1  1[|0]<is><t>a</t></is>'], 'elements whose names only begin alike'],
  ])('%s', async (data, rows, _why) => {
    expect((await scanned(sheet(data))).rows).toEqual(rows)
  })

  it('in a prefix', async () => {
    const { rows, outline } = await scanned(sheet('<x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row>', 'x:'))
    expect([rows, outline.prefix]).toEqual([['2  1[|0]<x:v>1</x:v>'], 'x:'])
  })
})

it('gives the same whatever the pieces', async () => {
  const text = `\ufeff${sheet('<row r="1" ht="30"><c r="A1" s="12" t="inlineStr"><is><t>Zoë – “1”</t></is></c><c r="B1"/></row><row r="2"/><row r="4"><c r="C4"><v>17</v></c></row>')}`
  const expected = await scanned(text)
  expect(expected.rows).toHaveLength(3)
  for (const length of [1, 2, 3, 5, 7, 11, 64, 150]) expect(await scanned(text, length)).toEqual(expected)
})

it('passes over rows that nobody wants, and knows where they end', async () => {
  const data = Array.from({ length: 9 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join('')
  for (const length of [1, 10, 1000]) expect((await scanned(sheet(data), length, (row) => row % 4 === 0)).rows).toEqual(['4  1[|0]<v>3</v>', '8  1[|0]<v>7</v>'])
})

it.each([
  ['<worksheet><sheetData/><a/></worksheet>', '<worksheet><sheetData/><a/></worksheet>'],
  ['<worksheet><sheetData></sheetData><a/></worksheet>', '<worksheet><sheetData/><a/></worksheet>'],
  ['<worksheet><cols/></worksheet>', '<worksheet><cols/></worksheet>'],
])('what stands around the rows of %s', async (text, around) => {
  for (const length of [1, 1000]) expect((await scanned(text, length)).outline.text).toBe(around)
})

it('refuses a sheet without an end', async () => {
  await expect(scanned('<worksheet><sheetData><row r="1"><c r="A1"/>')).rejects.toMatchObject({ reason: 'damaged' })
})
