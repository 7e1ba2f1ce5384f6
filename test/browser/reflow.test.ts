/** Nothing scrolls sideways and nothing is cut off: in the narrowest pane, at 200% zoom, with a reader's own spacing. */
import type { Page } from 'playwright-core'
import { isoDate } from '../../src/calendar'
import { openPane } from './openPane'
import { cards, refreshAsAt } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'
import { tooWide } from './tooWide'

/** What a reader may set by WCAG 2.2, 1.4.12. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

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
