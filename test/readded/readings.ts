/** `About` and `Data issues`, re-added: rows read are rows used and rows left out; who is left out of a figure; issues as often as they are said to be. */
import type { FiguresJson } from '../reference/plain'
import { printedNames } from '../reference/settings'
import { Differences } from './differences'
import type { HeldSheet } from './writtenFile'
import { numberIn, writtenTable, type WrittenRow } from './writtenTable'

const ROWS_LEFT_OUT: Readonly<Record<string, string>> = {
  'needed-blank': 'with a needed cell blank',
  'needed-unreadable': 'with a needed cell that could not be read',
  'case-type-other': 'of another case type',
  'several-ids': 'with several ids in one cell',
  duplicate: 'exact duplicates',
  'after-as-at': 'dated after the as-at date',
}
const LEFT_OUT: Readonly<Record<string, string>> = {
  're-audit': 're-audits',
  'no-grade': 'without a grade',
  'grade-off-scale': 'with a grade that is not on the scale',
  'not-case-holding': 'not case-holding social workers',
  left: 'left before the as-at date',
  'not-started': 'not yet started',
  'started-in-window': 'started during the period',
  'long-absence': 'away for long',
  'no-visit-required': 'called for no visit',
  'not-yet-due': 'not yet due',
  'counted-elsewhere': 'counted under another category',
  'unknown-then': 'seen later, unknown at the time',
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** Reasons by the words of the sheet, those that count nobody aside. */
function worded(words: Readonly<Record<string, string>>, leftOut: Readonly<Record<string, number>>): string[] {
  return Object.entries(leftOut).flatMap(([reason, count]) => (count === 0 ? [] : [`${words[reason]}: ${count}`]))
}

/** The values of one section's items that begin with some words. */
function itemsOf(rows: readonly WrittenRow[], item: string): string[] {
  return rows.flatMap((row) => (row.text('Item').startsWith(`${item}: `) ? [`${row.text('Item').slice(item.length + 2)}: ${row.text('Value')}`] : []))
}

export function aboutReadded(sheets: readonly HeldSheet[], figures: FiguresJson): string[] {
  const found = new Differences()
  const about = writtenTable(sheets, 'casefile_about')
  if (about === null) return ['There is no About.']
  const section = (is: (name: string) => boolean): WrittenRow[] => about.rows.filter((row) => is(row.text('Section')))
  for (const { table, sheet, read, used, leftOut } of figures.tables) {
    const own = section((name) => name === `Rows of ${table}: sheet ${sheet}` || name.startsWith(`Rows of ${table}: sheet ${sheet}, table `))
    const value = (item: string): unknown => own.find((row) => row.text('Item') === item)?.at('Value')
    const where = (what: string): string => `About, rows of ${table} on ${sheet}, ${what}`
    found.same(where('read'), read, value('Rows read'))
    found.same(where('used'), used, value('Rows used'))
    const left = itemsOf(own, 'Rows left out')
    found.sameSet(where('left out'), worded(ROWS_LEFT_OUT, leftOut), left)
    found.same(where('read = used + left out'), value('Rows read'), Number(value('Rows used')) + sum(left.map((one) => Number(one.split(': ')[1]))))
  }
  for (const measure of figures.measures) {
    const own = section((name) => name === printedNames[measure.id])
    const where = (what: string): string => `About, ${printedNames[measure.id]}, ${what}`
    const figure = own.find((row) => row.text('Item') === 'Figure')?.text('Value') ?? ''
    const said = /^([\d,]+) of ([\d,]+), /.exec(figure)
    found.same(where('figure'), measure.denominator === 0 ? null : [measure.numerator, measure.denominator], said === null ? null : [numberIn(said[1]), numberIn(said[2])])
    found.sameSet(where('left out'), worded(LEFT_OUT, measure.leftOut), itemsOf(own, 'Left out'))
  }
  return found.sentences
}

const OUTCOMES_LEFT_OUT = new Set(['The row was left out.', 'The audit was left out.', 'It was counted once.', 'None of its rows were read.'])

export function issuesReadded(sheets: readonly HeldSheet[], figures: FiguresJson): string[] {
  const found = new Differences()
  const [issues, summary] = [writtenTable(sheets, 'casefile_issues'), writtenTable(sheets, 'casefile_summary')]
  if (issues === null || summary === null) return ['There is no Data issues.']
  const rows = issues.rows
  const leftOut = rows.filter((row) => OUTCOMES_LEFT_OUT.has(row.text('What was done'))).length
  const byTable = new Map<string, number>()
  for (const row of rows) byTable.set(row.text('Table'), (byTable.get(row.text('Table')) ?? 0) + 1)
  const onSummary = /([\d,]+) issues? with the data \((.*)\); ([\d,]+) of them left a row out/.exec(summary.above.join('\n'))
  const onIssues = /([\d,]+) issues?; ([\d,]+) of them left a row out/.exec(issues.above.join('\n'))
  const counts = rows.length === 0 ? null : [rows.length, leftOut]
  found.same('Summary, issues and those that left a row out', counts, onSummary && [numberIn(onSummary[1]), numberIn(onSummary[3])])
  found.same('Data issues, above the table', counts, onIssues && [numberIn(onIssues[1]), numberIn(onIssues[2])])
  const wanted = [...byTable].map(([table, count]) => `${table} ${count}`)
  found.sameSet('Summary, issues by table', wanted, onSummary === null ? [] : onSummary[2].split(', ').map((one) => one.replaceAll(',', '')))
  // a row that is not used has its issue, but for those of a day after the figures' and audits that are allocated and not made yet
  for (const { table, sheet, leftOut: reasons } of figures.tables) {
    const own = rows.filter((row) => row.text('Table') === table && row.text('Sheet') === sheet)
    const withIssue = new Set(own.filter((row) => OUTCOMES_LEFT_OUT.has(row.text('What was done'))).map((row) => row.at('Row')))
    // of a range that lacks a needed column there is one issue, of its header
    if (own.some((row) => row.text('What was done') === 'The measures that need it have no data.')) continue
    const unused = sum(Object.values(reasons)) - (reasons['after-as-at'] ?? 0) - (table === 'Audits' ? (reasons['needed-blank'] ?? 0) : 0)
    found.same(`Data issues, rows of ${table} on ${sheet} that are not used, each with an issue`, true, withIssue.size >= unused)
  }
  return found.sentences
}
