import { dayOf } from '../../src/calendar'
import { explainFigure } from '../../src/taskpane/explain/explain'
import { ABOUT_TABLE, ACTION_PLAN_TABLE, AUDIT_FINDINGS_TABLE, EXTRA_SUPPORT_TABLE, ISSUES_TABLE, REPORT_TABLE, SUMMARY_TABLE, SUPPORT_WORKERS_TABLE, TEAMS_TABLE, TREND_TABLE, WORKERS_TABLE } from '../../src/sheets'
import { askedLines, countHeader, MEASURE_NAMES, rateHeader, stampText } from '../../src/words'
import type { CellValue, SelectedCell } from '../../src/workbook'
import { openMemoryWorkbook, type MemorySheet } from '../records/memoryWorkbook'
import { SHEETS } from '../worker/channel'
import { closeSessions, sessionOver } from './openSession'

afterEach(closeSessions)

const NAME = MEASURE_NAMES['seen-cp']

/** A workbook that an earlier session refreshed: our sheet says as at when, and what it was then. */
function reopened(): readonly MemorySheet[] {
  return [
    ...SHEETS,
    { name: 'Summary', rows: [[stampText('31 July 2019', '1 August 2019 at 09:12', '0.1.0')]] },
    { name: 'Summary', table: SUMMARY_TABLE, firstRow: 5, rows: [['Measure', 'How many'], [NAME, '8 of 12']] },
  ]
}

function cell(table: string, header: string, row: Readonly<Record<string, CellValue>>): SelectedCell {
  return { sheet: 'Summary', row: 6, column: 1, table: { name: table, header, row } }
}

async function explained(selected: SelectedCell | null, sheets = reopened()) {
  const workbook = openMemoryWorkbook(sheets)
  workbook.standOn(selected)
  const session = sessionOver(workbook)
  await explainFigure(session)
  return { ...session.state(), workbook }
}

describe('a figure of a workbook opened again later', () => {
  test('is worked out afresh as at the sheet’s own date, and nothing is written', async () => {
    const { opened, report, workbook } = await explained(cell(SUMMARY_TABLE, 'How many', { Measure: NAME, 'How many': '8 of 12' }))
    expect(report?.asAt).toBe(dayOf(2019, 7, 31))
    expect(opened).toMatchObject({ kind: 'figure', measure: 'seen-cp', asked: { month: null, onSheet: '8 of 12', now: '8 of 12', agrees: true } })
    expect(workbook.writes).toEqual([])
  })

  test('whose tables have changed since shows both, and says so', async () => {
    const { opened } = await explained(cell(SUMMARY_TABLE, 'Rate', { Measure: NAME, 'How many': '9 of 12' }))
    expect(opened).toMatchObject({ asked: { onSheet: '9 of 12', now: '8 of 12', agrees: false } })
    if (opened?.kind !== 'figure' || opened.asked === null) throw new Error('No figure was opened.')
    const said = askedLines(opened.asked, '31 July 2019', '').join(' ')
    expect(said).toContain('have changed since the sheet was written')
    expect(said).toContain('the sheet has 9 of 12; now it is 8 of 12')
  })

  test('of a past month shows that month’s figure, and says whose rows are listed', async () => {
    const { opened, report } = await explained(cell(SUMMARY_TABLE, 'Jul 19', { Measure: NAME, 'How many': '8 of 12', 'Jul 19': 8 / 12 }))
    expect(opened).toMatchObject({ asked: { month: '2019-07', now: '66.7%', agrees: true } })
    expect(report?.measures.find(({ id }) => id === 'seen-cp')?.trend.at(-1)).toMatchObject({ numerator: 8, denominator: 12 })
    if (opened?.kind !== 'figure' || opened.asked === null) throw new Error('No figure was opened.')
    expect(askedLines(opened.asked, '31 July 2019', '31 July 2019').at(-1)).toContain('The lists below are those of Jul 2019: each row judged as at 31 July 2019')
  })

  test('of a month whose rate is no longer so shows both rates', async () => {
    const { opened } = await explained(cell(SUMMARY_TABLE, 'Jul 19', { Measure: NAME, 'How many': '8 of 12', 'Jul 19': 0.75 }))
    expect(opened).toMatchObject({ asked: { onSheet: '75.00%', now: '66.7%', agrees: false } })
  })
})

