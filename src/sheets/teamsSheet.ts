/** The heat map that a Head of Service reads: a row a team under its team manager and Head of Service, with subtotals, coloured by status. */
import { structureOf, type Figures, type MeasureFigure, type StructureRow } from '../measures'
import type { Records } from '../records'
import { NOT_RECORDED, ownTargetsLine, SYMBOLS_LINE, TEAMS_HEADERS, TEAMS_LEVELS, withoutTargetLine } from '../words'
import type { ColumnSpec, IntroLine, RowSpec, SheetSpec, SpecCell, StyleName } from '../workbook'
import { line, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums, figureCounts, rateCounts } from './countsShown'
import { placeName, structureSums } from './placeCounts'
import { MEASURES_SHOWN, rateCells, rateColumns, targetsLine } from './rateColumns'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { topLines } from './topLines'
import { leadingTo } from './ways'

export const TEAMS_TABLE = 'casefile_teams'

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'level', header: TEAMS_HEADERS.level, widths: { least: 8, most: 16 }, format: 'text', align: 'left', content: 'computed' },
  { key: 'headOfService', header: TEAMS_HEADERS.headOfService, widths: { least: 12, most: 20 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'teamManager', header: TEAMS_HEADERS.teamManager, widths: { least: 12, most: 20 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'team', header: TEAMS_HEADERS.team, widths: { least: 12, most: 28 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
]

const LEVEL_STYLES: Readonly<Record<StructureRow['level'], StyleName>> = { headOfService: 'heading', teamManager: 'subtotal', team: 'plain' }

/** Subtotals are bold, which takes more room than the width of a text allows for. */
const ROOM_FOR_BOLD = 1.5

function fittedBold(rows: readonly RowSpec[]): ColumnSpec[] {
  return fitted([...COLUMNS, ...rateColumns()], rows, 'plain-header').map((column) => ({ ...column, width: column.width + (column.format === 'text' ? ROOM_FOR_BOLD : 0) }))
}

const shown = (name: string | null | undefined): SpecCell => (name === undefined ? { value: null } : textCell(name ?? NOT_RECORDED))

function wholeRow(measures: readonly MeasureFigure[]): RowSpec {
  const cells: Record<string, SpecCell> = { level: textCell(TEAMS_LEVELS.whole) }
  for (const id of MEASURES_SHOWN) {
    const figure = measures.find((measure) => measure.id === id)
    Object.assign(cells, rateCells(id, figure, figure?.direction ?? 'higher', figure === undefined ? [] : figureCounts(figure)))
  }
  return { cells, style: 'heading' }
}

function rowOf(place: StructureRow, measures: readonly MeasureFigure[], context: LayOutContext): RowSpec {
  const cells: Record<string, SpecCell> = {
    level: textCell(TEAMS_LEVELS[place.level]),
    headOfService: shown(place.headOfService),
    teamManager: shown(place.teamManager),
    team: shown(place.team),
  }
  // LibreOffice draws every link in dark blue, which nobody could read on the dark row of a Head of Service
  if (place.level !== 'headOfService') cells[place.level] = leadingTo('visits-due', cells[place.level], context)
  for (const id of MEASURES_SHOWN) {
    const figure = measures.find((measure) => measure.id === id)
    const rate = place.figures.get(id)
    Object.assign(cells, rateCells(id, rate, figure?.direction ?? 'higher', figure === undefined || rate === undefined ? [] : rateCounts(placeName(figure, place), rate)))
  }
  return { cells, style: LEVEL_STYLES[place.level] }
}

/** Teams of which any measure is judged by a target of their own. */
function teamsWithOwnTarget(rows: readonly StructureRow[], measures: readonly MeasureFigure[]): readonly string[] {
  const targets = new Map(measures.map(({ id, target }) => [id, target]))
  const own = rows.filter(({ level, figures }) => level === 'team' && [...figures].some(([id, { target }]) => target !== null && target !== targets.get(id)))
  return [...new Set(own.map(({ team }) => team ?? NOT_RECORDED))]
}

function introLines({ measures }: Figures, rows: readonly StructureRow[]): IntroLine[] {
  const without = measures.filter(({ id }) => !MEASURES_SHOWN.includes(id)).map(({ id }) => id)
  const own = teamsWithOwnTarget(rows, measures)
  return [
    line(textCell(SYMBOLS_LINE, 'note')),
    ...(without.length === 0 ? [] : [line(textCell(withoutTargetLine(without), 'note'))]),
    ...(own.length === 0 ? [] : [line(textCell(ownTargetsLine(own), 'note'))]),
    targetsLine(measures, COLUMNS.length),
  ]
}

/**
 * `Teams`: table `casefile_teams`, a row for the whole, then each Head of Service before their team managers and each of these
 * before their teams. The rows of one level sum to the whole; a row that names no manager is *Not recorded*'s.
 */
export function teamsSheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const { measures } = figures
  const places = structureOf(measures, records)
  const judged = measures.filter(({ id }) => MEASURES_SHOWN.includes(id))
  const rows = [wholeRow(measures), ...places.filter((place) => judged.some(({ id }) => place.figures.has(id))).map((place) => rowOf(place, measures, context))]
  return {
    key: 'teams',
    name: nameOf('teams', context),
    intro: [...topLines('teams', figures, context, ['summary', 'visits-due', 'fortnightly-report', 'about']), ...introLines(figures, places)],
    table: { name: TEAMS_TABLE, columns: fittedBold(rows), rowKey: COLUMNS.map(({ key }) => key), rows, filterButtons: false },
    view: { freezeHeader: true, freezeColumns: 4 },
    print: printOf('teams', figures.asAt, context),
    sums: [...countSums(figures, records), ...judged.flatMap((figure) => structureSums(figure, places))],
  }
}
