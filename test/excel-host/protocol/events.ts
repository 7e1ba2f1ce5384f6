/** Events as Excel tells them: numbers for their kinds, JSON for what they say. */
import { areaText, type EventKind, intersection, type WorkbookEvent } from '../model'
import type { TypeDescription } from './hostObject'
import type { Session } from './session'

export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  TableSelectionChanged: 100,
  TableDataChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const

/** What events of the whole workbook are addressed to. */
export const WORKBOOK_TARGET = 'Workbook'

const TYPE_OF: Readonly<Record<EventKind, number>> = {
  'sheet changed': EVENT_TYPES.DataChanged,
  'sheet added': EVENT_TYPES.Added,
  'sheet deleted': EVENT_TYPES.Deleted,
  'sheet activated': EVENT_TYPES.Activated,
  'sheet deactivated': EVENT_TYPES.Deactivated,
  'selection changed': EVENT_TYPES.SelectionChanged,
  'table changed': EVENT_TYPES.TableDataChanged,
  'table added': EVENT_TYPES.TableAdded,
  'table deleted': EVENT_TYPES.TableDeleted,
}

/** One entry of what office.js calls a rich API message. */
export interface EventMessage {
  readonly messageCategory: 65536
  readonly messageType: number
  readonly targetId: string
  /** JSON. */
  readonly message: string
}

/** Leads `getRange` of an event's arguments back to its cells. */
export function eventReference(sheetId: string, address: string): string {
  return `event ${sheetId}!${address}`
}

/** The messages that one event gives to those who asked for it. */
export function messagesFor(event: WorkbookEvent, session: Session): EventMessage[] {
  const address = event.args.address
  const facts = {
    worksheetId: event.sheetId,
    source: event.actor === 'colleague' ? 'Remote' : 'Local',
    triggerSource: event.actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
    ...(event.tableId === undefined ? {} : { tableId: event.tableId }),
    ...(typeof address === 'string' ? { referenceId: eventReference(event.sheetId, address) } : {}),
    ...event.args,
  }
  const targets = [WORKBOOK_TARGET, event.sheetId, ...(event.tableId === undefined ? [] : [event.tableId])]
  const messages = targets.flatMap((targetId) => message(session, TYPE_OF[event.kind], targetId, facts))
  return event.kind === 'selection changed' ? [...messages, ...tableSelections(event, session)] : messages
}

function message(session: Session, messageType: number, targetId: string, facts: Readonly<Record<string, unknown>>): EventMessage[] {
  return session.isSubscribed(messageType, targetId)
    ? [{ messageCategory: 65536, messageType, targetId, message: JSON.stringify(facts) }]
    : []
}

/** A table is told which of its cells are selected; no address where none is. */
function tableSelections(event: WorkbookEvent, session: Session): EventMessage[] {
  const selected = session.workbook.selection?.areas[0]
  return session.workbook.tables
    .filter((table) => table.sheet.id === event.sheetId)
    .flatMap((table) => {
      const common = selected === undefined ? null : intersection(table.area, selected)
      const facts = { worksheetId: event.sheetId, tableId: table.id, address: common === null ? '' : areaText(common) }
      return message(session, EVENT_TYPES.TableSelectionChanged, table.id, facts)
    })
}

type Methods<Target> = NonNullable<TypeDescription<Target>['methods']>

/** The members by which office.js asks for events and takes it back: `_RegisterAddedEvent` and its like. */
export function eventMethods<Target>(types: Readonly<Record<string, number>>, targetId: (target: Target) => string): Methods<Target> {
  const methods: Record<string, (target: Target, given: unknown, session: Session) => null> = {}
  for (const [name, type] of Object.entries(types)) {
    methods[`_Register${name}Event`] = (target, _, session) => {
      session.subscribe(type, targetId(target))
      return null
    }
    methods[`_Unregister${name}Event`] = (target, _, session) => {
      session.unsubscribe(type, targetId(target))
      return null
    }
  }
  return methods
}
