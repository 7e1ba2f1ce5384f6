/**
 * Edits of others, as far as a write waits for them: a sheet of ours that a colleague is typing in is written when they have
 * paused. Nothing is lost where they do not (no typed cell is ever written, and rows are found in the batch that writes them),
 * so a write does not wait for ever.
 */
import type { Edit } from '../events'

/** Milliseconds without an edit by others, after which a sheet counts as quiet. */
const PAUSE = 1000
/** The longest that one sheet is waited for. */
const LONGEST_WAIT = 5000

export class RemoteEdits {
  private readonly last = new Map<string, number>()

  heard({ sheetId, isRemote }: Edit): void {
    if (isRemote) this.last.set(sheetId, Date.now())
  }

  /** @returns whether there was anything to wait for; rejects with the signal's reason */
  async pause(sheetId: string, signal: AbortSignal | undefined): Promise<boolean> {
    const begun = Date.now()
    let hasWaited = false
    for (let left = this.untilQuiet(sheetId); left > 0 && Date.now() - begun < LONGEST_WAIT; left = this.untilQuiet(sheetId)) {
      hasWaited = true
      await new Promise((resolve) => setTimeout(resolve, Math.min(left, PAUSE / 4)))
      signal?.throwIfAborted()
    }
    return hasWaited
  }

  private untilQuiet(sheetId: string): number {
    return (this.last.get(sheetId) ?? -Infinity) + PAUSE - Date.now()
  }
}
