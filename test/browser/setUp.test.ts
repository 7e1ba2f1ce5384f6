/** Set-up from end to end: the built pane, office.js, and a workbook with a made-up county. */
import type { Frame } from 'playwright-core'
import { isoDate } from '../../src/calendar'
import { SET_UP_WORDS } from '../../src/words'
import { valueAt, type ExcelHost } from '../excel-host'
import { found, LOOKS } from './checker'
import { openPane, type OpenPane } from './openPane'
import { refreshAsAt, soon, toScreen } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'
import { tooWide } from './tooWide'

const part = (pane: Frame, name: keyof typeof SET_UP_WORDS.parts) => pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.parts[name]}`) })

async function refreshed(): Promise<OpenPane> {
  const open = await openPane({ workbook: SAMPLE })
  await toScreen(open.pane, 'summary')
  await refreshAsAt(open.pane, isoDate(AS_AT))
  await toScreen(open.pane, 'set-up')
  await part(open.pane, 'questions').waitFor()
  return open
}

/** The row of `Settings` whose first cell is this, as the workbook holds it. */
function settingIn({ workbook }: ExcelHost, setting: string): readonly unknown[] {
  for (let row = 1; row < 60; row++) if (valueAt(workbook, 'Settings', `A${row}`) === setting) return ['A', 'B', 'C'].map((column) => valueAt(workbook, 'Settings', `${column}${row}`))
  return []
}

it('answers a question by keyboard alone: the figures of each answer, then a row of Settings', async () => {
  const { page, pane, host } = await refreshed()
  await pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.showFigures}.*neither Visit required`) }).focus()
  await page.keyboard.press('Enter')
  const answer = pane.getByRole('button', { name: `${SET_UP_WORDS.answerAgain}: They call for no visit` })
  await answer.waitFor()
  await answer.focus()
  await page.keyboard.press('Enter')
  await pane.getByRole('button', { name: SET_UP_WORDS.refreshNow }).waitFor()
  expect(settingIn(host, 'Contacts without an outcome')).toEqual(['Contacts without an outcome', 'They call for no visit', 'Yes'])
})

it('types a target over, and leaves the others as they were', async () => {
  const { page, pane, host } = await refreshed()
  await part(pane, 'rules').click()
  const field = pane.getByRole('textbox', { name: `Children in care seen: ${SET_UP_WORDS.target}` })
  await field.fill('95')
  await page.keyboard.press('Enter')
  await pane.getByRole('button', { name: SET_UP_WORDS.refreshNow }).waitFor()
  const targets = Array.from({ length: 12 }, (_, row) => valueAt(host.workbook, 'Targets', `C${row + 1}`)).filter((value) => typeof value === 'number')
  expect(targets).toEqual([0.085, 0.8, 0.8, 0.8, 0.85, 0.95])
})

it('says what goes before it removes it, and removes no more', async () => {
  const { pane, host } = await refreshed()
  await part(pane, 'kept').click()
  await pane.getByRole('button', { name: SET_UP_WORDS.look }).click()
  await pane.getByRole('button', { name: SET_UP_WORDS.remove }).click()
  expect(await pane.getByRole('group', { name: SET_UP_WORDS.remove }).innerText()).toContain('Data issues')
  await pane.getByRole('button', { name: SET_UP_WORDS.confirmRemove }).click()
  await soon(() => host.workbook.sheets.map(({ name }) => name).join(), SAMPLE.sheets.map(({ name }) => name).join())
})

it('no barrier that axe knows of and nothing too wide at 320 pixels, with every part open, in every look', async () => {
  const open = await refreshed()
  const { pane } = open
  await pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.showFigures}.*types of visit`) }).click()
  await pane.getByRole('button', { name: SET_UP_WORDS.confirmTypes }).waitFor()
  for (const name of ['tables', 'rules', 'issues', 'kept'] as const) {
    await part(pane, name).click()
    if ((await part(pane, name).getAttribute('aria-expanded')) === 'false') await part(pane, name).click()
  }
  expect(await tooWide(pane)).toEqual([])
  for (const look of LOOKS) expect(await found(open.page, open.pane, look)).toEqual([])
})
