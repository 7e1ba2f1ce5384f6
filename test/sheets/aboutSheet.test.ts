import { dayOf } from '../../src/calendar'
import type { Figures, MeasureFigure, Remark } from '../../src/measures'
import type { Records, TableReading } from '../../src/records'
import { aboutSheet } from '../../src/sheets'
import { MEASURE_NAMES, remarkSentence } from '../../src/words'
import { AS_AT, CONTEXT, figuresOf, measure, MEASURE_IDS, recordsOf, trendOf } from './fixtures'

interface Fact {
  readonly section: unknown
  readonly item: unknown
  readonly value: unknown
  readonly note: unknown
}

function factsOf(figures: Figures, records: Records = recordsOf()): Fact[] {
  return aboutSheet(figures, records, CONTEXT).table.rows.map(({ cells }) => ({
    section: cells.section.value,
    item: cells.item.value,
    value: cells.value.value,
    note: cells.note.value,
  }))
}

/** The facts of one measure's section. */
function aboutMeasure(figure: MeasureFigure): Fact[] {
  return factsOf(figuresOf([figure])).filter(({ section, item }) => section === MEASURE_NAMES[figure.id] && item !== null)
}

const factOf = (facts: readonly Fact[], item: string) => facts.find((fact) => fact.item === item)

const VISITS: TableReading = {
  table: 'Visits',
  sheet: 'Visit log',
  source: 'tblVisits',
  read: 900,
  used: 875,
  leftOut: { 'needed-unreadable': 20, duplicate: 5, 'after-as-at': 0 },
  columns: { 'Child ID': 'PersonID', 'Visit date': 'EVENT_DTTM' },
  missing: [],
}

describe('this report', () => {
  test('as at and version, as a date and a text; the moment is the stamp’s alone', () => {
    const { rows } = aboutSheet(figuresOf([]), recordsOf(), CONTEXT).table
    expect(rows[1].cells.value).toEqual({ value: AS_AT, format: 'date' })
    expect(rows[2].cells.value).toEqual({ value: '0.1.0', format: 'text' })
    expect(aboutSheet(figuresOf([]), recordsOf(), { ...CONTEXT, now: CONTEXT.now + 1 }).table).toEqual(aboutSheet(figuresOf([]), recordsOf(), CONTEXT).table)
  })

  test('the newest visit, and that the extract looks old', () => {
    const facts = factsOf(figuresOf([], { newestVisit: dayOf(2019, 7, 1), extractLooksOld: true }))
    expect(factOf(facts, 'Newest visit')?.value).toBe(dayOf(2019, 7, 1))
    expect(factOf(facts, 'Newest visit')?.note).toContain('old extract')
    expect(factOf(factsOf(figuresOf([], { newestVisit: 0 })), 'Newest visit')?.note).toBe('No visit was found.')
  })
})

