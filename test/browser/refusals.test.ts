/** What Excel refuses is told in a sentence: what happened, what was left as it was, what to do next. */
import { isoDate } from '../../src/calendar'
import { type ExcelFaultCode, paneMessage } from '../../src/words'
import { type BatchView, type FaultCode } from '../excel-host'
import { addsSheet, readsRows } from './door'
import { openPane, type OpenPane } from './openPane'
import { message, refreshAsAt, soon } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'

const DAY = isoDate(AS_AT)

/** The console is told the cause, the step, and on what kind of Excel; nothing of a cell. */
async function expectLogged({ complaints }: OpenPane, cause: ExcelFaultCode, step: string): Promise<void> {
  await soon(() => complaints.splice(0).join('\n'), `Casefile: ${cause} while ${step}: EXCEL: OFFICE_ONLINE`)
}

function sentences(code: ExcelFaultCode, step: 'reading' | 'writing'): string[] {
  const { happened, left, next } = paneMessage({ news: 'fault', code, facts: [], step })
  return [happened, left, next]
}

it.each<[string, FaultCode, (batch: BatchView) => boolean, ExcelFaultCode, 'reading' | 'writing']>([
  ['a lost session while reading', 'InvalidOrTimedOutSession', readsRows, 'not-connected', 'reading'],
  ['too large a request while writing', 'RequestPayloadSizeLimitExceeded', addsSheet, 'too-much-data', 'writing'],
])('%s', async (_, code, choice, cause, step) => {
  const open = await openPane({ workbook: SAMPLE })
  const { pane, host } = open
  host.fail(choice, code)
  await refreshAsAt(pane, DAY)
  const text = await message(pane).innerText()
  expect(sentences(cause, step).filter((sentence) => !text.includes(sentence))).toEqual([])
  expect(host.unusedPlans).toBe(0)
  await expectLogged(open, cause, step)
})

it('answers that Excel finds too large are asked for again in smaller pages, and nobody hears of it', async () => {
  const { pane, host } = await openPane({ workbook: SAMPLE, limits: { responseBytes: 40_000 } })
  await refreshAsAt(pane, DAY)
  expect(await message(pane).innerText()).toContain('Refreshed as at')
  expect(host.batches.filter(({ error }) => error === 'ResponsePayloadSizeLimitExceeded').length).toBeGreaterThan(0)
})

it('a cell that is being edited: after a second it says to press Enter or Esc, and once that is done refreshes', async () => {
  const open = await openPane({ workbook: SAMPLE })
  const { pane, host } = open
  host.enterCellEdit()
  await refreshAsAt(pane, DAY)
  const text = await message(pane).innerText()
  expect(text).toContain('Press Enter or Esc in the cell you are editing')
  expect(sentences('cell-editing', 'reading').filter((sentence) => !text.includes(sentence))).toEqual([])
  await expectLogged(open, 'cell-editing', 'starting')
  host.exitCellEdit()
  await refreshAsAt(pane, DAY)
  await message(pane).getByText('Refreshed as at').waitFor()
})
