/** When a workbook was last refreshed, told by the workbook itself. */
import fc from 'fast-check'
import { dayOf, FIRST_DAY, LAST_DAY, longDate } from '../../src/calendar'
import { lastStamp, layOut, longDateAndTime } from '../../src/sheets'
import { readStamp } from '../../src/sheets/lastStamp'
import { stampText } from '../../src/words'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import type { WorkbookPort } from '../../src/workbook'
import { openExcel } from '../excel/openExcel'
import { buildWorkbook } from '../xlsx/buildPackage'
import { AS_AT, CONTEXT, figuresOf, measure, MEASURE_IDS, recordsOf } from './fixtures'

const sheets = (now = CONTEXT.now, version = CONTEXT.version) => layOut(figuresOf(MEASURE_IDS.map((id) => measure(id, 90, 100))), recordsOf(), { now, version })

describe.each<[string, () => Promise<WorkbookPort>]>([
  ['a file', () => XlsxWorkbook.open(buildWorkbook({ sheets: [{ name: 'Mine', data: '' }] }), inflateInNode, deflateInNode)],
  ['Excel', async () => (await openExcel()).port],
])('%s', (_, open) => {
  it('says as at when it was refreshed last, at which moment and by which version', async () => {
    const workbook = await open()
    expect(await lastStamp(workbook)).toBeNull()
    await workbook.writeSheets(sheets())
    expect(await lastStamp(workbook)).toEqual({ asAt: AS_AT, now: CONTEXT.now, version: '0.1.0' })
    await workbook.writeSheets(sheets(dayOf(2019, 9, 2) + 0.5, '1.10.2'))
    expect(await lastStamp(workbook)).toEqual({ asAt: AS_AT, now: dayOf(2019, 9, 2) + 0.5, version: '1.10.2' })
  })
})

it('says nothing where the stamp is off, for such a sheet was not written to its end', async () => {
  const { port, host } = await openExcel()
  await port.writeSheets(sheets())
  host.user.type('Summary', 'A2', '')
  expect(await lastStamp(port)).toBeNull()
})

it('finds the stamp where somebody put rows above it or renamed the sheet', async () => {
  const { port, host } = await openExcel()
  await port.writeSheets(sheets())
  host.user.insert('Summary', '1:2')
  host.user.do((workbook) => workbook.renameSheet(workbook.sheet('Summary'), 'Board'))
  expect(await lastStamp(port)).toMatchObject({ asAt: AS_AT, now: CONTEXT.now })
})

it('takes no stamp from a sheet that is not ours', async () => {
  const [text] = sheets()[0].intro[1].cells
  const { port } = await openExcel({ workbook: { sheets: [{ name: 'Summary', rows: [['Mine'], [String(text.value)]] }] } })
  expect(await lastStamp(port)).toBeNull()
})

it('reads the stamp of a new workbook, too', async () => {
  expect(await lastStamp(await newWorkbook(sheets(), inflateInNode, deflateInNode))).toEqual({ asAt: AS_AT, now: CONTEXT.now, version: '0.1.0' })
})

it('reads back any stamp that it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.integer({ min: 0, max: 1439 }), (asAt, day, minute) => {
      const stamp = readStamp(stampText(longDate(asAt), longDateAndTime(day + minute / 1440), '12.0.3-rc.1'))
      expect(stamp).toEqual({ asAt, now: day + minute / 1440, version: '12.0.3-rc.1' })
    }),
  )
})

it.each(['', 'As at 31 July 2019.', 'As at 31 Jul 2019. Refreshed on 1 August 2019 at 09:12 by Casefile 0.1.0.', 'As at 31 June 2019. Refreshed on 1 August 2019 at 09:12 by Casefile 0.1.0.'])('reads nothing else as a stamp: %s', (text) => {
  expect(readStamp(text)).toBeNull()
})
