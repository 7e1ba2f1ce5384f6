/** Cancel: before the first write nothing has changed; after it the sheet in hand is finished. */
import type { Frame } from 'playwright-core'
import { isoDate } from '../../src/calendar'
import { PANE_WORDS, paneMessage } from '../../src/words'
import { type BatchView, type ExcelHost, valueAt } from '../excel-host'
import { openPane } from './openPane'
import { cancelButton, message, refreshButton, toScreen } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'

const NAMES = SAMPLE.sheets.map(({ name }) => name)
const readsRows = ({ names, writes }: BatchView) => names.has('GetRangeByIndexes') && !writes
const addsSheet = ({ names, writes }: BatchView) => names.has('Add') && writes

/** A door that a batch waits at until it is opened. */
class Door {
  open = (): void => undefined
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve))
  private arrive = (): void => undefined
  /** Resolves when the batch stands there. */
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve))

  /** Chosen batches of Excel's wait here: the first does. */
  constructor(host: ExcelHost, chosen: (batch: BatchView) => boolean) {
    host.delay((batch) => {
      if (!chosen(batch)) return false
      this.arrive()
      return true
    }, this.opened)
  }
}

/** Waits until Excel has answered whatever the pane had asked, and what it asked upon that. */
async function nextAnswer(pane: Frame): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name')
        await context.sync()
      }),
    )
  }
}

it('before the first write takes effect at once, and leaves the workbook as it was', async () => {
  const { pane, host } = await openPane({ workbook: SAMPLE })
  const reading = new Door(host, readsRows)
  await toScreen(pane, 'summary')
  await refreshButton(pane).click()
  await reading.reached
  await cancelButton(pane).click()
  const { happened, left } = paneMessage({ news: 'fault', code: 'cancelled', facts: [], step: 'reading' })
  await message(pane).getByText(happened).waitFor()
  expect(await message(pane).innerText()).toContain(left)
  expect(await refreshButton(pane).isEnabled()).toBe(true)

  reading.open()
  await nextAnswer(pane)
  expect(host.unusedPlans).toBe(0)
  expect(host.batches.filter(({ cellsWritten }) => cellsWritten > 0)).toEqual([])
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(NAMES)
})

it('during the writing finishes the sheet in hand, begins no other, and says so', async () => {
  const { pane, host } = await openPane({ workbook: SAMPLE })
  const writing = new Door(host, addsSheet)
  await toScreen(pane, 'summary')
  await pane.getByLabel(PANE_WORDS.asAt).fill(isoDate(AS_AT))
  await refreshButton(pane).click()
  await writing.reached
  await cancelButton(pane).click()
  await pane.getByRole('status').getByText(PANE_WORDS.cancelling).waitFor({ state: 'attached' })
  writing.open()

  const { happened, left, next } = paneMessage({ news: 'fault', code: 'cancelled', facts: [], step: 'writing' })
  await message(pane).getByText(happened).waitFor()
  expect(await message(pane).innerText()).toContain(left)
  expect(await message(pane).innerText()).toContain(next)
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([...NAMES, 'Summary'])
  expect(valueAt(host.workbook, 'Summary', 'A2')).toContain('Refreshed')
  expect(host.session.enableEvents).toBe(true)
})
