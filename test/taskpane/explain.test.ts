import { dayOf } from '../../src/calendar'
import { explainFigure } from '../../src/taskpane/explain/explain'
import { ABOUT_TABLE, ACTION_PLAN_TABLE, AUDIT_FINDINGS_TABLE, EXTRA_SUPPORT_TABLE, HISTORY_TABLE, ISSUES_TABLE, NOTES_KEPT_TABLE, REPORT_TABLE, settingsSheets, SUMMARY_TABLE, SUPPORT_WORKERS_TABLE, TEAMS_TABLE, TREND_TABLE, VISITS_DUE_TABLE, WORKERS_TABLE } from '../../src/sheets'
import { countHeader, MEASURE_NAMES, rateHeader, stampText } from '../../src/words'
import type { CellValue, SelectedCell } from '../../src/workbook'
import { openMemoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'
import { SHEETS } from '../worker/channel'
import { closeSessions, sessionOver } from './openSession'

afterEach(closeSessions)

const NAME = MEASURE_NAMES['seen-cp']

const SUMMARY_ROW: Readonly<Record<string, CellValue>> = { Measure: NAME, Target: 0.85, Rate: 8 / 12, 'How many': '8 of 12', Status: '✖ Missed', Needed: 3, 'Last 3 met': '0 of 3', 'Jul 19': 8 / 12 }
const CASES_ROWS = SHEETS.find(({ name }) => name === 'Cases')?.rows ?? []

/** Where each of our tables stands here: a sheet each, called by its table. */
const SHEET_OF: Readonly<Partial<Record<string, string>>> = { [WORKERS_TABLE]: 'Our workers', [VISITS_DUE_TABLE]: 'Visits due', [NOTES_KEPT_TABLE]: 'Notes kept', [HISTORY_TABLE]: 'Figures issued', [REPORT_TABLE]: 'Report', ...Object.fromEntries([TEAMS_TABLE, EXTRA_SUPPORT_TABLE, SUPPORT_WORKERS_TABLE, TREND_TABLE, AUDIT_FINDINGS_TABLE, ISSUES_TABLE, ABOUT_TABLE, ACTION_PLAN_TABLE, 'Settings', 'Targets', 'Timescales', 'Holidays'].map((table) => [table, table])) }

/** A workbook that an earlier session refreshed: our sheet says as at when, and what it was then. */
function reopened(): readonly MemorySheet[] {
  return [
    ...SHEETS,
    { name: 'Summary', rows: [[stampText('31 July 2019', '1 August 2019 at 09:12', '0.1.0')]] },
    { name: 'Summary', table: SUMMARY_TABLE, firstRow: 5, rows: [Object.keys(SUMMARY_ROW), Object.values(SUMMARY_ROW)] },
    ...[TEAMS_TABLE, EXTRA_SUPPORT_TABLE, SUPPORT_WORKERS_TABLE, TREND_TABLE, AUDIT_FINDINGS_TABLE, ISSUES_TABLE, ABOUT_TABLE, ACTION_PLAN_TABLE].map((table) => ({ name: table, table, rows: [['Measure']] })),
    { name: 'Our workers', table: WORKERS_TABLE, rows: [['Worker']] },
    ...settingsSheets().map(({ table }) => ({ name: table.name, table: table.name, rows: [table.columns.map(({ header }) => header), ...table.rows.map(({ cells }) => table.columns.map(({ key }) => cells[key]?.value ?? null))] })),
  ]
}

function cell(table: string, header: string, row: Readonly<Record<string, CellValue>>): SelectedCell {
  return { sheet: SHEET_OF[table] ?? 'Summary', row: 6, column: 1, value: row[header] ?? null, table: { name: table, header, row } }
}

/** What stands open: the measure and month of a figure, or the title of what is no figure, with all that is said. */
async function explained(selected: SelectedCell | null, sheets = reopened()) {
  const workbook = openMemoryWorkbook(sheets)
  workbook.standOn(selected)
  const session = sessionOver(workbook)
  await explainFigure(session)
  const { opened } = session.state()
  const lines = opened?.kind === 'figure' ? opened.asked?.lines : opened?.kind === 'row' ? opened.row.lines : []
  return { ...session.state(), workbook, said: (lines ?? []).join('\n') }
}

describe('a figure of a workbook opened again later', () => {
  test('is worked out afresh as at the sheet’s own date, and nothing is written', async () => {
    const { opened, report, workbook, said } = await explained(cell(SUMMARY_TABLE, 'How many', SUMMARY_ROW))
    expect(report?.asAt).toBe(dayOf(2019, 7, 31))
    expect(opened).toMatchObject({ kind: 'figure', measure: 'seen-cp', asked: { month: null } })
    expect(said).toContain('How many: the sheet has 8 of 12, and the same comes out of the tables as they are now.')
    expect(workbook.writes).toEqual([])
  })

  test('whose tables have changed since shows both, and says so', async () => {
    const { said } = await explained(cell(SUMMARY_TABLE, 'How many', { ...SUMMARY_ROW, 'How many': '9 of 12' }))
    expect(said).toContain('have changed since the sheet was written')
    expect(said).toContain('How many: the sheet has 9 of 12; now it is 8 of 12. The sheet was left as it was: refresh to bring it up to date.')
  })

  test.each<[string, CellValue, string]>([
    ['Status', '✔ Met', 'Status: the sheet has ✔ Met; now it is ✖ Missed.'],
    ['Needed', 1, 'Needed: the sheet has 1; now it is 3.'],
    ['Target', 0.6, 'Target: the sheet has 60.0%; now it is 85.0%.'],
    ['Last 3 met', '3 of 3', 'Last 3 met: the sheet has 3 of 3; now it is 0 of 3.'],
  ])('compares %s with its own meaning, though just as many were seen', async (header, value, wanted) => {
    const { said } = await explained(cell(SUMMARY_TABLE, header, { ...SUMMARY_ROW, [header]: value }))
    expect(said).toContain(wanted)
    expect(said).not.toContain('How many 8')
  })

  test('of a past month shows that month’s figure, and says whose rows are listed', async () => {
    const { opened, report, said } = await explained(cell(SUMMARY_TABLE, 'Jul 19', SUMMARY_ROW))
    expect(opened).toMatchObject({ asked: { month: '2019-07' } })
    expect(report?.measures.find(({ id }) => id === 'seen-cp')?.trend.at(-1)).toMatchObject({ numerator: 8, denominator: 12 })
    expect(said).toContain('Jul 19: the sheet has 66.7%, and the same comes out')
    expect(said).toContain('The lists below are those of Jul 2019: each row judged as at 31 July 2019')
  })

  test('of a month whose rate is no longer so shows both rates, and how it stands now', async () => {
    const { said } = await explained(cell(SUMMARY_TABLE, 'Jul 19', { ...SUMMARY_ROW, 'Jul 19': 0.75 }))
    expect(said).toContain('Jul 19: the sheet has 75.0%; now it is 66.7%.')
    expect(said).toContain('Judged by the target in force now: ✖ Missed.')
  })

  test('of a cell that has not changed says which others of its row have', async () => {
    const { said } = await explained(cell(SUMMARY_TABLE, 'Measure', { ...SUMMARY_ROW, 'How many': '9 of 12' }))
    expect(said).toContain(`Measure: the sheet has ${NAME}, and the same comes out`)
    expect(said).toContain('Other cells of the row that have changed: How many 9 of 12, now 8 of 12')
  })
})

describe('a cell by team or worker opens its measure, says whose it is, and compares it with what it is now', () => {
  const RATE = rateHeader('seen-cp')
  const COUNT = countHeader('seen-cp')
  const team = { Level: 'Team', 'Head of Service': 'Not recorded', 'Team manager': 'Bo Sample', Team: 'North 1' }

  test.each<[string, SelectedCell, string]>([
    ['the whole on Teams', cell(TEAMS_TABLE, COUNT, { Level: 'Whole', [COUNT]: '8 of 12' }), `Whole, ${COUNT}: the sheet has 8 of 12, and the same`],
    ['a team', cell(TEAMS_TABLE, COUNT, { ...team, [COUNT]: '*4 of 7' }), `Team North 1, ${COUNT}: the sheet has *4 of 7; now it is 8 of 12`],
    ['its rate', cell(TEAMS_TABLE, RATE, { ...team, [RATE]: 4 / 7, [COUNT]: '*4 of 7' }), `Team North 1, ${RATE}: the sheet has 57.1%; now it is 66.7%`],
    ['a manager', cell(TEAMS_TABLE, COUNT, { ...team, Level: 'Team manager', Team: null, [COUNT]: '8 of 12' }), `Team manager Bo Sample, ${COUNT}: the sheet has 8 of 12, and the same`],
    ['a worker', cell(WORKERS_TABLE, COUNT, { Worker: 'Ada Example', Team: 'Not recorded', 'Team manager': 'Not recorded', [COUNT]: '9 of 12' }), `Ada Example, ${COUNT}: the sheet has 9 of 12; now it is 8 of 12`],
    ['a worker who is not counted any more', cell(WORKERS_TABLE, COUNT, { Worker: 'Cy Example', Team: 'North 1', 'Team manager': 'Bo Sample', [COUNT]: '1 of 1' }), 'Refreshed now, the sheet would have no such row.'],
    ['a team to be supported', cell(EXTRA_SUPPORT_TABLE, 'Needed', { Measure: NAME, Level: 'Team', Name: 'North 1', Needed: 1 }), 'Team North 1, Needed: the sheet has 1; now it is 3'],
    ['a worker to be supported', cell(SUPPORT_WORKERS_TABLE, 'Needed', { Measure: NAME, Name: 'Ada Example', Needed: 3 }), 'Ada Example, Needed: the sheet has 3, and the same'],
  ])('%s', async (_, selected, wanted) => {
    const { opened, said } = await explained(selected)
    expect(opened).toMatchObject({ kind: 'figure', measure: 'seen-cp' })
    expect(said).toContain(wanted)
    expect(said).toContain('What follows is the whole measure')
  })

  test('of two people with one name, team and manager neither is taken for the other', async () => {
    const workers: MemorySheet = { name: 'Workers', table: 'Workers', rows: [['Worker', 'Worker ID', 'Team', 'Start'], ['Ada Example', 'W1', 'North', '2018-01-08'], ['Ada Example', 'W2', 'North', '2018-01-08']] }
    const audits: MemorySheet = { name: 'Audits', table: 'Audits', rows: [['Child ID', 'Audit date', 'Worker', 'Overall grade'], ...['W1', 'W2', 'W2'].map((id, place) => [String(place), '2019-07-08', id, 'Inadequate'])] }
    const header = countHeader('audits-inadequate')
    const { said } = await explained(cell(WORKERS_TABLE, header, { Worker: 'Ada Example', Team: 'North', 'Team manager': 'Not recorded', [header]: '*5 of 5' }), [...reopened(), workers, audits])
    expect(said).toContain('More than one bears these names')
  })
})

describe('a row of Trend or Audit findings opens its measure, of the month that it is of', () => {
  const AUDITED = [...reopened(), { name: 'Audits', table: 'Audits', rows: [['Child ID', 'Audit date', 'Overall grade', 'Risk'], ['1', '2019-06-10', 'Inadequate', 'Good'], ['1', '2019-06-11', 'Good', 'Good'], ['1', '2019-07-10', 'Good', 'Inadequate'], ['2', '2019-07-11', 'Good', 'Good']] }]
  const findings = (part: string, what: string, share: number | null) => cell(AUDIT_FINDINGS_TABLE, 'Inadequate, share', { Part: part, What: what, 'Inadequate, share': share })

  test.each<[string, SelectedCell, object, string]>([
    ['a month of Trend', cell(TREND_TABLE, 'Target', { Measure: NAME, Month: 'Jul 19', Target: 0.8 }), { measure: 'seen-cp', asked: { month: '2019-07' } }, 'Jul 2019, Target: the sheet has 80.0%; now it is 85.0%'],
    ['a month of audits', findings('By month', 'Jun 19', 0.5), { measure: 'audits-inadequate', asked: { month: '2019-06' } }, 'Inadequate, share: the sheet has 50.0%, and the same'],
    ['one that has changed since', findings('By month', 'Jun 19', 0.25), { measure: 'audits-inadequate', asked: { month: '2019-06' } }, 'the sheet has 25.0%; now it is 50.0%'],
    ['the overall grade', findings('By domain', 'Overall', 0.5), { measure: 'audits-inadequate', asked: { month: null } }, 'the sheet has 50.0%; now it is 0.0%'],
  ])('%s', async (_, selected, expected, wanted) => {
    const { opened, said } = await explained(selected, AUDITED)
    expect(opened).toMatchObject({ kind: 'figure', ...expected })
    expect(said).toContain(wanted)
  })

  test('a domain says its own share, and which audits are inadequate in it', async () => {
    const { opened, said } = await explained(findings('By domain', 'Risk', 0), AUDITED)
    expect(opened).toMatchObject({ kind: 'row' })
    expect(said).toContain('Inadequate, share: the sheet has 0.0%; now it is 50.0%')
    expect(said).toContain('Risk: of the audits of the period with a grade in it, 1 of 2 inadequate now (50.0%).')
    expect(said).toContain('Inadequate in it now: Audits, row 4.')
  })
})

describe('a child on the surgery list', () => {
  const LIST = [...reopened(), { name: 'Visits due', table: VISITS_DUE_TABLE, rows: [['Child', 'Case type', 'Team', 'Last seen', 'Due', 'Status', 'Listed as at'], ['C1', 'Child protection plan', 'North 1', dayOf(2019, 5, 31), dayOf(2019, 6, 14), '✖ Overdue', dayOf(2019, 7, 17)], ['C2', 'Child protection plan', 'North 1', dayOf(2019, 5, 31), dayOf(2019, 6, 14), '✖ Overdue', dayOf(2019, 7, 17)]] }]
  const child = (id: string) => cell(VISITS_DUE_TABLE, 'Due', { Child: id, 'Case type': 'Child protection plan', Team: 'North 1', 'Last seen': dayOf(2019, 5, 31), Due: dayOf(2019, 6, 14), Status: '✖ Overdue', 'Listed as at': dayOf(2019, 7, 17) })

  test('is answered with why it is listed, the row behind it with its sum, and the rule', async () => {
    const { opened, said } = await explained(child('C1'), LIST)
    expect(opened).toMatchObject({ kind: 'row', row: { title: 'C1', place: { sheet: 'Cases', row: 2, column: 1 } } })
    expect(said).toContain('On the list because the visit due by 14 June 2019 has not been made as at 31 July 2019.')
    expect(said).toContain('The row behind it: Cases, row 2. Seen 31 May 2019, 10 working days, next due 14 June 2019: 33 working days overdue.')
    expect(said).toContain('The rule: Of the children on a child protection plan')
    expect(said).toContain('Due: the sheet has 14 June 2019, and the same comes out')
  })

  test('seen since says so, and what is due now', async () => {
    const { said } = await explained(child('C2'), LIST)
    expect(said).toContain('Due: the sheet has 14 June 2019; now it is 8 August 2019.')
    expect(said).toContain('Not to be seen any more: seen on 25 July 2019. It stays on the list until the next one is issued.')
    expect(said).toContain('Last seen 31 May 2019, now 25 July 2019')
  })

  test('on a draft stays only while something is typed beside it', async () => {
    const draft = [...reopened(), { name: 'Visits due', table: VISITS_DUE_TABLE, rows: [['Child', 'Case type', 'Reason'], ['C99', 'Child protection plan', 'Moved'], ['C98', 'Child protection plan', null]] }]
    const asked = (id: string) => explained(cell(VISITS_DUE_TABLE, 'Child', { Child: id, 'Case type': 'Child protection plan' }), draft)
    expect((await asked('C99')).said).toContain('No longer open. It stays on the draft as long as something is typed beside it.')
    const { said } = await asked('C98')
    expect(said).toContain('As the list would be drawn up now, the child would not be on it.')
    expect(said).toContain('Your tables have no open case and no contact of this child any more')
  })

  test('of whom something was kept: from where, why and when, and how it is with the child now', async () => {
    const kept = [...LIST, { name: 'Notes kept', table: NOTES_KEPT_TABLE, rows: [['Child', 'Family', 'Case type', 'Worker', 'Team', 'Team manager', 'Last listed as at', 'Reason', 'Action', 'Owner', 'By when', 'Done']] }]
    const { said } = await explained(cell(NOTES_KEPT_TABLE, 'Reason', { Child: 'C3', 'Case type': 'Child protection plan', 'Last listed as at': dayOf(2019, 7, 3), Reason: 'Family away' }), kept)
    expect(said).toContain('Reason: the sheet has Family away.')
    expect(said).toContain('Kept from Visits due: typed beside the child, who was last listed as at 3 July 2019.')
    expect(said).toContain('The child left the list when the next one was issued.')
    expect(said).toContain('The child would be on the list again now: the next refresh puts this back beside it.')
    expect(said).toContain('Seen 25 July 2019')
  })
})

describe('a figure of last time', () => {
  const HISTORY = ['As at', 'Issued on', 'Measure', 'Group', 'Name', 'Numerator', 'Denominator', 'Target', 'Rule']
  const issued = (numerator: number) => ({ 'As at': dayOf(2019, 7, 17), 'Issued on': dayOf(2019, 7, 18), Measure: NAME, Group: 'Whole', Name: null, Numerator: numerator, Denominator: 12, Target: 0.8, Rule: 'As it was.' })
  // a case that has ended, so that an earlier day can be known
  const withHistory = (numerator: number): readonly MemorySheet[] => [
    ...reopened().filter(({ name }) => name !== 'Cases'),
    { name: 'Cases', table: 'Cases', rows: [...CASES_ROWS.map((row, place) => [...row, place === 0 ? 'End date' : null]), ['C99', 'Child protection plan', dayOf(2019, 3, 4), 'Ada Example', 'North 1', 'Bo Sample', dayOf(2019, 4, 1)]] },
    { name: 'Figures issued', table: HISTORY_TABLE, rows: [HISTORY, Object.values(issued(numerator))] },
    { name: 'Report', table: REPORT_TABLE, rows: [['Head of Service', 'Measure', 'Last time: how many']] },
  ]

  test.each<[string, number, string]>([
    ['that has come to another since is told restated', 9, 'Restated: with what is recorded now, 17 July 2019 comes out at 0 of 12 (0.0%).'],
    ['that comes out as it was reported says so', 0, 'With what is recorded now, 17 July 2019 comes out the same: 0 of 12 (0.0%).'],
  ])('%s', async (_, numerator, wanted) => {
    const { opened, said } = await explained(cell(HISTORY_TABLE, 'Numerator', issued(numerator)), withHistory(numerator))
    expect(opened).toMatchObject({ kind: 'figure', measure: 'seen-cp' })
    expect(said).toContain(`Whole, reported as at 17 July 2019, issued on 18 July 2019: ${numerator} of 12`)
    expect(said).toContain('against a target of 80%')
    expect(said).toContain(wanted)
    const reported = await explained(cell(REPORT_TABLE, 'Last time: how many', { 'Head of Service': 'Whole', Measure: NAME, 'Last time: how many': `${numerator} of 12` }), withHistory(numerator))
    expect(reported.said).toContain(`Last time: how many: the sheet has ${numerator} of 12, and the same`)
    expect(reported.said).toContain(wanted)
  })
})

describe('rows of our other sheets', () => {
  test.each<[string, number, string]>([
    ['still there', 14, 'Problem: the sheet has “31/02/2019 is not a date.”, and the same comes out'],
    ['put right', 15, 'Refreshed now, the sheet would have no such row.'],
  ])('a row of Data issues says what the issue is, whether it is %s, and leads to its cell', async (_, row, wanted) => {
    const { opened, said } = await explained(
      cell(ISSUES_TABLE, 'Problem', { Table: 'Visits', Sheet: 'Visits', Row: row, Column: 'Visit date', Value: '31/02/2019', Problem: '31/02/2019 is not a date.', 'What was done': 'The row was left out.', Cell: `B${row}` }),
    )
    expect(opened).toMatchObject({ kind: 'row', row: { title: '31/02/2019 is not a date.', place: { sheet: 'Visits', row, column: 2 } } })
    expect(said).toContain(`Visits: sheet Visits, row ${row}, column Visit date.`)
    expect(said).toContain(wanted)
  })

  test.each<[string, SelectedCell, string, string]>([
    ['About: a table’s counts', cell(ABOUT_TABLE, 'Value', { Section: 'Rows of Visits: sheet Visits', Item: 'Rows read', Value: 14 }), 'Rows of Visits: sheet Visits', 'Value: the sheet has 14; now it is 13'],
    ['Action plan: a count', cell(ACTION_PLAN_TABLE, 'Overdue', { Workstream: 'Front door', Actions: 6, Overdue: 3, Action: null }), 'Front door', 'Overdue: Not done, and due before the as-at date.'],
    ['Action plan: an action', cell(ACTION_PLAN_TABLE, 'Lead officer', { Workstream: 'Front door', Action: 'Agree thresholds', RAG: '✖ Red', 'Against target date': '✖ Overdue' }), 'Agree thresholds', 'Against target date: ✖ Overdue'],
    ['Settings: what it sets and moves', cell('Settings', 'Value', { Setting: 'Supervisions needed', Value: 3, Confirmed: null, Meaning: '' }), 'Supervisions needed', 'Figures that move with it: Supervisions in the last 3 months.'],
    ['Timescales', cell('Timescales', 'Then every', { 'Applies to': 'Child protection plan', 'Then every': '10 working days' }), 'Child protection plan', 'Figures that move with it: Children on a child protection plan seen; Visits on time'],
    ['Holidays', cell('Holidays', 'Date', { Date: dayOf(2019, 7, 22) }), 'Holidays: Date', 'Date: the sheet has 22 July 2019.'],
  ])('%s', async (_, selected, title, wanted) => {
    const { opened, said } = await explained(selected)
    expect(opened).toMatchObject({ kind: 'row', row: { title } })
    expect(said).toContain(wanted)
  })

  test('a section of About that is a measure’s opens the figure', async () => {
    const { opened } = await explained(cell(ABOUT_TABLE, 'Item', { Section: NAME, Item: 'Rule', Value: '', Note: '' }))
    expect(opened).toMatchObject({ kind: 'figure', measure: 'seen-cp', asked: { month: null } })
  })

  test('a row of Targets opens its measure, and says what is in force', async () => {
    const { opened, said } = await explained(cell('Targets', 'Target', { Measure: NAME, Target: 0.85 }))
    expect(opened).toMatchObject({ kind: 'figure', measure: 'seen-cp' })
    expect(said).toContain('In force: 85% or more. Near: within 5 points of it.')
  })

  test('a column of the user’s own on one of our sheets is not taken for ours', async () => {
    const { said } = await explained(cell(SUMMARY_TABLE, 'Mine', { ...SUMMARY_ROW, Mine: 'Ask Bo' }))
    expect(said).toContain('The column Mine is not Casefile’s but yours')
    expect(said).toContain('Mine: the sheet has Ask Bo.')
  })
})

describe('above the table', () => {
  const above = (row: number, value: string, column = 1): SelectedCell => ({ sheet: 'Summary', row, column, value, table: null })

  test.each<[string, SelectedCell, string]>([
    ['the title', above(1, 'Improvement plan measures as at 31 July 2019'), 'The title of the sheet'],
    ['the stamp', above(2, stampText('31 July 2019', '1 August 2019 at 09:12', '0.1.0')), 'when and by which version of Casefile the sheet was written to its end'],
    ['a link', above(3, 'Go to Teams'), 'A link: it leads to the sheet Teams.'],
    ['a line that would read otherwise now', above(4, 'The newest visit is dated 2 June 2019.'), 'Refreshed now, it would say: The newest visit is dated 25 July 2019'],
    ['a header', above(5, 'How many', 4), 'How many: How many met it, of how many are counted.'],
  ])('%s', async (_, selected, wanted) => {
    expect((await explained(selected)).said).toContain(wanted)
  })
})

test.each<[string, SelectedCell | null]>([
  ['nothing', null],
  ['a blank cell outside any table', { sheet: 'Summary', row: 3, column: 9, value: null, table: null }],
  ['a cell beside the table', { sheet: 'Summary', row: 9, column: 40, value: 'mine', table: null }],
  ['a cell of a sheet of the user’s', { sheet: 'Visits', row: 1, column: 1, value: 'Child ID', table: null }],
  ['a cell of the user’s own table', { sheet: 'Visits', row: 2, column: 3, value: 'Yes', table: { name: 'Visits', header: 'Seen', row: { Seen: 'Yes' } } }],
])('%s selected: says which cells can be explained, and reads nothing', async (_, selected) => {
  const { opened, news, report } = await explained(selected)
  expect(opened).toBeNull()
  expect(news).toEqual({ news: 'nothing-to-explain' })
  expect(report).toBeNull()
})
