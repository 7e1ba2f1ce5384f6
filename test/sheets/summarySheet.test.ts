import { dayOf } from '../../src/calendar'
import type { MeasureFigure, Remark } from '../../src/measures'
import { summarySheet } from '../../src/sheets'
import type { SheetSpec, SpecCell } from '../../src/workbook'
import { AS_AT, CONTEXT, figuresOf, issue, judged, measure, MEASURE_IDS, recordsOf, trendOf, type Standard } from './fixtures'

const PLAN_TARGET: Standard = { target: 850_000, tolerance: 50_000, direction: 'higher' }

function summaryOf(...measures: MeasureFigure[]): SheetSpec {
  return summarySheet(figuresOf(measures), recordsOf(), CONTEXT)
}

function firstRow(...measures: MeasureFigure[]): Readonly<Record<string, SpecCell>> {
  return summaryOf(...measures).table.rows[0].cells
}

/** What stands under the rule beside a figure. */
const notesOf = ({ note }: Readonly<Record<string, SpecCell>>) => String(note.value).split('\n').slice(1).join('\n')

const introOf = (sheet: SheetSpec) => sheet.intro.flatMap(({ cells }) => cells.map(({ value }) => value))

describe('a row says what a measure comes to', () => {
  test('met', () => {
    const cells = firstRow(measure('seen-cp', 141, 163, { changeOnLastMonth: 0.021 }))
    expect(cells.measure.value).toBe('Children on a child protection plan seen')
    expect(cells.target).toMatchObject({ value: 0.85, format: 'percent1' })
    expect(cells.rate).toMatchObject({ value: 141 / 163, format: 'percent1', style: 'met' })
    expect(cells.count).toMatchObject({ value: '141 of 163', link: { kind: 'our-sheet', key: 'teams' } })
    expect(cells.status).toMatchObject({ value: '✔ Met', style: 'met' })
    expect(cells.needed.value).toBe(0)
    expect(cells.change.value).toBeCloseTo(2.1, 10)
    expect(cells.sustained.value).toBe('3 of 3')
    expect(cells.note.value).toBe('First visit 10 working days, then every 10 working days.')
  })

  test('missed, with how many more are needed and when 3 of 3 could be reached', () => {
    const cells = firstRow(measure('seen-cp', 100, 163, { sustained: { met: 1, firstMonthEnd: dayOf(2019, 9, 30), monthsWithoutData: 0 } }))
    expect(cells.status.value).toBe('✖ Missed')
    expect(cells.needed.value).toBe(39)
    expect(cells.sustained.value).toBe('1 of 3')
    expect(cells.note.value).toContain('\n3 of 3 by 30 September 2019 at best.')
  })

  test('a missed target that one decimal would print as met is printed with more', () => {
    const cells = firstRow(measure('seen-cp', 8_497, 10_000))
    expect(cells.rate).toMatchObject({ value: 0.8497, format: 'percent2', style: 'near' })
    expect(cells.month12).toMatchObject({ value: 0.8497, format: 'near-percent2', style: 'near' })
  })

  test('no data: grey, blank and said in words, with nothing that reads like a nought', () => {
    const cells = firstRow(measure('seen-cp', 0, 0, { noData: { because: 'table-missing', table: 'Cases' } }))
    expect(cells.rate).toMatchObject({ value: null, style: 'no-data' })
    expect(cells.count.value).toBeNull()
    expect(cells.needed.value).toBeNull()
    expect(cells.status).toMatchObject({ value: '– No data', style: 'no-data' })
    expect(notesOf(cells)).toBe('No Cases table was found.')
    expect(cells.month12).toMatchObject({ value: '–', style: 'no-data', format: 'text' })
  })

  test('a flow has no target, and is held against none', () => {
    const cells = firstRow(measure('visits-on-time-cp', 90, 120, { remarks: [{ kind: 'children-behind-flow', children: 80, noneMissed: 61 }] }))
    expect(cells.target.value).toBeNull()
    expect(cells.rate).toMatchObject({ value: 0.75, format: 'percent1', style: 'plain' })
    expect(cells.status).toMatchObject({ value: 'No target', style: 'plain' })
    expect(cells.needed.value).toBeNull()
    expect(cells.sustained.value).toBeNull()
    expect(notesOf(cells)).toBe('80 children, 61 with none missed.')
  })
})

