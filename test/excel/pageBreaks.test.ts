/** Where printed pages of our sheets begin. */
import type { SheetSpec } from '../../src/workbook'
import { charted } from '../xlsx/write/chartedSheet'
import { openExcel } from './openExcel'

const spec = (asked: 'by measure' | 'as they come', lines = 1): SheetSpec => {
  const sheet = charted([], { lines })
  return { ...sheet, name: 'Trend', print: { ...sheet.print, ...(asked === 'by measure' && { breakAtChangeOf: 'measure' }) } }
}

it('begins a page where the column changes, in place as the rows move; the user’s breaks outside the table stay', async () => {
  const { port, host } = await openExcel()
  await port.writeSheets([spec('by measure')])
  const { pageBreaks } = host.workbook.sheet('Trend')
  // the second measure is in row 9
  expect([...pageBreaks.keys()]).toEqual([8])
  pageBreaks.set(6, true)
  pageBreaks.set(40, true)
  await port.writeSheets([spec('by measure', 3)])
  expect([...host.workbook.sheet('Trend').pageBreaks.keys()].sort((one, other) => one - other)).toEqual([10, 42])
  expect(host.notPlayed).toEqual([])
})

it('leaves page breaks alone where nothing is asked', async () => {
  const { port, host } = await openExcel()
  await port.writeSheets([spec('as they come')])
  host.workbook.sheet('Trend').pageBreaks.set(6, true)
  await port.writeSheets([spec('as they come', 3)])
  expect([...host.workbook.sheet('Trend').pageBreaks.keys()]).toEqual([8])
})
