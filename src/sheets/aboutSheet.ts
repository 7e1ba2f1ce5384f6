/** `About`: for anyone who asks *how was this worked out?* */
import type { Figures } from '../measures'
import type { Records } from '../records'
import { ABOUT_HEADERS } from '../words'
import type { SheetSpec } from '../workbook'
import { aboutMeasures } from './aboutMeasures'
import { rowsOfSections } from './aboutRows'
import { aboutReport } from './aboutReport'
import { aboutRules } from './aboutRules'
import { aboutTables } from './aboutTables'
import { } from './cells'
import { fitted, type UnfittedColumn } from './columnWidth'
import { countSums } from './countsShown'
import { nameOf, printOf, type LayOutContext } from './stamp'
import { topLines } from './topLines'

/** The table's name: the mark that the sheet is ours. */
export const ABOUT_TABLE = 'casefile_about'

const COLUMNS: readonly UnfittedColumn[] = [
  { key: 'section', header: ABOUT_HEADERS.section, widths: { least: 20, most: 38 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'item', header: ABOUT_HEADERS.item, widths: { least: 20, most: 40 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
  { key: 'value', header: ABOUT_HEADERS.value, widths: { least: 16, most: 36 }, format: 'general', align: 'left', wrap: true, content: 'computed' },
  { key: 'note', header: ABOUT_HEADERS.note, widths: { least: 30, most: 80 }, format: 'text', align: 'left', wrap: true, content: 'computed' },
]

/**
 * Table `casefile_about`: as at and refreshed when, each measure's rule with all that is said of it, each range's rows read, used and
 * left out by reason, then questions, targets, timescales and settings in force. A row a fact; the section stands in every row, so that
 * sorting and filtering stay sane.
 */
export function aboutSheet(figures: Figures, records: Records, context: LayOutContext): SheetSpec {
  const sections = [aboutReport(figures, context), ...aboutMeasures(figures), ...aboutTables(records.readings), ...aboutRules(figures, records)]
  const rows = rowsOfSections(sections)
  return {
    key: 'about',
    name: nameOf('about', context),
    intro: [
      ...topLines('about', figures, context, ['summary', 'data-issues', 'teams', 'visits-due']),
    ],
    table: { name: ABOUT_TABLE, columns: fitted(COLUMNS, rows, 'filter-buttons'), rowKey: ['section', 'item'], rows, filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 0 },
    print: printOf('about', figures.asAt, context),
    sums: countSums(figures, records),
  }
}
