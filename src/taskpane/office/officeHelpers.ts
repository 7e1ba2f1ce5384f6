/**
 * What still holds of `@microsoft/office-js-helpers`: where the add-in runs, the log of Office errors, and the notice of last resort.
 * The package is old and large, so it is loaded when one of these is needed, which a good day never is. Its storage and its
 * sign-in are not used.
 */
import { LAST_RESORT, PANE_WORDS } from '../../words'
import type { WorkFault } from '../../worker'

/** Notes a fault in the console: its code, its step, and on what kind of Excel it happened. A fault holds no data. */
export async function logFault(fault: WorkFault): Promise<void> {
  const { Utilities } = await import('@microsoft/office-js-helpers')
  // outside Office the package knows neither
  const place: readonly (string | null | undefined)[] = [Utilities.host, Utilities.platform]
  Utilities.log(['Casefile', fault.message, ...place].filter((part) => part !== null && part !== undefined).join(': '))
}

/** Says, without React, that the pane could not be drawn. */
export async function notifyLastResort(): Promise<void> {
  const { UI } = await import('@microsoft/office-js-helpers')
  UI.notify(LAST_RESORT.message, LAST_RESORT.title, 'error')
  // its close button has a picture of a font that is not loaded, and no name
  const close = document.querySelector('.office-js-helpers-notification button')
  if (close === null) return
  close.setAttribute('aria-label', PANE_WORDS.close)
  close.textContent = '✕'
}
