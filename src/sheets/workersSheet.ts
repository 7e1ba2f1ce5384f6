/** What a team manager talks over with their own team: each measure by worker, and their supervisions. It names people, and is written only when asked for. */
import { longDate, NO_DAY, type Day } from '../calendar'
import { workersOf, type Figures, type MeasureFigure, type WorkerRow } from '../measures'
import type { Records } from '../records'
import { LEFT_OUT_WORDS, NOT_RECORDED, OTHERS_NOT_COUNTED, othersLine, sentence, SYMBOLS_LINE, WORKERS_HEADERS, WORKERS_WORDS } from '../words'
import type { IntroLine, RowSpec, SheetSpec, SpecCell } from '../workbook'
import { counting, line, numberCell, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums, rateCounts, rateSum } from './countsShown'
import { groupName, partSums } from './placeCounts'
import { MEASURES_SHOWN, rateCells, rateColumns, targetsLine } from './rateColumns'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { topLines } from './topLines'
import { leadingTo } from './ways'

export const WORKERS_TABLE = 'casefile_workers'

const BEFORE: readonly UnfittedColumn[] = [
  { key: 'worker', header: WORKERS_HEADERS.worker, widths: { least: 14, most: 26 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'team', header: WORKERS_HEADERS.team, widths: { least: 12, most: 28 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'teamManager', header: WORKERS_HEADERS.teamManager, widths: { least: 14, most: 24 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
]

const AFTER: readonly UnfittedColumn[] = [
  { key: 'supervisions', header: WORKERS_HEADERS.supervisions, widths: { least: 12, most: 14 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'by', header: WORKERS_HEADERS.by, widths: { least: 12, most: 12 }, format: 'date', align: 'right', content: 'computed' },
  { key: 'more', header: WORKERS_HEADERS.more, widths: { least: 8, most: 10 }, format: 'integer', align: 'right', content: 'computed' },
  { key: 'days', header: WORKERS_HEADERS.days, widths: { least: 18, most: 36 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'note', header: WORKERS_HEADERS.note, widths: { least: 14, most: 24 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
]

/** `12 July`: the window is too short for two years to be mixed up. */
const dayAndMonth = (day: Day): string => longDate(day).replace(/ \d{4}$/, '')

function supervisionCells({ person, supervised }: WorkerRow): Record<string, SpecCell> {
  if (supervised === null) return {}
  const { days, next, leftOut } = supervised
  const counts = [{ name: `supervisions of worker ${person}`, count: days.length }]
  return {
    supervisions: counting(numberCell(days.length), counts),
    by: numberCell(next === null || next.by === NO_DAY ? null : next.by),
    more: next === null ? numberCell(null) : counting(numberCell(next.more), [...counts, { name: `supervisions needed of worker ${person}`, count: next.more }]),
    days: counting(textCell(days.map(dayAndMonth).join(', ')), counts),
    note: textCell(leftOut === null ? '' : sentence(LEFT_OUT_WORDS[leftOut])),
  }
}

function rowOf(worker: WorkerRow, measures: readonly MeasureFigure[], context: LayOutContext): RowSpec {
  const cells: Record<string, SpecCell> = { worker: leadingTo('visits-due', textCell(worker.name ?? NOT_RECORDED), context), team: textCell(worker.team ?? NOT_RECORDED), teamManager: textCell(worker.teamManager ?? NOT_RECORDED), ...supervisionCells(worker) }
  for (const id of MEASURES_SHOWN) {
    const figure = measures.find((measure) => measure.id === id)
    const rate = worker.figures.get(id)
    Object.assign(cells, rateCells(id, rate, figure?.direction ?? 'higher', figure === undefined || rate === undefined ? [] : rateCounts(groupName(figure, 'worker', worker.person), rate)))
  }
  return { cells }
}

function introLines(measures: readonly MeasureFigure[], others: number): IntroLine[] {
  return [
    line(textCell(WORKERS_WORDS.names, 'warning')),
    line(textCell(WORKERS_WORDS.next, 'note')),
    ...(others === 0 ? [] : [line(counting(textCell(othersLine(others), 'note'), [{ name: 'workers not listed', count: others }], OTHERS_NOT_COUNTED))]),
    line(textCell(SYMBOLS_LINE, 'note')),
    targetsLine(measures, BEFORE.length),
  ]
}

/**
 * `Workers`: table `casefile_workers`, a row a person whom a figure counts, or who is left out of supervision for having started or
 * been away, by team and name. The rows sum to each figure; those of nobody's are *Not recorded*'s.
 */
export function workersSheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const judged = figures.measures.filter(({ id }) => MEASURES_SHOWN.includes(id))
  const { rows: workers, others } = workersOf({ ...figures, measures: judged }, records)
  const rows = workers.map((worker) => rowOf(worker, judged, context))
  const namesOf = (figure: MeasureFigure) => workers.filter((worker) => worker.figures.has(figure.id)).map(({ person }) => groupName(figure, 'worker', person))
  return {
    key: 'workers',
    name: nameOf('workers', context),
    intro: [...topLines('workers', figures, context, ['summary', 'teams', 'visits-due']), ...introLines(judged, others)],
    table: { name: WORKERS_TABLE, columns: fitted([...BEFORE, ...rateColumns(), ...AFTER], rows, 'filter-buttons'), rowKey: ['worker', 'team', 'teamManager'], rows, filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 1 },
    print: printOf('workers', figures.asAt, context),
    sums: [...countSums(figures, records), ...judged.flatMap((figure) => [...partSums(figure.id, namesOf(figure)), ...namesOf(figure).map((name) => rateSum(name))])],
  }
}
