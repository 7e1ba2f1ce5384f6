import { openWorkbookFile } from '../../../src/xlsx'
import type { CellValue } from '../../../src/workbook'
import { inflateInPieces, oneSheet, plainRows, sheetXml, MAIN } from '../buildPackage'

const SHARED = '<si><t>Home visit</t></si><si><r><t>In </t></r><r><rPr><b/><rFont val="Calibri"/></rPr><t>bold</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>A &amp; B</t></si>'

/** Cells A1 to C1 of one row, read in pieces of several sizes, which must all agree. */
async function readCells(data: string | Uint8Array, properties = ''): Promise<CellValue[]> {
  const results: CellValue[][] = []
  for (const size of [1, 2, 7, 64, 100_000]) {
    const reader = await openWorkbookFile(oneSheet(data, { sharedStrings: SHARED, properties }), inflateInPieces(size))
    const range = { kind: 'range', id: 'range xl/worksheets/sheet1.xml', name: 'Data', sheet: 'Data', firstColumn: 1, top: [], lastRow: 1 } as const
    await reader.sources()
    const rows = (await reader.sources()).length === 0 ? [] : await plainRows(reader.read(range, { columns: [0, 1, 2], firstRow: 1, lastRow: 1 }))
    expect(rows.length).toBeLessThanOrEqual(1)
    results.push(rows.length === 0 ? [null, null, null] : [rows[0][1], rows[0][2], rows[0][3]])
  }
  for (const result of results) expect(result).toEqual(results[0])
  return results[0]
}

