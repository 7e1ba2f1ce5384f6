/**
 * Writes one sheet in place.
 *
 * The stamp goes off first and on last. Rows are found by what they are known by, read in the batch that writes them: where
 * they turn out to be others (a colleague sorted, or put a row in), the rows are arranged and written again. Typed cells are
 * never written; where the order changes, Excel sorts the table, and they travel with their rows.
 */
import type { DateSystem, SheetSpec } from '../../workbook'
import { batch } from '../batch'
import { writeCharts } from '../charts/writeCharts'
import { turnEventsOn } from '../events'
import { ExcelFault } from '../excelFault'
import { nextTask } from '../nextTask'
import { asTyped, entryOf, TEXT_FORMAT } from '../rules/entry'
import { formulaLinkColumns } from '../rules/links'
import { BLANK, formatInTable } from '../rules/place'
import { arrange, holdsFor, isInOrder, orderNumbers, sorted, type Arrangement } from './arrange'
import { tableContent, type CellContext } from './content'
import { contentSteps } from './contentSteps'
import type { Differing } from './fewDifferences'
import { furnitureSteps } from './furnitureSteps'
import { introSteps, stampSteps } from './introSteps'
import type { IntroPlan } from './introPlan'
import { leavingRows, putWordsBack, queueLeaving, removalSteps, type Leaving } from './leavingRows'
import type { Standing } from './standing'
import { runSteps, setForAll, SMALL_STEP, stageOf, type Stage, type Step } from './steps'
import { putInShape } from './structure'
import { canHoldWords, queueRows, type RowState } from './tableRows'
import { writeDiffering } from './writeDiffering'
import { WordsHeld } from './wordsHeld'

/** Everything decided about one sheet before anything is written. */
export interface SheetPlan {
  readonly spec: SheetSpec
  readonly sheetName: string
  readonly standing: Standing
  readonly intro: IntroPlan
  /** Null where it is to be written whole. */
  readonly differing: Differing | null
}

/** Others may change the table while we write; after so many attempts the user is told instead. */
const ATTEMPTS = 4

/** @returns how many rows that are no longer listed stay for their words */
export async function writeSheet(plan: SheetPlan, context: CellContext): Promise<number> {
  const { spec, standing, differing } = plan
  if (differing === null) return writeWhole(plan, context)
  const moved = await writeDiffering(spec, standing, differing, context)
  return moved === null ? rowsKept(differing.arrangement) : writeWhole({ ...plan, standing: { ...standing, rows: moved } }, context)
}

function rowsKept({ finals }: Arrangement): number {
  return finals.filter((row) => row.standing === 'kept').length
}

async function writeWhole(plan: SheetPlan, context: CellContext): Promise<number> {
  const { spec, standing, intro } = plan
  if (!standing.isNew) await putInShape(spec, standing, intro)
  const place = { row: standing.introRow, column: standing.area.column }
  const opening = introSteps(spec, place, context)
  const stamp: Step[] = [...stampSteps(spec, place, context), { bytes: SMALL_STEP, queue: (on) => turnEventsOn(on.context) }]
  const isDrawn = standing.charts.length > 0 || (spec.charts ?? []).length > 0
  const closing = (leaving: Leaving): Step[] => [
    ...removalSteps(leaving, standing),
    ...furnitureSteps(spec, standing, intro.headerRow, leaving.rows - leaving.keys.length),
    ...filterSteps(standing),
    ...(isDrawn ? [] : stamp),
  ]
  const arrangement = await (canHoldWords(standing.plan.columns) ? writeBesideWords : writeAtOnce)(plan, opening, closing, context)
  if (isDrawn) {
    await writeCharts(spec, standing)
    await runSteps(standing, stamp, () => () => undefined)
  }
  return rowsKept(arrangement)
}

/** A table with nothing of the user's in it: its rows can be whichever they like. */
async function writeAtOnce({ spec, standing, intro }: SheetPlan, opening: readonly Step[], closing: (leaving: Leaving) => Step[], context: CellContext): Promise<Arrangement> {
  const { columns } = standing.plan
  await nextTask()
  const formulaLinks = formulaLinkColumns(spec)
  const arrangement = arrange(spec, columns, standing.rows, context.dateSystem)
  await nextTask()
  const content = await tableContent(spec, standing.plan, arrangement, formulaLinks, { row: intro.headerRow + 1, column: standing.area.column }, context)
  await nextTask()
  const steps = [...opening, ...contentSteps(columns, content, standing.isNew ? 'new' : 'standing'), ...closing(leavingRows(arrangement, []))]
  await runSteps(standing, steps, (on) => {
    grow(on, standing, arrangement.places.length - standing.rows.length)
    return () => undefined
  })
  return arrangement
}

/** A table that people type in: rows leave only when they are known to be those that were meant. */
async function writeBesideWords(plan: SheetPlan, opening: readonly Step[], closing: (leaving: Leaving) => Step[], context: CellContext): Promise<Arrangement> {
  const { spec, standing } = plan
  const { columns } = standing.plan
  const filled = await fill(plan, opening, context)
  const leaving = leavingRows(filled.arrangement, filled.rows)
  const isWatched = leaving.keys.length > 0
  const gone = await runSteps(standing, closing(leaving), (on) => (isWatched ? queueLeaving(on, leaving, columns, spec, new WordsHeld(spec, context.dateSystem)) : () => null))
  if (gone !== null && !gone.isAsMeant) await putWordsBack(gone, columns, spec, standing, (on, rows) => grow(on, standing, rows))
  return filled.arrangement
}

