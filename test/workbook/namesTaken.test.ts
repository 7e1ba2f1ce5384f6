/** Sheets, tables and names of the user's own that are called as ours would be, on files and on Excel: ours go by another name, and find it again. */
import { dayOf } from '../../src/calendar'
import { keptSheets, REQUESTED_SHEETS } from '../../src/sheets'
import { SHEET_NAMES } from '../../src/words'
import type { TableSource } from '../../src/workbook'
import { addName, addTable, areaAt, enter, renameTable, valuesAt, type Workbook } from '../excel-host'
import { onExcel, onFiles, type Desk } from '../notes/openSurgeries'

const ASKED = REQUESTED_SHEETS
const JULY = dayOf(2019, 7, 31)

const WORDS = [
  ['Invoice', 'Sum'],
  ['I1', '=1+1'],
  ['I2', 'mine'],
] as const

/** A sheet of the user's own, with a table where it is named. */
function usersSheet(workbook: Workbook, name: string, table?: string): void {
  const sheet = workbook.addSheet(name)
  WORDS.forEach((line, row) => line.forEach((word, column) => enter(workbook, sheet, { row, column, rows: 1, columns: 1 }, `'${word}`)))
  if (table !== undefined) renameTable(workbook, addTable(workbook, sheet, areaAt('A1:B3'), true), table)
}

const tables = async ({ port }: Desk): Promise<readonly TableSource[]> => (await port.sources()).filter((source) => source.kind === 'table')
const sheetOf = async (desk: Desk, table: string): Promise<string | undefined> => (await tables(desk)).find(({ name }) => name === table)?.sheet
const isAsItWas = async (desk: Desk, ...sheets: readonly string[]): Promise<void> => {
  const workbook = await desk.look()
  expect(sheets.map((sheet) => valuesAt(workbook, sheet, 'A1:C4'))).toEqual(sheets.map(() => [...WORDS.map((line) => [...line, null]), [null, null, null]]))
}

