/** A row of `Visits due` or `Notes kept`: why the child is listed, the row behind it, and what has become of the child. */
import { longDate } from '../calendar'
import { VISIT_MEASURES, type VisitCategory, type VisitState } from '../measures'
import { keyOf, type ListRow, type SurgeryList } from '../notes'
import { foldIdentifier } from '../records'
import { CATEGORY_OF } from '../sheets'
import { behindIt, dueLine, keptFrom, LIST_CATEGORIES, LIST_EXPLAINED, NOTES_KEPT_HEADERS, rowPlace, rowSum, ruleInForceIs, ruleSentence, TEAM_LINES, TEAM_LINES_EXPLAINED, VISITS_DUE_HEADERS, WHY_LISTED, type TeamLineName } from '../words'
import type { CellPlace } from '../workbook'
import { measureOf, textIn, type AskedRow, type SheetNow } from './asked'
import { heldAs, printed } from './printed'

export interface OfChild {
  readonly lines: readonly string[]
  readonly place: CellPlace | null
}

interface Listed {
  readonly child: string
  readonly category: VisitCategory
}

/** Whom a row is about; null for the lines at the top of a team. */
function listedIn(row: AskedRow): Listed | null {
  const category = CATEGORY_OF.get(textIn(row, VISITS_DUE_HEADERS.category))
  const child = textIn(row, VISITS_DUE_HEADERS.child)
  return category === undefined || child === '' ? null : { child, category }
}

/** The line of a team that a row of `Visits due` is; null for a child's. */
export function teamLineOf(row: AskedRow): TeamLineName | null {
  const said = textIn(row, VISITS_DUE_HEADERS.category)
  return (Object.keys(TEAM_LINES) as TeamLineName[]).find((name) => TEAM_LINES[name] === said) ?? null
}

/** What a line at the top of a team says, whatever its numbers. */
export function teamLineSays(name: TeamLineName): string {
  return TEAM_LINES_EXPLAINED[name]
}

function whyListed({ outcome, due, lastSeen }: ListRow, state: SurgeryList['state'], { figures, records }: SheetNow): string {
  const movedTo = outcome.is === 'moved' ? LIST_CATEGORIES[outcome.to] : ''
  return WHY_LISTED[outcome.is]({ due: longDate(due), lastSeen: longDate(lastSeen), asAt: longDate(figures.asAt), until: longDate(figures.asAt + records.settings.lookAheadDays), movedTo, state: state === 'draft' ? 'draft' : 'issued' })
}

function sumOf(state: VisitState, now: SheetNow): string {
  const id = VISIT_MEASURES[state.category]
  const behind = measureOf(now, id)?.behind().find(({ sheet, row }) => sheet === state.sheet && row === state.row)
  const sum = behind === undefined ? '' : rowSum(id, behind, (day) => longDate(day))
  // a contact that fell due before the period is in no rate, and still to be seen
  return sum === '' ? dueLine(state.due === 0 ? '' : longDate(state.due), state.lastSeen === 0 ? '' : longDate(state.lastSeen)) : sum
}

/** The row of the tables that a visit is due by now, its dates and the sum, and the rule that it is judged by. */
function behindChild(listed: Listed, now: SheetNow): OfChild {
  const state = now.figures.visitStates().states.find((one) => keyOf(one) === keyOf(listed))
  if (state === undefined) return { lines: [LIST_EXPLAINED.notFound], place: null }
  const figure = measureOf(now, VISIT_MEASURES[listed.category])
  const rule = figure === undefined ? [] : [ruleInForceIs(ruleSentence(figure.id, figure.rule))]
  return { lines: [behindIt(rowPlace(state.sheet, state.row), sumOf(state, now)), ...rule], place: { sheet: state.sheet, row: state.row, column: 1 } }
}

function onList(listed: Listed, { list }: SheetNow): ListRow | undefined {
  return list?.rows.find((row): row is ListRow => row.kind === 'child' && row.category === listed.category && foldIdentifier(row.child) === foldIdentifier(listed.child))
}

/** A row of `Visits due`: why the child is listed, the row of the tables behind it and the sum by which its visit is due. */
export function listedChild(row: AskedRow, now: SheetNow): OfChild {
  const listed = listedIn(row)
  if (listed === null) return { lines: [], place: null }
  const found = onList(listed, now)
  const why = now.list === null ? LIST_EXPLAINED.noList : found === undefined ? LIST_EXPLAINED.notListed : whyListed(found, now.list.state, now)
  const { lines, place } = behindChild(listed, now)
  return { lines: [why, ...lines], place }
}

/** A row of `Notes kept`: from which list, why it is kept, and whether the child is listed again. */
export function keptChild(row: AskedRow, now: SheetNow): OfChild {
  const day = heldAs(row[NOTES_KEPT_HEADERS.listed] ?? null, 'date', now.dateSystem)
  const from = keptFrom(typeof day === 'number' ? printed(day, 'date') : '')
  const listed = listedIn(row)
  if (listed === null) return { lines: [from, LIST_EXPLAINED.keptWhy], place: null }
  const found = onList(listed, now)
  const { lines, place } = behindChild(listed, now)
  return { lines: [from, LIST_EXPLAINED.keptWhy, found === undefined ? LIST_EXPLAINED.keptAway : LIST_EXPLAINED.keptBack, ...lines], place }
}
