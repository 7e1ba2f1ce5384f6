/**
 * The defaults: targets, timescales and settings that rule until the workbook says otherwise (measures.md, section 2;
 * tables.md, section 1). Also what the settings sheets are first written with.
 */
import type { Timescale } from '../calendar'
import { MEASURE_NAMES } from '../words'
import type { MeasureId, QuestionCode, TimescaleSubject } from './records'

/** What rules a measure without a row in `Targets`. */
export interface TargetDefault {
  /** As printed. */
  readonly name: string
  /** Millionths: 850000 is 85%; null where the measure has none. */
  readonly target: number | null
  readonly tolerance: number | null
  readonly direction: 'higher' | 'lower'
  /** Months; null for a snapshot. */
  readonly window: number | null
}

const FIVE_POINTS = 50_000
const TWO_POINTS = 20_000

function higher(measure: MeasureId, target: number, window: number | null): TargetDefault {
  return { name: MEASURE_NAMES[measure], target, tolerance: FIVE_POINTS, direction: 'higher', window }
}

function flow(measure: MeasureId): TargetDefault {
  return { name: MEASURE_NAMES[measure], target: null, tolerance: null, direction: 'higher', window: 1 }
}

/** By measure. The plan prints the first target as `8/5%`; it ships as 8.5%, not confirmed. */
export const TARGET_DEFAULTS: Readonly<Record<MeasureId, TargetDefault>> = {
  'audits-inadequate': { name: MEASURE_NAMES['audits-inadequate'], target: 85_000, tolerance: TWO_POINTS, direction: 'lower', window: 1 },
  supervision: higher('supervision', 800_000, 3),
  'seen-after-contact': higher('seen-after-contact', 800_000, 1),
  'seen-cin': higher('seen-cin', 800_000, null),
  'seen-cp': higher('seen-cp', 850_000, null),
  'seen-cic': higher('seen-cic', 900_000, null),
  'visits-on-time-cin': flow('visits-on-time-cin'),
  'visits-on-time-cp': flow('visits-on-time-cp'),
  'visits-on-time-cic': flow('visits-on-time-cic'),
}

/** What rules where `Timescales` says nothing. */
export interface TimescaleDefault {
  readonly firstVisit: Timescale
  readonly thenEvery: Timescale
  /** The columns of `Timescales` that mean something for it: a contact has one timescale, a long-term placement no first visit of its own. */
  readonly columns: readonly ('firstVisit' | 'thenEvery')[]
}

function workingDays(amount: number): Timescale {
  return { amount, unit: 'working-days' }
}

const BOTH = ['firstVisit', 'thenEvery'] as const
const WEEK: Timescale = { amount: 1, unit: 'weeks' }

/** In care: regulation 28 of the Care Planning, Placement and Case Review (England) Regulations 2010. */
export const TIMESCALE_DEFAULTS: Readonly<Record<TimescaleSubject, TimescaleDefault>> = {
  'Child in need': { firstVisit: workingDays(20), thenEvery: workingDays(20), columns: BOTH },
  'Child protection plan': { firstVisit: workingDays(10), thenEvery: workingDays(10), columns: BOTH },
  'Child in care': { firstVisit: WEEK, thenEvery: { amount: 6, unit: 'weeks' }, columns: BOTH },
  'Child in care, long term': { firstVisit: WEEK, thenEvery: { amount: 3, unit: 'months' }, columns: ['thenEvery'] },
  Contact: { firstVisit: workingDays(5), thenEvery: workingDays(5), columns: ['firstVisit'] },
  'Urgent contact': { firstVisit: workingDays(1), thenEvery: workingDays(1), columns: ['firstVisit'] },
}

/** The rows of `Settings`, by the names that people read. */
export type SettingName =
  | 'Extract date'
  | 'Counting rule'
  | 'Working-day rule'
  | 'Count a child once'
  | 'Supervisions needed'
  | 'Long absence (days)'
  | 'Social worker roles'
  | 'Supervision types that do not count'
  | 'Visit types that do not count'
  | 'Outcomes that need no visit'
  | 'Outcomes that need a visit'
  | 'Urgent priorities'
  | 'Limiting domains'
  | 'Look ahead (days)'
  | 'Report period'
  | 'Contacts without an outcome'
  | 'Grade numbers'
  | 'Refresh when a table changes'

