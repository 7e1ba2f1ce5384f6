/** A session over a workbook in memory and the real calculation at the far end of a channel. */
import { TextDecoder, TextEncoder } from 'node:util'
import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { createSession, type NewWorkbooks, type Session } from '../../src/taskpane/session/session'
import type { OpenWorkbook } from '../../src/workbook'
import { NO_NEW_WORKBOOKS } from './standingSession'
import { OPTIONS, openCalculation } from '../worker/channel'

// jsdom knows no channels, and no bytes of texts
if (!('MessageChannel' in globalThis)) Object.assign(globalThis, { MessageChannel: NodeChannel })
if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextEncoder, TextDecoder })

const closings: (() => void)[] = []

/** Call after each test: closes the channels. */
export function closeSessions(): void {
  for (const close of closings.splice(0)) close()
}

export function sessionOver(workbook: OpenWorkbook, newWorkbooks: NewWorkbooks = NO_NEW_WORKBOOKS): Session {
  return createSession({
    openWorkbook: () => Promise.resolve(workbook),
    startCalculation: () => {
      const { calculation, close } = openCalculation()
      closings.push(close)
      return calculation
    },
    newWorkbooks,
    clock: () => ({ today: OPTIONS.today, now: OPTIONS.now }),
    version: OPTIONS.version,
  })
}
