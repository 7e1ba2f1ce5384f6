/** The pane for everybody: what a checker finds, the keyboard, and what is only heard. */
import type { Frame } from 'playwright-core'
import { isoDate } from '../../src/calendar'
import { ISSUE_WORDS, MORE_SHEETS_WORDS, SHARE_WORDS, SURGERY_WORDS } from '../../src/words'
import { found, LOOKS } from './checker'
import { openPane, type OpenPane } from './openPane'
import { cards, refreshAsAt, soon, toScreen } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'
import { tooWide } from './tooWide'

async function refreshed(): Promise<OpenPane> {
  const open = await openPane({ workbook: SAMPLE })
  await refreshAsAt(open.pane, isoDate(AS_AT))
  await cards(open.pane).first().waitFor()
  return open
}

it('a checker finds nothing wrong, in light, dark and contrast, before a refresh and after', async () => {
  const open = await openPane({ workbook: SAMPLE })
  for (const look of LOOKS) expect(await found(open.page, open.pane, look)).toEqual([])
  await refreshAsAt(open.pane, isoDate(AS_AT))
  await cards(open.pane).first().waitFor()
  for (const look of LOOKS) expect(await found(open.page, open.pane, look)).toEqual([])
})

it('a checker finds nothing wrong with more sheets open, nor with a copy to be shared, nor with a surgery where a child is open and the next list about to be issued, and nothing is too wide', async () => {
  const { page, pane } = await refreshed()
  await pane.getByRole('button', { name: MORE_SHEETS_WORDS.title }).click()
  await pane.getByRole('checkbox').first().waitFor()
  expect(await tooWide(pane)).toEqual([])
  for (const look of LOOKS) expect(await found(page, pane, look)).toEqual([])
  await toScreen(pane, 'surgery')
  await pane.getByRole('listbox', { name: SURGERY_WORDS.list }).press('Enter')
  await pane.getByRole('button', { name: SURGERY_WORDS.tickOverdue }).click()
  await pane.getByText('planned to be seen').waitFor()
  await pane.getByRole('button', { name: ISSUE_WORDS.ask }).click()
  await pane.getByRole('group', { name: ISSUE_WORDS.title }).waitFor()
  expect(await tooWide(pane)).toEqual([])
  for (const look of LOOKS) expect(await found(page, pane, look)).toEqual([])
  // and with the screen of the share copy, all that it offers told
  await toScreen(pane, 'summary')
  await pane.getByRole('button', { name: SHARE_WORDS.open }).click()
  await pane.getByText(/^From this copy/).waitFor()
  expect(await tooWide(pane)).toEqual([])
  for (const look of LOOKS) expect(await found(page, pane, look)).toEqual([])
})

it('a contrast theme paints over every colour of ours', async () => {
  const { page, pane } = await refreshed()
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const ownColours = await cards(pane).locator('[style*=color]').evaluateAll((elements) => elements.map((element) => `${getComputedStyle(element).color} on ${getComputedStyle(element).backgroundColor}`))
  expect(new Set(ownColours)).toEqual(new Set(['rgb(255, 255, 255) on rgb(0, 0, 0)']))
})

/** What has the keyboard, by its name; blank where nothing has. */
function keyboardAt(pane: Frame): Promise<{ readonly name: string; readonly place: number }> {
  return pane.evaluate(() => {
    const element = document.activeElement
    const controls = [...document.querySelectorAll('a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]')]
    return { name: element?.getAttribute('aria-label') ?? element?.textContent ?? '', place: element === null ? -1 : controls.indexOf(element) }
  })
}

/** Of each control whether it comes after the one before, as one reads: below it, or beside it at the right. */
function readInOrder(pane: Frame): Promise<boolean[]> {
  return pane.evaluate(() => {
    const boxes = [...document.querySelectorAll('a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]')].map((element) => element.getBoundingClientRect())
    return boxes.map(({ bottom, left }, index) => index === 0 || bottom > boxes[index - 1].top || left > boxes[index - 1].right)
  })
}

it('every control is reached by Tab, from the top down, and shows that it has the keyboard', async () => {
  const { page, pane, excel } = await refreshed()
  const controls = await readInOrder(pane)
  expect(controls.length).toBeGreaterThan(4)
  expect(controls).toEqual(controls.map(() => true))
  await page.keyboard.press('Tab')
  excel.tabIn()
  const unseen: string[] = []
  for (let place = 0; place < controls.length; place++) {
    if (place > 0) await page.keyboard.press('Tab')
    await soon(async () => (await keyboardAt(pane)).place, place)
    const { name } = await keyboardAt(pane)
    const focused = await page.screenshot()
    await pane.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.dataset.hadKeyboard = 'yes'
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    if (focused.equals(await page.screenshot())) unseen.push(name)
    await pane.locator('[data-had-keyboard]').focus()
    await pane.locator('[data-had-keyboard]').evaluate((element) => element.removeAttribute('data-had-keyboard'))
  }
  expect(unseen).toEqual([])
})
