/** The words of `Action plan`: its columns, how each action stands, and the lines above them. Days and rates come as printed. */
import { counted, listed, outOf, ROW_LEFT_OUT_WORDS, STATUS_WORDS, wholeNumber } from './measureWords'

export const ACTION_PLAN_HEADERS = {
  workstream: 'Workstream',
  actions: 'Actions',
  done: 'Done',
  byTarget: 'Done by target date',
  overdue: 'Overdue',
  dueSoon: 'Due soon',
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  notStarted: 'Not started',
  ragUnknown: 'RAG not known',
  action: 'Action',
  leadOfficer: 'Lead officer',
  target: 'Target date',
  rag: 'RAG',
  standing: 'Against target date',
  daysOverdue: 'Days overdue',
  completed: 'Completed',
  commitment: 'Commitment',
  recommendation: 'Recommendation',
  update: 'Status update',
} as const

const { met, near, missed } = STATUS_WORDS
const none = STATUS_WORDS['no-data'].symbol
const DONE = '●'

/** A RAG by symbol and word; one that is not known is shown as it stands. */
export const RAG_TEXTS = {
  red: `${missed.symbol} Red`,
  amber: `${near.symbol} Amber`,
  green: `${met.symbol} Green`,
  done: `${DONE} Done`,
  notStarted: `${none} Not started`,
  unknown: `${none} Not known`,
} as const

/** How an action stands against its target date. */
export const STANDING_TEXTS = {
  overdue: `${missed.symbol} Overdue`,
  'due-soon': `${near.symbol} Due soon`,
  'due-later': 'Due later',
  'done-in-time': `${met.symbol} Done in time`,
  'done-late': `${DONE} Done late`,
  'done-undated': `${DONE} Done, no date`,
} as const

export const ACTION_PLAN_WORDS = {
  all: 'All workstreams',
  rag: 'RAG and status update are as Actions has them now. An action with a blank RAG has not been started; one that is done is counted as done, whatever its colour.',
} as const

/** What each column of counts counts, for whoever asks about one. */
export const ACTION_COUNTS_EXPLAINED: Readonly<Partial<Record<string, string>>> = {
  [ACTION_PLAN_HEADERS.actions]: 'All actions of the table that could be used.',
  [ACTION_PLAN_HEADERS.done]: 'Completed by the as-at date, or done by their RAG.',
  [ACTION_PLAN_HEADERS.byTarget]: 'Of the actions due by the as-at date, those completed by their target date. Done without a date is not among them.',
  [ACTION_PLAN_HEADERS.overdue]: 'Not done, and due before the as-at date.',
  [ACTION_PLAN_HEADERS.dueSoon]: 'Not done, and due from the as-at date on, within the days of Look ahead in Settings.',
  [ACTION_PLAN_HEADERS.red]: 'Not done, and red.',
  [ACTION_PLAN_HEADERS.amber]: 'Not done, and amber.',
  [ACTION_PLAN_HEADERS.green]: 'Not done, and green.',
  [ACTION_PLAN_HEADERS.notStarted]: 'Not done, and RAG is blank or says so.',
  [ACTION_PLAN_HEADERS.ragUnknown]: 'Not done, and RAG says something else, or there is none to read.',
}

/** A workstream where its own name must not be told. */
export function someWorkstream(place: number): string {
  return `Workstream ${place + 1}`
}

/** What the columns of counts mean. */
export function actionPlanRule(asAt: string, until: string): string {
  return `Overdue: not done, and due before ${asAt}. Due soon: not done, and due from that day to ${until}. Done by target date: of those due by ${asAt}, those completed by then; done without a date is not among them.`
}

export interface ActionPlanFacts {
  readonly actions: number
  readonly overdue: number
  readonly dueSoon: number
  /** Done by their target date, of those due; as printed, blank where none was due. Null where no date of completion is known. */
  readonly byTarget: { readonly part: number; readonly whole: number; readonly rate: string } | null
}

/** `5 of 30 actions are overdue, and 4 fall due by 14 August 2019.` */
export function actionPlanReading({ actions, overdue, dueSoon, byTarget }: ActionPlanFacts, until: string): string {
  const late = `${outOf(overdue, actions)} actions ${overdue === 1 ? 'is' : 'are'} overdue, and ${wholeNumber(dueSoon)} more ${dueSoon === 1 ? 'falls' : 'fall'} due by ${until}.`
  if (byTarget === null || byTarget.whole === 0) return late
  return `${late} ${outOf(byTarget.part, byTarget.whole)} due so far ${byTarget.part === 1 ? 'was' : 'were'} done by the target date (${byTarget.rate}).`
}

/** Columns that the table lacks, and what is not known for that. */
export function actionColumnsMissing(columns: readonly (keyof typeof UNKNOWN_WITHOUT)[]): string {
  return columns.map((column) => `Actions has no column ${column}, so ${UNKNOWN_WITHOUT[column]}.`).join(' ')
}

const UNKNOWN_WITHOUT = {
  Completed: 'it is not known which were done by their target date',
  RAG: 'it is not known how far each has come',
} as const

/** Rows of the table that are not among the actions, by reason. */
export function actionRowsLeftOut(rows: readonly { readonly reason: keyof typeof ROW_LEFT_OUT_WORDS; readonly count: number }[]): string {
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  return `${counted(all, 'row', 'rows')} of Actions left out: ${listed(rows.map(({ reason, count }) => `${wholeNumber(count)} ${ROW_LEFT_OUT_WORDS[reason]}`))}. Data issues lists them.`
}

/** A sheet whose actions could not be read. @param why the issue's own sentence */
export function actionsNotRead(sheet: string, why: string): string {
  return why.includes(`The sheet ${sheet} `) ? why : `${sheet}: ${why}`
}

/** The same where nothing of the workbook may be quoted. */
export const ACTIONS_NOT_READ = 'A sheet of actions was not read: it lacks a column that is needed.'
