/** What is done to one sheet, in small steps that are put together to batches of a fitting size. */
import { batch } from '../batch'

/** The sheet and the table as one batch sees them. Places in the table go by the table, so that they hold when somebody puts rows above it. */
export interface Stage {
  readonly context: Excel.RequestContext
  readonly sheet: Excel.Worksheet
  readonly table: Excel.Table
  /** Cells of the table's body. @param row from 0 */
  cells(row: number, column: number, rows: number, columns: number): Excel.Range
}

export interface Step {
  /** About what it takes in the request. */
  readonly bytes: number
  readonly queue: (on: Stage) => void
}

/** A step that names some cells and sets a few things of them. */
export const SMALL_STEP = 2500
/** Putting a larger request together would make the pane stutter. */
const BATCH_BYTES = 450_000

export interface TableIds {
  readonly sheetId: string
  readonly tableId: string
}

export function stageOf(context: Excel.RequestContext, { sheetId, tableId }: TableIds): Stage {
  const sheet = context.workbook.worksheets.getItem(sheetId)
  const table = context.workbook.tables.getItem(tableId)
  let body: Excel.Range | undefined
  return {
    context,
    sheet,
    table,
    cells: (row, column, rows, columns) => {
      body ??= table.getDataBodyRange()
      const first = body.getCell(row, column)
      return rows === 1 && columns === 1 ? first : first.getAbsoluteResizedRange(rows, columns)
    },
  }
}

/**
 * Does the steps in order, in as few batches as fit.
 *
 * @param first queued before the first step, in its batch; how to take its answers is returned
 */
export async function runSteps<Result>(ids: TableIds, steps: readonly Step[], first: (on: Stage) => () => Result): Promise<Result> {
  const [batchOne, ...more] = batchesOf(steps)
  const result = await batch((context) => {
    const on = stageOf(context, ids)
    const take = first(on)
    for (const { queue } of batchOne) queue(on)
    return take
  })
  for (const part of more) {
    await batch((context) => {
      const on = stageOf(context, ids)
      for (const { queue } of part) queue(on)
      return () => undefined
    })
  }
  return result
}

function batchesOf(steps: readonly Step[]): Step[][] {
  const batches: Step[][] = [[]]
  let bytes = 0
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > BATCH_BYTES) {
      batches.push([])
      bytes = 0
    }
    batches[batches.length - 1].push(step)
    bytes += step.bytes
  }
  return batches
}

/** One value for every cell of a range, which Office.js takes and its types do not know of. */
export function setForAll(range: Excel.Range, what: { readonly numberFormat: string } | { readonly values: string }): void {
  Object.assign(range, what)
}
