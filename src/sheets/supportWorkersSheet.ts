/** `Extra support` by worker: it names people, and is written only when somebody asks for it. */
import { supportOrder, workersOf, type Figures, type JudgedRate, type MeasureFigure, type WorkerRow } from '../measures'
import type { Records } from '../records'
import { EXTRA_SUPPORT_HEADERS, EXTRA_SUPPORT_WORDS, MEASURE_NAMES, NOT_RECORDED, SUPPORT_WORKERS_WORDS, WORKERS_HEADERS, WORKERS_WORDS } from '../words'
import type { RowSpec, SheetSpec } from '../workbook'
import { line, textCell } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums, rateSum } from './countsShown'
import { groupName, partSums } from './placeCounts'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { agreedByKey, RatesThen, SUPPORT_COLUMNS, SUPPORT_MEASURE, supportCells, supportKey, type Agreed, type SupportAgreed } from './supportRows'
import { topLines } from './topLines'

export const SUPPORT_WORKERS_TABLE = 'casefile_support_workers'

const COLUMNS: readonly UnfittedColumn[] = [
  SUPPORT_MEASURE,
  { key: 'name', header: EXTRA_SUPPORT_HEADERS.name, widths: { least: 16, most: 28 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  { key: 'team', header: WORKERS_HEADERS.team, widths: { least: 12, most: 28 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'teamManager', header: WORKERS_HEADERS.teamManager, widths: { least: 14, most: 24 }, format: 'text', align: 'left', wrap: true, content: 'computed', holds: 'worker' },
  ...SUPPORT_COLUMNS,
]

/** One person with a figure of one measure. */
interface Judged {
  readonly worker: WorkerRow
  /** As the row has it: their name, and of people who share one the team too. */
  readonly name: string
  readonly rate: JudgedRate
}

/** The name by which each person's rows go: typed words follow it, so no two people have one. */
function namesOf(workers: readonly WorkerRow[]): ReadonlyMap<WorkerRow, string> {
  const bearers = new Map<string | null, number>()
  for (const { name } of workers) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  const taken = new Map<string, number>()
  return new Map(
    workers.map((worker) => {
      const shared = (bearers.get(worker.name) ?? 0) > 1
      const name = shared ? `${worker.name ?? NOT_RECORDED} (${worker.team ?? NOT_RECORDED})` : (worker.name ?? NOT_RECORDED)
      const before = taken.get(name) ?? 0
      taken.set(name, before + 1)
      return [worker, before === 0 ? name : `${name} ${before + 1}`]
    }),
  )
}

const keyOf = (figure: MeasureFigure, name: string): string => supportKey({ measure: MEASURE_NAMES[figure.id], level: SUPPORT_WORKERS_WORDS.level, name })

/** What a row needs besides the person. */
interface Beside {
  readonly agreed: Agreed
  readonly rates: RatesThen
  readonly context: LayOutContext
}

function rowOf(figure: MeasureFigure, { worker, name, rate }: Judged, rank: number | null, { agreed, rates, context }: Beside): RowSpec {
  const counts = groupName(figure, 'worker', worker.person)
  return {
    cells: {
      ...supportCells(figure, rate, counts, rank, context),
      name: textCell(name),
      team: textCell(worker.team ?? NOT_RECORDED),
      teamManager: textCell(worker.teamManager ?? NOT_RECORDED),
      rateThen: rates.cell(figure, 'worker', worker.name, counts, agreed.get(keyOf(figure, name))?.since ?? 0),
    },
  }
}

/** Those below target by gain, those under 5 without an order, then those for whom something has been agreed. */
function rowsOf(figure: MeasureFigure, judged: readonly Judged[], beside: Beside): RowSpec[] {
  const { ranked, small } = supportOrder(judged, ({ rate }) => rate)
  const listed = new Set([...ranked, ...small])
  const supported = judged.filter((one) => !listed.has(one) && beside.agreed.has(keyOf(figure, one.name)))
  return [...ranked.map((one, place) => rowOf(figure, one, place + 1, beside)), ...[...small, ...supported].map((one) => rowOf(figure, one, null, beside))]
}

/**
 * Table `casefile_support_workers`: a row a worker below target in a measure, in the order of `Extra support`. *Support agreed*, *Mentor*
 * and *Since* belong to whoever types them, and follow measure and name.
 */
export function supportWorkersSheet(figures: Figures, records: Records, context: LayOutContext, support: readonly SupportAgreed[] = []): SheetSpec {
  const { rows: workers } = workersOf(figures, records)
  const names = namesOf(workers)
  const measures = figures.measures.filter(({ target }) => target !== null)
  const beside = { agreed: agreedByKey(support), rates: new RatesThen(figures.asAt), context }
  const judgedOf = ({ id }: MeasureFigure): Judged[] =>
    [...names].flatMap(([worker, name]) => {
      const rate = worker.figures.get(id)
      return rate === undefined || rate.denominator === 0 ? [] : [{ worker, name, rate }]
    })
  const rows = measures.flatMap((figure) => rowsOf(figure, judgedOf(figure), beside))
  const isKnown = measures.some(({ denominator }) => denominator > 0)
  const nobody = isKnown ? SUPPORT_WORKERS_WORDS.none : EXTRA_SUPPORT_WORDS.noData
  const said = [SUPPORT_WORKERS_WORDS.how, EXTRA_SUPPORT_WORDS.kept, ...(rows.length === 0 ? [nobody] : [])]
  const countsOf = (figure: MeasureFigure) => judgedOf(figure).map(({ worker }) => groupName(figure, 'worker', worker.person))
  return {
    key: 'support-workers',
    name: nameOf('support-workers', context),
    intro: [...topLines('support-workers', figures, context, ['summary', 'teams']), line(textCell(WORKERS_WORDS.names, 'warning')), ...said.map((text) => line(textCell(text, 'note')))],
    table: { name: SUPPORT_WORKERS_TABLE, columns: fitted(COLUMNS, rows, 'filter-buttons'), rowKey: ['measure', 'name'], rows, filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 2 },
    print: printOf('support-workers', figures.asAt, context),
    sums: [...countSums(figures, records), ...measures.flatMap((figure) => [...partSums(figure.id, countsOf(figure)), ...countsOf(figure).map((name) => rateSum(name))])],
  }
}
