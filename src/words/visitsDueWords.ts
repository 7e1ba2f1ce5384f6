/** The words of the surgery list: `Visits due`, `Notes kept`, and what is said at the top of each team. Days come as printed. */
import { counted, listed, outOf, sentence } from './measureWords'

export const VISITS_DUE_HEADERS = {
  child: 'Child',
  family: 'Family',
  category: 'Case type',
  worker: 'Worker',
  team: 'Team',
  teamManager: 'Team manager',
  lastSeen: 'Last seen',
  due: 'Due',
  daysOverdue: 'Days overdue',
  status: 'Status',
  timesListed: 'Lists running',
  received: 'When received',
  listed: 'Listed as at',
  reason: 'Reason',
  action: 'Action',
  owner: 'Owner',
  byWhen: 'By when',
  done: 'Done',
} as const

/** What a row of the list is about. */
export const LIST_CATEGORIES = {
  'in-need': 'Child in need',
  protection: 'Child protection plan',
  'in-care': 'Child in care',
  contact: 'Contact',
} as const
export type ListCategory = keyof typeof LIST_CATEGORIES

/** Offered under *Reason*; anything else may be typed. */
export const VISITED_NOT_RECORDED = 'Visited and not recorded'
export const LIST_REASONS: readonly string[] = ['Nobody in', 'Entry refused', 'Young person refused', 'Family away', 'Moved', 'Worker off', VISITED_NOT_RECORDED, 'Other']

export const RECEIVED_OVERDUE = 'Overdue when received'

/** Beside the status of a child with several contacts that wait. */
export function severalContacts(status: string, contacts: number): string {
  return contacts > 1 ? `${status} (${contacts} contacts)` : status
}

/** What has become of a child, after its symbol. */
export const LIST_STATUS = {
  'never-seen': () => '✖ Never seen, overdue',
  overdue: () => '✖ Overdue',
  due: (day: string) => `◆ Due by ${day}`,
  seen: (day: string, next: string) => (next === '' ? `✔ Seen ${day}` : `✔ Seen ${day}, next by ${next}`),
  'not-due': (day: string) => (day === '' ? '✔ No visit due' : `✔ Not due before ${day}`),
  moved: (_day: string, category: string) => `– Now ${category.toLowerCase()}`,
  gone: () => '– No longer open',
  'not-known': () => '– Not known: no data',
} as const

/** What a status as it stands on the sheet comes to: still to be seen since it is overdue, or since it falls due; else neither. */
export function waitsBy(status: string): 'overdue' | 'due' | null {
  if (status.startsWith('✖')) return 'overdue'
  return status.startsWith('◆') ? 'due' : null
}

/** The lines at the top of each team, by what they say; what stands under *Case type* there. */
export const TEAM_LINES = { rates: 'Team', since: 'Since the last list', ahead: 'Look ahead' } as const
export type TeamLineName = keyof typeof TEAM_LINES

export const TEAM_NOT_RECORDED = 'Not recorded'

/** `Child in need 30 of 40 (75.0%)`, of each category that the team has; `rate` blank where there is nobody. */
export function teamRatesText(rates: readonly { readonly category: ListCategory; readonly numerator: number; readonly denominator: number; readonly rate: string }[]): string {
  if (rates.length === 0) return 'Nobody to be judged.'
  return sentence(`In time: ${rates.map(({ category, numerator, denominator, rate }) => `${LIST_CATEGORIES[category].toLowerCase()} ${outOf(numerator, denominator)} (${rate})`).join(', ')}`)
}

export interface SinceFacts {
  readonly seen: number
  readonly stillOverdue: number
  readonly promisedNotSeen: number
  readonly promisedNotDone: number
  readonly gone: number
  readonly added: number
}

/** `Since the list of 17 July 2019: 4 seen, 3 still overdue, 1 promised and not seen, 2 promised and not done, 2 gone, 5 new.` */
export function sinceText(lastList: string, { seen, stillOverdue, promisedNotSeen, promisedNotDone, gone, added }: SinceFacts): string {
  return `Since the list as at ${lastList}: ${seen} seen, ${stillOverdue} still overdue, ${promisedNotSeen} promised and not seen, ${promisedNotDone} promised and not done, ${gone} gone, ${added} new.`
}