describe('a cell by team or worker opens its measure, says whose it is, and compares it with what it is now', () => {
  const RATE = rateHeader('seen-cp')
  const COUNT = countHeader('seen-cp')

  test.each<[string, SelectedCell, object]>([
    ['the whole on Teams, compared with what it is now', cell(TEAMS_TABLE, RATE, { Level: 'Whole', [RATE]: 8 / 12, [COUNT]: '8 of 12' }), { onSheet: '8 of 12', now: '8 of 12', agrees: true }],
    ['a team', cell(TEAMS_TABLE, COUNT, { Level: 'Team', 'Head of Service': 'Not recorded', 'Team manager': 'Bo Sample', Team: 'North 1', [COUNT]: '*4 of 7' }), { place: 'Team North 1', onSheet: '4 of 7', now: '8 of 12', agrees: false }],
    ['a manager', cell(TEAMS_TABLE, RATE, { Level: 'Team manager', 'Head of Service': 'Not recorded', 'Team manager': 'Bo Sample', Team: null, [COUNT]: '8 of 12' }), { place: 'Team manager Bo Sample', onSheet: '8 of 12', now: '8 of 12', agrees: true }],
    ['a worker', cell(WORKERS_TABLE, RATE, { Worker: 'Ada Example', Team: 'Not recorded', 'Team manager': 'Not recorded', [COUNT]: null }), { place: 'Ada Example', onSheet: '', now: '8 of 12', agrees: false }],
    ['a measure of a Head of Service on the report', cell(REPORT_TABLE, 'Now', { 'Head of Service': 'Q Heron', Measure: NAME, 'Now: how many': '*8 of 9' }), { place: 'Head of Service Q Heron', onSheet: '8 of 9', now: '', agrees: false }],
    ['a worker to be supported', cell(SUPPORT_WORKERS_TABLE, 'Needed', { Measure: NAME, Name: 'A Rowe', Team: 'North 1', 'How many': '8 of 12' }), { place: 'Worker A Rowe', onSheet: '8 of 12', now: '', agrees: false }],
    ['a team to be supported', cell(EXTRA_SUPPORT_TABLE, 'Needed', { Measure: NAME, Level: 'Team', Name: 'North 1', 'How many': '8 of 12' }), { place: 'Team North 1', onSheet: '8 of 12', now: '8 of 12', agrees: true }],
  ])('%s', async (_, selected, asked) => {
    const { opened } = await explained(selected)
    expect(opened).toMatchObject({ kind: 'figure', measure: 'seen-cp', asked })
  })

  test('whose it is, and what the sheet has, is said; what follows is the whole', () => {
    const said = (now: string | null) => askedLines({ place: 'Team North 1', month: null, onSheet: '4 of 7', now, agrees: now === '4 of 7' }, '31 July 2019', '')
    expect(said('4 of 7')[0]).toBe('Team North 1: the sheet has 4 of 7, and the same comes out of the tables as they are now.')
    expect(said('5 of 7').slice(0, 2)).toEqual(['The tables have changed since the sheet was written, or the rules have.', 'Team North 1: the sheet has 4 of 7; now it is 5 of 7. The sheet was left as it was: refresh to bring it up to date.'])
    expect(said('')[1]).toContain('now it is no figure')
    expect(said(null)[0]).toBe('Team North 1: the sheet has 4 of 7. More than one bears these names, so which of them it is cannot be told.')
    for (const now of ['4 of 7', '5 of 7', null]) expect(said(now).at(-1)).toContain('the whole measure')
  })
})

