/** How the headers of one range were understood, for the user to see and to put right: each field found, suggested or missing. */
import { FIELDS } from '../aliases'
import { foldHeader } from '../cells/folding'
import type { ColumnPlan } from './matchColumns'
import { nearestHeaders } from './nearestHeaders'
import type { RangePlan } from './rangePlan'
import { isSensitiveHeader } from './sensitiveHeader'

/** What became of a range: read; not read for want of a needed column; not read because `Columns` names others for its table. */
export type RangeUse = 'read' | 'lacks-column' | 'set-aside'

/** A range of the workbook that is, or looks like, one of our tables. */
export interface FoundRange {
  readonly plan: RangePlan
  readonly use: RangeUse
}

/** One field of a table, in one range. */
export interface FieldMatching {
  readonly field: string
  readonly needed: boolean
  /** The header that feeds it, as the user wrote it; null where none does. */
  readonly header: string | null
  /** How the header was found; null where none was. */
  readonly by: ColumnPlan['by'] | null
  /** Where none feeds it: the headers most like it, the most like first. */
  readonly suggested: readonly string[]
}

export interface RangeMatching {
  readonly table: string
  readonly sheet: string
  /** The Excel table's name, or the sheet's for a plain range: what `Columns` calls it. */
  readonly source: string
  /** Sheet row of the headers; 0 where the table shows none. */
  readonly headerRow: number
  readonly firstColumn: number
  readonly use: RangeUse
  readonly fields: readonly FieldMatching[]
  /** Headers that feed no field, and may be chosen for one. */
  readonly freeHeaders: readonly string[]
}

/** Worked out when somebody looks: likeness of headers takes its time. */
export function matchingOf({ plan, use }: FoundRange): RangeMatching {
  const used = new Set(plan.columns.map(({ offset }) => offset))
  const freeHeaders = plan.headers.filter((header, offset) => !used.has(offset) && header.trim() !== '' && !isSensitiveHeader(foldHeader(header))).map((header) => header.trim())
  const fields = FIELDS[plan.table].map(({ header: field, needed }): FieldMatching => {
    const column = plan.columns.find((candidate) => candidate.field === field)
    const suggested = column === undefined ? nearestHeaders(freeHeaders, plan.table, field) : []
    return { field, needed, header: column?.header.trim() ?? null, by: column?.by ?? null, suggested }
  })
  const { sheet, name, firstColumn } = plan.source
  return { table: plan.table, sheet, source: name, headerRow: plan.headerRow, firstColumn, use, fields, freeHeaders: [...new Set(freeHeaders)] }
}
