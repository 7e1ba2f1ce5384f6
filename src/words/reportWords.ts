/** The words of the report by Head of Service. Days and rates come as printed. */
import { counted, listed } from './measureWords'

/** How often it is made, as its title, its tab and the setting have it, and the time of one period. */
export const REPORT_PERIOD_WORDS = {
  weekly: { title: 'Weekly report', span: 'a week' },
  fortnightly: { title: 'Fortnightly report', span: 'a fortnight' },
  monthly: { title: 'Monthly report', span: 'a month' },
  quarterly: { title: 'Quarterly report', span: 'three months' },
} as const
export type ReportPeriodName = keyof typeof REPORT_PERIOD_WORDS

/** The first line of the sheet. */
export function reportTitle(period: ReportPeriodName, asAt: string): string {
  return `${REPORT_PERIOD_WORDS[period].title} as at ${asAt}, by Head of Service`
}

export const REPORT_HEADERS = {
  headOfService: 'Head of Service',
  measure: 'Measure',
  last: 'Last time',
  lastCount: 'Last time: how many',
  restated: 'Restated',
  restatedCount: 'Restated: how many',
  now: 'Now',
  nowCount: 'Now: how many',
  status: 'Status',
  change: 'Change, points',
  direction: 'Better or worse',
  ahead: 'If nobody else is seen',
  toSee: 'To be seen',
  note: 'Notes',
  commentary: 'Commentary',
} as const

/** What has become of a figure since last time, by its own direction. */
export const REPORT_DIRECTIONS = { worse: 'Worse', same: 'Same', better: 'Better' } as const

/** The two rows at the end of each Head of Service, by what they say. */
export const REPORT_LINES = { promised: 'Promised and not done', ahead: 'Look ahead' } as const

/** Which figures issued are those of last time. `long-ago`: more than two periods. */
export function lastTimeLine(period: ReportPeriodName, asAt: string, daysBefore: number, when: 'lately' | 'long-ago'): string {
  const { span } = REPORT_PERIOD_WORDS[period]
  const said = `Last time: the figures issued as at ${asAt}, ${counted(daysBefore, 'day', 'days')} before. Of all that were issued they are the nearest to ${span} before.`
  return when === 'lately' ? said : `${said} That is more than twice ${span}: each change is over all of that time.`
}

export const REPORT_WORDS = {
  noLastTime: 'No figures were issued as at an earlier day, so there is nothing to compare with. The figures of a list of visits due that is issued are those of last time for every later day.',
  how: 'Of each Head of Service, what got worse comes first. The change is against what was reported. Restated: the same day worked out again with what is recorded now, where it comes out otherwise.',
  kept: 'Commentary is yours to type: it follows the Head of Service and the measure.',
  notReported: 'Not reported last time.',
  nobodyNow: 'Nobody of theirs is counted now.',
  notWorkedOut: 'Reported last time, and not worked out now.',
  nobodyThen: 'With what is recorded now, nobody of theirs was counted then.',
  noList: 'There is no list of visits due.',
  nothingPromised: 'Nothing is promised by a date that has passed and not marked as done.',
} as const

/** What the two columns of the look ahead say. */
export function aheadColumnsLine(day: string): string {
  return `If nobody else is seen: the rate as at ${day}. To be seen: how many of those overdue or falling due must be seen by then to meet the target.`
}

/** Rows of `Figures issued` that hold no figure. */
export function unreadFiguresLine(rows: number): string {
  return `${counted(rows, 'row', 'rows')} of Figures issued of that day ${rows === 1 ? 'is' : 'are'} no so many of so many, and ${rows === 1 ? 'is' : 'are'} left out.`
}

export function cannotBeRestated(why: string): string {
  return `It cannot be worked out again: ${why}`
}

/** The change against the restated figure, in points as printed: `-2.0`. */
export function againstRestated(points: string): string {
  return `Against the restated figure: ${points} points.`
}

export function targetThen(target: string): string {
  return `Target last time: ${target}.`
}

export function ruleThen(rule: string): string {
  return `Rule last time: ${rule}`
}

export interface PromisedFacts {
  /** Promised by a date that has passed, not done, and still on the list. */
  readonly open: number
  /** Most first. */
  readonly teams: readonly { readonly team: string; readonly count: number }[]
  /** As printed; of those on the list. */
  readonly oldest: string
  /** Of them, children who have been seen since the list was issued. */
  readonly seenSince: number
  /** Promised by a day that has passed and marked as done, with the child not seen. */
  readonly doneNotSeen: number
  /** The same on `Notes kept`, of children who are not listed any more. */
  readonly kept: number
  /** Not done, with something under *By when* that is no date. */
  readonly undated: number
}

const TEAMS_NAMED = 5

/** The teams with the most, and how many more teams there are. */
function teamsText(teams: PromisedFacts['teams']): string {
  const more = teams.length - TEAMS_NAMED
  return listed([...teams.slice(0, TEAMS_NAMED).map(({ team, count }) => `${team} ${count}`), ...(more > 0 ? [counted(more, 'more team', 'more teams')] : [])])
}

/** What was promised and is not done; never nothing at all. */
export function promisedText({ open, teams, oldest, seenSince, doneNotSeen, kept, undated }: PromisedFacts): string {
  const said: string[] = []
  if (open > 0) {
    const seen = seenSince === 0 ? '' : ` ${counted(seenSince, 'of these children has', 'of these children have')} been seen since.`
    said.push(`${counted(open, 'promise', 'promises')} not done: ${teamsText(teams)}. The oldest was for ${oldest}.${seen}`)
  }
  if (doneNotSeen > 0) said.push(`${counted(doneNotSeen, 'promise is marked as done, and the child has', 'promises are marked as done, and the children have')} not been seen.`)
  if (kept > 0) said.push(`${counted(kept, 'promise', 'promises')} not done in Notes kept, of children not listed any more.`)
  if (undated > 0) said.push(`${counted(undated, 'row has', 'rows have')} a By when that is no date.`)
  return said.length === 0 ? REPORT_WORDS.nothingPromised : said.join(' ')
}
