/** The words of the screen Set-up. Rates, days and names come as printed. */
import { counted, listed, outOf, wholeNumber, STATUS_WORDS, type MeasureName, type StatusName, MEASURE_NAMES } from './measureWords'
import type { QuestionName } from './questionWords'
import { clearedMessage, type ClearedFacts } from './retentionWords'

export const SET_UP_WORDS = {
  notRead: 'Set-up shows what the figures of this workbook rest on. It has not been read yet.',
  read: 'Read this workbook',
  readHint: 'Reading writes nothing.',
  parts: {
    questions: 'Questions to confirm',
    tables: 'Tables and columns',
    rules: 'Targets, timescales and settings',
    issues: 'Data issues',
    kept: 'What Casefile keeps here',
  },
  refreshNow: 'Refresh now',
  stale: 'What was saved is used at the next refresh.',

  showFigures: 'What each answer changes, in figures',
  inForce: 'in force now',
  answer: 'Confirm this answer',
  answerAgain: 'Change to this answer',
  answered: 'Confirmed',
  open: 'Not confirmed',
  doesNotArise: 'Does not arise in this workbook',
  typesFound: 'Types found',
  noType: 'no type given',
  counts: 'counts',
  tryTypes: 'Work out with these types',
  confirmTypes: 'Confirm these types',
  otherTarget: 'Another target, per cent',
  tryTarget: 'Work out with this target',
  noFigures: 'No figure of this workbook rests on it.',

  noRange: 'Not found in this workbook.',
  needed: 'needed',
  howFound: { own: 'by its own name', alias: 'by another name', chosen: 'by your choice' },
  missing: 'missing',
  chooseColumn: 'Column for',
  notThere: 'None of them',
  feed: 'Use this column',
  otherFields: 'Fields without a column',
  fields: 'Columns read',
  readToo: 'Read this sheet too',
  lacks: 'Its rows are not read until the missing column is chosen.',
  setAside: 'Its rows are not read, since Columns names other sheets.',
  goToHeaders: 'Show the headers in the workbook',

  target: 'Target, per cent',
  tolerance: 'Near the target: within so many points',
  firstVisit: 'First visit within',
  thenEvery: 'Then every',
  within: 'Within',
  save: 'Save',
  isDefault: 'Default',
  isTyped: 'Typed in this workbook',
  targetUnreadable: 'Type a per cent from 0 to 100: 85 or 8.5.',
  timescaleUnreadable: 'Type a timescale such as 10 working days, 42 days, 6 weeks, 3 months or 24 hours.',
  numberUnreadable: 'Type a whole number.',
  targets: 'Targets',
  timescales: 'Timescales',
  settings: 'Settings',
  blank: 'blank',
  emptyList: 'Left empty, the list holds nothing.',
  onSheet: 'The extract date is typed on the sheet Settings, and what one team alone goes by on the sheets Targets and Timescales.',
  goToSettings: 'Show Settings in the workbook',
  refreshOnChange: 'Refresh when a table changes',
  refreshOnChangeHint: 'While the pane is open, 5 seconds after the last change of a table or setting that the figures rest on, and never while you are typing in a cell. It starts with the first refresh.',

  noIssues: 'No issues with the data were found.',
  goToCell: 'Show in the workbook',
  earlier: 'Earlier',
  later: 'Later',

  look: 'See what is kept',
  lookAgain: 'Look again',
  nothingKept: 'Casefile keeps nothing in this workbook.',
  keptHint: 'All of it stands in sheets that you can see. Nothing is hidden, and nothing is stored outside the workbook.',
  remove: 'Remove everything Casefile added',
  removeTyped: 'Remove what was typed or issued as well',
  willGo: 'These sheets will go',
  willStay: 'These sheets stay: nothing could bring back what was typed or issued there',
  issuedGoes: 'Figures issued goes with them: what was reported cannot be worked out again as it was. Save a copy first if it is still needed.',
  nothingGoes: 'No sheet would go: each holds something that somebody typed.',
  confirmRemove: 'Remove these sheets',
  keepAll: 'Keep everything',
} as const

/** On the button that leads here from the figures, the first time. */
export function answerQuestions(open: number): string {
  return `Answer ${counted(open, 'question', 'questions')}: what each changes, in figures`
}

/** Beside a part's heading: how many stand open in it. */
export function openCount(open: number): string {
  return open === 0 ? 'all confirmed' : `${wholeNumber(open)} not confirmed`
}

export function issueTotal(issues: number): string {
  return counted(issues, 'issue', 'issues')
}

/** One figure under one reading: `Audits judged inadequate: 2 of 24, 8.3%, met`. */
export function figureUnder(measure: MeasureName, numerator: number, denominator: number, rate: string, status: StatusName): string {
  const name = MEASURE_NAMES[measure]
  if (denominator === 0) return `${name}: ${STATUS_WORDS[status].word.toLowerCase()}`
  return `${name}: ${outOf(numerator, denominator)}, ${rate}, ${STATUS_WORDS[status].symbol} ${STATUS_WORDS[status].word.toLowerCase()}`
}

/** How many may be judged inadequate under a target: `2 of 24 allowed`. */
export function allowedText(allowed: number, of: number): string {
  return `${outOf(allowed, of)} allowed`
}

/** An answer as it is offered; a target as printed. */
export function readingName(question: QuestionName, value: string): string {
  switch (question) {
    case 'inadequate-target':
      return `The target is ${value}`
    case 'visit-types':
      return value === 'none' ? 'Every type of visit counts' : 'All count but the types listed in Settings'
    case 'supervision-types':
      return value === 'none' ? 'Every type of supervision counts' : 'All count but the types listed in Settings'
    case 'contact-calls-for-visit':
    case 'grade-numbers':
      return value
  }
}

