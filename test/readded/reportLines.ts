/** The two rows at the end of the whole and of each Head of Service on the report, counted again on `Visits due` and in `Notes kept`. */
import { aheadOf, measureOf, type ListedAs } from '../reference/dueVisits'
import { Differences } from './differences'
import { CASE_TYPES, keyOf, listedRows, type Known, type ListedRow } from './list'
import { countsIn, isDone, waiting, waits } from './teamLines'
import type { HeldSheet } from './writtenFile'
import { longDay, named, writtenTable, type WrittenRow } from './writtenTable'

const WHOLE = 'Whole'

/** The Head of Service of a child: its own; of one whom the tables do not name any more, that of the team, where it has one alone. */
function headOf(known: Known, teams: readonly WrittenRow[], one: ListedRow): string {
  const state = known.of(one)
  if (state !== undefined) return named(state.belonging.headOfService ?? 'Not recorded')
  const ofTeam = new Set(teams.filter((row) => row.text('Team') === one.row.text('Team')).map((row) => named(row.text('Head of Service'))))
  return ofTeam.size === 1 ? [...ofTeam][0] : 'not recorded'
}

/** `Team North 3, Team South 1 and 2 more teams` as the names and counts in it; of five teams and the rest. */
function teamsOf(rows: readonly ListedRow[]): string[] {
  const counts = new Map<string, number>()
  for (const { row } of rows) counts.set(row.text('Team') || 'Not recorded', (counts.get(row.text('Team') || 'Not recorded') ?? 0) + 1)
  const most = [...counts].sort(([, one], [, other]) => other - one)
  return [...most.slice(0, 5).map(([team, count]) => `${team} ${count}`), ...(most.length > 5 ? [`${most.length - 5} more team`] : [])]
}

function promisedReadded(found: Differences, head: string, text: string, rows: readonly ListedRow[], kept: readonly ListedRow[], asAt: number): void {
  const where = (what: string): string => `Report, ${head}, promised: ${what}`
  const isPassed = ({ row }: ListedRow): boolean => typeof row.at('By when') === 'number' && Number(row.at('By when')) < asAt
  const done = ({ row }: ListedRow): boolean => isDone(row.text('Done'))
  const open = rows.filter((one) => isPassed(one) && !done(one))
  const counts = [
    open.length,
    open.filter(({ row }) => row.text('Status').startsWith('✔ Seen')).length,
    rows.filter((one) => isPassed(one) && done(one) && waits(one)).length,
    kept.filter((one) => isPassed(one) && !done(one)).length,
    rows.filter((one) => typeof one.row.at('By when') === 'string' && one.row.text('By when').trim() !== '' && !done(one)).length,
  ].map((count) => (count === 0 ? null : count))
  const said = countsIn(text, 'promises? not done:', 'of these children ha(?:s|ve) been seen since', 'promises? (?:is|are) marked as done', 'promises? not done in Notes kept', 'rows? ha(?:s|ve) a By when that is no date')
  found.same(where('how many'), counts, said)
  if (open.length === 0) return
  found.same(where('the oldest'), true, text.includes(`The oldest was for ${longDay(Math.min(...open.map(({ row }) => Math.floor(Number(row.at('By when'))))))}.`))
  found.same(where('by team'), [], teamsOf(open).filter((team) => !text.includes(team)))
}

export function reportLinesReadded(sheets: readonly HeldSheet[], known: Known): string[] {
  const found = new Differences()
  const [report, list, teams, notes] = ['casefile_fortnightly_report', 'casefile_visits_due', 'casefile_teams', 'Notes_kept'].map((name) => writtenTable(sheets, name))
  if (report === null || list === null || teams === null) return []
  const { read } = known
  const until = read.asAt + read.settings.lookAheadDays
  const rows = listedRows(list, read)
  const listed = new Set(rows.map(keyOf))
  // of two notes beside one child the later one speaks
  const kept = [...new Map((notes === null ? [] : listedRows(notes, read, 'Last listed as at')).map((note) => [keyOf(note), note])).values()].filter((note) => !listed.has(keyOf(note)))
  const ofTeams = teams.rows.filter((row) => row.text('Level') === 'Team')
  const own = (all: readonly ListedRow[], head: string): ListedRow[] => all.filter((one) => head === WHOLE || headOf(known, ofTeams, one) === named(head))
  const heads = [...new Set(report.rows.map((row) => row.text('Head of Service')))]
  const missing = [...rows, ...kept].map((one) => headOf(known, ofTeams, one)).filter((head) => !heads.map(named).includes(head))
  found.same('Report, Heads of Service of children on the list, without their rows', [], missing)
  for (const head of heads) {
    const line = (name: string): string => report.rows.find((row) => row.text('Head of Service') === head && row.text('Measure') === name)?.text('Notes') ?? ''
    promisedReadded(found, head, line('Promised and not done'), own(rows, head), own(kept, head), read.asAt)
    const belongs = ({ headOfService }: { readonly headOfService: string | null }): boolean => head === WHOLE || named(headOfService ?? 'Not recorded') === named(head)
    const must = (Object.keys(CASE_TYPES) as ListedAs[]).reduce((sum, listedAs) => sum + aheadOf(read, measureOf[listedAs], belongs).mustBeSeen, 0)
    found.same(`Report, ${head}, look ahead`, [...waiting(own(rows, head), until), must], countsIn(line('Look ahead'), 'overdue and', 'more falling due', 'households?;', 'of them must be seen'))
    found.same(`Report, ${head}, the day looked ahead to`, true, line('Look ahead').startsWith(`By ${longDay(until)}: `))
  }
  return found.sentences
}
