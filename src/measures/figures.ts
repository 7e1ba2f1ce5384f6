/**
 * Figures: what `measures` works out from records, and all that sheets, pane and command line show.
 *
 * A rate is never stored as a rounded number: numerator and denominator are whole, targets are millionths.
 */
import type { Day } from '../calendar'
import type { MeasureId, QuestionCode, TableName } from '../records'
import type { RemarkFacts, RuleParts, SignalName, StatusName } from '../words'

export type Direction = 'higher' | 'lower'
export type Status = StatusName

export type LeftOutReason =
  // audits
  | 're-audit'
  | 'no-grade'
  | 'grade-off-scale'
  // supervision
  | 'not-case-holding'
  | 'left'
  | 'not-started'
  | 'started-in-window'
  | 'long-absence'
  // contacts
  | 'no-visit-required'
  | 'not-yet-due'
  // children
  | 'counted-elsewhere'
  | 'unknown-then'

/** Why a figure or a month is *no data*. `words` puts the sentence. */
export type NoDataReason =
  | { readonly because: 'nobody' } // the group is empty
  | { readonly because: 'table-missing'; readonly table: TableName } // nothing that could hold the fact
  | { readonly because: 'table-empty'; readonly table: TableName }
  | { readonly because: 'column-missing'; readonly table: TableName; readonly columns: readonly string[] }
  | { readonly because: 'log-starts-later'; readonly table: TableName; readonly first: Day } // a past month that the rows cannot know
  | { readonly because: 'open-cases-only' }
  | { readonly because: 'mostly-unknown' } // over a tenth have only a Last seen after the day judged

export interface Rate {
  readonly numerator: number
  readonly denominator: number
}

/** A rate held against a target. Targets and tolerances are millionths (850000 is 85%), null where there is none. */
export interface JudgedRate extends Rate {
  readonly target: number | null
  readonly tolerance: number | null
  readonly status: Status
  /** How many more would meet the target (higher is better), or how many are above the number allowed (lower is better). */
  readonly needed: number
}

export interface TrendMonth extends JudgedRate {
  /** `2019-07` */
  readonly month: string
  /** The day that it is judged as at: the month's last, or the as-at date for a part month. */
  readonly asAt: Day
  readonly part: boolean
  readonly noData: NoDataReason | null
}

export type GroupLevel = 'headOfService' | 'teamManager' | 'team' | 'worker' | 'caseType'

export interface GroupFigure extends JudgedRate {
  /** As shown; null is *Not recorded*, which stands last. */
  readonly name: string | null
  /** Under 10 in the denominator. */
  readonly smallNumbers: boolean
}

export type StructureLevel = 'headOfService' | 'teamManager' | 'team'

/** A figure's part in one place of the structure: codes of the records' lists, -1 *Not recorded*; null below the place's own level. */
export interface NestedGroup extends JudgedRate {
  readonly level: StructureLevel
  readonly headOfService: number
  readonly teamManager: number | null
  readonly team: number | null
  /** Under 10 in the denominator. */
  readonly smallNumbers: boolean
}

/** XmR chart of the complete months with data, in rates (0 to 1). */
export interface Variation {
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly points: number
  /** Fewer than 12 points. */
  readonly trial: boolean
  readonly signals: readonly { readonly signal: SignalName; readonly direction: 'up' | 'down'; /** of the last point that makes it */ readonly month: string }[]
}

