/**
 * What audits found, beyond the share judged inadequate (measures.md 2.1 and the end of 4): grades by month and by domain, audits
 * completed of those allocated, those drawn at random, what moderation moved, how re-audits compare, the inadequate ones.
 */
import { windowStart, type Day } from '../../calendar'
import type { AuditRecords, Records } from '../../records'
import type { Figures, MeasureFigure, NoDataReason } from '../figures'
import { belongingOf } from '../groups'
import { Standards } from '../targets'
import { WorkersInForce } from '../workersInForce'
import { allocatedAudits } from './allocated'
import { gradeCounts, isGrade, type GradeCounts } from './gradeCounts'
import { weightedKappa } from './kappa'

/** The grades of one month of the trend, judged as its rate is. */
export interface MonthGrades {
  /** `2019-07` */
  readonly month: string
  readonly part: boolean
  /** Why nothing is known of the month; null where it is, also if there was no audit. */
  readonly noData: NoDataReason | null
  readonly grades: GradeCounts
}

/** An audit judged inadequate, and what is to be done. */
export interface InadequateAudit {
  /** As shown; null where not recorded. */
  readonly child: string | null
  readonly team: string | null
  readonly worker: string | null
  readonly day: Day
  /** As written; null where blank. */
  readonly actions: string | null
  /** NO_DAY where blank. */
  readonly actionDue: Day
}

/** What audits found in the window of the audits' measure. Re-audits stand apart: they are in `reAudits`, and among those completed. */
export interface AuditFindings {
  readonly from: Day
  readonly to: Day
  /** Twelve, oldest first. */
  readonly months: readonly MonthGrades[]
  /** By the grade that rules, all audits of the window. */
  readonly overall: GradeCounts
  /** The same audits by the grade of each domain, as the user has them. */
  readonly domains: readonly { readonly header: string; readonly grades: GradeCounts }[]
  /** Of the audits allocated that fell due in the window, whenever they were done. */
  readonly completed: { readonly graded: GradeCounts; readonly open: number }
  /** How the audits with a grade on the scale were chosen. */
  readonly drawn: { readonly random: GradeCounts; readonly other: GradeCounts; readonly notRecorded: GradeCounts }
  /** Audits that a moderator has graded, by the grade that rules: up is a better grade than the auditor's. */
  readonly moderation: {
    readonly up: GradeCounts
    readonly same: GradeCounts
    readonly down: GradeCounts
    /** One of the two grades is missing or off the scale. */
    readonly notComparable: GradeCounts
    /** Between auditor and moderator; null where neither varies. */
    readonly kappa: number | null
  }
  /** By their own grade, against that of the audit which they look at again. */
  readonly reAudits: {
    readonly better: GradeCounts
    readonly same: GradeCounts
    readonly worse: GradeCounts
    /** They name no audit of the table, or one of the two grades is missing or off the scale. */
    readonly notComparable: GradeCounts
  }
  /** By date. */
  readonly inadequate: readonly InadequateAudit[]
}

const INADEQUATE = 4

/** What audits found; null where the workbook has none that could be used. */
export function auditFindings({ measures, asAt }: Figures, records: Records): AuditFindings | null {
  const figure = measures.find(({ id }) => id === 'audits-inadequate')
  const { audits } = records
  if (figure === undefined || audits === null || audits.count === 0) return null
  const standards = new Standards(records.targets)
  const dated = (to: Day) => auditsDated(audits, windowStart(to, standards.of(figure.id, to).window ?? 1), to)
  const from = windowStart(asAt, figure.window ?? 1)
  const rows = dated(asAt)
  const first = rows.filter((row) => audits.reAudit[row] === 0)
  const { graded, open } = allocatedAudits(audits, from, asAt)
  return {
    from,
    to: asAt,
    months: figure.trend.map((month) => monthGrades(audits, month, dated)),
    overall: gradeCounts(audits.final, first),
    domains: (audits.domains ?? []).map(({ header, grade }) => ({ header, grades: gradeCounts(grade, first) })),
    completed: { graded: gradeCounts(audits.final, graded), open },
    drawn: drawnOf(audits, first.filter((row) => isGrade(audits.final[row]))),
    moderation: moderationOf(audits, first),
    reAudits: reAuditsOf(audits, rows.filter((row) => audits.reAudit[row] === 1)),
    inadequate: inadequateAudits(records, audits, first),
  }
}

function auditsDated(audits: AuditRecords, from: Day, to: Day): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < audits.count; row++) if (audits.day[row] >= from && audits.day[row] <= to) rows.push(row)
  return rows
}

function monthGrades(audits: AuditRecords, { month, part, asAt, noData }: MeasureFigure['trend'][number], dated: (to: Day) => readonly number[]): MonthGrades {
  const isKnown = noData === null || noData.because === 'nobody'
  const rows = isKnown ? dated(asAt).filter((row) => audits.reAudit[row] === 0) : []
  return { month, part, noData: isKnown ? null : noData, grades: gradeCounts(audits.final, rows) }
}

function drawnOf({ final, random }: AuditRecords, graded: readonly number[]): AuditFindings['drawn'] {
  const drawn = (how: number) => gradeCounts(final, graded.filter((row) => random[row] === how))
  return { random: drawn(1), other: drawn(0), notRecorded: drawn(-1) }
}

/** How a grade stands to an earlier one of the same audit or child: 1 is the best. */
function moved(before: number, after: number): 'better' | 'same' | 'worse' | 'unknown' {
  if (!isGrade(before) || !isGrade(after)) return 'unknown'
  return after < before ? 'better' : after > before ? 'worse' : 'same'
}

function moderationOf({ overall, moderated, agreed, final }: AuditRecords, rows: readonly number[]): AuditFindings['moderation'] {
  const said = (row: number) => (agreed[row] === 1 ? overall[row] : moderated[row])
  const graded = rows.filter((row) => agreed[row] === 1 || moderated[row] !== 0)
  const counts = (how: ReturnType<typeof moved>) => gradeCounts(final, graded.filter((row) => moved(overall[row], said(row)) === how))
  const pairs = graded.filter((row) => isGrade(overall[row]) && isGrade(said(row))).map((row) => ({ auditor: overall[row], moderator: said(row) }))
  return { up: counts('better'), same: counts('same'), down: counts('worse'), notComparable: counts('unknown'), kappa: weightedKappa(pairs) }
}

function reAuditsOf({ final, reAuditOf }: AuditRecords, rows: readonly number[]): AuditFindings['reAudits'] {
  const before = (row: number) => (reAuditOf[row] < 0 ? 0 : final[reAuditOf[row]])
  const counts = (how: ReturnType<typeof moved>) => gradeCounts(final, rows.filter((row) => moved(before(row), final[row]) === how))
  return { better: counts('better'), same: counts('same'), worse: counts('worse'), notComparable: counts('unknown') }
}

function inadequateAudits(records: Records, audits: AuditRecords, rows: readonly number[]): readonly InadequateAudit[] {
  const { worker, team } = belongingOf(audits, new WorkersInForce(records, records.asAt))
  const shown = (list: readonly string[], code: number) => (code < 0 ? null : list[code])
  return rows
    .filter((row) => audits.final[row] === INADEQUATE)
    .sort((a, b) => audits.day[a] - audits.day[b] || a - b)
    .map((row) => ({
      child: shown(records.children, audits.child[row]),
      team: shown(records.teams.shown, team[row]),
      worker: shown(records.people.shown, worker[row]),
      day: audits.day[row],
      actions: shown(audits.actionTexts, audits.actions[row]),
      actionDue: audits.actionDue[row],
    }))
}
