/** The words of the task pane and of the ribbon's commands. Days and times come as printed. */
import { LIST_NOT_POSSIBLE } from './visitsDueWords'
import { excelFaultWords, isExcelFaultCode, isLeftAs, leftSentence, type ExcelFaultCode } from './excelWords'
import { counted, outOf, STATUS_WORDS, wholeNumber, type StatusName } from './measureWords'
import type { IssueCode } from './issueCodes'
import { begun, wouldMix, type Beginning } from './startWords'
import { setUpMessage, type SetUpNews } from './setUpWords'
import { surgeryMessage, type SurgeryNews } from './surgeryWords'
import { sharedNews, type CopyShown } from './shareScreenWords'
import { isRefusalCode, REFUSAL_WORDS } from './refusalWords'
import { isNotWrittenCode, notWrittenSentence } from './writingWords'

export const PANE_WORDS = {
  screens: 'Screens',
  intro: 'Casefile works out the measures of the improvement plan from the tables of this workbook, and writes them to sheets of its own.',
  privacy: 'Everything happens in this workbook. No data leaves it.',
  asAt: 'As-at date',
  asAtBlank: 'Blank: the extract date in Settings, or today.',
  asAtUnreadable: 'Choose a date between 1990 and 2100.',
  loading: 'Opening',
  refresh: 'Refresh',
  cancel: 'Cancel',
  cancelling: 'Cancelling: ending what is in hand',
  progress: 'Progress',
  message: 'What happened',
  close: 'Close this message',
  measures: 'Measures',
  flow: 'Visits on time',
  target: 'Target',
  needed: 'Needed',
  noTarget: 'none set',
  lastRefreshed: 'Last refreshed',
  notRefreshed: 'Not refreshed since the workbook was opened.',
  rowsRead: 'Rows used',
  noTables: 'No table was found.',
  support: 'Help and support',
  privacyLink: 'Privacy',
} as const

/** The screens, as the switch at the top of the pane and each screen's heading name them. */
export const SCREEN_NAMES = { start: 'Start', summary: 'Summary', surgery: 'Surgery', 'set-up': 'Set-up' } as const

/** Heading above the cards. */
export function measuresAsAt(asAt: string): string {
  return `As at ${asAt}`
}

/** When, and by which version. */
export function refreshedOn(when: string): string {
  return `Refreshed on ${when}.`
}

/** `Visits, sheet May extract: 880 of 900`; the sheet only where its name is not the table's. */
export function rowsUsed(table: string, sheet: string, used: number, read: number): string {
  return `${sheet === table ? table : `${table}, sheet ${sheet}`}: ${outOf(used, read)}`
}

export function versionText(version: string): string {
  return `Casefile ${version}`
}

/** The steps of a refresh, as the bar names them. */
export type PaneStep = 'starting' | 'reading' | 'calculating' | 'writing'

const STEP_WORDS: Readonly<Record<PaneStep, string>> = {
  starting: 'Opening the workbook',
  reading: 'Reading the tables',
  calculating: 'Working out the figures',
  writing: 'Writing the sheets',
}

/** What a refresh is doing, for somebody who listens: once a step. */
export function stepText(step: PaneStep): string {
  return STEP_WORDS[step]
}

/** What a refresh is doing: `Reading the tables: 12,000 of 98,000 rows`. */
export function progressText(step: PaneStep, done: number, of: number): string {
  if (of === 0) return STEP_WORDS[step]
  if (step === 'reading') return `${STEP_WORDS[step]}: ${outOf(done, of)} rows`
  return `${STEP_WORDS[step]}: ${Math.floor((100 * done) / of)}%`
}

/** Under a card: `Target met in 2 of the last 3 months`. */
export function sustainedShort(met: number): string {
  return `Target met in ${wholeNumber(met)} of the last 3 months`
}

/** What is needed, beside its label: a number more, a number fewer, or none. */
export function neededShort(direction: 'higher' | 'lower', needed: number): string {
  if (needed === 0) return 'none'
  return direction === 'higher' ? `${wholeNumber(needed)} more` : `${wholeNumber(needed)} fewer`
}

