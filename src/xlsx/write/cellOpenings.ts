/** How cells of one look begin and end in XML, put together once and not for every cell. */
import type { ColumnSpec, NumberFormat, RowSpec, SpecCell, StyleName } from '../../workbook'
import { formatInTable, isGuarded, lookInTable, styleInTable } from './layout'
import type { StyleBook } from './styleBook'

/** Pieces of ASCII, in the order in which a cell is written: `cell`, its address, what its kind needs, its value, an end. */
export interface Openings {
  readonly cell: string
  /** Up to where its kind is said. */
  readonly style: string
  /** The whole rest of a blank cell. */
  readonly blank: string
  readonly number: string
  readonly boolean: string
  readonly endOfNumber: string
  readonly text: string
  /** Of a text that needs nothing said of its white space. */
  readonly plain: string
  readonly endOfPlain: string
  readonly endOfText: string
}

/** @param cellFormat the look's number in the styles part */
export function openingsOf(cellFormat: number, prefix: string): Openings {
  const p = prefix
  const style = `" s="${cellFormat}"`
  return {
    cell: `<${p}c r="`,
    style,
    blank: `${style}/>`,
    number: `${style}><${p}v>`,
    boolean: `${style} t="b"><${p}v>`,
    endOfNumber: `</${p}v></${p}c>`,
    text: `${style} t="inlineStr"><${p}is>`,
    plain: `<${p}t>`,
    endOfPlain: `</${p}t></${p}is></${p}c>`,
    endOfText: `</${p}is></${p}c>`,
  }
}

/** The openings of one column's cells. A cell mostly looks like the one above it. */
export class CellOpenings {
  private readonly column: ColumnSpec
  private readonly styles: StyleBook
  private readonly prefix: string
  private readonly known = new Map<string, Openings>()
  private style: StyleName = 'plain'
  private format: NumberFormat = 'general'
  private linked = false
  private guarded = false
  private last: Openings | undefined

  constructor(column: ColumnSpec, styles: StyleBook, prefix: string) {
    this.column = column
    this.styles = styles
    this.prefix = prefix
  }

  of(cell: SpecCell, row: RowSpec, linked: boolean): Openings {
    const style = styleInTable(cell, row, this.column)
    const format = formatInTable(cell, this.column)
    const guarded = isGuarded(cell)
    if (this.last && style === this.style && format === this.format && linked === this.linked && guarded === this.guarded) return this.last
    const key = `${style} ${format} ${linked} ${guarded}`
    let openings = this.known.get(key)
    if (!openings) {
      openings = openingsOf(this.styles.cellFormat(lookInTable(cell, row, this.column, linked)), this.prefix)
      this.known.set(key, openings)
    }
    this.style = style
    this.format = format
    this.linked = linked
    this.guarded = guarded
    this.last = openings
    return openings
  }
}
