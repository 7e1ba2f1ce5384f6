/**
 * Every table's fields, and what authorities' systems call them: one list a field, in this one place (tables.md, sections 1 and 2).
 *
 * To add a name that your system uses, add it to its field's list. No name may stand for two fields of one table.
 */
import { field, neededField, type FieldDefinition } from './fields'
import type { TableName } from './records'

const CHILD_ID = [
  'Child Unique ID', 'ChildUniqueID', 'Person ID', 'PersonID', 'DIM_PERSON_ID', 'LCS ID', 'Mosaic ID', 'Client ID', 'Case number', 'LAchildID',
  'cppv_person_id', 'cinv_person_id', 'clav_person_id', 'Child number', 'Child ref', 'Child reference', 'Child reference number', 'Child identifier',
  'Child unique identifier', 'Unique child ID', 'LA child ID', 'Person number', 'Person reference', 'Client number', 'Client reference', 'Service user ID',
  'Service user number', 'Young person ID', 'ICS ID', 'ICS number', 'Liquidlogic ID', 'Mosaic number', 'Eclipse ID', 'Protocol ID', 'Azeus ID',
  'Case ID', 'Subject ID', 'Social care ID', 'SSD number',
]
const WORKER = [
  'Allocated Worker', 'AllocatedWorker', 'Social worker', 'SW', 'Key worker', 'Case worker', 'Lead practitioner', 'Allocated social worker', 'Worker name',
  'Social worker name', 'Name of worker', 'Name of social worker', 'Allocated worker name', 'Allocated case worker', 'Lead worker', 'Lead professional',
  'Lead social worker', 'Responsible worker', 'Current worker', 'Current social worker', 'Practitioner', 'Practitioner name',
]
const TEAM = [
  'Allocated Team', 'AllocatedTeam', 'Team name', 'Team description', 'Responsible team', 'Current team', 'Worker team', 'Social work team', 'Name of team',
]
const TEAM_MANAGER = ['TM', 'Line manager', 'Team manager name', 'Manager', 'Manager name', 'Practice manager', 'Name of team manager']
const HEAD_OF_SERVICE = ['HoS', 'Head of Service', 'Head of service name', 'Service head', 'Name of head of service']
const CASE_TYPE = ['Type of case', 'Case category', 'Client type', 'Case type description', 'CIN CP or CIC', 'CIN CP CLA', 'CIN CP LAC', 'Category of case']
const SEEN_ALONE = [
  'Was the Child Seen Alone?', 'SEEN_ALONE_FLAG', 'ChildSeenAlone', 'Child seen alone', 'AnnexAReturn_wasTheChildSeenAlone', 'Seen on own',
  'Young person seen alone', 'Child or young person seen alone',
]

const AUDITS: readonly FieldDefinition[] = [
  field('Audit ID', 'record-id', ['Audit number', 'Audit no', 'Audit ref', 'Audit reference', 'Audit reference number', 'Audit unique ID']),
  field('Audit type', 'word', ['Type of audit', 'Audit category', 'Kind of audit']),
  field('Allocated on', 'day', ['Date allocated', 'Allocated date', 'Allocation date', 'Audit allocated', 'Date audit allocated', 'Date of allocation']),
  field('Due', 'day', ['Due date', 'Date due', 'Audit due', 'Audit due date', 'Due by', 'Deadline']),
  neededField(
    'Audit date', 'day',
    ['Date of audit', 'Date audited', 'Audited on', 'Audit completed', 'Audit completed on', 'Date audit completed', 'Audit completion date', 'Audit completed date'],
    ['Date', 'Date completed', 'Completed on', 'Completed', 'Completion date', 'Completed date'],
  ),
  field('Child ID', 'child', CHILD_ID),
  field('Case type', 'case-type', CASE_TYPE, ['Category', 'Plan type']),
  field('Head of service', 'head-of-service', HEAD_OF_SERVICE),
  field('Team manager', 'manager', TEAM_MANAGER),
  field('Team', 'team', TEAM),
  field('Worker', 'person', WORKER),
  field('Auditor', 'person', ['Audited by', 'Auditor name', 'Audit by', 'Name of auditor', 'Audit completed by', 'Completed by']),
  field('Overall grade', 'grade', [
    'Auditor grade', 'Audit grade', 'Overall judgement', 'Judgement', 'Grade', 'Initial grade', 'Auditors grade', 'Auditors overall grade', 'Overall audit grade',
    'Overall audit judgement', 'Overall grading', 'Overall rating', 'Audit judgement', 'Auditor judgement', 'Auditors judgement', 'Initial judgement', 'Grading',
  ]),
  field('Moderator', 'person', ['Moderated by', 'Moderator name', 'Name of moderator']),
  field('Moderated grade', 'moderated-grade', [
    'Moderation grade', 'Moderator grade', 'Final grade', 'Agreed grade', 'Moderators grade', 'Moderated judgement', 'Moderation judgement', 'Moderation outcome',
    'Moderated overall grade', 'Overall moderated grade', 'Grade after moderation', 'Final judgement', 'Agreed judgement', 'Moderated rating',
  ]),
  field('Moderation date', 'day', ['Date of moderation', 'Date moderated', 'Moderated on', 'Moderated date']),
  field('Re-audit of', 'text', ['Re-audit', 'Re-audit of audit ID', 'Re-audit of audit', 'Original audit', 'Original audit ID', 'Previous audit ID', 'Is re-audit']),
  field('Actions', 'text', ['Action', 'Actions required', 'Required actions', 'Audit actions', 'Recommendations', 'Remedial actions']),
  field('Action due', 'day', ['Actions due', 'Action due date', 'Actions due by', 'Action due by', 'Action by when', 'Action date']),
  field('Comments', 'text', ['Comment', 'Notes', 'Audit comments', 'Auditor comments', 'Auditors comments', 'Summary of findings']),
]

