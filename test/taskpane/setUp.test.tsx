/** @jest-environment jsdom */
import { MessageChannel } from 'node:worker_threads'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { parseIsoDate } from '../../src/calendar'
import { NO_NEW_WORKBOOKS } from './standingSession'
import { createSession, type Session } from '../../src/taskpane/session/session'
import { SetUp } from '../../src/taskpane/setUp/SetUp'
import { HISTORY_HEADERS } from '../../src/words'
import { rowsOf } from '../records/textTables'
import type { MemorySheet } from '../records/memoryWorkbook'
import { openMemoryWorkbook, type OpenMemoryWorkbook } from '../workbook/openMemoryWorkbook'
import { openCalculation } from '../worker/channel'
import { barriers, drawn } from './drawn'

// drawing in jsdom is slow where the machine is busy; nothing here is about time
configure({ asyncUtilTimeout: 30_000 })
jest.setTimeout(120_000)
// jsdom has no channel of its own
Object.assign(globalThis, { MessageChannel })

const DAY = parseIsoDate('2019-07-31')
const SHEETS: readonly MemorySheet[] = [
  { name: 'Audits', table: 'Audits', rows: rowsOf(['Audit ID | Audit date | Overall grade', ...Array.from({ length: 24 }, (_, index) => `A${index} | 2019-07-10 | ${index < 2 ? 'Inadequate' : index < 9 ? '1' : 'Good'}`)].join('\n')) },
  { name: 'Cases', table: 'Cases', rows: rowsOf('Child ID | Case type | Start\n1 | CP | 2019-01-01\n2 | CP | 2019-01-01') },
  { name: 'Visits', table: 'Visits', rows: rowsOf('Child ID | Visit date | Visit type | Seen\n1 | 2019-07-29 | Phone call | Yes\n2 | 31/02/2019 | Home visit | Yes\n2 | 2019-07-29 | Home visit | Yes') },
  { name: 'June', rows: rowsOf('Child ID | Vist date | Visit type | Seen\n2 | 2019-07-28 | Home visit | Yes') },
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

async function opened(sheets: readonly MemorySheet[] = SHEETS): Promise<Stage> {
  const workbook = openMemoryWorkbook(sheets)
  const served = openCalculation()
  close = served.close
  const session = createSession({ openWorkbook: () => Promise.resolve(workbook), startCalculation: () => served.calculation, newWorkbooks: NO_NEW_WORKBOOKS, clock: () => ({ today: DAY, now: DAY }), version: '0.1.0' })
  await act(() => session.refresh())
  const { container } = drawn(<SetUp session={session} />)
  await screen.findByRole('button', { name: /^Questions to confirm/ })
  return { workbook, session, container }
}

const open = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('before the workbook was read', () => {
  test('offers to read it, and writes nothing by it', async () => {
    const workbook = openMemoryWorkbook(SHEETS)
    const served = openCalculation()
    close = served.close
    drawn(<SetUp session={createSession({ openWorkbook: () => Promise.resolve(workbook), startCalculation: () => served.calculation, newWorkbooks: NO_NEW_WORKBOOKS, clock: () => ({ today: DAY, now: DAY }), version: '0.1.0' })} />)
    press('Read this workbook')
    await screen.findByRole('button', { name: /^Questions to confirm/ })
    expect(workbook.sheets()).toEqual(SHEETS.map(({ name }) => name))
  })
})

describe('the questions', () => {
  test('say how many stand open, those that do not arise last', async () => {
    await opened()
    expect(screen.getByRole('button', { name: 'Questions to confirm: 3 not confirmed' })).toBeTruthy()
    const asked = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(asked.slice(-2)).toEqual(['Does a contact with neither Visit required nor an outcome call for a visit?', 'Does a supervision count whose type is not known?'])
  })

  test('show in figures what each answer changes', async () => {
    const { container } = await opened()
    press(/^What each answer changes.*Which target/)
    await screen.findByText('The target is 5%')
    expect(container.textContent).toContain('The target is 8.5% (in force now)Audits judged inadequate: 2 of 24, 8.3%, ✔ met; 2 of 24 allowed')
    expect(container.textContent).toContain('The target is 8%Audits judged inadequate: 2 of 24, 8.3%, ◆ near; 1 of 24 allowed')
    expect(container.textContent).toContain('The target is 5%Audits judged inadequate: 2 of 24, 8.3%, ✖ missed; 1 of 24 allowed')
  })

  test('are weighed as any work is done: shown, one at a time, and cancelled without a figure', async () => {
    const { session, container } = await opened()
    press(/^What each answer changes.*Which target/)
    expect(session.state().work).not.toBeNull()
    await act(() => session.refresh())
    expect(session.state().news).toMatchObject({ code: 'already-running' })
    act(() => session.cancel())
    await waitFor(() => expect(session.state()).toMatchObject({ work: null, news: { code: 'cancelled' } }))
    expect(container.textContent).not.toContain('The target is 5%')
  })

  test('are answered in Settings and Targets, and no figure changes before a refresh', async () => {
    const { workbook, session } = await opened()
    press(/^What each answer changes.*1 to 4/)
    fireEvent.click(await screen.findByRole('button', { name: 'Change to this answer: 1 is inadequate; 4 is outstanding' }))
    await screen.findByRole('button', { name: 'Refresh now' })
    const row = workbook.rows('Settings').find(([setting]) => setting === 'Grade numbers')
    expect(row?.slice(0, 3)).toEqual(['Grade numbers', '1 is inadequate; 4 is outstanding', 'Yes'])
    expect(session.state().report?.measures.find(({ id }) => id === 'audits-inadequate')?.numerator).toBe(2)
    await act(() => session.refresh())
    expect(session.state().report?.measures.find(({ id }) => id === 'audits-inadequate')?.numerator).toBe(9)
    await screen.findByRole('button', { name: 'Questions to confirm: 2 not confirmed' })
    expect(screen.queryByRole('button', { name: 'Refresh now' })).toBeNull()
  })

  test('of types: one is unticked, tried, and put on the list', async () => {
    const { workbook, container } = await opened()
    press(/^What each answer changes.*types of visit/)
    const type = await screen.findByRole('checkbox', { name: 'Home visit (1 row)' })
    fireEvent.click(type)
    press('Work out with these types')
    await screen.findByText('As ticked above')
    expect(container.textContent).toContain('Every type of visit counts')
    press('Confirm these types')
    await screen.findByRole('button', { name: 'Refresh now' })
    expect(workbook.rows('Settings').find(([setting]) => setting === 'Visit types that do not count')?.[1]).toMatch(/; conference; core group; Home visit$/)
  })
})

describe('tables and columns', () => {
  test('a suggested column is accepted: Columns is written, and the next refresh reads the sheet', async () => {
    const { workbook, session } = await opened()
    open(/^Tables and columns/)
    expect(await screen.findByRole('heading', { name: 'Visits: 1 sheet read, 1 not read' })).toBeTruthy()
    press('Use this column: Visit date ← Vist date')
    await screen.findByRole('button', { name: 'Refresh now' })
    expect(workbook.rows('Columns')).toEqual([['Field', 'Table', 'Column'], ['Visits: Visit date', 'June', 'Vist date']])
    await act(() => session.refresh())
    expect(session.state().report?.readings.filter(({ table }) => table === 'Visits').map(({ sheet }) => sheet)).toEqual(['Visits', 'June'])
  })

  test('the headers can be shown in the workbook', async () => {
    const { workbook } = await opened()
    open(/^Tables and columns/)
    press('Show the headers in the workbook: June')
    await waitFor(() => expect(workbook.selections).toEqual([{ sheet: 'June', row: 1, column: 1 }]))
  })
})

describe('targets, timescales and settings', () => {
  test('say where they come from, and are typed over in place', async () => {
    const { workbook } = await opened()
    open(/^Targets, timescales/)
    const field = await screen.findByRole('textbox', { name: 'Children on a child protection plan seen: Target, per cent' })
    fireEvent.change(field, { target: { value: '90' } })
    press('Save: Children on a child protection plan seen: Target, per cent')
    await screen.findByRole('button', { name: 'Refresh now' })
    expect(workbook.rows('Targets').find(([measure]) => measure === 'Children on a child protection plan seen')?.[2]).toBe(0.9)
  })

  test.each([
    ['Audits judged inadequate: Target, per cent', '8/5', 'Type a per cent from 0 to 100: 85 or 8.5.'],
    ['Child in need: Then every', '20', 'Type a timescale such as 10 working days, 42 days, 6 weeks, 3 months or 24 hours.'],
  ])('%s: %s is refused as the workbook’s own cell would be', async (name, typed, said) => {
    const { workbook } = await opened()
    open(/^Targets, timescales/)
    const before = JSON.stringify([workbook.rows('Targets'), workbook.rows('Timescales')])
    const field = await screen.findByRole('textbox', { name })
    fireEvent.change(field, { target: { value: typed } })
    press(`Save: ${name}`)
    expect(screen.getByText(said)).toBeTruthy()
    expect(JSON.stringify([workbook.rows('Targets'), workbook.rows('Timescales')])).toBe(before)
  })

  test.each([
    ['Urgent priorities', 'red\nvery high; P1;', 'red; very high; P1'],
    ['Outcomes that need no visit', 'NFA, early help', 'NFA; early help'],
    ['Limiting domains', ' ', 'none'],
  ])('the list %s is typed over, %j', async (setting, typed, kept) => {
    const { workbook, session } = await opened()
    open(/^Targets, timescales/)
    const field = await screen.findByRole('textbox', { name: `Settings: ${setting}` })
    expect(screen.queryByRole('button', { name: `Save: ${setting}` })).toBeNull()
    fireEvent.change(field, { target: { value: typed } })
    press(`Save: ${setting}`)
    await screen.findByRole('button', { name: 'Refresh now' })
    expect(workbook.rows('Settings').find(([name]) => name === setting)?.[1]).toBe(kept)
    await act(() => session.refresh())
    await waitFor(() => expect((screen.getByRole('textbox', { name: `Settings: ${setting}` }) as HTMLTextAreaElement).value).toBe(kept))
  })

  test('the report period is chosen from those there are, and shown on About with the next refresh', async () => {
    const { workbook, session } = await opened()
    open(/^Targets, timescales/)
    const field = (await screen.findByRole('combobox', { name: 'Report period' })) as HTMLSelectElement
    expect([field.value, [...field.options].map(({ text }) => text)]).toEqual(['Fortnightly', ['Fortnightly', 'Weekly', 'Monthly', 'Quarterly']])
    fireEvent.change(field, { target: { value: 'Monthly' } })
    press('Save: Report period')
    await screen.findByRole('button', { name: 'Refresh now' })
    expect(workbook.rows('Settings').find(([setting]) => setting === 'Report period')?.[1]).toBe('Monthly')
    await act(() => session.refresh())
    expect(workbook.rows('About').find(([, item]) => item === 'Report period')?.[2]).toBe('Monthly')
  })

  test('refreshing on change is a row of Settings', async () => {
    const { workbook } = await opened()
    open(/^Targets, timescales/)
    fireEvent.click(await screen.findByRole('switch', { name: 'Refresh when a table changes' }))
    await screen.findByRole('button', { name: 'Refresh now' })
    expect(workbook.rows('Settings').find(([setting]) => setting === 'Refresh when a table changes')?.[1]).toBe('Yes')
  })
})

describe('issues', () => {
  test('open by kind into rows, each of which leads to its cell', async () => {
    const { workbook } = await opened()
    open(/^Data issues: /)
    const kind = await screen.findByText('Visits: dates that cannot be read (1; 1 row left out)')
    const details = kind.closest('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    fireEvent.click(await within(details).findByRole('button', { name: 'Show in the workbook: Visits, row 3, Visit date' }))
    await waitFor(() => expect(workbook.selections).toEqual([{ sheet: 'Visits', row: 3, column: 2 }]))
    expect(details.textContent).toContain('31/02/2019 is not a date. The row was left out.')
  })
})

describe('what is kept', () => {
  const look = async () => {
    open(/^What Casefile keeps/)
    press('See what is kept')
    await screen.findByRole('button', { name: 'Remove everything Casefile added' })
    press('Remove everything Casefile added')
  }

  test('is named before it goes; a sheet that somebody typed in stays', async () => {
    const stage = await opened()
    stage.workbook.typeInto({ sheet: 'Settings', row: 2, column: 2 }, 43_800)
    await look()
    const group = screen.getByRole('group', { name: 'Remove everything Casefile added' })
    expect(group.textContent).toContain('These sheets will goSummaryTeamsVisits dueData issuesAboutTargetsTimescalesHolidays')
    expect(group.textContent).toContain('These sheets stay: nothing could bring back what was typed or issued thereSettings: 1 cell typed')
    press('Remove these sheets')
    await waitFor(() => expect(stage.workbook.sheets()).toEqual([...SHEETS.map(({ name }) => name), 'Settings']))
    expect(stage.session.state().news).toMatchObject({ news: 'set-up', about: { set: 'removed', stayed: ['Settings'] } })
  })

  test('figures that were issued stay with them; where somebody says that they go, it says what that means', async () => {
    const { workbook } = await opened([...SHEETS, { name: 'Figures issued', table: 'History', rows: [Object.values(HISTORY_HEADERS)] }])
    await look()
    const group = screen.getByRole('group', { name: 'Remove everything Casefile added' })
    expect(group.textContent).toContain('what was typed or issued thereFigures issued')
    expect(group.textContent).not.toContain('cannot be worked out again')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remove what was typed or issued as well' }))
    expect(group.textContent).toContain('Figures issued goes with them: what was reported cannot be worked out again as it was.')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remove what was typed or issued as well' }))
    press('Remove these sheets')
    await waitFor(() => expect(workbook.sheets()).toEqual([...SHEETS.map(({ name }) => name), 'Figures issued']))
  })

  test('goes whole where somebody says so', async () => {
    const { workbook } = await opened()
    workbook.typeInto({ sheet: 'Settings', row: 2, column: 2 }, 43_800)
    await look()
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remove what was typed or issued as well' }))
    press('Remove these sheets')
    await waitFor(() => expect(workbook.sheets()).toEqual(SHEETS.map(({ name }) => name)))
  })

  test('half gone, since Excel broke off: nobody is told that nothing was changed', async () => {
    const { workbook, session } = await opened()
    Object.assign(workbook, { removeSheets: () => Promise.reject(Object.assign(new Error('broken off'), { code: 'not-connected', facts: [], left: 'half-removed' })) })
    await look()
    press('Remove these sheets')
    await waitFor(() => expect(session.state().news).toMatchObject({ news: 'fault', code: 'not-connected', left: 'half-removed' }))
  })

  test('stays where somebody thinks better of it', async () => {
    const { workbook } = await opened()
    const before = workbook.sheets()
    await look()
    press('Keep everything')
    expect(screen.queryByRole('group', { name: 'Remove everything Casefile added' })).toBeNull()
    expect(workbook.sheets()).toEqual(before)
  })
})

describe('what is older than …', () => {
  const KEPT: MemorySheet = {
    name: 'Notes kept',
    table: 'Notes_kept',
    rows: [
      ['Child', 'Family', 'Case type', 'Worker', 'Team', 'Team manager', 'Last listed as at', 'Reason', 'Action', 'Owner', 'By when', 'Done'],
      ['1', null, 'Child in need', 'A. Alder', 'North', null, parseIsoDate('2019-01-30'), 'Nobody in', 'Ring', null, null, null],
      ['2', null, 'Child in need', null, null, null, parseIsoDate('2018-03-01'), 'Family away', null, null, null, null],
      ['3', null, 'Child in need', null, null, null, parseIsoDate('2019-01-31'), null, 'Stays', null, null, null],
      ['4', null, 'Child in need', null, null, null, 'soon', null, 'Undated', null, null, null],
    ],
  }
  const children = (workbook: OpenMemoryWorkbook) => workbook.rows('Notes kept').slice(1).map(([child]) => String(child))
  const found = (text: RegExp) => screen.findByText(text)

  async function atIt(sheets: readonly MemorySheet[] = [...SHEETS, KEPT]): Promise<Stage> {
    const stage = await opened(sheets)
    open(/^What Casefile keeps/)
    await screen.findByRole('region', { name: 'Clear what is older than …' })
    return stage
  }

  test('is shown as a count with the oldest and the newest, and what stays; nothing goes by that', async () => {
    const { workbook } = await atIt()
    press('See what would be cleared')
    const said = await found(/^2 rows of Notes kept were last listed before 31 January 2019: the oldest as at 1 March 2018, the newest as at 30 January 2019\.$/)
    const status = said.closest('[role="status"]')
    expect(status?.textContent).toContain('1 row stays, last listed on that day or later.1 row stays, with no day under Last listed as at that could be read.')
    expect(status?.textContent).toContain('Nothing else is cleared: Visits due, Figures issued, Extra support and every commentary stay as they are.')
    expect(children(workbook)).toEqual(['1', '2', '3', '4'])
  })

  test('goes when somebody says so, and the focus stays at hand', async () => {
    const { workbook, session } = await atIt()
    press('See what would be cleared')
    await found(/^2 rows of Notes kept/)
    press('Clear these rows')
    await waitFor(() => expect(session.state().news).toMatchObject({ news: 'set-up', about: { set: 'cleared', sheet: 'Notes kept', before: '31 January 2019', cleared: 2, changed: 0, stayed: 0 } }))
    expect(children(workbook)).toEqual(['3', '4'])
    expect(document.activeElement?.textContent).toBe('See what would be cleared')
    expect(screen.queryByRole('button', { name: 'Clear these rows' })).toBeNull()
  })

  test('stays where somebody thinks better of it, or chooses another age', async () => {
    const { workbook } = await atIt()
    press('See what would be cleared')
    await found(/^2 rows of Notes kept/)
    press('Keep them')
    expect(screen.queryByRole('button', { name: 'Clear these rows' })).toBeNull()
    press('See what would be cleared')
    await found(/^2 rows of Notes kept/)
    fireEvent.change(screen.getByRole('combobox', { name: 'Older than' }), { target: { value: '12' } })
    expect(screen.queryByRole('button', { name: 'Clear these rows' })).toBeNull()
    press('See what would be cleared')
    await found(/^1 row of Notes kept was last listed before 31 July 2018: as at 1 March 2018\.$/)
    expect(children(workbook)).toEqual(['1', '2', '3', '4'])
  })

  test('may be counted from any day up to today', async () => {
    await atIt()
    fireEvent.change(screen.getByRole('combobox', { name: 'Older than' }), { target: { value: 'a-day' } })
    const day = screen.getByLabelText('Last listed before')
    const look = screen.getByRole('button', { name: 'See what would be cleared' })
    expect(look.getAttribute('aria-disabled')).toBe('true')
    fireEvent.change(day, { target: { value: '2019-08-01' } })
    expect(screen.getByText('Choose a day from 1990 to today.')).toBeTruthy()
    expect(look.getAttribute('aria-disabled')).toBe('true')
    fireEvent.change(day, { target: { value: '2018-03-01' } })
    fireEvent.click(look)
    await found(/^No row of Notes kept that may be cleared was last listed before 1 March 2018\.$/)
    expect(screen.queryByRole('button', { name: 'Clear these rows' })).toBeNull()
  })

  test('a row that somebody has changed since stays, and that is said', async () => {
    const { workbook, session } = await atIt()
    press('See what would be cleared')
    await found(/^2 rows of Notes kept/)
    workbook.typeInto({ sheet: 'Notes kept', row: 2, column: 9 }, 'Rang today')
    press('Clear these rows')
    await waitFor(() => expect(session.state().news).toMatchObject({ about: { set: 'cleared', cleared: 1, changed: 1 } }))
    expect(children(workbook)).toEqual(['1', '3', '4'])
  })

  test('half gone, since Excel broke off: nobody is told that nothing was changed', async () => {
    const { workbook, session } = await atIt()
    press('See what would be cleared')
    await found(/^2 rows of Notes kept/)
    Object.assign(workbook, { writeSheets: () => Promise.reject(Object.assign(new Error('broken off'), { code: 'not-connected', facts: [], left: 'half-written' })) })
    press('Clear these rows')
    await waitFor(() => expect(session.state().news).toMatchObject({ news: 'fault', code: 'not-connected', left: 'half-cleared' }))
  })

  test('a workbook without Notes kept says so', async () => {
    await atIt(SHEETS)
    press('See what would be cleared')
    expect(await found(/^This workbook has no sheet Notes kept/)).toBeTruthy()
  })
})

test('no barrier that axe knows of, with every part open', async () => {
  const { container } = await opened()
  press(/^What each answer changes.*types of visit/)
  await screen.findByRole('checkbox', { name: 'Home visit (1 row)' })
  for (const part of [/^Tables and columns/, /^Targets, timescales/, /^Data issues: /, /^What Casefile keeps/]) open(part)
  press('See what is kept')
  fireEvent.change(screen.getByRole('combobox', { name: 'Older than' }), { target: { value: 'a-day' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Remove everything Casefile added' }))
  expect(await barriers(container)).toEqual([])
})
