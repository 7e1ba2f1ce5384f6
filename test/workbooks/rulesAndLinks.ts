/** Workbooks whose sheets carry rules, and workbooks that reach outside themselves. */
import { MAIN, OFFICE_RELATIONSHIPS } from './packageBuilder'
import { SHEET_PART, usersWorkbook, VISIT_ROWS, visitsSheet, WORKBOOK_PART } from './usersWorkbook'

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'

/** Drop-downs and limits: the classic kind, and the newer kind in an extension. */
export function dataValidation(): Uint8Array {
  return usersWorkbook(
    visitsSheet({
      after:
        '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C100"><formula1>"Yes,No"</formula1></dataValidation>' +
        '<dataValidation type="whole" operator="between" allowBlank="1" showErrorMessage="1" sqref="D2:D100"><formula1>0</formula1><formula2>365</formula2></dataValidation></dataValidations>' +
        `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Visits!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>A2:A100</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    }),
  ).toBytes()
}

/** Conditional formats: a classic rule with a style, a colour scale, and a data bar that has its better half in an extension. */
export function conditionalFormats(): Uint8Array {
  const id = '{33333333-3333-4333-8333-333333333333}'
  return usersWorkbook(
    visitsSheet({
      after:
        '<conditionalFormatting sqref="C2:C4"><cfRule type="cellIs" dxfId="0" priority="3" operator="equal"><formula>"No"</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B2:B4"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>' +
        `<conditionalFormatting sqref="D2:D4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
        `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    }),
  ).toBytes()
}

/** A formula that looks into another workbook, whose path and cells are kept. */
export function externalLinks(): Uint8Array {
  const rows = VISIT_ROWS.replace('<f>D3+6</f>', '<f>D3+[1]Days!$A$1</f>')
  return usersWorkbook(visitsSheet({ rows }))
    .edit(WORKBOOK_PART, (text) => text.replace('</sheets>', '</sheets><externalReferences><externalReference r:id="rId8"/></externalReferences>'))
    .relate(WORKBOOK_PART, 'rId8', 'externalLink', 'externalLinks/externalLink1.xml')
    .xml(
      'xl/externalLinks/externalLink1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
      `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId1"><sheetNames><sheetName val="Days"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>6</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    )
    .relate('xl/externalLinks/externalLink1.xml', 'rId1', 'externalLinkPath', 'intervals.xlsx')
    .toBytes()
}

/** Parts that some document system keeps in the file. */
export function customXmlParts(): Uint8Array {
  const properties = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
  return usersWorkbook()
    .relate(WORKBOOK_PART, 'rId8', 'customXml', '../customXml/item1.xml')
    .xml('customXml/item1.xml', '', '<retention xmlns="urn:example:records"><years>7</years></retention>')
    .relate('customXml/item1.xml', 'rId1', 'customXmlProps', 'itemProps1.xml')
    .xml(
      'customXml/itemProps1.xml',
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      `<ds:datastoreItem xmlns:ds="${properties}" ds:itemID="{44444444-4444-4444-8444-444444444444}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:records"/></ds:schemaRefs></ds:datastoreItem>`,
    )
    .toBytes()
}

/** Macros: the container that VBA is kept in, here of bytes that mean nothing. */
export function macros(): Uint8Array {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 31 + (index >> 3)) & 0xff)
  return usersWorkbook()
    .contentType(WORKBOOK_PART, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
    .relate(WORKBOOK_PART, 'rId8', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin')
    .binary('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject', bytes)
    .toBytes()
}

/** Days counted from 1904, as Excel on old Macs did. */
export function dates1904(): Uint8Array {
  return usersWorkbook(visitsSheet({ rows: VISIT_ROWS.replace(/<v>436(\d\d)<\/v>/g, (_, day: string) => `<v>${43_600 + Number(day) - 1462}</v>`) }))
    .edit(WORKBOOK_PART, (text) => text.replace('<workbookPr ', '<workbookPr date1904="1" '))
    .toBytes()
}

/** Every element with a prefix, as some libraries write. */
export function prefixedXml(): Uint8Array {
  const prefix = (text: string) => text.replace(/<(\/?)([A-Za-z])/g, '<$1x:$2').replace(/ xmlns="/, ' xmlns:x="')
  const names = [WORKBOOK_PART, SHEET_PART, 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/calcChain.xml']
  return names.reduce((builder, name) => builder.edit(name, prefix), usersWorkbook()).toBytes()
}
