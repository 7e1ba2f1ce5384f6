/** Workbooks that are read but never written, and writes that leave nothing behind. */
import { WorkbookRefused, XlsxWorkbook } from '../../../src/xlsx'
import { inflateInNode } from '../../../src/xlsx/node'
import { FIXTURES } from '../../workbooks'
import { usersWorkbook, WORKBOOK_PART } from '../../workbooks/usersWorkbook'
import { summary } from './sampleSheets'

const signed = usersWorkbook().relate('', 'rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin', '_xmlsignatures/origin.sigs').toBytes()
const locked = usersWorkbook()
  .edit(WORKBOOK_PART, (text) => text.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'))
  .toBytes()

it.each([
  ['signed', signed],
  ['structure-protected', locked],
])('does not write into a workbook that is %s, and reads it all the same', async (reason, bytes) => {
  const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
  expect(await workbook.sources()).not.toEqual([])
  const refusal = workbook.writeSheets([summary()])
  await expect(refusal).rejects.toBeInstanceOf(WorkbookRefused)
  await expect(refusal).rejects.toMatchObject({ reason })
  expect(workbook.toBytes()).toBe(bytes)
})

it('writes into a workbook whose windows alone are locked', async () => {
  const bytes = usersWorkbook()
    .edit(WORKBOOK_PART, (text) => text.replace('<bookViews>', '<workbookProtection lockWindows="1"/><bookViews>'))
    .toBytes()
  const workbook = await XlsxWorkbook.open(bytes, inflateInNode)
  expect(await workbook.writeSheets([summary()])).toHaveLength(1)
})

it('tells how far it has come, in rows, and stops when it is told to', async () => {
  const rows = Array.from({ length: 40_000 }, (_, index) => ({ cells: { measure: { value: `measure ${index}` } } }))
  const workbook = await XlsxWorkbook.open(FIXTURES[0].bytes, inflateInNode)
  const stop = new AbortController()
  const told: [number, number][] = []
  const progress = (done: number, of: number) => {
    told.push([done, of])
    if (done > 30_000) stop.abort(new Error('enough'))
  }
  await expect(workbook.writeSheets([summary({ rows })], { progress, signal: stop.signal })).rejects.toThrow('enough')
  expect(told).toEqual([
    [16_384, 40_000],
    [32_768, 40_000],
  ])
  expect(workbook.toBytes()).toBe(FIXTURES[0].bytes)
}, 30_000)
