/** A session that stands still until a test moves it, and notes what was asked of it. */
import { act } from '@testing-library/react'
import type { NewWorkbooks, PaneState, Session } from '../../src/taskpane/session/session'

/** For sessions of which nobody asks for a copy. */
export const NO_NEW_WORKBOOKS: NewWorkbooks = { how: 'opened', show: () => Promise.reject(new Error('This session opens no workbook.')) }

export const IDLE: PaneState = { screen: 'start', turns: 0, opened: null, asAt: '', sheets: [], work: null, report: null, news: null, stamp: null }

export interface StandingSession extends Session {
  readonly asked: string[]
  move(part: Partial<PaneState>): void
}

export function standing(first: Partial<PaneState> = {}): StandingSession {
  let state: PaneState = { ...IDLE, ...first }
  const listeners = new Set<() => void>()
  const asked: string[] = []
  const move = (part: Partial<PaneState>) => {
    state = { ...state, ...part }
    act(() => {
      for (const listener of listeners) listener()
    })
  }
  return {
    asked,
    move,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    arrive: () => Promise.resolve(),
    show: (screen) => {
      asked.push(`show ${screen}`)
      move({ screen, opened: null, turns: state.turns + 1 })
    },
    open: (opened) => move({ screen: 'summary', opened, turns: state.turns + 1 }),
    back: () => move({ opened: null, turns: state.turns + 1 }),
    chooseAsAt: (asAt) => asked.push(`as at ${asAt}`),
    chooseSheets: (sheets) => {
      asked.push(`sheets ${sheets.join()}`)
      move({ sheets })
    },
    refresh: (list) => {
      asked.push(list === undefined ? 'refresh' : `refresh, ${list}`)
      return Promise.resolve()
    },
    cancel: () => asked.push('cancel'),
    work: () => Promise.resolve('not-done'),
    attempt: () => Promise.resolve(),
    workOut: () => Promise.reject(new Error('This session works nothing out.')),
    explain: () => Promise.reject(new Error('This session explains nothing.')),
    newWorkbooks: NO_NEW_WORKBOOKS,
    today: () => 0,
    workbook: () => Promise.reject(new Error('This session has no workbook.')),
    calculation: () => {
      throw new Error('This session has no calculation.')
    },
    circumstances: () => ({ today: 0, now: 0, version: '0.1.0' }),
    print: null,
    say: ({ news }) => asked.push(`say ${news}`),
    dismissNews: () => asked.push('dismiss'),
  }
}
