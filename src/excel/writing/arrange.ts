/**
 * Which row of the table becomes which. Nobody's words are moved by being written elsewhere: rows keep their typed cells,
 * and where the order changes Excel itself sorts the table.
 */
import type { DateSystem, RowSpec, SheetSpec, SpecCell, SpecValue } from '../../workbook'
import { fromWorkbookSerial, isDateFormat } from '../rules/entry'
import { canHoldWords, type RowState, type TableColumn } from './tableRows'
import { keyOfRow } from './wordsHeld'

/** A row as it is to be. */
export interface FinalRow {
  readonly row: RowSpec
  /** `listed`: stood already; `new`: its typed cells get what the spec says; `kept`: no longer listed, and there for its words. */
  readonly standing: 'listed' | 'new' | 'kept'
}

export interface Arrangement {
  /** In the order that is wanted; never none, since a table cannot be without a row. */
  readonly finals: readonly FinalRow[]
  /** For each row of the table, those to be appended included: its place in `finals`; -1 where it is to go. */
  readonly places: readonly number[]
  /** What each row must be known by for this to hold; null where it must hold no words. */
  readonly expected: readonly (string | null)[]
}

const NO_ROW: RowSpec = { cells: {} }
const GONE = -1

/** @param rows as they stand; their keys matter only where somebody can have typed */
export function arrange(spec: SheetSpec, columns: readonly TableColumn[], rows: readonly RowState[], dateSystem: DateSystem): Arrangement {
  const wanted = spec.table.rows
  if (!canHoldWords(columns)) return rewriteAll(wanted, rows.length)
  const waiting = new Map<string, number[]>()
  const places = rows.map(() => GONE)
  const expected: (string | null)[] = rows.map(() => null)
  rows.forEach((row, at) => {
    const same = waiting.get(row.key)
    if (same) same.push(at)
    else waiting.set(row.key, [at])
  })
  const finals: FinalRow[] = []
  const unplaced: number[] = []
  for (const row of wanted) {
    const at = waiting.get(keyOfRow(row, spec, dateSystem))?.shift()
    if (at === undefined) unplaced.push(finals.length)
    else {
      places[at] = finals.length
      expected[at] = rows[at].key
    }
    finals.push({ row, standing: at === undefined ? 'new' : 'listed' })
  }
  rows.forEach((row, at) => {
    if (places[at] !== GONE || !row.hasWords) return
    places[at] = finals.length
    expected[at] = row.key
    finals.push({ row: keptRow(row, spec, dateSystem), standing: 'kept' })
  })
  if (finals.length === 0) {
    unplaced.push(0)
    finals.push({ row: NO_ROW, standing: 'new' })
  }
  let next = 0
  for (const final of unplaced) {
    while (next < places.length && (places[next] !== GONE || rows[next].isTypedIn)) next++
    if (next === places.length) {
      places.push(final)
      expected.push(null)
    } else places[next] = final
  }
  return { finals, places, expected }
}

function rewriteAll(wanted: readonly RowSpec[], standing: number): Arrangement {
  const finals: FinalRow[] = (wanted.length === 0 ? [NO_ROW] : wanted).map((row) => ({ row, standing: 'listed' }))
  const places = Array.from({ length: Math.max(standing, finals.length) }, (_, at) => (at < finals.length ? at : GONE))
  return { finals, places, expected: [] }
}

/** Whether the rows stand as they are wanted, those to go at the end. */
export function isInOrder({ places, finals }: Arrangement): boolean {
  return places.every((place, at) => place === (at < finals.length ? at : GONE))
}

/** A number a row, by which the table is sorted. */
export function orderNumbers({ places, finals }: Arrangement): number[] {
  return places.map((place, at) => (place === GONE ? finals.length + at : place) + 1)
}

/** The same once the table has been sorted by those numbers. */
export function sorted(arrangement: Arrangement): Arrangement {
  const order = orderNumbers(arrangement).map((number, at) => ({ number, at }))
  order.sort((one, other) => one.number - other.number)
  return { ...arrangement, places: order.map(({ at }) => arrangement.places[at]), expected: order.map(({ at }) => arrangement.expected[at]) }
}

/** Whether the rows, as they were when they were written, were the ones that were meant. */
export function holdsFor({ expected, places }: Arrangement, rows: readonly RowState[]): boolean {
  if (rows.length !== places.length) return false
  return rows.every((row, at) => (expected[at] === null ? !row.hasWords : row.key === expected[at]))
}

/** Its key and its words, and nothing else. */
function keptRow({ keyValues }: RowState, { table }: SheetSpec, dateSystem: DateSystem): RowSpec {
  const cells: Record<string, SpecCell> = {}
  table.rowKey.forEach((key, index) => {
    const column = table.columns.find((one) => one.key === key)
    const value: SpecValue = keyValues[index]
    cells[key] = { value: typeof value === 'number' && column !== undefined && isDateFormat(column.format) ? fromWorkbookSerial(value, dateSystem) : value }
  })
  return { style: 'note', cells }
}
