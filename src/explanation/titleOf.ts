/** What an explanation is headed by: the row's own name where it has one. */
import { ABOUT_HEADERS, ACTION_PLAN_HEADERS, EXPLAIN_WORDS, explainedTitle, ISSUE_HEADERS, NOTES_KEPT_HEADERS, SETTINGS_HEADERS, VISITS_DUE_HEADERS } from '../words'
import { textIn, type CellAsked } from './asked'

/** The columns that name a row, the first with anything in it. */
const NAMED_BY: Readonly<Partial<Record<CellAsked['key'], readonly string[]>>> = {
  'visits-due': [VISITS_DUE_HEADERS.child],
  'notes-kept': [NOTES_KEPT_HEADERS.child],
  'data-issues': [ISSUE_HEADERS.problem],
  about: [ABOUT_HEADERS.section],
  'action-plan': [ACTION_PLAN_HEADERS.action, ACTION_PLAN_HEADERS.workstream],
  settings: [SETTINGS_HEADERS.settings.setting],
  targets: [SETTINGS_HEADERS.targets.measure],
  timescales: [SETTINGS_HEADERS.timescales.appliesTo],
}

/** The heading: the name of the row, else the sheet and what of it was asked about. */
export function titleOf({ key, part, sheet, header, row }: CellAsked): string {
  const name = part === 'row' ? (NAMED_BY[key] ?? []).map((column) => textIn(row, column)).find((text) => text !== '') : undefined
  return name ?? explainedTitle(sheet, part === 'line' ? EXPLAIN_WORDS.above : header)
}
