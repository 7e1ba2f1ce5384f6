/**
 * Links within the workbook. Each hyperlink is a call of its own to Excel, so a sheet gets only so many; columns with more
 * get a `HYPERLINK()` formula instead, made of nothing but our own constants.
 */
import type { Link, SheetKey, SheetSpec } from '../../workbook'

/** Far below Excel's 65,530 on a sheet: at some 600 bytes each, these fit one batch. */
export const MOST_HYPERLINKS = 500
/** Of one text inside a formula. */
const LONGEST_CONSTANT = 255
const NOT_IN_A_FORMULA = /[\u0000-\u001f\ufffe\uffff\ud800-\udfff]/u

/** The name that a sheet of ours has in the workbook; undefined where the workbook does not hold it. */
export type SheetNameOf = (key: SheetKey) => string | undefined

/** `'O''Brien''s team'!B7`: always quoted, so that no name is taken for a cell or a number. */
function inSheet(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`
}

/** Where a link leads, as `'Sheet'!B7`; null where the workbook does not hold the sheet of ours that it means. */
export function locationOf(link: Link | undefined, sheetNameOf: SheetNameOf): string | null {
  if (link === undefined) return null
  if (link.kind === 'cell') return inSheet(link.sheet, link.cell)
  const sheet = sheetNameOf(link.key)
  return sheet === undefined ? null : inSheet(sheet, 'A1')
}

/** What {@link locationOf} gave, or Excel where it left the quotes away; null for anything else. */
export function placeOf(location: string): { readonly sheet: string; readonly cell: string } | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(location)
  return found && { sheet: (found[1] ?? found[2]).replaceAll("''", "'"), cell: `${found[3].toUpperCase()}${found[4]}` }
}

/** The places of the table's columns whose links are formulas: those with the most links, until the rest fit. */
export function formulaLinkColumns({ intro, table }: SheetSpec): ReadonlySet<number> {
  const counts = table.columns.map(({ key }, index) => ({ index, count: table.rows.reduce((sum, row) => sum + (row.cells[key]?.link ? 1 : 0), 0) }))
  let total = intro.reduce((sum, { cells }) => sum + cells.filter(({ link }) => link).length, 0) + counts.reduce((sum, { count }) => sum + count, 0)
  const formulas = new Set<number>()
  for (const { index, count } of counts.sort((one, other) => other.count - one.count || one.index - other.index)) {
    if (total <= MOST_HYPERLINKS) break
    formulas.add(index)
    total -= count
  }
  return formulas
}

/** The formula, with `=`; null where its parts do not fit one, and for a cell that shows nothing, where it would show a nought. */
export function linkFormula(location: string, shown: string | number | boolean): string | null {
  const place = `#${location}`
  if (shown === '' || place.length > LONGEST_CONSTANT || NOT_IN_A_FORMULA.test(place)) return null
  if (typeof shown === 'string' && (shown.length > LONGEST_CONSTANT || NOT_IN_A_FORMULA.test(shown))) return null
  return `=HYPERLINK(${constant(place)},${typeof shown === 'string' ? constant(shown) : String(shown).toUpperCase()})`
}

/** The location that such a formula leads to; null where it is no formula of ours. */
export function locationInFormula(formula: string): string | null {
  const found = /^=HYPERLINK\("#((?:[^"]|"")*)",/.exec(formula)
  return found && found[1].replaceAll('""', '"')
}

function constant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
