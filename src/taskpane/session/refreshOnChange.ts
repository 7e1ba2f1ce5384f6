/**
 * Refreshes a while after the last change of a table that the figures rest on, where `Settings` says so. It begins with the first
 * refresh of the pane, which reads that setting, and never reads or writes anything of its own.
 */
import { ALREADY_RUNNING } from '../../worker'
import type { Session } from './session'

/** The real timer and page, or what stands for them in a test. */
export interface Waiting {
  /** Whether somebody is typing into a field of the page. */
  isTyping(): boolean
  /** Calls after so many milliseconds, unless told not to by what it returns. */
  after(milliseconds: number, call: () => void): () => void
}

/** Quiet for so long, in milliseconds, before a refresh starts. */
export const QUIET = 5000

/** Excel refuses everything while somebody types in a cell, and one calculation waits for another: then it is tried again, without a word. */
const NOT_NOW: ReadonlySet<string> = new Set(['cell-editing', 'InvalidOperationInCellEditMode', ALREADY_RUNNING])

/** @returns how to stop */
export function refreshOnChange(session: Session, { after, isTyping }: Waiting): () => void {
  let sheets: ReadonlySet<string> = new Set()
  let stopWatching: (() => Promise<void>) | null = null
  let isStarting = false
  let cancelWait: (() => void) | null = null
  let known = session.state().report

  function wait(): void {
    cancelWait?.()
    cancelWait = after(QUIET, () => {
      cancelWait = null
      void refreshQuietly()
    })
  }

  async function refreshQuietly(): Promise<void> {
    if (session.state().work !== null || isTyping()) {
      wait()
      return
    }
    await session.refresh()
    const { news } = session.state()
    if (news?.news !== 'fault' || !NOT_NOW.has(news.code)) return
    session.dismissNews()
    wait()
  }

  async function watch(): Promise<void> {
    if (stopWatching !== null || isStarting) return
    isStarting = true
    try {
      const workbook = await session.workbook()
      stopWatching = await workbook.watch((sheet) => {
        if (sheets.has(sheet)) wait()
      })
    } finally {
      isStarting = false
    }
  }

  function unwatch(): void {
    cancelWait?.()
    cancelWait = null
    void stopWatching?.()
    stopWatching = null
  }

  async function follow(): Promise<void> {
    const { refreshOnChange: isWanted, sourceSheets } = await session.calculation().ask({ about: 'set-up' })
    sheets = new Set(sourceSheets)
    if (isWanted) await watch()
    else unwatch()
  }

  const unsubscribe = session.subscribe(() => {
    const { report } = session.state()
    if (report === null || report === known) return
    known = report
    // where it cannot watch, the user refreshes as before
    follow().catch(unwatch)
  })
  return () => {
    unsubscribe()
    unwatch()
  }
}
