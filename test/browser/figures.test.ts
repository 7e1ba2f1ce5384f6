/** A figure opened, its rows, and any cell of our sheets explained: on the built pane, before the stand-in. */
import type { Frame } from 'playwright-core'
import { COMMANDS } from '../../src/commands'
import { isoDate } from '../../src/calendar'
import { sampleSheets } from '../../src/sample'
import { cardButtonId } from '../../src/taskpane/measureCard/cardButtonId'
import { COUNTED_WORDS, FIGURE_WORDS, GROUP_LEVELS, MEASURE_NAMES, START_WORDS } from '../../src/words'
import { valueAt } from '../excel-host'
import { county } from '../excel/costs'
import { threadsDuring } from './mainThread'
import { openPane, type OpenPane } from './openPane'
import { cards, message, refreshAsAt, soon, toScreen } from './refreshing'
import { rowWith } from './rowWith'
import { AS_AT, COUNTY, workbookWith } from './sampleWorkbook'

/** Enough children for some to be overdue, in tables with plain names. */
const SAMPLE = workbookWith(sampleSheets({ ...COUNTY, children: 300, extract: 'clean' }))
const NAME = MEASURE_NAMES['seen-cin']

const card = (pane: Frame) => cards(pane).filter({ has: pane.getByRole('heading', { level: 3, name: NAME, exact: true }) })
const rowsMissed = (pane: Frame) => pane.getByRole('listbox', { name: COUNTED_WORDS.missed })

/** Refreshed once for all tests. */
let shared: OpenPane

beforeAll(async () => {
  shared = await openPane({ workbook: SAMPLE })
  await refreshAsAt(shared.pane, isoDate(AS_AT))
  await card(shared.pane).waitFor()
})

it('by keyboard alone: into a figure, down its rows to the row in Excel, and back to the card', async () => {
  const { page, pane, host } = shared
  const details = card(pane).getByRole('button', { name: FIGURE_WORDS.details })
  await details.focus()
  await page.keyboard.press('Enter')
  await rowsMissed(pane).waitFor()
  await soon(() => pane.evaluate(() => document.activeElement?.tagName), 'H1')
  await rowsMissed(pane).focus()
  await page.keyboard.press('ArrowDown')
  const place = /, row (\d+)$/.exec(await pane.locator('[role=option][aria-selected=true]').innerText())
  await page.keyboard.press('Enter')
  await soon(() => host.workbook.selection?.areas[0]?.row, Number(place?.[1]) - 1)
  expect(host.workbook.selection?.sheet.name).toBe('Cases')
  await pane.getByRole('button', { name: FIGURE_WORDS.back }).focus()
  await page.keyboard.press('Enter')
  await soon(() => details.evaluate((button) => document.activeElement === button), true)
})

it('a cell that is none of ours is told so', async () => {
  const { pane, host, excel } = shared
  host.user.select('Cases', 'A2')
  excel.press(COMMANDS.explain)
  await message(pane).getByText('is not one that Casefile wrote').waitFor()
})

it('explains a child on the list by the row behind it, a line above a table, and a setting', async () => {
  const { host, pane, excel } = shared
  const ask = (sheet: string, address: string) => {
    host.user.select(sheet, address)
    excel.press(COMMANDS.explain)
  }
  ask('Visits due', `H${rowWith(host, 'Visits due', { C: 'Child in need', J: '✖ Overdue' })}`)
  await pane.getByText('The row behind it: Cases, row').waitFor()
  await pane.getByText(/^On the list because/).waitFor()
  await pane.getByRole('button', { name: FIGURE_WORDS.goToCell }).click()
  await soon(() => host.workbook.selection?.sheet.name, 'Cases')
  ask('Summary', 'A2')
  await pane.getByText('The day that the figures describe').waitFor()
  ask('Settings', `B${rowWith(host, 'Settings', { A: 'Supervisions needed' })}`)
  await pane.getByText('Figures that move with it: Supervisions in the last 3 months.').waitFor()
})

it('explains a figure of a workbook opened again; once the tables have changed it shows both figures, and writes nothing', async () => {
  const row = rowWith(shared.host, 'Summary', { A: NAME })
  const count = String(valueAt(shared.host.workbook, 'Summary', `D${row}`))
  const { pane, host, excel } = await openPane({ workbook: shared.host.workbook })
  await pane.getByText('The sheets were last refreshed on').waitFor()
  host.user.select('Summary', `D${row}`)
  excel.press(COMMANDS.explain)
  await pane.getByText(`the sheet has ${count}, and the same comes out of the tables as they are now`).waitFor()

  const before = host.batches.length
  const missed = Number(/, row (\d+)/.exec(await pane.getByRole('option').first().innerText())?.[1])
  host.user.delete('Cases', `${missed}:${missed}`)
  host.user.select('Summary', `D${row}`)
  excel.press(COMMANDS.explain)
  await pane.getByText('The tables have changed since the sheet was written').waitFor()
  expect(await pane.locator('main').innerText()).toContain(`the sheet has ${count}; now it is ${count.replace(/\d+$/, (whole) => String(Number(whole) - 1))}`)
  expect(host.batches.slice(before).filter(({ cellsWritten }) => cellsWritten > 0)).toEqual([])
})

it('fills a blank workbook with the sample, and refuses beside rows of the user’s own', async () => {
  const { pane, host } = await openPane({ workbook: { sheets: [{ name: 'Sheet1', rows: [] }] } })
  await pane.getByRole('button', { name: START_WORDS.sample }).click()
  await card(pane).waitFor()
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Cases', 'Visits', 'Summary']))
  await toScreen(pane, 'start')
  await pane.getByRole('button', { name: START_WORDS.sample }).click()
  await message(pane).getByText('would be mixed').waitFor()
})

/** Milliseconds of the processor, from the key on the card to the rows: longer is felt as a wait. The calculation's share is in it, since the rows come from there. */
const AT_ONCE = 100

it('of 8,000 children, a card opens into its rows at once, the calculation’s share included; of rows and of workers, but those in sight are drawn', async () => {
  const open = await openPane({ workbook: { sheets: county(8000, 100_000) } })
  await refreshAsAt(open.pane, '2019-07-31')
  await card(open.pane).waitFor()
  const taken: number[] = []
  // what else the machine does only adds: of a few openings the quietest tells what the product's own work is
  for (let tried = 0; tried < 3; tried++) {
    // found by their marks alone: to look for roles and names is work of the pane's main thread, too
    const { main, calculation } = await threadsDuring(open, async () => {
      await open.pane.locator(`#${cardButtonId('seen-cin')}`).press('Enter')
      await open.pane.locator('[role=option]').first().waitFor()
    })
    expect(calculation.length).toBeGreaterThan(0)
    taken.push([...main, ...calculation].reduce((sum, task) => sum + task, 0))
    expect(await open.pane.getByRole('option').count()).toBeLessThan(40)
    await open.pane.getByRole('heading', { name: FIGURE_WORDS.lookAhead }).waitFor()
    if (tried < 2) await open.pane.getByRole('button', { name: FIGURE_WORDS.back }).click()
  }
  await open.pane.getByRole('button', { name: FIGURE_WORDS.showWorkers }).click()
  const workers = open.pane.getByRole('list', { name: GROUP_LEVELS.worker, exact: true })
  expect(Number(await workers.getByRole('listitem').first().getAttribute('aria-setsize'))).toBeGreaterThan(100)
  expect(await workers.getByRole('listitem').count()).toBeLessThan(40)
  expect(Math.min(...taken)).toBeLessThan(AT_ONCE)
})
