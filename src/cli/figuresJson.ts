/** The JSON that `casefile figures` prints: the contract with other programs, so nothing is added to it and nothing renamed. */
import { isoDate } from '../calendar'
import type { Direction, GroupFigure, GroupLevel, MeasureFigure, Figures, Status } from '../measures'
import type { MeasureId, QuestionCode, Records, TableName } from '../records'
import { issueSentence, NOT_RECORDED, type Issue, type IssueCode } from '../words'

type Counts = Readonly<Record<string, number>>

export interface GroupJson {
  readonly name: string
  readonly numerator: number
  readonly denominator: number
}

export interface MeasureJson {
  readonly id: MeasureId
  readonly direction: Direction
  /** Fractions: 0.85 is 85%. */
  readonly target: number | null
  readonly tolerance: number | null
  readonly numerator: number
  readonly denominator: number
  readonly rate: number | null
  readonly status: Status
  readonly needed: number
  readonly leftOut: Counts
  readonly sustained: number
  readonly trend: readonly { readonly month: string; readonly numerator: number; readonly denominator: number; readonly part: boolean }[]
  readonly groups: Readonly<Record<Exclude<GroupLevel, 'caseType'>, readonly GroupJson[]>>
  /** Sheet row numbers in the measure's own table. */
  readonly rows?: {
    readonly numerator: readonly number[]
    readonly denominator: readonly number[]
    readonly leftOut: Readonly<Record<string, readonly number[]>>
  }
  readonly unconfirmed: readonly QuestionCode[]
}

export interface TableJson {
  readonly table: TableName
  readonly sheet: string
  readonly read: number
  readonly used: number
  readonly leftOut: Counts
}

export interface IssueJson {
  readonly table: string
  /** Sheet row. */
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: IssueCode
  readonly problem: string
}

export interface FiguresJson {
  /** yyyy-mm-dd */
  readonly asAt: string
  readonly measures: readonly MeasureJson[]
  readonly tables: readonly TableJson[]
  readonly issues: readonly IssueJson[]
}

/** What the JSON takes of a measure's figure. */
export type MeasureToPrint = Pick<
  MeasureFigure,
  | 'id' | 'direction' | 'target' | 'tolerance' | 'numerator' | 'denominator' | 'status' | 'needed'
  | 'leftOut' | 'sustained' | 'trend' | 'groups' | 'unconfirmed' | 'rows'
>
/** What the JSON takes of all that was worked out, and of the rows that it came from. */
export type FiguresToPrint = Pick<Figures, 'asAt'> & { readonly measures: readonly MeasureToPrint[] }
export type RecordsToPrint = Pick<Records, 'readings' | 'issues'>

const MILLION = 1_000_000

function fraction(millionths: number | null): number | null {
  return millionths === null ? null : millionths / MILLION
}

function withoutZeros(counts: Readonly<Partial<Record<string, number>>>): Counts {
  const kept: Record<string, number> = {}
  for (const [reason, count] of Object.entries(counts)) if (count !== undefined && count !== 0) kept[reason] = count
  return kept
}

function groupsJson(groups: readonly GroupFigure[]): GroupJson[] {
  return groups.map(({ name, numerator, denominator }) => ({ name: name ?? NOT_RECORDED, numerator, denominator }))
}

function rowsJson(measure: MeasureToPrint): NonNullable<MeasureJson['rows']> {
  const { numerator, denominator, leftOut } = measure.rows()
  const kept: Record<string, readonly number[]> = {}
  for (const [reason, rows] of Object.entries(leftOut)) if (rows !== undefined && rows.length > 0) kept[reason] = rows
  return { numerator, denominator, leftOut: kept }
}

function measureJson(measure: MeasureToPrint, rows: 'listed' | 'left-out'): MeasureJson {
  const { id, direction, target, tolerance, numerator, denominator, status, needed, leftOut, sustained, trend, groups, unconfirmed } = measure
  return {
    id,
    direction,
    target: fraction(target),
    tolerance: fraction(tolerance),
    numerator,
    denominator,
    rate: denominator === 0 ? null : numerator / denominator,
    status,
    needed,
    leftOut: withoutZeros(leftOut),
    sustained: sustained.met,
    trend: trend.map((month) => ({ month: month.month, numerator: month.numerator, denominator: month.denominator, part: month.part })),
    groups: {
      headOfService: groupsJson(groups.headOfService),
      teamManager: groupsJson(groups.teamManager),
      team: groupsJson(groups.team),
      worker: groupsJson(groups.worker),
    },
    ...(rows === 'listed' ? { rows: rowsJson(measure) } : {}),
    unconfirmed,
  }
}

function issueJson(issue: Issue): IssueJson {
  const { table, row, column, value, code } = issue
  return { table, row, column, value, code, problem: issueSentence(issue) }
}

/** The figures as other programs read them. */
export function figuresJson(figures: FiguresToPrint, records: RecordsToPrint, rows: 'listed' | 'left-out'): FiguresJson {
  return {
    asAt: isoDate(figures.asAt),
    measures: figures.measures.map((measure) => measureJson(measure, rows)),
    tables: records.readings.map(({ table, sheet, read, used, leftOut }) => ({ table, sheet, read, used, leftOut: withoutZeros(leftOut) })),
    issues: records.issues.map(issueJson),
  }
}
