/** The sheets of the workbook. */
import { HostError, type Sheet, type Workbook } from '../../model'
import { EVENT_TYPES, eventMethods, WORKBOOK_TARGET } from '../events'
import type { Arguments } from '../arguments'
import { describeType } from '../hostObject'
import { worksheet } from './worksheet'

function candidates(workbook: Workbook, given: Arguments): Sheet[] {
  const sheets = workbook.sheets.filter((sheet) => !given.flagOr(0, false) || sheet.visibility === 'Visible')
  if (sheets.length === 0) throw new HostError('ItemNotFound', 'There is no sheet.')
  return sheets
}

const EVENTS = {
  Activated: EVENT_TYPES.Activated,
  Added: EVENT_TYPES.Added,
  DataChanged: EVENT_TYPES.DataChanged,
  Deactivated: EVENT_TYPES.Deactivated,
  Deleted: EVENT_TYPES.Deleted,
  SelectionChanged: EVENT_TYPES.SelectionChanged,
}

export const worksheets = describeType<Workbook>({
  name: 'WorksheetCollection',
  items: (workbook, session) => workbook.sheets.map((sheet) => worksheet(sheet, session)),
  item: (workbook, key, session) => {
    const sheet = workbook.findSheet(String(key))
    return sheet === null ? null : worksheet(sheet, session)
  },
  objects: {
    Add: (workbook, given, session) => worksheet(workbook.addSheet(given.textOr(0, undefined)), session),
    GetActiveWorksheet: (workbook, _, session) => worksheet(workbook.activeSheet, session),
    GetFirst: (workbook, given, session) => worksheet(candidates(workbook, given)[0], session),
    GetLast: (workbook, given, session) => worksheet(candidates(workbook, given).at(-1) ?? workbook.activeSheet, session),
  },
  methods: {
    GetCount: (workbook, given) => candidates(workbook, given).length,
    ...eventMethods<Workbook>(EVENTS, () => WORKBOOK_TARGET),
  },
})
