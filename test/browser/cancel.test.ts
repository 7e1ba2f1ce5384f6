/** Cancel: before the first write nothing has changed; after it the sheet in hand is finished. */
import { isoDate } from '../../src/calendar'
import { PANE_WORDS, paneMessage } from '../../src/words'
import { valueAt } from '../excel-host'
import { addsSheet, Door, nextAnswer, readsRows } from './door'
import { openPane } from './openPane'
import { cancelButton, message, refreshButton, toScreen } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'

const NAMES = SAMPLE.sheets.map(({ name }) => name)

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
