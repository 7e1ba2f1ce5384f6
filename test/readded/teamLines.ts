/** The lines at the top of each team of `Visits due`, and those above the table, re-added from rows. */
import { readText } from '../reference/cells'
import { aheadOf, isToBeSeen, measureOf, type ListedAs } from '../reference/dueVisits'
import type { FiguresJson } from '../reference/plain'
import { Differences } from './differences'
import { CASE_TYPES, keyOf, type Known, listedRows, type Before, type ListedRow, type Writing } from './list'
import type { HeldSheet } from './writtenFile'
import { longDay, named, numberIn, writtenTable, type WrittenRow } from './writtenTable'

const LISTED_AS = Object.keys(CASE_TYPES) as ListedAs[]

/** The whole numbers that stand before some words. */
export function countsIn(text: string, ...words: readonly string[]): (number | null)[] {
  return words.map((word) => {
    const found = new RegExp(`([\\d,]+) ${word}`).exec(text)?.[1]
    return found === undefined ? null : numberIn(found)
  })
}

/** What is to be counted of one child since the last list. */
interface SinceRow {
  readonly team: string
  readonly status: string
  readonly listed: boolean
  readonly byWhen: unknown
  readonly done: string
}

const SINCE = ['seen', 'still overdue', 'promised and not seen', 'promised and not done', 'gone', 'new']

/** Under *Done*: a plain no is not done either. */
export function isDone(said: string): boolean {
  return !['', 'no', 'n', 'not yet', 'not done', 'false'].includes(said.trim().toLowerCase())
}

function sinceOf(rows: readonly SinceRow[], asAt: number): number[] {
  const last = rows.filter(({ listed }) => listed)
  const promised = last.filter(({ byWhen }) => typeof byWhen === 'number' && byWhen < asAt)
  return [
    last.filter(({ status }) => status.startsWith('✔ Seen')).length,
    last.filter(({ status }) => status.startsWith('✖')).length,
    promised.filter(({ status }) => /^[✖◆]/.test(status)).length,
    promised.filter(({ done }) => !isDone(done)).length,
    last.filter(({ status }) => /^– (No longer open|Now )/.test(status)).length,
    rows.length - last.length,
  ]
}

/** The children of the last list as they are now, and those who are on this one and were not on it. */
function sinceRows(rows: readonly ListedRow[], before: Before, known: Known, writing: Writing): SinceRow[] {
  const said = (row: WrittenRow) => ({ byWhen: row.at('By when'), done: row.text('Done') })
  if (writing === 'refreshed') return rows.map((one) => ({ team: one.team, status: one.row.text('Status'), listed: one.listed !== null, ...said(one.row) }))
  const now = new Set(rows.map(keyOf))
  const stood = before.rows.filter((one) => one.listed !== null || now.has(keyOf(one)))
  const stoodKeys = new Set(stood.map(keyOf))
  const teamOf = (one: ListedRow): string => {
    const state = known.of(one)
    return state === undefined ? one.team : named(state.belonging.team ?? '')
  }
  return [
    ...stood.map((one) => ({ team: teamOf(one), status: known.statusOf(one), listed: one.listed !== null, ...said(one.row) })),
    ...rows.filter((one) => !stoodKeys.has(keyOf(one))).map((one) => ({ team: one.team, status: one.row.text('Status'), listed: false, byWhen: null, done: '' })),
  ]
}

export const waits = ({ row }: ListedRow): boolean => /^[✖◆]/.test(row.text('Status'))
const isOverdue = ({ row }: ListedRow): boolean => row.text('Status').startsWith('✖')

/** Overdue, falling due by a day (seen since the list was issued or not), and in how many households: counted on the rows. */
export function waiting(rows: readonly ListedRow[], until: number): number[] {
  const all = rows.filter((one) => waits(one) || (one.row.text('Status').startsWith('✔ Seen') && one.row.at('Due') !== null && Number(one.row.at('Due')) <= until))
  const overdue = all.filter(isOverdue).length
  return [overdue, all.length - overdue, new Set(all.map(({ row }) => (row.at('Family') === null ? `child ${row.text('Child')}` : `family ${row.text('Family')}`))).size]
}

function aheadIn(text: string): (number | null)[] {
  return [...countsIn(text, 'overdue and', 'more falling due'), countsIn(text, 'households?;')[0], countsIn(text, 'of them must be seen')[0]]
}

/** A printed percentage is a rate rounded, to as many decimals as it shows. */
function isPrinted(percent: string, numerator: number, denominator: number): boolean {
  const decimals = (/\.(\d+)%$/.exec(percent)?.[1] ?? '').length
  return Math.abs(parseFloat(percent) - (100 * numerator) / denominator) <= 0.5 * 10 ** -decimals + 1e-9
}

/** `child in need 3 of 4 (75.0%)` of each case type that the team has. */
function ratesReadded(found: Differences, where: string, text: string, team: string, figures: FiguresJson): void {
  for (const listedAs of LISTED_AS) {
    const groups = figures.measures.find(({ id }) => id === measureOf[listedAs])?.groups.team ?? []
    const own = groups.filter(({ name }) => named(name) === team)
    const [part, whole] = own.reduce(([n, d], group) => [n + group.numerator, d + group.denominator], [0, 0])
    const said = new RegExp(`(?:: |, )${CASE_TYPES[listedAs].toLowerCase()} ([\\d,]+) of ([\\d,]+) \\(([\\d.]+%)\\)`).exec(text)
    found.same(`${where}, ${CASE_TYPES[listedAs]}`, whole === 0 ? null : [part, whole], said === null ? null : [numberIn(said[1]), numberIn(said[2])])
    if (said !== null) found.same(`${where}, ${CASE_TYPES[listedAs]}, its rate`, true, isPrinted(said[3], part, whole))
  }
}

