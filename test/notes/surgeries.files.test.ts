import { XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { buildWorkbook } from '../xlsx/buildPackage'
import { describeSurgeries, SOURCES, Surgeries } from './surgeries'

describeSurgeries('files', async () => {
  const workbook = await XlsxWorkbook.open(buildWorkbook({ sheets: [{ name: 'Notes', data: '' }] }), inflateInNode)
  await workbook.writeSheets(SOURCES)
  return new Surgeries(() => workbook)
})
