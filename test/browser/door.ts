/** Excel that takes its time: what waits, and until when. */
import type { Frame } from 'playwright-core'
import type { BatchView, ExcelHost } from '../excel-host'

/** A door that a batch waits at until it is opened. */
export class Door {
  open = (): void => undefined
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve))
  private arrive = (): void => undefined
  /** Resolves when the batch stands there. */
  readonly reached = new Promise<void>((resolve) => (this.arrive = resolve))

  /** Chosen batches of Excel's wait here: the first does. */
  constructor(host: ExcelHost, chosen: (batch: BatchView) => boolean) {
    host.delay((batch) => {
      if (!chosen(batch)) return false
      this.arrive()
      return true
    }, this.opened)
  }
}

export const readsRows = ({ names, writes }: BatchView) => names.has('GetRangeByIndexes') && !writes
export const addsSheet = ({ names, writes }: BatchView) => names.has('Add') && writes

/** Waits until Excel has answered whatever the pane had asked, and what it asked upon that. */
export async function nextAnswer(pane: Frame): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name')
        await context.sync()
      }),
    )
  }
}
