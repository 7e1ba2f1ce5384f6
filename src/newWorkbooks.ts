/** The sheets of the workbooks that every face can make: the blank template and the filled sample. */
import { dayOf, type Day } from './calendar'
import { sampleSheets, templateSheets, type SampleOptions } from './sample'
import { settingsSheets } from './sheets'
import type { SheetSpec } from './workbook'

/** The day that the sample describes: the end of July 2019, when the plan's targets were to be met. */
export const SAMPLE_AS_AT: Day = dayOf(2019, 7, 31)

/** Unless somebody asks for another size, and another county. */
export const SAMPLE_CHILDREN = 800
export const SAMPLE_SEED = 1

const EXTRACT_DATE = 'Extract date'

/** `Settings` with its `Extract date` filled, so that the figures describe the extract's day and not the day on which they are worked out. */
function withExtractDate(sheet: SheetSpec, asAt: Day): SheetSpec {
  if (sheet.key !== 'settings') return sheet
  const rows = sheet.table.rows.map((row) =>
    row.cells.setting?.value === EXTRACT_DATE ? { ...row, cells: { ...row.cells, value: { value: asAt, format: 'date' as const } } } : row,
  )
  return { ...sheet, table: { ...sheet.table, rows } }
}

/** The blank workbook: source tables to fill, then the settings with their defaults. */
export function templateWorkbook(): SheetSpec[] {
  return [...templateSheets(), ...settingsSheets()]
}

/** The sample: its source tables, then the settings with the extract's date. */
export function sampleWorkbook(options: Omit<SampleOptions, 'asAt'>): SheetSpec[] {
  return [...sampleSheets({ ...options, asAt: SAMPLE_AS_AT }), ...settingsSheets().map((sheet) => withExtractDate(sheet, SAMPLE_AS_AT))]
}
