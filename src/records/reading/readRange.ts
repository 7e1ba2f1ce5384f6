/** Reads the rows of one range into a stage, page by page: each distinct text of a column is read once, numbers straight. */
import { CellKind, type CellColumn, type WorkbookPort } from '../../workbook'
import type { IssueCode } from '../../words'
import { isBlankText, isErrorText, isPlainlyFilled } from '../cells/blank'
import { Cell, writtenValue, type CellReader } from '../cells/cellReader'
import type { RangePlan } from '../finding/rangePlan'
import { TROUBLED, type TableStage, type Trouble } from './tableStage'

/** The reader of a field's cells, and whether rows need it. */
export interface FieldReader {
  readonly reader: CellReader
  readonly needed: boolean
}

/** Of a text: only spaces, which is as good as an empty cell. */
const SPACES_ONLY = -2
const ERROR = -6
const NOT_YET_READ = -100

// looked up once, not for each of millions of cells
const { blank: BLANK, number: NUMBER, text: TEXT, boolean: BOOLEAN } = CellKind
const LEAST_VALUE = Cell.blank

const PROBLEMS: Readonly<Record<number, IssueCode>> = {
  [Cell.outOfRange]: 'date-out-of-range',
  [Cell.severalIds]: 'several-ids',
  [ERROR]: 'error-cell',
}

/** Reads one column of one range, remembering what each text came to. */
class ColumnReading {
  private known = new Int32Array(0)

  constructor(
    private readonly field: string,
    private readonly reader: CellReader,
    private readonly inTrouble: number,
  ) {}

  /** Writes the column's values into `into` from `at` on, marks the rows that hold anything, and adds what could not be read (by the row's place in the page). */
  read(column: CellColumn, rows: number, texts: readonly string[], into: Int32Array, at: number, marks: Uint8Array, troubles: Trouble[]): void {
    const { kinds, values } = column
    const { reader } = this
    const known = this.knownOf(texts.length)
    for (let index = 0; index < rows; index++) {
      const kind = kinds[index]
      if (kind === BLANK) continue
      let value: number
      if (kind === NUMBER) value = reader.number(values[index])
      else if (kind === TEXT) {
        const text = values[index]
        value = known[text]
        if (value === NOT_YET_READ) value = known[text] = this.textValue(texts[text])
        if (value === SPACES_ONLY) continue
      } else value = kind === BOOLEAN ? reader.truth(values[index] !== 0) : ERROR
      marks[index] = 1
      if (value >= LEAST_VALUE) into[at + index] = value
      else {
        into[at + index] = this.inTrouble
        troubles.push({ index, field: this.field, code: PROBLEMS[value] ?? reader.unreadable, value: writtenValue(kind, values[index], texts) })
      }
    }
  }

  private textValue(text: string): number {
    if (isPlainlyFilled(text)) return this.reader.text(text)
    if (text.trim() === '') return SPACES_ONLY
    if (isErrorText(text)) return ERROR
    return isBlankText(text) ? Cell.blank : this.reader.text(text)
  }

  private knownOf(texts: number): Int32Array {
    if (this.known.length < texts) {
      const larger = new Int32Array(Math.max(texts, this.known.length * 2)).fill(NOT_YET_READ)
      larger.set(this.known)
      this.known = larger
    }
    return this.known
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
    const { reader, needed } = readerOf(plan, field)
    return new ColumnReading(field, reader, needed ? TROUBLED : Cell.blank)
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
