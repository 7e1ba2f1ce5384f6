/** Set-up from end to end: the built pane, office.js, and a workbook with a made-up county. */
import { isoDate } from '../../src/calendar'
import { fedBy, missingField, SET_UP_WORDS } from '../../src/words'
import { valueAt, type ExcelHost } from '../excel-host'
import { openPane, type OpenPane } from './openPane'
import { message, refreshAsAt, soon, toScreen } from './refreshing'
import { AS_AT, SAMPLE } from './sampleWorkbook'
import { setUpPart } from './settingUp'

/** Refreshed once for all tests. */
let shared: OpenPane

beforeAll(async () => {
  shared = await openPane({ workbook: SAMPLE })
  await refreshAsAt(shared.pane, isoDate(AS_AT))
  await toScreen(shared.pane, 'set-up')
  await setUpPart(shared.pane, 'questions').waitFor()
})

/** The row of `Settings` whose first cell is this, as the workbook holds it. */
function settingIn({ workbook }: ExcelHost, setting: string): readonly unknown[] {
  for (let row = 1; row < 60; row++) if (valueAt(workbook, 'Settings', `A${row}`) === setting) return ['A', 'B', 'C'].map((column) => valueAt(workbook, 'Settings', `${column}${row}`))
  return []
}

it('answers a question by keyboard alone: the figures of each answer, then a row of Settings', async () => {
  const { page, pane, host } = shared
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
  const { page, pane, host } = shared
  await setUpPart(pane, 'rules').click()
  const field = pane.getByRole('textbox', { name: `Children in care seen: ${SET_UP_WORDS.target}` })
  await field.fill('95')
  await page.keyboard.press('Enter')
  const targets = () => Array.from({ length: 12 }, (_, row) => valueAt(host.workbook, 'Targets', `C${row + 1}`)).filter((value) => typeof value === 'number')
  await soon(() => targets().join(), '0.085,0.8,0.8,0.8,0.85,0.95')
})

it('a kind of issues opens into its rows, and each leads to its cell', async () => {
  const { pane, host } = shared
  await setUpPart(pane, 'issues').press('Enter')
  await pane.locator('summary').last().press('Enter')
  const link = pane.getByRole('button', { name: new RegExp(`^${SET_UP_WORDS.goToCell}`) }).first()
  const place = /: (.+), row (\d+)/.exec((await link.getAttribute('aria-label')) ?? '')
  await link.press('Enter')
  await soon(() => host.workbook.selection?.sheet.name, place?.[1])
  await soon(() => host.workbook.selection?.areas[0]?.row, Number(place?.[2]) - 1)
})

it('a field whose column is not known by its name is given one by keyboard, and the next refresh reads it', async () => {
  const { pane, host } = shared
  host.user.type('Caseload', 'O1', 'Who runs the team')
  await refreshAsAt(pane, isoDate(AS_AT))
  await toScreen(pane, 'set-up')
  const table = pane.getByRole('listitem').filter({ hasText: /^Sheet Caseload/ })
  if (!(await table.isVisible())) await setUpPart(pane, 'tables').press('Enter')
  await table.getByText(SET_UP_WORDS.otherFields).press('Enter')
  const field = table.getByLabel(missingField('Team manager', 'optional'))
  await field.focus()
  await field.selectOption('Who runs the team')
  await table.getByRole('button', { name: `${SET_UP_WORDS.feed}: Team manager ← Who runs the team` }).press('Enter')
  await pane.getByRole('button', { name: SET_UP_WORDS.refreshNow }).press('Enter')
  await message(pane).getByText('Refreshed as at').waitFor()
  await table.getByText(SET_UP_WORDS.fields).press('Enter')
  await table.getByText(fedBy('Team manager', 'Who runs the team', 'chosen'), { exact: true }).waitFor()
  const typed = Array.from({ length: 30 }, (_, row) => ['A', 'B', 'C', 'D', 'E'].map((column) => valueAt(host.workbook, 'Columns', `${column}${row + 1}`)))
  expect(typed).toContainEqual(expect.arrayContaining(['Cases: Team manager', 'Who runs the team']))
})

it('says what goes before it removes it, and removes no more', async () => {
  const { pane, host } = shared
  await setUpPart(pane, 'kept').click()
  await pane.getByRole('button', { name: SET_UP_WORDS.look }).click()
  await pane.getByRole('button', { name: SET_UP_WORDS.remove }).click()
  const asked = pane.getByRole('group', { name: SET_UP_WORDS.remove })
  expect(await asked.innerText()).toContain('Data issues')
  await asked.getByRole('checkbox', { name: SET_UP_WORDS.removeTyped }).check()
  await pane.getByRole('button', { name: SET_UP_WORDS.confirmRemove }).click()
  await soon(() => host.workbook.sheets.map(({ name }) => name).join(), SAMPLE.sheets.map(({ name }) => name).join())
})
