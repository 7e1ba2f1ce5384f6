/** `Summary`, `Trend`, `Teams` and `Workers`, re-added: each number from the reference, and from the numbers of the other sheets. */
import { lastDayOfMonth, windowStart, type Day } from '../reference/dates'
import type { WorkbookRead } from '../reference/measures'
import { limitsOf } from '../reference/limits'
import type { FiguresJson, GroupFigure, MeasureJson } from '../reference/plain'
import { statusOf } from '../reference/rates'
import { printedNames } from '../reference/settings'
import { Differences } from './differences'
import type { HeldSheet } from './writtenFile'
import { fraction, longDay, named, numberIn, outOfIn, shortMonth, statusShown, writtenTable, type WrittenRow, type WrittenTable } from './writtenTable'

const WORDS: Readonly<Record<string, string>> = { met: '✔ Met', near: '◆ Near', missed: '✖ Missed', 'no-data': '– No data', 'no-target': 'No target' }

/** The day that a month is judged on: its last, or that of the figures. */
export function monthDay(month: string, asAt: Day): Day {
  const [year, number] = month.split('-').map(Number)
  return Math.min(asAt, lastDayOfMonth(year, number))
}

type Months = MeasureJson['trend']

function changeOf(months: Months): number | null {
  const [before, last] = months.filter(({ part }) => !part).slice(-2)
  if (before.denominator === 0 || last.denominator === 0) return null
  return (last.numerator / last.denominator - before.numerator / before.denominator) * 100
}

const rate = ([part, whole]: readonly [number, number]): number | null => (whole === 0 ? null : part / whole)

/** The status of so many of so many, by the rule of the whole or of one team. */
function statusOn({ ruleOn }: WorkbookRead, measure: MeasureJson, day: Day, [numerator, denominator]: readonly [number, number], team: string | null = null): string {
  return statusOf(numerator, denominator, measure.direction, ruleOn(measure.id, day, team))
}

export function summaryReadded(sheets: readonly HeldSheet[], read: WorkbookRead, figures: FiguresJson): string[] {
  const found = new Differences()
  const summary = writtenTable(sheets, 'casefile_summary')
  if (summary === null) return ['There is no Summary.']
  found.same('Summary, its measures', figures.measures.map(({ id }) => printedNames[id]), summary.rows.map((row) => row.text('Measure')))
  for (const measure of figures.measures) {
    const row = summary.rows.find((one) => one.text('Measure') === printedNames[measure.id])
    if (row === undefined) continue
    const where = (what: string): string => `Summary, ${printedNames[measure.id]}, ${what}`
    const { numerator, denominator, status } = measure
    const judged = status !== 'no-data' && status !== 'no-target'
    found.close(where('target'), measure.target, row.at('Target'))
    found.close(where('rate'), measure.rate, row.at('Rate'))
    found.same(where('how many'), denominator === 0 ? null : [numerator, denominator], outOfIn(row.text('How many')))
    found.same(where('status'), WORDS[status], row.at('Status'))
    found.same(where('needed'), judged ? measure.needed : null, row.at('Needed'))
    found.close(where('change'), changeOf(measure.trend), row.at('Change on last month, points'))
    found.same(where('last 3 met'), measure.target === null ? null : `${measure.sustained} of 3`, row.at('Last 3 met'))
    for (const month of measure.trend) {
      const header = month.part ? `${shortMonth(month.month)} (part)` : shortMonth(month.month)
      found.close(where(header), rate([month.numerator, month.denominator]), month.denominator === 0 && row.at(header) === '–' ? null : row.at(header))
      found.same(where(`${header}, its symbol`), statusOn(read, measure, monthDay(month.month, read.asAt), [month.numerator, month.denominator]), statusShown(row, header))
    }
  }
  return found.sentences
}

