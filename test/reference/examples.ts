/** Examples written by hand: small sheets, and the figures of one measure. */
import { dayOfIso } from './dates'
import type { CellValue, FiguresJson, MeasureJson, PlainSheet } from './plain'
import { referenceFigures } from './reference'

/** A sheet from a header and rows; a text `2019-07-31` becomes the serial of that day. */
export function sheet(name: string, header: string, ...rows: CellValue[][]): PlainSheet {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? dayOfIso(cell) : cell)))
  return { name, rows: [header.split(', '), ...cells] }
}

export function figures(asAt: string, ...sheets: PlainSheet[]): FiguresJson {
  return referenceFigures({ sheets }, { asAt, today: asAt })
}

export function measure(id: string, asAt: string, ...sheets: PlainSheet[]): MeasureJson {
  const found = figures(asAt, ...sheets).measures.find((one) => one.id === id)
  if (!found) throw new Error(`${id} is not in the list`)
  return found
}

/** Numerator, denominator and what is left out, in brief. */
export function brief(of: MeasureJson): [number, number, Record<string, number>] {
  return [of.numerator, of.denominator, of.leftOut]
}
