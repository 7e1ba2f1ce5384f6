import { createRoot } from 'react-dom/client'
import type { OpenWorkbook } from '../workbook'
import { startCalculation } from '../worker'
import { logFault, notifyLastResort } from './office/officeHelpers'
import { Pane } from './pane/Pane'
import { machineClock } from './session/machineClock'
import { refreshOnChange } from './session/refreshOnChange'
import { createSession, type Session } from './session/session'
import type { ExcelLook } from './theme/themeName'

/** Set by the build from package.json. */
declare const CASEFILE_VERSION: string

const LINKS = { support: 'support.html', privacy: 'privacy.html' }

const pageTimer = {
  after: (milliseconds: number, call: () => void) => {
    const wait = setTimeout(call, milliseconds)
    return () => clearTimeout(wait)
  },
}

/** Draws the pane into the page and returns its session, which the ribbon's commands share. */
export function startPane(openWorkbook: () => Promise<OpenWorkbook>, excel: ExcelLook | undefined): Session {
  const session = createSession({
    openWorkbook,
    startCalculation,
    clock: machineClock,
    version: CASEFILE_VERSION,
    onFault: (fault) => void logFault(fault),
  })
  refreshOnChange(session, pageTimer)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no place for the pane.')
  createRoot(root, { onUncaughtError: () => void notifyLastResort() }).render(<Pane session={session} version={CASEFILE_VERSION} excel={excel} links={LINKS} />)
  void session.arrive()
  return session
}