/** What a list of types that somebody is trying out is called. */
export const TYPES_TRIED = 'As ticked above'

export function contactsInDoubt(contacts: number): string {
  return contacts === 1 ? '1 contact has neither Visit required nor an outcome.' : `${wholeNumber(contacts)} contacts have neither Visit required nor an outcome.`
}

/** One type in the list of those found: `Telephone call (312 rows)`. */
export function typeFound(type: string, rows: number): string {
  return `${type === '' ? SET_UP_WORDS.noType : type} (${counted(rows, 'row', 'rows')})`
}

/** One range: `May extract, table tblVisits`; the table's name only where it is not the sheet's. */
export function rangeName(sheet: string, source: string): string {
  return sheet === source ? `Sheet ${sheet}` : `Sheet ${sheet}, table ${source}`
}

/** `Visit date ← Date of visit, by another name`. */
export function fedBy(field: string, header: string, how: keyof typeof SET_UP_WORDS.howFound): string {
  return `${field} ← ${header}, ${SET_UP_WORDS.howFound[how]}`
}

export function missingField(field: string, needed: 'needed' | 'optional'): string {
  return needed === 'needed' ? `${field}: ${SET_UP_WORDS.missing}, and needed` : `${field}: ${SET_UP_WORDS.missing}`
}

export function tableCount(table: string, read: number, wanting: number): string {
  if (read === 0 && wanting === 0) return `${table}: not found`
  const parts = [counted(read, 'sheet read', 'sheets read'), ...(wanting === 0 ? [] : [`${wholeNumber(wanting)} not read`])]
  return `${table}: ${parts.join(', ')}`
}

/** Which slice of the issues is shown: `1 to 50 of 1,204`. */
export function sliceShown(from: number, to: number, of: number): string {
  return `${wholeNumber(from)} to ${outOf(to, of)}`
}

/** Where an issue stands: `May extract, row 17, Visit date`. */
export function issuePlace(sheet: string, row: number, column: string): string {
  return [sheet, ...(row > 0 ? [`row ${wholeNumber(row)}`] : []), ...(column === '' ? [] : [column])].join(', ')
}

/** One of our sheets, with how much of it somebody typed. */
export function keptSheet(sheet: string, typed: number): string {
  return typed === 0 ? sheet : `${sheet}: ${counted(typed, 'cell typed', 'cells typed')}`
}

/** The sheets that are not Casefile's, before anything goes. */
export function ownSheetsStay(sheets: readonly string[]): string {
  return `Your own sheets stay, those of the sample or the template among them: ${listed(sheets)}.`
}

/** What Set-up has to say about the last thing that was asked of it. */
export type SetUpNews =
  | { readonly set: 'typed'; readonly sheet: string; readonly row: number }
  | { readonly set: 'plain-range'; readonly sheet: string }
  | { readonly set: 'no-column'; readonly sheet: string; readonly column: string }
  | { readonly set: 'changed-meanwhile'; readonly sheet: string; readonly row: number }
  | { readonly set: 'not-written'; readonly sheet: string }
  | { readonly set: 'sheet-gone'; readonly sheet: string }
  | { readonly set: 'removed'; readonly sheets: readonly string[]; readonly stayed: readonly string[] }
  | ({ readonly set: 'cleared' } & ClearedFacts)

export function setUpMessage(news: SetUpNews): { readonly tone: 'success' | 'info' | 'warning'; readonly happened: string; readonly left: string; readonly next: string } {
  const untouched = 'Nothing in the workbook was changed.'
  switch (news.set) {
    case 'typed':
      return { tone: 'success', happened: `Saved on the sheet ${news.sheet}, row ${wholeNumber(news.row)}.`, left: 'The figures are as they were.', next: 'The next refresh uses it.' }
    case 'plain-range':
      return { tone: 'warning', happened: `The sheet ${news.sheet} is not an Excel table, so Casefile does not type into it.`, left: untouched, next: 'Type it there yourself, or make a table of it (Insert, Table), then try again.' }
    case 'no-column':
      return { tone: 'warning', happened: `The sheet ${news.sheet} has no column ${news.column}.`, left: untouched, next: 'Add the column to the table, then try again.' }
    case 'changed-meanwhile':
      return { tone: 'warning', happened: `Somebody was typing in row ${wholeNumber(news.row)} of ${news.sheet} at the same time.`, left: 'What they typed is as it was.', next: 'Look at the row, then try again.' }
    case 'not-written':
      return { tone: 'warning', happened: `The sheet ${news.sheet} could not be found after it was written.`, left: 'Your own sheets are as they were.', next: 'Rename a table of yours that is called the same, then try again.' }
    case 'sheet-gone':
      return { tone: 'warning', happened: `There is no sheet ${news.sheet} any more.`, left: untouched, next: 'Refresh, so that Casefile reads the workbook as it is now.' }
    case 'cleared':
      return clearedMessage(news)
    case 'removed': {
      const gone = news.sheets.length === 0 ? 'No sheet was removed.' : `Removed: ${news.sheets.join(', ')}.`
      const stayed = news.stayed.length === 0 ? 'Your own sheets are as they were.' : `Your own sheets are as they were, and so are ${news.stayed.join(', ')}, with what was typed or issued there.`
      return { tone: 'success', happened: gone, left: stayed, next: 'A refresh writes the summaries again.' }
    }
  }
}
