/** Reads the rows of one range into a stage, page by page. */
import { CellKind, type CellColumn, type WorkbookPort } from '../../workbook'
import type { IssueCode } from '../../words'
import { Cell, writtenValue } from '../cells/cellReader'
import type { RangePlan } from '../finding/rangePlan'
import { TROUBLED, type TableStage, type Trouble } from './tableStage'
import { ERROR, NOT_YET_READ, SPACES_ONLY, type ValuesRead } from './valuesRead'

/** What a field's cells come to, and whether rows need it. */
export interface FieldReader {
  readonly values: ValuesRead
  readonly needed: boolean
}

// looked up once, not for each of millions of cells
const { blank: BLANK, number: NUMBER, text: TEXT, boolean: BOOLEAN } = CellKind
const LEAST_VALUE = Cell.blank

const PROBLEMS: Readonly<Record<number, IssueCode>> = {
  [Cell.outOfRange]: 'date-out-of-range',
  [Cell.severalIds]: 'several-ids',
  [ERROR]: 'error-cell',
}

/** Reads one column of one range. */
class ColumnReading {
  constructor(
    private readonly field: string,
    private readonly known: ValuesRead,
    private readonly inTrouble: number,
  ) {}

  /** Writes the column's values into `into` from `at` on, marks the rows that hold anything, and adds what could not be read (by the row's place in the page). */
  read(column: CellColumn, rows: number, texts: readonly string[], into: Int32Array, at: number, marks: Uint8Array, troubles: Trouble[]): void {
    const { kinds, values } = column
    const { reader } = this.known
    const ofText = this.known.byText(texts)
    const ofNumber = this.known.byNumber(rows)
    for (let index = 0; index < rows; index++) {
      const kind = kinds[index]
      if (kind === BLANK) continue
      const written = values[index]
      let value: number
      if (kind === TEXT) {
        value = ofText[written]
        if (value === NOT_YET_READ) value = ofText[written] = this.known.readText(texts[written])
        if (value === SPACES_ONLY) continue
      } else if (kind === NUMBER && written >= 0 && written < ofNumber.length && Math.floor(written) === written) {
        value = ofNumber[written]
        if (value === NOT_YET_READ) value = ofNumber[written] = reader.number(written)
      } else if (kind === NUMBER) value = reader.number(written)
      else value = kind === BOOLEAN ? reader.truth(written !== 0) : ERROR
      marks[index] = 1
      if (value >= LEAST_VALUE) into[at + index] = value
      else {
        into[at + index] = this.inTrouble
        troubles.push({ index, field: this.field, code: PROBLEMS[value] ?? reader.unreadable, value: writtenValue(kind, written, texts) })
      }
    }
  }
}

/**
 * Reads one range. A row that is blank in every column read is no row.
 *
 * @param place of the range among the stage's own
 * @param rowsDone is told how many sheet rows are behind
 */
export async function readRange(
  workbook: WorkbookPort,
  stage: TableStage,
  place: number,
  readerOf: (plan: RangePlan, field: string) => FieldReader,
  rowsDone: (rows: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const plan = stage.plans[place]
  if (plan.missing.length > 0 || plan.lastRow < plan.firstRow) return
  const readings = plan.columns.map(({ field }) => {
    const { values, needed } = readerOf(plan, field)
    return new ColumnReading(field, values, needed ? TROUBLED : Cell.blank)
  })
  const columns = plan.columns.map((column) => column.offset)
  for await (const page of workbook.read(plan.source, { columns, firstRow: plan.firstRow, lastRow: plan.lastRow, signal })) {
    signal?.throwIfAborted()
    const added = page.rows.length
    if (added === 0) continue
    stage.makeRoom(added)
    const at = stage.count
    const firstTrouble = stage.troubles.length
    const marks = new Uint8Array(added)
    stage.rows.set(page.rows, at)
    stage.plan.fill(place, at, at + added)
    plan.columns.forEach(({ field }, index) => {
      const into = stage.column(field)
      if (into) readings[index].read(page.columns[index], added, page.texts, into, at, marks, stage.troubles)
    })
    stage.keep(added, marks, firstTrouble)
    rowsDone(page.rows[added - 1] - plan.firstRow + 1)
  }
  rowsDone(plan.lastRow - plan.firstRow + 1)
}
