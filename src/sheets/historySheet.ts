/**
 * `History`: the figures of each list that was issued, as they were reported. Its cells are the user's like those of a settings
 * table: a refresh adds rows, and writes over none.
 */
import type { Day } from '../calendar'
import type { Figures, GroupLevel, MeasureFigure, Rate } from '../measures'
import { HISTORY_GROUPS, HISTORY_HEADERS, HISTORY_SAYS, MEASURE_NAMES, ruleShort, sentence, settingsFooter, SHEET_NAMES, SHEET_TITLES, TEAM_NOT_RECORDED } from '../words'
import type { DateSystem, RowSpec, SheetSpec, SpecCell } from '../workbook'
import { line, numberCell, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { targetFormat } from './printedRate'
import { dayAt, textAt, type StandingLine } from './standingTable'
import { waysLine } from './ways'

/** As it is named for people: the table is one that they may read and use. */
export const HISTORY_TABLE = 'History'

const HEADERS = HISTORY_HEADERS

/** One figure as it was issued. */
export interface IssuedFigure extends Rate {
  readonly asAt: Day
  /** The day on which it was issued. */
  readonly issuedOn: Day
  /** By its printed name; what it was called then. */
  readonly measure: string
  readonly group: string
  /** Of the group; blank for the whole. */
  readonly name: string
  /** Millionths; null: none. */
  readonly target: number | null
  readonly rule: string
}

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'asAt', header: HEADERS.asAt, widths: { least: 12, most: 13 }, format: 'date', align: 'left', content: 'typed' },
  { key: 'issuedOn', header: HEADERS.issuedOn, widths: { least: 12, most: 13 }, format: 'date', align: 'left', content: 'typed' },
  { key: 'measure', header: HEADERS.measure, widths: { least: 24, most: 40 }, format: 'text', align: 'left', content: 'typed' },
  { key: 'group', header: HEADERS.group, widths: { least: 12, most: 18 }, format: 'text', align: 'left', content: 'typed' },
  { key: 'name', header: HEADERS.name, widths: { least: 16, most: 30 }, format: 'text', align: 'left', content: 'typed', holds: 'worker' },
  { key: 'numerator', header: HEADERS.numerator, widths: { least: 12, most: 14 }, format: 'integer', align: 'right', content: 'typed' },
  { key: 'denominator', header: HEADERS.denominator, widths: { least: 14, most: 16 }, format: 'integer', align: 'right', content: 'typed' },
  { key: 'target', header: HEADERS.target, widths: { least: 9, most: 12 }, format: 'percent1', align: 'right', content: 'typed', holds: 'other' },
  { key: 'rule', header: HEADERS.rule, widths: { least: 40, most: 60 }, format: 'text', align: 'left', wrap: true, content: 'typed' },
]

/** The headers that {@link issuedFigures} reads. */
export const HISTORY_COLUMNS: readonly string[] = COLUMNS.map(({ header }) => header)

const LEVELS: readonly (GroupLevel & keyof typeof HISTORY_GROUPS)[] = ['headOfService', 'teamManager', 'team']

function issuedOf(figure: MeasureFigure, asAt: Day, issuedOn: Day): IssuedFigure[] {
  const { numerator, denominator, target } = figure
  const shared = { asAt, issuedOn, measure: MEASURE_NAMES[figure.id], rule: sentence(ruleShort(figure.id, figure.rule)) }
  return [
    { ...shared, group: HISTORY_GROUPS.whole, name: '', numerator, denominator, target },
    ...LEVELS.flatMap((level) =>
      figure.groups[level].map((group) => ({ ...shared, group: HISTORY_GROUPS[level], name: group.name ?? TEAM_NOT_RECORDED, numerator: group.numerator, denominator: group.denominator, target: group.target })),
    ),
  ]
}

/** What issuing adds: each measure of the whole, by Head of Service, team manager and team; a measure without data is not reported. */
export function figuresToIssue(figures: Figures, issuedOn: Day): IssuedFigure[] {
  return figures.measures.filter(({ denominator }) => denominator > 0).flatMap((figure) => issuedOf(figure, figures.asAt, issuedOn))
}

function rowOf(figure: IssuedFigure): RowSpec {
  const cells: Record<string, SpecCell> = {
    asAt: numberCell(figure.asAt),
    issuedOn: numberCell(figure.issuedOn),
    measure: textCell(figure.measure),
    group: textCell(figure.group),
    name: textCell(figure.name),
    numerator: numberCell(figure.numerator),
    denominator: numberCell(figure.denominator),
    target: figure.target === null ? numberCell(null) : numberCell(figure.target / 1_000_000, targetFormat(figure.target)),
    rule: textCell(figure.rule),
  }
  return { cells }
}

/** Table `History`, oldest first. */
export function historySheet(issued: readonly IssuedFigure[]): SheetSpec {
  const rows = issued.map(rowOf)
  return {
    key: 'history',
    name: SHEET_NAMES.history,
    intro: [line(textCell(SHEET_TITLES.history(), 'title')), line(textCell(HISTORY_SAYS, 'note')), waysLine('summary', 'teams')],
    table: { name: HISTORY_TABLE, nameIfTaken: 'casefile_history', columns: fitted(COLUMNS, rows, 'filter-buttons'), rowKey: ['asAt', 'issuedOn', 'measure', 'group', 'name'], rows, filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 0 },
    print: { orientation: 'landscape', footer: settingsFooter(SHEET_NAMES.history) },
  }
}

/** The figures issued so far, in their order; a row without a date, a measure or its numbers is none of ours. */
export function issuedFigures(lines: readonly StandingLine[], dateSystem: DateSystem): IssuedFigure[] {
  return lines.flatMap((standing): IssuedFigure[] => {
    const [asAt, issuedOn] = [dayAt(standing, HEADERS.asAt, dateSystem), dayAt(standing, HEADERS.issuedOn, dateSystem)]
    const [numerator, denominator, target] = [standing.get(HEADERS.numerator), standing.get(HEADERS.denominator), standing.get(HEADERS.target)]
    const measure = textAt(standing, HEADERS.measure)
    if (asAt === 0 || measure === '' || typeof numerator !== 'number' || typeof denominator !== 'number') return []
    return [
      {
        asAt,
        issuedOn,
        measure,
        group: textAt(standing, HEADERS.group),
        name: textAt(standing, HEADERS.name),
        numerator,
        denominator,
        target: typeof target === 'number' ? Math.round(target * 1_000_000) : null,
        rule: textAt(standing, HEADERS.rule),
      },
    ]
  })
}
