/** What the tables of a messy extract are called, where they begin, and what their columns are called. */
import type { SourceTableName } from '../sourceTables'

export interface Recipe {
  /** The sheet and the Excel table; where there is one for each year, the year goes behind. */
  readonly sheet: string
  readonly table: string
  readonly sheets: 'one' | 'one-a-year'
  /** Rows above the header: titles, as reporting tools put them. */
  readonly titleRows: 0 | 2 | 4
  /** The product's own header to the one used here; those not named keep theirs. */
  readonly headers: Readonly<Record<string, string>>
  /** Columns that this extract does not have. */
  readonly without: readonly string[]
  /** Dates that say that something happened. */
  readonly happened: readonly string[]
}

export const RECIPES: Readonly<Record<SourceTableName, Recipe>> = {
  Audits: {
    sheet: 'Audit tracker',
    table: 'AuditTracker',
    sheets: 'one',
    titleRows: 2,
    headers: {
      'Child ID': 'Mosaic ID', 'Head of service': 'HoS', 'Team manager': 'TM', Worker: 'SW', 'Overall grade': 'Auditor grade', 'Moderated grade': 'Final grade',
    },
    without: ['Comments'],
    happened: ['Audit date'],
  },
  Workers: {
    sheet: 'Establishment',
    table: 'Table12',
    sheets: 'one',
    titleRows: 0,
    headers: { 'Team manager': 'Line manager', 'Head of service': 'HoS ' },
    without: ['Case-holding social worker'],
    happened: [],
  },
  Supervisions: {
    sheet: 'Supervision log',
    table: 'Supervision_log',
    sheets: 'one',
    titleRows: 0,
    headers: { Worker: 'Social worker', 'Supervision date': 'Date held' },
    without: [],
    happened: ['Supervision date'],
  },
  Contacts: {
    sheet: 'Front door',
    table: 'Table3',
    sheets: 'one',
    titleRows: 4,
    headers: { 'Child ID': 'Child Unique ID', 'Contact date': 'Date of Contact', Worker: 'Allocated Worker', Team: 'Allocated Team' },
    without: [],
    happened: ['First seen'],
  },
  Cases: {
    sheet: 'Caseload',
    table: 'tblCaseload',
    sheets: 'one',
    titleRows: 0,
    headers: { 'Child ID': 'LCS ID', Worker: 'Key worker', Team: 'Team name', 'Team manager': 'TM' },
    without: ['Unborn'],
    happened: ['Last seen'],
  },
  Visits: {
    sheet: 'Visits',
    table: 'tblVisits',
    sheets: 'one-a-year',
    titleRows: 0,
    headers: { 'Child ID': 'Person ID', 'Visit date': 'Actual visit date', Seen: 'Child seen?', 'Seen alone': 'Was the Child Seen Alone?' },
    without: [],
    happened: ['Visit date'],
  },
  'Merged records': {
    sheet: 'Merges', table: 'Table7', sheets: 'one', titleRows: 0, headers: {}, without: [], happened: [],
  },
  Actions: {
    sheet: 'Improvement plan',
    table: 'tblImprovement',
    sheets: 'one',
    titleRows: 2,
    headers: { Action: 'Action required', 'Lead officer': 'Responsible officer', Completed: 'Date completed', RAG: 'RAG status', 'Status update': 'Progress update' },
    without: [],
    happened: ['Completed'],
  },
}
