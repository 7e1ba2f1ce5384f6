/** Each batch failing in turn with what Excel answers: the user's cells and words stay, no half-written sheet has a stamp, the next refresh puts all right. */
import { ExcelFault } from '../../src/excel'
import { excelFaultSentence } from '../../src/words'
import { valueAt, valuesAt } from '../excel-host'
import { ABOUT, summary } from '../xlsx/write/sampleSheets'
import { EXCEL_ERRORS } from './excelErrors'
import { openExcel } from './openExcel'
import { batchesOfARefresh, expectPutRight, faultOf, isForOrder, NEXT, refreshedOnce, SOURCE, WORKBOOK } from './refreshedOnce'

/** While somebody types in a cell a batch is refused whole, and asked for again: `leftAlone.test.ts`. */
const ERRORS = EXCEL_ERRORS.filter(([code]) => code !== 'InvalidOperationInCellEditMode')

describe.each<['before any of its actions' | 'half-way' | 'after all of them', number | 'all', number]>([
  ['before any of its actions', 0, 0],
  ['half-way', 12, 3],
  ['after all of them', 'all', 7],
])('each batch failing in turn, %s', (_, after, shift) => {
  it('leaves the user’s cells and words, takes no stamp for granted, and is put right by the next refresh', async () => {
    const batches = await batchesOfARefresh()
    for (let number = 1; number <= batches; number++) {
      const [code, expected] = ERRORS[(number + shift) % ERRORS.length]
      const { port, host } = await refreshedOnce()
      // batches are counted from the host's beginning
      let seen = 0
      host.fail((batch) => batch.number > 0 && ++seen === number, code, { after })
      const thrown: unknown = await port.writeSheets([NEXT, ABOUT]).then(() => null, (error: unknown) => error)
      const failed = host.batches[number - 1]
      if (thrown !== null) {
        expect(thrown).toBeInstanceOf(ExcelFault)
        expect(thrown).toMatchObject({ code: expected })
      } else expect(isForOrder(failed)).toBe(true)
      const stamp = valueAt(host.workbook, 'Summary', 'A2')
      const isWhole = (await port.readSheet(NEXT))?.table.rows[0].cells.measure.value === NEXT.table.rows[0].cells.measure.value
      if (typeof stamp === 'string') expect(stamp.includes('31 August 2019')).toBe(isWhole)
      expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
      await expectPutRight(port, host)
    }
  }, 60_000)

  it('leaves no half-made sheet behind when the sheets are new', async () => {
    const { port: first, host: counted } = await openExcel({ workbook: WORKBOOK })
    const before = counted.batches.length
    await first.writeSheets([summary(), ABOUT])
    const batches = counted.batches.length - before
    for (let number = 1; number <= batches; number++) {
      const { port, host } = await openExcel({ workbook: WORKBOOK })
      host.fail(before + number, ERRORS[(number + shift) % ERRORS.length][0], { after })
      await port.writeSheets([summary(), ABOUT]).catch(() => undefined)
      expect(host.workbook.sheets.map(({ name }) => name).filter((name) => !['Visits', 'Summary', 'About'].includes(name))).toEqual([])
      await port.writeSheets([summary(), ABOUT])
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Visits', 'Summary', 'About'])
      expect((await port.readSheet(summary()))?.table.rows).toHaveLength(4)
      expect(host.notPlayed).toEqual([])
    }
  }, 60_000)
})

it.each(ERRORS)('%s is told as %s, with what happened, what was left and what to do', async (code, expected) => {
  const { port, host } = await refreshedOnce()
  host.fail((batch) => batch.names.has('Apply'), code)
  const fault = await faultOf(port.writeSheets([NEXT, ABOUT]))
  expect(fault).toMatchObject({ code: expected, left: 'half-written' })
  expect(excelFaultSentence(fault.code, fault.facts, fault.left)).toMatch(/^[A-Z].*\. Your own sheets and whatever was typed are as they were\..*([Tt]ry again|Use Excel 2021).*\.$/)
})
