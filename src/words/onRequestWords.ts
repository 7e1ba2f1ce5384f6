/** The sheets that are written when somebody asks for them: what they are called in a command, and what the pane says of them. */
import { listed } from './measureWords'
import { SHEET_NAMES } from './sheetWords'
import { WORKERS_WORDS } from './workersWords'

export const ON_REQUEST_WORDS = {
  trend: 'twelve months of each measure, with a chart',
  'audit-findings': 'what audits found, by month and domain, and what became of it; it lists children and workers',
  'extra-support': 'teams and managers below target, and what is agreed for them',
  'action-plan': 'improvement actions by workstream and RAG, overdue first; it names lead officers',
  'support-workers': 'workers below target, named, and what is agreed for them',
  workers: 'each measure and the supervisions by worker, named',
} as const

export type OnRequestName = keyof typeof ON_REQUEST_WORDS

export const ON_REQUEST_NAMES = Object.keys(ON_REQUEST_WORDS) as readonly OnRequestName[]

/** Sheets that name workers: in a workbook that many share only if somebody says so once more. */
export const NAMES_WORKERS: ReadonlySet<OnRequestName> = new Set(['support-workers', 'workers'])

/** `trend, audit-findings, extra-support, action-plan and workers`. */
export const ON_REQUEST_LIST = listed(ON_REQUEST_NAMES)

export const MORE_SHEETS_WORDS = {
  title: 'More sheets',
  hint: 'Written with the next refresh, and renewed by every refresh from then on. To be rid of one again, delete it.',
  namesPeople: WORKERS_WORDS.names,
  writeHere: 'Write it into this workbook',
  leaveOut: 'Leave it out',
} as const

/** `More sheets: 2 with the next refresh`. */
export function moreSheetsTitle(asked: number): string {
  return asked === 0 ? MORE_SHEETS_WORDS.title : `${MORE_SHEETS_WORDS.title}: ${asked} with the next refresh`
}

/** `Trend: twelve months of each measure, with a chart`. */
export function moreSheetLabel(sheet: OnRequestName): string {
  return `${SHEET_NAMES[sheet]}: ${ON_REQUEST_WORDS[sheet]}`
}