describe('each measure', () => {
  test('has a section with its rule in a sentence, its target and its figure', () => {
    for (const id of MEASURE_IDS) {
      const facts = aboutMeasure(measure(id, 90, 100))
      expect(String(factOf(facts, 'Rule')?.note)).toMatch(/^Of the .*\.$/)
      expect(factOf(facts, 'Figure')?.value).toBe('90 of 100, 90.0%')
    }
    const plan = aboutMeasure(measure('seen-cp', 90, 100))
    expect(factOf(plan, 'Target')).toMatchObject({ value: '85% or more', note: 'Near: within 5 points of it.' })
    expect(factOf(aboutMeasure(measure('audits-inadequate', 2, 24)), 'Target')?.value).toBe('8.5% or less')
    expect(factOf(aboutMeasure(measure('visits-on-time-cp', 2, 24)), 'Target')).toBeUndefined()
  })

  test('says the figure with the decimals that keep it honest', () => {
    expect(factOf(aboutMeasure(measure('seen-cp', 8_497, 10_000)), 'Figure')).toMatchObject({ value: '8,497 of 10,000, 84.97%', note: '◆ Near; 3 more would meet the target.' })
  })

  test('counts those left out by reason, and no reason that counts nobody', () => {
    const facts = aboutMeasure(measure('seen-cp', 90, 100, { leftOut: { 'counted-elsewhere': 2, 'not-yet-due': 4, 'unknown-then': 0 } }))
    expect(facts.filter(({ item }) => String(item).startsWith('Left out')).map(({ item, value }) => [item, value])).toEqual([
      ['Left out: counted under another category', 2],
      ['Left out: not yet due', 4],
    ])
  })

  test('says what is not confirmed, with the reading used', () => {
    const facts = aboutMeasure(measure('audits-inadequate', 2, 24, { unconfirmed: ['inadequate-target', 'grade-numbers'] }))
    expect(facts.filter(({ item }) => String(item).startsWith('Not confirmed')).map(({ note }) => note)).toEqual([
      'The plan prints the target as 8/5%; it is read as 8.5%.',
      'Grades written as numbers run from 1, outstanding, to 4, inadequate.',
    ])
  })

  test('says how far a sample or a small group may be trusted', () => {
    const audits = aboutMeasure(measure('audits-inadequate', 2, 24, { interval: { lower: 0.0231, upper: 0.258 } }))
    expect(factOf(audits, 'Sample')?.note).toContain('between 2.3% and 25.8%')
    expect(factOf(aboutMeasure(measure('seen-cp', 8, 9)), 'Small numbers')?.note).toContain('fewer than 10')
  })

  const remarks: Remark[] = [
    { kind: 'over-15-per-cent-left-out', leftOut: 40, of: 203 },
    { kind: 'everyone-counted' },
    { kind: 'seen-column-missing' },
    { kind: 'last-seen-only' },
    { kind: 'hours-as-days', count: 3 },
    { kind: 'started-in-window', met: 2, of: 3 },
    { kind: 'audits-completed', done: 20, of: 24 },
    { kind: 'random-share', random: 12, of: 24 },
    { kind: 'own-auditor', ownInadequate: 0, own: 6, independentInadequate: 2, independent: 18 },
    { kind: 're-audits', count: 3 },
    { kind: 'supervisions-close-together', workers: 4 },
    { kind: 'children-behind-flow', children: 80, noneMissed: 61 },
    { kind: 'no-visit-required-by-outcome', outcomes: [{ outcome: 'NFA', count: 9 }] },
  ]

  test('has every remark that it carries', () => {
    for (const id of MEASURE_IDS) {
      const notes = aboutMeasure(measure(id, 90, 100, { remarks })).map(({ note }) => note)
      for (const remark of remarks) expect(notes).toContain(remarkSentence(remark))
    }
  })

  test('tells variation in words: limits within what a rate can be, and each signal', () => {
    const variation = { mean: 0.9, lower: 0.78, upper: 1.02, points: 11, trial: true, signals: [{ signal: 'outside-limits', direction: 'down', month: '2019-05' }] } as const
    const facts = aboutMeasure(measure('seen-cp', 90, 100, { variation }))
    expect(factOf(facts, 'Variation')?.note).toBe(
      'Mean 90.0% over 11 complete months with data; from chance alone a month would lie between 78.0% and 100.0%. Trial limits: fewer than 12 months.',
    )
    expect(factOf(facts, 'Signal')?.note).toBe('May 2019 is below the lower limit: unlikely to be chance.')
    expect(factOf(aboutMeasure(measure('seen-cp', 90, 100, { variation: { ...variation, signals: [] } })), 'Signal')?.note).toContain('No sign of a real change')
  })

  test('names the months without data, those together that share a reason', () => {
    const standard = { target: 850_000, tolerance: 50_000, direction: 'higher' } as const
    const rates = Array.from({ length: 12 }, (_, index): [number, number] => (index < 4 || index === 6 ? [0, 0] : [90, 100]))
    const months = aboutMeasure(measure('seen-cp', 90, 100, { trend: trendOf(rates, standard, AS_AT) })).filter(({ item }) => String(item).startsWith('Months without data'))
    expect(months.map(({ value }) => value)).toEqual(['Aug 2018 to Nov 2018', 'Feb 2019'])
    expect(months[0].note).toContain('5 November 2018')
  })

  test('that has no data says why', () => {
    const facts = aboutMeasure(measure('seen-cp', 0, 0, { noData: { because: 'column-missing', table: 'Cases', columns: ['Start'] }, rule: { window: null } }))
    expect(factOf(facts, 'Figure')).toMatchObject({ value: '– No data', note: 'The column Start of Cases was not found.' })
    expect(factOf(facts, 'Rule')?.note).not.toContain('undefined')
  })
})

describe('each range that was read', () => {
  const aboutVisits = factsOf(figuresOf([]), recordsOf({ readings: [VISITS] })).filter(({ section }) => section === 'Rows of Visits: sheet Visit log, table tblVisits')

  test('rows read are rows used and rows left out by reason', () => {
    const count = (item: string) => Number(factOf(aboutVisits, item)?.value)
    const leftOut = aboutVisits.filter(({ item }) => String(item).startsWith('Rows left out')).reduce((sum, { value }) => sum + Number(value), 0)
    expect(count('Rows read')).toBe(900)
    expect(count('Rows used') + leftOut).toBe(900)
  })

  test('which column was read for which field, and which needed one is missing', () => {
    expect(factOf(aboutVisits, 'Column read: Visit date')?.value).toBe('EVENT_DTTM')
    const facts = factsOf(figuresOf([]), recordsOf({ readings: [{ ...VISITS, missing: ['Child ID'] }] }))
    expect(factOf(facts, 'Column not found: Child ID')?.note).toContain('no data')
  })

  test('no range at all is said too', () => {
    expect(factsOf(figuresOf([])).some(({ note }) => note === 'No table was found.')).toBe(true)
  })
})

