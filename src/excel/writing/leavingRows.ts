/**
 * Rows that are no longer listed, on their way out. They held no word when they were read; in the batch that removes them they
 * are read once more, so that what somebody has typed in between, or a row that a colleague has moved there, is not lost: its
 * words are put back with what it is known by, at the table's end, and the sheet goes without its stamp.
 */
import type { SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { ExcelFault } from '../excelFault'
import { asTyped, TEXT_FORMAT } from '../rules/entry'
import type { Arrangement } from './arrange'
import type { Standing } from './standing'
import { SMALL_STEP, stageOf, type Stage, type Step } from './steps'
import { isUsers, keyText, type RowState, type TableColumn } from './tableRows'
import type { WordsHeld } from './wordsHeld'

/** Rows that stand together, from 0 in the table's body. */
interface Run {
  readonly from: number
  readonly count: number
}

export interface Leaving {
  readonly runs: readonly Run[]
  /** What each is known by; null where it has been blanked already. */
  readonly keys: readonly (string | null)[]
  /** Rows of the table, those that leave among them. */
  readonly rows: number
}

/** @param states the rows as they were read last; none for a table that nobody can type in */
export function leavingRows({ places }: Arrangement, states: readonly RowState[]): Leaving {
  const runs: { from: number; count: number }[] = []
  const keys: (string | null)[] = []
  const lastThatStays = places.findLastIndex((place) => place >= 0)
  places.forEach((place, at) => {
    if (place >= 0) return
    keys.push(at < lastThatStays ? null : (states[at]?.key ?? null))
    const last = runs.at(-1)
    if (last !== undefined && last.from + last.count === at) last.count++
    else runs.push({ from: at, count: 1 })
  })
  return { runs, keys, rows: places.length }
}

/** From the bottom up. */
export function removalSteps({ runs, rows }: Leaving, { hasTotals, plan }: Standing): Step[] {
  return [...runs].reverse().map(({ from, count }) => ({
    bytes: SMALL_STEP,
    queue: ({ table, cells }) => {
      const gone = cells(from, 0, count, plan.columns.length)
      if (hasTotals || from + count < rows) {
        gone.delete('Up')
        return
      }
      // what stands below the table stays where it is
      gone.clear()
      table.resize(table.getRange().getResizedRange(-count, 0))
    },
  }))
}

/** What stood in the rows just before they went. */
export interface Gone {
  /** Rows with words that have to stay. */
  readonly withWords: readonly (readonly unknown[])[]
  /** Whether they were the rows that were meant, without a word. */
  readonly isAsMeant: boolean
}

export function queueLeaving(on: Stage, { runs, keys, rows }: Leaving, columns: readonly TableColumn[], { table }: SheetSpec, words: WordsHeld): () => Gone {
  const body = on.table.getDataBodyRange().load('rowCount')
  const ranges = runs.map(({ from, count }) => on.cells(from, 0, count, columns.length).load('formulas,values'))
  const keysAt = table.rowKey.flatMap((key) => columns.flatMap(({ column }, at) => (column?.key === key ? [at] : [])))
  return () => {
    const entered = ranges.flatMap(({ formulas }): unknown[][] => formulas)
    const found = ranges.flatMap(({ values }): unknown[][] => values).map((line) => keyText(keysAt.map((at) => line[at])))
    const users = columns.flatMap((column, at) => (isUsers(column) ? [at] : []))
    const withWords = entered.filter((line, index) => words.areIn(found[index], users.map((at) => line[at]), users.map((at) => columns[at])))
    return { withWords, isAsMeant: body.rowCount === rows && found.every((key, index) => (keys[index] ?? key) === key) && withWords.length === 0 }
  }
}

/** @throws {ExcelFault} `edited-meanwhile`, always: the sheet is not what it says */
export async function putWordsBack({ withWords }: Gone, columns: readonly TableColumn[], spec: SheetSpec, standing: Standing, grow: (on: Stage, rows: number) => void): Promise<never> {
  const stays = columns.map((column) => isUsers(column) || (column.column !== null && spec.table.rowKey.includes(column.column.key)))
  const lines = withWords.map((line) => line.map((value, at) => (stays[at] ? inputOf(value) : '')))
  await batch((context) => {
    const on = stageOf(context, standing)
    if (spec.intro.length > 1) on.sheet.getCell(standing.introRow + 1, standing.area.column).clear('Contents')
    if (lines.length > 0) {
      grow(on, lines.length)
      const range = on.table.getDataBodyRange().getLastRow().getOffsetRange(1 - lines.length, 0).getAbsoluteResizedRange(lines.length, columns.length)
      range.numberFormat = lines.map((line) => line.map((value) => (typeof value === 'string' && !value.startsWith('=') ? TEXT_FORMAT : 'General')))
      range.formulas = lines
    }
    return () => undefined
  })
  throw new ExcelFault('edited-meanwhile')
}

function inputOf(value: unknown): unknown {
  return typeof value === 'string' && !value.startsWith('=') ? asTyped(value) : value
}
