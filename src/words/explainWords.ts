/** *Explain this figure*: what a cell of our sheets says, why, and what comes out now. Days, rates and cells come as printed. */
import { REPORT_HEADERS } from './reportWords'
import { listed, monthText, outOf, wholeNumber } from './measureWords'

export const EXPLAIN_WORDS = {
  changed: 'The tables have changed since the sheet was written, or the rules have, or what is typed on Visits due.',
  rest: 'Every other cell of the row comes out the same, too.',
  wholeRow: 'Every cell of the row comes out of the tables as they are now.',
  rowGone: 'Refreshed now, the sheet would have no such row. It was left as it was: refresh to bring it up to date.',
  sameNames: 'More than one bears these names, so which of them it is cannot be told.',
  wholeFollows: 'What follows is the whole measure, worked out from the tables as they are now; its teams, managers and workers are further down.',
  nowFollows: 'What follows is the measure as it is now.',
  header: 'The header of a column.',
  title: 'The title of the sheet, with the day that it describes.',
  stamp: 'The day that the figures describe, and when and by which version of Casefile the sheet was written to its end.',
  lineSame: 'The same line would be written now.',
  lineGone: 'Refreshed now, no such line would stand here.',
  lineSteady: 'The line is the same in every workbook: it says how the sheet is used.',
  chosenByYou: 'The row is yours: no refresh changes it. The next refresh goes by it.',
  historyStays: 'What was issued stays as it was issued: no refresh changes it.',
  notWorkedOut: 'The measure is not worked out now, so there is nothing to hold it against.',
  noRate: 'This row is no so many of so many, so there is nothing to hold against it.',
  notReported: 'It was not reported last time, so there is nothing to hold it against.',
  noLastTime: 'No figures were issued as at an earlier day, so there is no last time.',
  blank: 'a blank cell',
  above: 'above the table',
} as const

/** A cell as it is quoted in a sentence: one that holds a sentence stands in quotation marks. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return EXPLAIN_WORDS.blank
  return /[.!?]$/.test(line) ? `“${line}”` : line
}

/** `Status: The figure against its target …` */
export function columnSays(header: string, meaning: string): string {
  return `${header}: ${meaning}`
}

/** The title of what is explained: `Visits due: Due`. */
export function explainedTitle(sheet: string, what: string): string {
  return `${sheet}: ${what}`
}

/** What a cell of a row is called: `Team North 1, How many`. */
export function cellOf(whose: string, header: string): string {
  return whose === '' ? header : `${whose}, ${header}`
}

/** What the sheet has, where the same comes out now. */
export function cellSame(what: string, onSheet: string): string {
  return onSheet === '' ? `${what}: the sheet has a blank cell, and nothing comes out of the tables as they are now.` : `${what}: the sheet has ${shown(onSheet)}, and the same comes out of the tables as they are now.`
}

export function cellDiffers(what: string, onSheet: string, now: string): string {
  return `${what}: the sheet has ${shown(onSheet)}; now it is ${shown(now)}. The sheet was left as it was: refresh to bring it up to date.`
}

/** A cell that there is nothing to hold against. */
export function cellHolds(what: string, onSheet: string): string {
  return `${what}: the sheet has ${shown(onSheet)}.`
}

const MOST_CHANGED = 6

/** The other cells of the row that are no longer so. */
export function restChanged(cells: readonly { readonly header: string; readonly onSheet: string; readonly now: string }[]): string {
  const said = cells.slice(0, MOST_CHANGED).map(({ header, onSheet, now }) => `${header} ${shown(onSheet)}, now ${shown(now)}`)
  const more = cells.length - said.length
  return `Other cells of the row that have changed: ${[...said, ...(more > 0 ? [`${wholeNumber(more)} more`] : [])].join('; ')}.`
}

/** By the target in force: the status as printed. */
export function statusNow(status: string): string {
  return `Judged by the target in force now: ${status}.`
}

export function typedColumn(header: string): string {
  return `${header} is yours to type: no refresh changes it.`
}

export function usersColumn(header: string): string {
  return `The column ${header} is not Casefile’s but yours: no refresh changes it, and no figure rests on it.`
}

