/** What is typed in the pane is typed into the row of its child, or not at all. */
import { dayOf } from '../../src/calendar'
import { listOnSheet, typeBesideChild, VISITS_DUE_TABLE, type TypedBeside } from '../../src/sheets'
import { VISITS_DUE_HEADERS } from '../../src/words'
import type { CellValue, OpenWorkbook } from '../../src/workbook'
import { openMemoryWorkbook, type OpenMemoryWorkbook } from '../workbook/openMemoryWorkbook'

const HEADERS = Object.values(VISITS_DUE_HEADERS)
const SHEET = 'Visits due'

function rowOf(cells: Partial<Record<keyof typeof VISITS_DUE_HEADERS, CellValue>>): CellValue[] {
  return (Object.keys(VISITS_DUE_HEADERS) as (keyof typeof VISITS_DUE_HEADERS)[]).map((key) => cells[key] ?? null)
}

const FIRST = rowOf({ child: 'C1', category: 'Child in need', action: 'Ring school' })
const SECOND = rowOf({ child: 'C2', category: 'Child in need' })
const CONTACT = rowOf({ child: 'C1', category: 'Contact' })

function workbookOf(rows: readonly (readonly CellValue[])[] = [rowOf({ child: 'North', category: 'Team', team: 'North' }), FIRST, SECOND, CONTACT]): OpenMemoryWorkbook {
  return openMemoryWorkbook([{ name: SHEET, table: VISITS_DUE_TABLE, rows: [HEADERS, ...rows] }])
}

const C1 = { child: 'C1', category: 'in-need' } as const
const action = (was: string | null, value: string | null): TypedBeside => ({ ...C1, fields: { action: { was, value } } })
const cell = (workbook: OpenMemoryWorkbook, row: number, key: keyof typeof VISITS_DUE_HEADERS) => workbook.rows(SHEET)[row - 1][HEADERS.indexOf(VISITS_DUE_HEADERS[key])]

/** Puts other rows in place of some, as somebody who sorts does. */
function place(workbook: OpenMemoryWorkbook, first: number, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((row, index) => row.forEach((value, column) => workbook.typeInto({ sheet: SHEET, row: first + index, column: column + 1 }, value)))
}

test('several cells at once, a date as a date, into the row of the child and case type, and into no other', async () => {
  const workbook = workbookOf()
  const before = workbook.rows(SHEET).map((row) => [...row])
  const outcome = await typeBesideChild(workbook, { child: ' c1', category: 'contact', fields: { reason: { was: null, value: 'Nobody in' }, byWhen: { was: null, value: dayOf(2019, 8, 5) } } })
  expect(outcome).toEqual({ outcome: 'typed', sheet: SHEET, row: 5 })
  expect([cell(workbook, 5, 'reason'), cell(workbook, 5, 'byWhen')]).toEqual(['Nobody in', dayOf(2019, 8, 5)])
  expect(workbook.rows(SHEET).slice(0, 4)).toEqual(before.slice(0, 4))
})

test('a word is cleared', async () => {
  const workbook = workbookOf()
  expect(await typeBesideChild(workbook, action('Ring school', null))).toMatchObject({ outcome: 'typed' })
  expect(cell(workbook, 3, 'action')).toBeNull()
})

test('in a workbook that counts days from 1904 a date is counted so, and read back as the same day', async () => {
  const workbook = workbookOf()
  const from1904: OpenWorkbook = { ...workbook, dateSystem: 1904 }
  await typeBesideChild(from1904, { ...C1, fields: { byWhen: { was: null, value: dayOf(2019, 8, 5) } } })
  expect(cell(workbook, 3, 'byWhen')).toBe(dayOf(2019, 8, 5) - 1462)
  expect((await listOnSheet(from1904))?.children[0].words.byWhen).toBe(dayOf(2019, 8, 5))
})

