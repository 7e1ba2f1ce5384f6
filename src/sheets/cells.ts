/** Cells and lines of a sheet, in the few forms that our sheets use. */
import { LINK_WORDS } from '../words'
import type { IntroLine, Link, NumberFormat, SheetKey, SpecCell, StyleName } from '../workbook'

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

/** The ways to two of our sheets in one line, with a column between them for the first to run into. */
export function linksLine(one: keyof typeof LINK_WORDS, other: keyof typeof LINK_WORDS): IntroLine {
  return { cells: [linkCell(LINK_WORDS[one], one), { value: null }, linkCell(LINK_WORDS[other], other)] }
}

/** One short line above the table. */
export function line(cell: SpecCell): IntroLine {
  return { cells: [cell] }
}
