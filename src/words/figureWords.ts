/** A figure opened in the pane, and *Explain this figure*. Days, rates and targets come as printed. */
import { counted, wholeNumber } from './measureWords'

export const FIGURE_WORDS = {
  back: 'Back to Summary',
  details: 'Details, and who is counted',
  target: 'Target',
  noTarget: 'The plan sets no target for this.',
  neededStart: 'Needed:',
  groups: 'By team, worst first',
  notRecorded: 'Not recorded',
  tooFew: 'Fewer than 5, so not put in order:',
  showWorkers: 'Show workers',
  hideWorkers: 'Hide workers',
  variation: 'Is the change real?',
  lookAhead: 'Looking ahead',
  gone: 'This figure is not among those worked out last. Go back to Summary and refresh.',
  explain: 'Explain the selected figure',
  explained: 'Explain this figure',
  goToCell: 'Go to the cell',
} as const

export const GROUP_LEVELS = { headOfService: 'Heads of service', teamManager: 'Team managers', team: 'Teams', worker: 'Workers', caseType: 'Case types' } as const

export interface LookAheadFacts {
  readonly asAt: string
  /** `82.4% (140 of 170)`; blank where nobody would be in the group. */
  readonly rate: string
  readonly overdueNow: number
  readonly fallDue: number
  /** Null where there is no target. */
  readonly mustBeSeen: number | null
  readonly households: number
}

export function lookAheadLines({ asAt, rate, overdueNow, fallDue, mustBeSeen, households }: LookAheadFacts): readonly string[] {
  const lines = [`${wholeNumber(overdueNow)} overdue now; ${wholeNumber(fallDue)} more fall due by ${asAt}: ${counted(households, 'household', 'households')}.`]
  if (rate !== '') lines.push(`If nobody else were seen by then, the rate would be ${rate}.`)
  if (mustBeSeen !== null) lines.push(mustBeSeen === 0 ? 'The target would be met all the same.' : `To meet the target, ${wholeNumber(mustBeSeen)} of them must be seen by then.`)
  return lines
}

/** A team's part: `3 overdue, 5 fall due; 4 must be seen`. */
export function lookAheadTeam(overdueNow: number, fallDue: number, mustBeSeen: number | null): string {
  const due = `${wholeNumber(overdueNow)} overdue, ${wholeNumber(fallDue)} fall due`
  return mustBeSeen === null ? due : `${due}; ${wholeNumber(mustBeSeen)} must be seen`
}

/** Beside figures worked out for an explanation: nothing was written. */
export function workedOutOn(when: string): string {
  return `Worked out on ${when} from the tables as they are now. The sheets were not written.`
}

/** The stamp of an earlier session. */
export function refreshedEarlier(when: string, asAt: string): string {
  return `The sheets were last refreshed on ${when}, as at ${asAt}. Refresh to see the figures here, or select one on a sheet and choose ${FIGURE_WORDS.explain}.`
}

/** A row of *Data issues* explained. */
export function issueLines(row: { readonly table: string; readonly sheet: string; readonly row: string; readonly column: string; readonly problem: string; readonly outcome: string }): readonly string[] {
  const column = row.column === '' ? '' : `, column ${row.column}`
  return [`${row.table}: sheet ${row.sheet}, row ${row.row}${column}.`, row.problem, row.outcome].filter((line) => line !== '')
}
