import { loadRecords, SETTING_DEFAULTS, TARGET_DEFAULTS, TIMESCALE_DEFAULTS } from '../../src/records'
import { isoDate, parseIsoDate } from '../../src/calendar'
import { memoryWorkbook } from './memoryWorkbook'
import { issueLines, issuesOf, loadSheets, loadTables, rowsOf, type Rows } from './textTables'

const settings = (...rows: string[]) => ['Setting | Value | Confirmed | Meaning', ...rows].join('\n')
const valueOf = async (row: string, name: string) => (await loadTables({ Settings: settings(row) })).settings.shown.find(({ setting }) => setting === name)?.value

describe('the defaults', () => {
  test('rule in a workbook without settings', async () => {
    const records = await loadTables({})
    expect(records.settings).toEqual(expect.objectContaining({ countingRule: 'day-after-is-day-1', workingDayRule: 'bank-holidays-off', countChildOnce: true, supervisionsNeeded: 3, longAbsenceDays: 28, lookAheadDays: 14 }))
    expect(records.settings.shown.map(({ setting, value, isDefault, confirmed }) => [setting, value, isDefault, confirmed])).toEqual(SETTING_DEFAULTS.map(({ setting, value }) => [setting, value, true, false]))
    expect([records.targets, records.timescales, records.holidays, Array.from(records.confirmed), Array.from(records.settingsTables)]).toEqual([[], [], [], [], []])
  })

  test.each([
    ['audits-inadequate', 85_000, 20_000, 'lower', 1],
    ['supervision', 800_000, 50_000, 'higher', 3],
    ['seen-after-contact', 800_000, 50_000, 'higher', 1],
    ['seen-cin', 800_000, 50_000, 'higher', null],
    ['seen-cp', 850_000, 50_000, 'higher', null],
    ['seen-cic', 900_000, 50_000, 'higher', null],
    ['visits-on-time-cp', null, null, 'higher', 1],
  ] as const)('%s: target %s, tolerance %s, %s is better, %s months', (measure, target, tolerance, direction, window) => {
    expect(TARGET_DEFAULTS[measure]).toEqual(expect.objectContaining({ target, tolerance, direction, window }))
  })

  test('written into a workbook and read back, they are the defaults still, without an issue', async () => {
    const records = await loadTables({
      Settings: [['Setting', 'Value', 'Confirmed', 'Meaning'], ...SETTING_DEFAULTS.map(({ setting, value, kind }) => [setting, kind === 'number' ? Number(value) : value || null, 'No', null])],
      Targets: [['Measure', 'Target', 'Amber tolerance', 'Direction', 'Window (months)', 'Confirmed'], ...Object.entries(TARGET_DEFAULTS).map(([measure, { target, tolerance, direction, window }]) => [measure, target && target / 1e6, tolerance && tolerance / 1e6, direction, window, 'No'])],
      Timescales: [['Applies to', 'First visit', 'Then every'], ...Object.keys(TIMESCALE_DEFAULTS).map((subject) => [subject, '20 working days', '3 months'])],
    } satisfies Record<string, Rows>)
    expect([records.issues, records.settings.shown.every(({ isDefault }) => isDefault), records.timescales.length]).toEqual([[], true, 6])
    expect(records.targets.map(({ measure, target, tolerance }) => [measure, target ?? null, tolerance ?? null])).toEqual(Object.entries(TARGET_DEFAULTS).map(([measure, { target, tolerance }]) => [measure, target, tolerance]))
    expect(Array.from(records.settingsTables)).toEqual(['Settings', 'Targets', 'Timescales'])
  })
})

describe('the as-at date', () => {
  test.each([
    ['2019-06-30', '=43677', '2019-06-30', 'the one asked for'],
    ['', '=43677', '2019-07-31', 'else the extract date'],
    ['', '31 July 2019', '2019-07-31', 'also as text'],
    ['', '', '2019-08-05', 'else today'],
    ['', 'yesterday', '2019-08-05', 'also where it cannot be read'],
  ])('asked for %j, extract date %j: %s (%s)', async (asAt, extract, expected) => {
    const records = await loadTables({ Settings: settings(`Extract date | ${extract} | |`) }, { asAt, today: '2019-08-05' })
    expect(isoDate(records.asAt)).toBe(expected)
  })
  test('in the 1904 system', async () => {
    const records = await loadTables({ Settings: settings('Extract date | =42215 | |') }, { asAt: '', today: '2019-08-05', dateSystem: 1904 })
    expect(isoDate(records.asAt)).toBe('2019-07-31')
  })
})

