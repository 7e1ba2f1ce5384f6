/** What the user does to our sheets survives the next refresh. */
import { unzipSync } from 'fflate'
import type { RowSpec, SheetSpec } from '../../../src/workbook'
import { SheetNotWritten, XlsxWorkbook } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'
import { FIXTURES } from '../../workbooks'
import { bytesOf, edited, openPlan, partText } from './packages'
import { ABOUT, MEASURES, summary } from './sampleSheets'

const PLAIN = FIXTURES[0].bytes
const SHEET = 'xl/worksheets/sheet2.xml'
const TABLE = 'xl/tables/table1.xml'

/** A workbook with our summary (header in row 6, a measure in each of the rows 7 to 10, Commentary in column I). */
async function written(): Promise<Uint8Array> {
  return bytesOf(await openPlan(PLAIN, [summary(), ABOUT]))
}

const typed = (cell: string, text: string) => (sheet: string) =>
  sheet.replace(new RegExp(`<c r="${cell}"( s="\\d+")/>`), `<c r="${cell}"$1 t="inlineStr"><is><t>${text}</t></is></c>`)

async function refreshed(bytes: Uint8Array, sheets: readonly SheetSpec[]) {
  const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
  const result = await workbook.writeSheets(sheets)
  return { workbook, result, sheet: await partText(workbook.toBytes(), SHEET) }
}

async function commentaries(workbook: XlsxWorkbook, like: SheetSpec = summary()) {
  const read = await workbook.readSheet(like)
  return read?.table.rows.map((row) => [row.cells.measure.value, row.cells.commentary.value])
}

const [AUDITS, PROTECTION, NEED, LOOKED_AFTER] = MEASURES.map((row) => row.cells.measure.value)
const reordered: readonly RowSpec[] = [MEASURES[2], MEASURES[0], MEASURES[1], MEASURES[3]]

