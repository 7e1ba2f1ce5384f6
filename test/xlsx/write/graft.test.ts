/** Our sheets put into workbooks of users': everything else stays, to the byte. */
import { openWorkbookFile, XlsxWorkbook, type Deflate, type Inflate } from '../../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../../src/xlsx/node'
import { verifyWritten } from '../../../src/xlsx/write/verifyWritten'
import { writeSheets } from '../../../src/xlsx/write/writeSheets'
import { FIXTURES } from '../../workbooks'
import { compareWorkbooks } from './compareWorkbooks'
import { addedParts, bytesOf, openPlan, partText } from './packages'
import { ABOUT, summary } from './sampleSheets'

describe.each(FIXTURES)('a workbook with $shows', ({ bytes }) => {
  it('keeps every part that is not ours byte for byte, and what it lists in its order', async () => {
    const written = bytesOf(await openPlan(bytes, [summary(), ABOUT]))
    const added = await addedParts(bytes, written)
    expect(await compareWorkbooks(bytes, written, (part) => added.includes(part))).toEqual([])
  })

  it('gives the same bytes when the same is written again into the same workbook', async () => {
    const [first, second] = [bytesOf(await openPlan(bytes, [summary(), ABOUT])), bytesOf(await openPlan(bytes, [summary(), ABOUT]))]
    expect(Buffer.from(first).equals(second)).toBe(true)
  })

  it('gives the same bytes when the same is written over itself', async () => {
    const workbook = await openPlan(bytes, [summary(), ABOUT])
    const first = bytesOf(workbook)
    await workbook.writeSheets([summary(), ABOUT])
    expect(Buffer.from(first).equals(workbook.toBytes())).toBe(true)
  })

  it('keeps parts, ids and tab of our sheets at the next refresh, and the user\'s parts once more', async () => {
    const workbook = await openPlan(bytes, [summary(), ABOUT])
    const first = bytesOf(workbook)
    const next = await workbook.writeSheets([summary({ asAt: '31 August 2019', months: ['Jul 2019', 'Aug 2019'] })])
    expect(next.map(({ name, adjustments }) => [name, adjustments])).toEqual([['Summary', []]])
    const [sheet, , table] = await addedParts(bytes, first)
    expect(await compareWorkbooks(first, workbook.toBytes(), (part) => part === sheet || part === table)).toEqual([])
  })
})

it('puts new sheets after the last tab, and numbers them above every other', async () => {
  const text = await partText(bytesOf(await openPlan(FIXTURES[0].bytes, [summary(), ABOUT])), 'xl/workbook.xml')
  expect(text).toContain('<sheet name="Visits" sheetId="4" r:id="rId1"/><sheet name="Summary" sheetId="5" r:id="rId5"/><sheet name="About" sheetId="6" r:id="rId6"/></sheets>')
})

it('lists print titles among the names that are there, by the alphabet and then by tab', async () => {
  const text = await partText(bytesOf(await openPlan(FIXTURES[0].bytes, [summary(), ABOUT])), 'xl/workbook.xml')
  const names = [...text.matchAll(/<definedName name="([^"]+)"(?: localSheetId="(\d)")?>([^<]+)</g)].map(([, name, sheet, formula]) => [name, sheet, formula])
  expect(names).toEqual([
    ['_xlnm.Print_Area', '0', 'Visits!$A$1:$D$4'],
    ['_xlnm.Print_Titles', '1', "'Summary'!$6:$6"],
    ['_xlnm.Print_Titles', '2', "'About'!$1:$1"],
    ['Interval', undefined, 'Visits!$D$2'],
  ])
})

