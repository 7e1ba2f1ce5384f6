/** Somebody else changes the tables that the figures rest on, between any two batches of a whole refresh. It takes a minute or two. */
import { dayOf } from '../../src/calendar'
import { ExcelFault } from '../../src/excel'
import { refresh } from '../../src/refresh'
import { excelFaultSentence } from '../../src/words'
import { type ExcelHost, sortTable, type Workbook } from '../excel-host'
import { county } from './costs'
import { openExcel, type OpenExcel } from './openExcel'

const WORKBOOK = { sheets: county(6, 20) }
const NOW = dayOf(2019, 8, 1)

const refreshed = ({ port }: OpenExcel): Promise<unknown> =>
  refresh(port, { asAt: dayOf(2019, 7, 31), today: NOW, now: NOW, version: '0.1.0' }).then(() => null, (error: unknown) => error)

/** Everything that stands on a sheet, row by row; null where there is no such sheet. */
function cellsOf({ sheets }: Workbook, wanted: string): readonly (readonly unknown[])[] | null {
  const sheet = sheets.find(({ name }) => name === wanted)
  return sheet === undefined ? null : sheet.grid.copyOf({ row: 0, column: 0, rows: 60, columns: 40 }).map((line) => line.map((cell) => cell?.value ?? null))
}

const SOURCES = ['Cases', 'Visits', 'Audits', 'Old visits']
const sourcesOf = (workbook: Workbook) => SOURCES.map((name) => cellsOf(workbook, name))

const EDITS: readonly (readonly [string, (host: ExcelHost) => void])[] = [
  ['sorts the visits', ({ colleague }) => colleague.do((workbook) => sortTable(workbook, workbook.table('Visits'), [{ key: 3, ascending: false }], false))],
  ['puts a row into the visits', ({ colleague }) => colleague.insert('Visits', 'A9:I9')],
  ['puts a column before the visits', ({ colleague }) => colleague.insert('Visits', 'A:A')],
  ['renames the sheet of the visits', ({ colleague }) => colleague.do((workbook) => workbook.renameSheet(workbook.sheet('Visits'), 'Old visits'))],
  ['deletes the sheet of the visits', ({ colleague }) => colleague.do((workbook) => workbook.deleteSheet(workbook.sheet('Visits')))],
]

/** The figures, as the sheet shows them: without the line that names sheets and the moment. */
const summaryOf = (workbook: Workbook) => cellsOf(workbook, 'Summary')?.slice(5) ?? null

async function summaryOfThe(edit: (host: ExcelHost) => void): Promise<ReturnType<typeof summaryOf>> {
  const open = await openExcel({ workbook: WORKBOOK })
  edit(open.host)
  expect(await refreshed(open)).toBeNull()
  return summaryOf(open.host.workbook)
}

it.each(EDITS)('%s: the figures are those of before or of after, never of both, else it is told; the sources are as the colleague left them, and the next refresh puts all right', async (_, edit) => {
  const before = await summaryOfThe(() => undefined)
  const after = await summaryOfThe(edit)
  const counted = await openExcel({ workbook: WORKBOOK })
  const first = counted.host.batches.length
  await refreshed(counted)
  const batches = counted.host.batches.slice(first)
  const reading = batches.findIndex(({ cellsWritten, names }) => cellsWritten > 0 || names.has('Add'))
  // of those that write, every third
  const moments = batches.map((_, index) => index + 1).filter((number) => number <= reading || number % 3 === 0)
  let told = 0
  for (const number of moments) {
    const open = await openExcel({ workbook: WORKBOOK })
    const { host } = open
    let left: ReturnType<typeof sourcesOf> = []
    host.before(host.batches.length + number, () => {
      edit(host)
      left = sourcesOf(host.workbook)
    })
    const thrown = await refreshed(open)
    expect(host.unusedPlans).toBe(0)
    if (thrown === null) expect([before, after]).toContainEqual(summaryOf(host.workbook))
    else {
      told++
      expect([number, thrown]).toEqual([number, expect.any(ExcelFault)])
      if (thrown instanceof ExcelFault) expect(excelFaultSentence(thrown.code, thrown.facts, thrown.left)).toContain('ry again')
    }
    expect([number, sourcesOf(host.workbook)]).toEqual([number, left])
    expect([number, await refreshed(open)]).toEqual([number, null])
    expect([number, summaryOf(host.workbook)]).toEqual([number, after])
    expect(host.notPlayed).toEqual([])
  }
  expect(told).toBeLessThan(reading)
}, 300_000)
