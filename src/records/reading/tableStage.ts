/**
 * The rows of one table as they are read: one array of whole numbers a field, grown page by page, with what could not be read
 * beside it. Nothing of the raw pages is kept.
 */
import type { IssueCode } from '../../words'
import type { RangePlan } from '../finding/rangePlan'

/** In a needed column: a cell that could not be read. Elsewhere such a cell is blank (-1). */
export const TROUBLED = -2

/** A cell that could not be read. */
export interface Trouble {
  /** Of the row, in the stage. */
  index: number
  readonly field: string
  readonly code: IssueCode
  /** As written. */
  readonly value: string
}

const FIRST_CAPACITY = 1024

function grown(array: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity)
  larger.set(array)
  return larger
}

/** Rows of one table, from all its ranges, in reading order. */
export class TableStage {
  count = 0
  /** Sheet rows. */
  rows: Int32Array = new Int32Array(FIRST_CAPACITY)
  /** Which of {@link plans} each row came from. */
  plan = new Uint16Array(FIRST_CAPACITY)
  readonly troubles: Trouble[] = []
  private capacity = FIRST_CAPACITY
  /** Rows of the Excel tables among the ranges, which are known beforehand (those of a plain range are not). */
  private readonly expected: number
  private readonly columns = new Map<string, Int32Array>()

  constructor(readonly plans: readonly RangePlan[]) {
    this.expected = plans.reduce((sum, plan) => sum + (plan.source.kind === 'table' ? Math.max(0, plan.lastRow - plan.firstRow + 1) : 0), 0)
    for (const plan of plans) for (const column of plan.columns) this.columns.set(column.field, new Int32Array(FIRST_CAPACITY).fill(-1))
  }

  /** The fields that at least one range has. */
  get fields(): readonly string[] {
    return Array.from(this.columns.keys())
  }

  has(field: string): boolean {
    return this.columns.has(field)
  }

  /** The values of a field, of which the first {@link count} are meant; undefined where no range has it. */
  column(field: string): Int32Array | undefined {
    return this.columns.get(field)
  }

  /** Makes room for some more rows, blank in every field. */
  makeRoom(more: number): void {
    const needed = this.count + more
    if (needed > this.capacity) {
      const before = this.capacity
      this.capacity = Math.max(needed, this.capacity * 2, this.expected)
      this.rows = grown(this.rows, this.capacity)
      const plan = new Uint16Array(this.capacity)
      plan.set(this.plan)
      this.plan = plan
      for (const [field, column] of this.columns) this.columns.set(field, grown(column, this.capacity).fill(-1, before))
    }
  }

  /** Keeps, of the last `added` rows, those marked 1, and counts them in. Troubles from `firstTrouble` on belong to these rows, by their place among them. */
  keep(added: number, marks: Uint8Array, firstTrouble: number): void {
    const start = this.count
    const place = new Int32Array(added)
    let kept = 0
    for (let index = 0; index < added; index++) {
      place[index] = kept
      if (marks[index] === 1) kept++
    }
    if (kept < added) {
      const squeeze = (column: Int32Array | Uint16Array, blank: number) => {
        for (let index = 0; index < added; index++) if (marks[index] === 1) column[start + place[index]] = column[start + index]
        column.fill(blank, start + kept, start + added)
      }
      squeeze(this.rows, 0)
      squeeze(this.plan, 0)
      for (const column of this.columns.values()) squeeze(column, -1)
    }
    for (let index = firstTrouble; index < this.troubles.length; index++) this.troubles[index].index = start + place[this.troubles[index].index]
    this.count = start + kept
  }
}