export function monthListsFollow(month: string, judged: string, asAt: string): string {
  return `The lists below are those of ${monthText(month)}: each row judged as at ${judged}, with what is known now. Teams and what lies ahead are as at ${asAt}.`
}

export function lineNow(text: string): string {
  return `Refreshed now, it would say: ${text}`
}

export function leadsTo(sheet: string): string {
  return `A link: it leads to the sheet ${sheet}.`
}

/** Each month of a change from one to the next. */
export function monthRate(month: string, count: string, rate: string): string {
  return `${monthText(month)}: ${count} (${rate}).`
}

// Visits due and Notes kept

export interface ListedFacts {
  readonly due: string
  readonly lastSeen: string
  readonly asAt: string
  /** The last day looked ahead to. */
  readonly until: string
  readonly movedTo: string
  /** A draft is drawn up anew by each refresh; an issued list stands until the next. */
  readonly state: 'draft' | 'issued'
}

const STAYS = { draft: 'It stays on the draft as long as something is typed beside it.', issued: 'It stays on the list until the next one is issued.' } as const

/** Why a child is on the list, by what has become of it. */
export const WHY_LISTED = {
  'never-seen': ({ due, asAt }: ListedFacts) => `On the list because the child was to be seen by ${due}, and has not been seen as at ${asAt}.`,
  overdue: ({ due, asAt }: ListedFacts) => `On the list because the visit due by ${due} has not been made as at ${asAt}.`,
  due: ({ due, until }: ListedFacts) => `On the list because a visit falls due on ${due}, within the days looked ahead (to ${until}).`,
  seen: ({ lastSeen, state }: ListedFacts) => `Not to be seen any more: seen on ${lastSeen}. ${STAYS[state]}`,
  'not-due': ({ until, state }: ListedFacts) => `Not to be seen any more: nothing falls due by ${until}. ${STAYS[state]}`,
  moved: ({ movedTo, state }: ListedFacts) => `Not to be seen under this case type any more: now ${movedTo.toLowerCase()}. ${STAYS[state]}`,
  gone: ({ state }: ListedFacts) => `No longer open. ${STAYS[state]}`,
  'not-known': () => 'The tables that could tell are not there any more, so what is known of the child is what the sheet has.',
} as const

export const LIST_EXPLAINED = {
  notListed: 'As the list would be drawn up now, the child would not be on it.',
  noList: 'No list can be drawn up from the tables as they are now.',
  keptWhy: 'The child left the list when the next one was issued. What was typed beside it was kept, and goes back beside the child if it is listed again. It stays here until somebody deletes it.',
  keptBack: 'The child would be on the list again now: the next refresh puts this back beside it.',
  keptAway: 'The child would not be on the list as it would be drawn up now.',
  notFound: 'Your tables have no open case and no contact of this child any more that a visit could be due by.',
} as const

/** The three lines at the top of each team. */
export const TEAM_LINES_EXPLAINED = {
  rates: 'At the top of each team: how many of its children were seen in time as at the as-at date; how many are marked as visited and not recorded, and the rates if they were recorded.',
  since: 'At the top of each team: what has become of the children of the last list issued.',
  ahead: 'At the top of each team: who is overdue now, who falls due within the days looked ahead, and how many of them must be seen to meet the targets.',
} as const

/** Where a child’s row stands, its dates and the sum. */
export function behindIt(place: string, sum: string): string {
  return `The row behind it: ${place}. ${sum}`.trim()
}

export function ruleInForceIs(rule: string): string {
  return `The rule: ${rule}`
}

/** @param listed the day, blank where the child was on no list yet */
export function keptFrom(listed: string): string {
  return listed === '' ? 'Kept from Visits due: typed beside the child before a list was issued.' : `Kept from Visits due: typed beside the child, who was last listed as at ${listed}.`
}

// Figures issued and the report

export interface IssuedFacts {
  readonly whose: string
  readonly asAt: string
  /** Blank where no day is given. */
  readonly issuedOn: string
  /** `140 of 170 (82.4%)`. */
  readonly figure: string
  /** Blank where there was none. */
  readonly target: string
}

