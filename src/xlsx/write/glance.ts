/**
 * Most sheets that were written just now are told to be right from their bytes, without making anything of them. Where
 * one row is not, or leads somewhere, all go on to the comparison in {@link ./sheetComparison}, which alone finds faults.
 */
import type { DateSystem, SpecCell } from '../../workbook'
import type { TablePart } from '../read'
import { overlap, readAreas } from './address'
import { columnsInPlace, type WorkbookTexts } from './existingSheet'
import { BLANK, formatInTable, styleInTable } from './layout'
import { childNamed, type Markup } from './markup'
import type { RowBytes } from './rowBytes'
import { isDateFormat } from './sheetDates'
import type { Expected } from './sheetComparison'

const ABSENT = -1

export class Glance {
  private readonly expected: Expected
  private readonly table: TablePart
  private readonly looks: WorkbookTexts['looks']
  private readonly dateSystem: DateSystem
  /** Per column of the spec: its place in the table as it stands. */
  private readonly places: readonly number[]
  /** Per place in the table: which of the row's cells stands there. */
  private readonly cellAt: Int32Array
  private count = 0
  private hasDoubts = false

  constructor(expected: Expected, table: TablePart, looks: WorkbookTexts['looks'], dateSystem: DateSystem) {
    const columns = columnsInPlace(table, expected.spec)
    this.expected = expected
    this.table = table
    this.looks = looks
    this.dateSystem = dateSystem
    this.places = expected.spec.table.columns.map((column) => columns.indexOf(column))
    this.cellAt = new Int32Array(columns.length)
  }

  /** Sees each row of the table, from the top down. */
  readonly onRow = (row: RowBytes): void => {
    if (!this.hasDoubts && !this.isAsAsked(this.count, row)) this.hasDoubts = true
    this.count++
  }

  /** Whether every row plainly holds what was asked for; false says only that it takes a closer look. @param root the sheet around its rows */
  isSatisfied(root: Markup): boolean {
    if (this.hasDoubts || this.count !== this.expected.spec.table.rows.length) return false
    const areas = (childNamed(root, 'hyperlinks')?.children ?? []).flatMap(({ attributes }) => readAreas(attributes.get('ref') ?? ''))
    return !areas.some((area) => overlap(area, this.table.area))
  }

  private isAsAsked(index: number, row: RowBytes): boolean {
    const { spec, stoodAlready } = this.expected
    const asked = spec.table.rows[index]
    if (!asked) return false
    this.findCells(row)
    const { columns } = spec.table
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at]
      const wanted = asked.cells[column.key] ?? BLANK
      const place = this.places[at]
      const cell = place < 0 ? ABSENT : this.cellAt[place]
      if (cell === ABSENT || wanted.link) return false
      const format = formatInTable(wanted, column)
      if (!(stoodAlready && column.content === 'typed')) {
        const look = this.looks(row.style(cell))
        if (look.style !== styleInTable(wanted, asked, column) || look.format !== format) return false
      }
      if (this.dateSystem === 1904 && isDateFormat(format)) return false
      if (!holds(row, cell, wanted)) return false
    }
    return true
  }

  private findCells(row: RowBytes): void {
    const { firstColumn } = this.table.area
    this.cellAt.fill(ABSENT)
    for (let index = 0; index < row.count; index++) {
      const place = row.column(index) - firstColumn
      if (place >= 0 && place < this.cellAt.length) this.cellAt[place] = index
    }
  }
}

function holds(row: RowBytes, cell: number, { value }: SpecCell): boolean {
  if (value === null || value === '') return row.isEmpty(cell)
  if (typeof value === 'number') return row.isPlainNumber(cell, value)
  return typeof value === 'string' && row.isPlainText(cell, value)
}