/** One row behind a figure, with what happened to it. */
export interface RowBehind {
  /** Sheet and sheet row in the measure's own table. */
  readonly sheet: string
  readonly row: number
  readonly list: 'numerator' | 'missed' | LeftOutReason
  /** Child id, worker, or audit's child, as shown. */
  readonly subject: string
  readonly worker: string | null
  readonly team: string | null
  /** Where the clock starts: contact date, clock start, last seen; NO_DAY where none applies. */
  readonly from: Day
  readonly due: Day
  /** The day it was done; NO_DAY: not done. */
  readonly done: Day
  /** The timescale that was run, as printed: `20 working days`; blank where none applies. */
  readonly timescale: string
  /** Days late (above 0) or early (below 0), in working days where the timescale is in them; null where neither. */
  readonly late: number | null
  readonly lateUnit: 'days' | 'working days'
  /** Already overdue when it came to this worker (`Allocated since`). */
  readonly overdueWhenReceived: boolean
  /** `Recorded` over 2 working days after the visit. */
  readonly recordedLate: boolean
  /** The grade that rules (audits): 1 outstanding to 4 inadequate, 0 none, 5 off the scale. */
  readonly grade: number
  /** Days of the supervisions in the window, ascending. */
  readonly dates: readonly Day[]
  /** Of a contact, as written. */
  readonly outcome: string | null
  /** What the row adds to a figure that counts something else than rows: visits due, and those made on time; null where it counts rows. */
  readonly share: Rate | null
}

/** A figure as at an earlier day, worked out with the rows of now. */
export interface EarlierFigure extends JudgedRate {
  /** Why it cannot be worked out: the rows cannot know that day, or nobody belonged to the group. */
  readonly noData: NoDataReason | null
  /** By the groups of now. */
  readonly groups: MeasureFigure['groups']
}

/** What one group, or the whole, would come to at the next surgery if nobody else were seen. */
export interface LookAheadPart {
  readonly rate: JudgedRate
  readonly overdueNow: number
  readonly fallDue: number
  /** Of the overdue and those falling due, how many must be seen by then to meet the target. */
  readonly mustBeSeen: number
  /** Distinct households of those overdue or falling due (a child without a family id is one of its own). */
  readonly households: number
}

/** What would be true at the next surgery if nobody else were seen. */
export interface LookAhead extends LookAheadPart {
  readonly asAt: Day
  readonly teams: readonly (LookAheadPart & { readonly team: string | null })[]
  readonly headsOfService: readonly (LookAheadPart & { readonly headOfService: string | null })[]
}

/** Whose children are looked at: of one team, manager or Head of Service (null is *Not recorded*), or all. */
export type Scope = { readonly level: 'whole' } | { readonly level: 'headOfService' | 'teamManager' | 'team'; readonly name: string | null }

/** What planned visits would give on the day that {@link LookAhead} looks to. */
export interface PlannedRate {
  readonly asAt: Day
  /** The figure as it is, on the as-at date. */
  readonly now: JudgedRate
  /** If nobody else is seen by then. */
  readonly unseen: JudgedRate
  /** If the planned visits are made by then, each in time where it still can be, and no other. */
  readonly planned: JudgedRate
  /** How many of the planned visits change the rate. */
  readonly counting: number
}

export interface MeasureFigure extends JudgedRate {
  readonly id: MeasureId
  readonly table: TableName
  readonly direction: Direction
  /** Months; null for a snapshot. */
  readonly window: number | null
  readonly noData: NoDataReason | null
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>
  /** Twelve, oldest first. */
  readonly trend: readonly TrendMonth[]
  /** Rate of the last complete month less that of the one before, as a fraction; null where either is no data. */
  readonly changeOnLastMonth: number | null
  /** How many of the last 3 complete months met the target, and the first month-end (its last day) at which 3 of 3 could be reached; NO_DAY where there is no target. */
  readonly sustained: { readonly met: number; readonly firstMonthEnd: Day; readonly monthsWithoutData: number }
  readonly variation: Variation | null
  /** 95% Wilson interval, for audits (a sample). */
  readonly interval: { readonly lower: number; readonly upper: number } | null
  /** Fewer than 10 in the group; null for audits, which carry an interval. */
  readonly smallNumbers: boolean
  /** Flow measures: how many in a row from here on would meet the target. */
  readonly neededInARow: number | null
  readonly groups: Readonly<Record<GroupLevel, readonly GroupFigure[]>>
  readonly lookAhead: LookAhead | null
  /**
   * What visits to some children would give at the next surgery; null where the measure does not look ahead. Worked out when asked for.
   *
   * @param children ids, folded
   */
  planned(scope: Scope, children: ReadonlySet<string>): PlannedRate | null
  readonly unconfirmed: readonly QuestionCode[]
  readonly rule: RuleFacts
  readonly remarks: readonly Remark[]
  /** Rows of the measure's own table (sheet row numbers, reading order). */
  rows(): { readonly numerator: readonly number[]; readonly denominator: readonly number[]; readonly leftOut: Readonly<Partial<Record<LeftOutReason, readonly number[]>>> }
  /**
   * The same rows, each with its reasons; worked out when asked for.
   *
   * @param month of the trend (`2019-05`), judged as its rate is: as at its last day, with what is known now; absent: the figure's own rows. None for a month without data.
   */
  behind(month?: string): readonly RowBehind[]
  /**
   * The figure as at the as-at date or a day before it, by the rule of a past month: with what is known now, by the target of that
   * day. What was reported of that day may differ, since records come late. Worked out when asked for.
   */
  earlier(day: Day): EarlierFigure
  /** The figure by team within team manager within Head of Service, in no order; see `structureOf`. Worked out when asked for. */
  nested(): readonly NestedGroup[]
  /** The figure by person, by code, where two of one name are two; -1 is *Not recorded*. Worked out when asked for. */
  byPerson(): ReadonlyMap<number, JudgedRate>
}

