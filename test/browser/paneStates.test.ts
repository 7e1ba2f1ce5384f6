/** The pane beside Excel for everybody: every screen in every state that somebody can bring it to, by keyboard, on the built bundle. */
import type { Frame, Locator } from 'playwright-core'
import { COMMANDS } from '../../src/commands'
import { isoDate } from '../../src/calendar'
import { COUNTED_WORDS, FIGURE_WORDS, ISSUE_WORDS, MEASURE_NAMES, MORE_SHEETS_WORDS, PANE_WORDS, paneMessage, RETENTION_WORDS, SET_UP_WORDS, SHARE_WORDS, SURGERY_WORDS } from '../../src/words'
import { Door, nextAnswer, readsRows } from './door'
import { type Findings, LookAround } from './lookAround'
import { openPane, type OpenPane } from './openPane'
import { cancelButton, cards, message, refreshButton, soon } from './refreshing'
import { rowWith } from './rowWith'
import { AS_AT, SAMPLE } from './sampleWorkbook'
import { setUpPart } from './settingUp'

const DAY = isoDate(AS_AT)
/** 200% zoom halves the 320 pixels that Excel gives a pane. */
const WIDTHS = [320, 160, 350, 320]

/** By keyboard: whoever comes to a state this way must stand somewhere in it. */
const press = (control: Locator) => control.press('Enter')
const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name, exact: typeof name === 'string' })
const heading = (pane: Frame, name: string) => pane.getByRole('heading', { name, exact: true })

async function toScreenByKey(pane: Frame, screen: string): Promise<void> {
  await press(pane.getByRole('navigation').getByRole('button', { name: screen, exact: true }))
  await pane.getByRole('heading', { level: 1, name: screen, exact: true }).waitFor()
}

async function beforeARefresh({ pane, host, complaints }: OpenPane, around: LookAround): Promise<void> {
  await toScreenByKey(pane, 'Start')
  await around.look('Start')
  await toScreenByKey(pane, 'Surgery')
  await pane.getByText(SURGERY_WORDS.none).waitFor()
  await around.look('Surgery without a list')
  await toScreenByKey(pane, 'Set-up')
  await button(pane, SET_UP_WORDS.read).waitFor()
  await around.look('Set-up, nothing read')
  await toScreenByKey(pane, 'Summary')
  await pane.getByLabel(PANE_WORDS.asAt).fill('1980-01-01')
  await press(refreshButton(pane))
  await message(pane).waitFor()
  await around.look('Summary with a date that cannot be read: a warning')
  await press(button(pane, PANE_WORDS.close))
  await message(pane).waitFor({ state: 'detached' })
  await around.look('the message closed')
  await pane.getByLabel(PANE_WORDS.asAt).fill(DAY)
  const reading = new Door(host, readsRows)
  await press(refreshButton(pane))
  await reading.reached
  await around.look('work in hand')
  await press(cancelButton(pane))
  await message(pane).getByText(paneMessage({ news: 'fault', code: 'cancelled', facts: [], step: 'reading' }).happened).waitFor()
  await around.look('cancelled')
  reading.open()
  await nextAnswer(pane)
  host.fail(readsRows, 'InvalidOrTimedOutSession')
  await press(refreshButton(pane))
  await message(pane).getByText(paneMessage({ news: 'fault', code: 'not-connected', facts: [], step: 'reading' }).happened).waitFor()
  await soon(() => complaints.length, 1)
  expect(complaints.splice(0)).toEqual([expect.stringContaining('not-connected')])
  await around.look('a fault')
}

async function figures({ pane, host, excel }: OpenPane, around: LookAround): Promise<void> {
  await press(refreshButton(pane))
  await cards(pane).first().waitFor()
  await around.look('Summary with its cards: a success')
  await press(button(pane, MORE_SHEETS_WORDS.title))
  const workers = pane.getByRole('checkbox', { name: /^Workers:/ })
  await workers.press('Space')
  await button(pane, MORE_SHEETS_WORDS.writeHere).waitFor()
  await around.look('a sheet that names people, asked for')
  await press(button(pane, MORE_SHEETS_WORDS.leaveOut))
  await soon(() => workers.evaluate((box) => document.activeElement === box), true)
  await around.look('More sheets')

  await press(cards(pane).nth(2).getByRole('button', { name: FIGURE_WORDS.details }))
  await pane.getByRole('listbox').first().waitFor()
  await press(button(pane, new RegExp(`^${COUNTED_WORDS.leftOut}`)))
  await press(button(pane, FIGURE_WORDS.showWorkers))
  await around.look('a figure, its lists and its workers')

  host.user.select('Summary', `D${rowWith(host, 'Summary', { A: MEASURE_NAMES['seen-cin'] })}`)
  excel.press(COMMANDS.explain)
  await pane.getByText('the same comes out of the tables as they are now').waitFor()
  await around.look('a figure explained from its cell')
  host.user.select('Data issues', `A${rowWith(host, 'Data issues', { A: 'Cases' })}`)
  excel.press(COMMANDS.explain)
  await button(pane, FIGURE_WORDS.goToCell).waitFor()
  await around.look('a row explained')

  await press(button(pane, FIGURE_WORDS.back))
  await press(button(pane, SHARE_WORDS.open))
  await pane.getByText(/^From this copy/).waitFor()
  await around.look('a copy to be shared')
}

