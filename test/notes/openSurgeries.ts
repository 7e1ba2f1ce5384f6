/** A workbook with the sources of a surgery, on files and on Excel. */
import { XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { openExcel } from '../excel/openExcel'
import { buildWorkbook } from '../xlsx/buildPackage'
import { ExcelHands } from './excelHands'
import { SOURCES, Surgeries } from './surgeries'

export async function onFiles(): Promise<{ readonly surgeries: Surgeries }> {
  const workbook = await XlsxWorkbook.open(buildWorkbook({ sheets: [{ name: 'Notes', data: '' }] }), inflateInNode, deflateInNode)
  await workbook.writeSheets(SOURCES)
  return { surgeries: new Surgeries(() => workbook) }
}

export async function onExcel(): Promise<{ readonly surgeries: Surgeries; readonly hands: ExcelHands }> {
  const { port, host } = await openExcel({ workbook: { sheets: [{ name: 'Notes', rows: [] }] } })
  await port.writeSheets(SOURCES)
  return { surgeries: new Surgeries(() => port), hands: new ExcelHands(host) }
}
