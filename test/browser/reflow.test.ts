/** Nothing scrolls sideways and nothing is cut off: in the narrowest pane, at 200% zoom, with a reader's own spacing. */
import type { Page } from 'playwright-core'
import { isoDate } from '../../src/calendar'
import { FIGURE_WORDS, SET_UP_WORDS, SURGERY_WORDS } from '../../src/words'
import { openPane, type OpenPane } from './openPane'
import { cards, refreshAsAt, toScreen } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'
import { tooWide } from './tooWide'

/** What a reader may set by WCAG 2.2, 1.4.12. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

async function setWidth(page: Page, width: number): Promise<void> {
  await page.locator('iframe').evaluate((frame, pixels) => frame.style.setProperty('width', pixels), `${width}px`)
}

/** From screen to screen, as somebody walks through the pane; each is looked at when it is drawn. */
async function walk({ pane }: OpenPane, look: () => Promise<void>): Promise<void> {
  await look()
  await refreshAsAt(pane, isoDate(AS_AT))
  await cards(pane).first().waitFor()
  await look()
  await cards(pane).nth(2).getByRole('button', { name: FIGURE_WORDS.details }).click()
  await pane.getByRole('heading', { name: FIGURE_WORDS.groups }).waitFor()
  await look()
  await toScreen(pane, 'surgery')
  await pane.getByRole('listbox', { name: SURGERY_WORDS.list }).press('Enter')
  await pane.getByRole('button', { name: SURGERY_WORDS.tickOverdue }).click()
  await pane.getByText('planned to be seen').waitFor()
  await look()
  await toScreen(pane, 'set-up')
  for (const part of ['tables', 'rules', 'issues', 'kept'] as const) await pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.parts[part]}`) }).click()
  await look()
}

it('at 320 pixels, and at 200% zoom, which halves them', async () => {
  const open = await openPane({ workbook: SAMPLE })
  await walk(open, async () => {
    for (const width of [160, 320]) {
      await setWidth(open.page, width)
      expect(await tooWide(open.pane)).toEqual([])
    }
  })
})

it('with wider spacing', async () => {
  const open = await openPane({ workbook: SAMPLE })
  await open.pane.addStyleTag({ content: TEXT_SPACING })
  await walk(open, async () => expect(await tooWide(open.pane)).toEqual([]))
})
