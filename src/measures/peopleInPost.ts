/** Who was in post when, from one or several rows of `Workers` a person (measures.md 2.2). */
import type { Day } from '../calendar'
import type { WorkerRecords } from '../records'

/** Spans adjoin over a gap of this many days: a weekend. */
const ADJOINING_DAYS = 3

/** People by slot, their rows by place: by start, then row. An end that has not come by the as-at date is none. */
export class PeopleInPost {
  /** How many people there are. */
  readonly count: number
  /** Person code of each slot. */
  readonly person: Int32Array
  /** Record of `Workers` at each place. */
  readonly row: Int32Array
  private readonly starts: Int32Array
  private readonly prior: Int32Array
  private readonly end: Int32Array
  /** 1 for people with any absence. */
  private readonly everAway: Uint8Array

  constructor(
    readonly workers: WorkerRecords,
    people: number,
    private readonly asAt: Day,
  ) {
    const slotOf = new Int32Array(people).fill(-1)
    const persons: number[] = []
    for (let index = 0; index < workers.count; index++) {
      const person = workers.person[index]
      if (slotOf[person] < 0) slotOf[person] = persons.push(person) - 1
    }
    this.count = persons.length
    this.person = Int32Array.from(persons)
    this.row = Int32Array.from({ length: workers.count }, (_, index) => index).sort(
      (a, b) => slotOf[workers.person[a]] - slotOf[workers.person[b]] || workers.start[a] - workers.start[b] || a - b,
    )
    this.starts = new Int32Array(this.count + 1)
    for (let index = 0; index < workers.count; index++) this.starts[slotOf[workers.person[index]] + 1]++
    for (let slot = 0; slot < this.count; slot++) this.starts[slot + 1] += this.starts[slot]
    this.end = Int32Array.from(workers.end, (end) => (end > asAt ? 0 : end))
    this.everAway = new Uint8Array(this.count)
    for (let index = 0; index < workers.count; index++) if (workers.awayFrom[index] !== 0) this.everAway[slotOf[workers.person[index]]] = 1
    this.prior = new Int32Array(workers.count).fill(-1)
    for (let slot = 0; slot < this.count; slot++) {
      for (let place = this.starts[slot]; place < this.starts[slot + 1]; place++) this.prior[place] = this.adjoined(slot, place)
    }
  }

  /** The latest earlier row that this one adjoins; of equal starts, the lower. */
  private adjoined(slot: number, place: number): number {
    const start = this.startOf(place)
    if (start > this.asAt) return -1
    for (let earlier = place - 1; earlier >= this.starts[slot]; earlier--) {
      const end = this.end[this.row[earlier]]
      if (this.startOf(earlier) < start && end !== 0 && start <= end + ADJOINING_DAYS) return earlier
    }
    return -1
  }

  private startOf(place: number): Day {
    return this.workers.start[this.row[place]]
  }

  isInForce(place: number, day: Day): boolean {
    const end = this.end[this.row[place]]
    return this.startOf(place) <= day && (end === 0 || end >= day)
  }

  /** The place in force on a day (the latest begun); else the last begun by then; else the last to begin. */
  ruling(slot: number, day: Day): number {
    let begun = -1
    for (let place = this.starts[slot + 1] - 1; place >= this.starts[slot]; place--) {
      if (this.startOf(place) > day) continue
      if (this.isInForce(place, day)) return place
      if (begun < 0) begun = place
    }
    return begun >= 0 ? begun : this.starts[slot + 1] - 1
  }

  /**
   * The first day of the earliest span that holds a day: rows that adjoin are one span, with the weekend between them.
   * 0: in post all along; null: not in post.
   */
  inPostSince(slot: number, day: Day): Day | null {
    let since: Day | null = null
    for (let place = this.starts[slot]; place < this.starts[slot + 1]; place++) {
      if (!this.isInForce(place, day) && !this.isBefore(place, day)) continue
      let first = place
      while (this.prior[first] >= 0) first = this.prior[first]
      since = since === null ? this.startOf(first) : Math.min(since, this.startOf(first))
    }
    return since
  }

  /** Whether a day lies between a row and the earlier one that it adjoins. */
  private isBefore(place: number, day: Day): boolean {
    return this.prior[place] >= 0 && day < this.startOf(place) && day > this.end[this.row[this.prior[place]]]
  }

  /** Whether any row of a person has ended before a day. */
  hasEnded(slot: number, day: Day): boolean {
    for (let place = this.starts[slot]; place < this.starts[slot + 1]; place++) {
      const end = this.end[this.row[place]]
      if (end !== 0 && end < day) return true
    }
    return false
  }

  /** Calendar days from one day to another, both included, that the person's absences cover together; a blank end runs on. */
  daysAway(slot: number, from: Day, to: Day): number {
    if (this.everAway[slot] === 0) return 0
    const { awayFrom, awayTo } = this.workers
    const absences: [Day, Day][] = []
    for (let place = this.starts[slot]; place < this.starts[slot + 1]; place++) {
      const row = this.row[place]
      if (awayFrom[row] === 0) continue
      const first = Math.max(from, awayFrom[row])
      const last = awayTo[row] === 0 ? to : Math.min(to, awayTo[row])
      if (first <= last) absences.push([first, last])
    }
    absences.sort((a, b) => a[0] - b[0])
    let days = 0
    let covered = from - 1
    for (const [first, last] of absences) {
      if (last <= covered) continue
      days += last - Math.max(first - 1, covered)
      covered = last
    }
    return days
  }
}
