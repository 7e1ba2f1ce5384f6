/**
 * Draws the pane's screens for the guide, at the widths that Excel gives a pane, in light, dark and a contrast theme of Windows:
 * `npm run pictures`. Run it after the pane has changed, look at the result, and keep it.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../../../src/commands'
import { isoDate } from '../../../src/calendar'
import { FIGURE_WORDS, MEASURE_NAMES, MORE_SHEETS_WORDS, SCREEN_NAMES, SET_UP_WORDS, SHARE_WORDS, SURGERY_WORDS } from '../../../src/words'
import { valueAt } from '../../excel-host'
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
  explained: async (open) => {
    await refreshed(open)
    const { workbook, user } = open.host
    const row = Array.from({ length: 40 }, (_, index) => index + 1).find((number) => valueAt(workbook, 'Summary', `A${number}`) === MEASURE_NAMES['seen-after-contact'])
    user.select('Summary', `D${row}`)
    open.excel.press(COMMANDS.explain)
    await open.pane.getByText('and the same comes out of the tables').waitFor()
    await open.pane.getByRole('listbox').first().waitFor()
  },
  'more-sheets': async (open) => {
    await refreshed(open)
    await open.pane.getByRole('button', { name: MORE_SHEETS_WORDS.title }).click()
    await open.pane.getByRole('checkbox').first().waitFor()
    await open.pane.getByRole('button', { name: MORE_SHEETS_WORDS.title }).evaluate((button) => button.scrollIntoView())
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
  'set-up': toSetUp,
  'set-up-question': async (open) => {
    await toSetUp(open)
    await open.pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.showFigures}.*neither Visit required`) }).click()
    await open.pane.getByRole('button', { name: `${SET_UP_WORDS.answerAgain}: They call for no visit` }).evaluate((button) => button.closest('li')?.scrollIntoView())
  },
  'set-up-columns': (open) => toPart(open, 'tables'),
  'set-up-targets': (open) => toPart(open, 'rules'),
  'set-up-issues': (open) => toPart(open, 'issues'),
  'set-up-remove': async (open) => {
    await toPart(open, 'kept')
    await open.pane.getByRole('button', { name: SET_UP_WORDS.look }).click()
    await open.pane.getByRole('button', { name: SET_UP_WORDS.remove }).click()
    await open.pane.getByRole('group', { name: SET_UP_WORDS.remove }).evaluate((group) => group.scrollIntoView())
  },
}

async function toSetUp(open: OpenPane): Promise<void> {
  await refreshed(open)
  await open.pane.getByRole('button', { name: SCREEN_NAMES['set-up'], exact: true }).click()
  await open.pane.getByText(SET_UP_WORDS.parts.questions).first().waitFor()
}

async function toPart(open: OpenPane, part: keyof typeof SET_UP_WORDS.parts): Promise<void> {
  await toSetUp(open)
  const heading = open.pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.parts[part]}`) })
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click()
  await heading.evaluate((button) => button.scrollIntoView())
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

it.each(Object.entries(SCREENS))('%s', async (screen, comeTo) => {
  const open = await openPane({ workbook: SAMPLE, browser: { viewport: { width: 900, height: 1100 } } })
  const frame = open.page.locator('iframe')
  for (const { name, width, media } of LOOKS) {
    await open.page.emulateMedia(media)
    await frame.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width)
    if (name === LOOKS[0].name) await comeTo(open)
    await frame.screenshot({ path: join(PICTURES, `${screen}-${name}-${width}.png`), animations: 'disabled' })
    expect(await open.pane.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
  }
})
