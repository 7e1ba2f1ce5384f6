/** Each batch of a refresh that reads, failing in turn with each error that Excel gives: nothing was changed, somebody is told why, and the next refresh works. It takes a minute; of those that write see `everyErrorEveryBatch.test.ts`. */
import { dayOf } from '../../src/calendar'
import { ExcelFault } from '../../src/excel'
import { refresh } from '../../src/refresh'
import { valuesAt } from '../excel-host'
import { county } from './costs'
import { EXCEL_ERRORS } from './excelErrors'
import { openExcel, type OpenExcel } from './openExcel'

const WORKBOOK = { sheets: county(6, 20) }
const NAMES = WORKBOOK.sheets.map(({ name }) => name)
const NOW = dayOf(2019, 8, 1)

const refreshed = ({ port }: OpenExcel): Promise<unknown> =>
  refresh(port, { asAt: dayOf(2019, 7, 31), today: NOW, now: NOW, version: '0.1.0' }).then(() => null, (error: unknown) => error)

/** Those after which Excel is asked again: when the typing is over, or for less at a time. */
const isAskedAgain = (cause: ExcelFault['code']) => cause === 'cell-editing' || cause === 'too-much-data'

async function batchesThatRead(): Promise<number> {
  const open = await openExcel({ workbook: WORKBOOK })
  const before = open.host.batches.length
  await refreshed(open)
  return open.host.batches.slice(before).findIndex(({ cellsWritten, names }) => cellsWritten > 0 || names.has('Add'))
}

it.each(EXCEL_ERRORS)('%s', async (code, cause) => {
  const count = await batchesThatRead()
  expect(count).toBeGreaterThan(3)
  let open = await openExcel({ workbook: WORKBOOK })
  for (let number = 1; number <= count; number++) {
    const { host } = open
    const source = valuesAt(host.workbook, 'Visits', 'A1:I21')
    host.fail(host.batches.length + number, code)
    const thrown = await refreshed(open)
    expect(host.unusedPlans).toBe(0)
    expect(valuesAt(host.workbook, 'Visits', 'A1:I21')).toEqual(source)
    if (thrown === null) {
      expect([number, isAskedAgain(cause)]).toEqual([number, true])
      open = await openExcel({ workbook: WORKBOOK })
      continue
    }
    expect([number, thrown]).toEqual([number, expect.any(ExcelFault)])
    expect(thrown).toMatchObject({ code: cause, left: 'untouched' })
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(NAMES)
  }
  expect(await refreshed(open)).toBeNull()
  expect(open.host.notPlayed).toEqual([])
}, 60_000)