export function trendReadded(sheets: readonly HeldSheet[], read: WorkbookRead, figures: FiguresJson): string[] {
  const found = new Differences()
  const [trend, summary] = [writtenTable(sheets, 'casefile_trend'), writtenTable(sheets, 'casefile_summary')]
  if (trend === null || summary === null) return ['There is no Trend.']
  found.same('Trend, how many rows', figures.measures.length * 12, trend.rows.length)
  figures.measures.forEach((measure, place) => {
    const ofSummary = summary.rows[place]
    const limits = limitsOf(measure.trend.filter(({ part, denominator }) => !part && denominator > 0).map(({ numerator, denominator }) => numerator / denominator))
    const drawn = (value: number | undefined): number | null => (value === undefined ? null : Math.min(1, Math.max(0, value)))
    measure.trend.forEach((month, index) => {
      const row = trend.rows[place * 12 + index]
      const header = month.part ? `${shortMonth(month.month)} (part)` : shortMonth(month.month)
      const where = (what: string): string => `Trend, ${printedNames[measure.id]}, ${header}, ${what}`
      const [shown, other] = month.part ? ['Part month', 'Rate'] : ['Rate', 'Part month']
      found.same(where('its place'), [printedNames[measure.id], header], [row.at('Measure'), row.at('Month')])
      found.close(where('rate'), rate([month.numerator, month.denominator]), row.at(shown))
      found.same(where(other), null, row.at(other))
      found.same(where('as on Summary'), ofSummary.at(header), row.at(shown) ?? '–')
      found.same(where('how many'), month.denominator === 0 ? null : [month.numerator, month.denominator], outOfIn(row.text('How many')))
      const { target } = read.ruleOn(measure.id, monthDay(month.month, read.asAt))
      found.close(where('target'), target === null ? null : target / 1_000_000, row.at('Target'))
      // a part month is drawn apart, without them
      for (const [header, value] of [['Mean', limits?.mean], ['Lower limit', limits?.lower], ['Upper limit', limits?.upper]] as const) found.close(where(header), month.part ? null : drawn(value), row.at(header))
    })
    const last = measure.trend[11]
    found.same(`Trend, ${printedNames[measure.id]}, its last month against the figure`, fraction([measure.numerator, measure.denominator]), fraction([last.numerator, last.denominator]))
  })
  return found.sentences
}

/** The header of how many stands to the right of a measure's rate. */
function countedIn(table: WrittenTable, row: WrittenRow, header: string): readonly [number, number] {
  return outOfIn(row.text(table.headers[table.headers.indexOf(header) + 1])) ?? [0, 0]
}

function added(table: WrittenTable, rows: readonly WrittenRow[], header: string): readonly [number, number] {
  return rows.map((row) => countedIn(table, row, header)).reduce<readonly [number, number]>(([part, whole], [n, d]) => [part + n, whole + d], [0, 0])
}

/** So many of so many by name; names that are one are added. */
function byName(groups: readonly { readonly name: string; readonly counted: readonly [number, number] }[]): string[] {
  const sums = new Map<string, [number, number]>()
  for (const { name, counted: [part, whole] } of groups) {
    const [n, d] = sums.get(named(name)) ?? [0, 0]
    sums.set(named(name), [n + part, d + whole])
  }
  return [...sums].filter(([, [, whole]]) => whole > 0).map(([name, counted]) => `${name} ${fraction(counted)}`)
}

const ofReference = (groups: readonly GroupFigure[]): string[] => byName(groups.map(({ name, numerator, denominator }) => ({ name, counted: [numerator, denominator] })))

/** The measures that are held against a target: those that Teams and Workers show. */
export const judgedOf = ({ measures }: FiguresJson): readonly MeasureJson[] => measures.filter(({ target }) => target !== null)

/** Each rate's cell is its own count divided, with the symbol of its status. */
function rateCellsReadded(found: Differences, where: string, table: WrittenTable, row: WrittenRow, judged: readonly MeasureJson[], read: WorkbookRead, team: string | null): void {
  for (const measure of judged) {
    const header = printedNames[measure.id]
    const counted = countedIn(table, row, header)
    found.close(`${where}, ${header}`, rate(counted), counted[1] === 0 && row.at(header) === '–' ? null : row.at(header))
    found.same(`${where}, ${header}, its symbol`, statusOn(read, measure, read.asAt, counted, team), statusShown(row, header))
  }
}

export function teamsReadded(sheets: readonly HeldSheet[], read: WorkbookRead, figures: FiguresJson): string[] {
  const found = new Differences()
  const teams = writtenTable(sheets, 'casefile_teams')
  if (teams === null) return ['There is no Teams.']
  const judged = judgedOf(figures)
  const at = (level: string): WrittenRow[] => teams.rows.filter((row) => row.text('Level') === level)
  const [whole, heads, managers, ofTeams] = ['Whole', 'Head of Service', 'Team manager', 'Team'].map(at)
  found.same('Teams, how many rows of the whole', 1, whole.length)
  const levels = [['headOfService', heads, 'Head of Service'], ['teamManager', managers, 'Team manager'], ['team', ofTeams, 'Team']] as const
  for (const measure of judged) {
    const header = printedNames[measure.id]
    const wanted = fraction([measure.numerator, measure.denominator])
    found.same(`Teams, ${header}, the whole`, wanted, fraction(countedIn(teams, whole[0], header)))
    for (const [level, rows, column] of levels) {
      found.same(`Teams, ${header}, the sum by ${level}`, wanted, fraction(added(teams, rows, header)))
      found.sameSet(`Teams, ${header}, by ${level}`, ofReference(measure.groups[level]), byName(rows.map((row) => ({ name: row.text(column), counted: countedIn(teams, row, header) }))))
    }
    for (const row of heads) {
      const own = managers.filter((one) => one.text('Head of Service') === row.text('Head of Service'))
      found.same(`Teams, ${header}, under ${row.text('Head of Service')}`, fraction(countedIn(teams, row, header)), fraction(added(teams, own, header)))
    }
    for (const row of managers) {
      const own = ofTeams.filter((one) => ['Head of Service', 'Team manager'].every((column) => one.text(column) === row.text(column)))
      found.same(`Teams, ${header}, under ${row.text('Team manager')}`, fraction(countedIn(teams, row, header)), fraction(added(teams, own, header)))
    }
  }
  for (const row of teams.rows) {
    const where = `Teams, ${['Level', 'Head of Service', 'Team manager', 'Team'].map((header) => row.text(header)).join(' ')}`
    rateCellsReadded(found, where, teams, row, judged, read, row.text('Level') === 'Team' ? row.text('Team') : null)
  }
  return found.sentences
}

