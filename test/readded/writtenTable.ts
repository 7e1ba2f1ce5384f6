/** One of the written tables, as rows by header, and the lines above it; and numbers as its cells print them. */
import type { Held, HeldCell, HeldSheet, Look } from './writtenFile'

export interface WrittenRow {
  readonly at: (header: string) => Held
  readonly look: (header: string) => Look
  /** The cell as text; blank where it holds nothing. */
  readonly text: (header: string) => string
}

export interface WrittenTable {
  readonly sheet: string
  readonly headers: readonly string[]
  readonly rows: readonly WrittenRow[]
  /** The texts above it, a line each. */
  readonly above: readonly string[]
}

const BLANK: HeldCell = { value: null, look: { format: '', text: '', fill: '' } }

export function writtenTable(sheets: readonly HeldSheet[], name: string): WrittenTable | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find((one) => one.name === name)
    if (table === undefined) continue
    const cell = (row: number, column: number): HeldCell => sheet.rows.get(row)?.get(column) ?? BLANK
    const columns = Array.from({ length: table.lastColumn - table.firstColumn + 1 }, (_, index) => table.firstColumn + index)
    const headers = columns.map((column) => String(cell(table.firstRow, column).value))
    const rowOf = (row: number): WrittenRow => {
      const under = (header: string): HeldCell => {
        const place = headers.indexOf(header)
        if (place < 0) throw new Error(`${name} has no column ${header}`)
        return cell(row, columns[place])
      }
      return { at: (header) => under(header).value, look: (header) => under(header).look, text: (header) => String(under(header).value ?? '') }
    }
    const above = Array.from({ length: table.firstRow - 1 }, (_, index) => [...(sheet.rows.get(index + 1)?.values() ?? [])].map(({ value }) => String(value ?? '')).join(' ').trim())
    // a table without rows has one blank one
    const rows = Array.from({ length: table.lastRow - table.firstRow }, (_, index) => rowOf(table.firstRow + 1 + index)).filter((row) => headers.some((header) => row.at(header) !== null))
    return { sheet: sheet.name, headers, rows, above }
  }
  return null
}

/** `1,234 of 2,000` or `*7 of 9`; nothing where the cell says neither. */
export function outOfIn(text: string): readonly [number, number] | null {
  const [, part, whole] = /^\*?([\d,]+) of ([\d,]+)$/.exec(text) ?? []
  return part === undefined ? null : [numberIn(part), numberIn(whole)]
}

export function numberIn(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** `3/7`; a blank of a whole of nothing. */
export function fraction([part, whole]: readonly [number, number] | readonly number[]): string {
  return `${part}/${whole}`
}

const SYMBOLS: Readonly<Record<string, string>> = { '✔': 'met', '◆': 'near', '✖': 'missed' }

/** The status that a rate's cell shows by the symbol in its number format; a dash is no data. */
export function statusShown(row: WrittenRow, header: string): string {
  if (row.at(header) === '–') return 'no-data'
  return SYMBOLS[/^"(.)/.exec(row.look(header).format)?.[1] ?? ''] ?? 'no-target'
}

/** Names are one however they are spaced or spelt in capitals. */
export function named(name: string): string {
  return name.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day serial as `31 July 2019`. */
export function longDay(day: number): string {
  const when = new Date((day - 25569) * 86_400_000)
  return `${when.getUTCDate()} ${MONTHS[when.getUTCMonth()]} ${when.getUTCFullYear()}`
}

/** `2019-07` as `Jul 19`. */
export function shortMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1].slice(0, 3)} ${month.slice(2, 4)}`
}
