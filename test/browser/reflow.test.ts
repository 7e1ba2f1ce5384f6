/** Nothing scrolls sideways and nothing is cut off: in the narrowest pane, at 200% zoom, with a reader's own spacing. */
import type { Frame, Page } from 'playwright-core'
import { isoDate } from '../../src/calendar'
import { openPane } from './openPane'
import { cards, refreshAsAt } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'

/** What a reader may set by WCAG 2.2, 1.4.12. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** What is wider than the pane, or cut off at its side, by its tag and first words. What is only heard is no bigger than a pixel. */
function tooWide(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const width = document.documentElement.clientWidth
    const name = (element: Element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`
    const seen = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().width > 1)
    const beyond = seen.filter((element) => element.getBoundingClientRect().right > width + 0.5 || element.getBoundingClientRect().left < -0.5)
    const cut = seen.filter((element) => getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
    const scrolls = document.documentElement.scrollWidth > width ? ['the page'] : []
    return [...scrolls, ...beyond.map(name), ...cut.map(name)]
  })
}

async function setWidth(page: Page, width: number): Promise<void> {
  await page.locator('iframe').evaluate((frame, pixels) => frame.style.setProperty('width', pixels), `${width}px`)
}

it('at 320 pixels, at 200% zoom (which halves them), and with wider spacing', async () => {
  const { page, pane } = await openPane({ workbook: SAMPLE })
  expect(await tooWide(pane)).toEqual([])
  await refreshAsAt(pane, isoDate(AS_AT))
  await cards(pane).first().waitFor()
  expect(await tooWide(pane)).toEqual([])
  await setWidth(page, 160)
  expect(await tooWide(pane)).toEqual([])
  await setWidth(page, 320)
  await pane.addStyleTag({ content: TEXT_SPACING })
  expect(await tooWide(pane)).toEqual([])
})
