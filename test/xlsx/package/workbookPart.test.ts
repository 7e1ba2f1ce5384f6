import { inflateAnywhere, openPackage, readWorkbookPart, resolveTarget } from '../../../src/xlsx/package'
import { contentTypes, MAIN, MAIN_TYPE, relationships, workbookParts, zip, type Parts } from '../buildPackage'

const SHEETS = [
  { name: 'Visits &amp; calls', data: '' },
  { name: 'Notes', data: '', state: 'hidden' },
]
const read = (parts: Parts) => readWorkbookPart(openPackage(zip(parts), inflateAnywhere))
/** The parts of a plain workbook with some replaced. */
const having = (changes: Parts) => ({ ...workbookParts({ sheets: SHEETS }), ...changes })
const workbookXml = () => String(workbookParts({ sheets: SHEETS })['xl/workbook.xml'])

describe('the workbook part', () => {
  test('lists the sheets in the order of the tabs', async () => {
    const workbook = await read(workbookParts({ sheets: SHEETS, sharedStrings: '' }))
    expect(workbook).toMatchObject({ part: 'xl/workbook.xml', dateSystem: 1900, sharedStringsPart: 'xl/sharedStrings.xml', stylesPart: undefined, structureProtected: false, signed: false })
    expect(workbook.sheets).toEqual([
      { name: 'Visits & calls', sheetId: 1, relationshipId: 'rId1', kind: 'worksheet', state: 'visible', part: 'xl/worksheets/sheet1.xml' },
      { name: 'Notes', sheetId: 2, relationshipId: 'rId2', kind: 'worksheet', state: 'hidden', part: 'xl/worksheets/sheet2.xml' },
    ])
  })

  test('a chart sheet is listed, and known to hold no cells', async () => {
    const workbook = await read(having({ 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'chartsheet', 'chartsheets/sheet1.xml']]) }))
    expect(workbook.sheets.map((sheet) => sheet.kind)).toEqual(['worksheet', 'other'])
  })

  test('any prefix may stand for the relationships’ namespace', async () => {
    expect((await read(having({ 'xl/workbook.xml': workbookXml().replaceAll('r:id', 'd3p1:id').replace('xmlns:r', 'xmlns:d3p1') }))).sheets[1].part).toBe('xl/worksheets/sheet2.xml')
  })

  test.each([
    ['date1904="1"', 1904],
    ['date1904="true"', 1904],
    ['date1904="0"', 1900],
    ['', 1900],
  ])('<workbookPr %s> counts days from %d', async (properties, system) => {
    expect((await read(workbookParts({ sheets: SHEETS, properties }))).dateSystem).toBe(system)
  })

  test('defined names, with their sheet', async () => {
    const afterSheets = '<definedNames><definedName name="Team">Notes!$A$1:$A$9</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'Visits &amp; calls\'!$A$1</definedName></definedNames>'
    expect((await read(workbookParts({ sheets: SHEETS, afterSheets }))).definedNames).toEqual([
      { name: 'Team', hidden: false, formula: 'Notes!$A$1:$A$9' },
      { name: '_xlnm._FilterDatabase', localSheet: 1, hidden: true, formula: "'Visits & calls'!$A$1" },
    ])
  })

  test('a protected structure and a signature are told, and do not stop a reading', async () => {
    expect(await read(workbookParts({ sheets: SHEETS, afterSheets: '<workbookProtection lockStructure="1"/>' }))).toMatchObject({ structureProtected: true })
    expect(await read(workbookParts({ sheets: SHEETS, afterSheets: '<workbookProtection lockWindows="1"/>' }))).toMatchObject({ structureProtected: false })
    const signature = '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    const signed = having({ '_rels/.rels': String(having({})['_rels/.rels']).replace('</Relationships>', signature) })
    expect(await read(signed)).toMatchObject({ signed: true })
  })

  test.each<[why: string, changes: Parts, reason: string]>([
    ['a zip file of something else', { '[Content_Types].xml': '', 'a.txt': 'x' }, 'not-a-workbook'],
    ['no main part', { '_rels/.rels': relationships([]) }, 'not-a-workbook'],
    ['a Word document', { '[Content_Types].xml': contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml') }, 'not-a-workbook'],
    ['a main part that is no workbook', { 'xl/workbook.xml': `<document xmlns="${MAIN}"/>` }, 'not-a-workbook'],
    ['a binary workbook', { '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main') }, 'xlsb'],
    ['a Strict workbook, by its namespace', { 'xl/workbook.xml': workbookXml().replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main') }, 'strict'],
    ['a main part that is missing', { '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/elsewhere.xml']]) }, 'damaged'],
    ['a sheet without a part', { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]) }, 'damaged'],
  ])('refused: %s', async (_why, changes, reason) => {
    const parts = having(changes)
    if (changes['[Content_Types].xml'] === '') delete parts['[Content_Types].xml']
    await expect(read(parts)).rejects.toMatchObject({ reason, message: expect.stringMatching(/\.$/) })
  })

  test('refused: a Strict workbook as Excel writes it', async () => {
    const strict = Object.fromEntries(Object.entries(having({})).map(([name, part]) => [name, String(part).replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument').replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')]))
    await expect(read(strict)).rejects.toMatchObject({ reason: 'strict' })
  })

  test('a macro workbook and a template are workbooks', async () => {
    for (const type of ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', MAIN_TYPE, 'application/xml']) {
      expect((await read(having({ '[Content_Types].xml': contentTypes(type) }))).sheets).toHaveLength(2)
    }
  })
})

test.each([
  ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets/sheet1.xml', '../tables/table1.xml', 'xl/tables/table1.xml'],
  ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
  ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ['', './xl//workbook.xml', 'xl/workbook.xml'],
  ['xl/workbook.xml', '../../../etc/passwd', 'etc/passwd'],
  ['xl/workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
])('from %p, %p means %p', (source, target, part) => {
  expect(resolveTarget(source, target)).toBe(part)
})
