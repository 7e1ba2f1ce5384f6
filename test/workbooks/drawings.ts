/** Workbooks with drawings: a chart, a picture, a form control. */
import { MAIN, OFFICE_RELATIONSHIPS, type PackageBuilder } from './packageBuilder'
import { SHEET_PART, usersWorkbook, visitsSheet } from './usersWorkbook'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const anchor = (content: string) =>
  '<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  `<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`
const drawing = (content: string) => `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${content}</xdr:wsDr>`

function withDrawing(content: string): PackageBuilder {
  return usersWorkbook(visitsSheet({ after: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/>' }))
    .relate(SHEET_PART, 'rId1', 'drawing', '../drawings/drawing1.xml')
    .xml('xl/drawings/drawing1.xml', DRAWING_TYPE, drawing(content))
}

/** A column chart of days by child. */
export function charts(): Uint8Array {
  const axis = (kind: string, id: number, crosses: number, position: string) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:crossAx val="${crosses}"/><c:crosses val="autoZero"/></c:${kind}>`
  return withDrawing(
    anchor(
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Days"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
        `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    ),
  )
    .relate('xl/drawings/drawing1.xml', 'rId1', 'chart', '../charts/chart1.xml')
    .xml(
      'xl/charts/chart1.xml',
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Visits!$D$1</c:f></c:strRef></c:tx><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>Visits!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Visits!$D$2:$D$4</c:f></c:numRef></c:val></c:ser>' +
        `<c:gapWidth val="150"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axis('catAx', 1001, 1002, 'b')}${axis('valAx', 1002, 1001, 'l')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    )
    .toBytes()
}

/** A picture of one blue dot. */
const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

export function images(): Uint8Array {
  return withDrawing(
    anchor(
      '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Dot" descr="A dot"/><xdr:cNvPicPr/></xdr:nvPicPr>' +
        `<xdr:blipFill><a:blip xmlns:r="${OFFICE_RELATIONSHIPS}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
    ),
  )
    .relate('xl/drawings/drawing1.xml', 'rId1', 'image', '../media/image1.png')
    .binary('xl/media/image1.png', 'image/png', DOT)
    .toBytes()
}

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'

/** A drop-down form control, as Excel keeps it: in VML, and again in parts of its own. */
export function formControls(): Uint8Array {
  const place =
    '<anchor moveWithCells="1"><from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></to></anchor>'
  const sheet = visitsSheet({
    attributes: ` xmlns:mc="${COMPATIBILITY}" xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:x14="${X14}" mc:Ignorable="x14"`,
    after:
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/>' +
      `<mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId2" name="Drop Down 1"><controlPr defaultSize="0" autoLine="0" autoPict="0">${place}</controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`,
  })
  return usersWorkbook(sheet)
    .relate(SHEET_PART, 'rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml')
    .relate(SHEET_PART, 'rId2', 'ctrlProp', '../ctrlProps/ctrlProp1.xml')
    .binary('xl/drawings/vmlDrawing1.vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing', new TextEncoder().encode(dropDownShape))
    .xml(
      'xl/ctrlProps/ctrlProp1.xml',
      'application/vnd.ms-excel.controlproperties+xml',
      `<formControlPr xmlns="${X14}" objectType="Drop" dropLines="8" dropStyle="combo" dx="16" fmlaRange="$A$2:$A$4" noThreeD="1" sel="0" val="0"/>`,
    )
    .toBytes()
}

const dropDownShape =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t201" style="position:absolute;margin-left:240pt;margin-top:15pt;width:96pt;height:15pt;z-index:1" stroked="f"><x:ClientData ObjectType="Drop"><x:SizeWithCells/><x:Anchor>5, 0, 1, 0, 7, 0, 2, 0</x:Anchor><x:FmlaRange>$A$2:$A$4</x:FmlaRange><x:Val>0</x:Val><x:Min>0</x:Min><x:Max>0</x:Max><x:Inc>1</x:Inc><x:Page>8</x:Page><x:Dx>16</x:Dx><x:Sel>0</x:Sel><x:DropStyle>Combo</x:DropStyle><x:DropLines>8</x:DropLines></x:ClientData></v:shape></xml>'

/** Comments of both kinds: an old note, and a thread with its author. */
export function comments(): Uint8Array {
  const threads = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
  const sheet = visitsSheet({ after: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/>' })
  const note = (id: number, row: number, column: number) =>
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>5, 0, 1, 0, 7, 0, 4, 0</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  return usersWorkbook(sheet)
    .relate(SHEET_PART, 'rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml')
    .relate(SHEET_PART, 'rId2', 'comments', '../comments1.xml')
    .relate(SHEET_PART, 'rId3', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml')
    .relate('xl/workbook.xml', 'rId9', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml')
    .binary(
      'xl/drawings/vmlDrawing1.vml',
      'application/vnd.openxmlformats-officedocument.vmlDrawing',
      new TextEncoder().encode(
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
          `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>${note(1025, 1, 2)}${note(1026, 2, 2)}</xml>`,
      ),
    )
    .xml(
      'xl/comments1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
      `<comments xmlns="${MAIN}"><authors><author>A manager</author><author>tc={11111111-1111-4111-8111-111111111111}</author></authors><commentList>` +
        '<comment ref="C2" authorId="0"><text><t>Seen with a sibling</t></text></comment><comment ref="C3" authorId="1"><text><t>[Threaded comment] Why not?</t></text></comment></commentList></comments>',
    )
    .xml(
      'xl/threadedComments/threadedComment1.xml',
      'application/vnd.ms-excel.threadedcomments+xml',
      `<ThreadedComments xmlns="${threads}"><threadedComment ref="C3" dT="2019-07-31T09:00:00.00" personId="{22222222-2222-4222-8222-222222222222}" id="{11111111-1111-4111-8111-111111111111}"><text>Why not?</text></threadedComment></ThreadedComments>`,
    )
    .xml(
      'xl/persons/person.xml',
      'application/vnd.ms-excel.person+xml',
      `<personList xmlns="${threads}"><person displayName="A manager" id="{22222222-2222-4222-8222-222222222222}" userId="A manager" providerId="None"/></personList>`,
    )
    .toBytes()
}
