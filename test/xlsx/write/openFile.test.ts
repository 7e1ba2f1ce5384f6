/** One row changed, and sheets removed: everything else in the file stays, to the byte. */
import type { CellEdit, TableSource } from '../../../src/workbook'
import { XlsxWorkbook } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'
import { FIXTURES } from '../../workbooks'
import { buildWorkbook, MAIN, plainRows, tableXml, workbookParts, zip } from '../buildPackage'
import { compareWorkbooks } from './compareWorkbooks'
import { addedParts, bytesOf, edited, openPlan, partText } from './packages'
import { ABOUT, summary } from './sampleSheets'

const ROW = (row: number, id: string, note = '') => `<row r="${row}" spans="1:3" ht="30" customHeight="1"><c r="A${row}" s="3" t="inlineStr"><is><t>${id}</t></is></c><c r="B${row}"><v>${row}</v></c>${note}</row>`
const HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Child ID</t></is></c><c r="B1" t="inlineStr"><is><t>Days</t></is></c><c r="C1" t="inlineStr"><is><t>Note</t></is></c></row>'
const TABLE = tableXml('Visits', 'A1:C3', ['Child ID', 'Days', 'Note'])

async function opened(bytes: Uint8Array): Promise<{ workbook: XlsxWorkbook; visits: TableSource }> {
  const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
  const visits = (await workbook.sources()).find(({ kind }) => kind === 'table')
  if (visits?.kind !== 'table') throw new Error('no table')
  return { workbook, visits }
}

const note = (value: string): CellEdit => ({ column: 2, was: null, value })
const SHEET = 'xl/worksheets/sheet1.xml'
const cellsOf = async (workbook: XlsxWorkbook) => {
  const [source] = await workbook.sources()
  return plainRows(workbook.read(source, { columns: [0, 1, 2], firstRow: 2, lastRow: 9 }))
}

