/** Which rows hold words of the user's that have to stay: all that hold any, but for those kept elsewhere word for word. */
import { cutText, type DateSystem, type RowSpec, type SheetSpec, type SpecValue } from '../../workbook'
import { isDateFormat, toWorkbookSerial } from '../rules/entry'
import { formatInTable } from '../rules/place'
import { keyText, type TableColumn } from './tableRows'

/** What a row of a spec is known by, as the workbook has it. */
export function keyOfRow(row: RowSpec, { table }: SheetSpec, dateSystem: DateSystem): string {
  return keyText(
    table.rowKey.map((key) => {
      const column = table.columns.find((one) => one.key === key)
      const cell = row.cells[key]
      if (column === undefined || cell === undefined) return ''
      return enteredAs(cell.value, isDateFormat(formatInTable(cell, column)), dateSystem)
    }),
  )
}

/** What Excel says was entered in a cell that holds a value. */
function enteredAs(value: SpecValue, isDate: boolean, dateSystem: DateSystem): string | number | boolean {
  if (value === null) return ''
  if (typeof value === 'number' && isDate) return toWorkbookSerial(value, dateSystem)
  return typeof value === 'string' ? cutText(value) : value
}

export class WordsHeld {
  /** What may leave with a row, by its key: what is entered in each typed column, of each row with that key. */
  private readonly released = new Map<string, ReadonlyMap<string, string | number | boolean>[]>()

  constructor(spec: SheetSpec, dateSystem: DateSystem) {
    for (const row of spec.table.released ?? []) {
      const typed = spec.table.columns.filter(({ content }) => content === 'typed')
      const words = typed.map((column) => [column.key, enteredAs(row.cells[column.key]?.value ?? null, isDateFormat(column.format), dateSystem)] as const)
      const key = keyOfRow(row, spec, dateSystem)
      const same = this.released.get(key)
      if (same) same.push(new Map(words))
      else this.released.set(key, [new Map(words)])
    }
  }

  /** @param entered in step with `columns`, which are the user's. A formula that fills a column of the user's is in every row, and no word. */
  areIn(key: string, entered: readonly unknown[], columns: readonly TableColumn[]): boolean {
    const words = columns.flatMap(({ column }, at) => (entered[at] === '' || (column === null && String(entered[at]).startsWith('=')) ? [] : [{ column, word: entered[at] }]))
    if (words.length === 0) return false
    return !(this.released.get(key) ?? []).some((mayLeave) => words.every(({ column, word }) => column !== null && mayLeave.get(column.key) === word))
  }
}
