/**
 * Links within the workbook. A sheet holds at most 65,530 hyperlinks; where ours would need more, the columns with the
 * most of them get a `HYPERLINK()` formula instead, made of nothing but our own constants.
 */
import type { Link, SheetKey, SheetSpec } from '../../workbook'
import { inSheet } from './address'

export const MOST_HYPERLINKS = 65_530
/** Of one text inside a formula. */
const LONGEST_CONSTANT = 255

/** Readers differ in what they make of `_xHHHH_` inside a formula. */
const NEEDS_ESCAPING = /[\u0000-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9a-fA-F]{4}_/u

/** The name that a sheet of ours has in the workbook; undefined where the workbook does not hold it. */
export type SheetNameOf = (key: SheetKey) => string | undefined

/** Where a link leads, as `'Sheet'!B7`; null where the workbook does not hold the sheet of ours that it means. */
export function locationOf(link: Link, sheetNameOf: SheetNameOf): string | null {
  if (link.kind === 'cell') return inSheet(link.sheet, link.cell)
  const sheet = sheetNameOf(link.key)
  return sheet === undefined ? null : inSheet(sheet, 'A1')
}

/** The places of the table's columns whose links are formulas. @param others hyperlinks on the sheet that are not in the table */
export function formulaLinkColumns(spec: SheetSpec, others: number): ReadonlySet<number> {
  const keys = spec.table.columns.map(({ key }) => key)
  const counts = keys.map(() => 0)
  for (const { cells } of spec.table.rows) for (let at = 0; at < keys.length; at++) if (cells[keys[at]]?.link) counts[at]++
  let total = others + counts.reduce((sum, count) => sum + count, 0)
  const byCount = counts.map((count, index) => ({ count, index })).sort((one, other) => other.count - one.count || one.index - other.index)
  const formulas = new Set<number>()
  for (const { count, index } of byCount) {
    if (total <= MOST_HYPERLINKS) break
    formulas.add(index)
    total -= count
  }
  return formulas
}

export function linksInIntro({ intro }: SheetSpec): number {
  return intro.reduce((count, line) => count + line.cells.filter((cell) => cell.link).length, 0)
}

/** The formula, without `=`; null where its parts do not fit one. */
export function linkFormula(location: string, shown: string | number | boolean): string | null {
  const place = `#${location}`
  if (place.length > LONGEST_CONSTANT || (typeof shown === 'string' && (shown.length > LONGEST_CONSTANT || NEEDS_ESCAPING.test(shown)))) return null
  const text = typeof shown === 'string' ? constant(shown) : typeof shown === 'boolean' ? String(shown).toUpperCase() : String(shown)
  return `HYPERLINK(${constant(place)},${text})`
}

/** The location that such a formula leads to; null where it is no formula of ours. */
export function locationInFormula(formula: string): string | null {
  const found = /^HYPERLINK\("#((?:[^"]|"")*)",/.exec(formula)
  return found && found[1].replaceAll('""', '"')
}

function constant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