describe('the report period', () => {
  test.each([
    ['', 'fortnightly'],
    ['Weekly', 'weekly'],
    ['FORTNIGHTLY', 'fortnightly'],
    [' monthly', 'monthly'],
    ['Quarterly', 'quarterly'],
  ])('%j is %s, without an issue', async (value, period) => {
    const records = await loadTables({ Settings: settings(`Report period | ${value} | |`) })
    expect([records.settings.reportPeriod, records.issues]).toEqual([period, []])
  })

  test('another word is an issue, and the default rules', async () => {
    const records = await loadTables({ Settings: settings('Report period | every 10 days | |') })
    expect([records.settings.reportPeriod, records.issues.map(({ code, value, facts }) => [code, value, facts])]).toEqual(['fortnightly', [['setting-unreadable', 'every 10 days', ['Report period', 'Fortnightly']]]])
  })
})

describe('grades written as numbers', () => {
  const AUDITS = 'Audit date | Overall grade | Moderated grade | Risk\n2019-07-01 | =1 | | =4\n2019-07-02 | 2 | 4.0 | Good\n2019-07-03 | Inadequate | | 3'
  const gradesWith = async (value: string) => {
    const { audits } = await loadTables({ Audits: AUDITS, Settings: settings(`Grade numbers | ${value} | |`) })
    return [Array.from(audits?.final ?? []), Array.from(audits?.domains?.[0].grade ?? [])]
  }

  test.each([
    ['', [[1, 4, 4], [4, 2, 3]]],
    ['1 is outstanding, 4 is inadequate', [[1, 4, 4], [4, 2, 3]]],
    ['1 is inadequate, 4 is outstanding', [[4, 1, 4], [1, 2, 2]]],
    ['1 is inadequate; 4 is outstanding', [[4, 1, 4], [1, 2, 2]]],
    ['1 is inadequate', [[4, 1, 4], [1, 2, 2]]],
  ])('%j: run that way, words as they are', async (value, expected) => {
    expect(await gradesWith(value)).toEqual(expected)
  })

  test('equal the word that they stand for, the way they run', async () => {
    const audits = 'Audit ID | Audit date | Overall grade\nA1 | 2019-07-01 | 1\nA1 | 2019-07-01 | Inadequate'
    const used = async (value: string) => (await loadTables({ Audits: audits, Settings: settings(`Grade numbers | ${value} | |`) })).audits?.count
    expect([await used('1 is inadequate, 4 is outstanding'), await used('')]).toEqual([1, 2])
  })

  test('are answered by their own row or by the question’s code', async () => {
    for (const row of ['Grade numbers | | Yes |', 'grade-numbers | | Yes |', 'Grade numbers | 1 is inadequate, 4 is outstanding | Yes |'])
      expect((await loadTables({ Settings: settings(row) })).confirmed).toEqual(new Set(['grade-numbers']))
  })
})

describe('a contact with neither Visit required nor an outcome', () => {
  const CONTACTS = 'Child ID | Contact date | Outcome | Visit required\n1 | 2019-07-01 | |\n2 | 2019-07-01 | Referral |\n3 | 2019-07-01 | | Yes\n4 | 2019-07-01 | NFA |'

  test.each([
    ['They call for a visit', [1, 1, 1, 0]],
    ['They call for no visit', [0, 1, 1, 0]],
  ])('%s', async (value, expected) => {
    const { contacts } = await loadTables({ Contacts: CONTACTS, Settings: settings(`Contacts without an outcome | ${value} | |`) })
    expect([Array.from(contacts?.callsForVisit ?? []), Array.from(contacts?.undecided ?? [])]).toEqual([expected, [1, 0, 0, 0]])
  })
})

