/** Charts in a file: native, in place at the next refresh, and beside what the user has drawn. */
import { unzipSync } from 'fflate'
import type { SheetSpec } from '../../../src/workbook'
import { XlsxWorkbook } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'
import { sheetDifference } from '../../../src/xlsx/write'
import { FIXTURES } from '../../workbooks'
import { charted, GRADES, NEED, PLAN } from './chartedSheet'
import { edited, openPlan, partText } from './packages'
import { ABOUT, summary } from './sampleSheets'

const PLAIN = FIXTURES[0].bytes
const SHEET = 'xl/worksheets/sheet2.xml'
const DRAWING = 'xl/drawings/drawing1.xml'

const written = async (spec = charted(), bytes = PLAIN) => (await openPlan(bytes, [spec])).toBytes()
const partsOf = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).filter((name) => /drawings|charts/.test(name))
const count = (text: string, what: RegExp) => [...text.matchAll(what)].length

async function difference(workbook: XlsxWorkbook, spec: SheetSpec, stoodAlready = false): Promise<string | null> {
  const read = await workbook.readSheet(spec)
  return read === null ? 'no such sheet' : sheetDifference({ spec, sheetName: spec.name, stoodAlready, formulaLinks: new Set(), sheetNameOf: () => undefined }, read)
}

/** Somebody's own chart and picture beside ours, as Excel keeps them: in the same drawing. */
const OWN = '<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>40</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>45</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="77" name="My arrow"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>'

it('reads back as it was asked for', async () => {
  const spec = charted([NEED, PLAN, GRADES])
  expect(await difference(await openPlan(PLAIN, [spec]), spec)).toBeNull()
})

it('tells a chart that was changed from the one that was asked for', async () => {
  const bytes = await written()
  const changes: readonly (readonly [string, RegExp, string])[] = [
    ['xl/charts/chart1.xml', /Children in need/, 'Children in care'],
    ['xl/charts/chart1.xml', /\$C\$5:\$C\$8/, '$C$5:$C$7'],
    ['xl/charts/chart1.xml', /\$D\$5:\$D\$8/, '$E$5:$E$8'],
    ['xl/charts/chart1.xml', /<c:max val="1"/, '<c:max val="2"'],
    ['xl/charts/chart1.xml', /prst[dD]ash val="sysDot"/, 'prstDash val="solid"'],
    [DRAWING, / &amp; rising/, ''],
    [DRAWING, /name="casefile_trend_need"/, 'name="Chart 1"'],
  ]
  for (const [part, what, instead] of changes) {
    const workbook = await XlsxWorkbook.open(edited(bytes, part, (text) => text.replace(what, instead)), inflateInNode)
    expect([what, await difference(workbook, charted())]).toEqual([what, expect.stringContaining('chart')])
  }
})

it('gives the same bytes for the same charts', async () => {
  const once = await written()
  expect(await written()).toEqual(once)
  expect(unzipSync(await written(charted(), once))).toEqual(unzipSync(once))
})

it('draws the cells that it names, a blank one as a gap', async () => {
  const chart = await partText(await written(), 'xl/charts/chart1.xml')
  expect(chart).toContain("<c:f>'Trend of O''Brien''s &amp; co'!$C$5:$C$8</c:f>")
  expect(chart).toContain('<c:dispBlanksAs val="gap"/>')
  expect(/<c:numCache>.*?<\/c:numCache>/.exec(chart)?.[0]).toBe('<c:numCache><c:formatCode>0.0%</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>0.7</c:v></c:pt><c:pt idx="2"><c:v>0.78</c:v></c:pt></c:numCache>')
})

it.each([[undefined, '16'], [20, '24']])('stands beside its rows, and is as high as it is asked to be: %s', async (high, last) => {
  const drawing = await partText(await written(charted([{ ...NEED, ...(high && { high }) }])), DRAWING)
  expect([...drawing.matchAll(/<xdr:row>(\d+)/g)].map(([, row]) => row)).toEqual(['4', last])
})

it('says what it shows to who cannot see it', async () => {
  expect(await partText(await written(), DRAWING)).toContain('descr="Children in need: below its &quot;target&quot; &amp; rising."')
})

