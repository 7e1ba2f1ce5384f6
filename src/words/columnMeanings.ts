/** What each column of our sheets says, for whoever asks about one of its cells. */
import { ACTION_COUNTS_EXPLAINED, ACTION_PLAN_HEADERS } from './actionPlanWords'
import { AUDIT_FINDINGS_HEADERS } from './auditFindingsWords'
import { EXTRA_SUPPORT_HEADERS } from './extraSupportWords'
import { REPORT_HEADERS } from './reportWords'
import { SETTINGS_HEADERS } from './settingWords'
import { ABOUT_HEADERS, ISSUE_HEADERS, SUMMARY_HEADERS, type SHEET_NAMES } from './sheetWords'
import { TEAMS_HEADERS } from './teamsWords'
import { TREND_HEADERS } from './trendWords'
import { HISTORY_HEADERS, NOTES_KEPT_HEADERS, VISITS_DUE_HEADERS } from './visitsDueWords'
import { WORKERS_HEADERS } from './workersWords'

/** Our sheets, by the keys of their names. */
export type OurSheetName = keyof typeof SHEET_NAMES
type Meanings = Readonly<Record<string, string>>

const RATE = 'The share: how many of how many, in per cent.'
const COUNT = 'How many met it, of how many are counted. A star says that fewer than 10 are counted.'
const TARGET = 'What the figure is held against: the target in force on the as-at date.'
const STATUS = 'The figure against its target: met, near (within the tolerance), missed, or no data.'
const NEEDED = 'How many more would meet the target; where fewer are better, how many there are above the number that the target allows.'
const CHILD = 'The child’s id, as your tables have it.'
const FAMILY = 'The household that the child belongs to, so that brothers and sisters stand together.'
const WORKER = 'Whose it is: the worker that the row of your tables names.'
const TEAM = 'The team that the row of your tables names, or the team of its worker in Workers.'
const MANAGER = 'The manager of the team: as the row of your tables names them, or as Workers has them.'
const TYPED_BESIDE: Meanings = {
  [VISITS_DUE_HEADERS.reason]: 'Why the child has not been seen.',
  [VISITS_DUE_HEADERS.action]: 'What will be done.',
  [VISITS_DUE_HEADERS.owner]: 'Who will do it.',
  [VISITS_DUE_HEADERS.byWhen]: 'The day by which it is promised. The report tells what was promised for a day that has passed and is not done.',
  [VISITS_DUE_HEADERS.done]: 'Whether it has been done: Yes, or a word of your own.',
}
const SUPPORT: Meanings = {
  [EXTRA_SUPPORT_HEADERS.measure]: 'The measure that the row is about.',
  [EXTRA_SUPPORT_HEADERS.level]: 'Whether the row is of a team or of a team manager.',
  [EXTRA_SUPPORT_HEADERS.name]: 'Who the row is about.',
  [EXTRA_SUPPORT_HEADERS.rank]: 'The place in the order: first whoever needs the most to meet the target. Groups under 5 have none.',
  [EXTRA_SUPPORT_HEADERS.rate]: RATE,
  [EXTRA_SUPPORT_HEADERS.count]: COUNT,
  [EXTRA_SUPPORT_HEADERS.target]: TARGET,
  [EXTRA_SUPPORT_HEADERS.status]: STATUS,
  [EXTRA_SUPPORT_HEADERS.needed]: NEEDED,
  [EXTRA_SUPPORT_HEADERS.agreed]: 'What has been agreed to help.',
  [EXTRA_SUPPORT_HEADERS.mentor]: 'Who helps.',
  [EXTRA_SUPPORT_HEADERS.since]: 'The day from which the support runs. Rate then is of that day.',
  [EXTRA_SUPPORT_HEADERS.rateThen]: 'The rate as at Since, worked out with what is recorded now: it shows whether the support has helped.',
}

