/** What audits found, for quality assurance: grades by month and domain with a chart of each, what moderation and re-audits changed, and what is to be done. */
import { longDate } from '../calendar'
import { auditFindings, gradedOf, type AuditFindings, type Figures, type GradeCounts } from '../measures'
import type { Records } from '../records'
import { AUDIT_FINDINGS_HEADERS, AUDIT_FINDINGS_WORDS, AUDIT_PARTS, auditPeriod, noDataSentence, notConfirmedLine, questionReadingShort } from '../words'
import type { ChartLook, ChartSpec, CountSum, IntroLine, RowSpec, SheetSpec } from '../workbook'
import { PARTS, type PartFacts } from './auditFindingsParts'
import { GRADE_KEYS, type AuditPart } from './auditFindingsRows'
import { line, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countScale } from './countScale'
import { countSums } from './countsShown'
import { quotedTarget } from './noteBeside'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { topLines } from './topLines'

export const AUDIT_FINDINGS_TABLE = 'casefile_audit_findings'

const HEADERS = AUDIT_FINDINGS_HEADERS

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'part', header: HEADERS.part, widths: { least: 11, most: 13 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'what', header: HEADERS.what, widths: { least: 14, most: 24 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'audits', header: HEADERS.audits, widths: { least: 7, most: 9 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'outstanding', header: HEADERS.outstanding, widths: { least: 11.5, most: 12 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'good', header: HEADERS.good, widths: { least: 6, most: 9 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'requiresImprovement', header: HEADERS.requiresImprovement, widths: { least: 12.5, most: 13 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'inadequate', header: HEADERS.inadequate, widths: { least: 10.5, most: 11 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'notGraded', header: HEADERS.notGraded, widths: { least: 7, most: 9 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'inadequateShare', header: HEADERS.inadequateShare, widths: { least: 11, most: 12 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'share', header: HEADERS.share, widths: { least: 8, most: 9 }, format: 'percent1', align: 'right', content: 'computed' },
  { key: 'audited', header: HEADERS.audited, widths: { least: 11, most: 12 }, format: 'date', align: 'left', content: 'computed' },
  { key: 'team', header: HEADERS.team, widths: { least: 10, most: 14 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'worker', header: HEADERS.worker, widths: { least: 10, most: 14 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'actions', header: HEADERS.actions, widths: { least: 26, most: 26 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'actionDue', header: HEADERS.actionDue, widths: { least: 11, most: 12 }, format: 'date', align: 'left', content: 'computed' },
]

const LOOKS: Readonly<Record<(typeof GRADE_KEYS)[number], ChartLook>> = { outstanding: 'best', good: 'good', requiresImprovement: 'poor', inadequate: 'worst' }

/**
 * The parts with a chart, each of a row a bar, and how many rows it is high: from the first month to the first domain there are 15 at
 * the least, so that the two do not meet; the names of domains take room.
 */
const CHARTED = {
  months: { high: 15, title: AUDIT_FINDINGS_WORDS.monthsChart, across: AUDIT_FINDINGS_WORDS.month, bars: ({ months }: AuditFindings) => months.map(({ grades }) => grades) },
  domains: { high: 20, title: AUDIT_FINDINGS_WORDS.domainsChart, across: AUDIT_FINDINGS_WORDS.domain, bars: ({ overall, domains }: AuditFindings) => (domains.length === 0 ? [] : [overall, ...domains.map(({ grades }) => grades)]) },
} as const

/** None where no audit has a grade: an empty frame would say nothing. @param first of its rows, the sentence that reads it */
function chartOf(part: keyof typeof CHARTED, found: AuditFindings, first: number, reading: string): ChartSpec[] {
  const { title, across, bars, high } = CHARTED[part]
  const drawn: readonly GradeCounts[] = bars(found)
  if (drawn.every((grades) => gradedOf(grades) === 0)) return []
  return [
    {
      name: `${AUDIT_FINDINGS_TABLE}_${part}`,
      kind: 'stacked-column',
      title,
      rows: { first: first + 1, count: drawn.length },
      high,
      wide: 7,
      across: { column: 'what', title: across },
      up: { title: AUDIT_FINDINGS_WORDS.up, unit: 'count', ...countScale(drawn.map(gradedOf)) },
      series: GRADE_KEYS.map((column) => ({ column, look: LOOKS[column] })),
      reading,
    },
  ]
}

interface LaidOut {
  readonly rows: readonly RowSpec[]
  readonly charts: readonly ChartSpec[]
  readonly sums: readonly CountSum[]
}

function laidOut(facts: PartFacts): LaidOut {
  const rows: RowSpec[] = []
  const charts: ChartSpec[] = []
  const sums: CountSum[] = []
  for (const part of Object.keys(AUDIT_PARTS) as AuditPart[]) {
    const made = PARTS[part](facts)
    if (part === 'months' || part === 'domains') charts.push(...chartOf(part, facts.found, rows.length, String(made.rows[0].cells.what.value)))
    rows.push(...made.rows)
    sums.push(...made.sums)
  }
  return { rows, charts, sums }
}

function introLines(facts: PartFacts | null, figures: Figures): IntroLine[] {
  const figure = figures.measures.find(({ id }) => id === 'audits-inadequate')
  if (facts === null) {
    const why = figure?.noData ?? { because: 'table-missing', table: 'Audits' }
    return [line(textCell(noDataSentence(why, longDate), 'note'))]
  }
  const { found, figure: { unconfirmed, rule } } = facts
  const open = unconfirmed.filter((question) => question === 'grade-numbers').map((question) => questionReadingShort(question, quotedTarget(facts.figure), rule))
  return [
    line(textCell(AUDIT_FINDINGS_WORDS.how, 'note')),
    line(textCell(auditPeriod(longDate(found.from), longDate(found.to)), 'note')),
    line(textCell(AUDIT_FINDINGS_WORDS.charts, 'note')),
    ...(open.length === 0 ? [] : [line(textCell(notConfirmedLine(open), 'warning'))]),
  ]
}

function factsOf(figures: Figures, records: Records): PartFacts | null {
  const found = auditFindings(figures, records)
  const figure = figures.measures.find(({ id }) => id === 'audits-inadequate')
  return found === null || figure === undefined || records.audits === null ? null : { found, figure, audits: records.audits }
}

/**
 * `Audit findings`: table `casefile_audit_findings`. Parts one under the other, each with a sentence that reads it: audits by grade in
 * each month and domain, those completed, drawn at random, moderated and looked at again, and the inadequate ones with their actions.
 */
export function auditFindingsSheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const facts = factsOf(figures, records)
  const { rows, charts, sums } = facts === null ? { rows: [], charts: [], sums: [] } : laidOut(facts)
  return {
    key: 'audit-findings',
    name: nameOf('audit-findings', context),
    intro: [...topLines('audit-findings', figures, context, ['summary', 'data-issues']), ...introLines(facts, figures)],
    table: {
      name: AUDIT_FINDINGS_TABLE,
      // the sentences run over their neighbours: no width follows from them
      columns: fitted(COLUMNS, rows.filter(({ style }) => style === undefined), 'plain-header'),
      rowKey: ['part', 'what', 'audited'],
      rows,
      filterButtons: false,
    },
    ...(charts.length > 0 && { charts }),
    view: { freezeHeader: true, freezeColumns: 0 },
    print: printOf('audit-findings', figures.asAt, context),
    sums: [...countSums(figures, records), ...sums],
  }
}
