/** The rows of a sheet of ours as XML, from the top down: our lines, our table, and between and beside them what is the user's. */
import { cutText, type NumberFormat, PALETTE, type RowSpec, type SpecCell, type SpecValue } from '../../workbook'
import { cellAddress, columnLetters } from './address'
import { BLANK, formatInTable, lookInIntro, lookOfHeading } from './layout'
import { linkFormula, locationOf } from './links'
import { CellOpenings, openingsOf, type Openings } from './cellOpenings'
import type { Look } from './look'
import { plainText, textElement } from './markupText'
import type { PieceWriter } from './pieceWriter'
import { linesOf, rowHeight } from './rowHeight'
import { cellMarkup } from './scannedCell'
import type { SheetPlan } from './sheetPlan'
import { isDateFormat, toWorkbookSerial } from './sheetDates'
import { widthsInPlace } from './standingColumns'
import type { StyleBook } from './styleBook'

/** Room that a filter button takes of its header, in characters. */
const FILTER_BUTTON = 3

/** A hyperlink of ours, as the sheet lists it. */
export interface Hyperlink {
  readonly cell: string
  readonly location: string
}

export class RowWriter {
  readonly hyperlinks: Hyperlink[] = []
  private readonly plan: SheetPlan
  private readonly styles: StyleBook
  private readonly prefix: string
  private readonly out: PieceWriter
  private readonly letters: readonly string[]
  /** Per column: how its cells begin. */
  private readonly openings: readonly CellOpenings[]
  /** Per column, in characters: as the user has it where it stands already. */
  private readonly widths: readonly number[]
  /** Columns whose texts may make a row higher. */
  private readonly wrapped: readonly { readonly key: string; readonly width: number }[]

  constructor(plan: SheetPlan, styles: StyleBook, prefix: string, out: PieceWriter) {
    const { columns } = plan.spec.table
    this.plan = plan
    this.styles = styles
    this.prefix = prefix
    this.out = out
    this.letters = columns.map((_, index) => columnLetters(plan.layout.firstColumn + index))
    this.openings = columns.map((column) => new CellOpenings(column, styles, prefix))
    this.widths = widthsInPlace(plan)
    this.wrapped = columns.flatMap(({ key, wrap }, index) => (wrap === true ? [{ key, width: this.widths[index] }] : []))
  }

  /** Writes one row element after the other; after each it tells how many there are. */
  *write(): Generator<number> {
    const { layout, users } = this.plan
    const lastOfOurs = layout.lastRow + (users.totals.size > 0 ? 1 : 0)
    const usersRows = [...users.cells.keys()].sort((one, other) => one - other)
    let next = 0
    let count = 0
    for (let row = layout.firstIntroRow; row <= lastOfOurs; row++) {
      for (; next < usersRows.length && usersRows[next] < row; next++) {
        this.usersRow(usersRows[next])
        yield ++count
      }
      const shares = usersRows[next] === row
      if (shares) next++
      this.row(row, shares)
      yield ++count
    }
    for (; next < usersRows.length; next++) {
      this.usersRow(usersRows[next])
      yield ++count
    }
  }

  private row(row: number, sharesWithUser: boolean): void {
    const { layout, users } = this.plan
    if (row < layout.headerRow && !sharesWithUser && !this.hasIntro(row)) return
    const cells = (sharesWithUser && users.cells.get(row)) || []
    this.out.ascii(`<${this.prefix}row r="${row}"${this.height(row)}>`)
    for (const cell of cells) if (cell.column < layout.firstColumn) this.out.text(cellMarkup(cell, cellAddress(row, cell.column), this.prefix))
    if (row < layout.headerRow) this.introCells(row)
    else if (row === layout.headerRow) this.headings(row)
    else if (row <= layout.lastRow) this.tableCells(row)
    else this.totals(row)
    for (const cell of cells) if (cell.column >= layout.firstColumn) this.out.text(cellMarkup(cell, cellAddress(row, cell.column), this.prefix))
    this.out.ascii(`</${this.prefix}row>`)
  }

  private height(row: number): string {
    const { spec, layout } = this.plan
    const normal = this.styles.normalSize
    let lines = 1
    let size = normal
    if (row < layout.headerRow) {
      for (const cell of spec.intro[row - layout.firstIntroRow]?.cells ?? []) size = Math.max(size, PALETTE[cell.style ?? 'plain'].size ?? 0)
    } else if (row === layout.headerRow) {
      spec.table.columns.forEach(({ header }, index) => {
        lines = Math.max(lines, linesOf(header, this.widths[index] - (spec.table.filterButtons ? FILTER_BUTTON : 0), 'bold'))
      })
    } else {
      const wanted = spec.table.rows[row - layout.firstRow]
      for (const { key, width } of this.wrapped) {
        const value = wanted?.cells[key]?.value
        if (typeof value === 'string') lines = Math.max(lines, linesOf(value, width, wanted.style === 'subtotal' ? 'bold' : 'regular'))
      }
    }
    const height = rowHeight(lines, normal, size)
    return height === undefined ? '' : ` ht="${height}"`
  }

  private usersRow(row: number): void {
    const cells = this.plan.users.cells.get(row) ?? []
    const attributes = this.plan.existing?.rowAttributes.get(row)?.replace(/\sspans\s*=\s*["'][^"']*["']/, '').trimEnd() ?? ''
    this.out.text(`<${this.prefix}row r="${row}"${attributes}>${cells.map((cell) => cellMarkup(cell, cellAddress(row, cell.column), this.prefix)).join('')}</${this.prefix}row>`)
  }

