import { type ExcelHost, valueAt } from '../excel-host'

/** The first row of a sheet of the workbook in Excel with these texts in some columns, by the columns' letters. */
export function rowWith({ workbook }: ExcelHost, sheet: string, texts: Readonly<Record<string, string>>): number {
  for (let row = 1; row < 400; row++) if (Object.entries(texts).every(([column, text]) => valueAt(workbook, sheet, `${column}${row}`) === text)) return row
  throw new Error(`${sheet} has no such row.`)
}
