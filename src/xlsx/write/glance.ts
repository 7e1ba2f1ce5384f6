/**
 * Most sheets are told to be as they should from their bytes, without making anything of them. Where one row plainly is
 * not, it takes a closer look: one that was written just now goes on to the comparison in {@link ./sheetComparison}, which
 * alone finds faults; one that stood before is written whole.
 */
import { cutText, type DateSystem, type SpecCell } from '../../workbook'
import type { TablePart } from '../read'
import { unescapeExcel } from '../package'
import { cellAddress, overlap, readAreas } from './address'
import { columnsInPlace, type WorkbookTexts } from './existingSheet'
import { BLANK, formatInTable, styleInTable } from './layout'
import { locationOf } from './links'
import { childNamed, type Markup } from './markup'
import type { RowBytes } from './rowBytes'
import { isDateFormat } from './sheetDates'
import type { Expected } from './sheetComparison'

const ABSENT = -1

/** Whether cells for typing are to hold what was asked for, or are the user's. */
export type TypedCells = 'as-asked' | 'as-they-stand'

export class Glance {
  private readonly expected: Expected
  private readonly table: TablePart
  private readonly texts: WorkbookTexts
  private readonly dateSystem: DateSystem
  private readonly typed: TypedCells
  /** Per column of the spec: its place in the table as it stands. */
  private readonly places: readonly number[]
  /** Per place in the table: which of the row's cells stands there. */
  private readonly cellAt: Int32Array
  /** Where cells of the table are to lead, by their address. */
  private readonly locations = new Map<string, string>()
  private count = 0
  private hasDoubts = false

  constructor(expected: Expected, table: TablePart, texts: WorkbookTexts, dateSystem: DateSystem, typed: TypedCells) {
    const columns = columnsInPlace(table, expected.spec)
    this.expected = expected
    this.table = table
    this.texts = texts
    this.dateSystem = dateSystem
    this.typed = typed
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
    const { locations } = this
    let led = 0
    for (const { attributes } of childNamed(root, 'hyperlinks')?.children ?? []) {
      const reference = attributes.get('ref') ?? ''
      const location = attributes.get('location')
      if (location !== undefined && locations.get(reference) === unescapeExcel(location)) led++
      else if (readAreas(reference).some((area) => overlap(area, this.table.area))) return false
    }
    return led === locations.size
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
      const isTyped = stoodAlready && column.content === 'typed'
      if (isTyped && this.typed === 'as-they-stand') continue
      if (cell === ABSENT || !this.leads(row.row, place, at, wanted)) return false
      const format = formatInTable(wanted, column)
      if (!isTyped) {
        const look = this.texts.looks(row.style(cell))
        if (look.style !== styleInTable(wanted, asked, column) || look.format !== format) return false
      }
      if (this.dateSystem === 1904 && isDateFormat(format)) return false
      if (!this.holds(row, cell, wanted)) return false
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

  /** Notes where a cell is to lead. @returns false where that is a formula's business */
  private leads(row: number, place: number, at: number, { link }: SpecCell): boolean {
    if (!link) return true
    const { formulaLinks, sheetNameOf } = this.expected
    const location = locationOf(link, sheetNameOf)
    if (location === null) return true
    if (formulaLinks.has(at)) return false
    this.locations.set(cellAddress(row, this.table.area.firstColumn + place), location)
    return true
  }

  private holds(row: RowBytes, cell: number, { value }: SpecCell): boolean {
    if (value === null || value === '') return row.isEmpty(cell)
    if (typeof value === 'number') return row.isPlainNumber(cell, value)
    if (typeof value !== 'string') return false
    const shared = row.sharedText(cell)
    return shared < 0 ? row.isText(cell, value) : this.texts.sharedText(shared) === cutText(value)
  }
}
