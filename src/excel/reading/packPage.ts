/** From the `values` of ranges, as Office.js gives them, to packed cells. */
import { CellKind, type CellColumn, type CellPage, type CellValue } from '../../workbook'
import type { Area } from '../rules/place'
import { ERROR_VALUES } from './errorValues'

export type Values = readonly (readonly unknown[])[]

/** A cell by itself. Blank cells come as empty text. */
export function cellValueOf(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string' || value === '') return null
  return value.startsWith('#') && ERROR_VALUES.has(value) ? { error: value } : value
}

/** The texts of one read, by number. */
class Texts {
  readonly list: string[] = []
  private readonly codes = new Map<string, number>()

  code(text: string): number {
    let code = this.codes.get(text)
    if (code === undefined) {
      code = this.list.length
      this.list.push(text)
      this.codes.set(text, code)
    }
    return code
  }
}

/** Packs the pages of one read, which share their texts. */
export class PagePacker {
  private readonly texts = new Texts()

  /** @param blanked areas of the sheet whose cells count as blank: Excel tables, in a plain range */
  constructor(private readonly blanked: readonly Area[]) {}

  /**
   * @param firstRow sheet row of the first line, from 0
   * @param columns for each column that was asked for: its place on the sheet from 0, and the values that it is a column of
   */
  pack(firstRow: number, rows: number, columns: readonly { readonly at: number; readonly values: Values; readonly index: number }[]): CellPage {
    const used = new Uint8Array(rows)
    const packed = columns.map(({ at, values, index }) => {
      const kinds = new Uint8Array(rows)
      const numbers = new Float64Array(rows)
      const hidden = this.blanked.filter(({ column, columns: width }) => at >= column && at < column + width)
      for (let row = 0; row < rows; row++) {
        const value = values[row][index]
        if (value === '' || hidden.some((area) => firstRow + row >= area.row && firstRow + row < area.row + area.rows)) continue
        this.put(value, kinds, numbers, row)
        if (kinds[row] !== CellKind.blank) used[row] = 1
      }
      return { kinds, values: numbers }
    })
    return this.usedRows(firstRow, used, packed)
  }

  private put(value: unknown, kinds: Uint8Array, numbers: Float64Array, row: number): void {
    if (typeof value === 'number') {
      kinds[row] = CellKind.number
      numbers[row] = value
    } else if (typeof value === 'boolean') {
      kinds[row] = CellKind.boolean
      numbers[row] = value ? 1 : 0
    } else if (typeof value === 'string') {
      kinds[row] = value.startsWith('#') && ERROR_VALUES.has(value) ? CellKind.error : CellKind.text
      numbers[row] = this.texts.code(value)
    }
  }

  /** Leaves out rows that are blank throughout. */
  private usedRows(firstRow: number, used: Uint8Array, packed: readonly CellColumn[]): CellPage {
    const kept = Int32Array.from(
      used.reduce<number[]>((rows, is, row) => {
        if (is === 1) rows.push(row)
        return rows
      }, []),
    )
    const columns =
      kept.length === used.length
        ? packed
        : packed.map(({ kinds, values }) => ({ kinds: Uint8Array.from(kept, (row) => kinds[row]), values: Float64Array.from(kept, (row) => values[row]) }))
    return { rows: kept.map((row) => firstRow + row + 1), columns, texts: this.texts.list }
  }
}
