/** The page without Excel for everybody: every state of the sheets' side, and the pane's screens beside them; and the help pages. */
import type { Locator, Page } from 'playwright-core'
import { FIGURE_WORDS, PAGE_WORDS, pageMessage, PANE_WORDS, SET_UP_WORDS, SHARE_WORDS, SURGERY_WORDS } from '../../src/words'
import { cutOff } from './cutOff'
import { found } from './checker'
import { countyFile } from './countyFile'
import { type Findings, LookAround } from './lookAround'
import { cell, chooseFile, grid, lastCell, openPage, said, tabs, type OpenedPage } from './openPage'
import { cards, message, refreshAsAt, soon } from './refreshing'
import { setUpPart } from './settingUp'

const press = (control: Locator) => control.press('Enter')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function toSheet(page: Page, sheet: string): Promise<void> {
  await tabs(page).getByRole('tab', { name: sheet, exact: true }).click()
  await page.getByRole('grid', { name: sheet, exact: true }).waitFor()
}

async function sheetsSide({ page }: OpenedPage, around: LookAround): Promise<void> {
  await page.keyboard.press('Tab')
  await around.look('nothing open')
  await chooseFile(page, await countyFile('refreshed.xlsx', 'refreshed'))
  await cell(page, 'A1').waitFor()
  await grid(page).press('x')
  await soon(() => said(page).innerText(), pageMessage({ news: 'not-typed' }))
  await around.look('a sheet of the user’s own, where nobody types')
  await press(button(page, PAGE_WORDS.close))
  await soon(() => grid(page).evaluate((element) => document.activeElement === element), true)

  await toSheet(page, 'Summary')
  const address = await lastCell(page)
  await grid(page).press('F2')
  await page.getByRole('textbox', { name: `Summary, cell ${address}` }).waitFor()
  await around.lookAt('a cell being typed in')
  await grid(page).focus()
  await around.look('Summary, a cell for typing selected')
  await toSheet(page, 'Trend')
  await grid(page).locator('svg').first().waitFor()
  await around.look('a sheet with charts')

  await toSheet(page, 'Summary')
  await grid(page).focus()
  await page.keyboard.type('Two visits are booked')
  await page.keyboard.press('Enter')
  await page.getByRole('banner').getByText(PAGE_WORDS.unsaved).waitFor()
  await press(button(page, PAGE_WORDS.template))
  await page.getByRole('dialog', { name: PAGE_WORDS.unsavedTitle }).waitFor()
  await around.look('asked whether to save')
  await page.keyboard.press('Escape')
  await soon(() => button(page, PAGE_WORDS.template).evaluate((element) => document.activeElement === element), true)
}

async function paneBeside({ page, pane }: OpenedPage, around: LookAround): Promise<void> {
  await refreshAsAt(pane, '2019-07-31')
  await cards(pane).nth(2).getByRole('button', { name: FIGURE_WORDS.details }).press('Enter')
  await pane.getByRole('listbox').first().waitFor()
  await around.look('a figure')
  await press(button(page, FIGURE_WORDS.back))
  await press(button(page, SHARE_WORDS.open))
  await pane.getByText(/^From this copy/).waitFor()
  await around.look('a copy to be shared')
  const screens = pane.getByRole('navigation')
  await press(screens.getByRole('button', { name: 'Surgery', exact: true }))
  await press(pane.getByRole('listbox', { name: SURGERY_WORDS.list }))
  await around.look('Surgery, a child open')
  await press(screens.getByRole('button', { name: 'Set-up', exact: true }))
  await press(setUpPart(pane, 'issues'))
  await press(pane.locator('summary').last())
  await pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.goToCell}`) }).first().waitFor()
  await around.look('Set-up')
  await press(screens.getByRole('button', { name: 'Start', exact: true }))
  await press(pane.getByRole('button', { name: 'Try with sample data' }))
  await message(pane).waitFor()
  await around.look('Start, refused')
}

const walked: { findings?: Findings } = {}

it('can be brought to every state by keyboard', async () => {
  const open = await openPage()
  const { page } = open
  const around = new LookAround({ page, drawn: page, widths: [1280, 640, 320, 1280], setWidth: (width) => page.setViewportSize({ width, height: 720 }) })
  walked.findings = around.findings
  await sheetsSide(open, around)
  await paneBeside(open, around)
  expect(await page.getByText(PANE_WORDS.support).count()).toBe(1)
}, 600_000)

it('whoever comes to any of them by keyboard stands somewhere in it', () => expect(walked.findings?.lost).toEqual([]))

it('in each, every control is reached by Tab in the order of reading, shows in every look that it has the keyboard, and nothing is for the mouse alone', () => expect(walked.findings?.keyboard).toEqual([]))

it('in each, a checker finds nothing wrong, in light, dark and contrast, and a contrast theme paints over every colour of ours', () => expect(walked.findings?.checker).toEqual([]))

it('in each, nothing is too wide, cut off or one over the other at 1280 and 320 pixels, at 200% zoom, and with a reader’s own spacing', () => expect(walked.findings?.room).toEqual([]))

it.each(['support.html', 'privacy.html'])('%s: a checker finds nothing wrong in any look, and nothing is cut off at 320 pixels', async (name) => {
  const { page } = await openPage({ viewport: { width: 320, height: 720 } })
  await page.goto(new URL(name, page.url()).href)
  expect(await found(page, page)).toEqual([])
  expect(await cutOff(page)).toEqual([])
})
