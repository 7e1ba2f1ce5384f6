/** @jest-environment jsdom */
import { NO_NEW_WORKBOOKS } from './standingSession'
import { MessageChannel } from 'node:worker_threads'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { dayOf, parseIsoDate } from '../../src/calendar'
import { listOnSheet } from '../../src/sheets'
import { createSession, type Session } from '../../src/taskpane/session/session'
import { Surgery } from '../../src/taskpane/surgery/Surgery'
import { ISSUE_WORDS, paneMessage, SHARE_WORDS, SURGERY_WORDS, VISITS_DUE_HEADERS } from '../../src/words'
import type { CellValue, OpenWorkbook } from '../../src/workbook'
import type { MemorySheet } from '../records/memoryWorkbook'
import { rowsOf } from '../records/textTables'
import { openMemoryWorkbook, type OpenMemoryWorkbook } from '../workbook/openMemoryWorkbook'
import { openCalculation } from '../worker/channel'
import { barriers, drawn } from './drawn'

// drawing in jsdom is slow where the machine is busy; nothing here is about time
configure({ asyncUtilTimeout: 30_000 })
jest.setTimeout(120_000)
// jsdom has no channel of its own
Object.assign(globalThis, { MessageChannel })

const DAY = parseIsoDate('2019-07-31')
const SHEET = 'Visits due'
/** In need, 20 working days: C1 and C4 of one household are overdue, C2 falls due on 7 August, C3 in South is overdue, C5 is not due. */
const SHEETS: readonly MemorySheet[] = [
  {
    name: 'Cases',
    table: 'Cases',
    rows: rowsOf(
      ['Child ID | Family ID | Case type | Start | Worker | Team | Team manager', 'C1 | F1 | CIN | 2019-05-01 | Alder | North | Moss', 'C2 | F2 | CIN | 2019-05-01 | Birch | North | Moss', 'C3 | F3 | CIN | 2019-05-01 | Cedar | South | Reed', 'C4 | F1 | CIN | 2019-05-01 | Alder | North | Moss', 'C5 | F5 | CIN | 2019-05-01 | Cedar | South | Reed'].join('\n'),
    ),
  },
  { name: 'Visits', table: 'Visits', rows: rowsOf('Child ID | Visit date | Seen\nC1 | 2019-06-03 | Yes\nC2 | 2019-07-10 | Yes\nC4 | 2019-06-10 | Yes\nC5 | 2019-07-25 | Yes') },
  { name: 'Workers', table: 'Workers', rows: rowsOf('Worker | Team | Team manager | Head of service\nAlder | North | Moss | Heath\nBirch | North | Moss | Heath\nCedar | South | Reed | Stone') },
]

interface Stage {
  readonly workbook: OpenMemoryWorkbook
  readonly session: Session
  readonly container: HTMLElement
}

let close: () => void = () => undefined
afterEach(() => {
  cleanup()
  close()
})

function sessionOver(workbook: OpenWorkbook, print?: () => void): Session {
  const served = openCalculation()
  close = served.close
  return createSession({ openWorkbook: () => Promise.resolve(workbook), startCalculation: () => served.calculation, newWorkbooks: NO_NEW_WORKBOOKS, clock: () => ({ today: DAY, now: DAY }), version: '0.1.0', print })
}

