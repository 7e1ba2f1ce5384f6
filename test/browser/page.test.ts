/** The page without Excel, from end to end. */
import { readFileSync, writeFileSync } from 'node:fs'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { sampleWorkbook, templateWorkbook } from '../../src/newWorkbooks'
import { PAGE_WORDS, pageMessage, PANE_WORDS, SURGERY_WORDS, VISITS_DUE_HEADERS } from '../../src/words'
import { refresh } from '../../src/refresh'
import { casefile } from '../cli/machine'
import { AS_AT, COUNTY } from './sampleWorkbook'
import { cell, chooseFile, dropFiles, grid, inFolder, openPage, openSample, refreshOnPage, said, save, sheets, showSheet, tabs } from './openPage'
import { cards, message, soon, toScreen } from './refreshing'

const DAY = '2019-07-31'

async function countyFile(name: string, kind: 'plain' | 'refreshed' = 'plain'): Promise<string> {
  const workbook = await newWorkbook(sampleWorkbook(COUNTY), inflateInNode, deflateInNode)
  if (kind === 'refreshed') await refresh(workbook, { asAt: AS_AT, today: AS_AT, now: AS_AT + 0.5, version: '0.1.0' })
  const file = inFolder(name)
  writeFileSync(file, workbook.toBytes())
  return file
}

it('says before anything is open what it is for, and has nothing to save', async () => {
  const { page } = await openPage()
  expect(await page.getByRole('banner').innerText()).toContain(PAGE_WORDS.purpose)
  expect(await sheets(page).innerText()).toContain(PAGE_WORDS.drop)
  expect(await page.getByRole('button', { name: PAGE_WORDS.save, exact: true }).getAttribute('aria-disabled')).toBe('true')
})

it('sample, Refresh, cards, Summary: the sheet shows the very rates of the cards', async () => {
  const { page, pane } = await openPage()
  await openSample(page)
  await refreshOnPage(pane, DAY)
  await cards(pane).first().waitFor()
  await showSheet(page, 'Summary')
  await grid(page).getByText('Audits judged inadequate').waitFor()
  const names = await grid(page).locator('[role=gridcell]').allInnerTexts()
  const shown = (await cards(pane).allInnerTexts()).map((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))
  expect(shown.length).toBeGreaterThanOrEqual(6)
  // a card's first lines: name, rate
  for (const [name, rate] of shown.slice(0, 3)) {
    const at = names.indexOf(name)
    expect([name, at]).not.toEqual([name, -1])
    expect(names.slice(at, at + 4)).toContain(rate)
  }
})

it('a file that is dropped is opened, and says so; two files at once are not', async () => {
  const { page } = await openPage()
  const file = await countyFile('my-extract.xlsx')
  await dropFiles(page, [file, file])
  await soon(() => said(page).innerText(), pageMessage({ news: 'one-at-a-time' }))
  await dropFiles(page, [file])
  await grid(page).waitFor()
  expect(await said(page).innerText()).toBe(pageMessage({ news: 'opened', name: 'my-extract.xlsx' }))
  expect(await tabs(page).getByRole('tab').allInnerTexts()).toContain('Targets')
})

it('a file that is no workbook is refused in a sentence, and the one that is open stays open', async () => {
  const { page } = await openPage()
  await openSample(page)
  const file = inFolder('letter.xlsx')
  writeFileSync(file, 'Dear Sir')
  await chooseFile(page, file)
  await soon(() => said(page).innerText(), 'This file is not an Excel workbook (.xlsx or .xlsm).')
  expect(await grid(page).count()).toBe(1)
})