async function surgery({ pane }: OpenPane, around: LookAround): Promise<void> {
  await toScreenByKey(pane, 'Surgery')
  const list = pane.getByRole('listbox', { name: SURGERY_WORDS.list })
  await press(list)
  await pane.getByLabel('Action', { exact: true }).fill('Ring school')
  await press(button(pane, SURGERY_WORDS.tickOverdue))
  await pane.getByText('planned to be seen').waitFor()
  await around.look('Surgery, typed beside a child, visits planned')
  await press(button(pane, SURGERY_WORDS.discard))
  await button(pane, SURGERY_WORDS.discard).waitFor({ state: 'detached' })
  await around.look('what was typed discarded')
  await press(button(pane, SURGERY_WORDS.close))
  await soon(() => list.evaluate((box) => document.activeElement === box), true)
  await press(button(pane, ISSUE_WORDS.ask))
  await pane.getByRole('group', { name: ISSUE_WORDS.title }).waitFor()
  await around.look('the next list about to be issued')
}

async function setUp({ pane }: OpenPane, around: LookAround): Promise<void> {
  await toScreenByKey(pane, 'Set-up')
  await setUpPart(pane, 'questions').waitFor()
  await around.look('Set-up')
  const weigh = button(pane, new RegExp(`^${SET_UP_WORDS.showFigures}`))
  for (let open = await weigh.count(); open > 0; open--) {
    await press(weigh.first())
    await soon(() => weigh.count(), open - 1)
  }
  await around.look('every question weighed')
  await press(setUpPart(pane, 'questions'))
  await press(setUpPart(pane, 'tables'))
  await pane.locator('summary').first().waitFor()
  for (const summary of (await pane.locator('summary').all()).slice(0, 2)) await press(summary)
  await around.look('tables and columns')
  await press(setUpPart(pane, 'tables'))
  await press(setUpPart(pane, 'rules'))
  await around.look('targets, timescales and settings')
  await press(setUpPart(pane, 'rules'))
  await press(setUpPart(pane, 'issues'))
  await press(pane.locator('summary').first())
  await button(pane, new RegExp(`^${SET_UP_WORDS.goToCell}`)).first().waitFor()
  await around.look('a kind of issues with its rows')
  await press(setUpPart(pane, 'issues'))
  await press(setUpPart(pane, 'kept'))
  await press(button(pane, SET_UP_WORDS.look))
  await press(button(pane, SET_UP_WORDS.remove))
  await pane.getByRole('group', { name: SET_UP_WORDS.remove }).waitFor()
  await press(button(pane, RETENTION_WORDS.look))
  await pane.getByRole('region', { name: RETENTION_WORDS.title }).getByRole('status').getByText(/./).first().waitFor()
  await around.look('what is kept, about to be removed, and what is old')
}

const walked: { findings?: Findings; ownHeading?: number } = {}

it('can be brought to every state by keyboard alone', async () => {
  const open = await openPane({ workbook: SAMPLE })
  const { page, pane } = open
  const around = new LookAround({
    page,
    drawn: pane,
    widths: WIDTHS,
    setWidth: (width) => page.locator('iframe').evaluate((frame, pixels) => frame.style.setProperty('width', pixels), `${width}px`),
  })
  walked.findings = around.findings
  await beforeARefresh(open, around)
  await figures(open, around)
  await surgery(open, around)
  await setUp(open, around)
  expect(await heading(pane, 'Set-up').count()).toBe(1)
}, 600_000)

it('whoever comes to any of them by keyboard stands somewhere in it', () => expect(walked.findings?.lost).toEqual([]))

it('in each, every control is reached by Tab in the order of reading, shows in every look that it has the keyboard, and nothing is for the mouse alone', () => expect(walked.findings?.keyboard).toEqual([]))

it('in each, a checker finds nothing wrong, in light, dark and contrast, and a contrast theme paints over every colour of ours', () => expect(walked.findings?.checker).toEqual([]))

it('in each, nothing is too wide, cut off or one over the other at 320 and 350 pixels, at 200% zoom, and with a reader’s own spacing', () => expect(walked.findings?.room).toEqual([]))
