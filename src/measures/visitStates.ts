/**
 * How each child stands with the visits that are due to it: the episode that rules each category (measures.md 2.4) and the
 * contacts that call for a visit (2.3). The surgery list is made of these, and so are the rates: a child is overdue here
 * where the snapshot calls it overdue.
 */
import type { Day } from '../calendar'
import { CaseType, type ContactRecords } from '../records'
import type { ClockFound } from './children/snapshot'
import { Found, Snapshot } from './children/snapshot'
import { ContactVisits } from './contactVisits'
import type { Context } from './context'
import type { VisitCategory, VisitState, VisitStates } from './figures'
import { belongingOf, type Belonging } from './groups'

const STANDING: Readonly<Record<Found, VisitState['standing']>> = {
  [Found.inTimescale]: 'seen',
  [Found.overdue]: 'overdue',
  [Found.countedElsewhere]: 'counted-elsewhere',
  [Found.unknownThen]: 'not-yet-due',
  [Found.notYetDue]: 'not-yet-due',
}
const CATEGORY: Readonly<Record<CaseType, VisitState['category']>> = {
  [CaseType.inNeed]: 'in-need',
  [CaseType.protection]: 'protection',
  [CaseType.inCare]: 'in-care',
}

/** What a row says of whose it is, by name. */
function whose({ records }: Context, belonging: Belonging, row: number): Pick<VisitState, 'worker' | 'team' | 'teamManager' | 'headOfService'> {
  const { people, teams, managers, headsOfService } = records
  const named = (list: { readonly shown: readonly string[] }, code: number): string | null => (code < 0 ? null : list.shown[code])
  return {
    worker: named(people, belonging.worker[row]),
    team: named(teams, belonging.team[row]),
    teamManager: named(managers, belonging.manager[row]),
    headOfService: named(headsOfService, belonging.headOfService[row]),
  }
}

function episodeStates(context: Context): readonly VisitState[] {
  const { episodes, casesBelonging, records, asAt } = context
  if (!episodes || !casesBelonging) return []
  const { cases } = episodes
  const snapshot = new Snapshot(episodes, context.visits, asAt, records.settings.countChildOnce ? 'once' : 'in each category')
  const states: VisitState[] = []
  const sink = (place: number, found: Found, judged: ClockFound): void => {
    const row = episodes.record[place]
    const isJudged = found !== Found.countedElsewhere
    const allocated = cases.allocatedSince[row]
    states.push({
      child: records.children[cases.child[row]],
      family: cases.family[row] < 0 ? null : records.families[cases.family[row]],
      category: CATEGORY[cases.caseType[row] as CaseType],
      standing: STANDING[found],
      ...whose(context, casesBelonging, row),
      lastSeen: isJudged ? judged.lastSeen : 0,
      due: isJudged ? judged.due : 0,
      timescale: isJudged ? judged.rule.text : '',
      overdueWhenReceived: found === Found.overdue && allocated > judged.due && allocated <= asAt,
      contacts: 0,
      sheet: context.sheetOf(cases, row),
      row: cases.row[row],
    })
  }
  for (let child = 0; child < episodes.children; child++) snapshot.ofChild(child, asAt, sink)
  return states
}

/** Of two contacts of one child the one that presses more: not seen before seen, then the earlier due date; of those seen, the later visit. */
function presses(visits: ContactVisits, one: number, other: number): boolean {
  const waits = (row: number): boolean => visits.seen[row] === 0
  if (waits(one) !== waits(other)) return waits(one)
  return waits(one) ? visits.due[one] < visits.due[other] : visits.seen[one] > visits.seen[other]
}

/** One state a child, of the contact that presses most; the others not seen are counted. */
function* contactStates(context: Context, contacts: ContactRecords, families: ReadonlyMap<string, string>): Generator<VisitState> {
  const { records, asAt } = context
  const belonging = belongingOf(contacts, context.workersInForce)
  const visits = new ContactVisits(context, contacts, belonging.team)
  const rulingOf = new Map<number, { row: number; waiting: number }>()
  for (let row = 0; row < contacts.count; row++) {
    if (visits.ruling[row] === 0) continue
    const known = rulingOf.get(contacts.child[row])
    const waiting = visits.seen[row] === 0 ? 1 : 0
    if (known === undefined) rulingOf.set(contacts.child[row], { row, waiting })
    else {
      if (presses(visits, row, known.row)) known.row = row
      known.waiting += waiting
    }
  }
  for (const [child, { row, waiting }] of rulingOf) {
    const due = visits.due[row]
    const isSeen = visits.seen[row] !== 0
    const id = records.children[child]
    yield {
      child: id,
      family: families.get(id) ?? null,
      category: 'contact',
      standing: isSeen ? 'seen' : due < asAt ? 'overdue' : 'not-yet-due',
      ...whose(context, belonging, row),
      lastSeen: visits.seen[row],
      due: isSeen ? 0 : due,
      timescale: visits.rule[row].text,
      overdueWhenReceived: false,
      contacts: waiting,
      sheet: context.sheetOf(contacts, row),
      row: contacts.row[row],
    }
  }
}

/** Families by child, where `Cases` gives one; of several the last row's. */
function familiesOf({ records }: Context): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  const { cases } = records
  for (let row = 0; row < (cases?.count ?? 0); row++) if (cases && cases.family[row] >= 0) families.set(records.children[cases.child[row]], records.families[cases.family[row]])
  return families
}

/**
 * Every child with an open episode, once for each category that it is open in, and every child with a contact that calls for
 * a visit. Where neither `Visits` nor the row's own column could hold the fact, nobody can be called overdue.
 */
export function visitStates(context: Context, canJudge: { readonly episodes: boolean; readonly contacts: boolean }): VisitStates {
  const { contacts } = context.records
  return {
    states: [...(canJudge.episodes ? episodeStates(context) : []), ...(canJudge.contacts && contacts ? contactStates(context, contacts, familiesOf(context)) : [])],
    judged: new Set<VisitCategory>([...(canJudge.episodes ? Object.values(CATEGORY) : []), ...(canJudge.contacts ? (['contact'] as const) : [])]),
  }
}

/** Whether a visit is overdue, or falls due by a day (that day among them). */
export function isDueBy({ standing, due }: VisitState, day: Day): boolean {
  return standing === 'overdue' || ((standing === 'seen' || standing === 'not-yet-due') && due !== 0 && due <= day)
}
