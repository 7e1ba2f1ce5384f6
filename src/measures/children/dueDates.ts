/**
 * Visits on time as a flow (measures.md 2.5): each clock makes a chain of due dates; here they are worked out and told to
 * whoever counts them.
 *
 * A chain is made by its rules first; then those due dates are dropped that do not exist: after the episode's end, or on a
 * day on which another episode is in force.
 */
import type { Day } from '../../calendar'
import type { DueRule } from '../dueRule'
import { Clock } from './clock'
import type { EpisodeIndex } from './episodeIndex'
import type { VisitIndex } from './visitIndex'

/** A day that never comes. */
const NEVER = 0x7fffffff

/** The due date that a visit or a miss sets: after it, also where the timescale adds nothing. */
function setBy(event: Day, rule: DueRule): Day {
  const due = rule.due(event)
  return due > event ? due : event + 1
}

export class DueDates {
  /** The due dates last asked for: how many, their days, and 1 where met. */
  count = 0
  days = new Int32Array(64)
  met = new Uint8Array(64)
  private latest: Day = 0
  private readonly clock: Clock
  /** The places that the clock has gone on through, the earliest first. */
  private readonly path: number[] = []

  constructor(
    private readonly episodes: EpisodeIndex,
    private readonly visits: VisitIndex,
    private readonly countOnce: 'once' | 'in each category',
  ) {
    this.clock = new Clock(episodes)
  }

  /** Whether a place has the same clock by what is known of placements on two days. */
  isOneClock(place: number, one: Day, other: Day): boolean {
    const { clock } = this
    clock.set(place, one)
    const { start, root } = clock
    clock.set(place, other)
    return clock.start === start && clock.root === root
  }

  /** Finds the due dates of one place, from one day to another (both included), by what is known of placements on the last. */
  find(place: number, from: Day, to: Day): void {
    const { episodes } = this
    const child = episodes.child[place]
    const first = Math.max(from, episodes.start[place])
    const last = episodes.end[place] === 0 ? to : Math.min(to, episodes.end[place])
    this.count = 0
    if (first > last) return
    this.chain(place, first, last, to)
    if (episodes.starts[child + 1] - episodes.starts[child] === 1) return
    const { days, met, count, countOnce } = this
    let kept = 0
    for (let index = 0; index < count; index++) {
      if (!episodes.isInForceOn(place, days[index], countOnce)) continue
      days[kept] = days[index]
      met[kept++] = met[index]
    }
    this.count = kept
  }

  /**
   * Makes the chain of a place's clock up to a day, through every episode that the clock has gone on through. Only
   * due dates from the first wanted to that day are kept, and the chain may begin at a late visit: a visit determines all
   * that follows it.
   */
  private chain(place: number, wanted: Day, until: Day, judged: Day): void {
    const { episodes, visits, clock, path } = this
    const { start, caseType } = episodes
    const { day } = visits
    clock.set(place, judged)
    let steps = 1
    for (let row = place; row !== clock.root; row = episodes.prior[row]) steps++
    for (let row = place, step = steps - 1; step >= 0; row = episodes.prior[row], step--) path[step] = row
    this.count = 0
    this.latest = 0
    const child = episodes.child[place]
    const firstSlot = visits.starts[child]
    const lastSlot = visits.starts[child + 1]
    let slot: number
    let due = episodes.firstVisit(clock.root).due(clock.start)
    /** The last visit or miss; 0: none yet. */
    let event = 0
    /** A due date has been missed and not been visited for. */
    let missed = false
    if (steps === 1 && due < wanted) {
      slot = visits.firstFrom(child, wanted)
      while (slot > firstSlot && day[slot - 1] >= clock.start && episodes.latestDueFrom(place, day[slot - 1]) >= wanted) slot--
      if (slot > firstSlot && day[slot - 1] >= clock.start) {
        event = day[slot - 1]
        due = setBy(event, episodes.intervalFrom(place, event))
      }
    } else slot = visits.firstFrom(child, clock.start)
    for (let step = 0; step < steps; step++) {
      const row = path[step]
      const segmentEnd = step + 1 < steps ? start[path[step + 1]] - 1 : until
      const every = episodes.every(row)
      const everyLongTerm = episodes.everyLongTerm(row)
      const longTermFrom = episodes.longTermFrom[row]
      if (step > 0 && caseType[row] !== caseType[path[step - 1]] && event !== 0) due = Math.max(start[row], episodes.intervalFrom(row, event).due(event))
      for (;;) {
        const visit = slot < lastSlot ? day[slot] : NEVER
        if (visit <= due && visit <= segmentEnd) {
          if (!missed && due >= wanted && due <= until) this.record(due, 1)
          missed = false
          event = visit
          due = setBy(visit, visit >= longTermFrom ? everyLongTerm : every)
          while (slot < lastSlot && day[slot] === visit) slot++
        } else if (due <= segmentEnd) {
          if (due >= wanted) this.record(due, 0)
          missed = true
          event = due
          due = setBy(due, due >= longTermFrom ? everyLongTerm : every)
        } else break
      }
    }
  }

  /** Two due dates of one clock on one day are one, the later ruling. */
  private record(due: Day, met: 0 | 1): void {
    // Days ascend but where a shorter interval takes over; then the same day may stand further back.
    if (due <= this.latest) {
      for (let index = this.count - 1; index >= 0; index--) {
        if (this.days[index] !== due) continue
        this.met[index] = met
        return
      }
    } else this.latest = due
    if (this.count === this.days.length) {
      const days = new Int32Array(this.count * 2)
      const metBefore = new Uint8Array(this.count * 2)
      days.set(this.days)
      metBefore.set(this.met)
      this.days = days
      this.met = metBefore
    }
    this.days[this.count] = due
    this.met[this.count++] = met
  }
}