describe('a setting that is tried out', () => {
  test('rules in place of the one typed, for that load alone', async () => {
    const sheets = [
      { name: 'Visits', table: 'Visits', rows: rowsOf('Child ID | Visit date | Visit type\n1 | 2019-07-01 | Phone call\n1 | 2019-07-02 | Home visit') },
      { name: 'Settings', table: 'Settings', rows: rowsOf(settings('Visit types that do not count | home | Yes |')) },
    ]
    const counts = async (tried?: Record<string, string>) => Array.from((await loadRecords(memoryWorkbook(sheets), { today: parseIsoDate('2019-07-31'), tried })).visits?.typeCounts ?? [])
    expect([await counts(), await counts({ 'Visit types that do not count': 'phone' }), await counts()]).toEqual([[1, 0], [0, 1], [1, 0]])
  })
})

describe('a setting', () => {
  test.each([
    ['counting RULE | the day itself is day 1', 'Counting rule', 'The day itself is day 1'],
    ['Working day rule | Weekdays only', 'Working-day rule', 'Weekdays only'],
    ['Count a child once | no', 'Count a child once', 'No'],
    ['Count a child once | =FALSE', 'Count a child once', 'No'],
    ['Supervisions needed | =4', 'Supervisions needed', '4'],
    ['Supervisions needed | 4', 'Supervisions needed', '4'],
    ['Long absence | 30 days', 'Long absence (days)', '30'],
    ['Supervisions needed | - ', 'Supervisions needed', '3'],
  ])('%j: %s is %j', async (row, name, expected) => {
    expect(await valueOf(row, name)).toBe(expected)
  })

  test.each([
    'Supervisions needed | three', 'Supervisions needed | =0', 'Supervisions needed | =2.5', 'Counting rule | the other', 'Count a child once | perhaps', 'Extract date | soon', 'Look ahead (days) | =-1',
  ])('%j cannot be read: an issue, and the default rules', async (row) => {
    const records = await loadTables({ Settings: settings(row) })
    expect(issuesOf(records, 'setting-unreadable')).toEqual([expect.objectContaining({ table: 'Settings', row: 2, column: 'Value', outcome: 'default-used' })])
    expect(records.settings.shown.every(({ isDefault }) => isDefault)).toBe(true)
  })

  test('that is not known is an issue', async () => {
    expect(issueLines(await loadTables({ Settings: settings('Colour | red') }))).toEqual(['setting-unknown | 2 | Setting | Colour | default-used'])
  })

  test('of two rows the lower rules', async () => {
    expect(await valueOf('Supervisions needed | =4\nSupervisions needed | =5', 'Supervisions needed')).toBe('5')
  })
})

describe('what is confirmed', () => {
  test.each([
    ['Visit types that do not count | phone | Yes', 'visit-types'],
    ['Supervision types that do not count | | Yes', 'supervision-types'],
    ['Outcomes that need no visit | NFA | yes', 'contact-calls-for-visit'],
    ['Outcomes that need a visit | refer* | =TRUE', 'contact-calls-for-visit'],
    ['visit-types | | Yes', 'visit-types'],
    ['Inadequate target | | Yes', 'inadequate-target'],
    ['grade-numbers | | Yes', 'grade-numbers'],
    ['Grade numbers | 1 is outstanding | Yes', 'grade-numbers'],
  ])('%j confirms %s', async (row, question) => {
    const records = await loadTables({ Settings: settings(row) })
    expect([Array.from(records.confirmed), records.issues]).toEqual([[question], []])
  })
  test.each(['Visit types that do not count | phone | No', 'Visit types that do not count | phone |', 'Urgent priorities | urgent | Yes'])('%j confirms nothing', async (row) => {
    expect((await loadTables({ Settings: settings(row) })).confirmed.size).toBe(0)
  })
  test('a word that is neither yes nor no is an issue', async () => {
    expect(issueLines(await loadTables({ Settings: settings('visit-types | | perhaps') }))).toEqual(['yes-no-unreadable | 2 | Confirmed | perhaps | counted-blank'])
  })

  test.each([
    ['audits-inadequate | | 8.5% | | Yes', true, ''],
    ['Audits judged inadequate | | | | Yes', true, 'the default target is confirmed'],
    ['audits-inadequate | North | 8.5% | | Yes', false, 'of a team'],
    ['audits-inadequate | | 8.5% | 01/08/2019 | Yes\naudits-inadequate | | 8% | 01/01/2019 | No', false, 'not yet in force'],
    ['audits-inadequate | | 8.5% | | No\naudits-inadequate | | 8% | | Yes', true, 'of equals the lower row'],
    ['audits-inadequate | | 8.5% | 01/09/2019 | Yes\naudits-inadequate | | 8% | 01/10/2019 | No', true, 'before the first, the first'],
    ['audits-inadequate | | eighty | | Yes', true, 'Confirmed says so, though the default target rules meanwhile'],
    ['seen-cp | | 85% | | Yes', false, 'another measure'],
  ])('%j confirms the inadequate target: %s %s', async (rows, expected) => {
    const { confirmed } = await loadTables({ Targets: `Measure | Team | Target | From | Confirmed\n${rows}` })
    expect(confirmed.has('inadequate-target')).toBe(expected)
  })
})

