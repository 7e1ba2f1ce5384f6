/** The cells of one sheet: what they hold and how they look. Only cells that hold or show something are kept. */
import type { CellValue } from '../../../src/workbook'
import { type Area, isEntireColumns, isEntireRows, MAX_COLUMNS, MAX_ROWS } from './address'
import { HostError } from './hostError'
import { DEFAULT_LOOK, lookChange, type Look, type LookChange, type LookChanger } from './look'

export interface Hyperlink {
  readonly address?: string
  readonly documentReference?: string
  readonly screenTip?: string
  readonly textToDisplay?: string
}

export interface Cell {
  value: CellValue
  /** With its equals sign. */
  formula?: string
  /** True where the value was given by a test, and is not to be worked out. */
  given?: boolean
  look?: Look
  link?: Hyperlink
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined)
}

export class Grid {
  readonly rows = new Map<number, Cell[]>()
  private base = DEFAULT_LOOK
  private readonly rowLooks = new Map<number, Look>()
  private readonly columnLooks = new Map<number, Look>()

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column]
  }

  ensure(row: number, column: number): Cell {
    return (this.rowOf(row)[column] ??= { value: null })
  }

  lookAt(row: number, column: number): Look {
    return this.at(row, column)?.look ?? this.lookWithout(row, column)
  }

  private lookWithout(row: number, column: number): Look {
    return this.rowLooks.get(row) ?? this.columnLooks.get(column) ?? this.base
  }

  /** The rows of an area that hold anything, by number, in order. */
  rowNumbers(area: Area): number[] {
    const numbers: number[] = []
    if (area.rows < this.rows.size) {
      for (let row = area.row; row < area.row + area.rows; row++) if (this.rows.has(row)) numbers.push(row)
      return numbers
    }
    for (const row of this.rows.keys()) if (row >= area.row && row < area.row + area.rows) numbers.push(row)
    return numbers.sort((one, other) => one - other)
  }

  /** Calls back for every kept cell of an area, row by row. */
  each(area: Area, callback: (cell: Cell, row: number, column: number) => void): void {
    for (const row of this.rowNumbers(area)) {
      const cells = this.rows.get(row) ?? []
      const end = Math.min(area.column + area.columns, cells.length)
      for (let column = area.column; column < end; column++) {
        const cell = cells[column]
        if (cell !== undefined) callback(cell, row, column)
      }
    }
  }

  /** The smallest area around everything that holds a value (or, unless `values` alone count, a look or a link). */
  usedArea(within: Area, count: 'values' | 'formats too'): Area | null {
    let top = -1
    let bottom = -1
    let left = MAX_COLUMNS
    let right = -1
    this.each(within, (cell, row, column) => {
      if (isEmpty(cell) && (count === 'values' || (cell.look === undefined && cell.link === undefined))) return
      if (top < 0) top = row
      bottom = row
      left = Math.min(left, column)
      right = Math.max(right, column)
    })
    return top < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
  }

  changeLooks(area: Area, change: LookChange): void {
    const changed = lookChange(change)
    const whole = isEntireColumns(area) && isEntireRows(area)
    if (whole) this.changeAll(changed)
    else if (isEntireColumns(area)) this.changeColumns(area, changed)
    else if (isEntireRows(area)) this.changeRows(area, changed)
    else {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = this.ensure(row, column)
          cell.look = changed(cell.look ?? this.lookWithout(row, column))
        }
      }
    }
  }

  private changeAll(changed: LookChanger): void {
    this.base = changed(this.base)
    for (const [row, look] of this.rowLooks) this.rowLooks.set(row, changed(look))
    for (const [column, look] of this.columnLooks) this.columnLooks.set(column, changed(look))
    for (const cells of this.rows.values()) cells.forEach((cell) => cell.look !== undefined && (cell.look = changed(cell.look)))
  }

  private changeColumns(area: Area, changed: LookChanger): void {
    for (const [row, look] of this.rowLooks) {
      for (let column = area.column; column < area.column + area.columns; column++) this.ensure(row, column).look ??= look
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      this.columnLooks.set(column, changed(this.columnLooks.get(column) ?? this.base))
    }
    this.each(area, (cell) => cell.look !== undefined && (cell.look = changed(cell.look)))
  }

  private changeRows(area: Area, changed: LookChanger): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (!this.rowLooks.has(row)) for (const [column, look] of this.columnLooks) this.ensure(row, column).look ??= look
      this.rowLooks.set(row, changed(this.rowLooks.get(row) ?? this.base))
    }
    this.each(area, (cell) => cell.look !== undefined && (cell.look = changed(cell.look)))
  }

  /** The looks that occur in an area. */
  looksIn(area: Area): Set<Look> {
    const looks = new Set<Look>()
    const kept = this.rowNumbers(area)
    const lookedAt = new Set(kept)
    for (const row of this.rowLooks.keys()) if (row >= area.row && row < area.row + area.rows) lookedAt.add(row)
    for (const row of lookedAt) this.looksOfRow(row, area, looks)
    if (lookedAt.size < area.rows) this.looksOfBlankCells(-1, area, 0, looks)
    return looks
  }

  private looksOfRow(row: number, area: Area, looks: Set<Look>): void {
    let own = 0
    this.each({ ...area, row, rows: 1 }, (cell) => {
      if (cell.look === undefined) return
      own++
      looks.add(cell.look)
    })
    if (own === area.columns) return
    const look = this.rowLooks.get(row)
    if (look === undefined) this.looksOfBlankCells(row, area, own, looks)
    else looks.add(look)
  }

  /** The looks that cells without one of their own take from their columns. */
  private looksOfBlankCells(row: number, area: Area, own: number, looks: Set<Look>): void {
    let columns = own
    for (const [column, look] of this.columnLooks) {
      if (column < area.column || column >= area.column + area.columns || this.at(row, column)?.look !== undefined) continue
      columns++
      looks.add(look)
    }
    if (columns < area.columns) looks.add(this.base)
  }

  /** Takes the looks of an area back to none of its own. */
  clearLooks(area: Area): void {
    if (isEntireColumns(area) && isEntireRows(area)) this.base = DEFAULT_LOOK
    if (isEntireColumns(area)) for (let column = area.column; column < area.column + area.columns; column++) this.columnLooks.delete(column)
    if (isEntireRows(area)) for (let row = area.row; row < area.row + area.rows; row++) this.rowLooks.delete(row)
    const inherited = this.rowLooks.size > 0 || this.columnLooks.size > 0 || this.base !== DEFAULT_LOOK
    this.each(area, (cell) => (inherited ? (cell.look = DEFAULT_LOOK) : delete cell.look))
  }

  /** Makes room at `area`: what is there and below it (or to its right) moves; new cells look like those before them. */
  insert(area: Area, towards: 'Down' | 'Right'): void {
    if (towards === 'Down') this.moveRows(area, area.rows)
    else this.moveColumns(area, area.columns)
    const row = towards === 'Down' ? area.row - 1 : area.row
    const column = towards === 'Down' ? area.column : area.column - 1
    if (row < 0 || column < 0) return
    const before: Area = towards === 'Down' ? { ...area, row, rows: 1 } : { ...area, column, columns: 1 }
    const beyond = { ...area }
    this.each(before, (cell, atRow, atColumn) => {
      if (cell.look === undefined) return
      const look = cell.look
      if (towards === 'Down') for (let next = beyond.row; next < beyond.row + beyond.rows; next++) this.ensure(next, atColumn).look = look
      else for (let next = beyond.column; next < beyond.column + beyond.columns; next++) this.ensure(atRow, next).look = look
    })
  }

  /** Takes the cells of `area` out: what is below (or to the right) closes up. */
  delete(area: Area, towards: 'Up' | 'Left'): void {
    if (towards === 'Up') this.moveRows(area, -area.rows)
    else this.moveColumns(area, -area.columns)
  }

  private moveRows(area: Area, by: number): void {
    const entire = isEntireRows(area)
    const below: Area = { row: area.row, column: area.column, rows: MAX_ROWS - area.row, columns: area.columns }
    const numbers = this.rowNumbers(below)
    if (by > 0) numbers.reverse()
    for (const row of numbers) {
      const dropped = by < 0 && row < area.row - by
      this.moveRow(row, dropped ? null : row + by, area, entire)
    }
    if (entire) this.moveRowLooks(area.row, by)
  }

  private moveRow(row: number, to: number | null, area: Area, entire: boolean): void {
    const cells = this.rows.get(row) ?? []
    const moving = entire ? cells : cells.slice(area.column, area.column + area.columns)
    if (to !== null && to >= MAX_ROWS && moving.some((cell) => !isEmpty(cell))) throw new HostError('NonBlankCellOffSheet')
    if (entire) {
      this.rows.delete(row)
      if (to !== null) this.rows.set(to, cells)
      return
    }
    const target = to === null ? [] : this.rowOf(to)
    moving.forEach((cell, index) => {
      Reflect.deleteProperty(cells, area.column + index)
      target[area.column + index] = cell
    })
  }

  private rowOf(row: number): Cell[] {
    let cells = this.rows.get(row)
    if (cells === undefined) this.rows.set(row, (cells = []))
    return cells
  }

  private moveRowLooks(from: number, by: number): void {
    const looks = [...this.rowLooks].filter(([row]) => row >= from)
    for (const [row] of looks) this.rowLooks.delete(row)
    for (const [row, look] of looks) if (by > 0 || row >= from - by) this.rowLooks.set(row + by, look)
  }

  private moveColumns(area: Area, by: number): void {
    const rest: Area = { ...area, columns: MAX_COLUMNS - area.column }
    for (const row of this.rowNumbers(rest)) {
      const cells = this.rows.get(row) ?? []
      if (cells.length <= area.column) continue
      if (by > 0) cells.splice(area.column, 0, ...Array.from<Cell>({ length: by }).map(() => ({ value: null })))
      else cells.splice(area.column, -by)
      if (cells.length > MAX_COLUMNS && cells.slice(MAX_COLUMNS).some((cell) => !isEmpty(cell))) throw new HostError('NonBlankCellOffSheet')
    }
    if (!isEntireColumns(area)) return
    const looks = [...this.columnLooks].filter(([column]) => column >= area.column)
    for (const [column] of looks) this.columnLooks.delete(column)
    for (const [column, look] of looks) if (by > 0 || column >= area.column - by) this.columnLooks.set(column + by, look)
  }

  /** Copies of the cells of an area, row by row; for sorting. */
  copyOf(area: Area): (Cell | undefined)[][] {
    const copy: (Cell | undefined)[][] = []
    for (let row = 0; row < area.rows; row++) {
      copy.push(Array.from({ length: area.columns }, (_, column) => this.at(area.row + row, area.column + column)))
    }
    return copy
  }

  /** Puts cells where an area is; the area's own cells are gone. */
  put(area: Area, cells: readonly (readonly (Cell | undefined)[])[]): void {
    cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        const target = this.rowOf(area.row + row)
        if (cell === undefined) Reflect.deleteProperty(target, area.column + column)
        else target[area.column + column] = cell
      }),
    )
  }

  /** True where no cell of the area holds anything. */
  isBlank(area: Area): boolean {
    let blank = true
    this.each(area, (cell) => (blank = blank && isEmpty(cell)))
    return blank
  }
}