describe('beside a figure stands how far it may be trusted', () => {
  const noteOf = (figure: MeasureFigure) => notesOf(firstRow(figure))

  test('not confirmed, with the reading used, and the range of a sample', () => {
    const figure = measure('audits-inadequate', 2, 24, { unconfirmed: ['inadequate-target'], interval: { lower: 0.0231, upper: 0.2585 } })
    expect(noteOf(figure)).toBe('Not confirmed: 8/5% read as 8.5%. Sample: 2.3% to 25.9%.')
  })

  test('the reading of the target is the target in force', () => {
    expect(noteOf(measure('audits-inadequate', 2, 24, { target: 80_000, unconfirmed: ['inadequate-target'] }))).toContain('Not confirmed: 8/5% read as 8%.')
  })

  test.each<[string, Remark, string]>([
    ['many left out', { kind: 'over-15-per-cent-left-out', leftOut: 40, of: 203 }, '40 of 203 left out.'],
    ['only a date last seen', { kind: 'last-seen-only' }, 'From date last seen, no visit log.'],
    ['no Seen column', { kind: 'seen-column-missing' }, 'Every visit taken as seen.'],
    ['nobody known to hold cases', { kind: 'everyone-counted' }, 'Everyone in Workers counted.'],
  ])('%s', (_, remark, said) => {
    expect(noteOf(measure('seen-cp', 141, 163, { remarks: [remark] }))).toBe(said)
  })

  test('small numbers', () => {
    expect(noteOf(measure('seen-cp', 8, 9))).toBe('Small numbers.')
  })

  test('a month without data, which breaks the run', () => {
    expect(noteOf(measure('seen-cp', 141, 163, { sustained: { met: 2, firstMonthEnd: dayOf(2019, 10, 31), monthsWithoutData: 1 } }))).toBe(
      '1 month without data breaks the run. 3 of 3 by 31 October 2019 at best.',
    )
  })

  test('nothing but the rule, where there is nothing to say', () => {
    expect(noteOf(measure('seen-cp', 141, 163))).toBe('')
  })
})

describe('twelve months', () => {
  const monthHeaders = (sheet: SheetSpec) => sheet.table.columns.filter(({ key }) => key.startsWith('month')).map(({ header }) => header)

  test('roll forward with the as-at date under keys that stay', () => {
    const sheet = summaryOf(measure('seen-cp', 141, 163))
    expect(monthHeaders(sheet)).toEqual(['Aug 18', 'Sep 18', 'Oct 18', 'Nov 18', 'Dec 18', 'Jan 19', 'Feb 19', 'Mar 19', 'Apr 19', 'May 19', 'Jun 19', 'Jul 19'])
    expect(sheet.table.columns.filter(({ key }) => key.startsWith('month')).map(({ key }) => key)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((number) => `month${number}`),
    )
  })

  test('a month that is not over says so', () => {
    const asAt = dayOf(2019, 7, 30)
    const sheet = summarySheet(figuresOf([measure('seen-cp', 141, 163, {}, asAt)], { asAt }), recordsOf(), CONTEXT)
    expect(monthHeaders(sheet).at(-1)).toBe('Jul 19 (part)')
    expect(monthHeaders(sheet).at(0)).toBe('Aug 18')
  })

  test('the end of February ends its month, also in a leap year', () => {
    for (const asAt of [dayOf(2019, 2, 28), dayOf(2020, 2, 29)]) {
      expect(monthHeaders(summarySheet(figuresOf([], { asAt }), recordsOf(), CONTEXT)).at(-1)).not.toContain('part')
    }
    expect(monthHeaders(summarySheet(figuresOf([], { asAt: dayOf(2020, 2, 28) }), recordsOf(), CONTEXT)).at(-1)).toBe('Feb 20 (part)')
  })

  test('each in the look of its own status, with the symbol in the number’s format', () => {
    const rates: [number, number][] = [[50, 100], [82, 100], [90, 100], [0, 0], ...Array.from({ length: 8 }, (): [number, number] => [90, 100])]
    const cells = firstRow(measure('seen-cp', 90, 100, { trend: trendOf(rates, PLAN_TARGET, AS_AT) }))
    expect(cells.month01).toMatchObject({ value: 0.5, format: 'missed-percent1', style: 'missed' })
    expect(cells.month02).toMatchObject({ value: 0.82, format: 'near-percent1', style: 'near' })
    expect(cells.month03).toMatchObject({ value: 0.9, format: 'met-percent1', style: 'met' })
    expect(cells.month04).toMatchObject({ value: '–', style: 'no-data', format: 'text' })
  })

  test('a month judged against the target that was in force then', () => {
    const before = judged(82, 100, { ...PLAN_TARGET, target: 800_000 })
    const trend = trendOf(Array.from({ length: 12 }, (): [number, number] => [82, 100]), PLAN_TARGET, AS_AT)
    const cells = firstRow(measure('seen-cp', 82, 100, { trend: trend.map((month, index) => (index === 0 ? { ...month, ...before } : month)) }))
    expect(cells.month01.style).toBe('met')
    expect(cells.month12.style).toBe('near')
  })
})

