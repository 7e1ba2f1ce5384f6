/** The words of the screen *Surgery*. Days and rates come as printed. */
import { counted, outOf, wholeNumber } from './measureWords'
import { LIST_CATEGORIES, VISITS_DUE_HEADERS, type ListCategory } from './visitsDueWords'

export const SURGERY_WORDS = {
  reading: 'Reading the list.',
  none: 'This workbook has no list of visits due yet. Refresh: it is drawn up from your cases, contacts and visits.',
  refresh: 'Refresh',
  scope: 'Whose children',
  everybody: 'Everybody',
  headsOfService: 'Heads of Service',
  managers: 'Team managers',
  teams: 'Teams',
  notRecorded: 'Not recorded',
  since: 'Since the last list',
  planned: 'If the planned visits are made',
  tickOverdue: 'Tick all who are overdue',
  clearTicks: 'Clear the ticks',
  noFigures: 'To choose a Head of Service, and to see what planned visits would give, the tables must be read. Nothing is written.',
  workOut: 'Work out the figures',
  differ: 'The tables or the rules have changed since this list was written, so what planned visits would give cannot be shown beside it. Refresh.',
  list: 'To be seen',
  keys: 'Arrows move. Enter opens a child, to type beside it; the space bar ticks a visit as planned.',
  nobody: 'Nobody here is overdue or falls due.',
  showRest: 'Show those seen, moved or closed too',
  notSaved: 'typed here and not saved yet',
  save: 'Save on the sheet',
  saving: 'Saving',
  asOnSheet: 'This is what the sheet has.',
  goToRow: 'Go to the row',
  close: 'Close',
  discard: 'Forget what was typed here',
  noReason: 'None',
  dateOnSheet: 'The sheet has no date there, but: ',
  onSheetNow: 'The sheet has now: ',
  blank: 'nothing',
  leftOver: 'Typed here and not saved; these have no row on the sheet any more:',
  rowGone: 'This child has no row on the sheet any more. What you typed is still here: copy it before you close.',
  print: 'Print',
} as const

/** Above the list: `To be seen: 41 children, 12 overdue`. */
export function listHeading(children: number, overdue: number): string {
  return `${counted(children, 'row', 'rows')}, ${wholeNumber(overdue)} overdue`
}

/** Those that are not to be seen any more: `Show those seen, moved or closed too (7)`. */
export function showRest(count: number): string {
  return `${SURGERY_WORDS.showRest} (${wholeNumber(count)})`
}

export function childHeading(child: string, category: ListCategory): string {
  return `${child}, ${LIST_CATEGORIES[category].toLowerCase()}`
}

/** `✖ Overdue, 12 days`. */
export function statusWithDays(status: string, daysOverdue: number | null): string {
  return daysOverdue === null ? status : `${status}, ${counted(daysOverdue, 'day', 'days')}`
}

export function householdHeading(family: string, children: number): string {
  return `Household ${family}: ${counted(children, 'row', 'rows')}`
}

/** `Due 3 July 2019. Last seen 5 June 2019.`; blank days are left out. */
export function dueLine(due: string, lastSeen: string): string {
  return [...(due === '' ? [] : [`Due ${due}.`]), lastSeen === '' ? 'Never seen.' : `Last seen ${lastSeen}.`].join(' ')
}

/** Whose a row is: `A. Alder, North, B. Birch`. */
export function belongsTo(...names: readonly (string | null)[]): string {
  const known = names.filter((name) => name !== null && name !== '')
  return known.length === 0 ? SURGERY_WORDS.notRecorded : known.join(', ')
}

/** On how many lists, and whether it came overdue; blank where there is nothing to say. */
export function listedLine(timesListed: number, received: string): string {
  const times = timesListed > 1 ? `On ${wholeNumber(timesListed)} lists running.` : ''
  return [times, received === '' ? '' : `${received}.`].filter((part) => part !== '').join(' ')
}

/** What is typed beside a child, in a line: `Reason: Nobody in. By when: 5 August 2019.` */
export function typedLine(words: Readonly<Partial<Record<'reason' | 'action' | 'owner' | 'byWhen' | 'done', string>>>): string {
  const fields = ['reason', 'action', 'owner', 'byWhen', 'done'] as const
  return fields.flatMap((field) => (words[field] === undefined || words[field] === '' ? [] : [`${VISITS_DUE_HEADERS[field]}: ${words[field]}.`])).join(' ')
}

