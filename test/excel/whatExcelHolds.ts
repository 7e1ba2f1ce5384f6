/**
 * What Excel cannot be made to hold as a SheetSpec asks, beyond what files cannot (see `sheetComparison`). A short list:
 *
 * - Excel reads text as if it were typed, so text that could be a number, a date or a formula stands in a cell of format @,
 *   whatever format was asked for. Files say of each cell that it is text.
 * - In a cell of format @ a number or a logical value would become text, so there it stands in a General cell.
 * - A link on a blank cell is none: Excel would show its address there.
 * - A chart's alternative text cannot be set through Office.js; its sentence stands in a cell. What fills a column it does not
 *   tell before ExcelApi 1.16, nor which cells are drawn before 1.15: read back, those are what was asked for.
 */
import { mightBeReadAsSomethingElse } from '../../src/excel/rules/entry'
import type { NumberFormat, SheetSpec, SpecCell } from '../../src/workbook'

export function asExcelHolds(spec: SheetSpec): SheetSpec {
  const formats = new Map(spec.table.columns.map(({ key, format }) => [key, format]))
  return {
    ...spec,
    ...(spec.charts && { charts: spec.charts.map((chart) => ({ ...chart, reading: '' })) }),
    intro: spec.intro.map(({ cells }) => ({ cells: cells.map((cell) => cellInExcel(cell, 'general')) })),
    table: {
      ...spec.table,
      rows: spec.table.rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(Object.entries(row.cells).map(([key, cell]) => [key, cellInExcel(cell, formats.get(key) ?? 'general')])),
      })),
    },
  }
}

function cellInExcel({ link, ...cell }: SpecCell, ofColumn: NumberFormat): SpecCell {
  const { value } = cell
  const format = cell.format ?? ofColumn
  if (value === null || value === '') return cell
  const linked: SpecCell = { ...cell, ...(link && { link }) }
  if (typeof value === 'string') return mightBeReadAsSomethingElse(value) ? { ...linked, format: 'text' } : linked
  return format === 'text' ? { ...linked, format: 'general' } : linked
}
