/** @jest-environment jsdom */
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Pane } from '../../src/taskpane/pane/Pane'
import type { PaneState, Session } from '../../src/taskpane/session/session'
import { barriers } from './drawn'
import { report } from './reports'
import { standing } from './standingSession'

function draw(session: Session) {
  return render(<Pane session={session} version="0.1.0" links={{ support: 'support.html', privacy: 'privacy.html' }} />)
}

const READING = { step: 'reading', done: 12_000, of: 98_000, cancelling: false } as const

describe('the switch between screens', () => {
  test('leads to each screen, and says which one is shown', () => {
    const session = standing()
    draw(session)
    const current = () => screen.getAllByRole('button').filter((button) => button.getAttribute('aria-current') === 'page').map(({ textContent }) => textContent)
    expect(current()).toEqual(['Start'])
    for (const name of ['Summary', 'Set-up', 'Start']) {
      fireEvent.click(screen.getByRole('button', { name }))
      expect(current()).toEqual([name])
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(name)
    }
  })

  test('puts the focus on the heading of the screen that was asked for', () => {
    draw(standing())
    expect(document.activeElement).toBe(document.body)
    fireEvent.click(screen.getByRole('button', { name: 'Summary' }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Summary' }))
  })

  test('what is being done, and what was said last, stay in sight on every screen', () => {
    const session = standing({ work: READING, news: { news: 'no-measures' } })
    draw(session)
    for (const name of ['Summary', 'Set-up', 'Start'] as const) {
      fireEvent.click(screen.getByRole('button', { name }))
      expect(screen.getByRole('progressbar')).toBeTruthy()
      expect(screen.getByRole('region', { name: 'What happened' })).toBeTruthy()
    }
  })
})

describe('while it runs', () => {
  test('shows the step, the rows done of the rows, and a bar', () => {
    draw(standing({ work: READING }))
    expect(screen.getByText('Reading the tables: 12,000 of 98,000 rows')).toBeTruthy()
    expect(Number(screen.getByRole('progressbar').getAttribute('aria-valuenow'))).toBeCloseTo(12 / 98, 6)
  })

  test('a step that does not know its end shows a bar without one', () => {
    draw(standing({ work: { ...READING, step: 'calculating', done: 0, of: 0 } }))
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull()
  })

  test('can be cancelled, and cannot be started again', () => {
    const session = standing({ screen: 'summary', work: READING })
    draw(session)
    fireEvent.submit(screen.getByLabelText('As-at date'))
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(session.asked).toEqual(['cancel'])
  })

  test('each step is announced once, not each row', () => {
    const session = standing({ work: READING })
    draw(session)
    const said = () => screen.getByRole('status').textContent
    expect(said()).toBe('Reading the tables')
    session.move({ work: { ...READING, done: 50_000 } })
    expect(said()).toBe('Reading the tables')
    session.move({ work: { ...READING, step: 'writing' } })
    expect(said()).toBe('Writing the sheets')
  })

  test('who stood on Cancel stands on the screen’s heading when it ends', async () => {
    const session = standing({ screen: 'summary', work: READING })
    draw(session)
    screen.getByRole('button', { name: 'Cancel' }).focus()
    session.move({ work: null })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Summary' })))
  })

  test('who stood elsewhere is left there', () => {
    const session = standing({ screen: 'summary', work: READING })
    draw(session)
    screen.getByLabelText('As-at date').focus()
    session.move({ work: null })
    expect(document.activeElement).toBe(screen.getByLabelText('As-at date'))
  })
})

describe('messages', () => {
  test('say what happened, what was left as it was, what to do next, and go away when closed', () => {
    const session = standing({ news: { news: 'fault', code: 'sheet-protected', facts: ['Summary'], step: 'reading' } })
    const { container } = draw(session)
    for (const sentence of ['The sheet Summary is protected.', 'Nothing in the workbook was changed.', 'In Excel, choose Review, Unprotect Sheet, then try again.']) expect(container.textContent).toContain(sentence)
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(session.asked).toEqual(['dismiss'])
  })

  test('who closes one by keyboard stands on the screen’s heading, and not nowhere', async () => {
    const session = standing({ screen: 'summary', news: { news: 'no-measures' } })
    draw(session)
    screen.getByRole('button', { name: 'Close this message' }).focus()
    session.move({ news: null })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Summary' })))
  })

  test('one that goes while somebody stands nowhere takes them nowhere', async () => {
    const session = standing({ screen: 'summary', news: { news: 'no-measures' } })
    draw(session)
    const close = screen.getByRole('button', { name: 'Close this message' })
    close.focus()
    close.blur()
    await new Promise((resolve) => setTimeout(resolve))
    session.move({ news: null })
    await new Promise((resolve) => setTimeout(resolve))
    expect(document.activeElement).toBe(document.body)
  })

  test('are announced whole', () => {
    draw(standing({ news: { news: 'no-measures' } }))
    expect(screen.getByRole('status').textContent).toContain('No table was found')
    expect(screen.getByRole('status').textContent).toContain('then refresh.')
  })
})

describe('no barrier that axe knows of', () => {
  test.each([
    ['at the start', {}],
    ['with a date out of range', { screen: 'summary', asAt: '0019-01-01' }],
    ['while it runs', { work: READING }],
    ['while it is being cancelled', { work: { ...READING, cancelling: true } }],
    ['the summary after a refresh', { screen: 'summary', report: report(), news: { news: 'refreshed', asAt: '31 July 2019', sheets: ['Summary'], statuses: { met: 1 }, kept: [] } }],
    ['the set-up after a refresh', { screen: 'set-up', report: report() }],
    ['after a fault', { news: { news: 'fault', code: 'unexpected', facts: ['TypeError'], step: 'writing' } }],
  ] satisfies readonly (readonly [string, Partial<PaneState>])[])('%s', async (_, state) => {
    const { container } = draw(standing(state))
    expect(await barriers(container)).toEqual([])
  })
})
