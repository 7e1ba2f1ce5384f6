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

/** From so many rows on, room is made for four times as many at once: what is not filled costs nothing, and copying does. */
const MANY_ROWS = 1 << 16

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
    for (const plan of plans) for (const column of plan.columns) this.columns.set(column.field, new Int32Array(FIRST_CAPACITY))
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
      this.capacity = Math.max(needed, this.capacity * (needed < MANY_ROWS ? 2 : 4), this.expected)
      this.rows = this.grown(new Int32Array(this.capacity), this.rows)
      this.plan = this.grown(new Uint16Array(this.capacity), this.plan)
      for (const [field, column] of this.columns) this.columns.set(field, this.grown(new Int32Array(this.capacity), column))
    }
    for (const column of this.columns.values()) column.fill(-1, this.count, needed)
  }

  private grown<Kind extends Int32Array | Uint16Array>(larger: Kind, from: Kind): Kind {
    larger.set(from.subarray(0, this.count))
    return larger
  }

  /** Keeps, of the last `added` rows, those marked 1, and counts them in. Troubles from `firstTrouble` on belong to these rows, by their place among them. */
  keep(added: number, marks: Uint8Array, firstTrouble: number): void {
    const start = this.count
    if (firstTrouble === this.troubles.length && !marks.includes(0)) {
      this.count = start + added
      return
    }
    const place = new Int32Array(added)
    let kept = 0
    for (let index = 0; index < added; index++) {
      place[index] = kept
      if (marks[index] === 1) kept++
    }
    if (kept < added) {
      const squeeze = (column: Int32Array | Uint16Array) => {
        for (let index = 0; index < added; index++) if (marks[index] === 1) column[start + place[index]] = column[start + index]
      }
      squeeze(this.rows)
      squeeze(this.plan)
      for (const column of this.columns.values()) squeeze(column)
    }
    for (let index = firstTrouble; index < this.troubles.length; index++) this.troubles[index].index = start + place[this.troubles[index].index]
    this.count = start + kept
  }
}
