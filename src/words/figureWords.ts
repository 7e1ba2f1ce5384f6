/** A figure opened in the pane, and *Explain this figure*. Days, rates and targets come as printed. */
import { counted, monthText, wholeNumber } from './measureWords'

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

export interface AskedFacts {
  /** Of a part of the whole, whose: `Team Quennick Safeguarding`. */
  readonly place?: string
  /** `2019-07`, or null. */
  readonly month: string | null
  readonly onSheet: string
  /** Null: of people who share their names nobody can say whose it is. */
  readonly now: string | null
  readonly agrees: boolean
}

const shown = (figure: string | null): string => (figure === null || figure === '' ? 'no figure' : figure)

/** Whose figure it is, or as at when; what the sheet has, and what comes out now. */
function compared(what: string, { onSheet, now, agrees }: AskedFacts): readonly string[] {
  if (now === null) return [`${what} the sheet has ${shown(onSheet)}. More than one bears these names, so which of them it is cannot be told.`]
  return agrees
    ? [`${what} the sheet has ${shown(onSheet)}, and the same comes out of the tables as they are now.`]
    : ['The tables have changed since the sheet was written, or the rules have.', `${what} the sheet has ${shown(onSheet)}; now it is ${shown(now)}. The sheet was left as it was: refresh to bring it up to date.`]
}

/**
 * What the sheet has and what is worked out now, and whether the source has changed between the two.
 *
 * @param judged the day that a month's rows are judged as at
 */
export function askedLines(asked: AskedFacts, asAt: string, judged: string): readonly string[] {
  const { place, month } = asked
  if (place !== undefined) return [...compared(`${place}:`, asked), 'What follows is the whole measure, worked out from the tables as they are now; its teams, managers and workers are further down.']
  const lines = compared(month === null ? `As at ${asAt}` : monthText(month), asked)
  return month === null ? lines : [...lines, `The lists below are those of ${monthText(month)}: each row judged as at ${judged}, with what is known now. Teams and what lies ahead are as at ${asAt}.`]
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
