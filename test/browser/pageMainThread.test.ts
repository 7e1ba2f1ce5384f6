/** Nothing blocks the page: a large workbook is opened, refreshed and scrolled without a task that is felt. */
import { writeFileSync } from 'node:fs'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { newWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { tasksDuring } from './mainThread'
import { chooseFile, grid, inFolder, openPage, refreshOnPage, showSheet } from './openPage'
import { cards } from './refreshing'

/** Milliseconds. */
const MOST = 100

it('opens, refreshes and scrolls 100,000 visits without a task over 100 ms on the main thread', async () => {
  const sheets = sampleWorkbook({ children: 5000, seed: 1, extract: 'clean' })
  const visits = sheets.find(({ name }) => name === 'Visits')?.table.rows.length ?? 0
  expect(visits).toBeGreaterThanOrEqual(100_000)
  const file = inFolder('large.xlsx')
  writeFileSync(file, (await newWorkbook(sheets, inflateInNode, deflateInNode)).toBytes())

  const open = await openPage()
  const tasks = await tasksDuring(open, async () => {
    await chooseFile(open.page, file)
    await grid(open.page).waitFor()
    await showSheet(open.page, 'Visits')
    await grid(open.page).getByRole('gridcell').first().waitFor()
    for (let step = 1; step <= 20; step++) {
      await grid(open.page).evaluate((element, part) => element.scrollTo({ top: element.scrollHeight * part }), step / 20)
      await open.page.waitForTimeout(50)
    }
    await refreshOnPage(open.pane, '2019-07-31')
    await cards(open.pane).first().waitFor()
  })
  expect(tasks.length).toBeGreaterThan(100)
  expect(tasks.filter((task) => task > MOST)).toEqual([])
})
