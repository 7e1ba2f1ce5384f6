/** What people typed beside the figures, for a copy that is to hold it. */
import type { RowSpec, SheetSpec } from '../workbook'

function keyOf({ cells }: RowSpec, rowKey: readonly string[]): string {
  return JSON.stringify(rowKey.map((key) => cells[key]?.value ?? null))
}

/**
 * A sheet with what was typed on it.
 *
 * @param laidOut the sheet as the figures have it, its typed cells blank
 * @param standing the same sheet as it stands in the workbook; null where it has none
 * @returns the sheet, and how many typed cells stand in rows that it does not have: they are not in it
 */
export function withTypedNotes(laidOut: SheetSpec, standing: SheetSpec | null): { readonly sheet: SheetSpec; readonly unplaced: number } {
  const { table } = laidOut
  const typed = table.columns.filter(({ content }) => content === 'typed').map(({ key }) => key)
  const byKey = new Map((standing?.table.rows ?? []).map((row) => [keyOf(row, table.rowKey), row]))
  const rows = table.rows.map((row) => {
    const key = keyOf(row, table.rowKey)
    const found = byKey.get(key)
    byKey.delete(key)
    return found === undefined ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(typed.map((column) => [column, { value: found.cells[column]?.value ?? null }])) } }
  })
  const unplaced = [...byKey.values()].reduce((sum, { cells }) => sum + typed.filter((column) => (cells[column]?.value ?? null) !== null).length, 0)
  return { sheet: { ...laidOut, table: { ...table, rows } }, unplaced }
}
