/** Worksheet. */
import { ALL_CELLS, areaOf, colourOf, HostError, type Sheet, type Visibility } from '../../model'
import type { Arguments } from '../arguments'
import { flagOf, numberOf, textOf, wholeOf, wordOf } from '../coerce'
import { EVENT_TYPES, eventMethods } from '../events'
import { describeType, type HostObject } from '../hostObject'
import { LiveAreas } from '../liveRange'
import type { Session } from '../session'
import { sheetAutoFilter } from './autoFilter'
import { charts } from './charts'
import { freezePanes } from './freezePanes'
import { keepsakesOf } from './keepsakes'
import { namedItems } from './names'
import { pageBreaks } from './pageBreaks'
import { pageLayout } from './pageLayout'
import { sheetProtection } from './protection'
import { range, rangeAreas, rangeAt, rangesAt } from './range'
import { tables } from './tables'

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden']

/** The next sheet one way or the other; null at the end. */
function neighbour(sheet: Sheet, given: Arguments, session: Session, step: 1 | -1): HostObject | null {
  const { sheets } = session.workbook
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    if (!given.flagOr(0, false) || sheets[index].visibility === 'Visible') return worksheet(sheets[index], session)
  }
  return null
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError('ItemNotFound', 'There is no such sheet.')
  return object
}

const WORKSHEET_EVENTS = {
  Activated: EVENT_TYPES.Activated,
  Deactivated: EVENT_TYPES.Deactivated,
  DataChanged: EVENT_TYPES.DataChanged,
  SelectionChanged: EVENT_TYPES.SelectionChanged,
}

export const worksheet: (target: Sheet, session: Session) => HostObject = describeType<Sheet>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value, { workbook }) => workbook.renameSheet(sheet, textOf(value)) },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => workbook.moveSheet(sheet, wholeOf(value)),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, { workbook }) => workbook.setVisibility(sheet, wordOf(value, VISIBILITIES)),
    },
    TabColor: {
      get: (sheet) => sheet.tabColour,
      set: (sheet, value) => {
        sheet.tabColour = value === '' ? '' : colourOf(value)
      },
    },
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = numberOf(value)
      },
    },
    StandardHeight: { get: () => 15 },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    ShowHeadings: { get: (sheet) => sheet.showHeadings },
    /** What office.js calls them when it sets them. */
    Gridlines: {
      set: (sheet, value) => {
        sheet.showGridlines = flagOf(value)
      },
    },
    Headings: {
      set: (sheet, value) => {
        sheet.showHeadings = flagOf(value)
      },
    },
    EnableCalculation: { get: () => true },
  },
  links: {
    AutoFilter: (sheet, session) => sheetAutoFilter(sheet, session),
    Charts: (sheet, session) => charts(sheet, session),
    Comments: (sheet, session) => keepsakesOf({ sheet, kind: 'comment', area: ALL_CELLS }, session),
    FreezePanes: (sheet, session) => freezePanes(sheet, session),
    HorizontalPageBreaks: (sheet, session) => pageBreaks(sheet, session),
    Names: (sheet, session) => namedItems({ sheet }, session),
    PageLayout: (sheet, session) => pageLayout(sheet, session),
    Protection: (sheet, session) => sheetProtection(sheet, session),
    Tables: (sheet, session) => tables({ sheet }, session),
  },
  objects: {
    GetRange: (sheet, given, session) =>
      range(given.isMissing(0) ? session.range(sheet, ALL_CELLS) : rangeAt(sheet, given.text(0), session), session),
    GetRanges: (sheet, given, session) =>
      rangeAreas(new LiveAreas(given.isMissing(0) ? [session.range(sheet, ALL_CELLS)] : rangesAt(sheet, given.text(0), session)), session),
    GetRangeByIndexes: (sheet, given, session) =>
      range(session.range(sheet, areaOf(given.whole(0), given.whole(1), given.whole(2), given.whole(3))), session),
    GetCell: (sheet, given, session) => range(session.range(sheet, areaOf(given.whole(0), given.whole(1), 1, 1)), session),
    GetUsedRange: (sheet, given, session) => {
      const used = sheet.grid.usedArea(ALL_CELLS, given.flagOr(0, false) ? 'values' : 'formats too')
      return range(session.range(sheet, used ?? areaOf(0, 0, 1, 1)), session)
    },
    GetUsedRangeOrNullObject: (sheet, given, session) => {
      const used = sheet.grid.usedArea(ALL_CELLS, given.flagOr(0, false) ? 'values' : 'formats too')
      return used === null ? null : range(session.range(sheet, used), session)
    },
    GetNext: (sheet, given, session) => found(neighbour(sheet, given, session, 1)),
    GetNextOrNullObject: (sheet, given, session) => neighbour(sheet, given, session, 1),
    GetPrevious: (sheet, given, session) => found(neighbour(sheet, given, session, -1)),
    GetPreviousOrNullObject: (sheet, given, session) => neighbour(sheet, given, session, -1),
    _GetSheetById: (_, given, session) => worksheet(session.workbook.sheet(given.text(0)), session),
    _GetAnotherWorksheetById: (_, given, session) => worksheet(session.workbook.sheet(given.text(0)), session),
  },
  methods: {
    Activate: (sheet, _, { workbook }) => workbook.activate(sheet),
    Delete: (sheet, _, { workbook }) => workbook.deleteSheet(sheet),
    Calculate: () => null,
    ...eventMethods<Sheet>(WORKSHEET_EVENTS, (sheet) => sheet.id),
  },
})