/** A rate with its counts: `30 of 40 (75.0%)`; nobody where there is none. */
export function rateInWords(numerator: number, denominator: number, rate: string): string {
  return denominator === 0 ? 'nobody to be judged' : `${outOf(numerator, denominator)} (${rate})`
}

export interface PlannedFacts {
  readonly now: string
  readonly by: string
  readonly unseen: string
  readonly planned: string
  /** Null where the target would be met, or there is none. */
  readonly needed: number | null
}

export function plannedLines({ now, by, unseen, planned, needed }: PlannedFacts): readonly string[] {
  return [`Now: ${now}.`, `On ${by}, if nobody else is seen: ${unseen}.`, `On ${by}, with the planned visits: ${planned}${needed === null ? '' : `; ${counted(needed, 'more is', 'more are')} needed`}.`]
}

/** Said when a visit is ticked, and shown: `7 children planned to be seen: child in need 77.5%, contact 80.0%.` */
export function plannedSummary(children: number, rates: readonly { readonly category: ListCategory; readonly rate: string }[]): string {
  if (children === 0) return 'No visit is ticked as planned.'
  const what = `${counted(children, 'child', 'children')} planned to be seen`
  return rates.length === 0 ? `${what}.` : `${what}: ${rates.map(({ category, rate }) => `${LIST_CATEGORIES[category].toLowerCase()} ${rate}`).join(', ')}.`
}

/** What Surgery has to say about the last thing that was asked of it. Nothing here names a child. */
export type SurgeryNews =
  | { readonly surgery: 'typed'; readonly sheet: string; readonly row: number }
  | { readonly surgery: 'no-list' }
  | { readonly surgery: 'no-column'; readonly sheet: string; readonly column: string }
  | { readonly surgery: 'row-gone'; readonly sheet: string }
  | { readonly surgery: 'typed-meanwhile'; readonly sheet: string; readonly row: number; readonly columns: readonly string[] }
  | { readonly surgery: 'unsettled'; readonly sheet: string }
  | { readonly surgery: 'ready-to-print'; readonly sheet: string }

const STILL_HERE = 'Nothing was written, and what you typed is still here.'

export function surgeryMessage(news: SurgeryNews): { readonly tone: 'success' | 'info' | 'warning'; readonly happened: string; readonly left: string; readonly next: string } {
  switch (news.surgery) {
    case 'typed':
      return { tone: 'success', happened: `Saved on the sheet ${news.sheet}, row ${wholeNumber(news.row)}.`, left: 'No other row was changed.', next: '' }
    case 'no-list':
      return { tone: 'warning', happened: 'The workbook has no list of visits due any more.', left: STILL_HERE, next: 'Refresh: the list is drawn up again. Then save once more.' }
    case 'no-column':
      return { tone: 'warning', happened: `The sheet ${news.sheet} has no column ${news.column} any more.`, left: STILL_HERE, next: 'Refresh: the column is put back. Then save once more.' }
    case 'row-gone':
      return { tone: 'warning', happened: `This child has no row on the sheet ${news.sheet} any more.`, left: STILL_HERE, next: 'Refresh: a child who is overdue or falls due is listed again. Then save once more.' }
    case 'typed-meanwhile':
      return {
        tone: 'warning',
        happened: `Somebody else has typed under ${news.columns.join(', ')} meanwhile, in row ${wholeNumber(news.row)} of ${news.sheet}.`,
        left: 'Theirs stands, and yours is still here.',
        next: 'Look at both below. Save again to put yours in place of theirs.',
      }
    case 'unsettled':
      return { tone: 'warning', happened: `The rows of ${news.sheet} were being moved while Casefile was about to write.`, left: STILL_HERE, next: 'Wait a moment, then save once more.' }
    case 'ready-to-print':
      return {
        tone: 'info',
        happened: `${news.sheet} is in front, set up for paper: A4 landscape, a page a team, the header on each. It prints every team, whoever is chosen here, but for rows that a filter hides.`,
        left: 'Excel lets no add-in print.',
        next: 'Click in the sheet, then press Ctrl+P (on a Mac Command+P), or choose File, Print.',
      }
  }
}

/** Above what is printed without Excel. */
export function printedTitle(whose: string, asAt: string): string {
  return asAt === '' ? `Visits due: ${whose}` : `Visits due as at ${asAt}: ${whose}`
}