const WORKERS: readonly FieldDefinition[] = [
  field('Worker ID', 'worker-id', [
    'Staff ID', 'Staff number', 'Employee ID', 'Employee number', 'Payroll number', 'Personnel number', 'Worker number', 'Practitioner ID', 'Social worker ID',
    'Allocated worker ID', 'User ID',
  ]),
  neededField('Worker', 'workers-name', [...WORKER, 'Staff name', 'Employee', 'Employee name', 'Staff member', 'Name of staff member'], ['Name', 'Full name']),
  field('Role', 'word', ['Job title', 'Post', 'Position', 'Job role', 'Post title', 'Role title', 'Designation']),
  field('Team', 'team', TEAM),
  field('Team manager', 'workers-name', [...TEAM_MANAGER, 'Supervisor']),
  field('Head of service', 'workers-name', HEAD_OF_SERVICE),
  field('Start', 'day', ['Start date', 'Date started', 'Started', 'In post from', 'Post start date', 'Start in post', 'Employment start date', 'Joined', 'Date joined'], ['From']),
  field('End', 'day', ['End date', 'Leaving date', 'Date left', 'Left', 'Leaver date', 'In post to', 'In post until', 'Post end date', 'Date of leaving', 'Finish date'], ['To']),
  field('Away from', 'day', ['Absent from', 'Absence start', 'Absence from', 'Absence start date', 'Long-term absence from', 'Leave from', 'Leave start']),
  field('Away to', 'day', ['Absent to', 'Absent until', 'Absence end', 'Absence to', 'Absence end date', 'Long-term absence to', 'Leave to', 'Leave end', 'Away until']),
  field('Case-holding social worker', 'yes-no', ['Case-holding', 'Case-holding worker', 'Case holder', 'Holds cases', 'Case-holding SW', 'Is case-holding']),
  field('Agency', 'yes-no', ['Agency worker', 'Agency staff', 'Is agency', 'Locum']),
  field('FTE', 'full-time', ['Full-time equivalent', 'Full-time equivalents', 'Whole-time equivalent', 'WTE']),
]

const SUPERVISIONS: readonly FieldDefinition[] = [
  neededField('Worker', 'person', [...WORKER, 'Supervisee', 'Supervisee name', 'Name of supervisee', 'Staff member', 'Staff name', 'Employee', 'Employee name'], ['Name']),
  neededField(
    'Supervision date', 'day',
    ['Date of supervision', 'Date held', 'Session date', 'Supervision held', 'Supervision held on', 'Date of session', 'Supervised on', 'Date supervised', 'Supervision session date'],
    ['Date', 'Held on'],
  ),
  field('Supervisor', 'person', ['Supervised by', 'Supervisor name', 'Name of supervisor', 'Supervising manager']),
  field('Type', 'word', ['Supervision type', 'Type of supervision', 'Session type']),
  field('Status', 'word', ['Supervision status', 'Session status']),
]

