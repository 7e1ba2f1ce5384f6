/** Which cells a sheet writes and how each is styled: its columns and cell formats row after row, without their values. */
import type { RowBytes } from '../write/rowBytes'

const FIRST_ROWS = 1024
const FIRST_CELLS = 16_384

export class CellStyles {
  /** The sheet rows that write a cell, ascending, and where the cells of each begin among all; one more than there are rows. */
  private rows = new Int32Array(FIRST_ROWS)
  private starts = new Int32Array(FIRST_ROWS + 1)
  private columns = new Uint16Array(FIRST_CELLS)
  private formats = new Uint16Array(FIRST_CELLS)
  private rowCount = 0
  private cellCount = 0

  add(row: RowBytes): void {
    if (row.count === 0) return
    if (this.rowCount === this.rows.length) {
      this.rows = enlarged(this.rows, new Int32Array(this.rowCount * 2))
      this.starts = enlarged(this.starts, new Int32Array(this.rowCount * 2 + 1))
    }
    while (this.cellCount + row.count > this.columns.length) {
      this.columns = enlarged(this.columns, new Uint16Array(this.columns.length * 2))
      this.formats = enlarged(this.formats, new Uint16Array(this.formats.length * 2))
    }
    for (let index = 0; index < row.count; index++) {
      this.columns[this.cellCount] = row.column(index)
      this.formats[this.cellCount++] = row.style(index)
    }
    this.rows[this.rowCount++] = row.row
    this.starts[this.rowCount] = this.cellCount
  }

  /** Hands over each cell that a row writes, from the left. */
  eachCell(row: number, cell: (column: number, format: number) => void): void {
    const index = placeOf(this.rows, this.rowCount, row)
    if (index < 0) return
    for (let at = this.starts[index]; at < this.starts[index + 1]; at++) cell(this.columns[at], this.formats[at])
  }
}

/** Where a row stands among ascending rows; -1 where it does not. */
export function placeOf(rows: Int32Array, count: number, row: number): number {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (rows[middle] === row) return middle
    if (rows[middle] < row) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function enlarged<Cells extends Int32Array | Uint16Array>(from: Cells, larger: Cells): Cells {
  larger.set(from)
  return larger
}