/** Under the small line chart: `Aug 2018 to Jul 2019. Dashed: target.` */
export function trendCaption(first: string, last: string, hasTarget: 'target' | 'no-target'): string {
  return `${first} to ${last}${hasTarget === 'target' ? ', dashed: target' : ''}`
}

/** The small line chart, for somebody who cannot see it; rates as printed. */
export interface TrendFacts {
  readonly measure: string
  readonly first: string
  readonly last: string
  readonly lowest: string
  readonly highest: string
  readonly latest: string
  /** The last month with data is not over. */
  readonly part: boolean
  /** As printed; null where there is none. */
  readonly target: string | null
}

export function trendSentence({ measure, first, last, lowest, highest, latest, part, target }: TrendFacts): string {
  const ends = `${measure}, ${first} to ${last}: between ${lowest} and ${highest}, latest ${latest}${part ? ' (part of a month)' : ''}.`
  return target === null ? ends : `${ends} Target ${target}.`
}

export function trendWithoutData(measure: string): string {
  return `${measure}: no month has data.`
}

/** What is wrong, by kind. */
export const ISSUE_KINDS: Readonly<Record<IssueCode, string>> = {
  'column-missing': 'columns not found',
  'range-not-read': 'sheets not read for want of a column',
  'seen-column-missing': 'sheets of visits without a Seen column',
  'range-set-aside': 'sheets not read because Columns names others',
  'column-claimed-twice': 'columns found twice',
  'table-unused': 'rows of Columns that name nothing',
  'date-unreadable': 'dates that cannot be read',
  'date-out-of-range': 'dates before 1990 or after 2100',
  'date-future': 'dates that have not come yet',
  'needed-blank': 'needed cells left blank',
  'error-cell': 'cells with an Excel error',
  'grade-off-scale': 'grades that are not on the scale',
  'yes-no-unreadable': 'answers that are neither yes nor no',
  'seen-not-recorded': 'visits that do not say whether the child was seen',
  'number-unreadable': 'numbers that cannot be read',
  'priority-unknown': 'priorities that are not known',
  'outcome-unknown': 'outcomes that are not known',
  'status-unknown': 'statuses that are not known',
  'rag-unknown': 'RAG statuses that are not known',
  'case-type-unknown': 'case types that are not known',
  'timescale-unreadable': 'timescales that cannot be read',
  'several-ids': 'cells with more than one id',
  'id-leading-zeros': 'ids that differ by leading zeros',
  'end-before-start': 'ends before their start',
  'duplicate-row': 'rows that repeat another',
  'duplicate-id': 'ids that repeat another',
  'audit-twice': 'children audited twice in the period',
  'moderation-as-second-row': 'moderations in a row of their own',
  'moderation-without-grade': 'moderations without the auditor’s grade',
  'limiting-domain': 'overall grades better than a limiting domain allows',
  'child-unknown': 'children in Visits without a case or contact',
  'worker-unknown': 'workers who are not in Workers',
  'worker-ambiguous': 'names that two workers share',
  'merged-circular': 'merged ids that go round in a circle',
  'setting-unreadable': 'settings that cannot be read',
  'setting-unknown': 'settings that are not known',
  'target-unreadable': 'targets that cannot be read',
  'target-is-date': 'targets that Excel has turned into a date',
  'measure-unknown': 'measures that are not known',
}

/** One kind in one table: `Visits: dates that cannot be read (20; 18 rows left out)`. */
export function issueKindText(table: string, code: IssueCode, count: number, leftOut: number): string {
  const rows = leftOut === 0 ? '' : `; ${counted(leftOut, 'row', 'rows')} left out`
  return `${table}: ${ISSUE_KINDS[code]} (${wholeNumber(count)}${rows})`
}

/** Rows of a sheet that are no longer listed and stay for the words typed into them. */
export interface KeptRows {
  readonly sheet: string
  readonly rows: number
}

/** `Summary: 1 row is no longer listed and stays at its end, for the words typed into it.` */
function keptText({ sheet, rows }: KeptRows): string {
  return rows === 1 ? `${sheet}: 1 row is no longer listed and stays at the end, for the words typed into it.` : `${sheet}: ${wholeNumber(rows)} rows are no longer listed and stay at the end, for the words typed into them.`
}