/** Arranges and fills the rows until they are those that were meant. */
async function fill(plan: SheetPlan, introLines: readonly Step[], context: CellContext): Promise<{ readonly arrangement: Arrangement; readonly rows: readonly RowState[] }> {
  const { spec, standing, intro } = plan
  const { columns } = standing.plan
  const words = new WordsHeld(spec, context.dateSystem)
  const orderColumn = columns.findIndex(({ column }) => column?.content === 'computed' && !spec.table.rowKey.includes(column.key))
  await nextTask()
  const formulaLinks = formulaLinkColumns(spec)
  let rows = standing.rows
  // rows that the last attempt has given others' keys
  let mistaken: ReadonlySet<number> = new Set()
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await nextTask()
    let arrangement = arrange(spec, columns, rows, context.dateSystem)
    let growth = arrangement.places.length - rows.length
    if (orderColumn >= 0 && !isInOrder(arrangement)) {
      const found = await sort(plan, arrangement, growth, orderColumn, rows, mistaken, words, context.dateSystem)
      growth = 0
      mistaken = new Set()
      arrangement = sorted(arrangement)
      const isAsMeant = holdsFor(arrangement, found)
      rows = found
      if (!isAsMeant) continue
    }
    const origin = { row: intro.headerRow + 1, column: standing.area.column }
    await nextTask()
    const content = await tableContent(spec, standing.plan, arrangement, formulaLinks, origin, context, (row) => (mistaken.has(row) ? [] : (rows[row]?.keysEntered ?? [])))
    await nextTask()
    const steps = [...(attempt === 1 ? introLines : []), ...contentSteps(columns, content, standing.isNew ? 'new' : 'standing')]
    const found = await runSteps(standing, steps, (on) => {
      grow(on, standing, growth)
      return queueRows(on.table, columns, spec.table.rowKey, words)
    })
    if (holdsFor(arrangement, found)) return { arrangement, rows: found }
    rows = found
    mistaken = content.keyed
  }
  throw new ExcelFault('edited-meanwhile')
}

/**
 * Has Excel sort the table by numbers in a column of ours; returns the rows as they then stand.
 *
 * @param rows as they truly are; @param mistaken those of them that the last attempt has given others' keys
 */
function sort({ spec, standing }: SheetPlan, arrangement: Arrangement, growth: number, at: number, rows: readonly RowState[], mistaken: ReadonlySet<number>, words: WordsHeld, dateSystem: DateSystem): Promise<readonly RowState[]> {
  return batch((context) => {
    const on = stageOf(context, standing)
    putKeysBack(on, spec, standing, rows, mistaken)
    grow(on, standing, growth)
    const numbers = orderNumbers(arrangement)
    const range = on.cells(0, at, numbers.length, 1)
    setForAll(range, { numberFormat: 'General' })
    range.values = numbers.map((number) => [number])
    on.table.sort.apply([{ key: at, ascending: true }])
    on.table.sort.clear()
    putForNumbers(range, at, spec, standing, arrangement, dateSystem)
    return queueRows(on.table, standing.plan.columns, spec.table.rowKey, words)
  })
}

/** In the place of the numbers what is to stand there: should the next batch fail, nobody takes a number for it. */
function putForNumbers(range: Excel.Range, at: number, { table }: SheetSpec, { plan }: Standing, { finals, places }: Arrangement, dateSystem: DateSystem): void {
  const column = table.columns.find(({ key }) => key === plan.columns[at].column?.key)
  if (column === undefined) return
  const entries = places.map((_, row) => {
    const cell = finals[row]?.row.cells[column.key] ?? BLANK
    return entryOf(cell.value, formatInTable(cell, column), dateSystem)
  })
  range.numberFormat = entries.map(({ format }) => [format])
  range.values = entries.map(({ input }) => [input])
}

function putKeysBack(on: Stage, { table }: SheetSpec, { plan }: Standing, rows: readonly RowState[], mistaken: ReadonlySet<number>): void {
  if (mistaken.size === 0 || rows.length === 0) return
  table.rowKey.forEach((key, index) => {
    const at = plan.columns.findIndex(({ column }) => column?.key === key && column.content === 'computed')
    if (at < 0) return
    const range = on.cells(0, at, rows.length, 1)
    range.numberFormat = rows.map(({ keyValues }, row) => [mistaken.has(row) ? (typeof keyValues[index] === 'string' ? TEXT_FORMAT : 'General') : null])
    range.values = rows.map(({ keyValues }, row) => {
      const value = keyValues[index]
      return [!mistaken.has(row) ? null : typeof value === 'string' ? asTyped(value) : value]
    })
  })
}

/** Blank rows at the table's end. What stands below a row of totals moves down; without one the place was seen to be free. */
function grow({ table }: Stage, { hasTotals, plan }: Standing, rows: number): void {
  if (rows <= 0) return
  if (hasTotals) table.rows.add(undefined, Array.from({ length: rows }, () => plan.columns.map(() => '')))
  else table.resize(table.getRange().getResizedRange(rows, 0))
}

/** What somebody had filtered by, as far as the column is still there. */
function filterSteps({ filters, plan }: Standing): Step[] {
  return filters
    .filter(({ header }) => plan.columns.some((column) => column.header === header))
    .map(({ header, criteria }) => ({ bytes: SMALL_STEP, queue: ({ table }) => table.columns.getItem(header).filter.apply(criteria) }))
}
