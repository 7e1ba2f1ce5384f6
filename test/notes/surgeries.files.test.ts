import { XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { buildWorkbook } from '../xlsx/buildPackage'
import { describeSurgeries, SOURCES, Surgeries } from './surgeries'
import { describeTypedWords } from './typedWords'

async function open(): Promise<Surgeries> {
  const workbook = await XlsxWorkbook.open(buildWorkbook({ sheets: [{ name: 'Notes', data: '' }] }), inflateInNode)
  await workbook.writeSheets(SOURCES)
  return new Surgeries(() => workbook)
}

describeSurgeries('files', open)
describeTypedWords('files', async () => ({ surgeries: await open() }), 12)