async function opened({ before = 'refreshed', print }: { before?: 'refreshed' | 'nothing'; print?: () => void } = {}): Promise<Stage> {
  const workbook = openMemoryWorkbook(SHEETS)
  const session = sessionOver(workbook, print)
  if (before === 'refreshed') await act(() => session.refresh())
  const { container } = drawn(<Surgery session={session} />)
  if (before === 'refreshed') await screen.findByRole('listbox', { name: SURGERY_WORDS.list })
  return { workbook, session, container }
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const listed = () => within(screen.getByRole('listbox', { name: SURGERY_WORDS.list })).getAllByRole('option')
const rows = () => listed().map((one) => one.textContent ?? '')
const row = (child: string) => listed().find((one) => within(one).queryByText(child) !== null) as HTMLElement
const rowNumber = ({ workbook }: Stage, child: string) => workbook.rows(SHEET).findIndex(([first, , category]) => first === child && category === 'Child in need') + 1
const columnOf = ({ workbook }: Stage, key: keyof typeof VISITS_DUE_HEADERS) => workbook.rows(SHEET)[0].indexOf(VISITS_DUE_HEADERS[key]) + 1
const cell = (stage: Stage, child: string, key: keyof typeof VISITS_DUE_HEADERS): CellValue => stage.workbook.rows(SHEET)[rowNumber(stage, child) - 1][columnOf(stage, key) - 1]
const typeInSheet = (stage: Stage, child: string, key: keyof typeof VISITS_DUE_HEADERS, value: CellValue) => act(() => stage.workbook.typeInto({ sheet: SHEET, row: rowNumber(stage, child), column: columnOf(stage, key) }, value))

async function openChild(child: string): Promise<void> {
  await screen.findByText(child)
  fireEvent.click(row(child))
  await screen.findByRole('button', { name: SURGERY_WORDS.close })
}
const field = (name: keyof typeof VISITS_DUE_HEADERS) => screen.getByLabelText(VISITS_DUE_HEADERS[name])
const fill = (name: keyof typeof VISITS_DUE_HEADERS, value: string) => fireEvent.change(field(name), { target: { value } })
async function saved({ session }: Stage): Promise<string> {
  press(SURGERY_WORDS.save)
  await waitFor(() => expect(screen.queryByRole('button', { name: SURGERY_WORDS.saving })).toBeNull())
  await waitFor(() => expect(session.state().news).not.toBeNull())
  const { news } = session.state()
  return news === null ? '' : Object.values(paneMessage(news)).join(' ')
}

describe('the list', () => {
  test('without one says so, and a refresh draws it up', async () => {
    await opened({ before: 'nothing' })
    await screen.findByText(SURGERY_WORDS.none)
    press(SURGERY_WORDS.refresh)
    await screen.findByRole('listbox', { name: SURGERY_WORDS.list })
    expect(rows()).toHaveLength(4)
  })

  test('shows the rows of the sheet, team by team, a household together', async () => {
    const stage = await opened()
    const sheet = await listOnSheet(stage.workbook)
    expect(sheet?.children.map(({ child }) => child)).toEqual(['C1', 'C4', 'C2', 'C3'])
    for (const [index, { child, status }] of (sheet?.children ?? []).entries()) expect(rows()[index]).toMatch(new RegExp(`${child}.*${status}`))
    expect(rows()[0]).toContain('Household F1: 2 rows')
    expect(rows()[0]).toContain('North')
    expect(rows()[3]).toContain('South')
    expect(await barriers(stage.container)).toEqual([])
  })

  test('rows that somebody has sorted otherwise still stand household by household', async () => {
    const stage = await opened()
    const [one, other] = [rowNumber(stage, 'C4'), rowNumber(stage, 'C2')]
    const [c4, c2] = [one, other].map((at) => [...stage.workbook.rows(SHEET)[at - 1]])
    act(() => {
      c2.forEach((value, column) => stage.workbook.typeInto({ sheet: SHEET, row: one, column: column + 1 }, value))
      c4.forEach((value, column) => stage.workbook.typeInto({ sheet: SHEET, row: other, column: column + 1 }, value))
    })
    expect((await listOnSheet(stage.workbook))?.children.map(({ child }) => child)).toEqual(['C1', 'C2', 'C4', 'C3'])
    typeInSheet(stage, 'C3', 'owner', 'Reed')
    await waitFor(() => expect(row('C3').textContent).toContain('Owner: Reed.'))
    expect(rows().map((text) => /C\d/.exec(text)?.[0])).toEqual(['C1', 'C4', 'C2', 'C3'])
  })

  test('of a team, a manager, a Head of Service', async () => {
    await opened()
    const whose = screen.getByLabelText(SURGERY_WORDS.scope)
    const choose = (name: string) => fireEvent.change(whose, { target: { value: (screen.getByRole('option', { name }) as HTMLOptionElement).value } })
    choose('South')
    await waitFor(() => expect(screen.queryByText('C1')).toBeNull())
    expect(screen.getByText('C3')).toBeTruthy()
    choose('Moss')
    await waitFor(() => expect(screen.queryByText('C3')).toBeNull())
    choose('Stone')
    await screen.findByText('C3')
    expect(screen.queryByText('C1')).toBeNull()
    // the sentences at the top of the team, as the sheet has them
    expect(screen.getByText('In time: child in need 1 of 2 (50.0%).')).toBeTruthy()
  })
})

describe('what is typed', () => {
  test('goes into the row of the child and nowhere else, and the figures’ columns stay', async () => {
    const stage = await opened()
    const before = stage.workbook.rows(SHEET).map((line) => [...line])
    await openChild('C4')
    expect(document.activeElement).toBe(field('reason'))
    expect(screen.getByRole('form', { name: 'C4, child in need' }).contains(field('reason'))).toBe(true)
    fill('reason', 'Nobody in')
    fill('action', '=Ring school')
    fill('byWhen', '2019-08-05')
    await waitFor(() => expect(rows().filter((text) => text.includes(SURGERY_WORDS.notSaved))).toHaveLength(1))
    expect(await saved(stage)).toContain('Saved on the sheet Visits due, row')
    expect([cell(stage, 'C4', 'reason'), cell(stage, 'C4', 'action'), cell(stage, 'C4', 'byWhen')]).toEqual(['Nobody in', '=Ring school', dayOf(2019, 8, 5)])
    const at = rowNumber(stage, 'C4') - 1
    expect(stage.workbook.rows(SHEET).filter((_, index) => index !== at)).toEqual(before.filter((_, index) => index !== at))
    expect(stage.workbook.rows(SHEET)[at].slice(0, columnOf(stage, 'reason') - 1)).toEqual(before[at].slice(0, columnOf(stage, 'reason') - 1))
    await screen.findByText(SURGERY_WORDS.asOnSheet)
    await waitFor(() => expect(row('C4').textContent).toContain('Reason: Nobody in. Action: =Ring school. By when: 5 August 2019.'))
    expect(await barriers(stage.container)).toEqual([])
  })

  test('in the sheet is seen here', async () => {
    const stage = await opened()
    typeInSheet(stage, 'C1', 'owner', 'Moss')
    await waitFor(() => expect(row('C1').textContent).toContain('Owner: Moss.'))
    await openChild('C1')
    expect((field('owner') as HTMLInputElement).value).toBe('Moss')
  })

  test('by somebody else meanwhile stands; both are seen, and the next save puts ours in its place', async () => {
    const stage = await opened()
    await openChild('C1')
    fill('action', 'Visit on Monday')
    typeInSheet(stage, 'C1', 'action', 'Ring nursery')
    expect(await saved(stage)).toContain('Somebody else has typed under Action meanwhile')
    expect(cell(stage, 'C1', 'action')).toBe('Ring nursery')
    expect((field('action') as HTMLTextAreaElement).value).toBe('Visit on Monday')
    await screen.findByText(`${SURGERY_WORDS.onSheetNow}Ring nursery.`)
    act(() => stage.session.dismissNews())
    expect(await saved(stage)).toContain('Saved')
    expect(cell(stage, 'C1', 'action')).toBe('Visit on Monday')
  })

  test('beside a child whose row is gone is not lost', async () => {
    const stage = await opened()
    await openChild('C3')
    fill('action', 'Visit on Monday')
    typeInSheet(stage, 'C3', 'child', 'C9')
    expect(await saved(stage)).toContain('has no row on the sheet Visits due any more')
    expect(stage.workbook.rows(SHEET).flat()).not.toContain('Visit on Monday')
    await screen.findByText(SURGERY_WORDS.rowGone)
    press(SURGERY_WORDS.close)
    await screen.findByText(SURGERY_WORDS.leftOver)
    press('C3, child in need')
    expect((field('action') as HTMLTextAreaElement).value).toBe('Visit on Monday')
  })

  test('on a protected sheet is refused in a sentence and stays here, also while another screen is looked at', async () => {
    const stage = await opened()
    stage.workbook.beforeWriting = () => {
      throw Object.assign(new Error('refused'), { code: 'sheet-protected', facts: [SHEET] })
    }
    await openChild('C2')
    fill('done', 'Yes')
    expect(await saved(stage)).toContain('The sheet Visits due is protected. Nothing in the workbook was changed.')
    cleanup()
    drawn(<Surgery session={stage.session} />)
    await screen.findByRole('listbox', { name: SURGERY_WORDS.list })
    expect((field('done') as HTMLInputElement).value).toBe('Yes')
    stage.workbook.beforeWriting = () => undefined
    act(() => stage.session.dismissNews())
    expect(await saved(stage)).toContain('Saved')
    expect(cell(stage, 'C2', 'done')).toBe('Yes')
  })

  test('can be forgotten, and the keyboard goes back to the list', async () => {
    const stage = await opened()
    await openChild('C2')
    fill('owner', 'Moss')
    press(SURGERY_WORDS.discard)
    expect((field('owner') as HTMLInputElement).value).toBe('')
    press(SURGERY_WORDS.close)
    expect(document.activeElement?.getAttribute('role')).toBe('listbox')
    expect(cell(stage, 'C2', 'owner')).toBeNull()
  })

  test('the row is gone to on the sheet', async () => {
    const stage = await opened()
    await openChild('C2')
    press(SURGERY_WORDS.goToRow)
    await waitFor(() => expect(stage.workbook.selections).toEqual([{ sheet: SHEET, row: rowNumber(stage, 'C2'), column: 1 }]))
  })
})

describe('planned visits', () => {
  test('are ticked by the space bar, and the rate they would give is said', async () => {
    await opened()
    await screen.findByText('No visit is ticked as planned.')
    // of five, C5 alone is in time on 14 August if nobody else is seen
    screen.getByText('On 14 August 2019, if nobody else is seen: 1 of 5 (20.0%).')
    fireEvent.keyDown(screen.getByRole('listbox'), { key: ' ' })
    await screen.findByText('1 child planned to be seen: child in need 40.0%.')
    expect(row('C1').getAttribute('aria-checked')).toBe('true')
    press(SURGERY_WORDS.tickOverdue)
    await screen.findByText('3 children planned to be seen: child in need 80.0%.')
    screen.getByText('On 14 August 2019, with the planned visits: 4 of 5 (80.0%).')
    press(SURGERY_WORDS.clearTicks)
    await screen.findByText('No visit is ticked as planned.')
  })

  test('a day to come under By when is a planned visit, until it is done or unticked', async () => {
    const stage = await opened()
    typeInSheet(stage, 'C3', 'byWhen', dayOf(2019, 8, 9))
    await screen.findByText('1 child planned to be seen: child in need 40.0%.')
    typeInSheet(stage, 'C3', 'done', 'Yes')
    await screen.findByText('No visit is ticked as planned.')
  })

  test('where the tables have changed since the list was written, no rate is shown beside it', async () => {
    const stage = await opened()
    act(() => stage.workbook.typeInto({ sheet: 'Visits', row: 2, column: 2 }, dayOf(2019, 7, 30)))
    await act(() => stage.session.work(async (options) => {
      await stage.session.workOut(DAY, options)
      return null
    }))
    await screen.findByText(SURGERY_WORDS.differ)
    await act(() => stage.session.refresh())
    await screen.findByText('No visit is ticked as planned.')
  })

  test('in a workbook refreshed earlier the figures are worked out when somebody asks, and nothing is written', async () => {
    const first = await opened()
    cleanup()
    close()
    const session = sessionOver(first.workbook)
    const before = first.workbook.rows(SHEET).map((line) => [...line])
    drawn(<Surgery session={session} />)
    await screen.findByText(SURGERY_WORDS.noFigures)
    expect(rows()).toHaveLength(4)
    press(SURGERY_WORDS.workOut)
    await screen.findByText('No visit is ticked as planned.')
    expect(first.workbook.rows(SHEET)).toEqual(before)
  })
})

describe('the list as a whole', () => {
  test('the next one is issued after it is said what that does, and not before', async () => {
    const stage = await opened()
    press(ISSUE_WORDS.ask)
    expect(screen.getByRole('group', { name: ISSUE_WORDS.title }).textContent).toContain('holds that order')
    expect(document.activeElement?.textContent).toBe(ISSUE_WORDS.issue)
    expect(cell(stage, 'C1', 'listed')).toBeNull()
    press(ISSUE_WORDS.issue)
    await waitFor(() => expect(cell(stage, 'C1', 'listed')).toBe(DAY))
  })

  test('that can be left for later, with the keyboard back where it was', async () => {
    await opened()
    press(ISSUE_WORDS.ask)
    press(ISSUE_WORDS.notNow)
    expect(document.activeElement?.textContent).toBe(ISSUE_WORDS.ask)
  })

  test('leads to the share copy', async () => {
    const { session } = await opened()
    press(SHARE_WORDS.open)
    expect(session.state().opened).toEqual({ kind: 'share' })
  })

  test('to print, Excel’s sheet is brought to the front, and it is said how', async () => {
    const { session, workbook } = await opened()
    press(SURGERY_WORDS.print)
    await waitFor(() => expect(session.state().news).not.toBeNull())
    expect(workbook.selections).toEqual([{ sheet: SHEET, row: 1, column: 1 }])
    const { news } = session.state()
    expect(news && paneMessage(news).next).toContain('Ctrl+P')
  })

  test('without Excel the browser prints: the chosen list, a part a team, and nothing of it stays', async () => {
    const printed: string[][] = []
    await opened({ print: () => printed.push([...document.querySelectorAll('.casefile-paper tbody tr')].map((line) => line.textContent ?? '')) })
    press(SURGERY_WORDS.print)
    await waitFor(() => expect(printed).toHaveLength(1))
    expect(printed[0].map((text) => text.slice(0, 2))).toEqual(['C1', 'C4', 'C2', 'C3'])
    expect(document.querySelectorAll('.casefile-paper section')).toHaveLength(2)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(document.querySelector('.casefile-paper')).toBeNull()
  })
})
