/** A new workbook beside the one that is open, on the stand-in under the real office.js. */
import { openNewWorkbook } from '../../src/excel'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { ABOUT, summary } from '../xlsx/write/sampleSheets'
import { startForAddIn } from './openExcel'
import { faultOf } from './refreshedOnce'

const COPY = newWorkbook([summary(), ABOUT], inflateInNode, deflateInNode)

it('is opened byte for byte, and the workbook before the user stays as it is', async () => {
  const host = startForAddIn()
  const bytes = (await COPY).toBytes()
  await openNewWorkbook(bytes)
  expect(host.session.workbooksOpened).toHaveLength(1)
  const opened = Buffer.from(host.session.workbooksOpened[0], 'base64')
  expect(opened.equals(bytes)).toBe(true)
  expect((await XlsxWorkbook.open(opened, inflateInNode)).sheets.map(({ name }) => name)).toEqual(['Summary', 'About'])
  expect(host.batches.reduce((sum, { cellsWritten }) => sum + cellsWritten, 0)).toBe(0)
  expect(host.notPlayed).toEqual([])
})

it.each([
  ['GeneralException', 'copy-not-opened', ['GeneralException']],
  ['RequestPayloadSizeLimitExceeded', 'copy-too-large', []],
] as const)('Excel’s %s is told as %s, with nothing changed', async (code, told, facts) => {
  const host = startForAddIn()
  host.fail(() => true, code)
  const fault = await faultOf(openNewWorkbook((await COPY).toBytes()))
  expect([fault.code, fault.facts, fault.left]).toEqual([told, facts, 'untouched'])
  expect(host.session.workbooksOpened).toEqual([])
})
