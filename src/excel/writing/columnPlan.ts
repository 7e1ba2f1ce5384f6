/** How the columns of a table that stands become those that are wanted, without any cell of the user's being written. */
import type { SheetSpec } from '../../workbook'
import type { TableColumn } from './tableRows'

export interface ColumnPlan {
  /** Headers of columns that an earlier refresh wrote and this one does not. */
  readonly gone: readonly string[]
  /** Columns to be added, in this order, each at its place among those that are there by then. */
  readonly added: readonly { readonly at: number; readonly header: string }[]
  /** What the table then has. */
  readonly columns: readonly TableColumn[]
}

/** @param leftOver headers of columns of ours that are no longer asked for */
export function planColumns(headers: readonly string[], leftOver: ReadonlySet<string>, { table }: SheetSpec): ColumnPlan {
  const byHeader = new Map(table.columns.map((column) => [column.header.toLowerCase(), column]))
  const columns: TableColumn[] = headers.filter((header) => !leftOver.has(header)).map((header) => ({ header, column: byHeader.get(header.toLowerCase()) ?? null }))
  const added: { at: number; header: string }[] = []
  let before = -1
  for (const column of table.columns) {
    const at = columns.findIndex((one) => one.column === column)
    if (at >= 0) before = at
    else {
      before++
      columns.splice(before, 0, { header: column.header, column })
      added.push({ at: before, header: column.header })
    }
  }
  return { gone: headers.filter((header) => leftOver.has(header)), added, columns }
}
