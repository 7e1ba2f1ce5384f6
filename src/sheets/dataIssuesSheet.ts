/** `Data issues`: every issue, so that an analyst can send each team its own. */
import type { Figures } from '../measures'
import type { Records } from '../records'
import { ISSUE_HEADERS, issueKindSentence, issueSentence, ISSUES_NOT_COUNTED, issuesCutOff, issuesListed, NO_ISSUES, outcomeSentence, outcomeWithoutNames, type Issue } from '../words'
import type { IntroLine, RowSpec, SheetSpec, SpecCell } from '../workbook'
import { columnLetters } from './address'
import { counting, line, numberCell, quoting, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums, issueCounts } from './countsShown'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { topLines } from './topLines'

/** The table's name: the mark that the sheet is ours. */
export const ISSUES_TABLE = 'casefile_issues'
/** Rows that an Excel sheet has, less room for what stands above. */
export const MOST_ISSUES = 1_048_000

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'table', header: ISSUE_HEADERS.table, widths: { least: 9, most: 16 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'sheet', header: ISSUE_HEADERS.sheet, widths: { least: 9, most: 20 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'source-text' },
  { key: 'row', header: ISSUE_HEADERS.row, widths: { least: 8, most: 10 }, format: 'general', align: 'right', content: 'computed', holds: 'other' },
  { key: 'column', header: ISSUE_HEADERS.column, widths: { least: 10, most: 22 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'source-text' },
  { key: 'value', header: ISSUE_HEADERS.value, widths: { least: 10, most: 26 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'source-text' },
  { key: 'problem', header: ISSUE_HEADERS.problem, widths: { least: 30, most: 60 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'outcome', header: ISSUE_HEADERS.outcome, widths: { least: 14, most: 28 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'worker', header: ISSUE_HEADERS.worker, widths: { least: 10, most: 24 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'team', header: ISSUE_HEADERS.team, widths: { least: 9, most: 22 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'cell', header: ISSUE_HEADERS.cell, widths: { least: 9, most: 12 }, format: 'text', align: 'left', content: 'computed' },
]

/** The same name or outcome is one cell, however many rows show it. Values and problems differ from row to row, and are not worth looking up. */
class SharedCells {
  private readonly cells = new Map<string, SpecCell>()

  of(text: string): SpecCell {
    let cell = this.cells.get(text)
    if (cell === undefined) {
      cell = textCell(text)
      this.cells.set(text, cell)
    }
    return cell
  }

  quoting(text: string, instead: string): SpecCell {
    if (text === instead) return this.of(text)
    let cell = this.cells.get(text)
    if (cell === undefined) {
      cell = quoting(textCell(text), instead)
      this.cells.set(text, cell)
    }
    return cell
  }
}

/** The cell that an issue is about; the row's first where no single one is meant. */
function addressOf(issue: Issue): string {
  return `${columnLetters(Math.max(1, issue.columnNumber))}${issue.row}`
}

function rowOf(issue: Issue, shared: SharedCells): RowSpec {
  const cell = addressOf(issue)
  return {
    cells: {
      table: shared.of(issue.table),
      sheet: shared.of(issue.sheet),
      row: numberCell(issue.row),
      column: shared.of(issue.column),
      value: textCell(issue.value),
      problem: quoting(textCell(issueSentence(issue)), issueKindSentence(issue.code)),
      outcome: shared.quoting(outcomeSentence(issue), outcomeWithoutNames(issue)),
      worker: shared.of(issue.worker),
      team: shared.of(issue.team),
      cell: { value: cell, link: { kind: 'cell', sheet: issue.sheet, cell } },
    },
  }
}

function introLines(issues: readonly Issue[], shown: number): IntroLine[] {
  if (issues.length === 0) return [line(textCell(NO_ISSUES, 'note'))]
  const leftOut = issues.reduce((sum, { outcome }) => sum + (outcome === 'left-out' ? 1 : 0), 0)
  return [
    line(counting(textCell(issuesListed(issues.length, leftOut), 'note'), issueCounts(issues), ISSUES_NOT_COUNTED)),
    ...(shown < issues.length ? [line(counting(textCell(issuesCutOff(shown, issues.length), 'warning'), issueCounts(issues)))] : []),
  ]
}

/** Table `casefile_issues`: a row an issue in the order found, each with what was done and a link to the cell. */
export function dataIssuesSheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const { issues } = records
  const shown = issues.length > MOST_ISSUES ? issues.slice(0, MOST_ISSUES) : issues
  const shared = new SharedCells()
  const rows = shown.map((issue) => rowOf(issue, shared))
  return {
    key: 'data-issues',
    name: nameOf('data-issues', context),
    intro: [
      ...topLines('data-issues', figures, context, ['summary', 'about']),
      ...introLines(issues, shown.length),
    ],
    table: {
      name: ISSUES_TABLE,
      columns: fitted(COLUMNS, rows, 'filter-buttons'),
      rowKey: ['table', 'sheet', 'row', 'column', 'problem'],
      rows,
      filterButtons: true,
    },
    view: { freezeHeader: true, freezeColumns: 0 },
    print: printOf('data-issues', figures.asAt, context),
    sums: countSums(figures, records),
  }
}