export interface SettingDefault {
  readonly setting: SettingName
  readonly kind: 'date' | 'choice' | 'number' | 'list'
  /** As written in the `Value` column. */
  readonly value: string
  /** The values that a choice has, the default first. */
  readonly choices: readonly string[]
  /** The least that a number may be. */
  readonly least: number
  /** The question that confirming this row answers. */
  readonly question: QuestionCode | null
}

function setting(name: SettingName, kind: SettingDefault['kind'], value: string, more: Partial<SettingDefault> = {}): SettingDefault {
  return { setting: name, kind, value, choices: [], least: 0, question: null, ...more }
}

export const COUNTING_RULES = { 'day-after-is-day-1': 'The day after is day 1', 'day-itself-is-day-1': 'The day itself is day 1' } as const
export const WORKING_DAY_RULES = { 'bank-holidays-off': 'Bank holidays are not working days', 'weekdays-only': 'Weekdays only' } as const
/** Whether a contact with neither `Visit required` nor an outcome calls for a visit. */
export const CONTACTS_WITHOUT_OUTCOME = { 'call-for-visit': 'They call for a visit', 'need-no-visit': 'They call for no visit' } as const
/** Which way grades written as a bare 1 to 4 run. Without a comma, which would part one word of a drop-down into two. */
export const GRADE_NUMBERS = { 'one-is-outstanding': '1 is outstanding; 4 is inadequate', 'one-is-inadequate': '1 is inadequate; 4 is outstanding' } as const
/** How often Heads of Service report. */
export const REPORT_PERIODS = { fortnightly: 'Fortnightly', weekly: 'Weekly', monthly: 'Monthly', quarterly: 'Quarterly' } as const

/** In the order in which the sheet shows them. */
export const SETTING_DEFAULTS: readonly SettingDefault[] = [
  setting('Extract date', 'date', ''),
  setting('Counting rule', 'choice', COUNTING_RULES['day-after-is-day-1'], { choices: Object.values(COUNTING_RULES) }),
  setting('Working-day rule', 'choice', WORKING_DAY_RULES['bank-holidays-off'], { choices: Object.values(WORKING_DAY_RULES) }),
  setting('Count a child once', 'choice', 'Yes', { choices: ['Yes', 'No'] }),
  setting('Supervisions needed', 'number', '3', { least: 1 }),
  setting('Long absence (days)', 'number', '28', { least: 1 }),
  setting(
    'Social worker roles', 'list',
    'Social worker; Senior social worker; Advanced practitioner; Advanced social worker; Newly qualified social worker; NQSW; ASYE',
  ),
  setting('Supervision types that do not count', 'list', 'case; child; group; peer; informal; ad hoc', { question: 'supervision-types' }),
  setting(
    'Visit types that do not count', 'list',
    'supervised contact; family time; IRO; reviewing officer; telephone; phone; call; video; virtual; Teams; Zoom; letter; email; text; review; conference; core group',
    { question: 'visit-types' },
  ),
  setting(
    'Outcomes that need no visit', 'list',
    'no further action; NFA; early help; advice; signpost*; another agency; universal; allocated worker; open case',
    { question: 'contact-calls-for-visit' },
  ),
  setting('Outcomes that need a visit', 'list', 's47; section 47; strategy*; refer*; assess*; enquir*', { question: 'contact-calls-for-visit' }),
  setting('Urgent priorities', 'list', 'urgent; immediate; red; high; P1; priority 1; s47; section 47; same day; 24 hours; 1 day'),
  setting('Limiting domains', 'list', 'Risk'),
  setting('Look ahead (days)', 'number', '14'),
  setting('Report period', 'choice', REPORT_PERIODS.fortnightly, { choices: Object.values(REPORT_PERIODS) }),
  setting('Contacts without an outcome', 'choice', CONTACTS_WITHOUT_OUTCOME['call-for-visit'], {
    choices: Object.values(CONTACTS_WITHOUT_OUTCOME),
    question: 'contact-calls-for-visit',
  }),
  setting('Grade numbers', 'choice', GRADE_NUMBERS['one-is-outstanding'], { choices: Object.values(GRADE_NUMBERS), question: 'grade-numbers' }),
  setting('Refresh when a table changes', 'choice', 'No', { choices: ['No', 'Yes'] }),
]

/** The questions that must be answered by somebody: `Settings` may hold a row by a question's own code, too. */
export const QUESTIONS: readonly QuestionCode[] = ['inadequate-target', 'visit-types', 'contact-calls-for-visit', 'supervision-types', 'grade-numbers']