describe('a cell is read as what it holds', () => {
  const cases: [why: string, cells: string, expected: CellValue[]][] = [
    ['a whole number', '<c r="A1"><v>43560</v></c>', [43560]],
    ['a number with a style', '<c r="A1" s="12"><v>43560.5</v></c>', [43560.5]],
    ['a time of day has 17 digits', '<c r="A1"><v>43560.416666666664</v></c>', [43560.416666666664]],
    ['an exponent', '<c r="A1"><v>1.5E-7</v></c>', [1.5e-7]],
    ['a negative number', '<c r="A1"><v>-12.25</v></c>', [-12.25]],
    ['a number said to be one', '<c r="A1" t="n"><v>7</v></c>', [7]],
    ['white space around a number', '<c r="A1"><v> 7\n</v></c>', [7]],
    ['a long whole number keeps what a double keeps', '<c r="A1"><v>2135315842963683972</v></c>', [Number('2135315842963683972')]],
    ['what is given as a number and is none stays as text', '<c r="A1"><v>eighty</v></c>', ['eighty']],
    ['a shared string', '<c r="A1" s="1" t="s"><v>0</v></c>', ['Home visit']],
    ['rich text is its runs, joined', '<c r="A1" t="s"><v>1</v></c>', ['In bold']],
    ['the way to say a word is not part of it', '<c r="A1" t="s"><v>2</v></c>', ['東京']],
    ['an empty shared string is a blank cell', '<c r="A1" t="s"><v>3</v></c>', [null]],
    ['an escaped character in a shared string', '<c r="A1" t="s"><v>4</v></c>', ['A & B']],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Team 1</t></is></c>', ['Team 1']],
    ['inline text that keeps its spaces', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Team 1 </t></is></c>', [' Team 1 ']],
    ['inline text in runs, with a way to say it', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>zz</t></rPh></is></c>', ['ab']],
    ['empty inline text is a blank cell', '<c r="A1" t="inlineStr"><is><t></t></is></c><c r="B1" t="inlineStr"><is><t/></is></c>', [null, null]],
    ['inline text without a type', '<c r="A1"><is><t>x</t></is></c>', ['x']],
    ['a formula’s text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>yx</v></c>', ['yx']],
    ['a formula’s number is the value it had', '<c r="A1"><f>SUM(B1:B9)</f><v>45</v></c>', [45]],
    ['a shared formula without text', '<c r="A1"><f t="shared" si="0"/><v>46</v></c>', [46]],
    ['a formula that was never calculated is blank', '<c r="A1"><f>1+1</f></c><c r="B1"><v>2</v></c>', [null, 2]],
    ['a formula that gives an empty text is blank', '<c r="A1" t="str"><f>""</f><v></v></c>', [null]],
    ['true and false', '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c>', [true, false, true]],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', [{ error: '#N/A' }]],
    ['a date in ISO 8601', '<c r="A1" t="d"><v>2019-04-05T12:00:00</v></c>', [43560.5]],
    ['a styled cell that holds nothing', '<c r="A1" s="3"/><c r="B1" s="3"></c><c r="C1"><v/></c>', [null, null, null]],
    ['XML’s own escapes', '<c r="A1" t="str"><v>&lt;a&gt; &quot;b&quot; &apos;c&apos; &amp;amp;</v></c>', ['<a> "b" \'c\' &amp;']],
    ['numeric escapes, in ten and in sixteen', '<c r="A1" t="str"><v>caf&#233; &#xE9; &#x1F600;</v></c>', ['café é 😀']],
    ['an escape that XML does not know stays', '<c r="A1" t="str"><v>&nbsp; R&D; &#xZZ;</v></c>', ['&nbsp; R&D; &#xZZ;']],
    ['Excel’s own escapes', '<c r="A1" t="str"><v>one_x000A_two_x005F_x000A_</v></c>', ['one\ntwo_x000A_']],
    ['a line break is a line feed', '<c r="A1" t="str"><v>one\r\ntwo\rthree</v></c>', ['one\ntwo\nthree']],
    ['a text that is a byte order mark keeps it', '<c r="A1" t="str"><v>\ufeffx</v></c>', ['\ufeffx']],
    ['CDATA', '<c r="A1" t="str"><v>a<![CDATA[<b>&amp;]]>c</v></c><c r="B1"><v><![CDATA[12]]></v></c>', ['a<b>&amp;c', 12]],
    ['a comment within a value, and one that looks like a cell', '<c r="A1"><v>1<!-- no -->2</v></c><!-- <c r="B1"><v>9</v></c> --><c r="C1"><v>3</v></c>', [12, null, 3]],
    ['a processing instruction', '<?odd <c r="A1"><v>9</v></c>?><c r="A1"><v>1</v></c>', [1]],
    ['cells without a reference follow one another', '<c><v>1</v></c><c t="str"><v>b</v></c><c><v>3</v></c>', [1, 'b', 3]],
    ['a cell without a reference follows the one before', '<c r="B1"><v>2</v></c><c><v>3</v></c>', [null, 2, 3]],
    ['a blank cell without a reference takes its place', '<c><v>1</v></c><c/><c><v>3</v></c>', [1, null, 3]],
    ['attributes in any order, in single quotes, with space', "<c  t='s'\n s = '1' r='A1' ><v>0</v></c>", ['Home visit']],
    ['attributes that we have no use for', '<c r="A1" cm="1" vm="2" t="str" ph="1"><v>x</v></c>', ['x']],
    ['a > within an attribute', '<c r="A1" odd="a>b" t="str"><v>x</v></c>', ['x']],
    ['an extension after the value', '<c r="A1"><v>1</v><extLst><ext uri="{1}"><y:z xmlns:y="u" a="1"/></ext></extLst></c><c r="B1"><v>2</v></c>', [1, 2]],
    ['columns that were not asked for', '<c r="XFD1"><v>9</v></c><c r="A1"><v>1</v></c><c r="D1" t="inlineStr"><is><t>no</t></is></c>', [1]],
  ]
  test.each(cases)('%s', async (_why, cells, expected) => {
    const padded = [...expected, null, null].slice(0, 3)
    expect(await readCells(`<row r="1">${cells}</row>`)).toEqual(padded)
  })

  test('in a workbook that counts days from 1904, an ISO date is a serial of that system', async () => {
    expect(await readCells('<row r="1"><c r="A1" t="d"><v>2019-04-05</v></c></row>', 'date1904="1"')).toEqual([42098, null, null])
  })

  test('prefixed elements are the same elements, whatever the prefix', async () => {
    for (const prefix of ['x', 'v', 'vt', 'c', 'is', 'row']) {
      const p = `${prefix}:`
      const part =
        `<?xml version="1.0"?><${p}worksheet xmlns:${prefix}="${MAIN}"><${p}sheetData><${p}row r="1"><${p}c r="A1"><${p}v>1</${p}v></${p}c>` +
        `<${p}c r="B1" t="inlineStr"><${p}is><${p}t>b</${p}t></${p}is></${p}c><${p}c r="C1" t="s"><${p}v>0</${p}v></${p}c></${p}row></${p}sheetData></${p}worksheet>`
      expect(await readCells(part)).toEqual([1, 'b', 'Home visit'])
    }
  })

  test('parts in other encodings are read too', async () => {
    const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>Zoë 東</v></c></row>')
    expect(await readCells(`\ufeff${xml}`)).toEqual(['Zoë 東', null, null])
    const wide = Uint8Array.from([...`\ufeff${xml}`].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]))
    expect(await readCells(wide)).toEqual(['Zoë 東', null, null])
    const latin = Uint8Array.from([...xml.replace('UTF-8', 'ISO-8859-1').replace(' 東', '')].map((letter) => letter.charCodeAt(0)))
    expect(await readCells(latin)).toEqual(['Zoë', null, null])
  })
})
