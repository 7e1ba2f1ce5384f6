/** Records in, figures out: the middle of the one pipeline. Pure: the same records give the same figures. */
import type { MeasureId, Records } from '../records'
import { assemble, withoutData } from './assemble'
import { MEASURES, type Measure } from './catalogue'
import { Context } from './context'
import { extraSupport } from './extraSupport'
import type { Figures, MeasureFigure, NoDataReason, VisitStates } from './figures'
import { countInWindow } from './kinds/countInWindow'
import { dueDatesKept } from './kinds/dueDatesKept'
import { eventInTime } from './kinds/eventInTime'
import { gradedShare } from './kinds/gradedShare'
import { lastAgainstInterval, SnapshotMonths, SnapshotToday } from './kinds/lastAgainstInterval'
import { visitStates } from './visitStates'

/** An extract whose newest visit is more than this many working days before the as-at date makes children look overdue. */
const FRESH = 2

/** What is missing where neither `Visits` nor the row's own column says of any child when it was seen; null where one does. */
function lackOfSeen(context: Context, ownColumn: Int32Array): NoDataReason | null {
  const lack = context.lackOf('Visits', context.records.visits)
  return lack === null || ownColumn.some((day) => day !== 0) ? null : lack
}

/** Works out one measure; what several measures share is made once. */
class Calculation {
  private today: SnapshotToday | null = null
  private snapshots: SnapshotMonths | null = null
  private states: VisitStates | null = null

  constructor(private readonly context: Context) {}

  visitStates(): VisitStates {
    const { context } = this
    const { cases, contacts } = context.records
    return (this.states ??= visitStates(context, {
      episodes: cases !== null && cases.count > 0 && lackOfSeen(context, cases.lastSeen) === null,
      contacts: contacts !== null && contacts.count > 0 && lackOfSeen(context, contacts.firstSeen) === null,
    }))
  }

  figureOf(measure: Measure): MeasureFigure {
    const { context } = this
    const { records, episodes, casesBelonging } = context
    const none = (noData: NoDataReason | null): MeasureFigure => withoutData(context, measure, noData ?? { because: 'nobody' })
    switch (measure.kind) {
      case 'graded-share':
        return records.audits?.count ? assemble(context, measure, gradedShare(context, measure, records.audits)) : none(context.lackOf('Audits', records.audits))
      case 'count-in-window': {
        if (!records.workers?.count) return none(context.lackOf('Workers', records.workers))
        const lack = context.lackOf('Supervisions', records.supervisions)
        if (lack !== null || !records.supervisions) return none(lack)
        return assemble(context, measure, countInWindow(context, measure, records.workers, records.supervisions))
      }
      case 'event-in-time': {
        if (!records.contacts?.count) return none(context.lackOf('Contacts', records.contacts))
        const lack = lackOfSeen(context, records.contacts.firstSeen)
        return lack === null ? assemble(context, measure, eventInTime(context, measure, records.contacts)) : none(lack)
      }
      case 'last-against-interval': {
        if (!episodes?.cases.count || !casesBelonging) return none(context.lackOf('Cases', episodes?.cases ?? null))
        const lack = lackOfSeen(context, episodes.cases.lastSeen)
        if (lack !== null) return none(lack)
        this.today ??= new SnapshotToday(context, episodes)
        this.snapshots ??= new SnapshotMonths(context, episodes)
        return assemble(context, measure, lastAgainstInterval(context, measure, episodes, casesBelonging, this.today, this.snapshots))
      }
      case 'due-dates-kept': {
        if (!episodes?.cases.count || !casesBelonging) return none(context.lackOf('Cases', episodes?.cases ?? null))
        const lack = context.lackOf('Visits', records.visits)
        return lack === null ? assemble(context, measure, dueDatesKept(context, measure, episodes, casesBelonging)) : none(lack)
      }
    }
  }
}

/** Some measures alone, of those whose own table the workbook holds. */
export function calculateOnly(records: Records, ids: readonly MeasureId[]): readonly MeasureFigure[] {
  const calculation = new Calculation(new Context(records))
  const held = new Set(records.readings.map((reading) => reading.table))
  return MEASURES.filter(({ id, table }) => ids.includes(id) && held.has(table)).map((measure) => calculation.figureOf(measure))
}

/**
 * Every measure whose own table the workbook holds, in the order of {@link MEASURES}.
 *
 * @param records as {@link loadRecords} reads them, at their as-at date.
 */
export function calculate(records: Records): Figures {
  const context = new Context(records)
  const calculation = new Calculation(context)
  const held = new Set(records.readings.map((reading) => reading.table))
  const measures = MEASURES.filter((measure) => held.has(measure.table)).map((measure) => calculation.figureOf(measure))
  const newestVisit = context.visits.lastDay
  return {
    asAt: records.asAt,
    today: records.today,
    measures,
    extraSupport: extraSupport(measures),
    newestVisit,
    visitStates: () => calculation.visitStates(),
    extractLooksOld: newestVisit !== 0 && context.calendar.between(newestVisit, records.asAt) > FRESH,
  }
}