export const NO_LIST_BEFORE = 'No list has been issued before this one.'

export interface AheadFacts {
  readonly overdueNow: number
  readonly fallDue: number
  readonly mustBeSeen: number
  readonly households: number
}

/** What the next surgery will find if nobody else is seen. */
export function aheadText(day: string, { overdueNow, fallDue, mustBeSeen, households }: AheadFacts): string {
  return `By ${day}: ${overdueNow} overdue and ${fallDue} more falling due, in ${counted(households, 'household', 'households')}; to meet the targets ${mustBeSeen} of them must be seen.`
}

/** What recording would give, in few words, since it runs on in one line; whether a contact was in time hangs on a day that nobody has said. */
export function ifRecordedText(count: number, rates: readonly { readonly category: ListCategory; readonly rate: string }[], marked: 'contacts too' | 'no contact'): string {
  const what = `${count} marked as visited and not recorded`
  const said = rates.length === 0 ? `${what}.` : `${what}; if recorded: ${rates.map(({ category, rate }) => `${LIST_CATEGORIES[category].toLowerCase()} ${rate}`).join(', ')}.`
  return marked === 'contacts too' ? `${said} Contacts are not worked out.` : said
}

/** Whether the list stands, above the table. */
export const LIST_STATE = {
  draft: () => 'Draft: no list has been issued. Each refresh puts it in order anew; issue it to hold the order and to keep its figures in Figures issued.',
  issued: (day: string) => `List issued as at ${day}. It keeps its order until the next one is issued: a refresh says what has become of each child and adds new ones at the end.`,
} as const

export const NOBODY_LISTED = 'Nobody is overdue, and nobody falls due within the days looked ahead.'

/** Why a list cannot be drawn up. */
export const LIST_NOT_POSSIBLE = 'No list can be drawn up: the workbook has neither open cases nor contacts whose visits are known.'

/** Where to type, by name: a tint says it too, but not to everybody and not on paper. */
export const TYPE_BESIDE = `Type under ${listed([VISITS_DUE_HEADERS.reason, VISITS_DUE_HEADERS.action, VISITS_DUE_HEADERS.owner, VISITS_DUE_HEADERS.byWhen, VISITS_DUE_HEADERS.done])}; what is typed follows the child. Use a sheet view of your own to filter: a plain filter moves everybody’s screen.`

export const NOTES_KEPT_HEADERS = {
  child: 'Child',
  family: 'Family',
  category: 'Case type',
  worker: 'Worker',
  team: 'Team',
  teamManager: 'Team manager',
  listed: 'Last listed as at',
  reason: 'Reason',
  action: 'Action',
  owner: 'Owner',
  byWhen: 'By when',
  done: 'Done',
} as const

export const NOTES_KEPT_SAYS = 'What was typed for children who left the list. It goes back beside a child who is listed again. Delete rows that are no longer needed.'

export const HISTORY_HEADERS = {
  asAt: 'As at',
  issuedOn: 'Issued on',
  measure: 'Measure',
  group: 'Group',
  name: 'Name',
  numerator: 'Numerator',
  denominator: 'Denominator',
  target: 'Target',
  rule: 'Rule',
} as const

export const HISTORY_GROUPS = { whole: 'Whole', headOfService: 'Head of Service', teamManager: 'Team manager', team: 'Team' } as const

export const HISTORY_SAYS = 'Each list that is issued adds its figures. What was reported stays as it was reported.'

/** Issuing a list, in the pane. */
export const ISSUE_WORDS = {
  ask: 'Issue the list of visits due',
  title: 'Issue the next list',
  says: 'Refreshes, puts Visits due in order, and holds that order until the next list is issued. The figures are kept in Figures issued. What was typed stays with its child; for children who leave the list it goes to Notes kept.',
  issue: 'Issue it',
  notNow: 'Not now',
} as const
