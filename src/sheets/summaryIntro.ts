/**
 * The lines above the table of `Summary`: as at when, how old the extract is, what is not confirmed, what is wrong with the data.
 * One line a subject, since the header row is frozen with everything above it.
 */
import { longDate, NO_DAY } from '../calendar'
import type { Figures } from '../measures'
import type { Records } from '../records'
import { issuesLine, ISSUES_NOT_COUNTED, newestVisitText, NO_ISSUES, notConfirmedLine, questionReadingShort, ruleInForce, type Issue } from '../words'
import type { IntroLine } from '../workbook'
import { counting, line, linkCell, textCell } from './cells'
import { issueCounts } from './countsShown'
import { quotedTarget } from './noteBeside'
import type { LayOutContext } from './stamp'
import { topLines } from './topLines'

/** How old the extract is, where it is not so old that every sheet says so. */
export function newestVisitLines({ newestVisit, extractLooksOld }: Figures): IntroLine[] {
  if (newestVisit === NO_DAY || extractLooksOld) return []
  return [line(linkCell(newestVisitText(longDate(newestVisit)), 'about', 'note'))]
}

/** Each question that a figure rests on, once, with the reading used. */
export function notConfirmedLines(figures: Figures): IntroLine[] {
  const readings = new Set<string>()
  for (const figure of figures.measures) {
    for (const question of figure.unconfirmed) readings.add(questionReadingShort(question, quotedTarget(figure), figure.rule))
  }
  return readings.size === 0 ? [] : [line(linkCell(notConfirmedLine([...readings]), 'about', 'warning'))]
}

const RULES_FOR_EVERY_FIGURE: ReadonlySet<string> = new Set(['Counting rule', 'Working-day rule', 'Count a child once'])

/** Rules that are not the default and hold for every figure. */
function ruleLines({ settings }: Records): IntroLine[] {
  const rules = settings.shown.filter(({ setting, isDefault }) => !isDefault && RULES_FOR_EVERY_FIGURE.has(setting))
  return rules.map(({ setting, value }) => line(linkCell(ruleInForce(setting, value), 'about', 'note')))
}

function issueLines(issues: readonly Issue[]): IntroLine[] {
  if (issues.length === 0) return [line(textCell(NO_ISSUES, 'note'))]
  const byTable = new Map<string, number>()
  let leftOut = 0
  for (const { table, outcome } of issues) {
    byTable.set(table, (byTable.get(table) ?? 0) + 1)
    if (outcome === 'left-out') leftOut += 1
  }
  const tables = [...byTable].map(([table, count]) => ({ table, issues: count })).sort((one, other) => other.issues - one.issues)
  return [line(counting(linkCell(issuesLine(issues.length, tables, leftOut), 'data-issues', 'note'), issueCounts(issues), ISSUES_NOT_COUNTED))]
}

export function summaryIntro(figures: Figures, records: Records, context: LayOutContext): IntroLine[] {
  return [
    ...topLines('summary', figures, context, ['about', 'data-issues', 'teams', 'visits-due', 'fortnightly-report']),
    ...newestVisitLines(figures),
    ...notConfirmedLines(figures),
    ...ruleLines(records),
    ...issueLines(records.issues),
  ]
}