describe('Targets', () => {
  const load = (target: string, tolerance = '') => loadTables({ Targets: `Measure | Target | Amber tolerance\nseen-cp | ${target} | ${tolerance}` })

  test.each([
    ['=85', 850_000], ['=8.5', 85_000], ['=0.85', 850_000], ['=1', 1_000_000], ['=100', 1_000_000], ['85%', 850_000], ['85', 850_000], ['0.85', 850_000], ['8.5 %', 85_000], ['1%', 10_000], ['=0', 0],
    ['=0.3333333', 333_333], ['85 per cent', 850_000], ['=1.5', 15_000], ['', undefined],
  ])('a target of %j is %s millionths', async (target, expected) => {
    const records = await load(target)
    expect([records.targets[0].target, records.issues]).toEqual([expected, []])
  })

  test.each([['=5', 50_000], ['=1', 10_000], ['=0.05', 50_000], ['2 points', 20_000], ['5%', 50_000], ['=0', 0]])('a tolerance of %j is %s millionths', async (tolerance, expected) => {
    expect((await load('', tolerance)).targets[0].tolerance).toBe(expected)
  })

  test.each([
    ['eighty', 'target-unreadable'], ['=850', 'target-unreadable'], ['=-5', 'target-unreadable'], ['101%', 'target-unreadable'], ['8/5%', 'target-unreadable'], ['=TRUE', 'target-unreadable'],
    ['=43593', 'target-is-date'], ['=42131', 'target-is-date'], ['08/05/2019', 'target-is-date'], ['8-May', 'target-is-date'], ['08 May', 'target-is-date'],
  ])('a target of %j is an issue, %s; the row keeps its place with the default', async (target, code) => {
    const records = await load(target)
    expect(records.issues.map((issue) => [issue.code, issue.row, issue.column, issue.outcome, issue.facts])).toEqual([[code, 2, 'Target', 'default-used', ['85%']]])
    expect(records.targets).toEqual([expect.objectContaining({ measure: 'seen-cp', team: -1, target: undefined })])
  })

  test('by id or printed name, with team, date, direction and window', async () => {
    const { targets, teams, issues } = await loadTables({
      Workers: 'Worker | Team\nA Rowe | North',
      Targets: 'Measure | Team | Target | From | Direction | Window (months)\nSupervisions in the last 3 months | NORTH | 75 | 01/06/2019 | Lower is better | =6\nVisits on time: in care | Moon | | | |\nSEEN CIC | | 95 | | higher |',
    })
    expect([issues, teams.shown]).toEqual([[], ['North', 'Moon']])
    expect(targets).toEqual([
      { measure: 'supervision', team: 0, target: 750_000, from: 43617, direction: 'lower', window: 6, confirmed: false },
      { measure: 'visits-on-time-cic', team: 1, from: 0, confirmed: false },
      { measure: 'seen-cic', team: -1, target: 950_000, from: 0, direction: 'higher', confirmed: false },
    ])
  })

  test('what else cannot be read is an issue, cell by cell', async () => {
    const records = await loadTables({ Targets: 'Measure | Target | From | Direction | Window (months) | Amber tolerance\nseen-cx | 85 | | | |\nseen-cp | 85 | soon | sideways | some | lots' })
    expect(issueLines(records)).toEqual([
      'measure-unknown | 2 | Measure | seen-cx | default-used',
      'date-unreadable | 3 | From | soon | counted-blank',
      'setting-unreadable | 3 | Direction | sideways | default-used',
      'number-unreadable | 3 | Window (months) | some | default-used',
      'target-unreadable | 3 | Amber tolerance | lots | default-used',
    ])
    expect(records.targets).toHaveLength(1)
  })
})