/** By sheet and header. A measure’s own columns, and those of a month, have their meanings below. */
export const COLUMN_MEANINGS: Readonly<Record<OurSheetName, Meanings>> = {
  summary: {
    [SUMMARY_HEADERS.measure]: 'The measure that the row is of.',
    [SUMMARY_HEADERS.target]: TARGET,
    [SUMMARY_HEADERS.rate]: RATE,
    [SUMMARY_HEADERS.count]: COUNT,
    [SUMMARY_HEADERS.status]: STATUS,
    [SUMMARY_HEADERS.needed]: NEEDED,
    [SUMMARY_HEADERS.change]: 'The last complete month’s rate less that of the month before, in percentage points.',
    [SUMMARY_HEADERS.note]: 'The rule in force in a few words, and what else must be known of the figure.',
    [SUMMARY_HEADERS.sustained]: 'In how many of the last 3 complete months the target was met.',
    [SUMMARY_HEADERS.commentary]: 'What somebody has to say about the figure. It follows the measure.',
  },
  teams: {
    [TEAMS_HEADERS.level]: 'Whether the row is of the whole, of a Head of Service, of a team manager or of a team.',
    [TEAMS_HEADERS.headOfService]: 'The Head of Service whom the row is of or stands under.',
    [TEAMS_HEADERS.teamManager]: 'The team manager whom the row is of or stands under.',
    [TEAMS_HEADERS.team]: 'The team that the row is of.',
  },
  'visits-due': {
    [VISITS_DUE_HEADERS.child]: CHILD,
    [VISITS_DUE_HEADERS.family]: FAMILY,
    [VISITS_DUE_HEADERS.category]: 'Why a visit is due: the child’s case type, or a contact that calls for a visit. At the top of each team, what the line says.',
    [VISITS_DUE_HEADERS.worker]: WORKER,
    [VISITS_DUE_HEADERS.team]: TEAM,
    [VISITS_DUE_HEADERS.teamManager]: MANAGER,
    [VISITS_DUE_HEADERS.lastSeen]: 'The last visit that counts, up to the as-at date. Blank: never seen.',
    [VISITS_DUE_HEADERS.due]: 'The last day on which the next visit is in time.',
    [VISITS_DUE_HEADERS.daysOverdue]: 'Calendar days from the due date to the as-at date. Blank: not overdue.',
    [VISITS_DUE_HEADERS.status]: 'What has become of the child: overdue, due soon, seen, moved to another case type, or no longer open.',
    [VISITS_DUE_HEADERS.timesListed]: 'On how many lists running the child has been, the last one issued among them. Blank: on none yet.',
    [VISITS_DUE_HEADERS.received]: 'Whether the visit was overdue already when the case came to this worker (Allocated since).',
    [VISITS_DUE_HEADERS.listed]: 'The as-at date of the last list issued that the child was on. Blank: the child came since.',
    ...TYPED_BESIDE,
  },
  'fortnightly-report': {
    [REPORT_HEADERS.headOfService]: 'Whose figures they are: the whole, or one Head of Service.',
    [REPORT_HEADERS.measure]: 'The measure that the row is of; at the end, what was promised and what falls due.',
    [REPORT_HEADERS.last]: 'The rate as it was reported last time, as Figures issued has it. It stays as it was reported.',
    [REPORT_HEADERS.lastCount]: 'How many of how many, as reported last time, as Figures issued has it.',
    [REPORT_HEADERS.restated]: 'The rate of that same day worked out again with what is recorded now. Blank: it comes out as it was reported.',
    [REPORT_HEADERS.restatedCount]: 'How many of how many on that same day, with what is recorded now. Blank: as it was reported.',
    [REPORT_HEADERS.now]: RATE,
    [REPORT_HEADERS.nowCount]: COUNT,
    [REPORT_HEADERS.status]: STATUS,
    [REPORT_HEADERS.change]: 'The rate now less the rate reported last time, in percentage points.',
    [REPORT_HEADERS.direction]: 'Whether that change is for the better, by the measure’s own direction.',
    [REPORT_HEADERS.ahead]: 'What the rate will be at the end of the look ahead if nobody else is seen by then.',
    [REPORT_HEADERS.toSee]: 'How many of those overdue or falling due must be seen by then to meet the target.',
    [REPORT_HEADERS.note]: 'What else must be known: another target or rule last time, what was promised, what falls due.',
    [REPORT_HEADERS.commentary]: 'What the Head of Service has to say. It follows the Head of Service and the measure.',
  },
  'data-issues': {
    [ISSUE_HEADERS.table]: 'The table that the issue was found in, by Casefile’s name for it.',
    [ISSUE_HEADERS.sheet]: 'The sheet that it was found on.',
    [ISSUE_HEADERS.row]: 'The row of that sheet; 0 where no single row is meant.',
    [ISSUE_HEADERS.column]: 'The column that it was found in.',
    [ISSUE_HEADERS.value]: 'The cell as it is written.',
    [ISSUE_HEADERS.problem]: 'What is wrong.',
    [ISSUE_HEADERS.outcome]: 'What Casefile did about it: whether the row was left out of the figures.',
    [ISSUE_HEADERS.worker]: WORKER,
    [ISSUE_HEADERS.team]: TEAM,
    [ISSUE_HEADERS.cell]: 'A link to the cell.',
  },
  about: {
    [ABOUT_HEADERS.section]: 'What the row is about: this report, a measure, a table that was read, or the rules in force.',
    [ABOUT_HEADERS.item]: 'Which fact the row gives.',
    [ABOUT_HEADERS.value]: 'The fact itself.',
    [ABOUT_HEADERS.note]: 'The fact in a sentence, or what else must be known of it.',
  },
  trend: {
    [TREND_HEADERS.measure]: 'The measure that the row is of.',
    [TREND_HEADERS.month]: 'The month that the row is of: judged as at its last day, with what is known now.',
    [TREND_HEADERS.rate]: 'The month’s rate, where the month is over.',
    [TREND_HEADERS.part]: 'The rate of the month that is not over, as at the as-at date.',
    [TREND_HEADERS.count]: COUNT,
    [TREND_HEADERS.target]: 'The target in force at the end of the month.',
    [TREND_HEADERS.mean]: 'The mean of the complete months with data.',
    [TREND_HEADERS.lower]: 'The lower limit: a month below it did not come about by chance alone.',
    [TREND_HEADERS.upper]: 'The upper limit: a month above it did not come about by chance alone.',
    [TREND_HEADERS.reading]: 'What the chart shows, or why a month has no data.',
  },
  'audit-findings': {
    [AUDIT_FINDINGS_HEADERS.part]: 'Which part of the sheet the row belongs to.',
    [AUDIT_FINDINGS_HEADERS.what]: 'What the row counts; in the first row of a part, the sentence that reads it; at the end, the child of an audit judged inadequate.',
    [AUDIT_FINDINGS_HEADERS.audits]: 'How many audits the row is of.',
    [AUDIT_FINDINGS_HEADERS.outstanding]: 'How many of them are outstanding.',
    [AUDIT_FINDINGS_HEADERS.good]: 'How many of them are good.',
    [AUDIT_FINDINGS_HEADERS.requiresImprovement]: 'How many of them require improvement.',
    [AUDIT_FINDINGS_HEADERS.inadequate]: 'How many of them are inadequate.',
    [AUDIT_FINDINGS_HEADERS.notGraded]: 'How many of them have no grade on the scale.',
    [AUDIT_FINDINGS_HEADERS.inadequateShare]: 'Of the audits of the row with a grade, the share that is inadequate.',
    [AUDIT_FINDINGS_HEADERS.share]: 'The row’s share of those of its part that are known; in the row of kappa, kappa itself.',
    [AUDIT_FINDINGS_HEADERS.audited]: 'The day of the audit.',
    [AUDIT_FINDINGS_HEADERS.team]: TEAM,
    [AUDIT_FINDINGS_HEADERS.worker]: WORKER,
    [AUDIT_FINDINGS_HEADERS.actions]: 'What is to be done, as Audits has it.',
    [AUDIT_FINDINGS_HEADERS.actionDue]: 'The day by which it is to be done.',
  },
  'extra-support': SUPPORT,
  'support-workers': { ...SUPPORT, [WORKERS_HEADERS.team]: TEAM, [WORKERS_HEADERS.teamManager]: MANAGER },
  workers: {
    [WORKERS_HEADERS.worker]: 'The person whom the row is of.',
    [WORKERS_HEADERS.team]: TEAM,
    [WORKERS_HEADERS.teamManager]: MANAGER,
    [WORKERS_HEADERS.supervisions]: 'How many days of the period had a supervision that counts.',
    [WORKERS_HEADERS.by]: 'The last day on which one more supervision keeps the person compliant.',
    [WORKERS_HEADERS.more]: 'How many more supervisions would make the person compliant.',
    [WORKERS_HEADERS.days]: 'The days of the supervisions in the period.',
    [WORKERS_HEADERS.note]: 'Why the person is left out of supervision. Blank: counted, or holding no cases.',
  },
  'action-plan': {
    [ACTION_PLAN_HEADERS.workstream]: 'The workstream that the row counts, or that the action belongs to.',
    ...(ACTION_COUNTS_EXPLAINED as Meanings),
    [ACTION_PLAN_HEADERS.action]: 'The action, as Actions has it.',
    [ACTION_PLAN_HEADERS.leadOfficer]: 'Who leads it.',
    [ACTION_PLAN_HEADERS.target]: 'The day by which it is to be done.',
    [ACTION_PLAN_HEADERS.rag]: 'Its RAG, as Actions has it now.',
    [ACTION_PLAN_HEADERS.standing]: 'How it stands against its target date on the as-at date.',
    [ACTION_PLAN_HEADERS.daysOverdue]: 'Calendar days from its target date to the as-at date. Blank: not overdue.',
    [ACTION_PLAN_HEADERS.completed]: 'The day on which it was done.',
    [ACTION_PLAN_HEADERS.commitment]: 'The commitment that it serves, as Actions has it.',
    [ACTION_PLAN_HEADERS.recommendation]: 'The recommendation that it answers, as Actions has it.',
    [ACTION_PLAN_HEADERS.update]: 'The status update, as Actions has it now.',
  },
  history: {
    [HISTORY_HEADERS.asAt]: 'The day that the figure described when it was issued.',
    [HISTORY_HEADERS.issuedOn]: 'The day on which it was issued.',
    [HISTORY_HEADERS.measure]: 'The measure that it is of.',
    [HISTORY_HEADERS.group]: 'Whether it is of the whole, of a Head of Service, of a team manager or of a team.',
    [HISTORY_HEADERS.name]: 'Of which one. Blank: the whole.',
    [HISTORY_HEADERS.numerator]: 'How many met it (of audits, how many were inadequate), as issued.',
    [HISTORY_HEADERS.denominator]: 'How many were counted, as issued.',
    [HISTORY_HEADERS.target]: 'The target that it was held against then.',
    [HISTORY_HEADERS.rule]: 'The rule that it was worked out by then.',
  },
  'notes-kept': {
    [NOTES_KEPT_HEADERS.child]: CHILD,
    [NOTES_KEPT_HEADERS.family]: FAMILY,
    [NOTES_KEPT_HEADERS.category]: 'Why the child was on the list: its case type, or a contact.',
    [NOTES_KEPT_HEADERS.worker]: 'Whose the child was when it was last listed.',
    [NOTES_KEPT_HEADERS.team]: 'The child’s team when it was last listed.',
    [NOTES_KEPT_HEADERS.teamManager]: 'The manager of that team.',
    [NOTES_KEPT_HEADERS.listed]: 'The as-at date of the last list that the child was on.',
    ...TYPED_BESIDE,
  },
  settings: {
    [SETTINGS_HEADERS.settings.setting]: 'The rule that the row sets.',
    [SETTINGS_HEADERS.settings.value]: 'How it is set. A blank is the default.',
    [SETTINGS_HEADERS.settings.confirmed]: 'Yes: somebody has checked the value. Only rows that answer a question have it.',
    [SETTINGS_HEADERS.settings.meaning]: 'What the rule does.',
  },
  targets: {
    [SETTINGS_HEADERS.targets.measure]: 'The measure that the target is of.',
    [SETTINGS_HEADERS.targets.team]: 'The team that the row rules for. Blank: for all.',
    [SETTINGS_HEADERS.targets.target]: 'The target: the rate that is to be reached, or not to be passed where lower is better.',
    [SETTINGS_HEADERS.targets.from]: 'The day from which the row rules. Blank: from the start.',
    [SETTINGS_HEADERS.targets.direction]: 'Whether higher or lower is better.',
    [SETTINGS_HEADERS.targets.tolerance]: 'How far from the target still counts as near, in percentage points.',
    [SETTINGS_HEADERS.targets.window]: 'How many months the figure looks back. Blank: a snapshot of one day.',
    [SETTINGS_HEADERS.targets.confirmed]: 'Yes: somebody has checked the target.',
    [SETTINGS_HEADERS.targets.note]: 'What to know about the target. No figure rests on it.',
  },
  timescales: {
    [SETTINGS_HEADERS.timescales.appliesTo]: 'Whose visits the row is about.',
    [SETTINGS_HEADERS.timescales.team]: 'The team that the row rules for. Blank: for all.',
    [SETTINGS_HEADERS.timescales.firstVisit]: 'How soon the first visit is due.',
    [SETTINGS_HEADERS.timescales.thenEvery]: 'How soon after each visit the next is due.',
    [SETTINGS_HEADERS.timescales.note]: 'What the time runs from. No figure rests on it.',
  },
  holidays: {
    [SETTINGS_HEADERS.holidays.date]: 'A day on which nobody works, besides weekends and the bank holidays of England and Wales.',
    [SETTINGS_HEADERS.holidays.reason]: 'Why nobody works on it. No figure rests on it.',
  },
  columns: {
    [SETTINGS_HEADERS.columns.field]: 'What Casefile is to read: a table, and a field of it.',
    [SETTINGS_HEADERS.columns.table]: 'The table or sheet of yours to read it from.',
    [SETTINGS_HEADERS.columns.column]: 'The header of the column to read. Blank: the whole table is read from that sheet.',
  },
}

