import { dayOf } from '../../src/calendar'
import { columnRow, loadRecords, settingRow, sourceRow, targetRow, timescaleRow, typeRow, type TypedRow } from '../../src/records'
import { columnsSheet, settingsSheets } from '../../src/sheets'
import { openMemoryWorkbook, type OpenMemoryWorkbook } from '../workbook/openMemoryWorkbook'
import type { MemorySheet } from './memoryWorkbook'
import { rowsOf } from './textTables'

const IN_FORCE = { on: dayOf(2019, 7, 31), dateSystem: 1900 } as const
const VISITS: MemorySheet = { name: 'Data', rows: rowsOf('Child ID | When was it | Seen\n1 | 2019-07-01 | Yes') }

async function withSettings(sheets: readonly MemorySheet[] = []): Promise<OpenMemoryWorkbook> {
  const workbook = openMemoryWorkbook(sheets)
  await workbook.writeSheets([...settingsSheets(), columnsSheet()])
  return workbook
}

const load = (workbook: OpenMemoryWorkbook) => loadRecords(workbook, { asAt: IN_FORCE.on, today: IN_FORCE.on })
const valueOf = async (workbook: OpenMemoryWorkbook, name: string) => (await load(workbook)).settings.shown.find(({ setting }) => setting === name)

describe('what is typed is what the next refresh reads', () => {
  test('a setting, and that it is confirmed', async () => {
    const workbook = await withSettings()
    expect(await typeRow(workbook, settingRow('Grade numbers', { value: '1 is inadequate, 4 is outstanding', confirmed: 'Yes' }))).toMatchObject({ outcome: 'typed', sheet: 'Settings' })
    const { settings, confirmed, issues } = await load(workbook)
    expect([settings.gradeNumbers, [...confirmed], issues]).toEqual(['one-is-inadequate', ['grade-numbers'], []])
  })

  test('a setting that an older Settings lacks, in a new row below its last', async () => {
    const workbook = openMemoryWorkbook([{ name: 'Settings', table: 'Settings', rows: rowsOf('Setting | Value | Confirmed\nLong absence (days) | =30 |') }])
    expect(await typeRow(workbook, settingRow('Supervisions needed', { value: 4 }))).toEqual({ outcome: 'typed', sheet: 'Settings', row: 3 })
    expect(workbook.rows('Settings')[2]).toEqual(['Supervisions needed', 4, null])
    expect(await valueOf(workbook, 'Supervisions needed')).toMatchObject({ value: '4', isDefault: false })
  })

  test('of two rows for one setting, in the lower, which rules', async () => {
    const workbook = openMemoryWorkbook([{ name: 'Settings', table: 'Settings', rows: rowsOf('Setting | Value\nSupervisions needed | =2\nSUPERVISIONS needed | =5') }])
    await typeRow(workbook, settingRow('Supervisions needed', { value: 4 }))
    expect(workbook.rows('Settings').map((row) => row[1])).toEqual(['Value', 2, 4])
  })

  test('a target, in the row in force on the day, with the cells that were not meant as they were', async () => {
    const workbook = openMemoryWorkbook([
      { name: 'Targets', table: 'Targets', rows: rowsOf('Measure | Team | Target | From | Amber tolerance | Confirmed\nseen-cp | | =0.8 | | =0.05 |\nseen-cp | | =0.85 | 2019-07-01 | =0.05 |\nseen-cp | | =0.9 | 2019-09-01 | |\nseen-cp | North | =0.5 | | |') },
    ])
    await typeRow(workbook, targetRow('seen-cp', { target: 875_000 }, IN_FORCE))
    expect(workbook.rows('Targets').map((row) => row[2])).toEqual(['Target', 0.8, 0.875, 0.9, 0.5])
    expect(workbook.rows('Targets')[2][4]).toBe(0.05)
  })

  test('the target that the plan prints as 8/5%, confirmed', async () => {
    const workbook = await withSettings()
    await typeRow(workbook, targetRow('audits-inadequate', { target: 50_000, confirmed: 'Yes' }, IN_FORCE))
    const { targets, confirmed } = await load(workbook)
    expect([targets.find(({ measure }) => measure === 'audits-inadequate')?.target, confirmed.has('inadequate-target')]).toEqual([50_000, true])
  })

  test('a timescale, in the general row and not a team’s', async () => {
    const workbook = openMemoryWorkbook([{ name: 'Timescales', table: 'Timescales', rows: rowsOf('Applies to | Team | First visit | Then every\nCIN | | 10 working days | 20 working days\nChild in need | North | 5 working days | 5 working days') }])
    await typeRow(workbook, timescaleRow('Child in need', 'Then every', '6 weeks'))
    expect(workbook.rows('Timescales').map((row) => row[3])).toEqual(['Then every', '6 weeks', '5 working days'])
  })

  test('a column, so that the range is read; chosen again, in the same row', async () => {
    const workbook = await withSettings([VISITS])
    expect((await load(workbook)).visits).toBeNull()
    await typeRow(workbook, columnRow('Visits', 'Visit date', 'Data', 'Seen'))
    await typeRow(workbook, columnRow('Visits', 'Visit date', 'Data', 'When was it'))
    expect(workbook.rows('Columns')).toEqual([['Field', 'Table', 'Column'], ['Visits: Visit date', 'Data', 'When was it']])
    expect((await load(workbook)).visits?.count).toBe(1)
  })

  test('a sheet for a table, beside the one named before', async () => {
    const workbook = await withSettings([{ ...VISITS, name: 'May' }, { ...VISITS, name: 'June' }])
    await typeRow(workbook, sourceRow('Visits', 'May'))
    await typeRow(workbook, sourceRow('Visits', 'June'))
    expect((await load(workbook)).readings.map(({ sheet }) => sheet)).toEqual(['May', 'June'])
  })
})

describe('nothing is written', () => {
  const row: TypedRow = settingRow('Supervisions needed', { value: 4 })

  test('where the workbook has no such table', async () => {
    expect(await typeRow(openMemoryWorkbook([VISITS]), row)).toEqual({ outcome: 'no-table' })
  })

  test('where it is a plain range', async () => {
    const workbook = openMemoryWorkbook([{ name: 'Settings', rows: rowsOf('Setting | Value\nSupervisions needed | =2') }])
    expect(await typeRow(workbook, row)).toEqual({ outcome: 'plain-range', sheet: 'Settings' })
    expect(workbook.rows('Settings')[1][1]).toBe(2)
  })

  test('where it lacks the column', async () => {
    const workbook = openMemoryWorkbook([{ name: 'Settings', table: 'Settings', rows: rowsOf('Setting | Value\nSupervisions needed | =2') }])
    expect(await typeRow(workbook, settingRow('Supervisions needed', { value: 4, confirmed: 'Yes' }))).toEqual({ outcome: 'no-column', sheet: 'Settings', column: 'Confirmed' })
    expect(workbook.rows('Settings')[1][1]).toBe(2)
  })

  test.each([
    [1, 'Long absence (days)'],
    [2, 9],
  ])('where a colleague has typed into column %d of the row meanwhile', async (column, typed) => {
    const workbook = await withSettings()
    const at = workbook.rows('Settings').findIndex(([setting]) => setting === 'Supervisions needed') + 1
    workbook.beforeWriting = () => workbook.typeInto({ sheet: 'Settings', row: at, column }, typed)
    expect(await typeRow(workbook, row)).toEqual({ outcome: 'changed-meanwhile', sheet: 'Settings', row: at })
    expect(workbook.rows('Settings')[at - 1][column - 1]).toBe(typed)
  })
})
