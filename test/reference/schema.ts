/** The tables that the figures rest on, their columns and what else those are called (tables.md, sections 1 and 2). */

export type FieldKind =
  | 'text' | 'name' | 'worker' | 'identifier' | 'child' | 'date' | 'yesNo' | 'grade' | 'moderation' | 'caseType' | 'timescale' | 'number' | 'reAudit'

export interface FieldSchema {
  header: string
  kind: FieldKind
  needed?: true
}

export interface TableSchema {
  name: string
  fields: FieldSchema[]
}

function field(header: string, kind: FieldKind): FieldSchema {
  return { header, kind }
}
function needed(header: string, kind: FieldKind): FieldSchema {
  return { header, kind, needed: true }
}

export const dataTables: TableSchema[] = [
  {
    name: 'Audits',
    fields: [
      field('Audit ID', 'identifier'), field('Audit type', 'text'), field('Allocated on', 'date'), field('Due', 'date'),
      needed('Audit date', 'date'), field('Child ID', 'child'), field('Case type', 'text'), field('Head of service', 'name'),
      field('Team manager', 'name'), field('Team', 'name'), field('Worker', 'worker'), field('Auditor', 'name'),
      field('Overall grade', 'grade'), field('Moderator', 'name'), field('Moderated grade', 'moderation'),
      field('Moderation date', 'date'), field('Re-audit of', 'reAudit'), field('Actions', 'text'), field('Action due', 'date'),
      field('Comments', 'text'),
    ],
  },
  {
    name: 'Workers',
    fields: [
      field('Worker ID', 'identifier'), needed('Worker', 'name'), field('Role', 'text'), field('Team', 'name'),
      field('Team manager', 'name'), field('Head of service', 'name'), field('Start', 'date'), field('End', 'date'),
      field('Away from', 'date'), field('Away to', 'date'), field('Case-holding social worker', 'yesNo'), field('Agency', 'yesNo'),
      field('FTE', 'number'),
    ],
  },
  {
    name: 'Supervisions',
    fields: [
      needed('Worker', 'worker'), needed('Supervision date', 'date'), field('Supervisor', 'name'), field('Type', 'text'),
      field('Status', 'text'),
    ],
  },
  {
    name: 'Contacts',
    fields: [
      field('Contact ID', 'identifier'), needed('Child ID', 'child'), needed('Contact date', 'date'), field('Priority', 'text'),
      field('Outcome', 'text'), field('Visit required', 'yesNo'), field('First seen', 'date'), field('Decision date', 'date'),
      field('Worker', 'worker'), field('Team', 'name'),
    ],
  },
  {
    name: 'Cases',
    fields: [
      needed('Child ID', 'child'), field('Family ID', 'identifier'), needed('Case type', 'caseType'), needed('Start', 'date'),
      field('End', 'date'), field('Placement start', 'date'), field('Intended to last to 18', 'yesNo'),
      field('Visit interval', 'timescale'), field('Last seen', 'date'), field('Seen alone', 'yesNo'), field('Unborn', 'yesNo'),
      field('Age', 'number'), field('Worker', 'worker'), field('Allocated since', 'date'), field('Team', 'name'),
      field('Team manager', 'name'),
    ],
  },
  {
    name: 'Visits',
    fields: [
      needed('Child ID', 'child'), needed('Visit date', 'date'), field('Visit type', 'text'), field('Seen', 'yesNo'),
      field('Seen alone', 'yesNo'), field('Worker', 'worker'), field('Recorded', 'date'),
    ],
  },
  { name: 'Merged records', fields: [needed('Old ID', 'identifier'), needed('Kept ID', 'identifier')] },
]

/** What the user's own rules stand in; found by name alone. */
export const ruleTables: TableSchema[] = [
  {
    name: 'Targets',
    fields: [
      needed('Measure', 'text'), field('Team', 'name'), field('Target', 'text'), field('From', 'date'), field('Direction', 'text'),
      field('Amber tolerance', 'text'), field('Window (months)', 'number'), field('Confirmed', 'yesNo'), field('Note', 'text'),
    ],
  },
  {
    name: 'Timescales',
    fields: [
      needed('Applies to', 'text'), field('Team', 'name'), field('First visit', 'timescale'), field('Then every', 'timescale'),
      field('Note', 'text'),
    ],
  },
  {
    name: 'Settings',
    fields: [needed('Setting', 'text'), field('Value', 'text'), field('Confirmed', 'yesNo'), field('Meaning', 'text')],
  },
  { name: 'Holidays', fields: [needed('Date', 'date'), field('Reason', 'text')] },
]

/** The aliases that tables.md spells out. */
export const aliases: Record<string, string[]> = {
  'Child ID': [
    'Child Unique ID', 'ChildUniqueID', 'Person ID', 'PersonID', 'DIM_PERSON_ID', 'LCS ID', 'Mosaic ID', 'Client ID', 'Case number',
    'LAchildID', 'cppv_person_id', 'cinv_person_id', 'clav_person_id',
  ],
  'Visit date': ['Date of visit', 'Actual visit date', 'EVENT_DTTM', 'cppv_cp_visit_date', 'cinv_cin_visit_date', 'clav_cla_visit_date'],
  Seen: ['Child seen', 'Child or young person seen?', 'SEEN_FLAG', 'Was the child seen?'],
  'Seen alone': ['Was the Child Seen Alone?', 'SEEN_ALONE_FLAG', 'ChildSeenAlone'],
  Worker: ['Allocated Worker', 'AllocatedWorker', 'Social worker', 'SW', 'Key worker', 'Case worker', 'Lead practitioner'],
  Team: ['Allocated Team', 'AllocatedTeam', 'Team name'],
  'Team manager': ['TM', 'Line manager'],
  'Head of service': ['HoS'],
  'Contact date': ['Date of Contact', 'Contact received', 'Received date'],
  'Overall grade': ['Auditor grade', 'Audit grade', 'Overall judgement', 'Judgement', 'Grade', 'Initial grade'],
  'Moderated grade': ['Moderation grade', 'Moderator grade', 'Final grade', 'Agreed grade'],
  'Supervision date': ['Date of supervision', 'Date held', 'Session date'],
}
