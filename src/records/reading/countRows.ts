/** Counts the rows of a range that cannot be used, so that none is dropped without being counted. */
import { CellKind, type CellPage, type WorkbookPort } from '../../workbook'
import type { RangePlan } from '../finding/rangePlan'

function rowsFilled({ rows, columns, texts }: CellPage, isSpaces: (text: string) => boolean): number {
  let count = 0
  for (let index = 0; index < rows.length; index++) {
    const isFilled = columns.some(({ kinds, values }) => {
      const kind = kinds[index]
      return kind !== CellKind.blank && !(kind === CellKind.text && isSpaces(texts[values[index]]))
    })
    if (isFilled) count++
  }
  return count
}

/** How many rows hold anything in the columns that are known. */
export async function countRows(workbook: WorkbookPort, plan: RangePlan, signal?: AbortSignal): Promise<number> {
  const columns = plan.columns.map((column) => column.offset)
  if (columns.length === 0 || plan.lastRow < plan.firstRow) return 0
  let count = 0
  for await (const page of workbook.read(plan.source, { columns, firstRow: plan.firstRow, lastRow: plan.lastRow, signal })) {
    signal?.throwIfAborted()
    count += rowsFilled(page, (text) => text.trim() === '')
  }
  return count
}