const CONTACTS: readonly FieldDefinition[] = [
  field('Contact ID', 'record-id', ['Contact number', 'Contact no', 'Contact ref', 'Contact reference', 'Contact reference number', 'Contact record ID']),
  neededField('Child ID', 'child', CHILD_ID),
  neededField(
    'Contact date', 'moment',
    ['Date of Contact', 'Contact received', 'Received date', 'Date received', 'Date contact received', 'Contact received date', 'Contact date and time', 'Received on', 'Contact received on'],
    ['Date', 'Received'],
  ),
  field('Priority', 'word', ['Contact priority', 'Priority level', 'Urgency', 'Level of priority']),
  field('Outcome', 'word', ['Contact outcome', 'Outcome of contact', 'Contact decision', 'Decision', 'Contact outcome description']),
  field('Visit required', 'yes-no', ['Visit needed', 'Requires visit', 'Requires a visit', 'Calls for a visit', 'Is a visit required', 'Visit to child required']),
  field('First seen', 'moment', ['Date first seen', 'First seen date', 'First seen on', 'Child first seen', 'Date child first seen', 'Date child seen', 'Date seen']),
  field('Decision date', 'moment', ['Date of decision', 'Decision made', 'Decision made on', 'Date decided', 'Decided on', 'Outcome date', 'Date of outcome', 'Date decision made']),
  field('Worker', 'person', WORKER),
  field('Team', 'team', TEAM),
]

const CASES: readonly FieldDefinition[] = [
  neededField('Child ID', 'child', CHILD_ID),
  field('Family ID', 'family', ['Family number', 'Family reference', 'Family group ID', 'Household', 'Household ID', 'Household number', 'Sibling group ID']),
  neededField('Case type', 'case-type', [...CASE_TYPE, 'Plan type', 'Type of plan'], ['Category', 'Type', 'Plan']),
  neededField(
    'Start', 'day',
    ['Start date', 'Episode start', 'Episode start date', 'Case start', 'Case start date', 'Date started', 'Started', 'Date opened', 'Opened', 'Plan start', 'Plan start date', 'Start of episode', 'Opened on'],
    ['From'],
  ),
  field(
    'End', 'day',
    ['End date', 'Episode end', 'Episode end date', 'Case end', 'Case end date', 'Date ended', 'Ended', 'Date closed', 'Closed', 'Closure date', 'Plan end', 'Plan end date', 'End of episode', 'Closed on', 'Case closed'],
    ['To'],
  ),
  field('Placement start', 'day', [
    'Placement start date', 'Start of placement', 'Date of placement', 'Placement date', 'Current placement start', 'Current placement start date', 'Placed on',
    'Start Date of Most Recent Placement', 'MostRecentPlacementStartDate', 'Date placed',
  ]),
  field('Intended to last to 18', 'yes-no', [
    'Intended to last until 18', 'Long-term', 'Long-term placement', 'Permanent to 18', 'Placement to 18', 'Matched long-term', 'Long-term match', 'Long-term fostering', 'To 18',
  ]),
  field('Visit interval', 'interval', ['Visiting interval', 'Visit frequency', 'Visiting frequency', 'Frequency of visits', 'Visits every', 'Statutory visit frequency', 'Interval']),
  field('Last seen', 'day', [
    'Last seen date', 'Date last seen', 'Last seen on', 'Child last seen', 'Date child last seen', 'Date Child Was Last Seen', 'DateChildLastSeen', 'Last visit', 'Last visit date',
    'Date of last visit', 'Last statutory visit', 'Last statutory visit date', 'Date of the Last Statutory Visit', 'Date of last statutory visit', 'DateOfLastStatutoryVisit',
    'Date of Last Social Work Visit', 'LastSocialWorkVisitDate',
  ]),
  field('Seen alone', 'yes-no', SEEN_ALONE),
  field('Unborn', 'yes-no', ['Unborn child', 'Unborn baby', 'Is unborn', 'Is the child unborn']),
  field('Age', 'age', ['Age of Child (Years)', 'Age of child', 'Age in years', 'Child age', 'Current age', 'Childs age']),
  field('Worker', 'person', [...WORKER, 'Case holder']),
  field('Allocated since', 'day', ['Allocated on', 'Allocated from', 'Allocated date', 'Date allocated', 'Allocation date', 'Date of allocation', 'Worker since', 'Worker start date', 'Worker allocated on']),
  field('Team', 'team', TEAM),
  field('Team manager', 'manager', TEAM_MANAGER),
]

