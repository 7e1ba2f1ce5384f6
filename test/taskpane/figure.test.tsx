/** @jest-environment jsdom */
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { dayOf } from '../../src/calendar'
import { Pane } from '../../src/taskpane/pane/Pane'
import { worstFirst } from '../../src/taskpane/figure/worstFirst'
import type { GroupFigure } from '../../src/measures'
import { openMemoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'
import { SHEETS } from '../worker/channel'
import { barriers } from './drawn'
import { closeSessions, sessionOver } from './openSession'

// the whole calculation runs behind these screens, and a machine may be busy
jest.setTimeout(60_000)
configure({ asyncUtilTimeout: 30_000 })

afterEach(closeSessions)

/** The same children, in a workbook that can know of past months: a case that has ended, and visits from long before. */
const ENDED: readonly MemorySheet[] = SHEETS.map((sheet) => {
  const [header, ...rows] = sheet.rows
  if (sheet.name === 'Cases') return { ...sheet, rows: [[...header, 'End date'], ...rows, ['E1', 'Child in need', dayOf(2018, 1, 8), null, null, null, dayOf(2018, 3, 5)]] }
  return { ...sheet, rows: [header, ...rows, ['E1', dayOf(2018, 1, 10), 'Yes', 'Home visit']] }
})

/** The pane after a refresh, with the figure of children on a plan opened from its card. */
async function opened(sheets = SHEETS) {
  const workbook = openMemoryWorkbook(sheets)
  const session = sessionOver(workbook)
  await session.refresh()
  session.dismissNews()
  session.show('summary')
  const { container } = render(<Pane session={session} version="0.1.0" links={{ support: 'support.html', privacy: 'privacy.html' }} />)
  const card = screen.getByRole('heading', { level: 3, name: 'Children on a child protection plan seen' }).closest('li')
  if (card === null) throw new Error('The card is no list item.')
  fireEvent.click(within(card).getByRole('button', { name: 'Details, and who is counted' }))
  await screen.findByRole('button', { name: /Counted and missed: 4/ })
  return { workbook, session, container }
}

describe('a card opened', () => {
  test('puts the focus on the figure’s heading, and Back puts it on the card again', async () => {
    await opened()
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Children on a child protection plan seen' }))
    fireEvent.click(screen.getByRole('button', { name: 'Back to Summary' }))
    expect(document.activeElement).toBe(document.getElementById('card-seen-cp'))
  })

  test('shows rate, rule and who is counted in three lists, the missed open', async () => {
    const { container } = await opened()
    expect(container.textContent).toContain('8 of 12')
    expect(container.textContent).toContain('Of the children on a child protection plan on the as-at date')
    expect(screen.getByRole('button', { name: /Counted and met: 8/ }).getAttribute('aria-expanded')).toBe('false')
    expect(screen.getByRole('button', { name: /Left out, and why: 0/ })).toBeTruthy()
    const rows = within(screen.getByRole('listbox', { name: 'Counted and missed' })).getAllByRole('option')
    expect(rows.map((row) => row.firstChild?.textContent)).toEqual(['C1', 'C4', 'C7', 'C10'])
    expect(rows[0].textContent).toContain('Seen 31 May 2019, 10 working days, next due 14 June 2019: 34 working days overdue.')
    expect(rows[0].textContent).toContain('Ada Example, North 1. Cases, row 2')
  })

  test('asked about from the cell of a past month, lists that month’s rows as they were on its last day', async () => {
    const { session, container } = await opened(ENDED)
    const asked = { lines: ['Jul 19: the sheet has a blank cell.'] }
    act(() => session.open({ kind: 'figure', measure: 'seen-cp', asked: { ...asked, month: '2019-05' } }))
    await screen.findByRole('heading', { name: 'Who is counted, May 2019' })
    await screen.findByRole('button', { name: /Counted and met: 4/ })
    expect(screen.getByRole('button', { name: /Counted and missed: 8/ })).toBeTruthy()
    expect(within(screen.getByRole('listbox', { name: 'Counted and missed' })).getAllByRole('option')[0].textContent).toContain('C2')
    expect(container.textContent).toContain('Jul 19: the sheet has a blank cell.')
  })

  test('of a month that the rows cannot know, says why and lists nobody', async () => {
    const { session } = await opened()
    act(() => session.open({ kind: 'figure', measure: 'seen-cp', asked: { month: '2019-05', lines: [] } }))
    await screen.findByRole('button', { name: /Counted and missed: 0/ })
    expect(screen.getByRole('region', { name: 'Who is counted, May 2019' }).textContent).toContain('No row of Cases has an end date')
  })

  test('Enter on a row shows its row in the workbook', async () => {
    const { workbook } = await opened()
    const list = screen.getByRole('listbox', { name: 'Counted and missed' })
    fireEvent.keyDown(list, { key: 'ArrowDown' })
    fireEvent.keyDown(list, { key: 'Enter' })
    await waitFor(() => expect(workbook.shown).toEqual([{ sheet: 'Cases', row: 5, column: 1 }]))
  })

  test('shows managers and teams at once, workers only when asked', async () => {
    await opened()
    expect((await screen.findByRole('heading', { level: 3, name: 'Teams' })).parentElement?.textContent).toContain('North 1')
    expect(screen.queryByText('Ada Example')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show workers' }))
    expect(screen.getByRole('heading', { level: 3, name: 'Workers' }).parentElement?.textContent).toContain('Ada Example')
  })

  test('looks ahead', async () => {
    const { container } = await opened()
    await screen.findByRole('heading', { level: 2, name: 'Looking ahead' })
    expect(container.textContent).toContain('4 overdue now')
  })

  test('has no barrier that axe knows of', async () => {
    const { container } = await opened()
    await screen.findByRole('heading', { level: 2, name: 'Looking ahead' })
    expect(await barriers(container)).toEqual([])
  })
})

describe('worst first', () => {
  const group = (name: string | null, numerator: number, denominator: number): GroupFigure => ({ name, numerator, denominator, target: 850_000, tolerance: null, status: 'missed', needed: 0, smallNumbers: denominator < 10 })
  const groups = [group('A', 9, 10), group('B', 1, 4), group('C', 5, 10), group('D', 0, 5), group(null, 0, 20)]
  const names = (shown: readonly GroupFigure[]) => shown.map(({ name }) => name)

  test('the lowest rate stands first where more is better, not recorded last, under 5 apart', () => {
    const { ranked, small } = worstFirst(groups, 'higher')
    expect(names(ranked)).toEqual(['D', 'C', 'A', null])
    expect(names(small)).toEqual(['B'])
  })

  test('the highest rate stands first where less is better', () => {
    expect(names(worstFirst(groups, 'lower').ranked)).toEqual(['A', 'C', 'D', null])
  })
})
