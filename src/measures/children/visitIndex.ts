/** The visits that count, child by child and in order of day: what every question about *seen* is answered from. */
import type { Day } from '../../calendar'
import type { CaseRecords, Records, VisitRecords } from '../../records'

/** 1 for each child of whom any row of `Cases` says that it is unborn. */
function unbornChildren(cases: CaseRecords | null, children: number): Uint8Array {
  const unborn = new Uint8Array(children)
  if (cases !== null) {
    for (let index = 0; index < cases.count; index++) if (cases.unborn[index] === 1) unborn[cases.child[index]] = 1
  }
  return unborn
}

/** Whether a visit is of a type that counts and the child was seen at it; the visit of an unborn child also where Seen is not recorded (measures.md 2.4). */
function counts({ typeCounts, seen, child }: VisitRecords, unborn: Uint8Array, index: number): boolean {
  return typeCounts[index] === 1 && (seen[index] === 1 || (seen[index] === -1 && unborn[child[index]] === 1))
}

/** Up to this many visits of one child are looked through from the last: quicker than halving. */
const FEW = 24

/** Above this many visits of one child, insertion sort gives way. */
const MANY = 48

/** Sorts a part of the days; the parts are short, and often in order already. */
function sortDays(days: Int32Array, from: number, to: number): void {
  if (to - from > MANY) {
    days.subarray(from, to).sort()
    return
  }
  for (let slot = from + 1; slot < to; slot++) {
    const value = days[slot]
    let hole = slot
    while (hole > from && days[hole - 1] > value) {
      days[hole] = days[hole - 1]
      hole--
    }
    days[hole] = value
  }
}

export class VisitIndex {
  /** Where each child's visits begin in `day` and `record`; one more entry than there are children. */
  readonly starts: Int32Array
  /** Ascending within a child. */
  readonly day: Int32Array
  /** The earliest and the latest day of any visit in the log, whether it counts or not; 0 without one. */
  readonly firstDay: Day
  readonly lastDay: Day
  private readonly visits: VisitRecords | null
  private readonly unborn: Uint8Array
  private records: Int32Array | null = null

  constructor(records: Pick<Records, 'visits' | 'cases' | 'children'>) {
    const children = records.children.length
    const { visits } = records
    const starts = new Int32Array(children + 1)
    const unborn = unbornChildren(records.cases, children)
    this.visits = visits
    this.starts = starts
    this.unborn = unborn
    if (visits === null) {
      this.day = new Int32Array(0)
      this.firstDay = 0
      this.lastDay = 0
      return
    }
    const { child, day, count } = visits
    let firstDay = count > 0 ? day[0] : 0
    let lastDay = 0
    for (let index = 0; index < count; index++) {
      const visited = day[index]
      if (visited < firstDay) firstDay = visited
      if (visited > lastDay) lastDay = visited
      if (counts(visits, unborn, index)) starts[child[index] + 1]++
    }
    for (let code = 0; code < children; code++) starts[code + 1] += starts[code]
    const next = starts.slice(0, children)
    const days = new Int32Array(starts[children])
    for (let index = 0; index < count; index++) {
      if (counts(visits, unborn, index)) days[next[child[index]]++] = day[index]
    }
    for (let code = 0; code < children; code++) sortDays(days, starts[code], starts[code + 1])
    this.day = days
    this.firstDay = firstDay
    this.lastDay = lastDay
  }

  /** Index into the records of `Visits`, in step with `day`; of one day, in the order of the rows. Made when first asked for. */
  get record(): Int32Array {
    if (this.records !== null) return this.records
    const { visits, unborn, starts } = this
    const record = new Int32Array(this.day.length)
    if (visits !== null) {
      const next = starts.slice()
      for (let index = 0; index < visits.count; index++) if (counts(visits, unborn, index)) record[next[visits.child[index]]++] = index
      for (let code = 0; code + 1 < starts.length; code++) {
        record.subarray(starts[code], starts[code + 1]).sort((a, b) => visits.day[a] - visits.day[b] || a - b)
      }
    }
    return (this.records = record)
  }

  /** The slot of a child's first visit on or after a day; the child's end where there is none. */
  firstFrom(child: number, day: Day): number {
    let low = this.starts[child]
    let high = this.starts[child + 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.day[middle] < day) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The day of a child's latest visit from one day to another, both included; 0 where there is none. */
  latest(child: number, from: Day, to: Day): Day {
    const first = this.starts[child]
    let slot = this.starts[child + 1] - 1
    if (slot - first < FEW) {
      while (slot >= first && this.day[slot] > to) slot--
    } else slot = this.firstFrom(child, to + 1) - 1
    return slot >= first && this.day[slot] >= from ? this.day[slot] : 0
  }
}