describe('Timescales', () => {
  test('in sheet order, by team, under the names that people use', async () => {
    const { timescales, teams } = await loadTables({
      Timescales: 'Applies to | Team | First visit | Then every\nCIN | | 10wd | 6 weeks\nChild in care (long term) | | | 3 months\nContact | Disabled children | 5 days |\nLooked after children | | weekly | 42d',
    })
    expect([teams.shown, timescales]).toEqual([
      ['Disabled children'],
      [
        { subject: 'Child in need', team: -1, firstVisit: { amount: 10, unit: 'working-days' }, thenEvery: { amount: 6, unit: 'weeks' } },
        { subject: 'Child in care, long term', team: -1, firstVisit: undefined, thenEvery: { amount: 3, unit: 'months' } },
        { subject: 'Contact', team: 0, firstVisit: { amount: 5, unit: 'days' }, thenEvery: undefined },
        { subject: 'Child in care', team: -1, firstVisit: { amount: 1, unit: 'weeks' }, thenEvery: { amount: 42, unit: 'days' } },
      ],
    ])
  })
  test.each(['often', '=10', '10'])('%j is an issue, and the default rules', async (written) => {
    const records = await loadTables({ Timescales: `Applies to | First visit | Then every\nChild in need | ${written} | 4 weeks` })
    expect(records.issues.map(({ code, column, facts }) => [code, column, facts])).toEqual([['timescale-unreadable', 'First visit', ['20 working days']]])
    expect(records.timescales[0].firstVisit).toBeUndefined()
  })
  test('for nobody that is known is an issue', async () => {
    expect(issueLines(await loadTables({ Timescales: 'Applies to | First visit\nCare leaver | 8 weeks' }))).toEqual(['setting-unknown | 2 | Applies to | Care leaver | default-used'])
  })
})

describe('Holidays', () => {
  test('are dates, each once, in order', async () => {
    const records = await loadTables({ Holidays: 'Date | Reason\n24/12/2019 | Closed\n=43647 | Local holiday\n24 Dec 2019 | again\nsoon | ?' })
    expect([records.holidays.map(isoDate), issueLines(records)]).toEqual([['2019-07-01', '2019-12-24'], ['date-unreadable | 5 | Date | soon | left-out']])
  })
})

describe('a settings table', () => {
  test.each([
    ['in an Excel table of its name', { name: 'Sheet9', table: 'settings' }],
    ['on a plain sheet of its name', { name: 'Settings' }],
    ['in a table that bears our mark', { name: 'Settings', table: 'casefile_settings' }],
  ])('is found %s', async (_, sheet) => {
    const records = await loadSheets([{ ...sheet, rows: rowsOf(settings('Supervisions needed | =5')) }])
    expect([records.settings.supervisionsNeeded, Array.from(records.settingsTables)]).toEqual([5, ['Settings']])
  })
  test('is not a sheet of that name that holds something else', async () => {
    const records = await loadSheets([{ name: 'Settings', rows: rowsOf('Printer | Tray\nBig one | 2') }])
    expect([records.issues, Array.from(records.settingsTables)]).toEqual([[], []])
  })
  test('is never a table of data, and error cells in it are an issue', async () => {
    const records = await loadTables({ Settings: settings('Supervisions needed | =#REF!') })
    expect([records.readings, issueLines(records)]).toEqual([[], ['error-cell | 2 | Value | #REF! | default-used']])
  })
})
