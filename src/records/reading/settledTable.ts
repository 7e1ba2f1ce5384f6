/** A table whose rows have been decided on: what is taken from it, and what is reported of it. */
import { NO_DAY } from '../../calendar'
import type { IssueCode, RowOutcome } from '../../words'
import { foldName } from '../cells/folding'
import { dayOfMoment } from '../cells/moments'
import type { RecordTable, RowLeftOutReason, TableReading } from '../records'
import { picked, pickedDays, pickedMinutes, placesAfter, rowsHolding, rowsUnmarked, tallied } from './columns'
import { NOBODY, type Concerned } from './issueLog'
import type { LoadContext } from './loadContext'
import type { StagedTable } from './readTable'

/** In the order in which they apply; 0 is a row that is used. */
const REASONS: readonly RowLeftOutReason[] = ['needed-blank', 'needed-unreadable', 'case-type-other', 'several-ids', 'duplicate', 'after-as-at']

/** The number of a reason, in that order. */
export function reasonNumber(reason: RowLeftOutReason): number {
  return REASONS.indexOf(reason) + 1
}

/** What a table's own rules say of its rows. */
export interface RowRules {
  /** A row that fills none of these does not name its subject, and is never a duplicate; empty: every row names it. */
  readonly subject: readonly string[]
  /** The row's own date, after which it cannot have counted yet; absent where it has none. */
  readonly ownDate?: string
  /** Rows for which a blank needed cell is nothing to put right. */
  readonly mayBeBlank?: (index: number) => boolean
  /** The person whose row it is; absent: the one in the column `Worker`. */
  readonly person?: (index: number) => number
  /** Whom an issue with a row concerns, where the row names neither worker nor team. */
  readonly otherwiseConcerned?: (index: number) => Concerned
}

/** A table whose rows have been decided on. */
export class SettledTable {
  /** Rows of the stage that are used. */
  readonly used: Int32Array

  constructor(
    readonly staged: StagedTable,
    readonly context: LoadContext,
    private readonly reasons: Uint8Array,
    private readonly rules: RowRules,
  ) {
    this.used = rowsUnmarked(reasons)
  }

  reasonOf(index: number): RowLeftOutReason | null {
    return this.reasons[index] === 0 ? null : REASONS[this.reasons[index] - 1]
  }

  /** The values of a field in the rows used; -1 throughout where it was not found. Where every row is used they are the stage's own, and nobody's to write to. */
  take(field: string): Int32Array {
    const column = this.staged.stage.column(field)
    const { used } = this
    if (column === undefined) return new Int32Array(used.length).fill(-1)
    return used.length === this.staged.stage.count ? column.subarray(0, used.length) : picked(new Int32Array(used.length), column, used)
  }

  /** The same of a field whose values are few: -1, 0 and 1. */
  takeFlags(field: string): Int8Array {
    const column = this.staged.stage.column(field)
    const flags = new Int8Array(this.used.length)
    return column === undefined ? flags.fill(-1) : picked(flags, column, this.used)
  }

  /** The days of a field in the rows used, NO_DAY where blank. */
  takeDays(field: string): Int32Array {
    const moments = this.staged.stage.column(field)
    return moments === undefined ? new Int32Array(this.used.length).fill(NO_DAY) : pickedDays(moments, this.used)
  }

  /** The minutes of a field in the rows used, -1 where there is no time of day. */
  takeMinutes(field: string): Int16Array {
    const moments = this.staged.stage.column(field)
    return moments === undefined ? new Int16Array(this.used.length).fill(-1) : pickedMinutes(moments, this.used)
  }

  /** What every table of records has. `places` puts the table's ranges among all that were read. */
  base(places: readonly number[]): RecordTable {
    const { stage } = this.staged
    const { used } = this
    const row = picked(new Int32Array(used.length), stage.rows, used)
    const reading = new Uint16Array(used.length)
    for (let index = 0; index < used.length; index++) reading[index] = places[stage.plan[used[index]]]
    return { count: used.length, row, reading, found: new Set(stage.fields) }
  }

  /** Whom an issue with a row concerns: the row's own worker and team, the team else from `Workers`. */
  concerned(index: number): Concerned {
    const { stage } = this.staged
    const { books } = this.context
    const person = this.rules.person ? this.rules.person(index) : (stage.column('Worker')?.[index] ?? -1)
    const own = stage.column('Team')?.[index] ?? -1
    const team = own >= 0 ? own : this.context.teamOfWorker(person)
    if (person < 0 && team < 0) return this.rules.otherwiseConcerned?.(index) ?? NOBODY
    return { worker: person < 0 ? '' : books.people.shown[person], team: team < 0 ? '' : books.teams.shown[team] }
  }

  /** An issue with one row of the stage. */
  addIssue(index: number, field: string, code: IssueCode, value: string, outcome: RowOutcome, facts?: readonly string[]): void {
    const { stage } = this.staged
    this.context.log.add(stage.plans[stage.plan[index]], stage.rows[index], field, code, value, outcome, this.concerned(index), facts)
  }