export function issuedThen({ whose, asAt, issuedOn, figure, target }: IssuedFacts): string {
  return `${whose}, reported as at ${asAt}${issuedOn === '' ? '' : `, issued on ${issuedOn}`}: ${figure}${target === '' ? '' : `, against a target of ${target}`}.`
}

export const ISSUED_AGAIN = {
  'as-reported': (asAt: string, figure: string) => `With what is recorded now, ${asAt} comes out the same: ${figure}.`,
  restated: (asAt: string, figure: string) => `Restated: with what is recorded now, ${asAt} comes out at ${figure}.`,
  nobody: (asAt: string) => `With what is recorded now, nobody of theirs was counted as at ${asAt}.`,
} as const

export function issuedLater(asAt: string): string {
  return `The figures are worked out as at ${asAt}, before that day, so it is not worked out again here. Refresh as at that day or a later one.`
}

/** The rate of the day on which support began. */
export function supportThen(since: string, figure: string): string {
  return `As at ${since}, with what is recorded now: ${figure}.`
}

/** The two rows at the end of each Head of Service. */
export const REPORT_LINES_EXPLAINED = {
  promised: `Promised and not done: what somebody promised under By when on Visits due for a day that has passed, and did not mark as done; and the same of Notes kept. It stands under ${REPORT_HEADERS.note}.`,
  ahead: `Look ahead: who on Visits due is overdue now or falls due within the days looked ahead, and how many of them must be seen to meet the targets. It stands under ${REPORT_HEADERS.note}.`,
} as const

// Audit findings

/** Rows of Audits behind a count; `rows` as printed. */
export function inadequateRows(places: readonly string[]): string {
  return places.length === 0 ? 'No audit of the period is inadequate in it now.' : `Inadequate in it now: ${listed(places)}.`
}

/** `Audits, rows 3, 7 and 12` */
export function rowsOn(sheet: string, rows: readonly number[]): string {
  return `${sheet}, ${rows.length === 1 ? 'row' : 'rows'} ${listed(rows.map(wholeNumber))}`
}

export function domainShare(domain: string, part: number, whole: number, rate: string): string {
  return whole === 0 ? `${domain}: no audit of the period has a grade in it now.` : `${domain}: of the audits of the period with a grade in it, ${outOf(part, whole)} inadequate now (${rate}).`
}

// The settings

/** @param value blank where nothing is set */
export function inForce(value: string, origin: 'default' | 'typed'): string {
  return `In force: ${value === '' ? 'none' : value}${origin === 'default' ? ', which is the default' : ''}.`
}

export const SETTINGS_EXPLAINED = {
  unknown: 'Casefile knows no setting of this name, so nothing follows from it. Data issues says so, too.',
  unknownMeasure: 'Casefile knows no measure of this name, so nothing follows from the row. Data issues says so, too.',
  unknownSubject: 'Casefile knows nothing of this name, so nothing follows from the row.',
  confirmed: 'Confirmed: somebody has checked it.',
  notConfirmed: 'Not confirmed yet: the figures that rest on it say so.',
  noFigure: 'No rate rests on it.',
  lookAhead: 'Visits due, the look ahead and the report go by it.',
  report: 'The report goes by it.',
  issues: 'Data issues goes by it.',
  workingDays: 'Figures whose timescales are in working days rest on it.',
  holidayCounted: 'Counted: nobody works on that day.',
  holidayNot: 'Not counted: no date could be read from it.',
  holidayBlank: 'No day is given, so only weekends and the bank holidays of England and Wales are left out.',
  targetMoves: 'It moves whether the target is met and how many are needed; the window moves the rate as well.',
  columnBlank: 'Nothing is chosen here: Casefile goes by the headers that it knows.',
  columnUsed: 'Casefile reads it so.',
  columnNotUsed: 'Casefile does not read it so: the table, the field or the header is not one that it finds.',
} as const

/** The figures that move with a rule. */
export function moves(measures: readonly string[]): string {
  return `Figures that move with it: ${measures.join('; ')}.`
}

export function movesEvery(): string {
  return 'Every figure moves with it.'
}
