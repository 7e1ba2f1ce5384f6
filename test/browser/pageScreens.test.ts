/** The pane's screens on the page without Excel, from end to end: each reads the workbook beside it, and each leads into its sheets. */
import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { COUNTED_WORDS, FIGURE_WORDS, MEASURE_NAMES, PAGE_WORDS, SET_UP_WORDS, SHARE_WORDS, SURGERY_WORDS, VISITS_DUE_HEADERS } from '../../src/words'
import { XlsxWorkbook } from '../../src/xlsx'
import { inflateInNode } from '../../src/xlsx/node'
import { countyFile } from './countyFile'
import { grid, inFolder, openAnew, openPage, refreshOnPage, showSheet, tabs, type OpenedPage } from './openPage'
import { cards, message, soon, toScreen } from './refreshing'
import { setUpPart } from './settingUp'

const DAY = '2019-07-31'
let shared: OpenedPage

beforeAll(async () => {
  shared = await openPage()
  await openAnew(shared.page, await countyFile('county.xlsx', 'refreshed'))
  await refreshOnPage(shared.pane, DAY)
  await cards(shared.pane).first().waitFor()
})

const frontSheet = (page: Page) => tabs(page).getByRole('tab', { selected: true }).innerText()
const selectedCell = (page: Page) => page.locator('[role=gridcell][aria-selected=true]').getAttribute('data-cell')
const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name, exact: typeof name === 'string' })

it('a card opens into who is counted, and a row of it leads to its own on the sheet', async () => {
  const { page, pane } = shared
  await toScreen(pane, 'summary')
  await cards(pane).filter({ has: pane.getByRole('heading', { level: 3, name: MEASURE_NAMES['seen-after-contact'], exact: true }) }).getByRole('button').press('Enter')
  const list = pane.getByRole('listbox', { name: COUNTED_WORDS.missed })
  const [, sheet, row] = /(\S[^.]*), row (\d+)$/.exec(await pane.getByRole('option').first().innerText()) ?? []
  await list.press('Enter')
  await soon(() => selectedCell(page), `A${row}`)
  expect(sheet).toContain(await frontSheet(page))
})

it('the figure in a cell of Summary is explained, and so is a row of Data issues, which leads to its cell', async () => {
  const { page, pane } = shared
  await showSheet(page, 'Summary')
  await grid(page).getByText(MEASURE_NAMES['seen-after-contact'], { exact: true }).click()
  await toScreen(pane, 'summary')
  await button(pane, FIGURE_WORDS.explain).press('Enter')
  await pane.getByRole('heading', { level: 1, name: MEASURE_NAMES['seen-after-contact'] }).waitFor()
  await pane.getByText('the same comes out of the tables as they are now').waitFor()

  await showSheet(page, 'Data issues')
  await grid(page).getByText(/^(Audits|Supervisions|Contacts|Cases|Visits)$/).first().click()
  await button(pane, FIGURE_WORDS.back).press('Enter')
  await button(pane, FIGURE_WORDS.explain).press('Enter')
  await button(pane, FIGURE_WORDS.goToCell).press('Enter')
  await soon(async () => (await frontSheet(page)) !== 'Data issues', true)
})

it('Set-up: an answer is weighed and typed into Settings, and an issue leads to its cell', async () => {
  const { page, pane } = shared
  await toScreen(pane, 'set-up')
  await setUpPart(pane, 'questions').waitFor()
  await button(pane, new RegExp(`^${SET_UP_WORDS.showFigures}.*neither Visit required`)).press('Enter')
  await button(pane, `${SET_UP_WORDS.answerAgain}: They call for no visit`).press('Enter')
  await button(pane, SET_UP_WORDS.refreshNow).waitFor()
  await showSheet(page, 'Settings')
  await grid(page).getByText('They call for no visit').waitFor()

  await setUpPart(pane, 'issues').press('Enter')
  await pane.locator('summary').last().press('Enter')
  const link = button(pane, new RegExp(`^${SET_UP_WORDS.goToCell}`)).first()
  const place = /: (.+), row (\d+)/.exec((await link.getAttribute('aria-label')) ?? '')
  await link.press('Enter')
  await soon(() => frontSheet(page), place?.[1] ?? '')
  await soon(async () => (await selectedCell(page))?.replace(/^[A-Z]+/, ''), place?.[2])
})

it('a surgery: what is typed beside a child is on the sheet, what is typed on the sheet is beside the child, and paper has the list alone', async () => {
  const { page, pane } = shared
  await toScreen(pane, 'surgery')
  await pane.getByRole('listbox', { name: SURGERY_WORDS.list }).press('Enter')
  await pane.getByLabel('Action', { exact: true }).fill('Two visits are booked')
  await button(pane, SURGERY_WORDS.save).click()
  await message(pane).getByText('Saved on the sheet Visits due').waitFor()
  await showSheet(page, 'Visits due')
  await button(pane, SURGERY_WORDS.goToRow).click()
  await grid(page).focus()
  for (let column = 0; column < Object.keys(VISITS_DUE_HEADERS).indexOf('action'); column++) await page.keyboard.press('ArrowRight')
  await grid(page).getByText('Two visits are booked').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Moss')
  await page.keyboard.press('Enter')
  await soon(() => pane.getByLabel('Owner', { exact: true }).inputValue(), 'Moss')

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await button(pane, SURGERY_WORDS.print).click()
  await page.locator('body[data-printed]').waitFor()
  await page.emulateMedia({ media: 'print' })
  const paper = await page.evaluate(() => document.body.innerText)
  expect(paper).toContain('Two visits are booked')
  expect(paper).not.toContain(SURGERY_WORDS.workOut)
  expect(await page.locator('thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
  await page.emulateMedia({ media: 'screen' })
})

it('a copy to be shared says who can be told from it, and is downloaded with the chosen sheets alone', async () => {
  const { page, pane } = shared
  await toScreen(pane, 'summary')
  await button(pane, SHARE_WORDS.open).press('Enter')
  await pane.getByText(/^From this copy/).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), button(pane, 'Download the copy').press('Enter')])
  const file = inFolder('copy.xlsx')
  await download.saveAs(file)
  const copy = await XlsxWorkbook.open(new Uint8Array(readFileSync(file)), inflateInNode)
  expect(copy.sheets.map(({ name }) => name)).toEqual(['Summary', 'About'])
  expect(await page.getByRole('banner').innerText()).toContain(PAGE_WORDS.unsaved)
})
