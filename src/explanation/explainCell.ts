/** What there is to say of one cell of our sheets: what it means, what it would be now, and what stands behind it. */
import { longDate } from '../calendar'
import { cellHolds, cellOf, columnSays, EXPLAIN_WORDS, LIST_EXPLAINED, monthListsFollow, monthText, typedColumn, usersColumn, VISITS_DUE_HEADERS, REPORT_HEADERS } from '../words'
import { measureOf, textIn, type CellAsked, type Explained, type SheetNow } from './asked'
import { heldAgainst, type Held } from './heldAgainst'
import { teamLineOf } from './ofChild'
import { headerLines, lineLines, meaningOf } from './ofLine'
import { isReportLine, ofRow } from './ofRow'
import { heldAs, isDate, printed } from './printed'
import { figureOfRow, type FigureOfRow } from './rowOf'
import { titleOf } from './titleOf'

/** Sheets whose cells are the user's, or stay as they were written: no refresh works them out again. */
const STEADY: ReadonlySet<CellAsked['key']> = new Set(['history', 'notes-kept', 'settings', 'targets', 'timescales', 'holidays', 'columns'])

/** A cell that nothing is held against, as it is printed. */
function heldAlone({ row, header }: CellAsked, { spec, dateSystem }: SheetNow): Held {
  const value = row[header] ?? null
  const format = spec?.table.columns.find((column) => column.header === header)?.format ?? 'general'
  return { lines: [cellHolds(header, printed(heldAs(value, format, dateSystem), isDate(format) && typeof value !== 'number' ? 'text' : format))], agrees: null }
}

interface Compared {
  readonly header: string
  /** What the cell is called. */
  readonly what: string
}

/** The cell that is held against its own of now: of a row that is one sentence, the sentence, by the names of its row. */
function comparedCell({ key, header, row }: CellAsked, figure: FigureOfRow | null): Compared {
  if (key === 'visits-due' && teamLineOf(row) !== null) return { header: VISITS_DUE_HEADERS.lastSeen, what: cellOf(textIn(row, VISITS_DUE_HEADERS.child), textIn(row, VISITS_DUE_HEADERS.category)) }
  if (key === 'fortnightly-report' && isReportLine(row) && header !== REPORT_HEADERS.commentary) return { header: REPORT_HEADERS.note, what: cellOf(textIn(row, REPORT_HEADERS.headOfService), textIn(row, REPORT_HEADERS.measure)) }
  const month = key === 'trend' ? (figure?.month ?? null) : null
  return { header, what: cellOf(month === null ? (figure?.whose ?? '') : monthText(month), header) }
}

function heldOf(cell: CellAsked, now: SheetNow, figure: FigureOfRow | null): Held {
  if (STEADY.has(cell.key)) return heldAlone(cell, now)
  if (now.spec === undefined) return { lines: [...heldAlone(cell, now).lines, cell.key === 'visits-due' ? LIST_EXPLAINED.noList : EXPLAIN_WORDS.notWorkedOut], agrees: null }
  const { header, what } = comparedCell(cell, figure)
  return heldAgainst(now.spec, cell.row, header, what, now.dateSystem)
}

/** What the lists below it are of, once the figure is opened. */
function followsLines({ measure, month, whose }: FigureOfRow, { key }: CellAsked, now: SheetNow): readonly string[] {
  const asAt = longDate(now.figures.asAt)
  const judged = measureOf(now, measure)?.trend.find((one) => one.month === month)
  if (month !== null && judged !== undefined) return [monthListsFollow(month, longDate(judged.asAt), asAt)]
  if (key === 'history') return [EXPLAIN_WORDS.nowFollows]
  return whose === '' ? [] : [EXPLAIN_WORDS.wholeFollows]
}

function rowExplained(cell: CellAsked, now: SheetNow): Explained {
  const meaning = meaningOf(cell.key, cell.header)
  const figure = figureOfRow(cell)
  const isOpened = figure !== null && measureOf(now, figure.measure) !== undefined
  const opened = isOpened ? { measure: figure.measure, month: figure.month } : null
  const title = titleOf(cell)
  if (meaning === '') return { title, lines: [usersColumn(cell.header), ...heldAlone(cell, now).lines], agrees: null, place: null, figure: opened }
  const held = heldOf(cell, now, figure)
  const own = ofRow(cell, now)
  const isTyped = !STEADY.has(cell.key) && now.spec?.table.columns.find(({ header }) => header === cell.header)?.content === 'typed'
  return {
    title,
    // what a row says of itself may be what its cell says
    lines: [...new Set([columnSays(cell.header, meaning), ...(isTyped ? [typedColumn(cell.header)] : []), ...held.lines, ...own.lines, ...(isOpened ? followsLines(figure, cell, now) : [])])],
    agrees: own.agrees ?? held.agrees,
    place: own.place,
    figure: opened,
  }
}

/** Pure. Every cell of our sheets has an answer; the figure of a month that has no data any more is answered without its lists. */
export function explainCell(cell: CellAsked, now: SheetNow): Explained {
  const plain = { title: titleOf(cell), place: null, figure: null }
  switch (cell.part) {
    case 'header':
      return { ...plain, lines: meaningOf(cell.key, cell.header) === '' ? [usersColumn(cell.header)] : headerLines(cell), agrees: null }
    case 'line':
      return { ...plain, ...(now.spec === undefined ? { lines: [cellHolds(cellOf('', titleOf(cell)), String(cell.value)), EXPLAIN_WORDS.lineGone], agrees: false } : lineLines(cell, now.spec, STEADY.has(cell.key) ? 'steady' : 'worked out')) }
    case 'row':
      return rowExplained(cell, now)
  }
}
