/** Cells and lines of a sheet, in the few forms that our sheets use. */
import type { CountShown, IntroLine, Link, NumberFormat, SheetKey, SpecCell, SpecValue, StyleName } from '../workbook'

/** A text; nothing to say is a blank cell, as a workbook has it. */
export function textCell(text: string, style?: StyleName): SpecCell {
  const value = text === '' ? null : text
  return style === undefined ? { value } : { value, style }
}

/** A number or a date with its format; blank where there is none. */
export function numberCell(value: number | null, format?: NumberFormat, style?: StyleName): SpecCell {
  return { value, ...(format === undefined ? {} : { format }), ...(style === undefined ? {} : { style }) }
}

/** A cell that leads to one of our sheets. */
export function linkCell(value: string, key: SheetKey, style?: StyleName): SpecCell {
  const link: Link = { kind: 'our-sheet', key }
  return style === undefined ? { value, link } : { value, style, link }
}

/** A cell with the counts that it shows or rests on, and what it says where these must not be shown (else that something was left out). */
export function counting(cell: SpecCell, counts: readonly CountShown[], instead?: SpecValue): SpecCell {
  if (counts.length === 0 || cell.value === null) return cell
  return instead === undefined ? { ...cell, counts } : { ...cell, counts, instead }
}

/** A cell that quotes the user's workbook, and what it says where nothing may be quoted. */
export function quoting(cell: SpecCell, instead?: SpecValue): SpecCell {
  return instead === undefined ? { ...cell, holds: 'source-text' } : { ...cell, holds: 'source-text', instead }
}

/** One short line above the table. */
export function line(cell: SpecCell): IntroLine {
  return { cells: [cell] }
}
