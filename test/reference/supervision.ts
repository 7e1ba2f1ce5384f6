/** Supervision compliance (measures.md, section 2.2). */
import { readText } from './cells'
import { windowStart, type Day } from './dates'
import { hasAnyEntry, isOneOf, words } from './folding'
import type { Groups } from './groups'
import type { Judgement } from './judgement'
import type { People, Person, Post } from './people'
import { dayUpTo, momentOf, yesNoOf, type TableRead } from './reading'
import type { Settings } from './settings'

const notHeld = [
  'cancelled', 'not held', 'rescheduled', 'postponed', 'planned', 'booked', 'scheduled', 'DNA', 'did not attend', 'no show',
]
const typesThatCount = ['personal', 'professional', 'staff', 'one to one', '1:1']

export class Supervisions {
  /** By person: the days on which they had a supervision that counts. */
  private readonly daysOf = new Map<string, Set<Day>>()

  constructor(
    supervisions: TableRead,
    private readonly workers: TableRead,
    private readonly people: People,
    private readonly groups: Groups,
    private readonly settings: Settings,
    private readonly asAt: Day,
  ) {
    for (const row of supervisions.rows) {
      const person = people.keyOf(row.cell('Worker'))
      const date = momentOf(row, 'Supervision date')
      if (person === null || date === null) continue
      const status = readText(row.cell('Status'))
      if (status !== null && isOneOf(status, notHeld)) continue
      const type = words(readText(row.cell('Type')) ?? '')
      if (!hasAnyEntry(type, typesThatCount) && hasAnyEntry(type, settings.supervisionTypesThatDoNotCount)) continue
      const days = this.daysOf.get(person) ?? new Set<Day>()
      days.add(date.day)
      this.daysOf.set(person, days)
    }
  }

  private isCaseHolding(post: Post): boolean {
    if (this.workers.columns.has('Case-holding social worker')) return yesNoOf(post.row, 'Case-holding social worker') !== false
    const role = readText(post.row.cell('Role'))
    return role === null || isOneOf(role, this.settings.socialWorkerRoles)
  }

  private daysAway(person: Person, first: Day, last: Day): number {
    const away = person.posts.map((post) => ({ from: dayUpTo(post.row, 'Away from', this.asAt), to: dayUpTo(post.row, 'Away to', this.asAt) }))
    let days = 0
    for (let day = first; day <= last; day++) {
      if (away.some(({ from, to }) => from !== null && from <= day && (to === null || to >= day))) days++
    }
    return days
  }

  /** The days from the first to the last on which a person had a supervision that counts, ascending. */
  heldIn(person: string, first: Day, last: Day): Day[] {
    return [...(this.daysOf.get(person) ?? [])].filter((day) => day >= first && day <= last).sort((a, b) => a - b)
  }

  judge(day: Day, months: number): Judgement {
    const judgement: Judgement = { counted: [], leftOut: [] }
    const first = windowStart(day, months)
    for (const person of this.people.people.values()) {
      const { row } = this.people.postThatSpeaks(person, this.asAt)
      const then = this.people.postThatSpeaks(person, day)
      const leaveOut = (reason: string) => judgement.leftOut.push({ row, reason })
      if (!this.isCaseHolding(then)) {
        leaveOut('not-case-holding')
        continue
      }
      /** The starts of this person's spans that hold the day. */
      const starts = person.posts
        .map((post) => ({ start: this.people.spanStart(person, post), end: post.end }))
        .filter((span) => span.start <= day && (span.end === null || span.end >= day))
        .map((span) => span.start)
      if (starts.length === 0) {
        leaveOut(person.posts.some((post) => post.end !== null && post.end < day) ? 'left' : 'not-started')
        continue
      }
      if (Math.min(...starts) > first) {
        leaveOut('started-in-window')
        continue
      }
      if (this.daysAway(person, first, day) >= this.settings.longAbsenceDays) {
        leaveOut('long-absence')
        continue
      }
      const held = this.heldIn(person.key, first, day).length
      const belonging = this.groups.ofPost(this.people.postThatSpeaks(person, this.asAt))
      judgement.counted.push({ row, belonging, met: held >= this.settings.supervisionsNeeded })
    }
    return judgement
  }
}
