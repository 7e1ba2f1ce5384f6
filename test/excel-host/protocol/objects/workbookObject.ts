/** Workbook: the root that every path starts from. */
import { type Area, areaAt, HostError, type Sheet, type Workbook } from '../../model'
import { describeType, type HostObject } from '../hostObject'
import { LiveAreas } from '../liveRange'
import type { Session } from '../session'
import { application, functions, runtime, settings } from './application'
import { namedItems } from './names'
import { workbookProtection } from './protection'
import { range, rangeAreas } from './range'
import { tables } from './tables'
import { worksheets } from './worksheets'

const TOP_LEFT: Area = { row: 0, column: 0, rows: 1, columns: 1 }

function selected(workbook: Workbook): { sheet: Sheet; areas: readonly Area[] } {
  return workbook.selection ?? { sheet: workbook.activeSheet, areas: [TOP_LEFT] }
}

/** The cells that an event told of. */
function eventRange(reference: string, session: Session): HostObject | null {
  const match = /^event (\{[^}]+\})!(.+)$/.exec(reference)
  const sheet = match === null ? null : session.workbook.findSheet(match[1])
  return match === null || sheet === null ? null : range(session.range(sheet, areaAt(match[2])), session)
}

export const workbookObject = describeType<Workbook>({
  name: 'Workbook',
  scalars: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: (workbook) => workbook.readOnly },
    IsDirty: { get: () => true },
    AutoSave: { get: () => true },
    PreviouslySaved: { get: () => true },
  },
  links: {
    Application: (workbook, session) => application(workbook, session),
    Functions: (workbook, session) => functions(workbook, session),
    Names: (_, session) => namedItems({ sheet: null }, session),
    Protection: (workbook, session) => workbookProtection(workbook, session),
    Settings: (workbook, session) => settings(workbook, session),
    Tables: (_, session) => tables({ sheet: null }, session),
    Worksheets: (workbook, session) => worksheets(workbook, session),
    _Runtime: (workbook, session) => runtime(workbook, session),
  },
  objects: {
    GetActiveCell: (workbook, _, session) => {
      const { sheet, areas } = selected(workbook)
      return range(session.range(sheet, { ...areas[0], rows: 1, columns: 1 }), session)
    },
    GetSelectedRange: (workbook, _, session) => {
      const { sheet, areas } = selected(workbook)
      if (areas.length > 1) throw new HostError('InvalidSelection', 'More than one range is selected.')
      return range(session.range(sheet, areas[0]), session)
    },
    GetSelectedRanges: (workbook, _, session) => {
      const { sheet, areas } = selected(workbook)
      return rangeAreas(new LiveAreas(areas.map((area) => session.range(sheet, area))), session)
    },
    _GetRangeForEventByReferenceId: (_, given, session) => {
      const found = eventRange(given.text(0), session)
      if (found === null) throw new HostError('InvalidReference')
      return found
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, given, session) => eventRange(given.text(0), session),
  },
  methods: {
    // The root of a batch for Office around the workbook, on the web.
    CreateAndOpenWorkbook: (_, given, session) => {
      session.workbooksOpened.push(given.text(0))
      return null
    },
    _RemoveReference: (_, given, session) => session.release(given.text(0)),
    _GetReferenceCount: (_, __, session) => session.referenceCount,
    GetIsActiveCollabSession: () => true,
  },
})
