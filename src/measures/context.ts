/** What every measure is worked out from: the records, and what was made ready from them once. */
import { workingDays, type Day, type WorkingDays } from '../calendar'
import type { Records, RecordTable, TableName } from '../records'
import { EpisodeIndex } from './children/episodeIndex'
import { VisitIndex } from './children/visitIndex'
import { DueRules } from './dueRule'
import type { NoDataReason } from './figures'
import { belongingOf, NameOrder, type Belonging } from './groups'
import { twelveMonths, type Month } from './months'
import { Standards } from './targets'
import { WorkersInForce } from './workersInForce'

export class Context {
  readonly asAt: Day
  readonly calendar: WorkingDays
  readonly rules: DueRules
  readonly standards: Standards
  readonly months: readonly Month[]
  readonly workersInForce: WorkersInForce
  readonly nameOrder = new NameOrder()
  readonly visits: VisitIndex
  /** Null without a readable table of `Cases`. */
  readonly episodes: EpisodeIndex | null
  /** Of the records of `Cases`. */
  readonly casesBelonging: Belonging | null

  constructor(readonly records: Records) {
    this.asAt = records.asAt
    this.calendar = workingDays(records.settings.workingDayRule, records.holidays)
    this.rules = new DueRules(records, this.calendar)
    this.standards = new Standards(records.targets)
    this.months = twelveMonths(records.asAt)
    this.workersInForce = new WorkersInForce(records, records.asAt)
    this.visits = new VisitIndex(records)
    this.casesBelonging = records.cases ? belongingOf(records.cases, this.workersInForce) : null
    this.episodes =
      records.cases && this.casesBelonging ? new EpisodeIndex(records, records.cases, this.casesBelonging.team, this.rules, records.asAt) : null
  }

  /** The sheet that a record stands in. */
  sheetOf(table: RecordTable, index: number): string {
    return this.records.readings[table.reading[index]].sheet
  }

  /** Why a table cannot be used; null where it has rows. */
  lackOf(name: TableName, table: RecordTable | null): NoDataReason | null {
    if (table !== null && table.count > 0) return null
    const readings = this.records.readings.filter((reading) => reading.table === name)
    if (table === null && readings.length > 0) {
      return { because: 'column-missing', table: name, columns: [...new Set(readings.flatMap((reading) => reading.missing))] }
    }
    return { because: table === null ? 'table-missing' : 'table-empty', table: name }
  }
}

/** The first day of a log: the earliest of its dated rows; 0 where it has none. */
export function firstDayOf(days: Int32Array): Day {
  let first = 0
  for (let index = 0; index < days.length; index++) if (first === 0 || days[index] < first) first = days[index]
  return first
}