const VISITS: readonly FieldDefinition[] = [
  neededField('Child ID', 'child', CHILD_ID),
  neededField(
    'Visit date', 'moment',
    [
      'Date of visit', 'Actual visit date', 'EVENT_DTTM', 'cppv_cp_visit_date', 'cinv_cin_visit_date', 'clav_cla_visit_date', 'AnnexAReturn_dateOfVisit', 'Visited on', 'Date visited',
      'Visit date and time', 'Date and time of visit', 'Actual date of visit', 'Visit start date', 'Date of statutory visit', 'Statutory visit date',
    ],
    ['Date', 'Event date', 'Actual date'],
  ),
  field('Visit type', 'word', ['Type of visit', 'Case note type', 'Event type', 'Kind of visit', 'Visit category'], ['Type']),
  field('Seen', 'yes-no', [
    'Child seen', 'Child or young person seen?', 'SEEN_FLAG', 'Was the child seen?', 'AnnexAReturn_wasTheChildSeen', 'Child was seen', 'Child seen at visit', 'Seen at visit', 'Young person seen',
    'cppv_cp_visit_seen', 'cinv_cin_visit_seen', 'clav_cla_visit_seen', 'Child present', 'Was child seen?', 'Was the child/young person seen?', 'Was the child or young person seen?',
    'Was the young person seen?', 'Seen Y/N', 'Child seen Y/N', 'Child seen? Y/N', 'Child seen flag', 'CYP seen', 'Child/YP seen', 'Child/young person seen', 'VISIT_CHILD_SEEN', 'Seen status', 'Seen?',
    'Seen by worker', 'Seen at this visit', 'Child(ren) seen', 'Seen (Y/N)',
  ]),
  field('Seen alone', 'yes-no', [...SEEN_ALONE, 'cppv_cp_visit_seen_alone', 'cinv_cin_visit_seen_alone', 'clav_cla_visit_seen_alone']),
  field('Worker', 'person', [...WORKER, 'Visited by', 'Visiting worker', 'Visiting social worker', 'Visit by', 'Visitor', 'Seen by', 'Visit made by']),
  field('Recorded', 'day', ['Recorded on', 'Date recorded', 'Recorded date', 'Recording date', 'Date of recording', 'Written up', 'Date written up', 'Date entered', 'Entered on', 'Created on', 'Created date', 'Date created']),
]

const MERGED_RECORDS: readonly FieldDefinition[] = [
  neededField('Old ID', 'child', ['Old child ID', 'Old person ID', 'Old record', 'Merged ID', 'Merged from', 'Duplicate ID', 'Previous ID', 'From ID', 'Removed ID']),
  neededField('Kept ID', 'child', ['Keep ID', 'Kept child ID', 'Kept person ID', 'Kept record', 'Current ID', 'New ID', 'Merged into', 'Merged to', 'Surviving ID', 'Retained ID', 'To ID', 'Master ID']),
]

const ACTIONS: readonly FieldDefinition[] = [
  neededField(
    'Action', 'text',
    [
      'Actions', 'Action required', 'Actions required', 'Improvement action', 'SMART action', 'Agreed action', 'Planned action', 'Key action', 'Action to be taken', 'Action description',
      'Description of action', 'What we will do', 'What will we do', 'Action point',
    ],
    ['Task', 'Description', 'What'],
  ),
  field(
    'Workstream', 'word',
    ['Work stream', 'Workstream name', 'Improvement workstream', 'Strand', 'Improvement theme', 'Improvement area', 'Area for improvement', 'Priority area'],
    ['Theme', 'Priority', 'Area', 'Project', 'Programme'],
  ),
  field('Commitment', 'text', ['Commitments', 'Our commitment', 'Improvement commitment', 'Improvement objective'], ['Objective', 'Pledge', 'Aim', 'Goal', 'Outcome']),
  field('Recommendation', 'text', [
    'Recommendations', 'Recommendation number', 'Recommendation no', 'Recommendation ref', 'Recommendation reference', 'Ofsted recommendation', 'Inspection recommendation',
  ]),
  field(
    'Lead officer', 'person',
    ['Lead officer name', 'Name of lead officer', 'Responsible officer', 'Officer responsible', 'Accountable officer', 'Action owner', 'Action lead', 'Named lead', 'Person responsible', 'Senior responsible officer', 'SRO'],
    ['Lead', 'Owner', 'Responsible', 'By whom', 'Who'],
  ),
  neededField(
    'Target date', 'day',
    ['Target completion date', 'Target date for completion', 'Target for completion', 'Target end date', 'Planned completion date', 'Date to be completed', 'To be completed by', 'Complete by'],
    ['Target', 'Due', 'Due date', 'Deadline', 'By when', 'When', 'Action due', 'Action due date', 'Timescale'],
  ),
  field(
    'Completed', 'day',
    ['Date completed', 'Completed on', 'Completed date', 'Completion date', 'Actual completion date', 'Date of completion', 'Date action completed', 'Action completed', 'Action completed on'],
    ['Done', 'Date done', 'Complete', 'Closed', 'Date closed', 'Date achieved'],
  ),
  field('RAG', 'word', ['RAG status', 'RAG rating', 'Current RAG', 'BRAG', 'BRAG status', 'BRAG rating', 'RAGB', 'RAG BRAG'], ['Status', 'Rating', 'Colour']),
  field('Status update', 'text', ['Progress update', 'Latest update', 'Latest progress', 'Progress to date', 'Latest position', 'Current position', 'Progress notes', 'Action update'], ['Update', 'Progress', 'Comments', 'Comment', 'Notes', 'Commentary']),
]

