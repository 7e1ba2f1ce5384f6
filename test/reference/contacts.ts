/** Children seen following contact (measures.md, section 2.3). */
import { readText, type Moment } from './cells'
import { dueDate, windowStart, type Day, type Timescale } from './dates'
import { hasAnyEntry, isOneOf, words } from './folding'
import type { Belonging, Groups } from './groups'
import type { Judgement } from './judgement'
import { momentOf, readChild, yesNoOf, type ReadingContext, type Row, type TableRead } from './reading'
import type { Settings, Timescales } from './settings'
import type { VisitLog } from './visits'

export interface Contact {
  row: Row
  belonging: Belonging
  child: string
  on: Moment
  timescale: Timescale
  due: Day
  callsForVisit: boolean
  firstSeen: Moment | null
}

const comesFirst = ['s47', 'section 47', 'strategy*']

function outcomeCallsForVisit(outcome: string | null, settings: Settings): boolean {
  if (outcome === null) return settings.withoutOutcomeCallsForVisit
  const said = words(outcome)
  if (hasAnyEntry(said, comesFirst)) return true
  if (hasAnyEntry(said, settings.outcomesThatNeedNoVisit)) return false
  // What refers, assesses or enquires calls for a visit, and so does any other word.
  return true
}

function isEarlier(left: Contact, right: Contact): boolean {
  return left.due < right.due
}

export function readContacts(
  table: TableRead, groups: Groups, settings: Settings, timescales: Timescales, context: ReadingContext,
): Contact[] {
  const contacts: Contact[] = []
  for (const row of table.rows) {
    const child = readChild(row.cell('Child ID'), context)
    const on = momentOf(row, 'Contact date')
    if (child === null || on === null) continue
    const belonging = groups.of(row)
    const priority = readText(row.cell('Priority'))
    const urgent = priority !== null && isOneOf(priority, settings.urgentPriorities)
    const timescale = timescales.firstVisit(urgent ? 'Urgent contact' : 'Contact', belonging.team)
    const firstSeen = momentOf(row, 'First seen')
    contacts.push({
      row,
      belonging,
      child,
      on,
      timescale,
      due: dueDate(on.day, timescale, settings.counting),
      callsForVisit: yesNoOf(row, 'Visit required') ?? outcomeCallsForVisit(readText(row.cell('Outcome')), settings),
      firstSeen: firstSeen !== null && firstSeen.day <= context.asAt ? firstSeen : null,
    })
  }
  return contacts
}

/** The earlier First seen of two contacts on one day; one before the contact is none. */
function earlierSeen(one: Contact, other: Contact): Moment | null {
  const valid = [one, other].flatMap(({ firstSeen, on }) => (firstSeen !== null && firstSeen.day >= on.day ? [firstSeen] : []))
  return valid.length === 2 && valid[1].day < valid[0].day ? valid[1] : (valid[0] ?? null)
}

/** Of those that call for a visit, two of one child on one day are one: the earlier due date rules, of equals the first row. */
export function mergeContacts(contacts: readonly Contact[]): Contact[] {
  const ruling = new Map<string, Contact>()
  for (const contact of contacts) {
    if (!contact.callsForVisit) continue
    const key = `${contact.on.day} ${contact.child}`
    const standing = ruling.get(key)
    if (standing === undefined) {
      ruling.set(key, contact)
      continue
    }
    const rules = isEarlier(contact, standing) ? contact : standing
    ruling.set(key, { ...rules, firstSeen: earlierSeen(standing, contact) })
  }
  return [...ruling.values()]
}

/** Whether a child seen at a moment was seen within the timescale of a contact. */
function isWithin(contact: Contact, seen: Moment, settings: Settings): boolean {
  const { on, timescale } = contact
  if (timescale.unit === 'hours' && on.seconds !== null && seen.seconds !== null) {
    const seconds = (seen.day - on.day) * 86_400 + (seen.seconds - on.seconds)
    return seconds >= 0 && seconds <= timescale.count * 3600
  }
  return seen.day >= on.day && seen.day <= dueDate(on.day, timescale, settings.counting)
}

export function judgeContacts(contacts: readonly Contact[], visits: VisitLog, settings: Settings, day: Day, months: number): Judgement {
  const judgement: Judgement = { counted: [], leftOut: [] }
  const first = windowStart(day, months)
  for (const contact of contacts) {
    if (!contact.callsForVisit && contact.on.day >= first && contact.on.day <= day) {
      judgement.leftOut.push({ row: contact.row, reason: 'no-visit-required' })
    }
  }
  for (const contact of mergeContacts(contacts)) {
    const { row, belonging, due } = contact
    if (contact.on.day <= day && day < due) judgement.leftOut.push({ row, reason: 'not-yet-due' })
    if (due < first || due > day) continue
    const seen = [...visits.momentsOf(contact.child), ...(contact.firstSeen ? [contact.firstSeen] : [])]
    judgement.counted.push({ row, belonging, met: seen.some((moment) => isWithin(contact, moment, settings)) })
  }
  return judgement
}
