/** `Figures issued` and the report by Head of Service, re-added: what was issued, what is reported of it, and the same day worked out again. */
import { aheadOf, measureOf } from '../reference/dueVisits'
import type { Belonging } from '../reference/groups'
import type { WorkbookRead } from '../reference/measures'
import type { FiguresJson, GroupFigure, MeasureJson } from '../reference/plain'
import { printedNames } from '../reference/settings'
import { Differences } from './differences'
import type { HeldSheet } from './writtenFile'
import { named, outOfIn, writtenTable, type WrittenRow } from './writtenTable'

/** A figure as its row has it: `28 Jun, Children in need seen, Team North: 3/7 against 0.8`. */
export interface IssuedRow {
  readonly asAt: number
  readonly measure: string
  readonly group: string
  readonly name: string
  readonly counted: readonly [number, number]
  readonly says: string
}

export function issuedRows(sheets: readonly HeldSheet[]): IssuedRow[] {
  const table = writtenTable(sheets, 'History') ?? writtenTable(sheets, 'casefile_history')
  return (table?.rows ?? []).map((row) => {
    const [measure, group, name] = ['Measure', 'Group', 'Name'].map(row.text)
    const counted = [Number(row.at('Numerator')), Number(row.at('Denominator'))] as const
    return { asAt: Number(row.at('As at')), measure, group, name: named(name), counted, says: saying(Number(row.at('Issued on')), measure, group, name, counted, row.at('Target')) }
  })
}

function saying(issuedOn: number, measure: string, group: string, name: string, [part, whole]: readonly [number, number], target: unknown): string {
  return `${issuedOn}, ${measure}, ${group} ${named(name)}: ${part}/${whole} against ${typeof target === 'number' ? target.toFixed(6) : 'nothing'}`
}

const LEVELS = [['Head of Service', 'headOfService'], ['Team manager', 'teamManager'], ['Team', 'team']] as const

/** Every figure that has anybody in it, as it is to be issued. */
function toIssue({ ruleOn, asAt }: WorkbookRead, figures: FiguresJson, issuedOn: number): string[] {
  const one = (measure: MeasureJson, group: string, { name, numerator, denominator }: GroupFigure): string => {
    const { target } = ruleOn(measure.id, asAt, group === 'Team' ? name : null)
    return saying(issuedOn, printedNames[measure.id], group, name, [numerator, denominator], target === null ? null : target / 1_000_000)
  }
  return figures.measures
    .filter(({ denominator }) => denominator > 0)
    .flatMap((measure) => [one(measure, 'Whole', { ...measure, name: '' }), ...LEVELS.flatMap(([group, level]) => measure.groups[level].map((figure) => one(measure, group, figure)))])
}

/** @param before as it stood before this issue */
export function issueReadded(sheets: readonly HeldSheet[], read: WorkbookRead, figures: FiguresJson, before: readonly IssuedRow[], issuedOn: number): string[] {
  const found = new Differences()
  const rows = issuedRows(sheets)
  found.same('Figures issued, what stood there', before, rows.slice(0, before.length))
  const added = rows.slice(before.length)
  found.same('Figures issued, as at', [], added.filter(({ asAt }) => asAt !== read.asAt))
  found.sameSet('Figures issued', toIssue(read, figures, issuedOn), added.map(({ says }) => says))
  return found.sentences
}

/** The issue before a day that is nearest to a fortnight before it; of two equally near the later. */
function lastTime(issued: readonly IssuedRow[], asAt: number): number | null {
  const days = [...new Set(issued.map((row) => row.asAt))].filter((day) => day < asAt)
  const away = (day: number): number => Math.abs(day - (asAt - 14))
  return days.sort((a, b) => away(a) - away(b) || b - a)[0] ?? null
}

const isHead = (name: string) => ({ headOfService }: Belonging): boolean => named(headOfService ?? 'Not recorded') === name

type Counted = readonly [number, number] | null

const rate = (counted: Counted): number | null => (counted === null ? null : counted[0] / counted[1])

