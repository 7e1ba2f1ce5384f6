/** The rows of a sheet of ours as XML, from the top down: our lines, our table, and between and beside them what is the user's. */
import { PALETTE, type NumberFormat, type SpecCell, type SpecValue } from '../../workbook'
import { cellAddress, columnLetters } from './address'
import { BLANK, formatInTable, lookInIntro, lookInTable, lookOfHeading } from './layout'
import { linkFormula, locationOf } from './links'
import type { Look } from './look'
import { plainText, textElement } from './markupText'
import { cutText } from './holdable'
import { linesOf, rowHeight } from './rowHeight'
import { cellMarkup } from './sheetScan'
import type { SheetPlan } from './sheetPlan'
import { isDateFormat, toWorkbookSerial } from './sheetDates'
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
  private readonly letters: readonly string[]

  constructor(plan: SheetPlan, styles: StyleBook, prefix: string) {
    this.plan = plan
    this.styles = styles
    this.prefix = prefix
    this.letters = plan.spec.table.columns.map((_, index) => columnLetters(plan.layout.firstColumn + index))
  }

  /** One row element after the other. */
  *rows(): Generator<string> {
    const { layout, users } = this.plan
    const lastOfOurs = layout.lastRow + (users.totals.size > 0 ? 1 : 0)
    const usersRows = [...users.cells.keys()].sort((one, other) => one - other)
    let next = 0
    for (let row = layout.firstIntroRow; row <= lastOfOurs; row++) {
      for (; next < usersRows.length && usersRows[next] < row; next++) yield this.usersRow(usersRows[next])
      const shares = usersRows[next] === row
      const markup = this.row(row, shares)
      if (markup !== '') yield markup
      if (shares) next++
    }
    for (; next < usersRows.length; next++) yield this.usersRow(usersRows[next])
  }

  private row(row: number, sharesWithUser: boolean): string {
    const { layout, users } = this.plan
    const ours =
      row < layout.headerRow ? this.introCells(row) : row === layout.headerRow ? this.headings(row) : row <= layout.lastRow ? this.tableCells(row) : this.totals(row)
    const start = `<${this.prefix}row r="${row}"${this.height(row)}>`
    if (!sharesWithUser) return ours === '' ? '' : `${start}${ours}</${this.prefix}row>`
    const cells = users.cells.get(row) ?? []
    const markup = (cell: (typeof cells)[number]) => cellMarkup(cell, cellAddress(row, cell.column), this.prefix)
    const before = cells.filter((cell) => cell.column < layout.firstColumn).map(markup)
    const after = cells.filter((cell) => cell.column >= layout.firstColumn).map(markup)
    return `${start}${before.join('')}${ours}${after.join('')}</${this.prefix}row>`
  }

  private height(row: number): string {
    const { spec, layout } = this.plan
    const { columns } = spec.table
    const normal = this.styles.normalSize
    let lines = 1
    let size = normal
    if (row < layout.headerRow) {
      for (const cell of spec.intro[row - layout.firstIntroRow]?.cells ?? []) size = Math.max(size, PALETTE[cell.style ?? 'plain'].size ?? 0)
    } else if (row === layout.headerRow) {
      for (const { header, width } of columns) lines = Math.max(lines, linesOf(header, width - (spec.table.filterButtons ? FILTER_BUTTON : 0), 'bold'))
    } else {
      const wanted = spec.table.rows[row - layout.firstRow]
      for (const { key, width, wrap } of columns) {
        const value = wrap && wanted ? wanted.cells[key]?.value : null
        if (typeof value === 'string') lines = Math.max(lines, linesOf(value, width, wanted.style === 'subtotal' ? 'bold' : 'regular'))
      }
    }
    const height = rowHeight(lines, normal, size)
    return height === undefined ? '' : ` ht="${height}"`
  }

  private usersRow(row: number): string {
    const cells = this.plan.users.cells.get(row) ?? []
    const attributes = this.plan.existing?.rowAttributes.get(row)?.replace(/\sspans\s*=\s*["'][^"']*["']/, '').trimEnd() ?? ''
    return `<${this.prefix}row r="${row}"${attributes}>${cells.map((cell) => cellMarkup(cell, cellAddress(row, cell.column), this.prefix)).join('')}</${this.prefix}row>`
  }

  private introCells(row: number): string {
    const { spec, layout } = this.plan
    const cells = spec.intro[row - layout.firstIntroRow]?.cells ?? []
    let markup = ''
    cells.forEach((cell, index) => {
      const address = cellAddress(row, layout.firstColumn + index)
      const location = this.location(cell, address)
      if ((cell.value === null || cell.value === '') && cell.style === undefined && location === null) return
      if (location !== null) this.hyperlinks.push({ cell: address, location })
      markup += this.cell(address, cell, lookInIntro(cell, location !== null))
    })
    return markup
  }

  private headings(row: number): string {
    return this.plan.spec.table.columns.map((column, index) => this.cell(this.letters[index] + row, { value: column.header }, lookOfHeading(column))).join('')
  }

  private tableCells(row: number): string {
    const { spec, layout, asWritten, formulaLinks } = this.plan
    const index = row - layout.firstRow
    const wanted = spec.table.rows[index] ?? { cells: {} }
    const carried = asWritten.get(index)
    const { columns } = spec.table
    let markup = ''
    for (let at = 0; at < columns.length; at++) {
      const address = this.letters[at] + row
      const kept = carried?.get(at)
      if (kept) {
        markup += cellMarkup(kept.cell, address, this.prefix)
        continue
      }
      const cell = wanted.cells[columns[at].key] ?? BLANK
      const location = this.location(cell, address)
      const formula = location !== null && formulaLinks.has(at) ? this.formula(this.numberInFile(cell, formatInTable(cell, columns[at])), location, address) : null
      const linked = formula !== null || (location !== null && !formulaLinks.has(at))
      if (linked && formula === null && location !== null) this.hyperlinks.push({ cell: address, location })
      markup += this.cell(address, cell, lookInTable(cell, wanted, columns[at], linked), formula)
    }
    return markup
  }

  private totals(row: number): string {
    let markup = ''
    this.letters.forEach((letters, index) => {
      const cell = this.plan.users.totals.get(index)
      if (cell) markup += cellMarkup(cell, letters + row, this.prefix)
    })
    return markup
  }

  private location(cell: SpecCell, address: string): string | null {
    if (!cell.link) return null
    const location = locationOf(cell.link, this.plan.sheetNameOf)
    if (location === null) this.plan.adjustments.push({ kind: 'link-left-out', cell: address })
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

  private cell(address: string, cell: SpecCell, look: Look, formula: string | null = null): string {
    const p = this.prefix
    const start = `<${p}c r="${address}" s="${this.styles.cellFormat(look)}"`
    const value = this.numberInFile(cell, look.format)
    const worked = formula === null ? '' : `<${p}f>${plainText(formula)}</${p}f>`
    if (value === null || value === '') return `${start}/>`
    if (typeof value === 'boolean') return `${start} t="b">${worked}<${p}v>${value ? 1 : 0}</${p}v></${p}c>`
    if (typeof value === 'number') return `${start}>${worked}<${p}v>${value}</${p}v></${p}c>`
    if (formula !== null) return `${start} t="str">${worked}<${p}v>${plainText(value)}</${p}v></${p}c>`
    const text = cutText(value)
    if (text !== value) this.plan.adjustments.push({ kind: 'text-cut', cell: address })
    return `${start} t="inlineStr"><${p}is>${textElement(text, p)}</${p}is></${p}c>`
  }
}
