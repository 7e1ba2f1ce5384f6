/** All sheets of figures, in the order of their tabs. */
import type { Figures } from '../measures'
import type { Records } from '../records'
import type { SheetSpec } from '../workbook'
import { aboutSheet } from './aboutSheet'
import { dataIssuesSheet } from './dataIssuesSheet'
import type { LayOutContext } from './stamp'
import { summarySheet } from './summarySheet'
import { teamsSheet } from './teamsSheet'

/** `Summary`, `Teams`, `Data issues` and `About`. Pure: the same figures, records and context give deep-equal sheets. */
export function layOut(figures: Figures, records: Records, context: LayOutContext): SheetSpec[] {
  return [summarySheet(figures, records, context), teamsSheet(figures, records, context), dataIssuesSheet(figures, records, context), aboutSheet(figures, records, context)]
}
