import { refreshedList } from '../../src/notes'
import { columnsSheet, figuresToIssue, historySheet, keptSheets, layOut, REQUESTED_SHEETS, settingsSheets, sheetsOfTheUser, summarySheet } from '../../src/sheets'
import { openMemoryWorkbook } from '../workbook/openMemoryWorkbook'
import { sampleSheets } from '../../src/sample'
import { AS_AT, CONTEXT, figuresOf, measure, recordsOf } from './fixtures'
import { workedCounty } from './readAdded'

async function refreshed(): Promise<ReturnType<typeof openMemoryWorkbook>> {
  const workbook = openMemoryWorkbook([{ name: 'My visits', table: 'Visits', rows: [['Child ID'], ['1']] }])
  await workbook.writeSheets([summarySheet(figuresOf([measure('seen-cp', 9, 10)]), recordsOf(), CONTEXT), ...settingsSheets()])
  return workbook
}

describe('what is kept in a workbook', () => {
  test('is our sheets, in the order of the tabs, without a typed cell as first written', async () => {
    expect((await keptSheets(await refreshed())).map(({ sheet, typed }) => [sheet, typed])).toEqual([['Summary', 0], ['Settings', 0], ['Targets', 0], ['Timescales', 0], ['Holidays', 0]])
  })

  test('counts a commentary as typed, and a figure not', async () => {
    const workbook = await refreshed()
    const column = workbook.rows('Summary')[0].indexOf('Commentary') + 1
    workbook.typeInto({ sheet: 'Summary', row: 2, column }, 'Two new workers since May')
    workbook.typeInto({ sheet: 'Summary', row: 2, column: 1 }, 'Something else')
    expect((await keptSheets(workbook)).find(({ key }) => key === 'summary')?.typed).toBe(1)
  })

  test('counts as typed nothing that a refresh writes, on any sheet', async () => {
    const { figures, records } = await workedCounty(200, 1, 'messy')
    const list = refreshedList({ asAt: figures.asAt, lookAheadDays: 14, visits: figures.visitStates(), standing: [], kept: [] })
    const workbook = openMemoryWorkbook([])
    const sheets = layOut(figures, records, CONTEXT, { list, report: { kept: [], issued: [] }, more: REQUESTED_SHEETS })
    await workbook.writeSheets(sheets)
    expect((await keptSheets(workbook)).map(({ key, typed }) => [key, typed])).toEqual(sheets.map(({ key }) => [key, 0]))
  })

  test('counts as typed no figure that was issued, but what somebody put beside one', async () => {
    const workbook = openMemoryWorkbook([])
    await workbook.writeSheets([historySheet(figuresToIssue(figuresOf([measure('seen-cp', 9, 10)]), CONTEXT.now))])
    expect((await keptSheets(workbook)).map(({ key, typed }) => [key, typed])).toEqual([['history', 0]])
    const [headers, ...rows] = workbook.rows('Figures issued')
    const beside = openMemoryWorkbook([{ name: 'Figures issued', table: 'History', rows: [[...headers, 'Why'], ...rows.map((row) => [...row, 'Snow'])] }])
    expect((await keptSheets(beside)).map(({ typed }) => typed)).toEqual([1])
  })

  test('names beside them the sheets of the user, those of the sample among them', async () => {
    const workbook = await refreshed()
    await workbook.writeSheets(sampleSheets({ children: 10, seed: 1, asAt: AS_AT, extract: 'clean' }))
    expect(await sheetsOfTheUser(workbook)).toEqual(['My visits', 'Audits', 'Workers', 'Supervisions', 'Contacts', 'Cases', 'Merged records', 'Actions'])
  })

  test('counts what stands in a column of the user’s own, so that it does not go with a sheet of which nothing else is typed', async () => {
    const workbook = openMemoryWorkbook([{ name: 'Teams', table: 'casefile_teams', rows: [['Level', 'Head of Service', 'Team manager', 'Team', 'Agreed with HR'], ['Team', null, null, 'North', 'Two posts']] }])
    expect((await keptSheets(workbook)).map(({ key, typed }) => [key, typed])).toEqual([['teams', 1]])
  })

  test('counts whatever is not its default as typed: a value, an answer, a row of one’s own', async () => {
    const workbook = await refreshed()
    workbook.typeInto({ sheet: 'Settings', row: 3, column: 2 }, 'The day itself is day 1')
    workbook.typeInto({ sheet: 'Settings', row: 9, column: 3 }, 'Yes')
    workbook.typeInto({ sheet: 'Holidays', row: 2, column: 1 }, 43_800)
    const typed = new Map((await keptSheets(workbook)).map((sheet) => [sheet.key, sheet.typed]))
    expect([typed.get('settings'), typed.get('holidays'), typed.get('targets')]).toEqual([2, 1, 0])
  })

  test('does not hold a table of the user’s that is called as one of ours, but has other headers', async () => {
    const workbook = openMemoryWorkbook([{ name: 'Columns', table: 'Columns', rows: [['Building', 'Height'], ['Town hall', 4]] }])
    expect(await keptSheets(workbook)).toEqual([])
    await workbook.writeSheets([columnsSheet()])
    expect((await keptSheets(openMemoryWorkbook([{ name: 'Columns', table: 'Columns', rows: [['Field', 'Table', 'Column'], ['Visits: Seen', 'May', 'Was seen']] }])))[0].typed).toBe(3)
  })
})
