/** @jest-environment jsdom */
import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { Start } from '../../src/taskpane/start/Start'
import { openMemoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'
import { SHEETS } from '../worker/channel'
import { drawn } from './drawn'
import { closeSessions, sessionOver } from './openSession'

// the whole calculation runs behind these screens, and a machine may be busy
jest.setTimeout(60_000)
configure({ asyncUtilTimeout: 30_000 })

afterEach(closeSessions)

function started(sheets: readonly MemorySheet[]) {
  const workbook = openMemoryWorkbook(sheets)
  const session = sessionOver(workbook)
  drawn(<Start session={session} />)
  return { workbook, session }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the three ways to begin', () => {
  test('stand in order, each with what it does', () => {
    started([])
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Use this workbook', 'Try with sample data', 'Start from a blank template'])
    for (const button of screen.getAllByRole('button')) expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).not.toBe('')
  })

  test('this workbook: refreshes and shows the summary', async () => {
    const { workbook, session } = started(SHEETS)
    press('Use this workbook')
    await waitFor(() => expect(session.state()).toMatchObject({ screen: 'summary', work: null }))
    expect(workbook.writes).toHaveLength(1)
  })

  test('this workbook without a table: says so and stays', async () => {
    const { workbook, session } = started([])
    press('Use this workbook')
    await waitFor(() => expect(session.state()).toMatchObject({ screen: 'start', work: null, news: { news: 'no-measures' } }))
    expect(workbook.writes).toEqual([])
  })

  test('the template: adds its sheets and nothing else', async () => {
    const { workbook, session } = started([])
    press('Start from a blank template')
    await waitFor(() => expect(session.state()).toMatchObject({ work: null, news: { news: 'begun', beginning: 'template' } }))
    expect(workbook.writes.flat().map(({ name }) => name)).toContain('Cases')
  })

  test('the sample: adds its sheets to a blank workbook', async () => {
    const { workbook, session } = started([])
    press('Try with sample data')
    await waitFor(() => expect(session.state().work).toBeNull())
    await waitFor(() => expect(workbook.writes).toHaveLength(1))
    expect(workbook.writes[0].map(({ name }) => name)).toContain('Visits')
    expect(workbook.writes[0].every(({ key }) => key.startsWith('source-'))).toBe(true)
  })

  test.each(['Try with sample data', 'Start from a blank template'])('%s is refused beside the user’s own rows, and nothing is written', async (name) => {
    const { workbook, session } = started([{ name: 'My list', rows: [['Name'], ['x']] }])
    press(name)
    await waitFor(() => expect(session.state()).toMatchObject({ work: null, news: { news: 'would-mix', sheets: ['My list'] } }))
    expect(workbook.writes).toEqual([])
  })
})
