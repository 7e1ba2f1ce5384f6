/** Counts the rows of a range that cannot be used, so that none is dropped without being counted. */
import { CellKind, type CellPage, type WorkbookPort } from '../../workbook'
import { foldHeader } from '../cells/folding'
import type { RangePlan } from '../finding/rangePlan'
import { isSensitiveHeader } from '../finding/sensitiveHeader'

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

/** The columns that tell whether a row holds anything: those that are known; where none is, all but those that say who a child is. */
function tellingColumns({ columns, headers }: RangePlan): readonly number[] {
  if (columns.length > 0) return columns.map((column) => column.offset)
  return headers.flatMap((header, offset) => (isSensitiveHeader(foldHeader(header)) ? [] : [offset]))
}

/** How many rows of a range hold anything. */
export async function countRows(workbook: WorkbookPort, plan: RangePlan, signal?: AbortSignal): Promise<number> {
  const columns = tellingColumns(plan)
  if (columns.length === 0 || plan.lastRow < plan.firstRow) return 0
  let count = 0
  for await (const page of workbook.read(plan.source, { columns, firstRow: plan.firstRow, lastRow: plan.lastRow, signal })) {
    signal?.throwIfAborted()
    count += rowsFilled(page, (text) => text.trim() === '')
  }
  return count
}
