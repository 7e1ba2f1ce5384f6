/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Pane } from '../../src/taskpane/pane/Pane'
import type { PaneState, Session } from '../../src/taskpane/session/session'
import { questionReading } from '../../src/words'
import { barriers } from './drawn'
import { measureReport, report, SIX } from './reports'

const IDLE: PaneState = { asAt: '', work: null, report: null, news: null }

/** A session that stands still until a test moves it. */
function standing(first: Partial<PaneState> = {}): Session & { readonly asked: string[]; move(part: Partial<PaneState>): void } {
  let state: PaneState = { ...IDLE, ...first }
  const listeners = new Set<() => void>()
  const asked: string[] = []
  return {
    asked,
    move: (part) => {
      state = { ...state, ...part }
      act(() => {
        for (const listener of listeners) listener()
      })
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    chooseAsAt: (asAt) => asked.push(`as at ${asAt}`),
    refresh: () => {
      asked.push('refresh')
      return Promise.resolve()
    },
    cancel: () => asked.push('cancel'),
    sayNotBuilt: () => asked.push('not built'),
    dismissNews: () => asked.push('dismiss'),
  }
}

function draw(session: Session) {
  return render(<Pane session={session} version="0.1.0" links={{ support: 'support.html', privacy: 'privacy.html' }} />)
}

const READING = { step: 'reading', done: 12_000, of: 98_000, cancelling: false } as const

describe('before the first refresh', () => {
  test('says what it does, that no data leaves the workbook, and offers one button', () => {
    const { container } = draw(standing())
    expect(container.textContent).toContain('Everything happens in this workbook. No data leaves it.')
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Refresh'])
  })

  test('the date is chosen and the refresh asked for by keyboard alone', () => {
    const session = standing()
    draw(session)
    fireEvent.change(screen.getByLabelText('As-at date'), { target: { value: '2019-07-31' } })
    fireEvent.submit(screen.getByLabelText('As-at date'))
    expect(session.asked).toEqual(['as at 2019-07-31', 'refresh'])
  })

  test('the date chosen is also put in words, since the browser writes it as it likes', () => {
    draw(standing({ asAt: '2019-07-31' }))
    expect(screen.getByText('31 July 2019')).toBeTruthy()
  })

  test('a date out of range is said at the field', () => {
    draw(standing({ asAt: '0019-07-31' }))
    expect(screen.getByText('Choose a date between 1990 and 2100.')).toBeTruthy()
    expect(screen.getByLabelText('As-at date').getAttribute('aria-invalid')).toBe('true')
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
    const session = standing({ work: READING })
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

  test('who stood on Cancel stands on Refresh when it ends', () => {
    const session = standing({ work: READING })
    draw(session)
    screen.getByRole('button', { name: 'Cancel' }).focus()
    session.move({ work: null })
    expect(document.activeElement?.textContent).toBe('Refresh')
  })

  test('who stood elsewhere is left there', () => {
    const session = standing({ work: READING })
    draw(session)
    screen.getByLabelText('As-at date').focus()
    session.move({ work: null })
    expect(document.activeElement).toBe(screen.getByLabelText('As-at date'))
  })
})

describe('after a refresh', () => {
  test('shows the six cards in the plan’s order', () => {
    draw(standing({ report: report() }))
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Audits judged inadequate',
      'Supervisions in the last 3 months',
      'Children seen after contact',
      'Children in need seen',
      'Children on a child protection plan seen',
      'Children in care seen',
    ])
  })

  test('visits on time stand apart, under a heading of their own', () => {
    draw(standing({ report: report({ measures: [...SIX, measureReport('visits-on-time-cp', 212, 326)] }) }))
    expect(screen.getByRole('heading', { level: 2, name: 'Visits on time' })).toBeTruthy()
  })

  test('says when it was refreshed and from which rows', () => {
    const { container } = draw(standing({ report: report() }))
    expect(container.textContent).toContain('Refreshed on 1 August 2019 at 09:12.')
    expect(screen.getByText('Cases: 963 of 963')).toBeTruthy()
    expect(screen.getByText('Visits, sheet May extract: 15,400 of 15,430')).toBeTruthy()
  })

  test('warns of an extract that looks old', () => {
    const { container } = draw(standing({ report: report({ extractLooksOld: true, newestVisit: report().asAt - 8 }) }))
    expect(container.textContent).toContain('The newest visit is dated 23 July 2019')
  })

  test('asks each question once, with the reading used and where it is answered', () => {
    const { container } = draw(standing({ report: report() }))
    expect(screen.getAllByText('Which types of visit count?')).toHaveLength(1)
    expect(container.textContent).toContain(questionReading('inadequate-target', '8.5%'))
    expect(container.textContent).toContain('Put Yes under Confirmed on the sheet Targets.')
  })

  test('with every question confirmed says so', () => {
    const { container } = draw(standing({ report: report({ measures: [measureReport('seen-cp', 141, 163)] }) }))
    expect(container.textContent).toContain('Every question that these figures rest on is confirmed.')
  })

  test('counts what is wrong with the data by kind, and names the sheet that lists it', () => {
    const { container } = draw(standing({ report: report() }))
    expect(screen.getByText('Visits: dates that cannot be read (1,204; 1,204 rows left out)')).toBeTruthy()
    expect(screen.getByText('Cases: workers who are not in Workers (3)')).toBeTruthy()
    expect(container.textContent).toContain('1,207 issues in all: each is on the sheet Data issues')
  })

  test('clean data is said to be clean', () => {
    const { container } = draw(standing({ report: report({ issues: [] }) }))
    expect(container.textContent).toContain('No issues with the data were found.')
  })

  test('the cards stay while the next refresh runs', () => {
    draw(standing({ report: report(), work: READING }))
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(6)
  })
})

describe('messages', () => {
  test('say what happened, what was left as it was, what to do next, and go away when closed', () => {
    const session = standing({ news: { news: 'fault', code: 'sheet-protected', facts: ['Summary'], step: 'reading' } })
    const { container } = draw(session)
    for (const sentence of ['The sheet Summary is protected.', 'Nothing in the workbook was changed.', 'In Excel, choose Review, Unprotect Sheet, then refresh.']) expect(container.textContent).toContain(sentence)
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(session.asked).toEqual(['dismiss'])
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
    ['with a date out of range', { asAt: '0019-01-01' }],
    ['while it runs', { work: READING }],
    ['while it is being cancelled', { work: { ...READING, cancelling: true } }],
    ['after a refresh', { report: report(), news: { news: 'refreshed', asAt: '31 July 2019', sheets: ['Summary'], statuses: { met: 1 } } }],
    ['after a fault', { news: { news: 'fault', code: 'unexpected', facts: ['TypeError'], step: 'writing' } }],
  ] satisfies readonly (readonly [string, Partial<PaneState>])[])('%s', async (_, state) => {
    const { container } = draw(standing(state))
    expect(await barriers(container)).toEqual([])
  })
})
