import { parseIsoDate } from '../../src/calendar'
import { loadRecords } from '../../src/records'
import { issueSentence } from '../../src/words'
import { memoryWorkbook } from './memoryWorkbook'

const AS_AT = parseIsoDate('2019-07-31')
const load = (sheets: Parameters<typeof memoryWorkbook>[0]) => loadRecords(memoryWorkbook(sheets), { asAt: AS_AT, today: AS_AT })

describe('a source that bears the name of another table of the product is never taken for one by its headers', () => {
  test.each(['Assessments', 'Reviews', 'Referrals', 'Notes kept', 'History', 'List 8', 'List_3'])('%s', async (name) => {
    const rows = [['Child ID', 'Case type', 'Start', 'End', 'Worker', 'Team'], [1, 'CIN', '01/07/2019', null, 'A Rowe', 'North']]
    expect((await load([{ name, rows }])).readings).toEqual([])
    expect((await load([{ name: 'Sheet1', rows }])).readings.map(({ table }) => table)).toEqual(['Cases'])
  })
})

describe('a sheet that looks like a table but lacks one column that it needs', () => {
  const july = { name: 'Jul 19', rows: [['LCS ID', 'Dt of visit', 'Visit type', 'Seen', 'Worker'], [1, '01/07/2019', 'Home', 'Yes', 'A Rowe']] }

  test('is not read, and an issue says so with the nearest headers', async () => {
    const { readings, issues } = await load([{ name: 'Jun 19', rows: [['LCS ID', 'Date of visit', 'Seen'], [1, '03/06/2019', 'Yes']] }, july])
    expect(readings.map(({ sheet, read }) => [sheet, read])).toEqual([['Jun 19', 1]])
    const [issue] = issues.filter(({ code }) => code === 'range-not-read')
    expect([issue.sheet, issue.table, issue.row]).toEqual(['Jul 19', 'Visits', 1])
    expect(issueSentence(issue)).toBe('The sheet Jul 19 looks like Visits, but no column of it is known as Visit date, so none of its rows were read. Is it Dt of visit? Say so in the Columns table.')
  })

  test('but one with fewer known columns is nobody’s', async () => {
    expect((await load([{ name: 'Rota', rows: [['Worker', 'Team', 'Room'], ['A Rowe', 'North', 4]] }])).issues).toEqual([])
  })
})

test('two audits of one child in the window are an issue, and both count', async () => {
  const { audits, issues } = await load([
    { name: 'Audits', rows: [['Child ID', 'Audit date', 'Overall grade'], [1, '15/07/2019', 'Good'], [1, '20/07/2019', 'Inadequate'], [1, '15/06/2019', 'Good'], [2, '20/07/2019', 'Good']] },
  ])
  expect(audits?.count).toBe(4)
  expect(issues.filter(({ code }) => code === 'audit-twice').map(({ row, facts }) => [row, facts])).toEqual([[3, ['2']]])
})

test('a Team cell that says Not recorded is blank', async () => {
  const { cases, teams } = await load([{ name: 'Cases', rows: [['Child ID', 'Case type', 'Start', 'Team'], [1, 'CIN', '01/07/2019', 'Not recorded'], [2, 'CIN', '01/07/2019', 'Zed']] }])
  expect([Array.from(cases?.team ?? []), teams.shown]).toEqual([[-1, 0], ['Zed']])
})