test('a list that somebody sorts between looking and writing: the word follows its child', async () => {
  const workbook = workbookOf()
  let sorted = false
  workbook.beforeWriting = () => {
    if (!sorted) place(workbook, 3, [SECOND, FIRST])
    sorted = true
  }
  expect(await typeBesideChild(workbook, action('Ring school', 'Visit on Monday'))).toEqual({ outcome: 'typed', sheet: SHEET, row: 4 })
  expect([cell(workbook, 3, 'child'), cell(workbook, 3, 'action')]).toEqual(['C2', null])
  expect([cell(workbook, 4, 'child'), cell(workbook, 4, 'action')]).toEqual(['C1', 'Visit on Monday'])
})

test('so it does where the cell is as blank in the row that came in its place', async () => {
  const workbook = workbookOf()
  let sorted = false
  workbook.beforeWriting = () => {
    if (!sorted) place(workbook, 3, [SECOND, FIRST])
    sorted = true
  }
  expect(await typeBesideChild(workbook, { ...C1, fields: { owner: { was: null, value: 'Moss' } } })).toEqual({ outcome: 'typed', sheet: SHEET, row: 4 })
  expect([cell(workbook, 3, 'owner'), cell(workbook, 4, 'child'), cell(workbook, 4, 'owner')]).toEqual([null, 'C1', 'Moss'])
})

test('rows that never stand still are left alone', async () => {
  const workbook = workbookOf()
  let turned = false
  workbook.beforeWriting = () => {
    turned = !turned
    place(workbook, 3, turned ? [SECOND, FIRST] : [FIRST, SECOND])
  }
  expect(await typeBesideChild(workbook, action('Ring school', 'Visit on Monday'))).toEqual({ outcome: 'unsettled', sheet: SHEET })
  expect(workbook.rows(SHEET).flat()).not.toContain('Visit on Monday')
})

test('what somebody else has typed since stands, and is told', async () => {
  const workbook = workbookOf()
  expect(await typeBesideChild(workbook, action(null, 'Visit on Monday'))).toEqual({ outcome: 'typed-meanwhile', sheet: SHEET, row: 3, now: { action: 'Ring school' } })
  expect(cell(workbook, 3, 'action')).toBe('Ring school')
})

test('so does what they type in the moment between looking and writing', async () => {
  const workbook = workbookOf()
  workbook.beforeWriting = () => workbook.typeInto({ sheet: SHEET, row: 3, column: HEADERS.indexOf(VISITS_DUE_HEADERS.action) + 1 }, 'Ring nursery')
  expect(await typeBesideChild(workbook, action('Ring school', 'Visit on Monday'))).toEqual({ outcome: 'typed-meanwhile', sheet: SHEET, row: 3, now: { action: 'Ring nursery' } })
  expect(cell(workbook, 3, 'action')).toBe('Ring nursery')
})

test('a colleague who has typed the very same is no reason to stop', async () => {
  expect(await typeBesideChild(workbookOf(), action(null, 'Ring school'))).toMatchObject({ outcome: 'typed' })
})

test('a child whose row is gone, a column that is gone, a list that is gone: each is told, and nothing is written', async () => {
  expect(await typeBesideChild(workbookOf([SECOND, CONTACT]), action(null, 'x'))).toEqual({ outcome: 'row-gone', sheet: SHEET })
  const without = openMemoryWorkbook([{ name: SHEET, table: VISITS_DUE_TABLE, rows: [HEADERS.slice(0, -4), FIRST.slice(0, -4)] }])
  expect(await typeBesideChild(without, action(null, 'x'))).toEqual({ outcome: 'no-column', sheet: SHEET, column: 'Action' })
  expect(await typeBesideChild(openMemoryWorkbook([]), action(null, 'x'))).toEqual({ outcome: 'no-list' })
})

test('a cell that looks blank and is not, beside it, does no harm', async () => {
  const workbook = workbookOf([rowOf({ child: 'C1', category: 'Child in need', action: '  ' })])
  expect(await typeBesideChild(workbook, action(null, 'Visit on Monday'))).toMatchObject({ outcome: 'typed' })
  expect(cell(workbook, 2, 'action')).toBe('Visit on Monday')
})
