/** Each batch of a refresh failing in turn with each error that Excel gives. It takes minutes; `failingBatches.test.ts` tries each batch with some. */
import { ExcelFault } from '../../src/excel'
import { type FaultCode, valueAt, valuesAt } from '../excel-host'
import { ABOUT, summary } from '../xlsx/write/sampleSheets'
import { EXCEL_ERRORS } from './excelErrors'
import { batchesOfARefresh, expectPutRight, isForOrder, NEXT, refreshedOnce, SOURCE } from './refreshedOnce'

/** How many of a batch's actions are done before it fails. While somebody types in a cell, a batch is refused whole. */
const POINTS = [0, 12, 'all'] as const
const pointOf = (code: FaultCode, turn: number) => (code === 'InvalidOperationInCellEditMode' ? 0 : POINTS[turn % POINTS.length])

it.each(EXCEL_ERRORS.map(([code, expected], turn) => ({ code, expected, turn })))('each batch failing in turn with $code leaves the user’s cells and words, takes no stamp for granted, and is put right by the next refresh', async ({ code, expected, turn }) => {
  const batches = await batchesOfARefresh()
  const { port, host } = await refreshedOnce()
  for (let number = 1; number <= batches; number++) {
    const before = host.batches.length
    host.fail(before + number, code, { after: pointOf(code, turn + number) })
    const thrown: unknown = await port.writeSheets([NEXT, ABOUT]).then(() => null, (error: unknown) => error)
    const failed = host.batches[before + number - 1]
    expect(failed.error).toBe(code)
    // a cell that is no longer edited at the second attempt stops nothing
    if (thrown === null) expect(isForOrder(failed) || code === 'InvalidOperationInCellEditMode').toBe(true)
    else expect([number, thrown]).toEqual([number, expect.any(ExcelFault)])
    if (thrown !== null) expect(thrown).toMatchObject({ code: expected })
    const stamp = valueAt(host.workbook, 'Summary', 'A2')
    const isWhole = (await port.readSheet(NEXT))?.table.rows[0].cells.measure.value === NEXT.table.rows[0].cells.measure.value
    if (typeof stamp === 'string') expect([number, stamp.includes('31 August 2019')]).toEqual([number, isWhole])
    expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
    await expectPutRight(port, host)
    await port.writeSheets([summary(), ABOUT])
  }
  expect(host.unusedPlans).toBe(0)
}, 300_000)
