/** `Visits due`, re-added: whom it holds, what each row says, its order, and the lines at the top of each team. */
import { readDate, readIdentifier, readText } from '../reference/cells'
import type { Day } from '../reference/dates'
import { isJudged, isToBeSeen, visitedOf, type ListedAs, type Visited } from '../reference/dueVisits'
import type { WorkbookRead } from '../reference/measures'
import { readChild } from '../reference/reading'
import { Differences } from './differences'
import type { HeldSheet } from './writtenFile'
import { longDay, named, writtenTable, type WrittenRow, type WrittenTable } from './writtenTable'

export const CASE_TYPES: Readonly<Record<ListedAs, string>> = { cin: 'Child in need', cp: 'Child protection plan', cic: 'Child in care', contact: 'Contact' }

/** A child's row as it stands on the sheet. */
export interface ListedRow {
  readonly child: string
  readonly listedAs: ListedAs
  readonly row: WrittenRow
  /** The as-at date of the list that the child was on; nothing for one that came since. */
  readonly listed: Day | null
  /** Folded; blank where none is recorded. */
  readonly team: string
}

/** @param listedUnder the header of the list that the child was on last */
export function listedRows(table: WrittenTable, read: WorkbookRead, listedUnder = 'Listed as at'): ListedRow[] {
  return table.rows.flatMap((row): ListedRow[] => {
    const listedAs = (Object.keys(CASE_TYPES) as ListedAs[]).find((one) => CASE_TYPES[one] === row.text('Case type'))
    if (listedAs === undefined) return []
    const child = readChild(row.at('Child'), read.context) ?? ''
    const listed = row.at(listedUnder)
    return [{ child, listedAs, row, listed: typeof listed === 'number' ? listed : null, team: named(row.text('Team')) }]
  })
}

/** What a row is known by. */
export const keyOf = ({ child, listedAs }: { readonly child: string; readonly listedAs: ListedAs }): string => `${CASE_TYPES[listedAs]} ${child}`

const dayAndMonth = (day: Day): string => longDay(day).replace(/ \d{4}$/, '')

/** What the reference knows of everybody on one day. */
export class Known {
  readonly all: readonly Visited[]
  private readonly byKey: ReadonlyMap<string, Visited>

  constructor(readonly read: WorkbookRead) {
    this.all = visitedOf(read)
    this.byKey = new Map(this.all.map((one) => [keyOf(one), one]))
  }

  of(listed: { readonly child: string; readonly listedAs: ListedAs }): Visited | undefined {
    return this.byKey.get(keyOf(listed))
  }

  toBeSeen(): readonly Visited[] {
    return this.all.filter((one) => isToBeSeen(this.read, one))
  }

  /** What has become of a child on the list. */
  statusOf(listed: Pick<ListedRow, 'child' | 'listedAs' | 'listed'>): string {
    if (!isJudged(this.read, listed.listedAs)) return '– Not known: no data'
    const state = this.of(listed)
    if (state === undefined) {
      const others = this.all.filter(({ child, listedAs }) => child === listed.child && listedAs !== 'contact')
      const now = (['cic', 'cp', 'cin'] as const).find((one) => others.some(({ listedAs }) => listedAs === one))
      return now === undefined ? '– No longer open' : `– Now ${CASE_TYPES[now].toLowerCase()}`
    }
    const { lastSeen, due, contacts } = state
    const several = contacts > 1 ? ` (${contacts} contacts)` : ''
    if (state.state === 'overdue') return `${lastSeen === null ? '✖ Never seen, overdue' : '✖ Overdue'}${several}`
    const seen = state.state === 'in timescale'
    const seenText = `✔ Seen ${lastSeen === null ? '' : dayAndMonth(lastSeen)}${due === null ? '' : `, next by ${dayAndMonth(due)}`}`
    if (seen && (listed.listedAs === 'contact' || (listed.listed !== null && (lastSeen ?? 0) > listed.listed))) return seenText
    if (isToBeSeen(this.read, state)) return `◆ Due by ${dayAndMonth(due ?? 0)}${several}`
    if (seen && listed.listed !== null) return seenText
    return due === null ? '✔ No visit due' : `✔ Not due before ${dayAndMonth(due)}`
  }
}

