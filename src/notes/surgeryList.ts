/**
 * The list of children to be seen: drawn up, kept through refreshes, and issued (sheets.md, *The surgery list*).
 *
 * Until the first list is issued it is a draft that each refresh puts in order anew. An issued list stands still: a refresh
 * says of each row what has become of the child and adds new children at the end. Only issuing the next list sorts again.
 */
import type { Day } from '../calendar'
import { isDueBy, type VisitState, type VisitStates } from '../measures'
import { foldIdentifier } from '../records'
import { eachOnce } from './eachOnce'
import { hasWords, keyOf, NO_WORDS, sameWords, type KeptNote, type ListRow, type Outcome, type StandingChild, type StandingRow, type SurgeryList, type TeamLine } from './list'
import { inOrder } from './order'
import { sinceLastList } from './since'

export interface ListFacts {
  readonly asAt: Day
  /** Children who fall due within so many days of the as-at date are listed. */
  readonly lookAheadDays: number
  readonly visits: VisitStates
  /** The rows of the sheet in their order; none where there is no list yet. */
  readonly standing: readonly StandingRow[]
  readonly kept: readonly KeptNote[]
}

/** What has become of a child; `listedAsAt` is NO_DAY for one that is not on an issued list. */
function outcomeOf(state: VisitState | undefined, statesOf: (child: string) => readonly VisitState[], child: string, listedAsAt: Day, until: Day): Outcome {
  if (state === undefined || state.standing === 'counted-elsewhere') {
    const other = statesOf(child).find(({ category, standing }) => category !== 'contact' && standing !== 'counted-elsewhere')
    return other === undefined || state?.category === other.category ? { is: 'gone' } : { is: 'moved', to: other.category }
  }
  if (state.standing === 'overdue') return { is: state.lastSeen === 0 ? 'never-seen' : 'overdue' }
  const isSeenSince = state.standing === 'seen' && (state.category === 'contact' || (listedAsAt !== 0 && state.lastSeen > listedAsAt))
  if (isSeenSince) return { is: 'seen', on: state.lastSeen, due: state.due }
  if (isDueBy(state, until)) return { is: 'due', by: state.due }
  // on the list, neither overdue nor due any more: a visit made before it has become known since
  return listedAsAt !== 0 && state.standing === 'seen' ? { is: 'seen', on: state.lastSeen, due: state.due } : { is: 'not-due', due: state.due }
}

function statesByChild(states: readonly VisitState[]): ReadonlyMap<string, readonly VisitState[]> {
  const byChild = new Map<string, VisitState[]>()
  for (const state of states) {
    const child = foldIdentifier(state.child)
    const own = byChild.get(child)
    if (own) own.push(state)
    else byChild.set(child, [state])
  }
  return byChild
}

/** Draws rows from what is known of each child. */
class Rows {
  /** Made when the first row that stands asks for them: a draft of a large county has none. */
  private byKey: ReadonlyMap<string, VisitState> | undefined
  private byChild: ReadonlyMap<string, readonly VisitState[]> | undefined
  private readonly keptByKey: ReadonlyMap<string, KeptNote>
  private readonly until: Day
  readonly restored: KeptNote[] = []

  constructor(private readonly facts: ListFacts) {
    this.keptByKey = new Map(facts.kept.map((note) => [keyOf(note), note]))
    this.until = facts.asAt + facts.lookAheadDays
  }

  /** Those overdue, and those due by the last day looked ahead. */
  due(): VisitState[] {
    return this.facts.visits.states.filter((state) => isDueBy(state, this.until))
  }

  /** A row that stands already. */
  standing(row: StandingChild): ListRow {
    this.byKey ??= new Map(this.facts.visits.states.map((state) => [keyOf(state), state]))
    const state = this.byKey.get(keyOf(row))
    if (!this.facts.visits.judged.has(row.category)) return this.row(undefined, row, { is: 'not-known' }, row)
    const outcome = outcomeOf(state, this.statesOf, row.child, row.listedAsAt, this.until)
    const isKnown = state !== undefined && state.standing !== 'counted-elsewhere'
    return this.row(isKnown ? state : undefined, row, outcome, row)
  }

  /** A child that was not listed; what was kept for it comes back. */
  added(state: VisitState): ListRow {
    const note = this.keptByKey.size === 0 ? undefined : this.keptByKey.get(keyOf(state))
    if (note !== undefined) this.restored.push(note)
    const outcome = outcomeOf(state, this.statesOf, state.child, 0, this.until)
    return this.row(state, state, outcome, { listedAsAt: 0, timesListed: 0, words: note?.words ?? NO_WORDS })
  }

  private readonly statesOf = (child: string): readonly VisitState[] => {
    this.byChild ??= statesByChild(this.facts.visits.states)
    return this.byChild.get(foldIdentifier(child)) ?? []
  }

  private row(state: VisitState | undefined, shown: ListRowFacts, outcome: Outcome, before: Pick<ListRow, 'listedAsAt' | 'timesListed' | 'words'>): ListRow {
    // the spelling of the id stays as it stands, so that the row is found again
    const { child, category } = shown
    const { family, worker, team, teamManager, lastSeen, due } = state ?? shown
    const isOverdue = outcome.is === 'overdue' || outcome.is === 'never-seen'
    return {
      kind: 'child',
      child,
      category,
      family,
      worker,
      team,
      teamManager,
      lastSeen,
      due,
      daysOverdue: isOverdue ? this.facts.asAt - due : null,
      timescale: state?.timescale ?? '',
      outcome,
      listedAsAt: before.listedAsAt,
      timesListed: before.timesListed,
      overdueWhenReceived: state?.overdueWhenReceived ?? false,
      contacts: state?.contacts ?? 0,
      words: before.words,
    }
  }
}
type ListRowFacts = Pick<ListRow, 'child' | 'category' | 'family' | 'worker' | 'team' | 'teamManager' | 'lastSeen' | 'due'>

