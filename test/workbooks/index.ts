/** Workbooks as users bring them, each by what it shows. */
import { charts, comments, formControls, images } from './drawings'
import { conditionalFormats, customXmlParts, dataValidation, dates1904, externalLinks, macros, prefixedXml } from './rulesAndLinks'
import { pivotTablesWithSlicers, tablesWithTotals } from './tablesAndPivots'
import { usersWorkbook } from './usersWorkbook'

export interface Fixture {
  readonly shows: string
  readonly extension: 'xlsx' | 'xlsm'
  readonly bytes: Uint8Array
}

const fixture = (shows: string, bytes: Uint8Array, extension: Fixture['extension'] = 'xlsx'): Fixture => ({ shows, extension, bytes })

export const FIXTURES: readonly Fixture[] = [
  fixture('a plain sheet', usersWorkbook().toBytes()),
  fixture('charts', charts()),
  fixture('pivot tables with slicers', pivotTablesWithSlicers()),
  fixture('macros', macros(), 'xlsm'),
  fixture('data validation', dataValidation()),
  fixture('conditional formats', conditionalFormats()),
  fixture('comments of both kinds', comments()),
  fixture('images', images()),
  fixture('form controls', formControls()),
  fixture('external links', externalLinks()),
  fixture('custom XML parts', customXmlParts()),
  fixture('1904 dates', dates1904()),
  fixture('prefixed XML', prefixedXml()),
  fixture('tables with totals and calculated columns', tablesWithTotals()),
]