it('a Commentary is typed by keyboard alone, and the saved workbook has it, also for the command line', async () => {
  const { page } = await openPage()
  await chooseFile(page, await countyFile('county.xlsx', 'refreshed'))
  await showSheet(page, 'Summary')
  await grid(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Two visits are booked')
  await page.keyboard.press('Enter')
  await grid(page).getByText('Two visits are booked').waitFor()
  expect(await page.getByRole('banner').innerText()).toContain(PAGE_WORDS.unsaved)

  const { file, offered } = await save(page, 'saved.xlsx')
  expect(offered).toBe('county.xlsx')
  expect(await page.getByRole('banner').innerText()).not.toContain(PAGE_WORDS.unsaved)
  expect(await casefile(['refresh', file, '--today', DAY])).toMatchObject({ code: 0 })
  const workbook = await XlsxWorkbook.open(new Uint8Array(readFileSync(file)), inflateInNode)
  const summary = await workbook.view(workbook.sheets.find(({ name }) => name === 'Summary') ?? workbook.sheets[0])
  const texts = Array.from({ length: summary.lastRow }, (_, index) => summary.row(index + 1).map(({ value }) => value)).flat()
  expect(texts).toContain('Two visits are booked')
})

it('Esc leaves a cell as it was, and a cell that is not for typing says so', async () => {
  const { page } = await openPage()
  await chooseFile(page, await countyFile('county.xlsx', 'refreshed'))
  await showSheet(page, 'Summary')
  await grid(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Not this')
  await page.keyboard.press('Escape')
  expect(await grid(page).innerText()).not.toContain('Not this')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('x')
  await soon(() => said(page).innerText(), pageMessage({ news: 'not-typed' }))
  expect(await page.getByRole('banner').innerText()).not.toContain(PAGE_WORDS.unsaved)
})

it('opening another workbook over unsaved changes asks first; what is saved then has them', async () => {
  const { page } = await openPage()
  await chooseFile(page, await countyFile('county.xlsx', 'refreshed'))
  await showSheet(page, 'Summary')
  await grid(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Kept')
  await page.keyboard.press('Enter')
  await grid(page).getByText('Kept').waitFor()

  await page.getByRole('button', { name: PAGE_WORDS.template, exact: true }).click()
  await page.getByRole('dialog', { name: PAGE_WORDS.unsavedTitle }).waitFor()
  await page.keyboard.press('Escape')
  expect(await grid(page).getByText('Kept').count()).toBe(1)

  await page.getByRole('button', { name: PAGE_WORDS.template, exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: PAGE_WORDS.saveFirst }).click()])
  expect(download.suggestedFilename()).toBe('county.xlsx')
  await soon(() => said(page).innerText(), pageMessage({ news: 'opened', name: 'casefile-template.xlsx' }))
  expect(await tabs(page).getByRole('tab').allInnerTexts()).not.toContain('Summary')
  expect((await newWorkbook(templateWorkbook(), inflateInNode, deflateInNode)).sheets.map(({ name }) => name)).toEqual(await tabs(page).getByRole('tab').allInnerTexts())
})

it('a surgery: what is typed beside a child is on the sheet, what is typed on the sheet is beside the child, and paper has the list alone', async () => {
  const { page, pane } = await openPage()
  await chooseFile(page, await countyFile('surgery.xlsx', 'refreshed'))
  await toScreen(pane, 'surgery')
  await pane.getByRole('listbox', { name: SURGERY_WORDS.list }).press('Enter')
  await pane.getByLabel('Action', { exact: true }).fill('Two visits are booked')
  await pane.getByRole('button', { name: SURGERY_WORDS.save }).click()
  await message(pane).getByText('Saved on the sheet Visits due').waitFor()
  await showSheet(page, 'Visits due')
  await pane.getByRole('button', { name: SURGERY_WORDS.goToRow }).click()
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
  await pane.getByRole('button', { name: SURGERY_WORDS.print }).click()
  await page.locator('body[data-printed]').waitFor()
  await page.emulateMedia({ media: 'print' })
  const paper = await page.evaluate(() => document.body.innerText)
  expect(paper).toContain('Two visits are booked')
  expect(paper).not.toContain(SURGERY_WORDS.workOut)
  expect(await page.locator('thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
  await page.emulateMedia({ media: 'screen' })
  expect(await page.evaluate(() => document.body.innerText)).toContain(SURGERY_WORDS.workOut)
})

it('closing the page with unsaved changes asks, and without them does not', async () => {
  const { page } = await openPage()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await openSample(page)
  await page.reload()
  expect(asked).toEqual([])
  await openSample(page)
  await refreshOnPage(page.mainFrame(), DAY)
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})

it('a link leads to its sheet, and what was selected there is selected again', async () => {
  const { page } = await openPage()
  await chooseFile(page, await countyFile('county.xlsx', 'refreshed'))
  await showSheet(page, 'Summary')
  await grid(page).getByText('How this was worked out').click()
  await page.getByRole('grid', { name: 'About', exact: true }).waitFor()
  expect(await tabs(page).getByRole('tab', { name: 'About', exact: true }).getAttribute('aria-selected')).toBe('true')
})

it('another workbook begins the pane anew: no figure of the last one is left on it', async () => {
  const { page, pane } = await openPage()
  await openSample(page)
  await refreshOnPage(pane, DAY)
  await cards(pane).first().waitFor()
  await chooseFile(page, await countyFile('other.xlsx'))
  await page.getByRole('button', { name: PAGE_WORDS.leave }).click()
  await soon(() => said(page).innerText(), pageMessage({ news: 'opened', name: 'other.xlsx' }))
  expect(await cards(pane).count()).toBe(0)
  expect(await message(pane).count()).toBe(0)
})

it('any row of a long sheet is reached by scrolling, and few are drawn at a time', async () => {
  const { page } = await openPage()
  await openSample(page)
  await showSheet(page, 'Visits 2019')
  const rows = Number(await grid(page).getAttribute('aria-rowcount'))
  expect(rows).toBeGreaterThan(1000)
  await grid(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }))
  await soon(async () => (await grid(page).getByRole('row').count()) > 10, true)
  const middle = await grid(page).getByRole('rowheader').allInnerTexts()
  expect(middle.map(Number).some((row) => row > rows / 3 && row < (2 * rows) / 3)).toBe(true)
  await soon(async () => (await grid(page).getByRole('gridcell').count()) > 20, true)
  expect(await grid(page).getByRole('row').count()).toBeLessThan(80)
  await grid(page).focus()
  await page.keyboard.press('Control+Home')
  await cell(page, 'A1').waitFor()
})

it('the arrows go from tab to tab and from cell to cell, and the selected cell is named', async () => {
  const { page } = await openPage()
  await openSample(page)
  const first = tabs(page).getByRole('tab').first()
  await first.focus()
  await page.keyboard.press('ArrowRight')
  expect(await tabs(page).getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const active = await grid(page).getAttribute('aria-activedescendant')
  expect(await page.locator(`#${active}`).getAttribute('data-cell')).toBe('B2')
})

it.each([
  [1280, 720],
  [320, 720],
])('at %i by %i nothing scrolls sideways but the sheet, and the pane has its 320 to 350 px', async (width, height) => {
  const { page } = await openPage({ viewport: { width, height } })
  await openSample(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const box = await page.locator('#root').boundingBox()
  expect(box?.width).toBeGreaterThanOrEqual(320)
  expect(box?.width).toBeLessThanOrEqual(350)
  const [pane, sheet] = await Promise.all([page.locator('#root').boundingBox(), sheets(page).boundingBox()])
  if (width === 320) expect(sheet?.y).toBeGreaterThanOrEqual((pane?.y ?? 0) + (pane?.height ?? 0))
  else expect(sheet?.x).toBeLessThan(pane?.x ?? 0)
  expect(await page.getByText(PANE_WORDS.privacy).count()).toBeGreaterThan(0)
})
