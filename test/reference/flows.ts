/** Visits made on time, as a flow: the chain of due dates that each clock makes (measures.md, section 2.5). */
import type { Category } from './cells'
import { windowStart, type Day } from './dates'
import { isOpen, latestEpisode, step, type Children, type Episode } from './children'
import type { Judgement } from './judgement'

/**
 * All the due dates of the clock that stands for an episode, walked day by day, each with whether it was met.
 * Of two on one day the later ruling stands.
 */
export function chainOf(children: Children, episode: Episode, until: Day): Map<Day, boolean> {
  const made = new Map<Day, boolean>()
  const clock = children.clockOf(episode, until)
  const visitDays = children.visits.daysOf(episode.child)
  let part = 0
  while (part + 1 < clock.path.length && clock.path[part + 1].start <= clock.start) part++
  let due = clock.firstDue
  let last: { day: Day; kind: 'visit' | 'miss' } | null = null
  for (let day = clock.start; day <= until; day++) {
    // The clock goes on into another episode.
    if (part + 1 < clock.path.length && clock.path[part + 1].start === day) {
      const left = clock.path[part].category
      part++
      const entered = clock.path[part]
      if (entered.category !== left && last !== null) due = Math.max(children.dueAfter(entered, last.day, until), day)
    }
    const current = clock.path[part]
    if (visitDays.has(day)) {
      // A visit after a miss is late for the one missed, and meets nothing else.
      if (last?.kind !== 'miss') made.set(due, true)
      last = { day, kind: 'visit' }
      due = Math.max(day + 1, children.dueAfter(current, day, until))
    } else if (due <= day) {
      made.set(due, false)
      last = { day: due, kind: 'miss' }
      due = Math.max(due + 1, children.dueAfter(current, due, until))
    }
  }
  return made
}

/** Whether a due date of an episode's clock on a day is that episode's own, and exists. */
export function isInForce(children: Children, episode: Episode, day: Day): boolean {
  if (day < episode.start || (episode.end !== null && day > episode.end)) return false
  const others = children.episodesOf(episode.child).filter((other) => other !== episode)
  const open = others.filter((other) => isOpen(other, day))
  const { countOnce } = children.settings
  if (isOpen(episode, day)) {
    if (countOnce && open.some((other) => step(other.category) > step(episode.category))) return false
    return latestEpisode([episode, ...open.filter((other) => other.category === episode.category)]) === episode
  }
  // The day is the episode's last. Where the child is open in something else on it, that is what is in force.
  if (open.some((other) => other.category === episode.category)) return false
  if (countOnce && open.length > 0) return false
  if (!countOnce && open.some((other) => other.start === day)) return false
  const alsoEnding = others.filter((other) => other.category === episode.category && other.end === day && other.start <= day)
  return latestEpisode([episode, ...alsoEnding]) === episode
}

export interface FlowJudgement extends Judgement {
  /** The episodes with a due date in the window. */
  withDueDate: Episode[]
  /** Those of them with none missed. */
  withNoneMissed: Episode[]
}

export function judgeFlow(children: Children, category: Category, day: Day, months: number): FlowJudgement {
  const judgement: FlowJudgement = { counted: [], leftOut: [], withDueDate: [], withNoneMissed: [] }
  const first = windowStart(day, months)
  for (const episode of children.episodes) {
    if (episode.category !== category) continue
    let fell = 0
    let missed = 0
    for (const [due, met] of chainOf(children, episode, day)) {
      if (due < first || due > day || !isInForce(children, episode, due)) continue
      fell++
      if (!met) missed++
      judgement.counted.push({ row: episode.row, belonging: episode.belonging, met })
    }
    if (fell > 0) judgement.withDueDate.push(episode)
    if (fell > 0 && missed === 0) judgement.withNoneMissed.push(episode)
  }
  return judgement
}