/** Those who are to be seen, as far as anybody knows. */
const WAITING: ReadonlySet<Outcome['is']> = new Set<Outcome['is']>(['never-seen', 'overdue', 'due', 'not-known'])

function childrenOf(standing: readonly StandingRow[]): StandingChild[] {
  return standing.filter((row) => row.kind === 'child')
}

/** Notes that an issue left behind which did not come to its end: their children never left, and the same words stand beside them. */
function besideAlready(kept: readonly KeptNote[], staying: readonly ListRow[]): KeptNote[] {
  const beside = new Map(kept.length === 0 ? [] : staying.map((row) => [keyOf(row), row]))
  return kept.filter((note) => {
    const row = beside.get(keyOf(note))
    return row !== undefined && sameWords(row.words, note.words)
  })
}

/** Teams that have children now and no line yet get one where their first child stands. */
function withTeamLines(rows: readonly (ListRow | TeamLine)[]): (ListRow | TeamLine)[] {
  const named = new Set(rows.flatMap((row) => (row.kind === 'team' ? [row.team] : [])))
  return rows.flatMap((row) => {
    if (row.kind === 'team' || named.has(row.team)) return [row]
    named.add(row.team)
    return [{ kind: 'team' as const, team: row.team }, row]
  })
}

/** The list after a refresh. Pure; the same facts give the same list, and a second refresh with the same facts changes nothing. */
export function refreshedList(facts: ListFacts): SurgeryList {
  const { asAt, kept } = facts
  const standing = eachOnce(facts.standing)
  const rows = new Rows(facts)
  const before = childrenOf(standing)
  const issuedAsAt = Math.max(0, ...before.map(({ listedAsAt }) => listedAsAt))
  const listed = new Set(before.map(keyOf))
  const added = rows.due().filter((state) => !listed.has(keyOf(state))).map((state) => rows.added(state))
  if (issuedAsAt === 0) {
    const stay = before.map((row) => rows.standing(row)).filter(({ outcome, words }) => WAITING.has(outcome.is) || hasWords(words))
    const all = [...stay, ...added]
    return { rows: inOrder(all), state: 'draft', issuedAsAt, since: sinceLastList([], asAt, 0), leaving: [], restored: [...rows.restored, ...besideAlready(kept, stay)] }
  }
  const children = before.map((row) => rows.standing(row))
  let next = 0
  const inPlace = standing.map((row) => (row.kind === 'team' ? row : children[next++]))
  const newcomers = inOrder(added).filter(({ kind }) => kind === 'child')
  const all = [...inPlace, ...newcomers]
  return {
    rows: withTeamLines(all),
    state: 'issued',
    issuedAsAt,
    since: sinceLastList(all.filter((row) => row.kind === 'child'), asAt, issuedAsAt),
    leaving: [],
    restored: [...rows.restored, ...besideAlready(kept, children)],
  }
}

/**
 * The next list: everybody overdue or due by the last day looked ahead, in order, with the words of the last list. Children
 * who are on it no longer leave, and what was typed beside them is kept.
 */
export function issuedList(facts: ListFacts): SurgeryList {
  const { asAt, kept } = facts
  const rows = new Rows(facts)
  const before = childrenOf(eachOnce(facts.standing))
  const lastAsAt = Math.max(0, ...before.map(({ listedAsAt }) => listedAsAt))
  const known = new Map(before.map((row) => [keyOf(row), row]))
  const due = rows.due()
  const listed = due.map((state): ListRow => {
    const last = known.get(keyOf(state))
    const row = last === undefined ? rows.added(state) : rows.standing(last)
    const wasListed = last !== undefined && last.listedAsAt !== 0
    // one list issued twice on a day is one list
    const times = wasListed ? last.timesListed + (last.listedAsAt === asAt ? 0 : 1) : 1
    return { ...row, outcome: outcomeOnIssue(row, state), listedAsAt: asAt, timesListed: times }
  })
  const standingNow = before.map((row) => rows.standing(row))
  const notKnown = standingNow.filter(({ outcome }) => outcome.is === 'not-known')
  const stays = new Set([...due, ...notKnown].map(keyOf))
  const gone = before.filter((row) => !stays.has(keyOf(row)))
  // whoever came since the last list and is not on this one either was on none
  const ofLast = standingNow.filter((row) => row.listedAsAt !== 0 || stays.has(keyOf(row)))
  const now = [...ofLast, ...listed.filter((row) => !known.has(keyOf(row))).map((row) => ({ ...row, listedAsAt: 0 }))]
  return {
    rows: inOrder([...listed, ...notKnown]),
    state: 'issued-now',
    issuedAsAt: asAt,
    since: sinceLastList(now, asAt, lastAsAt),
    // a child that joined a list after it was issued was on that list
    leaving: gone.filter(({ words }) => hasWords(words)).map((row) => (row.listedAsAt === 0 ? { ...row, listedAsAt: lastAsAt } : row)),
    restored: [...rows.restored, ...besideAlready(kept, standingNow.filter((row) => stays.has(keyOf(row))))],
  }
}

/** A child seen since the last list and due again is simply due on the next. */
function outcomeOnIssue({ outcome }: ListRow, state: VisitState): Outcome {
  return outcome.is === 'seen' || outcome.is === 'not-due' ? { is: 'due', by: state.due } : outcome
}
