/** The made-up county as tables of a workbook in Excel. */
import { dayOf } from '../../src/calendar'
import { sampleSheets, type SampleOptions } from '../../src/sample'
import type { SheetSpec } from '../../src/workbook'
import type { DescribedSheet, DescribedWorkbook } from '../excel-host'

export const AS_AT = dayOf(2019, 7, 31)
export const COUNTY: SampleOptions = { children: 60, seed: 1, asAt: AS_AT, extract: 'messy' }

function described({ name, table }: SheetSpec): DescribedSheet {
  const headers = table.columns.map(({ header }) => header)
  return { name, rows: [headers, ...table.rows.map(({ cells }) => table.columns.map(({ key }) => cells[key]?.value ?? null))], tables: [{ name: table.name }] }
}

export function workbookWith(sheets: readonly SheetSpec[]): DescribedWorkbook {
  return { sheets: sheets.map(described) }
}

export const SAMPLE = workbookWith(sampleSheets(COUNTY))
