/**
 * Records: rows of the workbook's tables, typed and packed by column.
 *
 * Each table is a few arrays with one entry a *used* row, in reading order (tab by tab, top to bottom); rows left
 * out are counted in {@link TableReading}. Days are day serials (`NO_DAY` where blank). Names and ids are codes into
 * dictionaries, -1 where blank. Nothing here has been judged: that is for `measures`.
 */
import type { CountingRule, Day, Timescale, WorkingDayRule } from '../calendar'
import type { Issue, MeasureName, QuestionName } from '../words'
import type { FoundRange } from './finding/rangeMatching'

/** Yes is 1, no is 0, not recorded is -1. */
export type YesNo = -1 | 0 | 1

/** The tables that the product knows, by its own names. */
export type TableName =
  | 'Audits'
  | 'Workers'
  | 'Supervisions'
  | 'Contacts'
  | 'Cases'
  | 'Visits'
  | 'Merged records'
  | 'Actions'
  | 'Targets'
  | 'Timescales'
  | 'Settings'
  | 'Holidays'
  | 'Columns'

export type RowLeftOutReason =
  | 'needed-blank'
  | 'needed-unreadable'
  | 'case-type-other'
  | 'several-ids'
  | 'duplicate'
  | 'after-as-at'

/** Distinct names under one folded spelling each: equal after case, spaces, quotes and Unicode forms (NFKC) are folded. */
export interface NameList {
  /** The spelling shown: that of `Workers`, else the first met. By code. */
  readonly shown: readonly string[]
  /** By code; groups are ordered by it. */
  readonly folded: readonly string[]
}

/** What every table of records has. */
export interface RecordTable {
  readonly count: number
  /** Sheet row of each record. */
  readonly row: Int32Array
  /** Index into {@link Records.readings}: which range of the workbook it came from. */
  readonly reading: Uint16Array
  /** The fields whose column was found in at least one range, by the product's own header. */
  readonly found: ReadonlySet<string>
}

/** Grades: 1 outstanding, 2 good, 3 requires improvement, 4 inadequate; 0 none; 5 something that is not on the scale. */
export type Grade = 0 | 1 | 2 | 3 | 4 | 5

export interface AuditRecords extends RecordTable {
  readonly day: Int32Array
  readonly child: Int32Array
  /** 0 none, else CaseType. */
  readonly caseType: Uint8Array
  readonly headOfService: Int32Array
  readonly manager: Int32Array
  readonly team: Int32Array
  readonly worker: Int32Array
  /** A person code. */
  readonly auditor: Int32Array
  /** A person code. */
  readonly moderator: Int32Array
  /** The auditor's overall grade. */
  readonly overall: Uint8Array
  /** The moderator's, ignoring one dated after the as-at date; 0 where blank, pending, or the auditor's stands. */
  readonly moderated: Uint8Array
  /** The grade that rules (measures 2.1): `moderated` where there is one, else `overall`. */
  readonly final: Uint8Array
  /** 1 where the moderator lets the auditor's grade stand, ignoring one dated after the as-at date. */
  readonly agreed: Uint8Array
  /** 1 where `Re-audit of` is filled. */
  readonly reAudit: Uint8Array
  /** Index of the audit that `Re-audit of` names by its `Audit ID` (of several the lower row); -1 where it names none of the table. */
  readonly reAuditOf: Int32Array
  /** 1 random, 0 another type, -1 not given. */
  readonly random: Int8Array
  readonly allocated: Int32Array
  readonly due: Int32Array
  readonly moderationDay?: Int32Array
  /** Code into {@link actionTexts}, -1 blank. */
  readonly actions: Int32Array
  /** What is to be done, as written. */
  readonly actionTexts: readonly string[]
  readonly actionDue: Int32Array
  /** Grades by domain, one a header. */
  readonly domains?: readonly AuditDomain[]
  /** Audits allocated (or due) that have no audit date: rows left out as `needed-blank`, by sheet row. */
  readonly notDone?: { readonly row: Int32Array; readonly allocated: Int32Array; readonly due: Int32Array }
}

/** The grades of one domain of practice. */
export interface AuditDomain {
  /** As the user wrote it. */
  readonly header: string
  /** A {@link Grade} for each audit. */
  readonly grade: Uint8Array
}

export interface WorkerRecords extends RecordTable {
  /** Person code: several rows of one person share it. */
  readonly person: Int32Array
  /** 1 where the row is a case-holding social worker's (its own column, else its role, else everyone). */
  readonly caseHolding: Uint8Array
  readonly team: Int32Array
  readonly manager: Int32Array
  readonly headOfService: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly awayFrom: Int32Array
  readonly awayTo: Int32Array
}

