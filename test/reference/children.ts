/** Children, their episodes and their clocks (measures.md, section 2.4). */
import { readCaseType, readNumber, readTimescale, type Category } from './cells'
import { addMonths, dueDate, type Day, type Timescale } from './dates'
import type { Belonging, Groups } from './groups'
import type { Counted, Judgement } from './judgement'
import { dayUpTo, momentOf, readChild, yesNoOf, type ReadingContext, type Row, type TableRead } from './reading'
import type { AppliesTo, Settings, Timescales } from './settings'
import type { VisitLog } from './visits'

export interface Episode {
  row: Row
  belonging: Belonging
  child: string
  category: Category
  start: Day
  end: Day | null
  placementStart: Day | null
  intendedToLast: boolean
  visitInterval: Timescale | null
  lastSeen: Day | null
}

/** In need, then on a child protection plan, then in care: a step up goes to the right, and the right comes first. */
const steps: Category[] = ['cin', 'cp', 'cic']
export function step(category: Category): number {
  return steps.indexOf(category)
}

const appliesTo: Record<Category, AppliesTo> = { cin: 'Child in need', cp: 'Child protection plan', cic: 'Child in care' }

export function readEpisodes(table: TableRead, groups: Groups, context: ReadingContext): Episode[] {
  const episodes: Episode[] = []
  for (const row of table.rows) {
    const child = readChild(row.cell('Child ID'), context)
    const category = readCaseType(row.cell('Case type'))
    const start = momentOf(row, 'Start')
    if (child === null || category.state !== 'read' || start === null) continue
    const visitInterval = readTimescale(row.cell('Visit interval'))
    episodes.push({
      row,
      belonging: groups.of(row),
      child,
      category: category.value,
      start: start.day,
      end: dayUpTo(row, 'End', context.asAt),
      placementStart: dayUpTo(row, 'Placement start', context.asAt),
      intendedToLast: yesNoOf(row, 'Intended to last to 18') === true,
      visitInterval: visitInterval.state === 'read' ? visitInterval.value : null,
      lastSeen: dayUpTo(row, 'Last seen', context.asAt),
    })
  }
  return episodes
}

/** The children not yet born: `Unborn` is Yes, or age −1, on any of their rows. */
export function unbornChildren(table: TableRead, context: ReadingContext): Set<string> {
  const unborn = new Set<string>()
  for (const row of table.rows) {
    const child = readChild(row.cell('Child ID'), context)
    const age = readNumber(row.cell('Age'))
    if (child !== null && (yesNoOf(row, 'Unborn') === true || (age.state === 'read' && age.value === -1))) unborn.add(child)
  }
  return unborn
}

export function isOpen(episode: Episode, day: Day): boolean {
  return episode.start <= day && (episode.end === null || episode.end > day)
}

/** Of several, the latest start; of equals the lower row. */
export function latestEpisode(episodes: readonly Episode[]): Episode | null {
  let latest: Episode | null = null
  for (const episode of episodes) {
    if (latest === null || episode.start > latest.start || (episode.start === latest.start && episode.row.order > latest.row.order)) {
      latest = episode
    }
  }
  return latest
}

export type Standing = 'in timescale' | 'overdue' | 'not yet due' | 'unknown'

/** One clock, as it stands for the last episode of its path. */
export interface Clock {
  start: Day
  /** The due date of a child never seen on it. */
  firstDue: Day
  /** The episodes through which it went on, the one that it is asked for last. */
  path: Episode[]
}

export class Children {
  private readonly byChild = new Map<string, Episode[]>()

  constructor(
    readonly episodes: readonly Episode[],
    readonly visits: VisitLog,
    readonly settings: Settings,
    readonly timescales: Timescales,
  ) {
    for (const episode of episodes) this.byChild.set(episode.child, [...(this.byChild.get(episode.child) ?? []), episode])
  }

  children(): string[] {
    return [...this.byChild.keys()]
  }

  episodesOf(child: string): readonly Episode[] {
    return this.byChild.get(child) ?? []
  }

  /** The placement known on the day judged; one that starts after it is ignored. */
  private placementOn(episode: Episode, day: Day): Day | null {
    if (episode.category !== 'cic' || episode.placementStart === null || episode.placementStart > day) return null
    return episode.placementStart
  }

