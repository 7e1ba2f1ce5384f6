/** A workbook that has been refreshed once and typed into since, and what must hold of it whatever goes wrong. */
import { ExcelFault } from '../../src/excel'
import type { OpenWorkbook, SheetSpec, WorkbookPort } from '../../src/workbook'
import { type BatchView, type ExcelHost, valueAt, valuesAt } from '../excel-host'
import { ABOUT, MEASURES, summary } from '../xlsx/write/sampleSheets'
import { openExcel } from './openExcel'

export const SOURCE = [
  ['Child ID', 'Visit date'],
  ['C1', 43_677],
  ['C2', 43_678],
]
export const WORKBOOK = { sheets: [{ name: 'Visits', rows: SOURCE, tables: [{ name: 'Visits' }] }] }
export const NEXT = summary({ asAt: '31 August 2019', rows: [MEASURES[2], MEASURES[1], MEASURES[3]] })

/** A workbook with our sheets, with words typed beside two measures. */
export async function refreshedOnce(): Promise<{ port: OpenWorkbook; host: ExcelHost }> {
  const { port, host } = await openExcel({ workbook: WORKBOOK })
  await port.writeSheets([summary(), ABOUT])
  host.user.type('Summary', 'I7', 'Re-audit in May')
  host.user.type('Summary', 'I9', 'Going well')
  host.batches.splice(0)
  return { port, host }
}

export const wordsIn = async (port: WorkbookPort, like: SheetSpec = NEXT) =>
  new Map((await port.readSheet(like))?.table.rows.filter(({ cells }) => cells.commentary.value !== null).map(({ cells }) => [cells.measure.value, cells.commentary.value]))

export const WORDS = new Map([
  ['Children in need seen within timescale', 'Going well'],
  ['Audits graded inadequate', 'Re-audit in May'],
])

export async function faultOf(work: Promise<unknown>): Promise<ExcelFault> {
  const thrown: unknown = await work.then(() => new Error('nothing was thrown'), (error: unknown) => error)
  if (!(thrown instanceof ExcelFault)) throw thrown
  return thrown
}

export async function expectUnharmed(port: WorkbookPort, host: ExcelHost): Promise<void> {
  expect(valuesAt(host.workbook, 'Visits', 'A1:B3')).toEqual(SOURCE)
  expect(await wordsIn(port)).toEqual(WORDS)
  expect(host.session.enableEvents).toBe(true)
  expect(host.notPlayed).toEqual([])
}

export async function expectPutRight(port: WorkbookPort, host: ExcelHost): Promise<void> {
  await port.writeSheets([NEXT, ABOUT])
  expect((await port.readSheet(NEXT))?.table.rows.map(({ cells }) => cells.measure.value)).toEqual([...NEXT.table.rows.map(({ cells }) => cells.measure.value), 'Audits graded inadequate'])
  expect(valueAt(host.workbook, 'Summary', 'A2')).toContain('31 August 2019')
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Visits', 'Summary', 'About'])
  await expectUnharmed(port, host)
}

/** How many batches a refresh of these sheets takes. */
export async function batchesOfARefresh(): Promise<number> {
  const { port, host } = await refreshedOnce()
  await port.writeSheets([NEXT, ABOUT])
  return host.batches.length
}

/** A batch that only turns events on again, or lets go of the handler that hears of edits: its failure is no failure of the writing. */
export function isForOrder({ names }: Pick<BatchView, 'names'>): boolean {
  return names.has('_UnregisterDataChangedEvent') || [...names].every((name) => name === 'EnableEvents' || name.endsWith('Runtime'))
}
