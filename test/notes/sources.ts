/** The tables of the user's own that surgeries begin with. */
import { dayOf, type Day } from '../../src/calendar'
import type { SheetSpec, SourceSheetKey, SpecValue } from '../../src/workbook'

export type Line = readonly SpecValue[]

/** A table of the user's own, as a sheet to begin with. Columns that end in a day hold dates. */
function source(name: string, key: SourceSheetKey, headers: readonly string[], rows: readonly Line[]): SheetSpec {
  const columns = headers.map((header) => ({ key: header, header, width: 14, format: /date|Start|End|seen|since/i.test(header) ? ('date' as const) : ('text' as const), align: 'left' as const, content: 'typed' as const }))
  return {
    key,
    name,
    intro: [],
    table: { name, columns, rowKey: [headers[0]], rows: rows.map((row) => ({ cells: Object.fromEntries(row.map((value, index) => [headers[index], { value }])) })), filterButtons: true },
    view: { freezeHeader: true, freezeColumns: 0 },
    print: { orientation: 'landscape', footer: name },
  }
}

const day = (month: number, dayOfMonth: number): Day => dayOf(2019, month, dayOfMonth)

export const SOURCES: readonly SheetSpec[] = [
  source('Cases', 'source-cases', ['Child ID', 'Family ID', 'Case type', 'Start', 'End', 'Worker', 'Team'], [
    ['C1', 'F1', 'Child in need', day(5, 1), null, 'A. Alder', 'North'],
    ['C2', 'F2', 'Child protection plan', day(6, 3), null, 'B. Birch', 'North'],
    ['C3', 'F3', 'Child in need', day(5, 1), null, 'B. Birch', 'South'],
    ['C4', 'F1', 'Child in need', day(5, 1), null, 'A. Alder', 'North'],
    ['C6', null, 'Child in need', day(4, 1), day(7, 1), 'A. Alder', 'North'],
  ]),
  source('Visits', 'source-visits', ['Child ID', 'Visit date', 'Seen'], [
    ['C2', day(7, 20), 'Yes'],
    ['C3', day(7, 30), 'Yes'],
    ['C4', day(6, 3), 'Yes'],
  ]),
]

/** As {@link SOURCES}, with contacts, and with workers under Heads of Service. */
export const WITH_CONTACTS: readonly SheetSpec[] = [
  ...SOURCES,
  source('Contacts', 'source-contacts', ['Child ID', 'Contact date', 'Priority', 'Visit required', 'Worker', 'Team'], [
    ['K1', day(7, 20), 'Routine', 'Yes', 'A. Alder', 'North'],
    ['C1', day(7, 22), 'Urgent', 'Yes', 'A. Alder', 'North'],
    ['K2', day(7, 30), 'Routine', 'Yes', 'B. Birch', 'South'],
    ['K2', day(7, 31), 'Routine', 'Yes', 'B. Birch', 'South'],
  ]),
  source('Workers', 'source-workers', ['Worker', 'Team', 'Team manager', 'Head of service'], [
    ['A. Alder', 'North', 'D. Dogwood', 'G. Gorse'],
    ['B. Birch', 'South', 'E. Elder', 'H. Hazel'],
  ]),
]
