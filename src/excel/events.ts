/** Events of the open workbook: off while we write ourselves, and who else edits it. */
import { batch, batchWhenItCan, isDoneInTime } from './batch'
import { ExcelFault } from './excelFault'

/** Our own writes are no news to us: queued before the first of them. Excel knows no events but all or none, so others are not heard either until they are on again. */
export function turnEventsOff({ runtime }: Excel.RequestContext): void {
  runtime.enableEvents = false
}

/** Queued behind the last of our writes. */
export function turnEventsOn({ runtime }: Excel.RequestContext): void {
  runtime.enableEvents = true
}

/** Work that turns events off in one batch or several: whatever happens, they are on again afterwards. */
export async function eventsOnAfter<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = await eventsOnAfterFault(work)
  await isDoneInTime(batchWhenItCan(turnEventsOn))
  return result
}

/** Work that turns events off with its first write and on with its last: where it fails between them, they are on again all the same. */
export async function eventsOnAfterFault<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    const on = batchWhenItCan(turnEventsOn)
    // while the user types it would be long in coming
    const isWaiting = thrown instanceof ExcelFault && thrown.code === 'cell-editing'
    if (!isWaiting) await isDoneInTime(on)
    throw thrown
  }
}

export interface Edit {
  readonly sheetId: string
  /** By somebody who has the workbook open elsewhere. */
  readonly isRemote: boolean
}

type Heard = (edit: Edit) => void
type Stop = () => Promise<void>

/**
 * Hears of every edit of a cell, row or column that is not ours: by one handler for all who listen, since Excel may count
 * handlers or not. Nothing is asked of Excel when it calls.
 */
class EditListener {
  private readonly listeners = new Set<Heard>()
  private registered: Promise<Stop> | null = null
  private leaving: Promise<void> = Promise.resolve()

  async listen(heard: Heard): Promise<Stop> {
    this.listeners.add(heard)
    this.registered ??= this.leaving.then(() => register((edit) => this.listeners.forEach((listener) => listener(edit))))
    try {
      await this.registered
    } catch (thrown) {
      this.listeners.delete(heard)
      this.registered = null
      throw thrown
    }
    return () => this.leave(heard)
  }

  private leave(heard: Heard): Promise<void> {
    const { registered } = this
    if (this.listeners.delete(heard) && this.listeners.size === 0 && registered !== null) {
      this.registered = null
      this.leaving = registered.then((stop) => stop())
    }
    return this.leaving
  }
}

/** By the office.js that they hang on. */
const LISTENERS = new WeakMap<typeof Excel, EditListener>()

/** Tells of every edit that is not ours. Returns how to stop; where Excel does not answer, it stops with the pane. */
export function listenForEdits(heard: Heard): Promise<Stop> {
  const listener = LISTENERS.get(Excel) ?? new EditListener()
  LISTENERS.set(Excel, listener)
  return listener.listen(heard)
}

async function register(heard: Heard): Promise<Stop> {
  const handler = await batch((context) => {
    const added = context.workbook.worksheets.onChanged.add(({ worksheetId, source, triggerSource }) => {
      // Excel before 1.14 does not say who; there, and everywhere else, our writes go without events
      if (triggerSource !== 'ThisLocalAddin') heard({ sheetId: worksheetId, isRemote: source === 'Remote' })
      return Promise.resolve()
    })
    return () => added
  })
  return () =>
    Excel.run({ delayForCellEdit: true, previousObjects: handler.context }, async (context) => {
      handler.remove()
      await context.sync()
    }).catch(() => undefined)
}
