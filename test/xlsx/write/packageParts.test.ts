/** The small parts that know of every sheet, changed by splicing. */
import { changedContentTypes, changedRelationships, changedWorkbook } from '../../../src/xlsx/write/packageParts'
import { MAIN, OFFICE_RELATIONSHIPS } from '../../workbooks/packageBuilder'

const NONE = { sheets: [], printTitles: [], recalculate: false }
const NEW = { name: 'Tom & "Jo"', sheetId: 2, relationshipId: 'rId2' }

it.each([
  ['one that knows relationships as r', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`, '<sheet name="Tom &amp; &quot;Jo&quot;" sheetId="2" r:id="rId2"/></sheets>'],
  ['one that calls them otherwise', `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE_RELATIONSHIPS}"><x:sheets/></x:workbook>`, '<x:sheets><x:sheet name="Tom &amp; &quot;Jo&quot;" sheetId="2" rel:id="rId2"/></x:sheets>'],
  ['one that names them only where they are used', `<workbook xmlns="${MAIN}"><sheets></sheets></workbook>`, `<sheet name="Tom &amp; &quot;Jo&quot;" sheetId="2" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId2"/></sheets>`],
])('lists a new sheet in a workbook part: %s', (_, text, expected) => {
  expect(changedWorkbook(text, { ...NONE, sheets: [NEW] })).toContain(expected)
})

const titles = (markup: string, sheetIndex: number) => changedWorkbook(`<workbook xmlns="${MAIN}"><sheets/>${markup}<pivotCaches/></workbook>`, { ...NONE, printTitles: [{ sheetIndex, rows: "'A & B'!$5:$5" }] })

it.each([
  ['the first name of the workbook', '', 0, '<sheets/><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'A &amp; B\'!$5:$5</definedName></definedNames><pivotCaches/>'],
  ['a list that is an empty element', '<definedNames/>', 0, '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'A &amp; B\'!$5:$5</definedName></definedNames>'],
  [
    'columns that the user repeats as well',
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'A &amp; B\'!$A:$B,\'A &amp; B\'!$9:$9</definedName></definedNames>',
    0,
    ">'A &amp; B'!$A:$B,'A &amp; B'!$5:$5</definedName>",
  ],
  [
    'another sheet\'s rows',
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">C!$1:$1</definedName></definedNames>',
    1,
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">\'A &amp; B\'!$5:$5</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">C!$1:$1</definedName>',
  ],
])('repeats our header on each printed page beside %s', (_, markup, sheetIndex, expected) => {
  expect(titles(markup, sheetIndex)).toContain(expected)
})

it.each([
  ['no word on it', '', '<calcPr fullCalcOnLoad="1"/>'],
  ['automatic', '<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
  ['by hand, which stays so', '<calcPr calcMode="manual"/>', '<calcPr calcMode="manual"/></workbook>'],
])('asks for a calculation where it is %s', (_, markup, expected) => {
  expect(changedWorkbook(`<workbook xmlns="${MAIN}"><sheets/>${markup}</workbook>`, { ...NONE, recalculate: true })).toContain(expected)
})

it('is the same text where nothing changes', () => {
  const text = `<workbook xmlns="${MAIN}"><!-- kept --><sheets/></workbook>`
  expect(changedWorkbook(text, NONE)).toBe(text)
  expect(changedRelationships(text, [], [])).toBe(text)
  expect(changedContentTypes(text, { added: [], removed: [] })).toBe(text)
})
