/** The ways from one of our sheets to the others: those at the top of each, and from a figure's row to the sheet that has its rows. */
import type { MeasureId } from '../records'
import { LINK_WORDS } from '../words'
import type { ColumnSpec, IntroLine, SheetKey, SheetSpec, SpecCell } from '../workbook'
import { linkCell } from './cells'
import { MEASURES_SHOWN } from './rateColumns'
import type { LayOutContext } from './stamp'

/** The sheets that have a way to them. */
export type Way = keyof typeof LINK_WORDS

/** Written by every refresh. */
const ALWAYS: ReadonlySet<SheetKey> = new Set(['summary', 'teams', 'data-issues', 'about'])

function stands(key: SheetKey, { beside }: LayOutContext): boolean {
  return ALWAYS.has(key) || beside?.has(key) === true
}

/** A cell that does nothing but lead to one of our sheets. */
function signpost(key: Way): SpecCell {
  return { ...linkCell(LINK_WORDS[key], key), holds: 'signpost' }
}

/** The ways to some sheets in one line, with a column between them for each to run into. */
export function waysLine(...keys: readonly Way[]): IntroLine {
  return { cells: keys.flatMap((key, place): SpecCell[] => (place === 0 ? [signpost(key)] : [{ value: null }, signpost(key)])) }
}

/** The ways of a sheet as far apart as their words need over its columns, so that none is cut by the next. */
export function spreadWays(sheet: SheetSpec): SheetSpec {
  return { ...sheet, intro: sheet.intro.map((line) => (line.cells.some(({ holds }) => holds === 'signpost') ? spread(line, sheet.table.columns) : line)) }
}

function spread({ cells }: IntroLine, columns: readonly ColumnSpec[]): IntroLine {
  const apart: SpecCell[] = []
  for (const cell of cells.filter(({ value }) => value !== null)) {
    apart.push(cell)
    const start = apart.length - 1
    const needed = String(cell.value).length
    do apart.push({ value: null })
    while (apart.length < columns.length && characters(columns.slice(start, apart.length)) < needed)
  }
  return { cells: apart.slice(0, apart.findLastIndex(({ value }) => value !== null) + 1) }
}

function characters(columns: readonly ColumnSpec[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/** Of some sheets those that stand. */
export function standing<Key extends SheetKey>(keys: readonly Key[], context: LayOutContext): readonly Key[] {
  return keys.filter((key) => stands(key, context))
}

/** A cell that leads to one of our sheets, where that stands and the cell says anything. */
export function leadingTo(key: SheetKey, cell: SpecCell, context: LayOutContext): SpecCell {
  return cell.value === null || !stands(key, context) ? cell : { ...cell, link: { kind: 'our-sheet', key } }
}

/** Where the children, workers or audits behind a measure are listed, best first. */
const DETAIL: Readonly<Partial<Record<MeasureId, SheetKey>>> = {
  'audits-inadequate': 'audit-findings',
  supervision: 'workers',
  'seen-after-contact': 'visits-due',
  'seen-cin': 'visits-due',
  'seen-cp': 'visits-due',
  'seen-cic': 'visits-due',
}

/** The sheet that a figure's row leads to: the one that lists whom it is of; where it does not stand, `Teams`; for a measure that has no column there, `About`, which has its rule. */
export function detailSheet(id: MeasureId, context: LayOutContext): SheetKey {
  const detail = DETAIL[id]
  if (detail !== undefined && stands(detail, context)) return detail
  return MEASURES_SHOWN.includes(id) ? 'teams' : 'about'
}
