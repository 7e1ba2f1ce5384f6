/** What is read of one source of the workbook, and as what. */
import type { Source } from '../../workbook'
import type { TableName } from '../records'
import type { ColumnMatch, ColumnPlan } from './matchColumns'

export interface RangePlan extends ColumnMatch {
  readonly table: TableName
  readonly source: Source
  /** Sheet row of the header; 0 where the table shows none. */
  readonly headerRow: number
  /** As the user wrote them, by offset. */
  readonly headers: readonly string[]
  /** Sheet rows of the data; last < first where there is none. */
  readonly firstRow: number
  readonly lastRow: number
}

/** The column that a field is read from. */
export function columnOf(plan: RangePlan, field: string): ColumnPlan | undefined {
  return plan.columns.find((column) => column.field === field)
}

/** The sheet column of a field, 1 is column A; 0 where it is not read. */
export function columnNumberOf(plan: RangePlan, field: string): number {
  const column = columnOf(plan, field)
  return column === undefined ? 0 : plan.source.firstColumn + column.offset
}
