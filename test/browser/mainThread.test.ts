/** Nothing blocks typing: a large refresh never holds the pane's main thread for long. */
import { county } from '../excel/costs'
import { tasksDuring } from './mainThread'
import { openPane } from './openPane'
import { cards, refreshAsAt } from './refreshing'

/** Milliseconds: longer is felt. */
const FELT = 50

it('refreshes 8,000 children and 100,000 visits without a task over 50 ms, in at most 60 batches', async () => {
  const open = await openPane({ workbook: { sheets: county(8000, 100_000) } })
  const tasks = await tasksDuring(open, async () => {
    await refreshAsAt(open.pane, '2019-07-31')
    await cards(open.pane).first().waitFor()
  })
  expect(tasks.length).toBeGreaterThan(100)
  expect(tasks.filter((task) => task > FELT)).toEqual([])
  expect(open.host.batches.length).toBeLessThanOrEqual(60)
})