/** A measure’s own columns on `Teams` and `Workers`. */
export const MEASURE_COLUMN_MEANINGS = { rate: `${RATE} Its colour and symbol say how it stands against its target.`, count: COUNT } as const

/** A column headed by a month. */
export const MONTH_MEANING = 'The month’s rate, judged as at its last day with what is known now; its colour and symbol are by the target of that month.'

/** What each sheet is for, beside its title. */
export const SHEET_MEANINGS: Readonly<Record<OurSheetName, string>> = {
  summary: 'Each measure against its target, with twelve months.',
  teams: 'Each measure by Head of Service, team manager and team.',
  'visits-due': 'The children to be seen: overdue, or due within the days looked ahead.',
  'fortnightly-report': 'Each measure as reported last time and now, by Head of Service.',
  'data-issues': 'Everything in your tables that could not be read or does not fit.',
  about: 'How the figures were worked out: rules, rows read and left out, settings in force.',
  trend: 'Twelve months of each measure, with a chart of each.',
  'audit-findings': 'What audits found, by month and domain, and what became of it.',
  'extra-support': 'Teams and team managers below target, and what is agreed for them.',
  'support-workers': 'Workers below target, and what is agreed for them.',
  workers: 'Each measure and the supervisions by worker.',
  'action-plan': 'The improvement actions by workstream, and how each stands.',
  history: 'The figures of each list, as they were issued. A refresh never changes them.',
  'notes-kept': 'What was typed beside children who have left the list.',
  settings: 'The rules that the figures go by, yours to change.',
  targets: 'The target of each measure, yours to change.',
  timescales: 'How soon and how often children are to be seen, yours to change.',
  holidays: 'Days on which nobody works, yours to fill.',
  columns: 'Which of your columns Casefile reads, where you have chosen.',
}