/** The rate if all that are marked as visited and not recorded are recorded, of each case type in which that changes anything. */
function recordedReadded(found: Differences, where: string, text: string, team: string, rows: readonly ListedRow[], known: Known, figures: FiguresJson): void {
  const isMarked = (one: ListedRow): boolean => waits(one) && named(one.row.text('Reason')) === 'visited and not recorded'
  const marked = new Set(rows.filter(isMarked).map(({ child }) => child))
  found.same(`${where}, marked`, marked.size === 0 ? null : marked.size, countsIn(text, 'marked as visited and not recorded')[0])
  found.same(`${where}, that contacts are not worked out`, rows.some((one) => isMarked(one) && one.listedAs === 'contact'), /Contacts are not worked out/.test(text))
  for (const listedAs of LISTED_AS) {
    const own = figures.measures.find(({ id }) => id === measureOf[listedAs])?.groups.team.find(({ name }) => named(name) === team)
    const visited = rows.filter((one) => one.listedAs === listedAs && listedAs !== 'contact' && waits(one) && marked.has(one.child))
    const overdue = visited.filter(isOverdue).length
    const entering = visited.filter((one) => known.of(one)?.state === 'not yet due').length
    const said = new RegExp(`(?:: |, )${CASE_TYPES[listedAs].toLowerCase()} ([\\d.]+%)`).exec(text.split('if recorded')[1] ?? '')
    found.same(`${where}, ${CASE_TYPES[listedAs]}, if recorded`, overdue + entering > 0, said !== null)
    if (said !== null) found.same(`${where}, ${CASE_TYPES[listedAs]}, its rate if recorded`, true, isPrinted(said[1], (own?.numerator ?? 0) + overdue + entering, (own?.denominator ?? 0) + entering))
  }
}

export function teamLinesReadded(sheets: readonly HeldSheet[], figures: FiguresJson, known: Known, before: Before, writing: Writing): string[] {
  const found = new Differences()
  const table = writtenTable(sheets, 'casefile_visits_due')
  if (table === null) return ['There is no Visits due.']
  const { read } = known
  const until = read.asAt + read.settings.lookAheadDays
  const rows = listedRows(table, read)
  const since = sinceRows(rows, before, known, writing)
  const first = writing === 'draft' || !before.rows.some(({ listed }) => listed !== null)
  const linesOf = (name: string): Map<string, string> => new Map(table.rows.filter((row) => row.text('Case type') === name).map((row) => [named(row.text('Team')), row.text('Last seen')]))
  const lines = { rates: linesOf('Team'), since: linesOf('Since the last list'), ahead: linesOf('Look ahead') }
  const teams = [...new Set(rows.map(({ team }) => team))]
  for (const [name, said] of Object.entries(lines)) found.same(`Visits due, the teams with a line ${name}`, [], teams.filter((team) => !said.has(team)))
  for (const team of lines.rates.keys()) {
    const where = (what: string): string => `Visits due, team ${team}, ${what}`
    const own = rows.filter((row) => row.team === team)
    const group = team === '' ? 'not recorded' : team
    ratesReadded(found, where('rates'), lines.rates.get(team) ?? '', group, figures)
    const sinceText = lines.since.get(team) ?? ''
    found.same(where('since'), first ? SINCE.map(() => null) : sinceOf(since.filter((row) => row.team === team), read.asAt), countsIn(sinceText, ...SINCE))
    const aheadText = lines.ahead.get(team) ?? ''
    const must = LISTED_AS.reduce((sum, listedAs) => sum + aheadOf(read, measureOf[listedAs], ({ team: name }) => named(name ?? '') === team, readText(own[0]?.row.at('Team'))).mustBeSeen, 0)
    found.same(where('look ahead'), [...waiting(own, until), must], aheadIn(aheadText))
    found.same(where('the day looked ahead to'), true, aheadText.startsWith(`By ${longDay(until)}: `))
    recordedReadded(found, where('visited and not recorded'), aheadText, group, own, known, figures)
  }
  wholeReadded(found, table.above.join('\n'), rows, since, known, first)
  const allAhead = [...lines.ahead.values()].map(aheadIn)
  const sum = (place: number): number => allAhead.reduce((total, counts) => total + (counts[place] ?? 0), 0)
  found.same('Visits due, the teams together: overdue and falling due', waiting(rows, until).slice(0, 2), [sum(0), sum(1)])
  return found.sentences
}

/** The same of everybody, above the table. */
function wholeReadded(found: Differences, above: string, rows: readonly ListedRow[], since: readonly SinceRow[], known: Known, first: boolean): void {
  const { read } = known
  const until = read.asAt + read.settings.lookAheadDays
  if (rows.length === 0) return
  found.same('Visits due, above the table, since', first ? SINCE.map(() => null) : sinceOf(since, read.asAt), countsIn(/Since the list as at .*? new\./.exec(above)?.[0] ?? '', ...SINCE))
  const must = LISTED_AS.reduce((sum, listedAs) => sum + aheadOf(read, measureOf[listedAs], () => true).mustBeSeen, 0)
  found.same('Visits due, above the table, look ahead', [...waiting(rows, until), must], aheadIn(above))
  const [overdue, falling] = aheadIn(above)
  found.same('Visits due, above the table, overdue and falling due as the rows behind say', known.all.filter((one) => isToBeSeen(read, one)).length, (overdue ?? 0) + (falling ?? 0))
}
