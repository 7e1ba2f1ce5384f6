/** Who waits for a visit (sheets.md, *The surgery list*), and what the next surgery will find (measures.md, section 3, *Look ahead*). */
import { readIdentifier, type Category } from './cells'
import { step, type Episode } from './children'
import { mergeContacts, type Contact } from './contacts'
import type { Day } from './dates'
import type { Belonging } from './groups'
import type { WorkbookRead } from './measures'
import { neededFor } from './rates'
import { readChild, type Row } from './reading'

export type ListedAs = Category | 'contact'

/** The measure that a case type on the list belongs to. */
export const measureOf: Record<ListedAs, string> = { cin: 'seen-cin', cp: 'seen-cp', cic: 'seen-cic', contact: 'seen-after-contact' }

/** How one child stands in one category on `D`. */
export interface Visited {
  child: string
  listedAs: ListedAs
  state: 'in timescale' | 'overdue' | 'not yet due'
  lastSeen: Day | null
  /** Nothing for a contact after which the child has been seen. */
  due: Day | null
  belonging: Belonging
  /** The row of `Cases` or `Contacts`. */
  row: Row
  family: string | null
  /** Of a contact: how many of the child's wait. */
  contacts: number
}

const categories: Category[] = ['cin', 'cp', 'cic']

/** Whether anybody can be judged: there are rows to judge, and what they could be judged by. */
export function isJudged({ measures, tables }: WorkbookRead, listedAs: ListedAs): boolean {
  const rows = tables.get(listedAs === 'contact' ? 'Contacts' : 'Cases')?.rows ?? []
  return rows.length > 0 && measures.some((measure) => measure.id === measureOf[listedAs] && measure.hasFacts)
}

function familyOf(row: Row): string | null {
  return readIdentifier(row.cell('Family ID'))
}

/** On a plan and in care both clocks are judged: overdue on either, else in timescale on either; the earlier due date is shown. */
function caseStanding({ children, settings, asAt }: WorkbookRead, episode: Episode): Pick<Visited, 'lastSeen' | 'due' | 'state'> {
  const clocks = [children.onClock(episode, asAt)]
  const plan = episode.category === 'cic' && settings.countOnce ? children.rulingEpisode(episode.child, 'cp', asAt) : null
  if (plan !== null) clocks.push(children.onClock(plan, asAt))
  const state = (['overdue', 'in timescale'] as const).find((one) => clocks.some(({ standing }) => standing === one)) ?? 'not yet due'
  const shown = clocks.reduce((best, one) => (one.due < best.due ? one : best))
  return { lastSeen: shown.lastSeen, due: shown.due, state }
}

function casesVisited(read: WorkbookRead): Visited[] {
  const { children, settings, asAt } = read
  return children.children().flatMap((child) =>
    categories.flatMap((category): Visited[] => {
      const episode = children.rulingEpisode(child, category, asAt)
      if (episode === null || !isJudged(read, category)) return []
      const openAbove = categories.some((other) => step(other) > step(category) && children.rulingEpisode(child, other, asAt) !== null)
      if (settings.countOnce && openAbove) return []
      const { row, belonging } = episode
      return [{ child, listedAs: category, ...caseStanding(read, episode), belonging, row, family: familyOf(row), contacts: 0 }]
    }),
  )
}

/** The day on which a child was first seen on or after a contact. */
function seenAfter({ visits }: WorkbookRead, { child, on, firstSeen }: Contact): Day | null {
  const days = [...visits.daysOf(child), ...(firstSeen === null ? [] : [firstSeen.day])].filter((day) => day >= on.day)
  return days.length === 0 ? null : Math.min(...days)
}

/** One row a child: of contacts that wait the one due first, else of those seen the one seen last. */
function contactsVisited(read: WorkbookRead): Visited[] {
  if (!isJudged(read, 'contact')) return []
  const families = new Map<string, string>()
  for (const row of read.tables.get('Cases')?.rows ?? []) {
    const child = readChild(row.cell('Child ID'), read.context)
    const family = familyOf(row)
    if (child !== null && family !== null) families.set(child, family)
  }
  const byChild = new Map<string, { contact: Contact; seen: Day | null }[]>()
  for (const contact of mergeContacts(read.contacts)) {
    byChild.set(contact.child, [...(byChild.get(contact.child) ?? []), { contact, seen: seenAfter(read, contact) }])
  }
  return [...byChild].map(([child, all]): Visited => {
    const waiting = all.filter(({ seen }) => seen === null)
    const { contact, seen } =
      waiting.length > 0
        ? waiting.reduce((best, one) => (one.contact.due < best.contact.due ? one : best))
        : all.reduce((best, one) => ((one.seen ?? 0) > (best.seen ?? 0) ? one : best))
    const { row, belonging, due } = contact
    const state = seen !== null ? 'in timescale' : due < read.asAt ? 'overdue' : 'not yet due'
    return { child, listedAs: 'contact', state, lastSeen: seen, due: seen === null ? due : null, belonging, row, family: families.get(child) ?? null, contacts: waiting.length }
  })
}

/** Every child with a case open on `D`, and every child with a contact that calls for a visit. */
export function visitedOf(read: WorkbookRead): Visited[] {
  return [...casesVisited(read), ...contactsVisited(read)]
}

/** Overdue, or due by the day of the next surgery. */
export function isToBeSeen({ asAt, settings }: WorkbookRead, { state, due }: Visited): boolean {
  return state === 'overdue' || (due !== null && due <= asAt + settings.lookAheadDays)
}

export interface Ahead {
  numerator: number
  denominator: number
  mustBeSeen: number
}

/**
 * The rate at the next surgery if nobody else is seen by then; of the whole, or of those that belong to somebody.
 *
 * @param team whose target it is held against; nothing for that of the whole
 */
export function aheadOf({ measures, ruleOn, asAt, settings }: WorkbookRead, id: string, belongs: (belonging: Belonging) => boolean, team: string | null = null): Ahead {
  const then = asAt + settings.lookAheadDays
  const measure = measures.find((one) => one.id === id)
  const counted = measure?.hasFacts ? measure.judge(then, ruleOn(id, then).window).counted.filter(({ belonging }) => belongs(belonging)) : []
  const [numerator, denominator] = [counted.filter(({ met }) => met).length, counted.length]
  return { numerator, denominator, mustBeSeen: neededFor(numerator, denominator, 'higher', ruleOn(id, then, team)) }
}
