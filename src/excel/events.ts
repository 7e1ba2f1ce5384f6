/** Events of the open workbook: off while we write ourselves, and who else edits it. */
import { batch, batchWhenItCan, isDoneInTime } from './batch'
import { ExcelFault } from './excelFault'

/**
 * Our own writes are no news to us. Whatever happens, events are on again afterwards. What others do meanwhile is not heard
 * either: Excel knows no events but all or none.
 */
export async function withoutEvents<Result>(work: () => Promise<Result>): Promise<Result> {
  let isWaiting = false
  try {
    await batch((context) => {
      context.runtime.enableEvents = false
      return () => undefined
    })
    return await work()
  } catch (thrown) {
    isWaiting = thrown instanceof ExcelFault && thrown.code === 'cell-editing'
    throw thrown
  } finally {
    const on = batchWhenItCan((context) => {
      context.runtime.enableEvents = true
    })
    // while the user types it would be long in coming
    if (!isWaiting) await isDoneInTime(on)
  }
}

export interface Edit {
  readonly sheetId: string
  /** By somebody who has the workbook open elsewhere. */
  readonly isRemote: boolean
}

/** Hears of every edit of a cell, row or column that is not ours. One handler for the whole workbook; nothing is asked of Excel when it calls. Returns how to stop. */
export async function listenForEdits(heard: (edit: Edit) => void): Promise<() => Promise<void>> {
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
    })
}