  /** An issue with a value that the row counts as blank, or with a row that is left out. */
  outcomeOf(index: number, used: RowOutcome): RowOutcome {
    return this.reasons[index] === 0 ? used : 'left-out'
  }

  /** Rows left out because their own date is after the as-at date, though something that happened cannot be dated after today: an issue each. */
  reportFuture(field: string, happened: (index: number) => boolean): void {
    const { stage } = this.staged
    const moments = stage.column(field)
    if (moments === undefined) return
    for (const index of rowsHolding(reasonNumber('after-as-at'), this.reasons, stage.count)) {
      if (!this.context.hasNotCome(dayOfMoment(moments[index])) || !happened(index)) continue
      this.addIssue(index, field, 'date-future', this.context.dates.written(moments[index]), 'left-out')
    }
  }

  /** A date that counts as blank while it is after the as-at date, and is an issue where it has not come. Answers the days of the rows used. */
  takeDaysKnown(field: string): Int32Array {
    const { used, context } = this
    const days = this.takeDays(field)
    const moments = this.staged.stage.column(field)
    if (moments === undefined) return days
    for (const row of placesAfter(context.asAt, moments, used)) {
      if (context.hasNotCome(days[row])) this.addIssue(used[row], field, 'date-future', context.dates.written(moments[used[row]]), 'counted-blank')
      days[row] = NO_DAY
    }
    return days
  }

  /** Dates in rows used on which something is said to have happened, and which have not come: an issue each. */
  reportNotCome(field: string, happened: (row: number) => boolean): void {
    const { used, context } = this
    const moments = this.staged.stage.column(field)
    if (moments === undefined) return
    for (const row of placesAfter(context.latest, moments, used)) {
      if (happened(row)) this.addIssue(used[row], field, 'date-future', context.dates.written(moments[used[row]]), 'counted')
    }
  }

  /** An end before its start: an issue, and the row is used. */
  reportEndBeforeStart(startField: string, endField: string): void {
    const { used, context } = this
    const starts = this.staged.stage.column(startField)
    const ends = this.staged.stage.column(endField)
    if (starts === undefined || ends === undefined) return
    for (const index of used) {
      const end = dayOfMoment(ends[index])
      if (end === NO_DAY || end >= dayOfMoment(starts[index])) continue
      this.addIssue(index, endField, 'end-before-start', context.dates.written(ends[index]), 'counted', [context.dates.written(starts[index])])
    }
  }

  /** Ids that several used rows bear: an issue on each after the first, and all are used. */
  reportDuplicateIds(field: string): void {
    const ids = this.take(field)
    const first = new Map<number, number>()
    ids.forEach((id, index) => {
      if (id < 0) return
      const known = first.get(id)
      if (known === undefined) first.set(id, index)
      else this.addIssue(this.used[index], field, 'duplicate-id', this.staged.identifiers(field).shown[id], 'counted', [this.rowName(this.used[known], this.used[index])])
    })
  }

  /** How one row is named in an issue with another: `row 12`, with its sheet where that is another. */
  rowName(index: number, seenFrom: number): string {
    const { stage } = this.staged
    const { sheet } = stage.plans[stage.plan[index]].source
    return sheet === stage.plans[stage.plan[seenFrom]].source.sheet ? String(stage.rows[index]) : `${stage.rows[index]} (${sheet})`
  }

  /** Range by range: read = used + left out. */
  readings(): readonly TableReading[] {
    const { stage } = this.staged
    const tallies = tallied(stage.plan, this.reasons, stage.plans.length, REASONS.length + 1)
    const others = otherCaseTypes(this)
    return stage.plans.map((plan, place) => {
      const [used, ...leftOut] = tallies[place]
      return {
        table: plan.table,
        sheet: plan.source.sheet,
        source: plan.source.name,
        read: leftOut.reduce((sum, rows) => sum + rows, used),
        used,
        leftOut: Object.fromEntries(REASONS.map((reason, index) => [reason, leftOut[index]]).filter(([, rows]) => rows !== 0)),
        columns: Object.fromEntries(plan.columns.map((column) => [column.field, column.header])),
        missing: [],
        ...(others[place].size > 0 ? { otherCaseTypes: Object.fromEntries(others[place]) } : {}),
      }
    })
  }
}

/** Case types that are none of the three, by name, of the rows left out for it; range by range. */
function otherCaseTypes(settled: SettledTable): readonly Map<string, number>[] {
  const { stage } = settled.staged
  const counts = stage.plans.map(() => new Map<string, number>())
  const spelling = new Map<string, string>()
  for (const trouble of stage.troubles) {
    if (trouble.code !== 'case-type-unknown' || settled.reasonOf(trouble.index) !== 'case-type-other') continue
    const folded = foldName(trouble.value)
    const name = spelling.get(folded) ?? trouble.value.trim()
    spelling.set(folded, name)
    const ofRange = counts[stage.plan[trouble.index]]
    ofRange.set(name, (ofRange.get(name) ?? 0) + 1)
  }
  return counts
}