export interface SupervisionRecords extends RecordTable {
  readonly worker: Int32Array
  readonly day: Int32Array
  /** A person code: who supervised. */
  readonly supervisor: Int32Array
  /** 1 where its status and its type count (measures 2.2). */
  readonly counts: Uint8Array
  /** Code into {@link Records.supervisionTypes}, -1 blank. */
  readonly type: Int32Array
}

export interface ContactRecords extends RecordTable {
  readonly child: Int32Array
  readonly day: Int32Array
  /** Minutes after midnight, -1 where the date carries no time of day. */
  readonly minute: Int16Array
  /** 1 where it calls for a visit (measures 2.3). */
  readonly callsForVisit: Uint8Array
  /** 1 where neither `Visit required` nor an outcome says whether it does. */
  readonly undecided: Uint8Array
  /** Code into {@link Records.outcomes}, -1 blank. */
  readonly outcome: Int32Array
  readonly urgent: Uint8Array
  readonly firstSeen: Int32Array
  readonly firstSeenMinute: Int16Array
  readonly worker: Int32Array
  readonly team: Int32Array
}

/** 1 in need, 2 on a child protection plan, 3 in care: a higher number comes first where a child is counted once, and a rise is a step up. */
export const CaseType = { inNeed: 1, protection: 2, inCare: 3 } as const
export type CaseType = (typeof CaseType)[keyof typeof CaseType]

export interface CaseRecords extends RecordTable {
  readonly child: Int32Array
  /** Code of the `Family ID`, -1 blank. */
  readonly family: Int32Array
  /** A {@link CaseType}. */
  readonly caseType: Uint8Array
  readonly start: Int32Array
  /** As written, also where it is after the as-at date. */
  readonly end: Int32Array
  readonly placementStart: Int32Array
  /** Intended to last to 18: a {@link YesNo}. */
  readonly longTerm: Int8Array
  /** Index into {@link Records.visitIntervals}, -1 blank. */
  readonly visitInterval: Int32Array
  /** NO_DAY also where it is after the as-at date. */
  readonly lastSeen: Int32Array
  /** 1 where `Unborn` is Yes or `Age` is -1. */
  readonly unborn: Uint8Array
  readonly worker: Int32Array
  readonly allocatedSince: Int32Array
  readonly team: Int32Array
  readonly manager: Int32Array
}

export interface VisitRecords extends RecordTable {
  readonly child: Int32Array
  readonly day: Int32Array
  /** Minutes after midnight, -1 where the date carries no time of day. */
  readonly minute: Int16Array
  /** Code into {@link Records.visitTypes}, -1 blank. */
  readonly type: Int32Array
  /** 1 where visits of this type count (measures 2.4); blank counts. */
  readonly typeCounts: Uint8Array
  /** A {@link YesNo}; 1 throughout where there is no Seen column at all. */
  readonly seen: Int8Array
  readonly seenAlone: Int8Array
  readonly recorded: Int32Array
}

/** How an improvement action stands by its RAG: a blank cell is one that has not been started. */
export const Rag = { notStarted: 0, red: 1, amber: 2, green: 3, done: 4, unknown: 5 } as const
export type Rag = (typeof Rag)[keyof typeof Rag]

/** The improvement plan: an action a row. */
export interface ActionRecords extends RecordTable {
  /** Code into {@link actionTexts}. */
  readonly action: Int32Array
  readonly actionTexts: readonly string[]
  /** Code into {@link workstreams}, -1 blank. */
  readonly workstream: Int32Array
  /** One spelling of each, in the order in which the table has them. */
  readonly workstreams: readonly string[]
  /** Code into {@link commitmentTexts}, -1 blank. */
  readonly commitment: Int32Array
  readonly commitmentTexts: readonly string[]
  /** Code into {@link recommendationTexts}, -1 blank. */
  readonly recommendation: Int32Array
  readonly recommendationTexts: readonly string[]
  /** A person code, -1 blank. */
  readonly leadOfficer: Int32Array
  readonly target: Int32Array
  /** NO_DAY also where it is after the as-at date. */
  readonly completed: Int32Array
  /** A {@link Rag} as at the as-at date: unknown also where the range has no such column, and where it says done of an action completed only later. */
  readonly rag: Uint8Array
  /** Code into {@link ragTexts}, -1 blank. */
  readonly ragWritten: Int32Array
  readonly ragTexts: readonly string[]
  /** Code into {@link updateTexts}, -1 blank. */
  readonly update: Int32Array
  readonly updateTexts: readonly string[]
}

