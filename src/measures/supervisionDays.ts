/** The days on which each person was supervised: records of one person on one day are one supervision (measures.md 2.2). */
import type { Day } from '../calendar'
import type { SupervisionRecords } from '../records'

export class SupervisionDays {
  /** Distinct and ascending, by person code. */
  private readonly days: readonly (readonly Day[])[]

  constructor(supervisions: SupervisionRecords, people: number) {
    const days: Day[][] = Array.from({ length: people }, () => [])
    for (let row = 0; row < supervisions.count; row++) {
      if (supervisions.counts[row] === 1) days[supervisions.worker[row]].push(supervisions.day[row])
    }
    this.days = days.map((own) => (own.length < 2 ? own : [...new Set(own)].sort((a, b) => a - b)))
  }

  /** The days from one to another, both included. */
  between(person: number, from: Day, to: Day): readonly Day[] {
    return this.days[person].filter((day) => day >= from && day <= to)
  }

  count(person: number, from: Day, to: Day): number {
    let count = 0
    for (const day of this.days[person]) if (day >= from && day <= to) count++
    return count
  }

  /** Whether two of them lie within so many days of each other. */
  anyWithin(person: number, from: Day, to: Day, apart: number): boolean {
    const days = this.between(person, from, to)
    return days.some((day, index) => index > 0 && day - days[index - 1] <= apart)
  }
}