/** The rule in force, in parts that `words` makes a sentence of. */
export type RuleFacts = RuleParts

/** What the sheet says beside the figure. */
export type Remark = RemarkFacts

export interface ExtraSupport {
  readonly measure: MeasureId
  readonly level: 'team' | 'teamManager'
  /** Biggest gain first. */
  readonly ranked: readonly GroupFigure[]
  /** Groups under 5, unranked. */
  readonly small: readonly GroupFigure[]
}

/** How a child stands with the visits due to it: in one category that it is open in, or by its contacts. */
export interface VisitState {
  /** As shown. */
  readonly child: string
  readonly family: string | null
  readonly category: VisitCategory
  /** `counted-elsewhere`: open here, and judged under the category that comes first. */
  readonly standing: 'overdue' | 'seen' | 'not-yet-due' | 'counted-elsewhere'
  readonly worker: string | null
  readonly team: string | null
  readonly teamManager: string | null
  readonly headOfService: string | null
  /** The latest visit on this clock; of a contact the first after it; NO_DAY: never seen. */
  readonly lastSeen: Day
  /** When the next visit is due, or was; NO_DAY where none is. */
  readonly due: Day
  /** As printed: `20 working days`. */
  readonly timescale: string
  readonly overdueWhenReceived: boolean
  /** Contacts of the child that wait for a visit; 0 for an episode. */
  readonly contacts: number
  /** Sheet and sheet row in `Cases` or `Contacts`. */
  readonly sheet: string
  readonly row: number
}

/** Every child open in a category, and every child with a contact that calls for a visit. */
export interface VisitStates {
  readonly states: readonly VisitState[]
  /** The categories that the workbook can judge: of the others nothing is known, and nobody may be called seen or gone. */
  readonly judged: ReadonlySet<VisitCategory>
}

export type VisitCategory = 'in-need' | 'protection' | 'in-care' | 'contact'

/** The measure that each category of visits is judged by. */
export const VISIT_MEASURES: Readonly<Record<VisitCategory, MeasureId>> = { 'in-need': 'seen-cin', protection: 'seen-cp', 'in-care': 'seen-cic', contact: 'seen-after-contact' }

export interface Figures {
  readonly asAt: Day
  readonly today: Day
  readonly measures: readonly MeasureFigure[]
  /** Teams and managers below target; workers only when asked for. */
  readonly extraSupport: readonly ExtraSupport[]
  /** The newest visit that is not after the as-at date; NO_DAY where there is none. */
  readonly newestVisit: Day
  /** The newest visit is more than 2 working days before the as-at date. */
  readonly extractLooksOld: boolean
  /** Worked out when asked for. */
  visitStates(): VisitStates
}
