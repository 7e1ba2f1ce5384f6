/** The days on which each person was supervised: records of one person on one day are one supervision (measures.md 2.2). */
import type { Day } from '../calendar'
import type { SupervisionRecords } from '../records'

export class SupervisionDays {
  /** Where each person's days begin and end in `days`: distinct and ascending, by person code. */
  private readonly starts: Int32Array
  private readonly ends: Int32Array
  private readonly days: Int32Array

  constructor({ count, counts, worker, day }: SupervisionRecords, people: number) {
    const starts = new Int32Array(people + 1)
    for (let row = 0; row < count; row++) starts[worker[row] + 1] += counts[row]
    for (let person = 0; person < people; person++) starts[person + 1] += starts[person]
    const ends = starts.slice(0, people)
    const days = new Int32Array(starts[people])
    for (let row = 0; row < count; row++) if (counts[row] === 1) days[ends[worker[row]]++] = day[row]
    for (let person = 0; person < people; person++) {
      days.subarray(starts[person], ends[person]).sort()
      let last = starts[person]
      for (let slot = starts[person]; slot < ends[person]; slot++) {
        if (slot === starts[person] || days[slot] !== days[last - 1]) days[last++] = days[slot]
      }
      ends[person] = last
    }
    this.starts = starts
    this.ends = ends
    this.days = days
  }

  /** The days from one to another, both included. */
  between(person: number, from: Day, to: Day): readonly Day[] {
    return Array.from(this.days.subarray(this.starts[person], this.ends[person])).filter((day) => day >= from && day <= to)
  }

  count(person: number, from: Day, to: Day): number {
    let count = 0
    for (let slot = this.starts[person]; slot < this.ends[person]; slot++) if (this.days[slot] >= from && this.days[slot] <= to) count++
    return count
  }

  /** Whether two of them lie within so many days of each other. */
  anyWithin(person: number, from: Day, to: Day, apart: number): boolean {
    const { days } = this
    for (let slot = this.starts[person] + 1; slot < this.ends[person]; slot++) {
      if (days[slot - 1] >= from && days[slot] <= to && days[slot] - days[slot - 1] <= apart) return true
    }
    return false
  }
}
