/** The page without Excel, from end to end: what one opens, sees, types and saves. One page for all tests; each opens its workbook anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { newWorkbook, XlsxWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { templateWorkbook } from '../../src/newWorkbooks'
import { PAGE_WORDS, pageMessage, PANE_WORDS } from '../../src/words'
import { casefile } from '../cli/machine'
import { countyFile } from './countyFile'
import { cell, chooseFile, dropFiles, grid, inFolder, lastCell, openAnew, openPage, openSample, refreshOnPage, said, save, sheets, showSheet, tabs, type OpenedPage } from './openPage'
import { cards, message, soon } from './refreshing'

const DAY = '2019-07-31'
let shared: OpenedPage

beforeAll(async () => {
  shared = await openPage()
})

/** The county's Summary in front, refreshed in another place. */
async function openSummary(name = 'county.xlsx'): Promise<OpenedPage> {
  await openAnew(shared.page, await countyFile(name, 'refreshed'))
  await showSheet(shared.page, 'Summary')
  await grid(shared.page).focus()
  return shared
}

it('says before anything is open what it is for, and has nothing to save', async () => {
  const { page } = shared
  expect(await page.getByRole('banner').innerText()).toContain(PAGE_WORDS.purpose)
  expect(await sheets(page).innerText()).toContain(PAGE_WORDS.drop)
  expect(await page.getByRole('button', { name: PAGE_WORDS.save, exact: true }).getAttribute('aria-disabled')).toBe('true')
})

it('a file that is dropped is opened, and says so; two files at once are not', async () => {
  const { page } = shared
  const file = await countyFile('my-extract.xlsx')
  await dropFiles(page, [file, file])
  await soon(() => said(page).innerText(), pageMessage({ news: 'one-at-a-time' }))
  await dropFiles(page, [file])
  await grid(page).waitFor()
  expect(await said(page).innerText()).toBe(pageMessage({ news: 'opened', name: 'my-extract.xlsx' }))
  expect(await tabs(page).getByRole('tab').allInnerTexts()).toContain('Targets')
})

it('a file that is no workbook is refused in a sentence, and the one that is open stays open', async () => {
  const { page } = shared
  await openAnew(page, await countyFile('county.xlsx'))
  const file = inFolder('letter.xlsx')
  writeFileSync(file, 'Dear Sir')
  await chooseFile(page, file)
  await soon(() => said(page).innerText(), 'This file is not an Excel workbook (.xlsx or .xlsm).')
  expect(await grid(page).count()).toBe(1)
})

it('the arrows go from tab to tab and from cell to cell, and the selected cell is named', async () => {
  const { page } = shared
  await openAnew(page, await countyFile('county.xlsx'))
  await tabs(page).getByRole('tab').first().press('ArrowRight')
  expect(await tabs(page).getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const active = await grid(page).getAttribute('aria-activedescendant')
  expect(await page.locator(`#${active}`).getAttribute('data-cell')).toBe('B2')
})

it('any row of a long sheet is reached by scrolling, and few are drawn at a time', async () => {
  const { page } = shared
  await openAnew(page, await countyFile('county.xlsx'))
  await showSheet(page, 'Visits 2019')
  const rows = Number(await grid(page).getAttribute('aria-rowcount'))
  expect(rows).toBeGreaterThan(250)
  await grid(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }))
  const isMiddle = (row: number) => row > rows / 3 && row < (2 * rows) / 3
  await soon(async () => (await grid(page).getByRole('rowheader').allInnerTexts()).map(Number).some(isMiddle), true)
  await soon(async () => (await grid(page).getByRole('gridcell').count()) > 20, true)
  expect(await grid(page).getByRole('row').count()).toBeLessThan(80)
  await grid(page).focus()
  await page.keyboard.press('Control+Home')
  await cell(page, 'A1').waitFor()
})

it.each([
  [1280, 720],
  [320, 720],
])('at %i by %i nothing scrolls sideways but the sheet, and the pane has its 320 to 350 px', async (width, height) => {
  const { page } = shared
  await page.setViewportSize({ width, height })
  await openAnew(page, await countyFile('county.xlsx'))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const [pane, sheet] = await Promise.all([page.locator('#root').boundingBox(), sheets(page).boundingBox()])
  expect(pane?.width).toBeGreaterThanOrEqual(320)
  expect(pane?.width).toBeLessThanOrEqual(350)
  if (width === 320) expect(sheet?.y).toBeGreaterThanOrEqual((pane?.y ?? 0) + (pane?.height ?? 0))
  else expect(sheet?.x).toBeLessThan(pane?.x ?? 0)
  expect(await page.getByText(PANE_WORDS.privacy).count()).toBeGreaterThan(0)
  await page.setViewportSize({ width: 1280, height: 720 })
})

it('cells for typing have a frame, also where a contrast theme takes their tint, and say in words what they are for', async () => {
  const { page } = await openSummary()
  const address = await lastCell(page)
  const about = await cell(page, address).evaluate((element) => [element.getAttribute('aria-readonly'), element.getAttribute('aria-description')])
  expect(about).toEqual(['false', PAGE_WORDS.forTyping])
  expect(await page.getByRole('group', { name: PAGE_WORDS.content }).innerText()).toContain(PAGE_WORDS.forTyping)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const framed = await grid(page).locator('[aria-readonly=false]').evaluateAll((cells) => cells.map((one) => `${getComputedStyle(one).borderTopStyle} ${getComputedStyle(one).borderTopWidth}`))
  expect(new Set(framed)).toEqual(new Set(['dashed 1px']))
  const others = await grid(page).locator('[role=gridcell][aria-readonly=true]').evaluateAll((cells) => cells.map((one) => `${getComputedStyle(one).borderTopStyle} ${one.getAttribute('aria-description')}`))
  expect(new Set(others)).toEqual(new Set(['none null']))
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
})

it('a Commentary is typed by keyboard alone, and the saved workbook has it, also for the command line', async () => {
  const { page } = await openSummary()
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
  const { page } = await openSummary()
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
  const { page } = await openSummary()
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

it('a link leads to its sheet', async () => {
  const { page } = await openSummary()
  await grid(page).getByText('How this was worked out').click()
  await page.getByRole('grid', { name: 'About', exact: true }).waitFor()
  expect(await tabs(page).getByRole('tab', { name: 'About', exact: true }).getAttribute('aria-selected')).toBe('true')
})

it('sample, Refresh, cards, Summary: the sheet shows the very rates of the cards; another workbook begins the pane anew', async () => {
  const { page, pane } = shared
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
  await openAnew(page, await countyFile('other.xlsx'))
  expect(await cards(pane).count()).toBe(0)
  expect(await message(pane).count()).toBe(0)
})

it('closing the page with unsaved changes asks, and without them does not', async () => {
  const { page } = await openSummary()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  expect(asked).toEqual([])
  await page.getByRole('heading', { level: 1 }).waitFor()
  await openSummary()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Kept')
  await page.keyboard.press('Enter')
  await page.getByRole('banner').getByText(PAGE_WORDS.unsaved).waitFor()
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})