const TARGETS: readonly FieldDefinition[] = [
  neededField('Measure', 'setting', ['Measure ID', 'Measure name', 'Indicator']),
  field('Team', 'setting', TEAM),
  field('Target', 'setting', ['Target rate']),
  field('From', 'setting', ['From date', 'In force from', 'Effective from']),
  field('Direction', 'setting', ['Better']),
  field('Amber tolerance', 'setting', ['Tolerance', 'Amber']),
  field('Window (months)', 'setting', ['Window months']),
  field('Confirmed', 'setting', []),
  field('Note', 'setting', ['Notes']),
]

const TIMESCALES: readonly FieldDefinition[] = [
  neededField('Applies to', 'setting', ['Applies']),
  field('Team', 'setting', TEAM),
  field('First visit', 'setting', ['First', 'First visit within']),
  field('Then every', 'setting', ['Then', 'Every', 'Interval']),
  field('Note', 'setting', ['Notes']),
]

const SETTINGS: readonly FieldDefinition[] = [
  neededField('Setting', 'setting', ['Name of setting']),
  neededField('Value', 'setting', []),
  field('Confirmed', 'setting', []),
  field('Meaning', 'setting', []),
]

const HOLIDAYS: readonly FieldDefinition[] = [
  neededField('Date', 'setting', ['Holiday', 'Holiday date', 'Closed on', 'Date of holiday']),
  field('Reason', 'setting', ['Description', 'Name']),
]

const COLUMNS: readonly FieldDefinition[] = [neededField('Field', 'setting', []), field('Table', 'setting', ['Sheet']), field('Column', 'setting', ['Header'])]

/** The fields of each table, in the order of its columns. */
export const FIELDS: Readonly<Record<TableName, readonly FieldDefinition[]>> = {
  Audits: AUDITS,
  Workers: WORKERS,
  Supervisions: SUPERVISIONS,
  Contacts: CONTACTS,
  Cases: CASES,
  Visits: VISITS,
  'Merged records': MERGED_RECORDS,
  Actions: ACTIONS,
  Targets: TARGETS,
  Timescales: TIMESCALES,
  Settings: SETTINGS,
  Holidays: HOLIDAYS,
  Columns: COLUMNS,
}

/** Headers of grades by domain in `Audits`, beside the overall one; any number of them. A header that ends in *grade*, *judgement*, *grading* or *rating* is one too. */
export const GRADE_DOMAINS: readonly string[] = [
  'Assessment', 'Assessments', 'Planning', 'Plan', 'Plans', 'Risk', 'Risks', 'Risk assessment', 'Risk planning', 'Risk management', 'Risk and protection', 'Assessment and planning',
  'Recording', 'Case recording', 'Supervision', 'Supervision and oversight', 'Supervision and management oversight', 'Management oversight', 'Oversight', "Child's voice", 'Voice',
  'Voice of the child', 'Visits', 'Visiting', 'Direct work', 'Chronology', 'Outcomes', 'Impact', 'Identity', 'Diversity', 'Equality and diversity', 'Multi-agency working',
  'Partnership working', 'Engagement', 'Engagement with family', 'Permanence', 'Review', 'Reviews', 'Reviewing', 'Decision making', 'Thresholds', 'Safeguarding', 'Protection', 'Health',
  'Education', 'Life story work', 'Transition', 'Intervention', 'Relationships',
]

/** How the headers of a grade by domain may end. */
export const GRADE_DOMAIN_ENDINGS: readonly string[] = ['grade', 'judgement', 'judgment', 'grading', 'rating']