function rowReadded(found: Differences, { child, listedAs, row }: ListedRow, known: Known, status: string): void {
  const where = (what: string): string => `Visits due, ${CASE_TYPES[listedAs]} ${child}, ${what}`
  const { asAt } = known.read
  found.same(where('status'), status, row.at('Status'))
  const state = known.of({ child, listedAs })
  if (state === undefined || !isJudged(known.read, listedAs)) {
    found.same(where('days overdue'), null, row.at('Days overdue'))
    return
  }
  const { belonging, due, lastSeen, family } = state
  const overdue = state.state === 'overdue' && due !== null
  const since = readDate(state.row.cell('Allocated since'))
  const allocated = since.state === 'read' && since.value.day <= asAt ? since.value.day : 0
  found.same(where('last seen'), lastSeen, row.at('Last seen'))
  found.same(where('due'), due, row.at('Due'))
  found.same(where('days overdue'), overdue ? asAt - due : null, row.at('Days overdue'))
  found.same(where('when received'), listedAs !== 'contact' && overdue && allocated > due ? 'Overdue when received' : null, row.at('When received'))
  found.same(where('family'), family, readIdentifier(row.at('Family')))
  for (const [header, name] of [['Worker', belonging.worker], ['Team', belonging.team], ['Team manager', belonging.teamManager]] as const) {
    found.same(where(header), named(name ?? ''), named(row.text(header)))
  }
}

/** The first row of each household presses most: never seen, then overdue the longest, then due first. */
function orderReadded(found: Differences, rows: readonly ListedRow[]): void {
  const presses = ({ row }: ListedRow): number => {
    const status = row.text('Status')
    if (status.startsWith('✖')) return (status.startsWith('✖ Never') ? -2e6 : -1e6) - Number(row.at('Days overdue'))
    return status.startsWith('◆') ? Number(row.at('Due')) : 1e6
  }
  for (const team of new Set(rows.map((one) => one.team))) {
    const own = rows.filter((one) => one.team === team)
    const households = own.map(({ child, row }) => readText(row.at('Family')) ?? `child ${child}`)
    const firsts = own.filter((_, place) => households.indexOf(households[place]) === place)
    const gaps = households.filter((household, place) => place > 0 && household !== households[place - 1] && households.indexOf(household) < place)
    found.same(`Visits due, team ${team}, households that are torn apart`, [], gaps)
    found.same(`Visits due, team ${team}, the order of its households`, true, firsts.every((one, place) => place === 0 || presses(firsts[place - 1]) <= presses(one)))
  }
}

/** The list that stood before, as rows; none before the first. */
export interface Before {
  readonly rows: readonly ListedRow[]
}

/** Which list is written: put in order as a draft or as the next one issued, or one that stands and is refreshed. */
export type Writing = 'draft' | 'issued' | 'refreshed'

export function listReadded(sheets: readonly HeldSheet[], read: WorkbookRead, before: Before, writing: Writing): string[] {
  const found = new Differences()
  const table = writtenTable(sheets, 'casefile_visits_due')
  if (table === null) return ['There is no Visits due.']
  const known = new Known(read)
  const rows = listedRows(table, read)
  const due = known.toBeSeen().map(keyOf)
  const stood = before.rows.map(keyOf)
  const notKnown = before.rows.filter(({ listedAs }) => !isJudged(read, listedAs)).map(keyOf)
  const wanted = writing === 'refreshed' ? [...stood, ...due.filter((key) => !stood.includes(key))] : [...due, ...notKnown]
  found.sameSet('Visits due', wanted, rows.map(keyOf))
  if (writing === 'refreshed') found.same('Visits due, the rows that stood, in their order', stood, rows.slice(0, stood.length).map(keyOf))
  else orderReadded(found, rows)
  const known0 = new Map(before.rows.map((one) => [keyOf(one), one]))
  for (const listed of rows) {
    const last = known0.get(keyOf(listed))
    const where = (what: string): string => `Visits due, ${keyOf(listed)}, ${what}`
    const runs = Number(last?.row.at('Lists running') ?? 0)
    const isNotKnown = notKnown.includes(keyOf(listed))
    if (writing === 'issued' && !isNotKnown) {
      found.same(where('listed as at'), read.asAt, listed.listed)
      found.same(where('lists running'), (last?.listed ?? null) === null ? 1 : runs + (last?.listed === read.asAt ? 0 : 1), listed.row.at('Lists running'))
    } else {
      found.same(where('listed as at'), last?.listed ?? null, listed.listed)
      found.same(where('lists running'), runs === 0 ? null : runs, listed.row.at('Lists running'))
    }
    // whoever falls due again is on the next list as due, also if seen since the last
    const status = known.statusOf({ ...listed, listed: writing === 'issued' ? (last?.listed ?? null) : listed.listed })
    const again = writing === 'issued' && status.startsWith('✔') ? known.statusOf({ ...listed, listed: read.asAt }) : status
    rowReadded(found, listed, known, again)
  }
  return found.sentences
}