/** What the pane has to say about the last thing that was asked of it. */
export type PaneNews =
  | { readonly news: 'refreshed'; readonly asAt: string; readonly sheets: readonly string[]; readonly statuses: Readonly<Partial<Record<StatusName, number>>>; readonly kept: readonly KeptRows[] }
  | { readonly news: 'no-measures' }
  | { readonly news: 'as-at-unreadable' }
  | { readonly news: 'nothing-to-explain' }
  | { readonly news: 'cell-gone'; readonly sheet: string }
  | { readonly news: 'would-mix'; readonly beginning: Beginning; readonly sheets: readonly string[] }
  | { readonly news: 'begun'; readonly beginning: Beginning; readonly sheets: readonly string[] }
  | { readonly news: 'shared'; readonly how: CopyShown; readonly sheets: readonly string[] }
  | { readonly news: 'set-up'; readonly about: SetUpNews }
  | { readonly news: 'surgery'; readonly about: SurgeryNews }
  /** `left`: how the workbook was left, by the code of whoever knows. */
  | { readonly news: 'fault'; readonly code: string; readonly facts: readonly string[]; readonly left?: string; readonly step: PaneStep }

/** What happened, what was left as it was, and what to do next. */
export interface PaneMessage {
  readonly tone: 'success' | 'info' | 'warning' | 'error'
  readonly happened: string
  readonly left: string
  readonly next: string
}

/** Before a message, so that its tone is not told by colour alone. */
export const TONE_SYMBOLS: Readonly<Record<PaneMessage['tone'], string>> = { success: '✔', info: 'ℹ', warning: '▲', error: '✖' }

const UNCHANGED = 'Nothing in the workbook was changed.'
const HALF_WRITTEN =
  'Your own sheets and whatever was typed are as they were. A sheet of Casefile’s that was not finished shows no time of refresh; the others keep their earlier figures.'
const AGAIN = 'Refresh again to bring all sheets up to date.'

interface FaultWords {
  readonly tone?: PaneMessage['tone']
  readonly happened: (facts: readonly string[]) => string
  readonly next: string
}

const FAULTS = {
  cancelled: { tone: 'info', happened: () => 'It was cancelled, as you asked.', next: 'Begin again whenever you are ready.' },
  'already-running': { tone: 'info', happened: () => 'A refresh is already running, so no second one was started.', next: 'Wait for it, or cancel it.' },
  'worker-lost': { happened: () => 'The part of Casefile that works out the figures has stopped.', next: 'Close the pane, open it again and refresh.' },
  'list-not-possible': { happened: () => LIST_NOT_POSSIBLE, next: 'Add a table of cases or of contacts, with the visits or the day last seen, and issue the list again.' },
} as const satisfies Readonly<Record<string, FaultWords>>
type OwnFault = keyof typeof FAULTS

/** Excel's own codes, as Office.js gives them, under the cause that a person understands. */
const EXCEL_CODES: Readonly<Record<string, ExcelFaultCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'sheet-protected',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  InvalidBinding: 'sheet-gone',
  Conflict: 'edited-meanwhile',
  InsertDeleteConflict: 'edited-meanwhile',
  RequestPayloadSizeLimitExceeded: 'too-much-data',
  ResponsePayloadSizeLimitExceeded: 'too-much-data',
  OperationCellsExceedLimit: 'too-much-data',
  RangeExceedsLimit: 'too-much-data',
  MemoryLimitReached: 'out-of-memory',
  ActivityLimitReached: 'excel-busy',
  ServiceNotAvailable: 'excel-busy',
  Timeout: 'excel-busy',
  Unauthenticated: 'not-connected',
  InactiveWorkbook: 'not-connected',
  ApiNotFound: 'excel-too-old',
  ApiNotAvailable: 'excel-too-old',
}

function isOwn(code: string): code is OwnFault {
  return Object.hasOwn(FAULTS, code)
}