describe.each([
  ['files', onFiles],
  ['Excel', onExcel],
])('on %s', (_, open) => {
  afterEach(() => expect(notPlayed()).toEqual([]))
  let notPlayed = (): readonly string[] => []
  const begin = async (work: (workbook: Workbook) => void): Promise<Desk> => {
    const desk = await open()
    notPlayed = () => desk.excel?.host.notPlayed ?? []
    await desk.byHand(work)
    return desk
  }

  it('beside sheets of the user’s with every one of our names, ours are called so and “(Casefile)”, and are found again', async () => {
    const names = Object.values(SHEET_NAMES)
    const desk = await begin((workbook) => {
      for (const name of names) if (workbook.findSheet(name) === null) usersSheet(workbook, name.toUpperCase())
    })
    const users = (await desk.look()).sheets.map(({ name }) => name)
    const first = await desk.surgeries.at(JULY, true, ASKED)
    const second = await desk.surgeries.at(JULY + 7, true)
    const written = second.written.map(({ name }) => name)
    expect(written).toEqual(expect.arrayContaining(['Summary (Casefile)', 'Teams (Casefile)', 'Visits due (Casefile)', 'Figures issued (Casefile)', 'Fortnightly report (Casefile)', 'About (Casefile)']))
    expect(written.filter((name) => users.includes(name))).toEqual([])
    expect(new Set(written)).toEqual(new Set([...written, ...first.written.flatMap(({ key, name }) => (key === 'settings' || key === 'targets' || key === 'timescales' || key === 'holidays' ? [] : [name]))]))
    await isAsItWas(desk, ...users.filter((name) => name === name.toUpperCase()))
  })

  it('beside a table History of the user’s, figures go into casefile_history; the next list adds to it, and the report compares with it', async () => {
    const desk = await begin((workbook) => usersSheet(workbook, 'Invoices', 'History'))
    await desk.surgeries.at(JULY, true)
    expect(await sheetOf(desk, 'casefile_history')).toBe(SHEET_NAMES.history)
    const first = await desk.surgeries.issued()
    expect(first.length).toBeGreaterThan(0)
    await desk.crossOver()
    await desk.surgeries.at(JULY + 14, true)
    const second = await desk.surgeries.issued()
    expect(second.slice(0, first.length)).toEqual(first)
    expect(second).toHaveLength(first.length * 2)
    expect(await sheetOf(desk, 'casefile_fortnightly_report')).toBe(SHEET_NAMES['fortnightly-report'])
    await isAsItWas(desk, 'Invoices')
  })

  it('beside a table Notes_kept of the user’s, words of a child that leaves are kept in casefile_notes_kept, and come back from there', async () => {
    const desk = await begin((workbook) => usersSheet(workbook, 'Invoices', 'Notes_kept'))
    const { surgeries } = desk
    await surgeries.at(JULY, true)
    await surgeries.type('C1', 'reason', 'Nobody in')
    await surgeries.add('Visits', ['C1', JULY + 5, 'Yes'])
    await surgeries.at(JULY + 14, true)
    expect(await sheetOf(desk, 'casefile_notes_kept')).toBe(SHEET_NAMES['notes-kept'])
    expect(await surgeries.kept()).toEqual(['C1 in-need: Nobody in'])
    expect((await keptSheets(desk.port)).filter(({ key }) => key === 'notes-kept')).toMatchObject([{ table: 'casefile_notes_kept', typed: 1 }])
    await surgeries.at(JULY + 41)
    expect((await surgeries.rows()).at(-1)).toBe('C1 | Child in need | ✖ Overdue | Nobody in')
    expect(await surgeries.kept()).toEqual([])
    await isAsItWas(desk, 'Invoices')
  })

  it('what the user may have removed is our casefile_history, and never a table History of theirs', async () => {
    const desk = await begin((workbook) => usersSheet(workbook, 'Invoices', 'History'))
    await desk.surgeries.at(JULY, true)
    const kept = await keptSheets(desk.port)
    expect(kept.filter(({ key }) => key === 'history')).toMatchObject([{ sheet: SHEET_NAMES.history, table: 'casefile_history' }])
    expect(kept.map(({ sheet }) => sheet)).not.toContain('Invoices')
  })

  it('a column of our History that somebody renamed lets nothing be issued beside it, where its figures would be lost from sight, and is named', async () => {
    const desk = await begin(() => undefined)
    await desk.surgeries.at(JULY, true)
    await desk.byHand((workbook) => {
      const { sheet, area } = workbook.table('History')
      enter(workbook, sheet, { row: area.row, column: area.column, rows: 1, columns: 1 }, 'Day')
    })
    await expect(desk.surgeries.at(JULY + 14, true)).rejects.toMatchObject({ code: 'key-column-renamed', facts: [SHEET_NAMES.history, 'As at'] })
    expect(await sheetOf(desk, 'casefile_history')).toBeUndefined()
  })

  it('names of cells that are called as our tables would be: settings and figures go by their second names, and what is typed there rules', async () => {
    const desk = await begin((workbook) => {
      usersSheet(workbook, 'Invoices')
      for (const name of ['History', 'Settings', 'Targets', 'Timescales', 'Holidays']) addName(workbook, null, name, '=Invoices!$A$1')
    })
    await desk.surgeries.at(JULY, true)
    const names = (await tables(desk)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['casefile_history', 'casefile_settings', 'casefile_targets', 'casefile_timescales', 'casefile_holidays']))
    await desk.byHand((workbook) => {
      const { sheet, bodyArea } = workbook.table('casefile_settings')
      const row = Array.from({ length: bodyArea.rows }, (__, at) => bodyArea.row + at).find((at) => sheet.grid.at(at, bodyArea.column)?.value === 'Look ahead (days)') ?? -1
      enter(workbook, sheet, { row, column: bodyArea.column + 1, rows: 1, columns: 1 }, '30')
    })
    const { records } = await desk.surgeries.at(JULY + 14, true)
    expect(records.settings.lookAheadDays).toBe(30)
    expect((await tables(desk)).map(({ name }) => name).sort()).toEqual([...names, 'casefile_fortnightly_report'].sort())
    expect((await keptSheets(desk.port)).find(({ key }) => key === 'settings')).toMatchObject({ table: 'casefile_settings', typed: 1 })
    await isAsItWas(desk, 'Invoices')
  })

  it('tables of the user’s called Settings, Targets, Timescales, Holidays, Columns and Actions are not written to, and an issue says that each lacks a column', async () => {
    const called = ['Settings', 'Targets', 'Timescales', 'Holidays', 'Actions'] as const
    const desk = await begin((workbook) => [...called, 'Columns'].forEach((name) => usersSheet(workbook, `My ${name}`, name)))
    const { records } = await desk.surgeries.at(JULY, true, ASKED)
    await desk.surgeries.at(JULY + 14, true)
    await isAsItWas(desk, ...[...called, 'Columns'].map((name) => `My ${name}`))
    expect(new Set(records.issues.filter(({ code }) => code === 'column-missing').map(({ table }) => table))).toEqual(new Set(called))
    expect((await keptSheets(desk.port)).map(({ sheet }) => sheet).filter((sheet) => sheet.startsWith('My'))).toEqual([])
  })

  it('a table of the user’s called casefile_summary lets nothing be written: the fault names it, and every sheet is as it was', async () => {
    const desk = await begin((workbook) => usersSheet(workbook, 'Invoices', 'casefile_summary'))
    await expect(desk.surgeries.at(JULY)).rejects.toMatchObject({ code: 'table-name-taken', facts: ['Summary', 'casefile_summary'] })
    expect((await tables(desk)).map(({ name }) => name)).toEqual(['Cases', 'Visits', 'casefile_summary'])
    await isAsItWas(desk, 'Invoices')
  })
})