describe('rules in force', () => {
  test('each question with its answer, or that it does not arise', () => {
    const figures = figuresOf([measure('audits-inadequate', 2, 24)])
    const answers = (records: Records) => factsOf(figures, records).filter(({ section, item }) => section === 'Questions' && item !== null).map(({ value }) => value)
    expect(answers(recordsOf())).toEqual(['Not confirmed', 'Not confirmed', 'Not confirmed', 'Not confirmed', 'Does not arise'])
    expect(answers(recordsOf({ confirmed: new Set(['visit-types']), gradesFromNumbers: true }))).toEqual([
      'Not confirmed',
      'Confirmed',
      'Not confirmed',
      'Not confirmed',
      'Not confirmed',
    ])
  })

  test('targets, and those of one team or from a day on', () => {
    const records = recordsOf({
      teams: { shown: ['North 1'], folded: ['north 1'] },
      targets: [
        { measure: 'seen-cp', team: 0, target: 800_000, from: dayOf(2019, 4, 1), confirmed: false },
        { measure: 'seen-cp', team: -1, target: 850_000, from: 0, confirmed: false },
      ],
    })
    const facts = factsOf(figuresOf([measure('seen-cp', 90, 100)]), records).filter(({ section }) => section === 'Targets')
    expect(facts.slice(1)).toEqual([
      { section: 'Targets', item: MEASURE_NAMES['seen-cp'], value: '85% or more', note: 'Near: within 5 points of it.' },
      { section: 'Targets', item: `${MEASURE_NAMES['seen-cp']}, team North 1`, value: '80%', note: 'From 1 April 2019.' },
    ])
  })

  test('timescales: the default, what is typed in its place, and a team’s own', () => {
    const records = recordsOf({
      teams: { shown: ['Disabled Children'], folded: ['disabled children'] },
      timescales: [
        { subject: 'Child in need', team: -1, thenEvery: { amount: 30, unit: 'working-days' } },
        { subject: 'Child in care', team: -1, firstVisit: { amount: 1, unit: 'weeks' }, thenEvery: { amount: 6, unit: 'weeks' } },
        { subject: 'Child in need', team: 0, firstVisit: { amount: 6, unit: 'weeks' }, thenEvery: { amount: 6, unit: 'weeks' } },
      ],
    })
    const facts = factsOf(figuresOf([]), records).filter(({ section }) => section === 'Timescales')
    expect(factOf(facts, 'Child in need')).toMatchObject({ value: 'First visit within 20 working days, then every 30 working days', note: 'Typed in this workbook' })
    expect(factOf(facts, 'Child in care')).toMatchObject({ value: 'First visit within 1 week, then every 6 weeks', note: 'Default' })
    expect(factOf(facts, 'Child protection plan')).toMatchObject({ value: 'First visit within 10 working days, then every 10 working days', note: 'Default' })
    expect(factOf(facts, 'Child in care, long term')?.value).toBe('Every 3 months')
    expect(factOf(facts, 'Urgent contact')?.value).toBe('Within 1 working day')
    expect(factOf(facts, 'Child in need, team Disabled Children')).toMatchObject({ value: 'First visit within 6 weeks, then every 6 weeks' })
  })

  test('settings, each with whether it is the default', () => {
    const facts = factsOf(figuresOf([]))
    expect(factOf(facts, 'Long absence (days)')).toMatchObject({ section: 'Settings', value: '28', note: 'Default' })
  })
})

describe('the table', () => {
  const everything = figuresOf(MEASURE_IDS.map((id) => measure(id, 90, 100, { unconfirmed: ['visit-types', 'grade-numbers'] })))
  const sheet = aboutSheet(everything, recordsOf({ readings: [VISITS, { ...VISITS, sheet: 'Older visits' }] }), CONTEXT)

  test('has its name and unique headers, and names its facts apart within a section', () => {
    expect(sheet.table.name).toBe('casefile_about')
    expect(sheet.table.columns.map(({ header }) => header)).toEqual(['Section', 'Item', 'Value', 'Note'])
    const keys = sheet.table.rows.map(({ cells }) => `${cells.section.value} | ${cells.item.value}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('gives each section a line of its own, and its name in every row', () => {
    const headings = sheet.table.rows.filter(({ style }) => style === 'subtotal').map(({ cells }) => cells.section.value)
    expect(new Set(headings)).toEqual(new Set(sheet.table.rows.map(({ cells }) => cells.section.value)))
    expect(new Set(headings).size).toBe(headings.length)
  })
})
