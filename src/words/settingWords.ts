/** What each setting, timescale and target means, as printed beside it in the workbook's own `Settings`, `Timescales` and `Targets`. */
import type { MeasureName } from './measureWords'

/** Above the settings sheets: how they are used. */
export const SETTINGS_LINES = {
  settings: 'Type over a value to change the rule. The next refresh uses it.',
  settingsQuestions: 'Where Confirmed says No, the figures that rest on that row say “not confirmed”. Check it, then put Yes.',
  targets: 'Type over a target to change it: 85 or 0.85 for 85%. For a change from a date on, or a team’s own target, add a row with From or Team filled.',
  timescales: 'Written as 10 working days, 42 days, 6 weeks, 3 months or 24 hours. A row with Team filled rules for that team.',
  columns: 'One row a choice: Cases: Last seen, the table or sheet, and the header of its column. A row without a column says that Cases is read from that sheet, and from no other.',
  holidays: 'The bank holidays of England and Wales are built in. Add a row for each other day on which nobody works.',
} as const

export const SETTINGS_HEADERS = {
  settings: { setting: 'Setting', value: 'Value', confirmed: 'Confirmed', meaning: 'Meaning' },
  targets: {
    measure: 'Measure',
    team: 'Team',
    target: 'Target',
    from: 'From',
    direction: 'Direction',
    tolerance: 'Amber tolerance',
    window: 'Window (months)',
    confirmed: 'Confirmed',
    note: 'Note',
  },
  timescales: { appliesTo: 'Applies to', team: 'Team', firstVisit: 'First visit', thenEvery: 'Then every', note: 'Note' },
  holidays: { date: 'Date', reason: 'Reason' },
  columns: { field: 'Field', table: 'Table', column: 'Column' },
} as const

/** Words for the drop-downs. */
export const YES = 'Yes'
export const NO = 'No'
export const DIRECTION_WORDS = { higher: 'Higher is better', lower: 'Lower is better' } as const

/** Marks a row whose `Confirmed` answers a question. */
export function questionToConfirm(question: string): string {
  return `To confirm: ${question}`
}

/** What a setting means, with its unit. A list's words are separated by semicolons; `refer*` stands for its beginnings. */
export const SETTING_MEANINGS: Readonly<Record<string, string>> = {
  'Extract date': 'The day on which the data was taken from the case system: the as-at date of the figures. Blank: today.',
  'Counting rule': 'Whether a timescale counts from the day after something happened, or from that day itself.',
  'Working-day rule': 'Whether bank holidays are left out of working days, or count as working days where they fall on a weekday.',
  'Count a child once': 'Yes: a child open in two categories counts once, in care before child protection plan before in need. No: once in each.',
  'Supervisions needed': 'How many supervisions a social worker needs within the 3 months, in whole numbers.',
  'Long absence (days)': 'Away for this many calendar days of the 3 months or more: the worker is left out.',
  'Social worker roles': 'Roles in Workers that hold cases: a list, separated by semicolons. A blank role counts.',
  'Supervision types that do not count': 'Types of supervision that do not count towards the number needed: words, separated by semicolons. Any other type counts.',
  'Visit types that do not count': 'Types of visit that never show that a child was seen: words, separated by semicolons. Any other type counts, and so does a blank.',
  'Outcomes that need no visit': 'Outcomes of a contact that call for no visit: words, separated by semicolons; a word ending in * stands for its beginnings.',
  'Outcomes that need a visit': 'Outcomes of a contact that call for a visit: words, separated by semicolons. A contact without any outcome is taken to call for one.',
  'Urgent priorities': 'Priorities of a contact that are urgent: whole values, separated by semicolons.',
  'Limiting domains': 'Domains of an audit that limit the overall grade: names, separated by semicolons. Inadequate in one of them and a better overall grade is an issue.',
  'Contacts without an outcome': 'What becomes of a contact with neither Visit required nor an outcome: whether it calls for a visit.',
  'Grade numbers': 'Which way grades of an audit written as a bare 1 to 4 run. Grades written as words are not touched by it.',
  'Refresh when a table changes': 'Yes: while the pane is open, the summaries are refreshed 5 seconds after the last change of a table that they rest on. No: only when asked.',
  'Report period': 'How often Heads of Service report. Last time, on their report, is the list issued whose date is nearest to one such period before the as-at date.',
  'Look ahead (days)': 'How many days ahead of the as-at date the look ahead goes: the next surgery.',
}

/** Beside each default timescale: what it is measured from. */
export const TIMESCALE_NOTES: Readonly<Record<string, string>> = {
  'Child in need': 'First visit from the start of the episode; later ones from the last time seen.',
  'Child protection plan': 'First visit from the start of the plan; later ones from the last time seen.',
  'Child in care': 'First visit from the start of each placement; later ones from the last time seen (regulation 28, 2010).',
  'Child in care, long term': 'Once the placement has lasted a year and is intended to last to 18.',
  Contact: 'From the date of the contact.',
  'Urgent contact': 'From the date of the contact, where its priority is urgent.',
}

/** Beside each default target; a measure without a note has none. */
export const TARGET_NOTES: Readonly<Partial<Record<MeasureName, string>>> = {
  'audits-inadequate': 'The plan prints 8/5%; taken as 8.5%. Check which is meant, then put Yes. Typed into Excel, 8/5 becomes 8 May.',
  supervision: 'Share of case-holding social workers with the supervisions needed.',
  'seen-after-contact': 'Share of contacts calling for a visit where the child was seen in time.',
  'seen-cin': 'A snapshot on the as-at date, so there is no window.',
  'seen-cp': 'A snapshot on the as-at date, so there is no window.',
  'seen-cic': 'A snapshot on the as-at date, so there is no window.',
}
