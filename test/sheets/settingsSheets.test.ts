import { parseTimescale } from '../../src/calendar'
import { SETTING_DEFAULTS, TARGET_DEFAULTS, TIMESCALE_DEFAULTS, type MeasureId, type TimescaleSubject } from '../../src/records'
import { settingsSheets } from '../../src/sheets'
import { MEASURE_NAMES } from '../../src/words'

const [settings, targets, timescales, holidays] = settingsSheets()
const all = [settings, targets, timescales, holidays]

test('their tables have the names and headers that are looked for first', () => {
  expect(all.map(({ table }) => [table.name, table.columns.map(({ header }) => header)])).toEqual([
    ['Settings', ['Setting', 'Value', 'Confirmed', 'Meaning']],
    ['Targets', ['Measure', 'Team', 'Target', 'From', 'Direction', 'Amber tolerance', 'Window (months)', 'Confirmed', 'Note']],
    ['Timescales', ['Applies to', 'Team', 'First visit', 'Then every', 'Note']],
    ['Holidays', ['Date', 'Reason']],
  ])
})

test('every cell belongs to the user', () => {
  for (const { table } of all) expect(table.columns.every(({ content }) => content === 'typed')).toBe(true)
})

describe('Settings', () => {
  const rows = settings.table.rows.map(({ cells }) => cells)

  test('has each setting with its default, numbers as numbers', () => {
    for (const { setting, kind, value } of SETTING_DEFAULTS) {
      const cells = rows.find((row) => row.setting.value === setting)
      if (kind === 'number') expect(cells?.value.value).toBe(Number(value))
      else expect(cells?.value.value).toBe(value === '' ? null : value)
    }
  })

  test('says in a sentence what each means', () => {
    for (const row of rows) expect(String(row.meaning.value)).toMatch(/^[A-Z].*[.?]$/)
  })

  test('marks what is to be confirmed, and nothing else', () => {
    expect(rows.filter(({ confirmed }) => confirmed.value === 'No').map(({ setting }) => setting.value)).toEqual([
      'Supervision types that do not count',
      'Visit types that do not count',
      'Outcomes that need no visit',
      'Outcomes that need a visit',
      'Contacts without an outcome',
      'Grade numbers',
    ])
    for (const { confirmed, meaning } of rows) expect(String(meaning.value).includes('To confirm:')).toBe(confirmed.value === 'No')
  })

  test('offers the values of each choice', () => {
    const offered = settings.table.columns.find(({ key }) => key === 'value')?.pickList
    for (const { choices } of SETTING_DEFAULTS) expect(offered).toEqual(expect.arrayContaining([...choices]))
  })

  test('offers nothing that a drop-down of Excel cannot list: 255 characters, parted by commas', () => {
    for (const { table } of all)
      for (const { pickList = [] } of table.columns) {
        expect(pickList.join(',').length).toBeLessThanOrEqual(255)
        expect(pickList.filter((word) => word.includes(','))).toEqual([])
      }
  })
})

describe('Targets', () => {
  const rows = targets.table.rows.map(({ cells }) => cells)

  test('has the six of the plan as numbers in a percent format', () => {
    expect(rows.map(({ measure, target, direction, tolerance }) => [measure.value, target.value, target.format, direction.value, tolerance.value])).toEqual([
      [MEASURE_NAMES['audits-inadequate'], 0.085, 'percent1', 'Lower is better', 0.02],
      [MEASURE_NAMES.supervision, 0.8, 'percent1', 'Higher is better', 0.05],
      [MEASURE_NAMES['seen-after-contact'], 0.8, 'percent1', 'Higher is better', 0.05],
      [MEASURE_NAMES['seen-cin'], 0.8, 'percent1', 'Higher is better', 0.05],
      [MEASURE_NAMES['seen-cp'], 0.85, 'percent1', 'Higher is better', 0.05],
      [MEASURE_NAMES['seen-cic'], 0.9, 'percent1', 'Higher is better', 0.05],
    ])
  })

  test('has a window but for the snapshots', () => {
    for (const { measure, window } of rows) {
      const id = (Object.keys(MEASURE_NAMES) as MeasureId[]).find((one) => MEASURE_NAMES[one] === measure.value)
      expect(window.value).toBe(id === undefined ? undefined : TARGET_DEFAULTS[id].window)
    }
  })

  test('marks the one that the plan prints as 8/5%', () => {
    expect(rows.map(({ confirmed }) => confirmed.value)).toEqual(['No', null, null, null, null, null])
    expect(rows[0].note.value).toContain('8/5%')
  })
})

describe('Timescales', () => {
  test('are written as they are read', () => {
    for (const { cells } of timescales.table.rows) {
      const defaults = TIMESCALE_DEFAULTS[cells.appliesTo.value as TimescaleSubject]
      for (const part of ['firstVisit', 'thenEvery'] as const) {
        if (defaults.columns.includes(part)) expect(parseTimescale(String(cells[part].value))).toEqual(defaults[part])
        else expect(cells[part]).toBeUndefined()
      }
    }
  })
})

test('Holidays waits with one blank row', () => {
  expect(holidays.table.rows).toEqual([{ cells: {} }])
})