const known = ([part, whole]: readonly [number, number]): Counted => (whole === 0 ? null : [part, whole])

/** One row of the report. */
function reportRowReadded(found: Differences, row: WrittenRow, measure: MeasureJson, read: WorkbookRead, issued: readonly IssuedRow[]): void {
  const [head, name] = [row.text('Head of Service'), printedNames[measure.id]]
  const whole = head === 'Whole'
  const belongs = whole ? () => true : isHead(named(head))
  const where = (what: string): string => `Report, ${head}, ${name}, ${what}`
  const own = whole ? [measure] : measure.groups.headOfService.filter((group) => named(group.name) === named(head))
  const now = known([own.reduce((n, group) => n + group.numerator, 0), own.reduce((n, group) => n + group.denominator, 0)])
  found.same(where('now'), now, outOfIn(row.text('Now: how many')))
  found.close(where('now, its rate'), rate(now), now === null ? null : row.at('Now'))

  const day = lastTime(issued, read.asAt)
  const last = issued.find((one) => one.asAt === day && one.measure === name && one.group === (whole ? 'Whole' : 'Head of Service') && (whole || one.name === named(head)))?.counted ?? null
  found.same(where('last time'), last, outOfIn(row.text('Last time: how many')))
  found.close(where('last time, its rate'), rate(last), row.at('Last time'))
  const [before, after] = [rate(last), rate(now)]
  const change = before === null || after === null ? null : (after - before) * 100
  found.close(where('change'), change, row.at('Change, points'))
  const better = change === null ? 0 : measure.direction === 'higher' ? change : -change
  found.same(where('better or worse'), change === null ? null : Math.abs(better) < 1e-9 ? 'Same' : better > 0 ? 'Better' : 'Worse', row.at('Better or worse'))

  if (last !== null && day !== null && !/cannot be worked out again|nobody of theirs was counted then/.test(row.text('Notes'))) {
    const counted = read.measures.find(({ id }) => id === measure.id)?.judge(day, read.ruleOn(measure.id, day).window).counted.filter(({ belonging }) => belongs(belonging)) ?? []
    const again: readonly [number, number] = [counted.filter(({ met }) => met).length, counted.length]
    const restated = again[0] !== last[0] || again[1] !== last[1]
    found.same(where('restated'), restated ? again : null, outOfIn(row.text('Restated: how many')))
    found.close(where('restated, its rate'), restated ? rate(again) : null, row.at('Restated'))
  }
  const isAhead = Object.values(measureOf).includes(measure.id)
  const ahead = isAhead ? aheadOf(read, measure.id, belongs) : null
  const looked = ahead === null || ahead.denominator === 0 ? null : ahead
  found.close(where('if nobody else is seen'), looked && looked.numerator / looked.denominator, row.at('If nobody else is seen'))
  found.same(where('to be seen'), looked && looked.mustBeSeen, row.at('To be seen'))
}

/** @param issued as it stood before the refresh that wrote the report */
export function reportReadded(sheets: readonly HeldSheet[], read: WorkbookRead, figures: FiguresJson, issued: readonly IssuedRow[]): string[] {
  const found = new Differences()
  const report = writtenTable(sheets, 'casefile_fortnightly_report')
  if (report === null) return issued.length === 0 ? [] : ['There is no report.']
  const heads = new Set(report.rows.map((row) => row.text('Head of Service')))
  for (const measure of figures.measures) {
    const rows = report.rows.filter((row) => row.text('Measure') === printedNames[measure.id])
    for (const row of rows) reportRowReadded(found, row, measure, read, issued)
    const wanted = measure.groups.headOfService.filter(({ denominator }) => denominator > 0).map(({ name }) => named(name))
    const shown = rows.map((row) => named(row.text('Head of Service')))
    found.same(`Report, ${printedNames[measure.id]}, Heads of Service without a row`, [], wanted.filter((name) => !shown.includes(name)))
  }
  found.same('Report, the whole', true, heads.has('Whole') || figures.measures.length === 0)
  return found.sentences
}
