/** All sheets of figures, in the order of their tabs. */
import type { Figures } from '../measures'
import type { SurgeryList } from '../notes'
import type { Records } from '../records'
import type { SheetKey, SheetSpec } from '../workbook'
import { aboutSheet } from './aboutSheet'
import { dataIssuesSheet } from './dataIssuesSheet'
import { reportSheet, type ReportFacts } from './report/reportSheet'
import { REQUESTED_SHEETS, requestedSheet, type RequestedSheet } from './onRequest'
import type { LayOutContext } from './stamp'
import type { SupportAgreed } from './supportRows'
import { summarySheet } from './summarySheet'
import { teamsSheet } from './teamsSheet'
import { visitsDueSheet } from './visitsDueSheet'
import { spreadWays } from './ways'

export interface LayOutChoice {
  /** The surgery list; absent or null where none can be drawn up: its sheet is not among them. */
  readonly list?: SurgeryList | null
  /** What the report by Head of Service rests on besides; absent or null: it is not among them. */
  readonly report?: Omit<ReportFacts, 'list'> | null
  /** Sheets on request. */
  readonly more?: readonly RequestedSheet[]
  /** What has been agreed on `Extra support`. */
  readonly support?: readonly SupportAgreed[]
}

type LaidOut = readonly [key: SheetKey, layOut: () => SheetSpec]

/** The sheets of every refresh, then those on request, none of which is laid out yet. */
function sheetsOf(figures: Figures, records: Records, moment: LayOutContext, { list = null, report = null, more = [], support = [] }: LayOutChoice): readonly LaidOut[] {
  const context = { ...moment, beside: new Set<SheetKey>([...(list === null ? [] : (['visits-due'] as const)), ...(report === null ? [] : (['fortnightly-report'] as const)), ...(report === null || report.issued.length === 0 ? [] : (['history'] as const)), ...more]) }
  return [
    ['summary', () => summarySheet(figures, records, context)],
    ['teams', () => teamsSheet(figures, records, context)],
    ...(list === null ? [] : [['visits-due', () => visitsDueSheet(list, figures, records, context)] satisfies LaidOut]),
    ...(report === null ? [] : [['fortnightly-report', () => reportSheet(figures, records, context, { ...report, list })] satisfies LaidOut]),
    ['data-issues', () => dataIssuesSheet(figures, records, context)],
    ['about', () => aboutSheet(figures, records, context)],
    ...REQUESTED_SHEETS.filter((key) => more.includes(key)).map((key): LaidOut => [key, () => requestedSheet(key, figures, records, context, support)]),
  ]
}

/** The sheets of every refresh, then those on request. Pure: the same figures, records, context and choice give deep-equal sheets. */
export function layOut(figures: Figures, records: Records, moment: LayOutContext, choice: LayOutChoice = {}): SheetSpec[] {
  return sheetsOf(figures, records, moment, choice).map(([, make]) => spreadWays(make()))
}

/** One of them as it would be among the others; undefined where it would not be written. */
export function layOutOne(key: SheetKey, figures: Figures, records: Records, moment: LayOutContext, choice: LayOutChoice): SheetSpec | undefined {
  const found = sheetsOf(figures, records, moment, choice).find(([one]) => one === key)
  return found && spreadWays(found[1]())
}