it('asks Excel to work everything out again only where a sheet that formulas may look at has changed', async () => {
  const workbook = await openPlan(FIXTURES[0].bytes, [summary()])
  expect(await partText(bytesOf(workbook), 'xl/workbook.xml')).not.toContain('fullCalcOnLoad')
  await workbook.writeSheets([summary({ asAt: '31 August 2019' })])
  expect(await partText(bytesOf(workbook), 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>')
})

it('writes days of a 1904 workbook 1,462 days lower, and reads them back as they were', async () => {
  const bytes = FIXTURES.find(({ shows }) => shows === '1904 dates')?.bytes ?? new Uint8Array()
  const workbook = await openPlan(bytes, [summary(), ABOUT])
  expect(await partText(bytesOf(workbook), 'xl/worksheets/sheet2.xml')).toContain(`<v>${43_677 - 1462}</v>`)
  const read = await workbook.readSheet(summary())
  expect(read?.table.rows[0].cells.from.value).toBe(43_677)
  expect(read?.intro[2].cells[1].value).toBe(43_677)
})

it('writes prefixed XML into parts that have prefixes', async () => {
  const bytes = FIXTURES.find(({ shows }) => shows === 'prefixed XML')?.bytes ?? new Uint8Array()
  const written = bytesOf(await openPlan(bytes, [summary()]))
  expect(await partText(written, 'xl/workbook.xml')).toContain('<x:sheet name="Summary" sheetId="5" r:id="rId5"/></x:sheets>')
  expect(await partText(written, 'xl/styles.xml')).toMatch(/<x:cellXfs count="\d+">.*<x:xf numFmtId="\d+"/s)
})

it('uses a number format of the user\'s that is the same as ours, and numbers new ones above the highest', async () => {
  const text = await partText(bytesOf(await openPlan(FIXTURES[0].bytes, [summary()])), 'xl/styles.xml')
  const formats = [...text.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code])
  expect(formats.slice(0, 3)).toEqual([
    ['164', 'dd/mm/yyyy'],
    ['170', '0.0%'],
    ['171', 'd mmm yyyy'],
  ])
})

it('never inflates a sheet of the user\'s, however large it may be', async () => {
  const inflated: number[] = []
  const watched: Inflate = (part) => {
    inflated.push(part.crc32)
    return inflateInNode(part)
  }
  const workbook = await XlsxWorkbook.open(FIXTURES[0].bytes, watched)
  await workbook.writeSheets([summary(), ABOUT])
  await workbook.writeSheets([summary({ asAt: '31 August 2019' })])
  const { package: parts } = await openWorkbookFile(workbook.toBytes(), inflateInNode)
  expect(inflated).not.toContain(parts.entry('xl/worksheets/sheet1.xml')?.crc32)
  expect(inflated).toContain(parts.entry('xl/worksheets/sheet2.xml')?.crc32)
})

it('leaves everything as it was when the write is given up', async () => {
  const workbook = await XlsxWorkbook.open(FIXTURES[0].bytes, inflateInNode)
  await expect(workbook.writeSheets([summary()], { signal: AbortSignal.abort(new Error('given up')) })).rejects.toThrow('given up')
  expect(workbook.toBytes()).toBe(FIXTURES[0].bytes)
  expect(await workbook.readSheet(summary())).toBeNull()
})

it('writes nothing where what was deflated is not what comes out again', async () => {
  const { bytes } = FIXTURES[0]
  const spoiling: Deflate = (chunks) => deflateInNode(withoutHeadings(chunks))
  const workbook = await XlsxWorkbook.open(bytes, inflateInNode, spoiling)
  await expect(workbook.writeSheets([summary(), ABOUT])).rejects.toMatchObject({ reason: 'damaged' })
  expect(workbook.toBytes()).toBe(bytes)
})

/** A fault of the machine's: some letters come out as others. */
async function* withoutHeadings(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(Buffer.from(chunk).toString('latin1').replaceAll('Measure', 'Nothing'), 'latin1')
}

it('relies on no file in which a single byte of a part that is not ours is another', async () => {
  const file = await openWorkbookFile(FIXTURES[0].bytes, inflateInNode)
  const written = await writeSheets(file, [ABOUT], deflateInNode)
  const part = (await openWorkbookFile(written.bytes, inflateInNode)).package.entry('xl/worksheets/sheet1.xml')
  if (!part) throw new Error('The fixture has no first sheet.')
  for (let at = 0; at < part.compressed.length; at++) {
    const bytes = written.bytes.slice()
    bytes[part.compressed.byteOffset - written.bytes.byteOffset + at] ^= 1 << at % 8
    await expect(verifyWritten(file.package, { ...written, bytes }, inflateInNode)).rejects.toMatchObject({ reason: 'does-not-read-back', sheet: part.name })
  }
})
