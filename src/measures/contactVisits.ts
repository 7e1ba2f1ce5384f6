/** Contacts that call for a visit, each with its due date and the day on which the child was first seen (measures.md 2.3). */
import type { Day } from '../calendar'
import type { ContactRecords } from '../records'
import type { Context } from './context'
import type { DueRule } from './dueRule'

const MINUTES_A_DAY = 24 * 60

export class ContactVisits {
  readonly due: Int32Array
  readonly rule: DueRule[]
  /** The day the child was first seen on or after the contact, by the as-at date; 0: not yet. */
  readonly seen: Int32Array
  /** 1 where that was within the timescale. */
  readonly inTime: Uint8Array
  /** 1 for the contacts counted: they call for a visit, and of two of one child on one day the earlier due date rules. */
  readonly ruling: Uint8Array
  /** The row whose First seen is taken: of merged contacts, the earliest. */
  private readonly seenIn: Int32Array
  /** Contacts on a timescale of hours that were judged by whole days, since an end carries no time of day. */
  readonly hoursAsDays: Uint8Array

  constructor(
    private readonly context: Context,
    private readonly contacts: ContactRecords,
    team: Int32Array,
  ) {
    const { count } = contacts
    this.due = new Int32Array(count)
    this.rule = new Array<DueRule>(count)
    this.seen = new Int32Array(count)
    this.inTime = new Uint8Array(count)
    this.hoursAsDays = new Uint8Array(count)
    const ofTeam = new Map<number, { readonly urgent: DueRule; readonly standard: DueRule }>()
    for (let row = 0; row < count; row++) {
      let rules = ofTeam.get(team[row])
      if (!rules) ofTeam.set(team[row], (rules = { urgent: context.rules.first('Urgent contact', team[row]), standard: context.rules.first('Contact', team[row]) }))
      const rule = contacts.urgent[row] === 1 ? rules.urgent : rules.standard
      this.rule[row] = rule
      this.due[row] = rule.due(contacts.day[row])
    }
    this.seenIn = Int32Array.from({ length: count }, (_, row) => row)
    this.ruling = this.merged()
    for (let row = 0; row < count; row++) if (this.ruling[row] === 1) this.look(row)
  }

  /** One contact a child and day, the one with the earliest due date (of equals, the first row), with the earliest First seen of all. */
  private merged(): Uint8Array {
    const { contacts, due, context } = this
    const ruling = new Uint8Array(contacts.count)
    // The contacts of each child, as a chain from the last row back.
    const lastOf = new Int32Array(context.records.children.length).fill(-1)
    const before = new Int32Array(contacts.count)
    for (let row = 0; row < contacts.count; row++) {
      if (contacts.callsForVisit[row] === 0) continue
      const child = contacts.child[row]
      let other = lastOf[child]
      while (other >= 0 && (ruling[other] === 0 || contacts.day[other] !== contacts.day[row])) other = before[other]
      before[row] = lastOf[child]
      lastOf[child] = row
      if (other < 0) {
        ruling[row] = 1
        continue
      }
      const seen = this.earlierSeen(this.seenIn[other], row)
      const rules = due[other] <= due[row] ? other : row
      ruling[other] = 0
      ruling[rules] = 1
      this.seenIn[rules] = seen
    }
    return ruling
  }

  /** Of two contacts on one day, the one whose First seen is the earlier; one before the contact is none. */
  private earlierSeen(one: number, other: number): number {
    const { day, firstSeen } = this.contacts
    if (firstSeen[other] < day[other]) return one
    return firstSeen[one] < day[one] || firstSeen[other] < firstSeen[one] ? other : one
  }

  private look(row: number): void {
    const { contacts, context } = this
    const { visits } = context
    const child = contacts.child[row]
    const day = contacts.day[row]
    const slot = visits.firstFrom(child, day)
    const visited = slot < visits.starts[child + 1] ? visits.day[slot] : 0
    const seenIn = this.seenIn[row]
    const written = contacts.firstSeen[seenIn] >= day ? contacts.firstSeen[seenIn] : 0
    const seen = visited === 0 || (written !== 0 && written < visited) ? written : visited
    this.seen[row] = seen
    if (this.rule[row].inHours) this.inTime[row] = this.inHours(row, slot, written) ? 1 : 0
    else this.inTime[row] = seen !== 0 && seen <= this.due[row] ? 1 : 0
  }

  /** Clock hours where both ends carry a time of day, else whole days rounded up. */
  private inHours(row: number, firstSlot: number, written: Day): boolean {
    const { contacts, context, due } = this
    const { visits, records } = context
    const minutes = this.rule[row].timescale.amount * 60
    const inTime = (day: Day, minute: number): boolean => {
      if (contacts.minute[row] < 0 || minute < 0) {
        this.hoursAsDays[row] = 1
        return day <= due[row]
      }
      const elapsed = (day - contacts.day[row]) * MINUTES_A_DAY + minute - contacts.minute[row]
      return elapsed >= 0 && elapsed <= minutes
    }
    if (written !== 0 && inTime(written, contacts.firstSeenMinute[this.seenIn[row]])) return true
    for (let slot = firstSlot; slot < visits.starts[contacts.child[row] + 1] && visits.day[slot] <= due[row]; slot++) {
      const minute = records.visits === null ? -1 : records.visits.minute[visits.record[slot]]
      if (inTime(visits.day[slot], minute)) return true
    }
    return false
  }
}
