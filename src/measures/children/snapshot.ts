/** Seen in timescale, judged on one day (measures.md 2.4). */
import type { Day } from '../../calendar'
import { CaseType } from '../../records'
import type { DueRule } from '../dueRule'
import { Clock } from './clock'
import type { EpisodeIndex } from './episodeIndex'
import type { VisitIndex } from './visitIndex'

/** What is found of a child, one of its clocks, or its row. */
export const Found = {
  inTimescale: 1,
  overdue: 2,
  countedElsewhere: 3,
  unknownThen: 4,
  notYetDue: 5,
} as const
export type Found = (typeof Found)[keyof typeof Found]

/** One clock, judged. */
export interface ClockFound {
  readonly found: Found
  readonly clockStart: Day
  /** 0: never seen on this clock. */
  readonly lastSeen: Day
  readonly due: Day
  readonly rule: DueRule
}

/** Judges clocks one at a time; its fields hold the last one. */
export class ClockJudge implements ClockFound {
  found: Found = Found.notYetDue
  clockStart: Day = 0
  lastSeen: Day = 0
  due: Day = 0
  rule!: DueRule
  private readonly clock: Clock

  /** `known` is the as-at date: no visit and no `Last seen` after it is looked at. */
  constructor(
    private readonly episodes: EpisodeIndex,
    private readonly visits: VisitIndex,
    private readonly known: Day,
  ) {
    this.clock = new Clock(episodes)
  }

  /** Judges the clock of a place on a day. */
  judge(place: number, day: Day): void {
    const { episodes, visits, clock, known } = this
    clock.set(place, day)
    const { start, root } = clock
    const child = episodes.child[place]
    let lastSeen = visits.latest(child, start, Math.min(day, known))
    // The rows' own Last seen, of every episode through which the clock has gone on.
    let onlyLater = false
    for (let row = place; ; row = episodes.prior[row]) {
      const written = episodes.lastSeen[row]
      if (written > day) onlyLater = true
      else if (written >= start && written > lastSeen) lastSeen = written
      if (row === root) break
    }
    this.clockStart = start
    this.lastSeen = lastSeen
    if (lastSeen !== 0) {
      this.rule = episodes.intervalFrom(place, lastSeen)
      this.due = this.rule.due(lastSeen)
      this.found = day <= this.due ? Found.inTimescale : Found.overdue
      return
    }
    this.rule = episodes.firstVisit(root)
    this.due = this.rule.due(start)
    if (onlyLater && visits.latest(child, start, known) === 0) this.found = Found.unknownThen
    else this.found = day <= this.due ? Found.notYetDue : Found.overdue
  }
}

/** Of two clocks of one child: overdue on either is overdue, else in timescale on either is in timescale, else unknown, else not yet due. */
const PRECEDENCE: readonly Found[] = [Found.overdue, Found.inTimescale, Found.unknownThen, Found.notYetDue]

/** What a snapshot tells of each child: the ruling place of a case type, and what was found. */
export type SnapshotSink = (place: number, found: Found, judged: ClockFound) => void

/** Takes snapshots of every child on any day. */
export class Snapshot {
  private readonly judge: ClockJudge
  private readonly onPlan: ClockJudge

  constructor(
    private readonly episodes: EpisodeIndex,
    visits: VisitIndex,
    asAt: Day,
    private readonly countOnce: 'once' | 'in each category',
  ) {
    this.judge = new ClockJudge(episodes, visits, asAt)
    this.onPlan = new ClockJudge(episodes, visits, asAt)
  }

  /** Tells the sink of the ruling episode of each category that one child is open in on a day. */
  ofChild(child: number, day: Day, sink: SnapshotSink): void {
    const { episodes } = this
    const { starts, start, end, caseType } = episodes
    let inNeed = -1
    let protection = -1
    let inCare = -1
    const last = starts[child + 1]
    for (let place = starts[child]; place < last && start[place] <= day; place++) {
      if (end[place] !== 0 && end[place] <= day) continue
      if (caseType[place] === CaseType.inNeed) inNeed = place
      else if (caseType[place] === CaseType.protection) protection = place
      else inCare = place
    }
    if (this.countOnce === 'in each category') {
      if (inCare >= 0) this.tell(inCare, day, sink)
      if (protection >= 0) this.tell(protection, day, sink)
      if (inNeed >= 0) this.tell(inNeed, day, sink)
      return
    }
    if (inCare >= 0) {
      if (protection >= 0) this.tellOfBoth(inCare, protection, day, sink)
      else this.tell(inCare, day, sink)
    } else if (protection >= 0) {
      this.tell(protection, day, sink)
    } else if (inNeed >= 0) {
      this.tell(inNeed, day, sink)
    }
    if (protection >= 0 && inCare >= 0) sink(protection, Found.countedElsewhere, this.onPlan)
    if (inNeed >= 0 && (inCare >= 0 || protection >= 0)) sink(inNeed, Found.countedElsewhere, this.judge)
  }

  private tell(place: number, day: Day, sink: SnapshotSink): void {
    this.judge.judge(place, day)
    sink(place, this.judge.found, this.judge)
  }

  /** In care and on a plan: judged on both clocks; the earlier due date is shown. */
  private tellOfBoth(inCare: number, protection: number, day: Day, sink: SnapshotSink): void {
    const { judge, onPlan } = this
    judge.judge(inCare, day)
    onPlan.judge(protection, day)
    const found = PRECEDENCE.find((one) => one === judge.found || one === onPlan.found) ?? judge.found
    const shown = onPlan.due < judge.due ? onPlan : judge
    sink(inCare, found, shown)
  }
}
