/** A calculation whose worker holds the workbook: no cell crosses to the main thread. */
import { calculationAt, type Calculation } from '../../src/worker'
import { serveCalculation } from '../../src/worker/serveCalculation'
import type { WorkbookPort } from '../../src/workbook'
import { openCalculation, OPTIONS, writableWorkbook, type WritableWorkbook } from './channel'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

function heldBy(workbook: WorkbookPort): { calculation: Calculation; said: string[] } {
  const { port1, port2 } = new MessageChannel()
  open.push(() => {
    port1.close()
    port2.close()
  })
  const said: string[] = []
  serveCalculation(
    {
      postMessage: (message, options) => {
        said.push((message as { kind: string }).kind)
        port2.postMessage(message, options)
      },
      set onmessage(listener) {
        port2.onmessage = listener
      },
      get onmessage() {
        return port2.onmessage as ((event: MessageEvent) => void) | null
      },
    },
    () => workbook,
  )
  return { calculation: calculationAt(port1, 'worker'), said }
}

/** Stands for the workbook on the main thread: nothing may be asked of it. */
const ELSEWHERE: WorkbookPort = {
  dateSystem: 1900,
  sources: () => Promise.reject(new Error('asked')),
  read: () => {
    throw new Error('asked')
  },
  readSheet: () => Promise.reject(new Error('asked')),
  writeSheets: () => Promise.reject(new Error('asked')),
}

test('reports what it reports when the main thread holds the workbook, and writes the same sheets', async () => {
  const held = writableWorkbook()
  const served = writableWorkbook()
  const { calculation, close } = openCalculation()
  open.push(close)
  const report = await heldBy(held).calculation.refresh(ELSEWHERE, OPTIONS)
  expect(report).toEqual(await calculation.refresh(served, OPTIONS))
  expect(held.writes).toEqual(served.writes)
})

test('asks the main thread for nothing', async () => {
  const { calculation, said } = heldBy(writableWorkbook())
  await calculation.refresh(ELSEWHERE, OPTIONS)
  expect(said).not.toContain('call')
  expect(said).not.toContain('sheet-rows')
})

test('answers for the rows of its last result', async () => {
  const { calculation } = heldBy(writableWorkbook())
  await calculation.refresh(ELSEWHERE, OPTIONS)
  expect((await calculation.detail('seen-cp', 'rows')).denominator).toHaveLength(12)
})

test('an abort before the first write leaves the workbook as it was, and says so', async () => {
  const workbook = writableWorkbook()
  const stopping = new AbortController()
  const refreshing = heldBy(workbook).calculation.refresh(ELSEWHERE, { ...OPTIONS, signal: stopping.signal })
  stopping.abort()
  await expect(refreshing).rejects.toMatchObject({ code: 'cancelled' })
  expect(workbook.writes).toHaveLength(0)
})

test('an abort that comes too late is not called a cancel: what was written is reported', async () => {
  const stopping = new AbortController()
  const workbook: WritableWorkbook = writableWorkbook()
  const late: WorkbookPort = {
    ...workbook,
    writeSheets: async (sheets, options) => {
      const written = await workbook.writeSheets(sheets, options)
      stopping.abort()
      return written
    },
  }
  const report = await heldBy(late).calculation.refresh(ELSEWHERE, { ...OPTIONS, signal: stopping.signal })
  expect(report.written.map(({ key }) => key)).toContain('summary')
})