function faultWords(code: string, facts: readonly string[]): FaultWords {
  const cause = Object.hasOwn(EXCEL_CODES, code) ? EXCEL_CODES[code] : code
  if (isOwn(cause)) return FAULTS[cause]
  if (isExcelFaultCode(cause)) {
    const { happened, next } = excelFaultWords(cause, facts, 'untouched')
    return { happened: () => happened, next }
  }
  if (isRefusalCode(cause)) return { happened: () => REFUSAL_WORDS[cause], next: '' }
  if (isNotWrittenCode(cause)) return { happened: ([sheet = '', subject = '']) => notWrittenSentence(cause, sheet, subject), next: '' }
  const printed = code === 'unexpected' ? (facts[0] ?? '') : code
  const reference = printed === '' ? '' : ` (${printed})`
  return {
    happened: () => `What you asked for was stopped by a fault that Casefile was not made for${reference}.`,
    next: 'Try again. If it comes back, save the workbook, close it, open it and try once more; then tell whoever looks after Casefile here, with the word in brackets.',
  }
}

/** What is as it was: known by whoever threw, or by where the work had come to. */
function leftAs({ code, left, step }: Extract<PaneNews, { news: 'fault' }>): string {
  if (code === 'already-running') return 'The first goes on.'
  if (step === 'writing') return HALF_WRITTEN
  return left !== undefined && isLeftAs(left) ? leftSentence(left) : UNCHANGED
}

function faultMessage(news: Extract<PaneNews, { news: 'fault' }>): PaneMessage {
  const { code, facts, step } = news
  const { tone = 'error', happened, next } = faultWords(code, facts)
  const isHalfWritten = step === 'writing'
  return { tone: isHalfWritten && tone === 'info' ? 'warning' : tone, happened: happened(facts), left: leftAs(news), next: isHalfWritten && code === 'cancelled' ? AGAIN : next }
}

/** Those that were judged, or would have been. */
const STATUS_ORDER: readonly StatusName[] = ['met', 'near', 'missed', 'no-data']

/** `3 met, 1 near, 2 missed`. */
export function statusCounts(statuses: Readonly<Partial<Record<StatusName, number>>>): string {
  return STATUS_ORDER.filter((status) => (statuses[status] ?? 0) > 0)
    .map((status) => `${statuses[status]} ${STATUS_WORDS[status].word.toLowerCase()}`)
    .join(', ')
}

export function paneMessage(news: PaneNews): PaneMessage {
  switch (news.news) {
    case 'refreshed':
      return {
        tone: 'success',
        happened: `Refreshed as at ${[news.asAt, statusCounts(news.statuses)].filter((part) => part !== '').join(': ')}.`,
        left: [`Written: ${news.sheets.join(', ')}. Your tables and whatever was typed are as they were.`, ...news.kept.map(keptText)].join(' '),
        next: '',
      }
    case 'no-measures':
      return {
        tone: 'warning',
        happened: 'No table was found that any measure could be worked out from.',
        left: UNCHANGED,
        next: 'Put your audits, supervisions, contacts, cases or visits into this workbook, a sheet each with one row of headers, then refresh.',
      }
    case 'as-at-unreadable':
      return { tone: 'warning', happened: 'The as-at date cannot be read.', left: UNCHANGED, next: 'Choose a date between 1990 and 2100, or clear it, then refresh.' }
    case 'shared':
      return { tone: 'success', ...sharedNews(news.how, news.sheets), left: UNCHANGED }
    case 'nothing-to-explain':
      return { tone: 'info', happened: 'The selected cell is not one that Casefile wrote.', left: UNCHANGED, next: 'Select a cell on any of Casefile’s sheets, in its table or in a line above it, then choose Explain.' }
    case 'cell-gone':
      return { tone: 'warning', happened: `The workbook has no sheet ${news.sheet} any more.`, left: UNCHANGED, next: 'Refresh: the tables are looked for anew.' }
    case 'would-mix': {
      const { happened, next } = wouldMix(news.beginning, news.sheets)
      return { tone: 'warning', happened, left: UNCHANGED, next }
    }
    case 'begun':
      return { tone: 'success', ...begun(news.beginning, news.sheets) }
    case 'set-up':
      return setUpMessage(news.about)
    case 'surgery':
      return surgeryMessage(news.about)
    case 'fault':
      return faultMessage(news)
  }
}

/** Where the pane itself could not be started. */
export const LAST_RESORT = {
  title: 'Casefile could not start',
  message: 'The pane could not be drawn. Nothing in the workbook was changed. Close the pane and open it again; if that does not help, close the workbook and open it again.',
} as const
