/** What Heads of Service report to the leadership team: each measure as reported last time and now, what got worse first, what was promised and is not done, what falls due. */
import { longDate, type Day } from '../../calendar'
import { structureOf, type Figures, type StructureRow } from '../../measures'
import type { KeptNote, SurgeryList } from '../../notes'
import type { Records, ReportPeriod } from '../../records'
import { aheadColumnsLine, lastTimeLine, REPORT_PERIOD_WORDS, REPORT_WORDS, reportTitle, SYMBOLS_LINE, unreadFiguresLine } from '../../words'
import type { CountSum, IntroLine, SheetSpec, Source, SpecCell } from '../../workbook'
import { line, textCell } from '../cells'
import { fitted } from '../columnWidth'
import { countSums, rateSum } from '../countsShown'
import type { IssuedFigure } from '../historySheet'
import { partSums, structureSums } from '../placeCounts'
import { printOf, type LayOutContext } from '../stamp'
import { tableCalled } from '../standingTable'
import { newestVisitLines, notConfirmedLines } from '../summaryIntro'
import { topLines } from '../topLines'
import { isLongAgo, lastTime, type LastTime, type Part } from './lastTime'
import { ReportLines } from './reportLines'
import { againName, aheadName, lastName, REPORT_COLUMNS, reportRow } from './reportRows'
import { Sections, type ReportFigure, type Section } from './sections'

export const REPORT_TABLE = 'casefile_fortnightly_report'

/** What the report rests on besides the figures. */
export interface ReportFacts {
  /** As `History` has them. */
  readonly issued: readonly IssuedFigure[]
  readonly list: SurgeryList | null
  /** As `Notes kept` has them. */
  readonly kept: readonly KeptNote[]
}

/** Whether a workbook is reported on: once figures were issued, and as long as the report stands. */
export function isReported({ issued }: Pick<ReportFacts, 'issued'>, sources: readonly Source[]): boolean {
  return issued.length > 0 || tableCalled(sources, REPORT_TABLE) !== undefined
}

function lastTimeCell(last: LastTime | null, asAt: Day, period: ReportPeriod): SpecCell {
  if (last === null) return textCell(REPORT_WORDS.noLastTime, 'warning')
  const isOld = isLongAgo(last.asAt, asAt, period)
  return textCell(lastTimeLine(period, longDate(last.asAt), asAt - last.asAt, isOld ? 'long-ago' : 'lately'), isOld ? 'warning' : 'note')
}

function introOf(figures: Figures, { settings }: Records, last: LastTime | null, context: LayOutContext): IntroLine[] {
  const until = longDate(figures.asAt + settings.lookAheadDays)
  return [
    ...topLines('fortnightly-report', figures, context, ['summary', 'teams', 'visits-due', 'history'], reportTitle(settings.reportPeriod, longDate(figures.asAt))),
    line(lastTimeCell(last, figures.asAt, settings.reportPeriod)),
    ...(last === null || last.unread === 0 ? [] : [line(textCell(unreadFiguresLine(last.unread), 'warning'))]),
    ...newestVisitLines(figures),
    ...notConfirmedLines(figures),
    line(textCell(`${REPORT_WORDS.how} ${REPORT_WORDS.kept}`, 'note')),
    line(textCell(`${aheadColumnsLine(until)} ${SYMBOLS_LINE}`, 'note')),
  ]
}

/** The sums of one measure's counts over the Heads of Service, where each has one, and of each rate's own. */
function sumsOf(sections: readonly Section[], nameOf: (row: ReportFigure, part: Part) => string | null): CountSum[] {
  const names = new Map<string, { readonly whole: string[]; readonly heads: string[] }>()
  for (const { part, figures } of sections) {
    for (const row of figures) {
      const name = nameOf(row, part)
      if (name === null) continue
      const known = names.get(row.name) ?? { whole: [], heads: [] }
      names.set(row.name, known)
      ;(part.of === 'whole' ? known.whole : known.heads).push(name)
    }
  }
  return [...names.values()].flatMap(({ whole, heads }) => [...[...whole, ...heads].map((name) => rateSum(name)), ...whole.flatMap((total) => partSums(total, heads))])
}

function sumsOfAll(sections: readonly Section[], figures: Figures, records: Records, structure: readonly StructureRow[], lines: ReportLines): CountSum[] {
  const heads = sections.flatMap(({ part }) => (part.of === 'whole' ? [] : [part]))
  return [
    ...countSums(figures, records),
    ...figures.measures.flatMap((figure) => structureSums(figure, structure)),
    ...sumsOf(sections, (row, part) => (row.last === null ? null : lastName(row, part))),
    ...sumsOf(sections, (row, part) => (row.again?.is === 'restated' ? againName(row, part) : null)),
    ...sumsOf(sections, ({ figure, ahead }, part) => (figure === null || ahead === null ? null : aheadName(figure, part))),
    ...lines.sums(heads),
  ]
}

/**
 * The report: table `casefile_fortnightly_report`, whatever its period. A row a measure of the whole, then of each Head of Service, each
 * with a row of what was promised and one that looks ahead. *Commentary* belongs to whoever types it, and follows Head of Service and measure.
 */
export function reportSheet(figures: Figures, records: Records, context: LayOutContext, facts: ReportFacts): SheetSpec {
  const { settings } = records
  const structure = structureOf(figures.measures, records)
  const last = lastTime(facts.issued, figures.asAt, settings.reportPeriod)
  const lines = new ReportLines({ figures, structure, ...facts, until: figures.asAt + settings.lookAheadDays })
  const sections = new Sections(figures, structure, last, lines.heads()).all()
  const rows = sections.flatMap(({ part, figures: shown }) => [...shown.map((row) => reportRow(row, part, last === null ? 'the first' : 'reported before', context)), ...lines.rowsOf(part)])
  // a tab that has no other name yet is called by the period
  const named = { ...context, sheetNames: { 'fortnightly-report': REPORT_PERIOD_WORDS[settings.reportPeriod].title, ...context.sheetNames } }
  return {
    key: 'fortnightly-report',
    name: named.sheetNames['fortnightly-report'],
    intro: introOf(figures, records, last, context),
    table: { name: REPORT_TABLE, columns: fitted(REPORT_COLUMNS, rows, 'plain-header'), rowKey: ['headOfService', 'measure'], rows, filterButtons: false },
    view: { freezeHeader: true, freezeColumns: 2 },
    print: { ...printOf('fortnightly-report', figures.asAt, named), breakAtChangeOf: 'headOfService' },
    sums: sumsOfAll(sections, figures, records, structure, lines),
  }
}
