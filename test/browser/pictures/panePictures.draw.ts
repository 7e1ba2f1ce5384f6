/**
 * Draws the pane's screens for the guide, at the widths that Excel gives a pane, in light, dark and a contrast theme of Windows:
 * `npm run pictures`. Run it after the pane has changed, look at the result, and keep it.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FIGURE_WORDS, MEASURE_NAMES, SCREEN_NAMES, SET_UP_WORDS, SHARE_WORDS, SURGERY_WORDS } from '../../../src/words'
import { isoDate } from '../../../src/calendar'
import { openPane, type OpenPane } from '../openPane'
import { cards, refreshAsAt } from '../refreshing'
import { AS_AT, SAMPLE } from '../sampleWorkbook'

const PICTURES = join(__dirname, '..', '..', '..', 'docs', 'pictures', 'pane')

const LOOKS = [
  { name: 'light', width: 320, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', width: 350, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'contrast', width: 320, media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const

/** How somebody comes to each screen, from the pane as it opens. */
const SCREENS: Readonly<Record<string, (open: OpenPane) => Promise<void>>> = {
  start: ({ pane }) => pane.getByRole('button', { name: SCREEN_NAMES.start, exact: true }).click(),
  summary: refreshed,
  figure: async (open) => {
    await refreshed(open)
    await cards(open.pane).filter({ hasText: MEASURE_NAMES['seen-after-contact'] }).getByRole('button').first().click()
    await open.pane.getByRole('button', { name: FIGURE_WORDS.back }).waitFor()
    await open.pane.getByRole('listbox').first().waitFor()
  },
  surgery: toSurgery,
  'surgery-child': async (open) => {
    await toSurgery(open)
    await open.pane.getByRole('button', { name: SURGERY_WORDS.tickOverdue }).click()
    await open.pane.getByText('planned to be seen').waitFor()
    await open.pane.getByRole('listbox', { name: SURGERY_WORDS.list }).press('Enter')
    await open.pane.getByRole('form').evaluate((form) => form.scrollIntoView())
  },
  share: async (open) => {
    await refreshed(open)
    await open.pane.getByRole('button', { name: SHARE_WORDS.open }).click()
    await open.pane.getByText(/^From this copy/).waitFor()
  },
  'set-up': async (open) => {
    await refreshed(open)
    await open.pane.getByRole('button', { name: SCREEN_NAMES['set-up'], exact: true }).click()
    await open.pane.getByText(SET_UP_WORDS.parts.questions).first().waitFor()
  },
}

async function toSurgery(open: OpenPane): Promise<void> {
  await refreshed(open)
  await open.pane.getByRole('button', { name: SCREEN_NAMES.surgery, exact: true }).click()
  await open.pane.getByRole('listbox', { name: SURGERY_WORDS.list }).waitFor()
}

async function refreshed({ pane }: OpenPane): Promise<void> {
  await pane.getByRole('button', { name: SCREEN_NAMES.summary, exact: true }).click()
  await refreshAsAt(pane, isoDate(AS_AT))
  await cards(pane).first().waitFor()
}

beforeAll(() => mkdirSync(PICTURES, { recursive: true }))

for (const [screen, comeTo] of Object.entries(SCREENS)) {
  for (const { name, width, media } of LOOKS) {
    it(`${screen}, ${name}, ${width} px`, async () => {
      const open = await openPane({ workbook: SAMPLE, width, browser: { viewport: { width: 900, height: 1100 }, ...media } })
      await comeTo(open)
      await open.page.locator('iframe').screenshot({ path: join(PICTURES, `${screen}-${name}-${width}.png`) })
      expect(await open.pane.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    })
  }
}
