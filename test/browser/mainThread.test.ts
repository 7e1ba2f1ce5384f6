/** Nothing blocks typing: a large refresh never holds the pane's main thread for long. */
import { county } from '../excel/costs'
import { tasksDuring } from './mainThread'
import { openPane } from './openPane'
import { cards, refreshAsAt, toScreen } from './refreshing'

/** Milliseconds: longer is felt. */
const FELT = 50

/** What else the machine does only adds to a task, so of a few refreshes the quietest tells what the pane's own work is. */
const TRIES = 3

async function longestTask(): Promise<number> {
  const open = await openPane({ workbook: { sheets: county(8000, 100_000) } })
  await toScreen(open.pane, 'summary')
  // what the pane looks for when it arrives is no part of the refresh
  open.host.batches.splice(0)
  const tasks = await tasksDuring(open, async () => {
    await refreshAsAt(open.pane, '2019-07-31')
    await cards(open.pane).first().waitFor()
  })
  expect(tasks.length).toBeGreaterThan(100)
  expect(open.host.batches.length).toBeLessThanOrEqual(60)
  // found by their marks alone: to look for roles and names is work of the pane's main thread, too
  const surgery = await tasksDuring(open, async () => {
    await open.pane.locator('nav button').nth(2).press('Enter')
    await open.pane.locator('[role=listbox]').press('Space')
    await open.pane.locator('[role=option][aria-checked=true]').waitFor()
  })
  return Math.max(tasks[0], surgery[0])
}

it('refreshes 8,000 children and 100,000 visits, and opens their surgery, without a task over 50 ms; the refresh in at most 60 batches', async () => {
  let least = Infinity
  for (let tried = 0; tried < TRIES && least > FELT; tried++) least = Math.min(least, await longestTask())
  expect(least).toBeLessThanOrEqual(FELT)
}, 180_000)
