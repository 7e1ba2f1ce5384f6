import { inflateAnywhere, openPackage } from '../../../src/xlsx/package'
import { readSheetDetails } from '../details/sheetDetails'
import { MAIN, relationships, RELATIONSHIPS, tableXml, workbookParts, zip } from '../buildPackage'

const STYLES = `<?xml version="1.0"?><styleSheet xmlns="${MAIN}">
  <numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;✔ &quot;0.0%"/></numFmts>
  <fonts><font><sz val="11"/><color theme="1"/></font><font><b/><i val="0"/><sz val="16"/><color rgb="FF12355b"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"><fgColor rgb="FF000000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFCDEBD5"/><bgColor indexed="64"/></patternFill></fill></fills>
  <cellStyleXfs><xf numFmtId="9" fontId="1" fillId="2"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="164" fontId="1" fillId="2"><alignment horizontal="right" wrapText="1"/></xf><xf numFmtId="14" fontId="0" fillId="1"/></cellXfs>
</styleSheet>`

const SHEET = `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">
  <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
  <sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen"/></sheetView></sheetViews>
  <cols><col min="1" max="2" width="12.5" customWidth="1"/><col min="4" max="4" width="30"/></cols>
  <sheetData><row r="1"><c r="A1" s="1"><v>0.85</v></c><c r="B1" t="s" s="2"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>a_x000A_</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>z</t></rPh></is></c>
    <c r="D1" t="str"><f>HYPERLINK("#Summary!A1","x")</f><v>x</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" s="2"/><c r="H1"/></row></sheetData>
  <dataValidations count="1"><dataValidation type="list" showErrorMessage="0" sqref="B2:B9"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>
  <hyperlinks><hyperlink ref="A1" location="'Visits due'!A1"/><hyperlink ref="B1" r:id="rId7"/></hyperlinks>
  <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;LAs at&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>
</worksheet>`

test('one sheet with all that a reader of it sees', async () => {
  const parts = workbookParts({ sheets: [{ name: 'Summary', data: SHEET, tables: [tableXml('casefile_summary', 'A1:B3', ['Rate', 'Measure'])] }], sharedStrings: '<si><t>Visits</t></si>' })
  parts['xl/styles.xml'] = STYLES
  parts['xl/_rels/workbook.xml.rels'] = relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml'], ['rId3', 'sharedStrings', 'sharedStrings.xml']])
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = relationships([['rId1', 'table', '../tables/table1.xml'], ['rId7', 'hyperlink', 'elsewhere.xlsx']])
  const details = await readSheetDetails(openPackage(zip(parts), inflateAnywhere), 'xl/worksheets/sheet1.xml')

  const plain = { numberFormat: 'General', font: { bold: false, italic: false, size: 11 }, wrap: false }
  const met = { numberFormat: '"✔ "0.0%', fill: 'CDEBD5', font: { bold: true, italic: false, size: 16, colour: '12355B' }, horizontal: 'right', wrap: true }
  const dated = { ...plain, numberFormat: 'mm-dd-yy' }
  expect(Object.fromEntries(details.cells)).toEqual({
    A1: { value: 0.85, look: met },
    B1: { value: 'Visits', look: dated },
    C1: { value: 'a\nb', look: plain },
    D1: { value: 'x', formula: 'HYPERLINK("#Summary!A1","x")', look: plain },
    E1: { value: false, look: plain },
    F1: { value: { error: '#N/A' }, look: plain },
    G1: { value: null, look: dated },
  })
  expect([...details.links]).toEqual([['A1', "'Visits due'!A1"], ['B1', 'xl/worksheets/elsewhere.xlsx']])
  expect([...details.columnWidths]).toEqual([[1, 12.5], [2, 12.5], [4, 30]])
  expect(details).toMatchObject({ frozen: { rows: 4, columns: 1 }, showsGridLines: false, fitsToPage: true, footer: '&LAs at&RPage &P of &N' })
  expect(details.pageSetup.get('orientation')).toBe('landscape')
  expect(details.validations).toEqual([{ area: 'B2:B9', type: 'list', formula: '"Yes,No"', showsError: false }])
  expect(details.tables.map((table) => [table.displayName, table.columns, table.hasFilterButtons])).toEqual([['casefile_summary', ['Rate', 'Measure'], true]])
})

test('a workbook without styles has plain cells', async () => {
  const parts = workbookParts({ sheets: [{ name: 'Data', data: '<row r="1"><c r="A1" s="4"><v>1</v></c></row>' }] })
  const { cells } = await readSheetDetails(openPackage(zip(parts), inflateAnywhere), 'xl/worksheets/sheet1.xml')
  expect(cells.get('A1')).toEqual({ value: 1, look: { numberFormat: 'General', font: { bold: false, italic: false }, wrap: false } })
})