describe('above the table', () => {
  test('title, stamp and links', () => {
    const sheet = summaryOf(measure('seen-cp', 141, 163))
    expect(introOf(sheet).slice(0, 2)).toEqual(['Improvement plan measures as at 31 July 2019', 'As at 31 July 2019. Refreshed on 1 August 2019 at 09:12 by Casefile 0.1.0.'])
    const links = sheet.intro.flatMap(({ cells }) => cells.flatMap(({ link }) => (link?.kind === 'our-sheet' ? [link.key] : [])))
    expect(links.slice(0, 2)).toEqual(['about', 'data-issues'])
  })

  test('an extract that looks old', () => {
    const figures = figuresOf([], { newestVisit: dayOf(2019, 7, 24), extractLooksOld: true })
    expect(introOf(summarySheet(figures, recordsOf(), CONTEXT))).toContain(
      'The newest visit is dated 24 July 2019, more than 2 working days before 31 July 2019: an old extract makes children look overdue.',
    )
  })

  test('how old the extract is, where it does not look old', () => {
    expect(introOf(summaryOf())).toContain('The newest visit is dated 30 July 2019.')
    expect(introOf(summarySheet(figuresOf([], { newestVisit: 0 }), recordsOf(), CONTEXT)).join()).not.toContain('newest visit')
  })

  test('each question not confirmed, once, however many figures rest on it', () => {
    const sheet = summaryOf(
      measure('audits-inadequate', 2, 24, { unconfirmed: ['inadequate-target'] }),
      measure('seen-cin', 1, 20, { unconfirmed: ['visit-types'] }),
      measure('seen-cp', 1, 20, { unconfirmed: ['visit-types'] }),
    )
    expect(introOf(sheet).filter((text) => String(text).startsWith('Not confirmed'))).toEqual(['Not confirmed: 8/5% read as 8.5%; visit types as in Settings.'])
    expect(introOf(summaryOf(measure('seen-cin', 1, 20))).join()).not.toContain('Not confirmed')
  })

  test('a counting rule that is not the default', () => {
    const records = recordsOf()
    const shown = [{ setting: 'Counting rule', value: 'The day itself is day 1', isDefault: false, confirmed: false }]
    const sheet = summarySheet(figuresOf([]), { ...records, settings: { ...records.settings, shown } }, CONTEXT)
    expect(introOf(sheet)).toContain('Counting rule in force: The day itself is day 1.')
  })

  test('what is wrong with the data, the worst table first, with a link', () => {
    const issues = [issue({ table: 'Audits', outcome: 'counted' }), issue(), issue()]
    const lines = summarySheet(figuresOf([]), recordsOf({ issues }), CONTEXT).intro
    expect(lines.at(-1)?.cells).toMatchObject([
      { value: '3 issues with the data (Visits 2, Audits 1); 2 of them left a row out.', style: 'note', link: { kind: 'our-sheet', key: 'data-issues' } },
    ])
  })

  test('never so many lines that the frozen rows fill the screen', () => {
    const issues = ['Audits', 'Workers', 'Supervisions', 'Contacts', 'Cases', 'Visits'].map((table) => issue({ table }))
    const measures = MEASURE_IDS.map((id) => measure(id, 1, 20, { unconfirmed: ['visit-types', 'contact-calls-for-visit', 'supervision-types', 'grade-numbers'] }))
    const records = recordsOf({ issues })
    const shown = ['Counting rule', 'Working-day rule', 'Count a child once'].map((setting) => ({ setting, value: 'another', isDefault: false, confirmed: false }))
    const sheet = summarySheet(figuresOf(measures, { extractLooksOld: true }), { ...records, settings: { ...records.settings, shown } }, CONTEXT)
    expect(sheet.intro.length).toBeLessThanOrEqual(9)
  })

  test('no issues, said in words', () => {
    expect(introOf(summaryOf())).toContain('No issues with the data were found.')
  })
})

describe('the table', () => {
  test('has its name, a row a measure in the order given, and headers that are unique', () => {
    const sheet = summaryOf(...MEASURE_IDS.map((id) => measure(id, 90, 100)))
    expect(sheet.table.name).toBe('casefile_summary')
    expect(sheet.table.rows.map(({ cells }) => cells.measure.value)).toEqual([
      'Audits judged inadequate',
      'Supervisions in the last 3 months',
      'Children seen after contact',
      'Children in need seen',
      'Children on a child protection plan seen',
      'Children in care seen',
      'Visits on time: children in need',
      'Visits on time: children on a child protection plan',
      'Visits on time: children in care',
    ])
    const headers = sheet.table.columns.map(({ header }) => header)
    expect(new Set(headers).size).toBe(headers.length)
  })

  test('leaves Commentary to whoever types it, and makes it follow the measure', () => {
    const { columns, rowKey, rows } = summaryOf(measure('seen-cp', 1, 2)).table
    expect(columns.filter(({ content }) => content === 'typed').map(({ key }) => key)).toEqual(['commentary'])
    expect(rowKey).toEqual(['measure'])
    expect(rows[0].cells.commentary).toBeUndefined()
  })

  test('prints on A4 landscape with the as-at date at the foot, its header frozen', () => {
    const sheet = summaryOf(measure('seen-cp', 1, 2))
    expect(sheet.print).toEqual({ orientation: 'landscape', footer: 'Casefile: Summary, as at 31 July 2019' })
    expect(sheet.view).toEqual({ freezeHeader: true, freezeColumns: 1 })
  })
})