describe('on the next refresh', () => {
  it('stays the same chart, though its rows have moved and it says something else', async () => {
    const before = await written()
    const next = charted([{ ...NEED, title: 'Need', reading: 'Met.' }, PLAN], { lines: 3 })
    const workbook = await openPlan(before, [next])
    expect(await difference(workbook, next, true)).toBeNull()
    expect(partsOf(workbook.toBytes())).toEqual(partsOf(before))
    expect(await partText(workbook.toBytes(), 'xl/charts/chart1.xml')).toContain('$C$7:$C$10')
    expect(await partText(workbook.toBytes(), SHEET)).toEqual(expect.stringMatching(/<drawing r:id="rId2"\/><tableParts/))
  })

  it('goes when it is not asked for any more, with its part; a new one is added', async () => {
    const next = charted([PLAN, GRADES])
    const workbook = await openPlan(await written(), [next])
    expect(await difference(workbook, next, true)).toBeNull()
    expect(partsOf(workbook.toBytes()).filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart2.xml', 'xl/charts/chart3.xml'])
    expect(await partText(workbook.toBytes(), '[Content_Types].xml')).not.toContain('chart1.xml')
    const none = await openPlan(workbook.toBytes(), [charted([])])
    expect(await difference(none, charted([]), true)).toBeNull()
    expect(partsOf(none.toBytes()).filter((name) => name.startsWith('xl/charts/'))).toEqual([])
  })

  it('comes to a sheet that had none', async () => {
    const workbook = await openPlan(await written(charted([])), [charted()])
    expect(await difference(workbook, charted(), true)).toBeNull()
  })

  it("leaves what the user has drawn on the sheet, a copy of ours among it", async () => {
    const copy = (text: string) => text.slice(text.indexOf('<xdr:twoCellAnchor'), text.indexOf('</xdr:twoCellAnchor>') + '</xdr:twoCellAnchor>'.length)
    const bytes = edited(await written(), DRAWING, (text) => text.replace('</xdr:wsDr>', `${OWN}${copy(text).replace(/ id="\d+"/, ' id="78"')}</xdr:wsDr>`))
    const drawing = await partText((await openPlan(bytes, [charted([PLAN, GRADES])])).toBytes(), DRAWING)
    expect(drawing).toContain(OWN)
    expect(count(drawing, /name="casefile_trend_need"/g)).toBe(1)
    const ids = [...drawing.matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('makes way for what the user has put to the right of the table', async () => {
    const place = async (bytes: Uint8Array) => /<xdr:from><xdr:col>(\d+)/.exec(await partText(bytes, DRAWING))?.[1]
    const bytes = await written()
    expect(await place(bytes)).toBe('8')
    const typed = (cell: string) => edited(bytes, SHEET, (sheet) => sheet.replace(/(<row r="6"[^>]*>.*?)(<\/row>)/, `$1<c r="${cell}" t="inlineStr"><is><t>mine</t></is></c>$2`))
    expect(await place(await written(charted(), typed('J6')))).toBe('11')
    expect(await place(await written(charted(), typed('T6')))).toBe('8')
  })
})

describe('on a refresh with nothing changed but the stamp', () => {
  const STAMP = 'As at 15 July 2019, refreshed again.'
  const later = charted()
  const LATER: SheetSpec = { ...later, intro: [later.intro[0], { cells: [{ value: STAMP, style: 'note' }] }] }
  const textsOf = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]))
  const withoutStamp = (sheet = '') => sheet.replace(/<c r="A2".*?<\/c>/, '')

  it('keeps every byte but the stamp', async () => {
    const first = edited(await written(), DRAWING, (text) => text.replace('</xdr:wsDr>', `${OWN}</xdr:wsDr>`))
    // a row height is somebody's own, and would go if the sheet were written
    const own = edited(first, SHEET, (text) => text.replace(/<row r="6"/, '<row r="6" ht="99" customHeight="1"'))
    const [was, is] = [textsOf(own), textsOf(await written(LATER, own))]
    expect(is.get(SHEET)).toContain(STAMP)
    expect(is.get(SHEET)).toContain('ht="99"')
    expect(withoutStamp(is.get(SHEET))).toBe(withoutStamp(was.get(SHEET)))
    for (const texts of [was, is]) for (const name of [SHEET, 'xl/workbook.xml']) texts.delete(name)
    expect(is).toEqual(was)
  })

  it.each([
    ['a title that somebody changed', 'xl/charts/chart1.xml', /Children in need/, 'Children in care'],
    ['a rate that is remembered for it', 'xl/charts/chart1.xml', /<c:v>0.78<\/c:v>/, '<c:v>0.99</c:v>'],
    ['the cells that it draws', 'xl/charts/chart1.xml', /\$D\$5:\$D\$8/, '$E$5:$E$8'],
    ['its place', DRAWING, /<xdr:row>4</, '<xdr:row>30<'],
    ['what it says to who cannot see it', DRAWING, / &amp; rising/, ''],
  ])('puts right %s', async (_, part, what, instead) => {
    const bytes = await written()
    const changed = edited(bytes, part, (text) => text.replace(what, instead))
    expect(await partText(changed, part)).not.toBe(await partText(bytes, part))
    const after = await written(LATER, changed)
    expect(await partText(after, part)).toBe(await partText(bytes, part))
    expect(await partText(after, SHEET)).toContain(STAMP)
  })

  it('draws again one that somebody took away, and makes way for what somebody has put under it', async () => {
    const bytes = await written()
    const gone = edited(bytes, DRAWING, (text) => text.replace(/<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/s, ''))
    expect(await difference(await openPlan(gone, [LATER]), LATER, true)).toBeNull()
    const typed = edited(bytes, SHEET, (sheet) => sheet.replace(/(<row r="6"[^>]*>.*?)(<\/row>)/, '$1<c r="J6" t="inlineStr"><is><t>mine</t></is></c>$2'))
    expect(/<xdr:from><xdr:col>(\d+)/.exec(await partText(await written(LATER, typed), DRAWING))?.[1]).toBe('11')
  })
})

it('goes with its sheet', async () => {
  const workbook = await openPlan(PLAIN, [charted(), ABOUT, summary()])
  await workbook.removeSheets(['casefile_trend'])
  expect(partsOf(workbook.toBytes())).toEqual([])
})

it.each(FIXTURES)('stands in a workbook with $shows', async ({ bytes }) => {
  const workbook = await openPlan(bytes, [charted([NEED, PLAN, GRADES])])
  expect(await difference(workbook, charted([NEED, PLAN, GRADES]))).toBeNull()
})
