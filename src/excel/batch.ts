/** One batch to Excel: everything that is queued goes at once, and the answers come at once. */
import { ExcelFault, officeCode } from './excelFault'
import { nextTask } from './nextTask'

/** Milliseconds that a user may go on typing in a cell before they are told that Excel waits for them. */
const PATIENCE = 1000
/** A user may begin to type anew in the moment between the wait and the next attempt. */
const ATTEMPTS = 3

/** Queues what a batch does, and returns how to take its answers once they are there. */
export type Queue<Result> = (context: Excel.RequestContext) => () => Result

/**
 * Runs one batch. While the user is typing in a cell Excel refuses a batch whole; then Excel is asked for nothing but to say
 * when that is over, so that nothing is written behind the back of somebody who was told that nothing is.
 *
 * @throws {ExcelFault} `cell-editing` where the typing goes on
 */
export async function batch<Result>(queue: Queue<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await Excel.run(async (context) => {
        // putting a request together, sending it and taking its answers are a task each, so that none is felt
        await nextTask()
        const take = queue(context)
        await nextTask()
        await context.sync()
        await nextTask()
        return take()
      })
    } catch (thrown) {
      if (officeCode(thrown) !== 'InvalidOperationInCellEditMode') throw thrown
      if (attempt === ATTEMPTS) throw new ExcelFault('cell-editing')
      await cellEditEnds()
    }
  }
}

/** Asks Excel something; how to take the answer, once it is there, is returned. */
export type Query<Answer> = (context: Excel.RequestContext) => () => Answer

/** Several questions in one batch. */
export function ask<Answer>(queries: readonly Query<Answer>[]): Promise<readonly Answer[]> {
  return batch((context) => {
    const answers = queries.map((query) => query(context))
    return () => answers.map((take) => take())
  })
}

/** A batch whose outcome does not matter any more; it runs when the user's typing is over. */
export function batchWhenItCan(queue: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    queue(context)
    await context.sync()
  }).catch(() => undefined)
}

/** Waits for a promise, but no longer than a user is asked to. */
export async function isDoneInTime(work: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE)
  })
  const first = await Promise.race([work.then(() => true), late])
  clearTimeout(timer)
  return first
}

async function cellEditEnds(): Promise<void> {
  const isOver = await isDoneInTime(batchWhenItCan((context) => context.workbook.load('name')))
  if (!isOver) throw new ExcelFault('cell-editing')
}
