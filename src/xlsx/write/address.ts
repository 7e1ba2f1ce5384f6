/** Cell addresses: rows and columns count from 1, so column 1 is A. */
import { readArea, type Area } from '../read'

const LETTERS: string[] = []

/** @example columnLetters(27) // 'AA' */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??= workOutLetters(column))
}

function workOutLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

/** `A1:C7`; a single cell stays one address. */
export function areaAddress({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const first = cellAddress(firstRow, firstColumn)
  return firstRow === lastRow && firstColumn === lastColumn ? first : `${first}:${cellAddress(lastRow, lastColumn)}`
}

/** Several areas with spaces between them, as `sqref` has them. */
export function readAreas(references: string): Area[] {
  return references.split(/\s+/).flatMap((reference) => readArea(reference) ?? [])
}

export function overlap(one: Area, other: Area): boolean {
  return one.firstRow <= other.lastRow && other.firstRow <= one.lastRow && one.firstColumn <= other.lastColumn && other.firstColumn <= one.lastColumn
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.firstRow >= outer.firstRow && inner.lastRow <= outer.lastRow && inner.firstColumn >= outer.firstColumn && inner.lastColumn <= outer.lastColumn
  )
}

/** `'O''Brien''s team'!B7`: always quoted, so that no name is taken for a cell or a number. */
export function inSheet(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`
}

/** What {@link inSheet} wrote, or Excel where it left the quotes away; null for anything else. */
export function splitAddress(location: string): { readonly sheet: string; readonly cell: string } | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(location)
  return found && { sheet: (found[1] ?? found[2]).replaceAll("''", "'"), cell: `${found[3].toUpperCase()}${found[4]}` }
}

/** Some cells of one sheet. */
export interface SheetArea {
  readonly sheet: string
  readonly area: Area
}

/** What a formula of a chart leads to, `'Trend'!$C$8:$C$19`; null for anything else. */
export function splitArea(formula: string): SheetArea | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)$/.exec(formula)
  const area = found && readArea(found[3].replaceAll('$', ''))
  return area && { sheet: (found[1] ?? found[2]).replaceAll("''", "'"), area }
}
