/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { Summary } from '../../src/taskpane/summary/Summary'
import { drawn } from './drawn'
import { measureReport, report, SIX } from './reports'
import { standing } from './standingSession'

const READING = { step: 'reading', done: 12_000, of: 98_000, cancelling: false } as const

describe('the as-at date', () => {
  test('the date is chosen and the refresh asked for by keyboard alone', () => {
    const session = standing()
    drawn(<Summary session={session} />)
    fireEvent.change(screen.getByLabelText('As-at date'), { target: { value: '2019-07-31' } })
    fireEvent.submit(screen.getByLabelText('As-at date'))
    expect(session.asked).toEqual(['as at 2019-07-31', 'refresh'])
  })

  test('the date chosen is also put in words, since the browser writes it as it likes', () => {
    drawn(<Summary session={standing({ asAt: '2019-07-31' })} />)
    expect(screen.getByText('31 July 2019')).toBeTruthy()
  })

  test('a date out of range is said at the field', () => {
    drawn(<Summary session={standing({ asAt: '0019-07-31' })} />)
    expect(screen.getByText('Choose a date between 1990 and 2100.')).toBeTruthy()
    expect(screen.getByLabelText('As-at date').getAttribute('aria-invalid')).toBe('true')
  })
})

describe('after a refresh', () => {
  test('leads to the questions that the figures rest on, as long as one is open', () => {
    const session = standing({ report: report() })
    drawn(<Summary session={session} />)
    fireEvent.click(screen.getByRole('button', { name: 'Answer 3 questions: what each changes, in figures' }))
    expect(session.asked).toEqual(['show set-up'])
    session.move({ report: report({ measures: [measureReport('seen-cp', 141, 163)] }) })
    expect(screen.queryByRole('button', { name: /^Answer/ })).toBeNull()
  })

  test('shows the six cards in the plan’s order', () => {
    drawn(<Summary session={standing({ report: report() })} />)
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
    drawn(<Summary session={standing({ report: report({ measures: [...SIX, measureReport('visits-on-time-cp', 212, 326)] }) })} />)
    expect(screen.getByRole('heading', { level: 2, name: 'Visits on time' })).toBeTruthy()
  })

  test('says when it was refreshed and from which rows', () => {
    const { container } = drawn(<Summary session={standing({ report: report() })} />)
    expect(container.textContent).toContain('Refreshed on 1 August 2019 at 09:12.')
    expect(screen.getByText('Cases: 963 of 963')).toBeTruthy()
    expect(screen.getByText('Visits, sheet May extract: 15,400 of 15,430')).toBeTruthy()
  })

  test('warns of an extract that looks old', () => {
    const { container } = drawn(<Summary session={standing({ report: report({ extractLooksOld: true, newestVisit: report().asAt - 8 }) })} />)
    expect(container.textContent).toContain('The newest visit is dated 23 July 2019')
  })

  test('the cards stay while the next refresh runs', () => {
    drawn(<Summary session={standing({ report: report(), work: READING })} />)
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(6)
  })
})