it('makes rows as high as their texts need in the columns as wide as the user has them', async () => {
  const heights = (sheet: string) => [...sheet.matchAll(/<row r="(?:7|8|9|10)"(?: ht="([\d.]+)")?/g)].map(([, height]) => Number(height ?? 15))
  const bytes = edited(await written(), SHEET, (sheet) => sheet.replace(/(<col min="1" max="1" width=")[\d.]+/, '$110'))
  const narrow = heights((await refreshed(bytes, [summary()])).sheet)
  const wide = heights(await partText(await written(), SHEET))
  expect(narrow.map((height, index) => height > wide[index])).toEqual([true, true, true, true])
})

describe('what managers type', () => {
  it('follows its measure to another row', async () => {
    const bytes = edited(edited(await written(), SHEET, typed('I7', 'Re-audit in May')), SHEET, typed('I9', '=not a formula'))
    const { workbook } = await refreshed(bytes, [summary({ rows: reordered })])
    expect(await commentaries(workbook)).toEqual([
      [NEED, '=not a formula'],
      [AUDITS, 'Re-audit in May'],
      [PROTECTION, null],
      [LOOKED_AFTER, null],
    ])
  })

  it('stays as Excel wrote it: in the shared strings, with a format of its own', async () => {
    const bytes = edited(await written(), SHEET, (sheet) => sheet.replace(/<c r="I8" s="\d+"\/>/, '<c r="I8" s="2" t="s"><v>5</v></c>'))
    const { workbook, sheet } = await refreshed(bytes, [summary({ rows: reordered })])
    expect(sheet).toContain('<c r="I9" s="2" t="s"><v>5</v></c>')
    expect((await commentaries(workbook))?.[2]).toEqual([PROTECTION, 'Yes'])
  })

  it('stays at the end of the table when its measure leaves, is told of, and goes back when it returns', async () => {
    const bytes = edited(await written(), SHEET, typed('I7', 'Re-audit in May'))
    const { workbook, result } = await refreshed(bytes, [summary({ rows: MEASURES.slice(1) })])
    expect(result[0].adjustments).toEqual([{ kind: 'row-kept', row: 10 }])
    expect(await commentaries(workbook)).toEqual([[PROTECTION, null], [NEED, null], [LOOKED_AFTER, null], [AUDITS, 'Re-audit in May']])
    const read = await workbook.readSheet(summary())
    expect(read?.table.rows[3].cells.rate.value).toBeNull()
    await workbook.writeSheets([summary()])
    expect(await commentaries(workbook)).toEqual([[AUDITS, 'Re-audit in May'], [PROTECTION, null], [NEED, null], [LOOKED_AFTER, null]])
  })

  it('leaves with its measure once it is cleared', async () => {
    const { workbook, result } = await refreshed(await written(), [summary({ rows: MEASURES.slice(1) })])
    expect(result[0].adjustments).toEqual([])
    expect(await commentaries(workbook)).toEqual([[PROTECTION, null], [NEED, null], [LOOKED_AFTER, null]])
  })

  it('is never written over by what a sheet for filling in would begin with', async () => {
    const settings: SheetSpec = {
      ...ABOUT,
      key: 'settings',
      name: 'Settings',
      table: { ...ABOUT.table, name: 'Settings', columns: ABOUT.table.columns.map((column) => ({ ...column, content: 'typed' as const })), rows: [{ cells: { item: { value: 'Limit' }, value: { value: 1 } } }] },
    }
    const bytes = edited(bytesOf(await openPlan(PLAIN, [settings])), SHEET, (sheet) => sheet.replace('<v>1</v>', '<v>7</v>'))
    const { workbook } = await refreshed(bytes, [settings])
    expect((await workbook.readSheet(settings))?.table.rows[0].cells.value.value).toBe(7)
  })

  it('keeps two rows of one key apart', async () => {
    const twice = [MEASURES[0], MEASURES[0], MEASURES[1]]
    const first = bytesOf(await openPlan(PLAIN, [summary({ rows: twice })]))
    const bytes = edited(edited(first, SHEET, typed('I7', 'one')), SHEET, typed('I8', 'two'))
    const { workbook } = await refreshed(bytes, [summary({ rows: [MEASURES[1], MEASURES[0]] })])
    expect(await commentaries(workbook)).toEqual([[PROTECTION, null], [AUDITS, 'one'], [AUDITS, 'two']])
  })
})

/** As Excel has it after somebody typed beside our table: the table has grown by a column, named and filled. */
function withUsersColumn(bytes: Uint8Array, cell: (row: number) => string, column = '<tableColumn id="10" name="Asked"/>'): Uint8Array {
  const table = edited(bytes, TABLE, (text) =>
    text.replace('ref="A6:I10" ', 'ref="A6:J10" ').replace('<autoFilter ref="A6:I10"/>', '<autoFilter ref="A6:J10"/>').replace('count="9"', 'count="10"').replace('</tableColumns>', `${column}</tableColumns>`),
  )
  return edited(table, SHEET, (sheet) =>
    sheet.replace(/<row r="(\d+)"([^>]*)>(.*?)<\/row>/g, (whole, row: string, attributes: string, cells: string) =>
      Number(row) < 6 ? whole : `<row r="${row}"${attributes}>${cells}${row === '6' ? '<c r="J6" t="inlineStr"><is><t>Asked</t></is></c>' : cell(Number(row))}</row>`,
    ),
  )
}

describe("columns that the user adds to our table", () => {
  const answers = (row: number) => `<c r="J${row}" t="inlineStr"><is><t>answer ${row}</t></is></c>`

  it('follow their rows, and stay to the right of ours', async () => {
    const { sheet, workbook } = await refreshed(withUsersColumn(await written(), answers), [summary({ rows: reordered })])
    expect(sheet).toContain('<c r="J7" t="inlineStr"><is><t>answer 9</t></is></c>')
    expect(sheet).toContain('<c r="J8" t="inlineStr"><is><t>answer 7</t></is></c>')
    const table = await partText(workbook.toBytes(), TABLE)
    expect(table).toContain('ref="A6:J10"')
    expect(table).toContain('<tableColumn id="10" name="Asked"/></tableColumns>')
  })

  it('move over when our table gets another column, and keep their ids', async () => {
    const { sheet, workbook } = await refreshed(withUsersColumn(await written(), answers), [summary({ months: ['May 2019', 'Jun 2019', 'Jul 2019'] })])
    expect(sheet).toContain('<c r="K7" t="inlineStr"><is><t>answer 7</t></is></c>')
    const table = await partText(workbook.toBytes(), TABLE)
    expect(table).toMatch(/<tableColumn id="11" name="May 2019"\/>.*<tableColumn id="10" name="Asked"\/>/)
  })

  it('keep a formula filled down them, and do not hold back rows that leave for its sake', async () => {
    const formula = (row: number) => `<c r="J${row}"><f>casefile_summary[[#This Row],[Rate]]*2</f><v>0.24</v></c>`
    const column = '<tableColumn id="10" name="Asked"><calculatedColumnFormula>casefile_summary[[#This Row],[Rate]]*2</calculatedColumnFormula></tableColumn>'
    const { sheet, result } = await refreshed(withUsersColumn(await written(), formula, column), [summary({ rows: reordered.slice(0, 3) })])
    expect(sheet).toContain('<c r="J7"><f>casefile_summary[[#This Row],[Rate]]*2</f><v>0.24</v></c>')
    expect(result[0].adjustments).toEqual([])
  })

  it('keep what a formula shows where the formula would look at other cells from its new place', async () => {
    const formula = (row: number) => `<c r="J${row}"><f>C${row}*2</f><v>${row / 10}</v></c>`
    const { sheet } = await refreshed(withUsersColumn(await written(), formula), [summary({ rows: reordered })])
    expect(sheet).toContain('<c r="J7"><v>0.9</v></c>')
    expect(sheet).toContain('<c r="J10"><f>C10*2</f><v>1</v></c>')
  })
})

it('drops the column of a month that has passed, and nobody else\'s', async () => {
  const { workbook } = await refreshed(await written(), [summary({ months: ['Jul 2019', 'Aug 2019'] })])
  const table = await partText(workbook.toBytes(), TABLE)
  expect([...table.matchAll(/name="(\w{3} 2019)"/g)].map(([, name]) => name)).toEqual(['Jul 2019', 'Aug 2019'])
  const words = edited(await written(), SHEET, (sheet) => sheet.replace(/<c r="F8"( s="\d+")\/>/, '<c r="F8"$1 t="inlineStr"><is><t>mine</t></is></c>'))
  const kept = await refreshed(words, [summary({ months: ['Jul 2019', 'Aug 2019'] })])
  expect(kept.sheet).toContain('<t>mine</t>')
})

describe('cells that the user puts around our table', () => {
  const beside = (bytes: Uint8Array, row: number, markup: string) =>
    edited(bytes, SHEET, (sheet) =>
      sheet.includes(`<row r="${row}"`) ? sheet.replace(new RegExp(`(<row r="${row}".*?)</row>`), `$1${markup}</row>`) : sheet.replace('</sheetData>', `<row r="${row}" ht="30" customHeight="1">${markup}</row></sheetData>`),
    )

  it('stay where they are, to the right and below', async () => {
    const bytes = beside(beside(beside(await written(), 2, '<c r="L2"><v>5</v></c>'), 8, '<c r="L8"><f>L2+1</f><v>6</v></c>'), 40, '<c r="A40" t="s"><v>5</v></c>')
    const { sheet } = await refreshed(bytes, [summary({ rows: reordered, asAt: '31 August 2019' })])
    expect(sheet).toMatch(/<row r="2"[^>]*>.*<c r="L2"><v>5<\/v><\/c><\/row>/)
    expect(sheet).toMatch(/<row r="8"[^>]*>.*<c r="L8"><f>L2\+1<\/f><v>6<\/v><\/c><\/row>/)
    expect(sheet).toContain('<row r="40" ht="30" customHeight="1"><c r="A40" t="s"><v>5</v></c></row>')
    expect(sheet).toContain('<dimension ref="A1:L40"/>')
  })

  it.each([
    ['below', 11, '<c r="B11" t="s"><v>5</v></c>', summary({ rows: [...MEASURES, { cells: { measure: { value: 'Another' } } }] }), "'Summary'!B11"],
    ['at the right', 8, '<c r="J8"><f>1+1</f><v>2</v></c>', summary({ months: ['May 2019', 'Jun 2019', 'Jul 2019'] }), "'Summary'!J8"],
  ])('are never written over: where our table needs the place %s, nothing is written', async (_, row, markup, spec, cell) => {
    const bytes = beside(await written(), row, markup)
    const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
    await expect(workbook.writeSheets([spec])).rejects.toMatchObject({ reason: 'cells-in-the-way', subject: cell })
    expect(workbook.toBytes()).toBe(bytes)
  })

  it('do not stand in the way when they are only coloured', async () => {
    const bytes = beside(await written(), 11, '<c r="B11" s="2"/>')
    const { sheet } = await refreshed(bytes, [summary({ rows: [...MEASURES, { cells: { measure: { value: 'Another' } } }] })])
    expect(sheet).toContain('<t>Another</t>')
  })

  it('stay above and before ours, where rows and columns were put in', async () => {
    const moved = edited(await written(), SHEET, (sheet) =>
      sheet
        .replace(/<hyperlinks>.*<\/hyperlinks>/, '')
        .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${Number(row) + 2}"`)
        .replace(/<c r="([A-I])(\d+)"/g, (_, letter: string, row: string) => `<c r="${String.fromCharCode(letter.charCodeAt(0) + 1)}${Number(row) + 2}"`)
        .replace('<sheetData>', '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row>'),
    )
    const bytes = edited(moved, TABLE, (text) => text.replaceAll('A6:I10', 'B8:J12'))
    const { sheet, workbook } = await refreshed(bytes, [summary({ asAt: '31 August 2019' })])
    expect(sheet).toContain('<row r="1"><c r="A1" t="s"><v>5</v></c></row>')
    expect(sheet).toMatch(/<c r="B3" s="\d+" t="inlineStr"><is><t>Improvement plan measures as at 31 August 2019</)
    expect(await partText(workbook.toBytes(), TABLE)).toContain('ref="B8:J12"')
    expect(sheet).toContain('<pane xSplit="2" ySplit="8" topLeftCell="C9"')
    expect((await workbook.readSheet(summary()))?.intro).toHaveLength(4)
  })
})

it('clears lines of ours that are no longer said', async () => {
  const spec = summary()
  const { sheet, workbook } = await refreshed(await written(), [{ ...spec, intro: spec.intro.slice(0, 2) }])
  expect(sheet).not.toContain('The extract looks old')
  expect(await partText(workbook.toBytes(), TABLE)).toContain('ref="A4:I8"')
  expect(await partText(workbook.toBytes(), 'xl/workbook.xml')).toContain("'Summary'!$4:$4")
})

it('keeps what the user set: zoom, widths, the way the paper lies, a header, protection, rules, notes; and renews the foot', async () => {
  const bytes = edited(await written(), SHEET, (sheet) =>
    sheet
      .replace('workbookViewId="0"', 'zoomScale="120" workbookViewId="0"')
      .replace('<col min="3" max="3" width="12.7109375" customWidth="1"/>', '<col min="3" max="3" width="20" customWidth="1"/>')
      .replace('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>', '<pageSetup paperSize="8" orientation="portrait"/>')
      .replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')
      .replace('<dataValidations', '<conditionalFormatting sqref="C7:C10"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0.5</formula></cfRule></conditionalFormatting><dataValidations')
      .replace('<headerFooter>', '<headerFooter><oddHeader>&amp;CBoard paper</oddHeader>'),
  )
  const { sheet } = await refreshed(bytes, [summary({ asAt: '31 August 2019' })])
  for (const kept of ['zoomScale="120"', 'min="3" max="3" width="20"', '<pageSetup paperSize="8" orientation="portrait"/>', '<sheetProtection sheet="1"/>', '<cfRule type="cellIs"', '<oddHeader>&amp;CBoard paper</oddHeader>']) {
    expect(sheet).toContain(kept)
  }
  expect(sheet).toContain('<oddFooter>&amp;LCasefile: Summary &amp;&amp; more, as at 31 August 2019&amp;RPage &amp;P of &amp;N</oddFooter>')
})

it('keeps the name and the place that the user gave a sheet, and leads there', async () => {
  const bytes = edited(await written(), 'xl/workbook.xml', (text) =>
    text
      .replace('<sheet name="About" sheetId="6" r:id="rId6"/>', '')
      .replace('<sheets>', '<sheets><sheet name="How it\'s done" sheetId="6" state="hidden" r:id="rId6"/>')
      .replace('localSheetId="2"', 'localSheetId="9"').replace('localSheetId="0"', 'localSheetId="2"').replace('localSheetId="9"', 'localSheetId="0"')
      .replace("'About'!", "'How it''s done'!"),
  )
  const { result, sheet, workbook } = await refreshed(bytes, [ABOUT, summary({ asAt: '31 August 2019' })])
  expect(result.map(({ name }) => name)).toEqual(["How it's done", 'Summary'])
  expect(sheet).toContain(`location="'How it''s done'!A1"`)
  const book = await partText(workbook.toBytes(), 'xl/workbook.xml')
  expect(book).toContain('<sheet name="How it\'s done" sheetId="6" state="hidden" r:id="rId6"/>')
  expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'How it''s done'!$1:$1</definedName>`)
})

it('keeps a row of totals at the end of our table', async () => {
  const table = edited(await written(), TABLE, (text) =>
    text.replace('ref="A6:I10" totalsRowShown="0"', 'ref="A6:I11" totalsRowCount="1"').replace('name="Rate"/>', 'name="Rate" totalsRowFunction="average"/>'),
  )
  const bytes = edited(table, SHEET, (sheet) => sheet.replace('</sheetData>', '<row r="11"><c r="C11"><f>SUBTOTAL(101,casefile_summary[Rate])</f><v>0.6</v></c></row></sheetData>'))
  const { sheet, workbook } = await refreshed(bytes, [summary({ rows: MEASURES.slice(0, 2) })])
  expect(sheet).toContain('<row r="9"><c r="C9"><f>SUBTOTAL(101,casefile_summary[Rate])</f><v>0.6</v></c></row>')
  const text = await partText(workbook.toBytes(), TABLE)
  expect(text).toContain('ref="A6:I9" totalsRowCount="1"')
  expect(text).toContain('<autoFilter ref="A6:I8"/>')
  expect((await workbook.readSheet(summary()))?.table.rows).toHaveLength(2)
})

it('keeps hyperlinks and drop-downs of the user\'s own on our sheet, with the cells that they are on', async () => {
  const bytes = edited(withUsersColumn(await written(), (row) => `<c r="J${row}" t="inlineStr"><is><t>answer ${row}</t></is></c>`), SHEET, (sheet) =>
    sheet
      .replace('<hyperlinks>', '<hyperlinks><hyperlink ref="J7" location="Visits!A2"/>')
      .replace('</dataValidations>', '<dataValidation type="list" sqref="J7:J10"><formula1>"a,b"</formula1></dataValidation><dataValidation type="list" sqref="M1"><formula1>"c"</formula1></dataValidation></dataValidations>'),
  )
  const { sheet } = await refreshed(bytes, [summary({ rows: [...reordered, { cells: { measure: { value: 'Another' } } }] })])
  expect(sheet).toContain('<hyperlink ref="J8" location="Visits!A2"/>')
  expect(sheet).toContain('sqref="J7:J11"><formula1>"a,b"</formula1>')
  expect(sheet).toContain('sqref="M1"><formula1>"c"</formula1>')
  expect(sheet.match(/sqref="I7:I11"/g)).toHaveLength(1)
})

it('drops the calculation chain only where cells of our own sheet stand in it', async () => {
  const first = await written()
  const untouched = await refreshed(first, [summary({ asAt: '31 August 2019' })])
  expect(Object.keys(unzipSync(untouched.workbook.toBytes()))).toContain('xl/calcChain.xml')
  const bytes = withUsersColumn(first, (row) => `<c r="J${row}"><f>C${row}*2</f><v>1</v></c>`)
  const { workbook } = await refreshed(bytes, [summary({ asAt: '31 August 2019' })])
  const parts = unzipSync(workbook.toBytes())
  expect(Object.keys(parts)).not.toContain('xl/calcChain.xml')
  expect(await partText(workbook.toBytes(), '[Content_Types].xml')).not.toContain('calcChain')
  expect(await partText(workbook.toBytes(), 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
})

describe('names that are taken', () => {
  it('gives our sheet another name where the user has one of its name, whatever the case', async () => {
    const bytes = edited(PLAIN, 'xl/workbook.xml', (text) => text.replace('name="Visits"', 'name="SUMMARY"').replace('Visits!$A', 'SUMMARY!$A'))
    const { result, workbook } = await refreshed(bytes, [summary(), ABOUT])
    expect(result.map(({ name }) => name)).toEqual(['Summary (Casefile)', 'About'])
    expect(await partText(workbook.toBytes(), 'xl/workbook.xml')).toContain("'Summary (Casefile)'!$6:$6")
    expect((await workbook.writeSheets([summary()]))[0].name).toBe('Summary (Casefile)')
  })

  it.each([
    ['a table of ours without the column that its rows are known by', 'key-column-renamed', 'Measure', (bytes: Uint8Array) => edited(bytes, TABLE, (text) => text.replace('name="Measure"', 'name="Something else"'))],
    ["a table of the user's that is called like ours", 'table-name-taken', 'casefile_summary', (bytes: Uint8Array) => edited(bytes, TABLE, (text) => text.replace(/(<tableColumn [^>]*?name=")/g, '$1My '))],
    ['a table that differs from ours by case alone', 'table-name-taken', 'casefile_summary', (bytes: Uint8Array) => edited(bytes, TABLE, (text) => text.replaceAll('"casefile_summary"', '"Casefile_Summary"'))],
    [
      'a defined name that is called like ours',
      'table-name-taken',
      'casefile_summary',
      (bytes: Uint8Array) => edited(edited(bytes, TABLE, (text) => text.replaceAll('"casefile_summary"', '"mine"')), 'xl/workbook.xml', (text) => text.replace('name="Interval"', 'name="CASEFILE_SUMMARY"')),
    ],
  ])('writes nothing where there is %s', async (_, reason, subject, change) => {
    const bytes = change(await written())
    const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
    await expect(workbook.writeSheets([summary()])).rejects.toBeInstanceOf(SheetNotWritten)
    await expect(workbook.writeSheets([summary()])).rejects.toMatchObject({ reason, subject })
    expect(workbook.toBytes()).toBe(bytes)
  })
})

it('shows every row again where a filter hid some, since its criteria judged rows that are gone', async () => {
  const table = edited(await written(), TABLE, (text) =>
    text.replace('<autoFilter ref="A6:I10"/>', '<autoFilter ref="A6:I10"><filterColumn colId="3"><filters><filter val="✖ Missed"/></filters></filterColumn></autoFilter><sortState ref="A7:I10"><sortCondition ref="A7:A10"/></sortState>'),
  )
  const bytes = edited(table, SHEET, (sheet) => sheet.replace('<row r="8"', '<row r="8" hidden="1"'))
  const { sheet, workbook } = await refreshed(bytes, [summary()])
  expect(sheet).not.toContain('hidden')
  expect(await partText(workbook.toBytes(), TABLE)).toContain('<autoFilter ref="A6:I10"/><tableColumns')
})

describe('where printed pages begin', () => {
  const byStatus = (rows: readonly RowSpec[]): SheetSpec => ({ ...summary({ rows }), print: { ...summary().print, breakAtChangeOf: 'status' } })
  const breaks = (sheet: string) => [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))

  it('is where the column changes; at the next refresh there alone, and where the user has put a break outside the table', async () => {
    const bytes = bytesOf(await openPlan(PLAIN, [byStatus(MEASURES), ABOUT]))
    const first = await partText(bytes, SHEET)
    expect(breaks(first)).toEqual([7, 8, 9])
    expect(first).toContain('<rowBreaks count="3" manualBreakCount="3">')
    const users = edited(bytes, SHEET, (sheet) => sheet.replace('</rowBreaks>', '<brk id="40" max="16383" man="1"/></rowBreaks>'))
    const { sheet } = await refreshed(users, [byStatus([MEASURES[0], MEASURES[0], MEASURES[1]].map((row, index) => ({ cells: { ...row.cells, measure: { value: `Measure ${index}` } } })))])
    expect(breaks(sheet).sort((one, other) => one - other)).toEqual([8, 40])
  })

  it('is the user’s where nothing is asked', async () => {
    const users = edited(await written(), SHEET, (sheet) => sheet.replace('<ignoredErrors', '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks><ignoredErrors'))
    expect(breaks((await refreshed(users, [summary()])).sheet)).toEqual([8])
  })
})