  clockOf(episode: Episode, day: Day): Clock {
    const placement = this.placementOn(episode, day)
    const before = latestEpisode(
      this.episodesOf(episode.child).filter(
        (earlier) => episode.start > earlier.start && earlier.end !== null && episode.start <= earlier.end + 3,
      ),
    )
    if (before !== null && step(episode.category) <= step(before.category)) {
      const earlierClock = this.clockOf(before, day)
      const newPlacement = placement !== null && placement > earlierClock.start
      if (!newPlacement) return { ...earlierClock, path: [...earlierClock.path, episode] }
    }
    const start = placement !== null && placement > episode.start ? placement : episode.start
    return { start, firstDue: dueDate(start, this.firstVisit(episode), this.settings.counting), path: [episode] }
  }

  private firstVisit(episode: Episode): Timescale {
    return episode.visitInterval ?? this.timescales.firstVisit(appliesTo[episode.category], episode.belonging.team)
  }

  /** The interval that runs from a day: the child's own, else the category's; in care the long one where it holds. */
  private interval(episode: Episode, from: Day, day: Day): Timescale {
    if (episode.visitInterval !== null) return episode.visitInterval
    const { team } = episode.belonging
    if (episode.category === 'cic' && episode.intendedToLast) {
      const placement = this.placementOn(episode, day)
      if (placement !== null && from >= addMonths(placement, 12)) return this.timescales.thenEvery('Child in care, long term', team)
    }
    return this.timescales.thenEvery(appliesTo[episode.category], team)
  }

  /** The due date after a visit (or a miss) on `from`. */
  dueAfter(episode: Episode, from: Day, day: Day): Day {
    return dueDate(from, this.interval(episode, from, day), this.settings.counting)
  }

  /** How one episode stands on a day, on its own clock. */
  standing(episode: Episode, day: Day): Standing {
    return this.onClock(episode, day).standing
  }

  /** The same, with the day on which the child was last seen on that clock and the due date that follows. */
  onClock(episode: Episode, day: Day): { standing: Standing; lastSeen: Day | null; due: Day } {
    const clock = this.clockOf(episode, day)
    const visitDays = [...this.visits.daysOf(episode.child)]
    const rowDates = clock.path.map((part) => part.lastSeen).filter((date) => date !== null)
    const seenOn = [...visitDays, ...rowDates].filter((date) => date >= clock.start && date <= day)
    if (seenOn.length > 0) {
      const lastSeen = Math.max(...seenOn)
      const due = this.dueAfter(episode, lastSeen, day)
      return { standing: day <= due ? 'in timescale' : 'overdue', lastSeen, due }
    }
    const neverSeen = { lastSeen: null, due: clock.firstDue }
    const neverInTheLog = !visitDays.some((seen) => seen >= clock.start)
    if (neverInTheLog && rowDates.some((date) => date > day)) return { ...neverSeen, standing: 'unknown' }
    return { ...neverSeen, standing: day <= clock.firstDue ? 'not yet due' : 'overdue' }
  }

  /** The episode of a category by which a child is judged on a day; nothing where none is open. */
  rulingEpisode(child: string, category: Category, day: Day): Episode | null {
    return latestEpisode(this.episodesOf(child).filter((episode) => episode.category === category && isOpen(episode, day)))
  }

  /** The snapshot of one category on a day. */
  judge(category: Category, day: Day): Judgement {
    const judgement: Judgement = { counted: [], leftOut: [] }
    for (const child of this.children()) {
      const episode = this.rulingEpisode(child, category, day)
      if (episode === null) continue
      const { row, belonging } = episode
      const leaveOut = (reason: string) => judgement.leftOut.push({ row, reason })
      const count = (met: boolean) => judgement.counted.push({ row, belonging, met } satisfies Counted)
      const openAbove = steps.some((other) => step(other) > step(category) && this.rulingEpisode(child, other, day) !== null)
      if (this.settings.countOnce && openAbove) {
        leaveOut('counted-elsewhere')
        continue
      }
      const standings = [this.standing(episode, day)]
      const plan = this.rulingEpisode(child, 'cp', day)
      if (category === 'cic' && this.settings.countOnce && plan !== null) standings.push(this.standing(plan, day))
      if (standings.includes('overdue')) count(false)
      else if (standings.includes('in timescale')) count(true)
      else if (standings.includes('unknown')) leaveOut('unknown-then')
      else leaveOut('not-yet-due')
    }
    return judgement
  }

  /** The intervals in force for a category, of every team. */
  intervalsInForce(category: Category): Timescale[] {
    const own = this.timescales.everyInterval(appliesTo[category])
    return category === 'cic' ? [...own, ...this.timescales.everyInterval('Child in care, long term')] : own
  }
}
