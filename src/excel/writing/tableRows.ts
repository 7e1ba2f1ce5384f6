/** The rows of a table of ours as they stand: by what each is known, and whether it holds words of the user's. */
import type { ColumnSpec } from '../../workbook'
import type { WordsHeld } from './wordsHeld'

/** A column of the table at its place: one of ours, or (null) one that the user added. */
export interface TableColumn {
  readonly header: string
  readonly column: ColumnSpec | null
}

export interface RowState {
  /** What the row is known by, as one text. */
  readonly key: string
  /** In the order of the key columns; dates as the workbook counts them. */
  readonly keyValues: readonly (string | number | boolean)[]
  /** The same as they are entered: a formula where somebody has put one. */
  readonly keysEntered: readonly unknown[]
  /** Something typed that has to stay. */
  readonly hasWords: boolean
  /** Something typed, be it kept elsewhere or not: the row becomes no other's. */
  readonly isTypedIn: boolean
}

export function isUsers({ column }: TableColumn): boolean {
  return column === null || column.content === 'typed'
}

/** Whether the table has room for words of the user's at all. */
export function canHoldWords(columns: readonly TableColumn[]): boolean {
  return columns.some(isUsers)
}

export function keyText(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => (value === null || value === undefined ? '' : String(value).trim())))
}

/** Where the columns stand that rows are known by. */
export function keyColumns(columns: readonly TableColumn[], rowKey: readonly string[]): number[] {
  return rowKey.flatMap((key) => columns.flatMap(({ column }, at) => (column?.key === key ? [at] : [])))
}

/** Queues the reading of what rows are known by, and of what is typed in them. */
export function queueRows(table: Excel.Table, columns: readonly TableColumn[], rowKey: readonly string[], words: WordsHeld): () => readonly RowState[] {
  const bodyOf = ({ header }: TableColumn) => table.columns.getItem(header).getDataBodyRange()
  const keys = keyColumns(columns, rowKey).map((at) => bodyOf(columns[at]).load('values,formulas'))
  const users = columns.filter(isUsers)
  const entered = users.map((at) => bodyOf(at).load('formulas'))
  return () => {
    // asked for once: each asking goes through office.js
    const values = keys.map((range): readonly (readonly (string | number | boolean)[])[] => range.values)
    const formulas = keys.map((range): readonly (readonly unknown[])[] => range.formulas)
    const typedIn = entered.map((range): readonly (readonly unknown[])[] => range.formulas)
    const count = (values[0] ?? typedIn[0])?.length ?? 0
    return Array.from({ length: count }, (_, row) => {
      const keyValues = values.map((column) => column[row][0])
      const key = keyText(keyValues)
      const typed = typedIn.map((column) => column[row][0])
      const keysEntered = formulas.map((column) => column[row][0])
      return { key, keyValues, keysEntered, hasWords: words.areIn(key, typed, users), isTypedIn: users.some(({ column }, at) => column !== null && typed[at] !== '') }
    })
  }
}