describe('one row', () => {
  it('changes the cell and leaves the rest of the sheet as it was written', async () => {
    const { workbook, visits } = await opened(buildWorkbook({ sheets: [{ name: 'Visits', data: HEAD + ROW(2, 'C1') + ROW(3, 'C2'), tables: [TABLE] }] }))
    const before = await partText(workbook.toBytes(), SHEET)
    expect(await workbook.writeRow(visits, 2, [note('Said <no> & left')])).toBe('written')
    const now = ROW(2, 'C1', '<c r="C2" t="inlineStr"><is><t>Said &lt;no&gt; &amp; left</t></is></c>').replace(' spans="1:3"', '')
    expect(await partText(workbook.toBytes(), SHEET)).toBe(before.replace(ROW(2, 'C1'), now))
  })

  it('finds rows and cells that say no number, and elements with a prefix', async () => {
    const cell = (text: string) => `<x:c t="str"><x:v>${text}</x:v></x:c>`
    const data = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><!-- <x:row r="2"/> --><x:row>${cell('Child ID')}${cell('Days')}${cell('Note')}</x:row><x:row>${cell('C1')}${cell('1')}</x:row><x:row>${cell('C2')}</x:row></x:sheetData></x:worksheet>`
    const { workbook, visits } = await opened(buildWorkbook({ sheets: [{ name: 'Visits', data, tables: [TABLE] }] }))
    expect(await workbook.writeRow(visits, 3, [{ column: 0, was: 'C2', value: 'C2' }, note('here')])).toBe('written')
    expect(await cellsOf(workbook)).toEqual([[2, 'C1', '1', null], [3, 'C2', null, 'here']])
  })

  it('grows the table: its filter too, with the looks of the row above and the table’s own formula', async () => {
    const table = TABLE.replace('<tableColumn id="2" name="Days"/>', '<tableColumn id="2" name="Days"><calculatedColumnFormula>LEN(Visits[[#This Row],[Child ID]])&amp;""</calculatedColumnFormula></tableColumn>')
    const { workbook, visits } = await opened(buildWorkbook({ sheets: [{ name: 'Visits', data: HEAD + ROW(2, 'C1') + ROW(3, 'C2'), tables: [table] }] }))
    expect(await workbook.writeRow(visits, 4, [{ column: 0, was: null, value: 'C3' }])).toBe('written')
    expect(await partText(workbook.toBytes(), SHEET)).toContain('</row><row r="4"><c r="A4" s="3" t="inlineStr"><is><t>C3</t></is></c><c r="B4"><f>LEN(Visits[[#This Row],[Child ID]])&amp;""</f></c></row></sheetData>')
    expect((await partText(workbook.toBytes(), 'xl/tables/table1.xml')).match(/ref="A1:C4"/g)).toHaveLength(2)
    expect(await partText(workbook.toBytes(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('does not push a row of totals down', async () => {
    const { workbook, visits } = await opened(buildWorkbook({ sheets: [{ name: 'Visits', data: HEAD + ROW(2, 'C1') + ROW(3, 'Total'), tables: [tableXml('Visits', 'A1:C3', ['Child ID', 'Days', 'Note'], 'totalsRowCount="1"')] }] }))
    const before = workbook.toBytes()
    await expect(workbook.writeRow(visits, 3, [{ column: 0, was: null, value: 'C3' }])).rejects.toMatchObject({ reason: 'totals-in-the-way', subject: "'Visits'!A3" })
    expect(workbook.toBytes()).toBe(before)
  })

  it('finds a table changed that has other columns by now', async () => {
    const { workbook, visits } = await opened(buildWorkbook({ sheets: [{ name: 'Visits', data: HEAD + ROW(2, 'C1'), tables: [TABLE] }] }))
    expect(await workbook.writeRow({ ...visits, headers: ['Child ID', 'Note', 'Days'] }, 2, [note('x')])).toBe('changed-meanwhile')
  })
})

describe.each(FIXTURES)('a workbook with $shows', ({ bytes }) => {
  it('has the user’s parts byte for byte after a row of ours was written, and after our sheets were removed', async () => {
    const workbook = await openPlan(bytes, [summary(), ABOUT])
    const written = bytesOf(workbook)
    const ours = await addedParts(bytes, written)
    const source = (await workbook.sources()).find(({ name }) => name === 'casefile_summary')
    if (source?.kind !== 'table') throw new Error('no table')
    expect(await workbook.writeRow(source, source.firstRow, [{ column: 8, was: null, value: 'On track' }])).toBe('written')
    expect(await compareWorkbooks(written, bytesOf(workbook), (part) => part === ours[0])).toEqual([])
    expect(await workbook.removeSheets(['casefile_summary', ABOUT.table.name])).toEqual(['Summary', 'About'])
    expect(await addedParts(bytes, bytesOf(workbook))).toEqual(ours.filter((part) => part.includes('styles')))
    expect(await compareWorkbooks(bytes, bytesOf(workbook), (part) => ours.includes(part))).toEqual([])
  })
})

describe('sheets that go', () => {
  const WORKBOOK = workbookParts({
    sheets: [{ name: 'First', data: HEAD, tables: [tableXml('First', 'A1:C2', ['Child ID', 'Days', 'Note'])] }, { name: "Ada's", data: '' }, { name: 'Last', data: '' }],
    afterSheets:
      "<definedNames><definedName name=\"Area\" localSheetId=\"0\">First!$A$1</definedName><definedName name=\"Kept\" localSheetId=\"2\">Last!$A$1</definedName><definedName name=\"Mine\">'Ada''s'!$A$1</definedName><definedName name=\"There\">First!$A$1:$B$2</definedName></definedNames>",
  })
  const before = (views: string) => zip({ ...WORKBOOK, 'xl/workbook.xml': String(WORKBOOK['xl/workbook.xml']).replace('<sheets>', `<bookViews>${views}</bookViews><sheets>`) })

  it('take their names with them, and move those of the sheets behind', async () => {
    const { workbook } = await opened(before('<workbookView activeTab="2"/>'))
    expect(await workbook.removeSheets(['First'])).toEqual(['First'])
    const text = await partText(workbook.toBytes(), 'xl/workbook.xml')
    expect(text).toContain("<definedNames><definedName name=\"Kept\" localSheetId=\"1\">Last!$A$1</definedName><definedName name=\"Mine\">'Ada''s'!$A$1</definedName><definedName name=\"There\">#REF!</definedName></definedNames>")
    expect(text).toContain('<workbookView activeTab="1"/>')
    expect(text.match(/<sheet /g)).toHaveLength(2)
    expect(await partText(workbook.toBytes(), '[Content_Types].xml')).not.toContain('table1')
  })

  it('leave the workbook open on a sheet that is in view', async () => {
    const hidden = (bytes: Uint8Array) => edited(bytes, 'xl/workbook.xml', (text) => text.replace('sheetId="2"', 'sheetId="2" state="hidden"'))
    const { workbook } = await opened(hidden(before('<workbookView firstSheet="0"/>')))
    await workbook.removeSheets(['First'])
    expect(await partText(workbook.toBytes(), 'xl/workbook.xml')).toContain('<workbookView firstSheet="1" activeTab="1"/>')
  })

  it('leave a sheet on which another table stands', async () => {
    const { workbook } = await opened(buildWorkbook({ sheets: [{ name: 'Both', data: HEAD, tables: [tableXml('casefile_x', 'A1:A2', ['Child ID']), tableXml('Mine', 'C1:C2', ['Note'])] }, { name: 'Other', data: '' }] }))
    expect(await workbook.removeSheets(['casefile_x'])).toEqual([])
  })
})