/** One range of the workbook that was read: rows read = used + the left out. */
export interface TableReading {
  readonly table: TableName
  readonly sheet: string
  /** The Excel table's name, or the sheet's for a plain range. */
  readonly source: string
  readonly read: number
  readonly used: number
  readonly leftOut: Readonly<Partial<Record<RowLeftOutReason, number>>>
  /** Field to the header that it was read from, for About and Set-up. */
  readonly columns: Readonly<Record<string, string>>
  /** Needed columns that were not found: the measures that need them are no data. */
  readonly missing: readonly string[]
  /** Of the rows left out as `case-type-other`: how many of each name. Absent where there is none. */
  readonly otherCaseTypes?: Readonly<Record<string, number>>
}

export type QuestionCode = QuestionName

export type MeasureId = MeasureName

/** A row of `Targets` that could be read; what is absent takes the measure's default. */
export interface TargetRow {
  readonly measure: MeasureId
  /** Team code, -1 for the whole. */
  readonly team: number
  /** Millionths: 850000 is 85%. */
  readonly target?: number
  readonly tolerance?: number
  readonly direction?: 'higher' | 'lower'
  /** Months. */
  readonly window?: number
  /** NO_DAY where blank. */
  readonly from: Day
  readonly confirmed: boolean
}

export type TimescaleSubject =
  | 'Child in need'
  | 'Child protection plan'
  | 'Child in care'
  | 'Child in care, long term'
  | 'Contact'
  | 'Urgent contact'

/** A row of `Timescales` that could be read; in sheet order. The defaults are not among them. */
export interface TimescaleRow {
  readonly subject: TimescaleSubject
  /** Team code, -1 for every team. */
  readonly team: number
  readonly firstVisit?: Timescale
  readonly thenEvery?: Timescale
}

/** What becomes of a contact with neither `Visit required` nor an outcome. */
export type ContactsWithoutOutcome = 'call-for-visit' | 'need-no-visit'
/** Which way grades written as a bare 1 to 4 run. */
export type GradeNumbers = 'one-is-outstanding' | 'one-is-inadequate'
/** How often Heads of Service report. */
export type ReportPeriod = 'weekly' | 'fortnightly' | 'monthly' | 'quarterly'

/** The settings in force: those of the workbook, the defaults elsewhere. */
export interface SettingsInForce {
  readonly extractDate: Day
  readonly countingRule: CountingRule
  readonly workingDayRule: WorkingDayRule
  readonly countChildOnce: boolean
  readonly supervisionsNeeded: number
  readonly longAbsenceDays: number
  readonly lookAheadDays: number
  readonly contactsWithoutOutcome: ContactsWithoutOutcome
  readonly gradeNumbers: GradeNumbers
  /** How often Heads of Service report: it says which figures issued are those of last time. */
  readonly reportPeriod: ReportPeriod
  /** Whether the figures are refreshed when a table that they rest on changes. */
  readonly refreshOnChange: boolean
  /** By setting's own name in `tables.md` wording, as shown on the sheets: value in force, and whether it is the default. */
  readonly shown: readonly { readonly setting: string; readonly value: string; readonly isDefault: boolean; readonly confirmed: boolean }[]
}

export interface Records {
  readonly asAt: Day
  readonly today: Day
  readonly settings: SettingsInForce
  /** Which of `Settings`, `Targets`, `Timescales` and `Holidays` the workbook has, by the product's own name. */
  readonly settingsTables: ReadonlySet<string>
  /** The sheets that those stand in. */
  readonly settingsSheets: readonly { readonly table: TableName; readonly sheet: string }[]
  /** Dates of the `Holidays` table. */
  readonly holidays: readonly Day[]
  readonly targets: readonly TargetRow[]
  readonly timescales: readonly TimescaleRow[]
  readonly confirmed: ReadonlySet<QuestionCode>
  /** Whether any grade of `Audits` was read from a bare number 1 to 4. */
  readonly gradesFromNumbers: boolean

  /** Child code to the id shown. */
  readonly children: readonly string[]
  readonly families: readonly string[]
  readonly people: NameList
  readonly teams: NameList
  readonly managers: NameList
  readonly headsOfService: NameList
  readonly outcomes: readonly string[]
  readonly visitTypes: readonly string[]
  readonly supervisionTypes: readonly string[]
  readonly visitIntervals: readonly Timescale[]

  /** A table is null where the workbook has none that could be read (none found, or a needed column missing). */
  readonly audits: AuditRecords | null
  readonly workers: WorkerRecords | null
  readonly supervisions: SupervisionRecords | null
  readonly contacts: ContactRecords | null
  readonly cases: CaseRecords | null
  readonly visits: VisitRecords | null
  readonly actions: ActionRecords | null

  /** Tables of data (not of settings) that were found, range by range; also those whose needed column is missing. */
  readonly readings: readonly TableReading[]
  readonly issues: readonly Issue[]
  /** Every range that is, or looks like, a table of data, with how its headers were understood. */
  readonly ranges: readonly FoundRange[]
}
