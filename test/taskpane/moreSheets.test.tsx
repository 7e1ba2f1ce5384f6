/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { Summary } from '../../src/taskpane/summary/Summary'
import { MORE_SHEETS_WORDS, ON_REQUEST_NAMES } from '../../src/words'
import { drawn } from './drawn'
import { report } from './reports'
import { standing } from './standingSession'

function opened(first: Parameters<typeof standing>[0] = {}) {
  const session = standing(first)
  drawn(<Summary session={session} />)
  fireEvent.click(screen.getByRole('button', { name: /^More sheets/ }))
  return session
}

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })

test('a sheet on request is asked for, and taken back', () => {
  const session = opened()
  fireEvent.click(box(/^Trend/))
  expect(session.asked).toEqual(['sheets trend'])
  expect(screen.getByRole('button', { name: 'More sheets: 1 with the next refresh' })).toBeTruthy()
  fireEvent.click(box(/^Trend/))
  expect(session.asked.at(-1)).toBe('sheets ')
})

test('support by worker, too, says that it names people before it is asked for', () => {
  const session = opened()
  fireEvent.click(box(/^Extra support, workers/))
  expect(session.asked).toEqual([])
  expect(screen.getByRole('group', { name: 'Extra support, workers' }).textContent).toContain(MORE_SHEETS_WORDS.namesPeople)
  fireEvent.click(screen.getByRole('button', { name: MORE_SHEETS_WORDS.writeHere }))
  expect(session.asked).toEqual(['sheets support-workers'])
  expect(document.activeElement).toBe(box(/^Extra support, workers/))
})

describe('Workers', () => {
  test('says that it names people before it is asked for, with the focus on leaving it out', () => {
    const session = opened({ sheets: ['trend'] })
    fireEvent.click(box(/^Workers/))
    expect(session.asked).toEqual([])
    expect(box(/^Workers/).checked).toBe(false)
    expect(screen.getByRole('alert').textContent).toBe(MORE_SHEETS_WORDS.namesPeople)
    expect(document.activeElement?.textContent).toBe(MORE_SHEETS_WORDS.leaveOut)
    fireEvent.click(screen.getByRole('button', { name: MORE_SHEETS_WORDS.writeHere }))
    expect(session.asked).toEqual(['sheets trend,workers'])
    expect(box(/^Workers/).checked).toBe(true)
    expect(document.activeElement).toBe(box(/^Workers/))
  })

  test('is not asked for where somebody leaves it out', () => {
    const session = opened()
    fireEvent.click(box(/^Workers/))
    fireEvent.click(screen.getByRole('button', { name: MORE_SHEETS_WORDS.leaveOut }))
    expect(session.asked).toEqual(['sheets '])
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('what the last refresh wrote is not offered again; with nothing left to offer the place is gone', () => {
  const session = opened({ report: report({ written: [{ key: 'trend', name: 'Trend' }] }) })
  expect(screen.queryByRole('checkbox', { name: /^Trend/ })).toBeNull()
  expect(box(/^Extra support:/)).toBeTruthy()
  session.move({ report: report({ written: ON_REQUEST_NAMES.map((key) => ({ key, name: key })) }) })
  expect(screen.queryByRole('button', { name: /^More sheets/ })).toBeNull()
})
