/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { SetUp } from '../../src/taskpane/setUp/SetUp'
import { questionReading } from '../../src/words'
import { drawn } from './drawn'
import { measureReport, report } from './reports'
import { standing } from './standingSession'

describe('what the figures rest on', () => {
  test('asks each question once, with the reading used and where it is answered', () => {
    const { container } = drawn(<SetUp session={standing({ report: report() })} />)
    expect(screen.getAllByText('Which types of visit count?')).toHaveLength(1)
    expect(container.textContent).toContain(questionReading('inadequate-target', '8.5%'))
    expect(container.textContent).toContain('Put Yes under Confirmed on the sheet Targets.')
  })

  test('with every question confirmed says so', () => {
    const { container } = drawn(<SetUp session={standing({ report: report({ measures: [measureReport('seen-cp', 141, 163)] }) })} />)
    expect(container.textContent).toContain('Every question that these figures rest on is confirmed.')
  })

  test('counts what is wrong with the data by kind, and names the sheet that lists it', () => {
    const { container } = drawn(<SetUp session={standing({ report: report() })} />)
    expect(screen.getByText('Visits: dates that cannot be read (1,204; 1,204 rows left out)')).toBeTruthy()
    expect(screen.getByText('Cases: workers who are not in Workers (3)')).toBeTruthy()
    expect(container.textContent).toContain('1,207 issues in all: each is on the sheet Data issues')
  })

  test('clean data is said to be clean', () => {
    const { container } = drawn(<SetUp session={standing({ report: report({ issues: [] }) })} />)
    expect(container.textContent).toContain('No issues with the data were found.')
  })
})