  private hasIntro(row: number): boolean {
    const { spec, layout } = this.plan
    return (spec.intro[row - layout.firstIntroRow]?.cells ?? []).some((cell) => !isEmpty(cell) || cell.link !== undefined)
  }

  private introCells(row: number): void {
    const { spec, layout } = this.plan
    const cells = spec.intro[row - layout.firstIntroRow]?.cells ?? []
    cells.forEach((cell, index) => {
      const letters = columnLetters(layout.firstColumn + index)
      const location = this.location(cell, letters, row)
      if (isEmpty(cell) && location === null) return
      if (location !== null) this.hyperlinks.push({ cell: letters + row, location })
      this.oneOff(letters, row, cell, lookInIntro(cell, location !== null))
    })
  }

  private headings(row: number): void {
    this.plan.spec.table.columns.forEach((column, index) => {
      this.oneOff(this.letters[index], row, { value: column.header }, lookOfHeading(column))
    })
  }

  private tableCells(row: number): void {
    const { spec, layout, asWritten, formulaLinks } = this.plan
    const index = row - layout.firstRow
    const wanted = spec.table.rows[index] ?? NO_CELLS
    const carried = asWritten.get(index)
    const { columns } = spec.table
    const number = String(row)
    for (let at = 0; at < columns.length; at++) {
      const kept = carried?.get(at)
      if (kept) {
        this.out.text(cellMarkup(kept.cell, this.letters[at] + number, this.prefix))
        continue
      }
      const cell = wanted.cells[columns[at].key] ?? BLANK
      let location: string | null = null
      let formula: string | null = null
      if (cell.link) {
        location = this.location(cell, this.letters[at], row)
        if (location !== null && formulaLinks.has(at)) {
          formula = this.formula(this.numberInFile(cell, formatInTable(cell, columns[at])), location, this.letters[at] + number)
          if (formula === null) location = null
        } else if (location !== null) this.hyperlinks.push({ cell: this.letters[at] + number, location })
      }
      this.cell(this.letters[at], number, cell, this.openings[at].of(cell, wanted, location !== null), formatInTable(cell, columns[at]), formula)
    }
  }

  private totals(row: number): void {
    this.letters.forEach((letters, index) => {
      const cell = this.plan.users.totals.get(index)
      if (cell) this.out.text(cellMarkup(cell, letters + row, this.prefix))
    })
  }

  private location(cell: SpecCell, letters: string, row: number): string | null {
    if (!cell.link) return null
    const location = locationOf(cell.link, this.plan.sheetNameOf)
    if (location === null) this.plan.adjustments.push({ kind: 'link-left-out', cell: letters + row })
    return location
  }

  /** None in a cell that shows nothing, since a formula would show a nought. */
  private formula(value: SpecValue, location: string, address: string): string | null {
    const formula = value === null || value === '' ? null : linkFormula(location, value)
    if (formula === null) this.plan.adjustments.push({ kind: 'link-left-out', cell: address })
    return formula
  }

  private numberInFile({ value }: SpecCell, format: NumberFormat): SpecValue {
    return typeof value === 'number' && isDateFormat(format) ? toWorkbookSerial(value, this.plan.dateSystem) : value
  }

  /** A cell outside the rows of the table. */
  private oneOff(letters: string, row: number, cell: SpecCell, look: Look): void {
    this.cell(letters, String(row), cell, openingsOf(this.styles.cellFormat(look), this.prefix), look.format, null)
  }

  private cell(letters: string, row: string, cell: SpecCell, openings: Openings, format: NumberFormat, formula: string | null): void {
    const { out, prefix: p } = this
    const value = this.numberInFile(cell, format)
    out.ascii(openings.cell)
    out.ascii(letters)
    out.ascii(row)
    if (value === null || value === '') out.ascii(openings.blank)
    else if (formula !== null) this.worked(value, openings, formula)
    else if (typeof value === 'number') {
      out.ascii(openings.number)
      out.ascii(String(value))
      out.ascii(openings.endOfNumber)
    } else if (typeof value === 'boolean') {
      out.ascii(openings.boolean)
      out.ascii(value ? '1' : '0')
      out.ascii(openings.endOfNumber)
    } else {
      out.ascii(openings.text)
      const text = cutText(value)
      if (text !== value) this.plan.adjustments.push({ kind: 'text-cut', cell: letters + row })
      // What stands for itself needs no second look at each character.
      out.ascii(openings.plain)
      if (out.plain(text)) out.ascii(openings.endOfPlain)
      else {
        out.takeBack(openings.plain.length)
        out.text(textElement(text, p))
        out.ascii(openings.endOfText)
      }
    }
  }

  /** A cell with a formula and what it comes to. */
  private worked(value: string | number | boolean, openings: Openings, formula: string): void {
    const { out, prefix: p } = this
    const shown = typeof value === 'string' ? plainText(value) : typeof value === 'boolean' ? String(Number(value)) : String(value)
    const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : ''
    out.text(`${openings.style}${type}><${p}f>${plainText(formula)}</${p}f><${p}v>${shown}</${p}v></${p}c>`)
  }
}

const NO_CELLS: RowSpec = { cells: {} }

function isEmpty({ value, style }: SpecCell): boolean {
  return (value === null || value === '') && style === undefined
}
