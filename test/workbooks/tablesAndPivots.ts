/** Workbooks with Excel tables, and with a pivot table that slicers filter. */
import { MAIN, OFFICE_RELATIONSHIPS } from './packageBuilder'
import { SHEET_PART, usersWorkbook, VISIT_ROWS, visitsSheet, WORKBOOK_PART, WORKSHEET_TYPE } from './usersWorkbook'

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'

/** A table with a calculated column and a row of totals. */
export function tablesWithTotals(): Uint8Array {
  const rows =
    VISIT_ROWS.replace('<f>D3+6</f>', '').replace(/<row r="(\d)">(.*?)<\/row>/g, (_, row: string, cells: string) => {
      const extra = row === '1' ? '<c r="E1" t="inlineStr"><is><t>Weeks</t></is></c>' : `<c r="E${row}"><f>Visits[[#This Row],[Days]]/7</f><v>1</v></c>`
      return `<row r="${row}">${cells}${extra}</row>`
    }) + '<row r="5"><c r="A5" t="inlineStr"><is><t>Total</t></is></c><c r="E5"><f>SUBTOTAL(109,Visits[Weeks])</f><v>3</v></c></row>'
  return usersWorkbook(visitsSheet({ rows, after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' }))
    .relate(SHEET_PART, 'rId1', 'table', '../tables/table1.xml')
    .edit('xl/calcChain.xml', () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<calcChain xmlns="${MAIN}"><c r="E2" i="4"/><c r="E3"/><c r="E4"/><c r="E5"/></calcChain>`)
    .xml(
      'xl/tables/table1.xml',
      TABLE_TYPE,
      `<table xmlns="${MAIN}" id="7" name="Visits" displayName="Visits" ref="A1:E5" totalsRowCount="1"><autoFilter ref="A1:E4"/><tableColumns count="5">` +
        '<tableColumn id="1" name="Child ID" totalsRowLabel="Total"/><tableColumn id="2" name="Visit date"/><tableColumn id="3" name="Seen"/><tableColumn id="4" name="Days"/>' +
        '<tableColumn id="5" name="Weeks" totalsRowFunction="sum"><calculatedColumnFormula>Visits[[#This Row],[Days]]/7</calculatedColumnFormula></tableColumn></tableColumns>' +
        '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
    )
    .toBytes()
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const MICROSOFT = 'http://schemas.microsoft.com/office'
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** A pivot table of visits by Seen, on a sheet of its own, with a slicer. */
export function pivotTablesWithSlicers(): Uint8Array {
  const field = (name: string, items: string) => `<cacheField name="${name}" numFmtId="0"><sharedItems${items}</cacheField>`
  const pivotSheet =
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheetData><row r="3"><c r="A3" t="inlineStr"><is><t>Seen</t></is></c><c r="B3" t="inlineStr"><is><t>Sum of Days</t></is></c></row>` +
    '<row r="4"><c r="A4" t="inlineStr"><is><t>No</t></is></c><c r="B4"><v>8</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>Yes</t></is></c><c r="B5"><v>17</v></c></row><row r="6"><c r="A6" t="inlineStr"><is><t>Grand Total</t></is></c><c r="B6"><v>25</v></c></row></sheetData>' +
    `<drawing r:id="rId2"/><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst></worksheet>`
  return usersWorkbook()
    .edit(WORKBOOK_PART, (text) =>
      text
        .replace('</sheets>', '<sheet name="Pivot" sheetId="9" r:id="rId8"/></sheets>')
        .replace('</definedNames>', '<definedName name="Slicer_Seen">#N/A</definedName></definedNames>')
        .replace(
          '</workbook>',
          `<pivotCaches><pivotCache cacheId="5" r:id="rId9"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${X14}"><x14:slicerCaches><x14:slicerCache r:id="rId10"/></x14:slicerCaches></ext></extLst></workbook>`,
        ),
    )
    .relate(WORKBOOK_PART, 'rId8', 'worksheet', 'worksheets/sheet2.xml')
    .relate(WORKBOOK_PART, 'rId9', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml')
    .relate(WORKBOOK_PART, 'rId10', `${MICROSOFT}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml')
    .xml('xl/worksheets/sheet2.xml', WORKSHEET_TYPE, pivotSheet)
    .relate('xl/worksheets/sheet2.xml', 'rId1', 'pivotTable', '../pivotTables/pivotTable1.xml')
    .relate('xl/worksheets/sheet2.xml', 'rId2', 'drawing', '../drawings/drawing1.xml')
    .relate('xl/worksheets/sheet2.xml', 'rId3', `${MICROSOFT}/2007/relationships/slicer`, '../slicers/slicer1.xml')
    .xml(
      'xl/pivotTables/pivotTable1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml',
      `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="5" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
        '<pivotFields count="4"><pivotField showAll="0"/><pivotField showAll="0"/><pivotField axis="axisRow" showAll="0"><items count="3"><item x="1"/><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>' +
        '<rowFields count="1"><field x="2"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum of Days" fld="3" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>',
    )
    .relate('xl/pivotTables/pivotTable1.xml', 'rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml')
    .xml(
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml',
      `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId1" refreshedBy="A manager" refreshedDate="43677" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="3"><cacheSource type="worksheet"><worksheetSource ref="A1:D4" sheet="Visits"/></cacheSource><cacheFields count="4">` +
        field('Child ID', '/>') +
        field('Visit date', ' containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="43650" maxValue="43661"/>') +
        field('Seen', ' count="2"><s v="Yes"/><s v="No"/></sharedItems>') +
        field('Days', ' containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="3" maxValue="14"/>') +
        '</cacheFields></pivotCacheDefinition>',
    )
    .relate('xl/pivotCache/pivotCacheDefinition1.xml', 'rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml')
    .xml(
      'xl/pivotCache/pivotCacheRecords1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml',
      `<pivotCacheRecords xmlns="${MAIN}" count="3"><r><s v="0012345"/><n v="43650"/><x v="0"/><n v="3"/></r><r><s v="0012346"/><n v="43655"/><x v="1"/><n v="8"/></r><r><s v="0012347"/><n v="43661"/><x v="0"/><n v="14"/></r></pivotCacheRecords>`,
    )
    .xml(
      'xl/slicerCaches/slicerCache1.xml',
      'application/vnd.ms-excel.slicerCache+xml',
      `<slicerCacheDefinition xmlns="${X14}" name="Slicer_Seen" sourceName="Seen"><pivotTables><pivotTable tabId="9" name="PivotTable1"/></pivotTables><data><tabular pivotCacheId="5"><items count="2"><i x="1" s="1"/><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>`,
    )
    .xml('xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml', `<slicers xmlns="${X14}"><slicer name="Seen" cache="Slicer_Seen" caption="Seen" rowHeight="241300"/></slicers>`)
    .xml(
      'xl/drawings/drawing1.xml',
      'application/vnd.openxmlformats-officedocument.drawing+xml',
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
        `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}" xmlns:a14="${MICROSOFT}/drawing/2010/main"><mc:Choice Requires="a14"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Seen"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${MICROSOFT}/drawing/2010/slicer"><sle:slicer xmlns:sle="${MICROSOFT}/drawing/2010/slicer" name="Seen"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp></mc:Fallback></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    )
    .toBytes()
}
