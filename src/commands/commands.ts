/**
 * What the ribbon's buttons and the keyboard shortcuts do. The button *Summary* opens the pane by the manifest alone; all else is
 * functions, by the names that the manifest and `shortcuts.json` give them.
 */
import type { PaneNews } from '../words'

export const COMMANDS = { summary: 'showSummary', refresh: 'refreshSummaries', explain: 'explainFigure', share: 'shareCopy' } as const

/** What the commands need of the pane's session. */
export interface RibbonSession {
  /** Never rejects; how it ended is in the news. */
  readonly refresh: () => Promise<void>
  /** Shows what stands behind the selected cell, or why nothing does. Never rejects. */
  readonly explain: () => Promise<void>
  /** Shows the screen that makes a copy for sharing. */
  readonly share: () => void
  readonly state: () => { readonly news: PaneNews | null }
}

/** What the commands need of Office. */
export interface RibbonHost {
  /** A button comes with an event that gives the ribbon back; a keyboard shortcut comes with none. */
  associate(name: string, run: (event?: { completed(): void }) => void): void
  showPane(): Promise<void>
}

/** Milliseconds: a refresh that takes longer shows itself, so that it can be watched and cancelled. */
const SHOWN_AFTER = 1000

function wait(milliseconds: number): Promise<'still running'> {
  return new Promise((resolve) => setTimeout(() => resolve('still running'), milliseconds))
}

/**
 * Refreshes with the pane closed, and opens it only for a reason: the refresh takes its time, or there is something that the user
 * must know.
 */
async function refreshFromRibbon(session: RibbonSession, host: RibbonHost): Promise<void> {
  const refreshed = session.refresh()
  const first = await Promise.race([refreshed, wait(SHOWN_AFTER)])
  if (first === 'still running') await host.showPane()
  await refreshed
  if (session.state().news?.news !== 'refreshed') await host.showPane()
}

/** Gives each button and each shortcut its function. */
export function associateCommands(session: RibbonSession, host: RibbonHost): void {
  const command = (name: string, run: () => Promise<void>) =>
    host.associate(name, (event) => {
      // the ribbon is given back at once: Excel keeps the other buttons waiting until a command says that it is done
      event?.completed()
      void run()
    })
  command(COMMANDS.summary, () => host.showPane())
  command(COMMANDS.refresh, () => refreshFromRibbon(session, host))
  command(COMMANDS.explain, async () => {
    await Promise.all([host.showPane(), session.explain()])
  })
  command(COMMANDS.share, () => {
    session.share()
    return host.showPane()
  })
}
