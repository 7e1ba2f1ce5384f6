import { dayOf } from '../../src/calendar'
import { sampleSheets, type SampleOptions } from '../../src/sample'
import { typedDate } from '../../src/sample/messy/dateForms'
import { MESS_RATES } from '../../src/sample/messy/messRates'
import { drawsFor } from '../../src/sample/random'
import type { SpecValue } from '../../src/workbook'
import { day, rowsOf, sheetOf } from './reading'

const asAt = dayOf(2019, 7, 31)
const options: SampleOptions = { children: 2000, seed: 1, asAt, extract: 'messy' }
const sheets = sampleSheets(options)
const clean = sampleSheets({ ...options, extract: 'clean' })
const visits = rowsOf(sheets, 'source-visits')
const audits = rowsOf(sheets, 'source-audits')
const supervisions = rowsOf(sheets, 'source-supervisions')
const headers = (key: string): string[] => sheetOf(sheets, key).table.columns.map(({ header }) => header)

describe('a messy extract is set out as users have it', () => {
  test('tables have other names than the product’s', () => {
    expect(sheets.map(({ table }) => table.name)).toEqual(['AuditTracker', 'Table12', 'Supervision_log', 'Table3', 'tblCaseload', 'tblVisits2018', 'tblVisits2019', 'Table7', 'tblImprovement'])
  })

  test('a log may have a sheet a year, no visit of one year on the other’s', () => {
    const dates = (key: string): number[] => rowsOf(sheets.filter((sheet) => sheet.key === key), key).map((row) => day(row, 'Visit date')).filter((value) => value > 0 && value <= asAt)
    expect(Math.max(...dates('source-visits-2018'))).toBeLessThan(dayOf(2019, 1, 1))
    expect(Math.min(...dates('source-visits-2019'))).toBeGreaterThanOrEqual(dayOf(2019, 1, 1))
  })

  test('columns have other headers, and some are not there', () => {
    expect(headers('source-visits-2019')).toContain('Actual visit date')
    expect(headers('source-contacts')).toContain('Allocated Worker')
    expect(headers('source-workers')).not.toContain('Case-holding social worker')
  })

  test('titles stand above some headers', () => {
    expect(sheetOf(sheets, 'source-contacts').intro).toHaveLength(4)
    expect(sheetOf(sheets, 'source-audits').intro).toHaveLength(2)
    expect(sheetOf(sheets, 'source-cases').intro).toHaveLength(0)
  })
})

describe('a messy extract goes wrong about as often as stated', () => {
  const share = (values: readonly SpecValue[], test: (value: SpecValue) => boolean): number => values.filter(test).length / values.length
  const column = (rows: readonly Readonly<Record<string, SpecValue>>[], header: string): SpecValue[] => rows.map((row) => row[header] ?? null)
  const visitDates = column(visits, 'Visit date')
  const ids = column(visits, 'Child ID')
  const grades = column(audits, 'Overall grade')
  const onScale = /^(o|outstanding|g|good|r\.?i\.?|requires +improvement( to be good)?|i|inad|inadequate)$/i

  test.each<[string, number, number]>([
    ['dates as text', share(visitDates, (value) => typeof value === 'string'), MESS_RATES.textDate + MESS_RATES.unreadableDate],
    ['dates as text in the supervision log', share(column(supervisions, 'Supervision date'), (value) => typeof value === 'string'), MESS_RATES.textDateInSupervisions],
    ['ids as numbers', share(ids, (value) => typeof value === 'number'), MESS_RATES.numberId],
    ['ids with .0', share(ids, (value) => /\.0$/.test(String(value))), MESS_RATES.pointZeroId],
    ['ids with spaces', share(ids, (value) => /^ \d/.test(String(value))), MESS_RATES.spacedId],
    ['grades off the scale', share(grades, (value) => typeof value === 'string' && !onScale.test(value.trim())), MESS_RATES.gradeOffScale],
    ['grades by another word', share(grades, (value) => typeof value === 'string' && ['O', 'G', 'RI', 'R.I.', 'I', 'Inad'].includes(value)), MESS_RATES.otherWord / 2],
  ])('%s', (_what, found, stated) => {
    expect(found).toBeGreaterThan(stated * 0.7)
    expect(found).toBeLessThan(stated * 1.3 + 0.005)
  })

  test.each<[string, number]>([
    ['visits dated years ahead', visitDates.filter((value) => typeof value === 'number' && value > asAt).length],
    ['visits without a date', visitDates.filter((value) => value === null || value === '-' || value === 'n/a').length],
    ['dates that are none', visitDates.filter((value) => value === 'tbc' || value === '31/02/2019').length],
    ['several ids in a cell', ids.filter((value) => /;/.test(String(value))).length],
    ['#N/A', column(visits, 'Worker').filter((value) => value === '#N/A').length],
    ['names of nobody', column(visits, 'Worker').filter((value) => value === 'Duty worker').length],
    ['odd yes and no', column(visits, 'Seen').filter((value) => value === 'maybe' || value === '?').length],
    ['priorities that nobody knows', column(rowsOf(sheets, 'source-contacts'), 'Priority').filter((value) => value === 'asap').length],
    ['case types that are no measure’s', column(rowsOf(sheets, 'source-cases'), 'Case type').filter((value) => value === 'Care leaver').length],
    ['audits with risk inadequate and the whole not', audits.filter((row) => row.Risk === 'Inadequate' && row['Overall grade'] === 'Good').length],
  ])('%s are there', (_what, found) => {
    expect(found).toBeGreaterThan(0)
  })

  test('some rows come twice, one below the other', () => {
    const before = rowsOf(clean, 'source-visits').length
    const twice = visits.filter((row, index) => index > 0 && JSON.stringify(row) === JSON.stringify(visits[index - 1])).length
    expect(twice).toBe(visits.length - before)
    expect(twice / before).toBeGreaterThan(MESS_RATES.duplicateRow * 0.7)
    expect(twice / before).toBeLessThan(MESS_RATES.duplicateRow * 1.3)
  })
})

test('a date is typed in every form that people in England use', () => {
  const draws = drawsFor(1, 'forms')
  const typed = new Set(Array.from({ length: 2000 }, () => typedDate(dayOf(2019, 4, 5), draws)))
  expect([...typed].sort()).toEqual([
    '05.04.2019', '05/04/2019', '05/04/2019 14:30', '2019-04-05', '2019-04-05T10:00:00Z', '43560', '5 Apr 2019', '5-4-2019', '5-Apr-19', '5/4/19', '5th April 2019', 'Fri 05/04/2019',
  ])
})

test.each([
  [1, '1st'], [2, '2nd'], [3, '3rd'], [4, '4th'], [11, '11th'], [12, '12th'], [13, '13th'], [21, '21st'], [22, '22nd'], [23, '23rd'], [30, '30th'], [31, '31st'],
])('the %d of a month is typed %s', (dayOfMonth, ordinal) => {
  const draws = drawsFor(1, 'ordinals')
  const typed = new Set(Array.from({ length: 500 }, () => typedDate(dayOf(2019, 1, dayOfMonth), draws)))
  expect(typed).toContain(`${ordinal} January 2019`)
})
