/** The workbook that the others are made from: a sheet of visits as a user might keep it, with styles of its own. */
import { MAIN, OFFICE_RELATIONSHIPS, PackageBuilder } from './packageBuilder'

export const SHEET_PART = 'xl/worksheets/sheet1.xml'
export const WORKBOOK_PART = 'xl/workbook.xml'
export const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>` +
  '<fonts count="2"><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" applyFont="0" applyFill="0" applyBorder="0" applyAlignment="0" applyProtection="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Percent" xfId="1" builtinId="5"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'

const TEXTS = ['Child ID', 'Visit date', 'Seen', 'Days', '0012345', 'Yes', '0012346', 'No', '0012347']
const SHARED_STRINGS = `<sst xmlns="${MAIN}" count="10" uniqueCount="${TEXTS.length}">${TEXTS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`

const text = (cell: string, index: number, style = 0) => `<c r="${cell}" s="${style}" t="s"><v>${index}</v></c>`

/** Rows 1 to 4 of columns A to D: headers, then a visit a row. */
export const VISIT_ROWS =
  `<row r="1">${text('A1', 0, 2)}${text('B1', 1, 2)}${text('C1', 2, 2)}${text('D1', 3, 2)}</row>` +
  `<row r="2">${text('A2', 4)}<c r="B2" s="1"><v>43650</v></c>${text('C2', 5)}<c r="D2"><v>3</v></c></row>` +
  `<row r="3">${text('A3', 6)}<c r="B3" s="1"><v>43655</v></c>${text('C3', 7)}<c r="D3"><v>8</v></c></row>` +
  `<row r="4">${text('A4', 8)}<c r="B4" s="1"><v>43661</v></c>${text('C4', 5)}<c r="D4"><f>D3+6</f><v>14</v></c></row>`

export interface VisitsSheet {
  /** Stands before the rows. */
  readonly before?: string
  /** Stands after them. */
  readonly after?: string
  readonly rows?: string
  /** Namespaces and the like, on the root. */
  readonly attributes?: string
}

export function visitsSheet({ before = '', after = '', rows = VISIT_ROWS, attributes = '' }: VisitsSheet = {}): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"${attributes}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** @param sheet the sheet of visits, from {@link visitsSheet} */
export function usersWorkbook(sheet = visitsSheet()): PackageBuilder {
  return new PackageBuilder()
    .relate('', 'rId1', 'officeDocument', WORKBOOK_PART)
    .xml(
      WORKBOOK_PART,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="12000"/></bookViews>` +
        '<sheets><sheet name="Visits" sheetId="4" r:id="rId1"/></sheets>' +
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Visits!$A$1:$D$4</definedName><definedName name="Interval">Visits!$D$2</definedName></definedNames>' +
        '<calcPr calcId="191029"/></workbook>',
    )
    .relate(WORKBOOK_PART, 'rId1', 'worksheet', 'worksheets/sheet1.xml')
    .relate(WORKBOOK_PART, 'rId2', 'styles', 'styles.xml')
    .relate(WORKBOOK_PART, 'rId3', 'sharedStrings', 'sharedStrings.xml')
    .relate(WORKBOOK_PART, 'rId4', 'calcChain', 'calcChain.xml')
    .xml(SHEET_PART, WORKSHEET_TYPE, sheet)
    .xml('xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml', STYLES)
    .xml('xl/sharedStrings.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml', SHARED_STRINGS)
    .xml('xl/calcChain.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml', `<calcChain xmlns="${MAIN}"><c r="D4" i="4"/></calcChain>`)
}
