import { CellKind } from '../../workbook'
import type { Area } from './area'
import type { PackedPage } from './packedRows'

/** Makes the cells of a page that stand in some areas blank: in a plain range, those of the sheet's Excel tables. */
export function blankAreas(page: PackedPage, columns: readonly number[] | 'every', areas: readonly Area[]): void {
  for (const area of areas) {
    const from = firstAtLeast(page.rows, area.firstRow)
    const to = firstAtLeast(page.rows, area.lastRow + 1)
    if (from === to) continue
    page.columns.forEach((cells, slot) => {
      const column = columns === 'every' ? slot + 1 : columns[slot]
      if (column < area.firstColumn || column > area.lastColumn) return
      cells.kinds.fill(CellKind.blank, from, to)
      cells.values.fill(0, from, to)
    })
  }
}

function firstAtLeast(rows: Int32Array, row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle] < row) low = middle + 1
    else high = middle
  }
  return low
}