describe('a row of Trend or Audit findings opens its measure, of the month that it is of', () => {
  const AUDITED = [...reopened(), { name: 'Audits', table: 'Audits', rows: [['Child ID', 'Audit date', 'Overall grade'], ['1', '2019-06-10', 'Inadequate'], ['1', '2019-06-11', 'Good'], ['1', '2019-07-10', 'Good']] }]
  const findings = (part: string, what: string, share: number | null) => cell(AUDIT_FINDINGS_TABLE, 'Good', { Part: part, What: what, 'Inadequate, share': share })

  test.each<[string, SelectedCell, object]>([
    ['a month of Trend', cell(TREND_TABLE, 'Target', { Measure: NAME, Month: 'Jul 19', Rate: 8 / 12 }), { measure: 'seen-cp', asked: { month: '2019-07', now: '66.7%', agrees: true } }],
    ['its part month', cell(TREND_TABLE, 'Month', { Measure: NAME, Month: 'Jul 19 (part)', Rate: null, 'Part month': 8 / 12 }), { measure: 'seen-cp', asked: { month: '2019-07', agrees: true } }],
    ['a month of audits', findings('By month', 'Jun 19', 0.5), { measure: 'audits-inadequate', asked: { month: '2019-06', onSheet: '50.0%', agrees: true } }],
    ['one that has changed since', findings('By month', 'Jun 19', 0.25), { measure: 'audits-inadequate', asked: { month: '2019-06', onSheet: '25.00%', now: '50.0%', agrees: false } }],
    ['a domain that is called like a month', findings('By domain', 'Jun 19', 0.5), { measure: 'audits-inadequate', asked: null }],
  ])('%s', async (_, selected, expected) => {
    const { opened } = await explained(selected, AUDITED)
    expect(opened).toMatchObject({ kind: 'figure', ...expected })
  })
})

describe('rows of our other sheets', () => {
  test('a row of Data issues says what the issue is and leads to its cell', async () => {
    const { opened, report } = await explained(
      cell(ISSUES_TABLE, 'Problem', { Table: 'Visits', Sheet: 'Visits', Row: 14, Column: 'Visit date', Value: '31/02/2019', Problem: '31/02/2019 is not a date.', 'What was done': 'The row was left out.', Cell: 'B14' }),
    )
    expect(opened).toEqual({
      kind: 'row',
      row: { title: '31/02/2019 is not a date.', lines: ['Visits: sheet Visits, row 14, column Visit date.', '31/02/2019 is not a date.', 'The row was left out.'], place: { sheet: 'Visits', row: 14, column: 2 } },
    })
    expect(report).toBeNull()
  })

  test('a row of About says its rule or its table’s counts', async () => {
    const { opened } = await explained(cell(ABOUT_TABLE, 'Value', { Section: 'Rows of Visits: sheet Visits', Item: 'Rows read', Value: 13, Note: null }))
    expect(opened).toEqual({ kind: 'row', row: { title: 'Rows of Visits: sheet Visits', lines: ['Rows read: 13'], place: null } })
  })

  test.each<[string, SelectedCell, object]>([
    ['a count of Action plan says what is counted', cell(ACTION_PLAN_TABLE, 'Overdue', { Workstream: 'Front door', Actions: 6, Overdue: 3, Action: null }), { title: 'Front door', lines: ['Overdue: 3', 'Not done, and due before the as-at date.'] }],
    [
      'an action how it stands',
      cell(ACTION_PLAN_TABLE, 'Lead officer', { Workstream: 'Front door', Action: 'Agree thresholds', RAG: '✖ Red', 'Against target date': '✖ Overdue' }),
      { title: 'Agree thresholds', lines: ['Against target date: ✖ Overdue', 'RAG: ✖ Red'] },
    ],
  ])('%s', async (_, selected, row) => {
    expect((await explained(selected)).opened).toEqual({ kind: 'row', row: { ...row, place: null } })
  })

  test('a section of About that is a measure’s opens the figure', async () => {
    const { opened } = await explained(cell(ABOUT_TABLE, 'Item', { Section: NAME, Item: 'Rule', Value: '', Note: '' }))
    expect(opened).toEqual({ kind: 'figure', measure: 'seen-cp', asked: null })
  })
})

test.each<[string, SelectedCell | null]>([
  ['nothing', null],
  ['a cell outside any table', { sheet: 'Visits', row: 1, column: 1, table: null }],
  ['a cell of the user’s own table', cell('Visits', 'Seen', { Seen: 'Yes' })],
  ['a name on Teams', cell(TEAMS_TABLE, 'Team', { Level: 'Team', Team: 'North 1' })],
  ['a row of Summary that names no measure', cell(SUMMARY_TABLE, 'Rate', { Measure: 'Mine' })],
])('%s selected: says which cells can be explained, and reads nothing', async (_, selected) => {
  const { opened, news, report } = await explained(selected)
  expect(opened).toBeNull()
  expect(news).toEqual({ news: 'nothing-to-explain' })
  expect(report).toBeNull()
})
