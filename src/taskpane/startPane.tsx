import { createRoot } from 'react-dom/client'
import type { OpenWorkbook } from '../workbook'
import type { Calculation } from '../worker'
import { logFault, notifyLastResort } from './office/officeHelpers'
import { Pane } from './pane/Pane'
import { machineClock } from './session/machineClock'
import { refreshOnChange } from './session/refreshOnChange'
import { createSession, type NewWorkbooks, type Session } from './session/session'
import type { ExcelLook } from './theme/themeName'

/** Set by the build from package.json. */
declare const CASEFILE_VERSION: string

const LINKS = { support: 'support.html', privacy: 'privacy.html' }

const pageTimer = {
  // a field keeps the focus when somebody goes on in Excel: then nobody types in it
  isTyping: () => document.hasFocus() && document.activeElement?.matches('textarea, input:not([type]), input[type=text]') === true,
  after: (milliseconds: number, call: () => void) => {
    const wait = setTimeout(call, milliseconds)
    return () => clearTimeout(wait)
  },
}

/** What the pane stands beside: Excel, or the page without it. */
export interface PaneHost {
  openWorkbook(): Promise<OpenWorkbook>
  startCalculation(): Calculation
  readonly newWorkbooks: NewWorkbooks
  /** What Excel tells of its look; absent without Excel. */
  readonly excel?: ExcelLook
  /** Prints the page that the pane stands on; absent in Excel, which lets no add-in print. */
  print?(): void
}

/** Draws the pane into the page and returns its session, which the ribbon's commands share, and how to end it. */
export function startPane({ openWorkbook, startCalculation, newWorkbooks, excel, print }: PaneHost): { readonly session: Session; readonly end: () => void } {
  const session = createSession({
    openWorkbook,
    startCalculation,
    newWorkbooks,
    clock: machineClock,
    version: CASEFILE_VERSION,
    print,
    onFault: (fault) => void logFault(fault),
  })
  const stopRefreshing = refreshOnChange(session, pageTimer)
  const place = document.getElementById('root')
  if (place === null) throw new Error('The page has no place for the pane.')
  const root = createRoot(place, { onUncaughtError: () => void notifyLastResort() })
  root.render(<Pane session={session} version={CASEFILE_VERSION} excel={excel} links={LINKS} />)
  // for whoever drives the pane from outside: from now on it asks Excel for nothing by itself
  void session.arrive().then(() => place.setAttribute('data-arrived', ''))
  return {
    session,
    end: () => {
      stopRefreshing()
      session.cancel()
      root.unmount()
    },
  }
}
