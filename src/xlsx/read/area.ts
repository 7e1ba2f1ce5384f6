/** How far a sheet goes: Excel's own limits. */
export const LAST_COLUMN = 16_384
export const LAST_ROW = 1_048_576

/** A rectangle of cells; rows and columns count from 1, and all four are included. */
export interface Area {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/**
 * The rectangle that a reference names, null where it names none that a sheet has.
 *
 * @example readArea('B2:C10') // rows 2 to 10 of columns 2 and 3
 * @example readArea('$A$1') // one cell
 */
export function readArea(reference: string): Area | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference)
  if (!found) return null
  const columns = [columnNumber(found[1]), columnNumber(found[3] ?? found[1])]
  const rows = [Number(found[2]), Number(found[4] ?? found[2])]
  const area = { firstRow: Math.min(...rows), firstColumn: Math.min(...columns), lastRow: Math.max(...rows), lastColumn: Math.max(...columns) }
  return area.firstRow >= 1 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN ? area : null
}

/** @example columnNumber('AB') // 28 */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