const dayAndMonth = (day: Day): string => longDay(day).replace(/ \d{4}$/, '')

/** The last day on which one more supervision keeps somebody compliant, found by trying each day. */
function nextBy(held: readonly Day[], asAt: Day, window: number, needed: number): { by: Day | null; more: number } {
  if (held.length < needed) return { by: null, more: needed - held.length }
  const left = (day: Day): number => held.filter((one) => one >= windowStart(day, window)).length
  let by = asAt + 1
  while (left(by) >= needed) by++
  return { by, more: needed - left(by) }
}

export function workersReadded(sheets: readonly HeldSheet[], read: WorkbookRead, figures: FiguresJson): string[] {
  const found = new Differences()
  const workers = writtenTable(sheets, 'casefile_workers')
  if (workers === null) return ['There is no Workers.']
  const judged = judgedOf(figures)
  for (const measure of judged) {
    const header = printedNames[measure.id]
    found.same(`Workers, ${header}, the sum`, fraction([measure.numerator, measure.denominator]), fraction(added(workers, workers.rows, header)))
    found.sameSet(`Workers, ${header}`, ofReference(measure.groups.worker), byName(workers.rows.map((row) => ({ name: row.text('Worker'), counted: countedIn(workers, row, header) }))))
  }
  for (const row of workers.rows) rateCellsReadded(found, `Workers, ${row.text('Worker')}`, workers, row, judged, read, null)
  supervisionsReadded(found, workers, read)
  return found.sentences
}

/** Supervisions of each person, from the rows of `Supervisions`: dates in the window, how many, and by when the next is needed. */
function supervisionsReadded(found: Differences, workers: WrittenTable, { measures, people, supervisions, groups, settings, ruleOn, asAt }: WorkbookRead): void {
  const measure = measures.find(({ id }) => id === 'supervision')
  if (measure?.hasFacts !== true) return
  const { window } = ruleOn('supervision', asAt)
  const judgement = measure.judge(asAt, window)
  const reasons = new Map(judgement.leftOut.map(({ row, reason }) => [row, reason]))
  const wanted = [...people.people.values()].map((person) => {
    const post = people.postThatSpeaks(person, asAt)
    const reason = reasons.get(post.row)
    const held = supervisions.heldIn(person.key, windowStart(asAt, window), asAt)
    const next = reason === undefined ? nextBy(held, asAt, window, settings.supervisionsNeeded) : { by: null, more: null }
    return { name: groups.ofPost(post).worker ?? '', reason, says: JSON.stringify([held.length, next.by, next.more, held.map(dayAndMonth).join(', ')]) }
  })
  const rows = workers.rows.filter((row) => row.at('How many supervisions') !== null)
  const written = rows.map((row) => ({ name: row.text('Worker'), says: JSON.stringify([row.at('How many supervisions'), row.at('Next one by'), row.at('More needed'), row.text('Supervision dates')]) }))
  const say = ({ name, says }: { readonly name: string; readonly says: string }): string => `${named(name)} ${says}`
  // nobody whom a figure counts, or who was left out for having started or been away, is missing
  const shown = new Set(workers.rows.map((row) => named(row.text('Worker'))))
  const due = wanted.filter(({ name, reason }) => shown.has(named(name)) || !['not-case-holding', 'left', 'not-started'].includes(reason ?? ''))
  const unique = due.filter(({ name }) => wanted.filter((one) => named(one.name) === named(name)).length === 1)
  const names = new Set(unique.map(({ name }) => named(name)))
  found.sameSet('Workers, supervisions', unique.map(say), written.filter(({ name }) => names.has(named(name))).map(say))
  const others = wanted.length - rows.length
  const said = workers.above.map((line) => /^Not listed: ([\d,]+) /.exec(line)?.[1]).find((count) => count !== undefined)
  found.same('Workers, people not listed', others, said === undefined ? 0 : numberIn(said))
}
